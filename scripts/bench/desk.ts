// The queue of a busy desk, and the memory of the web process after a day's visits.

import { execFileSync } from "node:child_process";
import { beginSession } from "#app/server/sessions.ts";
import { timeVisits } from "./load.ts";
import type { Page } from "./pages.ts";
import type { BenchPortal, Served } from "./portal.ts";
import { type Measure, median } from "./report.ts";
import type { Colleagues } from "./stages.ts";

const warmUp = 20;
const visits = 50;

export async function queuePage({ office }: BenchPortal, colleagues: Colleagues): Promise<Page> {
  const { setCookie } = await beginSession(office, "staff", colleagues.handler);
  return { name: "queue page", path: "/medewerker/verzoeken", cookie: setCookie.split(";")[0] ?? "" };
}

/** The whole way over the loopback, which is a little more than the server's own time. */
export async function timeQueue(web: Served, page: Page, dossiers: number): Promise<Measure> {
  const asked = { url: new URL(page.path, web.origin).href, cookie: page.cookie };
  await timeVisits(asked, warmUp);
  return {
    name: `queue page over ${dossiers} dossiers, median`,
    value: median(await timeVisits(asked, visits)),
    unit: "ms",
    ratio: null,
    against: null,
    limit: 60,
  };
}

export async function weighProcess(web: Served, pages: Page[], views: number): Promise<Measure> {
  for (const { path, cookie } of pages) {
    await timeVisits({ url: new URL(path, web.origin).href, cookie }, Math.ceil(views / pages.length));
  }
  const kibibytes = Number(execFileSync("ps", ["-o", "rss=", "-p", String(web.pid)], { encoding: "utf8" }));
  return {
    name: `web process after ${views} page views`,
    value: (kibibytes * 1024) / 1e6,
    unit: "MB resident",
    ratio: null,
    against: null,
    limit: 300,
  };
}
