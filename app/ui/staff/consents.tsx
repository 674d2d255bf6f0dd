// What is about somebody else and given all the same, since they agreed: to what, who, when, and where that is kept.

import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Select, TextArea, TextInput } from "../field.tsx";
import { More } from "../notice.tsx";
import type { Errors } from "../title.ts";
import { type Box, Boxes } from "./boxes.tsx";

/** Gives a box each, consentOf, consentBy, consentOn, consentHow. Errors under the same names, with `-${recordId}`. */
export type ConsentsShown = {
  /** On which it is given. */
  article: string;
  kept: (Box & { label: string | null; by: string; on: string; how: string })[];
  /** What can be agreed to: the place of a field, or "all". */
  places: { value: string; label: string | null }[];
  typed: { of: string; by: string; on: string; how: string };
};

type ConsentsProps = { consents: ConsentsShown; locale: Locale };

/** For whoever decides, and for the second person. */
export function ConsentsGiven({ consents: { kept, article }, locale }: ConsentsProps) {
  const { consent } = textsIn(locale).staff.review;
  return kept.map(({ name, label, by, on, how }) => (
    <p className="small" key={name}>
      {label ?? consent.whole}: <bdi>{consent.given(by, on)}</bdi> <bdi>{how}</bdi> ({article})
    </p>
  ));
}

type ChoicesProps = ConsentsProps & { recordId: string; title: string; errors: Errors };

export function ConsentChoices({ recordId, title, consents, errors, locale }: ChoicesProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.review.consent;
  const { kept, places, typed } = consents;
  if (places.length === 0) return null;
  const named = (name: string) => {
    const id = `${name}-${recordId}`;
    return { id, name, error: errors[id], words: pages.kit };
  };
  const isWrong = ["consentOf", "consentBy", "consentOn", "consentHow"].some((name) => named(name).error);
  return (
    <More title={texts.title} about={title} open={kept.length > 0 || isWrong}>
      <p className="small">{texts.about}</p>
      <Boxes
        legend={texts.kept}
        id={recordId}
        boxes={kept.map(({ name, ticked, label, by, on }) => ({
          ...{ name, ticked, label: label ?? texts.whole },
          more: texts.given(by, on),
        }))}
      />
      <Select
        {...named("consentOf")}
        label={texts.of}
        value={typed.of}
        options={[
          { value: "", label: staff.review.summary.choose },
          ...places.map(({ value, label }) => ({ value, label: label ?? texts.whole })),
        ]}
      />
      <TextInput {...named("consentBy")} label={texts.by} hint={texts.byHint} value={typed.by} />
      <TextInput {...named("consentOn")} label={texts.on} value={typed.on} size="medium" />
      <TextArea {...named("consentHow")} label={texts.how} hint={texts.howHint} value={typed.how} rows={2} />
    </More>
  );
}
