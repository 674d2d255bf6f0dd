// What was typed about an item of the register becomes its fields, or errors per field; and back, to type in.

import { z } from "zod";
import type { Day } from "#app/domain/calendar.ts";
import type { Register } from "#app/domain/register.ts";
import {
  type ChoiceKind,
  type Content,
  choicesOf,
  type EditableField,
  editableFields,
  type FieldKind,
  isChoice,
  isOfSeveral,
  type Target,
  valueAt,
} from "#app/domain/register-fields.ts";
import type { Said } from "#app/domain/said.ts";
import { locales } from "#app/i18n/locale.ts";
import type { Texts } from "#app/i18n/texts.ts";
import { type FormErrors, parseDay, type Typed } from "./forms.ts";

type Words = Texts["staff"]["register"]["errors"];
type Read = { value: unknown; errors: FormErrors };

const longest = 600;

/** The names of the boxes of a field in its form: one for each language where it is said in each. */
export function boxesOf({ field, kind }: EditableField): string[] {
  const box = field.replace(".", "-");
  return kind === "said" || kind === "unsure" ? locales.map((locale) => `${box}-${locale}`) : [box];
}

/** The fields as typed; what was chosen stands in one text, with spaces between. */
export function typedAs(content: Content, part: Target["part"]): Typed {
  const boxes = editableFields[part].flatMap((editable) => {
    const value = valueAt(content, editable.field);
    const names = boxesOf(editable);
    if (names.length > 1) return locales.map((locale, i) => [names[i] ?? "", (value as Said)[locale]]);
    return [[names[0] ?? "", inOneText(value, editable.kind)]];
  });
  return Object.fromEntries(boxes);
}

/** "2024: 1-12-2025", each year on a line of its own. */
function inOneText(value: unknown, kind: FieldKind): string {
  if (kind === "years") {
    return (value as Register["compensatedYears"])
      .map(({ year, finalOn }) => `${year}: ${typedDay(finalOn)}`)
      .join("\n");
  }
  const between = isChoice(kind) ? " " : "\n";
  return Array.isArray(value) ? value.join(between) : String(value ?? "");
}

export function fieldsIn(
  typed: Typed,
  part: Target["part"],
  register: Register,
  said: Words,
): { fields: Content } | { errors: FormErrors } {
  const read = editableFields[part].map(
    (editable) => [editable, readField(editable, typed, register, said)] as const,
  );
  const errors = Object.assign({}, ...read.map(([, { errors }]) => errors)) as FormErrors;
  if (Object.keys(errors).length > 0) return { errors };
  return { fields: Object.fromEntries(read.map(([{ field }, { value }]) => [field, value])) };
}

function readField(editable: EditableField, typed: Typed, register: Register, said: Words): Read {
  const { field, kind } = editable;
  const boxes = boxesOf(editable);
  const [box = ""] = boxes;
  if (kind === "said" || kind === "unsure") return readSaid(boxes, typed, kind === "unsure", said);
  if (isChoice(kind)) return readChoice(box, kind, typed, register, said);
  const text = textOf(typed, box);
  if (text === "" && kind === "maybe-lines") return { value: [], errors: {} };
  if (text === "" && kind.startsWith("maybe-")) return { value: null, errors: {} };
  if (kind === "lines" || kind === "maybe-lines") return readLines(box, typed, said);
  if (kind === "count") return readCount(box, text, said);
  if (kind === "years") return readYears(box, text, said);
  return readLine(box, typed, said, kind === "maybe-mailbox" ? shapes.email : shapes[field]);
}

/** In the order in which they are offered: what a request to erase meets has one. */
function readChoice(box: string, kind: ChoiceKind, typed: Typed, register: Register, said: Words): Read {
  const known = choicesOf(register, kind);
  const chosen = (typed[box] ?? "").split(" ");
  const value = known.filter((id) => chosen.includes(id));
  if (isOfSeveral(kind)) return { value, errors: {} };
  const [one] = value;
  return one === undefined
    ? { value: null, errors: { [box]: said.choose } }
    : { value: meant(kind, one), errors: {} };
}

/** What a text of a choice stands for in the register. */
function meant(kind: ChoiceKind, text: string): unknown {
  if (kind === "yesno") return text === "true";
  if (kind === "takeaway" && text === "true") return true;
  return text === "" ? null : text;
}

const highestCount = 9999;

function readCount(box: string, text: string, said: Words): Read {
  const value = Number(text);
  const isCount = /^\d+$/.test(text) && value > 0 && value <= highestCount;
  return { value, errors: isCount ? {} : { [box]: said.count } };
}

function readYears(box: string, text: string, said: Words): Read {
  const read = text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(":"))
    .map(([year = "", ...day]) => ({
      year: /^\d{4}$/.test(year.trim()) ? Number(year) : 0,
      finalOn: parseDay(day.join(":").trim()),
    }));
  const once = new Set(read.map(({ year }) => year)).size === read.length;
  const right = once && read.every(({ year, finalOn }) => year && finalOn);
  return {
    value: read.toSorted((one, other) => one.year - other.year),
    errors: right ? {} : { [box]: said.years },
  };
}

const typedDay = (day: Day) => day.split("-").map(Number).reverse().join("-");

const textOf = (typed: Typed, box: string) => (typed[box] ?? "").trim().normalize("NFC");

/** What may still be missing is missing in every language, or in none. */
function readSaid(boxes: string[], typed: Typed, unsure: boolean, said: Words): Read {
  const texts = boxes.map((box) => textOf(typed, box).replace(/\s+/g, " "));
  const nothing = unsure && texts.every((text) => text === "");
  const errors = Object.assign(
    {},
    ...boxes.map((box, i) => {
      const tooMuch = [...(texts[i] ?? "")].length - longest;
      if (tooMuch > 0) return { [box]: said.tooLong(tooMuch) };
      return texts[i] === "" && !nothing ? { [box]: unsure ? said.otherLanguage : said.missing } : {};
    }),
  );
  return { value: Object.fromEntries(locales.map((locale, i) => [locale, texts[i]])), errors };
}

type Shape = { shape: z.ZodType; error: "email" | "website" };
const shapes: Record<string, Shape> = {
  email: { shape: z.email(), error: "email" },
  website: { shape: z.url({ protocol: /^https?$/ }), error: "website" },
};

function readLine(box: string, typed: Typed, said: Words, shape: Shape | undefined): Read {
  const value = textOf(typed, box).replace(/\s+/g, " ");
  const tooMuch = [...value].length - longest;
  if (value === "") return { value, errors: { [box]: said.missing } };
  if (tooMuch > 0) return { value, errors: { [box]: said.tooLong(tooMuch) } };
  const wrong = shape && !shape.shape.safeParse(value).success;
  return { value, errors: wrong ? { [box]: said[shape.error] } : {} };
}

const fewestLines = 2;

function readLines(box: string, typed: Typed, said: Words): Read {
  const value = textOf(typed, box)
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const tooMuch = [...value.join("")].length - longest;
  if (value.length < fewestLines) return { value, errors: { [box]: said.address } };
  return { value, errors: tooMuch > 0 ? { [box]: said.tooLong(tooMuch) } : {} };
}
