// One HTTP exchange with limits on time and size. Errors carry a code and never what was sent or received.

import { SourceError } from "../source.ts";
import type { Limits } from "./settings.ts";

export type Answer = { status: number; headers: Headers; body: unknown };
export type Question = {
  url: string;
  method?: "POST";
  headers: Record<string, string>;
  body?: URLSearchParams;
};

/** The parsed answer, whatever its status. Redirects are not followed: they could lead anywhere. */
export async function exchange(question: Question, limits: Limits, signal: AbortSignal): Promise<Answer> {
  const firstByte = new AbortController();
  const timer = setTimeout(() => firstByte.abort(), limits.firstByteMs);
  const within = AbortSignal.any([signal, firstByte.signal, AbortSignal.timeout(limits.pageMs)]);
  try {
    const { url, ...init } = question;
    const response = await fetch(url, { ...init, redirect: "manual", signal: within });
    clearTimeout(timer);
    return { status: response.status, headers: response.headers, body: await readBody(response, limits) };
  } catch (error) {
    throw asSourceError(error, signal, within);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws when the status says that the answer is no use. */
export function expectOk({ status, headers }: Answer): void {
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) throw new SourceError("redirect", false);
  const passing = status >= 500 || [408, 425, 429].includes(status);
  throw new SourceError(`http-${status}`, passing, { retryAfterSeconds: retryAfter(headers) });
}

/** In seconds, or as a moment (RFC 9110, 10.2.3). */
function retryAfter(headers: Headers): number | null {
  const said = headers.get("retry-after")?.trim();
  if (!said) return null;
  if (/^\d+$/.test(said)) return Number(said);
  const moment = Date.parse(said);
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - Date.now()) / 1000));
}

async function readBody(response: Response, limits: Limits): Promise<unknown> {
  const text = await readText(response, limits);
  if (!response.ok) return null;
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes what it read.
    throw new SourceError("not-json", true);
  }
}

async function readText(response: Response, { bodyBytes }: Limits): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > bodyBytes) throw new SourceError("too-large", false);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

// The cause is left out on purpose: it can hold the address that was asked, with a name in it.
function asSourceError(error: unknown, caller: AbortSignal, within: AbortSignal): SourceError {
  if (error instanceof SourceError) return error;
  if (caller.aborted) return new SourceError("stopped", true);
  return new SourceError(within.aborted ? "timeout" : "unreachable", true);
}
