/** What somebody wrote to help us look: the question as they read it, and their own words. */
export type ClueShown = { label: string; text: string };

export function ClueRows({ clues }: { clues: ClueShown[] }) {
  return (
    <>
      {clues.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </>
  );
}
