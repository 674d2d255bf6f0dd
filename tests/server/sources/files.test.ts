// Files in a real folder and behind a real server that speaks S3: whose they are, and what they can never reach.

import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fileTypeNames } from "#app/domain/files.ts";
import { isPersonName, pathOf, patternOf } from "#app/server/sources/files/place.ts";
import type { FileCollection, FileSource } from "#app/server/sources/files/settings.ts";
import { fileGatherer } from "#app/server/sources/files-source.ts";
import { type GatheredRecord, SourceError } from "#app/server/sources/source.ts";
import { startS3 } from "#tests/support/s3-server.ts";

const { signal } = new AbortController();
const megabyte = 1024 * 1024;
const collectionOf = (change: Partial<FileCollection> = {}): FileCollection => ({
  resource: "scans",
  theme: "documents",
  title: "Gescand document",
  element: "I-01",
  path: ["dossiers", "{person}"],
  index: null,
  types: [...fileTypeNames],
  fields: new Map(),
  ...change,
});
const index = {
  file: ["index.csv"],
  delimiter: ";",
  person: "klant",
  path: "bestand",
  fields: new Map([
    ["titel", { label: "Titel" }],
    ["datum", { label: "Datum" }],
  ]),
};

type Change = { collection?: Partial<FileCollection>; source?: Partial<FileSource> };

function gathererAt(at: FileSource["at"], { collection, source }: Change = {}) {
  return fileGatherer(
    {
      id: "archief",
      at,
      personBy: "key",
      mostFiles: 500,
      mostMegabytes: 500,
      collections: [collectionOf(collection)],
      ...source,
    },
    async (key) => (key === "nobody" ? null : `HN-${key}`),
  );
}

async function recordsAt(at: FileSource["at"], key: string, change?: Change, until = signal) {
  const records: GatheredRecord[] = [];
  const gatherer = gathererAt(at, change);
  for await (const page of gatherer.collect("scans", { connection: "archief", key }, until)) {
    records.push(...page);
  }
  return records;
}

/** Each file's name and what is read of it, as text. */
async function contentsAt(at: FileSource["at"], key: string, change?: Change, most = megabyte) {
  const contents = new Map<string, string>();
  for (const { brings } of await recordsAt(at, key, change)) {
    if (!brings) continue;
    const read = await brings.read(most, signal);
    contents.set(brings.name, Buffer.isBuffer(read) ? read.toString() : `not taken: ${read}`);
  }
  return contents;
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => "nothing failed",
    (error: unknown) => (error instanceof SourceError ? { code: error.code, again: error.retryable } : error),
  );

let root: string;
let outside: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "privacyloket-files-"));
  [root, outside] = [join(folder, "root"), join(folder, "outside")];
  for (const one of [root, outside]) mkdirSync(one);
  put("dossiers/12/huurcontract.pdf", "contract van 12");
  put("dossiers/12/brieven/2019/brief.pdf", "brief aan 12");
  put("dossiers/123/huurcontract.pdf", "contract van 123");
  put("dossiers/1/huurcontract.pdf", "contract van 1");
});
afterEach(() => rmSync(dirname(root), { recursive: true, force: true }));

function put(path: string, content: string | Buffer, under = root) {
  mkdirSync(dirname(join(under, path)), { recursive: true });
  writeFileSync(join(under, path), content);
}
const here = () => ({ folder: root });

