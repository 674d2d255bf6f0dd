// How a request came in, and when: the month runs from there, not from the day on which a colleague wrote it down.

import { type Day, dayOf, daysBetween } from "./calendar.ts";

/** No form is prescribed: what is said or written counts like the portal (GDPR art. 12; EDPB 01/2022, §§52-57). */
export const channels = ["portal", "letter", "phone", "visit", "email"] as const;
export type Channel = (typeof channels)[number];

/** What a colleague takes in. */
export const intakeChannels = channels.filter((channel) => channel !== "portal");
export type IntakeChannel = Exclude<Channel, "portal">;

/** Whoever asked aloud hears back what was understood. */
export function isSpoken(channel: Channel): boolean {
  return channel === "phone" || channel === "visit";
}

/** Days after which a colleague writes why it was not written down before (ours). */
export const writtenDownWithin = 3;

/** Whether a request was written down so long after it came that somebody must say why. */
export function isLateEntry(receivedAt: Date, at: Date): boolean {
  return daysBetween(dayOf(receivedAt), dayOf(at)) > writtenDownWithin;
}

/** The day from which the GDPR applies: its art. 99(2). */
const firstDay: Day = "2018-05-25";

/** Whether something can have come in then: not later than now, nor before there was this right. */
export function isPossibleReceipt(receivedAt: Date, at: Date): boolean {
  return receivedAt <= at && dayOf(receivedAt) >= firstDay;
}
