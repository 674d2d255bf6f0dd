// What is missing in a register: the public reads "we still find this out", the desk reads what to do.

import type { ElementId } from "./records.ts";
import { elementsNowhere, type Register } from "./register.ts";
import type { Said } from "./said.ts";

export const registerWarnings = [
  "no-purpose",
  "no-basis",
  "must-go",
  "no-exception",
  "no-retention",
  "no-recipients",
  "no-origin",
  "no-place",
  "purpose-without-basis",
  "purpose-unused",
  "recipient-unused",
] as const;
export type RegisterWarning = { what: (typeof registerWarnings)[number]; id: ElementId | string; name: Said };

/** The elements that lack something, and what no element uses. `connected`: the elements that connections can give. */
export function warningsOf(register: Register, connected: ReadonlySet<ElementId>): RegisterWarning[] {
  const { elements, purposes, recipients } = register;
  const nowhere = elementsNowhere(register, connected);
  const used = {
    purposes: new Set(elements.flatMap((element) => element.purposes)),
    recipients: new Set(elements.flatMap((element) => element.recipients)),
  };
  return [
    ...elements.flatMap((element) =>
      [...lackOf(element), ...(nowhere.includes(element.id) ? (["no-place"] as const) : [])].map((what) => ({
        what,
        id: element.id,
        name: element.label,
      })),
    ),
    ...purposes
      .filter(({ bases }) => bases.length === 0)
      .map(({ id, label }) => ({ what: "purpose-without-basis" as const, id, name: label })),
    ...purposes
      .filter(({ id }) => !used.purposes.has(id))
      .map(({ id, label }) => ({ what: "purpose-unused" as const, id, name: label })),
    ...recipients
      .filter(({ id }) => !used.recipients.has(id))
      .map(({ id, name }) => ({ what: "recipient-unused" as const, id, name })),
  ];
}

function lackOf(element: Register["elements"][number]) {
  const { purposes, bases, unasked, tags, exceptions, retention, recipients, origin } = element;
  return [
    purposes.length === 0 && ("no-purpose" as const),
    bases.length === 0 && (unasked ? ("must-go" as const) : ("no-basis" as const)),
    tags.includes("art9") && exceptions.length === 0 && ("no-exception" as const),
    isMissing(retention) && ("no-retention" as const),
    recipients.length === 0 && ("no-recipients" as const),
    isMissing(origin) && ("no-origin" as const),
  ].filter((what) => what !== false);
}

export const isMissing = (said: Said) => Object.values(said).some((words) => words.trim() === "");
