// The PDF of a large answer in parts: whether a row costs the same in a long one, against pdfkit alone, and the memory.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import PdfKit from "pdfkit";
import { openDrawer } from "#app/server/export/pdf.ts";
import { cutParts } from "#app/server/export/pdf-rows.ts";
import { secondsOfChildren } from "./cpu.ts";
import { contentOf } from "./export.ts";
import { type Measure, median } from "./report.ts";

const few = 2_000;
const many = 20_000;
const rounds = 2;
/** A record of the benchmark: its title and its fields. */
const rowsPerRecord = 11;

export async function measurePdf(): Promise<Measure[]> {
  const ours: number[] = [];
  const short: number[] = [];
  const plain: number[] = [];
  let most = 0;
  for (let round = 0; round < rounds; round += 1) {
    short.push((await drawn(few)).seconds / few);
    const long = await drawn(many);
    ours.push(long.seconds);
    most = Math.max(most, long.megabytes);
    plain.push(await drawnPlainly(many));
  }
  return [
    {
      name: `a row in a PDF of ${many} rows`,
      value: (median(ours) / many) * 1000,
      unit: "CPU milliseconds",
      ratio: median(short) / (median(ours) / many),
      against: `a row in a PDF of ${few} rows`,
      limit: 1 / 1.3,
    },
    {
      name: `a PDF of ${many} rows in parts`,
      value: median(ours),
      unit: "CPU seconds",
      ratio: median(plain) / median(ours),
      against: "the same rows by pdfkit alone",
      limit: 1 / 15,
    },
    {
      name: `the process that draws ${many} rows, at most`,
      value: most,
      unit: "MB resident",
      ratio: null,
      against: null,
      limit: 450,
    },
  ];
}

/** As a bundle draws it: what ended children computed counts, and how large the largest was. */
async function drawn(rows: number) {
  const before = secondsOfChildren();
  // What compiles this benchmark is a child too, and stays.
  const others = childrenOf(process.pid);
  const drawing = () => childrenOf(process.pid).filter((child) => !others.includes(child));
  const content = contentOf(Math.ceil(rows / rowsPerRecord));
  const drawer = openDrawer();
  let megabytes = 0;
  for await (const part of cutParts(content)) {
    if ((await drawer.data(part)).length === 0) throw new Error("A part is empty");
    megabytes = Math.max(megabytes, ...drawing().map(mostResident));
  }
  drawer.close();
  while (drawing().length > 0) await wait(10);
  return { seconds: secondsOfChildren() - before, megabytes };
}

/** Each row a line of text in the same type, a new page when one is full. */
async function drawnPlainly(rows: number): Promise<number> {
  const { resolve } = createRequire(import.meta.url);
  const before = process.cpuUsage();
  const pdf = new PdfKit({ size: "A4", margin: 50 });
  pdf.font(
    resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff"),
  );
  pdf.resume();
  for await (const { pages } of cutParts(contentOf(Math.ceil(rows / rowsPerRecord)))) {
    for (const row of pages.flat()) pdf.fontSize(9).text(wordsOf(row));
  }
  const ended = new Promise((resolve) => pdf.on("end", resolve));
  pdf.end();
  await ended;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function wordsOf(row: object): string {
  const { title, label, value } = row as { title?: string | unknown[]; label?: string; value?: unknown[] };
  if (label) return `${label}: ${value?.join("") ?? ""}`;
  return [title].flat().join("");
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
}

function mostResident(pid: number): number {
  const kibibytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return (Number(kibibytes) * 1024) / 1e6;
}
