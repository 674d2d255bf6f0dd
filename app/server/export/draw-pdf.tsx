// The drawing process: each message in is a drawing as JSON, each message out its PDF. Started by pdf.ts.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Font, renderToStream } from "@react-pdf/renderer";
import { textsIn } from "#app/i18n/texts.ts";
import { drawDataPart } from "#templates/data-part.ts";
import { LetterDocument } from "#templates/letter.tsx";
import { type Fonts, isFont } from "#templates/lines.ts";
import { PaperFormDocument } from "#templates/paper-form.tsx";
import { fontFamily } from "#templates/theme.ts";
import { drawable, withLongWordsCut } from "./drawable.ts";
import type { Drawing, Drawn } from "./pdf.ts";
import { unpackFont } from "./unpack-font.ts";

const fonts = await loadFonts();
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
  if (drawing.what === "data") return drawDataPart(drawing.part, textsIn(drawing.part.locale).bundle, fonts);
  keepWordsWhole(drawing);
  const pdf = await renderToStream(documentOf(drawing));
  return buffer(Readable.from(pdf));
}

function documentOf(drawing: Exclude<Drawing, { what: "data" }>) {
  if (drawing.what === "form") return <PaperFormDocument form={drawing.form} />;
  const { letter, madeAt, largePrint } = drawing;
  const { letters } = textsIn(letter.locale);
  return <LetterDocument letter={letter} texts={letters} madeAt={madeAt} largePrint={largePrint} />;
}

async function loadFonts(): Promise<Fonts> {
  const [family, extended] = fontFamily;
  return {
    regular: await loadFont(family, "latin", 400),
    "regular-more": await loadFont(extended, "latin-ext", 400),
    bold: await loadFont(family, "latin", 700),
    "bold-more": await loadFont(extended, "latin-ext", 700),
  };
}

async function loadFont(fontFamily: string, range: "latin" | "latin-ext", fontWeight: 400 | 700) {
  const { resolve } = createRequire(import.meta.url);
  const file = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${range}-${fontWeight}-normal.woff`;
  const unpacked = unpackFont(readFileSync(resolve(file))).toString("base64");
  Font.register({ family: fontFamily, src: `data:font/ttf;base64,${unpacked}`, fontWeight });
  await Font.load({ fontFamily, fontWeight });
  const font: unknown = Font.getFont({ fontFamily, fontWeight })?.data;
  if (!isFont(font)) throw new Error("A font that cannot be read");
  return font;
}

/** The longest word that fits on a line: of a letter, and of one in large print. */
const longestWord = { letter: 80, largePrint: 50, form: 80 };

/** Words stay whole, a web address above all: a hyphen in it is not its own. Only what cannot fit on a line is cut. */
function keepWordsWhole({ what }: Exclude<Drawing, { what: "data" }>) {
  Font.registerHyphenationCallback((word) =>
    word.length > longestWord[what] ? (word.match(/.{1,20}/gsu) ?? [word]) : [word],
  );
}
