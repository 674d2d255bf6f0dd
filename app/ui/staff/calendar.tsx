// The days of the law on a calendar: a month, a week or the coming days. A phone shows a month as a list.

import type { ReactNode } from "react";
import type { Falling, What } from "#app/domain/agenda.ts";
import type { Day } from "#app/domain/calendar.ts";
import { type ShownTime, weekdayName } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, Form } from "../form.tsx";
import { Card, EmptyState, Notice } from "../notice.tsx";
import { Tabs } from "../tabs.tsx";
import { Time } from "../time.tsx";
import { queueHref } from "./queue.tsx";

export const views = ["month", "week", "agenda"] as const;
export type View = (typeof views)[number];

type CalendarDay = {
  day: ShownTime;
  date: number;
  /** Of another month than the one shown. */
  outside: boolean;
  isToday: boolean;
  isPast: boolean;
  /** A weekend or a holiday. */
  isOff: boolean;
  holiday: string | null;
  items: Falling[];
  /** How many more there are than shown. */
  more: number;
};
type CalendarPlace = { view: View; day: Day; own: boolean; steps: boolean };

/** Gives make-feed with onlyOwn, or end-feed. */
export type CalendarProps = {
  locale: Locale;
  place: CalendarPlace;
  today: Day;
  title: string;
  previous: Day;
  next: Day;
  /** The weeks of a month; none in the other views. */
  weeks: { number: number; days: CalendarDay[] }[];
  list: CalendarDay[];
  overdue: { count: number; items: { number: string; due: ShownTime; daysLate: number }[] };
  /** More dossiers than this fall here; null when all are shown. */
  tooMany: number | null;
  feed: { onlyOwn: boolean; since: string } | null;
  /** The address that was just made: shown once. */
  made: string | null;
};

/** How it stands in the address: ?beeld=week&dag=2026-12-21&van=mij&stappen=ja */
export const calendarNames = { view: "beeld", day: "dag", own: "van", steps: "stappen" } as const;
export const viewNames = { month: "maand", week: "week", agenda: "lijst" } as const satisfies Record<
  View,
  string
>;
const yes = { own: "mij", steps: "ja" };

export function calendarHref({ view, day, own, steps }: CalendarPlace): string {
  const query = new URLSearchParams({ [calendarNames.view]: viewNames[view], [calendarNames.day]: day });
  if (own) query.set(calendarNames.own, yes.own);
  if (steps) query.set(calendarNames.steps, yes.steps);
  return `${staffPaths.calendar}?${query}`;
}

export function CalendarScreen(props: CalendarProps) {
  const { locale, place, title, weeks, tooMany } = props;
  const { calendar } = textsIn(locale).staff;
  return (
    <>
      <h1>{calendar.title}</h1>
      <p>{place.own ? calendar.leadOwn : calendar.lead}</p>
      <Tabs
        label={calendar.views}
        tabs={views.map((view) => ({
          href: calendarHref({ ...place, view }),
          label: calendar.view[view],
          current: view === place.view,
        }))}
      />
      <Filter {...props} />
      <Overdue {...props} />
      <div className="month-head">
        <h2>{title}</h2>
        <Move {...props} />
      </div>
      {tooMany !== null && (
        <Notice tone="warn">
          <p>{calendar.tooMany(tooMany)}</p>
        </Notice>
      )}
      {weeks.length > 0 && <Month {...props} />}
      <DayList {...props} />
      <Feed {...props} />
    </>
  );
}

function Filter({ locale, place }: CalendarProps) {
  const { filter } = textsIn(locale).staff.calendar;
  return (
    <form method="get" action={staffPaths.calendar} className="calendar-filter no-print">
      <input type="hidden" name={calendarNames.view} value={viewNames[place.view]} />
      <input type="hidden" name={calendarNames.day} value={place.day} />
      <fieldset>
        <legend className="vh">{filter.legend}</legend>
        <div className="radios">
          <Tick name={calendarNames.own} value={yes.own} chosen={place.own}>
            {filter.own}
          </Tick>
          {place.view !== "month" && (
            <Tick name={calendarNames.steps} value={yes.steps} chosen={place.steps}>
              {filter.steps}
            </Tick>
          )}
          <Button quiet>{filter.go}</Button>
        </div>
      </fieldset>
      {place.view === "month" && place.steps && (
        <input type="hidden" name={calendarNames.steps} value={yes.steps} />
      )}
      {place.view === "month" && <p className="small">{filter.notInMonth}</p>}
    </form>
  );
}

type TickProps = { name: string; value: string; chosen: boolean; children: ReactNode };

function Tick({ name, value, chosen, children }: TickProps) {
  return (
    <div>
      <input type="checkbox" id={name} name={name} value={value} defaultChecked={chosen} />
      <label htmlFor={name}>{children}</label>
    </div>
  );
}

