// What somebody wants with each right, from the fields of a form: a tenant's, page by page, or a colleague's, all at once.

import type { ElementId } from "#app/domain/records.ts";
import type { Right } from "#app/domain/rights.ts";
import type { WishLists } from "#app/domain/wish-lists.ts";
import {
  erasureReasons,
  fileFormats,
  mostCorrections,
  objectionTargets,
  restrictionReasons,
  Wish,
  type WishWords,
} from "#app/domain/wishes.ts";
import type { Texts } from "#app/i18n/texts.ts";
import { type FormErrors, type Parsed, textIn } from "./forms.ts";
import { isOneAddress } from "./mail.ts";

export type WishErrors = Texts["pages"]["wishes"]["errors"] & Pick<Texts["pages"]["errors"], "tooLong">;
type Wanted = { wish: Wish; words: WishWords };
/** The ids that may be chosen: whatever else is sent was never offered. */
export type Offered = { elements: ElementId[]; portable: ElementId[]; purposes: string[] };
export function offeredIn({ elements, portable, purposes }: WishLists): Offered {
  return {
    elements: elements.map(({ id }) => id),
    portable: portable.map(({ id }) => id),
    purposes: purposes.map(({ id }) => id),
  };
}

type Parsing = { form: FormData; errors: FormErrors; said: WishErrors; offered: Offered };

export type WishRight = Exclude<Right, "access">;

/** Of something that is in no list. */
export const other = "other";
const longest = 2000;

/** What was written of one right, or what is wrong with it. */
export function parseWish(
  right: WishRight,
  form: FormData,
  said: WishErrors,
  offered: Offered,
): Parsed<Wanted> {
  const parsing: Parsing = { form, errors: {}, said, offered };
  const wanted = parsers[right](parsing);
  if (!wanted || Object.keys(parsing.errors).length > 0) return { ok: false, errors: parsing.errors };
  const words = Object.fromEntries(Object.entries(wanted.words).filter(([, text]) => text));
  return { ok: true, answer: { wish: Wish.parse(wanted.wish), words } };
}

const parsers: Record<WishRight, (parsing: Parsing) => Wanted | null> = {
  rectification: parseCorrections,
  erasure: parseErasure,
  restriction: parseRestriction,
  portability: parsePortability,
  objection: parseObjection,
  consent: parseConsent,
  unsorted: (parsing) => ({
    wish: { right: "unsorted" },
    words: { situation: words(parsing, "unsorted-situation", parsing.said.ownWords) },
  }),
};

/** How many corrections the form has room for. */
export function correctionRows(form: { get(name: string): unknown }): number {
  const rows = Number(form.get("rectification-rows"));
  return Number.isInteger(rows) ? Math.min(Math.max(rows, 1), mostCorrections) : 1;
}

// A row in which nothing stands was one too many.
function parseCorrections(parsing: Parsing): Wanted | null {
  const { form, errors, said, offered } = parsing;
  const rows = Array.from({ length: correctionRows(form) }, (_, row) => row);
  const filled = rows.filter(
    (row) =>
      row === 0 ||
      ["element", "what", "now", "wanted"].some((name) => textIn(form, `rectification-${name}-${row}`)),
  );
  const corrections = filled.map((row) => {
    const chosen = textIn(form, `rectification-element-${row}`);
    const element = offered.elements.find((id) => id === chosen) ?? null;
    if (!element && chosen !== other) errors[`rectification-element-${row}`] = said.element;
    const isOther = chosen === other;
    return {
      element,
      words: {
        what: words(parsing, `rectification-what-${row}`, isOther ? said.what : null),
        now: words(parsing, `rectification-now-${row}`),
        wanted: words(parsing, `rectification-wanted-${row}`, said.wanted),
      },
    };
  });
  const pause = yesOrNo(parsing, "rectification-pause");
  if (pause === null) return null;
  return {
    wish: { right: "rectification", items: corrections.map(({ element }) => ({ element })), pause },
    words: { corrections: corrections.map((correction) => correction.words) },
  };
}

