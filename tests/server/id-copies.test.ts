// A masked copy of an identity document: taken in as a picture only, seen with a reason only, and gone with every end.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Command } from "#app/domain/commands.ts";
import { attentionOf, levelOfDossier } from "#app/domain/dossier.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { loader } from "#app/routes/tenant/id-copy.tsx";
import { carryOut } from "#app/server/carry-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import {
  commandIdCopy,
  openPicture,
  sendIdCopy,
  takeBackIdCopy,
  waitingPictures,
} from "#app/server/id-copies.ts";
import type { Office } from "#app/server/office.ts";
import { ownConnection } from "#app/server/own-records.ts";
import { beginSession, levelOfBrowser, renewSession, shownBy } from "#app/server/sessions.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import { sweep } from "#app/server/sweep.ts";
import { findAttached } from "#app/server/uploads/attached.ts";
import { scannerAt } from "#app/server/uploads/virus-scan.ts";
import { files, readings, records, staff as staffTable, texts } from "#db/schema.ts";
import { findSessionDossier, saveSessionDossier } from "#db/sessions.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { mentionedIn, openBundle } from "#tests/support/bundles.ts";
import {
  type Desk,
  dossierNow,
  publicOrigin,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { canary, docx, jpeg, jpegWithPlace, pdfThatSays, png } from "#tests/support/upload-corpus.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import {
  approved,
  codeFor,
  enter,
  type Filed,
  filed,
  formData,
  gathered,
  proposed,
  tenantStamp,
} from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  requireFreshBuild();
  desk = await startOffice(undefined, { ID_COPIES: "on" });
});
afterAll(() => desk.stop());

const { pages, staff } = textsIn("nl");
const day = 24 * 3600_000;
const asker = askerFrom(generateAssociation(), "D01");
const why = "De brief kwam terug en u kunt niet bellen of langskomen.";
const now = ({ dossierId }: Filed) => dossierNow(desk.office, dossierId);

/** Who reached one contact on file, and cannot reach another. */
async function oneContact(): Promise<Filed> {
  const request = await filed(desk.office, asker, ["payments", "conversations"]);
  await workAll(desk.office);
  const code = await codeFor(desk, request, "mailbox-on-file", asker.mailbox ?? "");
  await enter(desk.office, request, "mailbox-on-file", code);
  await workAll(desk.office);
  return request;
}

async function atDesk(
  { dossierId }: Filed,
  fields: Record<string, string>,
  by = "sanne",
  office = desk.office,
) {
  const given = { office, dossierId, form: formData(fields), stamp: await staffStamp(office, by) };
  const said = { ...staff.idCopy.errors, tooLong: pages.errors.tooLong };
  return commandIdCopy(given, await colleague(by), said);
}

async function colleague(subject: string) {
  const { actor } = await staffStamp(desk.office, subject);
  const staffId = actor.kind === "staff" ? actor.staffId : "";
  const [member] = await desk.office.db.select().from(staffTable).where(eq(staffTable.id, staffId));
  if (!member) throw new Error(`Nobody here is called ${subject}`);
  return { staff: member };
}

async function asked(): Promise<Filed> {
  const request = await oneContact();
  expect(await atDesk(request, { command: "ask-id-copy", reason: why })).toEqual({ obstacle: null });
  return request;
}

const named = (name: string, bytes: Buffer) => new File([new Uint8Array(bytes)], name);

/** As the page does it: a form as a browser sends it. */
async function send(
  request: Filed,
  brought: File[],
  { covered = "yes", office = desk.office }: { covered?: string; office?: Office } = {},
) {
  const { dossierId, sessionId } = request;
  const body = formData({ covered });
  for (const file of brought) body.append("files", file);
  const form = new Request("http://localhost/mijn", { method: "POST", body });
  const { idCopy } = await now(request);
  const sending = { office, dossierId, request: form, stamp: tenantStamp(office, sessionId) };
  const { errors } = await sendIdCopy(sending, idCopy?.copyId ?? "");
  return errors;
}

async function sent(): Promise<Filed> {
  const request = await asked();
  expect(
    await send(request, [named("a.jpg", await jpegWithPlace()), named("b.png", await png())]),
  ).toBeNull();
  return request;
}

async function judge(
  request: Filed,
  result: string,
  { by = "youssef", note = "Alleen de naam is te zien." } = {},
) {
  const copyId = (await now(request)).idCopy?.copyId ?? "";
  return atDesk(request, { command: "judge-id-copy", copyId, result, note }, by);
}

const give = async ({ dossierId }: Filed, command: Command, by = "sanne") =>
  carryOut(desk.office, dossierId, [command], await staffStamp(desk.office, by));

