import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { notFound, requireTenant } from "#app/server/guard.ts";
import { lettersFor, readLetter } from "#app/server/kept-letters.ts";
import { LetterPage } from "#app/ui/tenant/letter-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.letter.subject }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const { number = "", letterId = "" } = params;
  const { dossierId, level } = await requireTenant(context.office, request, number);
  const { dossier } = await readDossier(context.office.db, dossierId);
  const mayRead = lettersFor(level, dossier, context.office.now()).some(
    (letter) => letter.letterId === letterId,
  );
  const letter = mayRead ? await readLetter(context.office, dossierId, letterId) : null;
  if (!letter) throw notFound();
  return { locale, letter, backHref: pathsIn(locale).status(number) };
}

export default function TenantLetterPage() {
  return <LetterPage {...useLoaderData<typeof loader>()} />;
}
