// What the portal forgets, in a real database and real folders: every term by the clock, until nothing is left.

import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { eq, getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { dayOf } from "#app/domain/calendar.ts";
import { attentionOf } from "#app/domain/dossier.ts";
import { planOf } from "#app/domain/plans.ts";
import { Register } from "#app/domain/register.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { eraseLaterDue } from "#app/server/erase-later.ts";
import { eraseAgain, forgetDue } from "#app/server/forgetting.ts";
import { requireStaffDossier } from "#app/server/guard.ts";
import { commandHold } from "#app/server/holds.ts";
import { readLater } from "#app/server/later.ts";
import { commandLater } from "#app/server/later-forms.ts";
import { sendMessage } from "#app/server/messages.ts";
import { sweep } from "#app/server/sweep.ts";
import { takeInOfTenant } from "#app/server/uploads/take-in-of-tenant.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import { insertFile } from "#db/files.ts";
import { verifyHistory } from "#db/history.ts";
import { findLaterByNumber } from "#db/laters.ts";
import { insertRegister } from "#db/register.ts";
import * as schema from "#db/schema.ts";
import {
  dossiers,
  drafts,
  type FileKind,
  fileKinds,
  files,
  letters,
  mails,
  masks,
  records,
  texts,
  tombstones,
} from "#db/schema.ts";
import { findStaffBySubject } from "#db/staff.ts";
import { dumpOf, foundIn } from "#tests/db/dump.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { changingSource } from "#tests/support/changing-source.ts";
import {
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { registerWithoutTasks } from "#tests/support/registers.ts";
import { jpeg } from "#tests/support/upload-corpus.ts";
import {
  carriedOutLife,
  handedOverLife,
  maskedLife,
  recipientsTold,
  registerWithCompany,
  typedInLives,
} from "./lives.ts";
import { approved, type Filed, filed, formData, gathered, proposed, tenantStamp, typedDay } from "./steps.ts";

const day = 24 * 3600_000;

let desk: Desk;
beforeAll(async () => {
  requireFreshBuild();
  desk = await startOffice();
});
afterAll(() => desk.stop());

const { pages } = textsIn("nl");
const saidOfHold = { ...textsIn("nl").staff.retention.errors, tooLong: pages.errors.tooLong };
const said = { ...pages.messages.errors, tooLong: pages.errors.tooLong };

/** Answered and fetched, with a message and a picture of the tenant. */
async function lived(tag = "D01"): Promise<Filed> {
  const { office } = desk;
  const request = await gathered(desk, askerFrom(desk.association, tag));
  const { dossierId, sessionId } = request;
  const body = formData({ message: "Ik mis mijn bromfiets.", formKey: crypto.randomUUID() });
  body.append("files", new File([new Uint8Array(await jpeg())], "bromfiets.jpg"));
  const sent = new Request("http://localhost/mijn", { method: "POST", body });
  const { form, ...rest } = await takeInOfTenant(office, dossierId, sent);
  await sendMessage({ office, dossierId, form, stamp: tenantStamp(office, sessionId) }, said, rest);
  await proposed(office, request);
  await approved(office, request);
  await workAll(office);
  const [bundle] = await rowsOf(files, dossierId, "bundle");
  const fetched = { type: "record-download", fileId: bundle?.id ?? "" } as const;
  expect(await carryOut(office, dossierId, [fetched], tenantStamp(office, sessionId))).toBeNull();
  await workAll(office);
  return request;
}

async function rowsOf(table: typeof files, dossierId: string, kind: string) {
  const rows = await desk.office.db.select().from(table).where(eq(table.dossierId, dossierId));
  return rows.filter((row) => row.kind === kind);
}

async function jump(days: number) {
  desk.clock.pass(days * day);
  await workAll(desk.office);
  await forgetDue(desk.office);
  await sweep(desk.office);
  await eraseLaterDue(desk.office);
  await workAll(desk.office);
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function kindsOf({ dossierId }: Filed): Promise<string[]> {
  const rows = await desk.office.db.select().from(files).where(eq(files.dossierId, dossierId));
  const stored = await namesIn(desk.office.config.storageFolder);
  for (const { id } of rows) expect(stored).toContain(`${id}.age`);
  return [...new Set(rows.map(({ kind }) => kind))].toSorted();
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every id of a row that hangs on the dossier, over however many tables; what it shares with others is not its own. */
async function idsOfOwn({ dossierId }: Filed): Promise<Set<string>> {
  const all = [...(await dumpOf(desk.office.db))].flatMap(([, rows]) => rows);
  const shared = new Set(
    (await desk.office.db.execute<{ id: string }>(sql`select id::text from staff`)).map(({ id }) => id),
  );
  const own = new Set([dossierId]);
  for (let before = 0; before < own.size; ) {
    before = own.size;
    for (const row of all) {
      const ids = row.match(uuid) ?? [];
      if (ids.some((id) => own.has(id))) for (const id of ids) if (!shared.has(id)) own.add(id);
    }
  }
  return own;
}

/** In which tables these ids still stand. */
async function tablesWith(ids: Set<string>): Promise<string[]> {
  const dump = await dumpOf(desk.office.db);
  return [...dump]
    .filter(([, rows]) => rows.some((row) => row.match(uuid)?.some((id) => ids.has(id))))
    .map(([name]) => name);
}

test("T-57 the clock through every term: each thing goes on its day, and at the end no byte and no row is left but tombstone and ledger", {
  timeout: 120_000,
}, async () => {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const { office } = desk;
  const request = await lived();
  const { dossierId, number } = request;
  expect(await kindsOf(request)).toEqual(["bundle", "records", "upload"]);
  const printed = await namesIn(office.config.printFolder);
  expect(printed.length).toBeGreaterThan(0);
  expect((await office.db.select().from(mails)).every(({ sealed }) => sealed === null)).toBe(true);
  const own = await idsOfOwn(request);
  const before = await tablesWith(own);
  for (const table of ["public.events", "pgboss.job_common", "vault.dossier_keys", "public.sessions"]) {
    expect(before).toContain(table);
  }
  // Of a table that was empty all along the walk would show nothing.
  const filled = new Set(before.map((name) => name.split(".").at(-1)));
  expect(ofDossiers.filter((name) => !filled.has(name)).toSorted()).toEqual(filledByOthers);

  await jump(14);
  expect(await kindsOf(request)).toEqual(["bundle", "records", "upload"]);
  await jump(1);
  expect(await kindsOf(request)).toEqual(["records", "upload"]);
  await jump(15);
  expect(await kindsOf(request)).toEqual(["records", "upload"]);
  expect(await namesIn(office.config.printFolder)).toEqual(printed);
  await jump(1);
  expect(await kindsOf(request)).toEqual([]);
  expect(await office.db.$count(records)).toBe(0);
  expect(await namesIn(office.config.printFolder)).toEqual([]);
  expect(await namesIn(office.config.storageFolder)).toEqual([]);
  expect(await office.db.$count(letters)).toBeGreaterThan(0);
  const things = (await dossierNow(office, dossierId)).forgotten;
  expect(Object.keys(things).toSorted()).toEqual(["attachments", "collected", "export", "print"]);

  await jump(2 * 365 - 32);
  expect(await office.db.$count(dossiers)).toBe(1);
  await jump(5);
  await expectGone(own, written.mock.calls);
  written.mockRestore();
  expect(await office.db.select().from(tombstones)).toEqual([
    expect.objectContaining({ stream: `dossier:${dossierId}`, number, right: "access", onTime: true }),
  ]);
  // To a stranger the number is like any other; a colleague is told.
  expect(await findDossierByNumber(office.db, number)).toBeNull();
  const staff = await findStaffBySubject(office.db, "sanne");
  if (!staff) throw new Error("Sanne left");
  const led = requireStaffDossier(office, { staff, path: staffPaths.dossier(number) }, number, "request");
  const { headers } = (await led.catch((response: unknown) => response)) as Response;
  expect(headers.get("Location")).toBe(staffPaths.retention(number));
  expect((await office.ledger.entries()).map(({ thing }) => thing).toSorted()).toEqual([
    "attachments",
    "collected",
    "dossier",
    "export",
    "print",
  ]);
});

/**
 * Nothing is left of what had these ids but tombstones and the ledger: in no table, file or line of a log. Everything the
 * office ever writes lies below its folder.
 */
async function expectGone(own: Set<string>, logged: unknown[]) {
  const { office } = desk;
  expect(await tablesWith(own)).toEqual(["public.tombstones"]);
  const dump = await dumpOf(office.db);
  const left = [...dump].filter(([, rows]) => rows.length > 0).map(([name]) => name);
  expect(left.filter((name) => !ofTheHouse.has(name))).toEqual(["public.tombstones"]);
  expect((await verifyHistory(office.db)).breaks).toEqual([]);
  expect(await namesIn(desk.folder)).toEqual(["erased.ndjson"]);
  const { firstNames, lastName, mailbox, postcode } = askerFrom(desk.association, "D01");
  const personal = [
    firstNames,
    lastName,
    mailbox ?? "",
    postcode,
    "bromfiets",
    ...Object.values(typedInLives),
  ];
  const ledger = await readFile(`${office.config.ledgerFolder}/erased.ndjson`, "utf8");
  const traces = `${logged.join("\n")}${ledger}`;
  expect(personal.filter((words) => traces.includes(words))).toEqual([]);
  expect(foundIn(dump, personal)).toEqual([]);
}

/** What was kept for a time is approved by another once it is due, and settled. */
async function laterDone(number: string) {
  const { office } = desk;
  const give = async (fields: Record<string, string>, by: string) => {
    const now = await readLater(office.db, await findLaterByNumber(office.db, number));
    const given = {
      office,
      dossierId: now?.id ?? "",
      form: formData(fields),
      stamp: await staffStamp(office, by),
    };
    expect(await commandLater(given, textsIn("nl").staff.later.errors)).toEqual({ obstacle: null });
  };
  const planNow = async () => {
    const now = await readLater(office.db, await findLaterByNumber(office.db, number));
    const plan = now && planOf(now.later.plans, "later");
    if (!plan) throw new Error("No plan was drawn");
    return plan;
  };
  const bookYear = String(office.now().getUTCFullYear() - 9);
  await give({ command: "note-facts", bookYear, reason: typedInLives.facts }, "sanne");
  await jump(0);
  const { planId, hash } = await planNow();
  await give({ command: "approve-plan", planId, hash }, "youssef");
  await jump(8);
  for (const { stepId, kind } of (await planNow()).steps) {
    const proven = { command: "settle-step", planId, stepId, result: "done", proof: typedInLives.proof };
    if (kind === "task") await give(proven, "sanne");
  }
  await workAll(office);
  const { id } = (await findLaterByNumber(office.db, number)) ?? {};
  await recipientsTold(desk, id ?? "");
}

test("T-57 what only other kinds of request leave goes too: plans and recipients, what was kept for later, a file handed over, what is black, who was asked, and a form", {
  timeout: 120_000,
}, async () => {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const { office } = desk;
  await insertRegister(office.db, Register.parse(registerWithCompany), office.now());
  const source = changingSource("nieuwsbrief", ["clear", "remove"]);
  office.gatherers.set(source.gatherer.id, source.gatherer);
  const asker = askerFrom(desk.association, "D01");
  const lives = [
    await carriedOutLife(desk, asker, source),
    await handedOverLife(desk, asker),
    await maskedLife(desk, asker),
  ];
  const own = new Set<string>();
  for (const life of lives) for (const id of await idsOfOwn(life)) own.add(id);
  const before = await tablesWith(own);
  for (const name of filledByOthers) expect(before).toContain(`public.${name}`);
  const [{ number }] = lives as [Filed];
  const later = await findLaterByNumber(office.db, number);
  own.add(later?.id ?? "");

  await jump(1);
  expect(await office.db.$count(drafts)).toBe(0);
  await jump(9);
  const gone = await Promise.all(
    lives.map(async ({ dossierId }) => (await dossierNow(office, dossierId)).forgotten),
  );
  expect(gone.map(({ handover }) => handover !== undefined)).toEqual([false, true, false]);
  await jump(52);
  expect(await office.db.$count(records)).toBe(0);
  expect(await office.db.$count(masks)).toBe(0);
  expect(await namesIn(office.config.storageFolder)).toEqual([]);
  await jump(2 * 365);
  expect(await office.db.$count(dossiers)).toBe(0);
  await laterDone(number);
  await jump(2 * 366);
  await expectGone(own, written.mock.calls);
  written.mockRestore();
  office.gatherers.delete(source.gatherer.id);
  await insertRegister(office.db, Register.parse(registerWithoutTasks), office.now());
});

const tables = Object.values(schema).filter((table) => is(table, PgTable));
const isOfDossiers = (table: PgTable) => "dossierId" in getTableColumns(table);
const ofDossiers = tables.filter(isOfDossiers).map((table) => getTableName(table));

/** What a plain copy never fills, and the other kinds do: a new table is filled in one of the two. */
const filledByOthers = ["drafts", "handovers", "inquiries", "masks", "plans"];

/** What is there without any dossier: a new table is told here that it holds nothing of one. */
const ofTheHouse = new Set([
  "drizzle.__drizzle_migrations",
  "pgboss.bam",
  "pgboss.instance",
  "pgboss.queue",
  "pgboss.version",
  "public.connection_answers",
  "public.connection_turns",
  "public.contacts_seen",
  "public.marks",
  "public.number_counters",
  "public.register_versions",
  "public.staff",
  "public.staff_changes",
]);

test("every table loses the rows of a dossier that is gone, or holds nothing of one", () => {
  const left = tables.filter((table) => !isOfDossiers(table));
  expect(left.map((table) => getTableName(table)).toSorted()).toEqual([
    "calendar_feeds",
    "connection_answers",
    "connection_turns",
    "contacts_seen",
    // The three that go last, and what stays then.
    "dossiers",
    "events",
    // The newest list names streams by their ids; the next one does not name those that are gone.
    "head_lists",
    // What is kept for a time outlives its dossier, of which it has the number only.
    "laters",
    "marks",
    "number_counters",
    "passkey_challenges",
    "passkeys",
    // With their plan.
    "plan_rows",
    "rate_limits",
    "receipts",
    "recoveries",
    "register_drafts",
    "register_versions",
    // With their inquiry.
    "session_inquiries",
    "sessions",
    // With the code that was asked.
    "sign_ins",
    "staff",
    "staff_changes",
    "staff_invitations",
    "tombstones",
  ]);
});

/** With what each kind of file goes: of a new one that is said here. */
const goesWith: Record<FileKind, "collected" | "export" | "handover" | "attachments" | "id-copy"> = {
  records: "collected",
  bundle: "export",
  handover: "handover",
  upload: "attachments",
  "id-copy": "id-copy",
};

test("every kind of file goes with a thing that has a term, its row and its bytes, and no other goes with it", async () => {
  const { office } = desk;
  const { dossierId } = await filed(office, askerFrom(desk.association, "D02"));
  const at = new Date(office.now().getTime() + 40 * day).toISOString();
  const left = new Map<string, FileKind>();
  for (const kind of fileKinds) {
    const id = crypto.randomUUID();
    const sent = kind === "upload" || kind === "id-copy";
    const list = sent ? { textId: crypto.randomUUID() } : {};
    const sealed = { dossierId, salt: randomBytes(16), sealed: randomBytes(16) };
    if (list.textId) await office.db.insert(texts).values({ id: list.textId, ...sealed });
    const stored = await office.storage.put(id, new Blob([kind]).stream());
    await insertFile(office.db, { id, dossierId, kind, ...stored, ...list, createdAt: office.now() });
    left.set(id, kind);
  }
  for (const [id, kind] of left) {
    await eraseAgain(office, [{ at, thing: goesWith[kind], dossierId }]);
    left.delete(id);
    const rows = await office.db.select().from(files).where(eq(files.dossierId, dossierId));
    expect(rows.map((row) => row.id).toSorted()).toEqual([...left.keys()].toSorted());
    const stored = await namesIn(office.config.storageFolder);
    expect(stored).not.toContain(`${id}.age`);
    for (const other of left.keys()) expect(stored).toContain(`${other}.age`);
  }
});

test("while a hold lasts nothing goes; on its day a colleague hears of it, and when it ends the rest goes at once", {
  timeout: 60_000,
}, async () => {
  const { office } = desk;
  const request = await lived();
  const { dossierId } = request;
  const atDesk = async (fields: Record<string, string>, by = "sanne") =>
    commandHold(
      { office, dossierId, form: formData(fields), stamp: await staffStamp(office, by) },
      saidOfHold,
    );
  const typed = (days: number) => typedDay(dayOf(new Date(office.now().getTime() + days * day)));
  const hold = { command: "set-hold", ground: "court", reason: "De rechter vraagt het dossier." };
  const { ground, reason, reviewOn, liftReason } = saidOfHold;
  expect(await atDesk({ command: "set-hold", reviewOn: typed(0) })).toEqual({
    errors: { ground, reason, reviewOn },
  });
  expect(await atDesk({ ...hold, reviewOn: typed(367) })).toEqual({ errors: { reviewOn } });
  expect(await atDesk({ ...hold, reviewOn: typed(300) })).toEqual({ obstacle: null });
  await jump(299);
  expect(await kindsOf(request)).toEqual(["bundle", "records", "upload"]);
  expect(attentionOf(await dossierNow(office, dossierId))).not.toBe("hold-review");
  await jump(1);
  expect(attentionOf(await dossierNow(office, dossierId))).toBe("hold-review");
  await workAll(office);
  const told = desk.mail.mails().filter(({ text }) => text.includes("Is langer bewaren nog nodig?"));
  expect(told.map(({ to }) => to)).toEqual([[staffMailbox]]);
  await jump(600);
  expect(await kindsOf(request)).toEqual(["bundle", "records", "upload"]);
  const lift = { command: "lift-hold", liftReason: "De zaak is klaar." };
  expect(await atDesk({ command: "lift-hold" }, "youssef")).toEqual({ errors: { liftReason } });
  expect(await atDesk(lift)).toEqual({ obstacle: "not-your-task" });
  expect(await atDesk(lift, "youssef")).toEqual({ obstacle: null });
  await jump(0);
  expect(await tablesWith(new Set([dossierId]))).toEqual(["public.tombstones"]);
});

test("what a ledger says was erased is erased again, once or twice, and what it does not know is no trouble", {
  timeout: 60_000,
}, async () => {
  const { office } = desk;
  const [request, other] = [await lived(), await lived("D02")];
  const at = new Date(office.now().getTime() + 40 * day).toISOString();
  const entry = (thing: string, { dossierId }: { dossierId: string }) => ({ at, thing, dossierId });
  const parts = ["export", "attachments", "collected", "id-copy"].map((thing) => entry(thing, request));
  await eraseAgain(office, parts);
  expect(await kindsOf(request)).toEqual([]);
  expect(await kindsOf(other)).toEqual(["bundle", "records", "upload"]);
  expect((await office.db.select().from(masks)).length).toBe(0);
  const all = [...parts, entry("dossier", request), entry("dossier", { dossierId: crypto.randomUUID() })];
  await eraseAgain(office, all);
  await eraseAgain(office, all);
  expect(await tablesWith(new Set([request.dossierId]))).toEqual(["public.tombstones"]);
  expect((await verifyHistory(office.db)).breaks).toEqual([]);
  expect(await kindsOf(other)).toEqual(["bundle", "records", "upload"]);
  await expect(eraseAgain(office, [entry("everything", other)])).rejects.toThrow("not in the table");
});
