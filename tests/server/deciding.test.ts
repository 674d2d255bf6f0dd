// What is decided part by part, from the request to its letter, with what stands still meanwhile (scenarios G14, G15).

import { eq } from "drizzle-orm";
import { compactVerify, createLocalJWKSet } from "jose";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Certificate } from "#app/domain/certificate.ts";
import { phaseOf } from "#app/domain/dossier.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import { isRestricted } from "#app/domain/restriction.ts";
import type { Wish, WishWords } from "#app/domain/wishes.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { type CertificateFile, certificateFile, certificateFiles } from "#app/server/certificate.ts";
import {
  commandDecision,
  type PartToDecide,
  partsAsked,
  standingFound,
  standingTyped,
} from "#app/server/deciding.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { lettersFor, readLetter } from "#app/server/kept-letters.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { commandRestriction } from "#app/server/restricting.ts";
import type { Result } from "#app/server/staff-commands.ts";
import { dossierStream, readHistory } from "#db/history.ts";
import { dossiers, prints } from "#db/schema.ts";
import { canariesOf } from "#demo/association/canaries.ts";
import { pdfText } from "#tests/journeys/steps.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import {
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { codeFor, enter, type Filed, formData, formOf, idOf, tenantStamp } from "./steps.ts";

let desk: Desk;
let asker: Asker;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
});
afterAll(() => desk.stop());

const { decide, restriction } = textsIn("nl").staff;

async function wished(
  wish: Wish,
  words: WishWords = {},
  mailbox = asker.mailbox,
  scope: Theme[] = ["payments"],
): Promise<Filed> {
  const form = await formOf(desk.office, { ...asker, mailbox }, scope);
  const { number } = await receiveRequest(
    desk.office,
    { ...form, right: wish.right, wish, words },
    tenantStamp(desk.office, form.sessionId),
  );
  await workAll(desk.office);
  return { dossierId: await idOf(desk.office, number), number, sessionId: form.sessionId };
}

async function proven(request: Filed, ...ways: ("mailbox-on-file" | "letter-to-home")[]) {
  for (const way of ways) {
    await enter(desk.office, request, way, await codeFor(desk, request, way, asker.mailbox ?? ""));
  }
  await workAll(desk.office);
}

/** The form as the screen has it, changed part by part. */
async function formFor(
  { dossierId }: Filed,
  change: (part: PartToDecide, place: number) => Partial<PartToDecide> = () => ({}),
  more: Record<string, string> = {},
): Promise<FormData> {
  const now = await readDossier(desk.office.db, dossierId);
  const parts = await partsAsked(desk.office, now, await standingFound(desk.office, now));
  const form = formData({ command: "propose-decision", parts: String(parts.length), ...more });
  for (const [place, asked] of parts.entries()) {
    const part = { ...asked, ...change(asked, place) };
    form.set(`element-${place}`, part.element ?? "");
    form.set(`purpose-${place}`, part.purpose ?? "");
    form.set(`verdict-${place}`, part.verdict);
    for (const ground of part.grounds) form.append(`ground-${place}`, ground);
    for (const reason of part.reasons) form.append(`why-${place}`, reason);
    form.set(`facts-${place}`, part.facts);
    form.set(`until-${place}`, part.until?.split("-").reverse().join("-") ?? "");
    form.set(`before-${place}`, part.before ?? "");
    form.set(`after-${place}`, part.after ?? "");
  }
  return form;
}

async function command({ dossierId }: Filed, form: FormData, by = "sanne"): Promise<Result> {
  return commandDecision(
    { office: desk.office, dossierId, form, stamp: await staffStamp(desk.office, by) },
    decide.errors,
  );
}

const approve = (request: Filed) => command(request, formData({ command: "approve-decision" }), "youssef");

async function restrict({ dossierId }: Filed, fields: Record<string, string>, by = "sanne"): Promise<Result> {
  const stamp = await staffStamp(desk.office, by);
  return commandRestriction(
    { office: desk.office, dossierId, form: formData(fields), stamp },
    restriction.errors,
  );
}

