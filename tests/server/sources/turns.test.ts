// The gate of a connection, on a real PostgreSQL: several processes keep to one pace, and one that dies keeps no place.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Pace, placeLasts } from "#app/domain/turns.ts";
import { gateOf } from "#app/server/sources/turns.ts";
import { ConnectionHeld } from "#app/server/sources/watched.ts";
import { connect, type Db } from "#db/client.server.ts";
import { readConnections } from "#db/history.ts";
import { openQueue, type Queue } from "#db/queue.server.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";
import { forgetTurns, letTurnsPass } from "#tests/support/turns.ts";

let database: FreshDatabase;
let db: Db;
let queue: Queue;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url);
  queue = await openQueue(database.url, "send");
});
afterAll(async () => {
  await queue.stop();
  await db.$client.end();
  await database.drop();
});
beforeEach(() => forgetTurns({ db }, "erp"));

const program = fileURLToPath(new URL("../../support/ask-in-child.ts", import.meta.url));
type Asked = { from: number; until?: number };
const fast: Pace = { perSecond: 1000, atOnce: 2, quiet: null };
const gate = (pace = fast) => gateOf({ db, queue, now: () => new Date() }, "erp", pace);
const patience = (ms: number) => AbortSignal.timeout(ms);
const answered = { type: "answered" } as const;

function askInChild({ perSecond, atOnce }: Pace, lasts: number, forMs: number) {
  const given = [database.url, perSecond, atOnce, lasts, forMs].map(String);
  const child = spawn(process.execPath, ["--import", "tsx", program, ...given], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const asked: Asked[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => asked.push(JSON.parse(line) as Asked));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return { child, lines, asked, ended };
}

test("two processes together ask no more than the pace says, and no more at once", async () => {
  const pace = { perSecond: 10, atOnce: 2, quiet: null };
  const [one, other] = [askInChild(pace, 120, 6000), askInChild(pace, 120, 6000)];
  await Promise.all([one.ended, other.ended]);
  const all = [...one.asked, ...other.asked].filter(({ until }) => until !== undefined);
  // Whoever starts later asks too: they stand in line.
  expect(Math.min(one.asked.length, other.asked.length)).toBeGreaterThan(4);
  const starts = all.map(({ from }) => from).toSorted((a, b) => a - b);
  starts.forEach((from, first) => {
    const atThatMoment = all.filter((asked) => asked.from <= from && from < (asked.until ?? 0));
    expect(atThatMoment.length).toBeLessThanOrEqual(2);
    starts.slice(first).forEach((until, count) => {
      // A timer of a busy machine comes late, never early: a little room for that.
      expect(count + 1).toBeLessThanOrEqual(10 + ((until - from + 100) / 1000) * 10);
    });
  });
});

test("the places of a process that was killed are free after half a minute, and not before", async () => {
  const { child, lines, ended } = askInChild(fast, 600_000, 600_000);
  await new Promise<void>((resolve) => {
    let begun = 0;
    lines.on("line", () => {
      begun += 1;
      if (begun === 2) resolve();
    });
  });
  child.kill("SIGKILL");
  await ended;
  await expect(gate().enter("haste", patience(300))).rejects.toMatchObject({ code: "no-turn" });
  await letTurnsPass({ db }, "erp", placeLasts);
  const turn = await gate().enter("gathering", patience(5000));
  await turn.end(answered);
});

test("a tenant who waits is the next to ask, however many gatherings stand before the house", async () => {
  const busy = await Promise.all([1, 2].map(() => gate().enter("gathering", patience(10_000))));
  const order: string[] = [];
  const enter = async (name: string, asking: "haste" | "gathering") => {
    const turn = await gate().enter(asking, patience(10_000));
    order.push(name);
    await turn.end(answered);
  };
  const gatherings = [1, 2, 3].map((n) => enter(`gathering ${n}`, "gathering"));
  const tenant = enter("tenant", "haste");
  await new Promise((resolve) => setTimeout(resolve, 300));
  await busy[0]?.end(answered);
  await tenant;
  await busy[1]?.end(answered);
  await Promise.all(gatherings);
  expect(order[0]).toBe("tenant");
});

test("whoever asks while the source wants rest is told to wait, in every process, and a trial is let through", async () => {
  const first = await gate().enter("gathering", patience(1000));
  await first.end({ type: "failed", code: "http-429", rest: 90_000 });
  for (const asking of ["gathering", "haste"] as const) {
    await expect(gate().enter(asking, patience(1000))).rejects.toBeInstanceOf(ConnectionHeld);
  }
  await (await gate().enter("trial", patience(1000))).end(answered);
  await letTurnsPass({ db }, "erp", 90_000);
  await (await gate().enter("gathering", patience(1000))).end(answered);
});

test("ten that fail at once open it once, and so is it closed", async () => {
  const many = { ...fast, atOnce: 20 };
  const turns = await Promise.all(
    Array.from({ length: 12 }, () => gate(many).enter("gathering", patience(5000))),
  );
  await Promise.all(turns.map((turn) => turn.end({ type: "failed", code: "timeout", rest: null })));
  for (const _ of [1, 2]) await (await gate(many).enter("trial", patience(5000))).end(answered);
  const { events } = await readConnections(db);
  expect(events.map(({ event, actor }) => [event.type, "code" in event && event.code, actor.kind])).toEqual([
    ["circuit-opened", "timeout", "system"],
    ["circuit-closed", "timeout", "system"],
  ]);
});
