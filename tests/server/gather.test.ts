import { and, eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { attentionOf, phaseOf } from "#app/domain/dossier.ts";
import type { SourceRecord } from "#app/domain/records.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { openRecords } from "#app/server/found-records.ts";
import { gatherSlice } from "#app/server/gather.ts";
import { type Connector, SourceError } from "#app/server/sources/source.ts";
import { commandDossier, commandReview } from "#app/server/staff-commands.ts";
import { sweep } from "#app/server/sweep.ts";
import { doFollowUp } from "#app/server/work.ts";
import { dossierStream, readHistory } from "#db/history.ts";
import { slicesWithForeignRecords } from "#db/records.ts";
import { files, followUps, letters, records, slices } from "#db/schema.ts";
import type { Fault } from "#demo/housing-system/faults.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { openBundle } from "#tests/support/bundles.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { letTurnsPass } from "#tests/support/turns.ts";
import { pdfText } from "./export/bundle-files.ts";
import { approved, codeFor, enter, type Filed, filed, formData, gathered, proposed } from "./steps.ts";

let desk: Desk;
let asker: Asker;
let real: Connector;
let personKey: string;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
  personKey = desk.association.trickyPersons.D01?.id ?? "";
  const erp = desk.office.connectors.get("erp");
  if (!erp) throw new Error("There is no housing system");
  real = erp;
});
afterEach(() => {
  desk.office.connectors.set("erp", real);
  desk.housingSystem.clearFaults();
});
afterAll(() => desk.stop());

const recordOf = (change: Partial<SourceRecord> = {}): SourceRecord => ({
  key: `lijst/${crypto.randomUUID()}`,
  resource: "lijst",
  theme: "personal",
  title: "Regel",
  whose: "self",
  personKey,
  release: "auto",
  fields: [{ field: "lijst.tekst", element: null, label: "Tekst", value: "Iets" }],
  ...change,
});

/** A source of one list, beside what the housing system knows about the person. */
function sourceWith(collect: (time: number) => AsyncIterable<SourceRecord[]>) {
  let times = 0;
  desk.office.connectors.set("erp", {
    ...real,
    plan: () => [{ resource: "lijst", theme: "personal" }],
    collect: () => {
      times += 1;
      return collect(times);
    },
  });
  return () => times;
}

async function* pages(...all: SourceRecord[][]) {
  yield* all;
}

async function* pagesThenFailure(error: Error, ...all: SourceRecord[][]) {
  yield* all;
  throw error;
}

const recordsOf = (request: Filed) =>
  desk.office.db.select().from(records).where(eq(records.dossierId, request.dossierId));

async function sliceOf(request: Filed) {
  const [slice] = await slicesOf(request);
  if (!slice) throw new Error("Nothing was planned");
  return slice;
}

const said = { reason: "Waarom?", written: "", both: "" };

const slicesOf = (request: Filed) =>
  desk.office.db.select().from(slices).where(eq(slices.dossierId, request.dossierId));

async function retry(request: Filed) {
  return retrySlice(request, (await sliceOf(request)).id);
}

async function retrySlice(request: Filed, id: string) {
  const form = formData({ command: "retry-source", sliceId: id });
  const stamp = await staffStamp(desk.office);
  return commandDossier({ office: desk.office, dossierId: request.dossierId, form, stamp }, said);
}

async function waive(request: Filed, by: "sanne" | "youssef", reason: string) {
  const { id } = await sliceOf(request);
  const form = formData({ command: "waive-slice", sliceId: id, reason });
  const stamp = await staffStamp(desk.office, by);
  return commandDossier({ office: desk.office, dossierId: request.dossierId, form, stamp }, said);
}

test("what a source gives is indexed without content and kept sealed", async () => {
  sourceWith(() => pages([recordOf(), recordOf()], [recordOf({ release: "review" })]));
  const request = await gathered(desk, asker, ["personal"]);
  const rows = await recordsOf(request);
  expect(rows.map(({ decision }) => decision).toSorted()).toEqual(["give", "give", null]);
  expect(await sliceOf(request)).toMatchObject({ state: "done", records: 3, tries: 1, lastError: null });
  expect(phaseOf(await dossierNow(desk.office, request.dossierId))).toBe("reviewing");
});

