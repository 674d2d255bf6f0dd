// Where the people of the small association live and lived, with the addresses that are not a home.

import type { Draw } from "../draw.ts";
import { mark } from "../draw.ts";
import type { Address, Residence } from "../dwellings.ts";
import { moreAddresses } from "../dwellings.ts";
import type { Person } from "../people.ts";
import type { Population, Settled } from "./population.ts";

type Homes = { addresses: Address[]; residences: Residence[] };

export function homesOf(population: Population, taken: Address[], draw: Draw): Homes {
  const addresses = moreAddresses(taken, population.homes, draw);
  const lived = mergeStays(population.stays).map((stay, place) => ({
    id: `W${1000 + place}`,
    relatie: stay.person.id,
    adres: addresses[stay.home]?.id ?? "",
    soort: "WOO",
    begindatum: stay.from,
    einddatum: stay.until,
  }));
  const special = specialAddresses(population.tagged);
  return {
    addresses: [...addresses, ...special.map(({ address }) => address)],
    residences: [...lived, ...special.map(({ residence }) => residence)],
  };
}

type Lived = { person: Person; home: number; from: string; until: string | null };

/** Who signed a second contract for the same home went on living there. */
function mergeStays(stays: Settled[]): Lived[] {
  const lived = new Map<string, Lived>();
  for (const { home, parties, housemates, from, until } of stays) {
    for (const person of [...parties, ...housemates]) {
      const known = lived.get(`${person.id} ${home}`);
      lived.set(`${person.id} ${home}`, { person, home, from: known?.from ?? from, until });
    }
  }
  return [...lived.values()];
}

const empty = { straatnaam: "", huisnummer: "", huisletter: null, huisnummerToevoeging: null };

/** Abroad, a post box, and the offices of those who act for somebody. */
function specialAddresses(tagged: Record<string, Person>) {
  const office = { ...empty, soort: "EEN", woonplaats: "Soest", land: "NLD" };
  const rows: { tag: string; soort: string; from: string; address: Omit<Address, "id"> }[] = [
    { tag: "T12", soort: "WOO", from: "2022-09-01", address: abroad() },
    { tag: "T13", soort: "POS", from: "2024-06-01", address: postBox() },
    {
      tag: "T16",
      soort: "POS",
      from: "2019-01-01",
      address: { ...office, straatnaam: "Curatorenkade", huisnummer: "7", postcode: "3769 GC" },
    },
    {
      tag: "T17",
      soort: "POS",
      from: "2020-01-01",
      address: { ...office, straatnaam: "Bewindplein", huisnummer: "3", postcode: "3769 BW" },
    },
  ];
  return rows.flatMap(({ tag, soort, from, address }, place) => {
    const person = tagged[tag];
    if (!person) return [];
    const id = `A${900 + place}`;
    const residence = { id: `W${2900 + place}`, relatie: person.id, adres: id, soort };
    return [{ address: { ...address, id }, residence: { ...residence, begindatum: from, einddatum: null } }];
  });
}

function abroad(): Omit<Address, "id"> {
  const lines = { adresregel1: `12 rue du Lampadaire Imaginaire, ${mark(900)}`, adresregel2: "75000 Paris" };
  return { ...empty, ...lines, soort: "BUI", postcode: "FR-75000", woonplaats: "Paris", land: "FRA" };
}

function postBox(): Omit<Address, "id"> {
  return {
    ...empty,
    soort: "POS",
    postbusnummer: "40213",
    postcode: "3769 PB",
    woonplaats: "Soest",
    land: "NLD",
  };
}
