// Asks each source for the tenant's records, slice by slice. A slice fails or succeeds by itself.

import { type Stamp, system } from "#app/domain/actors.ts";
import { maskedFields } from "#app/domain/bundle.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import { mattersOf, mayGather } from "#app/domain/dossier.ts";
import type { Slice } from "#app/domain/events.ts";
import {
  isForSaying,
  isSpecial,
  type PersonRef,
  type SourceRecord,
  type Theme,
} from "#app/domain/records.ts";
import { isPlace } from "#app/domain/relation.ts";
import { isWeighed } from "#app/domain/representation.ts";
import { byHandResource, isTask, tasksFor } from "#app/domain/tasks.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { tellChanges } from "#db/changes.ts";
import type { Tx } from "#db/client.server.ts";
import { saveAnswer } from "#db/connections.ts";
import { type FileRow, insertFiles, type NewFile } from "#db/files.ts";
import {
  findSlice,
  insertSlices,
  maskedKeys,
  replaceRecords,
  type SliceRow,
  updateSlice,
} from "#db/records.ts";
import { carryOut } from "./carry-out.ts";
import { connectorOf, gathererOf } from "./contact-on-file.ts";
import { readDossier } from "./dossier-state.ts";
import { codeOf } from "./log.ts";
import type { Office } from "./office.ts";
import { ownConnection } from "./own-records.ts";
import { registerOf } from "./post.ts";
import { type GatheredRecord, SourceError } from "./sources/source.ts";
import { refuseWhilePaused } from "./sources/watch.ts";
import { ConnectionHeld, ConnectionWaits } from "./sources/watched.ts";
import { takeGathered } from "./uploads/take-gathered.ts";
import { forgetFiles } from "./uploads/take-in.ts";
import { type DossierKey, openFile, sealFile } from "./vault.ts";

const slicePatience = 15 * 60_000;
/** After so many tries a source that does not answer becomes a gap that staff see. */
const triesPerAttempt = 5;
/** Some four hundred lines of a ledger: each sealed file costs a key agreement, and the disk is waited for twice. */
const charactersInFile = 512 * 1024;

/** Cuts the gathering into slices, when the person is proven and known. */
export async function planGathering(office: Office, { dossierId }: { dossierId: string }) {
  const { dossier } = await readDossier(office.db, dossierId);
  if (dossier.searchedIn && mayGather(dossier) && !dossier.gathered) {
    await carryOut(office, dossierId, [{ type: "plan-gathering", slices: [] }], system(office.now()));
  }
  if (dossier.person.state !== "found" || dossier.slices.length > 0 || !mayGather(dossier)) return;
  const { person } = dossier.person;
  const matters = mattersOf(dossier);
  const register = await registerOf(office.db, dossier, staffLocale);
  const planned: Slice[] = [
    ...slicesFor(office, person, matters).filter((spec) => isFor(dossier, spec)),
    ...(isPlace(person.connection) ? [] : tasksFor(register.sources, matters, dayOf(office.now()))),
  ].map((spec) => ({ sliceId: crypto.randomUUID(), ...spec }));
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      await insertSlices(
        tx,
        planned.map(({ sliceId, connection, resource, theme }) => ({
          id: sliceId,
          dossierId,
          connection,
          resource,
          theme,
          personKey: person.key,
          state: "running" as const,
          attempt: 1,
        })),
      );
      return [{ type: "plan-gathering", slices: planned }];
    },
    system(office.now()),
  );
}

/** An authority tells of data, not of what somebody asked themselves: that stays theirs. */
function isFor({ onBehalf }: { onBehalf: unknown }, { connection }: { connection: string }): boolean {
  return onBehalf === null || connection !== ownConnection;
}

/** Where there is no connection a colleague hands in all there is at once. */
function slicesFor(office: Office, person: PersonRef, matters: Theme[]) {
  const { connection } = person;
  if (!isPlace(connection)) {
    return [connectorOf(office, person), ...office.gatherers.values()].flatMap((source) =>
      source.plan(matters).map((spec) => ({ connection: source.id, ...spec })),
    );
  }
  const [theme] = matters;
  return theme ? [{ connection, resource: byHandResource, theme }] : [];
}

