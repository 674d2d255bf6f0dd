// How people can be reached. Phone numbers stand in three spellings, as in every grown housing system.

import type { Cast } from "./cast.ts";
import type { Draw } from "./draw.ts";
import { mark } from "./draw.ts";
import type { Person } from "./people.ts";

export type ContactDetail = {
  id: string;
  relatie: string;
  soort: string;
  detailSoort: string | null;
  status: string;
  waarde: string;
  omschrijving: string | null;
  vertrouwelijkheid?: string;
};

/** These cannot be reached by e-mail or telephone at all. */
const offline = ["T11"];

export function contactDetailsOf(cast: Cast, people: Person[], draw: Draw): ContactDetail[] {
  return people.flatMap((person, index) => {
    const tag = cast.members[index]?.tag ?? "";
    if (offline.includes(tag)) return [];
    const own = [emailOf(person, index, tag), phoneOf(person, index, draw)];
    return tag === "D02" ? [...own, emergencyOf(person, people, draw)] : own;
  });
}

function emailOf(person: Person, index: number, tag: string): ContactDetail {
  const first = asciiOf(person.voornaam ?? person.achternaam);
  const last = tag.startsWith("D") ? asciiOf(person.achternaam) : mark(index).toLowerCase();
  return detail({
    id: `C${3000 + index * 3}`,
    relatie: person.id,
    soort: "EMA",
    waarde: `${first}.${last}@voorbeeld.example`,
  });
}

function phoneOf(person: Person, index: number, draw: Draw): ContactDetail {
  return detail({
    id: `C${3001 + index * 3}`,
    relatie: person.id,
    soort: "MOB",
    waarde: phoneNumber(index, draw),
  });
}

/** Whom to call when something happens to D02: somebody else's number on this person's page. */
function emergencyOf(person: Person, people: Person[], draw: Draw): ContactDetail {
  return {
    ...detail({ id: "C3999", relatie: person.id, soort: "MOB", waarde: phoneNumber(0, draw) }),
    detailSoort: "ICE",
    omschrijving: `Partner: ${people[0]?.voornaam}`,
  };
}

// Numbers that begin with 06-00 are not given out.
function phoneNumber(index: number, draw: Draw): string {
  const rest = `${String(10 + index)}${String(draw("phone", index, "number") % 10_000).padStart(4, "0")}`;
  const spellings = [`06 00${rest}`, `+31600${rest}`, `0031600${rest}`];
  return spellings[index % 3] ?? rest;
}

export function detail(parts: Pick<ContactDetail, "id" | "relatie" | "soort" | "waarde">): ContactDetail {
  return { ...parts, detailSoort: "PRI", status: "GEV", omschrijving: null };
}

export function asciiOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/ł/gi, "l")
    .replace(/[^a-z]/gi, "")
    .toLowerCase()
    .slice(0, 40);
}
