// For the systems of the association, without a session: a token of the settings opens it.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, takeTurn } from "#app/server/guard.ts";
import { mayAskRestrictions, restrictionsNow } from "#app/server/restrictions-list.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await takeTurn(context, request, "read-feed");
  const may = mayAskRestrictions(context.office, request);
  if (may === null) throw notFound();
  if (!may) return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  return Response.json({ restrictions: await restrictionsNow(context.office) });
}
