// Publishes the register of this checkout as the next version, if it differs from the last one.

import { housingSystemId } from "#app/config.server.ts";
import { elementsNowhere, Register } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";
import { elementsHeld, missingIn } from "#app/server/sources/sql/in-register.ts";
import { readSqlSources } from "#app/server/sources/sql/settings.ts";
import { mappedElements } from "#app/server/sources/vera/mapped-elements.ts";
import { connect } from "#db/client.server.ts";
import { insertRegister } from "#db/register.ts";

const file = process.env.SQL_SOURCES_FILE;
const { sources, wrong } = file
  ? readSqlSources(file, process.env, housingSystemId)
  : { sources: [], wrong: [] };
if (wrong.length > 0) stop(`SQL_SOURCES_FILE: ${file}: ${wrong.join("; ")}`);
const missing = missingIn(exampleRegister, sources);
if (missing.length > 0) stop(`${file} names ${missing.join(", ")}, which the register does not know`);
const mapped = new Set([...mappedElements, ...elementsHeld(sources)]);
const nowhere = elementsNowhere(exampleRegister, mapped);
if (nowhere.length > 0) {
  stop(`No source holds ${nowhere.join(", ")}, and nobody looks it up: every answer would leave it out`);
}
const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
const version = await db.transaction((tx) => insertRegister(tx, Register.parse(exampleRegister), new Date()));
console.log(`Register version ${version} is in force`);
await db.$client.end();

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
