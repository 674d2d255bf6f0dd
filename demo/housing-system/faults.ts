// Faults on demand: what a housing system does on a bad day. Only whoever started it can ask for them.

import type { NextFunction, Request, Response } from "express";

/** `times`: after so many answers it is over; without it the fault stays until it is cleared. */
export type Fault = { times?: number; method?: "PATCH" } & (
  | { kind: "error"; status: number }
  | { kind: "too-many"; retryAfterSeconds: number | null }
  | { kind: "reset-in-body" }
  | { kind: "silence"; ms: number }
  | { kind: "truncated" }
  | { kind: "wrong-total"; by: number }
  | { kind: "repeated-cursor" }
  /** Whatever was asked, everything comes. */
  | { kind: "filter-ignored" }
  /** What is nested does not say which record it is. */
  | { kind: "nested-keys-left-out" }
  /** The cursor of the page before is not known any more. */
  | { kind: "cursor-expired" }
  /** What links to this system links to another host. */
  | { kind: "foreign-links"; host: string }
  | { kind: "huge"; bytes: number }
  /** What was sent is written, and then no answer comes, or the connection breaks. */
  | { kind: "silence-after-write" }
  | { kind: "reset-after-write" }
  /** All is well, and nothing was written. */
  | { kind: "write-ignored" }
  /** Beside the right records comes one that belongs to somebody else. */
  | { kind: "other-record"; record: Record<string, unknown> }
);

export type Faults = {
  /** For every path that matches, such as /boekingen/; null ends it. */
  set(pattern: RegExp, fault: Fault | null): void;
  clear(): void;
  /** Lets the fault of this path happen, at the door or on the way out. */
  meet(request: Request, response: Response, next: NextFunction): void;
};

type Standing = { pattern: RegExp; fault: Fault; left: number };

export function keepFaults(): Faults {
  let standing: Standing[] = [];
  return {
    set(pattern, fault) {
      standing = standing.filter((one) => one.pattern.source !== pattern.source);
      if (fault) standing.push({ pattern, fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear() {
      standing = [];
    },
    meet(request, response, next) {
      const due = standing.find(
        ({ pattern, left, fault: { method } }) =>
          left > 0 && pattern.test(request.path) && (!method || method === request.method),
      );
      if (!due) return next();
      due.left -= 1;
      happen(due.fault, request, response, next);
    },
  };
}

function happen(fault: Fault, request: Request, response: Response, next: NextFunction): void {
  if (fault.kind === "error") refuse(response, fault.status);
  else if (fault.kind === "too-many") refuse(response, 429, fault.retryAfterSeconds);
  else if (fault.kind === "cursor-expired") {
    if (request.query.cursor === undefined) next();
    else refuse(response, 400);
  } else if (fault.kind === "silence") waitFor(fault.ms, response, next);
  else {
    spoil(fault, response);
    next();
  }
}

function refuse(response: Response, status: number, retryAfterSeconds: number | null = null): void {
  if (retryAfterSeconds !== null) response.set("Retry-After", String(retryAfterSeconds));
  response.status(status).json({ code: "storing", omschrijving: "De vraag kan nu niet worden beantwoord." });
}

function waitFor(ms: number, response: Response, next: NextFunction): void {
  const timer = setTimeout(next, ms);
  response.once("close", () => clearTimeout(timer));
}

/** The answer is made as always, and goes out wrong. */
function spoil(fault: Fault, response: Response): void {
  response.locals.ignoreFilter = fault.kind === "filter-ignored";
  response.locals.writing = fault.kind;
  const send = response.json.bind(response);
  response.json = (body: unknown) => {
    const text = JSON.stringify(body);
    if (fault.kind === "reset-in-body") return resetAfterHalf(response, text);
    if (fault.kind === "truncated") return response.type("json").send(text.slice(0, text.length / 2));
    if (fault.kind === "wrong-total") {
      const total = Number(response.getHeader("X-Parameters-Aantal") ?? 0);
      response.set("X-Parameters-Aantal", String(total + fault.by));
    }
    if (fault.kind === "repeated-cursor") response.set("X-Parameters-Cursor", "c2FtZQ");
    return send(spoiled(fault, response, body));
  };
}

function spoiled(fault: Fault, response: Response, body: unknown): unknown {
  if (fault.kind === "other-record") return withOther(response, body, fault.record);
  if (fault.kind === "nested-keys-left-out")
    return Array.isArray(body) ? body.map((one) => withoutKeys(one, true)) : withoutKeys(body, true);
  if (fault.kind === "foreign-links") {
    const own = `http://${response.req.headers.host}/`;
    return JSON.parse(JSON.stringify(body).replaceAll(own, `http://${fault.host}/`));
  }
  if (fault.kind === "huge") return { body, omvang: "x".repeat(fault.bytes) };
  return body;
}

function withoutKeys(value: unknown, whole = false): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutKeys(one));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => whole || name !== "id");
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutKeys(one)]));
}

function withOther(response: Response, body: unknown, record: Record<string, unknown>): unknown {
  if (!Array.isArray(body)) return record;
  const total = Number(response.getHeader("X-Parameters-Aantal") ?? body.length);
  response.set("X-Parameters-Aantal", String(total + 1));
  return [...body, record];
}

// The length that was promised never comes, and the connection breaks instead of ending.
function resetAfterHalf(response: Response, text: string): Response {
  response.type("json").set("Content-Length", String(Buffer.byteLength(text)));
  response.write(text.slice(0, Math.max(1, text.length / 2)), () => response.socket?.resetAndDestroy());
  return response;
}
