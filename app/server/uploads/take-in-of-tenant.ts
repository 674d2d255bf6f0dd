// The form of a tenant with files: the same looks as at those of colleagues, and less of it.

import { localeOf } from "#app/i18n/addresses.ts";
import type { Office } from "../office.ts";
import { wrongWithTenantsFiles } from "./said.ts";
import type { Brought } from "./sent-files.ts";
import { takeIn } from "./take-in.ts";

export async function takeInOfTenant(
  office: Office,
  dossierId: string,
  request: Request,
): Promise<Brought & { form: FormData }> {
  const limits = office.config.tenantUploads;
  const { form, taken, ...notTaken } = await takeIn(office, dossierId, request, limits);
  return { form, taken, wrong: wrongWithTenantsFiles(notTaken, limits, localeOf(request)) };
}

/** As the page says it. */
export function mostSent({ config: { tenantUploads } }: Office) {
  return { files: tenantUploads.files, megabytes: tenantUploads.bytes / 1024 / 1024 };
}
