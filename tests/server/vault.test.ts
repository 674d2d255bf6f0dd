import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readApplicant } from "#app/server/applicant.ts";
import { KeyIsGone, openFile, openVault, sealFile } from "#app/server/vault.ts";
import type { Tx } from "#db/client.server.ts";
import { dossierKeys, files, texts } from "#db/schema.ts";
import { canariesOf } from "#demo/association/canaries.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, startOffice } from "#tests/support/office.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import { answered, type Filed, filed } from "./steps.ts";

let desk: Desk;
let asker: Asker;
let request: Filed;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
  request = await answered(desk, asker, ["personal", "contact", "contract"]);
});
afterAll(() => desk.stop());

class Undone extends Error {}

/** Does something after a change that is undone afterwards. */
async function after<T>(change: (tx: Tx) => Promise<unknown>, act: (tx: Tx) => Promise<T>) {
  let result: PromiseSettledResult<T>[] = [];
  const changed = desk.office.db.transaction(async (tx) => {
    await change(tx);
    result = await Promise.allSettled([act(tx)]);
    throw new Undone();
  });
  await expect(changed).rejects.toThrow(Undone);
  return result[0];
}

async function twoTexts() {
  const { vault, db } = desk.office;
  const key = await vault.openKey(db, request.dossierId);
  return { one: await vault.keepText(db, key, "the one"), other: await vault.keepText(db, key, "the other") };
}

test("a kept text is read as it was written", async () => {
  const { one, other } = await twoTexts();
  expect(await desk.office.vault.readText(desk.office.db, one)).toBe("the one");
  expect(await desk.office.vault.readText(desk.office.db, other)).toBe("the other");
});

test("a sealed text in the place of another opens for nobody", async () => {
  const { one, other } = await twoTexts();
  const swap = (tx: Tx) =>
    tx.execute(sql`update texts a set sealed = b.sealed, salt = b.salt from texts b
      where (a.id, b.id) in ((${one.textId}::uuid, ${other.textId}::uuid), (${other.textId}::uuid, ${one.textId}::uuid))`);
  expect((await after(swap, (tx) => desk.office.vault.readText(tx, one)))?.status).toBe("rejected");
  expect((await after(swap, (tx) => desk.office.vault.readTexts(tx, [other.textId])))?.status).toBe(
    "rejected",
  );
});

test("a text that was sealed anew with other words is not what the history proves", async () => {
  const { vault, db } = desk.office;
  const { one } = await twoTexts();
  const key = await vault.openKey(db, request.dossierId);
  const sealed = vault.sealWithKey(key, Buffer.from("other words"), one.textId);
  const change = (tx: Tx) => tx.update(texts).set({ sealed }).where(eq(texts.id, one.textId));
  expect((await after(change, (tx) => vault.readText(tx, one)))?.status).toBe("rejected");
});

test("the key of one dossier opens neither text nor file of another", async () => {
  const { vault, db, storage } = desk.office;
  const other = await filed(desk.office, askerFrom(desk.association, "D03"));
  const [own, foreign] = [
    await vault.openKey(db, request.dossierId),
    await vault.openKey(db, other.dossierId),
  ];
  const sealed = vault.sealWithKey(own, Buffer.from("a text"), "label");
  expect(() => vault.openWithKey(foreign, sealed, "label")).toThrow();
  expect(() => vault.openWithKey({ ...foreign, dossierId: own.dossierId }, sealed, "label")).toThrow();
  const [file] = await db.select().from(files).where(eq(files.dossierId, request.dossierId));
  if (!file) throw new Error("Nothing was kept");
  const opened = async () => new Response(await openFile(foreign, await storage.open(file.id, file))).text();
  await expect(opened()).rejects.toThrow();
});

