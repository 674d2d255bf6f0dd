// An office whose systems it may change: the make-believe housing system, and a database that writes down itself what was
// changed in it.

import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { emptyDatabase } from "./database.ts";
import { type Desk, startOffice, writeSettings } from "./office.ts";
import { registerWithoutTasks } from "./registers.ts";

export const archiveId = "inschrijfarchief";

const source = {
  id: archiveId,
  urlFrom: "ARCHIVE_URL",
  writeUrlFrom: "ARCHIVE_WRITE_URL",
  personBy: "key",
  // What holds us back has tests of its own.
  requestsPerSecond: 1000,
  atOnce: 20,
  queries: [
    {
      resource: "inschrijvingen",
      theme: "personal",
      title: "Inschrijving in het archief",
      element: "C1-07",
      release: "auto",
      sql: "select nummer, huurder, geboorteplaats, telefoon from inschrijvingen where huurder = :person order by nummer",
      key: "nummer",
      person: "huurder",
      fields: {
        geboorteplaats: { label: "Geboorteplaats" },
        telefoon: { label: "Telefoon", element: "C1-09" },
      },
      changes: {
        table: "inschrijvingen",
        fields: { geboorteplaats: ["clear"], telefoon: ["set"] },
      },
    },
  ],
};

const register = {
  ...registerWithoutTasks,
  sources: [
    ...registerWithoutTasks.sources,
    {
      id: archiveId,
      name: { nl: "het archief van inschrijvingen", en: "our archive of enrolments" },
      owner: "Verhuur",
    },
  ],
};

export type Archive = {
  sql: postgres.Sql;
  /** Every change that this database really made, in order. */
  changes(): Promise<string[]>;
  /** Three old enrolments of somebody, and nothing that was changed before. */
  keepThree(person: string, kept: { geboorteplaats: string; telefoon: string }): Promise<void>;
};
export type DeskThatWrites = { desk: Desk; archive: Archive; stop: () => Promise<void> };

/** Whoever opens it stops it. */
export async function startDeskThatWrites(): Promise<DeskThatWrites> {
  const database = await emptyDatabase();
  const sql = postgres(database.url, { max: 2, onnotice: () => {} });
  const writer = new URL(database.url);
  writer.username = `schrijft_${randomBytes(4).toString("hex")}`;
  writer.password = randomBytes(16).toString("hex");
  await sql.unsafe(furnished(writer));
  const file = join(tmpdir(), `privacyloket-sources-${crypto.randomUUID()}.json`);
  await writeFile(file, JSON.stringify([source]));
  const desk = await startOffice(
    undefined,
    {
      ...writeSettings,
      SQL_SOURCES_FILE: file,
      ARCHIVE_URL: database.url,
      ARCHIVE_WRITE_URL: writer.href,
    },
    register,
  );
  return {
    desk,
    archive: {
      sql,
      changes: async () => (await sql`select wat from gewijzigd order by plek`).map(({ wat }) => String(wat)),
      async keepThree(person, kept) {
        await sql`truncate inschrijvingen, gewijzigd`;
        const rows = [1, 2, 3].map((nummer) => ({ nummer, huurder: person, ...kept }));
        await sql`insert into inschrijvingen ${sql(rows)}`;
      },
    },
    async stop() {
      await desk.stop();
      await rm(file);
      await sql.unsafe(`drop owned by ${writer.username}; drop role ${writer.username}`);
      await sql.end();
      await database.drop();
    },
  };
}

const furnished = ({ username, password }: URL) => `
  create table inschrijvingen (
    nummer integer primary key, huurder text not null, geboorteplaats text, telefoon text
  );
  create table gewijzigd (plek integer generated always as identity, wat text);
  create function schrijf_op() returns trigger language plpgsql security definer as $$
  begin
    insert into gewijzigd (wat) values (
      new.nummer || ': ' || coalesce(new.geboorteplaats, '-') || ', ' || coalesce(new.telefoon, '-')
    );
    return new;
  end $$;
  create trigger schrijf_op after update on inschrijvingen for each row execute function schrijf_op();
  create role ${username} login password '${password}';
  grant select, update (nummer, geboorteplaats, telefoon) on inschrijvingen to ${username};`;
