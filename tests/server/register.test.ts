// The register from draft to version: two people, one of two at once, and who reads which version.

import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Decision } from "#app/domain/decision.ts";
import type { Register } from "#app/domain/register.ts";
import { canonical } from "#app/domain/register-difference.ts";
import { contentAt, type ListedPart, type Target } from "#app/domain/register-fields.ts";
import { exampleRegister } from "#app/register/register.ts";
import { publicDifference, statementShown } from "#app/routes/statement-shown.ts";
import { draftDecision, partsAsked } from "#app/server/deciding.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { registerNow, registerOf } from "#app/server/post.ts";
import { receiveRequest } from "#app/server/receive.ts";
import {
  changeRegister,
  publishFromCheckout,
  type RegisterWish,
  sumOf,
  sumShown,
} from "#app/server/register-drafts.ts";
import { readRegisterHistory, verifyHistory } from "#db/history.ts";
import { findRegister, findRegisterDraft, insertRegister, listRegisterVersions } from "#db/register.ts";
import { registerVersions } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice } from "#tests/support/office.ts";
import { filed, formOf, idOf, tenantStamp } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

/** Each test begins without a draft. */
beforeEach(async () => {
  const draft = await draftNow();
  if (draft?.proposedBy)
    await act({ type: "return-register", sum: sumOf(draft.register), reason: "Opnieuw" });
  if (draft) await act({ type: "discard-draft" });
});

const draftNow = () => findRegisterDraft(desk.office.db);

async function act(wish: RegisterWish, by = "youssef") {
  const { actor } = await staffStamp(desk.office, by);
  if (actor.kind !== "staff") throw new Error("A colleague changes the register");
  return changeRegister(desk.office, wish, { id: actor.staffId, role: actor.role });
}

const phone: Target = { part: "elements", id: "C1-09" };

async function changing(words: string): Promise<RegisterWish> {
  const draft = await draftNow();
  const content = draft && contentAt(draft.register, phone);
  if (!content) throw new Error("There is no draft to change");
  const retention = { nl: words, en: `${words} (en)` };
  return { type: "change-draft", target: phone, fields: { retention }, seen: sumShown(content, "elements") };
}

/** A draft with one change, as proposed by the officer. Gives the sum of it. */
async function proposed(words: string): Promise<string> {
  await act({ type: "begin-draft" });
  await act(await changing(words));
  expect(await act({ type: "propose-register" })).toBeNull();
  return sumOf((await draftNow())?.register);
}

const phoneIn = (register: Register) => register.elements.find(({ id }) => id === "C1-09")?.retention.nl;
const inForce = async () => {
  const found = await findRegister(desk.office.db);
  if (!found) throw new Error("No register is in force");
  return found;
};

test("a change is published by a second person, and counts for who asks from then on", async () => {
  const { db } = desk.office;
  const before = await inForce();
  const running = await filed(desk.office, askerFrom(desk.association, "D01"), ["payments"]);
  const sum = await proposed("Wij bewaren dit 1 jaar.");
  expect((await inForce()).version).toBe(before.version);

  expect(await act({ type: "publish-register", sum })).toBe("own-proposal");
  expect(await act({ type: "publish-register", sum }, "sanne")).toBe("second-person-only");
  expect(await act({ type: "publish-register", sum }, "marit")).toBeNull();
  const now = await inForce();
  expect([now.version, phoneIn(now.register)]).toEqual([before.version + 1, "Wij bewaren dit 1 jaar."]);
  expect(await draftNow()).toBeNull();

  const later = await filed(desk.office, askerFrom(desk.association, "D02"), ["payments"]);
  const [old, fresh] = [
    await dossierNow(desk.office, running.dossierId),
    await dossierNow(desk.office, later.dossierId),
  ];
  expect([old.registerVersion, fresh.registerVersion]).toEqual([before.version, now.version]);
  const said = async (dossier: typeof old) =>
    (await registerOf(db, dossier, "nl")).elements.find(({ id }) => id === "C1-09")?.retention;
  expect(await said(old)).toBe(phoneIn(before.register));
  expect(await said(fresh)).toBe("Wij bewaren dit 1 jaar.");
  expect((await registerNow(db, "en")).elements.find(({ id }) => id === "C1-09")?.retention).toBe(
    "Wij bewaren dit 1 jaar. (en)",
  );
});

