import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireTenant } from "#app/server/guard.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { dossierId, session } = await requireTenant(context.office, request, params.number);
  return context.office.live.follow(request, dossierId, session.id);
}
