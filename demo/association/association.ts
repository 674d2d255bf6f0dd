// A make-believe housing association and what its housing system holds: a first one of 40 people in 25
// households, and a small one of 400 that begins with the same 40.

import type { Association } from "./all-rows.ts";
import type { Cast } from "./cast.ts";
import { castOf } from "./cast.ts";
import { contactDetailsOf } from "./contact-details.ts";
import { contractsOf } from "./contracts.ts";
import type { Draw } from "./draw.ts";
import { drawFrom } from "./draw.ts";
import { addressesOf, residencesOf } from "./dwellings.ts";
import { ledgersOf } from "./ledger.ts";
import { paymentDetailsOf } from "./payment-details.ts";
import type { Person } from "./people.ts";
import { peopleOf } from "./people.ts";
import { priceComponentsOf } from "./prices.ts";
import { emptyHistory } from "./small/rows.ts";
import { smallAssociation } from "./small/small-association.ts";

export type { Association };

export type Profile = "first" | "small";
export type Wish = { seed?: string; today?: string; profile?: Profile };

export function generateAssociation({
  seed = "privacyloket",
  today = "2026-01-01",
  profile = "first",
}: Wish = {}): Association {
  const draw = drawFrom(seed);
  const first = firstAssociation(draw, today);
  return profile === "first" ? first : smallAssociation(first, today, draw);
}

function firstAssociation(draw: Draw, today: string): Association {
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
    bookings: ledgersOf({ contracts, priceComponents, today }, draw),
    trickyPersons: personsByTag(cast, people),
    ...emptyHistory,
  };
}

function personsByTag(cast: Cast, people: Person[]): Record<string, Person> {
  const tagged = people.flatMap((person, index) => {
    const tag = cast.members[index]?.tag;
    return tag ? [[tag, person] as const] : [];
  });
  return Object.fromEntries(tagged);
}
