// What changes for somebody at the desk: whether they are there, their role, and where they are signed in.

import { type Role, roles } from "#app/domain/actors.ts";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { isAway, type StaffObstacle } from "#app/domain/colleagues.ts";
import { dayShort, type ShownTime } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { deleteOtherSessionsOf, deleteSessionsOf } from "#db/sessions.ts";
import { changeRole, insertStaffChange, type StaffRefusal, saveAway, saveReviewKeys } from "#db/staff.ts";
import { type FormErrors, parseDay, textIn } from "./forms.ts";
import type { StaffAtDesk } from "./guard.ts";
import type { Office } from "./office.ts";

type Given = { office: Office; desk: StaffAtDesk; about: string; form: FormData };
type Said = Record<"until" | "untilPast" | "role", string> & { obstacles: Record<StaffObstacle, string> };

/** What only somebody may do who signed in just now. */
export const freshOnly = ["change-role", "end-sessions"];

/** The commands of a colleague's page: set-away, end-away, keys-on, keys-off, change-role, end-sessions. Null when nothing was wrong. */
export async function commandColleague(given: Given, said: Said): Promise<FormErrors | null> {
  const { office, about, form } = given;
  switch (textIn(form, "command")) {
    case "set-away":
      return setAway(given, said);
    case "end-away":
      await saveAway(office.db, about, null);
      return null;
    case "change-role":
      return changeRoleTo(given, said);
    case "keys-on":
    case "keys-off":
      return switchKeys(given);
    case "end-sessions":
      await endSessions(given);
      return null;
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The last day that somebody is away; null for who is there. */
export function awayShown(awayUntil: Day | null | undefined, today: Day): ShownTime | null {
  if (!awayUntil || !isAway(awayUntil, today)) return null;
  return { iso: awayUntil, text: dayShort(awayUntil, staffLocale) };
}

async function setAway({ office, about, form }: Given, said: Said): Promise<FormErrors | null> {
  const until = parseDay(textIn(form, "until"));
  if (until === null) return { until: said.until };
  if (!isAway(until, dayOf(office.now()))) return { until: said.untilPast };
  await saveAway(office.db, about, until);
  return null;
}

/** How somebody reviews is theirs to choose. */
async function switchKeys({ office, desk, about, form }: Given): Promise<null> {
  if (desk.staff.id !== about) throw new Response(null, { status: 404 });
  await saveReviewKeys(office.db, about, textIn(form, "command") === "keys-on");
  return null;
}

async function changeRoleTo({ office, desk, about, form }: Given, said: Said): Promise<FormErrors | null> {
  const role = roles.find((name) => name === textIn(form, "role"));
  if (!role) return { role: said.role };
  const refusal = await giveRole(office, { by: desk.staff.id, about, role });
  if (refusal === "unknown") throw new Response(null, { status: 404 });
  return refusal && { role: said.obstacles[refusal] };
}

/** Gives a colleague another role, and ends every session of theirs. */
export async function giveRole(
  office: Office,
  wish: { by: string; about: string; role: Role },
): Promise<StaffRefusal> {
  const { refusal, ended } = await office.transaction((tx) => changeRole(tx, { ...wish, at: office.now() }));
  endStreams(office, ended);
  return refusal;
}

/** Of somebody else all; of oneself all but this one. */
async function endSessions({ office, desk, about }: Given) {
  const by = desk.staff.id;
  const own = by === about;
  const ended = await office.transaction(async (tx) => {
    const what = own ? "other-sessions-ended" : "sessions-ended";
    await insertStaffChange(tx, { by, about, what, at: office.now() });
    return own ? deleteOtherSessionsOf(tx, about, desk.sessionId) : deleteSessionsOf(tx, about);
  });
  endStreams(office, ended);
}

function endStreams({ live }: Office, ended: string[]) {
  for (const id of ended) live.endSession(id);
}
