import { Ajv2020 } from "ajv/dist/2020.js";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { longestSummary } from "#app/domain/masks.ts";
import type { SourceRecord } from "#app/domain/records.ts";
import { slicesIn } from "#app/domain/supplement.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { type OpenedRecord, openRecord } from "#app/server/found-records.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { boxes, wholeRecord } from "#app/server/masks.ts";
import { type Connector, SourceError } from "#app/server/sources/source.ts";
import { commandDossier, commandOutcome, commandReview } from "#app/server/staff-commands.ts";
import { tallyReview } from "#db/records.ts";
import { masks, records, slices } from "#db/schema.ts";
import { dumpOf, foundIn } from "#tests/db/dump.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { mentionedIn, openBundle } from "#tests/support/bundles.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { approved, type Filed, formData, gathered, proposed } from "./steps.ts";

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
});
afterAll(() => desk.stop());

const said = textsIn("nl").staff.review.errors;
const caller = "Roderik Zonnebloem";
const phone = "06-11223399";
const neighbour = "Wietske Appelhof";
const reporter = "Clothilde Ravenswaaij";
const hidden = [caller, "Zonnebloem", phone, "11223399", neighbour, "Appelhof", reporter, "Ravenswaaij"];

const memo = `${caller} belde, te bereiken op ${phone}.\nDaarna schreef ${neighbour} over de lekkage.`;
const conversation = (change: Partial<SourceRecord> = {}): SourceRecord => ({
  key: "lijst/gesprek-1",
  resource: "lijst",
  theme: "personal",
  title: `Gesprek met ${caller}`,
  whose: "self",
  personKey,
  release: "review",
  fields: [
    { field: "lijst.memo", element: null, label: "Wat er is besproken", value: memo, freeText: true },
    { field: "lijst.melder", element: null, label: "Melder", value: reporter },
    { field: "lijst.slot", element: null, label: "Slot", value: `Dank aan ${reporter}, zei ${caller}.` },
    { field: "lijst.kosten", element: null, label: "Kosten", value: 75 },
  ],
  ...change,
});

function sourceOf(collect: (time: number) => SourceRecord[]) {
  let times = 0;
  desk.office.connectors.set("erp", {
    ...real,
    plan: () => [{ resource: "lijst", theme: "personal" }],
    async *collect() {
      times += 1;
      yield collect(times);
    },
  });
}

async function asked(collect: (time: number) => SourceRecord[] = () => [conversation()]): Promise<Filed> {
  sourceOf(collect);
  return gathered(desk, asker, ["personal"]);
}

async function recordIn({ dossierId }: Filed, key = "lijst/gesprek-1") {
  const [row] = await desk.office.db
    .select({ id: records.id })
    .from(records)
    .where(and(eq(records.dossierId, dossierId), eq(records.key, key)));
  const opened = await openRecord(desk.office, desk.office.db, dossierId, row?.id ?? "");
  if (!opened) throw new Error("There is no such record");
  return opened;
}

/** Sends the form of the record as it is now. */
async function decide(request: Filed, fields: Record<string, string>, about?: OpenedRecord) {
  const { row } = about ?? (await recordIn(request));
  const form = formData({ recordId: row.id, decision: "give", masks: row.masksId ?? "", ...fields });
  const stamp = await staffStamp(desk.office);
  return commandReview({ office: desk.office, dossierId: request.dossierId, form, stamp }, said);
}

/** A hint, a passage that is named, and a whole field. */
async function blackened(request: Filed) {
  const hint = boxes.hint(0, 0, caller.length);
  const at = memo.indexOf(phone);
  const fields = { [hint]: "on", [boxes.hint(0, at, at + phone.length)]: "on", [boxes.field(1)]: "on" };
  expect(await decide(request, { ...fields, alsoBlack: neighbour })).toEqual({ obstacle: null });
}

const tallyOf = async ({ dossierId }: Filed) =>
  tallyReview(desk.office.db, {
    dossierId,
    sliceIds: slicesIn(await dossierNow(desk.office, dossierId)),
  });
const rowsOf = ({ dossierId }: Filed) =>
  desk.office.db.select().from(masks).where(eq(masks.dossierId, dossierId));

async function retry({ dossierId }: Filed) {
  const [slice] = await desk.office.db.select().from(slices).where(eq(slices.dossierId, dossierId));
  const form = formData({ command: "retry-source", sliceId: slice?.id ?? "" });
  const stamp = await staffStamp(desk.office);
  await commandDossier({ office: desk.office, dossierId, form, stamp }, { reason: "" });
  await workAll(desk.office);
}

