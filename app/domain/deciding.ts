// How rectification, erasure, restriction, objection and the withdrawal of consent are decided: part by part, by two people.

import type { Stamp } from "./actors.ts";
import { dayOf } from "./calendar.ts";
import type { Command } from "./commands.ts";
import { type DecidedPart, outcomeOf } from "./decision.ts";
import {
  authorityObstacle,
  type Dossier,
  inApproval,
  mayAnswer,
  mayGather,
  needsNoProof,
  stoppedAt,
} from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import { isFeeOpen } from "./fee.ts";
import type { Lift } from "./restriction.ts";
import { isLiftVoid, isRestricted, isRestrictionGround, isToldBefore, liftableFrom } from "./restriction.ts";
import { isDecidedByPart } from "./rights.ts";
import { secondObstacle } from "./second-person.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;

/**
 * Why nothing can be decided now; null when it can. What was begun to be gathered must be there first; nothing need be
 * gathered where what is asked says it all.
 */
export function decideObstacle(dossier: Dossier, at: Date) {
  if (!isDecidedByPart(dossier.right)) return "not-decided-by-part";
  if (dossier.answeredAt) return "already-done";
  if (inApproval(dossier)) return "in-approval";
  if (isFeeOpen(dossier)) return "fee-open";
  if (!mayAnswer(dossier)) return authorityObstacle(dossier, at) ?? "identity-not-proven";
  if (dossier.slices.length > 0 && !dossier.gathered) return "not-gathered-yet";
  if (dossier.questions.some(({ about, closedAt }) => about === "clarification" && !closedAt)) {
    return "question-open";
  }
  return authorityObstacle(dossier, at);
}

export function proposeDecision(
  dossier: Dossier,
  { decision, words, faults }: Of<"propose-decision">,
  { at }: Stamp,
): DossierEvent[] | NonNullable<ReturnType<typeof decideObstacle>> | "decision-incomplete" {
  const obstacle = decideObstacle(dossier, at);
  if (obstacle) return obstacle;
  if (faults > 0) return "decision-incomplete";
  const outcome = outcomeOf(decision);
  // Whoever did not look cannot say that nothing is there.
  if (outcome === "no-data-held" && !dossier.gathered) return "not-gathered-yet";
  return [{ type: "decision-proposed", outcome, decision, words }];
}

/** Why this colleague cannot decide about what was proposed; null when they can (law notes, F.6). */
export function approveDecisionObstacle(dossier: Dossier, { actor, at }: Stamp) {
  const { decision } = dossier;
  if (!decision) return "not-proposed";
  if (decision.approvedBy) return "already-done";
  const second = secondObstacle(dossier, decision.by, actor);
  if (second) return second;
  // Since it was proposed somebody may have said that it was not them.
  return mayAnswer(dossier) ? authorityObstacle(dossier, at) : "identity-not-proven";
}

// With the yes to a restriction the data stand still.
export function approveDecision(
  dossier: Dossier,
  stamp: Stamp,
): DossierEvent[] | NonNullable<ReturnType<typeof approveDecisionObstacle>> {
  const obstacle = approveDecisionObstacle(dossier, stamp);
  if (obstacle) return obstacle;
  const { outcome = "refused", decision = [] } = dossier.decision ?? {};
  const restricts = dossier.right === "restriction" && !isRestricted(dossier);
  return [{ type: "decision-approved", outcome }, ...(restricts ? restricting(decision) : [])];
}

function restricting(decision: DecidedPart[]): DossierEvent[] {
  const done = decision.filter(({ verdict }) => verdict === "done");
  const [ground] = done.flatMap(({ reasons }) => reasons.filter(isRestrictionGround));
  if (!ground) return [];
  const elements = done.flatMap(({ element }) => element ?? []);
  const everything = elements.length < done.length;
  return [{ type: "use-restricted", ground, elements: everything ? null : elements }];
}

/** Why nothing can be set to stand still now; null when it can. */
export function restrictObstacle(dossier: Dossier, at: Date) {
  if (isRestricted(dossier)) return "already-done";
  if (needsNoProof(dossier)) return "nothing-to-restrict";
  if (dossier.refusal?.approvedBy || dossier.answeredAt || stoppedAt(dossier)) return "request-ended";
  return authorityObstacle(dossier, at) ?? (mayGather(dossier) ? null : "identity-not-proven");
}

/** While something is looked at: GDPR art. 18(1), and what the association promises beyond it. */
export function restrictUse(
  dossier: Dossier,
  { type: _, ...restriction }: Of<"restrict-use">,
  { at }: Stamp,
): DossierEvent[] | NonNullable<ReturnType<typeof restrictObstacle>> {
  return restrictObstacle(dossier, at) ?? [{ type: "use-restricted", ...restriction }];
}

/** Why the end of a restriction cannot be announced now; null when it can. */
export function liftObstacle({ restriction }: Pick<Dossier, "restriction">, at: Date) {
  if (!restriction || !isRestricted({ restriction })) return "not-restricted";
  return restriction.lift && !isLiftVoid(restriction.lift, at) ? "already-done" : null;
}

export function announceLift(
  dossier: Dossier,
  { on, reason }: Of<"announce-lift">,
  { at }: Stamp,
): DossierEvent[] | NonNullable<ReturnType<typeof liftObstacle>> | "notice-too-short" {
  const obstacle = liftObstacle(dossier, at);
  if (obstacle) return obstacle;
  return on < liftableFrom(at) ? "notice-too-short" : [{ type: "lift-announced", on, reason }];
}

function waitingLift({ restriction }: Dossier): Lift | null {
  return restriction?.lift && !restriction.lift.approvedBy ? restriction.lift : null;
}

export function approveLift(dossier: Dossier, { actor, at }: Stamp) {
  const lift = waitingLift(dossier);
  if (!lift) return "not-proposed";
  const second = secondObstacle(dossier, lift.by, actor);
  if (second) return second;
  // The letter must go before the day itself.
  return dayOf(at) < lift.on ? [{ type: "lift-approved" as const }] : "notice-too-short";
}

export function returnLift(dossier: Dossier, { reason }: Of<"return-lift">) {
  return waitingLift(dossier) ? [{ type: "lift-returned" as const, reason }] : "not-proposed";
}

/** The letter counts from when it can be read and its e-mail was accepted, or from posting. */
export function liftTold({ restriction }: Dossier): DossierEvent[] {
  const { approvedBy = null, toldAt = null } = restriction?.lift ?? {};
  return approvedBy && !toldAt ? [{ type: "lift-told" }] : [];
}

/** On the day that was announced, and only when the tenant knew it before. */
export function releaseUse({ restriction }: Dossier, { at }: Stamp) {
  const lift = restriction?.lift;
  if (!lift || restriction.releasedAt || dayOf(at) < lift.on) return "already-done";
  return isToldBefore(lift) ? [{ type: "use-released" as const }] : "already-done";
}
