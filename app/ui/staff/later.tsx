// What is kept after an answer and goes later: the list of all of it, and one request with its parts and its plan.

import type { LaterAttention, PartStanding } from "#app/domain/later.ts";
import type { LaterFacts, LaterWait } from "#app/domain/later-days.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form } from "../form.tsx";
import { Card, More, Notice } from "../notice.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";
import { Time } from "../time.tsx";
import { type CarryingOutProps, Plan, type PlanShown } from "./carrying-out.tsx";
import { PartHead } from "./part-head.tsx";
import { type RecipientsProps, TellingCard } from "./recipients.tsx";

export type LaterPartShown = {
  place: number;
  name: string;
  grounds: string[];
  state: PartStanding["state"];
  /** From when it may go, or when it went; null while that is not known. */
  on: ShownTime | null;
  waitsFor: LaterWait[];
  /** Of what waits: when a colleague looks again. */
  reviewOn: ShownTime | null;
  canSet: boolean;
};

export type LaterRowShown = { number: string; attention: LaterAttention | null; parts: LaterPartShown[] };

export type LaterListProps = { locale: Locale; rows: LaterRowShown[]; count: number };

export function LaterList({ locale, rows, count }: LaterListProps) {
  const { later: texts } = textsIn(locale).staff;
  const { columns } = texts;
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.about}</p>
      {rows.length === 0 && <p>{texts.none}</p>}
      {rows.length > 0 && (
        <Table id="laters" className="one-column" caption={texts.caption} columns={Object.values(columns)}>
          {rows.map(({ number, attention, parts }) => (
            <Row key={number}>
              <RowHeader>
                <a href={staffPaths.later(number)}>{number}</a>
              </RowHeader>
              <Cell label={columns.what}>{parts.map(({ name }) => name).join(", ")}</Cell>
              <Cell label={columns.when}>
                <Soonest locale={locale} parts={parts} />
              </Cell>
              <Cell label={columns.task}>
                {attention ? <Badge tone="warn">{texts.attentions[attention]}</Badge> : texts.nothingToDo}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {count > rows.length && <p>{texts.notShown(count)}</p>}
    </>
  );
}

/** The first day that is known; else what the first of them waits for. */
function Soonest({ locale, parts }: { locale: Locale; parts: LaterPartShown[] }) {
  const open = parts.filter(({ state }) => state !== "erased");
  const [first] = open
    .filter(({ on }) => on !== null)
    .toSorted((one, other) => ((one.on?.iso ?? "") < (other.on?.iso ?? "") ? -1 : 1));
  const part = first ?? open[0];
  return part ? <Standing locale={locale} part={part} /> : null;
}

function Standing({ locale, part }: { locale: Locale; part: LaterPartShown }) {
  const { later: texts } = textsIn(locale).staff;
  const { state, on, waitsFor, reviewOn } = part;
  return (
    <>
      {texts.states[state]} {on && <Time at={on} />}
      {waitsFor.map((wait) => texts.waitsFor[wait]).join("; ")}
      {reviewOn && (
        <>
          . {texts.reviewOn} <Time at={reviewOn} />
        </>
      )}
    </>
  );
}

/**
 * Gives note-facts (endedOn, bookYear, incomeYear, claimEndedOn, reason), set-day (part, on, reason), what a plan gives
 * and what recipients give. Errors: under the same names, of set-day with the place of the part: on-0, reason-0.
 */
export type LaterScreenProps = Omit<CarryingOutProps, "carriedOutAt" | "drawing" | "plans"> & {
  /** Whether the request itself is still kept. */
  hasDossier: boolean;
  keptOn: ShownTime;
  parts: LaterPartShown[];
  /** As they would be typed. */
  facts: Record<keyof LaterFacts, string | null>;
  mayNote: boolean;
  /** What the sources say of the end of the tenancy, as long as nobody noted anything since. */
  relationEnd: ShownTime | null;
  plan: PlanShown | null;
} & Pick<RecipientsProps, "tellings" | "mayChoose" | "mayExcuse">;

export function LaterScreen(props: LaterScreenProps) {
  const { locale, number, hasDossier, keptOn, plan, mayNote, parts } = props;
  const { later: texts } = textsIn(locale).staff;
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} back={staffPaths.laters} />
      <p>
        {texts.keptOn} <Time at={keptOn} />.{" "}
        {hasDossier ? <a href={staffPaths.dossier(number)}>{texts.dossier}</a> : texts.dossierGone}
      </p>
      {plan && <Plan {...props} plan={plan} before="later" />}
      {props.tellings.map((telling) => (
        <TellingCard key={telling.place} {...props} telling={telling} />
      ))}
      <Parts {...props} />
      {mayNote && parts.some(({ state }) => state === "waits" || state === "kept") && <Facts {...props} />}
      {mayNote &&
        parts
          .filter(({ canSet }) => canSet)
          .map((part) => <SetDay key={part.place} {...props} part={part} />)}
    </div>
  );
}

function Parts({ locale, parts }: LaterScreenProps) {
  const { later: texts } = textsIn(locale).staff;
  const { partColumns: columns } = texts;
  return (
    <Table id="parts" className="one-column" caption={texts.parts} columns={Object.values(columns)}>
      {parts.map((part) => (
        <Row key={part.place}>
          <RowHeader>{part.name}</RowHeader>
          <Cell label={columns.why}>{part.grounds.join("; ") || texts.noGround}</Cell>
          <Cell label={columns.when}>
            <Standing locale={locale} part={part} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

const dayFields = [
  { name: "endedOn", hint: "endedOnHint" },
  { name: "claimEndedOn", hint: "claimHint" },
] as const;

function Facts({ locale, formKey, facts, relationEnd, typed, errors }: LaterScreenProps) {
  const { pages, staff } = textsIn(locale);
  const { facts: texts } = staff.later;
  const isTyped = typed.command === "note-facts";
  const shown = (name: keyof LaterFacts) => (isTyped ? typed[name] : facts[name]) ?? "";
  const field = (name: keyof LaterFacts, hint: string) => (
    <TextInput
      key={name}
      id={name}
      name={name}
      label={texts[name]}
      hint={hint}
      value={shown(name)}
      error={errors[name]}
      words={pages.kit}
    />
  );
  return (
    <Card title={texts.title}>
      {relationEnd && (
        <Notice tone="warn">
          <p>
            {texts.relationEnded} <Time at={relationEnd} />. {texts.relationEndedWhat}
          </p>
        </Notice>
      )}
      <p>{texts.lead}</p>
      <Form formKey={formKey}>
        {dayFields.map(({ name, hint }) => field(name, texts[hint]))}
        {field("bookYear", texts.yearHint)}
        {field("incomeYear", texts.yearHint)}
        <TextArea
          id="reason"
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          value={isTyped ? (typed.reason ?? "") : ""}
          error={errors.reason}
          words={pages.kit}
        />
        <Actions>
          <Button command="note-facts">{texts.save}</Button>
        </Actions>
      </Form>
    </Card>
  );
}

type OfPart = LaterScreenProps & { part: LaterPartShown };

function SetDay({ locale, formKey, typed, errors, part }: OfPart) {
  const { pages, staff } = textsIn(locale);
  const { day: texts } = staff.later;
  const { place, name } = part;
  const [on, reason] = [`on-${place}`, `reason-${place}`];
  const isTyped = typed.command === "set-day" && typed.part === String(place);
  return (
    <More title={texts.title(name)} open={on in errors || reason in errors}>
      <Form formKey={formKey}>
        <input type="hidden" name="part" value={place} />
        <TextInput
          id={on}
          name="on"
          label={texts.on}
          hint={texts.onHint}
          value={isTyped ? typed.on : ""}
          error={errors[on]}
          words={pages.kit}
        />
        <TextArea
          id={reason}
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          value={isTyped ? (typed.reason ?? "") : ""}
          error={errors[reason]}
          words={pages.kit}
        />
        <Button command="set-day" quiet about={name}>
          {texts.save}
        </Button>
      </Form>
    </More>
  );
}
