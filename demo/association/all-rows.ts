// All that a make-believe association holds.

import type { ContactDetail } from "./contact-details.ts";
import type { Contract } from "./contracts.ts";
import type { Address, Residence } from "./dwellings.ts";
import type { Booking } from "./ledger.ts";
import type { PaymentDetail } from "./payment-details.ts";
import type { Person } from "./people.ts";
import type { PriceComponent } from "./prices.ts";
import type { History } from "./small/rows.ts";

/** Rows as the housing system keeps them, with the attribute names of the sector's standard. */
export type Association = History & {
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
