// What somebody wants: whether it says enough, what it stops at once, and what must be looked up for it.

import { expect, test } from "vitest";
import { type ElementId, type Theme, themes } from "#app/domain/records.ts";
import { type Right, rightNames } from "#app/domain/rights.ts";
import { speak } from "#app/domain/said.ts";
import { keptOf, listsFrom } from "#app/domain/wish-lists.ts";
import { isComplete, objectionTargets, stopIn, themesFor, type Wish } from "#app/domain/wishes.ts";
import { exampleRegister } from "#app/register/register.ts";

const objection = (against: (typeof objectionTargets)[number]): Wish => ({
  right: "objection",
  against,
  pause: true,
});
const erasure = (elements: ElementId[] | null): Wish => ({
  right: "erasure",
  elements,
  why: null,
  pause: false,
});
const wishes: Record<Exclude<Right, "access">, Wish> = {
  rectification: { right: "rectification", items: [{ element: "C1-02" }], pause: true },
  erasure: erasure(null),
  restriction: { right: "restriction", elements: null, why: "claim" },
  portability: { right: "portability", elements: null, to: "self", format: "json" },
  objection: objection("cameras"),
  consent: { right: "consent", purposes: ["A7"] },
  unsorted: { right: "unsorted" },
};

test.each(rightNames)("%s says what is wanted by its own wish, and a copy by its themes", (right) => {
  const own = Object.values(wishes).filter((wish) => isComplete({ right, scope: ["personal"], wish }));
  expect(own.map((wish) => wish.right)).toEqual(right === "access" ? [] : [right]);
  expect(isComplete({ right, scope: ["personal"] })).toBe(right === "access");
});

test("only consent taken back and an objection to advertising stop at once", () => {
  const stops = [...Object.values(wishes), ...objectionTargets.map(objection)].flatMap(
    (wish) => stopIn(wish) ?? [],
  );
  expect(stops).toEqual([{ what: "consent", purposes: ["A7"] }, { what: "marketing" }]);
});

const elements: { id: ElementId; theme: Theme }[] = [
  { id: "C1-02", theme: "personal" },
  { id: "C1-08", theme: "contact" },
];

test.each<[string, Wish, Theme[]]>([
  ["data of two themes", erasure(["C1-08", "C1-02"]), ["personal", "contact"]],
  ["everything", erasure(null), [...themes]],
  ["what stands in words only", erasure([]), [...themes]],
  ["an element that the register does not know", erasure(["C1-02", "C9-99"]), [...themes]],
  [
    "a correction of what is in no list",
    { right: "rectification", items: [{ element: "C1-02" }, { element: null }], pause: false },
    [...themes],
  ],
  ["nuisance", objection("nuisance-or-fraud"), ["cases"]],
  ["advertising", objection("marketing"), []],
  ["cameras", objection("cameras"), []],
  ["consent", wishes.consent, []],
  ["own words", wishes.unsorted, []],
])("for %s no more is looked up than is needed", (_, wish, asked) => {
  expect(themesFor(wish, elements)).toEqual(asked);
});

const spoken = speak(exampleRegister, "nl");

test("what can be taken along and what cannot are together all that can be asked about", () => {
  const { elements: all, portable, notPortable, purposes } = listsFrom(spoken);
  expect([...portable, ...notPortable].map(({ label }) => label).toSorted()).toEqual(
    all.map(({ label }) => label).toSorted(),
  );
  expect(notPortable.map(({ label }) => label)).toContain("inkomen bij het toewijzen van de woning");
  expect(purposes.length).toBeGreaterThan(0);
});

test("what is kept depends on what is chosen, and on whether somebody still rents", () => {
  const kept = (relation: "tenant" | "former-tenant", chosen: ElementId[] | null) =>
    keptOf(exampleRegister, spoken, { chosen, relation, today: "2026-11-29" }).flatMap(
      ({ labels }) => labels,
    );
  expect(kept("tenant", ["C1-05"])).toEqual([]);
  expect(kept("tenant", ["C1-02", "C1-05"])).toEqual(["achternaam"]);
  expect(kept("former-tenant", null).length).toBeLessThanOrEqual(kept("tenant", null).length);
  expect(kept("tenant", null)).toContain("betalingen");
});
