// The register is changed in a draft: who makes one proposes it, and somebody else publishes it (law notes, F.6).

import type { Role } from "./actors.ts";

/** What happens to the register. The sum is of the content; a reason names no person: every colleague reads it. */
export type RegisterEvent =
  | { type: "register-proposed"; changeId: string; baseVersion: number; sum: string; makers: string[] }
  | { type: "register-returned"; changeId: string; sum: string; reason: string }
  | { type: "register-published"; changeId: string; version: number; sum: string };

/** Where the one draft stands. */
export type DraftStanding = {
  /** The version that it began with. */
  baseVersion: number;
  /** Everybody who changed something in it, or proposed it. */
  makers: string[];
  isProposed: boolean;
  sum: string;
};

export type RegisterObstacle =
  | "officer-only"
  | "second-person-only"
  | "own-proposal"
  | "no-draft"
  | "draft-already"
  | "being-decided"
  | "not-proposed"
  | "nothing-changed"
  | "changed-meanwhile"
  | "newer-version"
  | "in-use"
  | "place-empty"
  | "no-number-left";

export type RegisterCommand =
  | {
      type:
        | "begin-draft"
        | "change-draft"
        | "add-item"
        | "remove-item"
        | "discard-draft"
        | "propose-register";
    }
  /** The sum is of what was looked at. */
  | { type: "return-register" | "publish-register"; sum: string };

type Situation = {
  draft: DraftStanding | null;
  /** The version in force, and the sum of its content. */
  current: { version: number; sum: string };
  by: { id: string; role: Role };
};

export const mayChangeRegister = (role: Role) => role === "privacy-officer";
export const mayPublishRegister = (role: Role) => role === "privacy-officer" || role === "director";

/** Why a command about the register is not carried out; null when nothing is in the way. */
export function registerObstacle(command: RegisterCommand, situation: Situation): RegisterObstacle | null {
  const { draft, by } = situation;
  if (command.type === "publish-register" || command.type === "return-register") {
    if (!mayPublishRegister(by.role)) return "second-person-only";
    if (!draft?.isProposed) return "not-proposed";
    if (draft.sum !== command.sum) return "changed-meanwhile";
    return command.type === "publish-register" ? publishingObstacle(draft, situation) : null;
  }
  if (!mayChangeRegister(by.role)) return "officer-only";
  if (command.type === "begin-draft") return draft ? "draft-already" : null;
  if (!draft) return "no-draft";
  if (draft.isProposed) return "being-decided";
  return command.type === "propose-register" ? proposingObstacle(draft, situation) : null;
}

function proposingObstacle(draft: DraftStanding, { current }: Situation): RegisterObstacle | null {
  if (draft.baseVersion !== current.version) return "newer-version";
  return draft.sum === current.sum ? "nothing-changed" : null;
}

function publishingObstacle(draft: DraftStanding, { current, by }: Situation): RegisterObstacle | null {
  if (draft.makers.includes(by.id)) return "own-proposal";
  return draft.baseVersion === current.version ? null : "newer-version";
}
