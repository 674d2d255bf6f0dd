// Tells who had data what became of them (GDPR art. 19): whom the register names, whom a colleague confirms, by e-mail that
// announces a page behind a typed code, or by post; reminds them, and has the desk call whom it hears nothing of.

import { z } from "zod";
import { system } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { Letter } from "#app/domain/letters.ts";
import {
  candidatesFor,
  confirmations,
  excuses,
  isOpenNotice,
  type Notice,
  noticeIn,
  type Telling,
} from "#app/domain/notices.ts";
import type { ElementId } from "#app/domain/records.ts";
import type { Register } from "#app/domain/register.ts";
import { speak } from "#app/domain/said.ts";
import type { TextRef } from "#app/domain/texts.ts";
import { dayInFull } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { findDossierOfInquiry, insertInquiry } from "#db/inquiries.ts";
import { findWaitingPrint, insertPrint } from "#db/letters.ts";
import { emails } from "#emails/index.ts";
import { recipientNotice } from "#templates/letters/recipient-notice.ts";
import { carryOut, planJob } from "./carry-out.ts";
import { decidedInWords } from "./decided-words.ts";
import { proposedIn, wishWordsOf, writtenRegisterOf } from "./deciding.ts";
import { readDossier } from "./dossier-state.ts";
import { type FormErrors, textIn } from "./forms.ts";
import { mailboxesOf } from "./inquiries.ts";
import { readLetter } from "./kept-letters.ts";
import { changeLater } from "./later.ts";
import type { Office } from "./office.ts";
import { emailFacts, keepLetter, putMail, registerNow, staffLink } from "./post.ts";
import { type Given, keepReason, type Result } from "./staff-commands.ts";
import { giveThere, homeOf, registersOf, type TellingHome } from "./telling-homes.ts";

export type Recipient = Register["recipients"][number];

/** By what a recipient knows the person, as a sealed text of the dossier has it. */
const KnownPerson = z.object({
  knownBy: z.enum(["name-and-address", "customer-number"]),
  lines: z.array(z.string()).min(1),
});
type KnownPerson = z.infer<typeof KnownPerson>;

type Work = { dossierId: string; id: string; subject: string };

/** One step of it: who can have had the data, what is told, and what nobody reacted to. */
export async function tellRecipients(office: Office, work: Work) {
  const [step = "", about = ""] = work.subject.split("/");
  switch (step) {
    case "list":
      return listRecipients(office, work.dossierId, Number(about));
    case "tell":
      return tell(office, work.dossierId, about);
    case "bounced":
      return printInstead(office, work.dossierId, about);
    case "unchosen":
      return chaseDesk(office, work, Number(about));
    default:
      return chase(office, work, step, about);
  }
}

/** How they are reached now; as it was when the request came for who is in the register no more. */
export function recipientIn(registers: Register[], recipientId: string): Recipient | null {
  return (
    registers
      .toReversed()
      .flatMap(({ recipients }) => recipients.find(({ id }) => id === recipientId) ?? [])[0] ?? null
  );
}

async function listRecipients(office: Office, id: string, place: number) {
  const home = await homeOf(office, id);
  const telling = home.tellings[place];
  if (!telling || telling.listedAt) return;
  const found = candidatesFor(telling, home.tellings, await registersOf(office.db, home));
  const notices = found.map((candidate) => ({ noticeId: crypto.randomUUID(), ...candidate }));
  const listed = { type: "list-recipients", telling: place, notices } as const;
  await giveThere(office, home, async () => listed, system(office.now()));
}

/**
 * Writes the notice, which has the id of what it is about, and announces it to who has a mailbox; else it is printed.
 * Without either a colleague calls.
 */
async function tell(office: Office, id: string, noticeId: string) {
  const home = await homeOf(office, id);
  const found = noticeIn(home, noticeId);
  const recipient = found && recipientIn(await registersOf(office.db, home), found.notice.recipientId);
  if (!found || !recipient || !isOpenNotice(found.notice)) return;
  const about = { ...found, recipient };
  return home.dossier ? tellOfDossier(office, home.dossier, home, about) : tellOfKept(office, home, about);
}

async function tellOfDossier(office: Office, dossier: Dossier, home: TellingHome, about: About) {
  const { recipient, notice } = about;
  const { mailbox, address } = recipient;
  const { noticeId } = notice;
  if (!mailbox && address.length === 0) return;
  const now = office.now();
  const letter = await draftNotice(office, home, about);
  const email = mailbox && (await announcement(office, dossier, { noticeId, recipient, what: "told" }));
  await carryOut(
    office,
    home.id,
    async (tx, latest) => {
      if (latest?.letters.some(({ letterId }) => letterId === noticeId)) return [];
      const key = await office.vault.openKey(tx, home.id);
      await insertInquiry(tx, { id: noticeId, dossierId: home.id });
      if (mailbox && email)
        await putMail(office, tx, key, { id: noticeId, kind: "notice", to: mailbox, email }, now);
      const by = mailbox ? "portal" : "post";
      return [await keepLetter(office, tx, key, { letterId: noticeId, letter, kept: letter, by }, now)];
    },
    system(now),
  );
}

