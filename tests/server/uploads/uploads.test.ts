// From the form of a colleague to the answer: what is brought is kept sealed, decided with its record, and given or not.

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { slicesIn } from "#app/domain/supplement.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { Data } from "#app/server/export/data-schema.ts";
import { makeAnswer } from "#app/server/make-answer.ts";
import type { Office } from "#app/server/office.ts";
import { commandDossier, commandReview } from "#app/server/staff-commands.ts";
import { sweep } from "#app/server/sweep.ts";
import { handInTask } from "#app/server/tasks.ts";
import { findAttached } from "#app/server/uploads/attached.ts";
import { wrongWithFiles } from "#app/server/uploads/said.ts";
import { takeIn } from "#app/server/uploads/take-in.ts";
import { scannerAt } from "#app/server/uploads/virus-scan.ts";
import { openFile } from "#app/server/vault.ts";
import { findFile } from "#db/files.ts";
import { tallyReview } from "#db/records.ts";
import { files, records } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { eicar, startClamd } from "#tests/support/clamd.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { canary, docx, docxThatSays, heic, jpegWithPlace, pdf, png } from "#tests/support/upload-corpus.ts";
import { dumpOf, foundIn } from "../../db/dump.ts";
import { pdfText } from "../export/bundle-files.ts";
import { approved, type Filed, formData, gathered, proposed } from "../steps.ts";

let desk: Desk;
let clamd: Awaited<ReturnType<typeof startClamd>>;
beforeAll(async () => {
  requireFreshBuild();
  clamd = await startClamd();
  desk = await startOffice(undefined, { CLAMD_ADDRESS: clamd.address }, exampleRegister);
});
afterAll(async () => {
  await desk.stop();
  await clamd.stop();
});

const { staff, pages, words } = textsIn("nl");
const said = { ...staff.tasks.errors, tooLong: pages.errors.tooLong };
const fresh = () => gathered(desk, askerFrom(desk.association, "D01"), ["documents"]);
const named = (name: string, bytes: Buffer) => new File([new Uint8Array(bytes)], name, { type: "text/html" });

async function taskOf({ dossierId }: Filed, connection = "paper-files") {
  const { slices } = await dossierNow(desk.office, dossierId);
  const slice = slices.find((one) => one.connection === connection);
  if (!slice) throw new Error(`Nobody looks in ${connection}`);
  return slice.sliceId;
}

type Sent = { fields?: Record<string, string>; brought: File[]; connection?: string; office?: Office };

/** As the page does it: a form as a browser sends it. */
async function bring(request: Filed, { fields = {}, brought, connection, office = desk.office }: Sent) {
  const sliceId = await taskOf(request, connection);
  const body = formData({ sliceId, searched: "Map 12, op naam.", ...fields });
  for (const file of brought) body.append("files", file);
  if (brought.length === 0) body.append("files", new File([], ""));
  const sent = new Request("http://localhost/", { method: "POST", body });
  const { form, taken, ...notTaken } = await takeIn(office, request.dossierId, sent);
  const wrong = wrongWithFiles(notTaken, office.config.uploads, "nl");
  const viruses = notTaken.refused.filter(({ why }) => why === "virus").length;
  const given = { office, dossierId: request.dossierId, form, stamp: await staffStamp(office) };
  return { result: await handInTask(given, said, { taken, wrong, viruses }), form };
}

async function restIsEmpty(request: Filed) {
  for (const connection of ["sales-files", "entrance-cameras"]) {
    const { result } = await bring(request, { connection, fields: { nothing: "yes" }, brought: [] });
    expect(result).toEqual({ obstacle: null });
  }
}

async function decide(request: Filed, recordId: string, fields: Record<string, string>) {
  const { office } = desk;
  const form = formData({ recordId, ...fields });
  const given = { office, dossierId: request.dossierId, form, stamp: await staffStamp(office) };
  return commandReview(given, textsIn("nl").staff.review.errors);
}

const recordsOf = ({ dossierId }: Filed) =>
  desk.office.db
    .select()
    .from(records)
    .where(and(eq(records.dossierId, dossierId), eq(records.connection, "paper-files")))
    .orderBy(records.key);
