import { Fragment } from "react";
import { type AttachedFile, fileTypes, isToLookInto } from "#app/domain/files.ts";
import type { Hint, HintKind } from "#app/domain/hints.ts";
import type { Range } from "#app/domain/masks.ts";
import type {
  FieldValue,
  ReviewDecision,
  SourceRecord,
  WhoseSaid,
  WithholdGround,
} from "#app/domain/records.ts";
import { isFromBeforeSaying, whoseSayings, withholdGroundNames } from "#app/domain/records.ts";
import { bytes } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Choices } from "../choices.tsx";
import { ErrorText, Select, TextArea } from "../field.tsx";
import { Button, Form } from "../form.tsx";
import { More, Notice } from "../notice.tsx";
import { FieldText } from "../record-fields.tsx";
import type { Errors } from "../title.ts";
import { ConsentChoices, ConsentsGiven } from "./consents.tsx";
import { MaskChoices, MasksGone, type MasksShown, SummaryChoices } from "./masks.tsx";
import { KeyButtons } from "./review-keys.tsx";

export type ReviewRow = {
  recordId: string;
  record: SourceRecord;
  /** As decided before, or as typed when there was an error. */
  decision: ReviewDecision | null;
  ground: WithholdGround | null;
  reason: string | null;
  /** What was weighed, on a ground of UAVG art. 41. */
  weighing: string | null;
  /** Where its source names nobody: whose it is as a colleague says, and why. */
  whose: { said: WhoseSaid | null; reason: string } | null;
  /** Where somebody else may be named, by the name of the field. */
  hints: Record<string, Hint[]>;
  /** What is black in it, and what may become so. */
  masks: MasksShown;
};
type RecordReviewProps = {
  number: string;
  row: ReviewRow;
  locked: boolean;
  hiddenOpen: boolean;
  formKey: string | null;
  errors: Errors;
  locale: Locale;
  /** Single keys decide, and where "next" leads. */
  withKeys: boolean;
  next: string | null;
};

export function RecordReview({
  number,
  row,
  locked,
  hiddenOpen,
  formKey,
  errors,
  locale,
  withKeys,
  next,
}: RecordReviewProps) {
  const { review } = textsIn(locale).staff;
  const { recordId, record, decision, masks } = row;
  const { black } = masks;
  const hasBlack = masks.kept.length + Object.keys(black.fields).length > 0;
  const hasSummary = masks.summaries.length > 0;
  const decisionText = decision ? review[decision] : review.undecided;
  return (
    <article
      className="card review"
      id={`record-${recordId}`}
      data-decision={decision ?? "none"}
      tabIndex={withKeys ? -1 : undefined}
    >
      <header className="head">
        <h2>
          <MarkedText text={record.title} marks={black.title.map(asMark)} locale={locale} />
        </h2>
        <p className="badges">
          {record.release === "review" && <Badge tone="warn">{review.lookClosely}</Badge>}
          {record.files?.some(isToLookInto) && <Badge tone="warn">{review.citizenNumber.badge}</Badge>}
          {Object.keys(row.hints).length > 0 && <Badge tone="warn">{review.othersNamed}</Badge>}
          {hasBlack && <Badge tone="neutral">{review.black.badge}</Badge>}
          {masks.consents.kept.length > 0 && <Badge tone="warn">{review.consent.badge}</Badge>}
          {hasSummary && <Badge tone="neutral">{review.summary.badge}</Badge>}
          <WhoseBadge row={row} locale={locale} />
          <Badge tone={decision === "give" ? "ok" : decision === "withhold" ? "danger" : "neutral"}>
            {decisionText}
          </Badge>
        </p>
      </header>
      <dl className="rows">
        {record.fields.map((field) => (
          <div key={field.field}>
            <dt>{field.label}</dt>
            <dd>
              <ReviewValue
                field={field}
                marks={marksOf(row, field.field)}
                black={black.fields[field.field] ?? null}
                summary={black.summaries[field.field] ?? null}
                open={hiddenOpen}
                locale={locale}
              />
            </dd>
          </div>
        ))}
      </dl>
      {black.whole && <InOtherWords text={black.whole} locale={locale} />}
      <ConsentsGiven consents={masks.consents} locale={locale} />
      <MasksGone masks={masks} locale={locale} />
      {record.files && <Files files={record.files} number={number} locale={locale} />}
      {locked ? (
        <>
          {row.whose?.said && <p className="small">{row.whose.reason}</p>}
          {row.reason && row.reason !== row.whose?.reason && <p className="small">{row.reason}</p>}
          {row.weighing && (
            <p className="small">
              {review.weighing.shown} {row.weighing}
            </p>
          )}
        </>
      ) : (
        <DecisionForm {...{ row, formKey, errors, locale, withKeys, next }} />
      )}
    </article>
  );
}

