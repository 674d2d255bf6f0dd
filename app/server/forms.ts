// FormData becomes answers, or errors per field with everything as it was typed.

import { type AppLoadContext, data, redirect } from "@remix-run/node";
import { z } from "zod";
import { type Day, dayOf, momentOn } from "#app/domain/calendar.ts";
import type { Obstacle } from "#app/domain/decide.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import { asksOf, type Clue, type Relation, relations } from "#app/domain/relation.ts";
import { type Asker, askers, capacityOfParent } from "#app/domain/representation.ts";
import { type Want, wants } from "#app/domain/wishes.ts";
import type { Texts } from "#app/i18n/texts.ts";
import { isOneAddress } from "./mail.ts";

export type FormErrors = Record<string, string>;
export type Typed = Record<string, string>;
/** What an action leaves for the page that is shown again: what was typed, and what is wrong with it. */
export type Refused = {
  typed: Typed;
  /** The same with every answer of a name that was sent several times. */
  fields: Fields;
  errors: FormErrors;
  obstacle: Obstacle | null;
  themes: Theme[];
};
/** Names and what was typed, as a form sends them. */
export type Fields = [name: string, value: string][];

declare module "@remix-run/node" {
  interface AppLoadContext {
    refused?: Refused;
  }
}

const wrongInput = 422;
const conflict = 409;

/** Shows the form again with its errors; the loader finds them in `refusedForm`. */
export function refuseForm(context: AppLoadContext, form: FormData, errors: FormErrors) {
  context.refused = shown(form, errors, null);
  return data(null, { status: wrongInput });
}

/** Shows the form again as it was typed, with what comes of it. */
export function showAgain(context: AppLoadContext, form: FormData) {
  context.refused = shown(form, {}, null);
  return data(null);
}

/** Shows the page again as it was typed, with the reason why nothing was done. */
export function refuseCommand(context: AppLoadContext, form: FormData, obstacle: Obstacle) {
  context.refused = shown(form, {}, obstacle);
  return data(null, { status: conflict });
}

function shown(form: FormData, errors: FormErrors, obstacle: Obstacle | null): Refused {
  return { typed: typedIn(form), fields: fieldsIn(form), errors, obstacle, themes: themesIn(form) };
}

/** What a command gave, as the answer to its form: what is wrong with it, what is in the way, or the next page. */
export function answerForm(
  context: AppLoadContext,
  form: FormData,
  result: { obstacle: Obstacle | null } | { errors: FormErrors },
  next: string,
) {
  if ("errors" in result) return refuseForm(context, form, result.errors);
  return result.obstacle ? refuseCommand(context, form, result.obstacle) : redirect(next);
}

export function refusedForm(context: AppLoadContext): Refused | null {
  return context.refused ?? null;
}

export function fieldsIn(form: FormData): Fields {
  return [...form].flatMap(([name, value]): Fields => (typeof value === "string" ? [[name, value]] : []));
}

