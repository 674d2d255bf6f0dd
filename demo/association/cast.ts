// Who lives where: 40 people in 25 households, the tricky ones first.

import type { Draw } from "./draw.ts";
import type { Gender } from "./names.ts";
import { firstNames, surnames } from "./names.ts";

export type Member = {
  /** The name by which stories and tests find this person; null for everybody else. */
  tag: string | null;
  household: number;
  gender: Gender;
  /** null: this person has one name only. */
  voornaam: string | null;
  tussenvoegsels: string | null;
  achternaam: string;
  born: "drawn" | "as-neighbour";
  role: "tenant" | "co-tenant" | "housemate";
};
export type Cast = { members: Member[]; households: number };

type Role = Omit<Member, "household">;

const person = (tag: string | null, gender: Gender, voornaam: string | null, achternaam: string): Role => ({
  tag,
  gender,
  voornaam,
  tussenvoegsels: null,
  achternaam,
  born: "drawn",
  role: "tenant",
});

// Composed and decomposed letters look the same and are not: see people.ts for how they are stored.
const householdsByName: Role[][] = [
  [
    person("D01", "V", "Marloes", "Zonneveld"),
    { ...person("D02", "M", "Jorrit", "Wiersinga"), role: "co-tenant" },
  ],
  [{ ...person("D03", "M", "Gijsbert", "Duinkerken"), tussenvoegsels: "van" }],
  [{ ...person("T01", "M", "Joachim", "Vries"), tussenvoegsels: "de" }],
  [{ ...person("T02", "V", "Josefien", "Vries"), tussenvoegsels: "de", born: "as-neighbour" }],
  [{ ...person("T03", "M", "Jasper", "Vries"), tussenvoegsels: "de" }],
  [
    person("T04", "V", "Willemijn", "Hoogstraten"),
    { ...person("T05", "V", "Wendelien", "Hoogstraten"), born: "as-neighbour", role: "co-tenant" },
  ],
  [person("T09", "M", "Şükrü", "Gökçe-Łuczyński")],
  [{ ...person("T10a", "M", "Folkert", "Hart"), tussenvoegsels: "'t" }],
  [person("T10b", "V", "Ottavia", "d'Ancona")],
  [{ ...person("T10c", "V", "Berendina", "Ven-IJsselstein"), tussenvoegsels: "van der" }],
  [person("T10d", "M", "Fergus", "O'Neill")],
  [person("T10e", "V", null, "Suhartiningsih")],
  [person("T10f", "M", "Alphonsus", longName())],
  [person("T10g", "V", "Cornelia", "Null")],
  [person("T10h", "M", "Everhard", "True")],
  [person("T11", "V", "Grietje", "Oldenkamp")],
];

/** Households of people without a story: two couples of tenants, the others with somebody who only lives in. */
const otherHouseholds = [2, 2, 2, 2, 2, 3, 3, 3, 3];

export function castOf(draw: Draw): Cast {
  const named = householdsByName.flat();
  const avoid = ["Sanne", "Bakker", "Youssef", "Kaya", "Visser", "Soest", ...named.flatMap(namesOf)];
  const first = firstNames(draw, avoid);
  const families = surnames(draw, [...avoid, ...first.V, ...first.M]);
  const others = otherHouseholds.map((size, index) =>
    Array.from({ length: size }, (_, place): Role => {
      const gender: Gender = draw("member", index * 10 + place, "gender") % 2 ? "V" : "M";
      const member = person(null, gender, first[gender].shift() ?? null, families[index] ?? "Onbekend");
      return { ...member, role: roleAt(place) };
    }),
  );
  const households = [...householdsByName, ...others];
  return {
    households: households.length,
    members: households.flatMap((members, household) => members.map((member) => ({ ...member, household }))),
  };
}

function roleAt(place: number): Role["role"] {
  if (place === 0) return "tenant";
  return place === 1 ? "co-tenant" : "housemate";
}

function namesOf({ voornaam, achternaam }: Role): string[] {
  return voornaam ? [voornaam, achternaam] : [achternaam];
}

/** A surname of exactly 120 characters. */
function longName(): string {
  return "Wolvenkruid".padEnd(120, "-Wolvenkruid").slice(0, 120);
}
