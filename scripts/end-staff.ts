// Ends a colleague's access to the desk, at once and everywhere: --subject S

import { parseArgs } from "node:util";
import { connect } from "#db/client.server.ts";
import { endStaff } from "#db/staff.ts";

const { values } = parseArgs({ options: { subject: { type: "string" } } });
if (!values.subject) {
  console.error("Usage: --subject S");
  process.exit(64);
}
const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
const ended = await endStaff(db, values.subject, new Date());
await db.$client.end();
if (!ended) {
  console.error("Nobody at this desk has that subject");
  process.exit(1);
}
