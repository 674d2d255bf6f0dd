import type { ReactNode } from "react";
import type { KitTexts } from "./form.tsx";

export type SummaryRow = { label: string; value: ReactNode };
type SummaryListProps = {
  title: string;
  rows: SummaryRow[];
  /** Where these answers are changed. */
  change?: string;
  words: KitTexts;
};

/** Answers to check, each with a way back to its question. */
export function SummaryList({ title, rows, change, words }: SummaryListProps) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <dl className="rows">
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
            {change && (
              <dd className="change">
                <a href={change}>
                  {words.change}
                  <span className="vh"> {row.label}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
