// The pages of a draft, in their order: nobody comes to a page before the ones that it builds on.

import { redirect } from "@remix-run/node";
import { type Theme, themes } from "#app/domain/records.ts";
import { byHand, type Relation } from "#app/domain/relation.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { type Draft, type DraftAnswers, readDraft } from "./drafts.ts";
import type { Footage } from "./footage.ts";
import type { Office } from "./office.ts";

const steps = [
  { answer: "right", page: "right" },
  { answer: "forWhom", page: "forWhom" },
  { answer: "representative", page: "representative" },
  { answer: "relation", page: "relation" },
  { answer: "who", page: "who" },
  // Asked on the same page, for what somebody is to us.
  { answer: "clues", page: "who" },
  { answer: "contact", page: "answer" },
  { answer: "scope", page: "scope" },
  { answer: "footage", page: "footage" },
] as const satisfies { answer: keyof DraftAnswers; page: keyof ReturnType<typeof pathsIn>["draft"] }[];

/**
 * Who asks about themselves represents nobody. Of somebody who died nobody is looked for. And who is in no housing
 * system is asked for no part of what stands there.
 */
function stepsOf({ forWhom, relation, camera }: DraftAnswers) {
  return steps.filter(({ answer }) => {
    if (answer === "footage") return camera === true && (!relation || byHand(relation) === null);
    if (answer === "representative") return forWhom !== "self";
    if (answer === "relation" || answer === "clues") return forWhom !== "heir";
    return answer !== "scope" || !relation || byHand(relation) === null;
  });
}

/** As who the person is known here: who died was a tenant, as far as anybody asks. */
export const relationIn = ({ relation = "tenant" }: DraftAnswers): Relation => relation;

/** What is asked for: everything, where it was not asked. */
export function scopeIn(answers: DraftAnswers): Theme[] | undefined {
  return byHand(relationIn(answers)) === null ? answers.scope : [...themes];
}

/** Of which camera images; null where none are asked. */
export function footageAsked({ camera, footage, relation }: DraftAnswers): Footage | null {
  const isAsked = camera === true && (!relation || byHand(relation) === null);
  return (isAsked && footage) || null;
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
