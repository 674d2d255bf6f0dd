import { createHash, createPublicKey, randomBytes, verify } from "node:crypto";
import { PassThrough } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { listAnswer, sumOf, writeBundle } from "#app/server/export/zip.ts";
import { eventually } from "#tests/support/eventually.ts";
import { buildBundle, drawer, pdfText, publicKeys, sign } from "./bundle-files.ts";
import { booking, bundleOf, field, maskedField, person, record } from "./ready-made.ts";

const mediaTypes: Record<string, string> = {
  html: "text/html; charset=utf-8",
  json: "application/json",
  csv: "text/csv; charset=utf-8; header=present",
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
};

function bookings(count: number) {
  return () => Array.from({ length: count }, (_, place) => booking(place));
}

test("a bundle holds the page, the data, the letter and a list of sums that agree", {
  timeout: 60_000,
}, async () => {
  const { totals, zip, files } = await buildBundle(
    bundleOf({ personal: () => [person], payments: bookings(3) }),
  );
  expect([...files.keys()]).toEqual([
    "index.html",
    "data.json",
    "schema.json",
    "csv/persoon-natuurlijk-personen.csv",
    "csv/betalingen-boekingen.csv",
    "gegevens.pdf",
    "brief.pdf",
    "LEESMIJ.txt",
    "manifest.json",
    "manifest.json.jws",
  ]);
  const manifest = JSON.parse(String(files.get("manifest.json")));
  const others = [...files].filter(([name]) => !name.startsWith("manifest.json"));
  expect(manifest).toEqual({
    version: 2,
    number: "AVG-2026-0432",
    madeAt: "2026-12-15T09:30:00.000Z",
    registerVersion: 3,
    schema: "https://mijnprivacy.example.org/schema/data-1.json",
    files: others.map(([path, content]) => ({
      path,
      bytes: content.byteLength,
      sha256: createHash("sha256").update(content).digest("hex"),
      mediaType: mediaTypes[path.split(".").at(-1) ?? ""],
    })),
  });
  expect(totals).toEqual({
    bytes: zip.byteLength,
    sha256: createHash("sha256").update(zip).digest("hex"),
    records: 4,
    content: sumOf(manifest.files),
  });
});

test("what is listed without drawing has the sum of what is written, whenever; another value has another", {
  timeout: 60_000,
}, async () => {
  const content = bundleOf({ personal: () => [person] });
  const later = { ...content, facts: { ...content.facts, madeAt: new Date("2027-01-01T10:00:00Z") } };
  const { totals } = await buildBundle(later);
  expect(sumOf((await listAnswer(content)).files)).toBe(totals.content);
  const other = bundleOf({ personal: () => [{ ...person, fields: [field("Voornaam", "Anneliesje")] }] });
  expect(sumOf((await listAnswer(other)).files)).not.toBe(totals.content);
});

test("the signature beside the manifest is under its very bytes, and of the published key", {
  timeout: 60_000,
}, async () => {
  const { files } = await buildBundle(bundleOf({ personal: () => [person] }));
  const manifest = files.get("manifest.json") ?? noBytes;
  const [head, nothing, signature] = String(files.get("manifest.json.jws")).split(".");
  expect(nothing).toBe("");
  expect(JSON.parse(Buffer.from(head ?? "", "base64url").toString())).toEqual({
    alg: "EdDSA",
    kid: publicKeys.keys[0]?.kid,
  });
  // By hand, as RFC 7515, 5.2 says, so that no library of ours is in between.
  const key = createPublicKey({ key: publicKeys.keys[0] ?? {}, format: "jwk" });
  const signed = Buffer.from(`${head}.${manifest.toString("base64url")}`);
  expect(verify(null, signed, key, Buffer.from(signature ?? "", "base64url"))).toBe(true);
});

test("the manifest says nothing about a person", { timeout: 60_000 }, async () => {
  const { files } = await buildBundle(bundleOf({ personal: () => [person] }));
  expect(String(files.get("manifest.json"))).not.toMatch(/Annelies|Voorbeeld|1980/);
});

test("the same content gives the same bytes at any moment and in any time zone, of the PDFs too", {
  timeout: 60_000,
}, async () => {
  const content = bundleOf({
    personal: () => [person],
    contact: () => [record("x/1", "Contact", [maskedField("Naam"), field("Telefoon", "+31612345678")])],
    payments: bookings(30),
  });
  const [one, again] = [await buildBundle(content), await buildBundle(content)];
  expect(again.totals.sha256).toBe(one.totals.sha256);
  const { TZ } = process.env;
  process.env.TZ = "Pacific/Auckland";
  // What writes the time of day into a file does so by the second.
  await wait(1100);
  const elsewhere = await buildBundle(content).finally(() => restore("TZ", TZ));
  const same = [...elsewhere.files].map(([name, bytes]) => [
    name,
    bytes.equals(one.files.get(name) ?? noBytes),
  ]);
  expect(same).toEqual([...one.files.keys()].map((name) => [name, true]));
});

const noBytes = Buffer.alloc(0);

function restore(name: string, value: string | undefined) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

test("data.json is what the schema beside it says", { timeout: 60_000 }, async () => {
  const { files } = await buildBundle(
    bundleOf({
      personal: () => [person],
      contract: () => [record("huurovereenkomsten/1", "Huurcontract", [maskedField("Medehuurder")])],
      payments: bookings(3),
    }),
  );
  const validate = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    formats: { uri: true, "date-time": true },
  });
  const isData = validate.compile(JSON.parse(String(files.get("schema.json"))));
  const data = JSON.parse(String(files.get("data.json")));
  expect(isData(data), JSON.stringify(isData.errors)).toBe(true);
  expect(isData({ ...data, themes: [{ ...data.themes[0], records: [{}] }] })).toBe(false);
  expect(data.$schema).toBe("https://mijnprivacy.example.org/schema/data-1.json");
  expect(data.themes[3].records).toHaveLength(3);
  expect(data.themes[2].records[0].fields[0]).toEqual({
    field: "medehuurder",
    element: null,
    label: "Medehuurder",
    masked: { ground: "rights-of-others", article: "AVG art. 15 lid 4" },
  });
});

