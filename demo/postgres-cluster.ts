// Makes the cluster on the first start, and mends its rights on a later one.

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { bareEnvironment, type PostgresHome } from "./postgres-home.ts";

export function createCluster(home: PostgresHome, durable: boolean) {
  if (existsSync(join(home.data, "PG_VERSION")) && existsSync(home.passwordFile)) return;
  writePassword(home);
  const half = `${home.data}.half`;
  rmSync(half, { recursive: true, force: true });
  const made = spawnSync(home.programs.initdb, flags(home, half, durable), {
    ...home.user,
    cwd: home.folder,
    env: bareEnvironment,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its folder: ${lastWords(made)}`);
  // Only a finished cluster gets its name: a start that was cut off begins again.
  renameSync(half, home.data);
}

export function readPassword(home: PostgresHome) {
  return readFileSync(home.passwordFile, "utf8").trim();
}

/** The server refuses a folder that others may read, or that somebody else owns. */
export function prepareData(home: PostgresHome) {
  giveTo(home, home.data);
  chmodSync(home.data, 0o700);
  chmodSync(home.passwordFile, 0o600);
}

function writePassword(home: PostgresHome) {
  writeFileSync(home.passwordFile, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  const { uid, gid } = home.user;
  if (uid !== undefined && gid !== undefined) chownSync(home.passwordFile, uid, gid);
}

function flags(home: PostgresHome, folder: string, durable: boolean) {
  return [
    `--pgdata=${folder}`,
    "--username=postgres",
    `--pwfile=${home.passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The server's own C.UTF-8: the same everywhere, whatever languages the machine knows.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    ...(durable ? [] : ["--no-sync"]),
  ];
}

function giveTo(home: PostgresHome, path: string) {
  const { uid, gid } = home.user;
  if (uid === undefined || gid === undefined) return;
  const now = lstatSync(path);
  if (now.uid !== uid) lchownSync(path, uid, gid);
  if (!now.isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(home, join(path, name));
}

function lastWords(made: { stderr: string; error?: Error }) {
  const lines = made.stderr?.trim().split("\n") ?? [];
  const why = lines.find((line) => /FATAL: |error: /.test(line)) ?? lines.at(-1);
  return why || made.error?.message || "it said nothing";
}
