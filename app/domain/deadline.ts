// When the tenant must have an answer.

import { addMonths, type Day, dayOf, endOf, nextWorkingDay } from "./calendar.ts";

/** One month: GDPR art. 12(3). */
const termInMonths = 1;

export type Deadline = {
  /** Local day of receipt. */
  receivedOn: Day;
  /** Last day on which the answer is in time. */
  dueOn: Day;
  /** The instant at which that day ends (exclusive). */
  dueEnd: Date;
  /** Last day for a notice of extension: GDPR art. 12(3). */
  extensionNoticeDueOn: Day;
  /** Last day for a refusal: GDPR art. 12(4). */
  refusalDueOn: Day;
};

/**
 * The deadline of a request received at an instant, without suspension or extension. The day of receipt is
 * not counted (Reg. 1182/71, art. 3(1)); the last day is rolled once, at the end (art. 3(4)).
 */
export function deadline(receivedAt: Date): Deadline {
  const receivedOn = dayOf(receivedAt);
  const dueOn = nextWorkingDay(addMonths(receivedOn, termInMonths));
  return { receivedOn, dueOn, dueEnd: endOf(dueOn), extensionNoticeDueOn: dueOn, refusalDueOn: dueOn };
}
