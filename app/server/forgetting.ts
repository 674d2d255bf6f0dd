// The portal forgets: what of each dossier goes on its day, a remover for each thing, and the whole at the end. Each
// is noted in the ledger first; files go before the rows that tell of them, and rows with the record of it in one
// transaction. What was killed on the way is done again, and finds less to do.

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Stamp, system } from "#app/domain/actors.ts";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { type Forgettable, forgettable, forgetting } from "#app/domain/forgetting.ts";
import {
  attachmentsKept,
  dueToGo,
  exportsKept,
  nextForgetting,
  remainsOf,
} from "#app/domain/forgetting-days.ts";
import { noteHoldReview } from "#app/domain/holding.ts";
import { holidaysFrom } from "#app/domain/holidays.ts";
import { tellChanges } from "#db/changes.ts";
import type { Tx } from "#db/client.server.ts";
import { lockDossier } from "#db/dossiers.ts";
import {
  buryStream,
  deleteCollected,
  deleteDossier,
  deleteFiles,
  findAllFiles,
  findAttachments,
  findCollected,
  findCopies,
  findExports,
  findHandedOver,
  findPosted,
  listForgetting,
  lockLedger,
  setForgetsOn,
} from "#db/forgetting.ts";
import { dossierStream, type History, holdCalendar, readHistory } from "#db/history.ts";
import { deleteTexts } from "#db/vault.ts";
import { carryOut } from "./carry-out.ts";
import type { ErasedEntry } from "./erasure-ledger.ts";
import { eraseLaterAgain, placeErased } from "./later.ts";
import { codeOf, log } from "./log.ts";
import type { Office } from "./office.ts";

const day = 24 * 3600_000;

/** A copy of an identity document has its own way, with what was found. */
type Part = Exclude<Forgettable, "dossier"> | "id-copy";

/** Which of a thing goes: what was there by a moment, besides what is still in its term. */
type Which = { dossierId: string; by: Date; besides: string[] };
type Remover = (office: Office, tx: Tx, which: Which) => Promise<void>;

const removers: Record<Part, Remover> = {
  async export(office, tx, which) {
    const ids = await findExports(tx, which);
    await removeFiles(office, ids);
    await deleteFiles(tx, ids);
  },
  async handover(office, tx, which) {
    const ids = await findHandedOver(tx, which);
    const { events } = await readHistory(tx, dossierStream(which.dossierId));
    const contacts = events.flatMap(({ event, at }) => {
      if (at > which.by) return [];
      if (event.type === "handover-asked") return [event.receiver.textId];
      return event.type === "receiver-verified" ? [event.words.textId] : [];
    });
    await removeFiles(office, ids);
    await deleteFiles(tx, ids);
    await deleteTexts(tx, contacts);
  },
  async print(office, tx, { dossierId, by }) {
    const posted = new Date(by.getTime() - forgetting.print.days * day);
    await removePrints(office, await findPosted(tx, dossierId, posted));
  },
  async attachments(office, tx, which) {
    await removeListed(office, tx, await findAttachments(tx, which));
  },
  async "id-copy"(office, tx, which) {
    await removeListed(office, tx, await findCopies(tx, which));
  },
  async collected(office, tx, which) {
    const ids = await findCollected(tx, which);
    const { events } = await readHistory(tx, dossierStream(which.dossierId));
    const black = events.flatMap(({ event }) =>
      event.type === "records-decided" && event.masks ? [event.masks.textId] : [],
    );
    await removeFiles(office, ids);
    await deleteCollected(tx, which.dossierId, ids, black);
  },
};

/** The rows of the files go with the sealed list of them. */
async function removeListed(office: Office, tx: Tx, files: { id: string; textId: string | null }[]) {
  await removeFiles(
    office,
    files.map(({ id }) => id),
  );
  await deleteTexts(tx, [...new Set(files.flatMap(({ textId }) => textId ?? []))]);
}

async function removeFiles({ storage, failpoint }: Office, ids: string[]) {
  for (const id of ids) {
    await storage.remove(id);
    failpoint();
  }
}

async function removePrints({ config, failpoint }: Office, letterIds: string[]) {
  for (const id of letterIds) {
    await rm(join(config.printFolder, `${id}.pdf`), { force: true });
    failpoint();
  }
}

/** Everything whose day has come, of every dossier. One that fails stands in no other's way, and is tried again. */
export async function forgetDue(office: Office): Promise<void> {
  const today = dayOf(office.now());
  let last: string | null = null;
  for (;;) {
    const ids = await listForgetting(office.db, today, last);
    if (ids.length === 0) return;
    for (const id of ids) {
      await forgetOf(office, id, today).catch((error: unknown) =>
        log("warn", { what: "forgetting-failed", dossierId: id, code: codeOf(error) }),
      );
    }
    last = ids.at(-1) ?? null;
  }
}

