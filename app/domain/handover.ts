// The file to take along, given directly to another organisation (GDPR art. 20(2)): what both sides confirm before a byte
// goes, by when, and how it ends. Wherever it does not come to that, the file goes to the person (G20-TECH).

import { addDays, type Calendar, type Day, dayOf, earliest, workingDaysAfter } from "./calendar.ts";
import type { Right } from "./rights.ts";
import type { TextRef } from "./texts.ts";
import type { Wish } from "./wishes.ts";

/** Days in which the tenant says yes after the answer, and after that yes the organisation fetches it (ours). */
export const handoverTerm = { confirmedWithin: 14, fetchedWithin: 21 } as const;

/** Working days after the tenant's yes on which each is reminded of an organisation that did not fetch it (ours). */
export const handoverRemindedAfter = { receiver: 5, handler: 8 } as const;
export type RemindedOfHandover = keyof typeof handoverRemindedAfter;
export const remindedOfHandover = Object.keys(handoverRemindedAfter) as RemindedOfHandover[];

/** How often a tenant may have it sent: each time a stranger gets an e-mail (ours). */
export const mostHandovers = 5;

/** Where a colleague found the telephone number by which they reached the organisation; never the tenant's own word. */
export const numberSources = ["trade-register", "own-website", "known-to-us"] as const;
export type NumberSource = (typeof numberSources)[number];

/** How it ended; all but the first two give the file to the person, because direct transfer could not be. */
export const handoverEnds = ["fetched", "withdrawn", "declined", "lapsed", "not-possible"] as const;
export type HandoverEnd = (typeof handoverEnds)[number];

/** One organisation, asked for by the tenant, who said that its name and mailbox are right. */
export type Handover = {
  handoverId: string;
  /** Sealed: its name, and the mailbox of its contact. */
  receiver: TextRef;
  askedAt: Date;
  /** The last day on which it can be fetched. */
  until: Day;
  /** The data alone, without our letter, sealed. */
  file: { fileId: string; sha256: string; bytes: number } | null;
  /** The e-mail was refused. */
  bounced: boolean;
  /** When a colleague reached the organisation by a number that they looked up themselves, and gave the code. */
  verified: { found: NumberSource; words: TextRef; at: Date } | null;
  /** When somebody with that code said that they take it. */
  confirmedAt: Date | null;
  reminders: { whom: RemindedOfHandover; at: Date }[];
};

export type Handing = {
  /** The answer was told to who asked that the file goes to another organisation, and there is one. */
  owed: boolean;
  /** In their order; the last one counts. */
  tries: Handover[];
  over: { why: HandoverEnd; reason: TextRef | null; at: Date } | null;
  /** How many times it was over. */
  ends: number;
};

export const noHanding: Handing = { owed: false, tries: [], over: null, ends: 0 };

type Asked = { right: Right; wish: Wish | null; answerBy: "portal" | "post"; hasMailbox: boolean };
type Handed = { handing: Handing };

/** The handover of an id, while it is the one that counts. */
export function handoverIn({ handing }: Handed, handoverId: string): Handover | null {
  const last = handing.tries.at(-1);
  return last?.handoverId === handoverId ? last : null;
}

/** The handover that is under way. */
export function openHandover({ handing }: Handed): Handover | null {
  return handing.over ? null : (handing.tries.at(-1) ?? null);
}

/** Whether the tenant asked for it to go to another organisation, and reads that they can say yes. */
export function isDirect({ answerBy, hasMailbox, ...asked }: Asked): boolean {
  return isToOther(asked) && answerBy === "portal" && hasMailbox;
}

export function isToOther({ right, wish }: Pick<Asked, "right" | "wish">): boolean {
  return right === "portability" && wish?.right === "portability" && wish.to === "other";
}

/** The answer was told, and the tenant has not said yet to whom it goes. */
export function isHandoverOwed({ handing: { owed, tries, over } }: Handed): boolean {
  return owed && tries.length === 0 && !over;
}

/** Whether nothing is to be handed over any more: before that a request is not closed. */
export function isHandoverSettled(dossier: Handed): boolean {
  return !isHandoverOwed(dossier) && openHandover(dossier) === null;
}

/** What both sides must do before it can be fetched, in their order; null when a byte may go. */
export function missingSide({ file, verified, confirmedAt }: Handover) {
  if (!file) return "not-sealed";
  if (!verified) return "not-verified";
  return confirmedAt ? null : "not-confirmed";
}

/** The last day on which it can be fetched: never later than the answer itself. */
export function fetchableUntil(askedAt: Date, exportUntil: Day): Day {
  return earliest(addDays(dayOf(askedAt), handoverTerm.fetchedWithin), exportUntil);
}

/** The day after the last one on which the tenant can say yes. */
export function lapsesUnasked(answeredAt: Date): Day {
  return addDays(dayOf(answeredAt), handoverTerm.confirmedWithin + 1);
}

/** When each is reminded, before it lapses. */
export function handoverReminders({ askedAt, until }: Handover, calendar?: Calendar) {
  return remindedOfHandover
    .map((whom) => ({ whom, on: workingDaysAfter(dayOf(askedAt), handoverRemindedAfter[whom], calendar) }))
    .filter(({ on }) => on <= until);
}

/** A colleague must look up and call the organisation. */
export function isReceiverToVerify(dossier: Handed): boolean {
  const open = openHandover(dossier);
  return open?.file !== undefined && open.file !== null && !open.verified;
}

/** The e-mail did not arrive, or the organisation stays silent. */
export function isHandoverStuck(dossier: Handed): boolean {
  const open = openHandover(dossier);
  return open !== null && (open.bounced || open.reminders.some(({ whom }) => whom === "handler"));
}

/** The handing with the last try changed. */
export function withTry(handing: Handing, change: Partial<Handover>): Handing {
  const last = handing.tries.at(-1);
  return last ? { ...handing, tries: [...handing.tries.slice(0, -1), { ...last, ...change }] } : handing;
}
