// A request that is of a colleague, or about one: who does nothing in it, and who is the second person instead of the
// privacy officer (law notes, D.4 and F.6).

import { type Actor, replacing } from "./actors.ts";
import type { CommandType } from "./commands.ts";
import type { Dossier } from "./dossier.ts";
import type { Role } from "./roles.ts";

type Concerned = Pick<Dossier, "conflicts" | "relation">;

/** Whether a request is of an employee, or about one. */
export function isAboutStaff({ conflicts, relation }: Concerned): boolean {
  return relation === "employee" || conflicts.length > 0;
}

/** Who is the second person: anybody (null), the director, or the officer where it is the director's own. */
export function decidedBy(dossier: Concerned): Role | null {
  if (!isAboutStaff(dossier)) return null;
  return dossier.conflicts.some(({ role }) => role === "director") ? "privacy-officer" : "director";
}

export function isKeptFrom({ conflicts }: Pick<Dossier, "conflicts">, staffId: string): boolean {
  return conflicts.some((conflict) => conflict.staffId === staffId);
}

/** Why this colleague may do nothing here, or not this; null when nothing is in the way. */
export function conflictObstacle(
  dossier: Dossier,
  command: CommandType,
  actor: Actor,
): "own-interest" | "not-your-task" | null {
  if (actor.kind !== "staff") return null;
  if (isKeptFrom(dossier, actor.staffId)) return "own-interest";
  const isReplacing = actor.role === "director" && replacing.includes(command);
  return isReplacing && !isAboutStaff(dossier) ? "not-your-task" : null;
}

/** Why this colleague cannot be the second person for what somebody proposed; null when they can. */
export function secondObstacle(
  dossier: Concerned,
  proposedBy: string,
  actor: Actor,
): "own-proposal" | "proposer-involved" | "director-decides" | "officer-decides" | null {
  if (actor.kind !== "staff") return null;
  if (actor.staffId === proposedBy) return "own-proposal";
  if (isKeptFrom(dossier, proposedBy)) return "proposer-involved";
  const second = decidedBy(dossier);
  if (second === null || second === actor.role) return null;
  return second === "director" ? "director-decides" : "officer-decides";
}
