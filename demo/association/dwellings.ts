// The dwellings, and who lives at which address.

import type { Cast } from "./cast.ts";
import type { Contract } from "./contracts.ts";
import type { Draw } from "./draw.ts";
import { between, pick } from "./draw.ts";
import type { Person } from "./people.ts";

export type Address = {
  id: string;
  soort: string;
  straatnaam: string;
  huisnummer: string;
  huisletter: string | null;
  huisnummerToevoeging: string | null;
  postcode: string;
  woonplaats: string;
  land: string;
  postbusnummer?: string;
  adresregel1?: string;
  adresregel2?: string;
};
export type Residence = {
  id: string;
  relatie: string;
  adres: string;
  soort: string;
  begindatum: string;
  einddatum: string | null;
};

const streets = [
  "Zonnegloorpad",
  "Dauwdruppelhof",
  "Maanglansdreef",
  "Klokbekerhof",
  "Vuursteenweide",
  "Ruisrietlaan",
];
// Letters that no Dutch postcode uses are left out, and so are SA, SD and SS.
const letters = "ABCEGHJKLMNPRTVWXZ";

export function addressesOf(cast: Cast, draw: Draw): Address[] {
  return Array.from({ length: cast.households }, (_, index) =>
    addressAt(index, postcodeOf(index, draw), draw),
  );
}

/** Homes after the first, each with a postcode of its own. */
export function moreAddresses(taken: Address[], count: number, draw: Draw): Address[] {
  const postcodes = new Set(taken.map(({ postcode }) => postcode));
  return Array.from({ length: count }, (_, place) => {
    const index = taken.length + place;
    const postcode = freshPostcode(index, postcodes, draw);
    postcodes.add(postcode);
    return addressAt(index, postcode, draw);
  });
}

function freshPostcode(index: number, taken: Set<string>, draw: Draw, attempt = 0): string {
  const digits = between(3761, 3768, draw("address", index, `digits-${attempt}`));
  const pair = [1, 2].map((place) =>
    pick([...letters], draw("address", index, `letter-${place}-${attempt}`)),
  );
  const postcode = `${digits} ${pair.join("")}`;
  return taken.has(postcode) ? freshPostcode(index, taken, draw, attempt + 1) : postcode;
}

function addressAt(index: number, postcode: string, draw: Draw): Address {
  return {
    id: `A${String(500 + index)}`,
    soort: "EEN",
    straatnaam: pick(streets, draw("address", index, "street")),
    huisnummer: String(100 + index * 4 + between(0, 3, draw("address", index, "number"))),
    huisletter: index % 12 === 4 ? "B" : null,
    huisnummerToevoeging: index % 15 === 7 ? "2" : null,
    postcode,
    woonplaats: "Soest",
    land: "NLD",
  };
}

// The first letter counts on, so that no two households share a postcode.
function postcodeOf(index: number, draw: Draw): string {
  const digits = between(3761, 3768, draw("address", index, "digits"));
  const second = pick([...letters], draw("address", index, "letter"));
  return `${digits} ${letters[index % letters.length]}${index < letters.length ? second : "T"}`;
}

type Known = { cast: Cast; people: Person[]; addresses: Address[]; contracts: Contract[] };

export function residencesOf({ cast, people, addresses, contracts }: Known): Residence[] {
  return people.map((person, index) => {
    const household = cast.members[index]?.household ?? 0;
    return {
      id: `W${700 + index}`,
      relatie: person.id,
      adres: addresses[household]?.id ?? "",
      soort: "WOO",
      begindatum: contracts[household]?.begindatum ?? "2018-01-01",
      einddatum: null,
    };
  });
}
