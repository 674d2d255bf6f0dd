// Tells the tenant that the answer can be read. It counts as answered once this e-mail was accepted.

import { lastReadable } from "#app/domain/decide.ts";
import { exportAvailableUntil } from "#app/domain/dossier.ts";
import { partNow } from "#app/domain/supplement.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { emails } from "#emails/index.ts";
import { mailboxAt } from "./applicant.ts";
import { readDossier } from "./dossier-state.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerOf, tenantLink } from "./post.ts";

export async function announceAnswer(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier: now } = await readDossier(office.db, dossierId);
  const dossier = lastReadable(now);
  const isSupplement = partNow(dossier) > 0;
  const mailbox = await mailboxAt(office, office.db, dossier, office.now());
  if (!mailbox) return;
  const texts = textsIn(dossier.locale);
  const until = exportAvailableUntil(dossier);
  const email = await emails["letter-waits"](texts.emails, {
    ...emailFacts(dossier, await registerOf(office.db, dossier, dossier.locale)),
    link: tenantLink(office, dossier),
    answer: { until: until && dayInWords(until, dossier.locale) },
    isSupplement,
  });
  const kind = isSupplement ? "supplement-ready" : "answer-ready";
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind, to: mailbox, email }, office.now());
  });
}
