import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayGive } from "#app/domain/actors.ts";
import { feeObstacle } from "#app/domain/charging.ts";
import { type Dossier, endedAt } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { feeGroundNames, isFeeOverdue, isFeeProposed, payableUntil } from "#app/domain/fee.ts";
import { dayInWords, euros } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type DossierNow, readDossier } from "#app/server/dossier-state.ts";
import { earlierOf } from "#app/server/earlier.ts";
import { commandFee, draftFee, feeIn, feeOf } from "#app/server/fee.ts";
import {
  answerForm,
  refusedForm,
  refuseForm,
  showAgain,
  type Typed,
  textIn,
  typedIn,
} from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type FeeProps, FeeScreen } from "#app/ui/staff/fee.tsx";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { signed } from "./signed.ts";

export const meta = titled(({ staff }) => staff.fee.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<FeeProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const read = await readDossier(office.db, dossierId);
  const { dossier, events } = read;
  const last = (await earlierOf(office.db, dossierId, dossier))?.last ?? null;
  const refused = refusedForm(context);
  const typed = refused?.typed ?? {};
  const mayPropose = mayGive(desk.stamp.actor, "propose-fee");
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    writesIn: dossier.locale,
    earlier: last?.answeredOn
      ? {
          askedOn: dayInWords(last.receivedOn, staffLocale),
          answeredOn: dayInWords(last.answeredOn, staffLocale),
        }
      : null,
    choices: feeGroundNames.map((ground) => ({
      ground,
      obstacle: mayPropose ? feeObstacle(dossier, ground, last !== null) : "not-your-task",
    })),
    stage: stageOf(dossier, events, await listStaff(office.db), { reader: desk.staff.id, at: office.now() }),
    mayRecord: mayPropose && !endedAt(dossier),
    mayDrop: mayGive(desk.stamp.actor, "drop-fee") && !endedAt(dossier),
    preview: await previewOf(office, read, typed),
    typed,
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const form = await request.formData();
  const { errors } = textsIn(staffLocale).staff.fee;
  if (textIn(form, "command") === "preview-fee") {
    const filled = feeIn(typedIn(form), errors);
    return "errors" in filled ? refuseForm(context, form, filled.errors) : showAgain(context, form);
  }
  const result = await commandFee({ office, dossierId, form, stamp: desk.stamp }, errors);
  return answerForm(context, form, result, staffPaths.fee(params.number ?? ""));
}

export default function StaffFeePage() {
  return <FeeScreen {...(useLoaderData<typeof loader>() as FeeProps)} />;
}

function stageOf(
  dossier: Dossier,
  events: RecordedEvent[],
  colleagues: StaffMember[],
  { reader, at }: { reader: string; at: Date },
): FeeProps["stage"] {
  const { fee } = dossier;
  if (!fee) return { state: "none" };
  const amount = euros(fee.cents, staffLocale);
  if (!fee.askedAt) {
    const by = signed(events, "fee-proposed", colleagues);
    return { state: "proposed", amount, by, own: fee.by === reader };
  }
  const by = signed(events, "fee-approved", colleagues);
  if (fee.paidAt) return { state: "paid", amount, by };
  const until = dayInWords(payableUntil(fee.askedAt), staffLocale);
  return { state: "asked", amount, by, until, overdue: isFeeOverdue(dossier, at) };
}

/** The letter to read before it is proposed, and again for whoever decides about it. */
async function previewOf(office: Office, read: DossierNow, typed: Typed): Promise<FeeProps["preview"]> {
  const { dossier } = read;
  if (isFeeProposed(dossier)) {
    const asked = await feeOf(office, dossier);
    return asked && draftFee(office, read, asked, office.now());
  }
  if (typed.command !== "preview-fee" || dossier.fee) return null;
  const filled = feeIn(typed, textsIn(staffLocale).staff.fee.errors);
  return "errors" in filled ? null : draftFee(office, read, filled.fee, office.now());
}
