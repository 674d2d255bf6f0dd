// A database for one test file: a copy of a template that is migrated or filled, or an empty one.

import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import type { Association } from "#demo/association/association.ts";
import { fillAssociation } from "#demo/association/fill.ts";

export type FreshDatabase = { url: string; drop(): Promise<void> };

export function freshDatabase(): Promise<FreshDatabase> {
  return createFrom("template_privacyloket");
}

/** Without any table, for what brings its own. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return createFrom("template0");
}

/** Of the housing system: of the usual association, which is filled once in a run, or of this one. */
export async function housingDatabase(association?: Association): Promise<FreshDatabase> {
  if (!association) return createFrom("template_association");
  const database = await emptyDatabase();
  await fillAssociation(database.url, association);
  return database;
}

async function createFrom(template: string) {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer((sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const url = new URL(inject("databaseServer"));
  url.pathname = name;
  return { url: url.href, drop: () => dropDatabase(name) };
}

async function dropDatabase(name: string) {
  await onServer((sql) => sql`drop database if exists ${sql(name)} with (force)`);
}

async function onServer<T>(act: (sql: postgres.Sql) => Promise<T>) {
  const sql = postgres(inject("databaseServer"), { max: 1, onnotice: () => {} });
  try {
    return await act(sql);
  } finally {
    await sql.end();
  }
}
