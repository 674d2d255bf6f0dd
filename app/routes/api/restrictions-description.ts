import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/server/guard.ts";
import { restrictionsDescription } from "#app/server/restrictions-list.ts";

export function loader({ context }: LoaderFunctionArgs) {
  if (!context.office.config.restrictionsToken) throw notFound();
  return Response.json(restrictionsDescription);
}
