// The repairs of years ago, in a database of their own that speaks no standard: `repairs-archive.json` says how it is asked.

import { randomBytes } from "node:crypto";
import { join } from "node:path";
import postgres from "postgres";
import type { Association } from "./association/association.ts";

export const repairsArchiveFile = join(import.meta.dirname, "repairs-archive.json");

const reports = [
  { gemeld: "2011-02-03", plek: "Keuken", gebrek: "Lekkende kraan", klaar: "2011-02-09" },
  { gemeld: "2012-11-19", plek: "Badkamer", gebrek: "Afvoer verstopt", klaar: "2012-11-20" },
  { gemeld: "2013-06-24", plek: "Voordeur", gebrek: "Slot gaat zwaar", klaar: null },
];

/** Every third person has an old report, the first of them too. Twice gives the same state. */
export async function fillRepairsArchive(databaseUrl: string, { people }: Pick<Association, "people">) {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const rows = people
    .filter((_, place) => place % 3 === 0)
    .map(({ id }, place) => ({ nummer: place + 1, huurder: id, ...reports[place % reports.length] }));
  try {
    await sql.begin(async (transaction) => {
      await transaction`drop table if exists meldingen`;
      await transaction`create table meldingen
        (nummer integer primary key, huurder text, gemeld date, plek text, gebrek text, klaar date)`;
      await transaction`insert into meldingen ${transaction(rows)}`;
    });
  } finally {
    await sql.end();
  }
}

/** Who may change there what the settings declare, and nothing else; gives the address, with another password each time. */
export async function admitWriter(databaseUrl: string): Promise<string> {
  const address = new URL(databaseUrl);
  address.username = "archief_schrijft";
  address.password = randomBytes(24).toString("hex");
  const role = address.username;
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
    if (!known) await sql`create role ${sql(role)} login`;
    await sql.unsafe(`alter role ${role} password '${address.password}'`);
    await sql`grant select, delete, update (nummer, plek, gebrek) on meldingen to ${sql(role)}`;
  } finally {
    await sql.end();
  }
  return address.href;
}
