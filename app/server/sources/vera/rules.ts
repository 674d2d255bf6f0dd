// How an attribute of the standard is shown, and where another person may hide in it. The rules are data.

import type { ElementId, Release, Sensitivity, StandingSaying, Theme, Unit } from "#app/domain/records.ts";

/**
 * When a value is about somebody else:
 * "always"; "unless-self": it points at a person; "unless-own": it points at a record that is not this person's;
 * "unless-holder": the account is in another name; "unless-own-name": it names somebody;
 * "in-emergency": it says whom to call; "unless-reporter": the words of whoever reported a case;
 * "in-shared-case": what was written about all who are in a case.
 */
export type AboutOther =
  | "always"
  | "unless-self"
  | "unless-own"
  | "unless-holder"
  | "unless-own-name"
  | "in-emergency"
  | "unless-reporter"
  | "in-shared-case";

export type FieldRule = {
  label: string;
  /** Where it differs from the element of the resource; null when the register has none for it: a colleague looks. */
  element?: ElementId | null;
  about?: AboutOther;
  sensitive?: Sensitivity;
  /** Codes that tell about health (GDPR art. 9) or about crime (art. 10). */
  sensitiveCodes?: Record<string, Sensitivity>;
  /** Somebody's own words, which may name anybody: a colleague looks. */
  freeText?: true;
  /** A colleague looks when it has this code, such as "GEH" for secret. */
  lookAtCode?: string;
  /** Of what a number is so many. */
  unit?: Unit;
  /** What it says of a tenancy or a debt. */
  says?: StandingSaying;
  /** What may be written there after a decision: another value, or an empty text. Nothing else than text and days. */
  change?: ("set" | "clear")[];
};

/** An amount of money: the standard counts in euros. */
export const euros = (label: string) => ({ label, unit: "EUR" }) satisfies FieldRule;

export type ResourceRule = {
  /** The heading of one record. */
  title: string;
  theme: Theme;
  element: ElementId;
  /** Another element for records in which this attribute has this code, or has any value. */
  otherElement?: { attribute: string; is: string | "filled"; element: ElementId };
  release: Release;
  fields: Record<string, FieldRule>;
  /** What may be written of a record as a whole: the standard removes none. */
  whole?: {
    /** The day until which it is true. */
    end?: string;
    /** The code that says that it is not used (GDPR art. 18). */
    mark?: { attribute: string; code: string };
  };
};

/** Attributes that every message can have. What a supplier puts in its extra attributes is mapped by nobody. */
export const everywhere: Record<string, FieldRule> = {
  id: { label: "Kenmerk in het systeem" },
  idExtern: { label: "Kenmerk in het bronsysteem" },
  idGegevensbeheerder: { label: "Kenmerk bij de beheerder van het gegeven" },
  idOrganisatie: { label: "Organisatie" },
  idAdministratie: { label: "Administratie" },
  code: { label: "Nummer" },
  soort: { label: "Soort" },
  detailSoort: { label: "Soort, nader" },
  status: { label: "Status" },
  begindatum: { label: "Vanaf" },
  einddatum: { label: "Tot en met" },
  informatieobjecten: { label: "Documenten" },
  sturingslabels: { label: "Labels" },
};
