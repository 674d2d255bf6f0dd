// Who acts, and who may give which command. A page shows a button only when this list allows it.

import type { CommandType } from "./commands.ts";
import { type Role, roles } from "./roles.ts";

export { type Role, roles };

export type Actor =
  | { kind: "tenant"; sessionId: string }
  | { kind: "staff"; staffId: string; role: Role }
  /** Who was asked to look, outside the desk: one part of one dossier (the notes' ruling 20). */
  | { kind: "contact"; inquiryId: string }
  /** Who had the data, and was told what became of them. */
  | { kind: "recipient"; noticeId: string }
  /** The organisation to which a file goes directly. */
  | { kind: "receiver"; handoverId: string }
  | { kind: "system" };

/** Who and when. The clock is read once, with the actor. */
export type Stamp = { actor: Actor; at: Date };

export const system = (at: Date): Stamp => ({ actor: { kind: "system" }, at });

const ofStaff: CommandType[] = [
  "take-dossier",
  "seek-person",
  "choose-person",
  "find-by-hand",
  "end-search",
  "identify-person",
  "set-caution",
  "show-authority",
  "propose-refusal",
  "approve-refusal",
  "extend-term",
  "ask-question",
  "answer-question",
  "read-answer",
  "close-question",
  "withdraw-request",
  "hand-in",
  "refuse-file",
  "make-inquiry",
  "end-inquiry",
  "retry-source",
  "decide-records",
  "propose-outcome",
  "return-proposal",
  "approve-outcome",
  "propose-decision",
  "approve-decision",
  "restrict-use",
  "announce-lift",
  "approve-lift",
  "return-lift",
  "ask-plan",
  "approve-plan",
  "stop-plan",
  "settle-step",
  "choose-recipients",
  "confirm-notice",
  "verify-receiver",
  "refuse-handover",
  "propose-fee",
  "approve-fee",
  "record-fee-paid",
  "drop-fee",
  "add-note",
  "assign-dossier",
  "raise-flag",
  "receive-request",
  "propose-manifest-refusal",
  "separate-request",
  "sort-request",
  "attach-request",
  "detach-request",
  "correct-receipt",
  "correct-answer",
  "write-message",
  "read-message",
  "ask-id-copy",
  "judge-id-copy",
  "close-id-copy",
  "note-conflict",
  "set-hold",
];

const ofOfficer: CommandType[] = [
  "waive-slice",
  "lift-caution",
  "lower-flag",
  "settle-complaint",
  "close-gap",
  "excuse-notice",
  "lift-hold",
];

/** The second person, and the board: they decide, and prepare nothing (law notes, F.5, F.6). */
const ofDirector: CommandType[] = [
  "approve-refusal",
  "approve-outcome",
  "approve-decision",
  "approve-lift",
  "return-lift",
  "approve-plan",
  "stop-plan",
  "approve-fee",
  "drop-fee",
  "return-proposal",
  "settle-complaint",
  "assign-dossier",
  "add-note",
  "raise-flag",
  "note-conflict",
  "lift-conflict",
  "set-hold",
];

/** What the director does of the privacy officer's only where a request is about a colleague (law notes, D.4). */
export const replacing: CommandType[] = ofOfficer.filter((command) => !ofDirector.includes(command));

const tasks: Record<Role | "tenant" | "contact" | "recipient" | "receiver" | "system", CommandType[]> = {
  contact: ["hand-in", "refuse-file", "report-footage", "decline-inquiry"],
  recipient: ["confirm-notice", "decline-notice"],
  receiver: ["confirm-receipt", "decline-handover", "fetch-handover"],
  tenant: [
    "receive-request",
    "request-code",
    "give-proof",
    "prove-by-login",
    "dispute-request",
    "ask-mailbox-change",
    "withdraw-mailbox-change",
    "stop-mailbox-change",
    "answer-question",
    "withdraw-request",
    "record-download",
    "ask-handover",
    "withdraw-handover",
    "file-complaint",
    "send-message",
    "send-id-copy",
    "close-id-copy",
  ],
  handler: ofStaff,
  "privacy-officer": [...ofStaff, ...ofOfficer],
  director: [...ofDirector, ...replacing],
  /** Reads that it happened, and neither does anything nor sees of whom. */
  auditor: [],
  system: [
    "record-person",
    "set-caution",
    "note-contact",
    "note-unproven",
    "note-unanswered",
    "record-code",
    "plan-gathering",
    "settle-slice",
    "record-letter",
    "record-bundle",
    "release-use",
    "draw-plan",
    "start-plan",
    "record-step",
    "refuse-bundle",
    "record-damage",
    "record-mail-accepted",
    "record-mail-refused",
    "record-posting",
    "move-term",
    "lapse-id-copy",
    "make-inquiry",
    "widen-inquiry",
    "note-reminder",
    "end-inquiry",
    "list-recipients",
    "note-notice-reminder",
    "record-handover",
    "note-broken-handover",
    "note-handover-reminder",
    "lapse-handover",
    "note-hold-review",
    "record-forgotten",
    "record-erased-later",
  ],
};

/** Whether somebody in this role only reads. */
export function onlyReads(role: Role): boolean {
  return tasks[role].length === 0;
}

export function mayGive(actor: Actor, command: CommandType): boolean {
  return tasks[actor.kind === "staff" ? actor.role : actor.kind].includes(command);
}
