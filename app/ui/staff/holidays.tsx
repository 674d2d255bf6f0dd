// The public holidays that move a last day: those by rule, and those that the privacy officer added.

import type { Holiday } from "#app/domain/calendar.ts";
import type { CalendarEvent } from "#app/domain/holidays.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card } from "../notice.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";
import { Time } from "../time.tsx";

type Typed = { day: string; nameNl: string; nameEn: string; source: string; reason: string };

/** What changes when the day becomes a holiday, or turns out to be none. */
type Preview = {
  type: CalendarEvent["type"];
  day: ShownTime;
  /** How many open dossiers move; the moves are the first of them. */
  count: number;
  moves: { number: string; from: ShownTime; to: ShownTime }[];
};

/**
 * Gives preview-holiday and add-holiday (day, nameNl, nameEn, source), preview-removal and remove-holiday (day, reason).
 * Errors: under the same names.
 */
export type HolidaysProps = FormState & {
  locale: Locale;
  byRule: { day: ShownTime; holiday: Holiday }[];
  added: { day: ShownTime; name: string; source: string }[];
  changes: {
    id: string;
    type: CalendarEvent["type"];
    day: ShownTime;
    why: string;
    by: string;
    at: ShownTime;
  }[];
  /** Only the privacy officer changes something. */
  mayChange: boolean;
  preview: Preview | null;
  typed: Typed;
};

export function Holidays(props: HolidaysProps) {
  const { locale, byRule, errors, mayChange, preview } = props;
  const { pages, staff, clock } = textsIn(locale);
  const texts = staff.holidays;
  const { columns, rules } = texts;
  return (
    <>
      <ErrorSummary errors={errors} words={pages.kit} />
      <h1>{texts.title}</h1>
      <p>{texts.about}</p>
      <p>
        {texts.only} {texts.notOurs}
      </p>
      {preview && <WhatChanges {...props} preview={preview} />}
      <Added {...props} />
      {mayChange && <Add {...props} />}
      <Table id="by-rule" className="one-column" caption={rules.caption} columns={Object.values(columns)}>
        {byRule.map(({ day, holiday }) => (
          <Row key={day.iso}>
            <RowHeader>
              <Time at={day} />
            </RowHeader>
            <Cell label={columns.name}>{clock.holidays[holiday]}</Cell>
            <Cell label={columns.source}>
              {holiday === "good-friday" ? rules.secondParagraph : rules.firstParagraph}
            </Cell>
          </Row>
        ))}
      </Table>
      <Changes {...props} />
    </>
  );
}

type Confirmed = HolidaysProps & { preview: Preview };

function WhatChanges(props: Confirmed) {
  const { locale, preview } = props;
  const texts = textsIn(locale).staff.holidays.preview;
  const { day, count, moves, type } = preview;
  const added = type === "holiday-added";
  return (
    <Card title={added ? texts.added(day.text) : texts.removed(day.text)}>
      <p>
        {count === 0 ? texts.none : texts.moves(count)} {count > moves.length && texts.first(moves.length)}
      </p>
      {moves.length > 0 && (
        <Table
          id="moves"
          className="one-column"
          caption={texts.caption}
          columns={Object.values(texts.columns)}
        >
          {moves.map(({ number, from, to }) => (
            <Row key={number}>
              <RowHeader>
                <a href={staffPaths.dossier(number)}>{number}</a>
              </RowHeader>
              <Cell label={texts.columns.from}>
                <Time at={from} />
              </Cell>
              <Cell label={texts.columns.to}>
                <Time at={to} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <p>{texts.after}</p>
      {added ? <ConfirmAdding {...props} /> : <ConfirmRemoval {...props} />}
    </Card>
  );
}

const asked = ["day", "nameNl", "nameEn", "source"] as const;

function ConfirmAdding({ locale, formKey, typed }: HolidaysProps) {
  const texts = textsIn(locale).staff.holidays.preview;
  return (
    <Form formKey={formKey}>
      {asked.map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name]} />
      ))}
      <Actions>
        <Button command="add-holiday">{texts.add}</Button>
      </Actions>
    </Form>
  );
}

function ConfirmRemoval({ locale, formKey, typed, errors, preview }: Confirmed) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.holidays.preview;
  return (
    <Form formKey={formKey}>
      <input type="hidden" name="day" value={preview.day.iso} />
      <TextArea
        id="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={typed.reason}
        error={errors.reason}
        words={pages.kit}
      />
      <Actions>
        <Button command="remove-holiday">{texts.remove}</Button>
      </Actions>
    </Form>
  );
}

function Added({ locale, formKey, added, mayChange }: HolidaysProps) {
  const { own } = textsIn(locale).staff.holidays;
  return (
    <Card title={own.title}>
      {added.length === 0 && <p>{own.none}</p>}
      {added.length > 0 && (
        <ul className="links">
          {added.map(({ day, name, source }) => (
            <li key={day.iso}>
              <Time at={day} />: {name}
              <span className="small">{source}</span>
              {mayChange && (
                <Form formKey={formKey}>
                  <input type="hidden" name="day" value={day.iso} />
                  <Button command="preview-removal" quiet about={day.text}>
                    {own.remove}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Add({ locale, formKey, errors, typed }: HolidaysProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.holidays.add;
  const field = (id: (typeof asked)[number]) => ({
    id,
    label: texts[id],
    value: typed[id],
    error: errors[id],
    autoComplete: "off" as const,
    words: pages.kit,
  });
  return (
    <Card title={texts.title}>
      <Form formKey={formKey}>
        <TextInput {...field("day")} hint={texts.dayHint} size="medium" />
        <TextInput {...field("nameNl")} hint={texts.nameNlHint} />
        <TextInput {...field("nameEn")} hint={texts.nameEnHint} />
        <TextInput {...field("source")} hint={texts.sourceHint} />
        <Actions>
          <Button command="preview-holiday">{texts.preview}</Button>
        </Actions>
      </Form>
    </Card>
  );
}

function Changes({ locale, changes }: Pick<HolidaysProps, "locale" | "changes">) {
  const texts = textsIn(locale).staff.holidays.changes;
  return (
    <Card title={texts.title}>
      {changes.length === 0 && <p>{texts.none}</p>}
      <ol className="history">
        {changes.map(({ id, type, day, why, by, at }) => (
          <li key={id}>
            <p>
              <Time at={day} /> {texts[type]}: {why}
            </p>
            <p className="when">
              <Time at={at} />, {texts.by} <bdi>{by}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
