// A backup and the way back. The keys of the dossiers go apart and are kept short: else an old backup brings back what was
// erased since (the notes' T-50, ruling 8). What was erased is written in the ledger, which is in no backup.

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { connect } from "#db/client.server.ts";
import { countPrograms, fillWhole, isEmpty, readWhole, type TableName, wipe } from "#db/copy.ts";
import { migrateDatabase, migrateUpTo } from "#db/migrate.ts";
import { insertRecovery } from "#db/recoveries.ts";
import { readOutsideMark } from "./recovery.ts";
import { FileIsDamaged, openStorage } from "./storage.ts";

const Table = z.object({
  schema: z.enum(["public", "vault"]),
  table: z.string(),
  columns: z.array(z.string()),
  sha256: z.string(),
});
const Stored = z.object({ id: z.uuid(), sha256: z.string(), bytes: z.number() });
const Manifest = z.object({
  v: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.number(),
  tables: z.array(Table),
  files: z.array(Stored),
  /** Files that were gone from the storage when they were copied: erased meanwhile, or lost. */
  missing: z.array(z.uuid()),
});
type Manifest = z.infer<typeof Manifest>;
const Keys = z.object({ madeAt: z.iso.datetime(), table: Table });

/** Why nothing was done; its message is for who gave the command. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}

const day = 24 * 3600_000;
const manifestIn = (folder: string) => join(folder, "manifest.json");
const dataOf = (folder: string, { schema, table }: Pick<TableName, "schema" | "table">) =>
  join(folder, `${schema}.${table}.ndjson.gz`);

export type BackupWish = {
  databaseUrl: string;
  storageFolder: string;
  folder: string;
  keysFolder: string;
  /** How many days a backup of the keys is kept. */
  keepKeys: number;
  now: Date;
};

/** Makes a backup in a new folder, and one of the keys apart from it; older ones of the keys go. */
export async function makeBackup(wish: BackupWish): Promise<Manifest> {
  const { databaseUrl, storageFolder, folder, keysFolder } = wish;
  if (isWithin(keysFolder, folder) || isWithin(folder, keysFolder))
    throw new BackupRefused("The keys belong apart: give --keys a folder outside the backup");
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new BackupRefused(`${folder} is not empty: each backup has a folder of its own`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  const db = connect(databaseUrl, { connections: 1 });
  try {
    const read = await readWhole(db, async ({ tables, at, migrations, files, out }) => {
      const sums: z.infer<typeof Table>[] = [];
      const copy = async (table: TableName, to: string) => {
        const sha256 = await writeZipped(Readable.from(out(table)), to);
        return { ...table, sha256 };
      };
      for (const table of tables.filter(({ schema }) => schema === "public"))
        sums.push(await copy(table, dataOf(folder, table)));
      const name = at.toISOString().replaceAll(/[:.]/g, "-");
      for (const table of tables.filter(({ schema }) => schema === "vault")) {
        const kept = await copy(table, join(keysFolder, `${name}.keys.gz`));
        const about = { madeAt: at.toISOString(), table: kept };
        await writeFile(join(keysFolder, `${name}.keys.json`), JSON.stringify(about), { mode: 0o600 });
      }
      return { madeAt: at.toISOString(), migrations, tables: sums, files };
    });
    const missing = await copyStorage(storageFolder, folder, read.files);
    const manifest: Manifest = { v: 1, ...read, missing };
    // Last: a backup without it is none.
    await writeFile(manifestIn(folder), JSON.stringify(manifest, null, 1), { mode: 0o600 });
    await removeOldKeys(keysFolder, new Date(wish.now.getTime() - wish.keepKeys * day));
    return manifest;
  } finally {
    await db.$client.end();
  }
}

const isWithin = (inner: string, outer: string) =>
  `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`);

/** Writes it packed; gives the sum of what is in the file. */
async function writeZipped(content: Readable, to: string): Promise<string> {
  const hash = createHash("sha256");
  const sum = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(
    content,
    createGzip(),
    sum,
    createWriteStream(to, { flags: "wx", mode: 0o600, flush: true }),
  );
  return hash.digest("hex");
}

const sealedIn = (folder: string, id: string) => join(folder, "storage", `${id}.age`);

/** Copies the sealed files, each checked; gives the ids of those that are not there or not whole. */
async function copyStorage(
  storageFolder: string,
  folder: string,
  files: Manifest["files"],
): Promise<string[]> {
  const storage = openStorage(storageFolder);
  await mkdir(join(folder, "storage"), { recursive: true, mode: 0o700 });
  const missing: string[] = [];
  for (const { id, ...stored } of files) {
    try {
      const content = Readable.fromWeb((await storage.open(id, stored)) as NodeReadableStream);
      await pipeline(
        content,
        createWriteStream(sealedIn(folder, id), { flags: "wx", mode: 0o600, flush: true }),
      );
    } catch (error) {
      if (!(error instanceof FileIsDamaged)) throw error;
      missing.push(id);
    }
  }
  return missing;
}

