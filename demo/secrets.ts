// The demo's keys and passwords: made once, kept where only their owner can read them.

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

export type Secrets = { masterKey: string; signingKey: string; staffSignIn: string; housingSystem: string };

export function secretsIn(file: string): Secrets {
  const kept: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secrets: Secrets = {
    masterKey: randomBytes(32).toString("base64"),
    signingKey: randomBytes(32).toString("base64"),
    staffSignIn: randomBytes(24).toString("hex"),
    housingSystem: randomBytes(24).toString("hex"),
    ...kept,
  };
  if (Object.keys(secrets).length === Object.keys(kept).length) return secrets;
  // Whole or not at all: a disk that fills up here must not spoil the next start.
  writeFileSync(`${file}.half`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.half`, file);
  return secrets;
}
