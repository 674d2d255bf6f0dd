// Paths as lists of names. What could lead anywhere else than down is no path.

/** The names from the root down to a folder or file. */
export type Path = string[];

/** What a person is called in a path: one name that cannot be another one's beginning, nor mean a way. */
const personName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?$/;
const personPlace = "{person}";
const longestName = 255;

export function isPersonName(value: string): boolean {
  return personName.test(value);
}

/** Null for what leads outside, and for what could be read as leading there. */
export function pathOf(written: string, separator: RegExp | string = "/"): Path | null {
  const names = written.split(separator);
  return names.every(isName) ? names : null;
}

function isName(name: string): boolean {
  const isWay = name === "" || name === "." || name === ".." || /^[A-Za-z]:$/.test(name);
  return !isWay && !/[\p{Cc}/\\]/u.test(name) && Buffer.byteLength(name) <= longestName;
}

export function isUnder(path: Path, folder: Path): boolean {
  return path.length > folder.length && folder.every((name, place) => path[place] === name);
}

/** A pattern names the person once, as one whole name: "dossiers/{person}/brieven". */
export function patternOf(written: string): Path | null {
  const names = pathOf(written);
  const isOnce = names?.filter((name) => name === personPlace).length === 1;
  return names && isOnce && names.every((name) => name === personPlace || !/[{}]/.test(name)) ? names : null;
}

/** The folder of this person, and the one above all persons. */
export function foldersOf(pattern: Path, person: string): { above: Path; own: Path } {
  return {
    above: pattern.slice(0, pattern.indexOf(personPlace)),
    own: pattern.map((name) => (name === personPlace ? person : name)),
  };
}
