// What becomes black in a record: what was found to be about others, whole fields, and what a colleague names.

import type { HintKind } from "#app/domain/hints.ts";
import type { Range } from "#app/domain/masks.ts";
import { type WithholdGround, withholdGroundNames } from "#app/domain/records.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Select, TextArea } from "../field.tsx";
import { More, Notice } from "../notice.tsx";
import type { Errors } from "../title.ts";
import { type Box, Boxes } from "./boxes.tsx";
import type { ConsentsShown } from "./consents.tsx";

/**
 * Gives masks (which state was seen), a box each, maskGround and alsoBlack; summaryOf, summary and summaryGround. Errors
 * under the same names, with `-${recordId}`.
 */
export type MasksShown = {
  version: string;
  /** What is black now. The text is null where it stands in a field that is hidden. */
  kept: (Box & { text: string | null; ground: WithholdGround })[];
  hints: (Box & { text: string; kind: HintKind })[];
  /** Ground: why it is black now. */
  fields: (Box & { label: string; ground: WithholdGround | null })[];
  /** How much was black that is not there any more. */
  gone: number;
  consents: ConsentsShown;
  summaries: (Box & { label: string | null; text: string | null; ground: WithholdGround })[];
  /** What can be summarised: the place of a field, or "all". */
  places: { value: string; label: string | null }[];
  /** The language that the tenant reads. */
  language: Locale;
  summaryTyped: { of: string; text: string; ground: WithholdGround | "" };
  /** Ground and passage as typed. */
  ground: WithholdGround;
  also: string;
  /** Where the bars will be. */
  black: {
    title: Range[];
    ranges: Record<string, Range[]>;
    fields: Record<string, WithholdGround>;
    /** What the tenant reads in the place of a field. */
    summaries: Record<string, string>;
    /** What the tenant reads in the place of all of it. */
    whole: string | null;
  };
};

type MasksProps = { recordId: string; title: string; masks: MasksShown; errors: Errors; locale: Locale };

export function MasksGone({ masks, locale }: Pick<MasksProps, "masks" | "locale">) {
  if (masks.gone === 0) return null;
  return (
    <Notice tone="warn">
      <p>{textsIn(locale).staff.review.black.gone}</p>
    </Notice>
  );
}

export function MaskChoices({ recordId, title, masks, errors, locale }: MasksProps) {
  const { pages, staff } = textsIn(locale);
  const { review, grounds } = staff;
  const texts = review.black;
  const error = errors[`alsoBlack-${recordId}`];
  const { kept, hints, fields } = masks;
  const asksAttention =
    kept.length + hints.length > 0 || fields.some(({ ticked }) => ticked) || Boolean(error);
  return (
    <More title={texts.title} about={title} open={asksAttention}>
      <input type="hidden" name="masks" value={masks.version} />
      <p className="small">{texts.about}</p>
      <Boxes
        legend={texts.kept}
        id={recordId}
        boxes={kept.map(({ text, ground, ...box }) => ({
          ...box,
          label: text ?? texts.hiddenText,
          more: grounds[ground],
        }))}
      />
      <Boxes
        legend={texts.hints}
        id={recordId}
        boxes={hints.map(({ text, kind, ...box }) => ({ ...box, label: text, more: texts.hintKinds[kind] }))}
      />
      <Boxes
        legend={texts.fields}
        id={recordId}
        boxes={fields.map(({ ground, ...box }) => ({ ...box, more: ground ? grounds[ground] : null }))}
      />
      <TextArea
        id={`alsoBlack-${recordId}`}
        name="alsoBlack"
        label={texts.also}
        hint={texts.alsoHint}
        error={error}
        value={masks.also}
        optional
        rows={2}
        words={pages.kit}
      />
      <Select
        id={`maskGround-${recordId}`}
        name="maskGround"
        label={texts.ground}
        hint={texts.groundHint}
        value={masks.ground}
        options={withholdGroundNames.map((ground) => ({ value: ground, label: grounds[ground] }))}
        words={pages.kit}
      />
    </More>
  );
}

export function SummaryChoices({ recordId, title, masks, errors, locale }: MasksProps) {
  const { pages, staff } = textsIn(locale);
  const { review, grounds } = staff;
  const texts = review.summary;
  const { summaries, places, language, summaryTyped: typed } = masks;
  const errorAt = (name: string) => errors[`${name}-${recordId}`];
  const isWrong = ["summaryOf", "summary", "summaryGround"].some(errorAt);
  return (
    <More title={texts.title} about={title} open={summaries.length > 0 || isWrong}>
      <p className="small">{texts.about}</p>
      <Boxes
        legend={texts.kept}
        id={recordId}
        boxes={summaries.map(({ label, text, ground, ...box }) => ({
          ...box,
          label: `${label ?? texts.whole}: ${text ?? review.black.hiddenText}`,
          more: grounds[ground],
        }))}
      />
      <Select
        id={`summaryOf-${recordId}`}
        name="summaryOf"
        label={texts.of}
        error={errorAt("summaryOf")}
        value={typed.of}
        options={[
          { value: "", label: texts.choose },
          ...places.map(({ value, label }) => ({ value, label: label ?? texts.whole })),
        ]}
        words={pages.kit}
      />
      <TextArea
        id={`summary-${recordId}`}
        name="summary"
        label={texts.text}
        hint={texts.textHint(texts.languages[language])}
        error={errorAt("summary")}
        value={typed.text}
        optional
        words={pages.kit}
      />
      <Select
        id={`summaryGround-${recordId}`}
        name="summaryGround"
        label={texts.ground}
        error={errorAt("summaryGround")}
        value={typed.ground}
        options={[
          { value: "", label: review.chooseGround },
          ...withholdGroundNames.map((ground) => ({ value: ground, label: grounds[ground] })),
        ]}
        words={pages.kit}
      />
    </More>
  );
}
