// A value of which a part may be black, or told in other words: the same on the pages and in the answer that is downloaded.

import type { Piece } from "#app/domain/masks.ts";
import { type Locale, langOfSource } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";

/** What may be read in its own language; bars, and what we tell in its place, in that of the page. */
export function Pieces({ pieces, locale }: { pieces: Piece[]; locale: Locale }) {
  const { covered, summarised } = textsIn(locale).bundle;
  const lang = langOfSource(locale);
  return (
    <bdi lang={lang}>
      {[...pieces.entries()].map(([place, piece]) => {
        if (typeof piece === "string") return piece;
        if ("masked" in piece) {
          return (
            <span key={place} className="covered" lang={lang && locale}>
              {covered[piece.masked]}
            </span>
          );
        }
        return (
          <span key={place} lang={lang && locale}>
            <b>{summarised[piece.summarised]}</b>
            <br />
            {piece.text}
          </span>
        );
      })}
    </bdi>
  );
}
