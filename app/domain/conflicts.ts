// A colleague who is in a request themselves: it is theirs, or about what they did.

import type { Role } from "./roles.ts";

/** Whose request it is, or whose work it is about. */
export const conflictKinds = ["own-request", "own-handling"] as const;
export type ConflictKind = (typeof conflictKinds)[number];
export type Conflict = { staffId: string; role: Role; why: ConflictKind };