/** Gathers one slice and settles it. Throws while trying again may help. */
export async function gatherSlice(
  office: Office,
  work: { dossierId: string; subject: string; tries: number },
) {
  const [sliceId = "", attempt = "1"] = work.subject.split("/");
  const slice = await findSlice(office.db, sliceId);
  if (!slice || slice.attempt !== Number(attempt) || slice.state !== "running") return;
  if (isTask(slice)) return;
  await refuseWhilePaused(office.db, slice.connection);
  await refuseWhileHeld(office, slice);
  await note(office, slice, { tries: work.tries, lastTryAt: office.now() });
  try {
    await collect(office, slice);
  } catch (error) {
    // Stopped or held meanwhile, or what it asks first is: then it waits, which is no failure and no try.
    if (error instanceof ConnectionWaits) {
      await note(office, slice, { tries: slice.tries, lastTryAt: slice.lastTryAt });
      throw error;
    }
    await note(office, slice, { lastError: codeOf(error) });
    const mayHelp = !(error instanceof SourceError) || error.retryable;
    if (mayHelp && work.tries < triesPerAttempt) throw error;
    await settleAsked(office, slice, { result: "failed", found: [], files: [] });
  }
}

async function refuseWhileHeld({ db, gates }: Office, { connection }: SliceRow) {
  if (await gates.get(connection)?.holdNow(db, "gathering"))
    throw new ConnectionHeld(connection, "gathering");
}

async function note(office: Office, { id, dossierId }: SliceRow, change: Parameters<typeof updateSlice>[2]) {
  await updateSlice(office.db, id, change);
  await tellChanges(office.db, [dossierId]);
}

type Found = {
  record: SourceRecord;
  fileId: string;
  line: number;
  special: boolean;
  /** The rows of the files that came in with it. */
  uploads?: NewFile[];
};

async function collect(office: Office, slice: SliceRow) {
  const person: PersonRef = { connection: slice.connection, key: slice.personKey };
  const key = await office.vault.openKey(office.db, slice.dossierId);
  const signal = AbortSignal.timeout(slicePatience);
  const files: NewFile[] = [];
  const found: Found[] = [];
  let sheet = newSheet();
  try {
    const pages = gathererOf(office, person).collect(slice.resource, person, signal);
    for await (const page of oneAhead(pages)) {
      await takePage(office, key, page, { sheet, found }, signal);
      if (sheet.characters < charactersInFile) continue;
      files.push(await keepSheet(office, key, sheet));
      sheet = newSheet();
    }
    if (sheet.lines.length > 0) files.push(await keepSheet(office, key, sheet));
  } catch (error) {
    // The next try brings them anew. The sheets are for the sweep.
    await forgetFiles(
      office,
      found.flatMap(({ uploads = [] }) => uploads.map((row) => ({ row }))),
    );
    throw error;
  }
  await settleAsked(office, slice, { result: found.length > 0 ? "done" : "empty", found, files });
}

/** The same pages; while one is kept, the next is asked already. */
async function* oneAhead<Page>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  const source = pages[Symbol.asyncIterator]();
  let next = source.next();
  // Whoever stops early never hears how the next one went.
  next.catch(() => {});
  try {
    for (let got = await next; !got.done; got = await next) {
      next = source.next();
      next.catch(() => {});
      yield got.value;
    }
  } finally {
    await source.return?.();
  }
}

/** The records that will lie in one sealed file, a line each. */
type Sheet = { id: string; lines: string[]; characters: number };

const newSheet = (): Sheet => ({ id: crypto.randomUUID(), lines: [], characters: 0 });

/** Takes in the files of a page, one after the other, and puts its records on the sheet. */
async function takePage(
  office: Office,
  key: DossierKey,
  page: GatheredRecord[],
  { sheet, found }: { sheet: Sheet; found: Found[] },
  signal: AbortSignal,
) {
  for (const one of page) {
    const { record, file } = await takeGathered(office, key, one, signal);
    const content = JSON.stringify(record);
    found.push({
      record: withoutContent(record),
      fileId: sheet.id,
      line: sheet.lines.push(content) - 1,
      special: record.fields.some((field) => isSpecial(field) && (!field.aboutOther || field.untilSaid)),
      uploads: file ? [file.row] : [],
    });
    sheet.characters += content.length;
  }
}

function settleAsked(office: Office, slice: SliceRow, gathered: Gathered) {
  const { id: sliceId, attempt } = slice;
  const { result } = gathered;
  return settle(office, slice, gathered, async (_, records) => ({
    type: "settle-slice",
    sliceId,
    attempt,
    result,
    records,
  }));
}