/**
 * What was kept has no letters of its own: whoever has no mailbox is called. So is who may have had what is in no list,
 * since a store has no words for it that are meant for others.
 */
async function tellOfKept(office: Office, home: TellingHome, about: About) {
  const { recipient, notice } = about;
  const { mailbox } = recipient;
  const { noticeId, elements } = notice;
  const now = office.now();
  if (!mailbox || elements?.length === 0) {
    await changeLater(office, home.id, { type: "note-bounced", noticeId }, system(now));
    return;
  }
  const letter = await draftNotice(office, home, about);
  const email = await announcement(office, home, { noticeId, recipient, what: "told" });
  await office.transaction(async (tx) => {
    if (await findDossierOfInquiry(tx, noticeId)) return;
    const key = await office.vault.openKey(tx, home.id);
    await insertInquiry(tx, { id: noticeId, dossierId: home.id });
    await putMail(office, tx, key, { id: noticeId, kind: "notice", to: mailbox, email }, now);
    await keepLetter(office, tx, key, { letterId: noticeId, letter, kept: letter, by: "portal" }, now);
  });
}

type About = { telling: Telling; notice: Notice; recipient: Recipient };

async function draftNotice(
  office: Office,
  home: TellingHome,
  { telling, notice, recipient }: About,
): Promise<Letter> {
  const { locale, address, role } = recipient;
  const register = await registerNow(office.db, locale);
  const now = office.now();
  return recipientNotice(textsIn(locale).letters, {
    locale,
    organisation: register.organisation,
    addressee: address,
    number: home.number,
    date: dayInFull(dayOf(now), locale),
    kind: telling.kind,
    role,
    person: await personOf(office, notice),
    data: await dataIn(office, home, { telling, notice, locale }),
    since: dayInFull(dayOf(telling.since), locale),
  });
}

async function personOf(office: Office, { person }: Notice): Promise<KnownPerson> {
  if (!person) throw new Error("A recipient was told who was not chosen");
  return KnownPerson.parse(JSON.parse(await office.vault.readText(office.db, person)));
}

/** What became of what: of a correction also what stands there now, of all else the names alone. */
async function dataIn(
  office: Office,
  home: TellingHome,
  { telling, notice, locale }: Omit<About, "recipient"> & { locale: Locale },
) {
  const { dossier } = home;
  const register = speak(await writtenRegisterOf(office.db, home), locale);
  const nameOf = (id: ElementId) => register.elements.find((element) => element.id === id)?.label ?? id;
  const { elements } = notice;
  if (elements === null) return [];
  if (!dossier) return elements.map((id) => ({ name: nameOf(id), now: null }));
  const proposed = await proposedIn(office, dossier);
  const parts = proposed
    ? decidedInWords(proposed.decision, proposed.words, register, await wishWordsOf(office, dossier), locale)
    : [];
  const done = parts.flatMap((part, place) => {
    const { element = null, purpose = null, verdict = "kept" } = proposed?.decision[place] ?? {};
    return verdict === "done" ? [{ element, purpose, part }] : [];
  });
  const told = (name: string, after = "") => ({
    name,
    now: telling.kind === "rectified" && after ? after : null,
  });
  if (elements.length === 0) {
    return done
      .filter(({ element, purpose }) => element === null && purpose === null)
      .map(({ part }) => told(part.name, part.after));
  }
  return elements.map((id) => told(nameOf(id), done.find(({ element }) => element === id)?.part.after));
}

async function announcement(
  office: Office,
  { number }: Pick<TellingHome, "number">,
  { noticeId, recipient, what }: { noticeId: string; recipient: Recipient; what: "told" | "reminder" },
) {
  const { locale, name } = recipient;
  return emails.notice(textsIn(locale).emails, {
    ...emailFacts({ locale, number }, await registerNow(office.db, locale)),
    what,
    name: name[locale],
    link: office.config.publicOrigin + pathsIn(locale).notice(noticeId),
  });
}

