// Who may do what with the draft of the register, and what is missing in a register.

import { describe, expect, test } from "vitest";
import { roles } from "#app/domain/actors.ts";
import { type Register, Register as RegisterShape } from "#app/domain/register.ts";
import { type DraftStanding, type RegisterCommand, registerObstacle } from "#app/domain/register-drafts.ts";
import {
  blanks,
  choicesOf,
  contentAt,
  editableFields,
  editableParts,
  isListed,
  listedParts,
  nextId,
  type Target,
  usesOf,
  valueAt,
  withFields,
  withItem,
  withoutItem,
} from "#app/domain/register-fields.ts";
import { warningsOf } from "#app/domain/register-warnings.ts";
import { exampleRegister } from "#app/register/register.ts";

const draft: DraftStanding = { baseVersion: 3, makers: ["youssef"], isProposed: false, sum: "new" };
const proposed: DraftStanding = { ...draft, isProposed: true };
const current = { version: 3, sum: "old" };
const youssef = { id: "youssef", role: "privacy-officer" as const };
const marit = { id: "marit", role: "director" as const };
const second = { id: "noa", role: "privacy-officer" as const };

const asked = (
  command: RegisterCommand,
  by: Parameters<typeof registerObstacle>[1]["by"],
  standing: DraftStanding | null,
  inForce = current,
) => registerObstacle(command, { draft: standing, current: inForce, by });

const making = ["begin-draft", "change-draft", "discard-draft", "propose-register"] as const;
const deciding = ["return-register", "publish-register"] as const;

test("only a privacy officer makes a draft; only they and the director decide about it", () => {
  for (const role of roles) {
    const by = { id: "somebody", role };
    for (const type of making) {
      const obstacle = asked({ type }, by, type === "begin-draft" ? null : draft);
      expect([role, obstacle]).toEqual([role, role === "privacy-officer" ? null : "officer-only"]);
    }
    for (const type of deciding) {
      const may = role === "privacy-officer" || role === "director";
      expect([role, asked({ type, sum: "new" }, by, proposed)]).toEqual([
        role,
        may ? null : "second-person-only",
      ]);
    }
  }
});

test("whoever worked on it never puts it in force, but may take it back", () => {
  expect(asked({ type: "publish-register", sum: "new" }, youssef, proposed)).toBe("own-proposal");
  expect(asked({ type: "return-register", sum: "new" }, youssef, proposed)).toBeNull();
  const both = { ...proposed, makers: ["youssef", "noa"] };
  expect(asked({ type: "publish-register", sum: "new" }, second, both)).toBe("own-proposal");
  expect(asked({ type: "publish-register", sum: "new" }, marit, both)).toBeNull();
});

describe("what is in the way", () => {
  test.each([
    ["there is one already", { type: "begin-draft" }, draft, "draft-already"],
    ["there is none", { type: "change-draft" }, null, "no-draft"],
    ["it waits for a decision", { type: "change-draft" }, proposed, "being-decided"],
    [
      "it waits for a decision, so it is not thrown away",
      { type: "discard-draft" },
      proposed,
      "being-decided",
    ],
    ["nothing is different", { type: "propose-register" }, { ...draft, sum: "old" }, "nothing-changed"],
    ["another version came", { type: "propose-register" }, { ...draft, baseVersion: 2 }, "newer-version"],
    ["nobody proposed it", { type: "publish-register", sum: "new" }, draft, "not-proposed"],
    ["it is gone", { type: "return-register", sum: "new" }, null, "not-proposed"],
  ] as const)("%s", (_, command, standing, obstacle) => {
    expect(asked(command, second, standing)).toBe(obstacle);
  });

  test("what was looked at is not what stands there now", () => {
    expect(asked({ type: "publish-register", sum: "seen" }, marit, proposed)).toBe("changed-meanwhile");
    expect(asked({ type: "publish-register", sum: "new" }, marit, { ...proposed, baseVersion: 2 })).toBe(
      "newer-version",
    );
  });
});

test("every field that can be changed is there, and changing it changes that alone", () => {
  for (const part of editableParts) {
    const id = part === "organisation" || part === "general" ? part : (exampleRegister[part][0]?.id ?? "");
    const content = contentAt(exampleRegister, { part, id });
    for (const { field } of editableFields[part]) {
      const value = content && valueAt(content, field);
      expect([field, value === undefined]).toEqual([field, false]);
      expect(withFields(exampleRegister, { part, id }, { [field]: value })).toEqual(exampleRegister);
      // What is kept with other items is only ever a list of them.
      const changed = field === "elements" || field === "places" ? [] : "x";
      const other = contentAt(withFields(exampleRegister, { part, id }, { [field]: changed }) as Register, {
        part,
        id,
      });
      expect(other && valueAt(other, field)).toEqual(changed);
    }
  }
});

/** As if every element that no colleague looks up came from a connection. */
const connected = new Set(exampleRegister.elements.map(({ id }) => id));

test("what an element lacks is told, and what nothing uses", () => {
  const nothing = { nl: "", en: "" };
  const [first, ...others] = exampleRegister.elements;
  if (!first) throw new Error("The example has elements");
  const bare = { ...first, purposes: [], bases: [], recipients: [], retention: nothing, origin: nothing };
  const register = RegisterShape.parse({
    ...exampleRegister,
    elements: [{ ...bare, tags: ["art9"], exceptions: [] }, ...others],
    purposes: [...exampleRegister.purposes, { id: "Q1", label: { nl: "niets", en: "nothing" } }],
    recipients: [...exampleRegister.recipients, { id: "Q2", name: nothing, why: nothing }],
  });
  const before = warningsOf(exampleRegister, connected).map(({ what, id }) => `${what} ${id}`);
  const added = warningsOf(register, connected).map(({ what, id }) => `${what} ${id}`);
  expect(added.filter((one) => !before.includes(one))).toEqual([
    ...["no-purpose", "no-basis", "no-exception", "no-retention", "no-recipients", "no-origin"].map(
      (what) => `${what} ${first.id}`,
    ),
    "purpose-without-basis Q1",
    "purpose-unused Q1",
    "recipient-unused Q2",
  ]);
});

