// Publishes the register of this checkout as the next version, if it differs from the last one. What the desk has
// published itself keeps its words; then only the sources come from here.

import { housingSystemId } from "#app/config.server.ts";
import { elementsNowhere } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";
import { publishFromCheckout } from "#app/server/register-drafts.ts";
import { readFileSources } from "#app/server/sources/files/settings.ts";
import { elementsHeld, missingIn } from "#app/server/sources/sql/in-register.ts";
import { readSqlSources } from "#app/server/sources/sql/settings.ts";
import { mappedElements } from "#app/server/sources/vera/mapped-elements.ts";
import { connect } from "#db/client.server.ts";

const readers = {
  SQL_SOURCES_FILE: (file: string) => readSqlSources(file, process.env, housingSystemId),
  FILE_SOURCES_FILE: (file: string) => readFileSources(file, process.env, [housingSystemId]),
};
const held = Object.entries(readers).flatMap(([setting, read]) => {
  const file = process.env[setting];
  if (!file) return [];
  const { sources, wrong } = read(file);
  if (wrong.length > 0) stop(`${setting}: ${file}: ${wrong.join("; ")}`);
  const missing = missingIn(exampleRegister, sources);
  if (missing.length > 0) stop(`${file} names ${missing.join(", ")}, which the register does not know`);
  return elementsHeld(sources);
});
const mapped = new Set([...mappedElements, ...held]);
const nowhere = elementsNowhere(exampleRegister, mapped);
if (nowhere.length > 0) {
  stop(`No source holds ${nowhere.join(", ")}, and nobody looks it up: every answer would leave it out`);
}
const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
const version = await db.transaction((tx) => publishFromCheckout(tx, exampleRegister, new Date()));
console.log(`Register version ${version} is in force`);
await db.$client.end();

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
