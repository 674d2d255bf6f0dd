// The public keys under which bundles are signed. For anybody who checks one; README.md says how.

import type { LoaderFunctionArgs } from "@remix-run/node";

export function loader({ context }: LoaderFunctionArgs) {
  return new Response(JSON.stringify(context.office.signer.publicKeys), {
    headers: { "Content-Type": "application/jwk-set+json", "Cache-Control": "public, max-age=3600" },
  });
}