/** By post, what the mail server will not have; where no address is known a colleague calls. */
async function printInstead(office: Office, dossierId: string, noticeId: string) {
  const letter = await readLetter(office, dossierId, noticeId);
  if (!letter || letter.addressee.length === 0) return;
  const now = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const notice = dossier && noticeIn(dossier, noticeId)?.notice;
      if (!notice || notice.toldAt || (await findWaitingPrint(tx, noticeId))) return [];
      const key = await office.vault.openKey(tx, dossierId);
      const sealed = office.vault.sealWithKey(key, Buffer.from(JSON.stringify(letter)), noticeId);
      await insertPrint(tx, { letterId: noticeId, dossierId, sealed });
      await planJob(office, tx, dossierId, "print-letter", noticeId, now);
      return [];
    },
    system(now),
  );
}

/** Once the last day to tell has come and nobody has said yet who had the data. */
async function chaseDesk(office: Office, { dossierId, id }: Work, place: number) {
  const { dossier } = await readDossier(office.db, dossierId);
  if (dossier.tellings[place]?.chosenAt !== null) return;
  const now = office.now();
  const email = await staffNews(office, dossier, "recipients-due");
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    const to = [
      ...(await mailboxesOf(office, tx, dossier, "handler")),
      ...(await mailboxesOf(office, tx, dossier, "officer")),
    ];
    for (const [which, mailbox] of [...new Set(to)].entries()) {
      const mailId = which === 0 ? id : crypto.randomUUID();
      await putMail(office, tx, key, { id: mailId, kind: "recipients-due", to: mailbox, email }, now);
    }
  });
}

async function staffNews(office: Office, dossier: Dossier, what: "recipients-due" | "recipient-silent") {
  return emails[what](textsIn(staffLocale).emails, {
    ...emailFacts(dossier, await registerNow(office.db, staffLocale)),
    locale: staffLocale,
    link: staffLink(office, dossier),
  });
}

/** First the recipient hears it once more, where it came by e-mail; later the handler, and then the privacy officer. */
async function chase(office: Office, { dossierId, id }: Work, step: string, noticeId: string) {
  const home = await homeOf(office, dossierId);
  const found = noticeIn(home, noticeId);
  if (!found || !isOpenNotice(found.notice)) return;
  const now = office.now();
  if (step === "recipient") return remindRecipient(office, home, { id, noticeId, notice: found.notice });
  const whom = step === "handler" ? "handler" : "officer";
  const { dossier } = home;
  const reminded = { type: "note-notice-reminder", noticeId, whom } as const;
  // Of what was kept the desk hears by its own mails.
  if (!dossier) {
    await changeLater(office, home.id, reminded, system(now));
    return;
  }
  const email = await staffNews(office, dossier, "recipient-silent");
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      for (const to of await mailboxesOf(office, tx, dossier, whom)) {
        await putMail(office, tx, key, { id: crypto.randomUUID(), kind: "recipient-silent", to, email }, now);
      }
      return [reminded];
    },
    system(now),
  );
}

type Reminding = { id: string; noticeId: string; notice: Notice };

async function remindRecipient(office: Office, home: TellingHome, { id, noticeId, notice }: Reminding) {
  const recipient = recipientIn(await registersOf(office.db, home), notice.recipientId);
  const { mailbox = null } = recipient ?? {};
  if (!recipient || !mailbox || notice.bounced || notice.declined) return;
  const now = office.now();
  const email = await announcement(office, home, { noticeId, recipient, what: "reminder" });
  await giveThere(
    office,
    home,
    async (tx) => {
      const key = await office.vault.openKey(tx, home.id);
      await putMail(office, tx, key, { id, kind: "notice-reminder", to: mailbox, email }, now);
      return { type: "note-notice-reminder", noticeId, whom: "recipient" };
    },
    system(now),
  );
}

export type FoundNotice = { home: TellingHome; telling: Telling; notice: Notice };

export async function findNotice(office: Office, noticeId: string): Promise<FoundNotice | null> {
  const dossierId = await findDossierOfInquiry(office.db, noticeId);
  if (!dossierId) return null;
  const home = await homeOf(office, dossierId);
  const found = noticeIn(home, noticeId);
  return found && { home, ...found };
}

/** Whom a code for this notice goes to, and its e-mail; null where nobody waits for one. */
export async function noticeCodeMail(office: Office, noticeId: string) {
  const found = await findNotice(office, noticeId);
  if (!found || !isOpenNotice(found.notice)) return null;
  const { home, notice } = found;
  const recipient = recipientIn(await registersOf(office.db, home), notice.recipientId);
  if (!recipient?.mailbox) return null;
  const { mailbox, locale } = recipient;
  const register = await registerNow(office.db, locale);
  const facts = emailFacts({ locale, number: home.number }, register);
  return {
    dossierId: home.id,
    mailbox,
    emailWith: (code: string, minutes: number) =>
      emails["notice-code"](textsIn(locale).emails, { ...facts, code, minutes }),
  };
}

