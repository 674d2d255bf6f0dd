import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AssuranceLevel,
  assuranceLevels,
  levelOf,
  needs,
  proofMethods,
  suffices,
} from "#app/domain/identity.ts";

const sequences = fc.array(fc.constantFrom(...proofMethods), { maxLength: 8 });

test.each([
  ["A0", []],
  ["A1", ["mailbox-given"]],
  ["A2", ["mailbox-on-file"]],
  ["A2", ["letter-to-home"]],
  ["A3", ["mailbox-on-file", "letter-to-home"]],
  ["A2", ["mailbox-given", "mailbox-on-file"]],
  ["A2", ["mailbox-given", "letter-to-home"]],
] as const)("%s is what %j proves", (level, methods) => {
  expect(levelOf(methods)).toBe(level);
});

test("A3 takes two independent ways on file, whatever else was passed, however often", () => {
  fc.assert(
    fc.property(sequences, (methods) => {
      const twoOnFile = methods.includes("mailbox-on-file") && methods.includes("letter-to-home");
      expect(levelOf(methods) === "A3").toBe(twoOnFile);
    }),
  );
});

test("a mailbox that was given lifts nobody above A1", () => {
  fc.assert(
    fc.property(sequences, fc.integer({ min: 1, max: 5 }), (methods, times) => {
      const more = [...methods, ...Array.from({ length: times }, () => "mailbox-given" as const)];
      expect(levelOf(more)).toBe(methods.length === 0 ? "A1" : levelOf(methods));
    }),
  );
});

test("one more proof never lowers the level, and their order does not matter", () => {
  fc.assert(
    fc.property(sequences, fc.constantFrom(...proofMethods), (methods, next) => {
      expect(levelOf([...methods, next]) >= levelOf(methods)).toBe(true);
      expect(levelOf(methods.toReversed())).toBe(levelOf(methods));
    }),
  );
});

test("levels compare in their order", () => {
  expect(assuranceLevels.toSorted()).toEqual(assuranceLevels);
  expect(new Set(assuranceLevels).size).toBe(4);
});

const opened = {
  A0: [],
  A1: [],
  A2: ["read-letters", "gather-data"],
  A3: ["read-letters", "gather-data", "open-answer"],
} as const satisfies Record<AssuranceLevel, (keyof typeof needs)[]>;

test.each(assuranceLevels)("what %s opens", (level) => {
  const acts = Object.keys(needs) as (keyof typeof needs)[];
  expect(acts.filter((act) => suffices(level, act))).toEqual(opened[level]);
});
