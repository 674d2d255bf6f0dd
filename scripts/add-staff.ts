// Adds a colleague to the desk, or changes one: --subject S --name N --email E --role handler|privacy-officer

import { parseArgs } from "node:util";
import { z } from "zod";
import { roles } from "#app/domain/actors.ts";
import { connect } from "#db/client.server.ts";
import { saveStaff } from "#db/staff.ts";

const option = { type: "string" } as const;
const { values } = parseArgs({ options: { subject: option, name: option, email: option, role: option } });
const Member = z.object({
  subject: z.string().min(1),
  name: z.string().min(1),
  email: z.email(),
  role: z.enum(roles),
});
const member = Member.safeParse(values);
if (!member.success) {
  console.error(`Usage: --subject S --name N --email E --role ${roles.join("|")}`);
  process.exit(64);
}
const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
await saveStaff(db, member.data);
await db.$client.end();
