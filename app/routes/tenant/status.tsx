import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import { isCarryingOut } from "#app/domain/carrying-out.ts";
import { answerIsReady } from "#app/domain/decide.ts";
import {
  calendarOfDossier,
  clockOfDossier,
  type Dossier,
  dueDayOf,
  endedAt,
  isAnswerGuarded,
  isSought,
  levelToRelease,
  mayAnswer,
  mayRelease,
  needsNoProof,
  phaseOf,
  stoppedAt,
} from "#app/domain/dossier.ts";
import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import { payableUntil } from "#app/domain/fee.ts";
import { goesOn, isHeld } from "#app/domain/forgetting-days.ts";
import { isHandoverOwed, lapsesUnasked, missingSide, openHandover } from "#app/domain/handover.ts";
import { isCopyAwaited } from "#app/domain/id-copy.ts";
import { type AssuranceLevel, suffices } from "#app/domain/identity.ts";
import { isAnswer } from "#app/domain/letters.ts";
import { isSettled, planAims, planOf } from "#app/domain/plans.ts";
import { openQuestion } from "#app/domain/questions.ts";
import { byHand } from "#app/domain/relation.ts";
import { holdOf, levelToOpen } from "#app/domain/release.ts";
import { isToldBefore } from "#app/domain/restriction.ts";
import { isDecidedByPart } from "#app/domain/rights.ts";
import { asPart } from "#app/domain/supplement.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { explainDue } from "#app/i18n/clock.ts";
import { dayInWords, euros, type ShownTime, shownDay, shownMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { requireTenant } from "#app/server/guard.ts";
import { receiverOf } from "#app/server/handover.ts";
import { lettersFor } from "#app/server/kept-letters.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { recipientIn } from "#app/server/recipients.ts";
import { sessionRules, shownIn } from "#app/server/sessions.ts";
import { registersOf } from "#app/server/telling-homes.ts";
import { type MustDo, Status, type StatusProps } from "#app/ui/tenant/status.tsx";
import { listLooks } from "#db/readings.ts";
import { listSessionsAt } from "#db/sessions.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ words }) => words.rights.access.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { dossierId, level, session, shown } = await requireTenant(office, request, params.number);
  const { dossier: now, events } = await readDossier(office.db, dossierId);
  // While something is added to an answer, the answer is there all the same.
  const dossier = asPart(now, 0);
  const dueOn = dueDayOf(dossier);
  const standsStill = clockOfDossier(dossier).status === "suspended";
  const at = office.now();
  const hold = holdOf(dossier, at);
  const firstOf = (...types: DossierEvent["type"][]) => momentOf(events, types, locale);
  return {
    locale,
    organisation: await organisationShown(office, locale),
    number: dossier.number,
    right: dossier.right,
    phase: phaseOf(dossier),
    due: shownDay(dueOn, locale),
    dueWhy: explainDue(clockOfDossier(dossier), locale, calendarOfDossier(dossier)),
    standsStill,
    late: !standsStill && !endedAt(dossier) && dayOf(at) > dueOn,
    byHand: dossier.gathered || !isSought(dossier) ? null : byHand(dossier.relation),
    mustDo: hold && level >= "A2" ? null : mustDo(dossier, levelToOpen(dossier, shownIn(shown), at)),
    // To others every request is alike: a change tells that the person is known.
    held: hold && level >= "A2" ? { why: hold.why, until: shownMoment(hold.until, locale) } : null,
    hasMailbox: dossier.hasMailbox,
    asksIdentity: !stoppedAt(dossier) && openQuestion(dossier.questions, "identity") !== null,
    progress: progressOf(dossier),
    reached: {
      received: shownMoment(dossier.receivedAt, locale),
      proven: firstOf("gathering-planned") ?? provenShown(dossier, firstOf),
      gathered: firstOf("data-gathered"),
      reviewed: firstOf("outcome-approved", "decision-approved"),
      answered: dossier.answeredAt && shownMoment(dossier.answeredAt, locale),
      withdrawn: dossier.withdrawnAt && shownMoment(dossier.withdrawnAt, locale),
      attached: dossier.attached && shownMoment(dossier.attached.at, locale),
    },
    letters: lettersFor(level, dossier, at).map(({ letterId, letter, at }) => ({
      letterId,
      kind: letter,
      at: shownMoment(at, locale),
    })),
    looks: level >= "A2" ? await looksShown(office, dossierId, locale) : null,
    browsers: level >= "A2" ? await browsersShown(office, dossierId, session.id, locale) : null,
    wrote: suffices(level, "read-letters", dossier.cautions) ? wroteShown(dossier, locale) : null,
    asksCopy: suffices(level, "send-id-copy", dossier.cautions) && isCopyAwaited(dossier.idCopy),
    noProof: needsNoProof(dossier),
    answerLetter: answerLetterIn(dossier, lettersFor(level, dossier, at)),
    restricted: level >= "A2" ? restrictedShown(dossier, locale) : null,
    // How much is corrected or erased tells what there is.
    carrying: level >= "A2" || needsNoProof(dossier) ? carryingShown(dossier, locale) : null,
    fee: level >= "A2" ? feeShown(dossier, locale) : null,
    complaint: complaintShown(dossier, locale),
    told:
      !hold && suffices(level, isAnswerGuarded(dossier) ? "open-answer" : "read-letters", dossier.cautions)
        ? await toldShown(office, dossier, locale)
        : [],
    handover:
      !hold && suffices(level, "open-answer", dossier.cautions)
        ? await handoverShown(office, dossier, locale)
        : null,
    kept: keptShown(now, level, locale),
  };
}

