// A visitor without a browser: keeps cookies, posts forms, and tries again while the portal is away.

import { setTimeout as wait } from "node:timers/promises";

export type Answer = { status: number; location: string | null; text: string; bytes: Buffer };
export type Visitor = ReturnType<typeof newVisitor>;

const patience = 60_000;

export function newVisitor(origin: string, cookies: string[] = []) {
  const jar = new Map<string, string>();
  for (const cookie of cookies) keepCookie(jar, cookie);

  const cookie = () => [...jar].map((pair) => pair.join("=")).join("; ");

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(new URL(path, origin), {
      redirect: "manual",
      ...init,
      headers: { ...init.headers, cookie: cookie() },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    for (const cookie of response.headers.getSetCookie()) keepCookie(jar, cookie);
    return {
      status: response.status,
      location: response.headers.get("location"),
      text: bytes.toString(),
      bytes,
    };
  }

  // Whether the portal did what was asked before it died is unknown: the same is asked again, as people do.
  async function persist(path: string, init?: RequestInit): Promise<Answer> {
    const until = Date.now() + patience;
    for (;;) {
      const answer = await ask(path, init).catch((error: Error) => error);
      if (!(answer instanceof Error) && answer.status < 500) return answer;
      if (Date.now() > until) {
        const last = answer instanceof Error ? String(answer.cause ?? answer) : answer.status;
        throw new Error(`No answer from ${path}: ${last}`);
      }
      await wait(200);
    }
  }

  return {
    cookie,
    get: (path: string) => persist(path),
    post: (path: string, form: Record<string, string> | FormData) =>
      persist(path, {
        method: "POST",
        body: form instanceof FormData ? form : new URLSearchParams(form),
        headers: { origin },
      }),
  };
}

function keepCookie(jar: Map<string, string>, cookie: string) {
  const [name = "", value = ""] = cookie.split(";")[0]?.split("=", 2) ?? [];
  jar.set(name, value);
}
