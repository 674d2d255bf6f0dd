// What differs between two versions of the register, in words: what is new, what is gone, and each field before and after.

import type { RegisterPart } from "#app/domain/register-difference.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Cell, Row, RowHeader, Table } from "./table.tsx";

export type DifferenceShown = {
  part: RegisterPart;
  id: string;
  name: string | null;
  what: "added" | "removed" | "changed";
  fields: { field: string; before: string; after: string }[];
};

type RegisterDifferenceProps = { locale: Locale; differences: DifferenceShown[] };

export function RegisterDifference({ locale, differences }: RegisterDifferenceProps) {
  const words = textsIn(locale).pages.statement.difference;
  if (differences.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {differences.map((one) => (
        <section key={`${one.part} ${one.id}`} className="again">
          {one.what === "changed" ? (
            <Changed locale={locale} change={one} />
          ) : (
            <p>
              <b>{titleOf(one, locale)}</b>: {words[one.what]}
            </p>
          )}
        </section>
      ))}
    </>
  );
}

function Changed({ locale, change }: { locale: Locale; change: DifferenceShown }) {
  const words = textsIn(locale).pages.statement.difference;
  return (
    <Table
      id={`changed-${change.part}-${change.id}`}
      className="one-column slices"
      caption={titleOf(change, locale)}
      columns={[words.what, words.was, words.now]}
    >
      {change.fields.map(({ field, before, after }) => (
        <Row key={field}>
          <RowHeader>{words.fields[field] ?? field}</RowHeader>
          <Cell label={words.was}>{before || words.nothing}</Cell>
          <Cell label={words.now}>{after || words.nothing}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function titleOf({ part, name }: DifferenceShown, locale: Locale): string {
  const { parts } = textsIn(locale).pages.statement.difference;
  return name ? `${parts[part]}: ${name}` : parts[part];
}
