// The pages of a draft, in their order: nobody comes to a page before the ones that it builds on.

import { redirect } from "@remix-run/node";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { type Draft, type DraftAnswers, readDraft } from "./drafts.ts";
import type { Office } from "./office.ts";

const steps = [
  { answer: "right", page: "right" },
  { answer: "forWhom", page: "forWhom" },
  { answer: "representative", page: "representative" },
  { answer: "who", page: "who" },
  { answer: "contact", page: "answer" },
  { answer: "scope", page: "scope" },
] as const satisfies { answer: keyof DraftAnswers; page: keyof ReturnType<typeof pathsIn>["draft"] }[];

/** Who asks about themselves represents nobody. */
function stepsOf({ forWhom }: DraftAnswers) {
  return steps.filter(({ answer }) => answer !== "representative" || forWhom !== "self");
}

/** Whether the form is about somebody else than who fills it in. */
export function isForAnother({ forWhom }: DraftAnswers): boolean {
  return forWhom !== undefined && forWhom !== "self";
}

/**
 * The draft, with all answers before a step. Throws a redirect: to the confirmation when it was sent, to the first
 * page that is still open otherwise. Null when there is no draft, or no longer.
 */
export async function draftAt(
  office: Office,
  request: Request,
  step: keyof DraftAnswers | "check",
): Promise<Draft | null> {
  const draft = await readDraft(office, request);
  if (!draft) return null;
  const paths = pathsIn(localeOf(request)).draft;
  if (draft.row.dossierId) throw redirect(paths.received);
  for (const { answer, page } of stepsOf(draft.answers)) {
    if (answer === step) break;
    if (!draft.answers[answer]) throw redirect(paths[page]);
  }
  return draft;
}

/** Where to go after a step: on, or back to the check page when everything was answered before. */
export function nextAfter(answers: DraftAnswers, step: keyof DraftAnswers, request: Request): string {
  const paths = pathsIn(localeOf(request)).draft;
  const asked = stepsOf(answers);
  const complete = asked.every(({ answer }) => answer === step || answers[answer]);
  const next = asked[asked.findIndex(({ answer }) => answer === step) + 1];
  return complete || !next ? paths.check : paths[next.page];
}