type Added = { part: ListedPart; fields: Record<string, unknown> };
const adding = ({ part, fields }: Added): RegisterWish => ({ type: "add-item", part, fields });

/** A change of an item of the draft, as a form that was just opened sends it. */
async function wishFor(target: Target & { part: Added["part"] }, fields: Record<string, unknown> | null) {
  const draft = await draftNow();
  const content = draft && contentAt(draft.register, target);
  if (!content) throw new Error("There is no such item");
  const seen = sumShown(content, target.part);
  return act(fields ? { type: "change-draft", target, fields, seen } : { type: "remove-item", target, seen });
}

/** The register with the places where colleagues look, which an office of a test begins without. */
const withPlaces = () =>
  desk.office.db.transaction((tx) => publishFromCheckout(tx, exampleRegister, desk.office.now()));

const inBoth = (words: string) => ({ nl: words, en: words });
const erasing = { right: "erasure", elements: null, why: null, pause: false } as const;

async function askedToErase(person: "D01" | "D02") {
  const form = await formOf(desk.office, askerFrom(desk.association, person));
  const asked = { ...form, right: "erasure" as const, wish: erasing, words: {} };
  const { number } = await receiveRequest(desk.office, asked, tenantStamp(desk.office, form.sessionId));
  return idOf(desk.office, number);
}

/** What of the register meets somebody who asks: what they read, what is proposed, and the letter about one element. */
async function metBy(dossierId: string, version: number) {
  const { office } = desk;
  const now = await readDossier(office.db, dossierId);
  const found = await findRegister(office.db, version);
  const parts = await partsAsked(office, now, null);
  const decision = Decision.parse([
    { element: "C2-01", purpose: null, verdict: "done", grounds: [], reasons: ["E17-A"], until: null },
  ]);
  const letter = await draftDecision(office, now, { decision, words: { parts: [{ facts: "" }] } });
  return {
    page: JSON.stringify(found && statementShown(found.register, "nl")),
    parts: new Map(parts.map(({ element, verdict }) => [element, verdict])),
    letter: JSON.stringify(letter.blocks),
  };
}

test("a new recipient and element, and one less, count on the page, in the decision and letter of who asks next", async () => {
  await withPlaces();
  const before = await inForce();
  const running = await askedToErase("D01");
  await act({ type: "begin-draft" });
  const bank = { name: inBoth("Incassobureau Nooit"), why: inBoth("om huur te innen"), elements: ["C2-01"] };
  expect(await act(adding({ part: "recipients", fields: bank }))).toBeNull();
  const pets = {
    ...{ label: inBoth("huisdieren"), purposes: ["A3"], bases: ["consent"], recipients: ["R9"] },
    ...{ retention: inBoth("zolang u huurt"), origin: inBoth("u zelf"), category: "1" },
    ...{ theme: "contract", places: ["paper-files"], "erasure.during": [], "erasure.after": [] },
  };
  expect(await act(adding({ part: "elements", fields: pets }))).toBeNull();
  const licence = { part: "elements", id: "C3-04" } as const;
  expect(await wishFor(licence, null)).toBe("in-use");
  expect(await wishFor(licence, { places: [] })).toBeNull();
  expect(await wishFor(licence, null)).toBeNull();
  await act({ type: "propose-register" });
  await act({ type: "publish-register", sum: sumOf((await draftNow())?.register) }, "marit");

  const now = await inForce();
  const old = await metBy(running, before.version);
  const fresh = await metBy(await askedToErase("D02"), now.version);
  expect([old.page.includes("huisdieren"), fresh.page.includes("huisdieren")]).toEqual([false, true]);
  expect([
    old.page.includes("kopie van een rijbewijs"),
    fresh.page.includes("kopie van een rijbewijs"),
  ]).toEqual([true, false]);
  expect([old.parts.get("C1-10"), fresh.parts.get("C1-10")]).toEqual([undefined, "done"]);
  expect([old.parts.get("C3-04"), fresh.parts.get("C3-04")]).toEqual(["done", undefined]);
  const named = "Incassobureau Nooit";
  expect([old.letter.includes(named), fresh.letter.includes(named)]).toEqual([false, true]);
  // A colleague is asked to look there, of who asks next.
  const looked = now.register.sources.find(({ id }) => id === "paper-files")?.task?.elements ?? [];
  expect([looked.includes("C1-10"), looked.includes("C3-04")]).toEqual([true, false]);

  // Whoever sets the portal up again brings back neither what went, nor takes away what came.
  await withPlaces();
  const { register } = await inForce();
  expect(register).toEqual(now.register);
});

