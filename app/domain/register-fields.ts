// What of the register is changed on screen: field by field, and which items of its lists come and go. Systems that are
// connected are not: they are settings.

import { locales } from "./locale.ts";
import { ElementId, themes } from "./records.ts";
import {
  elementTags,
  erasureEffects,
  type Gap,
  legalBases,
  needs,
  ownElement,
  type Register,
  services,
} from "./register.ts";

/**
 * "line": one line of text. "lines": an address. "said": words in each language. "unsure": the same, which may still be
 * missing. "maybe" before a kind: it may be empty. "count": a whole number. "years": for each year a day. The others: a
 * choice out of those, of one or of several.
 */
export type FieldKind =
  | "line"
  | "lines"
  | "maybe-line"
  | "maybe-lines"
  | "maybe-mailbox"
  | "said"
  | "unsure"
  | "count"
  | "years"
  | ChoiceKind;
export type ChoiceKind = keyof typeof choices;
/** A dot leads into what has parts of its own: "signatory.name". What only the desk uses stands on no public page. */
export type EditableField = { field: string; kind: FieldKind; forDesk?: true };

/** What can be chosen. What no value stands for, such as a role that is still to be asked, is an empty text. */
const choices = {
  bases: { several: true, of: () => legalBases },
  /** The exceptions of GDPR art. 9(2) that the register knows. */
  exceptions: { several: true, of: () => ["explicit-consent", "legal-claims"] },
  purposes: { several: true, of: ({ purposes }) => idsOf(purposes) },
  recipients: { several: true, of: ({ recipients }) => idsOf(recipients) },
  elements: { several: true, of: ({ elements }) => idsOf(elements) },
  /** Where a colleague looks, because nothing is connected. */
  places: { several: true, of: ({ sources }) => idsOf(sources.filter(({ task }) => task)) },
  services: { several: true, of: () => services },
  tags: { several: true, of: () => elementTags },
  needs: { several: true, of: () => needs },
  effects: { several: true, of: () => erasureEffects },
  category: { several: false, of: () => ["1", "2", "3"] },
  theme: { several: false, of: () => themes },
  takeaway: { several: false, of: () => ["true", "G20-BASIS", "G20-AUTO", "G20-PROV"] },
  reach: { several: false, of: () => ["yes", "part", "no"] },
  yesno: { several: false, of: () => ["true", "false"] },
  role: { several: false, of: () => ["processor", "controller", ""] },
  receives: { several: false, of: () => ["always", "with-consent", "by-law"] },
  knownBy: { several: false, of: () => ["name-and-address", "customer-number"] },
  language: { several: false, of: () => locales },
} as const satisfies Record<string, { several: boolean; of: (register: Register) => readonly string[] }>;

const idsOf = (list: { id: string }[]) => list.map(({ id }) => id);

export const editableParts = [
  "elements",
  "purposes",
  "recipients",
  "gaps",
  "organisation",
  "general",
] as const;
export type EditablePart = (typeof editableParts)[number];
/** Of these, items come and go. */
export const listedParts = ["elements", "purposes", "recipients", "gaps"] as const satisfies EditablePart[];
export type ListedPart = (typeof listedParts)[number];

export const isListed = (part: EditablePart): part is ListedPart =>
  (listedParts as readonly EditablePart[]).includes(part);

export const editableFields: Record<EditablePart, EditableField[]> = {
  elements: [
    { field: "label", kind: "said" },
    { field: "purposes", kind: "purposes" },
    { field: "bases", kind: "bases" },
    { field: "retention", kind: "unsure" },
    { field: "recipients", kind: "recipients" },
    { field: "origin", kind: "unsure" },
    { field: "category", kind: "category", forDesk: true },
    { field: "theme", kind: "theme", forDesk: true },
    { field: "places", kind: "places", forDesk: true },
    { field: "services", kind: "services", forDesk: true },
    { field: "tags", kind: "tags", forDesk: true },
    { field: "exceptions", kind: "exceptions", forDesk: true },
    { field: "portable", kind: "takeaway", forDesk: true },
    { field: "objection", kind: "reach", forDesk: true },
    { field: "erasure.during", kind: "effects", forDesk: true },
    { field: "erasure.after", kind: "effects", forDesk: true },
    { field: "duty", kind: "maybe-line", forDesk: true },
    { field: "unasked", kind: "yesno", forDesk: true },
    { field: "doubtful", kind: "yesno", forDesk: true },
  ],
  purposes: [
    { field: "label", kind: "said" },
    { field: "bases", kind: "bases" },
    { field: "services", kind: "services", forDesk: true },
    { field: "needs", kind: "needs", forDesk: true },
    { field: "portable", kind: "reach", forDesk: true },
    { field: "objection", kind: "reach", forDesk: true },
  ],
  recipients: [
    { field: "name", kind: "said" },
    { field: "why", kind: "said" },
    { field: "elements", kind: "elements" },
    { field: "role", kind: "role", forDesk: true },
    { field: "receives", kind: "receives", forDesk: true },
    { field: "knownBy", kind: "knownBy", forDesk: true },
    { field: "mailbox", kind: "maybe-mailbox", forDesk: true },
    { field: "address", kind: "maybe-lines", forDesk: true },
    { field: "locale", kind: "language", forDesk: true },
  ],
  gaps: [
    { field: "statement", kind: "said", forDesk: true },
    { field: "system", kind: "said", forDesk: true },
    { field: "elements", kind: "elements", forDesk: true },
    { field: "purposes", kind: "purposes", forDesk: true },
  ],
  organisation: [
    { field: "name", kind: "line" },
    { field: "place", kind: "line" },
    { field: "address", kind: "lines" },
    { field: "phone", kind: "line" },
    { field: "openingHours", kind: "said" },
    { field: "email", kind: "line" },
    { field: "website", kind: "line" },
    { field: "privacyOfficerRole", kind: "said" },
    { field: "signatory.name", kind: "line" },
    { field: "signatory.role", kind: "said" },
    { field: "complaintsCommittee.name", kind: "line" },
    { field: "complaintsCommittee.address", kind: "lines" },
  ],
  general: [
    { field: "transfers", kind: "said" },
    { field: "automatedDecisions", kind: "said" },
    { field: "terms.yearsAfterRelation", kind: "count", forDesk: true },
    { field: "terms.cameraDays", kind: "count", forDesk: true },
    { field: "terms.backupDays", kind: "count", forDesk: true },
    { field: "compensatedYears", kind: "years", forDesk: true },
  ],
};

