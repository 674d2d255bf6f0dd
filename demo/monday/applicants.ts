// People of the make-believe association as they fill in the form.

import type { Applicant } from "#app/server/applicant.ts";
import type { Association } from "../association/association.ts";
import type { Person } from "../association/people.ts";
import type { Life, Newcomer, Who } from "./plan.ts";

/** Nobody in the association was born on this day. */
const nobodysBirthDate = "1931-05-17";

/** Who asks for somebody else, from a mailbox of their own. */
const representative = {
  firstNames: "Hanneke",
  lastName: "de Wit",
  postcode: "3764 AB",
  houseNumber: "12",
  houseNumberAddition: "",
};

/** Who never rented here. */
const newcomers = {
  visitor: {
    firstNames: "Ruben",
    lastName: "Oosterlaken",
    birthDate: "1994-07-19",
    mailbox: "ruben.oosterlaken@voorbeeld.example",
    clues: {
      whenAndWhere: "Lindenlaantje 3, ingang B, vrijdagavond tussen 18.00 en 18.30 uur.",
      looks: "Gele regenjas, ik had een bakfiets bij me.",
    },
  },
  employee: {
    firstNames: "Marga",
    lastName: "ter Horst",
    birthDate: "1968-02-11",
    mailbox: "marga.ter.horst@voorbeeld.example",
    clues: { period: "Van maart 2009 tot juni 2021.", department: "Wijkbeheer" },
  },
} satisfies Record<Newcomer, Partial<Applicant>>;

const strangersMailbox = "iemand.anders@voorbeeld.example";

export type Asker = { person: Person; applicant: Applicant; mailboxOnFile: string | null };

export function askerOf(
  association: Association,
  { who, hasMailbox, wrongBirthDate, byStranger, onBehalf, relation }: Life,
): Asker {
  const person = personCalled(association, who);
  const home = association.residences.find(({ relatie, einddatum }) => relatie === person.id && !einddatum);
  const address = association.addresses.find(({ id }) => id === home?.adres);
  if (!address) throw new Error(`${who} lives nowhere`);
  const mailboxOnFile = mailboxOf(association, person);
  const applicant = {
    firstNames: person.voornaam ?? person.achternaam,
    lastName: [person.tussenvoegsels, person.achternaam].filter(Boolean).join(" "),
    birthDate: wrongBirthDate ? nobodysBirthDate : person.geboortedatum,
    postcode: address.postcode,
    houseNumber: address.huisnummer,
    houseNumberAddition: [address.huisletter, address.huisnummerToevoeging].filter(Boolean).join(" "),
    mailbox: byStranger || onBehalf ? strangersMailbox : hasMailbox ? mailboxOnFile : null,
    representative: onBehalf ? representative : null,
    clues: {},
    ...(relation !== "tenant" && newcomers[relation]),
  };
  return { person, applicant, mailboxOnFile };
}

function personCalled({ trickyPersons, people }: Association, who: Who): Person {
  if (typeof who === "string") {
    const person = trickyPersons[who];
    if (!person) throw new Error(`Nobody is called ${who}`);
    return person;
  }
  const withStory = new Set(Object.values(trickyPersons).map(({ id }) => id));
  const person = people.filter(({ id }) => !withStory.has(id))[who];
  if (!person) throw new Error(`There are fewer than ${who} people without a story`);
  return person;
}

function mailboxOf({ contactDetails }: Association, { id }: Person): string | null {
  return contactDetails.find(({ relatie, soort }) => relatie === id && soort === "EMA")?.waarde ?? null;
}