export type SaidOfRecipients = Record<"knownAs" | "customerNumber" | "what" | "why" | "reason", string> & {
  tooLong: (most: number) => string;
};

const mostWritten = 1000;

/** The commands about it: choose-recipients, confirm-notice, excuse-notice. */
export async function commandRecipients(given: Given, said: SaidOfRecipients): Promise<Result> {
  switch (textIn(given.form, "command")) {
    case "choose-recipients":
      return choose(given, said);
    case "confirm-notice":
      return confirm(given, said);
    case "excuse-notice":
      return excuse(given, said);
    default:
      throw new Response(null, { status: 400 });
  }
}

/** Of each only that by which they know the person. */
async function choose({ office, dossierId, form, stamp }: Given, said: SaidOfRecipients): Promise<Result> {
  const place = z.coerce.number().int().nonnegative().parse(textIn(form, "telling"));
  const home = await homeOf(office, dossierId);
  const registers = await registersOf(office.db, home);
  const ticked = form.getAll("chosen");
  const chosen = (home.tellings[place]?.notices ?? []).filter(({ noticeId }) => ticked.includes(noticeId));
  const knownBy = new Map(
    chosen.map(({ noticeId, recipientId }) => [
      noticeId,
      recipientIn(registers, recipientId)?.knownBy ?? "name-and-address",
    ]),
  );
  const typed = {
    "name-and-address": linesIn(form, "knownAs"),
    "customer-number": linesIn(form, "customerNumber"),
  };
  const errors = errorsOf({ place, typed, needed: new Set(knownBy.values()) }, said);
  if (Object.keys(errors).length > 0) return { errors };
  const obstacle = await giveThere(
    office,
    home,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const told: { noticeId: string; person: TextRef }[] = [];
      for (const [noticeId, by] of knownBy) {
        const known = JSON.stringify({ knownBy: by, lines: typed[by] } satisfies KnownPerson);
        told.push({ noticeId, person: await office.vault.keepText(tx, key, known) });
      }
      return { type: "choose-recipients", telling: place, chosen: told };
    },
    stamp,
  );
  return { obstacle };
}

const linesIn = (form: FormData, field: string) =>
  textIn(form, field)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

type Typing = {
  place: number;
  typed: Record<KnownPerson["knownBy"], string[]>;
  needed: Set<KnownPerson["knownBy"]>;
};

/** Of each telling apart: more than one can wait on the page. */
function errorsOf({ place, typed, needed }: Typing, said: SaidOfRecipients): FormErrors {
  const boxes = { "name-and-address": "knownAs", "customer-number": "customerNumber" } as const;
  return Object.fromEntries(
    [...needed].flatMap((by) => {
      const [lines, box] = [typed[by], boxes[by]];
      if (lines.length === 0) return [[`${box}-${place}`, said[box]]];
      return lines.join("").length > mostWritten ? [[`${box}-${place}`, said.tooLong(mostWritten)]] : [];
    }),
  );
}

/** The field of a form about one notice. */
const boxOf = (field: string, noticeId: string) => `${field}-${noticeId}`;

async function confirm({ office, dossierId, form, stamp }: Given, said: SaidOfRecipients): Promise<Result> {
  const noticeId = z.uuid().parse(textIn(form, "noticeId"));
  const what = confirmations.find((name) => name === textIn(form, "what"));
  if (!what) return { errors: { [boxOf("what", noticeId)]: said.what } };
  const confirmed = { type: "confirm-notice", noticeId, what } as const;
  const home = await homeOf(office, dossierId);
  return { obstacle: await giveThere(office, home, async () => confirmed, stamp) };
}

async function excuse(given: Given, said: SaidOfRecipients): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const noticeId = z.uuid().parse(textIn(form, "noticeId"));
  const why = excuses.find((name) => name === textIn(form, "why"));
  const reason = textIn(form, "reason");
  const errors: FormErrors = {
    ...(!why && { [boxOf("why", noticeId)]: said.why }),
    ...(!reason && { [boxOf("reason", noticeId)]: said.reason }),
    ...(reason.length > mostWritten && { [boxOf("reason", noticeId)]: said.tooLong(mostWritten) }),
  };
  if (!why || Object.keys(errors).length > 0) return { errors };
  const obstacle = await giveThere(
    office,
    await homeOf(office, dossierId),
    async (tx) => ({
      type: "excuse-notice",
      noticeId,
      why,
      reason: await keepReason({ office, dossierId }, tx, reason),
    }),
    stamp,
  );
  return { obstacle };
}
