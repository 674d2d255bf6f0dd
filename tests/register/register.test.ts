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

// The processing register of the notes, part D.2, and what its activities imply; of employees and visitors there is none.
const statement = [
  ...["C1-01", "C1-02", "C1-03", "C1-04", "C1-05", "C1-06", "C1-07", "C1-08", "C1-09"],
  ...["C2-01", "C2-02", "C2-03", "C3-01", "C3-02", "C3-03", "C3-04", "C3-05", "C3-06", "C3-07"],
  ...["V-01", "V-02", "I-01", "I-02", "I-03", "I-04", "I-05", "I-06", "I-07", "I-08", "I-09", "I-10"],
  ...["I-11", "I-12", "I-13", "I-17"],
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
  const { error } = Register.safeParse({ ...exampleRegister, elements: fewer });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    "care-files names C3-02, which is not in elements",
  ]);
});
