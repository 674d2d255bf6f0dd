// What differs between two versions of the register, or between a draft and the version in force, named field by field.

import type { Register } from "./register.ts";
import type { Said } from "./said.ts";

/** The parts of a register. What stands in none of the lists, such as transfers, is "general". */
export const registerParts = [
  "organisation",
  "purposes",
  "recipients",
  "elements",
  "sources",
  "gaps",
  "general",
] as const;
export type RegisterPart = (typeof registerParts)[number];

export type FieldChange = { field: string; before: unknown; after: unknown };
export type Difference = { part: RegisterPart; id: string; name: Said | null } & (
  | { what: "added" | "removed" }
  | { what: "changed"; fields: FieldChange[] }
);

/** A register, or what is shown of one. */
export type Compared = Record<RegisterPart, Item[]>;
type Item = { id: string; name: Said | null; fields: Record<string, unknown> };

/** In the order of the parts; within one what was taken out comes last. */
export function differenceBetween(before: Compared, after: Compared): Difference[] {
  return registerParts.flatMap((part) => {
    const [old, now] = [byId(before[part]), byId(after[part])];
    return [
      ...after[part].flatMap((item) => changeOf(part, old.get(item.id), item)),
      ...before[part]
        .filter(({ id }) => !now.has(id))
        .map(({ id, name }) => ({ part, id, name, what: "removed" as const })),
    ];
  });
}

function changeOf(part: RegisterPart, old: Item | undefined, { id, name, fields }: Item): Difference[] {
  if (!old) return [{ part, id, name, what: "added" }];
  const names = new Set([...Object.keys(old.fields), ...Object.keys(fields)]);
  const changed = [...names]
    .map((field) => ({ field, before: old.fields[field], after: fields[field] }))
    .filter((change) => !isSame(change.before, change.after));
  return changed.length > 0 ? [{ part, id, name, what: "changed", fields: changed }] : [];
}

/** The whole register: what only staff read as well. */
export function wholeRegister(register: Register): Compared {
  const { organisation, purposes, recipients, elements, sources, gaps, ...general } = register;
  return {
    organisation: [{ id: "organisation", name: null, fields: organisation }],
    purposes: itemsOf(purposes, ({ label }) => label),
    recipients: itemsOf(recipients, ({ name }) => name),
    elements: itemsOf(elements, ({ label }) => label),
    sources: itemsOf(sources, ({ name }) => name),
    gaps: itemsOf(gaps, ({ statement }) => statement),
    general: [{ id: "general", name: null, fields: general }],
  };
}

function itemsOf<T extends { id: string }>(list: T[], nameOf: (item: T) => Said): Item[] {
  return list.map((item) => {
    const { id, ...fields } = item;
    return { id, name: nameOf(item), fields };
  });
}

const byId = (items: Item[]) => new Map(items.map((item) => [item.id, item]));

/** Whether two values say the same; the order of the names in an object says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** The same text for the same content, so that a sum can be made of it. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) => {
      if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
      return Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    }) ?? ""
  );
}
