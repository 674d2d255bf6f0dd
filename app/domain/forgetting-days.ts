// When what goes of a dossier: the table of what the portal forgets, reckoned from what happened.

import { addDays, addMonths, type Day, dayOf, daysBetween, earliest } from "./calendar.ts";
import { isCarryingOut } from "./carrying-out.ts";
import {
  type Dossier,
  endedAt,
  exportAvailableUntil,
  hasOpenComplaint,
  isSupplementOwed,
} from "./dossier.ts";
import { holdsRetention } from "./flags.ts";
import {
  type Forgettable,
  forgettable,
  forgetting,
  materialTerm,
  type Remains,
  yearsKept,
} from "./forgetting.ts";
import { isHandoverSettled } from "./handover.ts";
import { areRecipientsSettled } from "./notices.ts";
import { isUnderWay, planAims, planOf } from "./plans.ts";
import { isRestricted } from "./restriction.ts";

/** Whether nothing may go now, whatever its term. */
export function isHeld(dossier: Dossier): boolean {
  return dossier.hold !== null || holdsRetention(dossier) || hasOpenComplaint(dossier);
}

/**
 * When the last thing that was asked of us was told; null while something is still to be told or done. What goes later,
 * goes there by the term of the register.
 */
function settledAt(dossier: Dossier): Date | null {
  const ended = endedAt(dossier);
  if (!ended || isSupplementOwed(dossier) || isCarryingOut(dossier)) return null;
  return latestOf([ended, dossier.supplementToldAt, dossier.carriedOutAt]);
}

/**
 * When nothing was open any more; null before. Data that stand still are to be set free first, who had data is to be
 * told (GDPR art. 19), and what a plan says is to be done: also where nothing but a use ends, or is let go on.
 */
export function closedAt(dossier: Dossier): Date | null {
  const settled = settledAt(dossier);
  if (!settled || isRestricted(dossier) || isAtWork(dossier)) return null;
  if (!areRecipientsSettled(dossier) || !isHandoverSettled(dossier)) return null;
  const complaints = dossier.complaints.map((complaint) => complaint.settledAt);
  const told = dossier.tellings.flatMap(({ notices }) =>
    notices.map(({ confirmed, excused }) => confirmed?.at ?? excused?.at ?? null),
  );
  const handed = dossier.handing.over?.at ?? null;
  return latestOf([settled, dossier.restriction?.releasedAt ?? null, handed, ...complaints, ...told]);
}

function isAtWork({ plans }: Dossier): boolean {
  return planAims.flatMap((aim) => planOf(plans, aim) ?? []).some(isUnderWay);
}

function latestOf([first, ...others]: [Date, ...(Date | null)[]]): Date {
  return others.reduce<Date>((latest, at) => (at && at > latest ? at : latest), first);
}

/** The last day on which each part of a thing is kept. */
const lastDays: Record<Forgettable, (dossier: Dossier) => Day[]> = {
  // Before it was told an answer is not on its term.
  export: (dossier) =>
    [...dossier.given, ...(endedAt(dossier) ? [dossier] : [])].flatMap(
      (made) => exportAvailableUntil(made) ?? [],
    ),
  handover: ({ handing: { tries, over } }) =>
    over && tries.length > 0 ? [addDays(dayOf(over.at), forgetting.handover.days)] : [],
  print: ({ posted }) => posted.map((at) => addDays(dayOf(at), forgetting.print.days)),
  attachments: (dossier) => [...materialUntil(dossier), ...messagesUntil(dossier)],
  collected: materialUntil,
  dossier: (dossier) => {
    const closed = closedAt(dossier);
    return closed ? [addMonths(dayOf(closed), 12 * yearsKept)] : [];
  },
};

function materialUntil(dossier: Dossier): Day[] {
  const settled = settledAt(dossier);
  if (!settled) return [];
  const atMost = addDays(dayOf(settled), materialTerm.atMost.days);
  const [first] = dossier.downloads;
  return [first ? earliest(addDays(first, materialTerm.days), atMost) : atMost];
}

