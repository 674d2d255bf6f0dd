// How recipients are told of what was done, part by part: who had the data, what they say of it, and who is excused.

import type { Stamp } from "./actors.ts";
import type { Command } from "./commands.ts";
import type { Dossier } from "./dossier.ts";
import type { NoticeEvent } from "./notice-history.ts";
import { isOpenNotice, noticeIn, type Telling } from "./notices.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;
/** Of a dossier, or of what is kept for a time. */
type Tellings = { tellings: Telling[] };
type Decided = NoticeEvent[] | "not-your-task" | "already-done" | "notice-over";

/** Nobody twice: who is listed was found in the register, each once. */
export function listRecipients(
  { tellings }: Tellings,
  { telling: place, notices }: Of<"list-recipients">,
): Decided {
  const telling = tellings[place];
  if (!telling || telling.listedAt) return "already-done";
  const once = new Set(notices.map(({ recipientId }) => recipientId));
  return once.size === notices.length
    ? [{ type: "recipients-listed", telling: place, notices }]
    : "not-your-task";
}

/** Of those that were listed; the others never had the data. */
export function chooseRecipients(
  { tellings }: Tellings,
  { telling: place, chosen }: Of<"choose-recipients">,
): Decided {
  const telling = tellings[place];
  if (!telling?.listedAt || telling.chosenAt) return "already-done";
  const listed = new Set(telling.notices.map(({ noticeId }) => noticeId));
  const once = new Set(chosen.map(({ noticeId }) => noticeId));
  const isListed = chosen.every(({ noticeId }) => listed.has(noticeId));
  return isListed && once.size === chosen.length
    ? [{ type: "recipients-chosen", telling: place, chosen }]
    : "not-your-task";
}

/** Of each that had the data one letter, which has the id of the notice. */
export function noticeLetterObstacle(dossier: Dossier, letterId: string) {
  const notice = openNotice(dossier, letterId);
  if (!notice) return "not-proposed";
  return dossier.letters.some((written) => written.letterId === letterId) ? "already-done" : null;
}

/** The e-mail about it was accepted, or the letter posted: both have the id of the notice. */
export function recipientTold(kept: Tellings, noticeId: string): NoticeEvent[] {
  const found = noticeIn(kept, noticeId);
  return found?.notice.person && !found.notice.toldAt ? [{ type: "recipient-told", noticeId }] : [];
}

/** Each once. */
export function noteNoticeReminder(kept: Tellings, { noticeId, whom }: Of<"note-notice-reminder">): Decided {
  const notice = openNotice(kept, noticeId);
  if (!notice?.toldAt || notice.reminders.some((reminder) => reminder.whom === whom)) return "already-done";
  return [{ type: "recipient-reminded", noticeId, whom }];
}

/** By the recipient about their own, or by a colleague who heard it otherwise. */
export function confirmNotice(
  kept: Tellings,
  { noticeId, what }: Of<"confirm-notice">,
  { actor }: Stamp,
): Decided {
  if (!isTheirs(noticeId, actor)) return "not-your-task";
  return openNotice(kept, noticeId) ? [{ type: "notice-confirmed", noticeId, what }] : "notice-over";
}

/** Says that they will not or cannot; they can still confirm it later. */
export function declineNotice(
  kept: Tellings,
  { noticeId, reason }: Of<"decline-notice">,
  { actor }: Stamp,
): Decided {
  if (!isTheirs(noticeId, actor)) return "not-your-task";
  const notice = openNotice(kept, noticeId);
  if (!notice) return "notice-over";
  return notice.declined ? "already-done" : [{ type: "notice-declined", noticeId, reason }];
}

/** That telling is impossible or disproportionate, and why. */
export function excuseNotice(kept: Tellings, { noticeId, why, reason }: Of<"excuse-notice">): Decided {
  return openNotice(kept, noticeId) ? [{ type: "notice-excused", noticeId, why, reason }] : "notice-over";
}

function isTheirs(noticeId: string, actor: Stamp["actor"]): boolean {
  return actor.kind === "recipient" ? actor.noticeId === noticeId : actor.kind === "staff";
}

function openNotice(kept: Tellings, noticeId: string) {
  const notice = noticeIn(kept, noticeId)?.notice;
  return notice && isOpenNotice(notice) ? notice : null;
}
