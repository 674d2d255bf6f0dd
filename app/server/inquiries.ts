// Asks somebody outside the desk to look, or to keep camera images: by e-mail, with what is asked behind a typed code.

import { z } from "zod";
import type { Stamp } from "#app/domain/actors.ts";
import { system } from "#app/domain/actors.ts";
import { addDays, dayOf, nextWorkingDay } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import { calendarOfDossier, type Dossier } from "#app/domain/dossier.ts";
import { type Inquiry, overwrittenOn, processorsAskedWithin } from "#app/domain/inquiries.ts";
import { isOpenInquiry } from "#app/domain/inquiring.ts";
import { locales } from "#app/domain/locale.ts";
import type { SourceContact, SpokenRegister } from "#app/domain/register.ts";
import { isTask } from "#app/domain/tasks.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { insertInquiry } from "#db/inquiries.ts";
import { findColleague, listStaff } from "#db/staff.ts";
import { emails } from "#emails/index.ts";
import { carryOut, planJob } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import { textIn } from "./forms.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerNow, staffLink } from "./post.ts";
import type { Given, Result } from "./staff-commands.ts";

/** Who is asked, as a sealed text of the dossier has it. */
export const Contact = z.object({ name: z.string(), mailbox: z.string(), locale: z.enum(locales) });
export type Contact = z.infer<typeof Contact>;

type Work = { dossierId: string; id: string; subject: string };
type Asking = Pick<Extract<Command, { type: "make-inquiry" }>, "connection" | "sliceId" | "dueOn">;

/** Asks by itself whom the register in force names: to keep images at once, to look things up when it is known who asks. */
export async function makeInquiries(office: Office, work: Work) {
  const { dossier } = await readDossier(office.db, work.dossierId);
  const register = await registerNow(office.db, staffLocale);
  if (work.subject === "keep") return keepFootage(office, work.dossierId, dossier, register);
  for (const slice of dossier.slices.filter((one) => isTask(one) && one.state === "running")) {
    await askAbout(office, work.dossierId, slice, register);
  }
}

const keepersIn = ({ sources }: SpokenRegister) => sources.filter(({ task }) => task?.footage);

/** Without anybody to ask, the desk secures the images itself, on the day itself. */
async function keepFootage(office: Office, dossierId: string, dossier: Dossier, register: SpokenRegister) {
  const now = office.now();
  const keepers = keepersIn(register).flatMap(({ id, task }) =>
    task?.contact ? [{ connection: id, contact: task.contact }] : [],
  );
  if (keepers.length === 0) {
    await office.transaction((tx) => planJob(office, tx, dossierId, "tell-staff", "footage-asked", now));
  }
  const dueOn = nextWorkingDay(dayOf(now), calendarOfDossier(dossier));
  for (const { connection, contact } of keepers) {
    await make(office, dossierId, { connection, sliceId: null, dueOn }, contact, system(now));
  }
}

/** Who keeps the images already goes on with the same page; where they are gone nobody is asked again. */
async function askAbout(
  office: Office,
  dossierId: string,
  { sliceId, connection, dueOn: planned }: Dossier["slices"][number],
  register: SpokenRegister,
) {
  const now = office.now();
  const { dossier } = await readDossier(office.db, dossierId);
  const keepers = keepersIn(register).map(({ id }) => id);
  const ofFootage = keepers.includes(connection) || connection === "camera-system";
  const dueOn =
    planned ?? nextWorkingDay(addDays(dayOf(now), processorsAskedWithin), calendarOfDossier(dossier));
  const kept = dossier.inquiries.find(
    (one) =>
      one.sliceId === null &&
      (one.connection === connection || connection === "camera-system") &&
      isOpenInquiry(dossier, one),
  );
  if (kept) {
    const { inquiryId } = kept;
    await carryOut(office, dossierId, [{ type: "widen-inquiry", inquiryId, sliceId, dueOn }], system(now));
    return;
  }
  if (ofFootage && overwrittenOn(dossier.inquiries)) return;
  const contact = register.sources.find(({ id }) => id === connection)?.task?.contact;
  if (contact) await make(office, dossierId, { connection, sliceId, dueOn }, contact, system(now));
}

async function make(
  office: Office,
  dossierId: string,
  asking: Asking,
  { name, mailbox, locale }: Pick<SourceContact, "name" | "mailbox" | "locale">,
  stamp: Stamp,
) {
  return carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const contact = await office.vault.keepText(tx, key, JSON.stringify({ name, mailbox, locale }));
      const inquiryId = crypto.randomUUID();
      await insertInquiry(tx, { id: inquiryId, dossierId });
      return [{ type: "make-inquiry", inquiryId, contact, ...asking }];
    },
    stamp,
  );
}

