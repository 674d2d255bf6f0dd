// What the portal changes in a source after a decision: one field or one record at a time, and never without knowing
// what stands there. A source that cannot do it has no changer, or does not name the field: then a colleague does it.

import type { FieldValue, PersonRef, SourceRecord } from "#app/domain/records.ts";

/** Set: another value; clear: no value any more; end: true until today; mark: not used; remove: the whole record goes. */
export const changeOps = ["set", "clear", "end", "mark", "remove"] as const;
export type ChangeOp = (typeof changeOps)[number];

export type Change = {
  /** The same in every try: the source can know it again. A UUID. */
  operationId: string;
  person: PersonRef;
  resource: string;
  /** As in SourceRecord.key. */
  recordKey: string;
  op: ChangeOp;
  /** As in FieldValue.field; null where it is about the whole record. */
  field: string | null;
  /** Of "set" what must stand there afterwards. */
  value?: FieldValue["value"];
};

export type ChangeResult =
  /** Changed and read back: it stands as it should. */
  | { state: "done" }
  /** Before we wrote anything it stood so already: of an earlier try, or somebody else did it. */
  | { state: "done-before" }
  /** It is no longer what was decided about: nothing was changed (T-11). */
  | { state: "changed-since" }
  /** The source says no. The code is safe to show; it holds no data. */
  | { state: "refused"; code: string }
  /** It was asked, and no answer came: it may have happened. Not tried again before it was read. */
  | { state: "unknown"; code: string };

/** What to change, and how; the rest of a Change says for whom and with what. */
export type ChangeWish = Pick<Change, "resource" | "recordKey" | "op" | "field">;

/** A change, and how to ask whether a record is still what was decided about. */
export type ChangeStep = { change: Change; isAsDecided: (found: SourceRecord) => boolean };

/** The part of a connection that writes. */
export type Changer = {
  /** What the mapping lets us do with a field of this resource, or with a whole record (field null). */
  can(resource: string, field: string | null): ChangeOp[];
  /**
   * Reads the record, asks whether that is still what was decided about, changes it, and reads it back. A failure before
   * anything was written throws SourceError; once it was written the result says what is known.
   */
  apply(
    change: Change,
    isAsDecided: (found: SourceRecord) => boolean,
    signal: AbortSignal,
  ): Promise<ChangeResult>;
  /**
   * The same for many about one person, in their order and with one turn at the gate. Each has a result of its own, and
   * what stops one stops no other; a SourceError in place of a result says that of this step nothing was written. Throws
   * where none was begun. Several steps about one record are done one after the other, and each is asked about the record
   * as the one before left it: compare the field it is about, or know your own earlier steps.
   */
  applyAll?(steps: ChangeStep[], signal: AbortSignal): Promise<(ChangeResult | Error)[]>;
  /** What there lets the person be sent advertising, each with the change that stops it; absent where none is known. */
  advertising?(person: PersonRef, signal: AbortSignal): Promise<ChangeWish[]>;
};
