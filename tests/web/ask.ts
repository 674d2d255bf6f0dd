// Asks the web process as a raw client would: every header, method and body, also those a browser never sends.

import { request as httpRequest, type IncomingHttpHeaders } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
export type Question = {
  method?: string;
  cookie?: string;
  headers?: Record<string, string>;
  body?: string;
};

const patience = 20_000;

export function ask(origin: string, path: string, question: Question = {}): Promise<Answer> {
  const { method = "GET", cookie = "", headers = {}, body } = question;
  return new Promise((resolve, reject) => {
    const asking = httpRequest(new URL(path, origin), {
      method,
      headers: { ...(cookie && { cookie }), ...headers },
      agent: false,
      timeout: patience,
    });
    asking.on("response", (response) => {
      const parts: Buffer[] = [];
      const answer = () => ({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: Buffer.concat(parts).toString(),
      });
      response.on("data", (part: Buffer) => parts.push(part));
      // A stream of events has no end.
      if (response.headers["content-type"]?.startsWith("text/event-stream")) {
        response.once("data", () => {
          resolve(answer());
          asking.destroy();
        });
      }
      response.on("error", reject);
      response.on("end", () => resolve(answer()));
    });
    asking.on("error", reject);
    asking.on("timeout", () => asking.destroy(new Error(`No answer to ${method} ${path}`)));
    asking.end(body);
  });
}

const formType = "application/x-www-form-urlencoded";

/** A form as a page of ours sends it, unless other headers are given. */
export function send(
  origin: string,
  path: string,
  form: Record<string, string>,
  { cookie = "", headers = { origin } }: Question = {},
): Promise<Answer> {
  const body = new URLSearchParams(form).toString();
  return ask(origin, path, {
    method: "POST",
    cookie,
    headers: { "content-type": formType, ...headers },
    body,
  });
}

/** The value of the cookie that an answer gives: "huurder=…". */
export function cookieFrom(header: string | string[] | undefined): string {
  return [header ?? []]
    .flat()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");
}

/** Sends zeros until the server answers or hangs up; tells what it said, null when it only hung up. */
export function flood(
  origin: string,
  path: string,
  { headers, bytes }: { headers: Record<string, string>; bytes: number },
): Promise<{ status: number | null; sent: number }> {
  return new Promise((resolve) => {
    let [status, sent, over]: [number | null, number, boolean] = [null, 0, false];
    const part = Buffer.alloc(64 * 1024);
    const asking = httpRequest(new URL(path, origin), { method: "POST", headers, agent: false });
    const end = () => {
      if (over) return;
      over = true;
      clearTimeout(late);
      asking.destroy();
      resolve({ status, sent });
    };
    const late = setTimeout(end, patience);
    asking.on("response", (response) => {
      status = response.statusCode ?? null;
      response.resume().on("close", end);
    });
    asking.on("error", end);
    asking.on("close", end);
    const pour = () => {
      while (!over && sent < bytes) {
        sent += part.length;
        if (!asking.write(part)) return void asking.once("drain", pour);
      }
      if (!over) asking.end();
    };
    pour();
  });
}
