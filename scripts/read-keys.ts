// The public keys with which something of ours is checked: from the portal, or from a file.

import { readFile } from "node:fs/promises";
import type { JSONWebKeySet } from "jose";
import { z } from "zod";

export async function readKeys(from: string): Promise<JSONWebKeySet> {
  const text = /^https?:/.test(from) ? await fetchKeys(new URL(from)) : await readFile(from, "utf8");
  const set = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }).parse(JSON.parse(text));
  return set as JSONWebKeySet;
}

/** Keys that came over a line that others can change prove nothing. */
async function fetchKeys(url: URL): Promise<string> {
  if (url.protocol !== "https:" && url.hostname !== "localhost") throw new Error("Not over https");
  const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error("The keys were not given");
  return answer.text();
}
