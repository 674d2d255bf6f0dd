// What a browser does at the demo's provider, between leaving us and coming back.

import { publicOrigin } from "./office.ts";

/** Goes where we send it and chooses an account; gives the address of ours to which it is sent back. */
export async function signInAt(location: string, subject: string, home = publicOrigin): Promise<string> {
  const jar = new Map<string, string>();
  let next = location;
  for (let hop = 0; hop < 10 && !next.startsWith(home); hop += 1) {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const choosing = next.includes("/aanmelden/");
    const answer = await fetch(next, {
      redirect: "manual",
      headers: { cookie },
      ...(choosing && { method: "POST", body: new URLSearchParams({ subject }) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split("=", 2) ?? [];
      jar.set(name, value);
    }
    next = new URL(answer.headers.get("location") ?? home, next).href;
  }
  return next;
}
