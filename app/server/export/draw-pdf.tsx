// The drawing process: each message in is a drawing as JSON, each message out its PDF. Started by pdf.ts.

import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Font, renderToStream } from "@react-pdf/renderer";
import { textsIn } from "#app/i18n/texts.ts";
import { DataPartDocument } from "#templates/data-part.tsx";
import { LetterDocument } from "#templates/letter.tsx";
import { fontFamily } from "#templates/theme.ts";
import { drawable } from "./drawable.ts";
import type { Drawing } from "./pdf.ts";

registerFonts();
process.on("message", async (message: string) => {
  const drawing: Drawing = JSON.parse(message, (_, value) =>
    typeof value === "string" ? drawable(value) : value,
  );
  process.send?.(await drawn(drawing));
});

async function drawn(drawing: Drawing): Promise<Uint8Array> {
  keepWordsWhole(drawing);
  const pdf = await renderToStream(documentOf(drawing));
  return buffer(Readable.from(pdf));
}

function documentOf(drawing: Drawing) {
  if (drawing.what === "data") {
    const { part } = drawing;
    return <DataPartDocument part={part} texts={textsIn(part.locale).bundle} />;
  }
  const { letter, madeAt } = drawing;
  return <LetterDocument letter={letter} texts={textsIn(letter.locale).letters} madeAt={madeAt} />;
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

/** The longest word that fits on a line: of a letter, and of a column of data. */
const longestWord = { letter: 80, data: 40 };

/** Words stay whole, a web address above all: a hyphen in it is not its own. Only what cannot fit on a line is cut. */
function keepWordsWhole({ what }: Drawing) {
  Font.registerHyphenationCallback((word) =>
    word.length > longestWord[what] ? (word.match(/.{1,20}/gsu) ?? [word]) : [word],
  );
}
