// Breaks text into lines that fit, each letter in a font that has it.

/** A font that was read before: what pdfkit takes of it, and whether it has a letter. */
type Font = { layout: unknown; hasGlyphForCodePoint(letter: number): boolean };

export const isFont = (font: unknown): font is Font =>
  typeof font === "object" && font !== null && "layout" in font && "hasGlyphForCodePoint" in font;

/** A font by its weight, and what stands in where it lacks a letter. */
export type Fonts = Record<"regular" | "regular-more" | "bold" | "bold-more", Font>;

/** What is written in one way. A bar is written on black. */
export type Run = { text: string; bold?: boolean; isBar?: boolean };

/** A piece of a line in one font; its width in the size of the letters. */
export type Fragment = { text: string; font: keyof Fonts; isBar: boolean; ems: number };

/** How a text is written: the size in points, the height of a line in the size. */
export type Type = { size: number; lineHeight: number; colour: string; bold?: boolean };

/** A document with its fonts, and how its words are drawn: most occur again and again. */
export type Press = { pdf: PDFKit.PDFDocument; fonts: Fonts; words: Map<string, Fragment[]> };

/** A space stays with the word before it. A word that is too long for a line is cut, without a hyphen. */
export function linesOf(press: Press, runs: Run[], type: Type, width: number): Fragment[][] {
  const room = width / type.size;
  const lines: Fragment[][] = [[]];
  for (const run of runs) {
    const written = { bold: run.bold ?? type.bold ?? false, isBar: run.isBar ?? false };
    for (const word of run.text.match(/\n|[^ \n]+ ?| /g) ?? []) {
      if (word === "\n") lines.push([]);
      else for (const part of partsOf(press, word, written, room)) put(lines, part, room);
    }
  }
  return lines;
}

type Written = { bold: boolean; isBar: boolean };

function partsOf(press: Press, word: string, written: Written, room: number): Fragment[][] {
  const whole = fragmentsOf(press, word, written);
  if (emsOf(whole) <= room) return [whole];
  return (word.match(/.{1,20}/gsu) ?? []).map((piece) => fragmentsOf(press, piece, written));
}

function put(lines: Fragment[][], part: Fragment[], room: number) {
  const line = lines.at(-1) ?? [];
  if (line.length > 0 && emsOf(line) + emsOf(part) > room) lines.push([...part]);
  else join(line, part);
}

/** What is written alike is one piece. */
function join(line: Fragment[], part: Fragment[]) {
  for (const fragment of part) {
    const last = line.at(-1);
    if (last?.font !== fragment.font || last.isBar !== fragment.isBar) line.push(fragment);
    else line[line.length - 1] = { ...last, text: last.text + fragment.text, ems: last.ems + fragment.ems };
  }
}

export const emsOf = (fragments: Fragment[]) => fragments.reduce((sum, { ems }) => sum + ems, 0);

function fragmentsOf(press: Press, word: string, written: Written): Fragment[] {
  const { bold, isBar } = written;
  const name = `${bold}/${isBar}/${word}`;
  const known = press.words.get(name);
  if (known) return known;
  const fragments: Fragment[] = [];
  for (const letter of word)
    join(fragments, [{ text: letter, font: fontOf(press, letter, bold), isBar, ems: 0 }]);
  const measured = fragments.map((fragment) => ({ ...fragment, ems: measure(press, fragment) }));
  press.words.set(name, measured);
  return measured;
}

function fontOf({ fonts }: Press, letter: string, bold: boolean): keyof Fonts {
  const name = bold ? "bold" : "regular";
  const more = `${name}-more` as const;
  const code = letter.codePointAt(0) ?? 0;
  return !fonts[name].hasGlyphForCodePoint(code) && fonts[more].hasGlyphForCodePoint(code) ? more : name;
}

const measure = ({ pdf }: Press, { font, text }: Fragment) => pdf.font(font).fontSize(1).widthOfString(text);
