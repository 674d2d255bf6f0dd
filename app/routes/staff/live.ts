import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { sessionId } = await requireStaff(context.office, request);
  const dossierId = await requireStaffDossier(context.office, params.number);
  return context.office.live.follow(request, dossierId, sessionId);
}
