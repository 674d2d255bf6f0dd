// A throw-away portal: database, folders, settings and an office on them; nothing outside is reached.

import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { readConfig } from "#app/config.server.ts";
import { Register } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";
import { createOffice } from "#app/server/office.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { insertRegister } from "#db/register.ts";
import { keepRunning } from "#demo/child.ts";
import { freePort } from "#demo/ports.ts";
import { removePostgres, startPostgres } from "#demo/postgres.ts";
import { root } from "../checks.ts";

/** What is measured is the portal: no colleague looks anything up by hand. */
const withoutTasks = { ...exampleRegister, sources: exampleRegister.sources.filter(({ task }) => !task) };

export type BenchPortal = Awaited<ReturnType<typeof openPortal>>;

export async function openPortal() {
  const folder = mkdtempSync(join(tmpdir(), "privacyloket-bench-"));
  for (const name of ["storage", "print"]) mkdirSync(join(folder, name));
  const cluster = join(folder, "postgres");
  const server = await startPostgres({ folder: cluster, durable: false });
  const emptyDatabase = (name: string) => makeDatabase(server.url, name);
  const databaseUrl = await emptyDatabase("bench");
  await migrateDatabase(databaseUrl);
  const environment = settings(databaseUrl, folder);
  const office = await createOffice(readConfig(environment), "send");
  const registerVersion = await insertRegister(office.db, Register.parse(withoutTasks), new Date());
  return {
    folder,
    environment,
    office,
    registerVersion,
    /** One more, for what stands around the portal; gives its address. */
    emptyDatabase,
    async close() {
      await office.close();
      await server.stop();
      removePostgres(cluster);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Served = { origin: string; pid: number; stop(): Promise<void> };

/** Starts a program that answers HTTP with the portal's settings, and waits until it does. */
export async function serve({ folder, environment }: BenchPortal, entry: string): Promise<Served> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = keepRunning({
    entry: join(root, entry),
    cwd: root,
    environment: { ...environment, PORT: String(port), PUBLIC_ORIGIN: origin },
    log: join(folder, `${basename(entry)}.log`),
  });
  try {
    await untilAnswered(origin);
    return { origin, pid: child.pid() ?? 0, stop: child.stop };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/** The second process of the portal. */
export function startWorker({ folder, environment }: BenchPortal) {
  const log = join(folder, "worker.log");
  return keepRunning({ entry: join(root, "build/processes/worker.js"), cwd: root, environment, log });
}

async function untilAnswered(origin: string) {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const answer = await fetch(origin).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error("The server did not answer within a minute");
}

async function makeDatabase(url: (database: string) => string, name: string): Promise<string> {
  const sql = postgres(url("postgres"), { max: 1 });
  await sql`create database ${sql(name)}`;
  await sql.end();
  return url(name);
}

// Nobody listens at the addresses of others: what is measured never calls them.
function settings(databaseUrl: string, folder: string): Record<string, string> {
  const nowhere = "http://localhost:9";
  return {
    DATABASE_URL: databaseUrl,
    PUBLIC_ORIGIN: nowhere,
    SMTP_URL: "smtp://localhost:9",
    MAIL_FROM: "Woonstichting Voorbeeld <privacy@voorbeeld.example>",
    STAFF_MAILBOX: "privacyteam@voorbeeld.example",
    MASTER_KEY: randomBytes(32).toString("base64"),
    SIGNING_KEY: randomBytes(32).toString("base64"),
    STORAGE_FOLDER: join(folder, "storage"),
    LEDGER_FOLDER: join(folder, "ledger"),
    PRINT_FOLDER: join(folder, "print"),
    OIDC_ISSUER: nowhere,
    OIDC_CLIENT_ID: "privacyloket",
    OIDC_CLIENT_SECRET: randomBytes(16).toString("hex"),
    OIDC_ACR_VALUES: "urn:none",
    VERA_RELATIES_URL: nowhere,
    VERA_VASTGOED_URL: nowhere,
    VERA_OVEREENKOMSTEN_URL: nowhere,
    VERA_FINANCIEN_URL: nowhere,
    VERA_ONDERHOUD_URL: nowhere,
    VERA_DOSSIER_URL: nowhere,
    VERA_TOKEN_URL: nowhere,
    PRIVATE_HOSTS: "localhost",
    VERA_CLIENT_ID: "privacyloket",
    VERA_CLIENT_SECRET: randomBytes(16).toString("hex"),
  };
}
