import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffPaths } from "#app/i18n/paths.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { LetterPage } from "#app/ui/tenant/letter-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.letter.subject }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { office } = context;
  const { number = "", letterId = "" } = params;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, number, "dossier");
  const letter = await readLetter(office, dossierId, letterId);
  if (!letter) throw notFound();
  return { locale: "nl" as const, letter, backHref: staffPaths.dossier(number) };
}

export default function StaffLetterPage() {
  return <LetterPage {...useLoaderData<typeof loader>()} />;
}
