// The difference between two versions of the register: nothing where they are the same, and every change by name.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Register } from "#app/domain/register.ts";
import {
  type Compared,
  canonical,
  type Difference,
  differenceBetween,
  isSame,
  registerParts,
  wholeRegister,
} from "#app/domain/register-difference.ts";
import { publicRegister } from "#app/domain/statement.ts";
import { exampleRegister } from "#app/register/register.ts";

const said = fc.record({ nl: fc.string(), en: fc.string() });
const fields = fc.dictionary(
  fc.constantFrom("label", "why", "bases", "retention"),
  fc.oneof(said, fc.array(fc.string())),
);
const items = fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), name: said, fields }), {
  selector: ({ id }) => id,
});
const compared: fc.Arbitrary<Compared> = fc.record({
  organisation: items,
  purposes: items,
  recipients: items,
  elements: items,
  sources: items,
  gaps: items,
  general: items,
});

/** What comes of the first version when everything that is named is done to it. */
function applied(before: Compared, after: Compared, differences: Difference[]): Compared {
  const parts = registerParts.map((part) => {
    const ofPart = differences.filter((one) => one.part === part);
    const left = before[part].filter(
      ({ id }) => !ofPart.some((one) => one.id === id && one.what === "removed"),
    );
    const changed = left.map((item) => {
      const change = ofPart.find((one) => one.id === item.id && one.what === "changed");
      if (change?.what !== "changed") return item;
      const entries = change.fields.map(({ field, after: value }) => [field, value] as const);
      return { ...item, fields: { ...item.fields, ...Object.fromEntries(entries) } };
    });
    const added = after[part].filter(({ id }) => ofPart.some((one) => one.id === id && one.what === "added"));
    return [part, [...changed, ...added].toSorted((one, other) => (one.id < other.id ? -1 : 1))] as const;
  });
  return Object.fromEntries(parts) as Compared;
}

/** Only what the difference speaks of: ids and fields, in one order. */
const bare = (version: Compared) =>
  canonical(
    registerParts.map((part) =>
      version[part]
        .map(({ id, fields: inner }) => ({ id, fields: inner }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ),
  );

test("a version does not differ from itself", () => {
  fc.assert(
    fc.property(compared, (version) => {
      expect(differenceBetween(version, version)).toEqual([]);
    }),
  );
  expect(
    differenceBetween(wholeRegister(exampleRegister), wholeRegister(structuredClone(exampleRegister))),
  ).toEqual([]);
});

test("whoever does what the difference names to the old version has the new one: nothing is left unsaid", () => {
  fc.assert(
    fc.property(compared, compared, (before, after) => {
      const differences = differenceBetween(before, after);
      expect(bare(applied(before, after, differences))).toBe(bare(after));
    }),
  );
});

test("no field is named that says the same as before", () => {
  fc.assert(
    fc.property(compared, compared, (before, after) => {
      for (const one of differenceBetween(before, after)) {
        if (one.what !== "changed") continue;
        expect(one.fields.length).toBeGreaterThan(0);
        for (const change of one.fields) expect(isSame(change.before, change.after)).toBe(false);
      }
    }),
  );
});

const changed = (change: (register: Register) => void): Register => {
  const register = structuredClone(exampleRegister);
  change(register);
  return register;
};

test("what changed of an element is named with what it was and what it is", () => {
  const retention = { nl: "Wij bewaren dit 1 jaar.", en: "We keep this for 1 year." };
  const after = changed((register) => {
    const phone = register.elements.find(({ id }) => id === "C1-09");
    if (phone) phone.retention = retention;
  });
  const before = exampleRegister.elements.find(({ id }) => id === "C1-09");
  expect(differenceBetween(publicRegister(exampleRegister), publicRegister(after))).toEqual([
    {
      part: "elements",
      id: "C1-09",
      name: before?.label,
      what: "changed",
      fields: [{ field: "retention", before: before?.retention, after: retention }],
    },
  ]);
});

test("what was added and what was taken out are named, and so is a changed sentence for everybody", () => {
  const bank = { id: "R99", name: { nl: "Bank", en: "Bank" }, why: { nl: "voor geld", en: "for money" } };
  const after = changed((register) => {
    const [first, ...others] = register.recipients;
    if (first) register.recipients = [...others, { ...first, ...bank }];
    register.transfers = { nl: "Ja.", en: "Yes." };
  });
  const named = differenceBetween(publicRegister(exampleRegister), publicRegister(after));
  expect(named.map(({ part, id, what }) => [part, id, what])).toEqual([
    ["recipients", "R99", "added"],
    ["recipients", exampleRegister.recipients[0]?.id, "removed"],
    ["general", "general", "changed"],
  ]);
});

test("the public is not told what changed for the desk alone", () => {
  const after = changed((register) => {
    register.sources = register.sources.map((source) => ({ ...source, owner: "Iemand" }));
    register.gaps = [];
  });
  expect(differenceBetween(publicRegister(exampleRegister), publicRegister(after))).toEqual([]);
  expect(differenceBetween(wholeRegister(exampleRegister), wholeRegister(after)).length).toBeGreaterThan(1);
});
