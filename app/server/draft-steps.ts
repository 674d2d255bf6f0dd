// The pages of a draft, in their order: nobody comes to a page before the ones that it builds on.

import { redirect } from "@remix-run/node";
import { type Theme, themes } from "#app/domain/records.ts";
import { byHand, type Relation } from "#app/domain/relation.ts";
import { mostAsked } from "#app/domain/rights.ts";
import { type Want, type WishStep, wishSteps } from "#app/domain/wishes.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { type Draft, type DraftAnswers, readDraft } from "./drafts.ts";
import type { Footage } from "./footage.ts";
import type { Office } from "./office.ts";

type Step = { answer: keyof DraftAnswers | WishStep; page: keyof ReturnType<typeof pathsIn>["draft"] };

const steps: Step[] = [
  { answer: "wants", page: "right" },
  { answer: "forWhom", page: "forWhom" },
  { answer: "representative", page: "representative" },
  { answer: "relation", page: "relation" },
  { answer: "who", page: "who" },
  // Asked on the same page, for what somebody is to us.
  { answer: "clues", page: "who" },
  { answer: "contact", page: "answer" },
];

/** The questions about each thing that can be asked. */
const questions: Record<Want, Step[]> = {
  access: [
    { answer: "scope", page: "scope" },
    { answer: "footage", page: "footage" },
  ],
  rectification: [{ answer: "rectification", page: "rectification" }],
  erasure: [
    { answer: "erasure", page: "erasure" },
    { answer: "kept", page: "kept" },
  ],
  restriction: [{ answer: "restriction", page: "restriction" }],
  portability: [{ answer: "portability", page: "portability" }],
  objection: [
    { answer: "objection", page: "objection" },
    { answer: "situation", page: "situation" },
  ],
  consent: [{ answer: "consent", page: "consent" }],
  unsorted: [{ answer: "unsorted", page: "unsorted" }],
  // Nothing more is asked: GDPR art. 21(2)-(3).
  marketing: [],
};

/**
 * Who asks about themselves represents nobody. Of somebody who died nobody is looked for. And who is in no housing
 * system is asked for no part of what stands there.
 */
function stepsOf(answers: DraftAnswers): Step[] {
  const { forWhom, relation, camera, wants = [] } = answers;
  const all = [
    ...steps,
    ...wants.flatMap((want) => questions[want]),
    { answer: "all", page: "more" } as const,
  ];
  return all.filter(({ answer }) => {
    if (answer === "footage") return camera === true && (!relation || byHand(relation) === null);
    if (answer === "representative") return forWhom !== "self";
    if (answer === "relation" || answer === "clues") return forWhom !== "heir";
    if (answer === "situation") return typedOf(answers, "objection", "objection-against") !== "marketing";
    if (answer === "all") return wants.length < mostAsked;
    return answer !== "scope" || !relation || byHand(relation) === null;
  });
}

function isAnswered(answers: DraftAnswers, answer: Step["answer"]): boolean {
  const [wish] = wishSteps.filter((step) => step === answer);
  return Boolean(wish ? answers.wishes?.[wish] : answers[answer as keyof DraftAnswers]);
}

function typedOf({ wishes }: DraftAnswers, step: WishStep, name: string): string | undefined {
  return wishes?.[step]?.find(([field]) => field === name)?.[1];
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
  step: Step["answer"] | "check",
): Promise<Draft | null> {
  const draft = await readDraft(office, request);
  if (!draft) return null;
  const paths = pathsIn(localeOf(request)).draft;
  if (draft.row.dossierId) throw redirect(paths.received);
  for (const { answer, page } of stepsOf(draft.answers)) {
    if (answer === step) break;
    if (!isAnswered(draft.answers, answer)) throw redirect(paths[page]);
  }
  return draft;
}

/** Where to go after a step: on, or back to the check page when everything was answered before. */
export function nextAfter(answers: DraftAnswers, step: Step["answer"], request: Request): string {
  const paths = pathsIn(localeOf(request)).draft;
  const asked = stepsOf(answers);
  const complete = asked.every(({ answer }) => answer === step || isAnswered(answers, answer));
  const place = asked.findIndex(({ answer }) => answer === step) + 1;
  // Who changes who it is about sees what follows from that; of what is asked, only what is still open.
  const isAboutWho = steps.some(({ answer }) => answer === step);
  const open = isAboutWho ? [] : asked.slice(place).filter(({ answer }) => !isAnswered(answers, answer));
  const next = open[0] ?? asked[place];
  return complete || !next ? paths.check : paths[next.page];
}

/** The first page that is not answered; the check page where all are. */
export function firstOpen(answers: DraftAnswers, request: Request): string {
  const paths = pathsIn(localeOf(request)).draft;
  const next = stepsOf(answers).find(({ answer }) => !isAnswered(answers, answer));
  return next ? paths[next.page] : paths.check;
}

/** The page before one: of the check page the last one. */
export function pageBefore(answers: DraftAnswers, step: Step["answer"] | "check", locale: Locale): string {
  const asked = stepsOf(answers);
  const place = asked.findIndex(({ answer }) => answer === step);
  const before = asked.at(place < 0 ? -1 : place - 1);
  return pathsIn(locale).draft[before?.page ?? "right"];
}

/** Where the answers about something that is asked are changed; null where nothing was asked about it. */
export function changeOf(answers: DraftAnswers, want: Want, locale: Locale): string | null {
  const [first] = questions[want].filter((step) => stepsOf(answers).includes(step));
  return first ? pathsIn(locale).draft[first.page] : null;
}

/** What is chosen now instead of, or beside, what was chosen before; null when it is asked already. */
export function withWant(wants: Want[], want: Want, first: boolean): Want[] | null {
  const kept = first ? wants.slice(1) : wants;
  if (kept.includes(want)) return null;
  return first ? [want, ...kept] : [...kept, want];
}
