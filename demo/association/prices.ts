// What a dwelling costs per month: the bare rent, raised every July, and the service charges.

import type { Draw } from "./draw.ts";
import { between } from "./draw.ts";

type Term = { begindatum: string; einddatum: string | null };
export type PriceComponent = {
  id: string;
  overeenkomst: string;
  naam: string;
  soort: string;
  detailSoort: string;
  begindatum: string;
  einddatum: string | null;
  bedrag: number;
};

/** The bare rent in cents after a number of yearly rises. */
export function rentInCents(index: number, rises: number, draw: Draw): number {
  const start = between(38_000, 88_000, draw("contract", index, "rent"));
  return Math.round(start * 1.027 ** rises);
}

export function serviceInCents(index: number, draw: Draw): number {
  return between(900, 4800, draw("contract", index, "service"));
}

export type Period = { from: string; until: string | null };

/** The stretches between two rises, the first from the begin of the contract. */
export function rentPeriods({ begindatum, einddatum }: Term, today: string): Period[] {
  const last = einddatum ?? today;
  const rises = yearsFrom(begindatum, last)
    .map((year) => `${year}-07-01`)
    .filter((day) => day > begindatum && day <= last);
  const starts = [begindatum, ...rises];
  return starts.map((from, place) => {
    const next = starts[place + 1];
    return { from, until: next ? `${next.slice(0, 4)}-06-30` : einddatum };
  });
}

export function priceComponentsOf(
  contracts: (Term & { id: string })[],
  today: string,
  draw: Draw,
): PriceComponent[] {
  return contracts.flatMap((contract, index) => {
    const rents = rentPeriods(contract, today).map((period, rises) => ({
      ...component(contract, rises, period),
      naam: "Kale huur",
      soort: "NET",
      detailSoort: "KAL",
      bedrag: rentInCents(index, rises, draw) / 100,
    }));
    const whole = { from: contract.begindatum, until: contract.einddatum };
    const service = {
      naam: "Schoonmaak portiek",
      soort: "SER",
      detailSoort: "SCH",
      bedrag: serviceInCents(index, draw) / 100,
    };
    return [...rents, { ...component(contract, 90, whole), ...service }];
  });
}

// The standard wants a moment here, where a day is meant.
function component(contract: { id: string }, place: number, { from, until }: Period) {
  return {
    id: `${contract.id}-P${String(place + 1).padStart(2, "0")}`,
    overeenkomst: contract.id,
    begindatum: `${from}T00:00:00Z`,
    einddatum: until ? `${until}T00:00:00Z` : null,
  };
}

function yearsFrom(from: string, until: string): number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, step) => first + step);
}
