import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askObstacle, clockWhenAsked, unprovenSince } from "#app/domain/asking.ts";
import { dayOf } from "#app/domain/calendar.ts";
import { calendarOfDossier, clockOfDossier, type Dossier, endedAt, mayRelease } from "#app/domain/dossier.ts";
import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import { type AskedQuestion, askable } from "#app/domain/questions.ts";
import { explainDue } from "#app/i18n/clock.ts";
import { dayInWords, shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
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
import { draftQuestion } from "#app/server/questions.ts";
import { commandQuestions, questionIn } from "#app/server/staff-questions.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { sentFilesIn } from "#app/server/uploads/sent-files.ts";
import { type QuestionsProps, QuestionsScreen } from "#app/ui/staff/questions.tsx";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { refusalShown } from "./refusal-shown.ts";
import { signed } from "./signed.ts";

export const meta = titled(({ staff }) => staff.questions.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<QuestionsProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier, events } = await readDossier(office.db, dossierId);
  const colleagues = await listStaff(office.db);
  const now = office.now();
  const refused = refusedForm(context);
  const typed = refused?.typed ?? {};
  const { actor } = desk.stamp;
  const ended = Boolean(endedAt(dossier) ?? dossier.refusal?.approvedBy);
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    writesIn: dossier.locale,
    ended,
    dueWhy: explainDue(clockOfDossier(dossier), staffLocale, calendarOfDossier(dossier)),
    questions: await questionsShown(office, dossier, events, colleagues),
    choices: ended
      ? []
      : askable.map((about) => {
          const { status, dueOn, dueUnpausedOn } = clockWhenAsked(dossier, about, now);
          return {
            about,
            obstacle: askObstacle(dossier, about, actor),
            standsStill: status === "suspended",
            due: dayInWords(dueOn ?? dueUnpausedOn, staffLocale),
          };
        }),
    preview: typed.command === "preview-question" ? await previewOf(office, dossier, typed) : null,
    ...(await refusalShown(office, dossier, events, { colleagues, reader: desk.staff.id })),
    ground: !ended && !mayRelease(dossier) && unprovenSince(dossier, now) ? "not-identified" : null,
    today: shownDay(dayOf(now), staffLocale),
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
  const { errors } = textsIn(staffLocale).staff.questions;
  if (textIn(form, "command") === "preview-question") {
    const filled = questionIn(typedIn(form), errors);
    return "errors" in filled ? refuseForm(context, form, filled.errors) : showAgain(context, form);
  }
  const result = await commandQuestions({ office, dossierId, form, stamp }, errors);
  return answerForm(context, form, result, staffPaths.questions(params.number ?? ""));
}

export default function StaffQuestionsPage() {
  return <QuestionsScreen {...(useLoaderData<typeof loader>() as QuestionsProps)} />;
}

/** The last question first. */
async function questionsShown(
  office: Office,
  dossier: Dossier,
  events: RecordedEvent[],
  colleagues: StaffMember[],
): Promise<QuestionsProps["questions"]> {
  const shown = dossier.questions.toReversed().map((question) => {
    const [closed] = eventsOf(events, question, "question-closed");
    const reason = closed?.event.type === "question-closed" ? closed.event.reason : null;
    return { question, closed, reason };
  });
  const refs = shown.flatMap(({ question, reason }) => [
    question.text,
    question.answer?.text,
    question.answer?.files,
    reason,
  ]);
  const texts = await office.vault.readTexts(
    office.db,
    refs.flatMap((ref) => ref?.textId ?? []),
  );
  return shown.map(({ question, closed, reason }) => {
    const { questionId, about, toldAt, closedAt, answer, isOverdue } = question;
    return {
      questionId,
      about,
      words: texts.get(question.text.textId) ?? "",
      asked: signed(eventsOf(events, question, "question-asked"), "question-asked", colleagues),
      told: toldAt && shownMoment(toldAt, staffLocale),
      standsStill: Boolean(toldAt) && !closedAt && clockOfDossier(dossier).status === "suspended",
      isOverdue,
      answer: answer &&
        closedAt && {
          choice: answer.choice,
          files: sentFilesIn(texts, answer.files),
          words: answer.text && (texts.get(answer.text.textId) ?? ""),
          on: shownMoment(closedAt, staffLocale),
          isRead: answer.isRead,
        },
      closed: closed
        ? {
            ...signed([closed], "question-closed", colleagues),
            reason: (reason && texts.get(reason.textId)) ?? "",
          }
        : null,
    };
  });
}

function eventsOf(events: RecordedEvent[], { questionId }: AskedQuestion, type: DossierEvent["type"]) {
  return events.filter(
    ({ event }) => event.type === type && "questionId" in event && event.questionId === questionId,
  );
}

/** The letter to read before it goes; null when something is missing, which the action said. */
async function previewOf(office: Office, dossier: Dossier, typed: Typed) {
  const filled = questionIn(typed, textsIn(staffLocale).staff.questions.errors);
  if ("errors" in filled) return null;
  return (await draftQuestion(office, office.db, dossier, filled.question)).letter;
}
