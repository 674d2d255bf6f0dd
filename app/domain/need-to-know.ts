// Who may see what of a dossier: whoever works on it, decides on it, or says why (the notes' T-14; law notes, F.5, F.6).

import { mayGive, type Role } from "./actors.ts";

/** Who asks what, with all that was written about it; and the data that were found, with what becomes of them. */
export const parts = ["request", "records"] as const;
export type Part = (typeof parts)[number];

/** What a colleague looked at; "reason": opened what is somebody else's. */
export const readingKinds = [
  "dossier",
  "identity",
  "authority",
  "records",
  "outcome",
  "answer",
  "hidden",
  "id-copy",
  "preview",
  "reason",
  "log",
] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** Open; open for a day with a reason; the log alone; or nothing, for whoever it is about. */
export type Sight = "open" | "with-reason" | "log-only" | "kept-from";

export type Reader = {
  staffId: string;
  role: Role;
  /** Wrote today why they must see this dossier. */
  gaveReason: boolean;
};

/** What the list of dossiers holds of one. */
export type Guarded = {
  /** Null for nobody, or for somebody who left the desk. */
  handlerId: string | null;
  /** Something is proposed, and waits for a second person. */
  approving: boolean;
  /** Who proposed and who approved what is decided now. */
  signedBy: string[];
  /** Whose own handling or request it is. */
  keptFrom: string[];
  /** The director decides, or a complaint to the board is open. */
  forDirector: boolean;
};

/**
 * What a colleague sees of a part of a dossier. A request of nobody is everybody's: somebody must see it to take it.
 * Its data are for whoever takes it.
 */
export function sightOf(reader: Reader, dossier: Guarded, part: Part): Sight {
  const { staffId, role, gaveReason } = reader;
  if (role === "auditor") return "log-only";
  if (dossier.keptFrom.includes(staffId)) return "kept-from";
  const works = role === "privacy-officer" || dossier.handlerId === staffId;
  if (works || gaveReason || dossier.approving || dossier.signedBy.includes(staffId)) return "open";
  if (role === "director") return dossier.forDirector ? "open" : "with-reason";
  return dossier.handlerId === null && part === "request" ? "open" : "with-reason";
}

/** Whether the log of a dossier is for this colleague: what happened, and who looked. */
export function maySeeLog({ staffId, role }: Omit<Reader, "gaveReason">, { keptFrom }: Guarded): boolean {
  return role !== "handler" && !keptFrom.includes(staffId);
}

/** Whether somebody in this role works on dossiers, so that one can be theirs. */
export function worksOn(role: Role): boolean {
  return mayGive({ kind: "staff", staffId: "", role }, "take-dossier");
}
