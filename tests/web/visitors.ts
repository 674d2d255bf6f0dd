// Who comes to the portal: a stranger, two tenants, the colleague who handles the request, one who does not, the director
// and the auditor, and somebody who was asked to look, each with the cookie of a real session.

import { desc, eq, ne } from "drizzle-orm";
import { expect } from "vitest";
import { system } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import { carryOut } from "#app/server/carry-out.ts";
import type { Office } from "#app/server/office.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { beginSession, renewSession } from "#app/server/sessions.ts";
import type { Tx } from "#db/client.server.ts";
import { insertInquiry, saveSessionInquiry } from "#db/inquiries.ts";
import { dossiers, letters, sessionDossiers } from "#db/schema.ts";
import { findStaffBySubject, saveStaff } from "#db/staff.ts";
import { officeOf, wholeWay } from "#tests/support/access-way.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { downloadsNoted } from "#tests/support/invariants.ts";
import { type Portal, startPortal } from "#tests/support/portal.ts";
import { formOf, idOf, tenantStamp } from "../server/steps.ts";
import { cookieFrom, send } from "./ask.ts";

export const visitors = [
  "stranger",
  "owner",
  "other",
  "colleague",
  "elsewhere",
  "director",
  "auditor",
  "contact",
] as const;
export type Visitor = (typeof visitors)[number];

export type Web = {
  portal: Portal;
  office: Office;
  origin: string;
  owner: Asker;
  /** The request of the owner, answered. */
  number: string;
  letterId: string;
  /** The colleague, who handles the request. */
  staffId: string;
  otherNumber: string;
  /** What somebody outside the desk was asked. */
  inquiryId: string;
  cookies: Record<Visitor, string>;
  stop(): Promise<void>;
};

/** A portal with one answered request; `other` is a tenant with a request of their own. */
export async function openWeb(): Promise<Web> {
  const portal = await startPortal({ passkeys: "beside" });
  const office = await officeOf(portal);
  const { origin } = portal;
  const lotte = { subject: "lotte", name: "Lotte Prins", email: "lotte.prins@voorbeeld.example" };
  await saveStaff(office.db, { ...lotte, role: "handler" });
  const owner = askerFrom(portal.association, "D01");
  const { number } = await wholeWay(portal, office, owner);
  await downloadsNoted(office, 1);
  const [written] = await office.db
    .select({ id: letters.id })
    .from(letters)
    .where(eq(letters.kind, "access-answer"));
  const cookies = {
    stranger: "",
    owner: await ownerCookie(office),
    other: await filedCookie(origin, askerFrom(portal.association, "D03")),
    colleague: await staffCookie(office, "sanne"),
    elsewhere: await staffCookie(office, "lotte"),
    director: await staffCookie(office, "marit"),
    auditor: await staffCookie(office, "tom"),
    contact: "",
  };
  const [own] = await office.db
    .select({ number: dossiers.number })
    .from(dossiers)
    .where(ne(dossiers.number, number));
  const staffId = (await findStaffBySubject(office.db, "sanne"))?.id ?? "";
  const otherNumber = own?.number ?? "";
  const asked = await askedOutside(office, askerFrom(portal.association, "D02"));
  cookies.contact = asked.cookie;
  const stop = async () => {
    await office.close();
    await portal.stop();
  };
  const letterId = written?.id ?? "";
  return { portal, office, origin, owner, number, letterId, staffId, otherNumber, ...asked, cookies, stop };
}

/** Somebody outside the desk who keeps camera images, and a browser in which they typed their code. */
export async function askedOutside(office: Office, asker: Asker) {
  const form = await formOf(office, asker, ["documents"]);
  const footage = { words: "Ingang B, 14 november van 18.00 tot 18.30 uur" };
  const stamp = tenantStamp(office, form.sessionId);
  const { number } = await receiveRequest(office, { ...form, footage }, stamp);
  const dossierId = await idOf(office, number);
  const inquiryId = crypto.randomUUID();
  const made = async (tx: Tx): Promise<Command[]> => {
    await insertInquiry(tx, { id: inquiryId, dossierId });
    const key = await office.vault.openKey(tx, dossierId);
    const text = JSON.stringify({ name: "Beheer", mailbox: "beheer@elders.example", locale: "nl" });
    const contact = await office.vault.keepText(tx, key, text);
    const dueOn = dayOf(office.now());
    return [
      { type: "make-inquiry", inquiryId, connection: "entrance-cameras", sliceId: null, contact, dueOn },
    ];
  };
  expect(await carryOut(office, dossierId, made, system(office.now()))).toBeNull();
  const { id: sessionId, setCookie } = await beginSession(office, "contact", null);
  await saveSessionInquiry(office.db, { sessionId, inquiryId });
  return { inquiryId, cookie: cookieFrom(setCookie) };
}

/** The browser that proved the owner, under a new token. */
async function ownerCookie(office: Office): Promise<string> {
  const [shown] = await office.db
    .select()
    .from(sessionDossiers)
    .orderBy(desc(sessionDossiers.openedAt))
    .limit(1);
  return cookieFrom(await renewSession(office, "tenant", shown?.sessionId ?? ""));
}

async function staffCookie(office: Office, subject: string): Promise<string> {
  const member = await findStaffBySubject(office.db, subject);
  return cookieFrom((await beginSession(office, "staff", member?.id ?? null)).setCookie);
}

/** Files a request page by page; gives the cookies of that browser. */
export async function filedCookie(
  origin: string,
  asker: Asker,
  extra: { form?: Record<string, string>; headers?: Record<string, string> } = {},
  sending = send,
): Promise<string> {
  const [birthYear = "", birthMonth = "", birthDay = ""] = asker.birthDate.split("-");
  const { birthDate: _, mailbox, ...who } = asker;
  const headers = { origin, ...extra.headers };
  const begun = await sending(origin, "/verzoek/wat", { right: "access", ...extra.form }, { headers });
  const cookie = cookieFrom(begun.headers["set-cookie"]);
  const pages: [string, Record<string, string>][] = [
    ["/verzoek/voor-wie", { forWhom: "self" }],
    ["/verzoek/hoe-kent-u-ons", { relation: "tenant" }],
    ["/verzoek/wie", { ...who, birthYear, birthMonth, birthDay }],
    ["/verzoek/antwoord", { answerBy: mailbox ? "portal" : "post", email: mailbox ?? "" }],
    ["/verzoek/gegevens", { scope: "everything" }],
    ["/verzoek/nog-iets", { right: "no" }],
  ];
  for (const [path, form] of pages)
    await sending(origin, path, { ...form, ...extra.form }, { cookie, headers });
  const sent = await sending(origin, "/verzoek/controleren", { ...extra.form }, { cookie, headers });
  return [cookie, cookieFrom(sent.headers["set-cookie"])].filter(Boolean).join("; ");
}
