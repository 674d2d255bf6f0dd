// A date that was written down wrongly: who puts it right reads first which last days it moves.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Stamp } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import { corrected } from "#app/domain/corrections.ts";
import { clockOfDossier, type Dossier, endedAt, isExtensionVoid } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { shownDay, shownMoment, timeOfDay } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { correct, correctionIn } from "#app/server/corrections.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import {
  answerForm,
  refuseCommand,
  refusedForm,
  refuseForm,
  showAgain,
  type Typed,
  textIn,
  typedIn,
} from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { CorrectScreen, type CorrectScreenProps } from "#app/ui/staff/correct.tsx";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { signed } from "./signed.ts";

export const meta = titled(({ staff }) => staff.correct.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<CorrectScreenProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier, events } = await readDossier(office.db, dossierId);
  const refused = refusedForm(context);
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    ended: endedAt(dossier) !== null,
    received: shownMoment(dossier.receivedAt, staffLocale),
    answers: dossier.questions.flatMap(({ questionId, about, answer, closedAt }) =>
      answer?.writtenDown && closedAt
        ? [{ questionId, about, on: shownDay(dayOf(closedAt), staffLocale) }]
        : [],
    ),
    preview: refused && !refused.obstacle ? previewOf(dossier, refused.typed, desk.stamp) : null,
    done: await doneShown(office, events, await listStaff(office.db)),
    typed: {
      receivedOn: dayOf(dossier.receivedAt).split("-").toReversed().join("-"),
      receivedTime: timeOfDay(dossier.receivedAt),
      ...refused?.typed,
    },
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

const commands = ["preview-receipt", "correct-receipt", "preview-answer", "correct-answer"];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { stamp } = desk;
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const form = await request.formData();
  const command = textIn(form, "command");
  if (!commands.includes(command)) throw new Response(null, { status: 400 });
  const { dossier } = await readDossier(office.db, dossierId);
  const filled = correctionIn(typedIn(form), dossier, textsIn(staffLocale).staff.correct.errors, stamp.at);
  if ("errors" in filled) return refuseForm(context, form, filled.errors);
  if (command.startsWith("preview")) {
    const after = corrected(dossier, filled.correction, stamp);
    return typeof after === "string" ? refuseCommand(context, form, after) : showAgain(context, form);
  }
  const result = await correct({ office, dossierId, form, stamp }, filled);
  return answerForm(context, form, result, staffPaths.correct(params.number ?? ""));
}

export default function StaffCorrectPage() {
  return <CorrectScreen {...(useLoaderData<typeof loader>() as CorrectScreenProps)} />;
}

const dates = ["dueOn", "refusalDueOn", "extensionNoticeDueOn"] as const;

/** What would change; null when something is missing, which the action said. */
function previewOf(dossier: Dossier, typed: Typed, stamp: Stamp): CorrectScreenProps["preview"] {
  const said = textsIn(staffLocale).staff.correct.errors;
  const filled = correctionIn(typed, dossier, said, stamp.at);
  if ("errors" in filled) return null;
  const after = corrected(dossier, filled.correction, stamp);
  if (typeof after === "string") return null;
  const [from, to] = [clockOfDossier(dossier), clockOfDossier(after)];
  const moved = dates.filter((date) => from[date] !== to[date]);
  const shown = (day: (typeof from)[(typeof dates)[number]]) => day && shownDay(day, staffLocale);
  return {
    about: filled.correction.type === "correct-receipt" ? "receipt" : filled.correction.questionId,
    moved: moved.map((date) => ({ date, from: shown(from[date]), to: shown(to[date]) })),
    lapses: isExtensionVoid(after) && !isExtensionVoid(dossier),
    over: to.dueOn !== null && to.dueOn < dayOf(stamp.at) && from.dueOn !== to.dueOn,
  };
}

/** The newest first. */
async function doneShown(
  office: Office,
  events: RecordedEvent[],
  colleagues: StaffMember[],
): Promise<CorrectScreenProps["done"]> {
  const corrections = events.flatMap((recorded) => {
    const { event } = recorded;
    return event.type === "receipt-corrected" || event.type === "answer-corrected"
      ? [{ recorded, event }]
      : [];
  });
  const texts = await office.vault.readTexts(
    office.db,
    corrections.map(({ event }) => event.reason.textId),
  );
  return corrections.toReversed().map(({ recorded, event }) => ({
    ...(event.type === "receipt-corrected"
      ? { what: "receipt" as const, to: shownMoment(new Date(event.receivedAt), staffLocale) }
      : {
          what: "answer" as const,
          to: event.answeredAt === null ? null : shownDay(dayOf(new Date(event.answeredAt)), staffLocale),
        }),
    by: signed([recorded], event.type, colleagues),
    reason: texts.get(event.reason.textId) ?? "",
  }));
}
