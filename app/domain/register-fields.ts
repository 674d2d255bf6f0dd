// What of the register is changed on screen, field by field; where colleagues look and what is connected is not.

import { legalBases, type Register } from "./register.ts";

/**
 * "line": one line of text. "lines": an address. "said": words in each language. "unsure": the same, which may still be
 * missing. The others: a choice out of those.
 */
export type FieldKind = "line" | "lines" | "said" | "unsure" | ChoiceKind;
export type ChoiceKind = "bases" | "exceptions" | "purposes" | "recipients";
/** A dot leads into what has parts of its own: "signatory.name". */
export type EditableField = { field: string; kind: FieldKind };

export const editableParts = ["elements", "purposes", "recipients", "organisation", "general"] as const;
export type EditablePart = (typeof editableParts)[number];

export const editableFields: Record<EditablePart, EditableField[]> = {
  elements: [
    { field: "label", kind: "said" },
    { field: "purposes", kind: "purposes" },
    { field: "bases", kind: "bases" },
    { field: "exceptions", kind: "exceptions" },
    { field: "retention", kind: "unsure" },
    { field: "recipients", kind: "recipients" },
    { field: "origin", kind: "unsure" },
  ],
  purposes: [
    { field: "label", kind: "said" },
    { field: "bases", kind: "bases" },
  ],
  recipients: [
    { field: "name", kind: "said" },
    { field: "why", kind: "said" },
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
  ],
};

/** What is changed: an item of a list, or a part that is one. */
export type Target = { part: EditablePart; id: string };
export type Content = Record<string, unknown>;

/** The item of the register as it is now; null when there is none of that name. */
export function contentAt(register: Register, { part, id }: Target): Content | null {
  if (part === "organisation") return id === part ? register.organisation : null;
  if (part === "general") return id === part ? register : null;
  return register[part].find((item) => item.id === id) ?? null;
}

/** What a field says now. */
export function valueAt(content: Content, field: string): unknown {
  return field.split(".").reduce<unknown>((inner, name) => (inner as Content | undefined)?.[name], content);
}

/** The register with other content in some fields of one item. Whoever keeps it parses it first. */
export function withFields(register: Register, { part, id }: Target, fields: Content): unknown {
  if (part === "organisation") return { ...register, organisation: filled(register.organisation, fields) };
  if (part === "general") return filled(register, fields);
  const list: Content[] = register[part];
  return { ...register, [part]: list.map((item) => (item.id === id ? filled(item, fields) : item)) };
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
  if (kind === "bases") return legalBases;
  return kind === "exceptions" ? specialExceptions : register[kind].map(({ id }) => id);
}

/** The exceptions of GDPR art. 9(2) that the register knows. */
const specialExceptions = ["explicit-consent", "legal-claims"];
