// The disk on a bad day: full, not writable, or giving back something else than was stored.

import { readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attentionOf, phaseOf } from "#app/domain/dossier.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { openExport } from "#app/server/open-export.ts";
import { sweep } from "#app/server/sweep.ts";
import { dossierStream, readHistory } from "#db/history.ts";
import { files, followUps, letters } from "#db/schema.ts";
import { findTrouble } from "#db/trouble.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, startOffice, workAll } from "#tests/support/office.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { workInChild } from "#tests/support/work-in-child.ts";
import { answered, type Filed, filed, gathered, outcomeOf, proposed } from "../server/steps.ts";

let desk: Desk;
let asker: Asker;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
});
afterAll(() => desk.stop());

const folder = () => desk.office.config.storageFolder;
const pathOf = (id: string) => join(folder(), id.slice(0, 2), `${id}.age`);
const later = () => new Date(desk.office.now().getTime() + 2 * 3600_000);

async function approvedRequest(): Promise<Filed> {
  const request = await gathered(desk, asker, ["personal"]);
  await proposed(desk.office, request, ["personal"]);
  // Nobody looked at it first: a process that may die here has another address, which stands in what would be seen.
  await outcomeOf(desk.office, request.dossierId, "approve-outcome", "youssef");
  return request;
}

async function building({ dossierId }: Filed) {
  const [row] = await desk.office.db
    .select()
    .from(followUps)
    .where(
      and(eq(followUps.dossierId, dossierId), eq(followUps.kind, "build-bundle"), isNull(followUps.doneAt)),
    );
  if (!row) throw new Error("Nothing is to be built");
  return row;
}

const bundlesOf = ({ dossierId }: Filed) =>
  desk.office.db
    .select()
    .from(files)
    .where(and(eq(files.dossierId, dossierId), eq(files.kind, "bundle")));

async function openBundle(request: Filed) {
  const [file] = await bundlesOf(request);
  if (!file) throw new Error("There is no bundle");
  const content = await openExport(desk.office, file);
  if (!content) throw new Error("The bundle is damaged");
  return readZip(Buffer.from(await new Response(content).arrayBuffer()));
}

/** Sealed files on disk, those that are half written too. */
async function namesOnDisk() {
  const entries = await readdir(folder(), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** One bundle that opens, one letter, announced once. */
async function expectAnsweredOnce(request: Filed) {
  expect(await workAll(desk.office)).toEqual([]);
  expect((await openBundle(request)).has("data.json")).toBe(true);
  const { events } = await readHistory(desk.office.db, dossierStream(request.dossierId));
  const times = (type: string) => events.filter(({ event }) => event.type === type).length;
  expect([times("bundle-made"), times("request-answered")]).toEqual([1, 1]);
  const written = await desk.office.db
    .select()
    .from(letters)
    .where(and(eq(letters.dossierId, request.dossierId), eq(letters.kind, "access-answer")));
  expect(written).toHaveLength(1);
  const announced = desk.mail
    .mails()
    .filter(({ text }) => text.includes(request.number) && /antwoord is klaar/i.test(text));
  expect(announced).toHaveLength(1);
}

test("F20 T-55 a disk that fills up while the bundle is written leaves nothing behind, and the answer comes when there is room", async () => {
  const request = await approvedRequest();
  const before = await namesOnDisk();
  expect(await workInChild(desk, (await building(request)).id, { blocks: 32 })).toBe(0);
  expect(await building(request)).toMatchObject({ tries: 1, lastError: "EFBIG" });
  expect(await bundlesOf(request)).toEqual([]);
  expect(await namesOnDisk()).toEqual(before);
  expect(phaseOf(await dossierNow(desk.office, request.dossierId))).toBe("preparing");
  await expectAnsweredOnce(request);
});

test("F22 while the storage cannot be written requests are received, staff see that work is late, and then it goes on", async () => {
  const request = await approvedRequest();
  const aside = `${folder()}-aside`;
  await rename(folder(), aside);
  // A file in the place of the folder stops everybody, also whoever may do everything.
  await writeFile(folder(), "");
  const failed = await workAll(desk.office);
  expect(failed.length).toBeGreaterThan(0);
  expect((await findTrouble(desk.office.db, desk.office.now())).lateWork).toBeGreaterThan(0);
  expect((await filed(desk.office, asker)).number).toMatch(/^AVG-/);
  await rm(folder());
  await rename(aside, folder());
  await expectAnsweredOnce(request);
  expect((await findTrouble(desk.office.db, desk.office.now())).lateWork).toBe(0);
});

test("F23 T-55 a worker that dies when the file has its name but no row, and again when nobody was told: one bundle, one letter", async () => {
  const request = await approvedRequest();
  const { id } = await building(request);
  expect(await workInChild(desk, id, { diesAt: 2 })).toBe("SIGKILL");
  expect(await bundlesOf(request)).toEqual([]);
  expect(await workInChild(desk, id, { diesAt: 4 })).toBe("SIGKILL");
  expect(await bundlesOf(request)).toHaveLength(1);
  await expectAnsweredOnce(request);
  expect(await sweep({ ...desk.office, now: later })).toEqual({ files: 1 });
});

test("F24 T-55 a bundle that was turned, cut off or lost is never handed out but made again, with the letter that was sent", async () => {
  const request = await answered(desk, asker, ["personal"]);
  const before = await dossierNow(desk.office, request.dossierId);
  const first = await openBundle(request);
  for (const damage of [turnByte, cutOff, lose]) {
    const [file] = await bundlesOf(request);
    if (!file) throw new Error("There is no bundle");
    await damage(pathOf(file.id));
    expect(await openExport(desk.office, file)).toBeNull();
    const damaged = await dossierNow(desk.office, request.dossierId);
    expect([attentionOf(damaged), phaseOf(damaged)]).toEqual(["bundle-damaged", "answered"]);
    expect(await openExport(desk.office, file)).toBeNull();

    expect(await workAll(desk.office)).toEqual([]);
    expect((await bundlesOf(request)).map(({ id }) => id)).not.toContain(file.id);
  }
  const mended = await dossierNow(desk.office, request.dossierId);
  expect(attentionOf(mended)).toBeNull();
  expect(mended.bundle?.at).toEqual(before.bundle?.at);
  expect(mended.letters).toEqual(before.letters);
  const sent = mended.letters.find(({ letter }) => letter === "access-answer");
  const letter = await readLetter(desk.office, request.dossierId, sent?.letterId ?? "");
  const again = await openBundle(request);
  expect(again.get("index.html")?.toString()).toContain(letter?.date ?? "no letter");
  // To the byte, and so with the same signature.
  expect([...again].filter(([name, bytes]) => !first.get(name)?.equals(bytes)).map(([name]) => name)).toEqual(
    [],
  );
  expect([...again.keys()]).toEqual([...first.keys()]);
  const { events } = await readHistory(desk.office.db, dossierStream(request.dossierId));
  expect(events.filter(({ event }) => event.type === "bundle-damaged")).toHaveLength(3);
});

const lose = (path: string) => rm(path);

async function cutOff(path: string) {
  await truncate(path, (await stat(path)).size - 10);
}

async function turnByte(path: string) {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}
