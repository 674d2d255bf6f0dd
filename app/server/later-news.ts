// Tells the desk by e-mail what is to be done with what was kept for a time: its number only.

import { isStillNews, laterNews } from "#app/domain/later-news.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { findLater } from "#db/laters.ts";
import { emails } from "#emails/index.ts";
import { readLater } from "./later.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerNow } from "./post.ts";

/** The id of the work's dossier is that of the store. */
export async function tellOfLater(
  office: Office,
  { id, dossierId, subject }: { id: string; dossierId: string; subject: string },
) {
  const [, what, about = ""] = subject.split("/");
  const news = laterNews.find((one) => one === what);
  const now = await readLater(office.db, await findLater(office.db, dossierId));
  // Of what was erased there is nothing to do, and no key any more.
  if (!news || !now?.row.sealed || !isStillNews(now.later, { news, about }, now.row.reviewOn)) return;
  const { number } = now.later;
  const register = await registerNow(office.db, staffLocale);
  const kind = `later-${news}` as const;
  const email = await emails[kind](textsIn(staffLocale).emails, {
    ...emailFacts({ locale: staffLocale, number }, register),
    link: office.config.publicOrigin + staffPaths.later(number),
  });
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind, to: office.config.staffMailbox, email }, office.now());
  });
}
