import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const desk = await requireStaff(context.office, request);
  const { sessionId } = desk;
  const dossierId = await requireStaffDossier(context.office, desk, params.number, "request");
  return context.office.live.follow(request, dossierId, sessionId);
}
