import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endedAt } from "#app/domain/dossier.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { requireTenant } from "#app/server/guard.ts";
import { Withdraw } from "#app/ui/tenant/withdraw.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.withdraw.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const { dossierId } = await requireTenant(context.office, request, params.number);
  const { dossier } = await readDossier(context.office.db, dossierId);
  const ended = endedAt(dossier) !== null;
  return { locale, number: dossier.number, ended };
}

/** Only whoever made a request takes it back (the notes' ruling 12); answered meanwhile, it stays answered. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const { dossierId, stamp } = await requireTenant(office, request, params.number);
  await carryOut(office, dossierId, [{ type: "withdraw-request", reason: null }], stamp);
  return redirect(pathsIn(localeOf(request)).status(params.number ?? ""));
}

export default function WithdrawPage() {
  return <Withdraw {...useLoaderData<typeof loader>()} />;
}
