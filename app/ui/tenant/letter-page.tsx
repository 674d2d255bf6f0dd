import type { Letter } from "#app/domain/letters.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { LetterSheet } from "../letter.tsx";
import { BackLink } from "../step-line.tsx";

/** For both sides: the tenant comes from the status, staff from the dossier. */
export type LetterPageProps = { locale: Locale; letter: Letter; backHref: string };

export function LetterPage({ locale, letter, backHref }: LetterPageProps) {
  const texts = textsIn(locale).pages.letter;
  return (
    <div className="sheet">
      <BackLink href={backHref} words={texts} />
      <LetterSheet letter={letter} />
      <p className="small no-print">{texts.print}</p>
    </div>
  );
}
