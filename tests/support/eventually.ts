import { setTimeout as wait } from "node:timers/promises";

/** Looks again until something is there; what happens by itself takes a moment. */
export async function eventually<T>(
  look: () => T | null | undefined | Promise<T | null | undefined>,
  ms = 20_000,
): Promise<T> {
  const until = Date.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > until) throw new Error(`Not there after ${ms} ms`);
    await wait(100);
  }
}
