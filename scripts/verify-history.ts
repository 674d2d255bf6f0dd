// `npm run -s verify-history [-- --keys URL|FILE]`: walks the whole history against every signed list that is kept outside
// the database, and names the first wrong entry of each stream.

import { parseArgs } from "node:util";
import type { JSONWebKeySet } from "jose";
import { codeOf } from "#app/server/log.ts";
import { openSigner } from "#app/server/signing.ts";
import { type Verdict, verifyAll, type WrongEntry } from "#app/server/verify-history.ts";
import { connect } from "#db/client.server.ts";
import { readKeys } from "./read-keys.ts";

// As in sysexits.h.
const exits = { usage: 64, badData: 65, noInput: 66 };

const whyWords: Record<WrongEntry["why"], string> = {
  changed: "was changed",
  missing: "is missing",
  cut: "and all after it were cut off",
  gone: "and all of its stream are gone, without a tombstone",
  "hashed-anew": "is not the one of then: it, or one before it, was changed and hashed anew",
};

const { DATABASE_URL, LEDGER_FOLDER, SIGNING_KEY, RETIRED_SIGNING_KEYS } = process.env;
const given = keysGiven();
if (!DATABASE_URL || !LEDGER_FOLDER || (!given && !SIGNING_KEY)) stop(exits.usage, usage());
try {
  const keys = given ? await readKeys(given) : await ownKeys();
  const verdict = await verified(DATABASE_URL, LEDGER_FOLDER, keys);
  for (const line of whatIsWrong(verdict)) console.error(line);
  for (const line of summary(verdict)) console.log(line);
  process.exitCode = whatIsWrong(verdict).length === 0 ? 0 : exits.badData;
} catch (error) {
  stop(exits.noInput, `It cannot be checked: ${codeOf(error)}`);
}

async function verified(databaseUrl: string, ledgerFolder: string, keys: JSONWebKeySet): Promise<Verdict> {
  const db = connect(databaseUrl, { connections: 1 });
  try {
    return await db.transaction((tx) => verifyAll(tx, { ledgerFolder, keys }), {
      isolationLevel: "repeatable read",
      accessMode: "read only",
    });
  } finally {
    await db.$client.end();
  }
}

function whatIsWrong({ wrong, wrongLists }: Verdict): string[] {
  const entries = wrong.map(({ stream, version, why, since, list }) => {
    const place = since && since < version ? `entry ${version} (from ${since} on)` : `entry ${version}`;
    return `${stream} ${place}: ${whyWords[why]}${list ? `; list ${list} tells` : ""}`;
  });
  return [...wrongLists.map(({ list, why }) => `list ${list}: ${why}`), ...entries];
}

function summary({ entries, unlisted, streams, lists, wrong, wrongLists, lost }: Verdict): string[] {
  return [
    ...(unlisted > 0
      ? [
          `note: ${unlisted} entries came after the last list: that they were not hashed anew, and that nothing after them was cut off, no list tells yet`,
        ]
      : []),
    ...lost.map(
      ({ from, to, unlockedAt, by, list }) =>
        `note: list ${list} says that lists ${from} to ${to} are of a database that was lost; ${by.join(" and ")} unlocked its backup at ${unlockedAt}`,
    ),
    `${entries} entries, ${streams} streams, ${lists} lists; ${wrong.length} wrong streams, ${wrongLists.length} wrong lists`,
  ];
}

function keysGiven(): string | undefined {
  try {
    return parseArgs({ options: { keys: { type: "string" } } }).values.keys;
  } catch {
    return stop(exits.usage, usage());
  }
}

async function ownKeys(): Promise<JSONWebKeySet> {
  const retired = RETIRED_SIGNING_KEYS ? JSON.parse(RETIRED_SIGNING_KEYS).keys : [];
  const signingKey = Buffer.from(SIGNING_KEY ?? "", "base64");
  return (await openSigner({ signingKey, retiredKeys: retired })).publicKeys;
}

function usage(): string {
  return "Usage: DATABASE_URL=… LEDGER_FOLDER=… npm run -s verify-history -- --keys URL|FILE (or with SIGNING_KEY set)";
}

function stop(code: number, why: string): never {
  console.error(why);
  process.exit(code);
}
