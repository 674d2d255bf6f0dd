// The whole way: a request of somebody of whom two systems hold data.

import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { attentionOf } from "#app/domain/dossier.ts";
import { commandDossier } from "#app/server/staff-commands.ts";
import { records, slices } from "#db/schema.ts";
import { approved, type Filed, formData, gathered, proposed } from "#tests/server/steps.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { openBundle } from "#tests/support/bundles.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { registerWithoutTasks } from "#tests/support/registers.ts";

let database: FreshDatabase;
let archive: postgres.Sql;
let file: string;
let desk: Desk;
let asker: Asker;
let key: string;

const archiveSource = {
  id: "reparatiearchief",
  urlFrom: "ARCHIEF_URL",
  personBy: "key",
  queries: [
    {
      resource: "meldingen",
      theme: "repairs",
      title: "Melding in het archief",
      element: "I-03",
      release: "auto",
      sql: "select nummer, huurder, gebrek, buur from meldingen where huurder like :person::text || '%' order by nummer",
      key: "nummer",
      person: "huurder",
      fields: { gebrek: { label: "Gebrek" }, buur: { label: "Wie meldde het", about: "always" } },
    },
  ],
};

// The same database, by the number on the letters.
const surveySource = {
  id: "enquetes",
  urlFrom: "ARCHIEF_URL",
  personBy: "customer-number",
  queries: [
    {
      resource: "antwoorden",
      theme: "conversations",
      title: "Antwoord in een enquête",
      element: "I-13",
      release: "review",
      sql: "select nummer, klant, cijfer from antwoorden where klant = :person",
      key: "nummer",
      person: "klant",
      fields: { cijfer: { label: "Cijfer" } },
    },
  ],
};

const register = {
  ...registerWithoutTasks,
  sources: [
    ...registerWithoutTasks.sources,
    {
      id: "reparatiearchief",
      name: { nl: "het archief van reparaties", en: "our archive of repairs" },
      owner: "Onderhoud",
    },
  ],
};

beforeAll(async () => {
  database = await emptyDatabase();
  archive = postgres(database.url, { max: 1, onnotice: () => {} });
  await archive.unsafe(
    "create table meldingen (nummer integer primary key, huurder text, gebrek text, buur text)",
  );
  await archive`create table antwoorden (nummer integer primary key, klant text, cijfer smallint)`;
  desk = await startWithArchive();
  asker = askerFrom(desk.association, "D01");
  key = desk.association.trickyPersons.D01?.id ?? "";
});
beforeEach(async () => {
  await archive`drop table if exists meldingen`;
  await archive`create table meldingen (nummer integer primary key, huurder text, gebrek text, buur text)`;
  await archive`insert into meldingen values (1, ${key}, 'Lekkende kraan in 2009', 'Buurvrouw Heggestem')`;
});
afterAll(async () => {
  await desk.stop();
  await rm(file);
  await archive.end();
  await database.drop();
});

async function startWithArchive(): Promise<Desk> {
  file = join(tmpdir(), `privacyloket-sources-${crypto.randomUUID()}.json`);
  await writeFile(file, JSON.stringify([archiveSource, surveySource]));
  return startOffice(undefined, { SQL_SOURCES_FILE: file, ARCHIEF_URL: database.url }, register);
}

const slicesOf = ({ dossierId }: Filed) =>
  desk.office.db.select().from(slices).where(eq(slices.dossierId, dossierId));

async function archiveSlice(request: Filed) {
  const slice = (await slicesOf(request)).find(({ connection }) => connection === "reparatiearchief");
  if (!slice) throw new Error("The archive was not planned");
  return slice;
}

async function command(request: Filed, fields: Record<string, string>) {
  const { id } = await archiveSlice(request);
  return commandDossier(
    {
      office: desk.office,
      dossierId: request.dossierId,
      form: formData({ ...fields, sliceId: id }),
      stamp: await staffStamp(desk.office, "youssef"),
    },
    { reason: "Waarom?" },
  );
}

