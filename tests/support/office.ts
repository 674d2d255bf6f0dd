// An office of a make-believe association inside the test: real database, mail server, SMS gateway, housing system and folders.

import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, asc, eq, isNotNull, isNull, lte, ne, or } from "drizzle-orm";
import { readConfig } from "#app/config.server.ts";
import type { Actor, Role, Stamp } from "#app/domain/actors.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { Register } from "#app/domain/register.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { createOffice, type Office } from "#app/server/office.ts";
import { doFollowUp } from "#app/server/work.ts";
import { insertRegister } from "#db/register.ts";
import { followUps, letters } from "#db/schema.ts";
import { findStaffBySubject, saveStaff } from "#db/staff.ts";
import { mailboxHadEnough } from "#db/trouble.ts";
import { type Association, generateAssociation } from "#demo/association/association.ts";
import { demoStaff } from "#demo/association-services.ts";
import { collectEndings } from "#demo/endings.ts";
import { startHousingSystem } from "#demo/housing-system/start.ts";
import { twoFactors } from "#demo/identity-provider.ts";
import { startMailCatcher } from "#demo/mail-catcher.ts";
import { startSmsCatcher } from "#demo/sms-catcher.ts";
import { pdfText } from "#tests/journeys/steps.ts";
import { freshDatabase, housingDatabase } from "./database.ts";
import { registerWithoutTasks } from "./registers.ts";

export const publicOrigin = "https://privacy.voorbeeld.example";
export const staffMailbox = "privacyteam@voorbeeld.example";

const roles: Record<string, Role> = {
  sanne: "handler",
  youssef: "privacy-officer",
  marit: "director",
  tom: "auditor",
};

/** With these the housing system lets the office change what was decided. */
export const writeSettings = {
  VERA_WRITE_CLIENT_ID: "privacyloket-schrijft",
  VERA_WRITE_CLIENT_SECRET: "only-to-write-in-these-tests",
};

export type Desk = Awaited<ReturnType<typeof startOffice>>;

/** Opens the office and what stands around it, with further settings; whoever opens it stops it. */
export async function startOffice(
  given?: Association,
  further: Record<string, string> = {},
  register: Register = registerWithoutTasks,
) {
  const endings = collectEndings();
  const folder = await mkdtemp(join(tmpdir(), "privacyloket-office-"));
  endings.add(() => rm(folder, { recursive: true, force: true }));
  const association = given ?? generateAssociation();
  const [database, housed] = await Promise.all([freshDatabase(), housingDatabase(given)]);
  endings.add(() => database.drop());
  endings.add(() => housed.drop());
  const client = { clientId: "privacyloket", clientSecret: randomBytes(16).toString("hex") };
  const writer = {
    clientId: writeSettings.VERA_WRITE_CLIENT_ID,
    clientSecret: writeSettings.VERA_WRITE_CLIENT_SECRET,
  };
  const housing = { ...client, writer, databaseUrl: housed.url, port: 0 };
  const housingSystem = await startHousingSystem(housing);
  endings.add(housingSystem.stop);
  const mail = await startMailCatcher({ smtpPort: 0, webPort: 0 });
  endings.add(mail.stop);
  const sms = await startSmsCatcher({ port: 0 });
  endings.add(sms.stop);

  const environment = {
    ...settings({ folder, housingUrl: housingSystem.url, clientSecret: client.clientSecret }),
    DATABASE_URL: database.url,
    PRIVATE_HOSTS: new URL(housingSystem.url).hostname,
    SMTP_URL: mail.smtpUrl,
    ...sms.environment,
    ...further,
  };
  const clock = newClock();
  const office = await createOffice(readConfig(environment), "send", clock.now);
  endings.add(() => office.close());
  await insertRegister(office.db, Register.parse(register), office.now());
  for (const { subject, name, email } of demoStaff) {
    const role = roles[subject];
    if (role) await saveStaff(office.db, { subject, name, email, role });
  }
  const housingDatabaseUrl = housed.url;
  return {
    office,
    association,
    housingSystem,
    housingDatabaseUrl,
    mail,
    sms,
    clock,
    folder,
    environment,
    stop: endings.endAll,
  };
}

