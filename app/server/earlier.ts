// What the same person asked before, and what became different since that answer. For colleagues only.

import { createHash } from "node:crypto";
import { type Dossier, mattersOf } from "#app/domain/dossier.ts";
import {
  changesBetween,
  type Earlier,
  earlierRequests,
  type Held,
  type ThemeChange,
} from "#app/domain/earlier.ts";
import type { SourceRecord, Theme } from "#app/domain/records.ts";
import type { Tx } from "#db/client.server.ts";
import { listRequestsOfPerson } from "#db/dossiers.ts";
import { readOpenings } from "#db/history.ts";
import { readDossier } from "./dossier-state.ts";
import { openAllRecords } from "./found-records.ts";
import type { Office } from "./office.ts";
import { ownConnection } from "./own-records.ts";
import { FileIsDamaged } from "./storage.ts";
import { KeyIsGone } from "./vault.ts";

/** Null while nobody was found: then it is not known whose requests to look for. */
export async function earlierOf(tx: Tx, dossierId: string, dossier: Dossier): Promise<Earlier | null> {
  const { person } = dossier;
  if (person.state !== "found") return null;
  const others = await listRequestsOfPerson(tx, person.person, dossierId);
  const openings = await readOpenings(
    tx,
    others.map((other) => other.dossierId),
  );
  const scopeOf = (id: string) => {
    const event = openings.get(id);
    return event?.type === "request-received" ? event.scope : [];
  };
  return earlierRequests(
    others.map((other) => ({ ...other, scope: scopeOf(other.dossierId) })),
    dossier,
  );
}

/** What the tenant has not had yet; what was not kept is not guessed. */
export type Changes = ThemeChange[] | "not-gathered" | "never-answered" | "not-kept";

export async function changesSince(
  office: Office,
  { id, dossier }: { id: string; dossier: Dossier },
  last: Earlier["last"],
): Promise<Changes> {
  if (!last) return "never-answered";
  if (!dossier.gathered) return "not-gathered";
  const before = await readDossier(office.db, last.dossierId);
  const [then, now] = [await heldIn(office, before.id, before.dossier), await heldIn(office, id, dossier)];
  return then && now ? changesBetween(then, now) : "not-kept";
}

/** What was gathered for a dossier, theme by theme; null when not all of it is there any more. */
async function heldIn(office: Office, dossierId: string, dossier: Dossier): Promise<Held | null> {
  const held = new Map<Theme, Map<string, string>>();
  let kept = 0;
  try {
    const key = await office.vault.openKey(office.db, dossierId);
    const sliceIds = dossier.slices.map(({ sliceId }) => sliceId);
    for (const theme of mattersOf(dossier)) {
      const marks = new Map<string, string>();
      for await (const { row, record } of openAllRecords(office, office.db, key, { theme, sliceIds })) {
        kept += 1;
        // A request changes what we keep of requests: that is no change of what is held.
        if (row.connection !== ownConnection) marks.set(`${row.connection}/${row.key}`, markOf(record));
      }
      held.set(theme, marks);
    }
  } catch (error) {
    if (error instanceof KeyIsGone || error instanceof FileIsDamaged) return null;
    throw error;
  }
  const gathered = dossier.slices.reduce((sum, { records }) => sum + records, 0);
  return kept === gathered ? held : null;
}

/** What stands in a record; how we call its fields may change without the record. */
function markOf({ fields, files = [] }: SourceRecord): string {
  const values = [...fields.map(({ field, value }) => [field, value]), ...files.map(({ sha256 }) => sha256)];
  return createHash("sha256").update(JSON.stringify(values)).digest("hex");
}
