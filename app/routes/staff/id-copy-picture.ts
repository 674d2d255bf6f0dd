// One picture of a masked copy of an identity document, shown in its page to who opened the copy with a reason. It is
// never a file to keep: the browser has it as long as the page stands there.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileTypes } from "#app/domain/files.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import { openPicture } from "#app/server/id-copies.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "identity");
  const picture = await openPicture(office, desk, dossierId, params.fileId ?? "");
  if (!picture) throw notFound();
  return new Response(picture.content, {
    headers: {
      "Content-Type": fileTypes[picture.type].media,
      "Content-Length": String(picture.bytes),
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
}
