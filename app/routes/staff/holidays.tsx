// The public holidays: who enters one reads first which last days it moves.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Actor, Role } from "#app/domain/actors.ts";
import { addDays, addMonths, type Day, dayOf, holidaysBetween } from "#app/domain/calendar.ts";
import {
  type AddedHoliday,
  type CalendarEvent,
  holidayObstacle,
  holidaysFrom,
} from "#app/domain/holidays.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readHolidays } from "#app/server/dossier-state.ts";
import { refusedForm, refuseForm, showAgain, type Typed, textIn, typedIn } from "#app/server/forms.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import { holidayIn } from "#app/server/holiday-form.ts";
import { changeHoliday, type HolidayWish, previewMoves } from "#app/server/holidays.ts";
import { Holidays, type HolidaysProps } from "#app/ui/staff/holidays.tsx";
import { readCalendar } from "#db/history.ts";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.holidays.title);

type Office = LoaderFunctionArgs["context"]["office"];

const monthsShown = 24;
const movesShown = 50;
const mostChanges = 20;
/** For so long a day that is over still stands among those that were added. */
const daysKept = 31;

export async function loader({ request, context }: LoaderFunctionArgs): Promise<HolidaysProps> {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  const { events } = await readCalendar(office.db);
  const today = dayOf(office.now());
  const refused = refusedForm(context);
  const typed = refused?.typed ?? {};
  return {
    locale: staffLocale,
    formKey: null,
    byRule: holidaysBetween(today, addMonths(today, monthsShown)).map(({ day, holiday }) => ({
      day: shownDay(day, staffLocale),
      holiday,
    })),
    added: addedShown(holidaysFrom(events), addDays(today, -daysKept)),
    changes: changesShown(events, await listStaff(office.db)),
    mayChange: staff.role === "privacy-officer",
    preview: refused && (await previewOf(office, typed, staff.role)),
    typed: isRemoval(typed) ? { ...nothing, reason: typed.reason ?? "" } : { ...nothing, ...typed },
    errors: refused?.errors ?? {},
  };
}

const nothing = { day: "", nameNl: "", nameEn: "", source: "", reason: "" };
const commands = ["preview-holiday", "add-holiday", "preview-removal", "remove-holiday"];

export async function action({ request, context }: ActionFunctionArgs) {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  if (staff.role !== "privacy-officer") throw notFound();
  const form = await request.formData();
  const command = textIn(form, "command");
  if (!commands.includes(command)) throw new Response(null, { status: 400 });
  const { errors: said } = textsIn(staffLocale).staff.holidays;
  const filled = holidayIn(typedIn(form), said);
  if ("errors" in filled) return refuseForm(context, form, filled.errors);
  const looksOnly = command.startsWith("preview");
  const obstacle = looksOnly
    ? await obstacleTo(office, filled.wish, staff.role)
    : await changeHoliday(office, filled.wish, staff);
  if (obstacle) return refuseForm(context, form, { day: said.obstacles[obstacle] });
  return looksOnly ? showAgain(context, form) : redirect(staffPaths.holidays);
}

export default function HolidaysPage() {
  return <Holidays {...(useLoaderData<typeof loader>() as HolidaysProps)} />;
}

const isRemoval = ({ command }: Typed) => command === "preview-removal" || command === "remove-holiday";

async function obstacleTo({ db, now }: Office, { type, day }: HolidayWish, role: Role) {
  return holidayObstacle(await readHolidays(db), { type, day, role, today: dayOf(now()) });
}

/** What would change; null when what was typed is no day to change, which the action said. */
async function previewOf(office: Office, typed: Typed, role: Role): Promise<HolidaysProps["preview"]> {
  const { errors: said } = textsIn(staffLocale).staff.holidays;
  // A reason that is still missing hides nothing.
  const filled = holidayIn(isRemoval(typed) ? { ...typed, command: "preview-removal" } : typed, said);
  if ("errors" in filled || (await obstacleTo(office, filled.wish, role))) return null;
  const { type, day } = filled.wish;
  const { count, first } = await previewMoves(office, filled.wish, movesShown);
  return {
    type,
    day: shownDay(day, staffLocale),
    count,
    moves: first.map(({ number, from, to }) => ({
      number,
      from: shownDay(from, staffLocale),
      to: shownDay(to, staffLocale),
    })),
  };
}

function addedShown(holidays: AddedHoliday[], since: Day): HolidaysProps["added"] {
  return holidays
    .filter(({ day, removedAt }) => removedAt === null && day >= since)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .map(({ day, name, source }) => ({ day: shownDay(day, staffLocale), name: name[staffLocale], source }));
}

/** The newest first. */
function changesShown(
  events: { event: CalendarEvent; actor: Actor; at: Date }[],
  colleagues: StaffMember[],
): HolidaysProps["changes"] {
  const nameOf = (actor: Actor) =>
    actor.kind === "staff" ? (colleagues.find(({ id }) => id === actor.staffId)?.name ?? "") : "";
  return events
    .slice(-mostChanges)
    .reverse()
    .map(({ event, actor, at }) => ({
      id: event.changeId,
      type: event.type,
      day: shownDay(event.day, staffLocale),
      why: event.type === "holiday-added" ? `${event.name[staffLocale]}, ${event.source}` : event.reason,
      by: nameOf(actor),
      at: shownMoment(at, staffLocale),
    }));
}
