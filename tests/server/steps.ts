// The steps of a request at a desk, without a browser: filed, proven, gathered, reviewed, approved.

import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Day } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import type { Wish } from "#app/domain/wishes.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { shownTo, showPreview } from "#app/server/answer-preview.ts";
import { carryOutIn } from "#app/server/carry-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { askCode, type CodeQuestion, type CodeVerdict, enterCode } from "#app/server/identity-check.ts";
import type { Office } from "#app/server/office.ts";
import { type Filing, newDossier, receiveRequest } from "#app/server/receive.ts";
import { beginSession } from "#app/server/sessions.ts";
import { commandOutcome, commandReview, type Result } from "#app/server/staff-commands.ts";
import { openHidden } from "#app/server/staff-readings.ts";
import { insertReceipt } from "#db/dossiers.ts";
import { dossiers } from "#db/schema.ts";
import { saveSessionDossier } from "#db/sessions.ts";
import { findStaffBySubject } from "#db/staff.ts";
import type { Asker } from "#tests/support/askers.ts";
import { codeInLetter, codeInMail, type Desk, staffStamp, stampOf, workAll } from "#tests/support/office.ts";

export type Filed = { dossierId: string; number: string; sessionId: string };
export type Way = CodeQuestion["way"];

/** A browser of a tenant, and the form that it is about to send. */
export async function formOf(office: Office, asker: Asker, scope: Theme[] = [...themes]): Promise<Filing> {
  const { id: sessionId } = await beginSession(office, "tenant", null);
  return {
    draftId: crypto.randomUUID(),
    formKey: randomBytes(32).toString("base64url"),
    sessionId,
    applicant: { ...asker, representative: null, clues: {} },
    onBehalf: null,
    relation: "tenant",
    scope,
    answerBy: asker.mailbox ? "portal" : "post",
    locale: "nl",
  };
}

/** What a colleague types of a letter that came in some days ago, of somebody who asks for everything on paper. */
export function intakeFields({ mailbox: _, birthDate, ...person }: Asker, receivedOn: Day) {
  const [birthYear = "", birthMonth = "", birthDay = ""] = birthDate.split("-");
  return {
    channel: "letter",
    receivedOn: typedDay(receivedOn),
    receivedTime: "9.30",
    lateReason: "",
    right: "access",
    forWhom: "self",
    ...person,
    birthYear,
    birthMonth,
    birthDay,
    relation: "tenant",
    clue: "",
    scope: "everything",
    answerBy: "post",
    email: "",
    locale: "nl",
  };
}

export const typedDay = (day: Day) => day.split("-").reverse().join("-");

export async function filed(office: Office, asker: Asker, scope?: Theme[]): Promise<Filed> {
  const form = await formOf(office, asker, scope);
  const { number } = await receiveRequest(office, form, tenantStamp(office, form.sessionId));
  return { dossierId: await idOf(office, number), number, sessionId: form.sessionId };
}

/** The same for another right than a copy. */
export async function filedFor(
  { office }: Pick<Desk, "office">,
  asker: Asker,
  wish: Wish,
  scope: Theme[] = [...themes],
): Promise<Filed> {
  const { sessionId, applicant, answerBy } = await formOf(office, asker);
  const stamp = tenantStamp(office, sessionId);
  const receiptId = crypto.randomUUID();
  const { dossierId, number } = await office.db.transaction(async (tx) => {
    await insertReceipt(tx, { id: receiptId, formKey: receiptId, receivedAt: stamp.at });
    const opened = await newDossier(tx, stamp.at);
    const key = await office.vault.makeKey(tx, opened.dossierId);
    const received: Command = {
      type: "receive-request",
      right: wish.right,
      wish,
      number: opened.number,
      receiptId,
      registerVersion: 1,
      channel: "portal",
      scope,
      answerBy,
      hasMailbox: applicant.mailbox !== null,
      locale: "nl",
      applicant: await office.vault.keepText(tx, key, JSON.stringify(applicant)),
      onBehalf: null,
      relation: "tenant",
      receivedAt: null,
      lateReason: null,
      separatedFrom: null,
    };
    await carryOutIn(office, tx, opened.dossierId, [received], stamp);
    await saveSessionDossier(tx, sessionId, opened.dossierId, { filed: true });
    return opened;
  });
  return { dossierId, number, sessionId };
}

