// `npm run -s verify-bundle -- FILE.zip --keys URL|FILE`: whether a bundle is whole and signed by who publishes these keys.

import { parseArgs } from "node:util";
import { checkBundle } from "./bundle-check.ts";
import { readKeys } from "./read-keys.ts";

// As in sysexits.h.
const exits = { usage: 64, badData: 65, noInput: 66 };

const { file, from } = asked();
const keys = await orLeave(`${from}: the keys cannot be read`, () => readKeys(from));
const { wrong, files, kid } = await orLeave(`${file}: cannot be read`, () => checkBundle(file, keys));
for (const line of wrong) console.error(line);
if (wrong.length === 0) console.log(`${file}: whole, ${files} files, signed with the key ${kid}`);
process.exitCode = wrong.length === 0 ? 0 : exits.badData;

function asked(): { file: string; from: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { keys: { type: "string" } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    if (file && others.length === 0 && values.keys) return { file, from: values.keys };
  } catch {
    // An option that is not known: told how, like whoever forgot one.
  }
  console.error("Usage: npm run -s verify-bundle -- FILE.zip --keys URL|FILE");
  process.exit(exits.usage);
}

async function orLeave<T>(why: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    console.error(why);
    process.exit(exits.noInput);
  }
}
