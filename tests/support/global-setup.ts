// One PostgreSQL server for the whole run, with what test files copy: a migrated database, and a filled one of the
// housing system.

import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#db/migrate.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import { buildWhenOlder } from "#demo/build.ts";
import { removePostgres, startPostgres } from "#demo/postgres.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: string;
    /** A folder of this run, from which the packages are found. */
    builtForTests: string;
  }
}

export default async function setUp(project: TestProject) {
  // Whoever runs one test in a fresh clone need not know that letters are drawn by what was built.
  if (!existsSync(join(root, "build/processes"))) buildWhenOlder(root);
  const folder = join(tmpdir(), `privacyloket-tests-${randomBytes(6).toString("hex")}`);
  const server = await startPostgres({ folder, durable: false });
  await makeTemplate(server.url, "template_privacyloket", migrateDatabase);
  await makeTemplate(server.url, "template_association", (url) =>
    fillAssociation(url, generateAssociation()),
  );
  project.provide("databaseServer", server.url("postgres"));
  const builtForTests = mkdtempSync(join(root, "build/for-tests-"));
  project.provide("builtForTests", builtForTests);
  return async () => {
    await server.stop();
    removePostgres(folder);
    rmSync(builtForTests, { recursive: true, force: true });
  };
}

async function makeTemplate(
  url: (database: string) => string,
  name: string,
  fill: (url: string) => Promise<void>,
) {
  const sql = postgres(url("postgres"), { max: 1 });
  await sql`create database ${sql(name)}`;
  await fill(url(name));
  // Nobody may be connected to a template while it is copied.
  await sql`alter database ${sql(name)} allow_connections false`;
  await sql.end();
}
