// A system of the association that can be changed, in memory: it compares, changes and reads back as the contract says, and
// can fall silent in the middle.

import type { FieldValue, SourceRecord, Theme } from "#app/domain/records.ts";
import type { Change, ChangeOp, ChangeResult, Changer } from "#app/server/sources/change.ts";
import { type Gatherer, SourceError } from "#app/server/sources/source.ts";

export type Silence = "none" | "before" | "after" | "down";

const resource = "contacten";
const theme: Theme = "contact";
/** The field by which somebody is sent advertising. */
const newsletter = "nieuwsbrief";

export function changingSource(id: string, allowed: ChangeOp[]) {
  const records = new Map<string, SourceRecord>();
  /** Every write that truly happened. */
  const writes: Change[] = [];
  const state = { silence: "none" as Silence, readable: true };

  const isSo = (change: Change): boolean => {
    const found = records.get(change.recordKey);
    const field = found?.fields.find((one) => one.field === change.field);
    switch (change.op) {
      case "remove":
        return !found;
      case "set":
        return field?.value === change.value;
      case "mark":
        return found?.fields.some((one) => one.field === "geblokkeerd") ?? false;
      default:
        return field === undefined;
    }
  };

  function write(change: Change) {
    writes.push(change);
    const found = records.get(change.recordKey);
    if (!found) return;
    if (change.op === "remove") records.delete(change.recordKey);
    else records.set(change.recordKey, { ...found, fields: changedFields(found.fields, change) });
  }

  const changer: Changer = {
    can: (asked) => (asked === resource ? allowed : []),
    async advertising({ key }) {
      return [...records.values()]
        .filter(
          ({ personKey, fields }) => personKey === key && fields.some(({ field }) => field === newsletter),
        )
        .map((record) => ({ resource, recordKey: record.key, op: "end" as const, field: newsletter }));
    },
    async apply(change, isAsDecided): Promise<ChangeResult> {
      if (state.silence === "down") throw new SourceError("unreachable", true);
      if (isSo(change)) return { state: "done-before" };
      const found = records.get(change.recordKey);
      if (!found || !isAsDecided(found)) return { state: "changed-since" };
      if (state.silence === "before") return { state: "unknown", code: "timeout" };
      write(change);
      if (state.silence === "after") return { state: "unknown", code: "timeout" };
      return isSo(change) ? { state: "done" } : { state: "refused", code: "not-kept" };
    },
  };

  const gatherer: Gatherer = {
    id,
    plan: (themes) => (themes.includes(theme) ? [{ resource, theme }] : []),
    check: async () => {},
    async *collect(_, { key }) {
      if (!state.readable) throw new SourceError("unreachable", false);
      yield [...records.values()].filter(({ personKey }) => personKey === key);
    },
    changer,
  };

  return {
    gatherer,
    records,
    writes,
    state,
    /** A record about somebody, with these fields. */
    keep(key: string, personKey: string, fields: Pick<FieldValue, "field" | "element" | "value">[]) {
      records.set(key, {
        key,
        resource,
        theme,
        title: "Contact",
        whose: "self",
        personKey,
        release: "auto",
        fields: fields.map((field) => ({ label: field.field, ...field })),
      });
    },
  };
}

function changedFields(fields: FieldValue[], { op, field, value }: Change): FieldValue[] {
  if (op === "mark") return [...fields, { field: "geblokkeerd", element: null, label: "Stil", value: true }];
  if (op === "set" && value !== undefined) {
    return fields.map((one) => (one.field === field ? { ...one, value } : one));
  }
  return fields.filter((one) => one.field !== field);
}
