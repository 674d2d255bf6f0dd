// Boxes to tick under a heading, each with what it stands for.

/** Its name is its place in the record, so that no text of it stands in the page twice. */
export type Box = { name: string; ticked: boolean };

type BoxesProps = { legend: string; id: string; boxes: (Box & { label: string; more: string | null })[] };

export function Boxes({ legend, id, boxes }: BoxesProps) {
  if (boxes.length === 0) return null;
  return (
    <fieldset className="field">
      <legend className="label">{legend}</legend>
      <div className="radios">
        {boxes.map(({ name, label, more, ticked }) => (
          <div key={name}>
            <input type="checkbox" id={`${name}-${id}`} name={name} value="on" defaultChecked={ticked} />
            <label htmlFor={`${name}-${id}`}>
              <bdi>{label}</bdi> {more && <span className="opt">{more}</span>}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
