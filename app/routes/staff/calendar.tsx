import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { dayInFull } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { endCalendarFeed, makeCalendarFeed } from "#app/server/calendar-feed.ts";
import { type CalendarQuestion, calendarShown } from "#app/server/calendar-shown.ts";
import { textIn } from "#app/server/forms.ts";
import { requireActing, requireStaff } from "#app/server/guard.ts";
import {
  type CalendarProps,
  CalendarScreen,
  calendarNames,
  viewNames,
  views,
} from "#app/ui/staff/calendar.tsx";
import { findCalendarFeedOf } from "#db/calendar-feeds.ts";
import { titled } from "../page-title.ts";

type Loaded = Omit<CalendarProps, "made">;

export const meta = titled(({ staff }) => staff.calendar.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  const question = questionIn(request, dayOf(office.now()));
  const feed = await findCalendarFeedOf(office.db, staff.id);
  const { day, today, view, own, steps } = question;
  return {
    locale: staffLocale,
    place: { view, day, own, steps },
    today,
    ...(await calendarShown(office, question, staff.id)),
    feed: feed && { onlyOwn: feed.onlyOwn, since: dayInFull(dayOf(feed.madeAt), staffLocale) },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { staff } = desk;
  requireActing(desk);
  const form = await request.formData();
  const command = textIn(form, "command");
  if (command === "make-feed") {
    return { made: await makeCalendarFeed(office, staff.id, textIn(form, "onlyOwn") === "yes") };
  }
  if (command !== "end-feed") throw new Response(null, { status: 400 });
  await endCalendarFeed(office, staff.id);
  return redirect(staffPaths.calendar);
}

export default function CalendarPage() {
  const answered = useActionData<typeof action>();
  const made = answered && "made" in answered ? answered.made : null;
  return <CalendarScreen {...(useLoaderData<typeof loader>() as Loaded)} made={made} />;
}

function questionIn(request: Request, today: Day): CalendarQuestion {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get(calendarNames.view);
  return {
    view: views.find((view) => viewNames[view] === asked) ?? "month",
    day: dayIn(searchParams.get(calendarNames.day)) ?? today,
    today,
    own: searchParams.has(calendarNames.own),
    steps: searchParams.has(calendarNames.steps),
  };
}

/** A day of this century, which is as far as anybody leafs; null for anything else. */
function dayIn(typed: string | null): Day | null {
  const day = z.iso.date().startsWith("20").safeParse(typed);
  return day.success ? (day.data as Day) : null;
}
