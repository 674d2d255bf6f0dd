// The font has the letters of Europe. What it lacks becomes a visible sign instead of a silent gap.

const lacking =
  /[^\n\u0020-\u007E\u00A0-\u02BA\u02BD-\u02CC\u02CE-\u02DD\u1E00-\u1E9F\u1EF2-\u1EFF\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122\u2191\u2193\u2212\uFFFD]/gu;

const marksOfDirection = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

export function drawable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\r\u2000-\u200A\u202F]/gu, " ")
    .replace(marksOfDirection, "")
    .replace(lacking, "\uFFFD");
}

/**
 * The text with each word of more signs than these on two lines, cut after its last slash that fits: a web address has
 * no place where it may get a hyphen.
 */
export function withLongWordsCut(text: string, most: number): string {
  return text.replaceAll(/\S+/gu, (word) => {
    const cut = word.length > most ? word.lastIndexOf("/", most - 1) + 1 : 0;
    return cut === 0 ? word : `${word.slice(0, cut)}\n${withLongWordsCut(word.slice(cut), most)}`;
  });
}