test("what is black is found in no output, and the rest is", { timeout: 120_000 }, async () => {
  const request = await asked();
  await blackened(request);
  expect(await tallyOf(request)).toMatchObject({ given: 1, undecided: 0, masked: 6 });
  await proposed(desk.office, request, ["personal"]);
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);

  const bundle = await openBundle(desk, request.dossierId);
  expect([...bundle.keys()]).toEqual(expect.arrayContaining(["index.html", "data.json"]));
  expect(await mentionedIn(bundle, hidden)).toEqual([]);
  for (const content of bundle.values()) {
    for (const word of hidden) expect(content.includes(word)).toBe(false);
  }
  const words = textsIn("nl").bundle.covered["rights-of-others"];
  const expected = [" over de lekkage.", "Kosten", words];
  const found = await mentionedIn(bundle, expected);
  for (const name of ["index.html", "data.json"]) {
    for (const text of expected) expect(found).toContain(`${name}: ${text}`);
  }
  const drawn = [...bundle.keys()].filter((name) => name.endsWith(".pdf"));
  expect(drawn.some((name) => found.includes(`${name}: ${words}`))).toBe(true);

  const data = JSON.parse(bundle.get("data.json")?.toString() ?? "");
  const schema = JSON.parse(bundle.get("schema.json")?.toString() ?? "");
  expect(
    new Ajv2020({ allowUnionTypes: true, formats: { uri: true, "date-time": true } }).validate(schema, data),
  ).toBe(true);
  const [record] = data.themes.flatMap((theme: { records: unknown[] }) => theme.records);
  expect(record.title).toBe(`Gesprek met [${words}]`);
  expect(record.fields).toMatchObject([
    {
      value: `[${words}] belde, te bereiken op [${words}].\nDaarna schreef [${words}] over de lekkage.`,
      maskedParts: Array(3).fill({ ground: "rights-of-others", article: "AVG art. 15 lid 4" }),
    },
    { masked: { ground: "rights-of-others" } },
    { value: `Dank aan [${words}], zei [${words}].` },
    { value: 75 },
  ]);

  const { letters } = await dossierNow(desk.office, request.dossierId);
  const answer = letters.find(({ letter }) => letter === "access-answer");
  const letter = JSON.stringify(await readLetter(desk.office, request.dossierId, answer?.letterId ?? ""));
  expect(letter).toContain("Wij hebben 6 gegevens afgedekt.");
  for (const word of hidden) expect(letter).not.toContain(word);
});

test("what is black stands sealed: no word of it in any table", async () => {
  const request = await asked();
  await blackened(request);
  const dump = await dumpOf(desk.office.db);
  expect([...dump.values()].flat().join()).toContain(request.dossierId);
  expect(foundIn(dump, hidden)).toEqual([]);
  const { masks: opened } = await recordIn(request);
  expect(opened.passages.map(({ text }) => text)).toEqual([caller, phone, neighbour]);
});

test("each bar has its own ground, and the letter says each of them once", { timeout: 120_000 }, async () => {
  const request = await asked();
  const weighing = "Dit vertelde zij in vertrouwen. De rest kan wel mee.";
  await decide(request, { alsoBlack: neighbour, maskGround: "protection-of-person", weighing });
  await decide(request, { [boxes.kept(0)]: "on", alsoBlack: caller, weighing });
  const { masks: opened } = await recordIn(request);
  expect(opened.passages).toEqual([
    { text: neighbour, ground: "protection-of-person" },
    { text: caller, ground: "rights-of-others" },
  ]);
  await proposed(desk.office, request, ["personal"]);
  await approved(desk.office, request);
  await workAll(desk.office);
  const { letters } = await dossierNow(desk.office, request.dossierId);
  const answer = letters.find(({ letter }) => letter === "access-answer");
  const letter = JSON.stringify(await readLetter(desk.office, request.dossierId, answer?.letterId ?? ""));
  const { grounds } = textsIn("nl").letters.accessAnswer.withheld;
  expect(letter.split(grounds["rights-of-others"])).toHaveLength(2);
  expect(letter.split(grounds["protection-of-person"])).toHaveLength(2);
});

