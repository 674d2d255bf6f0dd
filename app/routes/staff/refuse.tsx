import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { manifestObstacle } from "#app/domain/decide.ts";
import { clockOfDossier, type Dossier } from "#app/domain/dossier.ts";
import { isFeeOpen } from "#app/domain/fee.ts";
import { isManifest, manifestGrounds } from "#app/domain/outcomes.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type DossierNow, readDossier } from "#app/server/dossier-state.ts";
import { changesSince, earlierOf } from "#app/server/earlier.ts";
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
import { commandRefusal, draftRefusal, factsOfRefusal, refusalIn } from "#app/server/refuse.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type RefuseProps, RefuseScreen } from "#app/ui/staff/refuse.tsx";
import { listStaff } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { earlierShown } from "./earlier-shown.ts";
import { refusalShown } from "./refusal-shown.ts";

export const meta = titled(({ staff }) => staff.manifest.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<RefuseProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const read = await readDossier(office.db, dossierId);
  const { dossier, events } = read;
  const now = office.now();
  const colleagues = await listStaff(office.db);
  const earlier = await earlierOf(office.db, dossierId, dossier);
  const last = earlier?.last ?? null;
  const refused = refusedForm(context);
  const typed = refused?.typed ?? {};
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    writesIn: dossier.locale,
    refusalDue: refusalDueShown(dossier, now),
    earlier: { ...earlierShown(earlier), changes: await changesSince(office, read, last) },
    choices: manifestGrounds
      .filter((ground) => ground !== "fee-unpaid" || isFeeOpen(dossier))
      .map((ground) => ({
        ground,
        obstacle: manifestObstacle(dossier, { ground, lastAskedOn: last?.receivedOn ?? null }, now),
      })),
    preview: await previewOf(office, read, typed),
    ...(await refusalShown(office, dossier, events, { colleagues, reader: desk.staff.id })),
    typed,
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { stamp } = desk;
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const form = await request.formData();
  const { errors } = textsIn(staffLocale).staff.manifest;
  if (textIn(form, "command") === "preview-refusal") {
    const filled = refusalIn(typedIn(form), errors);
    return "errors" in filled ? refuseForm(context, form, filled.errors) : showAgain(context, form);
  }
  const result = await commandRefusal({ office, dossierId, form, stamp }, errors);
  return answerForm(context, form, result, staffPaths.refuse(params.number ?? ""));
}

export default function StaffRefusePage() {
  return <RefuseScreen {...(useLoaderData<typeof loader>() as RefuseProps)} />;
}

function refusalDueShown(dossier: Dossier, now: Date): RefuseProps["refusalDue"] {
  const { refusalDueOn } = clockOfDossier(dossier);
  if (!refusalDueOn) return null;
  const late = !dossier.answeredAt && dayOf(now) > refusalDueOn;
  return { day: dayInWords(refusalDueOn, staffLocale), late };
}

/** The letter to read before it is proposed, and again for whoever decides about it. */
async function previewOf(office: Office, read: DossierNow, typed: Typed): Promise<RefuseProps["preview"]> {
  const { refusal } = read.dossier;
  if (refusal && !refusal.approvedBy && isManifest(refusal.ground)) {
    const facts = await factsOfRefusal(office, read.events);
    return draftRefusal(office, read, { ground: refusal.ground, facts });
  }
  if (typed.command !== "preview-refusal" || refusal) return null;
  const filled = refusalIn(typed, textsIn(staffLocale).staff.manifest.errors);
  return "errors" in filled ? null : draftRefusal(office, read, filled.refusal);
}
