// Where what was decided is to be done: which records and fields hold it, and whether the connection or a colleague does it.

import type { Due, DueNow } from "#app/domain/carrying-out.ts";
import type { DecisionWords } from "#app/domain/decision.ts";
import type { Deed, PlanStep } from "#app/domain/plans.ts";
import type { ElementId, FieldValue, SourceRecord } from "#app/domain/records.ts";
import type { Change, ChangeOp, Changer, ChangeWish } from "./sources/change.ts";

/** One place in a source, as it is sealed: "look" is for a colleague, who knows where then. */
export type Place = Pick<Change, "resource" | "recordKey" | "field" | "value"> & {
  op: ChangeOp | "look";
  /** What a person calls it: of the record, and of the field where it is about one. */
  title: string;
  label: string | null;
};

/** A place with what it belongs to, and with what stood there when it was found. */
export type Placed = { step: Omit<PlanStep, "stepId" | "count">; place: Place; content: string };

/** Who a record is about and what stands there: of the one field, or of the whole record. */
export function contentOf(
  { key, resource, whose, personKey, fields }: SourceRecord,
  field: string | null,
): string {
  const values = fields
    .filter((one) => field === null || one.field === field)
    .map((one): [string, FieldValue["value"]] => [one.field, one.value]);
  return JSON.stringify([key, resource, whose, personKey, values.toSorted(byName)]);
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]) =>
  one < other ? -1 : Number(one > other);

type Wanted = {
  due: DueNow;
  /** Of a correction what stood there and what is to stand there, by the place of the part. */
  words: DecisionWords["parts"];
  /** What ends with a use: nothing else needs it. */
  elementsOf: (purpose: string) => ElementId[];
  /** What lets the person be sent advertising here, as the source says. */
  advertising: ChangeWish[];
};

/** The places in one record. What is about somebody else stays as it is, whoever asked. */
export function placesIn(
  connection: string,
  record: SourceRecord,
  wanted: Wanted,
  changer: Changer | undefined,
): Placed[] {
  const { due, words } = wanted;
  if (record.whose === "other") return [];
  const found: Found = { connection, record, changer };
  if (due.everything) return markOrLook(found, due.everything, null);
  const removed = removedWhole(found, due.parts);
  if (removed) return removed;
  return due.parts.flatMap((part) => {
    switch (part.deed) {
      case "correct":
        return corrections(found, part, words[part.place]);
      case "erase":
        return fieldsOf(found, part.element).map((field) => placed(found, part, field, "clear"));
      case "stop":
        return endings(found, part, wanted);
      default:
        return fieldsOf(found, part.element).length > 0 ? markOrLook(found, part.deed, part.element) : [];
    }
  });
}

type Found = { connection: string; record: SourceRecord; changer: Changer | undefined };

function fieldsOf({ record }: Found, element: ElementId | null): FieldValue[] {
  return record.fields.filter((field) => field.element === element && element !== null && !field.aboutOther);
}

/** Whether the connection does it by itself: never where it is not sure whose it is, or which of two is meant. */
function may({ record, changer }: Found, op: ChangeOp, field: string | null): boolean {
  if (record.whose !== "self") return false;
  if (field !== null && record.fields.filter((one) => one.field === field).length > 1) return false;
  return changer?.can(record.resource, field).includes(op) ?? false;
}

/** All that a record holds goes: then the record goes, where the connection can. */
function removedWhole(found: Found, parts: Due[]): Placed[] | null {
  const { record } = found;
  const erased = parts.filter(({ deed }) => deed === "erase");
  const isErased = (field: FieldValue) =>
    field.element !== null && erased.some(({ element }) => element === field.element);
  const [first] = record.fields.filter(isErased);
  const known = record.fields.filter(({ element }) => element !== null);
  if (!first || !known.every(isErased) || record.fields.some(({ aboutOther }) => aboutOther)) return null;
  const part = erased.find(({ element }) => element === first.element);
  return part && may(found, "remove", null) ? [placed(found, part, null, "remove")] : null;
}

/** Only what stands there exactly as the tenant said it does. */
function corrections(found: Found, part: Due, said: DecisionWords["parts"][number] | undefined): Placed[] {
  const before = said?.before?.trim();
  if (!before || !said?.after) return [];
  const same = fieldsOf(found, part.element).filter(
    ({ value }) => typeof value === "string" && value.trim() === before,
  );
  return same.map((field) => placed(found, part, field, "set", said.after));
}

/** What a connection can end by itself; the rest is one task, not one for every record. */
function endings(found: Found, part: Due, { elementsOf, advertising }: Wanted): Placed[] {
  const { record } = found;
  if (part.purpose === null) {
    return advertising
      .filter(({ resource, recordKey }) => resource === record.resource && recordKey === record.key)
      .filter(({ op, field }) => may(found, op, field))
      .map(({ op, field }) => placed(found, part, fieldIn(record, field), op));
  }
  const elements = elementsOf(part.purpose);
  return record.fields
    .filter(
      ({ field, element }) => element !== null && elements.includes(element) && may(found, "end", field),
    )
    .map((field) => placed(found, part, field, "end"));
}

const fieldIn = ({ fields }: SourceRecord, name: string | null) =>
  fields.find(({ field }) => field === name) ?? null;

function markOrLook(found: Found, deed: Deed, element: ElementId | null): Placed[] {
  const part: Due = { deed, element, purpose: null, place: 0 };
  return [placed(found, part, null, "mark")];
}

function placed(
  found: Found,
  { deed, element, purpose }: Due,
  field: FieldValue | null,
  op: ChangeOp,
  value?: string,
): Placed {
  const { connection, record } = found;
  const name = field?.field ?? null;
  const does = may(found, op, name);
  return {
    step: { connection, element, purpose, kind: does ? "change" : "task", deed },
    place: {
      resource: record.resource,
      recordKey: record.key,
      op: does ? op : "look",
      field: name,
      title: record.title,
      label: field?.label ?? null,
      ...(does && value !== undefined && { value }),
    },
    content: contentOf(record, name),
  };
}
