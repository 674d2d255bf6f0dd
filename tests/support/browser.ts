// A real browser for journeys: one per worker, and a fresh visitor for each page.

import axe, { type RunOptions } from "axe-core";
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { expect } from "vitest";
import { findBrowser } from "./browser-program.ts";

export type Visitor = {
  /** Where relative addresses lead: "http://localhost:3000". */
  origin?: string;
  javaScript?: boolean;
  width?: number;
  colorScheme?: "light" | "dark";
  locale?: string;
};

// Test files of a worker share it; it ends with the worker.
let launched: Promise<Browser> | null = null;
const visitors = new WeakMap<Page, Visitor>();

/** Opens a page for somebody new: no cookies, no history. What the page's scripts throw fails the test. */
export async function withPage<T>(visitor: Visitor, act: (page: Page) => Promise<T>): Promise<T> {
  return withContext(visitor, async (context) => {
    const page = await context.newPage();
    visitors.set(page, visitor);
    const faults = listenForFaults(page);
    const result = await act(page);
    expect(faults, "faults in the page").toEqual([]);
    return result;
  });
}

/** Where the relative addresses of this visitor lead. */
export function originOf(page: Page): string {
  const origin = visitors.get(page)?.origin;
  if (!origin) throw new Error("This visitor has no home");
  return origin;
}

/** The rules about colours, which are the same on every page: a third of what axe works. */
export const ofColours = ["color-contrast", "link-in-text-block"];

/** Looks at the page as it stands, in a copy of it where scripts may run: axe needs them. */
export async function expectNoAxeFindings(page: Page, title: string, rules: AxeRules = {}) {
  const { url, markup } = await wholeMarkup(page);
  const copy = await copyFor(visitors.get(page) ?? {});
  // The same to the letter but for where it stands, and seen in the same way: nothing else would be found.
  const seen = JSON.stringify(rules) + markup.replaceAll(new URL(url).origin, "");
  if (copy.fine.has(seen)) return;
  copy.filesFrom = url;
  await copy.page.setContent(markup);
  const findings = await axeFindings(copy.page, rules);
  if (findings.length > 0) throw new Error(`Axe finds in ${title}:\n${findings.join("\n")}`);
  copy.fine.add(seen);
}

type Copy = { page: Page; filesFrom: string; fine: Set<string> };

// Bringing axe into a page costs more than looking with it: it stays in the copy for those who see pages alike.
const copies = new Map<string, Promise<Copy>>();

function copyFor({ width, colorScheme, locale }: Visitor): Promise<Copy> {
  const visitor = { width, colorScheme, locale };
  const key = JSON.stringify(visitor);
  const opened = copies.get(key) ?? openCopy(visitor);
  copies.set(key, opened);
  return opened;
}

/** An empty page, which stays where it is whichever portal it shows: styles and fonts come from that one. */
async function openCopy(visitor: Visitor): Promise<Copy> {
  const home = "http://looked-at.example/";
  const page = await (await newContext(visitor)).newPage();
  const copy: Copy = { page, filesFrom: home, fine: new Set() };
  await page.route(`${home}**`, async (route) => {
    const asked = route.request();
    if (asked.isNavigationRequest() && asked.frame() === page.mainFrame()) return route.fulfill(emptyPage);
    const { pathname, search } = new URL(asked.url());
    return route.fulfill(await fileOf(new URL(pathname + search, copy.filesFrom)));
  });
  await page.goto(home);
  return copy;
}

const emptyPage = {
  body: "<!doctype html>",
  contentType: "text/html; charset=utf-8",
  headers: { "content-security-policy": "script-src 'none'" },
};

async function fileOf(url: URL) {
  const answer = await fetch(url);
  return {
    status: answer.status,
    contentType: answer.headers.get("content-type") ?? "",
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

/** A click does not wait for the page that it leads to: the next one may come in between, and is empty at first. */
async function wholeMarkup(page: Page): Promise<{ url: string; markup: string }> {
  let replaced = false;
  const notice = (frame: Frame) => {
    replaced ||= frame === page.mainFrame();
  };
  page.on("framenavigated", notice);
  try {
    await page.waitForLoadState();
    const markup = await page.content();
    if (!replaced) return { url: page.url(), markup };
  } finally {
    page.off("framenavigated", notice);
  }
  return wholeMarkup(page);
}

/** All of them, these alone, or all but these. */
export type AxeRules = { only?: string[]; without?: string[] };

/** What axe finds on a page where scripts may run. */
export async function axeFindings(page: Page, { only, without = [] }: AxeRules = {}) {
  const frames = page.frames();
  await Promise.all(frames.map((frame) => bringAxe(frame, frames.length === 1)));
  const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  return page.evaluate(findings, {
    // What was passed is not described for each element, which costs more than finding it.
    resultTypes: ["violations"],
    ...(only ? { runOnly: only } : { rules: { "target-size": { enabled: true }, ...off } }),
  } satisfies RunOptions);
}

/** Axe stays in a page whose content is replaced, but hears no more of the frames in it. */
async function bringAxe(frame: Frame, isAlone: boolean) {
  if (isAlone && (await frame.evaluate(() => "axe" in window))) return;
  await frame.evaluate(`${axe.source}; axe.configure({ allowedOrigins: ["<unsafe_all_origins>"] });`);
}

async function findings(options: RunOptions) {
  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`),
  );
}

async function withContext<T>(visitor: Visitor, act: (context: BrowserContext) => Promise<T>) {
  const context = await newContext(visitor);
  try {
    return await act(context);
  } finally {
    await context.close();
  }
}

async function newContext(visitor: Visitor): Promise<BrowserContext> {
  const { origin, javaScript = true, width = 1280, colorScheme = "light", locale = "nl-NL" } = visitor;
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    ...(origin ? { baseURL: origin } : {}),
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    colorScheme,
    locale,
    timezoneId: "Europe/Amsterdam",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  return context;
}

function listenForFaults(page: Page) {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
  return faults;
}

function sharedBrowser() {
  launched ??= launch();
  return launched;
}

function launch() {
  const { path, environment } = findBrowser();
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...environment } as Record<string, string>,
    chromiumSandbox: !asRoot,
    args: [...(asRoot ? ["--no-sandbox"] : []), ...quiet],
  });
}

// No graphics card, no first-run pages, and no talking to the browser's maker.
const quiet = [
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-pings",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  // The last three make a process or a frame for each page ahead of need, which costs a sixth of the browser's work.
  "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,PaintHolding,RenderDocument,SpareRendererForSitePerProcess",
];
