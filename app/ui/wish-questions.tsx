// The questions about what somebody wants, right by right: the same for a tenant and for a colleague who writes it down.

import type { WishLists } from "#app/domain/wish-lists.ts";
import { erasureReasons, fileFormats, objectionTargets, restrictionReasons } from "#app/domain/wishes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "./choices.tsx";
import { Select, TextArea, TextInput } from "./field.tsx";
import { More, Notice } from "./notice.tsx";
import type { Errors } from "./title.ts";

export type WishAnswers = [name: string, value: string][];

/** The names of what is sent are those of the errors. */
export type WishQuestionsProps = {
  locale: Locale;
  lists: WishLists;
  typed: WishAnswers;
  errors: Errors;
  /** The first question is the heading of the page. */
  heading?: boolean;
};

const typedIn = (typed: WishAnswers, name: string) => typed.find(([field]) => field === name)?.[1] ?? "";
const allOf = (typed: WishAnswers, name: string) =>
  typed.filter(([field]) => field === name).map(([, value]) => value);

function textsOf(locale: Locale) {
  const { kit, wishes } = textsIn(locale).pages;
  return { kit, texts: wishes };
}

type YesNoProps = WishQuestionsProps & { name: string; legend: string; hint?: string; preset?: "yes" };

function YesNo({ locale, typed, errors, name, legend, hint, heading, preset }: YesNoProps) {
  const { kit, texts } = textsOf(locale);
  return (
    <Choices
      name={name}
      legend={legend}
      heading={heading ?? false}
      hint={hint}
      error={errors[name]}
      chosen={[typedIn(typed, name) || (preset ?? "")]}
      choices={(["yes", "no"] as const).map((value) => ({ value, label: texts[value] }))}
      words={kit}
    />
  );
}

type WordsProps = Pick<WishQuestionsProps, "locale" | "typed" | "errors"> & {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  rows?: number;
};

function Words({ locale, typed, errors, name, label, hint, optional, rows }: WordsProps) {
  return (
    <TextArea
      id={name}
      label={label}
      hint={hint}
      optional={optional ?? false}
      rows={rows}
      value={typedIn(typed, name)}
      error={errors[name]}
      words={textsOf(locale).kit}
    />
  );
}

type ElementsProps = WishQuestionsProps & {
  right: "erasure" | "restriction" | "portability";
  legend: string;
  everything: string;
};

/** All, or what is ticked. */
function Elements(props: ElementsProps) {
  const { locale, lists, typed, errors, right, legend, everything, heading } = props;
  const { kit, texts } = textsOf(locale);
  const listed = right === "portability" ? lists.portable : lists.elements;
  return (
    <>
      <Choices
        name={`${right}-all`}
        legend={legend}
        heading={heading ?? false}
        error={errors[`${right}-all`]}
        chosen={[typedIn(typed, `${right}-all`)]}
        choices={[
          { value: "everything", label: everything },
          { value: "some", label: texts.some, hint: texts.someHint },
        ]}
        words={kit}
      />
      <Choices
        name={`${right}-element`}
        legend={texts.elements}
        several
        hint={texts.elementsHint}
        error={errors[`${right}-element`]}
        chosen={allOf(typed, `${right}-element`)}
        choices={listed.map(({ id, label }) => ({ value: id, label }))}
        words={kit}
      />
      {right !== "portability" && (
        <Words {...props} name={`${right}-what`} label={texts.otherWhat} optional rows={2} />
      )}
    </>
  );
}

/** `rows`: how many corrections there is room for. */
export function CorrectionQuestions(props: WishQuestionsProps & { rows: number }) {
  const { texts } = textsOf(props.locale);
  return (
    <>
      <input type="hidden" name="rectification-rows" value={props.rows} />
      {Array.from({ length: props.rows }, (_, row) => (
        <Correction key={texts.correction.row(row + 1)} {...props} row={row} />
      ))}
    </>
  );
}

function Correction(props: WishQuestionsProps & { rows: number; row: number }) {
  const { locale, lists, typed, errors, rows, row } = props;
  const { kit, texts } = textsOf(locale);
  const { correction } = texts;
  const named = (name: string) => `rectification-${name}-${row}`;
  return (
    <fieldset className="group">
      <legend className="label">{rows > 1 ? correction.row(row + 1) : correction.only}</legend>
      <Select
        id={named("element")}
        label={correction.element}
        error={errors[named("element")]}
        value={typedIn(typed, named("element"))}
        options={[
          { value: "", label: correction.choose },
          ...lists.elements.map(({ id, label }) => ({ value: id, label })),
          { value: "other", label: correction.other },
        ]}
        words={kit}
      />
      <TextInput
        id={named("what")}
        label={correction.what}
        hint={correction.whatHint}
        optional={!errors[named("what")]}
        error={errors[named("what")]}
        value={typedIn(typed, named("what"))}
        words={kit}
      />
      <Words {...props} name={named("now")} label={correction.now} optional rows={2} />
      <Words {...props} name={named("wanted")} label={correction.wanted} rows={2} />
    </fieldset>
  );
}

export function CorrectionPause(props: WishQuestionsProps) {
  const { correction } = textsOf(props.locale).texts;
  return (
    <YesNo
      {...props}
      heading={false}
      name="rectification-pause"
      legend={correction.pause}
      hint={correction.pauseHint}
      preset="yes"
    />
  );
}

