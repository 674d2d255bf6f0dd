// Whether letters on paper come in large print.

import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "./choices.tsx";

/** Sends: largePrint, when ticked. */
export function LargePrint({ locale, chosen }: { locale: Locale; chosen: boolean }) {
  const { kit, howToAnswer } = textsIn(locale).pages;
  return (
    <Choices
      name="largePrint"
      legend={howToAnswer.letters}
      several
      chosen={chosen ? [ticked] : []}
      choices={[{ value: ticked, label: howToAnswer.largePrint, hint: howToAnswer.largePrintHint }]}
      words={kit}
    />
  );
}

const ticked = "ja";