async function storedIds(): Promise<string[]> {
  const names = await readdir(join(desk.folder, "storage"), { recursive: true });
  return names.flatMap((name) => /([0-9a-f-]{36})\.age/.exec(name)?.[1] ?? []);
}

const copiesOf = ({ dossierId }: Filed) =>
  desk.office.db
    .select()
    .from(files)
    .where(and(eq(files.dossierId, dossierId), eq(files.kind, "id-copy")));

/** What lies here of a copy that waits: its pictures, and the list that names them. */
async function lyingHere(request: Filed) {
  const rows = await copiesOf(request);
  expect(rows).toHaveLength(2);
  const ids = rows.map(({ id }) => id);
  const stored = await storedIds();
  for (const id of ids) expect(stored).toContain(id);
  return { ids, lists: [...new Set(rows.map(({ textId }) => textId ?? ""))] };
}

async function nothingIsLeft(request: Filed, { ids, lists }: Awaited<ReturnType<typeof lyingHere>>) {
  expect(await copiesOf(request)).toEqual([]);
  const stored = await storedIds();
  for (const id of ids) expect(stored).not.toContain(id);
  expect(await desk.office.db.select().from(texts).where(inArray(texts.id, lists))).toEqual([]);
  expect((await now(request)).idCopy?.sent).toBeNull();
}

test("a copy that fits is the second proof, in the browser that sent it, and nothing of it is left", async () => {
  const request = await sent();
  const here = await lyingHere(request);
  expect(attentionOf(await now(request))).toBe("id-copy-waits");
  expect(await judge(request, "fits", { note: "" })).toEqual({ obstacle: null });
  // Before any worker ran.
  await nothingIsLeft(request, here);
  const dossier = await now(request);
  expect([levelOfDossier(dossier), attentionOf(dossier)]).toEqual(["A3", null]);
  const levelAt = async (sessionId: string) =>
    levelOfBrowser(await findSessionDossier(desk.office.db, sessionId, request.dossierId));
  expect(await levelAt(request.sessionId)).toBe("A3");
  expect(await levelAt(crypto.randomUUID())).toBe("A0");
  expect(await workAll(desk.office)).toEqual([]);
});

const seen = { counter: "seen" } as const;
const ends: [string, (request: Filed) => Promise<unknown>][] = [
  ["does not fit", (request) => judge(request, "does-not-fit")],
  ["cannot be judged", (request) => judge(request, "cannot-be-judged")],
  ["is badly covered", (request) => judge(request, "badly-covered")],
  [
    "is closed by a colleague",
    async (request) => {
      const copyId = (await now(request)).idCopy?.copyId ?? "";
      return atDesk(request, { command: "close-id-copy", copyId, closeReason: "U kwam langs." });
    },
  ],
  [
    "is taken back by the tenant",
    async (request) => {
      const copyId = (await now(request)).idCopy?.copyId ?? "";
      const { dossierId, sessionId } = request;
      return takeBackIdCopy(desk.office, dossierId, copyId, tenantStamp(desk.office, sessionId));
    },
  ],
  [
    "is compared by nobody in time",
    async () => {
      desk.clock.pass(9 * day);
      return workAll(desk.office);
    },
  ],
  [
    "is of a request that is taken back",
    async (request) => {
      await give(request, { type: "withdraw-request", reason: null });
      return workAll(desk.office);
    },
  ],
  [
    "is of somebody who came to the counter",
    async ({ dossierId }) => {
      const form = formData({ command: "identify-person", method: "counter", [seen.counter]: "yes" });
      const given = { office: desk.office, dossierId, form, stamp: await staffStamp(desk.office) };
      const none = { seen: "", spoke: "", caution: "", reason: "", silent: "", place: "", key: "" };
      await commandIdentity(given, { ...none, places: "", searchReason: "", search: pages.errors });
      return workAll(desk.office);
    },
  ],
  [
    "is of a dossier in which more care is needed",
    async (request) => {
      await give(request, { type: "set-caution", caution: "recent-split", reason: null });
      return workAll(desk.office);
    },
  ],
];

test.each(ends)("nothing is left of a copy that %s", async (how, end) => {
  const request = await sent();
  const here = await lyingHere(request);
  await end(request);
  await nothingIsLeft(request, here);
  expect(levelOfDossier(await now(request)) >= "A3").toBe(how.includes("counter"));
});

test("a copy whose erasing broke off is erased by the worker, and the files of others stay", async () => {
  const [request, other] = [await sent(), await sent()];
  const here = await lyingHere(request);
  const copyId = (await now(request)).idCopy?.copyId ?? "";
  // The process dies right after it was recorded.
  await give(request, { type: "judge-id-copy", copyId, result: "does-not-fit", note: null });
  expect(await copiesOf(request)).toHaveLength(2);
  expect(await workAll(desk.office)).toEqual([]);
  await nothingIsLeft(request, here);
  await lyingHere(other);
});

