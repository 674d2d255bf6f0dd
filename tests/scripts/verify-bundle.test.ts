import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { writeData } from "#app/server/export/zip.ts";
import { openSigner } from "#app/server/signing.ts";
import { booking, bundleOf, person } from "#tests/server/export/ready-made.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { checkBundle } from "../../scripts/bundle-check.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "verify-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Ended = { code: number | null; out: string; errors: string[] };

function verifyBundle(...words: string[]): Promise<Ended> {
  const program = ["--import", "tsx", "scripts/verify-bundle.ts", ...words];
  const child = spawn(process.execPath, program, { cwd: root });
  const [out, err] = [buffer(child.stdout), buffer(child.stderr)];
  return new Promise((resolve) => {
    child.once("close", async (code) => {
      const errors = String(await err)
        .split("\n")
        .filter(Boolean);
      resolve({ code, out: String(await out), errors });
    });
  });
}

function kept(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

let zip: Buffer;
let files: Map<string, Buffer>;
let keys: string;
let publicKeys: string;

beforeAll(async () => {
  const signer = await openSigner({ signingKey: randomBytes(32), retiredKeys: [] });
  const content = bundleOf({ personal: () => [person], payments: () => [booking(1), booking(2)] });
  const sink = new PassThrough();
  [, zip] = await Promise.all([writeData(content, { sink, sign: signer.sign }), buffer(sink)]);
  files = readZip(zip);
  publicKeys = JSON.stringify(signer.publicKeys);
  keys = kept("keys.json", publicKeys);
});

/** A zip of these files that any program opens without complaint. */
async function zipped(entries: Iterable<[string, Buffer]>, folders: string[] = []): Promise<Buffer> {
  const made = new ZipFile();
  for (const name of folders) made.addEmptyDirectory(name);
  for (const [name, content] of entries) made.addBuffer(content, name);
  made.end();
  return buffer(made.outputStream);
}

const changed = (name: string, change: (bytes: Buffer) => Buffer) =>
  [...files].map(([path, bytes]): [string, Buffer] => [path, path === name ? change(bytes) : bytes]);

const flipped = (bytes: Buffer) => {
  const other = Buffer.from(bytes);
  other[20] = (other[20] ?? 0) ^ 1;
  return other;
};

describe("a bundle as it was made", () => {
  test("is whole, with the keys from a file", async () => {
    const { code, out, errors } = await verifyBundle(kept("good.zip", zip), "--keys", keys);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(out).toContain("good.zip: whole, 4 files, signed with the key ");
  });

  test("is whole, with the keys from where they are published", async () => {
    const server = createServer((_, response) => response.end(publicKeys)).listen(0, "localhost");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const { code, errors } = await verifyBundle(
      kept("good.zip", zip),
      "--keys",
      `http://localhost:${port}/.well-known/jwks.json`,
    );
    server.close();
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
  });

  test("is whole after its key was retired", async () => {
    const { keys: before } = JSON.parse(publicKeys);
    const { publicKeys: later } = await openSigner({ signingKey: randomBytes(32), retiredKeys: before });
    expect(later.keys).toHaveLength(2);
    expect((await checkBundle(kept("good.zip", zip), later)).wrong).toEqual([]);
  });

  test("is whole when somebody packed it anew", async () => {
    const again = kept("again.zip", await zipped([...files].reverse(), ["csv/"]));
    expect((await checkBundle(again, JSON.parse(publicKeys))).wrong).toEqual([]);
  });
});

const table = "csv/betalingen-boekingen.csv";
type Harm = () => Promise<Buffer> | Buffer;

const harms: [string, Harm, string[]][] = [
  ["a flipped bit in a file", () => zipped(changed(table, flipped)), [`${table}: was changed`]],
  [
    "a longer file",
    () => zipped(changed("data.json", (bytes) => Buffer.concat([bytes, Buffer.alloc(9_000_000)]))),
    ["data.json: was changed"],
  ],
  ["a shorter file", () => zipped(changed(table, (bytes) => bytes.subarray(9))), [`${table}: was changed`]],
  [
    "two files exchanged",
    () =>
      zipped(
        [...changed("data.json", () => files.get("schema.json") ?? zip)].filter(([name]) => name !== table),
      ),
    ["data.json: was changed", `${table}: is missing`],
  ],
  [
    "a removed file",
    () => zipped([...files].filter(([name]) => name !== "schema.json")),
    ["schema.json: is missing"],
  ],
  ["an added file", () => zipped([...files, ["extra.html", Buffer.from("<p>")]]), ["extra.html: was added"]],
  ["an added folder", () => zipped(files, ["other/"]), ["other/: was added"]],
  [
    "a file that is there twice",
    () => zipped([...files, [table, files.get(table) ?? zip]]),
    [`${table}: is there twice`],
  ],
  [
    "a name that would steer the terminal",
    () => zipped([...files, ["a\u001b[2Jb\nc", Buffer.from("x")]]),
    ["a?[2Jb?c: was added"],
  ],
  [
    "a changed manifest",
    () => zipped(changed("manifest.json", (bytes) => Buffer.from(String(bytes).replace("0432", "0433")))),
    ["manifest.json.jws: is no signature of these keys under manifest.json"],
  ],
  [
    "a changed signature",
    () => zipped(changed("manifest.json.jws", (bytes) => Buffer.from(`${bytes}x`))),
    ["manifest.json.jws: is no signature of these keys under manifest.json"],
  ],
  [
    "a signature that says it needs none (RFC 8725, 3.1)",
    () => zipped(changed("manifest.json.jws", () => Buffer.from(`${segment({ alg: "none" })}..`))),
    ["manifest.json.jws: is no signature of these keys under manifest.json"],
  ],
  [
    "no manifest",
    () => zipped([...files].filter(([name]) => name !== "manifest.json")),
    ["manifest.json: is missing, or cannot be read"],
  ],
  [
    "no signature",
    () => zipped([...files].filter(([name]) => name !== "manifest.json.jws")),
    ["manifest.json.jws: is missing, or cannot be read"],
  ],
  [
    "a cut zip",
    () => zip.subarray(0, zip.length - 200),
    ["the zip cannot be read: it was cut off, or is no zip"],
  ],
  [
    "half a zip",
    () => zip.subarray(0, zip.length / 2),
    ["the zip cannot be read: it was cut off, or is no zip"],
  ],
  ["an empty file", () => Buffer.alloc(0), ["the zip cannot be read: it was cut off, or is no zip"]],
  [
    "a flipped bit in the zip itself",
    () => {
      const spoilt = Buffer.from(zip);
      const at = spoilt.indexOf(table) + table.length + 20;
      spoilt[at] = (spoilt[at] ?? 0) ^ 8;
      return spoilt;
    },
    [`${table}: was changed`],
  ],
];

const segment = (head: object) => Buffer.from(JSON.stringify(head)).toString("base64url");

test.each(harms)("%s is found and named", async (_, harm, wrong) => {
  const path = kept("harmed.zip", await harm());
  expect((await checkBundle(path, JSON.parse(publicKeys))).wrong).toEqual(wrong);
});

test("what is wrong is said on lines of their own, with exit code 65", async () => {
  const without = changed(table, flipped).filter(([name]) => name !== "schema.json");
  const path = kept("harmed.zip", await zipped(without));
  const errors = ["schema.json: is missing", `${table}: was changed`];
  expect(await verifyBundle(path, "--keys", keys)).toEqual({ code: 65, out: "", errors });
  const cut = kept("cut.zip", zip.subarray(0, zip.length - 200));
  expect(await verifyBundle(cut, "--keys", keys)).toMatchObject({ code: 65, out: "" });
});

test("a bundle that others signed is not ours, whatever key it brings along", async () => {
  const stranger = await openSigner({ signingKey: randomBytes(32), retiredKeys: [] });
  const [head = "", , signature] = (await stranger.sign(files.get("manifest.json") ?? zip)).split(".");
  const own = JSON.parse(Buffer.from(head, "base64url").toString());
  const brought = segment({ ...own, jwk: stranger.publicKeys.keys[0] });
  for (const jws of [`${head}..${signature}`, `${brought}..${signature}`]) {
    const path = kept("stranger.zip", await zipped(changed("manifest.json.jws", () => Buffer.from(jws))));
    expect((await checkBundle(path, JSON.parse(publicKeys))).wrong).toEqual([
      "manifest.json.jws: is no signature of these keys under manifest.json",
    ]);
  }
});

test("with the keys of another nothing is whole", async () => {
  const other = await openSigner({ signingKey: randomBytes(32), retiredKeys: [] });
  const file = kept("other-keys.json", JSON.stringify(other.publicKeys));
  expect(await verifyBundle(kept("good.zip", zip), "--keys", file)).toMatchObject({ code: 65, out: "" });
});

test.each([
  ["without keys", () => ["good.zip"]],
  ["without a file", () => ["--keys", keys]],
  ["with two files", () => ["good.zip", "good.zip", "--keys", keys]],
  ["with a word it does not know", () => ["good.zip", "--key", keys]],
])("%s it tells how it is used, with exit code 64", async (_, words) => {
  expect(await verifyBundle(...words())).toEqual({
    code: 64,
    out: "",
    errors: ["Usage: npm run -s verify-bundle -- FILE.zip --keys URL|FILE"],
  });
});

test.each([
  ["a bundle that is not there", () => ["none.zip", "--keys", keys], "none.zip: cannot be read"],
  ["keys that are not there", () => ["x.zip", "--keys", "none.json"], "none.json: the keys cannot be read"],
  [
    "keys that are none",
    () => [kept("good.zip", zip), "--keys", kept("none-keys.json", "[]")],
    "none-keys.json: the keys cannot be read",
  ],
  [
    "keys over a line that anybody can change",
    () => [kept("good.zip", zip), "--keys", "http://keys.example.org/jwks.json"],
    "http://keys.example.org/jwks.json: the keys cannot be read",
  ],
])("%s ends with exit code 66", async (_, words, said) => {
  const { code, out, errors } = await verifyBundle(...words());
  expect({ code, out }).toEqual({ code: 66, out: "" });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(said);
});
