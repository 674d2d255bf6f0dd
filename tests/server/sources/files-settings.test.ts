// The file that declares folders and buckets: what is read from it, and every way in which it is refused at the start.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BadSettings, readConfig } from "#app/config.server.ts";
import { exampleRegister } from "#app/register/register.ts";
import { elementsHeld, missingIn } from "#app/server/sources/sql/in-register.ts";
import { settings } from "#tests/support/office.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "privacyloket-file-sources-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const collection = {
  resource: "scans",
  theme: "documents",
  title: "Scan",
  element: "I-01",
  path: "dossiers/{person}",
};
const source = { id: "archief", folderFrom: "ARCHIEF", personBy: "key", collections: [collection] };
const bucket = {
  endpointFrom: "S3_URL",
  region: "eu-west-1",
  name: "scans",
  keyIdFrom: "S3_ID",
  secretFrom: "S3_GEHEIM",
};
const inBucket = { ...source, folderFrom: undefined, bucket };
const index = { file: "index.csv", person: "klant", path: "bestand", fields: { titel: { label: "Titel" } } };
const withCollection = (change: object) => [{ ...source, collections: [{ ...collection, ...change }] }];
const withBucket = (change: object) => [{ ...inBucket, bucket: { ...bucket, ...change } }];

function configWith(content: unknown, further: Record<string, string> = {}) {
  const file = join(folder, "files.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return readConfig({
    ...settings(),
    DATABASE_URL: "postgres://portal:geheim@localhost:5432/portal",
    SMTP_URL: "smtp://localhost:25",
    ARCHIEF: "/srv/archief",
    S3_URL: "https://s3.voorbeeld.example",
    S3_ID: "LEZER",
    S3_GEHEIM: "zeer-geheim",
    FILE_SOURCES_FILE: file,
    ...further,
  });
}

function refusalOf(content: unknown, further: Record<string, string> = {}): string {
  try {
    configWith(content, further);
  } catch (error) {
    if (error instanceof BadSettings) return error.message;
    throw error;
  }
  throw new Error("These settings were accepted");
}

test("a folder and a bucket come from the environment, with limits where the file names none", () => {
  const [first] = configWith([source]).fileSources;
  expect(first).toMatchObject({
    at: { folder: "/srv/archief" },
    mostFiles: 500,
    mostMegabytes: 500,
    collections: [
      { path: ["dossiers", "{person}"], index: null, types: ["jpeg", "png", "pdf", "docx", "heic"] },
    ],
  });
  const [other] = configWith(withBucket({ prefix: "a/b" })).fileSources;
  expect(other?.at).toEqual({
    bucket: {
      endpoint: "https://s3.voorbeeld.example",
      region: "eu-west-1",
      name: "scans",
      prefix: "a/b",
      keyId: "LEZER",
      secret: "zeer-geheim",
      pace: { perSecond: 5, atOnce: 2, quiet: null },
    },
  });
  expect(configWith(withCollection({ path: undefined, index })).fileSources[0]?.collections[0]).toMatchObject(
    {
      path: null,
      index: { file: ["index.csv"], delimiter: ";", fields: new Map([["titel", { label: "Titel" }]]) },
    },
  );
  expect(configWith([]).fileSources).toEqual([]);
});

