// What every letter is told, and the blocks that letters share.

import type { Block, Letter } from "#app/domain/letters.ts";
import type { Locale } from "#app/domain/locale.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import type { Organisation } from "#app/domain/register.ts";
import type { Right } from "#app/domain/rights.ts";
import type { Wish } from "#app/domain/wishes.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";

/** What was asked, and as the register calls it which data or uses; none where it is about all of them. */
export type Wanted = { right: Right; wish: Wish | null; named: string[] };

/** Days and moments come as written in the letter's language. */
export type LetterFacts = {
  locale: Locale;
  organisation: Organisation;
  /** The lines of the address; empty when the letter is only read in the portal. */
  addressee: string[];
  number: string;
  /** The day of the letter: "23 november 2026". */
  date: string;
  /** "23 november 2026 om 14.05 uur" */
  receivedAt: string;
  /** Host name of the portal, as a person types it: "mijnprivacy.example.org". */
  portal: string;
  wanted: Wanted;
};

type Shared = "kind" | "blocks";

/** All of a letter but its kind and its blocks. */
export function letterFrame(
  texts: LetterTexts,
  facts: Omit<LetterFacts, "receivedAt" | "portal" | "wanted">,
) {
  const { organisation } = facts;
  return {
    locale: facts.locale,
    subject: texts.subject(facts.number),
    addressee: facts.addressee,
    sender: {
      name: organisation.name,
      address: organisation.address,
      phone: organisation.phone,
      website: organisation.website,
    },
    number: facts.number,
    date: facts.date,
    salutation: texts.salutation,
    closing: [texts.regards, organisation.name, organisation.signatory.name, organisation.signatory.role],
  } satisfies Omit<Letter, Shared>;
}

/** Duty X2: in the words of the association, so that somebody sees how they were understood. */
export function askedInWords(texts: LetterTexts, facts: Pick<LetterFacts, "wanted"> & { scope: Theme[] }) {
  const { right, wish, named } = facts.wanted;
  const { asked } = texts;
  if (wish?.right === "objection") return asked.objection[wish.against];
  if (wish?.right === "unsorted") return asked.unsorted;
  if (right === "access") return copyInWords(texts, facts.scope);
  const data = named.length > 0 ? joinWords(texts, named) : null;
  switch (right) {
    case "rectification":
      return asked.rectification(data ?? asked.other);
    case "erasure":
      return asked.erasure(data);
    case "restriction":
      return asked.restriction(data);
    case "portability":
      return asked.portability(data);
    case "consent":
      return asked.consent(data ?? asked.other);
    default:
      return asked.unsorted;
  }
}

function copyInWords(texts: LetterTexts, scope: Theme[]): string {
  if (themes.every((theme) => scope.includes(theme))) return texts.asked.everything;
  return texts.asked.parts(
    joinWords(
      texts,
      scope.map((theme) => texts.themes[theme]),
    ),
  );
}

/** Whether what is asked is not a copy: then a letter that is the same for every right may not speak of one. */
export function asksNoCopy({ wanted }: Pick<LetterFacts, "wanted">): boolean {
  return wanted.right !== "access";
}

/** "a", "a en b", "a, b en c"; and where one of them has an "en" or a comma itself: "a, b en c, en d", "a, b en c; d". */
export function joinWords(texts: LetterTexts, words: string[]): string {
  if (words.length < 2) return words.join("");
  if (words.some((word) => word.includes(","))) return words.join("; ");
  const comma = words.some((word) => word.includes(` ${texts.and} `)) ? "," : "";
  return `${words.slice(0, -1).join(", ")}${comma} ${texts.and} ${words.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who answers for privacy and how to reach them. */
export function questions(texts: LetterTexts, { organisation }: Pick<LetterFacts, "organisation">): Block[] {
  const { name, privacyOfficerRole, phone, openingHours, email } = organisation;
  return [
    { kind: "heading", duties: [], text: texts.questions.title },
    {
      kind: "paragraph",
      duties: ["X3"],
      text: `${texts.questions.body(privacyOfficerRole, name)} ${texts.questions.reach(phone, openingHours, email)}`,
    },
  ];
}

/** Which request a letter is about, as we understood it. */
export function theRequest(texts: LetterTexts, facts: LetterFacts & { scope: Theme[] }): Block {
  return {
    kind: "facts",
    duties: ["X1", "X2"],
    facts: [
      { label: texts.numberLabel, value: facts.number },
      { label: texts.receivedLabel, value: facts.receivedAt },
      { label: texts.requestLabel, value: askedInWords(texts, facts) },
    ],
  };
}
