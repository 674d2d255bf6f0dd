// The persons themselves, as the housing system writes them down.

import type { Cast, Member } from "./cast.ts";
import type { Draw } from "./draw.ts";
import { between, mark } from "./draw.ts";
import { testCitizenNumber } from "./values.ts";

export type ExtraAttribute = { naam: string; waarde: string };
export type Person = {
  id: string;
  code: string;
  soort: string;
  status: string;
  voorletters: string | null;
  voornaam: string | null;
  roepnaam: string | null;
  tussenvoegsels: string | null;
  achternaam: string;
  geslachtsnaam: string | null;
  aanschrijfnaam: string;
  geboortedatum: string;
  geslacht: string | null;
  voorkeurstaal: string | null;
  communicatievoorkeur: string | null;
  bsn: string | null;
  extraAttributen: ExtraAttribute[];
  idExtern?: string;
  nationaliteit?: string;
  overlijdensdatum?: string;
};

/** Persons who once showed their income by the digital way; only of them the number may stand here. */
const withCitizenNumber = ["D03", "T03", "T10d"];

export function peopleOf(cast: Cast, draw: Draw): Person[] {
  const birthDates = birthDatesOf(cast.members, draw);
  return cast.members.map((member, index) =>
    personFrom(member, index, birthDates[index] ?? "1970-01-01", draw),
  );
}

export function personFrom(member: Member, index: number, geboortedatum: string, draw: Draw): Person {
  return {
    id: `R${String(10001 + index * 7)}-${mark(index)}`,
    code: `HN-${mark(index)}`,
    soort: "NAT",
    status: "ACT",
    ...namesAsStored(member),
    aanschrijfnaam: addressName(member),
    geboortedatum,
    geslacht: member.gender,
    voorkeurstaal: languages[member.tag ?? ""] ?? "NLD",
    communicatievoorkeur: member.tag === "T11" ? "POS" : "EMA",
    bsn: withCitizenNumber.includes(member.tag ?? "") ? testCitizenNumber(index, draw) : null,
    extraAttributen:
      index % 4 === 1 ? [{ naam: "Afspraak aan huis", waarde: `Bel eerst aan, kenmerk ${mark(index)}` }] : [],
  };
}

const languages: Record<string, string> = { T09: "TUR", T10d: "ENG" };

// Accents come and go with the system that typed them: T09 stands composed, decomposed and without.
function namesAsStored({ tag, voornaam, achternaam, tussenvoegsels }: Member) {
  const names = {
    voorletters: voornaam ? `${voornaam[0]}.` : null,
    voornaam,
    roepnaam: voornaam,
    tussenvoegsels,
    achternaam,
    geslachtsnaam: achternaam,
  };
  if (tag !== "T09") return names;
  return {
    ...names,
    voornaam: names.voornaam?.normalize("NFC") ?? null,
    roepnaam: "Sukru",
    achternaam: achternaam.normalize("NFD"),
    geslachtsnaam: achternaam.normalize("NFC"),
  };
}

function addressName({ tag, tussenvoegsels, achternaam }: Member): string {
  if (tag === "T09") return "Gokce-Luczynski";
  return tussenvoegsels ? `${tussenvoegsels} ${achternaam}` : achternaam;
}

function birthDatesOf(members: Member[], draw: Draw): string[] {
  const dates: string[] = [];
  for (const [index, member] of members.entries()) {
    const neighbour = dates[index - 1];
    dates.push(member.born === "as-neighbour" && neighbour ? neighbour : freshBirthDate(index, dates, draw));
  }
  return dates;
}

export function freshBirthDate(index: number, taken: string[], draw: Draw, attempt = 0): string {
  const year = between(1952, 1998, draw("person", index, `birth-year-${attempt}`));
  const month = between(1, 12, draw("person", index, `birth-month-${attempt}`));
  const day = between(1, 28, draw("person", index, `birth-day-${attempt}`));
  const date = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  return taken.includes(date) ? freshBirthDate(index, taken, draw, attempt + 1) : date;
}
