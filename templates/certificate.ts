// The certificate of an ended request, drawn like a letter to nobody.

import type { Certificate } from "#app/domain/certificate.ts";
import type { Block, Sheet } from "#app/domain/letters.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { dayInFull, moment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Texts } from "#app/i18n/texts.ts";

export type CertificateFacts = {
  certificate: Certificate;
  locale: Locale;
  register: SpokenRegister;
  /** The day of the last entry, in words. */
  date: string;
  /** The file with the same facts, its sum, the key of its signature, and where that key is published. */
  json: { name: string; sha256: string; kid: string; keys: string };
};

type Fact = { label: string; value: string };

const heading = (text: string): Block => ({ kind: "heading", duties: [], text });
const paragraph = (text: string): Block => ({ kind: "paragraph", duties: [], text });
const factsOr = (facts: Fact[], none: string): Block =>
  facts.length > 0 ? { kind: "facts", duties: [], facts } : paragraph(none);

export function certificateSheet(texts: Texts, facts: CertificateFacts): Sheet {
  const { certificate, locale, register, date, json } = facts;
  const words = texts.certificate;
  const { organisation } = register;
  return {
    locale,
    subject: words.subject(certificate.number),
    addressee: [],
    sender: {
      name: organisation.name,
      address: organisation.address,
      phone: organisation.phone,
      website: organisation.website,
    },
    number: certificate.number,
    date,
    salutation: "",
    blocks: [
      paragraph(words.intro(certificate.chain.position)),
      { kind: "facts", duties: [], facts: askedFacts(texts, facts) },
      ...signedBlocks(texts, facts),
      ...partsBlocks(texts, facts),
      heading(words.carriedOut.title),
      factsOr(carriedOutFacts(texts, facts), words.carriedOut.none),
      heading(words.letters.title),
      factsOr(letterFacts(texts, facts), words.letters.none),
      heading(words.steps.title),
      { kind: "facts", duties: [], facts: stepFacts(texts, facts) },
      heading(words.chain.title),
      paragraph(words.chain.about),
      { kind: "facts", duties: [], facts: chainFacts(texts, facts) },
      paragraph(words.chain.check(json.name, json.keys)),
    ],
    closing: [],
  };
}

function askedFacts(
  { certificate: words, words: all }: Texts,
  { certificate, locale }: CertificateFacts,
): Fact[] {
  const { asked, term, outcome, refusal } = certificate;
  const at = (iso: string) => moment(new Date(iso), locale);
  const ended = outcome ? words.outcomes[outcome] : null;
  const refused = refusal && `${words.refusals[refusal.ground]} (${refusal.article})`;
  return [
    { label: words.asked.right, value: all.rights[asked.right].name },
    { label: words.asked.receivedAt, value: at(asked.receivedAt) },
    { label: words.asked.channel, value: words.channels[asked.channel] },
    { label: words.asked.registerVersion, value: String(asked.registerVersion) },
    { label: words.asked.dueOn, value: term.dueOn ? dayInFull(term.dueOn, locale) : words.stoodStill },
    { label: words.asked.suspendedDays, value: String(term.suspendedDays) },
    { label: words.asked.extensionMonths, value: String(term.extensionMonths) },
    { label: words.asked.answeredAt, value: term.answeredAt ? at(term.answeredAt) : words.notAnswered },
    ...(term.onTime === null
      ? []
      : [{ label: words.asked.onTime, value: term.onTime ? words.yes : words.no }]),
    ...(refused || ended ? [{ label: words.asked.outcome, value: refused || ended || "" }] : []),
  ];
}

function signedBlocks({ certificate: words }: Texts, { certificate, locale }: CertificateFacts): Block[] {
  const facts = (["proposed", "approved"] as const).flatMap((step) => {
    const signed = certificate.signed[step];
    if (!signed) return [];
    return [
      { label: words.signed[step], value: `${words.by[signed.by]}, ${moment(new Date(signed.at), locale)}` },
    ];
  });
  return [
    heading(words.signed.title),
    ...(facts.length > 0 ? [paragraph(words.signed.about)] : []),
    factsOr(facts, words.signed.none),
  ];
}

function partsBlocks({ certificate: words }: Texts, facts: CertificateFacts): Block[] {
  const { certificate, locale } = facts;
  if (certificate.parts.length === 0) return [];
  const parts = certificate.parts.map(({ element, purpose, verdict, until, grounds, reasons }) => {
    const articles = [...reasons, ...grounds].map(({ article }) => article);
    const said = words.verdicts[verdict](until && dayInFull(until, locale));
    return {
      label: nameOf(facts, words.parts.other, element, purpose),
      value: [said, ...new Set(articles)].join("; "),
    };
  });
  return [heading(words.parts.title), { kind: "facts", duties: [], facts: parts }];
}

function nameOf(
  { register }: CertificateFacts,
  other: string,
  element: string | null,
  purpose: string | null,
): string {
  const label = register.elements.find(({ id }) => id === element)?.label;
  const use = register.purposes.find(({ id }) => id === purpose)?.label;
  return [label, use].filter(Boolean).join(", ") || other;
}

function carriedOutFacts({ certificate: words }: Texts, facts: CertificateFacts): Fact[] {
  const { certificate, locale } = facts;
  return certificate.carriedOut.map(({ elements, at }) => ({
    label: moment(new Date(at), locale),
    value:
      elements.map((element) => nameOf(facts, words.parts.other, element, null)).join(", ") ||
      words.parts.all,
  }));
}

function letterFacts({ certificate: words }: Texts, { certificate, locale }: CertificateFacts): Fact[] {
  return certificate.letters.map(({ letter, by, at, postedAt }) => {
    const posted = postedAt ? [words.letters.posted(moment(new Date(postedAt), locale))] : [];
    return {
      label: moment(new Date(at), locale),
      value: [words.letterNames[letter], words.letters[by], ...posted].join(", "),
    };
  });
}

function stepFacts({ certificate: words }: Texts, { certificate, locale }: CertificateFacts): Fact[] {
  return certificate.steps.map(({ position, event, at, by }) => ({
    label: moment(new Date(at), locale),
    value: `${words.steps[event]}, ${words.by[by]} (${words.entry(position)})`,
  }));
}

function chainFacts({ certificate: words }: Texts, { certificate, json }: CertificateFacts): Fact[] {
  const { stream, position, hash } = certificate.chain;
  return [
    { label: words.chain.stream, value: stream },
    { label: words.chain.position, value: String(position) },
    { label: words.chain.hash, value: inGroups(hash) },
    { label: words.chain.json, value: inGroups(json.sha256) },
    { label: words.chain.key, value: json.kid },
  ];
}

/** A sum has no place where a line may end. */
const inGroups = (sum: string) => sum.match(/.{1,8}/g)?.join(" ") ?? "";