test("a long list lies in few sealed files, and the index finds every record in the right one", async () => {
  // Three pages of two fill a file; the seventh page is left over.
  const value = (page: number) => `${page}`.repeat(100_000);
  const page = (_: unknown, place: number) =>
    [1, 2].map(() => recordOf({ fields: [{ field: "t", element: null, label: "T", value: value(place) }] }));
  const given = Array.from({ length: 7 }, page);
  sourceWith(() => pages(...given));
  const request = await gathered(desk, asker, ["personal"]);
  const { office } = desk;
  const kept = await office.db.select().from(files).where(eq(files.dossierId, request.dossierId));
  expect(kept.filter(({ kind }) => kind === "records")).toHaveLength(3);
  const within = { dossierId: request.dossierId, sliceIds: [(await sliceOf(request)).id] };
  const opened = await openRecords(office, office.db, within, "personal", 1);
  const texts = new Map(opened.map(({ row, record }) => [row.key, record.fields[0]?.value]));
  expect(texts).toEqual(new Map(given.flat().map(({ key, fields }) => [key, fields[0]?.value])));
});

test("a source that knows nothing is an answer too", async () => {
  sourceWith(() => pages([]));
  const request = await gathered(desk, asker, ["personal"]);
  expect(await sliceOf(request)).toMatchObject({ state: "empty", records: 0 });
  expect((await dossierNow(desk.office, request.dossierId)).gathered).toBe(true);
});

