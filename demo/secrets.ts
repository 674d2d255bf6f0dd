// The demo's keys and passwords: made once, kept where only their owner can read them.

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

export type Secrets = { masterKey: string; staffSignIn: string; housingSystem: string };

export function secretsIn(file: string): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secrets: Secrets = {
    masterKey: randomBytes(32).toString("base64"),
    staffSignIn: randomBytes(24).toString("hex"),
    housingSystem: randomBytes(24).toString("hex"),
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
