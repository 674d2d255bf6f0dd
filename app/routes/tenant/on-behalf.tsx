import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { OnBehalf } from "#app/ui/tenant/on-behalf.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.onBehalf.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  return { locale, organisation: await organisationShown(context.office, locale) };
}

export default function OnBehalfPage() {
  return <OnBehalf {...useLoaderData<typeof loader>()} />;
}