/** What came after the answer has a term of its own. */
function messagesUntil(dossier: Dossier): Day[] {
  const settled = settledAt(dossier);
  if (!settled) return [];
  const later = dossier.messages.filter(({ files, at }) => files && at > settled);
  return later.map(({ at }) => addDays(dayOf(at), materialTerm.atMost.days));
}

/** The next day on which something of each thing goes; null while it must stay, and once all of it is gone. */
export function goesOn(dossier: Dossier): Record<Forgettable, Day | null> {
  const next = (thing: Forgettable): Day | null => {
    if (isHeld(dossier)) return null;
    const gone = dossier.forgotten[thing];
    const days = lastDays[thing](dossier).map((last) => addDays(last, 1));
    return days
      .filter((day) => !gone || gone < day)
      .reduce<Day | null>((one, day) => (one && one < day ? one : day), null);
  };
  const days = Object.fromEntries(forgettable.map((thing) => [thing, next(thing)])) as ReturnType<
    typeof goesOn
  >;
  return { ...days, dossier: wholeOn(days) };
}

/** The dossier goes as one: not before the last of what is in it. */
function wholeOn({ dossier, ...parts }: Record<Forgettable, Day | null>): Day | null {
  return (
    dossier && Object.values(parts).reduce<Day>((last, day) => (day && day > last ? day : last), dossier)
  );
}

/** What goes on a day, or should have gone before it. */
export function dueToGo(dossier: Dossier, today: Day): Forgettable[] {
  const days = goesOn(dossier);
  return forgettable.filter((thing) => {
    const day = days[thing];
    return day !== null && day <= today;
  });
}

/** The next day on which something goes, or a hold is looked at; null where no such day is known. */
export function nextForgetting(dossier: Dossier): Day | null {
  const { hold } = dossier;
  const review = hold && !hold.isReviewDue ? hold.reviewOn : null;
  return [review, ...Object.values(goesOn(dossier))].reduce<Day | null>(
    (next, day) => (day && (!next || day < next) ? day : next),
    null,
  );
}

/** What is told of how it ended, at the moment at which it goes. */
export function remainsOf(dossier: Dossier, at: Date): Remains {
  const ended = endedAt(dossier) ?? at;
  return {
    right: dossier.right,
    outcome: endingOf(dossier),
    days: daysBetween(dayOf(dossier.receivedAt), dayOf(ended)),
    onTime: dossier.onTime,
    month: dayOf(ended).slice(0, 7),
  };
}

function endingOf({
  withdrawnAt,
  attached,
  answeredAt,
  refusal,
  decision,
  approval,
  given,
}: Dossier): Remains["outcome"] {
  if (withdrawnAt) return "withdrawn";
  if (attached) return "attached";
  if (!answeredAt) return "open";
  if (refusal?.approvedBy) return "refused";
  return decision?.outcome ?? given[0]?.approval?.outcome ?? approval?.outcome ?? "open";
}

/** The exports that can still be fetched on a day. */
export function exportsKept(dossier: Dossier, today: Day): string[] {
  return [...dossier.given, dossier].flatMap((made) => {
    const until = exportAvailableUntil(made);
    const isTold = made !== dossier || endedAt(dossier) !== null;
    return made.bundle && until && (until >= today || !isTold) ? [made.bundle.fileId] : [];
  });
}

/** The sealed lists of what came after the answer and is still in its term. */
export function attachmentsKept(dossier: Dossier, today: Day): string[] {
  return dossier.messages.flatMap(({ files, at }) =>
    files && addDays(dayOf(at), materialTerm.atMost.days) >= today && isAfterSettled(dossier, at)
      ? [files.textId]
      : [],
  );
}

const isAfterSettled = (dossier: Dossier, at: Date) => {
  const settled = settledAt(dossier);
  return settled !== null && at > settled;
};
