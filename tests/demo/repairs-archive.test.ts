import postgres from "postgres";
import { expect, test } from "vitest";
import { exampleRegister } from "#app/register/register.ts";
import { missingIn } from "#app/server/sources/sql/in-register.ts";
import { readSqlSources } from "#app/server/sources/sql/settings.ts";
import { sqlGatherer } from "#app/server/sources/sql-source.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { admitWriter, fillRepairsArchive, repairsArchiveFile } from "#demo/repairs-archive.ts";
import { emptyDatabase } from "#tests/support/database.ts";

test("the archive of the demo gives each person their own old report, and the register knows it", async () => {
  const association = generateAssociation();
  const database = await emptyDatabase();
  await fillRepairsArchive(database.url, association);
  await fillRepairsArchive(database.url, association);
  const environment = {
    REPAIRS_ARCHIVE_URL: database.url,
    REPAIRS_ARCHIVE_WRITE_URL: await admitWriter(database.url),
  };
  const { sources, wrong } = readSqlSources(repairsArchiveFile, environment, "erp");
  expect(wrong).toEqual([]);
  expect(missingIn(exampleRegister, sources)).toEqual([]);
  const [archive] = sources.map((source) => sqlGatherer(source, async () => null));
  const found = new Map<string, number>();
  for (const { id: key } of association.people) {
    const pages = archive?.collect(
      "meldingen",
      { connection: "repairs-archive", key },
      AbortSignal.timeout(60_000),
    );
    for await (const records of pages ?? []) {
      for (const { whose, release } of records)
        expect({ whose, release }).toEqual({ whose: "self", release: "auto" });
      found.set(key, records.length);
    }
  }
  expect(found.get(association.people[0]?.id ?? "")).toBe(1);
  expect([...found.values()].reduce((sum, count) => sum + count)).toBe(
    Math.ceil(association.people.length / 3),
  );
  // What the settings declare, who writes may do, and no more.
  const signal = AbortSignal.timeout(60_000);
  await archive?.check(signal);
  const person = { connection: "repairs-archive", key: association.people[0]?.id ?? "" };
  const change = {
    ...{ operationId: crypto.randomUUID(), person, resource: "meldingen" },
    ...({ recordKey: "meldingen/1", op: "remove", field: null } as const),
  };
  expect(await archive?.changer?.apply(change, () => true, signal)).toEqual({ state: "done" });
  const sql = postgres(database.url, { max: 1 });
  expect(await sql`select min(nummer) as first from meldingen`).toEqual([{ first: 2 }]);
  await sql`drop owned by archief_schrijft`;
  await sql`drop role archief_schrijft`;
  await sql.end();
  await database.drop();
});