async function letterOf({ dossierId }: Filed, kind: Letter["kind"]): Promise<Letter> {
  const { letters } = await dossierNow(desk.office, dossierId);
  const written = letters.find(({ letter }) => letter === kind);
  const letter = written && (await readLetter(desk.office, dossierId, written.letterId));
  if (!letter) throw new Error(`There is no ${kind}`);
  return letter;
}

const dutiesOf = ({ blocks }: Letter) => new Set(blocks.flatMap(({ duties }) => [...duties]));
const textOf = (letter: Letter) => JSON.stringify(letter.blocks);
const done = { obstacle: null };

type Way = {
  wish: Wish;
  words?: WishWords;
  ways: ("mailbox-on-file" | "letter-to-home")[];
  change?: (part: PartToDecide) => Partial<PartToDecide>;
  more?: Record<string, string>;
  letter: Letter["kind"];
  duties: string[];
};

const both = ["mailbox-on-file", "letter-to-home"] as const;
const weighing = {
  ourInterest: "Bij de voordeur is 2 keer ingebroken.",
  theirSituation: "De huurder voelt zich bekeken.",
  alternatives: "De camera kan lager.",
  conclusion: "De camera blijft, en kan lager.",
};

const waysThere: Record<string, Way> = {
  rectification: {
    wish: { right: "rectification", items: [{ element: "C1-08" }], pause: false },
    words: {
      corrections: [{ what: "mijn e-mailadres", now: "oud@voorbeeld.nl", wanted: "nieuw@voorbeeld.nl" }],
    },
    ways: [...both],
    letter: "rectification-answer",
    duties: ["REC1", "REC2", "REC3"],
  },
  erasure: {
    wish: { right: "erasure", elements: ["C1-05", "C3-04", "C1-01"], why: null, pause: false },
    ways: [...both],
    letter: "erasure-answer",
    duties: ["ERA1", "ERA3", "ERA4", "ERA5", "REM-court"],
  },
  restriction: {
    wish: { right: "restriction", elements: ["C2-02"], why: "inaccurate" },
    ways: ["mailbox-on-file"],
    letter: "restriction-answer",
    duties: ["RES1", "RES2", "RES3", "RES5"],
  },
  objection: {
    wish: { right: "objection", against: "cameras", pause: false },
    words: { situation: "Ik kom elke dag langs de camera." },
    ways: ["mailbox-on-file"],
    change: () => ({ verdict: "kept", grounds: ["G21-COMP"], facts: "Er is in april en juni ingebroken." }),
    more: weighing,
    letter: "objection-answer",
    duties: ["OBJ1", "OBJ4", "REM-court"],
  },
  consent: {
    wish: { right: "consent", purposes: ["A7"] },
    ways: [],
    letter: "consent-stopped",
    duties: ["WDC1", "WDC2", "WDC3"],
  },
};

test.each(Object.entries(waysThere))(
  "T-15 %s is proposed, approved by another and answered by its letter",
  async (_, way) => {
    const request = await wished(way.wish, way.words);
    await proven(request, ...way.ways);
    expect(await command(request, await formFor(request, way.change, way.more))).toEqual(done);
    expect(await command(request, formData({ command: "approve-decision" }))).toEqual({
      obstacle: "own-proposal",
    });
    expect(await approve(request)).toEqual(done);
    await workAll(desk.office);
    const dossier = await dossierNow(desk.office, request.dossierId);
    expect([phaseOf(dossier), dossier.onTime, dossier.bundle]).toEqual(["answered", true, null]);
    // In the table too, which refuses that these are one.
    const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, request.dossierId));
    const two = [dossier.decision?.by, dossier.decision?.approvedBy];
    expect([[row?.proposedBy, row?.approvedBy], new Set(two).size]).toEqual([two, 2]);
    const letter = await letterOf(request, way.letter);
    for (const duty of way.duties) expect([...dutiesOf(letter)]).toContain(duty);
    const told = desk.mail.mails().filter(({ text }) => text.includes(request.number));
    // After a yes to a restriction staff hear that somebody must say who had the data.
    expect(told.findLast(({ to }) => !to.includes(staffMailbox))?.to).toContain(asker.mailbox);
  },
);

