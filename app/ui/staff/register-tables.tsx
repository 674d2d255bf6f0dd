// What stands in the register, in tables that open; each row leads to its form while somebody may change it.

import type { EditablePart } from "#app/domain/register-fields.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { More } from "../notice.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";

export type TablesShown = {
  purposes: { id: string; name: string; bases: string; elements: string }[];
  elements: {
    id: string;
    name: string;
    purposes: string;
    bases: string;
    retention: string;
    recipients: string;
    origin: string;
  }[];
  recipients: { id: string; name: string; why: string; reach: string }[];
  sources: { id: string; name: string; owner: string; byHand: boolean }[];
};

type RegisterTablesProps = { locale: Locale; tables: TablesShown; mayEdit: boolean };

export function RegisterTables(props: RegisterTablesProps) {
  const { locale, tables, mayEdit } = props;
  const texts = textsIn(locale).staff.register.tables;
  return (
    <>
      <Listed {...props} part="purposes" rows={tables.purposes} />
      <Listed {...props} part="elements" rows={tables.elements} />
      <Listed {...props} part="recipients" rows={tables.recipients} />
      <Sources {...props} />
      {mayEdit && (
        <ul className="links">
          {(["organisation", "general"] as const).map((part) => (
            <li key={part}>
              <a href={staffPaths.registerItem(part, part)}>
                {texts.change}: {texts[part]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type ListedProps<Name extends string> = RegisterTablesProps & {
  part: Extract<EditablePart, "purposes" | "elements" | "recipients">;
  rows: ({ id: string; name: string } & Record<Name, string>)[];
};

function Listed<Name extends string>({ locale, mayEdit, part, rows }: ListedProps<Name>) {
  const texts = textsIn(locale).staff.register.tables;
  const { add } = texts;
  const { caption } = texts[part];
  const { name: head, ...others } = texts[part].columns;
  return (
    <More title={`${caption} (${rows.length})`}>
      <Table
        id={part}
        className="one-column slices"
        caption={caption}
        columns={[head, ...Object.values(others)]}
      >
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHeader>
              {mayEdit ? <a href={staffPaths.registerItem(part, row.id)}>{row.name}</a> : row.name}
            </RowHeader>
            {Object.entries(others).map(([name, label]) => (
              <Cell key={name} label={label}>
                {row[name as Name] || <b className="will-mask">{texts.missing}</b>}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
      {mayEdit && (
        <p>
          <a href={staffPaths.registerNew(part)}>{add[part]}</a>
        </p>
      )}
    </More>
  );
}

function Sources({ locale, tables }: RegisterTablesProps) {
  const texts = textsIn(locale).staff.register.tables;
  const { caption, columns } = texts.sources;
  return (
    <More title={`${caption} (${tables.sources.length})`}>
      <Table id="sources" className="one-column slices" caption={caption} columns={Object.values(columns)}>
        {tables.sources.map(({ id, name, owner, byHand }) => (
          <Row key={id}>
            <RowHeader>{name}</RowHeader>
            <Cell label={columns.owner}>{owner}</Cell>
            <Cell label={columns.how}>{byHand ? texts.byHand : texts.byConnection}</Cell>
          </Row>
        ))}
      </Table>
    </More>
  );
}
