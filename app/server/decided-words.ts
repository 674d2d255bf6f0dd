// A decision in the words of its letter: what the register calls things, and what colleagues wrote.

import type { Decision, DecisionWords } from "#app/domain/decision.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import type { WishWords } from "#app/domain/wishes.ts";
import { dayInFull } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { DecidedFacts, DecidedInWords } from "#templates/letters/decided.ts";

/** Each part as the letter tells it, in the order of the decision. */
export function decidedInWords(
  decision: Decision,
  words: DecisionWords,
  { elements, purposes }: SpokenRegister,
  wished: WishWords | null,
  locale: Locale,
): DecidedInWords[] {
  const { other } = textsIn(locale).letters.decided;
  return decision.map(({ element, purpose, verdict, grounds, reasons, until }, place) => {
    const written = words.parts[place];
    const listed = elements.find(({ id }) => id === element)?.label;
    const use = purposes.find(({ id }) => id === purpose)?.label ?? null;
    return {
      verdict,
      grounds,
      reasons,
      name: listed ?? (use || wished?.corrections?.[place]?.what || wished?.what || other),
      use: listed ? use : null,
      isData: listed !== undefined || use === null,
      until: until && dayInFull(until, locale),
      facts: written?.facts ?? "",
      before: written?.before ?? "",
      after: written?.after ?? "",
    };
  });
}

/** Who can have got what was done, as the register names them: GDPR art. 19. */
export function recipientsOfDone(decision: Decision, register: SpokenRegister): DecidedFacts["recipients"] {
  const changed = decision.flatMap(({ verdict, element }) =>
    verdict === "done" && element ? [element] : [],
  );
  const ids = register.elements.flatMap(({ id, recipients }) => (changed.includes(id) ? recipients : []));
  return register.recipients.filter(({ id }) => ids.includes(id)).map(({ name, why }) => ({ name, why }));
}
