// Gives the file to the organisation to which it goes: a form POST, for the first who comes, once.

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { takeTurn } from "#app/server/guard.ts";
import { fetchHandover, noteBroken, requireReceiver } from "#app/server/handover-door.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const at = await requireReceiver(office, request, params.handoverId);
  await takeTurn(context, request, "send-words");
  const taken = await fetchHandover(office, at);
  if (!taken) return redirect(pathsIn(localeOf(request)).handoverFile(at.handover.handoverId));
  void context.delivery.sent().then((all) => (all ? undefined : noteBroken(office, at)));
  return new Response(context.delivery.paced(taken.zip), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${at.dossier.number}.zip"`,
      "Content-Length": String(taken.bytes),
    },
  });
}
