// Where somebody else may hide in free text: names, telephone numbers, accounts. A hint decides nothing: a colleague looks.

export const hintKinds = ["iban", "email", "phone", "number", "name"] as const;
export type HintKind = (typeof hintKinds)[number];

type Span = { from: number; to: number };
/** A part of a text, from the one place up to the other, counted in UTF-16 units. */
export type Hint = Span & { kind: HintKind };

/** What is the person's own, or everybody's: never a hint. */
export type Own = Record<HintKind, ReadonlySet<string>>;

/** Everything that occurs in these values is own: what a source has of the person, and how the association is called. */
export function ownOf(values: string[]): Own {
  const of = (kind: HintKind) =>
    new Set(
      values.flatMap((value) =>
        claimsIn(value)
          .filter((claim) => claim.kind === kind)
          .map((claim) => plain[kind](at(value, claim))),
      ),
    );
  const words = values.flatMap((value) => wordsOf(value).map(({ word }) => plain.name(word)));
  return {
    iban: of("iban"),
    email: of("email"),
    phone: of("phone"),
    number: of("number"),
    name: new Set(words),
  };
}

/** What in a text may be about somebody else, in the order of the text, without overlap. Dutch text only. */
export function hintsIn(text: string, own: Own): Hint[] {
  return claimsIn(text)
    .filter((claim) => isOthers(claim, text, own))
    .toSorted((one, other) => one.from - other.from);
}

/** Whoever finds it first has it: the digits of an account are no telephone number. */
function claimsIn(text: string): Hint[] {
  const claimed: Hint[] = [];
  for (const kind of hintKinds) {
    for (const span of finders[kind](text)) {
      const isFree = claimed.every((other) => span.to <= other.from || span.from >= other.to);
      if (isFree) claimed.push({ kind, ...span });
    }
  }
  return claimed;
}

function isOthers({ kind, ...span }: Hint, text: string, own: Own): boolean {
  const found = at(text, span);
  if (kind === "name") {
    return wordsOf(found).some(
      ({ word }) => !particles.has(word.toLowerCase()) && !own.name.has(plain.name(word)),
    );
  }
  if (own[kind].has(plain[kind](found))) return false;
  // A system has numbers for everything: only those that are like the person's own number are somebody's.
  return kind !== "number" || [...own.number].some((number) => shapeOf(number) === shapeOf(found));
}

const at = (text: string, { from, to }: Span) => text.slice(from, to);

/** The same for everything that means the same. */
const plain = {
  iban: (found: string) => found.replace(/\s/g, "").toUpperCase(),
  email: (found: string) => found.toLowerCase(),
  // "+31 (0)6-1234 5678" is 0612345678.
  phone: (found: string) =>
    found
      .replace(/\(0\)/, "")
      .replace(/\D/g, "")
      .replace(/^(00)?31/, "0"),
  number: (found: string) => found,
  name: (word: string) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""),
} satisfies Record<HintKind, (found: string) => string>;

/** The letters before the digits or the hyphen, and how long it is: "HN-100234" and "HN-100917" are alike. */
function shapeOf(number: string): string {
  return `${number.match(/^[A-Z]*-?/)?.[0]}${number.length}`;
}

const finders: Record<HintKind, (text: string) => Span[]> = {
  iban: (text) => matches(text, /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g),
  email: mailboxesIn,
  phone: phonesIn,
  number: (text) => matches(text, /\b(?:[A-Z]{1,4}-[A-Z0-9]{3,}|[A-Z]{1,4}\d{4,}|\d{6,})\b/g),
  name: namesIn,
};

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** From each @ to both sides: a pattern that looks for it from every letter takes too long. */
function mailboxesIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index } of text.matchAll(/@/g)) {
    const least = spans.at(-1)?.to ?? 0;
    let from = index;
    while (from > least && /[\p{L}\d._%+-]/u.test(text.charAt(from - 1))) from -= 1;
    const domain = /[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/uy;
    domain.lastIndex = index + 1;
    if (from < index && domain.test(text)) spans.push({ from, to: domain.lastIndex });
  }
  return spans;
}

/** Ten digits from a zero, or what begins with the sign of another country. */
function phonesIn(text: string): Span[] {
  return matches(text, /(?<![\d\p{L}])(?:\+|00|0)\d?(?:[ ()./-]{0,2}\d){7,14}(?![\d\p{L}])/gu).filter(
    (span) => {
      const digits = plain.phone(at(text, span));
      return /^0[1-9]\d{8}$/.test(digits) || /^(\+|00)/.test(at(text, span));
    },
  );
}