test("F16 a source that fails is tried five times, then staff see it, and their retry gathers afresh", async () => {
  const times = sourceWith((time) =>
    time <= 5
      ? pagesThenFailure(new SourceError("http-503", true), [recordOf()])
      : pages([recordOf(), recordOf()]),
  );
  const request = await gathered(desk, asker, ["personal"]);
  expect(times()).toBe(5);
  expect(await sliceOf(request)).toMatchObject({ state: "failed", tries: 5, lastError: "http-503" });
  expect(attentionOf(await dossierNow(desk.office, request.dossierId))).toBe("source-failed");
  expect(await recordsOf(request)).toEqual([]);

  expect(await retry(request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect(await sliceOf(request)).toMatchObject({
    state: "done",
    attempt: 2,
    tries: 1,
    lastError: null,
    records: 2,
  });
  expect(await recordsOf(request)).toHaveLength(2);
  expect(attentionOf(await dossierNow(desk.office, request.dossierId))).toBeNull();
});

test("F14 a source that recovers by itself leaves no trace of the tries in the answer", async () => {
  // Together they fill a sealed file, which lies there when the try fails.
  const fields = [{ field: "lijst.tekst", element: null, label: "Tekst", value: "Iets ".repeat(60_000) }];
  sourceWith((time) => {
    const all = [[recordOf({ fields }), recordOf({ fields })]];
    return time < 3 ? pagesThenFailure(new SourceError("timeout", true), ...all) : pages(...all);
  });
  const request = await gathered(desk, asker, ["personal"]);
  expect(await recordsOf(request)).toHaveLength(2);
  expect(await sliceOf(request)).toMatchObject({ state: "done", tries: 3, attempt: 1, lastError: null });
  const kept = await desk.office.db.select().from(files).where(eq(files.dossierId, request.dossierId));
  expect(kept).toHaveLength(1);
  const later = new Date(desk.office.now().getTime() + 2 * 3600_000);
  expect((await sweep({ ...desk.office, now: () => later })).files).toBeGreaterThanOrEqual(2);
});

test("F15 a source that asks for rest is left alone so long by every slice, and no try is lost", async () => {
  const request = await filed(desk.office, asker, ["personal", "payments"]);
  await workAll(desk.office);
  const code = await codeFor(desk, request, "mailbox-on-file", asker.mailbox ?? "");
  // Whatever is asked first.
  desk.housingSystem.setFault(/./, { kind: "too-many", retryAfterSeconds: 90, times: 1 });
  await enter(desk.office, request, "mailbox-on-file", code);
  const { db } = desk.office;
  const ofDossier = eq(followUps.dossierId, request.dossierId);
  const [plan] = await db
    .select()
    .from(followUps)
    .where(and(ofDossier, eq(followUps.kind, "plan-gathering")));
  await doFollowUp(desk.office, plan?.id ?? "");
  const gathering = and(ofDossier, eq(followUps.kind, "gather-slice"));
  for (const { id } of await db.select().from(followUps).where(gathering)) await doFollowUp(desk.office, id);

  const waiting = await db
    .select()
    .from(followUps)
    .where(and(gathering, isNull(followUps.doneAt)));
  const told = waiting.filter(({ lastError }) => lastError !== null);
  expect(told.map(({ lastError }) => lastError)).toEqual(["http-429"]);
  const others = waiting.filter(({ lastError }) => lastError === null);
  expect(others.length).toBeGreaterThan(0);
  expect(others.every(({ waitsFor, tries }) => waitsFor === "erp" && tries === 0)).toBe(true);
  for (const { dueAt } of waiting) {
    expect(dueAt.getTime() - desk.office.now().getTime()).toBeGreaterThan(80_000);
  }
  await letTurnsPass(desk.office, "erp", 90_000);
  desk.clock.pass(90_000);
  expect(await workAll(desk.office)).toEqual([]);
  expect((await dossierNow(desk.office, request.dossierId)).gathered).toBe(true);
});

test.each<[string, Fault, string]>([
  ["breaks off in the middle of a page", { kind: "reset-in-body" }, "unreachable"],
  ["sends half a JSON", { kind: "truncated" }, "not-json"],
])("F17 of a source that %s nothing is kept, and it is read anew", async (_, fault, code) => {
  const request = await gathered(desk, asker, ["payments"]);
  const whole = (await recordsOf(request)).map(({ key }) => key).toSorted();
  const again = await filed(desk.office, asker, ["payments"]);
  await workAll(desk.office);
  const typed = await codeFor(desk, again, "mailbox-on-file", asker.mailbox ?? "");
  desk.housingSystem.setFault(/boekingen/, fault);
  await enter(desk.office, again, "mailbox-on-file", typed);
  await workAll(desk.office);
  expect((await slicesOf(again)).filter(({ state }) => state === "failed")).toMatchObject([
    { lastError: code, tries: 5 },
  ]);
  expect((await recordsOf(again)).filter(({ key }) => key.startsWith("boekingen"))).toEqual([]);
  desk.housingSystem.clearFaults();
  for (const { id, state } of await slicesOf(again)) {
    if (state === "failed") await retrySlice(again, id);
  }
  await workAll(desk.office);
  expect((await recordsOf(again)).map(({ key }) => key).toSorted()).toEqual(whole);
});

test("F19 a source that changes between two pages is read anew, as a whole", async () => {
  const kept = recordOf();
  const times = sourceWith((time) =>
    time === 1
      ? pagesThenFailure(new SourceError("count-differs", true), [kept, recordOf()])
      : pages([kept], [recordOf()], [recordOf()]),
  );
  const request = await gathered(desk, asker, ["personal"]);
  expect(times()).toBe(2);
  expect(await recordsOf(request)).toHaveLength(3);
  const { events } = await readHistory(desk.office.db, dossierStream(request.dossierId));
  expect(events.findLast(({ event }) => event.type === "data-gathered")?.event).toMatchObject({ records: 3 });
});

test("what trying again cannot help fails at once", async () => {
  const times = sourceWith(() => pagesThenFailure(new SourceError("not-json", false)));
  const request = await gathered(desk, asker, ["personal"]);
  expect(times()).toBe(1);
  expect(await sliceOf(request)).toMatchObject({ state: "failed", lastError: "not-json" });
});

test("the privacy officer goes on without a silent source, and the answer says what is missing", async () => {
  sourceWith(() => pagesThenFailure(new SourceError("http-500", false)));
  const request = await gathered(desk, asker, ["personal"]);
  const { id } = await sliceOf(request);
  expect(await waive(request, "youssef", " ")).toEqual({ errors: { [`reason-${id}`]: said.reason } });
  expect(await waive(request, "sanne", "Het systeem staat stil.")).toEqual({ obstacle: "not-your-task" });
  expect(await sliceOf(request)).toMatchObject({ state: "failed" });

  expect(await waive(request, "youssef", "Het systeem staat stil.")).toEqual({ obstacle: null });
  expect(await sliceOf(request)).toMatchObject({ state: "waived", lastError: "http-500" });
  expect(phaseOf(await dossierNow(desk.office, request.dossierId))).toBe("reviewing");

  expect(await proposed(desk.office, request, ["personal"])).toEqual({ obstacle: null });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  const dossier = await dossierNow(desk.office, request.dossierId);
  expect(dossier.approval?.outcome).toBe("partly-granted");
  const bundle = await openBundle(desk, request.dossierId);
  expect(JSON.parse(String(bundle.get("data.json"))).gaps).toEqual(["erp/lijst"]);
  expect(String(bundle.get("index.html"))).toContain("Hier ontbreken gegevens");
  expect(String(bundle.get("index.html"))).not.toContain("niets van u gevonden");
  expect(await pdfText(bundle.get("gegevens.pdf"))).toContain("Hier ontbreken gegevens");
  expect(await pdfText(bundle.get("brief.pdf"))).toContain("konden wij nu geen gegevens ophalen");
});

test("a gap that is asked again after all is filled, until the outcome is proposed", async () => {
  sourceWith((time) =>
    time === 1 ? pagesThenFailure(new SourceError("http-500", false)) : pages([recordOf()]),
  );
  const request = await gathered(desk, asker, ["personal"]);
  await waive(request, "youssef", "Het systeem staat stil.");
  expect(await retry(request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect(await sliceOf(request)).toMatchObject({ state: "done", records: 1 });
  expect((await dossierNow(desk.office, request.dossierId)).gathered).toBe(true);
});

test("a gap stays one while its answer lies for approval", async () => {
  sourceWith(() => pagesThenFailure(new SourceError("http-500", false)));
  const request = await gathered(desk, asker, ["personal"]);
  await waive(request, "youssef", "Het systeem staat stil.");
  await proposed(desk.office, request, ["personal"]);
  expect(await retry(request)).toEqual({ obstacle: "in-approval" });
  expect(await sliceOf(request)).toMatchObject({ state: "waived" });
});

test("a source that is being asked is not asked twice", async () => {
  sourceWith(() => pages([recordOf()]));
  const request = await gathered(desk, asker, ["personal"]);
  expect(await retry(request)).toEqual({ obstacle: null });
  const before = await sliceOf(request);
  expect(before).toMatchObject({ state: "running", attempt: 2 });
  expect(await retry(request)).toEqual({ obstacle: "already-done" });
  expect(await sliceOf(request)).toEqual(before);
  await workAll(desk.office);
  expect(await sliceOf(request)).toMatchObject({ state: "done", records: 1 });
});

test("a record of somebody else is gone once its source was mended and asked again", async () => {
  sourceWith((time) => pages([recordOf(), recordOf(time === 1 ? { whose: "other" } : {})]));
  const request = await gathered(desk, asker, ["personal"]);
  const { id } = await sliceOf(request);
  const person = { connection: "erp", key: personKey };
  const foreign = async () => {
    const { slices: all } = await dossierNow(desk.office, request.dossierId);
    const within = { dossierId: request.dossierId, sliceIds: all.map(({ sliceId }) => sliceId) };
    return slicesWithForeignRecords(desk.office.db, within, [person]);
  };
  expect(await foreign()).toEqual([id]);
  expect(await retry(request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect(await foreign()).toEqual([]);
  expect(await recordsOf(request)).toHaveLength(2);
  expect(await proposed(desk.office, request, ["personal"])).toEqual({ obstacle: null });
});

test("a worker that gathers the same slice once more changes nothing", async () => {
  sourceWith(() => pages([recordOf()]));
  const request = await gathered(desk, asker, ["personal"]);
  const before = { rows: await recordsOf(request), slice: await sliceOf(request) };
  await gatherSlice(desk.office, { dossierId: request.dossierId, subject: `${before.slice.id}/1`, tries: 2 });
  await gatherSlice(desk.office, { dossierId: request.dossierId, subject: `${before.slice.id}/7`, tries: 1 });
  expect({ rows: await recordsOf(request), slice: await sliceOf(request) }).toEqual(before);
});

test("F05 of two workers at one slice one settles it", async () => {
  sourceWith(() => pages([]));
  const request = await gathered(desk, asker, ["personal"]);
  sourceWith(() => pages([recordOf()]));
  const { id } = await sliceOf(request);
  await desk.office.db.update(slices).set({ state: "running" }).where(eq(slices.id, id));
  const work = { dossierId: request.dossierId, subject: `${id}/1`, tries: 1 };
  await Promise.all([gatherSlice(desk.office, work), gatherSlice(desk.office, work)]);
  const { events } = await readHistory(desk.office.db, dossierStream(request.dossierId));
  expect(events.filter(({ event }) => event.type === "slice-settled")).toHaveLength(1);
  expect(await recordsOf(request)).toEqual([]);
});

test.each<[string, Partial<SourceRecord>]>([
  ["that hangs on somebody else", { personKey: "R99999-FOREIGN" }],
  ["about somebody else", { whose: "other" }],
])("F18 with a record %s no answer is built: staff are told, the tenant gets nothing", async (_, change) => {
  sourceWith(() => pages([recordOf(), recordOf(change)]));
  const request = await gathered(desk, asker, ["personal"]);
  expect(await proposed(desk.office, request, ["personal"])).toEqual({ obstacle: null });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  const mailed = desk.mail.mails().length;
  await workAll(desk.office);

  const dossier = await dossierNow(desk.office, request.dossierId);
  expect(attentionOf(dossier)).toBe("bundle-refused");
  expect(dossier).toMatchObject({
    bundle: null,
    approval: null,
    answeredAt: null,
    bundleRefused: "foreign-record",
  });
  const kept = await desk.office.db.select().from(files).where(eq(files.dossierId, request.dossierId));
  expect(kept.map(({ kind }) => kind)).toEqual(["records"]);
  const written = await desk.office.db.select().from(letters).where(eq(letters.dossierId, request.dossierId));
  expect(written.map(({ kind }) => kind)).not.toContain("access-answer");
  expect(desk.mail.mails()).toHaveLength(mailed);
});

const nobodys = (value: string) =>
  recordOf({
    whose: "unknown",
    personKey: null,
    fields: [
      { field: "lijst.tekst", element: null, label: "Tekst", value, aboutOther: true, untilSaid: true },
    ],
  });

async function sayWhose(request: Filed, key: string, fields: Record<string, string>) {
  const row = (await recordsOf(request)).find((one) => one.key === key);
  const form = formData({ command: "decide-records", recordId: row?.id ?? "", ...fields });
  const given = { office: desk.office, dossierId: request.dossierId, form };
  return commandReview({ ...given, stamp: await staffStamp(desk.office) }, textsIn("nl").staff.review.errors);
}

test("T-10 of whom nobody knows a record to be, stops until a colleague says it; what they say to be another's stays", async () => {
  const [own, foreign] = [nobodys("Van mij"), nobodys("ZQ-VAN-EEN-ANDER")];
  sourceWith(() => pages([recordOf(), own, foreign]));
  const request = await gathered(desk, asker, ["personal"]);
  expect((await recordsOf(request)).filter(({ decision }) => decision === null)).toHaveLength(2);
  expect(await proposed(desk.office, request, ["personal"])).toEqual({ obstacle: "records-undecided" });

  const unsaid = await sayWhose(request, own.key, { choice: "give" });
  expect(unsaid).toEqual({ errors: expect.objectContaining({}) });
  expect(Object.keys("errors" in unsaid ? unsaid.errors : {}).map((id) => id.split("-")[0])).toEqual([
    "whose",
    "whoseReason",
  ]);
  const saying = { choice: "give", whoseReason: "Zijn naam staat erin." };
  expect(await sayWhose(request, own.key, { ...saying, whose: "self" })).toEqual({ obstacle: null });
  // Whatever was chosen beside it.
  expect(await sayWhose(request, foreign.key, { ...saying, whose: "other" })).toEqual({ obstacle: null });

  expect(await proposed(desk.office, request, ["personal"])).toEqual({ obstacle: null });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  const { bundle } = await dossierNow(desk.office, request.dossierId);
  expect(bundle).toMatchObject({ records: 2 });
  const files = [...(await openBundle(desk, request.dossierId))].map(([name, file]) => [name, String(file)]);
  expect(new Map(files as [string, string][]).get("data.json")).toContain("Van mij");
  for (const [, text] of files) expect(text).not.toContain("ZQ-VAN-EEN-ANDER");
});

test("T-10 what is said to be another's is given where they agreed to all of it", async () => {
  const record = nobodys("ZQ-VAN-EEN-ANDER");
  sourceWith(() => pages([record]));
  const request = await gathered(desk, asker, ["personal"]);
  const agreed = {
    consentOf: "all",
    consentBy: "Jo Prins",
    consentOn: "3-11-2026",
    consentHow: "Per e-mail.",
  };
  const saying = { choice: "give", whose: "other", whoseReason: "Zijn naam staat erin.", ...agreed };
  const unsaid = await sayWhose(request, record.key, { ...saying, whose: "staff" });
  expect(Object.keys("errors" in unsaid ? unsaid.errors : {}).map((id) => id.split("-")[0])).toEqual([
    "consentOf",
  ]);
  expect(await sayWhose(request, record.key, saying)).toEqual({ obstacle: null });
  expect(await recordsOf(request)).toMatchObject([{ decision: "give", whoseSaid: "other" }]);
  expect(await proposed(desk.office, request, ["personal"])).toEqual({ obstacle: null });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  const data = String((await openBundle(desk, request.dossierId)).get("data.json"));
  expect(data).toContain("ZQ-VAN-EEN-ANDER");
  expect(data).not.toContain("Jo Prins");
});

test("T-10 after it is said otherwise whose a record is, the older approval does not count", async () => {
  const record = nobodys("Van mij");
  sourceWith(() => pages([record]));
  const request = await gathered(desk, asker, ["personal"]);
  await sayWhose(request, record.key, {
    choice: "give",
    whose: "self",
    whoseReason: "Zijn naam staat erin.",
  });
  await proposed(desk.office, request, ["personal"]);
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  const late = { choice: "withhold", whose: "other", whoseReason: "Toch niet." };
  expect(await sayWhose(request, record.key, late)).toEqual({ obstacle: "in-approval" });
  await desk.office.db
    .update(records)
    .set({ whoseSaid: "staff" })
    .where(eq(records.dossierId, request.dossierId));
  await workAll(desk.office);
  expect(await dossierNow(desk.office, request.dossierId)).toMatchObject({
    bundle: null,
    bundleRefused: "decisions-changed",
  });
});

test("a record whose source says that it is another's never becomes the person's by hand", async () => {
  const record = recordOf({ whose: "other", release: "review" });
  sourceWith(() => pages([record]));
  const request = await gathered(desk, asker, ["personal"]);
  await sayWhose(request, record.key, { choice: "give", whose: "self", whoseReason: "Het is van hem." });
  expect(await recordsOf(request)).toMatchObject([{ decision: "give", whoseSaid: null }]);
  await proposed(desk.office, request, ["personal"]);
  await approved(desk.office, request);
  await workAll(desk.office);
  expect(await dossierNow(desk.office, request.dossierId)).toMatchObject({ bundleRefused: "foreign-record" });
});

test("a decision that slipped in after the approval stops the answer", async () => {
  sourceWith(() => pages([recordOf(), recordOf()]));
  const request = await gathered(desk, asker, ["personal"]);
  await proposed(desk.office, request, ["personal"]);
  await approved(desk.office, request);
  const [row] = await recordsOf(request);
  await desk.office.db
    .update(records)
    .set({ decision: "withhold", ground: "rights-of-others" })
    .where(eq(records.id, row?.id ?? ""));
  await workAll(desk.office);
  const dossier = await dossierNow(desk.office, request.dossierId);
  expect(dossier).toMatchObject({ bundle: null, bundleRefused: "decisions-changed" });
});
