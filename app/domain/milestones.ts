// By when the desk wants each step done, so that the law's last day is never the first on which somebody looks.

import {
  addDays,
  type Calendar,
  type Day,
  earliest,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBefore,
} from "./calendar.ts";
import { askWithinDays, type Clock } from "./clock.ts";

/** Days after receipt (ours). These do not move with a standstill, as neither does the law's limit for them. */
const beforeStandstill = {
  triage: 1,
  question: 3,
  "question-at-latest": askWithinDays,
  "extension-decided": 14,
  "extension-sent": 25,
} as const;

/** Days after receipt, moved by the days on which the clock stood still (ours). */
const withStandstill = { "processors-asked": 7, gathered: 14, reviewed: 21, "decision-sent": 25 } as const;

/** After an extension: working days before the last one (ours). */
const afterExtension = { gathered: 21, reviewed: 10, "decision-sent": 5 } as const;

/** Without an extension the decision also leaves so many working days before the last day (ours). */
const decisionBeforeDue = 3;

/** Working days before the last day on which somebody is warned, each time somebody more (ours). */
export const alarms = { "alarm-handler": 5, "alarm-officer": 2, "alarm-director": 0 } as const;

type Early = keyof typeof beforeStandstill;
type Late = keyof typeof withStandstill | keyof typeof alarms;
export type Milestone = Early | Late;

/**
 * The desk's own dates. Always a working day, the one before when it falls on a day off; never before the receipt
 * and never after the law's date. Null while the clock stands still, for what hangs on the last day.
 * `calendar` may hold the association's own closing days too.
 */
export function milestonesOf(
  clock: Clock,
  calendar?: Calendar,
): Record<Early, Day> & Record<Late, Day | null> {
  return { ...earlyOf(clock, calendar), ...lateOf(clock, calendar) };
}

function earlyOf({ receivedOn, extensionNoticeDueOn }: Clock, calendar?: Calendar): Record<Early, Day> {
  const askBy = addDays(receivedOn, askWithinDays);
  const limits: Record<Early, Day> = {
    triage: askBy,
    question: askBy,
    "question-at-latest": askBy,
    "extension-decided": extensionNoticeDueOn,
    "extension-sent": extensionNoticeDueOn,
  };
  return mapValues(beforeStandstill, (days, name) =>
    workingDayWithin(earliest(addDays(receivedOn, days), limits[name]), receivedOn, calendar),
  );
}

function lateOf(clock: Clock, calendar?: Calendar): Record<Late, Day | null> {
  const { dueOn, receivedOn, suspendedDays, extensionMonths } = clock;
  if (dueOn === null) return mapValues({ ...withStandstill, ...alarms }, () => null);
  const last = workingDayWithin(dueOn, receivedOn, calendar);
  const before = (count: number) => workingDaysBefore(last, count, calendar);
  const fromReceipt = mapValues(withStandstill, (days) =>
    workingDayWithin(earliest(addDays(receivedOn, days + suspendedDays), last), receivedOn, calendar),
  );
  const counted = extensionMonths > 0 ? mapValues(afterExtension, before) : {};
  const decision = earliest(fromReceipt["decision-sent"], before(decisionBeforeDue));
  return { ...fromReceipt, "decision-sent": decision, ...counted, ...mapValues(alarms, before) };
}

/** The working day that is not later; the first one after receipt when that one lies before the receipt. */
function workingDayWithin(day: Day, receivedOn: Day, calendar?: Calendar): Day {
  const before = isWorkingDay(day, calendar) ? day : workingDaysBefore(day, 1, calendar);
  return before < receivedOn ? nextWorkingDay(receivedOn, calendar) : before;
}

function mapValues<Name extends string, Value, Made>(
  values: Readonly<Record<Name, Value>>,
  make: (value: Value, name: Name) => Made,
) {
  const entries = Object.entries(values) as [Name, Value][];
  return Object.fromEntries(entries.map(([name, value]) => [name, make(value, name)])) as Record<Name, Made>;
}
