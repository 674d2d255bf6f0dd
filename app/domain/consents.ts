// What is given although it is about somebody else, since they agreed to that: law notes, F.7.

import { z } from "zod";
import type { Day } from "./calendar.ts";
import { type FieldValue, isForSaying, isSpecial, type SourceRecord, type WhoseSaid } from "./records.ts";

/**
 * Art. 15(4) protects the other; who agrees needs no bar. That they agreed can be shown: art. 7(1). The code is ours, as
 * the law notes have none.
 */
export const consentOfOther = {
  code: "R15-4",
  article: "AVG art. 15 lid 4, art. 6 lid 1 onder a, art. 7 lid 1",
} as const;

export const Consent = z.object({
  /** Where the field stands in the source; null where they agreed to the whole record. */
  field: z.string().nullable(),
  /** To what they agreed: something else that stands there later was not agreed to. */
  to: z.string(),
  /** Who agreed, when, and who asked it and where that is kept. */
  by: z.string().min(1),
  on: z.iso.date().transform((day) => day as Day),
  how: z.string().min(1),
});
export type Consent = z.infer<typeof Consent>;

/**
 * Of a citizen number it counts for nothing (UAVG art. 46). What tells of health or crime asks more than this form: GDPR
 * art. 9(2)(a), UAVG art. 32.
 */
export function isConsentable(field: FieldValue): boolean {
  const isOthers = field.aboutOther === true || field.consented === true;
  return isOthers && field.sensitive !== "bsn" && !isSpecial(field);
}

/** To what is agreed: to a field, or to the whole record. Null where there is no such field. */
export function agreedTo({ fields }: Pick<SourceRecord, "fields">, field: string | null): string | null {
  if (field === null) return JSON.stringify(fields.map(({ field: name, value }) => [name, value]));
  const found = fields.find((candidate) => candidate.field === field);
  return found && isConsentable(found) ? String(found.value) : null;
}

/**
 * The record with what was agreed to open, and masked again where it is not any more. The whole of it only where a
 * colleague said that it is somebody else's: what its source says itself, nobody's word overrules (T-10).
 */
export function asConsented(record: SourceRecord, said: WhoseSaid | null, consents: Consent[]): SourceRecord {
  const isOthers = said === "other" && isForSaying(record);
  const good = consents.filter(
    ({ field, to }) => (field !== null || isOthers) && agreedTo(record, field) === to,
  );
  const open = new Set(good.map(({ field }) => field));
  const fields = record.fields.map((field) => {
    if (!isConsentable(field)) return field;
    const { consented: _, ...masked } = field;
    return open.has(null) || open.has(field.field)
      ? { ...masked, aboutOther: false, consented: true as const }
      : { ...masked, aboutOther: true };
  });
  return { ...record, fields };
}

/** Those that count for nothing in the opened record, since what was agreed to is not there any more. */
export function lapsedIn({ fields }: SourceRecord, consents: Consent[]): Consent[] {
  const open = new Set<string | null>(fields.flatMap(({ field, consented }) => (consented ? field : [])));
  return consents.filter(({ field }) => (field === null ? open.size === 0 : !open.has(field)));
}

export const agreesToAll = (consents: Consent[] = []) => consents.some(({ field }) => field === null);

/** How many fields of a record are given since their person agreed. */
export function consentedFields({ fields }: Pick<SourceRecord, "fields">): number {
  return fields.filter(({ consented }) => consented).length;
}
