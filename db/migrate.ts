// Brings a database to the present schema, the queue's tables included. Run by `npm run migrate`.

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { connect } from "./client.server.ts";
import { openQueue } from "./queue.server.ts";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

export async function migrateDatabase(databaseUrl: string): Promise<void> {
  await migrateTables(databaseUrl, folder);
  const queue = await openQueue(databaseUrl, "migrate");
  await queue.stop();
}

/** Only the first so many migrations, and no queue: the schema of a backup that was made then. */
export async function migrateUpTo(databaseUrl: string, migrations: number): Promise<void> {
  const part = await mkdtemp(join(tmpdir(), "privacyloket-migrations-"));
  try {
    await cp(folder, part, { recursive: true });
    const path = join(part, "meta/_journal.json");
    const journal = JSON.parse(await readFile(path, "utf8")) as { entries: unknown[] };
    if (journal.entries.length < migrations) throw new Error("The backup is of a newer version");
    await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, migrations) }));
    await migrateTables(databaseUrl, part);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function migrateTables(databaseUrl: string, migrationsFolder: string) {
  const db = connect(databaseUrl, { connections: 1 });
  await migrate(db, { migrationsFolder });
  await db.$client.end();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await migrateDatabase(process.env.DATABASE_URL ?? "");
}