test("of what nobody found the letter says where and with what we looked; a part of it alone is said in the answer", async () => {
  const wish: Wish = { right: "erasure", elements: ["I-09", "C1-05"], why: null, pause: false };
  const notHeld: Partial<PartToDecide> = {
    verdict: "kept",
    grounds: ["G-NOD"],
    reasons: [],
    facts: "",
    until: null,
  };
  const whole = await wished(wish);
  await proven(whole, ...both);
  expect(await command(whole, await formFor(whole, () => notHeld))).toEqual(done);
  expect(await approve(whole)).toEqual(done);
  await workAll(desk.office);
  const dossier = await dossierNow(desk.office, whole.dossierId);
  expect([phaseOf(dossier), dossier.decision?.outcome]).toEqual(["answered", "no-data-held"]);
  const letter = await letterOf(whole, "nothing-found");
  for (const duty of ["NOD1", "NOD2", "NOD3", "REM-court"]) expect([...dutiesOf(letter)]).toContain(duty);
  expect(textOf(letter)).toContain(asker.lastName);
  const seenAt = (level: "A1" | "A3") =>
    lettersFor(level, dossier, desk.office.now()).map((written) => written.letter);
  expect([seenAt("A1").includes("nothing-found"), seenAt("A3").includes("nothing-found")]).toEqual([
    false,
    true,
  ]);

  const some = await wished(wish);
  await proven(some, ...both);
  const form = await formFor(some, ({ element }) => (element === "I-09" ? notHeld : {}));
  expect(await command(some, form)).toEqual(done);
  expect(await approve(some)).toEqual(done);
  await workAll(desk.office);
  expect(textOf(await letterOf(some, "erasure-answer"))).toContain("Wij bewaren dit dus niet over u");
});

test("who has no mailbox gets the letter of a decision by post", async () => {
  const request = await wished(waysThere.consent?.wish as Wish, {}, null);
  expect(await command(request, await formFor(request))).toEqual(done);
  expect(await approve(request)).toEqual(done);
  await workAll(desk.office);
  const { letters } = await dossierNow(desk.office, request.dossierId);
  const written = letters.find(({ letter }) => letter === "consent-stopped");
  expect(written?.by).toBe("post");
  const waiting = await desk.office.db.select({ letterId: prints.letterId }).from(prints);
  expect(waiting.map(({ letterId }) => letterId)).toContain(written?.letterId);
});

test("a decision about data goes on paper to the home on file, not to where who asks says to live", async () => {
  const elsewhere = { ...asker, houseNumberAddition: "zolder" };
  const form = await formOf(desk.office, elsewhere, ["contact"]);
  const wish: Wish = { right: "erasure", elements: ["C1-09"], why: null, pause: false };
  const { number } = await receiveRequest(
    desk.office,
    { ...form, answerBy: "post", right: "erasure", wish },
    tenantStamp(desk.office, form.sessionId),
  );
  await workAll(desk.office);
  const request = { dossierId: await idOf(desk.office, number), number, sessionId: form.sessionId };
  const { person } = await dossierNow(desk.office, request.dossierId);
  if (person.state !== "ambiguous" || !person.candidates[0]) throw new Error("Found at another address");
  const chosen = { type: "choose-person", person: person.candidates[0] } as const;
  await carryOut(desk.office, request.dossierId, [chosen], await staffStamp(desk.office, "sanne"));
  await proven(request, ...both);
  const kept: Partial<PartToDecide> = { verdict: "done", grounds: [], reasons: ["E17-A"], until: null };
  expect(await command(request, await formFor(request, () => kept))).toEqual(done);
  expect(await approve(request)).toEqual(done);
  await workAll(desk.office);
  const { dossierId } = request;
  const dossier = await dossierNow(desk.office, dossierId);
  const seenAt = (level: "A2" | "A3") =>
    lettersFor(level, dossier, desk.office.now()).map(({ letter }) => letter);
  expect(seenAt("A2")).not.toContain("erasure-answer");
  expect(seenAt("A3")).toContain("erasure-answer");
  const { addressee } = await letterOf(request, "erasure-answer");
  expect(addressee.join()).toContain(` ${asker.houseNumber}`);
  expect(addressee.join()).not.toContain("zolder");
});