test.each([
  ["changed", { textId: crypto.randomUUID() }],
  ["gone", null],
] as const)("approval fails when what is black was %s after the proposal", async (_, change) => {
  const request = await asked();
  await blackened(request);
  await proposed(desk.office, request, ["personal"]);
  const ofDossier = eq(masks.dossierId, request.dossierId);
  if (change) await desk.office.db.update(masks).set(change).where(ofDossier);
  else await desk.office.db.delete(masks).where(ofDossier);
  expect(await approved(desk.office, request)).toEqual({ obstacle: "decisions-changed" });
});

test("nothing is made when what is black changed after the approval", async () => {
  const request = await asked();
  await blackened(request);
  await proposed(desk.office, request, ["personal"]);
  await approved(desk.office, request);
  await desk.office.db.delete(masks).where(eq(masks.dossierId, request.dossierId));
  await workAll(desk.office);
  expect(await dossierNow(desk.office, request.dossierId)).toMatchObject({
    bundle: null,
    bundleRefused: "decisions-changed",
  });
});

test("it can be undone until the outcome is proposed, and not after", async () => {
  const request = await asked();
  await blackened(request);
  const before = await tallyOf(request);
  expect(await decide(request, {})).toEqual({ obstacle: null });
  expect(await rowsOf(request)).toEqual([]);
  expect(await tallyOf(request)).toMatchObject({ given: 1, masked: 0 });
  await blackened(request);
  expect((await tallyOf(request)).digest).not.toBe(before.digest);
  await proposed(desk.office, request, ["personal"]);
  expect(await decide(request, {})).toEqual({ obstacle: "in-approval" });
  expect(await rowsOf(request)).toHaveLength(1);
});

test("a passage that does not stand in the record changes nothing, and is said", async () => {
  const request = await asked();
  const { row } = await recordIn(request);
  const at = `alsoBlack-${row.id}`;
  expect(await decide(request, { alsoBlack: "Iemand Anders" })).toEqual({
    errors: { [at]: said.masks["not-there"] },
  });
  expect(await decide(request, { alsoBlack: "x" })).toEqual({ errors: { [at]: said.masks["too-short"] } });
  expect(await rowsOf(request)).toEqual([]);
  expect(await tallyOf(request)).toMatchObject({ undecided: 1 });
});

test("who saw another state of the record decides nothing", async () => {
  const request = await asked();
  await blackened(request);
  const { row } = await recordIn(request);
  const changed = { errors: { [`decision-${row.id}`]: said.changed } };
  expect(await decide(request, { masks: "" })).toEqual(changed);
  const gone = crypto.randomUUID();
  const errors = { [`decision-${gone}`]: said.changed };
  expect(await decide(request, { recordId: gone })).toEqual({ errors });
  expect(await rowsOf(request)).toHaveLength(1);
});

test("a record that is withheld keeps what is black, for who gives it after all", async () => {
  const request = await asked();
  await blackened(request);
  const kept = Object.fromEntries([0, 1, 2].map((place) => [boxes.kept(place), "on"]));
  const withhold = { decision: "withhold", ground: "rights-of-others", reason: "Te veel." };
  await decide(request, { ...kept, ...withhold, [boxes.field(1)]: "on" });
  expect(await tallyOf(request)).toMatchObject({ given: 0, withheld: 1, masked: 0 });
  await decide(request, { ...kept, [boxes.field(1)]: "on" });
  expect(await tallyOf(request)).toMatchObject({ given: 1, withheld: 0, masked: 6 });
});

test("gathered anew a record with something black waits for a colleague, also when nothing else would", async () => {
  const auto = conversation({ release: "auto" });
  const request = await asked(() => [auto]);
  expect(await tallyOf(request)).toMatchObject({ given: 1, undecided: 0 });
  await blackened(request);
  await retry(request);
  expect(await tallyOf(request)).toMatchObject({ given: 0, undecided: 1 });
  expect((await recordIn(request)).masks.passages).toHaveLength(3);
  expect(await proposed(desk.office, request, ["personal"])).toEqual({ obstacle: "records-undecided" });
});

test("what is black outlives a source that was silent for a while", { timeout: 120_000 }, async () => {
  const request = await asked((time) => {
    if (time === 2) throw new SourceError("refused", false);
    return [conversation({ release: "auto" })];
  });
  await blackened(request);
  await retry(request);
  expect(await tallyOf(request)).toMatchObject({ given: 0, undecided: 0 });
  await retry(request);
  expect(await tallyOf(request)).toMatchObject({ given: 0, undecided: 1 });
});

