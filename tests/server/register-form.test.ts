// What is typed about the register becomes what stands there, or says what is wrong with it.

import { expect, test } from "vitest";
import { contentAt, editableParts, type Target, withFields } from "#app/domain/register-fields.ts";
import { nl } from "#app/i18n/nl.ts";
import { exampleRegister } from "#app/register/register.ts";
import { fieldsIn, typedAs } from "#app/server/register-form.ts";

const { errors: said } = nl.staff.register;

const targets = editableParts.flatMap((part): Target[] =>
  part === "organisation" || part === "general"
    ? [{ part, id: part }]
    : exampleRegister[part].map(({ id }) => ({ part, id })),
);

const typedOf = ({ part, id }: Target) => typedAs(contentAt(exampleRegister, { part, id }) ?? {}, part);

test("a form that is sent as it was shown changes nothing", () => {
  for (const target of targets) {
    const read = fieldsIn(typedOf(target), target.part, exampleRegister, said);
    if ("errors" in read) throw new Error(`${target.id}: ${JSON.stringify(read.errors)}`);
    expect(withFields(exampleRegister, target, read.fields)).toEqual(exampleRegister);
  }
});

const element: Target = { part: "elements", id: "C1-01" };
const general: Target = { part: "general", id: "general" };
const recipient: Target = { part: "recipients", id: "R1" };
const twice = "2024: 1-12-2025\r\n2024: 2-12-2025";
const organisation: Target = { part: "organisation", id: "organisation" };

test.each([
  ["a name in one language only", element, { "label-en": " " }, { "label-en": said.missing }],
  ["a term in one language only", element, { "retention-nl": "" }, { "retention-nl": said.otherLanguage }],
  ["too many words", element, { "origin-nl": "a".repeat(603) }, { "origin-nl": said.tooLong(3) }],
  ["half an address", organisation, { address: "\r\n Lindenlaantje 12 \r\n" }, { address: said.address }],
  ["a mailbox that is none", organisation, { email: "privacy" }, { email: said.email }],
  ["a website that runs script", organisation, { website: "javascript:alert(1)" }, { website: said.website }],
  [
    "a term of no years",
    general,
    { "terms-yearsAfterRelation": "twee" },
    { "terms-yearsAfterRelation": said.count },
  ],
  ["a year without its day", general, { compensatedYears: "2024: ooit" }, { compensatedYears: said.years }],
  ["a year told twice", general, { compensatedYears: twice }, { compensatedYears: said.years }],
  ["a mailbox of a recipient that is none", recipient, { mailbox: "bel ons" }, { mailbox: said.email }],
  ["a language that nobody offers", recipient, { locale: "fr" }, { locale: said.choose }],
  ["nobody's name", organisation, { "signatory-name": "" }, { "signatory-name": said.missing }],
] as const)("%s is told at its box", (_, target, typed, errors) => {
  expect(fieldsIn({ ...typedOf(target), ...typed }, target.part, exampleRegister, said)).toEqual({ errors });
});

test("what is not known yet is left empty in both languages; what nobody offers cannot be chosen", () => {
  const typed = {
    ...typedOf(element),
    "retention-nl": "",
    "retention-en": " ",
    bases: "contract whim",
    recipients: "",
  };
  expect(fieldsIn(typed, "elements", exampleRegister, said)).toMatchObject({
    fields: { retention: { nl: "", en: "" }, bases: ["contract"], recipients: [] },
  });
});

test("what may be empty is told as nothing, years stand in their order, a role that is unknown as unknown", () => {
  const typed = { ...typedOf(recipient), mailbox: " ", address: "", role: "" };
  expect(fieldsIn(typed, "recipients", exampleRegister, said)).toMatchObject({
    fields: { mailbox: null, address: [], role: null },
  });
  const years = "2025: 1-12-2026\n\n 2024:1-12-2025 ";
  expect(
    fieldsIn({ ...typedOf(general), compensatedYears: years }, "general", exampleRegister, said),
  ).toMatchObject({
    fields: {
      compensatedYears: [
        { year: 2024, finalOn: "2025-12-01" },
        { year: 2025, finalOn: "2026-12-01" },
      ],
    },
  });
});
