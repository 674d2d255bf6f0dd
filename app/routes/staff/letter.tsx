import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffPaths } from "#app/i18n/paths.ts";
import { notFound, requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { LetterPage } from "#app/ui/tenant/letter-page.tsx";
import { noteReading } from "#db/readings.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.letter.subject }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { office } = context;
  const { number = "", letterId = "" } = params;
  const { staff } = await requireStaff(office, request);
  const dossierId = await requireStaffDossier(office, number);
  await noteReading(office.db, { dossierId, staffId: staff.id, what: "dossier", at: office.now() });
  const letter = await readLetter(office, dossierId, letterId);
  if (!letter) throw notFound();
  return { locale: "nl" as const, letter, backHref: staffPaths.dossier(number) };
}

export default function StaffLetterPage() {
  return <LetterPage {...useLoaderData<typeof loader>()} />;
}
