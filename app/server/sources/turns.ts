// The gate of each connection, kept in the database: all processes together keep to its pace and hear when it fails.

import { setTimeout as wait } from "node:timers/promises";
import { system } from "#app/domain/actors.ts";
import { type ConnectionEvent, pausesFrom } from "#app/domain/connections.ts";
import {
  type Asking,
  changeBetween,
  type Ending,
  endTurn,
  type HoldBack,
  holdBackOf,
  keepPlace,
  type Pace,
  placeLasts,
  type Turns,
  takeTurn,
} from "#app/domain/turns.ts";
import type { Db, Tx } from "#db/client.server.ts";
import { readTurns, type TurnsNow, writeTurns } from "#db/connection-turns.ts";
import { appendToConnections, lockConnections } from "#db/history.ts";
import type { Queue } from "#db/queue.server.ts";
import { codeOf, log } from "../log.ts";
import { releaseWaiting } from "../release-waiting.ts";
import type { Gate, Turn } from "./gate.ts";
import { SourceError } from "./source.ts";
import { ConnectionHeld } from "./watched.ts";

/** A gate of which one can see whether it is open. */
export type SharedGate = Gate & {
  pace: Pace;
  /** Why this is not asked now; null when it is. */
  holdNow(tx: Tx, asking: Asking): Promise<HoldBack | null>;
};

type Doors = { db: Db; queue: Queue; now: () => Date };

/** How often who stands before a full house looks again, in milliseconds; not all at once. */
const lookAgain = () => 40 + Math.random() * 60;

export function gateOf(doors: Doors, connection: string, pace: Pace): SharedGate {
  const shared = sharedTurns(doors.db, connection);

  async function take(id: string, asking: Asking, signal: AbortSignal) {
    for (;;) {
      if (signal.aborted) throw new SourceError("no-turn", true);
      const answer = await shared.change((turns, at) => {
        const taken = takeTurn(turns, { id, asking }, pace, at);
        return { turns: taken.turns, result: taken.answer };
      });
      if ("hold" in answer) throw new ConnectionHeld(connection, asking);
      if ("goIn" in answer) return pause(answer.goIn, signal);
      await pause(lookAgain(), signal);
    }
  }

  return {
    pace,
    async holdNow(tx, asking) {
      const { turns, at } = await readTurns(tx, connection);
      return holdBackOf(turns, pace, asking, at);
    },
    async enter(asking, signal): Promise<Turn> {
      const id = crypto.randomUUID();
      // What a process does not say for so long it can no longer say: the others take its place.
      const heart = setInterval(() => void stillHere(shared, id), placeLasts / 3).unref();
      const end = async (ending: Ending) => {
        clearInterval(heart);
        await endShared(doors, shared, connection, (turns, at) => endTurn(turns, id, ending, at));
      };
      try {
        await take(id, asking, signal);
      } catch (error) {
        clearInterval(heart);
        if (!(error instanceof ConnectionHeld)) await end({ type: "unclear" });
        throw error;
      }
      return { next: (until) => take(id, asking, until), end };
    },
  };
}

async function pause(ms: number, signal: AbortSignal) {
  if (ms <= 0) return;
  await wait(ms, undefined, { signal }).catch(() => {
    throw new SourceError("no-turn", true);
  });
}

async function stillHere(shared: Shared, id: string) {
  await shared
    .change((turns, at) => ({ turns: keepPlace(turns, id, at), result: null }))
    .catch((error: unknown) => log("warn", { what: "place-not-kept", code: codeOf(error) }));
}

type Shared = ReturnType<typeof sharedTurns>;
type Step<T> = (turns: Turns, at: number) => { turns: Turns; result: T };

/** What all processes know of a connection, changed by one statement as long as nobody else does. */
function sharedTurns(db: Db, connection: string) {
  let known: (TurnsNow & { heardAt: number }) | null = null;
  const hear = (now: TurnsNow | null) => {
    known = now && { ...now, heardAt: performance.now() };
    return known;
  };
  return {
    forget: () => hear(null),
    async change<T>(step: Step<T>): Promise<T> {
      for (;;) {
        const isFresh = known === null;
        const before = known ?? hear(await readTurns(db, connection));
        if (!before) continue;
        const { turns, result } = step(before.turns, before.at + performance.now() - before.heardAt);
        if (turns !== before.turns) {
          if (hear(await writeTurns(db, connection, { turns, version: before.version }))) return result;
        } else if (isFresh) return result;
        else hear(null);
      }
    },
  };
}

/** Where a connection opens or closes, that is written in its history with it, and who waits goes on. */
async function endShared(
  { db, queue, now }: Doors,
  shared: Shared,
  connection: string,
  step: (turns: Turns, at: number) => Turns,
) {
  const isPlain = await shared.change((turns, at) => {
    const after = step(turns, at);
    const { event, goOn } = changeBetween(turns, after);
    return event || goOn ? { turns, result: false } : { turns: after, result: true };
  });
  if (isPlain) return;
  shared.forget();
  await db.transaction(async (tx) => endUnderLock(tx, { queue, now, connection }, step));
}

async function endUnderLock(
  tx: Tx,
  { queue, now, connection }: Pick<Doors, "queue" | "now"> & { connection: string },
  step: (turns: Turns, at: number) => Turns,
) {
  // Who begins to wait holds this lock with others, so that nobody waits for what has ended.
  const history = await lockConnections(tx);
  let before = await readTurns(tx, connection);
  let after = step(before.turns, before.at);
  while (!(await writeTurns(tx, connection, { turns: after, version: before.version }))) {
    before = await readTurns(tx, connection);
    after = step(before.turns, before.at);
  }
  const at = now();
  const { event, goOn } = changeBetween(before.turns, after);
  if (event) {
    const told: ConnectionEvent = {
      type: event === "opened" ? "circuit-opened" : "circuit-closed",
      changeId: crypto.randomUUID(),
      connection,
      code: (event === "opened" ? after.lastCode : before.turns.lastCode) ?? "",
    };
    await appendToConnections(tx, history, told, system(at));
  }
  if (goOn && !pausesFrom(history.events).has(connection)) await releaseWaiting(queue, tx, connection, at);
}
