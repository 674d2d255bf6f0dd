// The pages of a draft, in their order: nobody comes to a page before the ones that it builds on.

import { redirect } from "@remix-run/node";
import { paths } from "#app/i18n/paths.ts";
import { type Draft, type DraftAnswers, readDraft } from "./drafts.ts";
import type { Office } from "./office.ts";

const steps = [
  { answer: "right", path: paths.draft.right },
  { answer: "who", path: paths.draft.who },
  { answer: "contact", path: paths.draft.answer },
  { answer: "scope", path: paths.draft.scope },
] as const satisfies { answer: keyof DraftAnswers; path: string }[];

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
  if (draft.row.dossierId) throw redirect(paths.draft.received);
  for (const { answer, path } of steps) {
    if (answer === step) break;
    if (!draft.answers[answer]) throw redirect(path);
  }
  return draft;
}

/** Where to go after a step: on, or back to the check page when everything was answered before. */
export function nextAfter(draft: Draft, step: keyof DraftAnswers): string {
  const complete = steps.every(({ answer }) => answer === step || draft.answers[answer]);
  const place = steps.findIndex(({ answer }) => answer === step);
  return complete ? paths.draft.check : (steps[place + 1]?.path ?? paths.draft.check);
}
