// What is typed about the register becomes what stands there, or says what is wrong with it.

import { expect, test } from "vitest";
import {
  contentAt,
  editableFields,
  editableParts,
  type Target,
  valueAt,
} from "#app/domain/register-fields.ts";
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
    const content = contentAt(exampleRegister, target);
    const now = editableFields[target.part].map(({ field }) => [field, content && valueAt(content, field)]);
    expect(fieldsIn(typedOf(target), target.part, exampleRegister, said)).toEqual({
      fields: Object.fromEntries(now),
    });
  }
});

const element: Target = { part: "elements", id: "C1-01" };
const organisation: Target = { part: "organisation", id: "organisation" };

test.each([
  ["a name in one language only", element, { "label-en": " " }, { "label-en": said.missing }],
  ["a term in one language only", element, { "retention-nl": "" }, { "retention-nl": said.otherLanguage }],
  ["too many words", element, { "origin-nl": "a".repeat(603) }, { "origin-nl": said.tooLong(3) }],
  ["half an address", organisation, { address: "\r\n Lindenlaantje 12 \r\n" }, { address: said.address }],
  ["a mailbox that is none", organisation, { email: "privacy" }, { email: said.email }],
  ["a website that runs script", organisation, { website: "javascript:alert(1)" }, { website: said.website }],
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
