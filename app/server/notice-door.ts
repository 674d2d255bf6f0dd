// The way in for who had data and is told what became of them: the same door as for who is asked to look, with the same
// codes, and a session that opens one notice.

import { redirect } from "@remix-run/node";
import type { Stamp } from "#app/domain/actors.ts";
import { confirmations } from "#app/domain/notices.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { isInquiryOpenedIn } from "#db/inquiries.ts";
import { textIn } from "./forms.ts";
import { notFound } from "./guard.ts";
import { inquiryIdIn } from "./inquiry-door.ts";
import type { Office } from "./office.ts";
import { type FoundNotice, findNotice } from "./recipients.ts";
import { contactSession } from "./sessions.ts";
import { keepReason, type Result } from "./staff-commands.ts";
import { giveThere } from "./telling-homes.ts";

export type AtNotice = FoundNotice & { stamp: Stamp };

/** A browser in which this notice was opened. Throws as `requireContact` does. */
export async function requireRecipient(
  office: Office,
  request: Request,
  typed: string | undefined,
): Promise<AtNotice> {
  const noticeId = inquiryIdIn(typed);
  const session = await contactSession(office, request);
  if (!session) throw redirect(pathsIn(localeOf(request)).notice(noticeId));
  const isOpened = await isInquiryOpenedIn(office.db, session.id, noticeId);
  const found = isOpened ? await findNotice(office, noticeId) : null;
  if (!found) throw notFound();
  return { ...found, stamp: { actor: { kind: "recipient", noticeId }, at: office.now() } };
}

const mostWritten = 1000;
type Said = Record<"what" | "reason", string> & { tooLong: (most: number) => string };

/** What a recipient says of it: done, not there, or why it cannot be. */
export async function answerNotice(
  office: Office,
  { home, notice, stamp }: AtNotice,
  form: FormData,
  said: Said,
): Promise<Result> {
  const { noticeId } = notice;
  if (textIn(form, "command") === "decline-notice") {
    const reason = textIn(form, "reason");
    if (!reason) return { errors: { reason: said.reason } };
    if (reason.length > mostWritten) return { errors: { reason: said.tooLong(mostWritten) } };
    const kept = { office, dossierId: home.id };
    const obstacle = await giveThere(
      office,
      home,
      async (tx) => ({ type: "decline-notice", noticeId, reason: await keepReason(kept, tx, reason) }),
      stamp,
    );
    return { obstacle };
  }
  const what = confirmations.find((name) => name === textIn(form, "what"));
  if (!what) return { errors: { what: said.what } };
  const confirmed = { type: "confirm-notice", noticeId, what } as const;
  return { obstacle: await giveThere(office, home, async () => confirmed, stamp) };
}
