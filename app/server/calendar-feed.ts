// The deadlines in a colleague's own calendar program, which cannot sign in: an address that nobody can guess. It tells
// numbers and days, never whom or what a dossier is about.

import { lawDaysOf, type OpenDossier } from "#app/domain/agenda.ts";
import { addMonths, type Day, dayOf } from "#app/domain/calendar.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { deleteCalendarFeed, findCalendarFeed, saveCalendarFeed } from "#db/calendar-feeds.ts";
import { listFalling, listOverdue } from "#db/dossiers.ts";
import { calendarFile, type WholeDay } from "./ical.ts";
import type { Office } from "./office.ts";
import { hashToken, newToken } from "./sessions.ts";

const monthsAhead = 12;

/** Gives the address, which is kept nowhere; the one before reads nothing any more. */
export async function makeCalendarFeed(office: Office, staffId: string, onlyOwn: boolean): Promise<string> {
  const token = newToken();
  await saveCalendarFeed(office.db, {
    staffId,
    onlyOwn,
    tokenHash: hashToken(token),
    madeAt: office.now(),
  });
  return new URL(staffPaths.calendarFeed(token), office.config.publicOrigin).href;
}

export function endCalendarFeed(office: Office, staffId: string): Promise<void> {
  return deleteCalendarFeed(office.db, staffId);
}

const address = /^([\w-]{43})\.ics$/;

/**
 * The calendar behind an address; null for one that nobody has. The token is looked up by its hash: how long that takes
 * tells of the hash, from which nobody comes nearer to the token.
 */
export async function readCalendarFeed(office: Office, feed: string | undefined): Promise<string | null> {
  const [, token] = address.exec(feed ?? "") ?? [];
  const found = token ? await findCalendarFeed(office.db, hashToken(token)) : null;
  if (!found) return null;
  const today = dayOf(office.now());
  const handlerId = found.onlyOwn ? found.staffId : null;
  const span = { from: today, to: addMonths(today, monthsAhead) };
  const late = await listOverdue(office.db, today, handlerId);
  const coming = await listFalling(office.db, { ...span, handlerId });
  const { title } = textsIn(staffLocale).staff.calendar.feed;
  const days = [
    ...late.flatMap((dossier) => wholeDays(office, dossier, today).slice(0, 1)),
    ...coming.flatMap((dossier) => wholeDays(office, dossier, today)).filter(({ day }) => day >= today),
  ];
  return calendarFile(title, days, office.now());
}

function wholeDays({ config }: Office, dossier: OpenDossier, today: Day): WholeDay[] {
  const { host } = new URL(config.publicOrigin);
  const { summaries, late } = textsIn(staffLocale).staff.calendar.feed;
  const { number } = dossier;
  return lawDaysOf(dossier).map(({ day, what }) => ({
    uid: `${number}-${what}@${host}`,
    day,
    summary: day < today ? late(summaries[what](number)) : summaries[what](number),
    url: new URL(staffPaths.dossier(number), config.publicOrigin).href,
  }));
}
