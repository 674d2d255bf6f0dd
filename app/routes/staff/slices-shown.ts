// The gathering as staff see it: per slice what was found, and who must do something now.

import { type Actor, mayGive } from "#app/domain/actors.ts";
import { type Dossier, isSupplementing } from "#app/domain/dossier.ts";
import type { RecordedEvent, Slice } from "#app/domain/events.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { isPlace } from "#app/domain/relation.ts";
import { isUnsettled } from "#app/domain/supplement.ts";
import { isTask, isWaivable } from "#app/domain/tasks.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { personsOf } from "#app/server/answer-content.ts";
import type { Office } from "#app/server/office.ts";
import type { SliceRow, SliceStanding } from "#app/ui/staff/gathering.tsx";
import { listWaiting, type WaitingFollowUp } from "#db/follow-ups.ts";
import { listSlices, type SliceRow as StoredSlice, slicesWithForeignRecords } from "#db/records.ts";

type Reading = {
  dossier: Dossier;
  events: RecordedEvent[];
  register: SpokenRegister;
  reader: Actor;
};

export async function slicesShown(
  office: Office,
  dossierId: string,
  { dossier, events, register, reader }: Reading,
): Promise<SliceRow[]> {
  const rows = await listSlices(office.db, dossierId);
  const reasons = await waiveReasons(office, events);
  const foreign = await foreignSlices(office, dossierId, dossier);
  const settling = isSettling(dossier);
  const mayWaive = mayGive(reader, "waive-slice");
  const waiting = waitingSlices(await listWaiting(office.db, [dossierId]));
  return rows.map((row) => ({
    sliceId: row.id,
    source: sourceShown(row, register),
    theme: row.theme,
    standing: waiting.has(row.id) && row.state === "running" ? "paused" : standingOf(row),
    records: row.records,
    lastTry: row.lastTryAt && shownMoment(row.lastTryAt, staffLocale),
    errorCode: row.state === "done" || row.state === "empty" ? null : row.lastError,
    waivedBecause: row.state === "waived" || row.state === "closed" ? (reasons.get(row.id) ?? null) : null,
    foreign: foreign.includes(row.id),
    byHand: isTask(row),
    mayRetry: settling(row) && mayRetry(row, foreign),
    waiving: settling(row) ? waivingOf(row, mayWaive) : null,
    mayClose: settling(row) && dossier.answeredAt !== null && mayWaive && isGap(row),
  }));
}

/** Which slices can be settled now; of an answer that was told only what it was without. */
function isSettling(dossier: Dossier): (row: StoredSlice) => boolean {
  const busy =
    dossier.answeredAt !== null && !isSupplementing(dossier) ? null : (dossier.proposal ?? dossier.approval);
  return ({ id }) => {
    const slice = dossier.slices.find(({ sliceId }) => sliceId === id);
    return !busy && slice !== undefined && isUnsettled(dossier, slice);
  };
}

const isGap = (row: StoredSlice) => row.state === "waived" || isWaivable(row);

/** While a colleague can still look, nobody but the officer needs to know that it can go on without. */
function waivingOf(row: StoredSlice, mayWaive: boolean): SliceRow["waiving"] {
  if (!isWaivable(row)) return null;
  if (mayWaive) return "offered";
  return row.state === "failed" ? "officer-only" : null;
}

/** What a colleague brought can be brought anew: they may have found more. */
function mayRetry(row: StoredSlice, foreign: string[]): boolean {
  const { state, id } = row;
  return (
    state === "failed" || state === "waived" || foreign.includes(id) || (state !== "running" && isTask(row))
  );
}

/** A part of a source in words: "Huursysteem, boekingen". */
export function sourceShown(slice: Pick<Slice, "connection" | "resource">, register: SpokenRegister): string {
  const name = sourceNamed(slice.connection, register);
  return isTask(slice) ? name : `${name}, ${slice.resource}`;
}

/** A source as a heading: "Huursysteem". */
export function sourceNamed(connection: string, { sources }: SpokenRegister): string {
  const { places } = textsIn(staffLocale).words;
  const known = sources.find(({ id }) => id === connection)?.name ?? connection;
  const name = isPlace(connection) ? places[connection] : known;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The slices that wait for a connection that stands still. */
function waitingSlices(waiting: WaitingFollowUp[]): Set<string> {
  return new Set(
    waiting.flatMap(({ kind, subject }) => (kind === "gather-slice" ? (subject.split("/")[0] ?? []) : [])),
  );
}

function standingOf({ resource, state, lastTryAt, lastError }: StoredSlice): SliceStanding {
  if (state !== "running") return state;
  if (isTask({ resource })) return "by-hand";
  if (!lastTryAt) return "not-asked";
  return lastError ? "asking-again" : "asking";
}

async function foreignSlices(office: Office, dossierId: string, dossier: Dossier): Promise<string[]> {
  if (dossier.person.state !== "found" || dossier.searchedIn) return [];
  const within = { dossierId, sliceIds: dossier.slices.map(({ sliceId }) => sliceId) };
  return slicesWithForeignRecords(office.db, within, personsOf(dossier));
}

async function waiveReasons(
  office: Office,
  events: RecordedEvent[],
): Promise<Map<string, string | undefined>> {
  const waived = events.flatMap(({ event }) =>
    event.type === "slice-waived" || event.type === "gap-closed" ? [event] : [],
  );
  const texts = await office.vault.readTexts(
    office.db,
    waived.map(({ reason }) => reason.textId),
  );
  return new Map(waived.map(({ sliceId, reason }) => [sliceId, texts.get(reason.textId)]));
}
