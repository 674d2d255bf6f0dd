// The association as every page shows it, from the register in force.

import { speak } from "#app/domain/said.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Db } from "#db/client.server.ts";
import { findRegister, type RegisterVersion } from "#db/register.ts";
import type { Office } from "./office.ts";

export async function organisationShown({ db }: Office, locale: Locale) {
  const { register } = await registerInForce(db);
  const { name, phone, openingHours, website } = speak(register.organisation, locale);
  return { name, phone, openingHours, website };
}

/** Three loaders ask for it on every page: a new version shows a few seconds later. */
const msKept = 5_000;
const kept = new WeakMap<Db, { found: RegisterVersion; until: number }>();

export async function registerInForce(db: Db): Promise<RegisterVersion> {
  const known = kept.get(db);
  if (known && performance.now() < known.until) return known.found;
  const found = await findRegister(db);
  if (!found) throw new Error("No register has been published yet");
  kept.set(db, { found, until: performance.now() + msKept });
  return found;
}
