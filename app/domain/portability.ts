// What can be taken along of what was found: GDPR art. 20. Everything else stays where it is, and the letter says why.

import { z } from "zod";
import type { BundleField, BundleRecord } from "./bundle.ts";
import type { GroundCode } from "./grounds.ts";
import type { ElementId, Theme } from "./records.ts";
import type { Wish } from "./wishes.ts";

/** True, or the ground on which it cannot be taken along. */
type Treated = { portable: true | GroundCode; theme: Theme };
/** Each element that was asked for, and whether that was all of them. */
export type AskedElements = { of: ReadonlyMap<ElementId, Treated>; isAll: boolean };

/** What was asked for: all that the register knows, or the elements that were chosen. */
export function elementsAsked(
  wish: Wish | null,
  elements: readonly (Treated & { id: ElementId })[],
): AskedElements {
  const chosen = wish?.right === "portability" ? (wish.elements ?? []) : [];
  const asked = chosen.length > 0 ? elements.filter(({ id }) => chosen.includes(id)) : elements;
  const of = new Map(asked.map(({ id, portable, theme }) => [id, { portable, theme }]));
  return { of, isAll: chosen.length === 0 };
}

/** How many elements go along, and how much of what was asked for stays behind. */
export const TakenTally = z.object({ carried: z.int().nonnegative(), left: z.int().nonnegative() });
export type TakenTally = z.infer<typeof TakenTally>;

export type TakenAlong = {
  /** Null where nothing of it can go along. */
  record: BundleRecord | null;
  carried: ElementId[];
  /** The elements that cannot, and the ground. */
  left: Map<ElementId, GroundCode>;
  /** What is about other people, or told in our words because of them: GDPR art. 20(4). */
  others: number;
  /** Something of which the register does not say what it is: that it came from the tenant nobody knows. */
  hasUnknown: boolean;
};

/**
 * What of a record can be taken along. Of what a colleague looked up nobody can tell which of its elements it is:
 * `byHand` are those that it can be. A file is a copy of something, and not data for a program.
 */
export function takeAlong(
  given: BundleRecord & { theme: Theme },
  asked: AskedElements,
  byHand: ElementId[],
): TakenAlong {
  const elements = given.fields.flatMap(({ element }) => element ?? []);
  const left = groundsOf([...byHand, ...elements], asked);
  const stays = { record: null, carried: [], left, others: 0 };
  if (byHand.length > 0) return { ...stays, hasUnknown: byHand.some((element) => canGo(element, asked)) };
  const isAnyUnknown = elements.length < given.fields.length || (given.files ?? []).length > 0;
  const hasUnknown = asked.isAll && isAnyUnknown;
  if (isAboutWhatStays(given.theme, elements, asked)) return { ...stays, hasUnknown };
  const known = given.fields.filter(({ element }) => element !== null && canGo(element, asked));
  const fields = known.filter(isTold);
  const { files: _, theme: __, ...record } = given;
  return {
    record: fields.length > 0 ? { ...record, fields } : null,
    carried: fields.flatMap(({ element }) => element ?? []),
    left,
    others: known.length - fields.length,
    hasUnknown,
  };
}

/** Asked for, and provided by the tenant on consent or contract: GDPR art. 20(1). */
export function canGo(element: ElementId, asked: AskedElements): boolean {
  return asked.of.get(element)?.portable === true;
}

function groundsOf(elements: ElementId[], asked: AskedElements): Map<ElementId, GroundCode> {
  const grounds = new Map<ElementId, GroundCode>();
  for (const element of elements) {
    const portable = asked.of.get(element)?.portable;
    if (portable && portable !== true) grounds.set(element, portable);
  }
  return grounds;
}

/** A report on somebody holds an address too: that there is a report is not what they gave us. */
function isAboutWhatStays(theme: Theme, elements: ElementId[], asked: AskedElements): boolean {
  const itsOwn = elements
    .flatMap((element) => asked.of.get(element) ?? [])
    .filter((one) => one.theme === theme);
  return itsOwn.length > 0 && itsOwn.every(({ portable }) => portable !== true);
}

/** Something of it can be read, in the words of the source: not black as a whole, and no summary of ours. */
function isTold({ masked, pieces = [] }: BundleField): boolean {
  if (!masked) return true;
  return pieces.some((piece) => typeof piece === "string") && !pieces.some(isSummary);
}

const isSummary = (piece: NonNullable<BundleField["pieces"]>[number]) =>
  typeof piece !== "string" && "summarised" in piece;
