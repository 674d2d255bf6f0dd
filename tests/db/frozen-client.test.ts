// Who freezes while it holds a dossier lets go of it, whatever it was about to say.

import { createServer, connect as dial } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db, limitTransaction } from "#db/client.server.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let db: Db;
let line: Awaited<ReturnType<typeof openLine>>;
beforeAll(async () => {
  database = await freshDatabase();
  db = connect(database.url, { connections: 1 });
  line = await openLine(database.url);
});
afterAll(async () => {
  line.close();
  await db.$client.end();
  await database.drop();
});

test("a client that freezes between the preparing of a statement and its running loses its locks", async () => {
  const frozen = connect(line.url, { connections: 1 });
  // Never ends: it does not hear that its connection is gone.
  void frozen.transaction(async (tx) => {
    await limitTransaction(tx, 1);
    await tx.execute(sql`select pg_advisory_xact_lock(1)`);
    line.freeze();
    await tx.execute(sql`select ${1}::int`);
  });
  await line.frozen;
  const [waits] = await db.execute(sql`
    select state, wait_event from pg_stat_activity where query like 'select $1::int%'`);
  // Neither a statement that takes long nor idle: no other limit of the server knows this state.
  expect(waits).toEqual({ state: "active", wait_event: "ClientRead" });
  await db.execute(sql`select pg_advisory_xact_lock(1)`);
});

/** A line to the server. Once told to freeze it lets nothing through any more after a statement was prepared. */
async function openLine(databaseUrl: string) {
  const server = new URL(databaseUrl);
  const { promise: frozen, resolve } = Promise.withResolvers<void>();
  let freezing = false;
  const gate = createServer((client) => {
    const far = dial(Number(server.port), server.hostname);
    for (const socket of [client, far]) socket.on("error", () => {});
    client.on("data", (said) => far.write(said));
    far.on("data", (said) => {
      if (freezing && isPrepared(said)) resolve();
      else client.write(said);
    });
  });
  await new Promise<void>((done) => gate.listen(0, "127.0.0.1", done));
  const address = gate.address();
  if (!address || typeof address === "string") throw new Error("The line has no port");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${address.port}`;
  return {
    url: url.href,
    frozen,
    freeze: () => {
      freezing = true;
    },
    close: () => gate.close(),
  };
}

/** ParseComplete and then ParameterDescription: the server now waits for the values. */
const isPrepared = (said: Buffer) => said[0] === "1".charCodeAt(0) && said[5] === "t".charCodeAt(0);
