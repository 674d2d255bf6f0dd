import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarOfDossier, clockOfDossier, type Dossier } from "#app/domain/dossier.ts";
import { type AssuranceLevel, suffices } from "#app/domain/identity.ts";
import { type AskedQuestion, answerChoices, openQuestion } from "#app/domain/questions.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { explainDue } from "#app/i18n/clock.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { requireTenant } from "#app/server/guard.ts";
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
  const refs = [question?.text, question?.answer?.text].flatMap((ref) => ref?.textId ?? []);
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
      answer: question.answer && { choice: question.answer.choice, words: wordsOf(question.answer.text) },
    },
    dueWhy: dossier.answeredAt ? [] : explainDue(clockOfDossier(dossier), locale, calendarOfDossier(dossier)),
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
  const form = await request.formData();
  const { errors } = textsIn(locale).pages.question;
  const choice = answerChoices.find((name) => name === textIn(form, "choice"));
  const words = textIn(form, "answer");
  if (!choice) return refuseForm(context, form, { choice: errors.choice });
  if (choice === "own-words" && !words) return refuseForm(context, form, { answer: errors.answer });
  if (words.length > longestAnswer) return refuseForm(context, form, { answer: errors.tooLong });
  const { questionId } = question;
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const answer = words ? await office.vault.keepText(tx, key, words) : null;
      return [{ type: "answer-question", questionId, choice, answer, answeredAt: null }];
    },
    stamp,
  );
  return redirect(here);
}

/** In characters; more than anybody types, less than what blocks a page. */
const longestAnswer = 4000;

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
