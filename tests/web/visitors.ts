// Who comes to the portal: a stranger, two tenants, the colleague who handles the request, one who does not, the director
// and the auditor, each with the cookie of a real session.

import { desc, eq, ne } from "drizzle-orm";
import type { Office } from "#app/server/office.ts";
import { beginSession, renewSession } from "#app/server/sessions.ts";
import { dossiers, letters, sessionDossiers } from "#db/schema.ts";
import { findStaffBySubject, saveStaff } from "#db/staff.ts";
import { officeOf, wholeWay } from "#tests/support/access-way.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { downloadsNoted } from "#tests/support/invariants.ts";
import { type Portal, startPortal } from "#tests/support/portal.ts";
import { cookieFrom, send } from "./ask.ts";

export const visitors = [
  "stranger",
  "owner",
  "other",
  "colleague",
  "elsewhere",
  "director",
  "auditor",
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
  };
  const [own] = await office.db
    .select({ number: dossiers.number })
    .from(dossiers)
    .where(ne(dossiers.number, number));
  const staffId = (await findStaffBySubject(office.db, "sanne"))?.id ?? "";
  const otherNumber = own?.number ?? "";
  const stop = async () => {
    await office.close();
    await portal.stop();
  };
  const letterId = written?.id ?? "";
  return { portal, office, origin, owner, number, letterId, staffId, otherNumber, cookies, stop };
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
): Promise<string> {
  const [birthYear = "", birthMonth = "", birthDay = ""] = asker.birthDate.split("-");
  const { birthDate: _, mailbox, ...who } = asker;
  const headers = { origin, ...extra.headers };
  const begun = await send(origin, "/verzoek/wat", { right: "access", ...extra.form }, { headers });
  const cookie = cookieFrom(begun.headers["set-cookie"]);
  const pages: [string, Record<string, string>][] = [
    ["/verzoek/voor-wie", { forWhom: "self" }],
    ["/verzoek/hoe-kent-u-ons", { relation: "tenant" }],
    ["/verzoek/wie", { ...who, birthYear, birthMonth, birthDay }],
    ["/verzoek/antwoord", { answerBy: mailbox ? "portal" : "post", email: mailbox ?? "" }],
    ["/verzoek/gegevens", { scope: "everything" }],
  ];
  for (const [path, form] of pages) await send(origin, path, { ...form, ...extra.form }, { cookie, headers });
  const sent = await send(origin, "/verzoek/controleren", { ...extra.form }, { cookie, headers });
  return [cookie, cookieFrom(sent.headers["set-cookie"])].filter(Boolean).join("; ");
}