test("of what is not there any more a colleague decides without it", async () => {
  const [first, ...others] = conversation().fields;
  const shorter = { field: "", element: null, label: "", ...first, value: "Niemand belde." };
  const request = await asked((time) =>
    time === 1 ? [conversation()] : [conversation({ fields: [shorter, ...others] })],
  );
  await blackened(request);
  await retry(request);
  const kept = Object.fromEntries([0, 1, 2].map((place) => [boxes.kept(place), "on"]));
  expect(await decide(request, kept)).toEqual({ obstacle: null });
  const { masks: opened } = await recordIn(request);
  expect(opened.passages.map(({ text }) => text)).toEqual([caller]);
  expect(await tallyOf(request)).toMatchObject({ given: 1, undecided: 0 });
});

test("the answer tells a summary and that it is one, and of the original nothing", {
  timeout: 120_000,
}, async () => {
  const request = await asked(() => [
    conversation(),
    conversation({ key: "lijst/gesprek-2", title: `Brief van ${neighbour}` }),
  ]);
  const inShort = "Een buur belde over een lekkage.";
  const whole = "Een brief over hetzelfde.";
  const why = { summaryGround: "rights-of-others" };
  expect(await decide(request, { summaryOf: "0", summary: inShort, ...why })).toEqual({ obstacle: null });
  const kept = { [boxes.summary(0)]: "on", [boxes.field(1)]: "on" };
  expect(await decide(request, { ...kept, alsoBlack: caller })).toEqual({ obstacle: null });
  const other = await recordIn(request, "lijst/gesprek-2");
  await decide(request, { summaryOf: wholeRecord, summary: whole, ...why }, other);
  expect(await tallyOf(request)).toMatchObject({ given: 2, undecided: 0, masked: 5 });
  expect(foundIn(await dumpOf(desk.office.db), [inShort, whole])).toEqual([]);

  await proposed(desk.office, request, ["personal"]);
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  const bundle = await openBundle(desk, request.dossierId);
  expect(await mentionedIn(bundle, hidden)).toEqual([]);
  for (const content of bundle.values()) {
    for (const word of hidden) expect(content.includes(word)).toBe(false);
  }
  const mark = textsIn("nl").bundle.summarised["rights-of-others"];
  const found = await mentionedIn(bundle, [inShort, whole, mark]);
  const drawn = [...bundle.keys()].filter((name) => /^gegevens.*\.pdf$/.test(name));
  const tables = [...bundle.keys()].filter((name) => name.startsWith("csv/"));
  expect([drawn.length, tables.length]).toEqual([1, 1]);
  for (const name of ["index.html", ...drawn, ...tables]) {
    for (const text of [inShort, whole, mark]) expect(found).toContain(`${name}: ${text}`);
  }
  const data = JSON.parse(bundle.get("data.json")?.toString() ?? "");
  const schema = JSON.parse(bundle.get("schema.json")?.toString() ?? "");
  expect(
    new Ajv2020({ allowUnionTypes: true, formats: { uri: true, "date-time": true } }).validate(schema, data),
  ).toBe(true);
  const [first, second] = data.themes.flatMap((theme: { records: unknown[] }) => theme.records);
  const masked = { ground: "rights-of-others", article: "AVG art. 15 lid 4" };
  const by = data.organisation.name;
  expect(first.fields[0]).toMatchObject({ masked, summary: { text: inShort, by } });
  expect(second).toMatchObject({ title: "Samenvatting", fields: [{ masked, summary: { text: whole, by } }] });
  expect(second.fields).toHaveLength(1);

  const { letters } = await dossierNow(desk.office, request.dossierId);
  const answer = letters.find(({ letter }) => letter === "access-answer");
  const letter = JSON.stringify(await readLetter(desk.office, request.dossierId, answer?.letterId ?? ""));
  expect(letter).toContain("Wij hebben 2 gegevens samengevat.");
  expect(letter).toContain("Wij hebben 3 gegevens afgedekt.");
  for (const word of hidden) expect(letter).not.toContain(word);
});