/** What the source says; where it names nobody, what a colleague says. */
function WhoseBadge({ row: { record, whose }, locale }: Pick<RecordReviewProps, "row" | "locale">) {
  const { review } = textsIn(locale).staff;
  if (whose?.said) return <Badge tone="warn">{review.whoseSaid[whose.said]}</Badge>;
  return record.whose === "self" ? null : <Badge tone="danger">{review.whose[record.whose]}</Badge>;
}

/** A part of a text that asks to be looked at, or that becomes black. */
type Mark = { from: number; to: number; kind: HintKind | "black" };

const asMark = ({ from, to }: Range): Mark => ({ from, to, kind: "black" });

/** What becomes black needs no hint any more. */
function marksOf({ hints, masks }: ReviewRow, field: string): Mark[] {
  const black = masks.black.ranges[field] ?? [];
  const open = (hints[field] ?? []).filter(
    (hint) => !black.some((range) => range.from < hint.to && hint.from < range.to),
  );
  return [...open, ...black.map(asMark)].toSorted((one, other) => one.from - other.from);
}

type ReviewValueProps = {
  field: FieldValue;
  marks: Mark[];
  /** Why all of it becomes black. */
  black: WithholdGround | null;
  /** What the tenant reads in its place. */
  summary: string | null;
  open: boolean;
  locale: Locale;
};

function ReviewValue({ field, marks, black, summary, open, locale }: ReviewValueProps) {
  const { review, grounds } = textsIn(locale).staff;
  const value =
    marks.length > 0 ? (
      <MarkedText text={String(field.value)} marks={marks} locale={locale} />
    ) : (
      <FieldText field={field} locale={locale} />
    );
  return (
    <>
      {field.sensitive && !open ? (
        <span className="opt">
          {review.hiddenNow} {review.sensitive[field.sensitive]}
        </span>
      ) : field.sensitive ? (
        <details className="hidden-value">
          <summary>
            {review.hidden} {review.sensitive[field.sensitive]}
          </summary>
          {value}
        </details>
      ) : (
        value
      )}
      {field.aboutOther && <span className="will-mask">{review.masked}</span>}
      {field.consented && <span className="will-mask">{review.consent.will}</span>}
      {black && (
        <span className="will-mask">
          {review.black.whole} {grounds[black]}
        </span>
      )}
      {summary && <InOtherWords text={summary} locale={locale} />}
    </>
  );
}

function InOtherWords({ text, locale }: { text: string; locale: Locale }) {
  return (
    <p className="will-mask">
      {textsIn(locale).staff.review.summary.will} <bdi>{text}</bdi>
    </p>
  );
}

