// A request that came as a letter, a call, a visit or an e-mail, as a colleague writes it down.

import { type IntakeChannel, intakeChannels, writtenDownWithin } from "#app/domain/receipt.ts";
import { themes } from "#app/domain/records.ts";
import { relations } from "#app/domain/relation.ts";
import { askers } from "#app/domain/representation.ts";
import { type Right, rightNames } from "#app/domain/rights.ts";
import type { WishLists } from "#app/domain/wish-lists.ts";
import { mostCorrections } from "#app/domain/wishes.ts";
import { type Locale, locales } from "#app/i18n/locale.ts";
import { pathsIn, staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { BirthDate, TextArea, TextInput } from "../field.tsx";
import { Actions, Button, ButtonLink, ErrorSummary, Form, type FormState } from "../form.tsx";
import { LargePrint } from "../large-print.tsx";
import { More } from "../notice.tsx";
import { AddressFields, NameFields, type PersonValues } from "../tenant/person-fields.tsx";
import {
  ConsentQuestions,
  CorrectionPause,
  CorrectionQuestions,
  ErasureQuestions,
  ErasureWishes,
  ObjectionQuestions,
  OwnWords,
  PortabilityQuestions,
  RestrictionQuestions,
  SituationQuestions,
  type WishAnswers,
} from "../wish-questions.tsx";

/**
 * As typed. Sent under these names, theme several times; those of who asks for somebody else begin with "asker-". An
 * error belongs to the field of its name.
 */
export type IntakeProps = FormState & {
  locale: Locale;
  typed: Record<string, string>;
  /** The same with every answer of a name that is sent several times. */
  fields: WishAnswers;
  lists: WishLists;
  /** For how many corrections there is room. */
  rows: number;
  person: PersonValues;
  asker: PersonValues;
};

type PartProps = { page: IntakeProps };

/** What is asked, as it was typed: each right with its own questions. */
export type AskedProps = Pick<IntakeProps, "locale" | "fields" | "lists" | "rows" | "errors">;

export function IntakeScreen(props: IntakeProps) {
  const { pages, staff } = textsIn(props.locale);
  const { intake } = staff;
  return (
    <div className="narrow">
      <ErrorSummary errors={props.errors} words={pages.kit} />
      <h1>{intake.title}</h1>
      <p className="lead">{intake.lead}</p>
      <p>
        <a href={pathsIn(props.locale).paperForm}>{pages.paperForm.link}</a>
      </p>
      <Form formKey={props.formKey} className="intake what-to-see">
        <Receipt page={props} />
        <section aria-labelledby="part-asked">
          <h2 id="part-asked">{intake.parts.asked}</h2>
          <AskedQuestions {...props} rights={rightNames} />
        </section>
        <Person page={props} />
        <HowToAnswer page={props} />
        <Actions>
          <Button>{intake.goOn}</Button>
        </Actions>
      </Form>
    </div>
  );
}

function Receipt({ page: { locale, typed, errors } }: PartProps) {
  const { pages, staff } = textsIn(locale);
  const { intake, channels } = staff;
  const words = pages.kit;
  return (
    <section aria-labelledby="part-receipt">
      <h2 id="part-receipt">{intake.parts.receipt}</h2>
      <Choices
        name="channel"
        legend={intake.channel}
        error={errors.channel}
        chosen={[typed.channel ?? ""]}
        choices={intakeChannels.map((channel: IntakeChannel) => ({
          value: channel,
          label: channels[channel],
          hint: intake.channelHints[channel],
        }))}
        words={words}
      />
      <div className="side-by-side">
        <TextInput
          id="receivedOn"
          label={intake.receivedOn}
          hint={intake.receivedOnHint}
          error={errors.receivedOn}
          value={typed.receivedOn}
          size="medium"
          autoComplete="off"
          words={words}
        />
        <TextInput
          id="receivedTime"
          label={intake.receivedTime}
          hint={intake.receivedTimeHint}
          error={errors.receivedTime}
          value={typed.receivedTime}
          size="medium"
          autoComplete="off"
          words={words}
        />
      </div>
      <TextArea
        id="lateReason"
        label={intake.lateReason}
        hint={intake.lateReasonHint(writtenDownWithin)}
        error={errors.lateReason}
        value={typed.lateReason}
        optional={!errors.lateReason}
        words={words}
      />
    </section>
  );
}

export function AskedQuestions({ rights, ...page }: AskedProps & { rights: Right[] }) {
  const { locale, fields, errors } = page;
  const { pages, words, staff } = textsIn(locale);
  const { intake } = staff;
  const chosen = fields.filter(([name]) => name === "right").map(([, right]) => right);
  return (
    <>
      <Choices
        name="right"
        legend={intake.right}
        hint={intake.rightHint}
        several
        error={errors.right}
        chosen={chosen}
        choices={rights.map((name) => ({ value: name, label: words.rights[name].name }))}
        words={pages.kit}
      />
      {rights.map((right) => (
        <More key={right} title={intake.questions(words.rights[right].name)} open={chosen.includes(right)}>
          <RightQuestions page={page} right={right} />
        </More>
      ))}
    </>
  );
}

/** The same questions as a tenant gets, all of a right at once. */
function RightQuestions({ page, right }: { page: AskedProps; right: Right }) {
  const { locale, lists, fields, errors, rows } = page;
  const props = { locale, lists, typed: fields, errors, rows };
  const { correction } = textsIn(locale).pages.wishes;
  switch (right) {
    case "access":
      return <WhatToSee page={page} />;
    case "rectification":
      return (
        <>
          <CorrectionQuestions {...props} />
          {rows < mostCorrections && (
            <Actions>
              <Button command="more" quiet>
                {correction.add}
              </Button>
            </Actions>
          )}
          <CorrectionPause {...props} />
        </>
      );
    case "erasure":
      return (
        <>
          <ErasureQuestions {...props} />
          <ErasureWishes {...props} />
        </>
      );
    case "restriction":
      return <RestrictionQuestions {...props} />;
    case "portability":
      return <PortabilityQuestions {...props} />;
    case "objection":
      return (
        <>
          <ObjectionQuestions {...props} />
          <SituationQuestions {...props} />
        </>
      );
    case "consent":
      return <ConsentQuestions {...props} />;
    case "unsorted":
      return <OwnWords {...props} />;
  }
}

function WhatToSee({ page: { locale, fields, errors } }: { page: AskedProps }) {
  const { pages, staff } = textsIn(locale);
  const { intake } = staff;
  return (
    <>
      <Choices
        name="scope"
        legend={intake.scope}
        error={errors.scope}
        chosen={fields.filter(([name]) => name === "scope").map(([, scope]) => scope)}
        choices={[
          { value: "everything", label: intake.everything, hint: intake.everythingHint },
          { value: "some", label: intake.some },
        ]}
        words={pages.kit}
      />
      <Choices
        name="theme"
        legend={intake.themes}
        several
        error={errors.theme}
        chosen={fields.filter(([name]) => name === "theme").map(([, theme]) => theme)}
        choices={themes.map((theme) => ({ value: theme, label: staff.themes[theme] }))}
        words={pages.kit}
      />
    </>
  );
}

function Person({ page }: PartProps) {
  const { locale, typed, asker, errors } = page;
  const { pages, staff } = textsIn(locale);
  const { intake } = staff;
  const words = pages.kit;
  return (
    <>
      <section aria-labelledby="part-asker">
        <h2 id="part-asker">{intake.parts.asker}</h2>
        <Choices
          name="forWhom"
          legend={intake.forWhom}
          error={errors.forWhom}
          chosen={[typed.forWhom ?? ""]}
          choices={askers.map((value) => ({ value, ...intake.askers[value] }))}
          words={words}
        />
        <fieldset className="group asker">
          <legend className="label">{intake.askerTitle}</legend>
          <NameFields pages={pages} values={asker} errors={errors} prefix="asker-" ofAnother />
          <AddressFields
            pages={pages}
            values={asker}
            errors={errors}
            prefix="asker-"
            title={intake.askerAddress}
            hint={intake.askerAddressHint}
            ofAnother
          />
        </fieldset>
      </section>
      <AboutWhom page={page} />
    </>
  );
}

type PersonPage = Pick<IntakeProps, "locale" | "typed" | "person" | "errors">;

/** Whose data it is about. */
export function AboutWhom({ page: { locale, typed, person, errors } }: { page: PersonPage }) {
  const { pages, staff } = textsIn(locale);
  const { intake } = staff;
  const words = pages.kit;
  return (
    <section aria-labelledby="part-who">
      <h2 id="part-who">{intake.parts.who}</h2>
      <NameFields pages={pages} values={person} errors={errors} ofAnother />
      <BirthDate
        label={pages.whoAreYou.birthDate}
        hint={pages.whoAreYou.birthDateHint}
        value={{ day: typed.birthDay ?? "", month: typed.birthMonth ?? "", year: typed.birthYear ?? "" }}
        errors={errors}
        words={words}
      />
      <AddressFields
        pages={pages}
        values={person}
        errors={errors}
        title={intake.address}
        hint={intake.addressHint}
        ofAnother
      />
      <Choices
        name="relation"
        legend={intake.relation}
        error={errors.relation}
        chosen={[typed.relation ?? ""]}
        choices={relations.map((value) => ({ value, label: pages.relation.relations[value].label }))}
        words={words}
      />
      <TextArea
        id="clue"
        label={intake.clue}
        hint={intake.clueHint}
        error={errors.clue}
        value={typed.clue}
        optional={!errors.clue}
        words={words}
      />
    </section>
  );
}

/** How this person is answered. */
export function HowToAnswer({ page: { locale, typed, errors } }: { page: Omit<PersonPage, "person"> }) {
  const { pages, staff } = textsIn(locale);
  const { intake } = staff;
  return (
    <section aria-labelledby="part-answer">
      <h2 id="part-answer">{intake.parts.answer}</h2>
      <TextInput
        id="email"
        label={intake.email}
        hint={intake.emailHint}
        error={errors.email}
        value={typed.email}
        type="email"
        autoComplete="off"
        optional
        words={pages.kit}
      />
      <Choices
        name="answerBy"
        legend={intake.answerBy}
        error={errors.answerBy}
        chosen={[typed.answerBy ?? ""]}
        choices={[
          { value: "portal", label: intake.portal, hint: intake.portalHint },
          { value: "post", label: intake.post, hint: intake.postHint },
        ]}
        words={pages.kit}
      />
      <LargePrint locale={locale} chosen={Boolean(typed.largePrint)} />
      <Choices
        name="locale"
        legend={intake.locale}
        error={errors.locale}
        chosen={[typed.locale ?? ""]}
        choices={locales.map((value) => ({ value, label: intake.locales[value] }))}
        words={pages.kit}
      />
    </section>
  );
}

/** A draft that lay still for a day, or of a colleague. */
export function IntakeExpired({ locale }: { locale: Locale }) {
  const { expired } = textsIn(locale).staff.intake;
  return (
    <div className="narrow">
      <h1>{expired.title}</h1>
      <p className="lead">{expired.text}</p>
      <ButtonLink href={staffPaths.intake}>{expired.again}</ButtonLink>
    </div>
  );
}
