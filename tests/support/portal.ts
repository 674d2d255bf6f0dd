// A whole portal with its association around it: real processes, database, mail, sign-in and printer.

import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import type { Role } from "#app/domain/actors.ts";
import { Register } from "#app/domain/register.ts";
import { connect } from "#db/client.server.ts";
import { insertRegister } from "#db/register.ts";
import { saveStaff } from "#db/staff.ts";
import { type Association, generateAssociation } from "#demo/association/association.ts";
import { demoStaff, startAssociationServices } from "#demo/association-services.ts";
import { keepRunning } from "#demo/child.ts";
import { freePort } from "#demo/ports.ts";
import { fillScanArchive } from "#demo/scan-archive.ts";
import { tenantAccounts } from "#demo/tenant-accounts.ts";
import { requireFreshBuild } from "./built.ts";
import { type FreshDatabase, freshDatabase, housingDatabase } from "./database.ts";
import { registerWithoutTasks } from "./registers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const secrets = {
  staffSignIn: randomBytes(16).toString("hex"),
  housingSystem: randomBytes(16).toString("hex"),
};
const roles: Record<string, Role> = {
  sanne: "handler",
  youssef: "privacy-officer",
  marit: "director",
  tom: "auditor",
};

export type PortalWish = {
  /** A migrated database on a server of the test's own, which it may stop. */
  database?: FreshDatabase;
  association?: Association;
  /** The one that is in force; without what colleagues look up by hand, unless a test is about that. */
  register?: Register;
  /** How many proxies stand in front of the portal; a test plays them with their header. */
  trustedProxies?: number;
  /** Whether colleagues may sign in with passkeys: beside the identity provider, or without one. */
  passkeys?: "beside" | "only";
  /** Whether colleagues may ask for a masked copy of an identity document. */
  idCopies?: boolean;
  /** Whether the housing system lets the portal change what was decided. */
  writes?: boolean;
  /** Whether there is a folder with what was scanned of a few tenants. */
  scans?: boolean;
  /** At which steps the web process and the worker die, life after life: see `server/failpoints.ts`. */
  deaths?: { web?: number[]; worker?: number[] };
};

export type Portal = Awaited<ReturnType<typeof startPortal>>;

/** Starts all of it; whoever starts it stops it. */
export async function startPortal({
  database,
  association: given,
  register = registerWithoutTasks,
  trustedProxies = 0,
  passkeys,
  idCopies = false,
  writes = false,
  scans = false,
  deaths = {},
}: PortalWish = {}) {
  requireFreshBuild();
  const folder = await mkdtemp(join(tmpdir(), "privacyloket-portal-"));
  const association = given ?? generateAssociation();
  const [portalDatabase, associationDatabase] = await Promise.all([
    database ?? freshDatabase(),
    housingDatabase(given),
  ]);
  const db = connect(portalDatabase.url, { connections: 3 });
  await furnish(db, register);

  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const services = await startAssociationServices({
    portalOrigin: origin,
    databaseUrl: associationDatabase.url,
    printFolder: join(folder, "print"),
    secrets,
    tenants: tenantAccounts(association),
    writes,
  });
  const environment: Record<string, string> = {
    ...(passkeys === "only" ? withoutProvider(services.environment) : services.environment),
    DATABASE_URL: portalDatabase.url,
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    TRUSTED_PROXIES: String(trustedProxies),
    ...(passkeys === "beside" && { STAFF_PASSKEYS: "on" }),
    ...(idCopies && { ID_COPIES: "on" }),
    ...(scans && (await fillScanArchive(join(folder, "scans"), association))),
    MAIL_FROM: "Woonstichting Voorbeeld <privacy@voorbeeld.example>",
    STAFF_MAILBOX: "privacyteam@voorbeeld.example",
    MASTER_KEY: randomBytes(32).toString("base64"),
    SIGNING_KEY: randomBytes(32).toString("base64"),
    STORAGE_FOLDER: join(folder, "storage"),
    LEDGER_FOLDER: join(folder, "ledger"),
    // A portal begins in each journey, with the same program.
    NODE_COMPILE_CACHE: join(inject("builtForTests"), "compiled"),
  };
  const program = (entry: string, dies: number[] = []) => ({
    entry,
    cwd: root,
    environment: {
      ...environment,
      ...(dies.length > 0 && {
        FAILPOINTS: `${dies.join(",")}:${join(folder, `${basename(entry)}-deaths`)}`,
      }),
    },
    log: join(folder, `${basename(entry)}.log`),
    pause: 20,
  });
  const web = keepRunning(program("build/processes/web.js", deaths.web));
  const worker = keepRunning(program("build/processes/worker.js", deaths.worker));
  await untilHealthy(origin);

  const stop = async () => {
    await Promise.all([web.stop(), worker.stop()]);
    await services.stop();
    await db.$client.end();
    await Promise.all([portalDatabase.drop(), associationDatabase.drop()]);
    await rm(folder, { recursive: true, force: true });
  };
  return {
    stop,
    origin,
    db,
    association,
    folder,
    environment,
    web,
    worker,
    /** One more worker, beside the first; whoever asks for it stops it. */
    hireWorker: () => keepRunning(program("build/processes/worker.js")),
    housingSystem: services.housingSystem,
    mail: services.mail,
    sms: services.sms,
    post: services.post,
  };
}

const withoutProvider = (environment: Record<string, string>) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("OIDC_")));

async function furnish(db: ReturnType<typeof connect>, register: Register) {
  await insertRegister(db, Register.parse(register), new Date());
  for (const { subject, name, email } of demoStaff) {
    const role = roles[subject];
    if (role) await saveStaff(db, { subject, name, email, role });
  }
}

async function untilHealthy(origin: string) {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const answer = await fetch(`${origin}/gezond`).catch(() => null);
    if (answer?.ok) return;
    await wait(25);
  }
  throw new Error("The portal did not become healthy");
}