test("what the statement lacks is added, said otherwise and ended by the desk; the public reads no word of it", async () => {
  const before = await inForce();
  await act({ type: "begin-draft" });
  const lack = { statement: inBoth("Er staat niets over drones."), system: inBoth("Wij vliegen niet.") };
  const about = { elements: ["V-01"], purposes: ["V1"] };
  expect(await act(adding({ part: "gaps", fields: { ...lack, ...about } }))).toBeNull();
  const changed = { system: inBoth("Wij vragen het de directeur."), elements: ["V-02"] };
  expect(await wishFor({ part: "gaps", id: "cameras-everywhere" }, changed)).toBeNull();
  expect(await wishFor({ part: "gaps", id: "marketing-missing" }, null)).toBeNull();
  await act({ type: "propose-register" });
  await act({ type: "publish-register", sum: sumOf((await draftNow())?.register) }, "marit");

  const { register } = await inForce();
  expect(register.gaps.at(-1)).toEqual({ id: "gap-1", ...lack, ...about });
  expect(register.gaps.find(({ id }) => id === "cameras-everywhere")).toEqual({
    ...before.register.gaps.find(({ id }) => id === "cameras-everywhere"),
    ...changed,
  });
  expect(register.gaps.map(({ id }) => id)).not.toContain("marketing-missing");
  expect({ ...register, gaps: [] }).toEqual({ ...before.register, gaps: [] });
  expect(statementShown(register, "nl")).toEqual(statementShown(before.register, "nl"));
  expect(publicDifference(before.register, register, "nl")).toEqual([]);
});

test("the number of what went is given to nothing else; what a connection gives cannot go", async () => {
  await act({ type: "begin-draft" });
  const words = { name: inBoth("Verhuizer Nergens"), why: inBoth("om te verhuizen"), elements: [] };
  const last = async () => (await draftNow())?.register.recipients.at(-1)?.id;
  expect(await act(adding({ part: "recipients", fields: words }))).toBeNull();
  const first = await last();
  expect(await act({ type: "propose-register" })).toBeNull();
  await act({ type: "publish-register", sum: sumOf((await draftNow())?.register) }, "marit");
  await act({ type: "begin-draft" });
  expect(await wishFor({ part: "recipients", id: first ?? "" }, null)).toBeNull();
  expect(await act({ type: "propose-register" })).toBeNull();
  await act({ type: "publish-register", sum: sumOf((await draftNow())?.register) }, "marit");
  await act({ type: "begin-draft" });
  expect(await act(adding({ part: "recipients", fields: words }))).toBeNull();
  expect(await last()).toBe(`R${Number(first?.slice(1)) + 1}`);
  expect(await wishFor(phone as typeof phone & { part: "elements" }, null)).toBe("in-use");
});

test("a place where a colleague would look for nothing is refused", async () => {
  await withPlaces();
  await act({ type: "begin-draft" });
  const nowhere = (id: string) => wishFor({ part: "elements", id }, { places: [] });
  expect([await nowhere("I-04"), await nowhere("I-05")]).toEqual([null, "place-empty"]);
});

test("the history of the register is chained, and names who did it and the sum of what they saw", async () => {
  const { db } = desk.office;
  const { events: past } = await readRegisterHistory(db);
  const sum = await proposed("Wij bewaren dit 3 jaar.");
  expect(await act({ type: "return-register", sum, reason: "Noem de wet" }, "marit")).toBeNull();
  expect(await act({ type: "propose-register" })).toBeNull();
  expect(await act({ type: "publish-register", sum }, "marit")).toBeNull();
  const { events } = await readRegisterHistory(db);
  const added = events.slice(past.length);
  expect(added.map(({ event, actor }) => [event.type, actor.kind === "staff" && actor.role])).toEqual([
    ["register-proposed", "privacy-officer"],
    ["register-returned", "director"],
    ["register-proposed", "privacy-officer"],
    ["register-published", "director"],
  ]);
  const { version, register } = await inForce();
  const content = createHash("sha256").update(canonical(register)).digest("hex");
  expect(added.at(-1)?.event).toMatchObject({ version, sum: content });
  expect((await verifyHistory(db)).breaks).toEqual([]);
  const [newest] = await listRegisterVersions(db);
  expect(newest).toMatchObject({ version, proposedBy: "Youssef Kaya", publishedBy: "Marit Hoekstra" });
});

