// A ready-made answer: content, letter and facts that a test may change.

import type { BundleField, BundleRecord } from "#app/domain/bundle.ts";
import type { Day } from "#app/domain/calendar.ts";
import { type FeeGround, feeGroundNames } from "#app/domain/fee.ts";
import type { Letter } from "#app/domain/letters.ts";
import { type TellingKind, tellingKinds } from "#app/domain/notices.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import { explainElements } from "#app/domain/register.ts";
import { speak } from "#app/domain/said.ts";
import { dayInFull, dayInWords, euros, moment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import type { BundleContent } from "#app/server/export/content.ts";
import { type AccessAnswerFacts, accessAnswer } from "#templates/letters/access-answer.ts";
import { clarification } from "#templates/letters/clarification.ts";
import { duplicate } from "#templates/letters/duplicate.ts";
import { fee } from "#templates/letters/fee.ts";
import { identityQuestion } from "#templates/letters/identity-question.ts";
import { interim } from "#templates/letters/interim.ts";
import type { LetterFacts } from "#templates/letters/letter-facts.ts";
import { message } from "#templates/letters/message.ts";
import { notIdentified } from "#templates/letters/not-identified.ts";
import { type NoticeLetterFacts, recipientNotice } from "#templates/letters/recipient-notice.ts";
import { refused } from "#templates/letters/refused.ts";
import { withdrawn } from "#templates/letters/withdrawn.ts";

export function letterFactsIn(locale: Locale): LetterFacts {
  return {
    locale,
    organisation: speak(exampleRegister.organisation, locale),
    addressee: ["A. Voorbeeld", "Nergensplein 5", "3760 ZZ Soest"],
    number: "AVG-2026-0432",
    date: dayInFull("2026-12-15", locale),
    receivedAt: moment(new Date("2026-11-23T13:05:00Z"), locale),
    portal: "mijnprivacy.example.org",
    wanted: { right: "access", wish: null, named: [] },
  };
}

export function answerFactsIn(locale: Locale): AccessAnswerFacts {
  const register = speak(exampleRegister, locale);
  return {
    ...letterFactsIn(locale),
    outcome: "partly-granted",
    late: false,
    scope: ["personal", "contact", "contract", "payments"],
    onBehalf: null,
    outside: [],
    asOf: dayInFull("2026-12-14", locale),
    by: "portal",
    availableUntil: dayInWords("2027-02-12", locale),
    themes: [
      { theme: "personal", records: 2, gaps: [] },
      { theme: "contact", records: 1, gaps: [] },
      { theme: "contract", records: 1, gaps: [] },
      { theme: "payments", records: 172, gaps: [] },
    ],
    masked: 2,
    summarised: 0,
    maskGrounds: ["rights-of-others"],
    withheld: [{ ground: "rights-of-others", records: 1 }],
    overwrittenOn: null,
    searched: register.sources.filter(({ id }) => id === "erp").map(({ name }) => name),
    searchedWith: [
      {
        name: "Annelies Voorbeeld",
        born: dayInFull("1980-12-31", locale),
        address: "3760 ZZ 5",
        clues: [],
      },
    ],
    elements: explainElements(register, [
      ...["C1-01", "C1-02", "C1-03", "C1-05", "C1-06", "C1-08", "C1-09"],
      ...["C2-01", "C2-02", "I-01", "I-17"],
    ]),
    hasUnmapped: true,
    transfers: register.transfers,
    automatedDecisions: register.automatedDecisions,
  };
}

export function field(
  label: string,
  value: BundleField["value"],
  element: string | null = null,
): BundleField {
  return { field: label.toLowerCase(), element, label, value, masked: false };
}

export function maskedField(label: string): BundleField {
  return { field: label.toLowerCase(), element: null, label, value: null, masked: true };
}

export function record(key: string, title: string, fields: BundleField[]): BundleRecord {
  return { source: "erp", key, resource: key.split("/")[0] ?? "", title, fields };
}

export function booking(place: number): BundleRecord {
  return record(`boekingen/${place}`, "Boeking", [
    field("Boekdatum", `20${10 + (place % 16)}-0${1 + (place % 9)}-01`, "C2-02"),
    field("Bedrag", 612.5 + (place % 7), "C2-02"),
    field("Omschrijving", `Huur van maand ${1 + (place % 12)}`, "C2-02"),
    field("Betaald", place % 5 !== 0),
  ]);
}

export const person = record("natuurlijk-personen/1", "Persoon", [
  field("Voornaam", "Annelies", "C1-01"),
  field("Achternaam", "Voorbeeld", "C1-02"),
  field("Geboortedatum", "1980-12-31", "C1-06"),
]);

/** Content of these records; each theme counts what it gets. */
export function bundleOf(
  records: Partial<Record<Theme, () => Iterable<BundleRecord>>>,
  locale: Locale = "nl",
): BundleContent {
  const answer = answerFactsIn(locale);
  const themes = (["personal", "contact", "contract", "payments"] as const).map((theme) => ({
    theme,
    records: Array.from(records[theme]?.() ?? []).length,
    searched: answer.searched,
    gaps: [],
    withheld: [],
  }));
  return {
    facts: {
      locale,
      organisation: answer.organisation,
      number: "AVG-2026-0432",
      madeAt: new Date("2026-12-15T09:30:00Z"),
      registerVersion: 3,
      asOf: { at: new Date("2026-12-14T08:00:00Z"), words: answer.asOf },
      origin: "https://mijnprivacy.example.org",
      elements: answer.elements,
      transfers: answer.transfers,
      automatedDecisions: answer.automatedDecisions,
    },
    letter: accessAnswer(textsIn(locale).letters, answer),
    themes,
    async *records(theme) {
      yield* records[theme]?.() ?? [];
    },
    files: [],
    openFile: ({ name }) => Promise.reject(new Error(`Nobody brought ${name}`)),
  };
}

/** What colleagues type, in the language of the tenant. */
const typed = {
  nl: {
    doubt:
      "Het e-mailadres uit uw verzoek is nieuw voor ons. Ook schrijft u vanaf een adres dat wij niet kennen.",
    question: "Wilt u alles zien, of alleen de brieven en gesprekken over de lekkage van dit voorjaar?",
    asked:
      "Laat zien dat u het bent: vraag een code, laat u terugbellen of kom langs met uw identiteitsbewijs.",
    proof:
      "Sinds ons laatste antwoord kwam er niets bij. U schreef op 20 november dat u elke week wilt vragen.",
  },
  en: {
    doubt:
      "The e-mail address in your request is new to us. You also write from an address that we do not know.",
    question: "Do you want to see everything, or only the letters and calls about the leak of this spring?",
    asked: "Show us that it is you: ask for a code, have us call you back or visit us with your passport.",
    proof: "Since our last answer nothing was added. On 20 November you wrote that you will ask every week.",
  },
};

/** The letters about a question, and those that end a request without an answer about data. */
/** E-A19. */
export function noticeFactsIn(locale: Locale, kind: TellingKind): NoticeLetterFacts {
  const [name, now] = locale === "nl" ? ["geboorteplaats", "Soest"] : ["place of birth", "Soest"];
  return {
    ...letterFactsIn(locale),
    addressee: ["Bank van Nergens", "Postbus 3", "1000 AA Voorbeeldstad"],
    kind,
    role: null,
    person: { knownBy: "name-and-address", lines: ["Fatima El Amrani", "3764 AB 3 A"] },
    data: kind === "restricted" ? [] : [{ name, now: kind === "rectified" ? now : null }],
    since: dayInFull("2026-12-14", locale),
  };
}

/** Costs that are asked, on each ground. */
export function costsIn(locale: Locale): Record<string, Letter> {
  const letter = (ground: FeeGround) =>
    fee(textsIn(locale).letters, {
      ...letterFactsIn(locale),
      scope: ["personal", "contact"],
      ground,
      amount: euros(1250, locale),
      ...costs[locale],
      proof: typed[locale].proof,
      payUntil: dayInWords("2026-12-15", locale),
      dueOn: dayInWords("2026-12-23", locale),
    });
  return Object.fromEntries(feeGroundNames.map((ground) => [`costs asked for ${ground}`, letter(ground)]));
}

const costs = {
  nl: {
    calculation: "80 bladzijden van 10 cent en 4,50 euro porto.",
    pay: "Maak het over op NL00 BANK 0123 4567 89. Zet het nummer van uw verzoek erbij.",
  },
  en: {
    calculation: "80 pages of 10 cents and 4.50 euros for postage.",
    pay: "Transfer it to NL00 BANK 0123 4567 89. Please state the number of your request.",
  },
};

export function workflowLettersIn(locale: Locale) {
  const texts = textsIn(locale).letters;
  const { doubt, question, asked, proof } = typed[locale];
  const day = (written: Day) => dayInWords(written, locale);
  const facts = { ...letterFactsIn(locale), scope: ["personal", "contact", "payments"] satisfies Theme[] };
  const everything = { ...facts, scope: [...themes], themes: [...themes], question };
  const still = {
    kind: "stands-still",
    from: day("2026-11-25"),
    dueUnpausedOn: day("2026-12-23"),
  } as const;
  const on = { kind: "goes-on", dueOn: day("2026-12-23") } as const;
  const askedOn = day("2026-11-25");
  const refusing = { ...facts, proof, late: false };
  const repeats = {
    answers: [
      { askedOn: day("2026-10-01"), answeredOn: day("2026-10-20") },
      { askedOn: day("2026-04-01"), answeredOn: day("2026-04-20") },
    ],
    freeFrom: day("2027-10-01"),
  };
  const inEarlier = {
    earlier: "AVG-2026-0419",
    dueOn: day("2026-12-16"),
    standsStill: false,
    late: false,
  };
  return {
    "a question who asks": identityQuestion(texts, {
      ...facts,
      doubt,
      effect: still,
      closesOn: day("2026-12-25"),
    }),
    "a question who asks that stops nothing": identityQuestion(texts, {
      ...facts,
      doubt,
      effect: on,
      closesOn: null,
    }),
    "a question what is meant": clarification(texts, {
      ...everything,
      effect: still,
      closesOn: day("2026-12-09"),
    }),
    "a question what is meant that stops nothing": clarification(texts, {
      ...everything,
      effect: on,
      closesOn: day("2026-12-09"),
    }),
    "a question what is meant without an end": clarification(texts, {
      ...everything,
      effect: on,
      closesOn: null,
    }),
    "news that we still wait for who asks": interim(texts, {
      ...facts,
      about: "identity",
      question: asked,
      askedOn,
    }),
    "news that we still wait for what is meant": interim(texts, {
      ...everything,
      about: "clarification",
      askedOn,
    }),
    "no data for whom nobody knows": notIdentified(texts, { ...facts, asked, askedOn, late: false }),
    "no data for whom nobody knows, late": notIdentified(texts, { ...facts, asked, askedOn, late: true }),
    "the end of what was taken back": withdrawn(texts, {
      ...facts,
      withdrawnOn: day("2026-12-04"),
      keptUntil: day("2028-12-04"),
    }),
    "no data for what is unfounded": refused(texts, { ...refusing, ground: "unfounded", repeats: null }),
    "no data for what is abuse": refused(texts, { ...refusing, ground: "abuse", repeats: null }),
    "no data for what is repeated": refused(texts, { ...refusing, ground: "excessive", repeats }),
    "no data for what is repeated, late": refused(texts, {
      ...refusing,
      ground: "excessive",
      repeats,
      late: true,
    }),
    "no data for what was not paid": refused(texts, { ...refusing, ground: "fee-unpaid", repeats: null }),
    ...costsIn(locale),
    "the end of what goes on in an earlier request": duplicate(texts, { ...facts, ...inEarlier }),
    "the end of what goes on in a request that stands still": duplicate(texts, {
      ...facts,
      ...inEarlier,
      standsStill: true,
    }),
    "the end of what goes on in a request that is late": duplicate(texts, {
      ...facts,
      ...inEarlier,
      late: true,
    }),
    ...Object.fromEntries(
      tellingKinds.map((kind) => [
        `a recipient hears what was ${kind}`,
        recipientNotice(texts, noticeFactsIn(locale, kind)),
      ]),
    ),
    "a processor hears what was erased": recipientNotice(texts, {
      ...noticeFactsIn(locale, "erased"),
      role: "processor",
      person: { knownBy: "customer-number", lines: ["100234"] },
    }),
    "a message on paper": message(texts, { ...facts, words: question }),
  } satisfies Record<string, Letter>;
}
