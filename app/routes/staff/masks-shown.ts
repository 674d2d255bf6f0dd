// What is black in a record or told in other words, and what may become so, as the review shows it.

import { consentOfOther, isConsentable } from "#app/domain/consents.ts";
import type { Hint } from "#app/domain/hints.ts";
import { blackeningOf, isMaskable, merged, missingFrom, type Range, standsIn } from "#app/domain/masks.ts";
import { isForSaying, type SourceRecord, withholdGroundNames } from "#app/domain/records.ts";
import { dayInFull } from "#app/i18n/format.ts";
import { type Locale, staffLocale } from "#app/i18n/locale.ts";
import type { Typed } from "#app/server/forms.ts";
import type { OpenedRecord } from "#app/server/found-records.ts";
import { boxes, wholeRecord } from "#app/server/masks.ts";
import type { ConsentsShown } from "#app/ui/staff/consents.tsx";
import type { MasksShown } from "#app/ui/staff/masks.tsx";

type Shown = {
  opened: OpenedRecord;
  /** The record without what is hidden from who looks. */
  visible: SourceRecord;
  hints: Record<string, Hint[]>;
  /** What was typed for this record, when there was an error. */
  typed: Typed | null;
  /** What the tenant reads. */
  language: Locale;
};

export function masksShown({ opened, visible, hints, typed, language }: Shown): MasksShown {
  const { record, row, masks } = opened;
  const gone = missingFrom(record, masks);
  const black = blackOf(opened, visible);
  const ticks = ticksIn(typed, opened);
  const ticked = (name: string, before: boolean) => (ticks ? name in ticks : before);
  return {
    version: row.masksId ?? "",
    kept: masks.passages.flatMap((passage, place) =>
      gone.passages.includes(passage)
        ? []
        : {
            name: boxes.kept(place),
            text: standsIn(visible, passage.text) ? passage.text : null,
            ground: passage.ground,
            ticked: ticked(boxes.kept(place), true),
          },
    ),
    hints: hintBoxes(visible, hints, black.ranges).map((box) => ({
      ...box,
      ticked: ticked(box.name, false),
    })),
    fields: record.fields.flatMap((field, place) => {
      if (!isMaskable(field)) return [];
      const ground = masks.fields.find((mask) => mask.field === field.field)?.ground ?? null;
      const name = boxes.field(place);
      return { name, label: field.label, ground, ticked: ticked(name, ground !== null) };
    }),
    gone: gone.passages.length + gone.fields.length + gone.summaries.length + (gone.consents ?? []).length,
    consents: consentsShown(opened, typed, ticked),
    summaries: masks.summaries.flatMap((summary, place) => {
      if (gone.summaries.includes(summary)) return [];
      const name = boxes.summary(place);
      const label = record.fields.find(({ field }) => field === summary.field)?.label ?? null;
      const { ground } = summary;
      const text = hidesIn(opened.record, visible, summary.field) ? null : summary.text;
      return { name, label, text, ground, ticked: ticked(name, true) };
    }),
    places: [
      ...record.fields.flatMap((field, place) =>
        isMaskable(field) ? [{ value: String(place), label: field.label }] : [],
      ),
      { value: wholeRecord, label: null },
    ],
    language,
    summaryTyped: {
      of: typed?.summaryOf ?? "",
      text: typed?.summary ?? "",
      ground: withholdGroundNames.find((name) => name === typed?.summaryGround) ?? "",
    },
    ground: withholdGroundNames.find((name) => name === typed?.maskGround) ?? "rights-of-others",
    also: typed?.alsoBlack ?? "",
    black,
  };
}

/** Of a record whose source names nobody all of it can be agreed to, and beside that what its mapping masks. */
function consentsShown(
  { record, masks }: OpenedRecord,
  typed: Typed | null,
  ticked: (name: string, before: boolean) => boolean,
): ConsentsShown {
  const gone = missingFrom(record, masks).consents ?? [];
  const labelAt = (of: string | null) => record.fields.find(({ field }) => field === of)?.label ?? null;
  return {
    article: consentOfOther.article,
    kept: (masks.consents ?? []).flatMap((consent, place) => {
      if (gone.includes(consent)) return [];
      const name = boxes.consent(place);
      const { field, by, on, how } = consent;
      return {
        ...{ name, label: labelAt(field), by, how, on: dayInFull(on, staffLocale) },
        ticked: ticked(name, true),
      };
    }),
    places: [
      ...record.fields.flatMap((field, place) =>
        isConsentable(field) && !field.untilSaid ? [{ value: String(place), label: field.label }] : [],
      ),
      ...(isForSaying(record) ? [{ value: wholeRecord, label: null }] : []),
    ],
    typed: {
      of: typed?.consentOf ?? "",
      by: typed?.consentBy ?? "",
      on: typed?.consentOn ?? "",
      how: typed?.consentHow ?? "",
    },
  };
}

/** Boxes that were ticked in another list than that of now would mean something else. */
function ticksIn(typed: Typed | null, { row }: OpenedRecord): Typed | null {
  return typed?.masks === (row.masksId ?? "") ? typed : null;
}

/** Where the bars will be: in the title, and in the fields by their name; a whole field has its ground. */
function blackOf({ record, masks }: OpenedRecord, visible: SourceRecord): MasksShown["black"] {
  const { fields, summaries, hiddenIn } = blackeningOf(visible, masks);
  const inTexts = visible.fields.flatMap(({ field, value, aboutOther }) => {
    const ranges =
      typeof value === "string" && !aboutOther && !fields.has(field) && !summaries.has(field)
        ? hiddenIn(value)
        : [];
    return ranges.length > 0 ? [[field, merged(ranges)] as const] : [];
  });
  return {
    title: merged(hiddenIn(visible.title)),
    ranges: Object.fromEntries(inTexts),
    fields: Object.fromEntries(fields),
    summaries: Object.fromEntries(
      masks.summaries.flatMap(({ field, text }) =>
        field === null || hidesIn(record, visible, field) ? [] : [[field, text] as const],
      ),
    ),
    whole: hidesIn(record, visible, null) ? null : (summaries.get(null)?.text ?? null),
  };
}

/** What is told of a value that is hidden from who looks, is hidden too. */
function hidesIn(record: SourceRecord, visible: SourceRecord, of: string | null): boolean {
  return record.fields.some(
    ({ field, value }, place) => (of === null || of === field) && visible.fields[place]?.value !== value,
  );
}

/** Each text once, and none that is black already. */
function hintBoxes(record: SourceRecord, hints: Record<string, Hint[]>, black: Record<string, Range[]>) {
  const found = record.fields.flatMap(({ field, value }, place) =>
    (hints[field] ?? [])
      .filter(({ from, to }) => !black[field]?.some((range) => range.from <= from && to <= range.to))
      .map(({ kind, from, to }) => ({
        name: boxes.hint(place, from, to),
        kind,
        text: String(value).slice(from, to),
      })),
  );
  return [...new Map(found.toReversed().map((box) => [box.text, box])).values()].toReversed();
}