export function ErasureQuestions(props: WishQuestionsProps) {
  const { locale, typed, errors } = props;
  const { kit, texts } = textsOf(locale);
  return (
    <>
      <Elements
        {...props}
        right="erasure"
        legend={texts.erasure.title}
        everything={texts.erasure.everything}
      />
      <Choices
        name="erasure-why"
        legend={texts.erasure.why}
        hint={texts.erasure.whyHint}
        error={errors["erasure-why"]}
        chosen={[typedIn(typed, "erasure-why")]}
        choices={erasureReasons.map((value) => ({ value, label: texts.erasure.reasons[value] }))}
        words={kit}
      />
    </>
  );
}

/** After what must be kept was shown. */
export function ErasureWishes(props: WishQuestionsProps) {
  const { erasure } = textsOf(props.locale).texts;
  const { kit } = textsOf(props.locale);
  return (
    <>
      <YesNo {...props} heading={false} name="erasure-copy" legend={erasure.copy} hint={erasure.copyHint} />
      <Choices
        name="erasure-pause"
        legend={erasure.pause}
        hint={erasure.pauseHint}
        several
        chosen={allOf(props.typed, "erasure-pause")}
        choices={[{ value: "yes", label: erasure.pauseYes }]}
        words={kit}
      />
    </>
  );
}

export function RestrictionQuestions(props: WishQuestionsProps) {
  const { locale, typed, errors, heading } = props;
  const { kit, texts } = textsOf(locale);
  const { restriction } = texts;
  return (
    <>
      <Choices
        name="restriction-why"
        legend={restriction.title}
        heading={heading ?? false}
        error={errors["restriction-why"]}
        chosen={[typedIn(typed, "restriction-why")]}
        choices={restrictionReasons.map((value) => ({ value, label: restriction.reasons[value] }))}
        words={kit}
      />
      <Elements
        {...props}
        heading={false}
        right="restriction"
        legend={restriction.which}
        everything={restriction.everything}
      />
      <Words {...props} name="restriction-until" label={restriction.until} optional rows={2} />
    </>
  );
}

export function PortabilityQuestions(props: WishQuestionsProps) {
  const { locale, lists, typed, errors } = props;
  const { kit, texts } = textsOf(locale);
  const { portability } = texts;
  const text = (name: "name" | "contact" | "technical", optional: boolean) => (
    <TextInput
      id={`portability-${name}`}
      label={portability[name]}
      hint={name === "technical" ? portability.technicalHint : null}
      optional={optional}
      error={errors[`portability-${name}`]}
      value={typedIn(typed, `portability-${name}`)}
      words={kit}
    />
  );
  return (
    <>
      <Elements
        {...props}
        right="portability"
        legend={portability.title}
        everything={portability.everything}
      />
      {lists.notPortable.length > 0 && (
        <More title={portability.others}>
          {(["G20-BASIS", "G20-AUTO", "G20-PROV"] as const).map((why) => {
            const labels = lists.notPortable.filter((element) => element.why === why);
            return labels.length > 0 ? (
              <p key={why}>
                {portability.why[why]} {labels.map(({ label }) => label).join(", ")}.
              </p>
            ) : null;
          })}
        </More>
      )}
      <Choices
        name="portability-to"
        legend={portability.to}
        error={errors["portability-to"]}
        chosen={[typedIn(typed, "portability-to")]}
        choices={(["self", "other"] as const).map((value) => ({ value, label: portability.tos[value] }))}
        words={kit}
      />
      {text("name", !errors["portability-name"])}
      {text("contact", true)}
      {text("technical", true)}
      <Choices
        name="portability-format"
        legend={portability.format}
        error={errors["portability-format"]}
        chosen={[typedIn(typed, "portability-format")]}
        choices={fileFormats.map((value) => ({ value, ...portability.formats[value] }))}
        words={kit}
      />
    </>
  );
}

export function ObjectionQuestions({ locale, typed, errors, heading }: WishQuestionsProps) {
  const { kit, texts } = textsOf(locale);
  return (
    <Choices
      name="objection-against"
      legend={texts.objection.title}
      heading={heading ?? false}
      error={errors["objection-against"]}
      chosen={[typedIn(typed, "objection-against")]}
      choices={objectionTargets.map((value) => ({ value, ...texts.objection.targets[value] }))}
      words={kit}
    />
  );
}

export function SituationQuestions(props: WishQuestionsProps) {
  const { objection } = textsOf(props.locale).texts;
  return (
    <>
      <Words
        {...props}
        name="objection-situation"
        label={objection.situation}
        hint={objection.situationHint}
        rows={6}
      />
      <YesNo
        {...props}
        heading={false}
        name="objection-pause"
        legend={objection.pause}
        hint={objection.pauseHint}
        preset="yes"
      />
    </>
  );
}

export function ConsentQuestions({ locale, lists, typed, errors, heading }: WishQuestionsProps) {
  const { kit, texts } = textsOf(locale);
  if (lists.purposes.length === 0) return <Notice tone="info">{texts.consent.none}</Notice>;
  return (
    <Choices
      name="consent-purpose"
      legend={texts.consent.title}
      heading={heading ?? false}
      several
      hint={texts.consent.hint}
      error={errors["consent-purpose"]}
      chosen={allOf(typed, "consent-purpose")}
      choices={lists.purposes.map(({ id, label }) => ({ value: id, label }))}
      words={kit}
    />
  );
}

export function OwnWords(props: WishQuestionsProps) {
  const { unsorted } = textsOf(props.locale).texts;
  return <Words {...props} name="unsorted-situation" label={unsorted.words} hint={unsorted.hint} rows={8} />;
}