test("a decision without a ground, its facts or a real day is refused field by field, and nothing is proposed", async () => {
  const request = await wished({ right: "erasure", elements: ["C1-01", "C2-01"], why: null, pause: false });
  await proven(request, ...both);
  const kept: Partial<PartToDecide> = { verdict: "kept", reasons: [], until: null };
  const form = await formFor(request, (_, place) =>
    place === 0
      ? { ...kept, grounds: [], facts: "" }
      : { ...kept, grounds: ["G17-3B-OTHER"], facts: "De wet." },
  );
  form.set("until-0", "binnenkort");
  const result = await command(request, form);
  expect(result).toEqual({
    errors: {
      "until-0": decide.errors.until,
      "ground-0": decide.errors["no-ground"],
      "facts-0": decide.errors["no-facts"],
      "facts-1": decide.errors["no-article"],
    },
  });
  expect((await dossierNow(desk.office, request.dossierId)).decision).toBeNull();
});

test("an objection is weighed in our own words", async () => {
  const situation = "Ik kom elke dag langs de camera.";
  const request = await wished({ right: "objection", against: "cameras", pause: false }, { situation });
  await proven(request, "mailbox-on-file");
  const change = (): Partial<PartToDecide> => ({
    verdict: "kept",
    grounds: ["G21-COMP"],
    facts: "Er is ingebroken.",
  });
  const copied = { ...weighing, theirSituation: situation, conclusion: "" };
  expect(await command(request, await formFor(request, change, copied))).toEqual({
    errors: { theirSituation: decide.errors.copied, conclusion: decide.errors.conclusion },
  });
});

// G14: erasure during tenancy with arrears.
test("G14 while somebody rents and owes, what is needed stays, what is not goes, and the letter has three lists", async () => {
  const elements = ["C1-02", "C1-03", "C2-01", "C2-02", "C1-07", "C1-05", "C1-04", "C3-05", "C2-03"];
  const request = await wished({ right: "erasure", elements, why: "not-needed", pause: false });
  await proven(request, ...both);
  const owing: Record<string, Partial<PartToDecide>> = {
    "C2-02": { verdict: "kept", grounds: ["G17-3E"], reasons: [], facts: "Er staat nog huur open." },
    "C2-01": { verdict: "kept", grounds: ["G17-NEED"], reasons: [], facts: "Wij schrijven de huur af." },
    // The compensation over that year is final.
    "C2-03": { verdict: "done", grounds: [], reasons: ["E17-E"], facts: "", until: null },
  };
  expect(await command(request, await formFor(request, ({ element }) => owing[element ?? ""] ?? {}))).toEqual(
    done,
  );
  expect(await approve(request)).toEqual(done);
  await workAll(desk.office);
  const { decision } = await dossierNow(desk.office, request.dossierId);
  const of = (verdict: string) =>
    (decision?.decision ?? []).filter((part) => part.verdict === verdict).map(({ element }) => element);
  expect(of("done").toSorted()).toEqual(["C1-04", "C1-05", "C1-07", "C2-03", "C3-05"]);
  expect([...of("kept"), ...of("later")].toSorted()).toEqual(["C1-02", "C1-03", "C2-01", "C2-02"]);
  const letter = await letterOf(request, "erasure-answer");
  for (const duty of ["ERA1", "ERA2", "ERA3", "ERA4", "ERA5", "ERA6", "REM-court"]) {
    expect([...dutiesOf(letter)]).toContain(duty);
  }
});

