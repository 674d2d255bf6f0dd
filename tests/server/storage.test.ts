import { mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FileIsDamaged, openStorage } from "#app/server/storage.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "privacyloket-storage-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const content = "sealed elsewhere ".repeat(20_000);
const streamOf = (text: string) => new Blob([text]).stream();
const names = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

async function put(text = content) {
  const id = crypto.randomUUID();
  return {
    id,
    path: join(folder, id.slice(0, 2), `${id}.age`),
    stored: await openStorage(folder).put(id, streamOf(text)),
  };
}

test("T-09 a file comes back as it was put, for its owner alone", async () => {
  const { id, stored } = await put();
  expect(stored.bytes).toBe(content.length);
  expect(await new Response(await openStorage(folder).open(id, stored)).text()).toBe(content);
  expect((await names()).map(({ name }) => name)).toEqual([`${id}.age`]);
});

test("F24 of a file that was changed not a byte leaves", async () => {
  const damage: ((path: string) => Promise<void>)[] = [
    async (path) => {
      const bytes = await readFile(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(path, bytes);
    },
    (path) => truncate(path, content.length - 1),
    (path) => truncate(path, 0),
    (path) => writeFile(path, "one more", { flag: "a" }),
  ];
  for (const change of damage) {
    const { id, path, stored } = await put();
    await change(path);
    await expect(openStorage(folder).open(id, stored)).rejects.toThrow(FileIsDamaged);
  }
});

test("F24 two files that changed places are both refused", async () => {
  const [one, other] = [await put("the one"), await put("other..")];
  await rename(one.path, `${folder}/aside`);
  await rename(other.path, one.path);
  await rename(`${folder}/aside`, other.path);
  await expect(openStorage(folder).open(one.id, one.stored)).rejects.toThrow(FileIsDamaged);
  await expect(openStorage(folder).open(other.id, other.stored)).rejects.toThrow(FileIsDamaged);
});

test("a file that is gone is an error, never an empty file", async () => {
  const { id, stored } = await put();
  await openStorage(folder).remove(id);
  await expect(openStorage(folder).open(id, stored)).rejects.toThrow(FileIsDamaged);
  await expect(openStorage(folder).remove(id)).resolves.toBeUndefined();
});

test("a file has its name only when all of it is there, and what broke off leaves nothing", async () => {
  const id = crypto.randomUUID();
  let seen: string[] = [];
  const breaking = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (seen.length > 0) return controller.error(new Error("the writer died"));
      controller.enqueue(Buffer.from(content));
      await new Promise((resolve) => setTimeout(resolve, 50));
      seen = (await names()).map(({ name }) => name);
    },
  });
  await expect(openStorage(folder).put(id, breaking)).rejects.toThrow("the writer died");
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatch(new RegExp(`^${id}\\.age\\..*\\.part$`));
  expect(await names()).toEqual([]);
});
