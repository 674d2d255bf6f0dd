// Who lives where in the small association, with a number for every person, home and stay.

import { between, type Draw } from "../draw.ts";
import type { Person } from "../people.ts";
import { freshBirthDate, personFrom } from "../people.ts";
import { namerFor, ordinaryHomes } from "./fillers.ts";
import type { Figure, Stay } from "./stories.ts";
import { homesWithAStory, others } from "./stories.ts";

export type Settled = {
  /** Counted on from the homes of the first association. */
  home: number;
  parties: Person[];
  housemates: Person[];
  from: string;
  until: string | null;
  owes: number;
};

export type Population = {
  people: Person[];
  stays: Settled[];
  homes: number;
  tagged: Record<string, Person>;
};

const total = 400;
const currentContracts = 170;
const endedContracts = 60;

/** Everybody beside the people of the first association, so that all together are four hundred. */
export function populate(
  first: { people: Person[]; contracts: { einddatum: string | null }[] },
  draw: Draw,
): Population {
  const namer = namerFor(draw, [
    ...namesIn(first.people),
    ...storyFigures().flatMap(namesOf),
    ...commonWords,
  ]);
  const homes = [...homesWithAStory, ...fillerHomes(first.contracts, namer, draw)];
  const figures = [
    ...new Set(homes.flat().flatMap(({ parties, housemates }) => [...parties, ...housemates])),
    ...others,
  ];
  const seekers = total - first.people.length - figures.length;
  for (let place = 0; place < seekers; place += 1) {
    figures.push(namer(place % 2 ? "M" : "V", 1000 + place));
  }
  const byFigure = peopleFor(figures, first.people, draw);
  const person = (one: Figure) => {
    const found = byFigure.get(one);
    if (!found) throw new Error("a figure without a person");
    return found;
  };
  return {
    people: [...byFigure.values()],
    homes: homes.length,
    stays: homes.flatMap((stays, home) => stays.map((stay) => settle(stay, home, person))),
    tagged: Object.fromEntries(figures.flatMap((one) => (one.tag ? [[one.tag, person(one)]] : []))),
  };
}

/** Names that stand in streets, letters and stories. */
const commonWords = ["Sanne", "Bakker", "Youssef", "Kaya", "Visser", "Soest"];

const storyFigures = () => [
  ...homesWithAStory.flat().flatMap(({ parties, housemates }) => [...parties, ...housemates]),
  ...others,
];
const namesOf = ({ voornaam, achternaam }: Figure) =>
  [voornaam ?? "", achternaam].filter((name) => name !== "");
const namesIn = (people: Person[]) =>
  people
    .flatMap(({ voornaam, roepnaam, achternaam }) => [voornaam, roepnaam, achternaam])
    .filter((name) => name !== null);

function fillerHomes(
  contracts: { einddatum: string | null }[],
  namer: ReturnType<typeof namerFor>,
  draw: Draw,
): Stay[][] {
  const known = [
    ...contracts.map(({ einddatum }) => einddatum),
    ...homesWithAStory.flat().map(({ until }) => until),
  ];
  const ended = known.filter((until) => until !== null).length;
  return ordinaryHomes(
    { current: currentContracts - (known.length - ended), ended: endedContracts - ended },
    namer,
    draw,
  );
}

function peopleFor(figures: Figure[], taken: Person[], draw: Draw): Map<Figure, Person> {
  const birthDates = taken.map(({ geboortedatum }) => geboortedatum);
  const people = new Map<Figure, Person>();
  for (const [place, one] of figures.entries()) {
    const index = taken.length + place;
    const born = one.born ?? birthDateFor(index, birthDates, draw);
    birthDates.push(born);
    people.set(one, personOf(one, index, born, draw));
  }
  return people;
}

// Contracts and prices begin on the first of a month: a birth date must stand nowhere else.
function birthDateFor(index: number, taken: string[], draw: Draw, attempt = 0): string {
  const date = freshBirthDate(index, taken, draw, attempt);
  return date.endsWith("-01") ? birthDateFor(index, taken, draw, attempt + 10) : date;
}

function personOf(one: Figure, index: number, born: string, draw: Draw): Person {
  const member = { ...one, household: index, born: "drawn", role: "tenant" } as const;
  const { roepnaam, ...person } = personFrom(member, index, born, draw);
  const reach = between(1, 20, draw("person", index, "reach")) === 1 ? "POS" : person.communicatievoorkeur;
  return {
    ...person,
    roepnaam: roepnaam?.split(" ")[0] ?? null,
    communicatievoorkeur: reach,
    ...one.different,
  };
}

function settle(stay: Stay, home: number, person: (one: Figure) => Person): Settled {
  const { from, until, owes = 0 } = stay;
  return {
    home,
    parties: stay.parties.map(person),
    housemates: stay.housemates.map(person),
    from,
    until,
    owes,
  };
}
