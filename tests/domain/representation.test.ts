// Who may ask about somebody else: what must be shown, about what, until when, and who gets the answer.

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "#app/domain/calendar.ts";
import { decide } from "#app/domain/decide.ts";
import { type Dossier, levelToRelease, mattersOf, mayRelease } from "#app/domain/dossier.ts";
import { judgedCautions } from "#app/domain/identity.ts";
import { themes } from "#app/domain/records.ts";
import { mayNow } from "#app/domain/release.ts";
import {
  ageOn,
  authorityUntil,
  type Capacity,
  capacities,
  capacityOfParent,
  capacityOfSelf,
  daysRelied,
  isMinor,
  isWeighed,
  representations,
} from "#app/domain/representation.ts";
import {
  askedForAnotherOn,
  commands,
  gatheredOn,
  given,
  handler,
  identifiedOn,
  personFoundOn,
  provenOn,
  recorded,
  submittedOn,
  tally,
  tenant,
} from "#tests/support/dossiers.ts";

const confided = ["conversations", "cases", "documents"];

/** Proof, matters, who gets the answer, what is weighed, and the age at which it ends. */
const table: Record<Capacity, [string | null, string[], string, string[], number | null]> = {
  "parent-under-12": ["custody", [...themes], "representative", [], 16],
  "parent-12-to-15": ["custody", [...themes], "representative", confided, 16],
  "child-under-12": ["custody", [...themes], "representative", [], 16],
  curator: ["court-order", [...themes], "representative", confided, null],
  bewindvoerder: ["court-order", ["contract", "payments"], "representative", confided, null],
  mentor: [
    "court-order",
    ["personal", "contact", "repairs", "conversations", "cases", "documents"],
    "representative",
    confided,
    null,
  ],
  mandate: ["mandate", [...themes], "person", [], null],
  lawyer: ["mandate", [...themes], "person", [], null],
  heir: [null, [], "person", [], null],
};

test.each(capacities)("what goes for a %s", (capacity) => {
  const { proof, matters, answerTo, weighed, endsAt } = representations[capacity];
  expect([proof, matters, answerTo, weighed, endsAt]).toEqual(table[capacity]);
  expect(isMinor(capacity)).toBe(endsAt !== null);
});

test.each([
  ["2014-11-24", 12, "parent-12-to-15", null],
  ["2014-11-25", 11, "parent-under-12", "child-under-12"],
  ["2026-11-24", 0, "parent-under-12", "child-under-12"],
  ["2010-11-25", 15, "parent-12-to-15", null],
  ["2010-11-24", 16, null, null],
  ["1950-01-01", 76, null, null],
] as const)("who was born on %s is %i on 24 November 2026", (born, age, parent, self) => {
  expect(ageOn(born, "2026-11-24")).toBe(age);
  expect(capacityOfParent(born, "2026-11-24")).toBe(parent);
  expect(capacityOfSelf(born, "2026-11-24")).toBe(self);
});

test("who was born on 29 February is a year older on 1 March", () => {
  expect(ageOn("2016-02-29", "2027-02-28")).toBe(10);
  expect(ageOn("2016-02-29", "2027-03-01")).toBe(11);
  expect(ageOn("2016-02-29", "2028-02-29")).toBe(12);
});

test.each([
  ["as its document says", "curator", "2027-03-01", "1950-01-01", "2027-03-01"],
  ["at most a year", "curator", "2030-03-01", "1950-01-01", "2027-11-24"],
  ["to the day before a child is 16", "parent-12-to-15", "2027-11-24", "2011-03-05", "2027-03-04"],
] as const)("an authority lasts %s", (_, capacity, written, born, until) => {
  expect(authorityUntil(capacity, written, born, "2026-11-24")).toBe(until);
});

