// People of the make-believe association as they would fill in the form.

import type { Association } from "#demo/association/association.ts";

export type Asker = {
  firstNames: string;
  lastName: string;
  /** "1957-03-06" */
  birthDate: string;
  postcode: string;
  houseNumber: string;
  houseNumberAddition: string;
  /** Null: an answer by post. */
  mailbox: string | null;
};

/** The person with this tag, such as "D01", writing from the mailbox that the housing system knows. */
export function askerFrom(association: Association, tag: string): Asker {
  const person = association.trickyPersons[tag];
  if (!person) throw new Error(`Nobody is called ${tag}`);
  const home = association.residences.find(({ relatie, einddatum }) => relatie === person.id && !einddatum);
  const address = association.addresses.find(({ id }) => id === home?.adres);
  const mailbox = association.contactDetails.find(
    ({ relatie, soort }) => relatie === person.id && soort === "EMA",
  );
  if (!address) throw new Error(`${tag} lives nowhere`);
  return {
    firstNames: person.voornaam ?? person.achternaam,
    lastName: [person.tussenvoegsels, person.achternaam].filter(Boolean).join(" "),
    birthDate: person.geboortedatum,
    postcode: address.postcode,
    houseNumber: address.huisnummer,
    houseNumberAddition: [address.huisletter, address.huisnummerToevoeging].filter(Boolean).join(" "),
    mailbox: mailbox?.waarde ?? null,
  };
}
