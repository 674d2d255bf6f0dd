// The way in for the organisation to which a file goes directly: a link by e-mail that only opens a page, and a code that a
// colleague gave by telephone. It opens one file, which leaves once (the notes' ruling 18).

import { redirect } from "@remix-run/node";
import { type Stamp, system } from "#app/domain/actors.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { findFile } from "#db/files.ts";
import { endHandovers, saveHandover, takeHandover } from "#db/handovers.ts";
import { isInquiryOpenedIn } from "#db/inquiries.ts";
import { InTheWay } from "./carry-out.ts";
import { textIn } from "./forms.ts";
import { notFound } from "./guard.ts";
import { carryOutBeside, findHandover } from "./handover.ts";
import { type CodeVerdict, enterCode } from "./identity-check.ts";
import { inquiryIdIn } from "./inquiry-door.ts";
import type { Office } from "./office.ts";
import { openExport } from "./open-export.ts";
import { contactSession } from "./sessions.ts";

type Found = NonNullable<Awaited<ReturnType<typeof findHandover>>>;
export type AtHandover = Found & { stamp: Stamp };

/** Checks the code that a colleague gave; the right one opens this file in this browser. */
export function enterHandoverCode(
  office: Office,
  { handoverId, sessionId, typed }: { handoverId: string; sessionId: string; typed: string },
  at: Date,
): Promise<CodeVerdict> {
  const stamp: Stamp = { actor: { kind: "receiver", handoverId }, at };
  const asked = { dossierId: handoverId, sessionId, way: "from-staff", purpose: "look" } as const;
  return enterCode(office, asked, typed, stamp);
}

/** A browser in which this file was opened. Throws as `requireContact` does. */
export async function requireReceiver(
  office: Office,
  request: Request,
  typed: string | undefined,
): Promise<AtHandover> {
  const handoverId = inquiryIdIn(typed);
  const session = await contactSession(office, request);
  if (!session) throw redirect(pathsIn(localeOf(request)).handover(handoverId));
  const isOpened = await isInquiryOpenedIn(office.db, session.id, handoverId);
  const found = isOpened ? await findHandover(office, handoverId) : null;
  if (!found) throw notFound();
  return { ...found, stamp: { actor: { kind: "receiver", handoverId }, at: office.now() } };
}

/** That they take it, or do not. What is over meanwhile, the page says. */
export async function answerHandover(office: Office, at: AtHandover, form: FormData) {
  const { dossierId, handover, stamp } = at;
  const { handoverId } = handover;
  const declines = textIn(form, "command") === "decline-handover";
  const type = declines ? "decline-handover" : "confirm-receipt";
  await carryOutBeside({ office, dossierId, stamp }, { type, handoverId }, (tx) =>
    declines
      ? endHandovers(tx, dossierId, stamp.at)
      : saveHandover(tx, handoverId, { confirmedAt: stamp.at }),
  );
}

/**
 * The file, for the one visitor who comes first; null where it may not go, or went. Taken before a byte leaves, and given
 * back where not all of them did.
 */
export async function fetchHandover(office: Office, { dossierId, handover, stamp }: AtHandover) {
  const { handoverId } = handover;
  const file = handover.file && (await findFile(office.db, handover.file.fileId));
  if (!file) return null;
  const zip = await openExport(office, file);
  if (!zip) return null;
  const fetching = { type: "fetch-handover", handoverId } as const;
  const obstacle = await carryOutBeside({ office, dossierId, stamp }, fetching, async (tx) => {
    if (!(await takeHandover(tx, handoverId, stamp.at))) throw new InTheWay("handover-over");
  });
  if (obstacle) {
    await zip.cancel();
    return null;
  }
  return { zip, bytes: zip.size(file.bytes) };
}

export async function noteBroken(office: Office, { dossierId, handover }: AtHandover) {
  const { handoverId } = handover;
  const stamp = system(office.now());
  await carryOutBeside({ office, dossierId, stamp }, { type: "note-broken-handover", handoverId }, (tx) =>
    saveHandover(tx, handoverId, { fetchedAt: null }),
  );
}