const days = fc
  .date({ min: new Date("2008-01-01"), max: new Date("2026-11-24"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);

test("no parent's authority reaches the day on which the child is 16, nor anybody's a day over a year", () => {
  fc.assert(
    fc.property(fc.constantFrom(...capacities), days, fc.nat(2000), (capacity, born, ahead) => {
      const until = authorityUntil(capacity, addDays("2026-11-24", ahead), born, "2026-11-24");
      expect(until <= addDays("2026-11-24", daysRelied)).toBe(true);
      if (isMinor(capacity)) expect(ageOn(born, until)).toBeLessThan(16);
    }),
  );
});

test("what a child of 12 confided is weighed, and what is about health always", () => {
  const said = { theme: "conversations", special: false } as const;
  expect(isWeighed("parent-12-to-15", said)).toBe(true);
  expect(isWeighed("parent-under-12", said)).toBe(false);
  expect(isWeighed("parent-12-to-15", { theme: "payments", special: false })).toBe(false);
  for (const capacity of capacities)
    expect(isWeighed(capacity, { theme: "payments", special: true })).toBe(true);
});

// G5 of the law notes.
test("a bewindvoerder who asks the whole file gets rent and payments, and the answer says that it is a part", () => {
  const asked = [
    ...askedForAnotherOn("2026-11-23", "bewindvoerder", { scope: [...themes] }),
    ...personFoundOn("2026-11-23"),
    ...identifiedOn("2026-11-24", "counter"),
    ...recorded(handler("2026-11-24"), {
      type: "authority-shown",
      themes: ["contract", "payments"],
      until: "2027-11-24",
    }),
  ];
  expect(mattersOf(given(asked))).toEqual(["contract", "payments"]);
  const full = { ...tally, withheld: 0, masked: 0 };
  const proposed = decide(
    given(asked, gatheredOn("2026-11-25")),
    { type: "propose-outcome", tally: full },
    handler("2026-11-26"),
  );
  expect(proposed).toEqual([{ type: "outcome-proposed", outcome: "partly-granted", tally: full }]);
});

test("asking for the authority does not move the last day", () => {
  const dossier = given(askedForAnotherOn("2026-11-23", "mandate"));
  expect(decide(dossier, commands["show-authority"], handler("2026-11-30"))).toEqual([
    { type: "authority-shown", themes: ["payments"], until: "2027-02-28" },
  ]);
  expect(given(submittedOn("2026-11-23")).receivedAt).toEqual(dossier.receivedAt);
});

// T-05 of the threat model.
const mayOpenAnswer = (dossier: Dossier) =>
  mayNow("open-answer", dossier, dossier.lastShown, new Date("2026-12-01T12:00:00Z"));

test.each(["mandate", "lawyer"] as const)(
  "T-05 what a %s asks goes on paper to the person, who confirmed it at two contacts on file",
  (capacity) => {
    const asked = (answerBy: "portal" | "post") =>
      given(
        askedForAnotherOn("2026-11-23", capacity, { answerBy }),
        personFoundOn("2026-11-23"),
        provenOn("2026-11-25", "mailbox-on-file", "letter-to-home"),
      );
    expect([mayRelease(asked("post")), mayOpenAnswer(asked("post"))]).toEqual([true, false]);
    expect([mayRelease(asked("portal")), mayOpenAnswer(asked("portal"))]).toEqual([false, false]);
  },
);

test.each(capacities.filter((capacity) => representations[capacity].answerTo === "representative"))(
  "what a %s asks waits until they were seen, on paper too",
  (capacity) => {
    for (const answerBy of ["portal", "post"] as const) {
      expect(levelToRelease(given(askedForAnotherOn("2026-11-23", capacity, { answerBy })))).toBe("A4");
    }
  },
);

test("who asks about another is received with that care, which nobody sets or lifts", () => {
  expect(judgedCautions).not.toContain("on-behalf");
  const received = decide(
    null,
    { ...commands["receive-request"], scope: ["personal"], onBehalf: "mentor" },
    tenant("2026-11-23"),
  );
  expect(received).toMatchObject([
    { type: "request-received", onBehalf: "mentor" },
    { type: "caution-set", caution: "on-behalf", reason: null },
  ]);
});
