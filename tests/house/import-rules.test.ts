import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";
import rules from "../../.dependency-cruiser.js";

const house = mkdtempSync(join(tmpdir(), "privacyloket-house-"));
let broken: Set<string>;

/** File, what it wrongly imports, and the rule that must say so. */
const planted = [
  ["app/domain/a.ts", "#db/store.ts", "domain-imports"],
  ["app/domain/b.ts", "node:fs", "domain-imports"],
  ["app/domain/c.ts", "postgres", "domain-imports"],
  ["app/register/a.ts", "#app/i18n/texts.ts", "register-imports"],
  ["app/i18n/a.ts", "zod", "i18n-imports"],
  ["app/ui/a.ts", "#app/server/door.ts", "ui-imports"],
  ["app/server/a.ts", "#app/ui/brick.ts", "server-imports"],
  ["app/server/b.ts", "#app/register/activities.ts", "register-is-published"],
  ["app/server/c.ts", "#app/routes/home.ts", "routes-are-leaves"],
  ["app/server/d.ts", "#demo/fake.ts", "not-to-demo"],
  ["db/a.ts", "#app/server/door.ts", "db-imports"],
  ["emails/a.ts", "#db/store.ts", "emails-imports"],
  ["templates/a.ts", "#emails/letter.ts", "templates-imports"],
  ["demo/a.ts", "#app/server/door.ts", "demo-imports"],
  ["scripts/a.ts", "#app/ui/brick.ts", "scripts-imports"],
  ["app/server/e.ts", "#tests/support/dossiers.ts", "not-to-tests"],
  ["tests/a.test.ts", "./b.test.ts", "tests-stand-alone"],
  ["app/server/f.ts", "./nowhere.ts", "resolvable"],
] as const;

const sound = [
  ["db/store.ts", "node:crypto"],
  ["app/server/door.ts", "#db/store.ts"],
  ["app/server/room.ts", "node:timers/promises"],
  ["app/ui/brick.ts", "#app/i18n/texts.ts"],
  ["app/i18n/texts.ts", "#app/domain/rights.ts"],
  ["app/domain/rights.ts", "zod"],
  ["app/register/activities.ts", "#app/domain/rights.ts"],
  ["app/routes/home.ts", "#app/server/door.ts"],
  ["emails/letter.ts", "#app/i18n/texts.ts"],
  ["demo/fake.ts", "postgres"],
  ["tests/support/dossiers.ts", "#app/domain/rights.ts"],
  ["tests/b.test.ts", "#app/routes/home.ts"],
  ["app/server/round.ts", "./about.ts"],
  ["app/server/about.ts", "./round.ts"],
  ["app/domain/alone.ts", null],
] as const;

beforeAll(async () => {
  copyFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), join(house, "package.json"));
  for (const name of ["zod", "postgres"]) write(`node_modules/${name}/index.js`, "export const here = 1;");
  for (const [file, to] of [...sound, ...planted])
    write(file, to ? `import "${to}";` : "export const alone = 1;");
  broken = await rulesBroken();
}, 30_000);
afterAll(() => rmSync(house, { recursive: true, force: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

async function rulesBroken() {
  const { tsConfig: _, ...options } = rules.options ?? {};
  const folders = ["app", "db", "demo", "emails", "templates", "tests", "scripts"];
  const ruleSet = { forbidden: rules.forbidden ?? [] };
  const { output } = await cruise(folders, { ...options, ruleSet, validate: true, baseDir: house });
  const { summary } = output as ICruiseResult;
  return new Set(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`));
}

function isSaid(rule: string, from: string) {
  return [...broken].some((line) => line.startsWith(`${rule}: ${from} `));
}

for (const [file, to, rule] of planted) {
  test(`${file} may not import ${to}: ${rule}`, () => {
    expect(isSaid(rule, file)).toBe(true);
  });
}

test("two files that import each other are found", () => {
  expect(isSaid("no-circles", "app/server/round.ts") || isSaid("no-circles", "app/server/about.ts")).toBe(
    true,
  );
});

test("a file that nobody imports is found", () => {
  expect(isSaid("no-orphans", "app/domain/alone.ts")).toBe(true);
});

test("sound imports are left in peace", () => {
  const wrong = new Set<string>([
    ...planted.map(([file]) => file),
    "app/server/round.ts",
    "app/server/about.ts",
    "app/domain/alone.ts",
  ]);
  const peaceful = sound.map(([file]) => file).filter((file) => !wrong.has(file));
  const complaints = [...broken].filter((line) => peaceful.some((file) => line.includes(`: ${file} `)));
  expect(complaints).toEqual([]);
});
