type ProgressProps = { done: number; total: number; text: string };

export function Progress({ done, total, text }: ProgressProps) {
  return (
    <div className="progress">
      <progress max={total} value={done} aria-label={text} />
      <p>{text}</p>
    </div>
  );
}