async function forgetOf(office: Office, dossierId: string, today: Day) {
  const stamp = system(office.now());
  if (await forgetWhole(office, dossierId, stamp)) return;
  await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      if (!dossier) return [];
      const things = dueToGo(dossier, today).filter((thing) => thing !== "dossier");
      await forgetParts(office, tx, { dossierId, dossier, things }, stamp.at);
      // Where nothing is due the day was reckoned by other rules, before.
      await setForgetsOn(tx, dossierId, nextForgetting(dossier));
      return [
        ...(things.length > 0 ? [{ type: "record-forgotten" as const, things }] : []),
        ...(typeof noteHoldReview(dossier, stamp) === "string"
          ? []
          : [{ type: "note-hold-review" as const }]),
      ];
    },
    stamp,
  );
}

type Parts = { dossierId: string; dossier: Dossier; things: Exclude<Forgettable, "dossier">[] };

async function forgetParts(office: Office, tx: Tx, { dossierId, dossier, things }: Parts, at: Date) {
  if (things.length === 0) return;
  await noteErased(office, tx, dossierId, things, at);
  const today = dayOf(at);
  const besides = {
    export: exportsKept(dossier, today),
    attachments: attachmentsKept(dossier, today),
    collected: [],
    handover: [],
    print: [],
  };
  for (const thing of things) {
    await removers[thing](office, tx, { dossierId, by: at, besides: besides[thing] });
    office.failpoint();
  }
}

/** Before anything is erased, and one at a time: the lock lasts until what is noted is done, or was not. */
export async function noteErased(office: Office, tx: Tx, dossierId: string, things: string[], at: Date) {
  await lockLedger(tx);
  await office.ledger.note(things.map((thing) => ({ at: at.toISOString(), thing, dossierId })));
}

/** The whole of a dossier whose day has come; false for one whose day has not. */
async function forgetWhole(office: Office, dossierId: string, stamp: Stamp): Promise<boolean> {
  return office.transaction(async (tx) => {
    const now = await lockedNow(tx, dossierId);
    if (!now || !dueToGo(now.dossier, dayOf(stamp.at)).includes("dossier")) return false;
    await noteErased(office, tx, dossierId, ["dossier"], stamp.at);
    await eraseWhole(office, tx, { dossierId, ...now }, stamp.at);
    return true;
  });
}

type Whole = { dossier: Dossier; past: History };

async function lockedNow(tx: Tx, dossierId: string): Promise<Whole | null> {
  await lockDossier(tx, dossierId);
  const past = await readHistory(tx, dossierStream(dossierId));
  const dossier = dossierFrom(past.events, holidaysFrom((await holdCalendar(tx)).events));
  return dossier && { dossier, past };
}

async function eraseWhole(
  office: Office,
  tx: Tx,
  { dossierId, dossier, past }: Whole & { dossierId: string },
  at: Date,
) {
  await removeFiles(office, await findAllFiles(tx, dossierId));
  await removePrints(office, await findPosted(tx, dossierId, null));
  await tellChanges(tx, [dossierId]);
  await deleteDossier(tx, dossierId);
  office.failpoint();
  const { number } = dossier;
  const { version, hash } = past;
  const ending = { stream: dossierStream(dossierId), number, version, hash, forgottenOn: dayOf(at) };
  await buryStream(tx, { ...ending, ...remainsOf(dossier, at) });
}

/**
 * Erases once more what a ledger says was erased, after a backup from before was put back: in its order, whatever the
 * history that came back thinks of it. What is not there is no trouble, and neither is doing it twice.
 */
export async function eraseAgain(office: Office, entries: ErasedEntry[]): Promise<void> {
  for (const { thing, dossierId, at } of entries) {
    const by = new Date(at);
    const place = placeErased(thing);
    if (place !== null) {
      await eraseLaterAgain(office, dossierId, place, by);
      continue;
    }
    await office.transaction(async (tx) => {
      const now = await lockedNow(tx, dossierId);
      if (!now) return;
      if (thing === "dossier") return eraseWhole(office, tx, { dossierId, ...now }, by);
      const part = [...forgettable, "id-copy" as const].find((name) => name === thing);
      if (!part || part === "dossier")
        throw new Error("The erasure ledger names a thing that is not in the table");
      await removers[part](office, tx, { dossierId, by: oldEnough(part, by), besides: [] });
    });
  }
}

/** What was younger than the shortest term when a thing went, stayed then. */
function oldEnough(part: Part, by: Date): Date {
  const days = { export: forgetting.export.days, attachments: forgetting.attachments.days };
  return part === "export" || part === "attachments" ? new Date(by.getTime() - days[part] * day) : by;
}
