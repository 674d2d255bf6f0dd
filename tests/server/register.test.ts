// The register from draft to version: two people, one of two at once, and who reads which version.

import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Register } from "#app/domain/register.ts";
import { canonical } from "#app/domain/register-difference.ts";
import { contentAt, type Target } from "#app/domain/register-fields.ts";
import { exampleRegister } from "#app/register/register.ts";
import { registerNow, registerOf } from "#app/server/post.ts";
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
import { filed } from "./steps.ts";

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