async function keepSheet(office: Office, key: DossierKey, { id, lines }: Sheet): Promise<NewFile> {
  const stored = await office.storage.put(id, await sealFile(key, new Blob([lines.join("\n")]).stream()));
  return { id, dossierId: key.dossierId, kind: "records", ...stored, createdAt: office.now() };
}

/** What was found, and in which places it was looked for, in the words of who looked. */
type HandedIn = { page: SourceRecord[]; searched: string; uploads?: NewFile[] };

/** What a colleague wrote down of somebody, in place of what a connection gives. The obstacle in the way, if any. */
export async function handIn(
  office: Office,
  slice: SliceRow,
  { page, searched, uploads = [] }: HandedIn,
  by: Stamp,
) {
  const key = await office.vault.openKey(office.db, slice.dossierId);
  const sheet = { ...newSheet(), lines: page.map((record) => JSON.stringify(record)) };
  const files = page.length > 0 ? [await keepSheet(office, key, sheet)] : [];
  const found = page.map((record, line) => ({
    record,
    fileId: sheet.id,
    line,
    special: false,
    uploads: uploads.filter(({ id }) => record.files?.some(({ fileId }) => fileId === id)),
  }));
  const result = page.length > 0 ? "done" : "empty";
  const obstacle = await settle(
    office,
    slice,
    { result, found, files },
    async (tx, records) => {
      const kept = await office.vault.keepText(tx, key, searched);
      return { type: "hand-in", sliceId: slice.id, records, searched: kept };
    },
    by,
  );
  if (!obstacle) await saveAnswer(office.db, slice.connection, { at: by.at, error: null });
  return obstacle;
}

type Gathered = { result: "done" | "empty" | "failed"; found: Found[]; files: NewFile[] };

async function settle(
  office: Office,
  { id, dossierId, connection }: SliceRow,
  { result, found, files }: Gathered,
  settling: (tx: Tx, records: number) => Promise<Command>,
  by: Stamp = system(office.now()),
) {
  return carryOut(
    office,
    dossierId,
    async (tx, dossier): Promise<Command[]> => {
      const onBehalf = dossier?.onBehalf ?? null;
      const black = await maskedKeys(tx, dossierId, connection);
      const releaseOf = ({ theme, release }: SourceRecord, special: boolean) =>
        onBehalf !== null && isWeighed(onBehalf, { theme, special }) ? "review" : release;
      await insertFiles(tx, files);
      const withIds = found.map((one) => ({ ...one, id: crypto.randomUUID() }));
      await replaceRecords(
        tx,
        { dossierId, sliceId: id, connection },
        withIds.map(({ id: recordId, record, fileId, line, special }) => ({
          id: recordId,
          key: record.key,
          theme: record.theme,
          whose: record.whose,
          personKey: record.personKey,
          release: releaseOf(record, special),
          masked: maskedFields(record),
          fileId,
          line,
          ground: null,
          whoseSaid: null,
          // Nobody saw whether what was black before still is what is to be black, or said whose it is.
          decision:
            releaseOf(record, special) === "auto" && !black.has(record.key) && !isForSaying(record)
              ? ("give" as const)
              : null,
        })),
      );
      await insertFiles(
        tx,
        withIds.flatMap(({ id: recordId, uploads = [] }) =>
          uploads.map((upload) => ({ ...upload, recordId })),
        ),
      );
      await updateSlice(tx, id, {
        state: result,
        records: found.length,
        ...(result !== "failed" && { lastError: null }),
      });
      const settled = await settling(tx, found.length);
      const careful = found.some(({ special }) => special) && !dossier?.cautions.includes("special-data");
      return careful ? [settled, { type: "set-caution", caution: "special-data", reason: null }] : [settled];
    },
    by,
  );
}

// Only what the index needs stays in memory; the content is on disk, sealed.
function withoutContent(record: SourceRecord): SourceRecord {
  return { ...record, fields: record.fields.filter((field) => field.aboutOther) };
}

/** The records of a sealed file, in the order of their lines. */
export async function readPage(office: Office, key: DossierKey, file: FileRow): Promise<SourceRecord[]> {
  const sealed = await office.storage.open(file.id, file);
  const text = await new Response(await openFile(key, sealed)).text();
  return text.split("\n").map((line) => JSON.parse(line) as SourceRecord);
}
