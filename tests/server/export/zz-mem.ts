import { PassThrough } from "node:stream";
import { writeBundle } from "#app/server/export/zip.ts";
import { dataJson } from "#app/server/export/json.ts";
import { htmlPages } from "#app/server/export/html.tsx";
import { booking, bundleOf } from "./ready-made.ts";
const n = Number(process.argv[2]);
const content = { ...bundleOf({}), themes: [{ theme: "payments" as const, records: n, searched: [], withheld: [] }], async *records() { for (let i = 0; i < n; i++) yield booking(i); } };
let top = 0; const timer = setInterval(() => { top = Math.max(top, process.memoryUsage().rss); }, 20);
let t = Date.now();
for await (const c of dataJson(content)) void c; console.log("json", Date.now() - t, "ms", Math.round(top / 1e6), "MB rss"); t = Date.now();
for await (const p of htmlPages(content)) for await (const c of p.chunks) void c; console.log("html", Date.now() - t, "ms", Math.round(top / 1e6), "MB rss"); t = Date.now();
if (process.argv[3]) { const s = new PassThrough(); s.resume(); console.log(await writeBundle(content, s), Date.now() - t, "ms", Math.round(top / 1e6), "MB rss"); }
clearInterval(timer);
