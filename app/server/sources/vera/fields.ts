// A message becomes fields: every attribute, however deep, with its label and whether it is about another person.

import type { ElementId, FieldValue } from "#app/domain/records.ts";
import type { Target } from "./links.ts";
import { type AboutOther, everywhere, type FieldRule, type ResourceRule } from "./rules.ts";
import type { Message } from "./schemas.ts";
import type { Subject } from "./subject.ts";
import { isHolder, personKeyAt } from "./subject.ts";

export type Reading = { resource: string; rule: ResourceRule; message: Message; subject: Subject };
type Value = FieldValue["value"];
/** `branch` is the attribute's whole value, or the one element of its list. */
type Leaf = { path: string[]; value: Value; branch: unknown; label?: string; code?: string };
type Labelled = { label: string; known: FieldRule | null };

/** All that a message says, and whether a colleague looks at it whatever that is. */
export function fieldsOf(reading: Reading): { fields: FieldValue[]; toLookAt: boolean } {
  let toLookAt = false;
  const fields = leavesOf(reading.message, []).map((leaf) => {
    const labelled = labelOf(reading.rule, leaf.path);
    toLookAt ||= deservesLook(labelled, leaf);
    return fieldOf(reading, leaf, labelled);
  });
  return { fields, toLookAt };
}

/** A code that stands under an attribute that asks for a look, and anybody's own words. */
function deservesLook({ known }: Labelled, { code }: Leaf): boolean {
  return known?.freeText === true || (known?.lookAtCode !== undefined && known.lookAtCode === code);
}

function fieldOf(reading: Reading, leaf: Leaf, { label, known }: Labelled): FieldValue {
  const { resource, subject } = reading;
  const target = subject.links.target(leaf.value);
  const field: FieldValue = {
    field: [resource, ...leaf.path].join("."),
    element: elementOf(reading, known),
    label: leaf.label ?? label,
    // A link is shown without the address of the housing system.
    value: target ? `${target.resource}/${target.id}` : leaf.value,
  };
  if (isAboutOther(reading, leaf, known, target)) field.aboutOther = true;
  if (known?.freeText) field.freeText = true;
  if (known?.unit && typeof field.value === "number") field.unit = known.unit;
  if (known?.says) field.says = known.says;
  const sensitive = known?.sensitive ?? known?.sensitiveCodes?.[leaf.code ?? ""];
  if (sensitive) field.sensitive = sensitive;
  return field;
}

function elementOf({ rule, message }: Reading, known: FieldRule | null): ElementId | null {
  if (!known) return null;
  if (known.element !== undefined) return known.element;
  const { otherElement } = rule;
  if (!otherElement) return rule.element;
  const value = message[otherElement.attribute];
  const holds = otherElement.is === "filled" ? Boolean(value) : codeIn(value) === otherElement.is;
  return holds ? otherElement.element : rule.element;
}

/** The rule of the attribute itself or of what it is part of; without one the source's own name. */
function labelOf(rule: ResourceRule, path: string[]): Labelled {
  const whole = rule.fields[path.join(".")];
  if (whole) return { label: whole.label, known: whole };
  const names = path.filter((name) => !/^\d+$/.test(name));
  for (let depth = names.length; depth > 0; depth -= 1) {
    const known = rule.fields[names.slice(0, depth).join(".")];
    const rest = names.slice(depth).join(".");
    if (known) return { label: rest ? partLabel(known.label, rest) : known.label, known };
  }
  return contentLabel(rule, names) ?? { label: names.join("."), known: null };
}

/** A part of an attribute: what every message can have by its name, the rest as the source calls it. */
function partLabel(label: string, rest: string): string {
  const part = everywhere[rest]?.label;
  return part ? `${label}: ${part.toLowerCase()}` : `${label} (${rest})`;
}

/** What a dialect nests in an attribute that the rules know as a pointer. */
export const contentOf = (attribute: string) => `${attribute} (inhoud)`;