test("the answer holds what both systems have, and says where each theme was searched", async () => {
  const request = await gathered(desk, asker, ["personal", "repairs"]);
  expect(new Set((await slicesOf(request)).map(({ connection }) => connection))).toEqual(
    new Set(["erp", "reparatiearchief"]),
  );
  expect(await archiveSlice(request)).toMatchObject({ state: "done", records: 1, personKey: key });
  await proposed(desk.office, request, ["personal", "repairs"]);
  await approved(desk.office, request);
  await workAll(desk.office);
  const bundle = await openBundle(desk, request.dossierId);
  const answer = JSON.stringify(JSON.parse(String(bundle.get("data.json"))));
  expect(answer).toContain("Lekkende kraan in 2009");
  expect(answer).toContain('"source":"erp"');
  const searched = JSON.parse(answer).themes.map((theme: { searched: string[] }) => theme.searched);
  expect(searched).toEqual([["het huursysteem"], ["het huursysteem", "het archief van reparaties"]]);
  expect(answer).not.toContain("Heggestem");
  const page = String(bundle.get("index.html"));
  expect(page).toContain("Lekkende kraan in 2009");
  expect(page).not.toContain("Heggestem");
});

test("other themes do not ask the archive", async () => {
  const request = await gathered(desk, asker, ["payments"]);
  expect((await slicesOf(request)).map(({ connection }) => connection)).not.toContain("reparatiearchief");
});

test("a database that knows people by the number on their letters is asked for that number", async () => {
  const erp = desk.office.connectors.get("erp");
  const number = await erp?.customerNumber({ connection: "erp", key }, AbortSignal.timeout(10_000));
  expect(number).toMatch(/^HN-/);
  await archive`insert into antwoorden values (1, ${number ?? ""}, 8), (2, 'HN-ANDER', 3)`;
  const request = await gathered(desk, asker, ["conversations"]);
  const rows = await desk.office.db.select().from(records).where(eq(records.dossierId, request.dossierId));
  expect(rows.filter(({ connection }) => connection === "enquetes")).toMatchObject([
    { key: "antwoorden/1", whose: "self", personKey: key, release: "review" },
  ]);
});

test("F16 an archive that is broken breaks nothing else, and is asked again when it is whole", async () => {
  await archive`alter table meldingen rename to elders`;
  const request = await gathered(desk, asker, ["repairs"]);
  expect(await archiveSlice(request)).toMatchObject({ state: "failed", lastError: "sql-42P01", records: 0 });
  const others = (await slicesOf(request)).filter(({ connection }) => connection === "erp");
  expect(others.length).toBeGreaterThan(0);
  for (const { state } of others) expect(["done", "empty"]).toContain(state);
  expect(attentionOf(await dossierNow(desk.office, request.dossierId))).toBe("source-failed");

  await archive`alter table elders rename to meldingen`;
  expect(await command(request, { command: "retry-source" })).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect(await archiveSlice(request)).toMatchObject({ state: "done", records: 1, lastError: null });
});

test("F18 a row of somebody else in the archive stops the whole answer", async () => {
  await archive`insert into meldingen values (2, ${`${key}9`}, 'Kraan van een ander', null)`;
  const request = await gathered(desk, asker, ["repairs"]);
  const rows = await desk.office.db.select().from(records).where(eq(records.dossierId, request.dossierId));
  expect(rows.filter(({ whose }) => whose === "other")).toMatchObject([
    { connection: "reparatiearchief", key: "meldingen/2" },
  ]);
  await proposed(desk.office, request, ["repairs"]);
  await approved(desk.office, request);
  await workAll(desk.office);
  expect(await dossierNow(desk.office, request.dossierId)).toMatchObject({
    bundle: null,
    bundleRefused: "foreign-record",
  });

  await archive`delete from meldingen where nummer = 2`;
  await command(request, { command: "retry-source" });
  await workAll(desk.office);
  await proposed(desk.office, request, ["repairs"]);
  await approved(desk.office, request);
  await workAll(desk.office);
  expect((await dossierNow(desk.office, request.dossierId)).bundle).not.toBeNull();
});