test("the PDFs have the number, the headings and the values", { timeout: 60_000 }, async () => {
  const { files } = await buildBundle(bundleOf({ personal: () => [person] }));
  const data = await pdfText(files.get("gegevens.pdf"));
  for (const words of ["Wie u bent en waar u woont", "Annelies", "31 december 1980", "bladzijde 1 van"]) {
    expect(data).toContain(words);
  }
  const letter = await pdfText(files.get("brief.pdf"));
  expect(letter).toContain("Verzoek AVG-2026-0432 - bladzijde 1 van 4");
  expect(letter).toContain("Bent u het niet eens met dit antwoord?");
});

test("a masked value is nowhere, even when it was handed over", { timeout: 60_000 }, async () => {
  const secret = "ZQGEHEIM7";
  const slip = { ...field("Rekeninghouder", `${secret} van de buren`), masked: true };
  const { zip, files } = await buildBundle(
    bundleOf({ payments: () => [record("betaalgegevens/1", "Rekening", [slip])] }),
  );
  expect(zip.includes(secret)).toBe(false);
  for (const [name, content] of files) {
    expect(name.endsWith(".pdf") ? await pdfText(content) : String(content), name).not.toContain(secret);
  }
  expect(String(files.get("index.html"))).toContain("Hier staan gegevens van iemand anders.");
  expect(String(files.get("csv/betalingen-betaalgegevens.csv"))).toContain(
    "afgedekt: gegevens van iemand anders",
  );
  expect(await pdfText(files.get("gegevens.pdf"))).toContain("afgedekt: gegevens van iemand anders");
});

test("T-24 T-30 hostile text stays text", { timeout: 60_000 }, async () => {
  const hostile = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</style></main><!-- & \"quoted\" 'too'",
    "\u202Egnp.exe \u05D0\u05D1\u05D2",
    "👩‍👩‍👧 Zoë Ąžßł",
    '=HYPERLINK("https://evil.example.org")',
    "N".repeat(120),
    "regel een\nregel twee \u2028 \u0000",
  ];
  const { files } = await buildBundle(
    bundleOf({
      personal: () => [
        record(
          "x/1",
          "<b>Titel</b>",
          hostile.map((text, place) => field(`Veld ${place}`, text)),
        ),
      ],
    }),
  );
  const page = String(files.get("index.html"));
  expect(page).not.toMatch(/<script|<img|<b>|onerror=alert\(1\)>/);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("<bdi>\u202Egnp.exe");
  const values = JSON.parse(String(files.get("data.json"))).themes[0].records[0].fields;
  expect(values.map(({ value }: { value: string }) => value)).toEqual(hostile);
  const pdf = await pdfText(files.get("gegevens.pdf"));
  expect(pdf).toContain("<script>alert(1)</script>");
  expect(pdf).toContain("Zoë Ąžßł");
  expect(pdf.replace(/\W/g, "")).toContain("N".repeat(120));
  expect(String(files.get("gegevens.pdf"))).not.toMatch(
    /\/(URI|JS|JavaScript|OpenAction|Launch|EmbeddedFile)\b/,
  );
});

test("records are read only as fast as the zip is taken", { timeout: 60_000 }, async () => {
  let read = 0;
  const content = {
    ...bundleOf({}),
    themes: [{ theme: "payments" as const, records: 20_000, searched: [], gaps: [], withheld: [] }],
    async *records() {
      for (let place = 0; place < 20_000; place += 1) {
        read += 1;
        // What packs badly fills the zip's own buffers after a few hundred records.
        yield record(`x/${place}`, "Tekst", [field("Tekst", randomBytes(600).toString("base64"))]);
      }
    },
  };
  const stop = new AbortController();
  const nobodyReads = new PassThrough();
  const writing = { sink: nobodyReads, sign, drawer, signal: stop.signal };
  const outcome = writeBundle(content, writing).catch(() => "stopped");
  const standing = await eventually(async () => {
    const before = read;
    await wait(1000);
    return before > 0 && read === before ? read : null;
  });
  expect(standing).toBeLessThan(20_000);
  stop.abort();
  expect(await outcome).toBe("stopped");
  expect(nobodyReads.destroyed).toBe(true);
});

test("what adds to an answer says so wherever one begins to read", async () => {
  const answer = bundleOf({ personal: () => [person] });
  const said = "Dit is een aanvulling op ons antwoord van 4 januari 2027.";
  const supplement = { place: 1, answeredAt: new Date("2027-01-04T10:00:00Z"), words: "4 januari 2027" };
  const { files } = await buildBundle({ ...answer, facts: { ...answer.facts, supplement } });
  for (const name of ["LEESMIJ.txt", "index.html"]) expect(String(files.get(name))).toContain(said);
  expect(await pdfText(files.get("gegevens.pdf"))).toContain(said);
});

test("a theme with another number of records than announced stops the bundle", {
  timeout: 60_000,
}, async () => {
  const content = bundleOf({ personal: () => [person] });
  const missing = { ...content, themes: content.themes.map((theme) => ({ ...theme, records: 2 })) };
  const sink = new PassThrough().resume();
  await expect(writeBundle(missing, { sink, sign, drawer })).rejects.toThrow("records-differ");
});
