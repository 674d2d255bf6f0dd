// The databases of the demo: the portal's, the housing system's and the archive of repairs.

import postgres from "postgres";
import { migrateDatabase } from "#db/migrate.ts";
import type { Association } from "./association/association.ts";
import { fillAssociation } from "./association/fill.ts";
import type { Postgres } from "./postgres.ts";
import { admitWriter, fillRepairsArchive, repairsArchiveFile } from "./repairs-archive.ts";

export async function prepareDatabases(server: Postgres, association: Association) {
  const urls = {
    portal: server.url("privacyloket"),
    association: server.url("association"),
    archive: server.url("repairs_archive"),
  };
  await createMissing(server, ["privacyloket", "association", "repairs_archive"]);
  await migrateDatabase(urls.portal);
  await fillAssociation(urls.association, association);
  await fillRepairsArchive(urls.archive, association);
  const environment = {
    DATABASE_URL: urls.portal,
    SQL_SOURCES_FILE: repairsArchiveFile,
    REPAIRS_ARCHIVE_URL: urls.archive,
    REPAIRS_ARCHIVE_WRITE_URL: await admitWriter(urls.archive),
  };
  return { association: urls.association, environment };
}

async function createMissing(server: Postgres, names: string[]) {
  const sql = postgres(server.url("postgres"), { max: 1 });
  for (const name of names) {
    const [known] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!known) await sql`create database ${sql(name)}`;
  }
  await sql.end();
}
