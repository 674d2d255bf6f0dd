// Publishes the register of this checkout as the next version, if it differs from the last one.

import { Register } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";
import { connect } from "#db/client.server.ts";
import { insertRegister } from "#db/register.ts";

const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
const version = await db.transaction((tx) => insertRegister(tx, Register.parse(exampleRegister), new Date()));
console.log(`Register version ${version} is in force`);
await db.$client.end();
