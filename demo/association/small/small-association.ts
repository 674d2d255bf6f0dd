// The small association: that of 40 people, grown to 400 persons with their homes, money and history.

import type { Association } from "../all-rows.ts";
import type { Contract } from "../contracts.ts";
import { contractFrom } from "../contracts.ts";
import type { Draw } from "../draw.ts";
import { ledgersOf } from "../ledger.ts";
import type { PaymentDetail } from "../payment-details.ts";
import type { PriceComponent } from "../prices.ts";
import { priceComponentsOf } from "../prices.ts";
import { callsAbout, casesOf } from "./cases.ts";
import { conversationsOf } from "./conversations.ts";
import { documentsOf } from "./documents.ts";
import { furtherOf } from "./further.ts";
import { homesOf } from "./homes.ts";
import type { Population, Settled } from "./population.ts";
import { populate } from "./population.ts";
import { moreContactDetails, morePaymentDetails } from "./reaching.ts";
import { repairsOf } from "./repairs.ts";
import type { History } from "./rows.ts";

export function smallAssociation(first: Association, today: string, draw: Draw): Association {
  const population = populate(first, draw);
  const { people, tagged } = population;
  const from = first.people.length;
  const { addresses, residences } = homesOf(population, first.addresses, draw);
  const payments = morePaymentDetails({ people, tagged, from, renters: rentersIn(population) }, draw);
  const signed = contractsOf(population, payments, { today, from: first.contracts.length }, draw);
  const contracts = [...first.contracts, ...signed];
  const priceComponents = priceComponentsOf(contracts, today, draw);
  const grown: Association = {
    ...first,
    people: [...first.people, ...people],
    addresses: [...first.addresses, ...addresses],
    residences: [...first.residences, ...residences],
    contactDetails: [...first.contactDetails, ...moreContactDetails({ people, tagged, from }, draw)],
    paymentDetails: [...first.paymentDetails, ...payments],
    contracts,
    priceComponents,
    bookings: [
      ...first.bookings,
      ...recentLedgers({ signed, population, priceComponents, today, from: first.contracts.length }, draw),
    ],
    trickyPersons: { ...first.trickyPersons, ...tagged },
  };
  return { ...grown, ...historyOf(grown, today, draw) };
}

function rentersIn({ stays }: Population): Set<string> {
  return new Set(stays.flatMap(({ parties }) => parties.map(({ id }) => id)));
}

function contractsOf(
  { stays, tagged }: Population,
  payments: PaymentDetail[],
  { today, from }: { today: string; from: number },
  draw: Draw,
): Contract[] {
  return stays.map((stay, place) => {
    const parties = stay.parties.map(({ id }) => id);
    const payer = payments.find(({ relatie }) => relatie === parties[0]);
    const agreement = { ...stay, noticeOn: noticeOn(stay), parties, payer: payer?.id ?? null };
    const contract = contractFrom(agreement, from + place, today, draw);
    const paidByT29 = tagged.T29 && stay.parties.some(({ achternaam }) => achternaam === "Naastenberg");
    return paidByT29 && tagged.T29 ? { ...contract, afwijkendeBetaler: tagged.T29.id } : contract;
  });
}

/** A month before the end. */
function noticeOn({ until }: Settled): string | null {
  if (!until) return null;
  const day = new Date(until);
  day.setUTCDate(day.getUTCDate() - 31);
  return day.toISOString().slice(0, 10);
}

type Books = {
  signed: Contract[];
  population: Population;
  priceComponents: PriceComponent[];
  today: string;
  from: number;
};

/** The last seven years: what is older was thrown away. */
function recentLedgers({ signed, population, priceComponents, today, from }: Books, draw: Draw) {
  const begin = `${Number(today.slice(0, 4)) - 7}-01-01`;
  const contracts = signed.map((contract) => ({
    ...contract,
    begindatum: contract.begindatum > begin ? contract.begindatum : begin,
  }));
  const owes = Object.fromEntries(signed.map(({ id }, place) => [id, population.stays[place]?.owes ?? 0]));
  return ledgersOf({ contracts, priceComponents, today }, draw, { from, owes });
}

function historyOf(association: Association, today: string, draw: Draw): History {
  const { contracts, people, trickyPersons: tagged } = association;
  const known = { contracts, people, tagged, today };
  const { contactMoments, mentions } = conversationsOf(known, draw);
  const neighbours = contracts
    .filter(({ einddatum, relaties }) => einddatum === null && relaties.length === 1)
    .flatMap(({ relaties }) => people.find(({ id }) => id === relaties[0]) ?? [])
    .slice(-60);
  const cases = casesOf({ neighbours, tagged, today }, draw);
  return {
    ...repairsOf(known, draw),
    ...cases,
    contactMoments: [...contactMoments, ...callsAbout(cases)],
    documents: documentsOf(known, draw),
    further: furtherOf(known),
    mentions,
  };
}
