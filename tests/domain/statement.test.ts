// What the public reads of the register (GDPR art. 13 and 14).

import { expect, test } from "vitest";
import type { Register } from "#app/domain/register.ts";
import type { Said } from "#app/domain/said.ts";
import { camerasIn, originsOf, purposesOf, specialIn, withoutPurpose } from "#app/domain/statement.ts";
import { exampleRegister as register } from "#app/register/register.ts";

const said = ({ nl }: Said) => nl;

test("each purpose tells the data that are used for it, once", () => {
  const purposes = purposesOf(register);
  expect(purposes.map(({ id, label }) => [id, label])).toEqual(
    register.purposes.map(({ id, label }) => [id, label]),
  );
  for (const { id, groups } of purposes) {
    const used = register.elements.filter((element) => element.purposes.includes(id));
    const told = groups.flatMap(({ labels }) => labels.map(said));
    expect(told.toSorted(), id).toEqual(used.map(({ label }) => said(label)).toSorted());
  }
});

test("data stand together where everything else that is told of them is the same, and nowhere else", () => {
  for (const { groups } of purposesOf(register)) {
    const rest = groups.map(({ labels: _, ...other }) => JSON.stringify(other));
    expect(new Set(rest).size).toBe(rest.length);
    for (const group of groups) {
      const [first] = group.labels;
      const element = register.elements.find(({ label }) => label.nl === first?.nl);
      const names = register.recipients.filter(({ id }) => element?.recipients.includes(id));
      expect(group).toMatchObject({
        retention: element?.retention,
        origin: element?.origin,
        recipients: names.map(({ name }) => name),
        goes: element?.bases.length === 0 && element.unasked,
      });
    }
  }
});

const [purpose] = register.purposes;
const [element] = register.elements;
if (!purpose || !element) throw new Error("The example is empty");

const one = (bases: Register["elements"][number]["bases"], of: typeof purpose.bases): Register => ({
  ...register,
  purposes: [{ ...purpose, bases: of }],
  elements: [{ ...element, purposes: [purpose.id], bases, unasked: true }],
});
const basesIn = (changed: Register) =>
  purposesOf(changed).flatMap(({ groups }) => groups.map(({ bases }) => bases));

test("a use rests on what the data and the purpose share, or else on what the data say", () => {
  expect(basesIn(one(["consent", "contract"], ["contract"]))).toEqual([["contract"]]);
  expect(basesIn(one(["consent"], ["contract"]))).toEqual([["consent"]]);
});

test("what there is no reason to keep goes, and only what came unasked", () => {
  const goes = (changed: Register) =>
    purposesOf(changed).flatMap(({ groups }) => groups.map((group) => group.goes));
  expect(goes(one([], ["contract"]))).toEqual([true]);
  expect(goes(one(["contract"], ["contract"]))).toEqual([false]);
  const asked = one([], ["contract"]);
  expect(goes({ ...asked, elements: asked.elements.map((each) => ({ ...each, unasked: false })) })).toEqual([
    false,
  ]);
});

test("data without a purpose stand by themselves, with what the data themselves rest on", () => {
  const idle = one(["consent"], ["contract"]);
  const without = { ...idle, elements: idle.elements.map((each) => ({ ...each, purposes: [] })) };
  expect(withoutPurpose(idle)).toEqual([]);
  expect(withoutPurpose(without)).toMatchObject([{ labels: [element.label], bases: ["consent"] }]);
  expect(purposesOf(without).flatMap(({ groups }) => groups)).toEqual([]);
});

test("of each origin the data that come from there, of all data", () => {
  const origins = originsOf(register);
  expect(new Set(origins.map(({ origin }) => JSON.stringify(origin))).size).toBe(origins.length);
  for (const { origin, labels } of origins) {
    const from = register.elements.filter((each) => JSON.stringify(each.origin) === JSON.stringify(origin));
    expect(labels).toEqual(from.map(({ label }) => label));
  }
  expect(origins.flatMap(({ labels }) => labels)).toHaveLength(register.elements.length);
});

const tagged = (...tags: Register["elements"][number]["tags"]): Register => ({
  ...register,
  elements: [{ ...element, tags }],
});

test("what is special is told of health and of offences; of cameras also how long", () => {
  expect(specialIn(tagged("art9"))).toEqual([element.label]);
  expect(specialIn(tagged("art10"))).toEqual([element.label]);
  expect(specialIn(tagged())).toEqual([]);
  expect(specialIn(tagged("camera"))).toEqual([]);
  expect(camerasIn(tagged("camera"))).toEqual([{ label: element.label, retention: element.retention }]);
  expect(camerasIn(tagged("art9"))).toEqual([]);
});
