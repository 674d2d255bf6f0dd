// Ends a colleague's access to the desk, at once and everywhere: --subject S, or --email E for who has none

import { parseArgs } from "node:util";
import { connect } from "#db/client.server.ts";
import { endStaff } from "#db/staff.ts";

const option = { type: "string" } as const;
const { values } = parseArgs({ options: { subject: option, email: option } });
const { subject, email } = values;
const who = subject ? { subject } : email ? { email } : null;
if (!who) {
  console.error("Usage: --subject S, or --email E");
  process.exit(64);
}
const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
const refusal = await endStaff(db, who, new Date());
await db.$client.end();
if (refusal) {
  console.error(
    refusal === "unknown"
      ? "Nobody at this desk is called that"
      : "This is the last privacy officer who can sign in: give somebody else that role first",
  );
  process.exit(1);
}
