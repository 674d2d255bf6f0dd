// The privacy statement: what the public reads of the register (GDPR art. 13 and 14), by purpose. What is only for the
// desk, such as where a colleague looks, has no place in these types, so that it cannot get out.

import type { LegalBasis, Register } from "./register.ts";
import type { Compared } from "./register-difference.ts";
import type { Said } from "./said.ts";

/** Data that are used for one purpose in the same way. */
export type StatementGroup = {
  labels: Said[];
  bases: LegalBasis[];
  /** There is no reason to keep it: it goes without anybody asking. */
  goes: boolean;
  retention: Said;
  origin: Said;
  /** By name. */
  recipients: Said[];
};
export type StatementPurpose = { id: string; label: Said; groups: StatementGroup[] };

type Element = Register["elements"][number];
type Purpose = Register["purposes"][number];

/** Each purpose with its data, those together of which everything else is the same. */
export function purposesOf(register: Register): StatementPurpose[] {
  return register.purposes.map((purpose) => {
    const used = register.elements.filter(({ purposes }) => purposes.includes(purpose.id));
    return { id: purpose.id, label: purpose.label, groups: groupsOf(used, register, purpose) };
  });
}

/** Data of which the register names no purpose. */
export function withoutPurpose(register: Register): StatementGroup[] {
  const unused = register.elements.filter(({ purposes }) => purposes.length === 0);
  return groupsOf(unused, register, null);
}

function groupsOf(elements: Element[], { recipients }: Register, purpose: Purpose | null): StatementGroup[] {
  const groups = elements.map((element) => ({
    labels: [element.label],
    bases: basesOf(element, purpose),
    goes: element.bases.length === 0 && element.unasked,
    retention: element.retention,
    origin: element.origin,
    recipients: recipients.filter(({ id }) => element.recipients.includes(id)).map(({ name }) => name),
  }));
  const alike = Map.groupBy(groups, ({ labels: _, ...rest }) => JSON.stringify(rest));
  return [...alike.values()].flatMap((some) => {
    const [first] = some;
    return first ? [{ ...first, labels: some.flatMap(({ labels }) => labels) }] : [];
  });
}

/** On what the use for this purpose rests: what the element and the purpose share, or else what the element says. */
function basesOf({ bases }: Element, purpose: Purpose | null): LegalBasis[] {
  const shared = bases.filter((basis) => purpose?.bases.includes(basis));
  return shared.length > 0 ? shared : bases;
}

/** Where data come from, and which (GDPR art. 14(2)(f)). */
export function originsOf({ elements }: Register): { origin: Said; labels: Said[] }[] {
  const byOrigin = Map.groupBy(elements, ({ origin }) => JSON.stringify(origin));
  return [...byOrigin.values()].flatMap((some) => {
    const [first] = some;
    return first ? [{ origin: first.origin, labels: some.map(({ label }) => label) }] : [];
  });
}

/** About health and the like, and about offences: GDPR art. 9 and 10. */
export function specialIn({ elements }: Register): Said[] {
  return elements
    .filter(({ tags }) => tags.includes("art9") || tags.includes("art10"))
    .map(({ label }) => label);
}

export function camerasIn({ elements }: Register): { label: Said; retention: Said }[] {
  return elements
    .filter(({ tags }) => tags.includes("camera"))
    .map(({ label, retention }) => ({ label, retention }));
}

/** What the public reads of a register, to compare two versions of it. */
export function publicRegister(register: Register): Compared {
  const { organisation, purposes, recipients, elements, transfers, automatedDecisions } = register;
  return {
    organisation: [{ id: "organisation", name: null, fields: organisation }],
    purposes: purposes.map(({ id, label, bases }) => ({ id, name: label, fields: { label, bases } })),
    recipients: recipients.map(({ id, name, why }) => ({ id, name, fields: { name, why } })),
    elements: elements.map(({ id, label, purposes, bases, origin, recipients, retention }) => ({
      id,
      name: label,
      fields: { label, purposes, bases, origin, recipients, retention },
    })),
    sources: [],
    gaps: [],
    general: [{ id: "general", name: null, fields: { transfers, automatedDecisions } }],
  };
}
