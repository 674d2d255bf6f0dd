// A complaint to the board, a breach and a case in court: from who says it to who must know.

import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attentionOf, phaseOf } from "#app/domain/dossier.ts";
import { holdsRetention, mostComplaints } from "#app/domain/flags.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { fileComplaint, otherWays, readComplaints, settleComplaint } from "#app/server/complaint.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { lowerFlag, raiseFlag } from "#app/server/flags.ts";
import { sweep } from "#app/server/sweep.ts";
import { dossiers, events, files, letters, records, texts } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import {
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import { answered, type Filed, filed, formData, tenantStamp } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const { pages, staff } = textsIn("nl");
const { tooLong } = pages.errors;
const said = { ...pages.complaint, tooLong };
const words = "Ik kreeg 2 keer dezelfde brief.\r\nNiemand belde terug over mijn bromfiets.";
const answerOfBoard = "Dat had anders gemoeten. Uw bromfiets staat er niet meer in.";

const asked = (change: Partial<Asker> = {}) =>
  filed(desk.office, { ...askerFrom(desk.association, "D01"), ...change }, ["personal"]);

async function complain(request: Filed, complaint = words, formKey: string = crypto.randomUUID()) {
  const { office } = desk;
  const { dossierId, sessionId } = request;
  const stamp = tenantStamp(office, sessionId);
  return fileComplaint({ office, dossierId, form: formData({ complaint, formKey }), stamp }, said);
}

async function settle({ dossierId }: Filed, by = "youssef", answer = answerOfBoard) {
  const [open] = (await dossierNow(desk.office, dossierId)).complaints.filter(({ settledAt }) => !settledAt);
  const form = formData({ complaintId: open?.complaintId ?? crypto.randomUUID(), answer });
  const stamp = await staffStamp(desk.office, by);
  const given = { office: desk.office, dossierId, form, stamp };
  return settleComplaint(given, { ...staff.dossier.complaints.errors, tooLong });
}

async function atFlags(
  act: typeof raiseFlag,
  { dossierId }: Filed,
  fields: Record<string, string>,
  by = "youssef",
) {
  const stamp = await staffStamp(desk.office, by);
  return act({ office: desk.office, dossierId, form: formData(fields), stamp }, staff.dossier.flags.errors);
}

const now = ({ dossierId }: Filed) => dossierNow(desk.office, dossierId);
const read = async ({ dossierId }: Filed) =>
  readComplaints(desk.office, await readDossier(desk.office.db, dossierId));
const mailsTo = (address: string, { number }: Filed) =>
  desk.mail.mails().filter(({ to, text }) => to.includes(address) && text.includes(number));

test("a complaint is kept sealed, told to the desk without its words, and holds the dossier", async () => {
  const request = await asked();
  expect(await complain(request)).toBeNull();
  await workAll(desk.office);
  const dossier = await now(request);
  expect([attentionOf(dossier), holdsRetention(dossier), phaseOf(dossier)]).toEqual([
    "complaint-open",
    true,
    "identity-needed",
  ]);
  expect((await read(request)).map((complaint) => complaint.words)).toEqual([words.replace("\r", "")]);
  const told = mailsTo(staffMailbox, request).filter(({ text }) => text.includes("klacht"));
  expect(told).toHaveLength(1);
  expect(told[0]?.subject).not.toMatch(/klacht/i);
  for (const { text, html } of desk.mail.mails()) expect(`${text}${html}`).not.toContain("bromfiets");
  expect(foundIn(await dumpOf(desk.office.db), ["bromfiets"])).toEqual([]);
});

test("the board's answer is the privacy officer's to keep, and the tenant is told that it is there", async () => {
  const mailbox = "klager@voorbeeld.example";
  const request = await asked({ mailbox });
  await complain(request);
  expect(await settle(request, "sanne")).toEqual({ obstacle: "not-your-task" });
  expect(await settle(request, "youssef", " ")).toMatchObject({ errors: {} });
  expect((await now(request)).complaints).toMatchObject([{ settledAt: null }]);
  expect(await settle(request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect((await read(request)).map(({ answer }) => answer?.words)).toEqual([answerOfBoard]);
  const told = mailsTo(mailbox, request).filter(({ text }) => text.includes("Er is antwoord op uw klacht"));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain(`/mijn/${request.number}/klacht`);
  expect(told[0]?.text).not.toContain("bromfiets");
  expect(await settle(request)).toEqual({ obstacle: "already-done" });
  expect(attentionOf(await now(request))).toBeNull();
});

test("who has everything by post gets no e-mail about the board's answer", async () => {
  const request = await asked({ mailbox: null });
  await complain(request);
  await settle(request);
  expect(await workAll(desk.office)).toEqual([]);
  expect((await read(request))[0]?.answer?.words).toBe(answerOfBoard);
});

test("a form that is sent twice is one complaint, also at the same time", async () => {
  const request = await asked();
  const key = crypto.randomUUID();
  await Promise.all([complain(request, words, key), complain(request, words, key)]);
  expect(await complain(request, words, key)).toBeNull();
  expect((await now(request)).complaints).toHaveLength(1);
  expect(await complain(request, words, "no key")).toBeNull();
  expect((await now(request)).complaints).toHaveLength(2);
});

test("an empty complaint, one that is too long and the sixth are refused with a reason", async () => {
  const request = await asked();
  expect(await complain(request, "  ")).toEqual({ complaint: said.missing });
  expect(await complain(request, "a".repeat(4001))).toEqual({ complaint: tooLong(1) });
  for (let place = 0; place < mostComplaints; place += 1) expect(await complain(request)).toBeNull();
  expect(await complain(request)).toEqual({ complaint: said.usedUp });
  expect((await now(request)).complaints).toHaveLength(mostComplaints);
});

test("the other ways are named with their address, and the court's term where it runs", async () => {
  const request = await asked();
  const ways = await otherWays(desk.office, await now(request), "nl");
  expect(ways.join("\n")).toContain("Autoriteit Persoonsgegevens");
  expect(ways.join("\n")).toContain("Geschillencommissie");
  expect(ways.at(-1)).toBe(pages.complaint.court);
  const later = { ...desk.office, now: () => new Date(Date.now() + 60 * 24 * 3600_000) };
  expect((await otherWays(later, await now(request), "nl")).at(-1)).toBe(pages.complaint.courtLate);
  const english = await otherWays(desk.office, await now(request), "en");
  expect(english.at(-1)).toBe(textsIn("en").pages.complaint.court);
});

test("a breach is marked with since when somebody knew, and the desk is told at once, each time", async () => {
  const request = await asked();
  const known = {
    flag: "breach",
    flagReason: "Naar een oud adres gestuurd.",
    knownOn: "1-11-2026",
    knownAt: "9.05",
  };
  expect(await atFlags(raiseFlag, request, { ...known, knownAt: "" }, "sanne")).toMatchObject({
    errors: { knownOn: staff.dossier.flags.errors.knownSince },
  });
  expect(await atFlags(raiseFlag, request, { ...known, knownOn: "1-11-2126", flagReason: "" })).toEqual({
    errors: {
      knownOn: staff.dossier.flags.errors.knownLater,
      flagReason: staff.dossier.flags.errors.reason,
    },
  });
  expect(await atFlags(raiseFlag, request, {})).toMatchObject({
    errors: { flag: staff.dossier.flags.errors.flag },
  });
  expect(await atFlags(raiseFlag, request, known, "sanne")).toEqual({ obstacle: null });
  expect((await now(request)).flags).toEqual([{ flag: "breach", since: new Date("2026-11-01T08:05:00Z") }]);
  expect(await atFlags(lowerFlag, request, { flag: "breach", reason: "Gemeld." }, "sanne")).toEqual({
    obstacle: "not-your-task",
  });
  expect(await atFlags(lowerFlag, request, { flag: "breach", reason: "" })).toMatchObject({
    errors: { "lower-breach": staff.dossier.flags.errors.reason },
  });
  expect(await atFlags(lowerFlag, request, { flag: "breach", reason: "Gemeld." })).toEqual({
    obstacle: null,
  });
  expect(await atFlags(raiseFlag, request, known)).toEqual({ obstacle: null });
  await workAll(desk.office);
  const told = mailsTo(staffMailbox, request).filter(({ text }) => text.includes("datalek"));
  expect(told).toHaveLength(2);
  expect(foundIn(await dumpOf(desk.office.db), ["oud adres gestuurd"])).toEqual([]);
});

test("while a case or a complaint holds a dossier, years of sweeping take nothing of it", async () => {
  const request = await answered(desk, askerFrom(desk.association, "D02"), ["personal"]);
  await complain(request);
  expect(await atFlags(raiseFlag, request, { flag: "court", flagReason: "Verzoekschrift." })).toEqual({
    obstacle: null,
  });
  expect(holdsRetention(await now(request))).toBe(true);
  const before = await everythingOf(request);
  for (const years of [1, 3, 10]) {
    const later = new Date(desk.office.now().getTime() + years * 366 * 24 * 3600_000);
    await sweep({ ...desk.office, now: () => later });
  }
  expect(await everythingOf(request)).toEqual(before);
  for (const file of before.files) await (await desk.office.storage.open(file.id, file)).cancel();
});

async function everythingOf({ dossierId }: Filed) {
  const { db } = desk.office;
  const kept = await db.select().from(files).where(eq(files.dossierId, dossierId)).orderBy(asc(files.id));
  return {
    summary: await db.select().from(dossiers).where(eq(dossiers.id, dossierId)),
    history: await db.$count(events, eq(events.stream, `dossier:${dossierId}`)),
    texts: await db.$count(texts, eq(texts.dossierId, dossierId)),
    records: await db.$count(records, eq(records.dossierId, dossierId)),
    letters: await db.$count(letters, eq(letters.dossierId, dossierId)),
    files: kept,
  };
}