test("T-34 a copy that shows too much goes at once, the tenant reads why, and can send a better one", async () => {
  const request = await sent();
  const first = await lyingHere(request);
  expect(await judge(request, "badly-covered", { note: "Uw BSN is nog te lezen." })).toEqual({
    obstacle: null,
  });
  await nothingIsLeft(request, first);
  const { idCopy } = await now(request);
  expect(idCopy?.state).toBe("badly-covered");
  const note = await desk.office.vault.readTexts(desk.office.db, [idCopy?.note?.textId ?? ""]);
  expect([...note.values()]).toEqual(["Uw BSN is nog te lezen."]);
  expect(await workAll(desk.office)).toEqual([]);
  const told = desk.mail
    .mails()
    .filter(({ text, to }) => to.includes(asker.mailbox ?? "") && text.includes(request.number));
  expect(told.at(-1)?.text).toContain(`/mijn/${request.number}/kopie`);
  expect(told.at(-1)?.text).not.toContain("BSN is nog");
  expect(await send(request, [named("beter.jpg", await jpeg())])).toBeNull();
  expect(await judge(request, "fits")).toEqual({ obstacle: null });
  expect(await copiesOf(request)).toEqual([]);
});

const { onlyPictures, covered, files: none } = pages.idCopy.errors;

test("T-34 what can hold a number under the black does not come in: it is refused before anybody sees it", async () => {
  const request = await asked();
  const before = await storedIds();
  for (const [name, bytes] of [
    ["kopie.pdf", pdfThatSays("BSN 123456782")],
    ["kopie.docx", await docx()],
    ["kopie.jpg", pdfThatSays("SPECI20142NLD6503101F2403096<<<<<<<<<<<<<<06")],
  ] as const) {
    expect(await send(request, [named("goed.jpg", await jpeg()), named(name, bytes)])).toEqual({
      files: onlyPictures,
    });
  }
  expect(await send(request, [named("a.jpg", await jpeg())], { covered: "" })).toEqual({ covered });
  expect(await send(request, [])).toEqual({ files: none });
  const three = [1, 2, 3].map(async (place) => named(`${place}.jpg`, await jpeg()));
  expect(await send(request, await Promise.all(three))).toEqual({
    files: expect.stringContaining("meer dan 2"),
  });
  expect(await storedIds()).toEqual(before);
  expect((await now(request)).idCopy?.state).toBe("asked");
});

test("T-32 while the scanner is silent no copy comes in", async () => {
  const request = await asked();
  const office = { ...desk.office, scanner: scannerAt({ host: "127.0.0.1", port: 9 }, 200) };
  expect(await send(request, [named("a.jpg", await jpeg())], { office })).toEqual({
    files: expect.stringContaining(textsIn("nl").words.files.refused["scanner-silent"]("a.jpg")),
  });
  expect(await copiesOf(request)).toEqual([]);
});

test("T-14 only who opened it with a reason sees it, for that copy and that day, and it is noted before", async () => {
  const request = await sent();
  const { dossierId } = request;
  const [file] = await copiesOf(request);
  const at = async (by: string) => openPicture(desk.office, await colleague(by), dossierId, file?.id ?? "");
  expect(await at("youssef")).toBeNull();
  // Nor as any other file of the dossier.
  expect(await findAttached(desk.office, dossierId, file?.id ?? "")).toBeNull();
  const silent = await atDesk(request, { command: "open-copy", openReason: "" }, "youssef");
  expect(silent).toEqual({ errors: { openReason: staff.idCopy.errors.openReason } });
  await atDesk(request, { command: "open-copy", openReason: "Om te vergelijken." }, "youssef");
  const opened = await at("youssef");
  const content = Buffer.from(await new Response(opened?.content).arrayBuffer());
  expect([opened?.type, content.length]).toEqual(["jpeg", opened?.bytes]);
  // Drawn anew: nothing hangs behind it.
  expect(content.includes(canary)).toBe(false);
  expect(await at("sanne")).toBeNull();
  const noted = await desk.office.db
    .select()
    .from(readings)
    .where(and(eq(readings.dossierId, dossierId), eq(readings.what, "id-copy")));
  expect(noted).toMatchObject([{ reasonTextId: expect.any(String) }]);
  desk.clock.pass(day);
  expect(await at("youssef")).toBeNull();
  await judge(request, "badly-covered");
  desk.clock.pass(3600_000);
  await send(request, [named("beter.jpg", await jpeg())]);
  const { pictures, isOpen } = await waitingPictures(
    desk.office,
    await colleague("youssef"),
    dossierId,
    await now(request),
  );
  expect([pictures.length, isOpen]).toEqual([1, false]);
});

