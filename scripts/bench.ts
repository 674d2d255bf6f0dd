// `npm run bench`: speed and memory against their limits. A line of JSON per benchmark; 1 when a limit is missed.
// `npm run bench -- holiday` measures one part, as named under `parts`.

import { measureAnswer } from "./bench/answer.ts";
import { crowd, measureCrowd } from "./bench/crowd.ts";
import { measureDemo } from "./bench/demo.ts";
import { queuePage, timeQueue, weighProcess } from "./bench/desk.ts";
import { addColleagues, fillDesk, fillWithOpen } from "./bench/dossiers.ts";
import { measureErasing } from "./bench/erasing.ts";
import { measureExport } from "./bench/export.ts";
import { measureFolding } from "./bench/folding.ts";
import { ledgers, measureGathering } from "./bench/gathering.ts";
import { measureHoliday } from "./bench/holiday.ts";
import { compareThroughput, tenantPages, weighPages } from "./bench/pages.ts";
import { measurePdf } from "./bench/pdf.ts";
import { type BenchPortal, openPortal, serve } from "./bench/portal.ts";
import { isMet, lineOf, type Measure } from "./bench/report.ts";
import { measureRush, rush } from "./bench/rush.ts";
import type { Colleagues } from "./bench/stages.ts";
import { builds, type Check, runCheck } from "./checks.ts";

const dossiers = 10_000;
/** For a holiday: as many again and again, which takes minutes to fill. */
const openDossiers = 100_000;
const views = 2_000;
const answers = 3;

const buildBare: Check = {
  name: "build of the bare page",
  command: ["remix", "vite:build", "--config", "scripts/bench/bare.vite.config.ts"],
};

const parts = [
  "demo",
  "folding",
  "export",
  "pdf",
  "answer",
  "gathering",
  "erasing",
  "pages",
  "rush",
  "holiday",
] as const;
type Part = (typeof parts)[number];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0) throw new Error(`No part of the benchmarks: ${unknown.join(", ")}`);
const measures = (part: Part) => asked.length === 0 || asked.includes(part);

let missed = 0;

for (const check of [...builds, buildBare]) {
  const { passed, output } = await runCheck(check);
  if (!passed) throw new Error(`${check.name} failed:\n${output}`);
}
if (measures("demo")) tell(await measureDemo());
if (measures("folding")) tell(measureFolding());
if (measures("export")) tell(...(await measureExport()));
if (measures("pdf")) tell(...(await measurePdf()));
const portal = await openPortal();
try {
  await measurePortal(portal);
} finally {
  await portal.close();
}
process.exitCode = missed === 0 ? 0 : 1;

async function measurePortal(portal: BenchPortal) {
  const colleagues = await addColleagues(portal);
  if (measures("answer")) tell(await measureAnswer(portal, colleagues, answers));
  if (measures("gathering")) tell(...(await measureGathering(portal, answers)));
  if (measures("erasing")) tell(await measureErasing(portal));
  if (measures("pages") || measures("rush") || measures("holiday")) await measureServed(portal, colleagues);
}

async function measureServed(portal: BenchPortal, colleagues: Colleagues) {
  await fillDesk(portal, colleagues, answers + ledgers, dossiers);
  const web = await serve(portal, "build/processes/web.js");
  try {
    const pages = await tenantPages(portal);
    const queue = await queuePage(portal, colleagues);
    if (measures("pages")) {
      tell(await weighProcess(web, [...pages, queue], views));
      tell(await timeQueue(web, queue, dossiers));
      tell(await measureCrowd(portal, web, pages));
      tell(...(await weighPages(web, pages)));
      const bare = await serve(portal, "scripts/bench/serve-bare.ts");
      tell(...(await compareThroughput(web, bare, pages).finally(bare.stop)));
    }
    const first = dossiers + crowd;
    if (measures("rush")) {
      tell(...(await measureRush(portal, web, { colleagues, pages: [...pages, queue], first })));
    }
    if (measures("holiday")) {
      await fillWithOpen(portal, first + rush, openDossiers);
      tell(...(await measureHoliday(portal, web, { colleagues, pages: [...pages, queue] })));
    }
  } finally {
    await web.stop();
  }
}

function tell(...measures: Measure[]) {
  for (const measure of measures) {
    console.log(lineOf(measure));
    if (!isMet(measure)) missed += 1;
  }
}
