// What somebody wants of another right than access, in their words, as far as these are still kept.

import type { Dossier } from "#app/domain/dossier.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { listsFrom } from "#app/domain/wish-lists.ts";
import { WishWords } from "#app/domain/wishes.ts";
import type { Office } from "#app/server/office.ts";
import type { WantedShown } from "#app/ui/wish-rows.tsx";

export async function wantedShown(
  office: Office,
  { wish, wishWords }: Dossier,
  register: SpokenRegister,
): Promise<WantedShown | null> {
  if (!wish) return null;
  const words = wishWords ? JSON.parse(await office.vault.readText(office.db, wishWords)) : {};
  return { wish, words: WishWords.parse(words), lists: listsFrom(register) };
}
