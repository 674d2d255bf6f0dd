// The connection. All access to the driver is here, so that it can be exchanged.

import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

const secondsToConnect = 3;

export function connect(databaseUrl: string, { connections = 10 } = {}) {
  const client = postgres(databaseUrl, {
    max: connections,
    connect_timeout: secondsToConnect,
    onnotice: () => {},
    connection: {
      application_name: "privacyloket",
      statement_timeout: 20_000,
      // A worker that freezes here holds a dossier: longer than this nobody waits for it.
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  return drizzle(client, { casing: "snake_case" });
}

export type Db = ReturnType<typeof connect>;
/** The database, or a transaction on it: every query takes it first. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0] | Db;

/** Resolves when the database answers. */
export async function isAlive(db: Db): Promise<void> {
  await db.execute(sql`select 1`);
}

/**
 * Ends the transaction, and its connection, when it lasts longer than so many seconds. Who freezes between preparing a
 * statement and running it is neither idle nor late with a statement, and would hold its locks for ever. Servers before
 * PostgreSQL 17 cannot do this.
 */
export async function limitTransaction(tx: Tx, seconds: number): Promise<void> {
  const limit = sql.raw(`'${seconds}s'`);
  await tx.execute(sql`
    select set_config('transaction_timeout', ${limit}, true)
    where current_setting('server_version_num')::int >= 170000`);
}
