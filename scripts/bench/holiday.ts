// A public holiday that is added while the desk is full and pages are asked for: how long until every last day has moved.

import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { and, count, desc, eq, gt, isNotNull, isNull, like } from "drizzle-orm";
import { addDays, type Day, dayOf } from "#app/domain/calendar.ts";
import { changeHoliday } from "#app/server/holidays.ts";
import { dossiers, events, followUps } from "#db/schema.ts";
import { paced, percentile, visit } from "./crowd.ts";
import type { Page } from "./pages.ts";
import { type BenchPortal, type Served, startWorker } from "./portal.ts";
import type { Measure } from "./report.ts";
import type { Colleagues } from "./stages.ts";

const pagesPerSecond = 30;
const longest = 10 * 60_000;

/** The day on which most is due is the holiday: no other moves more. */
export async function measureHoliday(
  portal: BenchPortal,
  web: Served,
  { colleagues, pages }: { colleagues: Colleagues; pages: Page[] },
): Promise<Measure[]> {
  const { office } = portal;
  const open = await office.db.$count(dossiers, isNull(dossiers.answeredAt));
  const busiest = await busiestDay(portal);
  // What requests from before still ask of the worker is not measured here.
  await office.db.update(followUps).set({ doneAt: office.now() }).where(isNull(followUps.doneAt));
  const worker = startWorker(portal);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  try {
    await wait(3000);
    let done = false;
    const looking = paced(
      pagesPerSecond,
      () => done,
      (turn) => {
        const { path, cookie } = pages[turn % pages.length] ?? { path: "/", cookie: "" };
        return visit(agent, web, { path, method: "GET", cookie }, 200);
      },
    );
    const begun = performance.now();
    await addHoliday(portal, colleagues, busiest.day);
    await untilMoved(portal);
    const seconds = (performance.now() - begun) / 1000;
    done = true;
    const times = await looking;
    const moved = await office.db.$count(events, like(events.entry, '%"type":"term-moved"%'));
    if (moved !== busiest.due) throw new Error(`${moved} of ${busiest.due} last days moved`);
    const rest = { ratio: null, against: null };
    return [
      {
        name: `a holiday over ${open} open dossiers, ${moved} move`,
        value: seconds,
        unit: "seconds",
        limit: 60,
        ...rest,
      },
      {
        name: `pages meanwhile, ${pagesPerSecond} a second, p95`,
        value: percentile(times, 0.95),
        unit: "ms",
        limit: 300,
        ...rest,
      },
    ];
  } finally {
    agent.destroy();
    await worker.stop();
  }
}

async function busiestDay({ office }: BenchPortal): Promise<{ day: Day; due: number }> {
  const soon = addDays(dayOf(office.now()), 1);
  const [most] = await office.db
    .select({ day: dossiers.dueOn, due: count() })
    .from(dossiers)
    .where(and(isNull(dossiers.answeredAt), gt(dossiers.dueOn, soon)))
    .groupBy(dossiers.dueOn)
    .orderBy(desc(count()))
    .limit(1);
  if (!most) throw new Error("Nothing is due");
  return most;
}

async function addHoliday({ office }: BenchPortal, colleagues: Colleagues, day: Day) {
  const name = { nl: "een dag van nationale rouw", en: "a day of national mourning" };
  const officer = { id: colleagues["privacy-officer"], role: "privacy-officer" } as const;
  const obstacle = await changeHoliday(
    office,
    { type: "holiday-added", day, name, source: "Stcrt. 2026, 12345" },
    officer,
  );
  if (obstacle) throw new Error(`A benchmark meets an obstacle: ${obstacle}`);
}

async function untilMoved({ office }: BenchPortal) {
  const until = performance.now() + longest;
  while (performance.now() < until) {
    const done = and(eq(followUps.kind, "move-terms"), isNotNull(followUps.doneAt));
    if ((await office.db.$count(followUps, done)) > 0) return;
    await wait(100);
  }
  throw new Error("Not every last day moved within ten minutes");
}