/** What is changed: an item of a list, or a part that is one. */
export type Target = { part: EditablePart; id: string };
export type Content = Record<string, unknown>;

/** The item of the register as it is now; null when there is none of that name. */
export function contentAt(register: Register, { part, id }: Target): Content | null {
  if (part === "organisation") return id === part ? register.organisation : null;
  if (part === "general") return id === part ? register : null;
  const item = register[part].find((one) => one.id === id);
  return item ? { ...item, ...keptElsewhere(register, { part, id }) } : null;
}

/** What a form of an item asks that the register keeps with other items: who has which element, and where it is. */
function keptElsewhere({ elements, sources }: Register, { part, id }: Target): Content {
  if (part === "recipients") {
    return { elements: idsOf(elements.filter(({ recipients }) => recipients.includes(id))) };
  }
  if (part !== "elements") return {};
  return { places: idsOf(sources.filter(({ task }) => task?.elements.includes(id))) };
}

/** What a field says now. */
export function valueAt(content: Content, field: string): unknown {
  return field.split(".").reduce<unknown>((inner, name) => (inner as Content | undefined)?.[name], content);
}

/** The register with other content in some fields of one item. Whoever keeps it parses it first. */
export function withFields(register: Register, { part, id }: Target, changed: Content): unknown {
  const fields = inOldOrder(register, { part, id }, changed);
  if (part === "organisation") return { ...register, organisation: filled(register.organisation, fields) };
  if (part === "general") return filled(register, fields);
  const list: Content[] = register[part];
  if (part === "gaps")
    return { ...register, gaps: list.map((gap) => (gap.id === id ? filled(gap, fields) : gap)) };
  const { elements, places, ...own } = fields;
  const whole = { ...register, [part]: list.map((item) => (item.id === id ? filled(item, own) : item)) };
  if (part === "recipients" && elements) return reaching(whole, id, elements as string[]);
  return part === "elements" && places ? lookedUpAt(whole, id, places as string[]) : whole;
}

/** What was chosen comes in the order in which it is offered; where nothing else was chosen nothing changes. */
function inOldOrder(register: Register, target: Target, fields: Content): Content {
  const content = contentAt(register, target) ?? {};
  const several = editableFields[target.part].filter(({ kind }) => isOfSeveral(kind));
  const same = several
    .map(({ field }) => [field, valueAt(content, field)] as const)
    .filter(([field, before]) => hasSame(before, fields[field]));
  return { ...fields, ...Object.fromEntries(same) };
}

function hasSame(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return before.length === after.length && before.every((one) => after.includes(one));
}

/** A recipient gets these elements, and no others. */
function reaching(register: Register, recipient: string, elements: string[]): Register {
  return {
    ...register,
    elements: register.elements.map((element) => ({
      ...element,
      recipients: within(element.recipients, recipient, elements.includes(element.id)),
    })),
  };
}

/** An element is looked up in these places, and no others. */
function lookedUpAt(register: Register, element: string, places: string[]): Register {
  return {
    ...register,
    sources: register.sources.map(({ task, ...source }) =>
      task
        ? {
            ...source,
            task: { ...task, elements: within(task.elements, element, places.includes(source.id)) },
          }
        : source,
    ),
  };
}

/** A list with or without one; the order of the others stays. */
function within(list: string[], one: string, isIn: boolean): string[] {
  if (list.includes(one) === isIn) return list;
  return isIn ? [...list, one] : list.filter((other) => other !== one);
}

