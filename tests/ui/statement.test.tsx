// The privacy statement says all that the register says to the public, in both languages, and nothing of the desk.

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Register } from "#app/domain/register.ts";
import { rightNames } from "#app/domain/rights.ts";
import { type Locale, locales } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { publicDifference, statementShown } from "#app/routes/statement-shown.ts";
import { Statement } from "#app/ui/statement.tsx";

const htmlOf = (register: Register, locale: Locale) =>
  renderToStaticMarkup(<Statement {...statementShown(register, locale)} />);

/** What one reads, without regard to a capital at the start of a line. */
const readIn = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .toLowerCase();

/** The part of the page about one purpose. */
const sectionOf = (html: string, id: string) =>
  new RegExp(`<caption id="data-${id}">(.*?)</table>`, "s").exec(html)?.[1] ?? "";

describe.each(locales)("in %s", (locale) => {
  const html = htmlOf(exampleRegister, locale);
  const read = readIn(html);
  const { pages } = textsIn(locale);
  const lacking = (texts: string[]) => texts.filter((text) => !read.includes(text.toLowerCase()));

  test("it names every element, purpose, recipient, term and origin of the register", () => {
    const { elements, purposes, recipients, transfers, automatedDecisions } = exampleRegister;
    expect(lacking(elements.map(({ label }) => label[locale]))).toEqual([]);
    expect(lacking(elements.map(({ retention }) => retention[locale]))).toEqual([]);
    expect(lacking(elements.map(({ origin }) => origin[locale]))).toEqual([]);
    expect(lacking(purposes.map(({ label }) => label[locale]))).toEqual([]);
    expect(lacking(recipients.flatMap(({ name, why }) => [name[locale], why[locale]]))).toEqual([]);
    expect(lacking([transfers[locale], automatedDecisions[locale]])).toEqual([]);
  });

  test("each purpose names its data, each basis in words, and who gets them", () => {
    for (const purpose of exampleRegister.purposes) {
      const used = exampleRegister.elements.filter(({ purposes }) => purposes.includes(purpose.id));
      if (used.length === 0) continue;
      const section = readIn(sectionOf(html, purpose.id));
      const said = (text: string) =>
        expect([purpose.id, text, section.includes(text.toLowerCase())]).toEqual([purpose.id, text, true]);
      for (const { label, bases, recipients } of used) {
        said(label[locale]);
        const shared = bases.filter((basis) => purpose.bases.includes(basis));
        for (const basis of shared.length > 0 ? shared : bases) said(pages.statement.bases[basis]);
        for (const id of recipients)
          said(exampleRegister.recipients.find((one) => one.id === id)?.name[locale] ?? "");
      }
    }
  });

  test("it says who we are, every right with its way to the form, and where to complain", () => {
    const { organisation } = exampleRegister;
    const { name, address, phone, email, privacyOfficerRole, complaintsCommittee, signatory } = organisation;
    expect(
      lacking([
        name,
        ...address,
        phone,
        email,
        privacyOfficerRole[locale],
        signatory.name,
        complaintsCommittee.name,
      ]),
    ).toEqual([]);
    expect(lacking(rightNames.map((right) => textsIn(locale).words.rights[right].title))).toEqual([]);
    expect(html.split(`href="${pathsIn(locale).draft.right}"`).length - 1).toBe(rightNames.length + 1);
    expect(
      lacking(["autoriteitpersoonsgegevens.nl", "Postbus 93374", pages.statement.complain.court]),
    ).toEqual([]);
  });

  test("nothing of the desk is in it: no gap, no place to look, no colleague", () => {
    const { gaps, sources } = exampleRegister;
    expect(gaps.length).toBeGreaterThan(5);
    const ofDesk = [
      ...gaps.flatMap(({ statement, system }) => [statement[locale], system[locale]]),
      ...sources.flatMap(({ name, task }) => [
        name[locale],
        task?.instruction ?? "",
        task?.contact?.mailbox ?? "",
      ]),
    ].filter((text) => text !== "");
    expect(ofDesk.filter((text) => read.includes(text.toLowerCase()))).toEqual([]);
    expect(read).not.toMatch(/c1-0\d|legitimate-interest|g20-/);
  });

  test("what an element lacks reads that we still find it out, and no cell is empty", () => {
    const nothing = { nl: "", en: "" };
    const elements = exampleRegister.elements.map((element) =>
      element.id === "C1-05"
        ? { ...element, bases: [], recipients: [], retention: nothing, origin: nothing }
        : element,
    );
    const lack = htmlOf({ ...exampleRegister, elements }, locale);
    const row = lack
      .split("<tr")
      .find((one) =>
        readIn(one).includes(exampleRegister.elements.find(({ id }) => id === "C1-05")?.label[locale] ?? "?"),
      );
    expect(row?.split(pages.statement.unknown).length).toBe(5);
    for (const page of [lack, html]) expect(page).not.toMatch(/<t[dh][^>]*><\/t[dh]>/);
  });

  test("what may not be kept at all is said to go, not to be found out", () => {
    const goes = exampleRegister.elements.filter(({ bases, unasked }) => bases.length === 0 && unasked);
    expect(goes.length).toBeGreaterThan(2);
    expect(read).toContain(pages.statement.goes.toLowerCase());
  });
});

test("the difference is told in words: names instead of ids, in the language of the page", () => {
  const elements = exampleRegister.elements.map((element) =>
    element.id === "C1-05"
      ? { ...element, purposes: ["A3"], recipients: ["R7"], bases: ["consent" as const] }
      : element,
  );
  const [change, ...others] = publicDifference(exampleRegister, { ...exampleRegister, elements }, "en");
  expect(others).toEqual([]);
  expect(change?.name).toBe("gender");
  expect(change?.fields.map(({ field, after }) => [field, after])).toEqual([
    ["purposes", "answering your questions and keeping in touch with you"],
    ["bases", "you gave us your consent"],
    ["recipients", "The Dutch tax authority (Belastingdienst)"],
  ]);
  expect(change?.fields[0]?.before).toContain("registering you as a home seeker");
});
