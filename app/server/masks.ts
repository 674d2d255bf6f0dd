// What a colleague ticks and writes on the page of a record becomes what is black in it, told in other words, or given since
// whom it is about agreed.

import type { Day } from "#app/domain/calendar.ts";
import { agreedTo, asConsented, type Consent } from "#app/domain/consents.ts";
import {
  isMaskable,
  longestSummary,
  type Masks,
  missingFrom,
  passageIn,
  type Summary,
  tellsTooMuch,
} from "#app/domain/masks.ts";
import { isForSaying, type SourceRecord, type WhoseSaid, withholdGroundNames } from "#app/domain/records.ts";
import { parseDay, textIn } from "./forms.ts";
import type { OpenedRecord } from "./found-records.ts";

/** Of the passage that was typed, of the summary, or of somebody's consent. */
export type WrongMasks =
  | WrongConsent
  | "too-short"
  | "not-there"
  | "summary-missing"
  | "summary-long"
  | "summary-tells"
  | "of-what-missing"
  | "summary-ground";
export type MasksAsked = Masks | WrongMasks;
type WrongConsent = "consent-of-missing" | "consent-whole" | "consent-by" | "consent-on" | "consent-how";

/** The names of the boxes: places in the record, so that no text of it stands in the page twice. */
export const boxes = {
  /** Before a passage that is black already, by its place in the list. */
  kept: (place: number) => `kept-${place}`,
  /** Before a hint. */
  hint: (field: number, from: number, to: number) => `hint-${field}-${from}-${to}`,
  /** Before a whole field. */
  field: (place: number) => `field-${place}`,
  /** Before a summary that is there already, by its place in the list. */
  summary: (place: number) => `summary-${place}`,
  /** Before a consent that is there already, by its place in the list. */
  consent: (place: number) => `consent-${place}`,
};

/** What is summarised, or agreed to: "all", or the place of a field. */
export const wholeRecord = "all";

const shortestPassage = 2;

/** By what is said of whose the record is, and with the days until this one. */
type Asked = { form: FormData; opened: OpenedRecord; said: WhoseSaid | null; today: Day };

export function masksAsked({ form, opened, said, today }: Asked): MasksAsked {
  const { masks } = opened;
  const consents = consentsAsked(form, opened, said, today);
  if (typeof consents === "string") return consents;
  const record = asConsented(opened.record, said, consents);
  const black = blackAsked(form, { record, masks });
  if (typeof black === "string" || consents.length === 0) return black;
  return { ...black, consents };
}

/** Those that stay, and the one that is written now, which takes the place of an earlier one. */
function consentsAsked(
  form: FormData,
  { record, masks }: OpenedRecord,
  said: WhoseSaid | null,
  today: Day,
): Consent[] | WrongConsent {
  const isOthers = said === "other" && isForSaying(record);
  const kept = (masks.consents ?? []).filter(
    ({ field, to }, place) =>
      form.has(boxes.consent(place)) && agreedTo(record, field) === to && (field !== null || isOthers),
  );
  const written = consentIn(form, record, today);
  if (typeof written === "string") return written;
  if (!written) return kept;
  if (written.field === null && !isOthers) return "consent-whole";
  return [...kept.filter(({ field }) => field !== written.field), written];
}

/** Null when nothing was written. */
function consentIn(form: FormData, record: SourceRecord, today: Day): Consent | WrongConsent | null {
  const [of, by, typedOn, how] = ["consentOf", "consentBy", "consentOn", "consentHow"].map((name) =>
    textIn(form, name),
  ) as [string, string, string, string];
  if (!of && !by && !typedOn && !how) return null;
  const field = of === wholeRecord ? null : record.fields[Number(of || Number.NaN)]?.field;
  const to = field === undefined ? null : agreedTo(record, field);
  if (field === undefined || to === null) return "consent-of-missing";
  if (!by) return "consent-by";
  const on = parseDay(typedOn);
  if (!on || on > today) return "consent-on";
  return how ? { field, to, by, on, how } : "consent-how";
}

type Opened = { record: SourceRecord; masks: Masks };

function blackAsked(form: FormData, { record, masks }: Opened): MasksAsked {
  const ground = groundIn(form);
  const gone = missingFrom(record, masks).passages;
  const passages = masks.passages.filter(
    (passage, place) => form.has(boxes.kept(place)) && !gone.includes(passage),
  );
  passages.push(...hintsTicked(form, record).map((text) => ({ text, ground })));

  const typed = textIn(form, "alsoBlack");
  if (typed && typed.length < shortestPassage) return "too-short";
  const text = passageIn(record, typed);
  if (typed && !text) return "not-there";
  if (text) passages.push({ text, ground });

  const before = new Map(masks.fields.map((mask) => [mask.field, mask.ground]));
  const fields = record.fields.flatMap((field, place) =>
    form.has(boxes.field(place)) && isMaskable(field)
      ? [{ field: field.field, ground: before.get(field.field) ?? ground }]
      : [],
  );
  return withSummary(form, { record, masks }, { passages: [...onceEach(passages)], fields, summaries: [] });
}

/** Those that stay, and the one that is written now, which takes the place of an earlier one. */
function withSummary(form: FormData, { record, masks }: Opened, asked: Masks) {
  const gone = missingFrom(record, masks).summaries;
  const kept = masks.summaries.filter(
    (summary, place) => form.has(boxes.summary(place)) && !gone.includes(summary),
  );
  const written = summaryIn(form, record);
  if (typeof written === "string") return written;
  const others = kept.filter(({ field }) => field !== written?.field);
  const summaries = written ? [...others, written] : kept;
  const all = { ...asked, summaries };
  return summaries.some((summary) => tellsTooMuch(record, all, summary)) ? "summary-tells" : all;
}

/** Null when nothing was written. */
function summaryIn(form: FormData, record: OpenedRecord["record"]): Summary | WrongMasks | null {
  const text = textIn(form, "summary");
  const of = textIn(form, "summaryOf");
  if (!text && !of) return null;
  if (!of) return "of-what-missing";
  if (!text) return "summary-missing";
  if (text.length > longestSummary) return "summary-long";
  const ground = withholdGroundNames.find((name) => name === textIn(form, "summaryGround"));
  if (!ground) return "summary-ground";
  if (of === wholeRecord) return { field: null, text, ground };
  const field = record.fields[Number(of)];
  return field && isMaskable(field) ? { field: field.field, text, ground } : "of-what-missing";
}

export function groundIn(form: FormData) {
  return withholdGroundNames.find((name) => name === textIn(form, "maskGround")) ?? "rights-of-others";
}

function hintsTicked(form: FormData, record: OpenedRecord["record"]): string[] {
  return [...form.keys()].flatMap((name) => {
    const [, place, from, to] = /^hint-(\d+)-(\d+)-(\d+)$/.exec(name) ?? [];
    const field = record.fields[Number(place ?? -1)];
    if (!field || !isMaskable(field) || typeof field.value !== "string") return [];
    return passageIn(record, field.value.slice(Number(from), Number(to))) ?? [];
  });
}

/** The first ground that was given for a text stays. */
function onceEach(passages: Masks["passages"]): Iterable<Masks["passages"][number]> {
  const first = new Map<string, Masks["passages"][number]>();
  for (const passage of passages) if (!first.has(passage.text)) first.set(passage.text, passage);
  return first.values();
}
