// The whole way: files in a folder and in a bucket, taken in as those of colleagues are, decided, and in the answer.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openRecord } from "#app/server/found-records.ts";
import { commandDossier } from "#app/server/staff-commands.ts";
import { sweep } from "#app/server/sweep.ts";
import { files, records, slices } from "#db/schema.ts";
import { approved, type Filed, formData, gathered, proposed } from "#tests/server/steps.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { openBundle } from "#tests/support/bundles.ts";
import { eicar, startClamd } from "#tests/support/clamd.ts";
import { type Desk, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { registerWithoutTasks } from "#tests/support/registers.ts";
import { startS3 } from "#tests/support/s3-server.ts";
import { canary, docx, jpegWithPlace, pdf, pdfOf, pixelBomb, zipOf } from "#tests/support/upload-corpus.ts";
import { dumpOf, foundIn } from "../../db/dump.ts";

let root: string;
let s3: Awaited<ReturnType<typeof startS3>>;
let clamd: Awaited<ReturnType<typeof startClamd>>;
let desk: Desk;
let asker: Asker;
let key: string;
let number: string;

const declared = [
  {
    id: "scans",
    folderFrom: "SCANS",
    personBy: "customer-number",
    mostFiles: 30,
    collections: [
      {
        resource: "contracten",
        theme: "documents",
        title: "Gescand contract",
        element: "I-01",
        path: "huurders/{person}",
      },
    ],
  },
  {
    id: "brieven",
    bucket: {
      endpointFrom: "S3_URL",
      region: "eu-west-1",
      name: "scans",
      keyIdFrom: "S3_ID",
      secretFrom: "S3_SECRET",
    },
    personBy: "key",
    collections: [
      {
        resource: "brieven",
        theme: "documents",
        title: "Brief",
        element: "I-02",
        index: {
          file: "index.csv",
          person: "huurder",
          path: "bestand",
          fields: { titel: { label: "Titel" }, afzender: { label: "Afzender", about: "always" } },
        },
      },
    ],
  },
];
const names = { scans: "de gescande contracten", brieven: "de oude brieven" };
const register = {
  ...registerWithoutTasks,
  sources: [
    ...registerWithoutTasks.sources,
    ...Object.entries(names).map(([id, nl]) => ({ id, name: { nl, en: nl }, owner: "Archief" })),
  ],
};

beforeAll(async () => {
  requireFreshBuild();
  root = mkdtempSync(join(tmpdir(), "privacyloket-scans-"));
  const file = join(root, "files.json");
  writeFileSync(file, JSON.stringify(declared));
  s3 = await startS3();
  clamd = await startClamd();
  const further = {
    CLAMD_ADDRESS: clamd.address,
    UPLOAD_MEGABYTES: "1",
    FILE_SOURCES_FILE: file,
    SCANS: join(root, "scans"),
    S3_URL: s3.bucket.endpoint,
    S3_ID: s3.bucket.keyId,
    S3_SECRET: s3.bucket.secret,
  };
  desk = await startOffice(undefined, further, register);
  asker = askerFrom(desk.association, "D01");
  key = desk.association.trickyPersons.D01?.id ?? "";
  number = desk.association.trickyPersons.D01?.code ?? "";
});
afterAll(async () => {
  await desk.stop();
  await s3.stop();
  await clamd.stop();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  rmSync(join(root, "scans"), { recursive: true, force: true });
  put(`${number}9/van-een-ander.pdf`, pdf("/Lang (ander)"));
  s3.objects.clear();
  for (const word of ["object", "list", "at"] as const) delete s3.mood[word];
  index([]);
});

function put(path: string, content: Buffer) {
  const at = join(root, "scans/huurders", path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, content);
}
const index = (lines: string[]) =>
  s3.objects.set("index.csv", Buffer.from(["huurder;bestand;titel;afzender", ...lines].join("\n")));

const fresh = () => gathered(desk, asker, ["documents"]);
const slicesOf = ({ dossierId }: Filed) =>
  desk.office.db.select().from(slices).where(eq(slices.dossierId, dossierId));
async function sliceOf(request: Filed, connection: string) {
  const slice = (await slicesOf(request)).find((one) => one.connection === connection);
  if (!slice) throw new Error(`${connection} was not planned`);
  return slice;
}
const uploadsOf = ({ dossierId }: Filed) =>
  desk.office.db
    .select()
    .from(files)
    .where(and(eq(files.dossierId, dossierId), eq(files.kind, "upload")));

/** What stands in the records of a connection, opened as the review opens them. */
async function openedFrom({ dossierId }: Filed, connection: string) {
  const { office } = desk;
  const rows = await office.db
    .select({ id: records.id })
    .from(records)
    .where(and(eq(records.dossierId, dossierId), eq(records.connection, connection)));
  const opened = await Promise.all(rows.map(({ id }) => openRecord(office, office.db, dossierId, id)));
  return opened.flatMap((one) => (one ? [one.record] : []));
}

/** By the name of the file: what is said in its place, or what it is. */
async function saidOf(request: Filed, connection = "scans") {
  const all = await openedFrom(request, connection);
  return new Map(
    all.map(({ fields, files: [file] = [] }) => [
      String(fields.find(({ label }) => label === "Naam van het bestand")?.value),
      file ? file.type : fields.find(({ label }) => label === "Bestand")?.value,
    ]),
  );
}

async function answerOf(request: Filed): Promise<Map<string, Buffer>> {
  const { office } = desk;
  expect(await proposed(office, request, ["documents"])).toEqual({ obstacle: null });
  expect(await approved(office, request)).toEqual({ obstacle: null });
  expect(await workAll(office)).toEqual([]);
  return openBundle(desk, request.dossierId);
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const storedIds = () =>
  readdirSync(join(desk.folder, "storage"), { recursive: true }).filter((name) =>
    String(name).endsWith(".age"),
  );

test("T-33 files of a folder and a bucket stand in the answer, under names that tell nothing, with their SHA-256", async () => {
  const contract = pdf("/Lang (contract)");
  put(`${number}/Contract Jansen.pdf`, contract);
  put(`${number}/keuken.jpg`, await jpegWithPlace());
  s3.objects.set("2019/brief 1.docx", await docx());
  index([
    `${key};2019/brief 1.docx;Brief over de huur;De heer Heggestem`,
    `${key}9;2019/ander.pdf;Van een ander;`,
  ]);
  const request = await fresh();
  expect(await sliceOf(request, "scans")).toMatchObject({ state: "done", records: 2, personKey: key });
  expect(await sliceOf(request, "brieven")).toMatchObject({ state: "done", records: 1 });
  expect(await uploadsOf(request)).toHaveLength(3);
  const [letter] = await openedFrom(request, "brieven");
  expect(letter).toMatchObject({ title: "Brief", release: "review", whose: "self" });
  expect(letter?.files).toMatchObject([{ name: "brief 1.docx", type: "docx", scanned: true }]);
  const answer = await answerOf(request);
  const attached = [...answer.keys()].filter((name) => name.startsWith("bijlagen/")).sort();
  expect(attached).toEqual([
    expect.stringMatching(/^bijlagen\/brieven-[0-9a-f]{16}-1\.docx$/),
    expect.stringMatching(/^bijlagen\/scans-[0-9a-f]{16}-1\.(jpg|pdf)$/),
    expect.stringMatching(/^bijlagen\/scans-[0-9a-f]{16}-1\.(jpg|pdf)$/),
  ]);
  const page = String(answer.get("index.html"));
  const data = String(answer.get("data.json"));
  for (const name of attached) {
    const sum = sha256(answer.get(name) ?? Buffer.alloc(0));
    for (const where of [page, data])
      expect([where.includes(name), where.includes(sum)]).toEqual([true, true]);
  }
  const pdfName = attached.find((name) => name.endsWith(".pdf")) ?? "";
  expect(answer.get(pdfName)?.equals(contract)).toBe(true);
  const photo = answer.get(attached.find((name) => name.endsWith(".jpg")) ?? "");
  expect(photo?.includes(canary)).toBe(false);
  expect(page).toContain("Brief over de huur");
  for (const where of [page, data])
    for (const trace of ["Heggestem", "Van een ander"]) expect(where).not.toContain(trace);
});

test("T-31 what cannot come in is told in its record with the reason, and the rest goes on", async () => {
  put(`${number}/goed.pdf`, pdf());
  put(`${number}/script.pdf`, pdf("/OpenAction << /S /JavaScript /JS (x) >>"));
  put(`${number}/pagina.pdf`, Buffer.from("<html><script>alert(1)</script></html>"));
  put(`${number}/slot.pdf`, pdfOf(["<< /Type /Catalog >>"], "/Root 1 0 R /Encrypt 2 0 R"));
  put(`${number}/twee.pdf`, Buffer.concat([pdf(), await zipOf({ a: "b" })]));
  put(`${number}/map.zip`, await zipOf({ a: "b" }));
  put(`${number}/bom.png`, pixelBomb(30_000, 30_000));
  put(`${number}/leeg.pdf`, Buffer.alloc(0));
  put(`${number}/groot.pdf`, Buffer.alloc(1024 * 1024 + 1));
  put(`${number}/virus.pdf`, pdf(`/Lang (${eicar.replaceAll(/[\\()]/g, "\\$&")})`, eicar));
  symlinkSync("/etc/passwd", join(root, `scans/huurders/${number}/link.pdf`));
  const request = await fresh();
  expect(await sliceOf(request, "scans")).toMatchObject({ state: "done", records: 11 });
  const no = "Kon niet worden opgenomen";
  expect(await saidOf(request)).toEqual(
    new Map([
      ["goed.pdf", "pdf"],
      ["script.pdf", `${no}: het kan iets doen op een computer, of er zitten andere bestanden in.`],
      ["pagina.pdf", `${no}: het is geen foto, PDF of Word-bestand.`],
      ["slot.pdf", `${no}: wij kunnen niet zien wat erin zit.`],
      ["twee.pdf", `${no}: er zit meer dan één bestand in.`],
      ["map.zip", `${no}: het is een map met bestanden.`],
      ["bom.png", `${no}: de foto is te groot.`],
      ["leeg.pdf", `${no}: het bestand is leeg.`],
      ["groot.pdf", `${no}: het bestand is te groot.`],
      ["virus.pdf", `${no}: er zit een virus in.`],
      ["link.pdf", `${no}: het is geen gewoon bestand.`],
    ]),
  );
  const answer = await answerOf(request);
  expect([...answer.keys()].filter((name) => name.startsWith("bijlagen/"))).toHaveLength(1);
  expect(String(answer.get("index.html"))).toContain(`${no}: er zit een virus in.`);
  expect([...answer.values()].some((content) => content.includes(eicar))).toBe(false);
});

test("T-09 no name of a file, and nothing of one, stands in the database, on disk or in a log in the clear", async () => {
  put(`${number}/${canary}.pdf`, pdf(`/Lang (${canary})`));
  put(`${number}/${canary}.zip`, await zipOf({ a: "b" }));
  const written: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((chunk: string) => written.push(String(chunk)) > 0) as typeof process.stdout.write;
  const request = await fresh().finally(() => {
    process.stdout.write = write;
  });
  expect(await uploadsOf(request)).toHaveLength(1);
  expect(foundIn(await dumpOf(desk.office.db), [canary, "KANARIE"])).toEqual([]);
  expect(written.join("")).not.toContain("KANARIE");
});

test("F16 a bucket that dies half-way keeps nothing, fails alone, and is asked again", async () => {
  put(`${number}/goed.pdf`, pdf());
  for (const name of ["a", "b"]) s3.objects.set(`${name}.pdf`, pdf(`/Lang (${name})`));
  index([`${key};a.pdf;A;`, `${key};b.pdf;B;`]);
  const before = new Set(storedIds());
  Object.assign(s3.mood, { object: "half", at: "b.pdf" });
  const request = await fresh();
  expect(await sliceOf(request, "brieven")).toMatchObject({
    state: "failed",
    lastError: "unreachable",
    records: 0,
  });
  expect(await sliceOf(request, "scans")).toMatchObject({ state: "done", records: 1 });
  expect(await uploadsOf(request)).toHaveLength(1);
  const known = new Set((await desk.office.db.select({ id: files.id }).from(files)).map(({ id }) => id));
  const orphans = storedIds().filter((name) => !before.has(name) && !known.has(String(name).slice(3, 39)));
  expect(orphans).toEqual([]);
  delete s3.mood.object;
  const given = {
    office: desk.office,
    dossierId: request.dossierId,
    form: formData({ command: "retry-source", sliceId: (await sliceOf(request, "brieven")).id }),
    stamp: await staffStamp(desk.office, "youssef"),
  };
  expect(await commandDossier(given, { reason: "Waarom?" })).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect(await sliceOf(request, "brieven")).toMatchObject({ state: "done", records: 2, lastError: null });
  expect(await uploadsOf(request)).toHaveLength(3);
});

test("files that are gathered anew take the place of the old ones, which the sweep removes", async () => {
  put(`${number}/a.pdf`, pdf());
  const request = await fresh();
  const [old] = await uploadsOf(request);
  const { office } = desk;
  const again = formData({ command: "retry-source", sliceId: (await sliceOf(request, "scans")).id });
  const given = {
    office,
    dossierId: request.dossierId,
    form: again,
    stamp: await staffStamp(office, "youssef"),
  };
  put(`${number}/b.pdf`, pdf());
  expect(await commandDossier(given, { reason: "Waarom?" })).toEqual({ obstacle: null });
  await workAll(office);
  const now = await uploadsOf(request);
  expect(now.map(({ id }) => id)).not.toContain(old?.id);
  expect(now).toHaveLength(2);
  desk.clock.pass(2 * 3600_000);
  await sweep(office);
  expect(storedIds().some((name) => String(name).includes(old?.id ?? "-"))).toBe(false);
});

test("T-32 while the scanner is silent nothing comes in, and the source is asked again", async () => {
  put(`${number}/a.pdf`, pdf());
  await clamd.stop();
  const request = await fresh();
  expect(await sliceOf(request, "scans")).toMatchObject({ state: "failed", lastError: "scanner-silent" });
  expect(await uploadsOf(request)).toEqual([]);
  clamd = await startClamd();
});

test("who has no folder has nothing there, and a share that is not connected is no answer", async () => {
  const request = await fresh();
  expect(await sliceOf(request, "scans")).toMatchObject({ state: "empty", records: 0 });
  expect(await sliceOf(request, "brieven")).toMatchObject({ state: "empty", records: 0 });
  rmSync(join(root, "scans"), { recursive: true });
  mkdirSync(join(root, "scans"));
  const other = await fresh();
  expect(await sliceOf(other, "scans")).toMatchObject({ state: "failed", lastError: "nothing-there" });
});