test("the certificate of an ended request tells who decided what and when, signed, and nothing of the person", async () => {
  const { office, association } = desk;
  const request = await wished({ right: "erasure", elements: ["C1-05", "C1-01"], why: null, pause: false });
  expect(await certificateFile(office, request.dossierId, "bewijs.json")).toBeNull();
  await proven(request, ...both);
  expect(await command(request, await formFor(request))).toEqual(done);
  expect(await approve(request)).toEqual(done);
  await workAll(office);

  const drawn = new Map<CertificateFile, Buffer>();
  for (const file of certificateFiles)
    drawn.set(file, Buffer.from((await certificateFile(office, request.dossierId, file)) ?? []));
  const of = (file: CertificateFile) => drawn.get(file) ?? Buffer.of();
  const json = of("bewijs.json");
  const certificate: Certificate = JSON.parse(String(json));
  const { events, version, hash } = await readHistory(office.db, dossierStream(request.dossierId));
  expect(certificate).toMatchObject({
    number: request.number,
    asked: { right: "erasure", channel: "portal" },
    term: { onTime: true },
    signed: { proposed: { by: "handler" }, approved: { by: "privacy-officer" } },
    chain: { stream: dossierStream(request.dossierId), position: version, hash },
  });
  expect(certificate.parts.map(({ element }) => element).toSorted()).toEqual(["C1-01", "C1-05"]);
  expect(certificate.parts.every(({ grounds, reasons }) => [...grounds, ...reasons][0]?.article)).toBe(true);
  expect(certificate.steps.length).toBeLessThan(events.length);
  expect(certificate.letters.map(({ letter }) => letter)).toContain("erasure-answer");
  const [head, , signature] = String(of("bewijs.json.jws")).split(".");
  const signed = `${head}.${json.toString("base64url")}.${signature}`;
  await expect(compactVerify(signed, createLocalJWKSet(office.signer.publicKeys))).resolves.toBeTruthy();

  const canaries = canariesOf(association, association.trickyPersons.D01?.id ?? "");
  for (const content of [
    String(json),
    await pdfText(of("bewijs.pdf")),
    await pdfText(of("certificate.pdf")),
  ]) {
    expect(content).toContain(request.number);
    expect(canaries.filter((canary) => content.includes(canary))).toEqual([]);
  }
});

// G15: restriction, then outcome. That the collection run stops is carrying out.
test("G15 a contested amount stands still at once, is put right, and goes on only after a letter told the day", async () => {
  const request = await wished(
    { right: "rectification", items: [{ element: "C2-02" }], pause: true },
    { corrections: [{ what: "mijn achterstand", now: "€ 612,50", wanted: "€ 306,25" }] },
  );
  expect(await restrict(request, { command: "restrict-use", restrictGround: "R18-A" })).toEqual({
    obstacle: "identity-not-proven",
  });
  await proven(request, ...both);
  expect(await restrict(request, { command: "restrict-use" })).toEqual({
    errors: { restrictGround: restriction.errors.restrictGround },
  });
  expect(await restrict(request, { command: "restrict-use", restrictGround: "R18-A" })).toEqual(done);
  const still = await dossierNow(desk.office, request.dossierId);
  expect(still.restriction).toMatchObject({ ground: "R18-A", elements: ["C2-02"], releasedAt: null });
  await workAll(desk.office);
  const stands = await letterOf(request, "restriction-set");
  for (const duty of ["RES1", "RES2", "RES3", "RES4", "RES5"]) expect([...dutiesOf(stands)]).toContain(duty);
  expect(textOf(stands)).toContain("Betalingen");
  expect(desk.mail.mails().at(-1)?.text).toContain(request.number);

  expect(await command(request, await formFor(request))).toEqual(done);
  expect(await approve(request)).toEqual(done);
  await workAll(desk.office);
  expect(textOf(await letterOf(request, "rectification-answer"))).toContain("€ 306,25");
  expect(isRestricted(await dossierNow(desk.office, request.dossierId))).toBe(true);

  const on = dayIn(10);
  const lift = {
    command: "announce-lift",
    on,
    liftReason: "Het bedrag klopt nu.",
    found: "Het was € 306,25.",
  };
  expect(await restrict(request, { ...lift, on: dayIn(2) })).toEqual({ obstacle: "notice-too-short" });
  expect(await restrict(request, lift)).toEqual(done);
  expect(await restrict(request, { command: "approve-lift" })).toEqual({ obstacle: "own-proposal" });
  expect(await restrict(request, { command: "approve-lift" }, "youssef")).toEqual(done);
  await workAll(desk.office);
  const letter = await letterOf(request, "restriction-lifted");
  for (const duty of ["LIFT1", "LIFT2", "LIFT3", "LIFT4", "REM-court"]) {
    expect([...dutiesOf(letter)]).toContain(duty);
  }
  expect(textOf(letter)).toContain("Het bedrag klopt nu.");
  const told = await dossierNow(desk.office, request.dossierId);
  expect(told.restriction?.lift?.toldAt).not.toBeNull();
  expect(isRestricted(told)).toBe(true);

  const onTheDay = new Date(desk.office.now().getTime() + 10 * 24 * 3600_000);
  await workAll({ ...desk.office, now: () => onTheDay });
  const released = await dossierNow(desk.office, request.dossierId);
  expect([isRestricted(released), released.restriction?.releasedAt]).toEqual([false, onTheDay]);
});