const bank: Target & { part: "recipients" } = { part: "recipients", id: "R9" };
const withBank = (elements: string[]) =>
  RegisterShape.parse(
    withItem(exampleRegister, bank, {
      name: { nl: "Bank van Nergens", en: "Bank of Nowhere" },
      why: { nl: "om te betalen", en: "to pay" },
      elements,
    }),
  );
const recipientsOf = ({ elements }: Register, id: string) =>
  elements.find((element) => element.id === id)?.recipients ?? [];

test("a new recipient gets the elements that were chosen, and what nobody said of it is the cautious answer", () => {
  const register = withBank(["C2-01", "C2-02"]);
  expect(register.recipients.at(-1)).toMatchObject({
    id: "R9",
    role: null,
    receives: "always",
    mailbox: null,
  });
  const having = register.elements.filter(({ recipients }) => recipients.includes("R9"));
  expect(having.map(({ id }) => id)).toEqual(["C2-01", "C2-02"]);
  const fewer = withFields(register, bank, { elements: ["C2-02"] }) as Register;
  expect(contentAt(fewer, bank)?.elements).toEqual(["C2-02"]);
  // The others keep theirs.
  expect(recipientsOf(fewer, "C2-01")).toEqual(recipientsOf(exampleRegister, "C2-01"));
});

test("a new element is looked up where it was said; elsewhere nothing changes", () => {
  const target = { part: "elements", id: "C1-10" } as const;
  const label = { nl: "huisdieren", en: "pets" };
  const register = RegisterShape.parse(
    withItem(exampleRegister, target, { label, places: ["paper-files"], retention: label, origin: label }),
  );
  const looked = register.sources.flatMap(({ id, task }) => (task?.elements.includes("C1-10") ? [id] : []));
  expect(looked).toEqual(["paper-files"]);
  expect(contentAt(register, target)?.places).toEqual(["paper-files"]);
  const nowhere = withFields(register, target, { places: [] }) as Register;
  expect(nowhere.sources).toEqual(exampleRegister.sources);
  expect(warningsOf(nowhere, connected)).toContainEqual({ what: "no-place", id: "C1-10", name: label });
  expect(warningsOf(register, connected).map(({ what }) => what)).not.toContain("no-place");
});

test("every part that has a list has the beginning of a new item with each of its fields", () => {
  for (const part of listedParts) {
    for (const { field } of editableFields[part]) {
      expect([part, field, valueAt(blanks[part], field) === undefined]).toEqual([part, field, false]);
    }
  }
  expect(editableParts.filter(isListed)).toEqual([...listedParts]);
});

test("places to choose from are those where a colleague looks", () => {
  const places = choicesOf(exampleRegister, "places");
  expect(places).toContain("paper-files");
  expect(places).not.toContain("erp");
});

describe("what an item is used in", () => {
  test.each([
    ["a recipient, by each element that it gets", "recipients", "R3", [{ what: "elements", id: "C3-01" }]],
    ["a purpose, by each element that serves it", "purposes", "V1", [{ what: "elements", id: "V-01" }]],
    [
      "an element, by the place where it is looked up",
      "elements",
      "V-01",
      [{ what: "sources", id: "entrance-cameras" }],
    ],
    ["an element, by what is connected", "elements", "C1-08", [{ what: "connection", id: null }]],
    ["what this portal keeps itself", "elements", "I-17", [{ what: "portal", id: null }]],
  ] as const)("%s", (_, part, id, uses) => {
    expect(usesOf(exampleRegister, { part, id }, new Set(["C1-08"]))).toEqual(
      expect.arrayContaining([...uses]),
    );
  });

  test("nothing, once nobody names it; then it can go, and so can what was lacking of it alone", () => {
    const free = withBank([]);
    expect(usesOf(free, bank, connected)).toEqual([]);
    expect(withoutItem(free, bank)).toEqual(exampleRegister);
    const ids = { part: "elements", id: "C3-04" } as const;
    const without = withoutItem(withFields(exampleRegister, ids, { places: [] }) as Register, ids);
    expect(RegisterShape.safeParse(without).error).toBeUndefined();
    const naming = exampleRegister.gaps.filter(({ elements }) => elements.includes("C3-04"));
    expect(naming).not.toEqual([]);
    expect(without.gaps.flatMap(({ elements }) => elements)).not.toContain("C3-04");
    const alone = {
      ...exampleRegister,
      gaps: [{ ...naming[0], elements: ["C3-04"], purposes: [] }],
    } as Register;
    expect(withoutItem(alone, ids).gaps).toEqual([]);
  });

  test("the organisation is no item that could go", () => {
    expect(usesOf(exampleRegister, { part: "organisation", id: "organisation" }, connected)).toEqual([]);
  });
});

test.each([
  ["elements", { category: "3" }, ["C3-07", "C3-02", "C1-09"], "C3-08"],
  ["elements", { category: "2" }, [], "C2-01"],
  ["purposes", {}, ["A1", "D1"], "P1"],
  ["recipients", {}, ["R1", "R8"], "R9"],
  ["gaps", {}, ["income-kept-longer", "gap-1"], "gap-2"],
  ["elements", { category: "1" }, ["C1-99"], null],
] as const)("a new one of %s %j gets the number after the highest ever", (part, fields, taken, next) => {
  expect(nextId(part, fields, new Set(taken))).toBe(next);
});
