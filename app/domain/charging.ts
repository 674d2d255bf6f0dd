// Asking for costs: one colleague proposes with facts, another decides; it is paid, or the desk goes on without.

import type { Stamp } from "./actors.ts";
import type { Command } from "./commands.ts";
import { type Dossier, endedAt, inApproval, mayAnswer, needsNoProof } from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import { type FeeGround, isFeeOpen, isFeeProposed } from "./fee.ts";
import { secondObstacle } from "./second-person.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;

/**
 * Why no costs can be asked now; null when they can. The first copy is free (GDPR art. 15(3)), and that there was one is
 * told to nobody who did not show who they are.
 */
export function feeObstacle(dossier: Dossier, ground: FeeGround, answeredBefore: boolean) {
  if (endedAt(dossier) || dossier.refusal?.approvedBy) return "request-ended";
  if (dossier.fee && !isFeeProposed(dossier)) return "already-done";
  if (inApproval(dossier)) return "in-approval";
  if (needsNoProof(dossier) || dossier.right === "unsorted") return "no-fee-for-this";
  if (ground === "extra-copy" && dossier.right !== "access") return "no-fee-for-this";
  if (!mayAnswer(dossier)) return "identity-not-proven";
  return ground === "extra-copy" && !answeredBefore ? "never-answered" : null;
}

type Decided = DossierEvent[] | NonNullable<ReturnType<typeof feeObstacle>>;

export function proposeFee(dossier: Dossier, command: Of<"propose-fee">): Decided {
  const { type: _, answeredBefore, ...fee } = command;
  return feeObstacle(dossier, fee.ground, answeredBefore) ?? [{ type: "fee-proposed", ...fee }];
}

/** Two people, as for anything on GDPR art. 12(5) (law notes, F.6). */
export function approveFee(dossier: Dossier, { actor }: Stamp) {
  const { fee } = dossier;
  if (!fee) return "not-proposed";
  if (fee.approvedBy) return "already-done";
  const second = secondObstacle(dossier, fee.by, actor);
  if (second) return second;
  // Since it was proposed somebody may have said that it was not them.
  return mayAnswer(dossier) ? [{ type: "fee-approved" as const }] : "identity-not-proven";
}

export function recordFeePaid(dossier: Dossier) {
  if (!isFeeOpen(dossier)) return dossier.fee?.paidAt ? "already-done" : "not-proposed";
  return endedAt(dossier) ? "request-ended" : [{ type: "fee-paid" as const }];
}

/** A proposal goes back, or what was asked is let go: the request goes on for nothing. */
export function dropFee(dossier: Dossier, { reason }: Of<"drop-fee">) {
  if (!isFeeProposed(dossier) && !isFeeOpen(dossier)) return "not-proposed";
  return [{ type: "fee-dropped" as const, reason }];
}
