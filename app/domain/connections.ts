// A connection that stands still: who may stop it and set it going again, and from when nothing is asked of it. One that
// does not answer opens as a circuit does (`turns.ts`); that is kept here too.

import type { Actor, Role } from "./actors.ts";

/** What happens to a connection. A reason names no person: every colleague reads it. */
export type ConnectionEvent =
  | { type: "connection-paused"; changeId: string; connection: string; reason: string }
  | { type: "connection-resumed"; changeId: string; connection: string }
  /** It gave no answer too often in a row, and answered again; the code is that of the last failure. */
  | { type: "circuit-opened" | "circuit-closed"; changeId: string; connection: string; code: string };

type Recorded = { event: ConnectionEvent; actor: Actor; at: Date };
export type Pause = { connection: string; reason: string; by: Actor; since: Date };

/** The connections that stand still, by id. */
export function pausesFrom(history: readonly Recorded[]): Map<string, Pause> {
  const pauses = new Map<string, Pause>();
  for (const { event, actor, at } of history) {
    const { connection } = event;
    if (event.type === "connection-paused") {
      pauses.set(connection, { connection, reason: event.reason, by: actor, since: at });
    } else if (event.type === "connection-resumed") {
      pauses.delete(connection);
    }
  }
  return pauses;
}

export type ConnectionObstacle = "officer-only" | "paused-already" | "not-paused";

type Wish = { type: "connection-paused" | "connection-resumed"; connection: string; role: Role };

/** Why a connection cannot be stopped or set going; null when nothing is in the way. */
export function connectionObstacle(
  pauses: Map<string, Pause>,
  { type, connection, role }: Wish,
): ConnectionObstacle | null {
  if (role !== "privacy-officer") return "officer-only";
  const isPaused = pauses.has(connection);
  if (type === "connection-paused") return isPaused ? "paused-already" : null;
  return isPaused ? null : "not-paused";
}

/** What is known of how a connection answered: the latest of each. A code of the connector, never data. */
export type Answers = { lastGoodAt: Date | null; failingSince: Date | null };

export type ConnectionStanding = "works" | "fails" | "open" | "paused" | "never-asked";

/** How a connection stands. What was stopped on purpose is no failure; `isOpen`: hardly asked, since it does not answer. */
export function connectionStanding(
  answers: Answers | undefined,
  isPaused: boolean,
  isOpen = false,
): ConnectionStanding {
  if (isPaused) return "paused";
  if (isOpen) return "open";
  if (answers?.failingSince) return "fails";
  return answers?.lastGoodAt ? "works" : "never-asked";
}

/** What a failure comes to for who reads it, whatever its code is. */
export type FailureKind =
  | "address-refused"
  | "no-answer"
  | "unreachable"
  | "own-error"
  | "access-refused"
  | "not-as-agreed";

const kindsOf: [RegExp, FailureKind][] = [
  [/^address-refused$/, "address-refused"],
  [/^(timeout|stopped|no-turn|sql-timeout)$/, "no-answer"],
  [/^(unreachable|sql-unreachable)$/, "unreachable"],
  [/^(http-(401|403)|token-refused|sql-(28...|42501))$/, "access-refused"],
  [/^(http-(408|425|429|5\d\d)|sql-(53|57|58|XX)...)$/, "own-error"],
];

export function failureKind(code: string): FailureKind {
  return kindsOf.find(([pattern]) => pattern.test(code))?.[1] ?? "not-as-agreed";
}
