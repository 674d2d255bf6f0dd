// What of the register this standard can hold: everything that a rule names.

import type { ElementId } from "#app/domain/records.ts";
import { caseRoleRule, caseRule, caseStatusRule } from "./case-rules.ts";
import {
  collectionStepRule,
  externalCollectionRule,
  instalmentRule,
  paymentPlanRule,
} from "./collection-rules.ts";
import { contactMomentRule } from "./contact-moment-rules.ts";
import { documentRule } from "./document-rules.ts";
import { lists } from "./lists.ts";
import { bookingRule, contractRule, paymentRule, priceRule } from "./money-rules.ts";
import { addressRule, contactRule, personRule, preferenceRule } from "./person-rules.ts";
import { repairOrderRule, repairRequestRule } from "./repair-rules.ts";
import type { ResourceRule } from "./rules.ts";

const rules: ResourceRule[] = [
  personRule,
  addressRule,
  contactRule,
  preferenceRule,
  contractRule,
  priceRule,
  paymentRule,
  bookingRule,
  repairRequestRule,
  repairOrderRule,
  contactMomentRule,
  caseRule,
  caseRoleRule,
  caseStatusRule,
  documentRule,
  paymentPlanRule,
  instalmentRule,
  externalCollectionRule,
  collectionStepRule,
  ...lists.map(({ rule }) => rule),
];

export const mappedElements: ReadonlySet<ElementId> = new Set(rules.flatMap(elementsOf));

/** The elements that a rule names. */
export function elementsOf({ element, otherElement, fields }: ResourceRule): ElementId[] {
  const ofFields = Object.values(fields).flatMap((field) => field.element ?? []);
  return [element, ...(otherElement ? [otherElement.element] : []), ...ofFields];
}
