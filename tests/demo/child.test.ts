import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test, vi } from "vitest";
import { keepRunning } from "#demo/child.ts";

const folder = mkdtempSync(join(tmpdir(), "privacyloket-child-"));
const root = fileURLToPath(new URL("../..", import.meta.url));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keep(name: string, program: string) {
  const [entry, log] = [join(folder, `${name}.mjs`), join(folder, `${name}.log`)];
  writeFileSync(entry, program);
  const child = keepRunning({ entry, log, cwd: root, environment: { GREETING: "hello" } });
  return { child, lines: () => readFileSync(log, "utf8").trim().split("\n").filter(Boolean) };
}

test("a program that ends is started again", async () => {
  const { child, lines } = keep("short", "console.log(process.pid, process.env.GREETING)");
  await vi.waitUntil(() => lines().length >= 2, { timeout: 10_000 });
  await child.stop();
  const [first, second] = lines();
  expect(first).toMatch(/^\d+ hello$/);
  expect(second).not.toBe(first);
});

test("a program with a bad setting is not started again, and its last line says why", async () => {
  const { child, lines } = keep("bad", "console.error('Bad settings: PORT'); process.exit(78)");
  await vi.waitUntil(() => child.gaveUp() !== null, { timeout: 10_000 });
  await wait(700);
  expect(child.gaveUp()).toBe("Bad settings: PORT");
  expect(lines()).toHaveLength(1);
  await child.stop();
});

test("stopping ends the program, and it stays ended", async () => {
  const { child, lines } = keep("long", "console.log(process.pid); setInterval(() => {}, 1000)");
  await vi.waitUntil(() => lines().length === 1, { timeout: 10_000 });
  await child.stop();
  expect(() => process.kill(Number(lines()[0]), 0)).toThrow("ESRCH");
});

test("the program gets only the settings it is given", async () => {
  vi.stubEnv("DATABASE_URL", "postgres://somewhere.example/else");
  const { child, lines } = keep(
    "clean",
    "console.log(String(process.env.DATABASE_URL)); setInterval(() => {}, 1000)",
  );
  await vi.waitUntil(() => lines().length === 1, { timeout: 10_000 });
  await child.stop();
  vi.unstubAllEnvs();
  expect(lines()).toEqual(["undefined"]);
});
