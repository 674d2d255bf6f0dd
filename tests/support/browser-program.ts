// Finds a browser: the one named, an installed one, or the one that came with npm.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export type BrowserProgram = { path: string; environment: Record<string, string> };

const installedNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export function findBrowser(): BrowserProgram {
  const named = process.env.CHROMIUM_PATH || installedBrowser();
  return named ? { path: named, environment: {} } : browserFromNpm();
}

function installedBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = installedNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

function browserFromNpm(): BrowserProgram {
  const folder = unpackedBrowser();
  const path = join(folder, "chromium");
  const fonts: Record<string, string> = existsSync("/etc/fonts")
    ? {}
    : { FONTCONFIG_PATH: join(folder, "fonts") };
  // A bare system lacks some libraries of the browser; the package brings those too.
  const libraries = { ...fonts, LD_LIBRARY_PATH: join(folder, "al2023/lib") };
  const environments = [fonts, libraries];
  const works = environments.find((environment) => starts(path, environment));
  if (!works)
    throw new Error("The browser from npm does not start here: install chromium, or set CHROMIUM_PATH");
  return { path, environment: works };
}

function starts(path: string, environment: Record<string, string>) {
  return (
    spawnSync(path, ["--no-sandbox", "--version"], { env: { ...process.env, ...environment } }).status === 0
  );
}

/** Unpacked once per version, and named only when whole: two test files may want it at the same moment. */
function unpackedBrowser() {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const home = join(dirname(entry), "..");
  const { version }: { version: string } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const cache = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}-${process.pid}`;
  mkdirSync(half, { recursive: true });
  unpack(entry, join(home, "bin"), half);
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

// The package unpacks into the system's temporary folder, so that is what it is told our folder is.
function unpack(entry: string, packed: string, folder: string) {
  const files = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"].map((name) =>
    join(packed, name),
  );
  const program = `import { inflate } from ${JSON.stringify(entry)};
for (const file of ${JSON.stringify(files)}) await inflate(file);`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, TMPDIR: folder },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`The browser from npm could not be unpacked:\n${run.stderr}`);
}
