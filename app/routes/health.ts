// Whether this process can do its work: the database answers. For whoever watches over it.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { isAlive } from "#db/client.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  await isAlive(context.office.db);
  return new Response("gezond", { headers: { "Content-Type": "text/plain" } });
}