export function formFrom(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

export function typedIn(form: FormData): Typed {
  return Object.fromEntries(fieldsIn(form));
}

export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

export type Parsed<T> = { ok: true; answer: T } | { ok: false; errors: FormErrors };
const wrong = (errors: FormErrors): { ok: false; errors: FormErrors } => ({ ok: false, errors });

type Said = Texts["pages"]["errors"];

export function parseWant(form: FormData, said: Said): Parsed<Want> {
  const want = wants.find((name) => name === textIn(form, "right"));
  return want ? { ok: true, answer: want } : wrong({ right: said.right });
}

export function parseForWhom(form: FormData, said: Said): Parsed<Asker> {
  const asker = askers.find((name) => name === textIn(form, "forWhom"));
  return asker ? { ok: true, answer: asker } : wrong({ forWhom: said.forWhom });
}

export function parseRelation(form: FormData, said: Said): Parsed<Relation> {
  const relation = relations.find((name) => name === textIn(form, "relation"));
  return relation ? { ok: true, answer: relation } : wrong({ relation: said.relation });
}

const longestClue = 2000;

/** What was written to help us look; what nobody asks of this kind of person is left out. */
export function parseClues(
  form: FormData,
  said: Said,
  relation: Relation,
): Parsed<Partial<Record<Clue, string>>> {
  const errors: FormErrors = {};
  const written = asksOf(relation).flatMap(({ clue, optional }) => {
    const text = textIn(form, clue).normalize("NFC");
    const tooMuch = [...text].length - longestClue;
    if (!text && !optional) errors[clue] = said.clues[clue] ?? "";
    if (tooMuch > 0) errors[clue] = said.tooLong(tooMuch);
    return text ? [[clue, text] as const] : [];
  });
  return Object.keys(errors).length > 0 ? wrong(errors) : { ok: true, answer: Object.fromEntries(written) };
}

const longestWords = 4000;

/** What somebody wrote in their own words; a line that ends counts as one sign, however the browser sends it. */
export function parseWords(
  form: FormData,
  field: string,
  said: { missing: string; tooLong: Said["tooLong"] },
): Parsed<string> {
  const text = textIn(form, field).normalize("NFC").replace(/\r\n?/g, "\n");
  const tooMuch = [...text].length - longestWords;
  if (!text) return wrong({ [field]: said.missing });
  return tooMuch > 0 ? wrong({ [field]: said.tooLong(tooMuch) }) : { ok: true, answer: text };
}

const longestName = 200;

export type Who = {
  firstNames: string;
  lastName: string;
  birthDate: Day;
  postcode: string;
  houseNumber: string;
  houseNumberAddition: string;
};

export type Representative = Omit<Who, "birthDate">;

/** Whose data it is about. A child of 16 asks itself, or gives a mandate. */
export function parseWho(form: FormData, said: Said, now: Date, asker: Asker): Parsed<Who> {
  const errors: FormErrors = {};
  const names = parseNames(form, said, errors);
  const birthDate = parseBirthDate(form, said, now, errors);
  if (asker === "child" && birthDate && capacityOfParent(birthDate, dayOf(now)) === null) {
    errors.birthDay = said.childIsOlder;
  }
  const address = parseAddress(form, said, errors);
  if (!birthDate || Object.keys(errors).length > 0) return wrong(errors);
  return { ok: true, answer: { ...names, birthDate, ...address } };
}

export function parseRepresentative(form: FormData, said: Said): Parsed<Representative> {
  const errors: FormErrors = {};
  const answer = { ...parseNames(form, said, errors), ...parseAddress(form, said, errors) };
  return Object.keys(errors).length > 0 ? wrong(errors) : { ok: true, answer };
}

function parseNames(form: FormData, said: Said, errors: FormErrors) {
  const firstNames = name(form, "firstNames", said.firstNames, said, errors);
  return { firstNames, lastName: name(form, "lastName", said.lastName, said, errors) };
}

function parseAddress(form: FormData, said: Said, errors: FormErrors) {
  const postcode = parsePostcode(textIn(form, "postcode"));
  if (!postcode) errors.postcode = said.postcode;
  const houseNumber = textIn(form, "houseNumber");
  if (!/^[1-9]\d{0,4}$/.test(houseNumber)) errors.houseNumber = said.houseNumber;
  const houseNumberAddition = textIn(form, "houseNumberAddition").slice(0, 20);
  return { postcode: postcode ?? "", houseNumber, houseNumberAddition };
}

function name(form: FormData, field: string, missing: string, said: Said, errors: FormErrors): string {
  const value = textIn(form, field).normalize("NFC").replace(/\s+/g, " ");
  const length = [...value].length;
  if (length === 0) errors[field] = missing;
  if (length > longestName) errors[field] = said.tooLong(length - longestName);
  return value;
}

/** Under which name and birth date a colleague looks. */
export function parseSearch(
  form: FormData,
  said: Said,
  now: Date,
): Parsed<Pick<Who, "lastName" | "birthDate">> {
  const errors: FormErrors = {};
  const lastName = name(form, "lastName", said.lastName, said, errors);
  const birthDate = parseBirthDate(form, said, now, errors);
  return !birthDate || errors.lastName ? wrong(errors) : { ok: true, answer: { lastName, birthDate } };
}

/** "AVG-2026-0432", however it was typed; null when it is none. */
export function parseNumber(typed: string): string | null {
  const number = typed.toUpperCase().replace(/\s/g, "");
  return /^AVG-\d{4}-\d{4,}$/.test(number) ? number : null;
}

/** "3764 AB", however it was typed; null when it is none. */
export function parsePostcode(typed: string): string | null {
  const [, digits, letters] =
    /^([1-9]\d{3})\s*([A-Z]{2})$/.exec(typed.toUpperCase().replace(/[.\s]/g, "")) ?? [];
  return digits && letters ? `${digits} ${letters}` : null;
}

function parseBirthDate(form: FormData, said: Said, now: Date, errors: FormErrors): Day | null {
  const [day, month, year] = ["birthDay", "birthMonth", "birthYear"].map((part) => textIn(form, part));
  if (!day && !month && !year) errors.birthDay = said.birthDateMissing;
  else if (!/^\d{1,2}$/.test(day ?? "")) errors.birthDay = said.birthDay;
  else if (!/^\d{1,2}$/.test(month ?? "")) errors.birthMonth = said.birthMonth;
  else if (!/^\d{4}$/.test(year ?? "")) errors.birthYear = said.birthYear;
  if (errors.birthDay || errors.birthMonth || errors.birthYear) return null;

  const date = z.iso.date().safeParse(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
  if (!date.success || Number(year) < 1900) errors.birthDay = said.birthDateImpossible;
  else if (date.data > dayOf(now)) errors.birthDay = said.birthDateFuture;
  return date.success && !errors.birthDay ? (date.data as Day) : null;
}

/** "31-12-2027", as colleagues write it. Null when it is no day. */
export function parseDay(typed: string): Day | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed) ?? [];
  const date = z.iso.date().safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return date.success ? (date.data as Day) : null;
}

