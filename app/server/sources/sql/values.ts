// A value as the database writes it becomes one that an answer can hold, in one form for ever.

import type { FieldValue } from "#app/domain/records.ts";

/** The numbers of PostgreSQL's own types (`pg_type.dat`); they never change. */
const wholeNumbers = [21, 23, 26];
const boolean = 16;
const padded = 1042;
const moments = [1114, 1184];
/** Bytes, JSON and XML, and lists of them. */
const unreadable = [17, 114, 142, 3802, 1001, 199, 143, 3807];

/** Keeps the driver from making anything of a value; a parameter too goes as it is. */
export const asWritten = {
  to: 25,
  from: [...wholeNumbers, 700, 701, boolean, ...moments, 1082, 17, 114, 3802],
  parse: (written: string) => written,
  serialize: (value: string) => value,
};

/** Null for what has no meaning to a reader. Amounts, fractions and long numbers stay text: no digit is lost. */
export function readableValue(written: string, type: number): FieldValue["value"] | null {
  if (unreadable.includes(type)) return null;
  if (type === boolean) return written === "t";
  if (wholeNumbers.includes(type)) return Number(written);
  if (moments.includes(type)) return isoMoment(written);
  return type === padded ? written.trimEnd() : written;
}

/** "2026-02-28 13:00:00+01" becomes "2026-02-28T13:00:00+01:00"; "infinity" stays what it is. */
const isoMoment = (written: string) =>
  written.replace(
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)(?:([+-]\d\d)(:\d\d)?)?$/,
    (_, day, time, hours = "", minutes = hours ? ":00" : "") => `${day}T${time}${hours}${minutes}`,
  );
