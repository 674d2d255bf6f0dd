// Questions to the tenant: what a colleague asks, the letter that says it, what becomes of it, and a request taken back.

import { system } from "#app/domain/actors.ts";
import { clockWhenAsked } from "#app/domain/asking.ts";
import { addDays, addMonths, type Day, dayOf } from "#app/domain/calendar.ts";
import { clockOfDossier, type Dossier, dueDayOf, stoppedAt } from "#app/domain/dossier.ts";
import { type Letter, questionLetters } from "#app/domain/letters.ts";
import { type Askable, openQuestion, waitsForAnswer } from "#app/domain/questions.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { emails } from "#emails/index.ts";
import { clarification } from "#templates/letters/clarification.ts";
import { duplicate } from "#templates/letters/duplicate.ts";
import { identityQuestion } from "#templates/letters/identity-question.ts";
import { interim } from "#templates/letters/interim.ts";
import { withdrawn } from "#templates/letters/withdrawn.ts";
import { addresseeOf, mailboxAt, readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import type { Office } from "./office.ts";
import { emailFacts, letterFacts, registerOf, sendLetter, tenantLink } from "./post.ts";

type Job = { dossierId: string; id: string };

/** How long the file of a closed request is kept (ours: what a court or the authority may still ask for). */
const keptForMonths = 24;

type Drafted = {
  letter: Letter;
  mailbox: string | null;
  register: SpokenRegister;
  standsStill: boolean;
};

/** E-ID or E-CL as it would go out now: what it does to the clock holds when it does. */
export async function draftQuestion(
  office: Office,
  tx: Tx,
  dossier: Dossier,
  { about, words }: { about: Askable; words: string },
): Promise<Drafted> {
  const now = office.now();
  const { locale } = dossier;
  const { facts, mailbox, register } = await forLetter(office, tx, dossier, now);
  const { status, dueOn, dueUnpausedOn } = clockWhenAsked(dossier, about, now);
  const standsStill = status === "suspended";
  const asked = {
    ...facts,
    effect: standsStill
      ? {
          kind: "stands-still" as const,
          from: dayInWords(dayOf(now), locale),
          dueUnpausedOn: dayInWords(dueUnpausedOn, locale),
        }
      : { kind: "goes-on" as const, dueOn: dayInWords(dueOn ?? dueUnpausedOn, locale) },
    closesOn: dayInWords(addDays(dayOf(now), waitsForAnswer[about]), locale),
  };
  const texts = textsIn(locale).letters;
  const letter =
    about === "identity"
      ? identityQuestion(texts, { ...asked, doubt: words })
      : clarification(texts, { ...asked, question: words, themes: dossier.scope });
  return { letter, mailbox, register, standsStill };
}

/** Writes the question and announces it. What was answered before that is not asked any more. */
export async function tellQuestion(office: Office, job: Job, questionId: string) {
  const { dossier } = await readDossier(office.db, job.dossierId);
  const asked = dossier.questions.find((question) => question.questionId === questionId);
  if (!asked || asked.closedAt || stoppedAt(dossier)) return;
  const words = await office.vault.readText(office.db, asked.text);
  const { about } = asked;
  const { letter, mailbox, register, standsStill } = await draftQuestion(office, office.db, dossier, {
    about,
    words,
  });
  const email = await emails["question-asked"](textsIn(dossier.locale).emails, {
    ...emailFacts(dossier, register),
    link: tenantLink(office, dossier),
    standsStill,
  });
  const announced = mailbox ? { kind: questionLetters[about], to: mailbox, email } : null;
  await sendLetter(office, job, { letterId: questionId, letter, announced }, office.now());
}

/** E-INT: at the end of the first month, where a question is still open. */
export async function tellInterim(office: Office, job: Job, questionId: string) {
  const { dossier } = await readDossier(office.db, job.dossierId);
  const asked = dossier.questions.find((question) => question.questionId === questionId);
  if (!asked?.toldAt || asked.closedAt || stoppedAt(dossier)) return;
  const now = office.now();
  // Something moved the end of the month since this was planned; it was planned anew for that day.
  if (dayOf(now) < clockOfDossier(dossier).extensionNoticeDueOn) return;
  const { facts, ...to } = await forLetter(office, office.db, dossier, now);
  const letter = interim(textsIn(dossier.locale).letters, {
    ...facts,
    about: asked.about,
    question: await office.vault.readText(office.db, asked.text),
    askedOn: dayInWords(dayOf(asked.toldAt), dossier.locale),
  });
  await announce(office, job, dossier, { letter, kind: "interim", ...to }, now);
}

/** E-CLOSE of a request that was taken back. */
export async function tellWithdrawn(office: Office, job: Job) {
  const { dossier } = await readDossier(office.db, job.dossierId);
  if (!dossier.withdrawnAt) return;
  const now = office.now();
  const { facts, ...to } = await forLetter(office, office.db, dossier, now);
  const inWords = (day: Day) => dayInWords(day, dossier.locale);
  const letter = withdrawn(textsIn(dossier.locale).letters, {
    ...facts,
    withdrawnOn: inWords(dayOf(dossier.withdrawnAt)),
    keptUntil: inWords(addMonths(dayOf(dossier.withdrawnAt), keptForMonths)),
  });
  await announce(office, job, dossier, { letter, kind: "withdrawn", ...to }, now);
}

/** E-DUP of a request that goes on in an earlier one of the same person. */
export async function tellAttached(office: Office, job: Job) {
  const { dossier } = await readDossier(office.db, job.dossierId);
  if (!dossier.attached) return;
  const { to } = dossier.attached;
  const { dossier: earlier } = await readDossier(office.db, to.dossierId);
  const now = office.now();
  const { facts, ...told } = await forLetter(office, office.db, dossier, now);
  const dueOn = dueDayOf(earlier);
  const letter = duplicate(textsIn(dossier.locale).letters, {
    ...facts,
    earlier: to.number,
    dueOn: dayInWords(dueOn, dossier.locale),
    standsStill: clockOfDossier(earlier).status === "suspended",
    late: dayOf(now) > dueOn,
  });
  await announce(office, job, dossier, { letter, kind: "duplicate", ...told }, now);
}

/** What was asked about who somebody is, and when, for the letter that ends their request. */
export async function identityAsked(office: Office, { questions, locale }: Dossier) {
  const asked =
    openQuestion(questions, "identity") ?? questions.findLast(({ about }) => about === "identity");
  if (!asked?.toldAt) throw new Error("A request ended on a question that nobody was told of");
  return {
    asked: await office.vault.readText(office.db, asked.text),
    askedOn: dayInWords(dayOf(asked.toldAt), locale),
  };
}

/** The waiting is over: a colleague looks at the question again. */
export function noteUnanswered(
  office: Office,
  { dossierId, subject }: { dossierId: string; subject: string },
) {
  const [questionId = ""] = subject.split("/");
  return note(office, dossierId, { type: "note-unanswered", questionId });
}

/** By now a colleague asks who it is, if nobody knows yet. */
export function noteUnproven(office: Office, { dossierId }: { dossierId: string }) {
  return note(office, dossierId, { type: "note-unproven" });
}

async function note(
  office: Office,
  dossierId: string,
  command: { type: "note-unproven" } | { type: "note-unanswered"; questionId: string },
) {
  await carryOut(office, dossierId, [command], system(office.now()));
}

async function forLetter(office: Office, tx: Tx, dossier: Dossier, now: Date) {
  const register = await registerOf(tx, dossier, dossier.locale);
  const mailbox = await mailboxAt(office, tx, dossier, now);
  const addressee = mailbox ? [] : addresseeOf(await readApplicant(office, tx, dossier.applicant));
  const facts = {
    ...letterFacts(office, dossier, register, addressee, now),
    scope: dossier.scope,
  };
  return { facts, mailbox, register };
}

async function announce(
  office: Office,
  job: Job,
  dossier: Dossier,
  out: {
    letter: Letter;
    kind: "interim" | "withdrawn" | "duplicate";
    mailbox: string | null;
    register: SpokenRegister;
  },
  now: Date,
) {
  const { letter, kind, mailbox, register } = out;
  const email = await emails["letter-waits"](textsIn(dossier.locale).emails, {
    ...emailFacts(dossier, register),
    link: tenantLink(office, dossier),
    answer: null,
  });
  const announced = mailbox ? { kind, to: mailbox, email } : null;
  await sendLetter(office, job, { letterId: crypto.randomUUID(), letter, announced }, now);
}