describe("in a folder", () => {
  test("each file of the person's own folder, and of those within it, is a record that a colleague looks at", async () => {
    const records = await recordsAt(here(), "12");
    expect(records).toMatchObject([
      { resource: "scans", theme: "documents", whose: "self", personKey: "12", release: "review" },
      { resource: "scans", theme: "documents", whose: "self", personKey: "12", release: "review" },
    ]);
    expect(records[0]?.fields).toMatchObject([
      { field: "scans.file-name", element: "I-01", value: "brief.pdf", freeText: true },
      { field: "scans.changed", element: "I-01", value: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ]);
    expect(await contentsAt(here(), "12")).toEqual(
      new Map([
        ["brief.pdf", "brief aan 12"],
        ["huurcontract.pdf", "contract van 12"],
      ]),
    );
  });

  test("T-33 no name of a file stands in the key of a record, and the same file keeps its key", async () => {
    const keys = async () => (await recordsAt(here(), "12")).map(({ key }) => key);
    const before = await keys();
    for (const key of before) expect(key).toMatch(/^scans\/[0-9a-f]{16}$/);
    put("dossiers/12/aanvraag.pdf", "nieuw");
    const after = await keys();
    expect(after).toHaveLength(3);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  test("who has no folder has no files; a folder that is not there, or is empty above all, is no answer", async () => {
    expect(await recordsAt(here(), "999")).toEqual([]);
    mkdirSync(join(outside, "dossiers"));
    expect(await failure(recordsAt({ folder: outside }, "12"))).toEqual({
      code: "nothing-there",
      again: true,
    });
    expect(await failure(recordsAt({ folder: join(outside, "weg") }, "12"))).toEqual({
      code: "nothing-there",
      again: true,
    });
  });

  test("people can be known there by their customer number", async () => {
    put("dossiers/HN-7/a.pdf", "van 7");
    const source = { personBy: "customer-number" } as const;
    expect(await contentsAt(here(), "7", { source })).toEqual(new Map([["a.pdf", "van 7"]]));
    expect(await failure(recordsAt(here(), "nobody", { source }))).toEqual({
      code: "no-customer-number",
      again: false,
    });
  });

  test.each([
    "..",
    ".",
    "",
    "../12",
    "12/../123",
    "/etc",
    "12\0",
    "12/",
    "C:",
    "..\\12",
    "*",
    "{person}",
    "12 ",
  ])("T-33 somebody whose key is %j has no folder, whatever stands there", async (key) => {
    expect(await failure(recordsAt(here(), key))).toEqual({ code: "key-is-no-name", again: false });
  });

  test("T-33 links are not followed: not to a file, not to a folder, not as the person's own folder", async () => {
    put("geheim.pdf", "GEHEIM", outside);
    symlinkSync(join(outside, "geheim.pdf"), join(root, "dossiers/12/link.pdf"));
    symlinkSync(outside, join(root, "dossiers/12/map"));
    symlinkSync(join(root, "dossiers/123"), join(root, "dossiers/12/van-123"));
    const contents = await contentsAt(here(), "12");
    expect(contents.get("link.pdf")).toBe("not taken: not-a-file");
    expect(contents.get("map")).toBe("not taken: not-a-file");
    expect(contents.get("van-123")).toBe("not taken: not-a-file");
    expect(contents.size).toBe(5);
    symlinkSync(outside, join(root, "dossiers/13"));
    expect(await failure(recordsAt(here(), "13"))).toEqual({ code: "link-on-the-way", again: false });
  });

  test("T-33 a file that becomes a link before it is read is not read", async () => {
    put("geheim.pdf", "GEHEIM", outside);
    const [record] = await recordsAt(here(), "123");
    rmSync(join(root, "dossiers/123/huurcontract.pdf"));
    symlinkSync(join(outside, "geheim.pdf"), join(root, "dossiers/123/huurcontract.pdf"));
    expect(await record?.brings?.read(megabyte, signal)).toBe("not-a-file");
    rmSync(join(root, "dossiers/123"), { recursive: true });
    put("huurcontract.pdf", "GEHEIM", outside);
    symlinkSync(outside, join(root, "dossiers/123"));
    expect(await record?.brings?.read(megabyte, signal)).toBe("not-a-file");
  });

  test("a pipe and a socket keep nobody waiting, and are told", async () => {
    spawnSync("mkfifo", [join(root, "dossiers/12/pijp.pdf")]);
    const server = createServer().listen(join(root, "dossiers/12/socket.pdf"));
    await new Promise((resolve) => server.once("listening", resolve));
    const contents = await contentsAt(here(), "12");
    server.close();
    expect(contents.get("pijp.pdf")).toBe("not taken: not-a-file");
    expect(contents.get("socket.pdf")).toBe("not taken: not-a-file");
  });

  test("a device is not opened", async () => {
    const collection = { path: ["{person}"] };
    const contents = await contentsAt({ folder: "/dev" }, "shm", { collection });
    for (const said of contents.values()) expect(said).toBeTypeOf("string");
    const byIndex = { path: null, index: { ...index, file: ["index.csv"] } };
    put("index.csv", "klant;bestand;titel;datum\n12;null;Leeg;\n", outside);
    symlinkSync("/dev/null", join(outside, "null"));
    expect(await contentsAt({ folder: outside }, "12", { collection: byIndex })).toEqual(
      new Map([["null", "not taken: not-a-file"]]),
    );
  });

  test("what is too large, gone, or too much together is told, and the rest comes in", async () => {
    put("dossiers/5/a-groot.pdf", Buffer.alloc(megabyte + 1));
    put("dossiers/5/b-past.pdf", "past");
    expect(await contentsAt(here(), "5")).toEqual(
      new Map([
        ["a-groot.pdf", "not taken: too-large"],
        ["b-past.pdf", "past"],
      ]),
    );
    put("dossiers/6/a.pdf", Buffer.alloc(megabyte * 0.7, "a"));
    put("dossiers/6/b.pdf", Buffer.alloc(megabyte * 0.7, "b"));
    put("dossiers/6/c.pdf", "klein");
    const together = await contentsAt(here(), "6", { source: { mostMegabytes: 1 } });
    expect(together.get("a.pdf")?.length).toBe(megabyte * 0.7 - ((megabyte * 0.7) % 1));
    expect(together.get("b.pdf")).toBe("not taken: no-room");
    expect(together.get("c.pdf")).toBe("klein");
    const [record] = await recordsAt(here(), "123");
    rmSync(join(root, "dossiers/123/huurcontract.pdf"));
    expect(await record?.brings?.read(megabyte, signal)).toBe("gone");
  });

  test("T-38 a file of gigabytes is told to be too large without being read", async () => {
    put("dossiers/5/reus.pdf", "");
    truncateSync(join(root, "dossiers/5/reus.pdf"), 8 * 1024 * megabyte);
    const before = process.memoryUsage().rss;
    expect(await contentsAt(here(), "5")).toEqual(new Map([["reus.pdf", "not taken: too-large"]]));
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * megabyte);
  });

  test("T-38 of ten thousand files as many come as may, and a record says how many did not", async () => {
    mkdirSync(join(root, "dossiers/veel"));
    for (let n = 0; n < 10_000; n += 1) writeFileSync(join(root, "dossiers/veel", `${n}.pdf`), "");
    const records = await recordsAt(here(), "veel", { source: { mostFiles: 25 } });
    expect(records).toHaveLength(26);
    const left = records.at(-1);
    expect(left).toMatchObject({ key: "scans/not-all", whose: "self", release: "review" });
    expect(left?.fields).toEqual([
      {
        field: "scans.not-all",
        element: "I-01",
        label: "Niet opgenomen",
        value: "Er staan nog 9.975 bestanden. Wij namen er 25 op.",
      },
    ]);
    expect(left?.brings).toBeUndefined();
    const all = await recordsAt(here(), "12", { source: { mostFiles: 2 } });
    expect(all).toHaveLength(2);
  });

  test.skipIf(process.getuid?.() === 0)("a folder that nobody may open is no answer", async () => {
    chmodSync(join(root, "dossiers/12"), 0);
    expect(await failure(recordsAt(here(), "12"))).toEqual({ code: "folder-closed", again: false });
    chmodSync(join(root, "dossiers/12"), 0o700);
  });

  test("who has no time left gets no answer", async () => {
    expect(await failure(recordsAt(here(), "12", {}, AbortSignal.abort()))).toEqual({
      code: "timeout",
      again: true,
    });
  });

  test("property: nobody ever gets a file of another folder than their own", async () => {
    const key = fc.stringMatching(/^[0-9A-Za-z]{1,3}$/);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(key, { minLength: 2, maxLength: 6 }), async (keys) => {
        const at = mkdtempSync(join(root, "eigen-"));
        for (const one of keys) put(`p/${one}/a.pdf`, `van ${one}`, at);
        for (const one of keys) {
          const found = await contentsAt({ folder: at }, one, { collection: { path: ["p", "{person}"] } });
          expect([...found.values()]).toEqual([`van ${one}`]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("by an index", () => {
  const byIndex = { path: null, index };
  const withBoth = { index };

  test("a file comes with what the index says of it, and the mark before the heading is no part of it", async () => {
    put("scans/a.pdf", "A");
    put(
      "index.csv",
      '\ufeffklant;bestand;titel;datum;kist\n12;scans/a.pdf;"Contract; met bijlage";2019-03-04;K7\n123;scans/b.pdf;Brief;;\n',
    );
    const [record, ...more] = await recordsAt(here(), "12", { collection: byIndex });
    expect(more).toEqual([]);
    expect(record?.fields).toEqual([
      expect.objectContaining({ field: "scans.file-name", value: "a.pdf" }),
      { field: "scans.titel", element: "I-01", label: "Titel", value: "Contract; met bijlage" },
      { field: "scans.datum", element: "I-01", label: "Datum", value: "2019-03-04" },
      { field: "scans.kist", element: null, label: "kist", value: "K7" },
    ]);
    expect(String(await record?.brings?.read(megabyte, signal))).toBe("A");
  });

  test.each([
    "../outside/geheim.pdf",
    "/etc/passwd",
    "scans/../../outside/geheim.pdf",
    "",
    "..\\geheim",
    "C:\\a",
  ])("T-33 a line that leads to %j is told and not read", async (path) => {
    put("geheim.pdf", "GEHEIM", outside);
    put("index.csv", `klant;bestand;titel;datum\n12;${path};Brief;\n`);
    const [record] = await recordsAt(here(), "12", { collection: byIndex });
    expect(await record?.brings?.read(megabyte, signal)).toBe("outside");
  });

  test("what the index names and is not there is told", async () => {
    put("index.csv", "klant;bestand;titel;datum\n12;weg.pdf;Brief;\n");
    expect(await contentsAt(here(), "12", { collection: byIndex })).toEqual(
      new Map([["weg.pdf", "not taken: gone"]]),
    );
  });

  test("beside a folder the index names no file of another person's folder", async () => {
    put(
      "index.csv",
      "klant;bestand;titel;datum\n12;dossiers/12/huurcontract.pdf;Contract;\n12;dossiers/123/huurcontract.pdf;Contract;\n",
    );
    const records = await recordsAt(here(), "12", { collection: withBoth });
    const said = await Promise.all(
      records.map(async ({ brings }) => String(await brings?.read(megabyte, signal))),
    );
    expect(said.sort()).toEqual(["brief aan 12", "contract van 12", "outside"]);
  });

  test("F18 a file in the person's folder that the index says to be another's is theirs, and is not opened", async () => {
    put(
      "index.csv",
      "klant;bestand;titel;datum\n123;dossiers/12/huurcontract.pdf;Contract;\n;dossiers/12/brieven/2019/brief.pdf;Brief;\n",
    );
    const records = await recordsAt(here(), "12", { collection: withBoth });
    expect(records.map(({ whose, personKey, brings }) => ({ whose, personKey, brings }))).toEqual([
      { whose: "unknown", personKey: null, brings: undefined },
      { whose: "other", personKey: "123", brings: undefined },
    ]);
    for (const { fields } of records) for (const field of fields) expect(field.aboutOther).toBe(true);
  });

  test.each([
    ["there is none", null, { code: "index-gone", again: true }],
    ["it lacks a column", "klant;bestand;titel\n", { code: "columns-differ", again: false }],
    ["it is empty", "", { code: "columns-differ", again: false }],
    [
      "a column is there twice",
      "klant;klant;bestand;titel;datum\n",
      { code: "columns-differ", again: false },
    ],
    [
      "a quote is never closed",
      'klant;bestand;titel;datum\n12;"a;b;c\n',
      { code: "index-broken", again: false },
    ],
    ["a line is short", "klant;bestand;titel;datum\n12;a.pdf\n", { code: "index-broken", again: false }],
    [
      "a line never ends",
      `klant;bestand;titel;datum\n12;${"a".repeat(70_000)};b;c\n`,
      { code: "index-broken", again: false },
    ],
  ])("an index is no answer when %s", async (_, content, expected) => {
    if (content !== null) put("index.csv", content);
    expect(await failure(recordsAt(here(), "12", { collection: byIndex }))).toEqual(expected);
  });

  test("T-38 an index of 200,000 lines is read without being held", async () => {
    const lines = Array.from({ length: 200_000 }, (_, n) => `P${n};scans/${n}.pdf;Brief ${n};2019-01-01`);
    put("index.csv", ["klant;bestand;titel;datum", ...lines].join("\n"));
    const records = await recordsAt(here(), "P199999", { collection: byIndex });
    expect(records).toHaveLength(1);
  });
});

describe("in a bucket", () => {
  let s3: Awaited<ReturnType<typeof startS3>>;
  beforeAll(async () => {
    s3 = await startS3("scans", 3);
  });
  afterAll(() => s3.stop());
  beforeEach(() => {
    s3.objects.clear();
    s3.asked.length = 0;
    for (const word of ["object", "list"] as const) delete s3.mood[word];
    for (const key of ["12", "123", "1"]) s3.objects.set(`dossiers/${key}/a.pdf`, Buffer.from(`van ${key}`));
  });
  const there = (change = {}) => ({ bucket: { ...s3.bucket, ...change } });

  test("everything behind the person's own prefix, over more pages, and nothing of whose key begins the same", async () => {
    for (let n = 0; n < 7; n += 1) s3.objects.set(`dossiers/12/b${n}.pdf`, Buffer.from(`b${n} van 12`));
    const contents = await contentsAt(there(), "12");
    expect(contents.size).toBe(8);
    for (const content of contents.values()) expect(content).toMatch(/ van 12$|^van 12$/);
    expect(await contentsAt(there(), "123")).toEqual(new Map([["a.pdf", "van 123"]]));
    const [record] = await recordsAt(there(), "1");
    expect(record?.fields).toMatchObject([
      { value: "a.pdf" },
      { field: "scans.changed", value: "2019-03-04" },
    ]);
  });

  test.each([
    "een brief.pdf",
    "a+b.pdf",
    "50%.pdf",
    "%2e%2e.pdf",
    "é&<'\"(*)!~.pdf",
    "日本.pdf",
    "a?b#c=d.pdf",
  ])("a name such as %j is asked as it is, signed, also where the list does not encode", async (name) => {
    s3.objects.set(`onder/hier/dossiers/9/${name}`, Buffer.from("inhoud"));
    const at = there({ prefix: "onder/hier" });
    expect(await contentsAt(at, "9")).toEqual(new Map([[name, "inhoud"]]));
    s3.mood.list = "plain";
    expect(await contentsAt(at, "9")).toEqual(new Map([[name, "inhoud"]]));
  });

  test("T-33 a key that would mean a way is told and never asked", async () => {
    s3.objects.set("dossiers/12/../123/a.pdf", Buffer.from("van 123"));
    s3.objects.set("dossiers/12/./a.pdf", Buffer.from("x"));
    s3.objects.set("dossiers/12//a.pdf", Buffer.from("x"));
    s3.objects.set("dossiers/12/map/", Buffer.from(""));
    const said = [];
    for (const { brings } of await recordsAt(there(), "12"))
      said.push(String(await brings?.read(megabyte, signal)));
    expect(said.sort()).toEqual(["not-a-file", "not-a-file", "not-a-file", "van 12"]);
    expect(s3.asked.filter((url) => url.includes("123"))).toEqual([]);
  });

  test("who has nothing behind their prefix has no files; where nobody has, or no such bucket is, that is no answer", async () => {
    expect(await recordsAt(there(), "999")).toEqual([]);
    s3.objects.clear();
    expect(await failure(recordsAt(there(), "12"))).toEqual({ code: "nothing-there", again: true });
    expect(await failure(recordsAt(there({ name: "anders" }), "12"))).toEqual({
      code: "http-404",
      again: false,
    });
  });

  test("a wrong secret or region is refused by the server, and that is told", async () => {
    for (const wrong of [{ secret: "verkeerd" }, { region: "eu-west-2" }, { keyId: "IEMAND" }])
      expect(await failure(recordsAt(there(wrong), "12"))).toEqual({ code: "http-403", again: false });
  });

  test.each([
    ["busy", { code: "http-503", again: true }],
    ["html", { code: "not-a-list", again: true }],
    ["ignores-prefix", { code: "other-prefix", again: false }],
    ["same-token", { code: "repeated-cursor", again: false }],
  ] as const)("T-38 a bucket whose list is %s gives no answer", async (list, expected) => {
    s3.mood.list = list;
    expect(await failure(recordsAt(there(), "12"))).toEqual(expected);
  });

  test.each([
    ["half", { code: "unreachable", again: true }],
    ["busy", { code: "http-500", again: true }],
    ["redirect", { code: "redirect", again: false }],
  ] as const)(
    "T-26 an object that comes as %s is no answer, and nobody is followed elsewhere",
    async (object, expected) => {
      s3.mood.object = object;
      expect(await failure(contentsAt(there(), "12"))).toEqual(expected);
    },
  );

  test("an object that never comes is left when the time is over", async () => {
    s3.mood.object = "hang";
    const [record] = await recordsAt(there(), "12");
    const soon = AbortSignal.timeout(300);
    expect(await failure(Promise.resolve(record?.brings?.read(megabyte, soon)))).toEqual({
      code: "timeout",
      again: true,
    });
  });

  test("a server that is not there is one to ask again", async () => {
    const at = there({ endpoint: "http://localhost:1" });
    expect(await failure(recordsAt(at, "12"))).toEqual({ code: "unreachable", again: true });
  });

  test("what is too large is left, also where nobody said how large it is; an index in the bucket is read", async () => {
    s3.objects.set("dossiers/5/groot.pdf", Buffer.alloc(2000));
    expect(await contentsAt(there(), "5", {}, 1000)).toEqual(
      new Map([["groot.pdf", "not taken: too-large"]]),
    );
    s3.objects.set(
      "index.csv",
      Buffer.from("klant;bestand;titel;datum\n5;los/a.pdf;Brief;\n5;weg.pdf;Brief;\n"),
    );
    s3.objects.set("los/a.pdf", Buffer.from("A"));
    expect(await contentsAt(there(), "5", { collection: { path: null, index } })).toEqual(
      new Map([
        ["a.pdf", "A"],
        ["weg.pdf", "not taken: gone"],
      ]),
    );
  });
});

test("a pattern has the person once, as one whole name, and a path only goes down", () => {
  expect(patternOf("dossiers/{person}/brieven")).toEqual(["dossiers", "{person}", "brieven"]);
  for (const wrong of [
    "dossiers",
    "{person}/{person}",
    "d-{person}",
    "../{person}",
    "/{person}",
    "{x}/{person}",
    "a//{person}",
  ])
    expect(patternOf(wrong)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (written) => {
      const path = pathOf(written, /[/\\]/);
      if (path) expect(join("/root", ...path).startsWith("/root/")).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (key) => {
      if (isPersonName(key)) expect(pathOf(key)).toEqual([key]);
    }),
  );
});
