// What must never stand in somebody else's answer. A leak test searches an answer for these strings.

import type { Association } from "./association.ts";
import type { ContactDetail } from "./contact-details.ts";
import type { Person } from "./people.ts";

const counted = new WeakMap<Association, Map<string, string[]>>();

/** Strings of at least five characters that belong to this person alone. */
export function canariesOf(association: Association, personId: string): string[] {
  const known = counted.get(association) ?? new Map<string, string[]>();
  counted.set(association, known);
  const canaries = known.get(personId) ?? countCanaries(association, personId);
  known.set(personId, canaries);
  return canaries;
}

function countCanaries(association: Association, personId: string): string[] {
  const person = association.people.find(({ id }) => id === personId);
  if (!person) return [];
  const strings = [...traitsOf(association, person), ...recordsOf(association, personId)];
  return [...new Set(strings)].filter((value) => value.length >= 5);
}

/** Everything that must not stand in this reader's answer outside masked fields: also the contracts of others. */
export function foreignCanaries(association: Association, readerId: string): string[] {
  const others = association.people.filter(({ id }) => id !== readerId);
  const contracts = association.contracts.filter(({ relaties }) => !relaties.includes(readerId));
  return [
    ...others.flatMap(({ id }) => canariesOf(association, id)),
    ...contracts.flatMap((contract) => contractMarks(contract.code)),
    ...addressesOfOthers(association, readerId),
  ];
}

function traitsOf(association: Association, person: Person): string[] {
  const birthDates = association.people.map(({ geboortedatum }) => geboortedatum);
  const shared = birthDates.filter((date) => date === person.geboortedatum).length > 1;
  return [
    person.id,
    person.code,
    ...namesOfOne(association, person),
    person.bsn ?? "",
    shared ? "" : person.geboortedatum,
    ...person.extraAttributen.map(({ waarde }) => waarde),
  ];
}

// Two people can have a name in common, or one name can be part of another.
function namesOfOne({ people }: Association, person: Person): string[] {
  const others = people
    .filter(({ id }) => id !== person.id)
    .flatMap((other) => [other.voornaam ?? "", other.roepnaam ?? "", other.achternaam]);
  return [person.voornaam, person.roepnaam].filter(
    (name) => name !== null && others.every((other) => !other.includes(name)),
  ) as string[];
}

// Somebody else's number or account can hang on this person's page: the one it belongs to has it too.
function recordsOf({ contactDetails, paymentDetails, contracts }: Association, personId: string): string[] {
  const own = {
    contact: contactDetails.filter(isOf(personId)),
    payment: paymentDetails.filter(isOf(personId)),
  };
  const foreignPhone = (detail: { detailSoort: string | null }) => detail.detailSoort === "ICE";
  return [
    ...own.contact
      .filter((detail) => !foreignPhone(detail) && !isShared(contactDetails, detail))
      .map(({ waarde }) => waarde),
    ...own.payment.filter(({ primair }) => primair).map(({ iban }) => iban),
    ...contracts
      .filter(({ relaties }) => relaties.join() === personId)
      .flatMap(({ code }) => contractMarks(code)),
  ];
}

const isOf = (personId: string) => (row: { relatie: string }) => row.relatie === personId;

function isShared(details: ContactDetail[], { relatie, waarde }: ContactDetail): boolean {
  return details.some((other) => other.relatie !== relatie && other.waarde === waarde);
}

// The mark alone also stands in every line of the contract's ledger.
function contractMarks(code: string): string[] {
  return [code, code.slice(code.lastIndexOf("ZQ"))];
}

function addressesOfOthers({ addresses, residences }: Association, readerId: string): string[] {
  const homes = residences.filter(({ relatie }) => relatie === readerId).map(({ adres }) => adres);
  const own = addresses.filter(({ id }) => homes.includes(id)).map(({ postcode }) => postcode);
  // By chance two streets can have the same one.
  return addresses.map(({ postcode }) => postcode).filter((postcode) => !own.includes(postcode));
}
