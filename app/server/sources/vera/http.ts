// One HTTP exchange with limits on time and size. Errors carry a code and never what was sent or received.

import { request as askPlain, type IncomingMessage, Agent as PlainAgent } from "node:http";
import { request as askTls, Agent as TlsAgent } from "node:https";
import { SourceError } from "../source.ts";
import { guardedLookup, type Reach, reachable } from "./reach.ts";
import { defaultLimits, type Limits } from "./settings.ts";

export type Answer = { status: number; headers: Headers; body: unknown };
export type Question = {
  url: string;
  method?: "POST";
  headers: Record<string, string>;
  body?: URLSearchParams;
};

/** Asks within the bounds of a connection. Throws SourceError. */
export type Exchange = (question: Question, signal: AbortSignal) => Promise<Answer>;

/** What of the settings says how far and how long a question may go. */
export type Bounds = Reach & { limits?: Limits };

/** The parsed answer, whatever its status. Redirects are not followed: they could lead anywhere. */
export async function exchange(question: Question, bounds: Bounds, signal: AbortSignal): Promise<Answer> {
  const limits = bounds.limits ?? defaultLimits;
  const firstByte = new AbortController();
  const timer = setTimeout(() => firstByte.abort(), limits.firstByteMs);
  const within = AbortSignal.any([signal, firstByte.signal, AbortSignal.timeout(limits.pageMs)]);
  try {
    const response = await ask(question, bounds, within);
    clearTimeout(timer);
    const status = response.statusCode ?? 0;
    return { status, headers: headersOf(response), body: await readBody(response, limits) };
  } catch (error) {
    throw asSourceError(error, signal, within);
  } finally {
    clearTimeout(timer);
  }
}

/** Something to change, and with what. */
export type Delivery = { url: string; headers: Record<string, string>; message: unknown };
/** `lost`: it was sent and no answer came, so that nobody knows whether it was read. */
export type Delivered = Pick<Answer, "status" | "headers"> | { lost: string };

/**
 * Sends what changes something, once: on a connection of its own, so that it is known whether it was sent. Throws
 * SourceError when it was not.
 */
export async function deliver(delivery: Delivery, bounds: Bounds, signal: AbortSignal): Promise<Delivered> {
  const { firstByteMs, pageMs } = bounds.limits ?? defaultLimits;
  const within = AbortSignal.any([signal, AbortSignal.timeout(Math.min(firstByteMs, pageMs))]);
  let isSent = false;
  try {
    const url = reachable(delivery.url, bounds);
    const isTls = url.protocol === "https:";
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const sent = (isTls ? askTls : askPlain)(url, {
      method: "PATCH",
      headers: { ...delivery.headers, "content-type": "application/json" },
      agent: false,
      lookup: guardedLookup(bounds),
      signal: within,
    });
    sent.on("socket", (socket) => {
      socket.once(isTls ? "secureConnect" : "connect", () => {
        isSent = true;
      });
    });
    sent.on("response", resolve).on("error", reject).end(JSON.stringify(delivery.message));
    const response = await promise;
    // The standard answers without a body; nobody reads what else comes.
    response.on("error", () => {}).destroy();
    return { status: response.statusCode ?? 0, headers: headersOf(response) };
  } catch (error) {
    const failure = asSourceError(error, signal, within);
    if (!isSent) throw failure;
    return { lost: failure.code };
  }
}

const agents = { plain: new PlainAgent({ keepAlive: true }), tls: new TlsAgent({ keepAlive: true }) };

/** The built-in `fetch` takes no look-up of its own, and would connect to what the name leads to by then. */
async function ask(question: Question, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const url = reachable(question.url, reach);
  const content = question.body?.toString();
  const headers = {
    ...question.headers,
    ...(content === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
  };
  const isTls = url.protocol === "https:";
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const asked = (isTls ? askTls : askPlain)(url, {
    method: question.method ?? "GET",
    headers,
    agent: isTls ? agents.tls : agents.plain,
    lookup: guardedLookup(reach),
    signal,
  });
  asked.on("response", resolve).on("error", reject).end(content);
  return promise.catch((error: NodeJS.ErrnoException) => {
    // The source ended a connection just when we used it once more: nobody has heard the question.
    if (asked.reusedSocket && error.code === "ECONNRESET") return ask(question, reach, signal);
    throw error;
  });
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  return headers;
}

/** Throws when the status says that the answer is no use. */
export function expectOk(answer: Answer): void {
  const refusal = refusalOf(answer);
  if (refusal) throw refusal;
}

/** What the status says of an answer that is no use; null of a good one. */
export function refusalOf({ status, headers }: Pick<Answer, "status" | "headers">): SourceError | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return new SourceError("redirect", false);
  const passing = status >= 500 || [408, 425, 429].includes(status);
  return new SourceError(`http-${status}`, passing, { retryAfterSeconds: retryAfter(headers) });
}

/** In seconds, or as a moment (RFC 9110, 10.2.3). */
function retryAfter(headers: Headers): number | null {
  const said = headers.get("retry-after")?.trim();
  if (!said) return null;
  if (/^\d+$/.test(said)) return Number(said);
  const moment = Date.parse(said);
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - Date.now()) / 1000));
}

async function readBody(response: IncomingMessage, limits: Limits): Promise<unknown> {
  const text = await readText(response, limits);
  const { statusCode = 0 } = response;
  if (statusCode < 200 || statusCode >= 300) return null;
  const body = parsed(text);
  if (isDeeper(body, deepest)) throw new SourceError("too-deep", false);
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes what it read.
    throw new SourceError("not-json", true);
  }
}

/** The messages of the standard are nested a few levels; what reads them goes down by calling itself. */
const deepest = 100;

function isDeeper(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((one) =>
      typeof one === "object" && one !== null
        ? Object.values(one).filter((part) => typeof part === "object")
        : [],
    );
  }
  return false;
}

async function readText(response: IncomingMessage, { bodyBytes }: Limits): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
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
