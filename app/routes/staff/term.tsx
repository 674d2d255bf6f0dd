import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clockOf } from "#app/domain/clock.ts";
import { extensionObstacle } from "#app/domain/decide.ts";
import {
  calendarOfDossier,
  clockEventsOf,
  clockOfDossier,
  type Dossier,
  isExtensionVoid,
} from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { extensionMonths } from "#app/domain/outcomes.ts";
import { explainClock, explainDue } from "#app/i18n/clock.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { draftExtension, extendTerm, extensionIn } from "#app/server/extension.ts";
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
import { type TermProps, TermScreen } from "#app/ui/staff/term.tsx";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { signed } from "./signed.ts";

export const meta = titled(({ staff }) => staff.term.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<TermProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier, events } = await readDossier(office.db, dossierId);
  const refused = refusedForm(context);
  const typed = refused?.typed ?? {};
  const obstacle = extensionObstacle(dossier, office.now());
  const clock = clockOfDossier(dossier);
  const { dueOn, dueUnpausedOn, extensionNoticeDueOn, refusalDueOn } = clock;
  const calendar = calendarOfDossier(dossier);
  const why = explainClock(clock, staffLocale, calendar);
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    writesIn: dossier.locale,
    received: shownMoment(dossier.receivedAt, staffLocale),
    due: { at: shownDay(dueOn ?? dueUnpausedOn, staffLocale), why: explainDue(clock, staffLocale, calendar) },
    refusalDue: refusalDueOn && { at: shownDay(refusalDueOn, staffLocale), why: why.refusalDueOn },
    noticeDue: { at: shownDay(extensionNoticeDueOn, staffLocale), why: why.extensionNoticeDueOn },
    extension: extensionShown(dossier, events, await listStaff(office.db)),
    unproven: obstacle === "identity-not-proven",
    choices: obstacle ? [] : choicesShown(dossier, office.now()),
    preview: typed.command === "preview-extension" ? await previewOf(office, dossier, typed) : null,
    typed: { months: typed.months ?? "", ground: typed.ground ?? "", reason: typed.reason ?? "" },
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
  const command = textIn(form, "command");
  if (command !== "preview-extension" && command !== "extend-term") throw new Response(null, { status: 400 });
  const filled = extensionIn(typedIn(form), textsIn(staffLocale).staff.term.errors);
  if ("errors" in filled) return refuseForm(context, form, filled.errors);
  if (command === "preview-extension") return showAgain(context, form);
  const result = await extendTerm({ office, dossierId, form, stamp }, filled.extension);
  return answerForm(context, form, result, staffPaths.term(params.number ?? ""));
}

export default function StaffTermPage() {
  return <TermScreen {...(useLoaderData<typeof loader>() as TermProps)} />;
}

/** By how much the term can be extended, each with its new last day. */
function choicesShown(dossier: Dossier, at: Date): TermProps["choices"] {
  return extensionMonths.map((months) => {
    const extended = [...clockEventsOf(dossier), { at, type: "extended" as const, months }];
    const { receivedAt, right } = dossier;
    const { dueOn, dueUnpausedOn } = clockOf(receivedAt, right, extended, calendarOfDossier(dossier));
    return { months, due: shownDay(dueOn ?? dueUnpausedOn, staffLocale) };
  });
}

function extensionShown(
  dossier: Dossier,
  events: RecordedEvent[],
  colleagues: StaffMember[],
): TermProps["extension"] {
  const { extension } = dossier;
  if (!extension) return null;
  return {
    months: extension.months,
    by: signed(events, "term-extended", colleagues),
    told: extension.toldAt && shownMoment(extension.toldAt, staffLocale),
    isVoid: isExtensionVoid(dossier),
  };
}

/** The letter to read before it goes; null when something is missing, which the action said. */
async function previewOf(office: Office, dossier: Dossier, typed: Typed) {
  const filled = extensionIn(typed, textsIn(staffLocale).staff.term.errors);
  if ("errors" in filled || extensionObstacle(dossier, office.now())) return null;
  return (await draftExtension(office, office.db, dossier, filled.extension)).letter;
}
