// Two hundred answers approved at once: how long until every bundle is made, while pages are looked at.

import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { isNull, like } from "drizzle-orm";
import { events, followUps } from "#db/schema.ts";
import { approvedDossier } from "./answer.ts";
import { paced, percentile, visit } from "./crowd.ts";
import type { Page } from "./pages.ts";
import { type BenchPortal, type Served, startWorker } from "./portal.ts";
import type { Measure } from "./report.ts";
import type { Colleagues } from "./stages.ts";

/** How many answers are made. */
export const rush = 200;
const pagesPerSecond = 30;
const longest = 15 * 60_000;

/** Its dossiers have the numbers from `first` on. */
export async function measureRush(
  portal: BenchPortal,
  web: Served,
  { colleagues, pages, first }: { colleagues: Colleagues; pages: Page[]; first: number },
): Promise<Measure[]> {
  const { office } = portal;
  // What other dossiers still ask of the worker is not measured here.
  await office.db.update(followUps).set({ doneAt: office.now() }).where(isNull(followUps.doneAt));
  const before = await bundlesMade(portal);
  for (let index = 0; index < rush; index += 1) await approvedDossier(portal, colleagues, first + index);
  const worker = startWorker(portal);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  try {
    const begun = performance.now();
    let done = false;
    const looking = paced(
      pagesPerSecond,
      () => done,
      (turn) => {
        const { path, cookie } = pages[turn % pages.length] ?? { path: "/", cookie: "" };
        return visit(agent, web, { path, method: "GET", cookie }, 200);
      },
    );
    const until = begun + longest;
    while ((await bundlesMade(portal)) < before + rush && performance.now() < until) await wait(500);
    const seconds = (performance.now() - begun) / 1000;
    done = true;
    const times = await looking;
    const made = (await bundlesMade(portal)) - before;
    if (made !== rush) throw new Error(`${made} of ${rush} bundles were made`);
    const rest = { ratio: null, against: null };
    return [
      { name: `${rush} bundles asked for at once`, value: seconds, unit: "seconds", limit: 180, ...rest },
      {
        name: `pages while ${rush} bundles are made, ${pagesPerSecond} a second, p95`,
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

const bundlesMade = ({ office }: BenchPortal) =>
  office.db.$count(events, like(events.entry, '%"type":"bundle-made"%'));
