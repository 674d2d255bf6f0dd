import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { organisationShown } from "#app/server/organisation.ts";
import { tenantSession } from "#app/server/sessions.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await tenantSession(context.office, request);
  return { organisation: await organisationShown(context.office), signedIn: session?.awake === true };
}

export default function TenantLayout() {
  const { organisation, signedIn } = useLoaderData<typeof loader>();
  return (
    <Page locale="nl" organisation={organisation} signedIn={signedIn}>
      <Outlet />
    </Page>
  );
}
