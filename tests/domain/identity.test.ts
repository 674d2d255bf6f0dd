import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AssuranceLevel,
  assuranceLevels,
  cautions,
  type GuardedAct,
  guardedActs,
  levelFor,
  levelOf,
  type ProofMethod,
  proofMethods,
  suffices,
} from "#app/domain/identity.ts";

const sequences = fc.array(fc.constantFrom(...proofMethods), { maxLength: 8 });
const anyCautions = fc.subarray([...cautions]);

test.each([
  ["A0", []],
  ["A1", ["mailbox-given"]],
  ["A2", ["mailbox-on-file"]],
  ["A2", ["letter-to-home"]],
  ["A2", ["call-back"]],
  ["A2", ["mailbox-given", "mailbox-on-file"]],
  ["A2", ["mailbox-given", "letter-to-home"]],
  ["A2", ["call-back", "call-back"]],
  ["A2", ["sms-on-file"]],
  ["A2", ["sms-on-file", "sms-on-file"]],
  ["A2", ["sms-on-file", "call-back"]],
  ["A2", ["mailbox-given", "sms-on-file"]],
  ["A2", ["portal-login"]],
  ["A2", ["portal-login", "portal-login"]],
  ["A2", ["mailbox-given", "portal-login"]],
  ["A3", ["mailbox-on-file", "letter-to-home"]],
  ["A3", ["mailbox-on-file", "call-back"]],
  ["A3", ["letter-to-home", "call-back"]],
  ["A3", ["mailbox-on-file", "letter-to-home", "call-back"]],
  ["A3", ["sms-on-file", "mailbox-on-file"]],
  ["A3", ["sms-on-file", "letter-to-home"]],
  ["A3", ["sms-on-file", "portal-login"]],
  ["A3", ["portal-login", "mailbox-on-file"]],
  ["A3", ["portal-login", "letter-to-home"]],
  ["A3", ["portal-login", "call-back"]],
  ["A1", ["id-copy"]],
  ["A1", ["mailbox-given", "id-copy"]],
  ["A3", ["mailbox-on-file", "id-copy"]],
  ["A3", ["id-copy", "letter-to-home"]],
  ["A3", ["portal-login", "id-copy", "id-copy"]],
  ["A4", ["eid"]],
  ["A4", ["eid", "portal-login"]],
  ["A4", ["counter"]],
  ["A4", ["mailbox-given", "counter"]],
] as const)("%s is what %j proves", (level, methods) => {
  expect(levelOf(methods)).toBe(level);
});

const isPersonal = (methods: ProofMethod[]) => methods.includes("counter") || methods.includes("eid");

/** The ways to each contact on file. */
const contacts: ProofMethod[][] = [
  ["mailbox-on-file"],
  ["letter-to-home"],
  ["sms-on-file", "call-back"],
  ["portal-login"],
];

test("short of being seen, A3 takes two contacts on file, or one and a copy that was compared, however often", () => {
  fc.assert(
    fc.property(sequences, (methods) => {
      const onFile = contacts.filter((ways) => ways.some((method) => methods.includes(method)));
      const few = methods.includes("id-copy") ? 1 : 2;
      expect(levelOf(methods) >= "A3").toBe(isPersonal(methods) || onFile.length >= few);
    }),
  );
});

test("a copy of an identity document reaches nobody: without a contact on file it is worth no more than a mailbox", () => {
  fc.assert(
    fc.property(sequences, anyCautions, fc.constantFrom(...guardedActs), (methods, reasons, act) => {
      const without = methods.filter((method) => method !== "id-copy");
      const level = levelOf([...without, "id-copy"]);
      if (levelOf(without) < "A2") expect(level).toBe("A1");
      // Where more care is needed it opens nothing that was closed before.
      if (reasons.length > 0)
        expect(suffices(level, act, reasons)).toBe(suffices(levelOf(without), act, reasons));
    }),
  );
});

test("only who was seen, or has an electronic identity, reaches A4", () => {
  fc.assert(
    fc.property(sequences, (methods) => {
      expect(levelOf(methods) === "A4").toBe(isPersonal(methods));
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

test("T-03 a contact that is new in the housing system starts the gathering, and is none of the two", () => {
  const reached = ["mailbox-on-file", "letter-to-home", "sms-on-file"] as const;
  expect(levelOf(["mailbox-on-file"], ["mailbox-on-file"])).toBe("A2");
  expect(levelOf(["mailbox-on-file", "letter-to-home"], ["mailbox-on-file"])).toBe("A2");
  expect(levelOf(reached, ["mailbox-on-file"])).toBe("A3");
  expect(levelOf(reached, reached)).toBe("A2");
  expect(levelOf(["counter", "call-back"], ["call-back"])).toBe("A4");
  expect(levelOf(["mailbox-on-file", "id-copy"], ["mailbox-on-file"])).toBe("A2");
});

test("levels compare in their order", () => {
  expect(assuranceLevels.toSorted()).toEqual(assuranceLevels);
  expect(new Set(assuranceLevels).size).toBe(5);
});

const atA2: GuardedAct[] = ["read-letters", "gather-data", "restrict-data", "object", "send-id-copy"];
const opened: Record<AssuranceLevel, GuardedAct[]> = {
  A0: [],
  A1: [],
  A2: atA2,
  A3: guardedActs,
  A4: guardedActs,
};

test.each(assuranceLevels)("what %s opens", (level) => {
  expect(guardedActs.filter((act) => suffices(level, act, []))).toEqual(opened[level]);
});

test("once the contact on file says that it was somebody else, only a visit or an electronic identity opens anything", () => {
  for (const act of guardedActs) expect(levelFor(act, ["request-disputed"])).toBe("A4");
});

test.each(assuranceLevels)("what %s opens where more care is needed", (level) => {
  const careful = level === "A3" ? atA2 : opened[level];
  for (const caution of cautions.filter((name) => name !== "request-disputed")) {
    expect(guardedActs.filter((act) => suffices(level, act, [caution]))).toEqual(careful);
  }
});

test("no proofs lead to data, rectification or erasure below A3, nor below A4 where more care is needed", () => {
  const harmful = ["open-answer", "rectify-data", "erase-data"] as const;
  fc.assert(
    fc.property(sequences, anyCautions, fc.constantFrom(...harmful), (methods, reasons, act) => {
      const level = levelOf(methods);
      if (suffices(level, act, reasons)) expect(level >= (reasons.length > 0 ? "A4" : "A3")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("one more caution never opens anything", () => {
  fc.assert(
    fc.property(
      anyCautions,
      fc.constantFrom(...cautions),
      fc.constantFrom(...guardedActs),
      (few, more, act) => {
        expect(levelFor(act, [...few, more]) >= levelFor(act, few)).toBe(true);
      },
    ),
  );
});
