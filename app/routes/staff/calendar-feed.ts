// Read by a calendar program, without a session: the address is the key.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCalendarFeed } from "#app/server/calendar-feed.ts";
import { notFound, takeTurn } from "#app/server/guard.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await takeTurn(context, request, "read-feed");
  const calendar = await readCalendarFeed(context.office, params.feed);
  if (calendar === null) throw notFound();
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="privacyloket.ics"',
      // Beside the "no-store" of every page.
      "Cache-Control": "private",
    },
  });
}
