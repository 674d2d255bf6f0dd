import { expect, test } from "vitest";
import { elementsNowhere, Register } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";
import { mappedElements } from "#app/server/sources/vera/mapped-elements.ts";

test("the example register is a register", () => {
  expect(Register.safeParse(exampleRegister).error).toBeUndefined();
});

test("no element, purpose or recipient has the id of another", () => {
  for (const list of [exampleRegister.elements, exampleRegister.purposes, exampleRegister.recipients]) {
    const ids = list.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("every purpose, and every recipient, is used by an element", () => {
  const purposes = new Set(exampleRegister.elements.flatMap((element) => element.purposes));
  const recipients = new Set(exampleRegister.elements.flatMap((element) => element.recipients));
  const unused = exampleRegister.purposes.map(({ id }) => id).filter((id) => !purposes.has(id));
  expect(unused).toEqual([]);
  expect(exampleRegister.recipients.filter(({ id }) => !recipients.has(id))).toEqual([]);
});

test("addresses on the web are those of example.org, which nobody owns", () => {
  const { email, website } = exampleRegister.organisation;
  expect(email).toMatch(/@([a-z-]+\.)*example\.org$/);
  expect(new URL(website).hostname).toMatch(/\.example\.org$/);
});

// The processing register of the notes, part D.2, and what its activities imply.
const statement = [
  ...["C1-01", "C1-02", "C1-03", "C1-04", "C1-05", "C1-06", "C1-07", "C1-08", "C1-09"],
  ...["C2-01", "C2-02", "C2-03", "C3-01", "C3-02", "C3-03", "C3-04", "C3-05", "C3-06", "C3-07"],
  ...["V-01", "V-02", "I-01", "I-02", "I-03", "I-04", "I-05", "I-06", "I-07", "I-08", "I-09", "I-10"],
  ...["I-11", "I-12", "I-13", "I-14", "I-15", "I-16", "I-17"],
];

test("every element of the privacy statement is in the register, and nothing else", () => {
  expect(exampleRegister.elements.map(({ id }) => id).toSorted()).toEqual(statement.toSorted());
});

test("every element is held by a connection, or somebody looks it up", () => {
  expect(elementsNowhere(exampleRegister, mappedElements)).toEqual([]);
});

test("an element that has lost its source is told, and so is a task about an element that nobody knows", () => {
  const { sources, elements } = exampleRegister;
  const without = sources.filter(({ id }) => id !== "care-files");
  expect(elementsNowhere({ elements, sources: without }, mappedElements)).toEqual(
    expect.arrayContaining(["C3-02", "I-11"]),
  );
  const fewer = elements.filter(({ id }) => id !== "C3-02");
  const { error } = Register.safeParse({ ...exampleRegister, elements: fewer, gaps: [] });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    "care-files names C3-02, which is not in elements",
  ]);
});

const { elements, purposes, gaps } = exampleRegister;

test("a version from before the other rights still reads, with what is cautious in the place of what it lacks", () => {
  const { terms, compensatedYears, gaps: _, ...rest } = exampleRegister;
  const old = {
    ...rest,
    elements: elements.map(({ id, label, category, purposes, bases, origin, recipients, retention }) => ({
      ...{ id, label, category, purposes, bases, origin, recipients, retention },
    })),
    purposes: purposes.map(({ id, label }) => ({ id, label })),
  };
  const read = Register.parse(JSON.parse(JSON.stringify(old)));
  expect(read.elements.find(({ id }) => id === "C2-03")).toEqual({
    ...old.elements.find(({ id }) => id === "C2-03"),
    ...{ theme: "personal", services: [], tags: [], portable: "G20-PROV", objection: "part" },
    erasure: { during: ["needed"], after: ["two-years-after"] },
    ...{ unasked: false, duty: null, exceptions: [], doubtful: false, apart: null },
  });
  expect(read.purposes[0]).toEqual({
    ...old.purposes[0],
    ...{ bases: [], services: [], portable: "no", objection: "part", needs: ["relation"] },
  });
  expect(read).toMatchObject({
    terms: { yearsAfterRelation: 2, cameraDays: 28, backupDays: 30 },
    compensatedYears: [],
    gaps: [],
  });
});

test("published twice, the register is the same text, so that no version comes without a change", () => {
  const published = JSON.stringify(Register.parse(exampleRegister));
  expect(JSON.stringify(Register.parse(JSON.parse(published)))).toBe(published);
});

/** Part D.4 of the notes, row by row; the last two are the paragraph under it, and what D.1 has no purpose for. */
const rowsOfGaps = [
  ...["income-kept-longer", "special-data-mixed", "id-copies-kept", "portability-too-wide"],
  ...["public-task-unused", "restriction-during-erasure", "rectification-too-narrow"],
  ...["consent-withdrawal-missing", "sources-denied", "camera-term-missing", "cameras-everywhere"],
  ...["health-without-exception", "authority-link-old", "remedies-missing", "others-without-purpose"],
  ...["tax-for-everything", "officer-is-manager", "regional-list", "marketing-missing"],
];

test("every gap of the privacy statement is told, in both languages", () => {
  expect(gaps.map(({ id }) => id)).toEqual(rowsOfGaps);
  for (const { statement, system } of gaps) {
    expect(statement.nl).not.toBe(statement.en);
    expect(system.nl).not.toBe(system.en);
  }
});

test("a gap about an element or a purpose that nobody knows is told", () => {
  const [gap] = gaps;
  const wrong = { ...exampleRegister, gaps: [{ ...gap, elements: ["C9-01"], purposes: ["Q1"] }] };
  expect(Register.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual([
    "income-kept-longer names C9-01, which is not in elements",
    "income-kept-longer names Q1, which is not in purposes",
  ]);
});

test("an element without a basis or a purpose has a gap that says so", () => {
  const told = new Set(gaps.flatMap((gap) => gap.elements));
  const bare = elements.filter(({ bases, purposes }) => bases.length === 0 || purposes.length === 0);
  expect(bare.map(({ id }) => id)).toEqual(["C3-04", "C3-05", "C3-06", "C3-07", "I-15", "I-16"]);
  expect(bare.filter(({ id }) => !told.has(id))).toEqual([]);
});

test("health and the like rests on an exception of article 9, and nothing else has one", () => {
  for (const { id, tags, exceptions } of elements) {
    expect([id, exceptions.length > 0]).toEqual([id, tags.includes("art9")]);
  }
});

test("what goes unasked is what no law allows to keep, and the income test", () => {
  const unasked = elements.filter((element) => element.unasked).map(({ id }) => id);
  expect(unasked).toEqual(["C2-03", "C3-04", "C3-05", "C3-06", "C3-07"]);
});

test("an element that another law orders to keep names the article, and never the limit of the Housing Act", () => {
  for (const { id, erasure, duty } of elements) {
    const ordered = [...erasure.during, ...erasure.after].some((effect) =>
      /^(duty|compensation)$/.test(effect),
    );
    expect([id, duty !== null]).toEqual([id, ordered]);
    expect(duty ?? "").not.toMatch(/55/);
  }
});

test("a file to take along has no element whose every basis is another than consent or contract", () => {
  for (const { id, bases, portable } of elements) {
    const rests = bases.some((basis) => basis === "consent" || basis === "contract");
    if (portable === true) expect([id, rests]).toEqual([id, true]);
    if (portable === "G20-BASIS") expect([id, rests]).toEqual([id, false]);
  }
});

test("what rests on consent are the extra services and the care", () => {
  const consented = purposes.filter(({ bases }) => bases.includes("consent")).map(({ id }) => id);
  expect(consented).toEqual(["A7", "Z1"]);
});

test("the register names no purpose of marketing, and invents none", () => {
  expect(purposes.filter(({ label }) => /reclame|marketing|nieuwsbrief/i.test(label.nl))).toEqual([]);
});
