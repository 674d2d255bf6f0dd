// When bytes may leave: what counts for opening an answer at a moment, and what holds it (ruling 14, T-03 of the notes).

import { dayOf } from "./calendar.ts";
import {
  cameAfterProof,
  type Dossier,
  holdLasts,
  isNewOn,
  mailboxInForce,
  pendingChange,
} from "./dossier.ts";
import { type AssuranceLevel, type GuardedAct, levelOf, type ProofMethod, suffices } from "./identity.ts";

/** The ways that somebody went, in a browser or at all, and when each was last shown. */
export type Shown = ReadonlyMap<ProofMethod, Date>;

export type Hold = { why: "mailbox-change" | "contact-changed"; until: Date };

/** What holds the answer at a moment, and until when; the longest, if there are two. */
export function holdOf(dossier: Dossier, at: Date): Hold | null {
  const change = pendingChange(dossier, at);
  const { contactChangedAt } = dossier;
  const holds: Hold[] = [
    ...(change ? [{ why: "mailbox-change" as const, until: change.from }] : []),
    ...(contactChangedAt
      ? [{ why: "contact-changed" as const, until: new Date(contactChangedAt.getTime() + holdLasts) }]
      : []),
  ].filter(({ until }) => until > at);
  return holds.toSorted((a, b) => b.until.getTime() - a.until.getTime())[0] ?? null;
}

/** The last change of contact data: what was shown before it opens nothing any more. */
function changedAt(dossier: Dossier, at: Date): number {
  const { changeStoppedAt, contactChangedAt } = dossier;
  const moments = [mailboxInForce(dossier, at)?.since, changeStoppedAt, contactChangedAt];
  return Math.max(...moments.map((moment) => moment?.getTime() ?? Number.NEGATIVE_INFINITY));
}

/** The ways that still count for opening, of those that were shown. */
export function waysToOpen(dossier: Dossier, shown: Shown, at: Date): ProofMethod[] {
  const since = changedAt(dossier, at);
  return [...shown].flatMap(([method, when]) => (when.getTime() > since ? [method] : []));
}

export function levelToOpen(dossier: Dossier, shown: Shown, at: Date): AssuranceLevel {
  return levelOf(waysToOpen(dossier, shown, at), dossier.viaNewContact);
}

/** Whether what was shown is enough for an act that asks for A3, at this moment. */
export function mayNow(act: GuardedAct, dossier: Dossier, shown: Shown, at: Date): boolean {
  return suffices(levelToOpen(dossier, shown, at), act, dossier.cautions);
}

/** Why the data cannot be given now to who has shown this; null when they can. */
export function openingObstacle(dossier: Dossier, shown: Shown, at: Date) {
  if (holdOf(dossier, at)) return "release-held";
  return mayNow("open-answer", dossier, shown, at) ? null : "identity-not-proven";
}

type Seen = Dossier["newContacts"][number];

/** Whether a contact of later than our first look tells something that the dossier does not know yet. */
export function isContactNews(dossier: Dossier, { contactId, since }: Seen, at: Date): boolean {
  if (dossier.newContacts.some((known) => known.contactId === contactId)) return false;
  return isNewOn(since, dayOf(at)) || cameAfterProof(dossier, since);
}

/** The contacts in the housing system that are new today. */
export function newContactsOn({ newContacts }: Dossier, at: Date): Seen[] {
  return newContacts.filter(({ since }) => isNewOn(since, dayOf(at)));
}
