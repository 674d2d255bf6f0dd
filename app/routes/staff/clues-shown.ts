// What somebody wrote to help us look, in the order in which it was asked.

import { type Clue, clues } from "#app/domain/relation.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { ClueShown } from "#app/ui/staff/clues.tsx";

export function cluesShown(written: Partial<Record<Clue, string>>): ClueShown[] {
  const texts = textsIn(staffLocale).pages.relation.clues;
  return clues.flatMap((clue) => {
    const text = written[clue];
    return text ? [{ label: texts[clue].label, text }] : [];
  });
}
