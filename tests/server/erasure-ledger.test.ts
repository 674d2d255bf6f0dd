import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openErasureLedger } from "#app/server/erasure-ledger.ts";
import { noFailpoint } from "#app/server/failpoints.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ledger-"));
});
afterEach(() => rm(folder, { recursive: true }));

const erased = (place: number) => ({
  at: `2026-12-0${place}T09:00:00.000Z`,
  thing: "export",
  dossierId: `00000000-0000-4000-8000-00000000000${place}`,
});
const file = () => join(folder, "erased.ndjson");
const ledger = () => openErasureLedger(folder, noFailpoint);

test("what was noted stands there in its order, whoever opens the ledger", async () => {
  await ledger().note([erased(1), erased(2)]);
  await ledger().note([erased(3)]);
  expect(await ledger().entries()).toEqual([erased(1), erased(2), erased(3)]);
});

test("a ledger of which nothing was written yet is empty", async () => {
  expect(await ledger().entries()).toEqual([]);
});

test("half a line that a crash left counts for nothing, and what comes after it stands", async () => {
  await ledger().note([erased(1)]);
  await appendFile(file(), '{"entry":{"at":"2026-1');
  expect(await ledger().entries()).toEqual([erased(1)]);
  await ledger().note([erased(2)]);
  expect(await ledger().entries()).toEqual([erased(1), erased(2)]);
});

test("a line that was changed or taken out is seen", async () => {
  await ledger().note([erased(1), erased(2), erased(3)]);
  const whole = await readFile(file(), "utf8");
  await writeFile(file(), whole.replace('"export"', '"dossier"'));
  await expect(ledger().entries()).rejects.toThrow("changed");
  await writeFile(file(), whole.split("\n").toSpliced(1, 1).join("\n"));
  await expect(ledger().entries()).rejects.toThrow("changed");
});
