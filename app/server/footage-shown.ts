// Which camera images somebody asks for, as who keeps them, who looks them up and colleagues read it.

import type { Day } from "#app/domain/calendar.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { type FootageFact, footageFacts } from "#app/domain/inquiries.ts";
import { dayInFull, hourInWords } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { Footage } from "./footage.ts";
import type { Office } from "./office.ts";

/** Of which images, in words; by what to recognise somebody only where they are looked up. */
export async function footageShown(
  office: Office,
  { dossier, keepOnly }: { dossier: Pick<Dossier, "footage">; keepOnly: boolean },
  locale: Locale,
): Promise<{ label: FootageFact; value: string }[]> {
  if (!dossier.footage) return [];
  const { day, from, until, looks, ...rest } = Footage.parse(
    JSON.parse(await office.vault.readText(office.db, dossier.footage)),
  );
  const said = {
    ...rest,
    day: day && dayInFull(day as Day, locale),
    from: from && hourInWords(from, locale),
    until: until && hourInWords(until, locale),
    looks: keepOnly ? undefined : looks,
  };
  return footageFacts.flatMap((label) => {
    const value = said[label];
    return value ? [{ label, value }] : [];
  });
}