/** Marked, and said in words for who does not see the mark. */
function MarkedText({ text, marks, locale }: { text: string; marks: Mark[]; locale: Locale }) {
  const { hintKinds, black } = textsIn(locale).staff.review;
  const ends = [0, ...marks.map(({ to }) => to)];
  return (
    <bdi>
      {marks.map(({ kind, from, to }, place) => (
        <Fragment key={from}>
          {text.slice(ends[place], from)}
          <mark className={kind === "black" ? "covered" : undefined}>
            <span className="vh">{kind === "black" ? black.will : hintKinds[kind]} </span>
            {text.slice(from, to)}
          </mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </bdi>
  );
}

type FilesProps = { files: AttachedFile[]; number: string; locale: Locale };

/** Nobody but a person looks into them, so that is said. */
export function Files({ files, number, locale }: FilesProps) {
  const { review } = textsIn(locale).staff;
  return (
    <section className="stack">
      <h3>{review.files}</h3>
      <ul className="points">
        {files.map(({ fileId, name, type, bytes: size, scanned, oldSignatures, citizenNumber }) => (
          <li key={fileId}>
            <a href={staffPaths.file(number, fileId)} download>
              <bdi>{name}</bdi>
            </a>{" "}
            <span className="small">
              ({fileTypes[type].name}, {bytes(size, locale)}, {scanned ? review.scanned : review.notScanned}
              {!fileTypes[type].redrawn && <>, {review.asItCame}</>})
            </span>
            {oldSignatures && <p className="small">{review.oldSignatures}</p>}
            {citizenNumber && <p className="small">{review.citizenNumber[citizenNumber]}</p>}
          </li>
        ))}
      </ul>
      <p className="small">{review.notRead}</p>
    </section>
  );
}

type DecisionFormProps = Omit<RecordReviewProps, "number" | "locked" | "hiddenOpen">;

function DecisionForm({ row, formKey, errors, locale, withKeys, next }: DecisionFormProps) {
  const { pages, staff } = textsIn(locale);
  const { review, grounds } = staff;
  const { recordId, decision } = row;
  return (
    <Form formKey={formKey} className="no-print">
      <input type="hidden" name="recordId" value={recordId} />
      {isFromBeforeSaying(row.record) && (
        <Notice tone="warn">
          <p>{review.sayWhose.fromBefore}</p>
        </Notice>
      )}
      {row.whose && <WhoseChoices {...{ recordId, whose: row.whose, errors, locale }} />}
      <MaskChoices
        recordId={recordId}
        title={row.record.title}
        masks={row.masks}
        errors={errors}
        locale={locale}
      />
      <SummaryChoices
        recordId={recordId}
        title={row.record.title}
        masks={row.masks}
        errors={errors}
        locale={locale}
      />
      <Weighing {...{ row, errors, locale }} />
      <ConsentChoices
        recordId={recordId}
        title={row.record.title}
        consents={row.masks.consents}
        errors={errors}
        locale={locale}
      />
      <div className="decision">
        <DecisionRadios {...{ row, errors, locale }} />
        <div className="why" data-shown={decision === "withhold" ? "" : undefined}>
          <Select
            id={`ground-${recordId}`}
            name="ground"
            label={review.ground}
            error={errors[`ground-${recordId}`]}
            value={row.ground ?? ""}
            options={[
              { value: "", label: review.chooseGround },
              ...withholdGroundNames.map((ground) => ({ value: ground, label: grounds[ground] })),
            ]}
            words={pages.kit}
          />
          <TextArea
            id={`reason-${recordId}`}
            name="reason"
            label={review.reason}
            hint={review.reasonHint}
            error={errors[`reason-${recordId}`]}
            value={row.reason ?? ""}
            words={pages.kit}
          />
        </div>
        {row.record.files?.some(isToLookInto) && (
          <Choices
            name="looked"
            id={`looked-${recordId}`}
            legend={review.lookedLegend}
            several
            error={errors[`looked-${recordId}`]}
            chosen={[]}
            choices={[{ value: "yes", label: review.looked }]}
            words={pages.kit}
          />
        )}
        <Button command="decide-records" quiet about={row.record.title}>
          {review.save}
        </Button>
      </div>
      {/* Last: Enter in a field presses the first button, and that is not to decide at once. */}
      {withKeys && <KeyButtons recordId={recordId} title={row.record.title} next={next} locale={locale} />}
    </Form>
  );
}

function Weighing({ row, errors, locale }: Pick<DecisionFormProps, "row" | "errors" | "locale">) {
  const { pages, staff } = textsIn(locale);
  const { title, about, text, hint } = staff.review.weighing;
  const error = errors[`weighing-${row.recordId}`];
  return (
    <More title={title} about={row.record.title} open={Boolean(row.weighing) || Boolean(error)}>
      <p className="small">{about}</p>
      <TextArea
        id={`weighing-${row.recordId}`}
        name="weighing"
        label={text}
        hint={hint}
        error={error}
        value={row.weighing ?? ""}
        optional
        rows={3}
        words={pages.kit}
      />
    </More>
  );
}

type WhoseChoicesProps = Pick<ReviewRow, "recordId"> & {
  whose: NonNullable<ReviewRow["whose"]>;
  errors: Errors;
  locale: Locale;
};

function WhoseChoices({ recordId, whose, errors, locale }: WhoseChoicesProps) {
  const { pages, staff } = textsIn(locale);
  const { ask, hint, choices, reason, reasonHint } = staff.review.sayWhose;
  return (
    <>
      <Choices
        name="whose"
        id={`whose-${recordId}`}
        legend={ask}
        hint={hint}
        error={errors[`whose-${recordId}`]}
        chosen={whose.said ? [whose.said] : []}
        choices={whoseSayings.map((value) => ({ value, label: choices[value] }))}
        words={pages.kit}
      />
      <TextArea
        id={`whoseReason-${recordId}`}
        name="whoseReason"
        label={reason}
        hint={reasonHint}
        error={errors[`whoseReason-${recordId}`]}
        value={whose.reason}
        words={pages.kit}
      />
    </>
  );
}

function DecisionRadios({ row, errors, locale }: Pick<DecisionFormProps, "row" | "errors" | "locale">) {
  const { pages, staff } = textsIn(locale);
  const { review } = staff;
  const id = `decision-${row.recordId}`;
  const error = errors[id];
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="vh">
        {review.decision} {row.record.title}
      </legend>
      <ErrorText id={id} text={error} words={pages.kit} />
      <div className="radios">
        {(["give", "withhold"] as const).map((choice, place) => (
          <div key={choice}>
            <input
              type="radio"
              id={place === 0 ? id : `${id}-${choice}`}
              name="decision"
              value={choice}
              defaultChecked={row.decision === choice}
            />
            <label htmlFor={place === 0 ? id : `${id}-${choice}`}>{review[choice]}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
