// How the people of the small association can be reached, and their bank accounts.

import type { ContactDetail } from "../contact-details.ts";
import { asciiOf, detail } from "../contact-details.ts";
import type { Draw } from "../draw.ts";
import { mark } from "../draw.ts";
import type { PaymentDetail } from "../payment-details.ts";
import { holderName } from "../payment-details.ts";
import type { Person } from "../people.ts";
import { inventedForeignIban, inventedIban } from "../values.ts";

type Known = { people: Person[]; tagged: Record<string, Person>; from: number };

/** Some have no mailbox, one couple shares one, and one shelter must stay secret. */
export function moreContactDetails({ people, tagged, from }: Known, draw: Draw): ContactDetail[] {
  const without = [tagged.T37?.id];
  const mailbox = (person: Person, index: number) =>
    mailboxOf(index, person === tagged.T31 ? tagged.T30 : person);
  const rows = people.flatMap((person, place) => {
    const index = from + place;
    if (without.includes(person.id)) return [];
    const own = { relatie: person.id };
    const phone = detail({
      ...own,
      id: `C${10_001 + index * 3}`,
      soort: "MOB",
      waarde: phoneNumber(index, draw),
    });
    if (index % 11 === 3 && !Object.values(tagged).includes(person)) return [phone];
    const shared = person === tagged.T31 ? people.indexOf(tagged.T30 ?? person) + from : index;
    return [
      detail({ ...own, id: `C${10_000 + index * 3}`, soort: "EMA", waarde: mailbox(person, shared) }),
      phone,
    ];
  });
  return tagged.T13 ? [...rows, shelterOf(tagged.T13)] : rows;
}

function mailboxOf(index: number, person: Person | undefined): string {
  const name = asciiOf(person?.voornaam ?? "") || "huurder";
  const mailbox = `${name}.${mark(index).toLowerCase()}@voorbeeld.example`;
  return index % 97 === 5 ? mailbox.toUpperCase() : mailbox;
}

// Numbers that begin with 06-00 are not given out; those of the first association go on with 1 to 4.
function phoneNumber(index: number, draw: Draw): string {
  const rest = `${500 + index}${String(draw("phone", index, "number") % 1000).padStart(3, "0")}`;
  const spellings = [`06 00${rest}`, `+31600${rest}`, `0031600${rest}`];
  return spellings[index % 3] ?? rest;
}

function shelterOf(person: Person): ContactDetail {
  const waarde = "Opvanghuis De Stille Haven, kamer 4";
  return { ...detail({ id: "C19999", relatie: person.id, soort: "POS", waarde }), vertrouwelijkheid: "GEH" };
}

/** For everybody who ever rented; one in twenty banks abroad. */
export function morePaymentDetails(
  { people, tagged, from, renters }: Known & { renters: Set<string> },
  draw: Draw,
): PaymentDetail[] {
  return people.flatMap((person, place) => {
    const index = from + place;
    if (!renters.has(person.id) || person === tagged.T37) return [];
    const foreign = person === tagged.T12 || index % 20 === 7;
    return [
      {
        id: `B${3000 + index}`,
        relatie: person.id,
        soort: "BAN",
        iban: foreign
          ? inventedForeignIban(person === tagged.T12 ? "FR" : "DE", index, draw)
          : inventedIban(index, draw),
        rekeninghouder: holderName(person),
        primair: true,
        begindatum: "2019-02-04",
      },
    ];
  });
}
