import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { twinOf } from "#app/i18n/twins.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { tenantSession } from "#app/server/sessions.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const session = await tenantSession(context.office, request);
  return {
    locale,
    organisation: await organisationShown(context.office, locale),
    signedIn: session?.awake === true,
    twin: twinOf(new URL(request.url)),
  };
}

export default function TenantLayout() {
  return (
    <Page {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Page>
  );
}
