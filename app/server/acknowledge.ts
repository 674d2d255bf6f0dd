// Confirms the receipt, tells who may not ask about another, and tells staff what is new or nearly due.

import { createHash } from "node:crypto";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { type Dossier, dueDayOf, endedAt, isConfirmed, supplementDueOn } from "#app/domain/dossier.ts";
import { alsoWarned, warningDays, warningOn, warningSubject } from "#app/domain/follow-ups.ts";
import type { Letter } from "#app/domain/letters.ts";
import { isManifest, type RefusalGround } from "#app/domain/outcomes.ts";
import { isUnderWay, planOf } from "#app/domain/plans.ts";
import { decidedBy, isKeptFrom } from "#app/domain/second-person.ts";
import { dayInWords, moment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { listStaff, type StaffMember } from "#db/staff.ts";
import type { Email } from "#emails/email.tsx";
import { emails } from "#emails/index.ts";
import { acknowledgement } from "#templates/letters/acknowledgement.ts";
import { notCompetent } from "#templates/letters/not-competent.ts";
import { notIdentified } from "#templates/letters/not-identified.ts";
import { addresseeOf, mailboxAt, readApplicant } from "./applicant.ts";
import { tellAssigned } from "./assign.ts";
import { tellDecision } from "./deciding.ts";
import { type DossierNow, readDossier } from "./dossier-state.ts";
import { tellExtension } from "./extension.ts";
import { tellFee } from "./fee.ts";
import { tellHandover } from "./handover.ts";
import { tellMessage } from "./messages.ts";
import type { Office } from "./office.ts";
import {
  emailFacts,
  keepAnswer,
  letterFacts,
  putMail,
  registerOf,
  sendLetter,
  staffLink,
  tenantLink,
} from "./post.ts";
import { identityAsked, tellAttached, tellInterim, tellQuestion, tellWithdrawn } from "./questions.ts";
import { draftRefusal, factsOfRefusal } from "./refuse.ts";
import { tellLift, tellStandstill } from "./restricting.ts";

/** A letter that holds no data: the confirmation of receipt, more time, or that somebody may not ask about another. */
export async function writeLetter(office: Office, work: { dossierId: string; id: string; subject: string }) {
  const [what, about = ""] = work.subject.split("/");
  switch (what) {
    case "extension":
      return tellExtension(office, work);
    case "question":
      return tellQuestion(office, work, about);
    case "message":
      return tellMessage(office, work, about);
    case "interim":
      return tellInterim(office, work, about);
    case "withdrawn":
      return tellWithdrawn(office, work);
    case "duplicate":
      return tellAttached(office, work);
    case "restriction-set":
      return tellStandstill(office, work);
    case "restriction-lifted":
      return tellLift(office, work);
    case "handover":
      return tellHandover(office, work);
    case "fee":
      return tellFee(office, work);
    case "rectification-answer":
    case "erasure-answer":
    case "restriction-answer":
    case "objection-answer":
    case "consent-stopped":
    case "nothing-found":
      return tellDecision(office, work);
    case "not-competent":
    case "not-identified":
    case "refused":
      return refuse(office, work);
    default:
      return acknowledge(office, work);
  }
}

async function refuse(office: Office, { dossierId }: { dossierId: string }) {
  const read = await readDossier(office.db, dossierId);
  const { hasMailbox, refusal } = read.dossier;
  if (!refusal?.approvedBy) return;
  const now = office.now();
  const letter = await refusalLetter(office, read, refusal.ground);
  const by = hasMailbox ? "portal" : "post";
  await keepAnswer(office, dossierId, { letter, by }, now);
}

async function refusalLetter(office: Office, read: DossierNow, ground: RefusalGround): Promise<Letter> {
  const { dossier, events } = read;
  if (isManifest(ground)) {
    const facts = await factsOfRefusal(office, events);
    return draftRefusal(office, read, { ground, facts });
  }
  const now = office.now();
  const register = await registerOf(office.db, dossier, dossier.locale);
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const texts = textsIn(dossier.locale).letters;
  const facts = {
    ...letterFacts(office, dossier, register, dossier.hasMailbox ? [] : addresseeOf(applicant), now),
    late: dayOf(now) > dueDayOf(dossier),
    scope: dossier.scope,
  };
  return ground === "not-identified"
    ? notIdentified(texts, { ...facts, ...(await identityAsked(office, dossier)) })
    : notCompetent(texts, { ...facts, ground });
}

const isAcknowledgement = ({ letter }: Dossier["letters"][number]) => letter === "acknowledgement";

/** E-ACK: on the tenant's page and announced by e-mail, or by post to the address that the tenant gave. */
export async function acknowledge(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier } = await readDossier(office.db, dossierId);
  if (isConfirmed(dossier)) return;
  const now = office.now();
  const texts = textsIn(dossier.locale);
  const register = await registerOf(office.db, dossier, dossier.locale);
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const mailbox = await mailboxAt(office, office.db, dossier, now);
  const dueOn = dayInWords(dueDayOf(dossier), dossier.locale);
  const late = dayOf(now) > dueDayOf(dossier);
  const letter = acknowledgement(texts.letters, {
    ...letterFacts(office, dossier, register, mailbox ? [] : addresseeOf(applicant), now),
    channel: dossier.channel,
    scope: dossier.scope,
    dueOn,
    late,
    answerBy: dossier.answerBy,
    together: dossier.separatedFrom !== null,
    stopped: dossier.stopped && {
      what: dossier.stopped.what,
      at: moment(dossier.stopped.at, dossier.locale),
    },
    sorted: dossier.sortedInto?.map(({ number }) => number) ?? null,
    apartAgain: dossier.detachments > 0,
    corrected: dossier.receiptCorrectedAt !== null && dossier.letters.some(isAcknowledgement),
  });
  const email = await emails["request-received"](texts.emails, {
    ...emailFacts(dossier, register),
    receivedAt: moment(dossier.receivedAt, dossier.locale),
    dueOn,
    late,
    link: tenantLink(office, dossier),
  });
  const announced = mailbox ? { kind: "request-received" as const, to: mailbox, email } : null;
  await sendLetter(office, { dossierId, id }, { letterId: crypto.randomUUID(), letter, announced }, now);
}