test("without the key of a dossier nothing of it opens, and every other dossier does", async () => {
  const { db } = desk.office;
  const other = await filed(desk.office, askerFrom(desk.association, "T03"));
  const forget = (tx: Tx) => tx.delete(dossierKeys).where(eq(dossierKeys.dossierId, request.dossierId));
  const { applicant } = await dossierNow(desk.office, request.dossierId);
  const gone = await after(forget, (tx) => readApplicant(desk.office, tx, applicant));
  expect(gone?.status === "rejected" && gone.reason).toBeInstanceOf(KeyIsGone);
  const list = await after(forget, (tx) => desk.office.vault.readTexts(tx, [applicant.textId]));
  expect(list).toEqual({ status: "fulfilled", value: new Map() });
  const { applicant: another } = await dossierNow(desk.office, other.dossierId);
  expect((await after(forget, (tx) => readApplicant(desk.office, tx, another)))?.status).toBe("fulfilled");
  expect((await readApplicant(desk.office, db, applicant)).lastName).toBe(asker.lastName);
});

test("another master key opens no key of a dossier", async () => {
  const stranger = openVault(randomBytes(32));
  await expect(stranger.openKey(desk.office.db, request.dossierId)).rejects.toThrow();
});

test("the wrapped key of one dossier does not do for another", async () => {
  const { vault } = desk.office;
  const other = await filed(desk.office, askerFrom(desk.association, "T03"));
  const move = (tx: Tx) =>
    tx.execute(sql`update vault.dossier_keys a set wrapped = b.wrapped from vault.dossier_keys b
      where a.dossier_id = ${request.dossierId} and b.dossier_id = ${other.dossierId}`);
  expect((await after(move, (tx) => vault.openKey(tx, request.dossierId)))?.status).toBe("rejected");
});

test("a sealed file that was changed, cut or lengthened breaks before it ends", async () => {
  const key = await desk.office.vault.openKey(desk.office.db, request.dossierId);
  const sealed = Buffer.from(
    await new Response(await sealFile(key, new Blob(["x".repeat(200_000)]).stream())).arrayBuffer(),
  );
  const opened = async (bytes: Buffer) =>
    (await new Response(await openFile(key, new Blob([new Uint8Array(bytes)]).stream())).text()).length;
  expect(await opened(sealed)).toBe(200_000);
  const flipped = Buffer.from(sealed);
  flipped[sealed.length - 100_000] = (flipped[sealed.length - 100_000] ?? 0) ^ 1;
  await expect(opened(flipped)).rejects.toThrow();
  await expect(opened(sealed.subarray(0, -1))).rejects.toThrow();
  await expect(opened(sealed.subarray(0, 100_000))).rejects.toThrow();
  await expect(opened(Buffer.concat([sealed, Buffer.from([0])]))).rejects.toThrow();
});

/** What belongs to the tenant alone, apart from the keys by which the housing system knows a person. */
function personal(): string[] {
  const { id = "", code = "", achternaam = "" } = desk.association.trickyPersons.D01 ?? {};
  const keys = [id, code, ...desk.association.contracts.map((contract) => contract.code)];
  const canaries = canariesOf(desk.association, id).filter((one) => !keys.some((key) => key.includes(one)));
  return [
    ...canaries,
    achternaam,
    asker.firstNames,
    asker.postcode,
    asker.postcode.replace(" ", ""),
    asker.mailbox ?? "",
  ];
}

test("nothing about the tenant stands readable in any table", async () => {
  expect(personal().length).toBeGreaterThan(7);
  expect(foundIn(await dumpOf(desk.office.db), personal())).toEqual([]);
});

test("T-09 nothing about the tenant stands readable in the storage, the answer itself included", async () => {
  const folder = desk.office.config.storageFolder;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const bundles = await desk.office.db.select().from(files).where(eq(files.kind, "bundle"));
  expect(bundles).toHaveLength(1);
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) {
    const bytes = await readFile(path);
    expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
    expect(personal().filter((one) => bytes.includes(one))).toEqual([]);
  }
});

test("a search of every table finds what does stand there", async () => {
  const dump = await dumpOf(desk.office.db);
  expect(foundIn(dump, ["Sanne Bakker", "vault.dossier_keys", request.number])).toEqual([
    "Sanne Bakker",
    request.number,
  ]);
});