export async function idOf(office: Office, number: string): Promise<string> {
  const [row] = await office.db.select({ id: dossiers.id }).from(dossiers).where(eq(dossiers.number, number));
  if (!row) throw new Error("There is no such number");
  return row.id;
}

export const tenantStamp = (office: Office, sessionId: string) =>
  stampOf(office, { kind: "tenant", sessionId });

const questionOf = ({ dossierId, sessionId }: Filed, way: Way): CodeQuestion => ({
  dossierId,
  sessionId,
  way,
  purpose: "prove",
});

export function ask(office: Office, request: Filed, way: Way): Promise<boolean> {
  return askCode(office, questionOf(request, way), tenantStamp(office, request.sessionId));
}

export function enter(office: Office, request: Filed, way: Way, code: string): Promise<CodeVerdict> {
  return enterCode(office, questionOf(request, way), code, tenantStamp(office, request.sessionId));
}

/** Asks a code, has it sent and gives it; it still has to be typed. */
export async function codeFor(desk: Desk, request: Filed, way: Way, mailbox = ""): Promise<string> {
  await ask(desk.office, request, way);
  await workAll(desk.office);
  return way === "letter-to-home"
    ? codeInLetter(desk, request.dossierId)
    : codeInMail(desk, mailbox, request.number);
}

/** Filed, and proven with the two codes that open an answer; everything is gathered then. */
export async function gathered(desk: Desk, asker: Asker, scope?: Theme[]): Promise<Filed> {
  return identified(desk, asker, await filed(desk.office, asker, scope));
}

/** Whoever asked showed who they are, and the sources were read. */
export async function identified(desk: Desk, asker: Asker, request: Filed): Promise<Filed> {
  await workAll(desk.office);
  for (const way of ["mailbox-on-file", "letter-to-home"] as const) {
    await enter(desk.office, request, way, await codeFor(desk, request, way, asker.mailbox ?? ""));
  }
  await workAll(desk.office);
  return request;
}

/** Gives everything of these themes, and proposes what follows. */
export async function proposed(office: Office, { dossierId }: Filed, scope: Theme[] = [...themes]) {
  for (const theme of scope) {
    const form = formData({ command: "decide-records", all: theme });
    await commandReview(
      { office, dossierId, form, stamp: await staffStamp(office) },
      textsIn("nl").staff.review.errors,
    );
  }
  return outcomeOf(office, dossierId, "propose-outcome", "sanne");
}

export async function approved(office: Office, { dossierId }: Filed, by = "youssef"): Promise<Result> {
  await answerSeen(office, dossierId, by);
  return outcomeOf(office, dossierId, "approve-outcome", by);
}

/** What the tenant gets is looked at before it is approved, if it was not yet; what is hidden in it with a reason. */
export async function answerSeen(office: Office, dossierId: string, by: string) {
  const staff = await findStaffBySubject(office.db, by);
  if (!staff) throw new Error("No such colleague");
  if (await shownTo(office, await readDossier(office.db, dossierId), staff.id)) return;
  const preview = await showPreview(office, { staff }, dossierId);
  if (!preview || !("refused" in preview) || preview.refused !== "hidden") return;
  await openHidden(office, { staff }, dossierId, "Ik geef akkoord.");
  await showPreview(office, { staff }, dossierId);
}

/** The whole way to an answer that lies ready. */
export async function answered(desk: Desk, asker: Asker, scope?: Theme[]): Promise<Filed> {
  const request = await gathered(desk, asker, scope);
  await proposed(desk.office, request, scope);
  await approved(desk.office, request);
  await workAll(desk.office);
  return request;
}

export async function outcomeOf(
  office: Office,
  dossierId: string,
  command: string,
  by: string,
): Promise<Result> {
  const stamp = await staffStamp(office, by);
  return commandOutcome({ office, dossierId, form: formData({ command }), stamp }, { reason: "" });
}

export function formData(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** What a tenant can do before anybody knows who they are. */
export async function untilProof(office: Office, asker: Asker) {
  const request = await filed(office, asker, ["personal"]);
  for (const way of ["mailbox-given", "mailbox-on-file", "sms-on-file", "letter-to-home"] as const) {
    await ask(office, request, way);
    await enter(office, request, way, "00000000");
  }
}