/** What the desk, or one colleague, must know at once: number and date only. */
export async function tellStaff(office: Office, work: { dossierId: string; id: string; subject: string }) {
  if (work.subject.startsWith("assigned/")) return tellAssigned(office, work);
  const { dossierId, id, subject } = work;
  const { dossier } = await readDossier(office.db, dossierId);
  const [what, about = ""] = subject.split("/");
  const texts = textsIn(staffLocale).emails;
  const register = await registerOf(office.db, dossier, staffLocale);
  const facts = {
    ...emailFacts(dossier, register),
    locale: staffLocale,
    dueOn: dayInWords(dueDayOf(dossier), staffLocale),
    link: staffLink(office, dossier),
  };
  if (what === "task-due") {
    const day = about as Day;
    if (!hasTaskDue(dossier, day)) return;
    const email = await emails["task-due"](texts, { ...facts, day: dayInWords(day, staffLocale) });
    return mailToStaff(office, { dossierId, id }, "task-due", email);
  }
  if (what === "second-awaited") {
    const role = decidedBy(dossier);
    const to = await colleaguesIn(office, dossier, (colleague) => colleague.role === role);
    return mailToEach(office, work, { kind: what, email: await emails[what](texts, facts) }, to);
  }
  if (what === "supplement-due" && supplementDueOn(dossier) !== about) return;
  if (what === "carry-out-due" && !isTaskLeft(dossier, about)) return;
  const carryingOut = toldOfCarryingOut[what ?? ""];
  if (carryingOut) {
    const plan = planWith(dossier, about);
    const email = plan && (await emails[carryingOut](texts, { ...facts, plan: plan.aim }));
    return email && mailToStaff(office, { dossierId, id }, carryingOut, email);
  }
  const kind = staffTold.find((name) => name === what) ?? "new-request";
  await mailToStaff(office, { dossierId, id }, kind, await emails[kind](texts, facts));
}