const particleList = "van de der den het 't te ten ter op in la le el al ben von zu".split(" ");
const particles = new Set(particleList);
/** Particles and the word that follows them. */
const surname = (first: string) => `(?:(?:${particleList.join("|")}) )*${first}[\\p{L}'’-]*`;
const afterInitials = new RegExp(`(?<!\\p{L})(?:\\p{Lu}\\. ?){1,5}${surname("\\p{Lu}\\p{Ll}")}`, "gu");
const afterTitle = new RegExp(`^${surname("\\p{L}")}`, "iu");

/** After one of these a name comes, also in small letters. */
const titles = /(?<!\p{L})(?:mw|mevr|dhr|fam)\.?\s{1,9}(?=\p{L})/giu;

/** What begins a sentence with a capital and is nobody's name. */
const openers = new Set(
  (
    "huurder huurster huurders bewoner bewoonster bewoners buurman buurvrouw buren buur mevrouw meneer heer familie " +
    "monteur beller woningzoekende collega medewerker medewerkster aannemer melder klager politie gemeente moeder vader ouders zoon dochter " +
    "partner broer zus man vrouw kind hij zij ze ik wij we wie men iemand niemand u jij de het een deze die dit dat " +
    "sprak gesproken belde gebeld zag gezien hoorde gehoord bezocht gemaild geschreven " +
    "klacht brief mail bericht verzoek melding vraag gesprek verslag notitie reactie antwoord bezwaar kopie foto contract " +
    "en maar of want dus ook toen nu daarna verder volgens in op bij met van voor na over om als"
  ).split(" "),
);

/** With a capital within a sentence, and nobody's name. */
const common = new Set(
  (
    "nederland nederlands nederlandse engels engelse duits duitse turks turkse arabisch pools poolse frans franse spaans " +
    "spaanse italiaans marokkaans marokkaanse oekraïens oekraïense syrisch syrische russisch grieks portugees surinaams " +
    "geachte beste hallo goedemorgen goedemiddag dank bedankt groet groeten politie gemeente belastingdienst huurcommissie " +
    "rechtbank kerst pasen pinksteren hemelvaart hemelvaartsdag koningsdag bevrijdingsdag sinterklaas nieuwjaar oudjaar " +
    "ramadan suikerfeest carnaval whatsapp teams januari februari maart april mei juni juli augustus " +
    "september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag wmo ggz avg huurder"
  ).split(" "),
);

/** Where, not who: unless it is part of a longer name, as in "Piet van Zeist". */
const places = new Set(
  (
    "almelo almere alkmaar amersfoort amsterdam apeldoorn arnhem assen baarn barneveld breda bussum delft deventer dordrecht " +
    "ede eindhoven emmen enschede gouda groningen haarlem heerlen helmond hengelo hilversum hoofddorp huizen ijsselstein " +
    "leeuwarden leiden leidschendam lelystad maastricht middelburg nieuwegein nijmegen nijkerk oss purmerend roermond " +
    "roosendaal rotterdam schiedam tilburg utrecht veenendaal venlo vlaardingen woerden zaandam zeist zoetermeer zutphen zwolle " +
    "belgië duitsland polen turkije marokko syrië oekraïne spanje frankrijk engeland suriname europa italië griekenland portugal " +
    "roemenië bulgarije hongarije eritrea ethiopië somalië soedan irak iran afghanistan pakistan india china indonesië veluwe " +
    "gelderland friesland drenthe overijssel flevoland limburg zeeland holland brabant"
  ).split(" "),
);

/** What stands in homes and streets, and who comes to them: firms, which are nobody. */
const firms = new Set(
  (
    "nefit remeha intergas vaillant samsung miele whirlpool ikea gamma praxis hornbach " +
    "ziggo odido eneco vattenfall essent greenchoice vitens brabants liander stedin enexis opel toyota renault peugeot " +
    "volkswagen citroën google facebook marktplaats funda tikkie achmea interpolis rabobank"
  ).split(" "),
);

/** What has a name and is nobody: the words with a capital after it are that name. */
const organisations = new Set(
  "afdeling team project gebouw complex wijk buurt merk stichting vereniging waterschap provincie ziekenhuis apotheek firma".split(
    " ",
  ),
);

/** A street is where, not who. */
const street = /(?:straat|laan|weg|plein|hof|kade|singel|park|dreef|pad|steeg|gracht|dijk|plantsoen)$/u;

/** What only people do. */
const speaking = new Set(
  (
    "belt belde zegt zei woont woonde wil wilde vraagt vroeg meldt meldde vertelt vertelde dreigt dreigde klaagt " +
    "klaagde mailt mailde schrijft schreef schreeuwt schreeuwde slaat sloeg vindt vond betaalt betaalde heet heette appt appte"
  ).split(" "),
);

