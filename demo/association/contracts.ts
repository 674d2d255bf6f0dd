// Rental contracts: who rents what, since when.

import type { Cast } from "./cast.ts";
import type { Draw } from "./draw.ts";
import { mark } from "./draw.ts";
import type { PaymentDetail } from "./payment-details.ts";
import type { Person } from "./people.ts";
import { rentInCents, rentPeriods, serviceInCents } from "./prices.ts";

export type Contract = {
  id: string;
  code: string;
  soort: string;
  status: string;
  volgnummer: string;
  begindatum: string;
  einddatum: string | null;
  opzegdatum: string | null;
  brutohuur: number;
  startBrutohuur: number;
  waarborgsom: number;
  relaties: string[];
  betaalgegeven: string | null;
  /** Somebody who pays without renting. */
  afwijkendeBetaler?: string;
};

type Term = { household: number; from: string; until: string | null };
type Known = { cast: Cast; people: Person[]; paymentDetails: PaymentDetail[]; today: string };

export function contractsOf(known: Known, draw: Draw): Contract[] {
  return termsOf(known.cast, known.today).map((term, index) => contractOf(known, term, index, draw));
}

// Seven years of ledger for most; every fifth household came later, and D03 moved within the association.
function termsOf(cast: Cast, today: string): Term[] {
  const year = Number(today.slice(0, 4));
  const current = Array.from({ length: cast.households }, (_, household) => ({
    household,
    from: `${year - (household % 5 === 1 ? 3 : 7)}-01-01`,
    until: null,
  }));
  return [...current, { household: 1, from: `${year - 6}-01-01`, until: `${year - 4}-12-31` }];
}

function contractOf(known: Known, term: Term, index: number, draw: Draw): Contract {
  const parties = partiesOf(known, term.household);
  const payer = known.paymentDetails.find((detail) => detail.relatie === parties[0]);
  const noticeOn = term.until ? `${term.until.slice(0, 4)}-11-28` : null;
  return contractFrom({ ...term, noticeOn, parties, payer: payer?.id ?? null }, index, known.today, draw);
}

export type Agreement = {
  from: string;
  until: string | null;
  noticeOn: string | null;
  parties: string[];
  payer: string | null;
};

export function contractFrom(agreement: Agreement, index: number, today: string, draw: Draw): Contract {
  return {
    id: `H${8000 + index}`,
    code: `HO-${agreement.from.slice(0, 4)}-${mark(1000 + index)}`,
    soort: "HUU",
    volgnummer: String(1 + index),
    status: agreement.until ? "BEE" : "LOP",
    begindatum: agreement.from,
    einddatum: agreement.until,
    opzegdatum: agreement.noticeOn,
    ...pricesOf(agreement, index, today, draw),
    relaties: agreement.parties,
    betaalgegeven: agreement.payer,
  };
}

function partiesOf({ cast, people }: Known, household: number): string[] {
  return people
    .filter((_, index) => {
      const member = cast.members[index];
      return member?.household === household && member.role !== "housemate";
    })
    .map((person) => person.id);
}

function pricesOf(
  { from, until }: Pick<Agreement, "from" | "until">,
  index: number,
  today: string,
  draw: Draw,
) {
  const rises = rentPeriods({ begindatum: from, einddatum: until }, today).length - 1;
  const service = serviceInCents(index, draw);
  const start = rentInCents(index, 0, draw);
  return {
    brutohuur: (rentInCents(index, rises, draw) + service) / 100,
    startBrutohuur: (start + service) / 100,
    waarborgsom: start / 100,
  };
}