const dayIn = (days: number) => {
  const day = new Date(desk.office.now().getTime() + days * 24 * 3600_000);
  return day.toISOString().slice(0, 10).split("-").reverse().join("-");
};

test("whether somebody still rents, and what runs, changes what is proposed; a day to come is no end", async () => {
  const wish: Wish = { right: "erasure", elements: ["C1-06", "C1-04"], why: null, pause: false };
  const request = await wished(wish);
  const now = await readDossier(desk.office.db, request.dossierId);
  const proposed = async (typed: Record<string, string>) => {
    const parts = await partsAsked(desk.office, now, standingTyped(typed, "2026-12-01"));
    return Object.fromEntries(parts.map(({ element, verdict }) => [element, verdict]));
  };
  expect(await proposed({ endedOn: "", running: "" })).toEqual({ "C1-06": "later", "C1-04": "done" });
  expect(await proposed({ endedOn: "31-05-2020" })).toEqual({ "C1-06": "done", "C1-04": "done" });
  expect(await proposed({ running: "dispute" })).toMatchObject({ "C1-04": "kept" });
  expect(standingTyped({ endedOn: "2-12-2026" }, "2026-12-01")).toBeNull();
  expect(standingTyped({ endedOn: "vorig jaar" }, "2026-12-01")).toBeNull();
});

test("a decision begins with what the housing system itself says: who left is proposed to go", async () => {
  const wish: Wish = { right: "erasure", elements: ["C1-06"], why: null, pause: false };
  const found = async () => {
    const { dossierId } = await wished(wish, {}, asker.mailbox, ["contract"]);
    const seen = { type: "identify-person", method: "counter", codeId: crypto.randomUUID() } as const;
    await carryOut(desk.office, dossierId, [seen], await staffStamp(desk.office, "sanne"));
    await workAll(desk.office);
    const now = await readDossier(desk.office.db, dossierId);
    const standing = await standingFound(desk.office, now);
    const [part] = await partsAsked(desk.office, now, standing);
    return { endedOn: standing?.endedOn, verdict: part?.verdict };
  };
  expect(await found()).toEqual({ endedOn: null, verdict: "later" });
  const housing = postgres(desk.housingDatabaseUrl, { max: 1 });
  await housing`update huurovereenkomsten set einddatum = '2024-05-31' where einddatum is null`;
  await housing.end();
  expect(await found()).toEqual({ endedOn: "2024-05-31", verdict: "done" });
});
