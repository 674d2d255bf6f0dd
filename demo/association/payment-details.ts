// Bank accounts. One of D01's is in the name of D02, so that another person's name must be masked.

import type { Cast } from "./cast.ts";
import type { Draw } from "./draw.ts";
import type { Person } from "./people.ts";
import { inventedIban } from "./values.ts";

export type PaymentDetail = {
  id: string;
  relatie: string;
  soort: string;
  iban: string;
  rekeninghouder: string;
  primair: boolean;
  begindatum: string;
};

export function paymentDetailsOf(cast: Cast, people: Person[], draw: Draw): PaymentDetail[] {
  const own = people.map((person, index) => ({
    id: `B${2000 + index}`,
    relatie: person.id,
    soort: "BAN",
    iban: inventedIban(index, draw),
    rekeninghouder: holderName(person),
    primair: true,
    begindatum: "2018-11-05",
  }));
  const paying = own.filter((_, index) => cast.members[index]?.role !== "housemate");
  return [...paying, ...accountOfPartner(people, own)];
}

function accountOfPartner(people: Person[], own: PaymentDetail[]): PaymentDetail[] {
  const [first, partner] = people;
  const account = own[1];
  if (!first || !partner || !account) return [];
  const holder = `${partner.voornaam} ${partner.achternaam}`;
  return [
    {
      ...account,
      id: "B2900",
      relatie: first.id,
      rekeninghouder: holder,
      primair: false,
      begindatum: "2022-03-01",
    },
  ];
}

export function holderName({ voorletters, tussenvoegsels, achternaam }: Person): string {
  return [voorletters, tussenvoegsels, achternaam].filter(Boolean).join(" ");
}
