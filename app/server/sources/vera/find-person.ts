// Finds everybody who may be the applicant, and says what agrees and what contradicts. It does not choose.

import type { Applicant, Candidate } from "../source.ts";
import { SourceError } from "../source.ts";
import type { Api } from "./api.ts";
import { addressLines, currentAddresses } from "./home-address.ts";
import type { Agreement } from "./names.ts";
import { compareFirstNames, sameLastName } from "./names.ts";
import type { Address } from "./schemas.ts";
import { NaturalPerson } from "./schemas.ts";

export async function findCandidates(
  { api, connection }: { api: Api; connection: string },
  applicant: Applicant,
  signal: AbortSignal,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const person of await bornOn(api, applicant.birthDate, signal)) {
    if (!lastNamesOf(person).some((name) => sameLastName(applicant.lastName, name))) continue;
    const addresses = await currentAddresses(api, person.id, signal);
    candidates.push(candidateOf({ person, addresses, applicant, connection }));
  }
  return candidates;
}

// The source compares letter by letter, so a name with an accent, a prefix or half a double name would be
// missed, and every spelling would be one more question. A birth date has one spelling and few people.
async function bornOn(api: Api, birthDate: string, signal: AbortSignal): Promise<NaturalPerson[]> {
  const people: NaturalPerson[] = [];
  for await (const page of api.pages("natuurlijk-personen", { geboortedatum: birthDate }, signal)) {
    const read = page.map((message) => NaturalPerson.parse(message));
    if (read.some((person) => person.geboortedatum?.slice(0, 10) !== birthDate)) {
      throw new SourceError("filter-ignored", false);
    }
    people.push(...read);
  }
  return people;
}

function lastNamesOf({ achternaam, geslachtsnaam, aanschrijfnaam }: NaturalPerson): string[] {
  return [achternaam, geslachtsnaam, aanschrijfnaam].filter((name) => name != null);
}

type Facts = { person: NaturalPerson; addresses: Address[]; applicant: Applicant; connection: string };

function candidateOf({ person, addresses, applicant, connection }: Facts): Candidate {
  const kept = {
    given: [person.voornaam, person.roepnaam],
    initials: person.voorletters ?? person.initialen,
  };
  const results = {
    "first-name": compareFirstNames(applicant.firstNames, kept),
    address: compareAddresses(applicant, addresses),
  };
  const which = (agreement: Agreement) =>
    (["first-name", "address"] as const).filter((trait) => results[trait] === agreement);
  return {
    person: { connection, key: person.id },
    agrees: ["last-name", "birth-date", ...which("agrees")],
    contradicts: which("contradicts"),
    preview: {
      name: fullName(person),
      birthDate: person.geboortedatum?.slice(0, 10) ?? "",
      address: addresses[0] ? addressLines(addresses[0]).join(", ") : "",
    },
  };
}

function fullName({ voornaam, voorletters, initialen, tussenvoegsels, achternaam }: NaturalPerson): string {
  return [voornaam ?? voorletters ?? initialen, tussenvoegsels, achternaam].filter(Boolean).join(" ");
}

// People forget the addition to a number: another addition alone contradicts nothing.
function compareAddresses(applicant: Applicant, addresses: Address[]): Agreement {
  if (addresses.length === 0 || plain(applicant.postcode) === "") return "says-nothing";
  const near = addresses.filter(
    ({ postcode, huisnummer }) =>
      plain(postcode) === plain(applicant.postcode) && plain(huisnummer) === plain(applicant.houseNumber),
  );
  if (near.length === 0) return "contradicts";
  const addition = plain(applicant.houseNumberAddition);
  const exact = near.some(
    (address) => plain(address.huisletter) + plain(address.huisnummerToevoeging) === addition,
  );
  return exact ? "agrees" : "says-nothing";
}

function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}
