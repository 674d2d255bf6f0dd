// What clamd says, and what it does not: only a clear "OK" lets a file in.

import { afterAll, beforeAll, expect, test } from "vitest";
import { scannerAt } from "#app/server/uploads/virus-scan.ts";
import { eicar, startClamd } from "#tests/support/clamd.ts";

const moods = ["answers", "hangs", "fails"] as const;
let clamds: Awaited<ReturnType<typeof startClamd>>[];
beforeAll(async () => {
  clamds = await Promise.all(moods.map((mood) => startClamd(mood)));
});
afterAll(() => Promise.all(clamds.map(({ stop }) => stop())));

const addressOf = (mood: (typeof moods)[number]) => {
  const [host = "", port = ""] = clamds[moods.indexOf(mood)]?.address.split(":") ?? [];
  return { host, port: Number(port) };
};
const large = Buffer.alloc(3 * 1024 * 1024 + 7, 1);

test("T-32 a file of any size is sent whole, and is clean or has a virus", async () => {
  const scanner = scannerAt(addressOf("answers"));
  expect(await scanner.scan(large)).toBe("clean");
  expect(await scanner.scan(Buffer.concat([large, Buffer.from(eicar)]))).toBe("virus");
});

test("T-32 the scanner says when its signatures were made, or nothing", async () => {
  const madeAt = new Date("2026-11-20T08:49:02Z");
  const clamd = await startClamd("answers", madeAt);
  const [host = "", port = ""] = clamd.address.split(":");
  expect(await scannerAt({ host, port: Number(port) }).signatures()).toEqual(madeAt);
  await clamd.stop();
  expect(await scannerAt(addressOf("fails")).signatures()).toBeNull();
  expect(await scannerAt(addressOf("hangs"), 300).signatures()).toBeNull();
  expect(await scannerAt({ host: "127.0.0.1", port: 9 }).signatures()).toBeNull();
});

test("T-32 a scanner that hangs, fails or is not there gives no verdict", async () => {
  expect(await scannerAt(addressOf("hangs"), 300).scan(large)).toBe("silent");
  expect(await scannerAt(addressOf("fails")).scan(large)).toBe("silent");
  expect(await scannerAt({ host: "127.0.0.1", port: 9 }).scan(large)).toBe("silent");
  expect(await scannerAt({ path: "/tmp/no-such-clamd" }).scan(large)).toBe("silent");
});
