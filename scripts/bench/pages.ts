// What the tenant's pages weigh, and how many the web process serves beside a bare page of the same framework.

import { gzipSync } from "node:zlib";
import { beginDraft } from "#app/server/drafts.ts";
import { throughput } from "./load.ts";
import type { BenchPortal, Served } from "./portal.ts";
import { type Measure, median } from "./report.ts";

const secondsPerRound = 2;
const rounds = 5;
const kilobyte = 1000;

export type Page = { name: string; path: string; cookie: string };

/** The page where everybody begins, and a form in the middle of filling it in. */
export async function tenantPages({ office }: BenchPortal): Promise<Page[]> {
  const draft = await beginDraft(office, { wants: ["access"], forWhom: "self", relation: "tenant" });
  return [
    { name: "start page", path: "/", cookie: "" },
    { name: "form page", path: "/verzoek/wie", cookie: draft.split(";")[0] ?? "" },
  ];
}

export async function weighPages(web: Served, pages: Page[]): Promise<Measure[]> {
  const weights = await Promise.all(pages.map((page) => weigh(web.origin, page)));
  const heaviest = (kind: "script" | "style") =>
    Math.max(...weights.map((weight) => weight[kind])) / kilobyte;
  const rest = { unit: "kB gzip", ratio: null, against: null };
  return [
    { name: "script of a tenant page", value: heaviest("script"), limit: 5, ...rest },
    { name: "style of a tenant page", value: heaviest("style"), limit: 8, ...rest },
  ];
}

async function weigh(origin: string, { path, cookie }: Page) {
  const html = await textOf(new URL(path, origin), cookie);
  const scripts = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.m?js)"/g)];
  const inline = [...html.matchAll(/<script\b[^>]*>([^<]+)<\/script>/g)].map(([, code]) => code ?? "");
  const styles = [...html.matchAll(/<link\b[^>]*\bhref="([^"]+\.css)"/g)];
  if (styles.length === 0) throw new Error("A page without a stylesheet was measured");
  const linked = async (found: RegExpExecArray[]) =>
    Promise.all(found.map(([, href]) => textOf(new URL(href ?? "", origin), "")));
  const sizeOf = (texts: string[]) => texts.reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
  return { script: sizeOf([...inline, ...(await linked(scripts))]), style: sizeOf(await linked(styles)) };
}

async function textOf(url: URL, cookie: string) {
  const answer = await fetch(url, { headers: { cookie }, redirect: "error" });
  if (!answer.ok) throw new Error(`A page answered ${answer.status}`);
  return answer.text();
}

/**
 * Beside the same screen with everything known beforehand: no session, no texts to open, no other routes; a form reads one row. A page with
 * less on it would measure the size of ours, not what stands around it. In turns, so that a busy moment of this
 * machine slows both.
 */
export async function compareThroughput(web: Served, bare: Served, pages: Page[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const { name, path, cookie } of pages) {
    const url = { url: new URL(path, web.origin).href, cookie };
    const bareUrl = { url: new URL(path, bare.origin).href };
    for (const asked of [url, bareUrl]) await throughput(asked, secondsPerRound);
    const turns: { ours: number; ratio: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const ours = await throughput(url, secondsPerRound);
      turns.push({ ours, ratio: ours / (await throughput(bareUrl, secondsPerRound)) });
    }
    measures.push({
      name: `${name}, throughput`,
      value: median(turns.map(({ ours }) => ours)),
      unit: "pages per second",
      ratio: median(turns.map(({ ratio }) => ratio)),
      against: "the same markup as a bare Remix page",
      limit: 0.7,
    });
  }
  return measures;
}
