// What can be chosen with each right, as the register in force has it: never a list of its own.

import type { Day } from "./calendar.ts";
import { customerOn, partStanding } from "./eligibility.ts";
import type { ElementId } from "./records.ts";
import type { Register, SpokenRegister } from "./register.ts";
import type { Relation } from "./relation.ts";

type Listed = { id: ElementId; label: string };
type WhyNot = Exclude<SpokenRegister["elements"][number]["portable"], true>;

export type WishLists = {
  elements: Listed[];
  /** What can be taken along, and what cannot, with why: GDPR art. 20(1). */
  portable: Listed[];
  notPortable: { label: string; why: WhyNot }[];
  /** What somebody gave consent for. */
  purposes: { id: string; label: string }[];
};

/** How long something is kept, and what that is true of. */
export type Kept = { retention: string; labels: string[] };

/** Without what stands apart from every source: backups roll off by themselves, and a request is kept because of it. */
export function listsFrom({ elements, purposes }: SpokenRegister): WishLists {
  const askable = elements.filter(({ apart }) => apart === null);
  return {
    elements: askable.map(listed),
    portable: askable.filter(({ portable }) => portable === true).map(listed),
    notPortable: askable.flatMap(({ label, portable }) =>
      portable === true ? [] : [{ label, why: portable }],
    ),
    purposes: purposes
      .filter(({ bases }) => bases.includes("consent"))
      .map(({ id, label }) => ({ id, label })),
  };
}

const listed = ({ id, label }: Listed): Listed => ({ id, label });

/** Of what somebody wants to have erased (null: everything) what is kept for who they say they are, and until when. */
export function keptOf(
  register: Register,
  spoken: SpokenRegister,
  asked: { chosen: ElementId[] | null; relation: Relation; today: Day },
): Kept[] {
  const { chosen, relation, today } = asked;
  // Who is no customer any more is so at least since today: until when, a colleague looks up.
  const standing = { ...customerOn(today), endedOn: relation === "former-tenant" ? today : null };
  const kept = register.elements
    .filter(({ id, apart }) => apart === null && (chosen?.includes(id) ?? true))
    .filter((element) => partStanding("erasure", element, standing, register)?.verdict !== "done")
    .flatMap(({ id }) => spoken.elements.filter((element) => element.id === id));
  const sentences = [...new Set(kept.map(({ retention }) => retention))];
  return sentences.map((retention) => ({
    retention,
    labels: kept.filter((element) => element.retention === retention).map(({ label }) => label),
  }));
}
