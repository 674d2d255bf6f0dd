import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostTray } from "#demo/post-tray.ts";

const folder = mkdtempSync(join(tmpdir(), "privacyloket-post-"));
let tray: Awaited<ReturnType<typeof startPostTray>>;

beforeAll(async () => {
  tray = await startPostTray({ folder, port: 0 });
});
afterAll(async () => {
  await tray.stop();
  rmSync(folder, { recursive: true, force: true });
});

function print(name: string, day: string) {
  writeFileSync(join(folder, name), "%PDF-1.7");
  utimesSync(join(folder, name), new Date(day), new Date(day));
}

test("the tray shows the newest letter first, with its day", async () => {
  print("een.pdf", "2026-03-02T10:00:00Z");
  print("twee.pdf", "2026-03-03T10:00:00Z");
  print("half.part", "2026-03-04T10:00:00Z");
  expect(tray.letters().map(({ name }) => name)).toEqual(["twee.pdf", "een.pdf"]);
  const list = await (await fetch(tray.url)).text();
  expect(list).toContain("Brief van dinsdag 3 maart 2026");
});

test("a letter opens as a PDF", async () => {
  print("een.pdf", "2026-03-02T10:00:00Z");
  const letter = await fetch(`${tray.url}/brieven/een.pdf`);
  expect(letter.headers.get("content-type")).toContain("application/pdf");
  expect(await letter.text()).toBe("%PDF-1.7");
});

test("nothing outside the tray can be opened", async () => {
  for (const path of ["/brieven/..%2f..%2fetc%2fpasswd", "/brieven/half.part", "/brieven/drie.pdf"]) {
    expect((await fetch(tray.url + path)).status).toBe(404);
  }
});
