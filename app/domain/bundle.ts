// Records and register become the content of an answer: which record is given, what is masked, what is refused.

import { agreesToAll, consentedFields } from "./consents.ts";
import { type AttachedFile, nameInAnswer } from "./files.ts";
import {
  type Blackening,
  blacken,
  blackeningOf,
  hasConsents,
  hasMasks,
  type Masks,
  missingFrom,
  noMasks,
  type Piece,
  type Summary,
} from "./masks.ts";
import {
  type FieldValue,
  groundOfOthers,
  isForSaying,
  type PersonRef,
  type ReviewDecision,
  type SourceRecord,
  type Theme,
  type WhoseSaid,
  type WithholdGround,
} from "./records.ts";

export type ReviewedRecord = {
  record: SourceRecord;
  connection: string;
  decision: ReviewDecision;
  ground: WithholdGround | null;
  /** Of whom a colleague says it is, where its source names nobody. */
  said?: WhoseSaid | null;
  /** What a colleague made black in it. */
  masks?: Masks;
};

/**
 * A field as it goes to the tenant; a masked one keeps its label and loses its value. Whoever does not know of pieces
 * shows nothing of it.
 */
export type BundleField = {
  field: string;
  element: string | null;
  label: string;
  value: FieldValue["value"] | null;
  unit?: FieldValue["unit"];
  masked: boolean;
  /** Why, where a colleague made it black. */
  ground?: WithholdGround;
  /** What is left of it where only a part is black, or what is told in its place. */
  pieces?: Piece[];
};
export type BundleRecord = {
  source: string;
  key: string;
  resource: string;
  title: string;
  /** The title, where a part of it is black: then it stands in the title as a sign. */
  titlePieces?: Piece[];
  fields: BundleField[];
  files?: BundleFile[];
};

/** A file that goes with a record, under a name that tells nothing. */
export type BundleFile = Pick<AttachedFile, "fileId" | "type" | "bytes" | "sha256"> & { name: string };

/**
 * "foreign-record": the source hangs it on somebody else, so nothing may leave. "decisions-changed": what was to be black
 * is not in the record, so that nobody decided on what would be given.
 */
export type BundleRefusal = {
  refused: "foreign-record" | "decisions-changed";
  connection: string;
  key: string;
};

/**
 * The record as the tenant gets it; null when it is withheld; a refusal when it belongs to another person
 * than the confirmed one, given or not: then the whole build stops. What a colleague said to be of somebody else is
 * withheld as such, or given where that person agreed.
 */
export function bundleRecord(
  reviewed: ReviewedRecord,
  persons: PersonRef[],
): BundleRecord | BundleRefusal | null {
  const { record, connection } = reviewed;
  if (isSaidOfOthers(reviewed)) return null;
  if (!belongsTo(reviewed, persons)) {
    return { refused: "foreign-record", connection, key: record.key };
  }
  if (reviewed.decision === "withhold") return null;
  const { masks = noMasks } = reviewed;
  const gone = missingFrom(record, masks);
  if (hasMasks(gone) || hasConsents(gone)) {
    return { refused: "decisions-changed", connection, key: record.key };
  }
  return withBlack(record, connection, blackeningOf(record, masks));
}

function withBlack(record: SourceRecord, source: string, black: Blackening): BundleRecord {
  const whole = black.summaries.get(null);
  if (whole) return inOtherWords(record, source, whole, black);
  const titlePieces = blacken(record.title, black.hiddenIn(record.title));
  return {
    source,
    key: readable(blacken(record.key, black.hiddenIn(record.key))),
    resource: record.resource,
    title: readable(titlePieces),
    ...(isBlack(titlePieces) && { titlePieces }),
    fields: record.fields.map((field) => fieldGiven(field, black)),
    ...(record.files && {
      files: record.files.map((file, place) => bundleFile(record, source, file, place)),
    }),
  };
}

