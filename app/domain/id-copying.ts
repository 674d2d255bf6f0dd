// When a copy of an identity document can be asked, sent and compared, and when there is to be none any more.

import type { Stamp } from "./actors.ts";
import { addDays, dayOf } from "./calendar.ts";
import type { Command } from "./commands.ts";
import { type Dossier, levelToRelease, mayAnswer, stoppedAt } from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import { copyAwaited, copyKept, type IdCopy, isCopyAwaited, isCopyWaiting } from "./id-copy.ts";
import { levelOf } from "./identity.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;
type NoUse = "no-mailbox" | "person-unknown" | "already-done" | "copy-not-enough";

/**
 * Why a copy would prove nothing now; null when it is just what is missing. To ask for one all the same is what was
 * fined: more than is needed (GDPR art. 5(1)(c) and 12(6)).
 */
export function copyUseless(dossier: Dossier): NoUse | null {
  const { answeredAt, refusal, person, proofs, viaNewContact, onBehalf, hasMailbox } = dossier;
  if (answeredAt || refusal?.approvedBy || stoppedAt(dossier) || mayAnswer(dossier)) return "already-done";
  // News of it cannot wait for the post: the copy would lie here meanwhile.
  if (!hasMailbox) return "no-mailbox";
  if (person.state !== "found") return "person-unknown";
  const level = levelOf([...proofs, "id-copy"], viaNewContact);
  return onBehalf === null && level >= levelToRelease(dossier) ? null : "copy-not-enough";
}

/** Why a colleague cannot ask for a copy now; null when they can. */
export function copyObstacle(dossier: Dossier): NoUse | "already-asked" | "in-approval" | null {
  if (isCopyAwaited(dossier.idCopy) || isCopyWaiting(dossier.idCopy)) return "already-asked";
  return copyUseless(dossier) ?? (dossier.refusal ? "in-approval" : null);
}

export function askIdCopy(
  dossier: Dossier,
  { copyId, reason }: Of<"ask-id-copy">,
  { at }: Stamp,
): DossierEvent[] | NonNullable<ReturnType<typeof copyObstacle>> {
  // Its tasks have its id in their names: a second one would be taken for done.
  if (dossier.idCopy?.copyId === copyId) return "already-asked";
  const until = addDays(dayOf(at), copyAwaited);
  return copyObstacle(dossier) ?? [{ type: "id-copy-asked", copyId, reason, until }];
}

export function sendIdCopy(
  { idCopy }: Dossier,
  { copyId, files }: Of<"send-id-copy">,
  { at }: Stamp,
): DossierEvent[] | "already-done" {
  if (!isCopyAwaited(idCopy) || idCopy.copyId !== copyId) return "already-done";
  return [{ type: "id-copy-sent", copyId, files, until: addDays(dayOf(at), copyKept) }];
}

// Who asked for it has said that it is needed: that it also fits, somebody else finds (the notes, security 1.2).
export function judgeIdCopy(
  { idCopy }: Dossier,
  { copyId, result, note }: Of<"judge-id-copy">,
  { actor, at }: Stamp,
): DossierEvent[] | "already-done" | "own-opening" {
  if (!isCopyWaiting(idCopy) || idCopy.copyId !== copyId) return "already-done";
  if (result === "fits" && actor.kind === "staff" && actor.staffId === idCopy.openedBy) return "own-opening";
  const until = result === "badly-covered" ? addDays(dayOf(at), copyAwaited) : null;
  return [{ type: "id-copy-judged", copyId, result, note, until }];
}

/** By a colleague, or by the tenant, who would rather not. */
export function closeIdCopy(
  { idCopy }: Dossier,
  { copyId, reason }: Of<"close-id-copy">,
): DossierEvent[] | "already-done" {
  return isRunning(idCopy, copyId) ? [{ type: "id-copy-closed", copyId, reason }] : "already-done";
}

export function lapseIdCopy(
  { idCopy }: Dossier,
  { copyId }: Of<"lapse-id-copy">,
  { at }: Stamp,
): DossierEvent[] | "already-done" {
  if (!isRunning(idCopy, copyId) || dayOf(at) <= idCopy.until) return "already-done";
  return [{ type: "id-copy-lapsed", copyId, why: "too-late" }];
}

/** What follows when a copy proves nothing any more, whatever came between: it goes at once. */
export function whenCopyUseless(dossier: Dossier): DossierEvent[] {
  const { idCopy } = dossier;
  if (!isRunning(idCopy, idCopy?.copyId ?? "") || !copyUseless(dossier)) return [];
  return [{ type: "id-copy-lapsed", copyId: idCopy.copyId, why: "needless" }];
}

function isRunning(copy: IdCopy | null, copyId: string): copy is IdCopy {
  return (isCopyAwaited(copy) || isCopyWaiting(copy)) && copy.copyId === copyId;
}
