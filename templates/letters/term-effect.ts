// What a question to the tenant does to the last day of the answer.

import type { Block, Duty } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";

/** Days come as written: "woensdag 23 december 2026". A question that was asked too late stops nothing. */
export type Effect =
  | { kind: "stands-still"; from: string; dueUnpausedOn: string }
  | { kind: "goes-on"; dueOn: string };

/** What a question is about. */
export type Asked = "identity" | "clarification";

export function effectOnTerm({ term }: LetterTexts, effect: Effect, about: Asked, duty: Duty): Block[] {
  const text =
    effect.kind === "goes-on"
      ? term.stays(effect.dueOn)
      : `${term.standsStill[about](effect.from)} ${term.moves(effect.dueUnpausedOn)}`;
  return [
    { kind: "heading", duties: [], text: term.title },
    { kind: "paragraph", duties: [duty], text },
  ];
}