function filled(content: Content, fields: Content): Content {
  const changed = Object.entries(fields).map(([field, value]) => {
    const [name = "", deeper] = field.split(".");
    return { name, deeper, value };
  });
  const whole = [...Map.groupBy(changed, ({ name }) => name)].map(([name, ofOne]) => {
    const inner = ofOne.flatMap(({ deeper, value }) => (deeper ? [[deeper, value]] : []));
    return [
      name,
      inner.length > 0 ? { ...(content[name] as Content), ...Object.fromEntries(inner) } : ofOne[0]?.value,
    ];
  });
  return { ...content, ...Object.fromEntries(whole) };
}

/** What can be chosen in a field. */
export function choicesOf(register: Register, kind: ChoiceKind): readonly string[] {
  return choices[kind].of(register);
}

export const isChoice = (kind: FieldKind): kind is ChoiceKind => kind in choices;
export const isOfSeveral = (kind: FieldKind): boolean => isChoice(kind) && choices[kind].several;

// --- What comes and goes ---------------------------------------------------------------------------------------------

const unsaid = { nl: "", en: "" };

/** With what the form of a new item begins: what is cautious where nobody said anything yet. */
export const blanks: Record<ListedPart, Content> = {
  elements: {
    ...{ label: unsaid, purposes: [], bases: [], retention: unsaid, recipients: [], origin: unsaid },
    ...{ category: "1", theme: "personal", places: [], services: [], tags: [], exceptions: [] },
    ...{ portable: "G20-PROV", objection: "part", duty: null, unasked: false, doubtful: false },
    erasure: { during: ["needed"], after: ["two-years-after"] },
  },
  purposes: {
    label: unsaid,
    bases: [],
    services: [],
    needs: ["relation"],
    portable: "no",
    objection: "part",
  },
  recipients: {
    ...{ name: unsaid, why: unsaid, elements: [], role: null, receives: "always" },
    ...{ knownBy: "name-and-address", mailbox: null, address: [], locale: "nl" },
  },
  gaps: { statement: unsaid, system: unsaid, elements: [], purposes: [] },
};

/** The register with a new item at the end of its list. Whoever keeps it parses it first. */
export function withItem(register: Register, { part, id }: Target & { part: ListedPart }, fields: Content) {
  const { elements: _, places: __, ...blank } = blanks[part];
  const longer = { ...register, [part]: [...register[part], { ...blank, id }] } as Register;
  return withFields(longer, { part, id }, fields);
}

/** The register without an item that nothing uses. What it lacked about that item alone it lacks no longer. */
export function withoutItem(register: Register, { part, id }: Target & { part: ListedPart }): Register {
  const list: { id: string }[] = register[part];
  const gaps =
    part === "recipients" || part === "gaps"
      ? register.gaps
      : register.gaps.flatMap((gap) => gapWithout(gap, part, id));
  return { ...register, gaps, [part]: list.filter((item) => item.id !== id) };
}

function gapWithout(gap: Gap, part: "elements" | "purposes", id: string): Gap[] {
  if (!gap[part].includes(id)) return [gap];
  const rest = { ...gap, [part]: gap[part].filter((one) => one !== id) };
  return rest.elements.length + rest.purposes.length > 0 ? [rest] : [];
}

/** Which numbers new items get; those of the privacy statement were given by hand. */
const numbering: Record<ListedPart, (fields: Content) => (n: number) => string> = {
  elements:
    ({ category }) =>
    (n) =>
      `C${String(category)}-${String(n).padStart(2, "0")}`,
  purposes: () => (n) => `P${n}`,
  recipients: () => (n) => `R${n}`,
  gaps: () => (n) => `gap-${n}`,
};

const mostNumbers = 99;

/** A number that no item has, nor had in an earlier version: old requests still speak of it. Null: none is left. */
export function nextId(part: ListedPart, fields: Content, taken: ReadonlySet<string>): string | null {
  const numbers = Array.from({ length: mostNumbers }, (_, i) => numbering[part](fields)(i + 1));
  const last = numbers.findLastIndex((id) => taken.has(id));
  const next = numbers[last + 1];
  return next && (part !== "elements" || ElementId.safeParse(next).success) ? next : null;
}

/** Where an item is used: an element or a place, by its id; a connected system that gives it; or this portal itself. */
export type Use = { what: "elements" | "sources"; id: string } | { what: "connection" | "portal"; id: null };

/** What must change before an item can go. `connected`: the elements that connections can give. */
export function usesOf(
  { elements, sources }: Register,
  { part, id }: Target,
  connected: ReadonlySet<string>,
): Use[] {
  if (part === "purposes" || part === "recipients") {
    return elements.filter((one) => one[part].includes(id)).map((one) => ({ what: "elements", id: one.id }));
  }
  if (part !== "elements") return [];
  const places = sources.filter(({ task }) => task?.elements.includes(id));
  return [
    ...places.map((place) => ({ what: "sources" as const, id: place.id })),
    ...(connected.has(id) ? [{ what: "connection" as const, id: null }] : []),
    ...(id === ownElement ? [{ what: "portal" as const, id: null }] : []),
  ];
}
