// Who looks after the desk: the privacy officer. One who can sign in is always left.

import type { Role } from "./actors.ts";
import type { Day } from "./calendar.ts";
import type { Standing } from "./commands.ts";

/** Somebody who works at the desk now. */
export type Colleague = { id: string; role: Role; canSignIn: boolean };

/** What is noted of somebody's access. A role: from then on they have it. */
export type StaffChange = Role | "left" | "sessions-ended" | "other-sessions-ended";

export type StaffObstacle = "officer-only" | "own-role" | "last-officer";

type Wish = {
  /** Null for a command on the server. */
  by: string | null;
  about: string;
  /** Null for who leaves the desk. */
  role: Role | null;
};

/** Why somebody cannot have this role, or cannot leave; null when nothing is in the way. */
export function obstacleToRole(colleagues: Colleague[], { by, about, role }: Wish): StaffObstacle | null {
  if (by !== null && !isOfficer(colleagues, by)) return "officer-only";
  if (by === about) return "own-role";
  return role !== "privacy-officer" && isLastOfficer(colleagues, about) ? "last-officer" : null;
}

/** Away until a day means: that day too. */
export function isAway(awayUntil: Day | null, today: Day): awayUntil is Day {
  return awayUntil !== null && awayUntil >= today;
}

/** How somebody stands to whom a dossier is to be handed; null for who does not work at the desk. */
export function standingOf(
  colleague: { awayUntil: Day | null; canSignIn: boolean } | null,
  today: Day,
): Standing {
  if (!colleague?.canSignIn) return "gone";
  return isAway(colleague.awayUntil, today) ? "away" : "there";
}

function isOfficer(colleagues: Colleague[], id: string): boolean {
  return colleagues.some((one) => one.id === id && one.role === "privacy-officer");
}

// An officer who cannot sign in helps nobody: neither protected, nor counted as the one who is left.
function isLastOfficer(colleagues: Colleague[], id: string): boolean {
  const officers = colleagues.filter(({ role, canSignIn }) => role === "privacy-officer" && canSignIn);
  return officers.length === 1 && officers[0]?.id === id;
}
