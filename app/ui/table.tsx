// A table that becomes cards on a phone.

import type { ReactNode } from "react";

// Written out because display: grid, on a phone, takes the roles of a table away.
const said = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

// What scrolls sideways must be reached by the keyboard.
const reachable = { tabIndex: 0 };

type TableProps = { id: string; caption: string; columns: string[]; className?: string; children: ReactNode };

export function Table({ id, caption, columns, className, children }: TableProps) {
  return (
    <section className="scroll" aria-labelledby={id} {...reachable}>
      <table {...said.table} className={className}>
        <caption id={id}>{caption}</caption>
        <thead {...said.rowgroup}>
          <tr {...said.row}>
            {columns.map((column) => (
              <th key={column} {...said.columnheader} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...said.rowgroup}>{children}</tbody>
      </table>
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr {...said.row}>{children}</tr>;
}

export function RowHeader({ children }: { children: ReactNode }) {
  return (
    <th {...said.rowheader} scope="row">
      {children}
    </th>
  );
}

/** The label shows only on a phone, where the head of the table is gone. */
export function Cell({ label, place, children }: { label?: string; place?: string; children: ReactNode }) {
  return (
    <td {...said.cell} data-place={place} data-label={label}>
      {children}
    </td>
  );
}
