// What a tenant sends with an answer: looked at as everything that comes in, kept sealed, and there for colleagues only.

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textsIn } from "#app/i18n/texts.ts";
import { answerQuestion } from "#app/server/answer-question.ts";
import type { Office } from "#app/server/office.ts";
import { commandQuestions } from "#app/server/staff-questions.ts";
import { sweep } from "#app/server/sweep.ts";
import { findAttached } from "#app/server/uploads/attached.ts";
import { takeInOfTenant } from "#app/server/uploads/take-in-of-tenant.ts";
import { scannerAt } from "#app/server/uploads/virus-scan.ts";
import { files, texts } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { eicar, startClamd } from "#tests/support/clamd.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import {
  canary,
  docx,
  gzip,
  heic,
  jpegWithPlace,
  pdf,
  pixelBomb,
  png,
  zipOf,
} from "#tests/support/upload-corpus.ts";
import { dumpOf, foundIn } from "../../db/dump.ts";
import { type Filed, formData, gathered, tenantStamp } from "../steps.ts";

let desk: Desk;
let clamd: Awaited<ReturnType<typeof startClamd>>;
beforeAll(async () => {
  requireFreshBuild();
  clamd = await startClamd();
  desk = await startOffice(undefined, { CLAMD_ADDRESS: clamd.address });
});
afterAll(async () => {
  await desk.stop();
  await clamd.stop();
});

const said = textsIn("nl").pages.question.errors;
const { files: ofFiles } = textsIn("nl").words;
const named = (name: string, bytes: Buffer) => new File([new Uint8Array(bytes)], name, { type: "text/html" });

async function asked(): Promise<Filed> {
  const request = await gathered(desk, askerFrom(desk.association, "D01"), ["payments"]);
  const form = formData({ command: "ask-question", about: "clarification", words: "Welke jaren?" });
  const given = { office: desk.office, dossierId: request.dossierId, form };
  const asking = { ...given, stamp: await staffStamp(desk.office) };
  const none = { about: "", words: "", choice: "", answer: "", on: "", reason: "", withdrawal: "" };
  expect(await commandQuestions(asking, none)).toEqual({ obstacle: null });
  await workAll(desk.office);
  return request;
}

async function only({ dossierId }: Filed) {
  const [question] = (await dossierNow(desk.office, dossierId)).questions;
  if (!question) throw new Error("Nothing was asked");
  return question;
}

type Sent = { fields?: Record<string, string>; brought: File[]; office?: Office; path?: string };

/** As the page does it: a form as a browser sends it. */
async function answer(request: Filed, { fields = {}, brought, office = desk.office, path = "/mijn" }: Sent) {
  const body = formData({ choice: "own-words", answer: "Zie de brief.", ...fields });
  for (const file of brought) body.append("files", file);
  if (brought.length === 0) body.append("files", new File([], ""));
  const { dossierId } = request;
  const sent = new Request(`http://localhost${path}`, { method: "POST", body });
  const { form, ...rest } = await takeInOfTenant(office, dossierId, sent);
  const { questionId } = await only(request);
  const given = { office, dossierId, questionId, form, stamp: tenantStamp(office, request.sessionId) };
  return { errors: await answerQuestion(given, said, rest), form };
}

const uploadsOf = ({ dossierId }: Filed) =>
  desk.office.db
    .select()
    .from(files)
    .where(and(eq(files.dossierId, dossierId), eq(files.kind, "upload")));

async function storedIds(): Promise<string[]> {
  const names = await readdir(join(desk.folder, "storage"), { recursive: true });
  return names.flatMap((name) => /([0-9a-f-]{36})\.age$/.exec(name)?.[1] ?? []);
}

async function listed(request: Filed) {
  const found = await Promise.all(
    (await uploadsOf(request)).map(async ({ id }) => findAttached(desk.office, request.dossierId, id)),
  );
  return found.flatMap((one) => one ?? []).toSorted((a, b) => a.file.name.localeCompare(b.file.name));
}

test("T-33 what a tenant sends with an answer is there for colleagues, with its name cleaned and its place gone", async () => {
  const request = await asked();
  const word = await docx();
  const { errors } = await answer(request, {
    brought: [
      named("../../a brief.pdf", pdf()),
      named("b foto\u202Egpj.exe", await jpegWithPlace()),
      named("c brief.docx", word),
      named("d foto.heic", heic()),
      named("e scherm.png", await png()),
    ],
  });
  expect(errors).toBeNull();
  const question = await only(request);
  expect(question).toMatchObject({
    answer: { choice: "own-words", isRead: false },
    closedAt: expect.any(Date),
  });
  const all = await listed(request);
  expect(all.map(({ file }) => [file.name, file.type, file.scanned])).toEqual([
    ["a brief.pdf", "pdf", true],
    ["b fotogpj.exe", "jpeg", true],
    ["c brief.docx", "docx", true],
    ["d foto.heic", "heic", true],
    ["e scherm.png", "png", true],
  ]);
  const contents = await Promise.all(
    all.map(async ({ open }) => Buffer.from(await new Response(await open()).arrayBuffer())),
  );
  expect(contents[0]?.equals(pdf())).toBe(true);
  expect(contents[2]?.equals(word)).toBe(true);
  expect(contents[1]?.includes(canary)).toBe(false);
  expect(contents.map((content) => createHash("sha256").update(content).digest("hex"))).toEqual(
    all.map(({ file }) => file.sha256),
  );
});

