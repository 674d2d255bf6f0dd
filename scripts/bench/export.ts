// The data of a large answer as JSON, tables and zip, against only writing the same records as JSON and packing them.

import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { gzipSync } from "node:zlib";
import type { BundleRecord } from "#app/domain/bundle.ts";
import { explainElements } from "#app/domain/register.ts";
import { speak } from "#app/domain/said.ts";
import { exampleRegister } from "#app/register/register.ts";
import type { BundleData } from "#app/server/export/content.ts";
import { writeData } from "#app/server/export/zip.ts";
import { openSigner } from "#app/server/signing.ts";
import { growthOf } from "./growth.ts";
import { type Measure, median } from "./report.ts";
import { bookingAt } from "./source.ts";

const count = 100_000;
const rounds = 3;

/** Of two kinds, so that the records are read anew for each table. */
export async function measureExport(): Promise<Measure[]> {
  const { sign } = await openSigner({ signingKey: randomBytes(32), retiredKeys: [] });
  const write = (records: number) => writeData(contentOf(records), { sink: nowhere(), sign });
  await write(count / 10);
  const grown = await growthOf(() => write(count));
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await secondsOf(() => write(count)));
    plain.push(await secondsOf(async () => gzipSync(JSON.stringify([...recordsOf(count)]))));
  }
  const name = `JSON, tables and zip of ${count} records`;
  return [
    {
      name,
      value: median(ours),
      unit: "CPU seconds",
      ratio: median(plain) / median(ours),
      against: "JSON.stringify and gzip of the same records",
      limit: 1 / 3,
    },
    {
      name: `memory that ${count} records need beyond a tenth of them`,
      value: grown,
      unit: "MB",
      ratio: null,
      against: null,
      limit: 100,
    },
  ];
}

/** That many records of a ledger. */
export function contentOf(records: number): BundleData {
  const register = speak(exampleRegister, "nl");
  const at = new Date("2026-11-28T09:00:00Z");
  return {
    facts: {
      locale: "nl",
      organisation: register.organisation,
      number: "AVG-2026-0001",
      madeAt: at,
      registerVersion: 1,
      asOf: { at, words: "28 november 2026" },
      origin: "https://privacy.example.org",
      elements: explainElements(register, ["C2-02"]),
      transfers: register.transfers,
      automatedDecisions: register.automatedDecisions,
    },
    themes: [{ theme: "payments", records, searched: [], gaps: [], withheld: [] }],
    files: [],
    openFile: () => Promise.reject(new Error("There are no files")),
    async *records() {
      yield* recordsOf(records);
    },
  };
}

function* recordsOf(records: number): Generator<BundleRecord> {
  for (let index = 0; index < records; index += 1) {
    const { key, title, fields } = bookingAt(index);
    const resource = index % 2 === 0 ? "vorderingen" : "ontvangsten";
    yield {
      source: "erp",
      key,
      resource,
      title,
      fields: fields.map(({ field, element, label, value }) => ({
        field,
        element,
        label,
        value,
        masked: label === "Betalingskenmerk" && index % 10 === 0,
      })),
    };
  }
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
