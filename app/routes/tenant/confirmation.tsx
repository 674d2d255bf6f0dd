import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dueDayOf, toShow } from "#app/domain/dossier.ts";
import { byHand } from "#app/domain/relation.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { readDraft } from "#app/server/drafts.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { Confirmation } from "#app/ui/tenant/confirmation.tsx";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { findDossiersOfForm } from "#db/dossiers.ts";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.confirmation.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await readDraft(context.office, request);
  if (!draft?.row.dossierId) return null;
  const { db } = context.office;
  const sent = await findDossiersOfForm(db, draft.row.formKey);
  const read = await Promise.all(sent.map(({ id }) => readDossier(db, id)));
  const dossiers = read.map(({ dossier }) => dossier);
  const [first] = dossiers;
  if (!first) return null;
  // What asks for proof goes on; what stopped at once needs none.
  const dossier = dossiers.find(({ stopped }) => !stopped) ?? first;
  return {
    locale,
    number: dossier.number,
    requests: dossiers
      .map((one) => ({
        number: one.number,
        right: one.right,
        due: shownDay(dueDayOf(one), locale),
        stopped: one.stopped?.what ?? null,
      }))
      .toSorted((one, other) => one.due.iso.localeCompare(other.due.iso)),
    received: shownMoment(dossier.receivedAt, locale),
    due: shownDay(dueDayOf(dossier), locale),
    organisation: await organisationShown(context.office, locale),
    toShow: toShow(dossier),
    byHand: byHand(dossier.relation),
    mailed: dossier.hasMailbox,
  };
}

export default function ConfirmationPage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <Confirmation {...props} /> : <DraftExpired locale={locale} />;
}