test("of two who publish at once, one does; the other finds nothing left to decide", async () => {
  const before = await inForce();
  const sum = await proposed("Wij bewaren dit 4 jaar.");
  const results = await Promise.all([1, 2, 3].map(() => act({ type: "publish-register", sum }, "marit")));
  expect(results.toSorted()).toEqual(["not-proposed", "not-proposed", null]);
  expect((await inForce()).version).toBe(before.version + 1);
});

test("of two drafts begun at once there is one", async () => {
  const results = await Promise.all([1, 2].map(() => act({ type: "begin-draft" })));
  expect(results.toSorted()).toEqual(["draft-already", null]);
});

test("a form that was opened before a colleague changed the same writes nothing over", async () => {
  await act({ type: "begin-draft" });
  const early = await changing("Wij bewaren dit 5 jaar.");
  expect(await act(await changing("Wij bewaren dit 6 jaar."))).toBeNull();
  expect(await act(early)).toBe("changed-meanwhile");
  expect(phoneIn((await draftNow())?.register as Register)).toBe("Wij bewaren dit 6 jaar.");
});

test("what is looked at is what is published: not after it changed, nor over a version that came between", async () => {
  const sum = await proposed("Wij bewaren dit 7 jaar.");
  expect(await act({ type: "publish-register", sum: "another" }, "marit")).toBe("changed-meanwhile");
  const { register } = await inForce();
  const moved = { ...register, transfers: { nl: "Nergens heen.", en: "Nowhere." } };
  await desk.office.db.transaction((tx) => insertRegister(tx, moved, desk.office.now()));
  expect(await act({ type: "publish-register", sum }, "marit")).toBe("newer-version");
  expect((await inForce()).register.transfers.nl).toBe("Nergens heen.");
});

test("what is still missing in a version is said in answers as it is on the page", async () => {
  await act({ type: "begin-draft" });
  const change = await changing("");
  if (change.type !== "change-draft") throw new Error("It changes the draft");
  const nothing = { nl: "", en: "" };
  expect(await act({ ...change, fields: { retention: nothing, origin: nothing } })).toBeNull();
  await act({ type: "propose-register" });
  await act({ type: "publish-register", sum: sumOf((await draftNow())?.register) }, "marit");
  const { dossierId } = await filed(desk.office, askerFrom(desk.association, "D03"), ["payments"]);
  const { elements } = await registerOf(desk.office.db, await dossierNow(desk.office, dossierId), "nl");
  const said = elements.find(({ id }) => id === "C1-09");
  expect([said?.retention, said?.origin]).toEqual(["Wij zoeken dit nog uit.", "Wij zoeken dit nog uit."]);
});

test("whoever sets the portal up again does not undo what the desk published: only the places come anew", async () => {
  const sum = await proposed("Wij bewaren dit 9 jaar.");
  await act({ type: "publish-register", sum }, "marit");
  const before = await inForce();
  const checkout = {
    ...exampleRegister,
    sources: before.register.sources.map((source) => ({ ...source, owner: "Iemand anders" })),
  };
  const again = () =>
    desk.office.db.transaction((tx) => publishFromCheckout(tx, checkout, desk.office.now()));
  expect([await again(), await again()]).toEqual([before.version + 1, before.version + 1]);
  const { register } = await inForce();
  expect(phoneIn(register)).toBe("Wij bewaren dit 9 jaar.");
  expect(new Set(register.sources.map(({ owner }) => owner))).toEqual(new Set(["Iemand anders"]));
});

test("the database itself takes no version that one person proposed and published", async () => {
  const { actor } = await staffStamp(desk.office, "youssef");
  if (actor.kind !== "staff") throw new Error("Youssef is a colleague");
  const alone = { proposedBy: actor.staffId, publishedBy: actor.staffId };
  const row = { version: 999, publishedAt: new Date(), content: "{}", ...alone };
  const refused = { cause: { constraint_name: "two_persons_publish" } };
  await expect(desk.office.db.insert(registerVersions).values(row)).rejects.toMatchObject(refused);
});
