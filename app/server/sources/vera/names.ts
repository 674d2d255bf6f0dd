// Names as people type them and as systems keep them: with and without accents, prefixes, double names.

const prefixes = new Set(
  "aan af al bij d da de degli dei del della den der des di do dos du een el en het i in la las le les lo los op over s t te ten ter toe uit uijt v van vande vanden vander vd voor von zu zum zur".split(
    " ",
  ),
);
const letters: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ı: "i",
  ħ: "h",
};

/** Small letters without accents; everything that is no letter or figure becomes a space. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđðßæœþıħ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();
}

/** Every spelling under which a last name may be looked for. */
export function nameVariants(lastName: string): Set<string> {
  const whole = foldName(lastName);
  const parts = whole.split("-").map((part) => part.trim());
  return new Set([whole, ...parts].flatMap(withAndWithoutPrefix).filter((name) => name.length > 1));
}

export function sameLastName(typed: string, kept: string): boolean {
  const variants = nameVariants(typed);
  return [...nameVariants(kept)].some((name) => variants.has(name));
}

function withAndWithoutPrefix(name: string): string[] {
  const words = name.split(/[ -]+/).filter((word) => word !== "");
  const first = words.findIndex((word) => !prefixes.has(word));
  const last = words.findLastIndex((word) => !prefixes.has(word));
  const bare = first === -1 ? words : words.slice(first, last + 1);
  return [words.join(""), bare.join("")];
}

export type Agreement = "agrees" | "contradicts" | "says-nothing";
export type KeptNames = { given: (string | null | undefined)[]; initials: string | null | undefined };

/** Full names are compared with full names; initials only count when one side has nothing else. */
export function compareFirstNames(typed: string, kept: KeptNames): Agreement {
  const typedNames = foldName(typed)
    .split(/[ -]+/)
    .filter((name) => name !== "");
  const keptNames = kept.given
    .flatMap((name) => (name ? foldName(name).split(/[ -]+/) : []))
    .filter((name) => name !== "");
  const initial = keptNames[0]?.[0] ?? foldName(kept.initials ?? "")[0];
  if (typedNames.length === 0 || initial === undefined) return "says-nothing";
  const onlyInitials =
    typedNames.every((name) => name.length === 1) || keptNames.every((name) => name.length === 1);
  if (onlyInitials) return typedNames[0]?.[0] === initial ? "agrees" : "contradicts";
  return typedNames.some((name) => name.length > 1 && keptNames.includes(name)) ? "agrees" : "contradicts";
}