/** Whether there is a file, and whether a case runs, tells about the person: not before a contact on file was shown. */
function keptShown(dossier: Dossier, level: AssuranceLevel, locale: Locale): StatusProps["kept"] {
  if (!endedAt(dossier)) return null;
  const knows = level >= "A2";
  const { dossier: goes, export: exported } = goesOn(dossier);
  const until = knows && exported && !stoppedAt(dossier) ? addDays(exported, -1) : null;
  return {
    download: until && shownDay(until, locale),
    dataGone: knows && dossier.gathered && dossier.forgotten.collected !== undefined,
    goes: goes && shownDay(goes, locale),
    held: knows && isHeld(dossier),
  };
}

type Office = LoaderFunctionArgs["context"]["office"];

export default function StatusPage() {
  return <Status {...useLoaderData<typeof loader>()} />;
}

/** Where nothing is looked up the last proof tells. */
function provenShown(dossier: Dossier, firstOf: (...types: DossierEvent["type"][]) => ShownTime | null) {
  if (!isDecidedByPart(dossier.right) || needsNoProof(dossier) || !mayAnswer(dossier)) return null;
  return firstOf("proof-given", "proof-by-login", "person-identified");
}

/** Where nothing but a letter answers. */
function answerLetterIn({ right }: Dossier, letters: Dossier["letters"]): string | null {
  if (!isDecidedByPart(right)) return null;
  return letters.findLast(({ letter }) => isAnswer(letter))?.letterId ?? null;
}

function carryingShown(dossier: Dossier, locale: Locale): StatusProps["carrying"] {
  const { answeredAt, carriedOutAt, plans } = dossier;
  if (carriedOutAt) return { doneAt: shownDay(dayOf(carriedOutAt), locale) };
  if (!answeredAt || !isCarryingOut(dossier)) return null;
  const now = planAims.filter((aim) => aim !== "release").flatMap((aim) => planOf(plans, aim) ?? []);
  const steps = now.flatMap((plan) => plan.steps);
  const waits = now.find(({ startsAt, startedAt, stoppedAt }) => startsAt && !startedAt && !stoppedAt);
  return {
    done: steps.filter(isSettled).length,
    total: steps.length,
    from: waits?.startsAt ? shownDay(dayOf(waits.startsAt), locale) : null,
  };
}

function restrictedShown({ restriction }: Dossier, locale: Locale): StatusProps["restricted"] {
  if (!restriction || restriction.releasedAt) return null;
  const { since, elements, lift } = restriction;
  return {
    since: shownMoment(since, locale),
    all: elements === null,
    until: lift && isToldBefore(lift) ? shownDay(lift.on, locale) : null,
  };
}

/** By name (CJEU C-154/21): who had the data and knows what became of them. */
async function toldShown(office: Office, dossier: Dossier, locale: Locale): Promise<StatusProps["told"]> {
  const told = dossier.tellings.flatMap(({ kind, notices }) =>
    notices.flatMap(({ noticeId, recipientId, toldAt, confirmed }) => {
      const since = toldAt ?? confirmed?.at;
      return since ? [{ noticeId, recipientId, kind, since }] : [];
    }),
  );
  if (told.length === 0) return [];
  const registers = await registersOf(office.db, dossier);
  return told.map(({ noticeId, recipientId, kind, since }) => ({
    noticeId,
    kind,
    name: recipientIn(registers, recipientId)?.name[locale] ?? recipientId,
    on: shownDay(dayOf(since), locale),
  }));
}

