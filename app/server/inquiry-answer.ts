// What somebody outside the desk says of what they were asked.

import { dayOf } from "#app/domain/calendar.ts";
import { declineReasons } from "#app/domain/inquiries.ts";
import { carryOut } from "./carry-out.ts";
import { type FormErrors, parseDay, textIn } from "./forms.ts";
import type { AtInquiry } from "./inquiry-door.ts";
import type { Office } from "./office.ts";
import { keepReason, type Result } from "./staff-commands.ts";
import { handInTask } from "./tasks.ts";
import { forgetFiles, type TakenFile } from "./uploads/take-in.ts";

const mostWritten = 1000;

type Said = Record<"written" | "both" | "searched" | "kept" | "goneOn" | "why" | "reason", string> & {
  tooLong: (most: number) => string;
};
type Brought = { taken: TakenFile[]; wrong: string | null; viruses: number };

/** What was found, or that nothing was; whether images are kept; or that they cannot look. */
export async function answerInquiry(
  office: Office,
  at: AtInquiry,
  form: FormData,
  said: Said,
  brought: Brought,
): Promise<Result> {
  const { dossierId, inquiry, stamp } = at;
  const command = textIn(form, "command");
  if (command === "hand-in") {
    // Whatever slice the form names: it is the one that was asked.
    if (!inquiry.sliceId) return { obstacle: "not-your-task" };
    form.set("sliceId", inquiry.sliceId);
    return handInTask({ office, dossierId, form, stamp }, said, brought);
  }
  await forgetFiles(office, brought.taken);
  if (command === "report-footage") return reportFootage(office, at, form, said);
  if (command === "decline-inquiry") return decline(office, at, form, said);
  throw new Response(null, { status: 400 });
}

async function reportFootage(office: Office, at: AtInquiry, form: FormData, said: Said): Promise<Result> {
  const { dossierId, inquiry, stamp } = at;
  const kept = textIn(form, "kept");
  if (kept !== "yes" && kept !== "no") return { errors: { kept: said.kept } };
  const overwrittenOn = kept === "no" ? parseDay(textIn(form, "goneOn")) : null;
  if (kept === "no" && (!overwrittenOn || overwrittenOn > dayOf(stamp.at))) {
    return { errors: { goneOn: said.goneOn } };
  }
  const report = { type: "report-footage", inquiryId: inquiry.inquiryId, overwrittenOn } as const;
  return { obstacle: await carryOut(office, dossierId, [report], stamp) };
}

async function decline(office: Office, at: AtInquiry, form: FormData, said: Said): Promise<Result> {
  const { dossierId, inquiry, stamp } = at;
  const why = declineReasons.find((name) => name === textIn(form, "why"));
  const reason = textIn(form, "reason");
  const errors: FormErrors = {};
  if (!why) errors.why = said.why;
  if (!reason) errors.reason = said.reason;
  else if (reason.length > mostWritten) errors.reason = said.tooLong(mostWritten);
  if (!why || Object.keys(errors).length > 0) return { errors };
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => [
      {
        type: "decline-inquiry",
        inquiryId: inquiry.inquiryId,
        why,
        reason: await keepReason({ office, dossierId }, tx, reason),
      },
    ],
    stamp,
  );
  return { obstacle };
}