type Word = Span & { word: string };

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/(?<!\d)\p{L}[\p{L}'’-]*(?!\d)/gu)].map(({ index, 0: word }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
}

/** With initials, after a title, or words with a capital where a sentence has none. */
function namesIn(text: string): Span[] {
  const titled = matches(text, titles).flatMap(({ to }) => nameFrom(text, to) ?? []);
  return [...matches(text, afterInitials), ...titled, ...capitalised(text)];
}

/** The particles and the word after a title. */
function nameFrom(text: string, from: number): Span | null {
  const [found] = text.slice(from).match(afterTitle) ?? [];
  return found ? { from, to: from + found.length } : null;
}

function capitalised(text: string): Span[] {
  const words = wordsOf(text);
  const names: Span[] = [];
  for (let place = 0; place < words.length; place += 1) {
    if (organisations.has(words[place]?.word.toLowerCase() ?? "")) {
      place = endOfName(text, words, place);
      continue;
    }
    const end = isName(text, words, place) ? endOfName(text, words, place) : -1;
    const [first, last] = [words[place], words[end]];
    if (first && last) {
      names.push({ from: first.from, to: last.to });
      place = end;
    }
  }
  return names;
}

function isName(text: string, words: Word[], place: number): boolean {
  const one = words[place];
  if (!one || !hasCapital(one)) return false;
  if (isForeign(one)) return true;
  if (isOfStreet(text, words, place)) return false;
  if (!beginsSentence(text, one)) return !isNobody(text, words, place);
  if (openers.has(one.word.toLowerCase()) || common.has(one.word.toLowerCase())) return false;
  const next = words[place + 1];
  return endOfName(text, words, place) > place || (next !== undefined && speaking.has(next.word));
}

/** Within a sentence, with a capital of its own. A first name may be a town's: then a surname follows. */
function isNobody(text: string, words: Word[], place: number): boolean {
  const one = words[place] as Word;
  const word = one.word.toLowerCase();
  if (common.has(word)) return true;
  if (!places.has(word) && !firms.has(word)) return false;
  const [before, after] = [words[place - 1]?.word ?? "", words[place + 1]?.word ?? ""];
  const isSomebody = /^(?:van|von|der|den)$/i.test(before) || speaking.has(after);
  return !isSomebody && endOfName(text, words, place) === place;
}

/** "Onze Lieve Vrouwestraat": what leads to the name of a street is part of it. */
function isOfStreet(text: string, words: Word[], place: number): boolean {
  for (let next = place + 1; isBeside(text, words[next - 1], words[next]); next += 1) {
    const { word } = words[next] as Word;
    if (/^\p{Lu}/u.test(word) && street.test(word)) return true;
    if (!/^\p{Lu}/u.test(word) && !particles.has(word)) return false;
  }
  return false;
}

/** The last word of a name that begins here: over particles, as far as words with a capital follow. */
function endOfName(text: string, words: Word[], place: number): number {
  let end = place;
  for (let next = place + 1; next < words.length && isBeside(text, words[next - 1], words[next]); next += 1) {
    const word = words[next];
    if (word && hasCapital(word) && !common.has(word.word.toLowerCase())) end = next;
    else if (!word || !particles.has(word.word)) break;
  }
  return end;
}

const isBeside = (text: string, one: Word | undefined, next: Word | undefined) =>
  one !== undefined && next !== undefined && /^ $/.test(text.slice(one.to, next.from));

/** A script without capitals is not that of these texts: what stands in it is most likely a name. */
const isForeign = ({ word }: Word) => /^\P{Script=Latin}/u.test(word);
/** "WOZ-waarde" and "PostNL" are abbreviations. */
const abbreviation = /^\p{Lu}{2,}-\p{Ll}|\p{Ll}\p{Lu}{2,}$/u;
const hasCapital = (one: Word) =>
  isForeign(one) ||
  (/^\p{Lu}.*\p{Ll}/u.test(one.word) && !street.test(one.word) && !abbreviation.test(one.word));

/** "t.a.v." ends none: who follows is whom it is for. */
const dotted = /\p{L}\.\p{L}\.$/u;

/** A colon and a bracket begin none: what stands behind them is more often who. */
function beginsSentence(text: string, { from }: Span): boolean {
  for (let before = from - 1; before >= 0; before -= 1) {
    const sign = text.charAt(before);
    if (sign === "." && dotted.test(text.slice(Math.max(0, before - 3), before + 1))) return false;
    if (/[.!?•\n]/.test(sign)) return true;
    if (!/[\s"'“„‘(-]/.test(sign)) return false;
  }
  return true;
}
