// The form to print and fill in by hand, for anybody. It is drawn once and answered from memory.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { localeOf } from "#app/i18n/addresses.ts";
import { registerInForce } from "#app/server/organisation.ts";

const secondsKept = 24 * 3600;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, paperForms } = context.office;
  const drawn = await paperForms.of(await registerInForce(db), localeOf(request));
  if (!drawn) return new Response(null, { status: 503, headers: { "Retry-After": "60" } });
  const headers = { ETag: drawn.etag, "Cache-Control": `public, max-age=${secondsKept}` };
  if (request.headers.get("If-None-Match") === drawn.etag) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(drawn.pdf, {
    headers: { ...headers, "Content-Type": "application/pdf", "Content-Disposition": "inline" },
  });
}
