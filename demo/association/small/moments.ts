// When things happen during a contract: so many times a year, spread by the draw.

import type { Contract } from "../contracts.ts";
import type { Draw } from "../draw.ts";
import { between, pick } from "../draw.ts";

/** One happening: its number among all of its kind, when, and to whom. */
export type Happening = { index: number; at: string; relatie: string; contract: Contract; draw: Draw };

type Wish = { entity: string; perYear: number; today: string };

const dayMs = 24 * 60 * 60 * 1000;
const yearsKept = 7;

export function happeningsOf(
  contracts: Contract[],
  { entity, perYear, today }: Wish,
  draw: Draw,
): Happening[] {
  const happenings = contracts.flatMap((contract, place) => {
    const first = Math.max(Date.parse(contract.begindatum), Date.parse(today) - yearsKept * 365 * dayMs);
    const last = Math.min(Date.parse(contract.einddatum ?? today), Date.parse(today)) - dayMs;
    const days = Math.max(0, Math.floor((last - first) / dayMs));
    return Array.from({ length: Math.round((days / 365) * perYear) }, (_, nth) => {
      const at = first + between(0, days, draw(entity, place * 10_000 + nth, "day")) * dayMs;
      const relatie = pick(contract.relaties, draw(entity, place * 10_000 + nth, "who"));
      return { at: moment(at, between(8, 16, draw(entity, place, "hour"))), relatie, contract };
    });
  });
  return happenings.map((happening, index) => ({ ...happening, index, draw }));
}

export function daysLater(at: string, days: number): string {
  return `${new Date(Date.parse(at) + days * dayMs).toISOString().slice(0, 19)}Z`;
}

function moment(day: number, hour: number): string {
  return `${new Date(day + hour * 60 * 60 * 1000).toISOString().slice(0, 19)}Z`;
}