/** "9.05" or "14:05"; null when it is no time. */
export function parseTime(typed: string): string | null {
  const [, hour = "", minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed) ?? [];
  return minute ? `${hour.padStart(2, "0")}:${minute}` : null;
}

export type Contact = { answerBy: "portal" | "post"; mailbox: string | null; largePrint: boolean };

/**
 * For an answer in the portal we need a mailbox, since otherwise nobody would know that it is there. What somebody
 * with a mandate asks goes on paper to the person.
 */
export function parseContact(form: FormData, said: Said, onPaperOnly = false): Parsed<Contact> {
  const answerBy = z.enum(["portal", "post"]).safeParse(onPaperOnly ? "post" : textIn(form, "answerBy"));
  const email = textIn(form, "email");
  const errors: FormErrors = {};
  if (!answerBy.success) errors.answerBy = said.answerBy;
  if (email ? !isOneAddress(email) : answerBy.data === "portal") errors.email = said.email;
  if (!answerBy.success || errors.email) return wrong(errors);
  const largePrint = textIn(form, "largePrint") !== "";
  return { ok: true, answer: { answerBy: answerBy.data, mailbox: email || null, largePrint } };
}

export function parseScope(form: FormData, said: Said): Parsed<Theme[]> {
  const scope = textIn(form, "scope");
  if (scope === "everything") return { ok: true, answer: [...themes] };
  if (scope !== "some") return wrong({ scope: said.scope });
  const chosen = themesIn(form);
  return chosen.length > 0 ? { ok: true, answer: chosen } : wrong({ theme: said.themes });
}

function themesIn(form: FormData): Theme[] {
  return themes.filter((theme) => form.getAll("theme").includes(theme));
}

/** "31-12-2027" and "14.05", as colleagues write them. Null when they are no day and no time. */
export function parseMoment(day: string, time: string): Date | null {
  const on = parseDay(day);
  const [, hour = "", minute = ""] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(time) ?? [];
  return on && hour ? momentOn(on, `${hour.padStart(2, "0")}:${minute}`) : null;
}
