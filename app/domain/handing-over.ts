// How a file goes to another organisation, step by step: the tenant says yes, a colleague reaches the organisation, the
// organisation says yes, and it is fetched once (GDPR art. 20(2)).

import type { Stamp } from "./actors.ts";
import { dayOf, earliest } from "./calendar.ts";
import type { Command } from "./commands.ts";
import { authorityObstacle, type Dossier, exportAvailableUntil } from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import {
  fetchableUntil,
  type Handover,
  type HandoverEnd,
  handoverIn,
  isHandoverOwed,
  isToOther,
  lapsesUnasked,
  missingSide,
  mostHandovers,
  openHandover,
} from "./handover.ts";
import { openingObstacle } from "./release.ts";
import { asPart } from "./supplement.ts";
import type { TextRef } from "./texts.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;
type Obstacle =
  | "not-your-task"
  | "already-done"
  | "no-export"
  | "export-expired"
  | "release-held"
  | "identity-not-proven"
  | "authority-not-shown"
  | "authority-expired"
  | "handover-over"
  | "handover-not-ready"
  | "handovers-used-up";
type Decided = DossierEvent[] | Obstacle;

/** The tenant says that name and mailbox are right: with what opens the answer itself (the notes' ruling 13). */
export function askHandover(dossier: Dossier, command: Of<"ask-handover">, { at }: Stamp): Decided {
  const { handoverId, receiver } = command;
  const exportUntil = exportAvailableUntil(asPart(dossier, 0));
  const obstacle = askObstacle(dossier, at);
  if (obstacle || !exportUntil) return obstacle ?? "no-export";
  return [{ type: "handover-asked", handoverId, receiver, until: fetchableUntil(at, exportUntil) }];
}

/** Why the tenant cannot say now to whom it goes; null when they can. */
export function askObstacle(dossier: Dossier, at: Date): Obstacle | null {
  const answer = asPart(dossier, 0);
  const exportUntil = exportAvailableUntil(answer);
  const hasFile = answer.right === "portability" && (answer.bundle?.records ?? 0) > 0;
  if (!hasFile || !answer.answeredAt || answer.bundleDamaged || !exportUntil) return "no-export";
  if (dayOf(at) > exportUntil) return "export-expired";
  if (openHandover(dossier)) return "already-done";
  if (dossier.handing.tries.length >= mostHandovers) return "handovers-used-up";
  return releaseObstacle(dossier, at);
}

/** What opens the answer must hold when the file goes too: not after a change of contact data, or an authority's end. */
function releaseObstacle(dossier: Dossier, at: Date) {
  if (dossier.cautions.includes("request-disputed")) return "release-held";
  return authorityObstacle(dossier, at) ?? openingObstacle(dossier, dossier.lastShown, at);
}

/** The tenant takes it back: until it was fetched. */
export function withdrawHandover(dossier: Dossier): Decided {
  if (!openHandover(dossier) && !isHandoverOwed(dossier)) return "handover-over";
  return [ended("withdrawn")];
}

/** The file is sealed, and the e-mail about it in line. */
export function recordHandover(dossier: Dossier, { type: _, ...made }: Of<"record-handover">): Decided {
  const open = openHandover(dossier);
  if (open?.handoverId !== made.handoverId || open.file) return "already-done";
  return [{ type: "handover-sealed", ...made }];
}

/** Again, when the code was lost: whoever had the old one has none any more. */
export function verifyReceiver(dossier: Dossier, command: Of<"verify-receiver">, { at }: Stamp): Decided {
  const { type: _, ...verified } = command;
  const open = openHandover(dossier);
  if (open?.handoverId !== verified.handoverId) return "handover-over";
  if (!open.file) return "handover-not-ready";
  return dayOf(at) > open.until ? "export-expired" : [{ type: "receiver-verified", ...verified }];
}

export function confirmReceipt(dossier: Dossier, command: Of<"confirm-receipt">, stamp: Stamp): Decided {
  const found = ofReceiver(dossier, command.handoverId, stamp);
  if (typeof found === "string") return found;
  if (missingSide(found) === null) return "already-done";
  return missingSide(found) === "not-confirmed"
    ? [{ type: "receiver-confirmed", handoverId: found.handoverId }]
    : "handover-not-ready";
}

