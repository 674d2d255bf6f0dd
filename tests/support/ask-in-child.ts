// A process that asks a connection again and again, and writes when each question began and ended.

import { setTimeout as wait } from "node:timers/promises";
import { gateOf } from "#app/server/sources/turns.ts";
import { connect } from "#db/client.server.ts";
import { openQueue } from "#db/queue.server.ts";

const [url = "", perSecond = "", atOnce = "", lasts = "", forMs = ""] = process.argv.slice(2);
const db = connect(url, { connections: 3 });
const queue = await openQueue(url, "send");
const pace = { perSecond: Number(perSecond), atOnce: Number(atOnce), quiet: null };
const gate = gateOf({ db, queue, now: () => new Date() }, "erp", pace);
const over = AbortSignal.timeout(Number(forMs));

async function askOn() {
  while (!over.aborted) {
    const turn = await gate.enter("gathering", over).catch(() => null);
    if (!turn) return;
    const from = Date.now();
    process.stdout.write(`${JSON.stringify({ from })}\n`);
    await wait(Number(lasts));
    process.stdout.write(`${JSON.stringify({ from, until: Date.now() })}\n`);
    await turn.end({ type: "answered" });
  }
}

await Promise.all([askOn(), askOn(), askOn()]);
process.exit(0);
