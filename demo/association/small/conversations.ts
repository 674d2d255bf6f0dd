// Conversations, mails and visits. In some, somebody else is named: what a colleague must see before it is given.

import type { Contract } from "../contracts.ts";
import type { Draw } from "../draw.ts";
import { mark, pick } from "../draw.ts";
import type { Person } from "../people.ts";
import { inventedIban } from "../values.ts";
import type { Happening } from "./moments.ts";
import { daysLater, happeningsOf } from "./moments.ts";
import type { ContactMoment, Mention } from "./rows.ts";

const subjects = [
  ["HUU", "Vraag over de huur", "Huurder vraagt wanneer de huur wordt afgeschreven"],
  ["REP", "Vraag over een reparatie", "Huurder vraagt wanneer de monteur komt"],
  ["ALG", "Vraag over de sleutels", "Huurder wil een sleutel laten bijmaken"],
  ["OVL", "Geluid in het gebouw", "Huurder hoort in de avond harde muziek"],
  ["HUU", "Wijziging van rekening", "Huurder geeft een ander rekeningnummer door"],
] as const;
const channels = ["TEL", "EMA", "BAL", "BRI", "BEZ"];

type Known = { contracts: Contract[]; people: Person[]; tagged: Record<string, Person>; today: string };
type Conversations = { contactMoments: ContactMoment[]; mentions: Mention[] };

export function conversationsOf({ contracts, people, tagged, today }: Known, draw: Draw): Conversations {
  const happenings = happeningsOf(contracts, { entity: "contact", perYear: 3.2, today }, draw);
  const told = happenings.map((happening) => momentOf(happening, people));
  return {
    contactMoments: [...told.map(({ moment }) => moment), ...toldMoments(tagged, today)],
    mentions: told.flatMap(({ moment, words }) => (words.length > 0 ? [{ id: moment.id, words }] : [])),
  };
}

/** Three in a hundred. */
function namesSomebody({ index }: Happening): boolean {
  return index % 33 === 8;
}

type Named = { first: string; last: string; code: string; phone: string; iban: string };

/** How somebody else comes up, with the words that are about them. */
const tellings: ((other: Named) => { text: string; words: string[] })[] = [
  ({ first, code }) => ({ text: `Het gaat om ${first} (${code}).`, words: [first, code] }),
  ({ first, last, phone }) => ({
    text: `${first} ${last} belt daarover en is te bereiken op ${phone}.`,
    words: [first, last, phone],
  }),
  ({ first, last, iban }) => ({
    text: `Het is betaald van ${iban} op naam van ${first} ${last}.`,
    words: [iban, first, last],
  }),
  ({ last }) => ({ text: `Volgens mevr. ${last} gebeurt dat vaker.`, words: [last] }),
  ({ first, last, code }) => ({
    text: `Ook gesproken met ${first.charAt(0)}. ${last}, klantnummer ${code}.`,
    words: [last, code],
  }),
];

function tellingOf({ index, relatie, draw }: Happening, people: Person[]) {
  const self = people.find(({ id }) => id === relatie);
  const other = pick(
    // Who has one's own surname cannot be told apart by it.
    people.filter(
      ({ voornaam, achternaam }) =>
        voornaam && isPlainName(voornaam + achternaam) && achternaam !== self?.achternaam,
    ),
    draw("contact", index, "other"),
  );
  return pick(
    tellings,
    Math.floor(index / 33),
  )({
    first: other.voornaam ?? "",
    last: [other.tussenvoegsels, other.achternaam].filter(Boolean).join(" "),
    code: other.code,
    phone: `06 00${String(index).padStart(6, "0")}`,
    iban: inventedIban(50_000 + index, draw),
  });
}

const isPlainName = (name: string) => /^[\p{L}'’ -]+$/u.test(name);

function momentOf(happening: Happening, people: Person[]): { moment: ContactMoment; words: string[] } {
  const { index, at, relatie, draw } = happening;
  const [soort, onderwerp, text] = pick(subjects, draw("contact", index, "subject"));
  const telling = namesSomebody(happening) ? tellingOf(happening, people) : null;
  const named = telling ? ` ${telling.text}` : "";
  const moment: ContactMoment = {
    id: `M${30_000 + index}`,
    code: `CM-${30_000 + index}`,
    soort,
    onderwerp,
    omschrijving: `${text}.${named} Kenmerk ${mark(30_000 + index)}.`,
    datum: at,
    kanaal: pick(channels, draw("contact", index, "channel")),
    richting: index % 4 ? "INK" : "UIT",
    relaties: [relatie],
    zaak: null,
  };
  return { moment, words: telling?.words ?? [] };
}

/** What the stories need: words about care, and people who never rented. */
function toldMoments(tagged: Record<string, Person>, today: string): ContactMoment[] {
  const texts: Record<string, string> = {
    T22: "Woningzoekende vraagt hoe lang de wachtlijst is.",
    T27: "Huurder vertelt over de behandeling bij de GGZ en vraagt om rust in het gebouw.",
    T34: "Huurder vraagt om beelden van de camera bij de ingang op 12 december.",
    T39: "Huurder schrijft ook van rechts naar links: مرحبا 🌻.",
  };
  return Object.entries(texts).flatMap(([tag, text], place) => {
    const person = tagged[tag];
    if (!person) return [];
    return [
      {
        id: `M${90_000 + place}`,
        code: `CM-${90_000 + place}`,
        soort: "ALG",
        onderwerp: "Gesprek",
        omschrijving: `${text} Kenmerk ${mark(90_000 + place)}.`,
        datum: daysLater(`${today}T09:00:00Z`, -20 - place),
        kanaal: "TEL",
        richting: "INK",
        relaties: [person.id],
        zaak: null,
      },
    ];
  });
}
