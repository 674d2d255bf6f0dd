// T-36: no pattern of ours takes longer than its text is long. `recheck` tries each by automata and by attacking it.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "recheck";
import ts from "typescript";
import { expect, test, vi } from "vitest";

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

/** Where patterns are put together while the portal runs, and what makes it do so, with the worst that anybody may type. */
const putTogether: Record<string, () => Promise<unknown>> = {
  "app/domain/hints.ts": () => import("#app/domain/hints.ts"),
  "app/domain/masks.ts": async () => {
    const { standsIn } = await import("#app/domain/masks.ts");
    const field = { field: "notities.tekst", element: null, label: "Tekst", value: "x" };
    for (const typed of ["(a+)+$ (a|aa)*b .*.*=", "a a a a a a a a a b", "[a-z]{1,9}{1,9} \\s+\\s+ ^(?:x*)*"])
      standsIn({ ...record, fields: [field] }, typed);
  },
  "app/i18n/twins.ts": async () => {
    const { twinOf } = await import("#app/i18n/twins.ts");
    for (const pathname of ["/nergens", "/en/nowhere"]) twinOf({ pathname, search: "" });
  },
  "app/server/export/csv-cells.ts": () => import("#app/server/export/csv-cells.ts"),
  "app/server/mail.ts": async () => (await import("#app/server/mail.ts")).isOneAddress("a@b.example"),
  "app/server/sources/pace.ts": () => import("#app/server/sources/pace.ts"),
  "app/server/uploads/pdf.ts": () => import("#app/server/uploads/pdf.ts"),
};

/** Their parts are names of ours, in which nothing repeats: `[^/]+` between slashes, `[^<]*` between two tags. */
const fromNames = ["app/server/front.ts", "app/server/sources/files/bucket.ts"];

const record = {
  key: "notities/1",
  resource: "notities",
  theme: "conversations",
  title: "Notitie",
  whose: "self",
  personKey: "P1",
  release: "review",
} as const;

/** What becomes a pattern while this happens. */
async function madeIn(file: string, happens: () => Promise<unknown>): Promise<Found[]> {
  const found: Found[] = [];
  vi.resetModules();
  vi.stubGlobal(
    "RegExp",
    new Proxy(RegExp, {
      construct(real, given: ConstructorParameters<typeof RegExp>, as) {
        const made: RegExp = Reflect.construct(real, given, as);
        const [from = ""] = new Error("from").stack?.split("\n").filter((line) => line.includes(file)) ?? [];
        if (from)
          found.push({ place: `${file}: ${made.source}`, file, source: made.source, flags: made.flags });
        return made;
      },
    }),
  );
  try {
    await happens();
  } finally {
    vi.unstubAllGlobals();
  }
  return found;
}

/** An attack that counts steps takes what looks back at each sign for slow: so it is really made. */
function isSlow({ source, flags }: Found, pumps: { prefix: string; pump: string }[]): boolean {
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(50_000 / pump.length)).join("");
  const begun = performance.now();
  text.replace(new RegExp(source, flags), "");
  return performance.now() - begun > 1000;
}

async function vulnerable(patterns: Found[]): Promise<string[]> {
  const left = [...patterns];
  const slow: string[] = [];
  const work = async () => {
    for (let one = left.pop(); one; one = left.pop()) {
      const verdict = await check(one.source, one.flags, { timeout: patience });
      if (verdict.status !== "vulnerable") continue;
      if (verdict.checker !== "fuzz" || isSlow(one, verdict.attack.pumps)) slow.push(one.place);
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

test("T-36 nor does one that is put together while the portal runs", { timeout: 120_000 }, async () => {
  const files = globSync("{app,db,emails,templates}/**/*.{ts,tsx}", { cwd: root });
  const making = files.filter((file) => /\bRegExp\(/.test(readFileSync(join(root, file), "utf8")));
  expect(making.toSorted()).toEqual([...Object.keys(putTogether), ...fromNames].toSorted());
  const made: Found[] = [];
  for (const [file, happens] of Object.entries(putTogether)) {
    const found = await madeIn(file, happens);
    expect(found, file).not.toEqual([]);
    made.push(...found);
  }
  expect(await vulnerable(made)).toEqual([]);
});

test("T-36 one that does is named with its line", { timeout: 120_000 }, async () => {
  const written = "const good = /^[a-z]+$/;\n\nconst slow = /^(?:[a-z]+)+$/;";
  expect(await vulnerable(patternsIn("app/slow.ts", written))).toEqual(["app/slow.ts:3"]);
});
