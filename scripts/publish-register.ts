// Publishes the register of this checkout as the next version, if it differs from the last one.

import { elementsNowhere, Register } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";
import { mappedElements } from "#app/server/sources/vera/mapped-elements.ts";
import { connect } from "#db/client.server.ts";
import { insertRegister } from "#db/register.ts";

const nowhere = elementsNowhere(exampleRegister, mappedElements);
if (nowhere.length > 0) {
  console.error(
    `No source holds ${nowhere.join(", ")}, and nobody looks it up: every answer would leave it out`,
  );
  process.exit(1);
}
const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
const version = await db.transaction((tx) => insertRegister(tx, Register.parse(exampleRegister), new Date()));
console.log(`Register version ${version} is in force`);
await db.$client.end();