export function declineHandover(dossier: Dossier, command: Of<"decline-handover">, stamp: Stamp): Decided {
  const found = ofReceiver(dossier, command.handoverId, stamp);
  return typeof found === "string" ? found : [ended("declined")];
}

/** Once, and never before both sides confirmed it. */
export function fetchHandover(dossier: Dossier, { handoverId }: Of<"fetch-handover">, stamp: Stamp): Decided {
  return fetchObstacle(dossier, handoverId, stamp) ?? [{ type: "handover-fetched", handoverId }];
}

/** Why no byte may go now; null when it may. */
export function fetchObstacle(dossier: Dossier, handoverId: string, stamp: Stamp): Obstacle | null {
  const found = ofReceiver(dossier, handoverId, stamp);
  if (typeof found === "string") return found;
  return missingSide(found) === null ? releaseObstacle(dossier, stamp.at) : "handover-not-ready";
}

/** It broke off on the way, and so was not had. */
export function noteBrokenHandover(dossier: Dossier, { handoverId }: Of<"note-broken-handover">): Decided {
  const isLast = handoverIn(dossier, handoverId) !== null && dossier.handing.over?.why === "fetched";
  return isLast ? [{ type: "handover-broken", handoverId }] : "already-done";
}

export function noteHandoverReminder(dossier: Dossier, command: Of<"note-handover-reminder">): Decided {
  const { handoverId, whom } = command;
  const open = openHandover(dossier);
  if (open?.handoverId !== handoverId || open.reminders.some((reminder) => reminder.whom === whom)) {
    return "already-done";
  }
  return [{ type: "handover-reminded", handoverId, whom }];
}

/** After its last day the file is the person's, who could fetch it all along (G20-TECH). */
export function lapseHandover(dossier: Dossier, { at }: Stamp): Decided {
  const open = openHandover(dossier);
  const today = dayOf(at);
  const isLate = open
    ? today > open.until
    : isHandoverOwed(dossier) && dossier.answeredAt !== null && today >= lapsesUnasked(dossier.answeredAt);
  return isLate ? [ended("lapsed")] : "already-done";
}

/** A colleague decides that it cannot be sent directly, and why: before the answer, which then says so, or after it. */
export function refuseHandover(dossier: Dossier, { reason }: Of<"refuse-handover">): Decided {
  return mayRefuseHandover(dossier) ? [ended("not-possible", reason)] : "handover-over";
}

export function mayRefuseHandover(dossier: Dossier): boolean {
  if (dossier.handing.over) return false;
  const isToCome = dossier.answeredAt ? isHandoverOwed(dossier) : isToOther(dossier);
  return isToCome || openHandover(dossier) !== null;
}

/** Whether a letter says how it ended: once each time, and none of what the tenant did themselves. */
export function handoverLetterObstacle({ handing, letters, answeredAt }: Dossier) {
  const { over } = handing;
  if (!over || over.why === "withdrawn" || !answeredAt || over.at < answeredAt) return "not-proposed";
  const isTold = letters.some(({ letter, at }) => letter === "handover" && at >= over.at);
  return isTold ? "already-done" : null;
}

function ofReceiver(
  dossier: Dossier,
  handoverId: string,
  { actor, at }: Stamp,
): Handover | "not-your-task" | "handover-over" | "export-expired" {
  if (actor.kind !== "receiver" || actor.handoverId !== handoverId) return "not-your-task";
  const open = openHandover(dossier);
  if (open?.handoverId !== handoverId) return "handover-over";
  return dayOf(at) > lastDayOf(open, dossier) ? "export-expired" : open;
}

/** What the tenant fetches meanwhile shortens the term of the answer: the file goes no later than that. */
function lastDayOf({ until }: Handover, dossier: Dossier) {
  const exportUntil = exportAvailableUntil(asPart(dossier, 0));
  return exportUntil ? earliest(until, exportUntil) : until;
}

const ended = (why: Exclude<HandoverEnd, "fetched">, reason: TextRef | null = null): DossierEvent => ({
  type: "handover-ended",
  why,
  reason,
});
