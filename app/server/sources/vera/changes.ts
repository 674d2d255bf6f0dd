// What may be written in the housing system, gathered from the rules: where, with which right, and how it is told that
// it stands as wanted.

import { type Day, dayOf } from "#app/domain/calendar.ts";
import type { Change, ChangeOp } from "../change.ts";
import { caseRule } from "./case-rules.ts";
import { addressOf } from "./links.ts";
import { paymentRule } from "./money-rules.ts";
import { addressRule, contactRule, personRule, preferenceRule } from "./person-rules.ts";
import { addressOf as processAddressOf } from "./process-api.ts";
import { processResources } from "./process-settings.ts";
import type { ResourceRule } from "./rules.ts";
import type { Message } from "./schemas.ts";
import { type ResourceName, resources, type VeraSettings } from "./settings.ts";
import { signalRule } from "./signal-rules.ts";

export const changeableRules = {
  "natuurlijk-personen": personRule,
  "relatie-adressen": addressRule,
  contactgegevens: contactRule,
  communicatievoorkeuren: preferenceRule,
  betaalgegevens: paymentRule,
  signaleringen: signalRule,
  zaken: caseRule,
} as const satisfies Partial<Record<ResourceName, ResourceRule>>;
export type Changeable = keyof typeof changeableRules;

/** In the process dialect the others are parts of a relation, and have no operation of their own. */
const inProcesses = {
  "natuurlijk-personen": "relaties",
  betaalgegevens: "betaalgegevens",
  signaleringen: "signaleringen",
  zaken: "zaken",
} as const;

/** The address of the list, and the right to write there; null where this system has no such operation. */
export function placeOf(settings: VeraSettings, resource: string): { url: string; scope: string } | null {
  if (!isChangeable(resource) || settings.without?.some((name) => name === resource)) return null;
  if (settings.profile === "process") {
    const name = resource in inProcesses ? inProcesses[resource as keyof typeof inProcesses] : null;
    if (name === null || settings.urls[processResources[name].process] === undefined) return null;
    return { url: processAddressOf(settings, name), scope: toWrite(processResources[name].scope) };
  }
  if (settings.urls[resources[resource].domain] === undefined) return null;
  return { url: addressOf(settings.urls, resource), scope: toWrite(resources[resource].scope) };
}

const isChangeable = (resource: string): resource is Changeable => Object.hasOwn(changeableRules, resource);
const toWrite = (scope: string) => scope.replace(/Read$/, "ReadWrite");

/** What the rules allow of an attribute, or of a record as a whole. */
export function opsFor(resource: string, field: string | null): ChangeOp[] {
  if (!isChangeable(resource)) return [];
  const rule: ResourceRule = changeableRules[resource];
  if (field === null) {
    return [
      ...(rule.whole?.end === undefined ? [] : ["end" as const]),
      ...(rule.whole?.mark === undefined ? [] : ["mark" as const]),
    ];
  }
  const [, attribute = "", ...deeper] = field.startsWith(`${resource}.`) ? field.split(".") : [];
  if (deeper.length > 0 || !Object.hasOwn(rule.fields, attribute)) return [];
  return rule.fields[attribute]?.change ?? [];
}

/** What goes into the message beside its key, and what is then true of the record. */
export type Wish = { message: Record<string, unknown>; stands: (found: Message) => boolean };

export function wishOf(
  { resource, field, op, value }: Pick<Change, "resource" | "field" | "op" | "value">,
  at: Date,
): Wish | null {
  if (!isChangeable(resource) || !opsFor(resource, field).includes(op)) return null;
  const { whole }: ResourceRule = changeableRules[resource];
  const attribute = field?.slice(resource.length + 1) ?? "";
  if (op === "set" && value !== undefined && value !== "") {
    return { message: { [attribute]: value }, stands: (found) => found[attribute] === value };
  }
  if (op === "clear") {
    // The standard knows no null: an empty text is how a text is blanked.
    return { message: { [attribute]: "" }, stands: (found) => (found[attribute] ?? "") === "" };
  }
  if (op === "end" && whole?.end) return ending(whole.end, dayOf(at));
  if (op === "mark" && whole?.mark) {
    const { attribute: name, code } = whole.mark;
    return { message: { [name]: { code } }, stands: (found) => codeIn(found[name]) === code };
  }
  return null;
}

function ending(attribute: string, today: Day): Wish {
  const hasEnded = (until: unknown) =>
    typeof until === "string" && until !== "" && until.slice(0, 10) <= today;
  return { message: { [attribute]: today }, stands: (found) => hasEnded(found[attribute]) };
}

const codeIn = (value: unknown) =>
  typeof value === "object" && value !== null && "code" in value ? value.code : null;