test("it is asked for with a reason, where it is just what is missing, and by an association that asks for copies", async () => {
  const request = await oneContact();
  const off = { ...desk.office, config: { ...desk.office.config, idCopies: false } };
  const asking = { command: "ask-id-copy", reason: why };
  await expect(atDesk(request, asking, "sanne", off)).rejects.toMatchObject({ status: 404 });
  expect(await atDesk(request, { ...asking, reason: "" })).toEqual({
    errors: { reason: staff.idCopy.errors.reason },
  });
  const done = await gathered(desk, asker, ["payments"]);
  expect(await atDesk(done, asking)).toEqual({ obstacle: "already-done" });
  const stranger = await filed(desk.office, asker, ["payments"]);
  await workAll(desk.office);
  expect(await atDesk(stranger, asking)).toEqual({ obstacle: "copy-not-enough" });
  expect(await atDesk(request, asking)).toEqual({ obstacle: null });
  expect(await judge(request, "fits")).toEqual({ obstacle: "already-done" });
});

/** The page as a browser of this session asks it. */
async function look({ number }: Filed, sessionId: string) {
  const cookie = (await renewSession(desk.office, "tenant", sessionId)).split(";")[0] ?? "";
  const request = new Request(`${publicOrigin}/mijn/${number}/kopie`, { headers: { cookie } });
  return loader({ context: { office: desk.office } as AppLoadContext, params: { number }, request });
}

test("T-02 a browser that reached no contact on file is led to the proof, whether a copy was asked for or not", async () => {
  for (const request of [await oneContact(), await asked()]) {
    const { id } = await beginSession(desk.office, "tenant", null);
    const mailboxOnly = shownBy("mailbox-given", desk.office.now());
    await saveSessionDossier(desk.office.db, id, request.dossierId, mailboxOnly);
    const refused = await look(request, id).catch((response: Response) => response);
    expect(refused).toMatchObject({ status: 302 });
    expect((refused as Response).headers.get("location")).toBe(`/mijn/${request.number}/bewijs`);
  }
  const request = await asked();
  expect(await look(request, request.sessionId)).toMatchObject({ state: "asked", reason: why, note: null });
  const none = await oneContact();
  await expect(look(none, none.sessionId)).rejects.toMatchObject({ status: 404 });
});

test("what a colleague saw is told where it helps, and not to who may be somebody else", async () => {
  for (const [result, told] of [
    ["does-not-fit", null],
    ["cannot-be-judged", "Alleen de naam is te zien."],
    ["badly-covered", "Alleen de naam is te zien."],
  ] as const) {
    const request = await sent();
    await judge(request, result);
    expect(await look(request, request.sessionId)).toMatchObject({ state: result, note: told });
  }
});

test("T-15 who asked for the copy does not find that it fits", async () => {
  const request = await sent();
  expect(await judge(request, "fits", { by: "sanne" })).toEqual({ obstacle: "own-opening" });
  await lyingHere(request);
  expect(await judge(request, "fits", { by: "youssef" })).toEqual({ obstacle: null });
});

test("nothing of a copy or its name is in the database, a mail, the sweep's leavings, or the answer but its days", async () => {
  const request = await asked();
  await send(request, [named(`${canary}.jpg`, await jpegWithPlace())]);
  expect(await workAll(desk.office)).toEqual([]);
  const told = desk.mail
    .mails()
    .filter(({ to, text }) => to.includes(staffMailbox) && text.includes(request.number));
  expect(told.at(-1)?.text).toContain("Een kopie wacht op u");
  const [file] = await copiesOf(request);
  await judge(request, "fits", { note: "" });
  await proposed(desk.office, request, ["payments", "conversations"]);
  await approved(desk.office, request);
  expect(await workAll(desk.office)).toEqual([]);
  expect(foundIn(await dumpOf(desk.office.db), [canary, "KANARIE"])).toEqual([]);
  for (const { text, html } of desk.mail.mails()) expect(`${text}${html}`).not.toContain("KANARIE");
  const bundle = await openBundle(desk, request.dossierId);
  expect(await mentionedIn(bundle, ["KANARIE", file?.id ?? ""])).toEqual([]);

  const later = await gathered(desk, asker, ["conversations"]);
  const rows = await desk.office.db
    .select()
    .from(records)
    .where(and(eq(records.dossierId, later.dossierId), eq(records.connection, ownConnection)));
  const about = rows.filter(({ key }) => key.startsWith(`privacyverzoeken/${request.number}.kopie`));
  expect(about).toMatchObject([{ whose: "self", release: "auto" }]);
  await sweep(desk.office);
  const { events } = await readDossier(desk.office.db, request.dossierId);
  const judged = events.flatMap(({ event }) => (event.type === "id-copy-judged" ? [event] : []));
  expect(judged).toMatchObject([{ result: "fits", note: null }]);
});