test("a file is an answer without a word; nothing at all is none", async () => {
  const request = await asked();
  const silent = await answer(request, { fields: { answer: "" }, brought: [] });
  expect(silent.errors).toEqual({ answer: said.answer });
  const file = await answer(request, { fields: { answer: "" }, brought: [named("a.pdf", pdf())] });
  expect(file.errors).toBeNull();
  expect(await only(request)).toMatchObject({
    answer: { text: null, files: { textId: expect.any(String) } },
  });
});

const { refused } = ofFiles;
const script = "/OpenAction << /S /JavaScript /JS (x) >>";
const hostile: [string, () => Buffer | Promise<Buffer>, (name: string, most: string) => string][] = [
  ["slecht.pdf", () => pdf(script), refused.active],
  ["pagina.html", () => Buffer.from("<p>"), refused["not-accepted"]],
  ["plaatje.svg", () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), refused["not-accepted"]],
  ["map.zip", () => zipOf({ "a.txt": "a" }), refused.archive],
  ["map.gz", () => gzip(), refused.archive],
  ["bom.png", () => pixelBomb(20_000, 20_000), refused["too-many-pixels"]],
  ["leeg.pdf", () => Buffer.alloc(0), refused.empty],
];

test("T-31 one hostile file keeps the answer out, says which and why, and leaves nothing behind", async () => {
  const request = await asked();
  const before = await storedIds();
  for (const [name, make, why] of hostile) {
    const { errors, form } = await answer(request, {
      fields: { answer: "Een lang verhaal" },
      brought: [named("goed.pdf", pdf()), named(name, await make())],
    });
    expect(errors).toEqual({ files: `${why(name, "")} ${ofFiles.chooseAgain}` });
    expect(form.get("answer")).toBe("Een lang verhaal");
  }
  expect(await storedIds()).toEqual(before);
  expect((await only(request)).answer).toBeNull();
});

test("T-31 tenants have limits of their own, and read them in their own language", async () => {
  const request = await asked();
  const tight = {
    ...desk.office,
    config: { ...desk.office.config, tenantUploads: { bytes: 1024 * 1024, files: 2 } },
  };
  const large = await answer(request, {
    office: tight,
    path: "/en/my",
    brought: [named("groot.pdf", Buffer.alloc(3 * 1024 * 1024, "%PDF-"))],
  });
  const english = textsIn("en").words.files;
  const tooLarge = english.refused["too-large"]("groot.pdf", english.megabytes(1));
  expect(large.errors).toEqual({ files: `${tooLarge} ${english.chooseAgain}` });
  const many = await answer(request, {
    office: tight,
    brought: [1, 2, 3].map((n) => named(`${n}.pdf`, pdf())),
  });
  expect(many.errors).toEqual({ files: `${ofFiles.tooMany(2)} ${ofFiles.chooseAgain}` });
  expect(many.form.get("answer")).toBe("Zie de brief.");
});

test("T-32 what the scanner finds is refused, and what it does not answer for stays out", async () => {
  const request = await asked();
  const infected = pdf(`/Lang (${eicar.replaceAll(/[\\()]/g, "\\$&")})`, eicar);
  const found = await answer(request, { brought: [named("virus.pdf", infected)] });
  expect(found.errors).toEqual({ files: `${ofFiles.virusOfTenant("virus.pdf")} ${ofFiles.chooseAgain}` });
  const silent = { ...desk.office, scanner: scannerAt({ host: "127.0.0.1", port: 9 }, 200) };
  const waiting = await answer(request, { office: silent, brought: [named("a.pdf", pdf())] });
  expect(waiting.errors).toEqual({ files: `${refused["scanner-silent"]("a.pdf")} ${ofFiles.chooseAgain}` });
  expect(await uploadsOf(request)).toEqual([]);
});

test("T-09 nothing of a tenant's file or its name stands in the database or on disk in the clear", async () => {
  const request = await asked();
  await answer(request, { brought: [named(`${canary}.pdf`, pdf(`/Lang (${canary})`))] });
  expect(foundIn(await dumpOf(desk.office.db), [canary, "KANARIE"])).toEqual([]);
  const [upload] = await uploadsOf(request);
  const stored = await readFile(
    join(desk.folder, "storage", upload?.id.slice(0, 2) ?? "", `${upload?.id}.age`),
  );
  expect(stored.includes("KANARIE")).toBe(false);
});

test("the files go with the text that lists them, and the sweep takes them; of another dossier they are not there", async () => {
  const [one, other] = [await asked(), await asked()];
  await answer(one, { brought: [named("a.pdf", pdf())] });
  const [upload] = await uploadsOf(one);
  const id = upload?.id ?? "";
  expect(await findAttached(desk.office, one.dossierId, id)).not.toBeNull();
  expect(await findAttached(desk.office, other.dossierId, id)).toBeNull();
  await desk.office.db.delete(texts).where(eq(texts.id, upload?.textId ?? ""));
  expect(await uploadsOf(one)).toEqual([]);
  desk.clock.pass(2 * 3600_000);
  await sweep(desk.office);
  expect(await storedIds()).not.toContain(id);
});

test("an answer that comes second keeps nothing of its files", async () => {
  const request = await asked();
  await answer(request, { brought: [] });
  const before = await storedIds();
  expect((await answer(request, { brought: [named("a.pdf", pdf())] })).errors).toBeNull();
  expect(await storedIds()).toEqual(before);
  expect(await uploadsOf(request)).toEqual([]);
});