/** It is about another person as the pointer is; beyond that nobody mapped it. */
function contentLabel({ fields }: ResourceRule, [first, ...rest]: string[]) {
  const pointer = Object.entries(fields).find(([name]) => contentOf(name) === first)?.[1];
  if (!pointer) return null;
  const label = rest.length > 0 ? partLabel(pointer.label, rest.join(".")) : pointer.label;
  const known: FieldRule = { label, element: null };
  return { label, known: pointer.about ? { ...known, about: pointer.about } : known };
}

// A link to another person is another person's wherever it stands, mapped or not.
function isAboutOther(
  { message, subject }: Reading,
  leaf: Leaf,
  known: FieldRule | null,
  target: Target | null,
): boolean {
  const pointsAt = personKeyAt(target);
  if (pointsAt !== null && pointsAt !== subject.key) return true;
  return known?.about !== undefined && tests[known.about]({ message, subject, ...leaf });
}

type Question = { message: Message; subject: Subject; branch: unknown; value: Value };

const tests: Record<AboutOther, (question: Question) => boolean> = {
  always: () => true,
  "unless-self": ({ branch, subject }) => keyIn(branch, subject) !== subject.key,
  "unless-own": ({ branch, subject }) => !subject.own.has(keyIn(branch, subject) ?? ""),
  "unless-holder": ({ message, subject }) => {
    const holder = message.rekeninghouder;
    return typeof holder === "string" && holder.trim() !== "" && !isHolder(holder, subject);
  },
  "unless-own-name": ({ value, subject }) => !isHolder(String(value), subject),
  "in-emergency": ({ message }) => codeIn(message.detailSoort) === "ICE",
  "unless-reporter": ({ subject: { part } }) => part?.shared === true && !part.reporter,
  "in-shared-case": ({ subject: { part } }) => part?.shared === true,
};

function keyIn(branch: unknown, { links }: Subject): string | null {
  if (isObject(branch)) return typeof branch.id === "string" ? branch.id : null;
  return links.target(branch)?.id ?? null;
}

function codeIn(value: unknown): unknown {
  return isObject(value) ? value.code : null;
}

function leavesOf(value: unknown, path: string[], branch?: unknown): Leaf[] {
  if (value === null || value === undefined || value === "") return [];
  if (isValue(value)) return [{ path, value, branch: branch ?? value }];
  if (Array.isArray(value)) {
    return value.flatMap((element, place) => leavesOf(element, [...path, String(place + 1)], element));
  }
  if (!isObject(value)) return [];
  const single = singleLeaf(value);
  if (single) return [{ ...single, path, branch: branch ?? value }];
  const whole = path.length > 0 ? (branch ?? value) : undefined;
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name], whole));
}

/** Two kinds of object are one value to a reader: an entry of a code list, and a supplier's extra attribute. */
function singleLeaf(value: Record<string, unknown>): Pick<Leaf, "value" | "label" | "code"> | null {
  const { naam, waarde } = value;
  if (typeof naam === "string" && isValue(waarde) && Object.keys(value).length === 2)
    return { value: waarde, label: naam };
  const name = nameOfCode(value);
  if (name === null) return null;
  return typeof value.code === "string" ? { value: name, code: value.code } : { value: name };
}

const codeAttributes = new Set(
  "id idExtern idGegevensbeheerder idOrganisatie idAdministratie code naam omschrijving soort parent begindatum einddatum sortering".split(
    " ",
  ),
);

/** What an entry of a code list is called: its name, else its code; null when this is something else. */
export function nameOfCode(value: Record<string, unknown>): string | null {
  if (Object.keys(value).some((name) => !codeAttributes.has(name))) return null;
  if (typeof value.naam === "string" && value.naam !== "") return value.naam;
  return typeof value.code === "string" && value.id === undefined ? value.code : null;
}

function isValue(value: unknown): value is Value {
  return ["string", "number", "boolean"].includes(typeof value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
