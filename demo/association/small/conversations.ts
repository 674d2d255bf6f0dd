// Conversations, mails and visits. In some, somebody else is named: what a colleague must see before it is given.

import type { Contract } from "../contracts.ts";
import type { Draw } from "../draw.ts";
import { mark, pick } from "../draw.ts";
import type { Person } from "../people.ts";
import type { Happening } from "./moments.ts";
import { daysLater, happeningsOf } from "./moments.ts";
import type { ContactMoment } from "./rows.ts";

const subjects = [
  ["HUU", "Vraag over de huur", "Huurder vraagt wanneer de huur wordt afgeschreven"],
  ["REP", "Vraag over een reparatie", "Huurder vraagt wanneer de monteur komt"],
  ["ALG", "Vraag over de sleutels", "Huurder wil een sleutel laten bijmaken"],
  ["OVL", "Geluid in het gebouw", "Huurder hoort in de avond harde muziek"],
  ["HUU", "Wijziging van rekening", "Huurder geeft een ander rekeningnummer door"],
] as const;
const channels = ["TEL", "EMA", "BAL", "BRI", "BEZ"];

type Known = { contracts: Contract[]; people: Person[]; tagged: Record<string, Person>; today: string };
type Conversations = { contactMoments: ContactMoment[]; mentions: string[] };

export function conversationsOf({ contracts, people, tagged, today }: Known, draw: Draw): Conversations {
  const happenings = happeningsOf(contracts, { entity: "contact", perYear: 3.2, today }, draw);
  const moments = happenings.map((happening) => momentOf(happening, people));
  const mentions = happenings.filter(namesSomebody).map(({ index }) => `M${30_000 + index}`);
  return { contactMoments: [...moments, ...toldMoments(tagged, today)], mentions };
}

/** Three in a hundred. */
function namesSomebody({ index }: Happening): boolean {
  return index % 33 === 8;
}

function momentOf(happening: Happening, people: Person[]): ContactMoment {
  const { index, at, relatie, draw } = happening;
  const [soort, onderwerp, text] = pick(subjects, draw("contact", index, "subject"));
  const other = pick(
    people.filter(({ id }) => id !== relatie),
    draw("contact", index, "other"),
  );
  const named = namesSomebody(happening) ? ` Het gaat om ${other.voornaam} (${other.code}).` : "";
  return {
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