/** Every setting that must be there, except the addresses of the database and the mail server. */
export function settings({
  folder = "/tmp/none",
  housingUrl = "http://localhost:1",
  clientSecret = "a-secret-of-the-association",
} = {}): Record<string, string> {
  return {
    PORT: "3000",
    PUBLIC_ORIGIN: publicOrigin,
    MAIL_FROM: "Woonstichting Voorbeeld <privacy@voorbeeld.example>",
    STAFF_MAILBOX: staffMailbox,
    MASTER_KEY: randomBytes(32).toString("base64"),
    SIGNING_KEY: randomBytes(32).toString("base64"),
    STORAGE_FOLDER: join(folder, "storage"),
    LEDGER_FOLDER: join(folder, "ledger"),
    PRINT_FOLDER: join(folder, "print"),
    TRUSTED_PROXIES: "1",
    OIDC_ISSUER: "https://inloggen.voorbeeld.example",
    OIDC_CLIENT_ID: "privacyloket",
    OIDC_CLIENT_SECRET: randomBytes(16).toString("hex"),
    OIDC_ACR_VALUES: twoFactors,
    VERA_RELATIES_URL: `${housingUrl}/relaties`,
    VERA_VASTGOED_URL: `${housingUrl}/vastgoed`,
    VERA_OVEREENKOMSTEN_URL: `${housingUrl}/overeenkomsten`,
    VERA_FINANCIEN_URL: `${housingUrl}/financien`,
    VERA_ONDERHOUD_URL: `${housingUrl}/onderhoud`,
    VERA_DOSSIER_URL: `${housingUrl}/dossier`,
    VERA_TOKEN_URL: `${housingUrl}/oauth/token`,
    VERA_CLIENT_ID: "privacyloket",
    VERA_CLIENT_SECRET: clientSecret,
    // What holds us back has tests of its own.
    VERA_REQUESTS_PER_SECOND: "1000",
    VERA_AT_ONCE: "20",
  };
}

/** The time of the machine, and as much later as a test wants. */
function newClock() {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    pass: (ms: number) => {
      ahead += ms;
    },
  };
}

const triesBeforeLeaving = 7;

/** Does what is due now, what follows and what was put off, until nothing is left. Gives the codes of what kept failing. */
export async function workAll(office: Office): Promise<string[]> {
  const tries = new Map<string, number>();
  for (;;) {
    const due = (await openFollowUps(office)).filter(({ id }) => (tries.get(id) ?? 0) < triesBeforeLeaving);
    if (due.length === 0) break;
    for (const { id } of due) {
      tries.set(id, (tries.get(id) ?? 0) + 1);
      await doFollowUp(office, id);
    }
  }
  return (await openFollowUps(office)).flatMap(({ lastError }) => lastError ?? []);
}

/** What waits for its mailbox has another day. */
const wasPutOff = and(isNotNull(followUps.lastError), ne(followUps.lastError, mailboxHadEnough));

function openFollowUps(office: Office) {
  return office.db
    .select()
    .from(followUps)
    .where(and(isNull(followUps.doneAt), or(lte(followUps.dueAt, office.now()), wasPutOff)))
    .orderBy(asc(followUps.dueAt));
}

export async function dossierNow(office: Office, dossierId: string): Promise<Dossier> {
  return (await readDossier(office.db, dossierId)).dossier;
}

export function stampOf(office: Office, actor: Actor): Stamp {
  return { actor, at: office.now() };
}

/** A colleague now: "sanne" or "youssef". */
export async function staffStamp(office: Office, subject = "sanne"): Promise<Stamp> {
  const member = await findStaffBySubject(office.db, subject);
  if (!member) throw new Error(`Nobody here is called ${subject}`);
  return stampOf(office, { kind: "staff", staffId: member.id, role: member.role });
}

/** The newest code that was mailed to somebody about a dossier. */
export function codeInMail({ mail }: Desk, to: string, number: string): string {
  const code = mail
    .mails()
    .filter((one) => one.to.includes(to) && one.text.includes(number))
    .flatMap(({ text }) => /\b\d{4} \d{4}\b/.exec(text)?.[0] ?? [])
    .at(-1);
  if (!code) throw new Error("No code was mailed");
  return code;
}

/** The newest code that was printed for a dossier. */
export async function codeInLetter({ office }: Desk, dossierId: string): Promise<string> {
  const written = await office.db
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.dossierId, dossierId), eq(letters.kind, "identity-code")))
    .orderBy(asc(letters.writtenAt));
  const pdf = await readFile(join(office.config.printFolder, `${written.at(-1)?.id}.pdf`));
  // The code is printed with wide spaces, which the text of a PDF shows.
  const text = (await pdfText(pdf)).replaceAll(/\s/g, "");
  const code = /Uwcode([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(text)?.[1];
  if (!code) throw new Error("No code was printed");
  return code;
}
