// `npm run backup -- FOLDER --keys OTHER [--keep-keys DAYS]`: database and storage into a new folder, the keys apart.

import { parseArgs } from "node:util";
import { BackupRefused, makeBackup } from "#app/server/backup.ts";
import { codeOf } from "#app/server/log.ts";

// As in sysexits.h.
const exits = { usage: 64, failed: 74, refused: 65 };
/** Days (ruling 8, ours): so long after an erasure a backup can still bring back what was erased. */
const keysKept = 30;

const { DATABASE_URL, STORAGE_FOLDER } = process.env;
const asked = wordsGiven();
if (!asked || !DATABASE_URL || !STORAGE_FOLDER)
  stop(
    exits.usage,
    "Usage: npm run backup -- FOLDER --keys OTHER [--keep-keys DAYS], with DATABASE_URL and STORAGE_FOLDER",
  );
const begun = performance.now();
try {
  const { madeAt, tables, files, missing } = await makeBackup({
    ...asked,
    databaseUrl: DATABASE_URL,
    storageFolder: STORAGE_FOLDER,
    now: new Date(),
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`Backup of ${madeAt}: ${tables.length} tables, ${files.length} files, in ${seconds} s`);
  if (missing.length > 0)
    console.log(`${missing.length} files were not in the storage any more, or not whole`);
} catch (error) {
  if (error instanceof BackupRefused) stop(exits.refused, error.message);
  stop(exits.failed, `The backup failed: ${codeOf(error)}`);
}

function wordsGiven(): { folder: string; keysFolder: string; keepKeys: number } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { keys: { type: "string" }, "keep-keys": { type: "string" } },
      allowPositionals: true,
    });
    const [folder, ...others] = positionals;
    const keepKeys = Number(values["keep-keys"] ?? keysKept);
    if (!folder || others.length > 0 || !values.keys || !(keepKeys >= 1)) return null;
    return { folder, keysFolder: values.keys, keepKeys };
  } catch {
    return null;
  }
}

function stop(code: number, why: string): never {
  console.error(why);
  process.exit(code);
}