/** What follows from one event of several of its kind. */
const staffTold = [
  "request-disputed",
  "change-stopped",
  "question-answered",
  "request-withdrawn",
  "request-reopened",
  "breach-found",
  "complaint-filed",
  "message-received",
  "id-copy-sent",
  "supplement-due",
  "inquiry-declined",
  "footage-asked",
  "footage-gone",
  "use-stopped",
  "plan-drawn",
  "recipients-listed",
  "notice-declined",
  "hold-review",
  "handover-asked",
  "handover-stuck",
  "handover-declined",
] as const;

type ToldOfCarryingOut = "carry-out-waits" | "carry-out-due" | "carry-out-changed";
const toldOfCarryingOut: Record<string, ToldOfCarryingOut | undefined> = {
  "carry-out": "carry-out-waits",
  "carry-out-due": "carry-out-due",
  "step-changed": "carry-out-changed",
};

/** The plan with this id, or with a step of this id. */
function planWith({ plans }: Dossier, id: string) {
  return plans.find(({ planId, steps }) => planId === id || steps.some(({ stepId }) => stepId === id));
}

/** Whether a plan that counts still waits for a colleague. */
function isTaskLeft({ plans }: Dossier, planId: string): boolean {
  const plan = plans.find((one) => one.planId === planId);
  return plan !== undefined && planOf(plans, plan.aim) === plan && isUnderWay(plan);
}

/** Whether a colleague still has to look somewhere, which was to be done by this day. */
function hasTaskDue(dossier: Dossier, day: Day): boolean {
  return !endedAt(dossier) && dossier.slices.some(({ state, dueOn }) => state === "running" && dueOn === day);
}

/** A date that comes near, as long as there is no answer. */
export async function warnOfDeadline(
  office: Office,
  { dossierId, id, subject }: { dossierId: string; id: string; subject: string },
) {
  const { dossier } = await readDossier(office.db, dossierId);
  const dueOn = dueDayOf(dossier);
  const planned = warningDays.find((days) => warningSubject(days, dossier) === subject);
  if (planned === undefined || endedAt(dossier)) return;
  const left = warningOn(dueOn, planned, dayOf(office.now()));
  if (left === "silent") return;
  const texts = textsIn(staffLocale);
  const register = await registerOf(office.db, dossier, staffLocale);
  const email = await emails["deadline-near"](texts.emails, {
    ...emailFacts(dossier, register),
    locale: staffLocale,
    left,
    dueOn: dayInWords(dueOn, staffLocale),
    link: staffLink(office, dossier),
  });
  const roles = alsoWarned(planned);
  const to = await colleaguesIn(
    office,
    dossier,
    (one) => one.id === dossier.handlerId || roles.includes(one.role),
  );
  await mailToStaff(office, { dossierId, id }, "deadline-near", email);
  await mailToEach(office, { dossierId, id }, { kind: "deadline-near", email }, to);
}

/** Who hears of something at their own address; nobody whom the dossier is about. */
async function colleaguesIn({ db }: Office, dossier: Dossier, hears: (colleague: StaffMember) => boolean) {
  const colleagues = await listStaff(db);
  return colleagues.filter((one) => !one.leftAt && !isKeptFrom(dossier, one.id) && hears(one));
}

async function mailToEach(
  office: Office,
  { dossierId, id }: { dossierId: string; id: string },
  mail: { kind: "deadline-near" | "second-awaited"; email: Email },
  colleagues: StaffMember[],
) {
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    for (const { id: staffId, email: to } of colleagues) {
      await putMail(office, tx, key, { id: idOfMail(id, staffId), to, ...mail }, office.now());
    }
  });
}

/** Each its own, and the same when the work is done again. */
export function idOfMail(workId: string, staffId: string): string {
  const hash = createHash("sha256").update(`${workId}/${staffId}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

async function mailToStaff(
  office: Office,
  { dossierId, id }: { dossierId: string; id: string },
  kind: "new-request" | "task-due" | "deadline-near" | ToldOfCarryingOut | (typeof staffTold)[number],
  email: Email,
) {
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind, to: office.config.staffMailbox, email }, office.now());
  });
}
