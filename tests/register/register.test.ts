import { expect, test } from "vitest";
import { Register } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";

test("the example register is a register", () => {
  expect(Register.safeParse(exampleRegister).error).toBeUndefined();
});

test("no element, purpose or recipient has the id of another", () => {
  for (const list of [exampleRegister.elements, exampleRegister.purposes, exampleRegister.recipients]) {
    const ids = list.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("every purpose but counting and research, and every recipient, is used by an element", () => {
  const purposes = new Set(exampleRegister.elements.flatMap((element) => element.purposes));
  const recipients = new Set(exampleRegister.elements.flatMap((element) => element.recipients));
  const unused = exampleRegister.purposes.map(({ id }) => id).filter((id) => !purposes.has(id));
  expect(unused).toEqual(["B1", "B2"]);
  expect(exampleRegister.recipients.filter(({ id }) => !recipients.has(id))).toEqual([]);
});

test("addresses on the web are those of example.org, which nobody owns", () => {
  const { email, website } = exampleRegister.organisation;
  expect(email).toMatch(/@([a-z-]+\.)*example\.org$/);
  expect(new URL(website).hostname).toMatch(/\.example\.org$/);
});
