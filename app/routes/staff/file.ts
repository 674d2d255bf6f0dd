// A file that a colleague brought, for colleagues: to keep and look at, never shown by the portal itself.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileTypes } from "#app/domain/files.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { findAttached } from "#app/server/uploads/attached.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "records");
  const found = await findAttached(office, dossierId, params.fileId ?? "");
  if (!found) throw notFound();
  const { file, open } = found;
  const { media, ending } = fileTypes[file.type];
  return new Response(await open(), {
    headers: {
      "Content-Type": media,
      "Content-Length": String(file.bytes),
      "Content-Disposition": `attachment; filename="bestand.${ending}"; filename*=UTF-8''${extendedValue(file.name)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
}

/** A name in a header (RFC 8187): these signs mean something there. */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
