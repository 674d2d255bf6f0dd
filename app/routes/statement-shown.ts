// A version of the register as the privacy statement says it, and the difference between two, in one language.

import type { LegalBasis, Register } from "#app/domain/register.ts";
import {
  type Difference,
  differenceBetween,
  type FieldChange,
  type RegisterPart,
} from "#app/domain/register-difference.ts";
import { isMissing } from "#app/domain/register-warnings.ts";
import { type Said, speak } from "#app/domain/said.ts";
import {
  camerasIn,
  originsOf,
  publicRegister,
  purposesOf,
  type StatementGroup,
  specialIn,
  withoutPurpose,
} from "#app/domain/statement.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { DifferenceShown } from "#app/ui/register-difference.tsx";
import type { GroupShown, StatementShown } from "#app/ui/statement.tsx";
import { complaintToAuthority } from "#templates/letters/remedies.ts";

export function statementShown(register: Register, locale: Locale): StatementShown {
  const { organisation, recipients, transfers, automatedDecisions } = speak(register, locale);
  const known = (said: Said) => (isMissing(said) ? null : said[locale]);
  return {
    locale,
    organisation,
    purposes: purposesOf(register).map(({ id, label, groups }) => ({
      id,
      label: label[locale],
      groups: groups.map((group) => groupShown(group, locale)),
    })),
    withoutPurpose: withoutPurpose(register).map((group) => groupShown(group, locale)),
    recipients: recipients.map(({ name, why }) => ({ name, why })),
    origins: originsOf(register).map(({ origin, labels }) => ({
      origin: known(origin),
      labels: speak(labels, locale),
    })),
    special: speak(specialIn(register), locale),
    cameras: camerasIn(register).map(({ label, retention }) => ({
      label: label[locale],
      retention: known(retention),
    })),
    transfers,
    automatedDecisions,
    complaints: complaintsTo(organisation, locale),
  };
}

function groupShown(group: StatementGroup, locale: Locale): GroupShown {
  const { statement } = textsIn(locale).pages;
  const known = (said: Said) => (isMissing(said) ? null : said[locale]);
  const bases = group.goes ? [statement.goes] : group.bases.map((basis) => statement.bases[basis]);
  return {
    labels: speak(group.labels, locale),
    bases: bases.length > 0 ? bases : null,
    retention: known(group.retention),
    recipients: group.recipients.length > 0 ? speak(group.recipients, locale) : null,
    origin: known(group.origin),
  };
}

/** GDPR art. 13(2)(d), 77 and 79; Woningwet art. 55b(3). */
function complaintsTo(organisation: StatementShown["organisation"], locale: Locale): string[] {
  const { letters, pages } = textsIn(locale);
  const { name, address, complaintsCommittee } = organisation;
  return [
    letters.remedies.board(name, address.join(", ")),
    letters.remedies.committee(complaintsCommittee.name, complaintsCommittee.address.join(", ")),
    complaintToAuthority(letters),
    pages.statement.complain.court,
  ];
}

/** What the public reads otherwise than before. */
export const publicDifference = (before: Register, after: Register, locale: Locale) =>
  differenceShown(
    differenceBetween(publicRegister(before), publicRegister(after)),
    { before, after },
    locale,
  );

type Versions = { before: Register; after: Register };

/** What a value of a field is called; null where it is called as the public reads it. */
type Say = (part: RegisterPart, field: string, value: string) => string | null;

export function differenceShown(
  differences: Difference[],
  { before, after }: Versions,
  locale: Locale,
  say: Say = () => null,
): DifferenceShown[] {
  return differences.map((one) => ({
    part: one.part,
    id: one.id,
    name: one.name?.[locale] ?? null,
    what: one.what,
    fields:
      one.what === "changed"
        ? one.fields.map((change) => ({
            field: change.field,
            before: inWords(change.before, { ...change, part: one.part, say }, before, locale),
            after: inWords(change.after, { ...change, part: one.part, say }, after, locale),
          }))
        : [],
  }));
}

type Named = FieldChange & { part: RegisterPart; say: Say };

/** A value as one reads it: words in the language, names instead of ids. */
function inWords(value: unknown, of: Named, register: Register, locale: Locale): string {
  const { field, part, say } = of;
  const { bases } = textsIn(locale).pages.statement;
  const nameOf = (id: string): string => {
    if (field === "bases") return bases[id as LegalBasis] ?? id;
    if (field === "purposes") return register.purposes.find((one) => one.id === id)?.label[locale] ?? id;
    if (field === "recipients") return register.recipients.find((one) => one.id === id)?.name[locale] ?? id;
    if (field === "task" || field === "elements")
      return register.elements.find((one) => one.id === id)?.label[locale] ?? id;
    return say(part, field, id) ?? id;
  };
  return flat(speak(value, locale), nameOf);
}

function flat(value: unknown, nameOf: (id: string) => string): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return nameOf(String(value));
  return Object.values(value)
    .map((inner) => flat(inner, nameOf))
    .filter((text) => text !== "")
    .join(", ");
}
