// Fills a database of the housing system's own with the make-believe association. Twice gives the same state.

import postgres from "postgres";
import type { Association } from "./association.ts";
import { tables } from "./tables.ts";

type Row = Record<string, string | number | boolean | null | string[] | object[] | object>;

export async function fillAssociation(databaseUrl: string, association: Association): Promise<void> {
  const sql = postgres(databaseUrl, {
    max: 1,
    transform: { column: { to: postgres.fromCamel } },
    onnotice: () => {},
  });
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(tables);
      for (const [table, rows] of rowsOf(association)) {
        for (const part of chunks(withAllColumns(rows)))
          await transaction`insert into ${transaction(table)} ${transaction(part)}`;
      }
    });
  } finally {
    await sql.end();
  }
}

function rowsOf(association: Association): [string, Row[]][] {
  const {
    people,
    addresses,
    residences,
    contactDetails,
    paymentDetails,
    contracts,
    priceComponents,
    bookings,
    contactMoments,
    repairRequests,
    repairOrders,
    cases,
    caseTypes,
    caseRoles,
    caseStatuses,
    documents,
    further,
  } = association;
  return [
    ["natuurlijk_personen", people],
    ["adressen", addresses],
    ["relatie_adressen", residences],
    ["contactgegevens", contactDetails],
    ["betaalgegevens", paymentDetails],
    ["huurovereenkomsten", contracts],
    ["prijscomponenten", priceComponents],
    ["boekingen", bookings],
    ["contactmomenten", contactMoments],
    ["onderhoudsverzoeken", repairRequests],
    ["onderhoudsorders", repairOrders],
    ["zaken", cases],
    ["zaaktypen", caseTypes],
    ["zaakrollen", caseRoles],
    ["zaakstatussen", caseStatuses],
    ["informatieobjecten", documents],
    ["verdere_gegevens", further],
  ];
}

// The driver takes the columns from the first row.
function withAllColumns(rows: Row[]): Row[] {
  const columns = Object.fromEntries(rows.flatMap((row) => Object.keys(row)).map((name) => [name, null]));
  return rows.map((row) => ({ ...columns, ...row }));
}

// One statement takes at most 65,534 values.
function chunks(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / 1000) }, (_, part) =>
    rows.slice(part * 1000, part * 1000 + 1000),
  );
}
