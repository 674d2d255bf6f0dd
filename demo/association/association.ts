// A make-believe housing association: 40 people in 25 households, and what its housing system holds on them.

import type { Cast } from "./cast.ts";
import { castOf } from "./cast.ts";
import type { ContactDetail } from "./contact-details.ts";
import { contactDetailsOf } from "./contact-details.ts";
import type { Contract } from "./contracts.ts";
import { contractsOf } from "./contracts.ts";
import { drawFrom } from "./draw.ts";
import type { Address, Residence } from "./dwellings.ts";
import { addressesOf, residencesOf } from "./dwellings.ts";
import type { Booking } from "./ledger.ts";
import { ledgerOf } from "./ledger.ts";
import type { PaymentDetail } from "./payment-details.ts";
import { paymentDetailsOf } from "./payment-details.ts";
import type { Person } from "./people.ts";
import { peopleOf } from "./people.ts";
import type { PriceComponent } from "./prices.ts";
import { priceComponentsOf } from "./prices.ts";

/** Rows as the housing system keeps them, with the attribute names of the sector's standard. */
export type Association = {
  people: Person[];
  addresses: Address[];
  residences: Residence[];
  contactDetails: ContactDetail[];
  paymentDetails: PaymentDetail[];
  contracts: Contract[];
  priceComponents: PriceComponent[];
  bookings: Booking[];
  /** The persons that a story or a test asks for by name: "D01", "T04". */
  trickyPersons: Record<string, Person>;
};

export type Wish = { seed?: string; today?: string };

export function generateAssociation({ seed = "privacyloket", today = "2026-01-01" }: Wish = {}): Association {
  const draw = drawFrom(seed);
  const cast = castOf(draw);
  const people = peopleOf(cast, draw);
  const addresses = addressesOf(cast, draw);
  const paymentDetails = paymentDetailsOf(cast, people, draw);
  const contracts = contractsOf({ cast, people, paymentDetails, today }, draw);
  const priceComponents = priceComponentsOf(contracts, today, draw);
  return {
    people,
    addresses,
    residences: residencesOf({ cast, people, addresses, contracts }),
    contactDetails: contactDetailsOf(cast, people, draw),
    paymentDetails,
    contracts,
    priceComponents,
    bookings: contracts.flatMap((contract, index) =>
      ledgerOf({ contract, index, components: priceComponents, today }, draw),
    ),
    trickyPersons: personsByTag(cast, people),
  };
}

function personsByTag(cast: Cast, people: Person[]): Record<string, Person> {
  const tagged = people.flatMap((person, index) => {
    const tag = cast.members[index]?.tag;
    return tag ? [[tag, person] as const] : [];
  });
  return Object.fromEntries(tagged);
}
