// T-36: no pattern of ours takes longer than its text is long. `recheck` tries each by automata and by attacking it.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "recheck";
import ts from "typescript";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const atOnce = 2;
const patience = 20_000;

/** Only what the association itself writes comes before these. */
const trusted = new Map([["app/server/sources/sql/statement.ts", "the queries in its own settings"]]);

type Found = { place: string; file: string; source: string; flags: string };

/** Each pattern that is written as such. Without something that repeats for ever none can take long. */
function patternsIn(file: string, text: string): Found[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: Found[] = [];
  const look = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1;
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      if (/[*+]|,\}/.test(source)) found.push({ place: `${file}:${line}`, file, source, flags });
    }
    ts.forEachChild(node, look);
  };
  look(parsed);
  return found;
}

async function vulnerable(patterns: Found[]): Promise<string[]> {
  const left = [...patterns];
  const slow: string[] = [];
  const work = async () => {
    for (let one = left.pop(); one; one = left.pop()) {
      const { status } = await check(one.source, one.flags, { timeout: patience });
      if (status === "vulnerable") slow.push(one.place);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return slow.toSorted();
}

test("T-36 no pattern takes longer than its text is long", { timeout: 120_000 }, async () => {
  const files = globSync("{app,db,emails,templates}/**/*.{ts,tsx}", { cwd: root });
  const patterns = files.flatMap((file) => patternsIn(file, readFileSync(join(root, file), "utf8")));
  expect(patterns.length).toBeGreaterThan(60);
  expect(await vulnerable(patterns.filter(({ file }) => !trusted.has(file)))).toEqual([]);
  // Who is no longer there needs no trust.
  for (const file of trusted.keys()) expect(patterns.map((one) => one.file)).toContain(file);
});

test("T-36 one that does is named with its line", { timeout: 120_000 }, async () => {
  const written = "const good = /^[a-z]+$/;\n\nconst slow = /^(?:[a-z]+)+$/;";
  expect(await vulnerable(patternsIn("app/slow.ts", written))).toEqual(["app/slow.ts:3"]);
});
