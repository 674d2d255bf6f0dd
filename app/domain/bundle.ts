// Records and register become the content of an answer: which record is given, what is masked, what is refused.

import { type AttachedFile, nameInAnswer } from "./files.ts";
import type {
  FieldValue,
  PersonRef,
  ReviewDecision,
  SourceRecord,
  Theme,
  WithholdGround,
} from "./records.ts";

export type ReviewedRecord = {
  record: SourceRecord;
  connection: string;
  decision: ReviewDecision;
  ground: WithholdGround | null;
};

/** A field as it goes to the tenant; a masked one keeps its label and loses its value. */
export type BundleField = {
  field: string;
  element: string | null;
  label: string;
  value: FieldValue["value"] | null;
  masked: boolean;
};
export type BundleRecord = {
  source: string;
  key: string;
  resource: string;
  title: string;
  fields: BundleField[];
  files?: BundleFile[];
};

/** A file that goes with a record, under a name that tells nothing. */
export type BundleFile = Pick<AttachedFile, "fileId" | "type" | "bytes" | "sha256"> & { name: string };

/** "foreign-record": the source hangs it on somebody else, so nothing may leave. */
export type BundleRefusal = { refused: "foreign-record"; connection: string; key: string };

/**
 * The record as the tenant gets it; null when it is withheld; a refusal when it belongs to another person
 * than the confirmed one, given or not: then the whole build stops.
 */
export function bundleRecord(
  reviewed: ReviewedRecord,
  persons: PersonRef[],
): BundleRecord | BundleRefusal | null {
  const { record, connection } = reviewed;
  if (!belongsTo(record, connection, persons)) {
    return { refused: "foreign-record", connection, key: record.key };
  }
  if (reviewed.decision === "withhold") return null;
  return {
    source: connection,
    key: record.key,
    resource: record.resource,
    title: record.title,
    fields: record.fields.map((field) => ({
      field: field.field,
      element: field.element,
      label: field.label,
      value: field.aboutOther ? null : field.value,
      masked: field.aboutOther === true,
    })),
    ...(record.files && { files: record.files.map((file, place) => bundleFile(reviewed, file, place)) }),
  };
}

function bundleFile(
  { record, connection }: ReviewedRecord,
  { fileId, type, bytes, sha256 }: AttachedFile,
  place: number,
): BundleFile {
  return { fileId, name: nameInAnswer(connection, record.key, place, type), type, bytes, sha256 };
}

function belongsTo(record: SourceRecord, connection: string, persons: PersonRef[]): boolean {
  if (record.whose !== "self") return false;
  return persons.some((person) => person.connection === connection && person.key === record.personKey);
}

/** How many fields of a record will be masked. */
export function maskedFields(record: SourceRecord): number {
  return record.fields.filter((field) => field.aboutOther).length;
}

/** A part of a source that could not be read, and that the answer goes out without. */
export type Gap = { source: string; resource: string };

export type ThemeSummary = { theme: Theme; records: number; searched: string[]; gaps: Gap[] };
