// What was found in a source about a person, and what may be withheld.

import { z } from "zod";
import type { AttachedFile } from "./files.ts";

/** The themes by which a tenant chooses and reads. */
export const themes = [
  "personal",
  "contact",
  "contract",
  "payments",
  "repairs",
  "conversations",
  "cases",
  "documents",
] as const;
export type Theme = (typeof themes)[number];

/** An element of personal data, numbered as in the register: "C1-01". */
export const ElementId = z.string().regex(/^[A-Z]\d?-\d\d$/);
export type ElementId = z.infer<typeof ElementId>;

/** A reference to a person in one connection: never a BSN. */
export type PersonRef = { connection: string; key: string };

/** Who a record is about, as the source says. */
export type Whose = "self" | "other" | "unknown";

/** Of whom a record is that its source leaves unknown, as a colleague says. */
export const whoseSayings = ["self", "other", "staff", "organisation"] as const;
export type WhoseSaid = (typeof whoseSayings)[number];

/** Only where the source names nobody: what it says itself no colleague overrules (T-10). */
export function isForSaying({ whose, personKey }: Pick<SourceRecord, "whose" | "personKey">): boolean {
  return whose === "unknown" && personKey === null;
}

/** All of a record that is not the person's own is masked; where its source names nobody, until a colleague says it is. */
export function maskedBy(whose: Whose, fields: FieldValue[]): FieldValue[] {
  if (whose === "self") return fields;
  return fields.map((field) =>
    whose === "unknown" && !field.aboutOther
      ? { ...field, aboutOther: true, untilSaid: true }
      : { ...field, aboutOther: true },
  );
}

/** The record with its own fields open where a colleague said that it is the person's, and masked again where not. */
export function asSaid(record: SourceRecord, said: WhoseSaid | null): SourceRecord {
  if (!isForSaying(record)) return record;
  const fields = record.fields.map(({ consented, ...field }) => {
    if (field.untilSaid) return { ...field, aboutOther: said !== "self" };
    return consented ? { ...field, consented } : field;
  });
  return { ...record, fields };
}

/** Gathered before it could be said whose it is: all of it stays masked, until its source is asked anew. */
export function isFromBeforeSaying(record: SourceRecord): boolean {
  return isForSaying(record) && record.fields.every(({ untilSaid, consented }) => !untilSaid && !consented);
}

/** The ground on which a record that is not the person's own stays behind: GDPR art. 15(4). */
export const groundOfOthers = "rights-of-others" satisfies WithholdGround;

/** "auto": may be given without a look; "review": a colleague decides. */
export type Release = "auto" | "review";

/** A citizen number; what may tell somebody's origin; health and the like (GDPR art. 9); crime (art. 10). */
export type Sensitivity = "bsn" | "origin" | "art9" | "art10";

/** Data for which two contacts on file are not proof enough (ruling 13). */
export function isSpecial({ sensitive }: Pick<FieldValue, "sensitive">): boolean {
  return sensitive === "art9" || sensitive === "art10";
}

/** ISO 4217 */
export type Unit = "EUR";

/** What a value says of somebody's standing: the first and the last day of it, and what is still to be paid. */
export const standingSayings = ["from", "until", "open"] as const;
export type StandingSaying = (typeof standingSayings)[number];

export type FieldValue = {
  /** Where it stands in the source, such as "betaalgegevens.iban". */
  field: string;
  /** The element of the register; null when nobody has mapped this attribute yet. */
  element: ElementId | null;
  /** What a person calls it, in Dutch. Unmapped attributes carry the source's own name. */
  label: string;
  value: string | number | boolean;
  /** Of what the value is so many; absent where it is no amount, or nobody said that it is. */
  unit?: Unit;
  /** About somebody else: masked in the answer (GDPR art. 15(4)). */
  aboutOther?: boolean;
  /** About somebody else, who agreed that it is given: not masked. */
  consented?: true;
  /** Masked only as long as no colleague said that the record is the person's own. */
  untilSaid?: true;
  /** Somebody's own words, in which anybody can be named. */
  freeText?: true;
  /** Where the mapping of its source tells. */
  says?: StandingSaying;
  /** Hidden on the screens of staff until opened; still part of the answer. */
  sensitive?: Sensitivity;
};

export type SourceRecord = {
  /** Unique within the connection: "boekingen/4711". */
  key: string;
  /** The resource of the source: "boekingen". */
  resource: string;
  theme: Theme;
  /** The heading of the record, in Dutch: "Boeking". */
  title: string;
  whose: Whose;
  /** The person the source hangs this record on; null when it names nobody. */
  personKey: string | null;
  release: Release;
  fields: FieldValue[];
  /** What came in with it, from a colleague or from a source. */
  files?: AttachedFile[];
};

export const reviewDecisions = ["give", "withhold"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

type GroundToWithhold = {
  code: string;
  article: string;
  /** An exception of UAVG art. 41, which holds in one case at a time: necessary and proportionate, as somebody weighed. */
  weighed: boolean;
};

/** Grounds on which a record may be withheld from an access answer. */
export const withholdGrounds = {
  /** Rights and freedoms of others: GDPR art. 15(4). */
  "rights-of-others": { code: "G15-4", article: "AVG art. 15 lid 4", weighed: false },
  /** The person whom the data are about, such as a child that told it in confidence. */
  "protection-of-person": { code: "GU41-I", article: "UAVG art. 41 lid 1 onder i", weighed: true },
  /** What was made for a case before a court, such as a draft of what will be said there. */
  "court-proceedings": { code: "GU41-F", article: "UAVG art. 41 lid 1 onder f", weighed: true },
  /** What the association and its lawyer say to each other: its own rights are those of another too. */
  "own-lawyer": { code: "GU41-I", article: "UAVG art. 41 lid 1 onder i", weighed: true },
  /** What would stand in the way of collecting what is owed. */
  "civil-claim": { code: "GU41-J", article: "UAVG art. 41 lid 1 onder j", weighed: true },
  /** Not what the representative may ask about. */
  "outside-authority": { code: "G-AUTH", article: "AVG art. 12 lid 6", weighed: false },
} as const satisfies Record<string, GroundToWithhold>;
export type WithholdGround = keyof typeof withholdGrounds;
export const withholdGroundNames = Object.keys(withholdGrounds) as [WithholdGround, ...WithholdGround[]];
export const needsWeighing = (ground: WithholdGround): boolean => withholdGrounds[ground].weighed;

/** What the review of a dossier comes to. The digest binds an approval to exactly these decisions. */
export type ReviewTally = {
  given: number;
  withheld: number;
  undecided: number;
  masked: number;
  /** Of how many of those given something is about somebody else, who agreed; absent where of none. */
  consented?: number;
  digest: string;
};