function Overdue({ locale, overdue }: CalendarProps) {
  const { calendar, due } = textsIn(locale).staff;
  const { count, items } = overdue;
  if (count === 0) return null;
  return (
    <Notice tone="danger" title={calendar.overdue.title(count)}>
      <ul className="overdue">
        {items.map((item) => (
          <li key={item.number}>
            <a href={staffPaths.dossier(item.number)}>{item.number}</a>
            <span className="small">
              {due.late(item.daysLate)}, {calendar.what["last-day"]} <Time at={item.due} />
            </span>
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p>
          <a href={queueHref("late")}>{calendar.overdue.all}</a>
        </p>
      )}
    </Notice>
  );
}

function Move({ locale, place, previous, next, today }: CalendarProps) {
  const { calendar } = textsIn(locale).staff;
  const to = (day: Day) => calendarHref({ ...place, day });
  return (
    <nav className="pages" aria-label={calendar.move}>
      <ul>
        <li>
          <a href={to(previous)} rel="prev">
            {calendar.previous[place.view]}
          </a>
        </li>
        <li>
          <a href={to(today)}>{calendar.today}</a>
        </li>
        <li>
          <a href={to(next)} rel="next">
            {calendar.next[place.view]}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Month({ locale, place, weeks, title }: CalendarProps) {
  const { calendar } = textsIn(locale).staff;
  return (
    <table className="month">
      <caption className="vh">{calendar.monthCaption(title)}</caption>
      <thead>
        <tr>
          <th scope="col">{calendar.weekColumn}</th>
          {weeks[0]?.days.map(({ day }) => (
            <th key={day.iso} scope="col">
              {weekdayName(day.iso as Day, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.days[0]?.day.iso}>
            <th scope="row">{week.number}</th>
            {week.days.map((day) => (
              <MonthDay key={day.day.iso} locale={locale} place={place} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = { locale: Locale; place: CalendarPlace; day: CalendarDay };

function MonthDay({ locale, place, day }: DayProps) {
  const { calendar } = textsIn(locale).staff;
  const inWeek = calendarHref({ ...place, view: "week", day: day.day.iso as Day });
  return (
    <td
      data-off={day.isOff ? "" : undefined}
      data-outside={day.outside ? "" : undefined}
      aria-current={day.isToday ? "date" : undefined}
    >
      <time dateTime={day.day.iso}>
        <span aria-hidden>{day.date}</span>
        <span className="vh">{day.day.text}</span>
      </time>
      {day.isToday && <b className="today">{calendar.today}</b>}
      {day.holiday && <span className="holiday">{day.holiday}</span>}
      <Items locale={locale} day={day} />
      {day.more > 0 && (
        <a className="small" href={inWeek}>
          {calendar.more(day.more)}
          <span className="vh">
            : {calendar.moreInWeek} ({day.day.text})
          </span>
        </a>
      )}
    </td>
  );
}

function DayList({ locale, place, list }: CalendarProps) {
  const { calendar } = textsIn(locale).staff;
  if (list.length === 0) {
    return (
      <div className={place.view === "month" ? "days instead" : "days"}>
        <EmptyState title={calendar.empty} />
      </div>
    );
  }
  return (
    <ol className={place.view === "month" ? "days instead" : "days"}>
      {list.map((day) => (
        <li key={day.day.iso} aria-current={day.isToday ? "date" : undefined}>
          <h3>
            <Time at={day.day} />
            {day.isToday && <b className="today">{calendar.today}</b>}
            {day.holiday && <span className="holiday">{day.holiday}</span>}
          </h3>
          {day.items.length === 0 && <p className="small">{calendar.nothing}</p>}
          <Items locale={locale} day={day} />
          {day.more > 0 && (
            <p className="small">
              {calendar.more(day.more)}:{" "}
              <a href={queueHref(place.own ? "mine" : "open")}>{calendar.moreInQueue}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Items({ locale, day }: { locale: Locale; day: CalendarDay }) {
  const { calendar } = textsIn(locale).staff;
  if (day.items.length === 0) return null;
  return (
    <ul className="falling">
      {day.items.map(({ number, what }) => (
        <li key={number} data-what={toneOf(what, day.isPast)}>
          <a href={staffPaths.dossier(number)}>{number}</a>
          <span>{what.map((name) => calendar.what[name]).join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}

function toneOf(what: readonly What[], isPast: boolean) {
  if (what.includes("last-day")) return isPast ? "late" : "last";
  return what.includes("standing-still") || what.includes("extension-notice") ? "law" : "own";
}

function Feed({ locale, feed, made }: CalendarProps) {
  const texts = textsIn(locale).staff.calendar.feed;
  return (
    <div className="narrow no-print">
      <Card title={texts.heading}>
        <p>{texts.lead}</p>
        {made && (
          <Notice tone="ok" title={texts.madeTitle}>
            <p>{texts.made}</p>
            <label className="label" htmlFor="feed">
              {texts.link}
            </label>
            <input className="input" id="feed" type="url" readOnly value={made} />
          </Notice>
        )}
        {feed && <p>{(feed.onlyOwn ? texts.sinceOwn : texts.since)(feed.since)}</p>}
        <Form formKey={null} action={staffPaths.calendar}>
          <div className="radios">
            <Tick name="onlyOwn" value="yes" chosen={feed?.onlyOwn ?? false}>
              {texts.own}
            </Tick>
          </div>
          {feed && <p className="hint">{texts.againHint}</p>}
          <Actions>
            <Button command="make-feed" quiet>
              {feed ? texts.again : texts.make}
            </Button>
            {feed && (
              <Button command="end-feed" quiet>
                {texts.end}
              </Button>
            )}
          </Actions>
        </Form>
      </Card>
    </div>
  );
}