test.each<[string, unknown]>([
  ["must be a list in JSON", "[{"],
  ["archief: must have a folder or a bucket", [{ ...source, bucket }]],
  ["archief: must have a folder or a bucket", [{ ...source, folderFrom: undefined }]],
  ["archief: folderFrom: ", [{ ...source, folderFrom: "/srv/WRONG-VALUE" }]],
  ["archief: ELDERS: must be set, to a folder from /", [{ ...source, folderFrom: "ELDERS" }]],
  ["0: id: must be small letters", [{ ...source, id: "WRONG-VALUE" }]],
  ["personnel-records: id: ", [{ ...source, id: "personnel-records" }]],
  ["erp: id: is another source's", [{ ...source, id: "erp" }]],
  ["must have an id of its own each", [source, source]],
  ["archief: mostFiles: ", [{ ...source, mostFiles: 0 }]],
  ["archief: mostMegabytes: ", [{ ...source, mostMegabytes: 1e9 }]],
  ["archief: collections: ", [{ ...source, collections: [] }]],
  [
    "archief: collections: must have a resource of its own",
    [{ ...source, collections: [collection, collection] }],
  ],
  ["archief: scans: must have a path, an index, or both", withCollection({ path: undefined })],
  ["archief: scans: path: must have {person} once", withCollection({ path: "dossiers" })],
  ["archief: scans: path: must have {person} once", withCollection({ path: "WRONG-VALUE-{person}" })],
  ["archief: scans: path: must have {person} once", withCollection({ path: "../{person}" })],
  ["archief: scans: path: must have {person} once", withCollection({ path: "/{person}" })],
  ["archief: scans: types.0: ", withCollection({ types: ["exe"] })],
  ["archief: scans: ", withCollection({ release: "auto" })],
  [
    "archief: scans: index.file: must be names",
    withCollection({ index: { ...index, file: "../index.csv" } }),
  ],
  [
    "archief: scans: index.fields.titel.label: ",
    withCollection({ index: { ...index, fields: { titel: { label: "" } } } }),
  ],
  ["archief: by-hand: resource: is what a colleague brings", withCollection({ resource: "by-hand" })],
  ["archief: bucket.name: must be the name of a bucket", withBucket({ name: "WRONG/VALUE" })],
  ["archief: bucket.prefix: must be names", withBucket({ prefix: "../WRONG-VALUE" })],
  ["archief: bucket.region: ", withBucket({ region: "WRONG VALUE" })],
  ["archief: ELDERS: must be set, to an https address", withBucket({ endpointFrom: "ELDERS" })],
  ["archief: ELDERS: must be set", withBucket({ secretFrom: "ELDERS" })],
])("T-25 the portal does not start where the file is wrong, and says where: %s", (words, content) => {
  const refusal = refusalOf(content);
  expect(refusal).toContain(`Bad settings: FILE_SOURCES_FILE: ${join(folder, "files.json")}: `);
  expect(refusal).toContain(words);
  expect(refusal.split("\n")).toHaveLength(1);
  expect(refusal.toLowerCase()).not.toMatch(/wrong.value|geheim/);
});

test.each([
  "http://s3.voorbeeld.example",
  "https://lezer:geheim@s3.voorbeeld.example",
  "https://s3.voorbeeld.example/?x=geheim",
  "ftp://s3.voorbeeld.example",
  "",
])("the address %j of a bucket is refused, without repeating it", (address) => {
  const refusal = refusalOf([inBucket], { S3_URL: address });
  expect(refusal).toContain("archief: S3_URL: must be set, to an https address");
  expect(refusal).not.toContain("geheim");
  expect(configWith([inBucket], { S3_URL: "http://localhost:9000" }).fileSources).toHaveLength(1);
});

test("a folder is no second source under the id of a database", () => {
  const query = {
    resource: "meldingen",
    theme: "repairs",
    title: "Melding",
    element: "I-03",
    release: "auto",
    sql: "select nummer, huurder from meldingen where huurder = :person",
    key: "nummer",
    person: "huurder",
    fields: {},
  };
  const sql = join(folder, "sql.json");
  writeFileSync(sql, JSON.stringify([{ id: "archief", urlFrom: "DB", personBy: "key", queries: [query] }]));
  const further = { SQL_SOURCES_FILE: sql, DB: "postgres://localhost/archief" };
  expect(refusalOf([source], further)).toContain("archief: id: is another source's");
});

test("the example of the README is one that the portal starts with", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");
  const [, example = ""] = /## Folders and buckets.*?```json\n(.*?)```/s.exec(readme) ?? [];
  const further = {
    SCANS_FOLDER: "/srv/scans",
    LETTERS_URL: "https://s3.voorbeeld.example",
    LETTERS_KEY_ID: "a",
    LETTERS_SECRET: "b",
  };
  expect(configWith(example, further).fileSources).toMatchObject([{ id: "scan-archive" }, { id: "letters" }]);
});

test("what the collections and their index name must stand in the register", () => {
  const fields = { titel: { label: "Titel", element: "Z9-99" } };
  const { fileSources } = configWith(withCollection({ index: { ...index, fields } }));
  expect(elementsHeld(fileSources)).toEqual(["I-01", "Z9-99"]);
  expect(missingIn(exampleRegister, fileSources)).toEqual(["archief", "Z9-99"]);
});
