// The association as every page shows it, from the register in force.

import { findRegister } from "#db/register.ts";
import type { Office } from "./office.ts";

export async function organisationShown(office: Office) {
  const found = await findRegister(office.db);
  if (!found) throw new Error("No register has been published yet");
  const { name, phone, openingHours, website } = found.register.organisation;
  return { name, phone, openingHours, website };
}
