// Which tests carry the id of a fault ("F01") or a threat ("T-01") in front of their name.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const tests = join(import.meta.dirname, "..");

/** The files with a test whose name begins with this id, alone or among others: "F01 F02 …". */
export function filesThatName(id: string): string[] {
  return readdirSync(tests, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(test\.tsx?|long\.ts)$/.test(file))
    .filter((file) => idsIn(readFileSync(join(tests, file), "utf8")).includes(id))
    .toSorted();
}

// A name may also stand as the title of test.each, or in one of its rows; what a comment says does not count.
function idsIn(source: string): string[] {
  const code = source.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, "");
  return [...code.matchAll(/["`]((?:(?:F|T-)\d{2} )+)/g)].flatMap(([, ids = ""]) => ids.trim().split(" "));
}