function parseErasure(parsing: Parsing): Wanted | null {
  const { form } = parsing;
  const { elements, what } = parseElements(parsing, "erasure", parsing.offered.elements);
  const why = erasureReasons.find((reason) => reason === textIn(form, "erasure-why")) ?? null;
  yesOrNo(parsing, "erasure-copy");
  const pause = textIn(form, "erasure-pause") !== "";
  return { wish: { right: "erasure", elements, why, pause }, words: { what } };
}

function parseRestriction(parsing: Parsing): Wanted | null {
  const why = restrictionReasons.find((reason) => reason === textIn(parsing.form, "restriction-why"));
  if (!why) parsing.errors["restriction-why"] = parsing.said.why;
  const { elements, what } = parseElements(parsing, "restriction", parsing.offered.elements);
  const until = words(parsing, "restriction-until");
  return why ? { wish: { right: "restriction", elements, why }, words: { what, until } } : null;
}

function parsePortability(parsing: Parsing): Wanted | null {
  const { form, errors, said } = parsing;
  const { elements } = parseElements(parsing, "portability", parsing.offered.portable);
  const to = (["self", "other"] as const).find((name) => name === textIn(form, "portability-to"));
  if (!to) errors["portability-to"] = said.to;
  const toOther = to === "other";
  const receiver = {
    name: words(parsing, "portability-name", toOther ? said.receiver : null),
    contact: words(parsing, "portability-contact"),
    technical: words(parsing, "portability-technical"),
  };
  if (toOther && receiver.contact && !isOneAddress(receiver.contact)) {
    errors["portability-contact"] = said.contact;
  }
  const format = fileFormats.find((name) => name === textIn(form, "portability-format"));
  if (!format) errors["portability-format"] = said.format;
  if (!to || !format) return null;
  return {
    wish: { right: "portability", elements, to, format },
    words: toOther ? { receiver } : {},
  };
}

// Of advertising no more is asked, and nothing waits for it: GDPR art. 21(2)-(3).
function parseObjection(parsing: Parsing): Wanted | null {
  const against = objectionTargets.find((name) => name === textIn(parsing.form, "objection-against"));
  if (!against) {
    parsing.errors["objection-against"] = parsing.said.against;
    return null;
  }
  if (against === "marketing") return { wish: { right: "objection", against, pause: false }, words: {} };
  const situation = words(parsing, "objection-situation", parsing.said.situation);
  const pause = yesOrNo(parsing, "objection-pause");
  return pause === null ? null : { wish: { right: "objection", against, pause }, words: { situation } };
}

function parseConsent({ form, errors, said, offered }: Parsing): Wanted | null {
  const chosen = offered.purposes.filter((id) => form.getAll("consent-purpose").includes(id));
  if (chosen.length === 0) errors["consent-purpose"] = said.purpose;
  return { wish: { right: "consent", purposes: chosen }, words: {} };
}

/** All of it, or what was ticked; beside that, in words, what is in no list. */
function parseElements(parsing: Parsing, right: WishRight, offered: ElementId[]) {
  const { form, errors, said } = parsing;
  const all = textIn(form, `${right}-all`);
  const what = words(parsing, `${right}-what`);
  const chosen = offered.filter((id) => form.getAll(`${right}-element`).includes(id));
  if (all === "everything") return { elements: null, what: "" };
  if (all !== "some") errors[`${right}-all`] = said.all;
  else if (chosen.length === 0 && !what) errors[`${right}-element`] = said.elements;
  return { elements: chosen, what };
}

function yesOrNo({ form, errors, said }: Parsing, field: string): boolean | null {
  const answer = textIn(form, field);
  if (answer === "yes" || answer === "no") return answer === "yes";
  errors[field] = said.yesOrNo;
  return null;
}

/** In somebody's own words; `missing` null where nothing needs to be written. */
function words({ form, errors, said }: Parsing, field: string, missing: string | null = null): string {
  const text = textIn(form, field).normalize("NFC").replace(/\r\n?/g, "\n");
  const tooMuch = [...text].length - longest;
  if (!text && missing) errors[field] = missing;
  if (tooMuch > 0) errors[field] = said.tooLong(tooMuch);
  return text;
}
