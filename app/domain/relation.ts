// How somebody knows the association, and where people of that kind are kept: not all of them in the housing system
// (law notes, D.0: tenants and who wants to be one, visitors, employees, external relations).

/** As who somebody is known here, as they say it themselves. */
export const relations = [
  "tenant",
  "former-tenant",
  "house-seeker",
  "co-applicant",
  "employee",
  "supplier",
  "visitor",
  "other",
] as const;
export type Relation = (typeof relations)[number];

/** Where a colleague looks: there is no connection to it. Their names never are those of a connection. */
export const places = [
  "seeker-registrations",
  "personnel-records",
  "creditor-records",
  "camera-system",
  "other-records",
] as const;
export type Place = (typeof places)[number];

/** What is asked beside name, birth date and address. Answered in the person's own words. */
export const clues = [
  "withWhom",
  "registration",
  "period",
  "department",
  "company",
  "position",
  "whenAndWhere",
  "looks",
  "acquaintance",
] as const;
export type Clue = (typeof clues)[number];

type Kept = {
  /** null: in the housing system, which is asked by itself. */
  place: Place | null;
  asks: readonly { clue: Clue; optional: boolean }[];
  /** Whether a number can stand there at all: a call back is offered by it, known or unknown (ruling 15). */
  callBack: boolean;
};

const optional = (clue: Clue) => ({ clue, optional: true });
const needed = (clue: Clue) => ({ clue, optional: false });

export const relationRules = {
  tenant: { place: null, asks: [], callBack: true },
  "former-tenant": { place: null, asks: [], callBack: true },
  "co-applicant": { place: null, asks: [optional("withWhom")], callBack: true },
  "house-seeker": {
    place: "seeker-registrations",
    asks: [optional("registration")],
    callBack: true,
  },
  employee: {
    place: "personnel-records",
    asks: [needed("period"), optional("department")],
    callBack: true,
  },
  supplier: {
    place: "creditor-records",
    asks: [needed("company"), optional("position")],
    callBack: true,
  },
  // An image has no number.
  visitor: { place: "camera-system", asks: [needed("whenAndWhere"), optional("looks")], callBack: false },
  other: { place: "other-records", asks: [needed("acquaintance")], callBack: true },
} as const satisfies Record<Relation, Kept>;

/** Who is in no housing system: a colleague looks. */
export type ByHand = {
  [R in Relation]: (typeof relationRules)[R]["place"] extends null ? never : R;
}[Relation];

/** As who somebody is looked for by a colleague; null where the housing system is asked. */
export function byHand(relation: Relation): ByHand | null {
  return relationRules[relation].place === null ? null : (relation as ByHand);
}

/** What is asked of somebody who says to be this. */
export function asksOf(relation: Relation): Kept["asks"] {
  return relationRules[relation].asks;
}

/** Whether a colleague brings what is kept there. */
export function isPlace(connection: string): connection is Place {
  return places.some((place) => place === connection);
}

/** Where a colleague begins to look; null where the housing system is asked. */
export function placeOf(relation: Relation): Place | null {
  return relationRules[relation].place;
}