test.each([
  ["of-what-missing", "summaryOf", { summary: "Kort." }],
  ["of-what-missing", "summaryOf", { summary: "Kort.", summaryOf: "99", summaryGround: "rights-of-others" }],
  ["summary-missing", "summary", { summaryOf: "0" }],
  ["summary-ground", "summaryGround", { summaryOf: "0", summary: "Kort." }],
  ["summary-long", "summary", { summaryOf: "0", summary: "x".repeat(longestSummary + 1) }],
  [
    "summary-tells",
    "summary",
    { summaryOf: "1", summary: `Dat was ${reporter}.`, summaryGround: "rights-of-others" },
  ],
] as const)("a summary that is not right changes nothing, and is said: %s", async (wrong, place, fields) => {
  const request = await asked();
  const { row } = await recordIn(request);
  expect(await decide(request, fields)).toEqual({ errors: { [`${place}-${row.id}`]: said.masks[wrong] } });
  expect(await rowsOf(request)).toEqual([]);
});

const partner = "Boudewijn Zeldenrust";
const withPartner = (name = partner) =>
  conversation({
    fields: [
      { field: "lijst.memo", element: null, label: "Memo", value: "U belde ons." },
      { field: "lijst.partner", element: null, label: "Partner", value: name, aboutOther: true },
    ],
  });
const agreed = {
  consentOf: "1",
  consentBy: partner,
  consentOn: "3-11-2026",
  consentHow: "Sanne vroeg het per e-mail.",
};

test("what another agreed to is given and names nobody else; who approves looks first", {
  timeout: 120_000,
}, async () => {
  const request = await asked((time) => [withPartner(time === 1 ? partner : reporter)]);
  const { row } = await recordIn(request);
  const wrong: [Record<string, string>, string, string][] = [
    [{ consentOf: "" }, "consentOf", said.masks["consent-of-missing"]],
    [{ consentOf: "0" }, "consentOf", said.masks["consent-of-missing"]],
    [{ consentOf: wholeRecord }, "consentOf", said.masks["consent-whole"]],
    [{ consentBy: "" }, "consentBy", said.masks["consent-by"]],
    [{ consentOn: "31-12-2099" }, "consentOn", said.masks["consent-on"]],
    [{ consentHow: "" }, "consentHow", said.masks["consent-how"]],
  ];
  for (const [change, name, words] of wrong) {
    expect(await decide(request, { ...agreed, ...change })).toEqual({
      errors: { [`${name}-${row.id}`]: words },
    });
  }
  expect(await tallyOf(request)).toMatchObject({ undecided: 1 });
  expect(await decide(request, agreed)).toEqual({ obstacle: null });
  expect(await tallyOf(request)).toMatchObject({ given: 1, masked: 0, consented: 1 });
  const { events: words } = textsIn("nl").staff;
  const { events } = await readDossier(desk.office.db, request.dossierId);
  const decided = events.at(-1)?.event;
  if (decided?.type !== "records-decided") throw new Error("Nothing was decided");
  expect(words["records-decided"](decided)).toContain("wel geven, deels van iemand anders met toestemming");
  expect(foundIn(await dumpOf(desk.office.db), ["Zeldenrust"])).toEqual([]);

  await proposed(desk.office, request, ["personal"]);
  expect((await dossierNow(desk.office, request.dossierId)).proposal?.outcome).toBe("granted");
  const approve = formData({ command: "approve-outcome" });
  const blind = { office: desk.office, dossierId: request.dossierId, form: approve };
  const stamp = await staffStamp(desk.office, "youssef");
  expect(await commandOutcome({ ...blind, stamp }, { reason: "" })).toEqual({ obstacle: "answer-not-seen" });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  const bundle = await openBundle(desk, request.dossierId);
  expect(await mentionedIn(bundle, [partner])).toContain(`index.html: ${partner}`);
  expect(await mentionedIn(bundle, ["Sanne vroeg"])).toEqual([]);
});

test("consent can be taken back, and counts only for what was agreed to", async () => {
  const request = await asked((time) => [withPartner(time === 1 ? partner : reporter)]);
  await decide(request, agreed);
  await decide(request, {});
  expect(await tallyOf(request)).toMatchObject({ given: 1, masked: 1 });
  expect(await rowsOf(request)).toEqual([]);
  await decide(request, agreed);
  await retry(request);
  expect(await tallyOf(request)).toMatchObject({ undecided: 1 });
  const { record } = await recordIn(request);
  expect(record.fields.map(({ aboutOther }) => aboutOther)).toEqual([undefined, true]);
  await decide(request, { [boxes.consent(0)]: "on" });
  expect(await tallyOf(request)).toMatchObject({ given: 1, masked: 1 });
});
