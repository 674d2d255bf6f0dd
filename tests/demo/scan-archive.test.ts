import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleRegister } from "#app/register/register.ts";
import { readFileSources } from "#app/server/sources/files/settings.ts";
import { fileGatherer } from "#app/server/sources/files-source.ts";
import { missingIn } from "#app/server/sources/sql/in-register.ts";
import { openInspector } from "#app/server/uploads/inspector.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { fillScanArchive } from "#demo/scan-archive.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { pdfText } from "../server/export/bundle-files.ts";

const association = generateAssociation();
const { signal } = new AbortController();
let folder: string;
let settings: Awaited<ReturnType<typeof fillScanArchive>>;
beforeAll(async () => {
  requireFreshBuild();
  folder = join(mkdtempSync(join(tmpdir(), "privacyloket-scan-archive-")), "scans");
  await fillScanArchive(folder, association);
  settings = await fillScanArchive(folder, association);
});
afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

async function filesOf(tag: string) {
  const { sources, wrong } = readFileSources(settings.FILE_SOURCES_FILE, settings, ["erp"]);
  expect(wrong).toEqual([]);
  expect(missingIn(exampleRegister, sources)).toEqual([]);
  const [source] = sources;
  if (!source) throw new Error("The demo names no folder");
  const person = association.trickyPersons[tag];
  const gatherer = fileGatherer(source, async () => person?.code ?? null);
  const found = new Map<string, { content: Buffer; told: string }>();
  for (const { resource } of source.collections) {
    const pages = gatherer.collect(resource, { connection: source.id, key: person?.id ?? "" }, signal);
    for await (const page of pages) {
      for (const { brings, fields } of page) {
        const content = await brings?.read(1024 * 1024, signal);
        if (!Buffer.isBuffer(content)) throw new Error("A file of the demo cannot be read");
        found.set(brings?.name ?? "", { content, told: JSON.stringify(fields) });
      }
    }
  }
  return found;
}

test("the archive of scans gives each person their own files, all but one of which come in", async () => {
  const files = await filesOf("D01");
  const { inspect } = openInspector();
  const seen = new Map<string, string>();
  for (const [name, { content }] of files) {
    const inspected = await inspect(content);
    seen.set(name, "refused" in inspected ? inspected.refused : inspected.type);
  }
  expect(seen).toEqual(
    new Map([
      ["bijlage van de oude scanner.tif", "not-accepted"],
      ["huurcontract.pdf", "pdf"],
      ["keuken.jpg", "jpeg"],
      ["verslag.pdf", "pdf"],
      ["1.pdf", "pdf"],
    ]),
  );
  const text = await pdfText(files.get("huurcontract.pdf")?.content ?? Buffer.alloc(0));
  expect(text).toContain(association.trickyPersons.D01?.code);
  expect(files.get("1.pdf")?.told).toContain("Nieuwe cv-ketel");
  expect((await filesOf("T05")).size).toBe(0);
});

test("the files are small, and made twice they are the same", () => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const sizes = names.map(({ parentPath, name }) => readFileSync(join(parentPath, name)).length);
  expect(names.length).toBe(4 * 5 + 1);
  expect(Math.max(...sizes)).toBeLessThan(300_000);
});
