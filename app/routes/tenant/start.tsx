import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { Start } from "#app/ui/tenant/start.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.start.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  return { locale, organisation: await organisationShown(context.office, locale) };
}

export default function StartPage() {
  return <Start {...useLoaderData<typeof loader>()} />;
}
