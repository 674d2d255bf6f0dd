// A ready-made answer: content, letter and facts that a test may change.

import type { BundleField, BundleRecord } from "#app/domain/bundle.ts";
import type { Theme } from "#app/domain/records.ts";
import { explainElements } from "#app/domain/register.ts";
import { speak } from "#app/domain/said.ts";
import { dayInFull, dayInWords, moment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import type { BundleContent } from "#app/server/export/content.ts";
import { type AccessAnswerFacts, accessAnswer } from "#templates/letters/access-answer.ts";

export function letterFactsIn(locale: Locale) {
  return {
    locale,
    organisation: speak(exampleRegister.organisation, locale),
    addressee: ["A. Voorbeeld", "Nergensplein 5", "3760 ZZ Soest"],
    number: "AVG-2026-0432",
    date: dayInFull("2026-12-15", locale),
    receivedAt: moment(new Date("2026-11-23T13:05:00Z"), locale),
    portal: "mijnprivacy.example.org",
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
    withheld: [{ ground: "rights-of-others", records: 1 }],
    searched: register.sources.map(({ name }) => name),
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
  };
}