async function handoverShown(
  office: Office,
  dossier: Dossier,
  locale: Locale,
): Promise<StatusProps["handover"]> {
  const { tries, over } = dossier.handing;
  const last = tries.at(-1);
  const name = (last && (await receiverOf(office, last))?.name) ?? null;
  if (over && dossier.answeredAt) {
    const state = over.why === "fetched" || over.why === "withdrawn" ? over.why : "over";
    return { state, name, day: shownDay(dayOf(over.at), locale) };
  }
  const open = openHandover(dossier);
  if (open) {
    const state = missingSide(open) === null ? "ready" : "waiting";
    return { state, name, day: shownDay(open.until, locale) };
  }
  if (!isHandoverOwed(dossier) || !dossier.answeredAt) return null;
  return { state: "owed", name: null, day: shownDay(addDays(lapsesUnasked(dossier.answeredAt), -1), locale) };
}

/** Until the answer is there. */
function feeShown(dossier: Dossier, locale: Locale): StatusProps["fee"] {
  const { fee, letters } = dossier;
  if (!fee?.askedAt || endedAt(dossier)) return null;
  if (fee.paidAt) return { state: "paid" };
  return {
    state: "open",
    amount: euros(fee.cents, locale),
    until: dayInWords(payableUntil(fee.askedAt), locale),
    letterId: letters.findLast(({ letter }) => letter === "fee")?.letterId ?? null,
  };
}

function complaintShown({ complaints }: Dossier, locale: Locale): StatusProps["complaint"] {
  const newest = complaints.at(-1);
  if (!newest) return null;
  const { at, settledAt } = newest;
  return { state: settledAt ? "settled" : "open", at: shownMoment(settledAt ?? at, locale) };
}

function wroteShown({ messages }: Dossier, locale: Locale): StatusProps["wrote"] {
  const newest = messages.at(-1);
  return newest?.by === "staff" ? shownMoment(newest.at, locale) : null;
}

async function looksShown(office: Office, dossierId: string, locale: Locale): Promise<StatusProps["looks"]> {
  const looks = await listLooks(office.db, dossierId);
  return looks.map(({ role, day }) => ({ role, day: shownDay(day, locale) }));
}

async function browsersShown(
  office: Office,
  dossierId: string,
  here: string,
  locale: Locale,
): Promise<StatusProps["browsers"]> {
  const madeSince = new Date(office.now().getTime() - sessionRules.tenant.absolute);
  const found = await listSessionsAt(office.db, dossierId, madeSince);
  return found.map(({ id, seenAt }) => ({ here: id === here, seen: shownMoment(seenAt, locale) }));
}

/** What this browser still has to do, if anything. */
function mustDo(dossier: Dossier, level: AssuranceLevel): MustDo | null {
  const { refusal } = dossier;
  if (!isSought(dossier) || stoppedAt(dossier)) return null;
  // Who could not be identified goes on once they show who they are.
  if (refusal?.approvedBy && refusal.ground !== "not-identified") {
    return refusal.ground === "excessive" && !suffices(level, "read-letters", dossier.cautions)
      ? "prove"
      : null;
  }
  if (dossier.onBehalf !== null && !dossier.authority) return "show-authority";
  if (level < levelToRelease(dossier) && mayRelease(dossier) && dossier.answerBy === "post") return null;
  if (needsNoProof(dossier)) return answerIsReady(dossier) ? "read-answer" : null;
  if (level < "A2") return "prove";
  if (openQuestion(dossier.questions, "clarification")) return "answer-question";
  // What only stops something asks no second proof.
  const enough = isDecidedByPart(dossier.right) && !isAnswerGuarded(dossier) && mayAnswer(dossier);
  if (!enough && !suffices(level, "open-answer", dossier.cautions)) {
    return dossier.cautions.length > 0 || byHand(dossier.relation) ? "come-by" : "prove-more";
  }
  return answerIsReady(dossier) ? "read-answer" : null;
}

function progressOf({ slices, gathered }: Dossier) {
  if (slices.length === 0 || gathered) return null;
  const done = slices.filter(({ state }) => state === "done" || state === "empty").length;
  return { done, total: slices.length };
}

function momentOf(events: RecordedEvent[], types: DossierEvent["type"][], locale: Locale) {
  const found = events.find(({ event }) => types.includes(event.type));
  return found ? shownMoment(found.at, locale) : null;
}
