// The two databases of the demo: the portal's and the housing system's.

import postgres from "postgres";
import { migrateDatabase } from "#db/migrate.ts";
import type { Association } from "./association/association.ts";
import { fillAssociation } from "./association/fill.ts";
import type { Postgres } from "./postgres.ts";

export async function prepareDatabases(server: Postgres, association: Association) {
  const urls = { portal: server.url("privacyloket"), association: server.url("association") };
  await createMissing(server, ["privacyloket", "association"]);
  await migrateDatabase(urls.portal);
  await fillAssociation(urls.association, association);
  return urls;
}

async function createMissing(server: Postgres, names: string[]) {
  const sql = postgres(server.url("postgres"), { max: 1 });
  for (const name of names) {
    const [known] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!known) await sql`create database ${sql(name)}`;
  }
  await sql.end();
}
