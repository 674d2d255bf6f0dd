// A busy hour at once: requests sent and pages looked at, at a fixed pace, while hundreds of sockets dawdle.

import { Agent, request as httpRequest } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { beginDraft, type DraftAnswers } from "#app/server/drafts.ts";
import { dossiers } from "#db/schema.ts";
import { dawdleAt } from "./dawdlers.ts";
import type { Page } from "./pages.ts";
import type { BenchPortal, Served } from "./portal.ts";
import type { Measure } from "./report.ts";

const seconds = 20;
const submitsPerSecond = 20;
const pagesPerSecond = 60;
const slowSockets = 500;
/** How many requests are received. */
export const crowd = seconds * submitsPerSecond;

const answers: DraftAnswers = {
  wants: ["access"],
  forWhom: "self",
  relation: "tenant",
  clues: {},
  who: {
    firstNames: "Drukke",
    lastName: "Bezoeker",
    birthDate: "1980-02-03",
    postcode: "3768 AB",
    houseNumber: "1",
    houseNumberAddition: "",
  },
  contact: { answerBy: "portal", mailbox: "bezoeker@voorbeeld.example", largePrint: false },
  scope: ["personal"],
  all: true,
};

/** How long the slowest twentieth waits, counted from when each should have begun. */
export async function measureCrowd(portal: BenchPortal, web: Served, pages: Page[]): Promise<Measure> {
  const drafts: string[] = [];
  for (let made = 0; made < crowd; made += 1) {
    drafts.push((await beginDraft(portal.office, answers)).split(";")[0] ?? "");
  }
  const before = await portal.office.db.$count(dossiers);
  const dawdlers = dawdleAt(web.origin, slowSockets);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const submit = (turn: number) =>
    visit(agent, web, { path: "/verzoek/controleren", method: "POST", cookie: drafts[turn] ?? "" }, 302);
  const look = (turn: number) => {
    const { path, cookie } = pages[turn % pages.length] ?? { path: "/", cookie: "" };
    return visit(agent, web, { path, method: "GET", cookie }, 200);
  };
  try {
    await wait(1000);
    const times = await Promise.all([
      paced(submitsPerSecond, (turn) => turn === crowd, submit),
      paced(pagesPerSecond, (turn) => turn === seconds * pagesPerSecond, look),
    ]);
    const received = (await portal.office.db.$count(dossiers)) - before;
    if (received !== drafts.length) throw new Error(`${received} of ${drafts.length} requests were received`);
    if (dawdlers.open() < slowSockets * 0.9) throw new Error(`Only ${dawdlers.open()} slow sockets hang`);
    return {
      name: `${submitsPerSecond} requests and ${pagesPerSecond} pages a second beside ${slowSockets} slow sockets, p95`,
      value: percentile(times.flat(), 0.95),
      unit: "ms",
      ratio: null,
      against: null,
      limit: 300,
    };
  } finally {
    dawdlers.end();
    agent.destroy();
  }
}

/** Begins one every so often until it is over, whether or not those before are done: as people do. */
export async function paced(
  perSecond: number,
  isOver: (turn: number) => boolean,
  act: (turn: number) => Promise<void>,
): Promise<number[]> {
  const begun = performance.now();
  const turns: Promise<number>[] = [];
  for (let turn = 0; !isOver(turn); turn += 1) {
    const due = (turn * 1000) / perSecond;
    await wait(Math.max(0, due - (performance.now() - begun)));
    const taken = act(turn).then(() => performance.now() - begun - due);
    // What fails is told at the end.
    taken.catch(() => null);
    turns.push(taken);
  }
  return Promise.all(turns);
}

type Visit = { path: string; method: "GET" | "POST"; cookie: string };

export function visit(agent: Agent, { origin }: Served, { path, method, cookie }: Visit, status: number) {
  return new Promise<void>((resolve, reject) => {
    const form = { "content-type": "application/x-www-form-urlencoded", "content-length": 0, origin };
    const headers = { ...(cookie && { cookie }), ...(method === "POST" && form) };
    const call = httpRequest(new URL(path, origin), { agent, method, headers }, (answer) => {
      if (answer.statusCode !== status) reject(new Error(`${path} answered ${answer.statusCode}`));
      answer.resume().on("end", resolve).on("error", reject);
    });
    call.on("error", reject).end();
  });
}

export function percentile(times: number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
}
