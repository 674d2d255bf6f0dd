// The drawing process: each message in is a drawing as JSON, each message out its PDF. Started by pdf.ts.

import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Font, renderToStream } from "@react-pdf/renderer";
import { textsIn } from "#app/i18n/texts.ts";
import { DataPartDocument } from "#templates/data-part.tsx";
import { LetterDocument } from "#templates/letter.tsx";
import { PaperFormDocument } from "#templates/paper-form.tsx";
import { fontFamily } from "#templates/theme.ts";
import { drawable, withLongWordsCut } from "./drawable.ts";
import type { Drawing, Drawn } from "./pdf.ts";

registerFonts();
process.on("message", async (message: string) => {
  const { largePrint } = JSON.parse(message) as { largePrint?: boolean };
  const drawing: Drawing = JSON.parse(message, (_, value) => {
    if (typeof value !== "string") return value;
    return largePrint ? withLongWordsCut(drawable(value), longestWord.largePrint) : drawable(value);
  });
  const pdf = await pdfOf(drawing);
  const answer: Drawn = { pdf, residentMegabytes: process.memoryUsage.rss() / 1e6 };
  process.send?.(answer);
});

async function pdfOf(drawing: Drawing): Promise<Uint8Array> {
  keepWordsWhole(drawing);
  const pdf = await renderToStream(documentOf(drawing));
  return buffer(Readable.from(pdf));
}

function documentOf(drawing: Drawing) {
  if (drawing.what === "data") {
    const { part } = drawing;
    return <DataPartDocument part={part} texts={textsIn(part.locale).bundle} />;
  }
  if (drawing.what === "form") return <PaperFormDocument form={drawing.form} />;
  const { letter, madeAt, largePrint } = drawing;
  const { letters } = textsIn(letter.locale);
  return <LetterDocument letter={letter} texts={letters} madeAt={madeAt} largePrint={largePrint} />;
}

function registerFonts() {
  const { resolve } = createRequire(import.meta.url);
  for (const [place, range] of (["latin", "latin-ext"] as const).entries()) {
    for (const fontWeight of [400, 700] as const) {
      const file = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${range}-${fontWeight}-normal.woff`;
      Font.register({ family: fontFamily[place] ?? "", src: resolve(file), fontWeight });
    }
  }
}

/** The longest word that fits on a line: of a letter, of one in large print, and of a column of data. */
const longestWord = { letter: 80, largePrint: 50, data: 40, form: 80 };

/** Words stay whole, a web address above all: a hyphen in it is not its own. Only what cannot fit on a line is cut. */
function keepWordsWhole({ what }: Drawing) {
  Font.registerHyphenationCallback((word) =>
    word.length > longestWord[what] ? (word.match(/.{1,20}/gsu) ?? [word]) : [word],
  );
}
