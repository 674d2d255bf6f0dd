// The day on which the demo began: its make-believe ledgers end there, also when it is started again later.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Day, dayOf } from "#app/domain/calendar.ts";

/** Where the ledgers of a demo end that was begun before its first day was kept. */
const beforeThat: Day = "2026-01-01";

/** Reads the day from the demo's folder, or keeps this one there. */
export function firstDayIn(folder: string, now: Date): Day {
  const file = join(folder, "first-day");
  if (existsSync(file)) return readFileSync(file, "utf8").trim() as Day;
  const day = existsSync(join(folder, "secrets.json")) ? beforeThat : dayOf(now);
  writeFileSync(file, `${day}\n`);
  return day;
}