/** A colleague asks whom the register names about one place, or takes that back. No address is typed (T-12). */
export async function commandInquiry({ office, dossierId, form, stamp }: Given): Promise<Result> {
  if (textIn(form, "command") === "end-inquiry") {
    const inquiryId = z.uuid().parse(textIn(form, "inquiryId"));
    return { obstacle: await carryOut(office, dossierId, [{ type: "end-inquiry", inquiryId }], stamp) };
  }
  const sliceId = z.uuid().parse(textIn(form, "sliceId"));
  const { sources } = await registerNow(office.db, staffLocale);
  const contact = sources.find(({ id }) => id === textIn(form, "contact"))?.task?.contact;
  const { dossier } = await readDossier(office.db, dossierId);
  const slice = dossier.slices.find((one) => one.sliceId === sliceId);
  if (!slice || !contact) return { obstacle: "not-your-task" };
  const today = dayOf(stamp.at);
  const within = nextWorkingDay(addDays(today, processorsAskedWithin), calendarOfDossier(dossier));
  const dueOn = slice.dueOn && slice.dueOn > today ? slice.dueOn : within;
  const asking = { connection: slice.connection, sliceId, dueOn };
  return { obstacle: await make(office, dossierId, asking, contact, stamp) };
}

type Step = { office: Office; work: Work; dossier: Dossier; inquiry: Inquiry };

/** Tells who was asked, and reminds; later who handles the dossier hears that it waits, and then the privacy officer. */
export async function followInquiry(office: Office, work: Work) {
  const [step = "", inquiryId, dueOn] = work.subject.split("/");
  const { dossier } = await readDossier(office.db, work.dossierId);
  const inquiry = dossier.inquiries.find((one) => one.inquiryId === inquiryId);
  if (!inquiry) return;
  const following = { office, work, dossier, inquiry };
  if (step === "ended") return inquiry.ended ? tellContact(following, "ended") : undefined;
  if (step === "lapse") {
    const lapse = { type: "end-inquiry", inquiryId: inquiry.inquiryId } as const;
    await carryOut(office, work.dossierId, [lapse], system(office.now()));
    return;
  }
  if (!isOpenInquiry(dossier, inquiry) || (dueOn && dueOn !== inquiry.dueOn)) return;
  if (step === "asked" || step === "widened") return tellContact(following, "asked");
  // Images that are kept wait for who asks, not for who keeps them.
  if (inquiry.sliceId === null && inquiry.footage) return;
  if (step === "contact") return tellContact(following, "reminder");
  return escalate(following, step === "handler" ? "handler" : "officer");
}

/** When who was asked first, and what it is about: nothing of a person, for mail is read over shoulders. */
async function tellContact({ office, work, dossier, inquiry }: Step, what: "asked" | "reminder" | "ended") {
  const now = office.now();
  const { name, mailbox, locale } = await contactOf(office, office.db, inquiry);
  const register = await registerNow(office.db, locale);
  const texts = textsIn(locale).emails;
  const email = await emails.inquiry(texts, {
    ...emailFacts(dossier, register),
    locale,
    what: whatOf(inquiry, what),
    name,
    dueOn: dayInWords(inquiry.dueOn, locale),
    link: office.config.publicOrigin + pathsIn(locale).inquiry(inquiry.inquiryId),
  });
  const kind = what === "asked" ? "inquiry" : what === "reminder" ? "inquiry-reminder" : "inquiry-ended";
  await carryOut(
    office,
    work.dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, work.dossierId);
      await putMail(office, tx, key, { id: work.id, kind, to: mailbox, email }, now);
      const noted = { type: "note-reminder", inquiryId: inquiry.inquiryId, whom: "contact" } as const;
      return what === "reminder" ? [noted] : [];
    },
    system(now),
  );
}

function whatOf({ sliceId, ended }: Inquiry, what: "asked" | "reminder" | "ended") {
  if (what === "ended") {
    if (ended?.why === "lapsed") return "lapsed" as const;
    return sliceId === null ? ("letGo" as const) : ("ended" as const);
  }
  if (what === "reminder") return "reminder" as const;
  return sliceId === null ? ("keep" as const) : ("look" as const);
}

async function escalate({ office, work, dossier, inquiry }: Step, whom: "handler" | "officer") {
  const now = office.now();
  const register = await registerNow(office.db, staffLocale);
  const email = await emails["inquiry-late"](textsIn(staffLocale).emails, {
    ...emailFacts(dossier, register),
    locale: staffLocale,
    link: staffLink(office, dossier),
    day: dayInWords(inquiry.dueOn, staffLocale),
    source: register.sources.find(({ id }) => id === inquiry.connection)?.name ?? inquiry.connection,
    whom,
  });
  await carryOut(
    office,
    work.dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, work.dossierId);
      for (const to of await mailboxesOf(office, tx, dossier, whom)) {
        await putMail(office, tx, key, { id: crypto.randomUUID(), kind: "inquiry-late", to, email }, now);
      }
      return [{ type: "note-reminder", inquiryId: inquiry.inquiryId, whom }];
    },
    system(now),
  );
}

export async function mailboxesOf(
  { config }: Office,
  tx: Tx,
  { handlerId }: Dossier,
  whom: "handler" | "officer",
): Promise<string[]> {
  const people =
    whom === "handler"
      ? [handlerId && (await findColleague(tx, handlerId))]
      : (await listStaff(tx)).filter(({ role, leftAt }) => role === "privacy-officer" && !leftAt);
  const known = people.flatMap((person) => (person ? person.email : []));
  return known.length > 0 ? known : [config.staffMailbox];
}

/** Who was asked. */
export async function contactOf({ vault }: Office, tx: Tx, { contact }: Inquiry): Promise<Contact> {
  return Contact.parse(JSON.parse(await vault.readText(tx, contact)));
}