const uploadsOf = ({ dossierId }: Filed) =>
  desk.office.db
    .select()
    .from(files)
    .where(and(eq(files.dossierId, dossierId), eq(files.kind, "upload")));

async function storedIds(): Promise<string[]> {
  const names = await readdir(join(desk.folder, "storage"), { recursive: true });
  return names.flatMap((name) => /([0-9a-f-]{36})\.age$/.exec(name)?.[1] ?? []);
}

async function answerOf(request: Filed): Promise<Map<string, Buffer>> {
  const { office } = desk;
  expect(await proposed(office, request, ["documents"])).toEqual({ obstacle: null });
  expect(await approved(office, request)).toEqual({ obstacle: null });
  expect(await workAll(office)).toEqual([]);
  const { bundle } = await dossierNow(office, request.dossierId);
  const row = bundle && (await findFile(office.db, bundle.fileId));
  if (!row) throw new Error("There is no answer");
  const key = await office.vault.openKey(office.db, request.dossierId);
  const zip = await openFile(key, await office.storage.open(row.id, row));
  return readZip(Buffer.from(await new Response(zip).arrayBuffer()));
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const textOf = async (answer: Map<string, Buffer>) => {
  const pdfs = [...answer].filter(([name]) => name.endsWith(".pdf") && !name.startsWith("bijlagen/"));
  const drawn = await Promise.all(pdfs.map(([, bytes]) => pdfText(bytes)));
  const texts = [...answer]
    .filter(([name]) => /\.(html|json|txt)$/.test(name))
    .map(([, bytes]) => bytes.toString());
  return [...texts, ...drawn].join("\n");
};

test("T-33 what a colleague brings goes to the tenant under a name that tells nothing, with its SHA-256 everywhere", async () => {
  const request = await fresh();
  const word = await docx();
  const { result } = await bring(request, {
    fields: { written: "Huurdossier 2019\nEen brief en een foto." },
    brought: [
      named("../../Brief over Jansen.pdf", pdf()),
      named("foto\u202Egpj.exe", await jpegWithPlace()),
      named("brief.docx", word),
      named("foto.heic", heic()),
    ],
  });
  expect(result).toEqual({ obstacle: null });
  await restIsEmpty(request);
  const [record] = await recordsOf(request);
  expect(await recordsOf(request)).toHaveLength(1);

  const answer = await answerOf(request);
  const paths = ["1.pdf", "2.jpg", "3.docx", "4.heic"].map((end) => `bijlagen/paper-files-001-${end}`);
  expect([...answer.keys()].filter((name) => name.startsWith("bijlagen/"))).toEqual(paths);
  expect(answer.get(paths[0] ?? "")?.equals(pdf())).toBe(true);
  expect(answer.get(paths[2] ?? "")?.equals(word)).toBe(true);
  expect(answer.get(paths[1] ?? "")?.includes(canary)).toBe(false);

  const data = Data.parse(JSON.parse(answer.get("data.json")?.toString() ?? ""));
  const listed = data.themes.flatMap((theme) => theme.records).flatMap(({ files: all }) => all ?? []);
  expect(listed).toEqual(
    paths.map((path, place) => ({
      path,
      mediaType: ["application/pdf", "image/jpeg", expect.stringContaining("wordprocessing"), "image/heic"][
        place
      ],
      bytes: answer.get(path)?.length,
      sha256: sha256(answer.get(path) ?? Buffer.alloc(0)),
    })),
  );
  const page = answer.get("index.html")?.toString() ?? "";
  const paper = (await pdfText(answer.get("gegevens.pdf") ?? Buffer.alloc(0))).replace(/\s/g, "");
  const manifest = answer.get("manifest.json")?.toString() ?? "";
  for (const { path, sha256: sum } of listed) {
    for (const where of [page, paper, manifest])
      expect([where.includes(path), where.includes(sum)]).toEqual([true, true]);
    expect(page).toContain(`href="${path}"`);
  }
  expect(await textOf(answer)).not.toContain("Jansen");
  expect(record?.release).toBe("review");
});

test("what is withheld is in no output, and beside more pieces each file is decided by itself", async () => {
  const request = await fresh();
  const [given, kept] = [pdf("/Lang (nl)"), await png()];
  const { result } = await bring(request, {
    fields: { written: "Brief 2018\nEen brief.\n\nBrief 2019\nNog een brief." },
    brought: [named("geven.pdf", given), named("houden.png", kept)],
  });
  expect(result).toEqual({ obstacle: null });
  await restIsEmpty(request);
  const all = await recordsOf(request);
  expect(all).toHaveLength(4);
  expect(
    await decide(request, all[3]?.id ?? "", {
      decision: "withhold",
      ground: "rights-of-others",
      reason: "Hierop staat de buurman.",
    }),
  ).toEqual({ obstacle: null });
  const [upload] = (await uploadsOf(request)).filter(({ recordId }) => recordId === all[3]?.id);
  const hidden = await findAttached(desk.office, request.dossierId, upload?.id ?? "");
  const answer = await answerOf(request);
  expect([...answer.keys()].filter((name) => name.startsWith("bijlagen/"))).toEqual([
    "bijlagen/paper-files-003-1.pdf",
  ]);
  const text = await textOf(answer);
  for (const trace of ["paper-files-004", hidden?.file.sha256 ?? "", "houden.png"])
    expect(text).not.toContain(trace);
});

test("without a word a file is enough, and 'nothing found' beside a file is not", async () => {
  const request = await fresh();
  const sliceId = await taskOf(request);
  const both = await bring(request, { fields: { nothing: "yes" }, brought: [named("a.pdf", pdf())] });
  expect(both.result).toEqual({ errors: { [`written-${sliceId}`]: staff.tasks.errors.both } });
  const neither = await bring(request, { brought: [] });
  expect(neither.result).toEqual({ errors: { [`written-${sliceId}`]: staff.tasks.errors.written } });
  expect(await uploadsOf(request)).toEqual([]);
  expect((await bring(request, { brought: [named("a.pdf", pdf())] })).result).toEqual({ obstacle: null });
  expect(await recordsOf(request)).toHaveLength(1);
});

test("T-31 one bad file keeps the form out, says which and why, and leaves nothing behind", async () => {
  const request = await fresh();
  const sliceId = await taskOf(request);
  const before = await storedIds();
  const script = pdf("/OpenAction << /S /JavaScript /JS (x) >>");
  const { result, form } = await bring(request, {
    fields: { written: "Een lang verhaal" },
    brought: [
      named("goed.pdf", pdf()),
      named("slecht.pdf", script),
      named("pagina.html", Buffer.from("<p>")),
    ],
  });
  const refused = words.files.refused;
  expect(result).toEqual({
    errors: {
      [`files-${sliceId}`]: `${refused.active("slecht.pdf")} ${refused["not-accepted"]("pagina.html")} ${words.files.chooseAgain}`,
    },
  });
  expect(form.get("written")).toBe("Een lang verhaal");
  expect(await storedIds()).toEqual(before);
});

test("a file that is too large and files that are too many are read away, and the words stay", async () => {
  const request = await fresh();
  const sliceId = await taskOf(request);
  const tight = {
    ...desk.office,
    config: { ...desk.office.config, uploads: { bytes: 1024 * 1024, files: 2 } },
  };
  const large = await bring(request, {
    office: tight,
    fields: { written: "Blijft staan" },
    brought: [named("groot.pdf", Buffer.alloc(3 * 1024 * 1024, "%PDF-")), named("klein.pdf", pdf())],
  });
  const tooLarge = words.files.refused["too-large"]("groot.pdf", words.files.megabytes(1));
  expect(large.result).toEqual({
    errors: { [`files-${sliceId}`]: `${tooLarge} ${words.files.chooseAgain}` },
  });
  expect(large.form.get("written")).toBe("Blijft staan");
  const many = await bring(request, {
    office: tight,
    fields: { written: "Blijft staan" },
    brought: [1, 2, 3].map((n) => named(`${n}.pdf`, pdf())),
  });
  expect(many.result).toEqual({
    errors: { [`files-${sliceId}`]: `${words.files.tooMany(2)} ${words.files.chooseAgain}` },
  });
  expect(many.form.get("searched")).toBe("Map 12, op naam.");
  const exact = { ...tight, config: { ...tight.config, uploads: { bytes: pdf().length, files: 1 } } };
  expect((await bring(request, { office: exact, brought: [named("a.pdf", pdf())] })).result).toEqual({
    obstacle: null,
  });
});

test("T-32 what the scanner finds is refused, and what it does not answer for stays out", async () => {
  const request = await fresh();
  const sliceId = await taskOf(request);
  const infected = pdf(`/Lang (${eicar.replaceAll(/[\\()]/g, "\\$&")})`, eicar);
  const found = await bring(request, { brought: [named("virus.pdf", infected)] });
  const refused = words.files.refused;
  expect(found.result).toEqual({
    errors: { [`files-${sliceId}`]: `${refused.virus("virus.pdf")} ${words.files.chooseAgain}` },
  });
  const { events } = await readDossier(desk.office.db, request.dossierId);
  const noted = events.filter(({ event }) => event.type === "file-refused");
  expect(noted).toEqual([
    expect.objectContaining({
      event: { type: "file-refused", sliceId, why: "virus" },
      actor: expect.objectContaining({ kind: "staff", role: "handler" }),
    }),
  ]);
  const silent = { ...desk.office, scanner: scannerAt({ host: "127.0.0.1", port: 9 }, 200) };
  const waiting = await bring(request, {
    office: silent,
    fields: { written: "Blijft staan" },
    brought: [named("a.pdf", pdf())],
  });
  expect(waiting.result).toEqual({
    errors: { [`files-${sliceId}`]: `${refused["scanner-silent"]("a.pdf")} ${words.files.chooseAgain}` },
  });
  expect(waiting.form.get("written")).toBe("Blijft staan");
  expect(await uploadsOf(request)).toEqual([]);
});

test("T-32 where nothing scans, each file says so; where something does, each says that it was scanned", async () => {
  const request = await fresh();
  await bring(request, { brought: [named("a.pdf", pdf())] });
  const unscanned = { ...desk.office, scanner: null };
  await bring(request, { connection: "sales-files", office: unscanned, brought: [named("b.pdf", pdf())] });
  const scanned = await Promise.all(
    (await uploadsOf(request)).map(
      async ({ id }) => (await findAttached(desk.office, request.dossierId, id))?.file,
    ),
  );
  expect(new Map(scanned.map((file) => [file?.name, file?.scanned]))).toEqual(
    new Map([
      ["a.pdf", true],
      ["b.pdf", false],
    ]),
  );
});

test("T-09 nothing of a file or its name stands in the database or on disk in the clear", async () => {
  const request = await fresh();
  await bring(request, { brought: [named(`${canary}.pdf`, pdf(`/Lang (${canary})`))] });
  expect(foundIn(await dumpOf(desk.office.db), [canary, "KANARIE"])).toEqual([]);
  const [upload] = await uploadsOf(request);
  const stored = await readFile(
    join(desk.folder, "storage", upload?.id.slice(0, 2) ?? "", `${upload?.id}.age`),
  );
  expect(stored.includes("KANARIE")).toBe(false);
});

test("a file that was changed after the approval is not given: the digest holds its hash", async () => {
  const request = await fresh();
  await bring(request, { brought: [named("a.pdf", pdf())] });
  await restIsEmpty(request);
  const { office } = desk;
  await proposed(office, request, ["documents"]);
  const sliceIds = slicesIn(await dossierNow(office, request.dossierId));
  const within = { dossierId: request.dossierId, sliceIds };
  const before = await tallyReview(office.db, within);
  const [upload] = await uploadsOf(request);
  await office.db
    .update(files)
    .set({ sha256: "0".repeat(64) })
    .where(eq(files.id, upload?.id ?? ""));
  expect((await tallyReview(office.db, within)).digest).not.toBe(before.digest);
  expect(await approved(office, request)).toEqual({ obstacle: "decisions-changed" });
  await office.db
    .update(files)
    .set({ sha256: upload?.sha256 ?? "" })
    .where(eq(files.id, upload?.id ?? ""));
  expect(await approved(office, request)).toEqual({ obstacle: null });
  await office.db
    .update(files)
    .set({ sha256: "0".repeat(64) })
    .where(eq(files.id, upload?.id ?? ""));
  await makeAnswer(office, { dossierId: request.dossierId });
  const { bundle, bundleRefused } = await dossierNow(office, request.dossierId);
  expect([bundle, bundleRefused]).toEqual([null, "decisions-changed"]);
});

test("who hands in anew brings anew: the files of before go with their record, and the sweep takes them", async () => {
  const request = await fresh();
  await bring(request, { brought: [named("a.pdf", pdf())] });
  const [old] = await uploadsOf(request);
  const { office } = desk;
  const form = formData({ command: "retry-source", sliceId: await taskOf(request) });
  const given = { office, dossierId: request.dossierId, form, stamp: await staffStamp(office) };
  expect(await commandDossier(given, staff.dossier.gathering.errors)).toEqual({ obstacle: null });
  expect((await bring(request, { fields: { nothing: "yes" }, brought: [] })).result).toEqual({
    obstacle: null,
  });
  expect(await uploadsOf(request)).toEqual([]);
  expect(await storedIds()).toContain(old?.id);
  desk.clock.pass(2 * 3600_000);
  await sweep(office);
  expect(await storedIds()).not.toContain(old?.id);
});

test("a form that is none is refused, and a file of another dossier is not there", async () => {
  const [one, other] = [await fresh(), await fresh()];
  await bring(one, { brought: [named("a.pdf", pdf())] });
  const [upload] = await uploadsOf(one);
  expect(await findAttached(desk.office, one.dossierId, upload?.id ?? "")).not.toBeNull();
  expect(await findAttached(desk.office, other.dossierId, upload?.id ?? "")).toBeNull();
  expect(await findAttached(desk.office, one.dossierId, "../../etc/passwd")).toBeNull();
  const broken = new Request("http://localhost/", {
    method: "POST",
    body: "--x\r\nContent-Disposition: form-data; name=",
    headers: { "content-type": "multipart/form-data; boundary=x" },
  });
  await expect(takeIn(desk.office, one.dossierId, broken)).rejects.toMatchObject({ status: 400 });
});

test("T-34 a file that may hold a citizen number is given only by who looked into it", async () => {
  const request = await fresh();
  const brought = [named("a.docx", await docxThatSays("BSN 111222333"))];
  await bring(request, { brought });
  await restIsEmpty(request);
  expect((await uploadsOf(request)).map(({ toLookInto }) => toLookInto)).toEqual([true]);
  const given = { office: desk.office, dossierId: request.dossierId, stamp: await staffStamp(desk.office) };
  await commandReview({ ...given, form: formData({ all: "documents" }) }, staff.review.errors);
  const [record] = await recordsOf(request);
  expect(record?.decision).toBeNull();

  const id = record?.id ?? "";
  expect(await decide(request, id, { decision: "give" })).toEqual({
    errors: { [`looked-${id}`]: staff.review.errors.looked },
  });
  expect(await decide(request, id, { decision: "give", looked: "yes" })).toEqual({ obstacle: null });
  expect((await recordsOf(request))[0]?.decision).toBe("give");
  expect(foundIn(await dumpOf(desk.office.db), ["111222333"])).toEqual([]);
});

test("T-32 a file that came in past an old scanner says so for good", async () => {
  const old = await startClamd("answers", new Date(desk.office.now().getTime() - 8 * 24 * 3600_000));
  const [host = "", port = ""] = old.address.split(":");
  const request = await fresh();
  const office = { ...desk.office, scanner: scannerAt({ host, port: Number(port) }) };
  await bring(request, { office, brought: [named("a.pdf", pdf())] });
  await old.stop();
  const [upload] = await uploadsOf(request);
  const attached = await findAttached(desk.office, request.dossierId, upload?.id ?? "");
  expect(attached?.file).toMatchObject({ scanned: true, oldSignatures: true });
});
