import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarOfDossier, clockOfDossier, type Dossier } from "#app/domain/dossier.ts";
import { type AssuranceLevel, suffices } from "#app/domain/identity.ts";
import { type AskedQuestion, openQuestion } from "#app/domain/questions.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { explainDue } from "#app/i18n/clock.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { answerQuestion } from "#app/server/answer-question.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { refusedForm, refuseForm } from "#app/server/forms.ts";
import { requireTenant, takeTurn } from "#app/server/guard.ts";
import { sentFilesIn } from "#app/server/uploads/sent-files.ts";
import { mostSent, takeInOfTenant } from "#app/server/uploads/take-in-of-tenant.ts";
import { Question, type QuestionProps } from "#app/ui/tenant/question.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.question.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<QuestionProps> {
  const locale = localeOf(request);
  const { office } = context;
  const { dossierId, level } = await requireTenant(office, request, params.number);
  const { dossier } = await readDossier(office.db, dossierId);
  const { number } = dossier;
  const question = questionFor(dossier, level);
  if (question === "after-proof") throw redirect(pathsIn(locale).prove(number));
  const refused = refusedForm(context);
  const refs = [question?.text, question?.answer?.text, question?.answer?.files].flatMap(
    (ref) => ref?.textId ?? [],
  );
  const texts = await office.vault.readTexts(office.db, refs);
  const wordsOf = (ref: AskedQuestion["text"] | null | undefined) =>
    ref ? (texts.get(ref.textId) ?? null) : null;
  return {
    locale,
    number,
    question: question && {
      about: question.about,
      words: wordsOf(question.text) ?? "",
      isOpen: question.closedAt === null,
      closed: question.closedAt && shownMoment(question.closedAt, locale),
      answer: question.answer && {
        choice: question.answer.choice,
        words: wordsOf(question.answer.text),
        files: sentFilesIn(texts, question.answer.files),
      },
    },
    dueWhy: dossier.answeredAt ? [] : explainDue(clockOfDossier(dossier), locale, calendarOfDossier(dossier)),
    most: mostSent(office),
    typed: { choice: refused?.typed.choice ?? "", answer: refused?.typed.answer ?? "" },
    formKey: null,
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { dossierId, level, stamp } = await requireTenant(office, request, params.number);
  const { dossier } = await readDossier(office.db, dossierId);
  const here = pathsIn(locale).question(dossier.number);
  const question = questionFor(dossier, level);
  if (question === "after-proof") return redirect(pathsIn(locale).prove(dossier.number));
  // Answered elsewhere meanwhile, or closed: the page shows how it stands.
  if (!question || question.closedAt || question.about !== "clarification") return redirect(here);
  await takeTurn(context, request, "send-words");
  const { form, ...brought } = await takeInOfTenant(office, dossierId, request);
  const { questionId } = question;
  const said = textsIn(locale).pages.question.errors;
  const errors = await answerQuestion({ office, dossierId, questionId, form, stamp }, said, brought);
  return errors ? refuseForm(context, form, errors) : redirect(here);
}

export default function QuestionPage() {
  return <Question {...(useLoaderData<typeof loader>() as QuestionProps)} />;
}

/**
 * The question that this browser may read: the open one, or else the last. That we ask what somebody wants to see
 * tells that there are data.
 */
function questionFor(
  { questions, cautions }: Dossier,
  level: AssuranceLevel,
): AskedQuestion | "after-proof" | null {
  const mayRead = suffices(level, "read-letters", cautions);
  const clarification = openQuestion(questions, "clarification");
  if (clarification && !mayRead) return openQuestion(questions, "identity") ?? "after-proof";
  const readable = questions.filter(({ about }) => about === "identity" || mayRead);
  return clarification ?? openQuestion(questions, "identity") ?? readable.at(-1) ?? null;
}