/** Of a record that is summarised as a whole nothing else is given: no field, no title, no file. */
function inOtherWords(
  record: SourceRecord,
  source: string,
  summary: Summary,
  black: Blackening,
): BundleRecord {
  return {
    source,
    key: readable(blacken(record.key, black.hiddenIn(record.key))),
    resource: record.resource,
    title: "Samenvatting",
    fields: [
      summaryGiven(
        { field: `${record.resource}.samenvatting`, element: null, label: "In het kort" },
        summary,
      ),
    ],
  };
}

function summaryGiven(
  named: Pick<BundleField, "field" | "element" | "label">,
  { text, ground }: Summary,
): BundleField {
  return { ...named, value: null, masked: true, ground, pieces: [{ summarised: ground, text }] };
}

function bundleFile(
  { key }: SourceRecord,
  source: string,
  { fileId, type, bytes, sha256 }: AttachedFile,
  place: number,
): BundleFile {
  return { fileId, name: nameInAnswer(source, key, place, type), type, bytes, sha256 };
}

function fieldGiven(
  { field, element, label, value, unit, aboutOther }: FieldValue,
  black: Blackening,
): BundleField {
  const named = { field, element, label };
  if (aboutOther) return { ...named, value: null, masked: true };
  const summary = black.summaries.get(field);
  if (summary) return summaryGiven(named, summary);
  const ground = black.fields.get(field);
  if (ground) return { ...named, value: null, masked: true, ground };
  const pieces = typeof value === "string" ? blacken(value, black.hiddenIn(value)) : [];
  return isBlack(pieces)
    ? { ...named, value: null, masked: true, pieces }
    : { ...named, value, ...(unit && { unit }), masked: false };
}

const isBlack = (pieces: Piece[]) => pieces.some((piece) => typeof piece !== "string");
const readable = (pieces: Piece[]) =>
  pieces.map((piece) => (typeof piece === "string" ? piece : "[…]")).join("");

/** The black bars in what is given: each with its ground. */
export function barsIn({ fields }: Pick<BundleRecord, "fields">): WithholdGround[] {
  return fields.flatMap(({ masked, ground = "rights-of-others", pieces }) => {
    if (!pieces) return masked ? [ground] : [];
    return pieces.flatMap((piece) => (typeof piece !== "string" && "masked" in piece ? [piece.masked] : []));
  });
}

/** The summaries in what is given: each with its ground. */
export function summariesIn({ fields }: Pick<BundleRecord, "fields">): WithholdGround[] {
  return fields.flatMap(({ pieces = [] }) =>
    pieces.flatMap((piece) => (typeof piece !== "string" && "summarised" in piece ? [piece.summarised] : [])),
  );
}

/**
 * How many bars and summaries come from a colleague, beside the bars that the mapping asks for; less than none where these
 * are not there, since who it is about agreed. A summary of the whole stands in the place of those too.
 */
export function barsByHand(record: SourceRecord, masks: Masks): number {
  const given = withBlack(record, "", blackeningOf(record, masks));
  return barsIn(given).length + summariesIn(given).length - maskedFields(record) - consentedFields(record);
}

function belongsTo({ record, connection, said, masks }: ReviewedRecord, persons: PersonRef[]): boolean {
  const here = persons.filter((person) => person.connection === connection);
  const isAgreed = said === "other" && agreesToAll(masks?.consents);
  if ((said === "self" || isAgreed) && isForSaying(record)) return here.length > 0;
  return record.whose === "self" && here.some(({ key }) => key === record.personKey);
}

function isSaidOfOthers({ record, said, decision, ground }: ReviewedRecord): boolean {
  if (!said || said === "self" || !isForSaying(record)) return false;
  return decision === "withhold" && ground === groundOfOthers;
}

/** How many fields of a record will be masked. */
export function maskedFields(record: SourceRecord): number {
  return record.fields.filter((field) => field.aboutOther).length;
}

/** A part of a source that could not be read, and that the answer goes out without. */
export type Gap = { source: string; resource: string };

export type ThemeSummary = { theme: Theme; records: number; searched: string[]; gaps: Gap[] };
