// `npm run restore -- FOLDER --keys OTHER [--overwrite]`: puts a backup back. The portal then starts locked.

import { parseArgs } from "node:util";
import { BackupRefused, restoreBackup } from "#app/server/backup.ts";
import { codeOf } from "#app/server/log.ts";

// As in sysexits.h.
const exits = { usage: 64, failed: 74, refused: 65 };

const { DATABASE_URL, STORAGE_FOLDER, LEDGER_FOLDER } = process.env;
const asked = wordsGiven();
if (!asked || !DATABASE_URL || !STORAGE_FOLDER || !LEDGER_FOLDER)
  stop(
    exits.usage,
    "Usage: npm run restore -- FOLDER --keys OTHER [--overwrite], with DATABASE_URL, STORAGE_FOLDER and LEDGER_FOLDER",
  );
const begun = performance.now();
try {
  const { madeAt, lastSeenAt, withKeys } = await restoreBackup({
    ...asked,
    databaseUrl: DATABASE_URL,
    storageFolder: STORAGE_FOLDER,
    ledgerFolder: LEDGER_FOLDER,
    now: new Date(),
  });
  console.log(
    `The backup of ${madeAt.toISOString()} is back, in ${seconds(performance.now() - begun)} (RTO)`,
  );
  const lost = lastSeenAt && seconds(lastSeenAt.getTime() - madeAt.getTime());
  console.log(
    lost ? `What happened in the ${lost} after it is lost (RPO)` : "Nothing tells what happened after it",
  );
  if (!withKeys) console.log("No keys were found: what is sealed cannot be read");
  console.log("Start the web process and the worker: the portal is locked until two persons open it");
} catch (error) {
  if (error instanceof BackupRefused) stop(exits.refused, error.message);
  stop(exits.failed, `The restore failed: ${codeOf(error)}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function wordsGiven(): { folder: string; keysFolder: string; overwrite: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { keys: { type: "string" }, overwrite: { type: "boolean" } },
      allowPositionals: true,
    });
    const [folder, ...others] = positionals;
    if (!folder || others.length > 0 || !values.keys) return null;
    return { folder, keysFolder: values.keys, overwrite: values.overwrite === true };
  } catch {
    return null;
  }
}

function stop(code: number, why: string): never {
  console.error(why);
  process.exit(code);
}
