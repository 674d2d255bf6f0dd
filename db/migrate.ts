// Brings a database to the present schema, the queue's tables included. Run by `npm run migrate`.

import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { connect } from "./client.server.ts";
import { openQueue } from "./queue.server.ts";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl, { connections: 1 });
  await migrate(db, { migrationsFolder: folder });
  await db.$client.end();
  const queue = await openQueue(databaseUrl, "migrate");
  await queue.stop();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await migrateDatabase(process.env.DATABASE_URL ?? "");
}