async function removeOldKeys(keysFolder: string, before: Date) {
  for (const { name, madeAt } of await listKeys(keysFolder)) {
    if (new Date(madeAt) >= before) continue;
    await rm(join(keysFolder, `${name}.keys.gz`), { force: true });
    await rm(join(keysFolder, `${name}.keys.json`));
  }
}

/** The oldest first. */
async function listKeys(keysFolder: string) {
  const names = (await readdir(keysFolder)).filter((name) => name.endsWith(".keys.json"));
  const found = await Promise.all(
    names.map(async (file) => {
      const { madeAt, table } = Keys.parse(JSON.parse(await readFile(join(keysFolder, file), "utf8")));
      return { name: file.slice(0, -".keys.json".length), madeAt, table };
    }),
  );
  return found.toSorted((one, other) => (one.madeAt < other.madeAt ? -1 : 1));
}

export type RestoreWish = {
  databaseUrl: string;
  storageFolder: string;
  ledgerFolder: string;
  folder: string;
  keysFolder: string;
  /** What is in the database now may go. */
  overwrite: boolean;
  now: Date;
};
/** Of when the backup is, and when the lost database was last seen: between them everything is lost. */
export type Restored = { madeAt: Date; lastSeenAt: Date | null; withKeys: boolean };

/**
 * Puts a backup back, and locks the portal. Throws BackupRefused before anything is touched. Of keys it takes the newest:
 * what was erased since the backup has none there.
 */
export async function restoreBackup(wish: RestoreWish): Promise<Restored> {
  const { databaseUrl, folder } = wish;
  const manifest = await readManifest(folder);
  const keys = (await listKeys(wish.keysFolder)).at(-1) ?? null;
  await checkSums(wish, manifest, keys);
  const db = connect(databaseUrl, { connections: 1 });
  try {
    if ((await countPrograms(db)) > 0)
      throw new BackupRefused(
        "The portal works with this database: stop the web process and the worker first",
      );
    if (!wish.overwrite && !(await isEmpty(db)))
      throw new BackupRefused("The database is not empty: --overwrite throws away what is in it");
    await wipe(db);
    await migrateUpTo(databaseUrl, manifest.migrations);
    const madeAt = new Date(manifest.madeAt);
    const lastSeenAt = await lastSeen(wish.ledgerFolder);
    await fillWhole(db, async (into) => {
      for (const table of manifest.tables) await into(table, linesIn(dataOf(folder, table)));
      if (keys) await into(keys.table, linesIn(join(wish.keysFolder, `${keys.name}.keys.gz`)));
    });
    await migrateDatabase(databaseUrl);
    await insertRecovery(db, { begunAt: wish.now, why: "restored", backupAt: madeAt, lastSeenAt });
    await putStorageBack(wish, manifest);
    return { madeAt, lastSeenAt, withKeys: keys !== null };
  } finally {
    await db.$client.end();
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestIn(folder), "utf8").catch(() => null);
  if (text === null) throw new BackupRefused(`${folder} holds no backup, or one that was not finished`);
  return Manifest.parse(JSON.parse(text));
}

type KeptKeys = Awaited<ReturnType<typeof listKeys>>[number];

async function checkSums({ folder, keysFolder }: RestoreWish, manifest: Manifest, keys: KeptKeys | null) {
  const expected = [
    ...manifest.tables.map((table) => ({ path: dataOf(folder, table), sha256: table.sha256 })),
    ...storedIn(manifest).map(({ id, sha256 }) => ({ path: sealedIn(folder, id), sha256 })),
    ...(keys ? [{ path: join(keysFolder, `${keys.name}.keys.gz`), sha256: keys.table.sha256 }] : []),
  ];
  for (const { path, sha256 } of expected)
    if ((await sumOfFile(path)) !== sha256)
      throw new BackupRefused(`${path} is missing, or is not what it was`);
}

const storedIn = ({ files, missing }: Manifest) => files.filter(({ id }) => !missing.includes(id));

async function sumOfFile(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  if (!(await stat(path).catch(() => null))) return null;
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function lastSeen(ledgerFolder: string): Promise<Date | null> {
  const mark = await readOutsideMark(ledgerFolder);
  return mark && new Date(mark.at);
}

/** Only what we wrote between two lines parts them: a text may hold any other sign that ends one. */
async function* linesIn(path: string): AsyncIterable<string> {
  let rest = "";
  const content = createReadStream(path).pipe(createGunzip()).setEncoding("utf8");
  for await (const chunk of content) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

async function putStorageBack({ storageFolder, folder }: RestoreWish, manifest: Manifest) {
  const storage = openStorage(storageFolder);
  for (const { id } of storedIn(manifest)) {
    const content = Readable.toWeb(createReadStream(sealedIn(folder, id)));
    await storage.put(id, content as ReadableStream<Uint8Array>);
  }
}
