// Adds a colleague to the desk, or changes one: --subject S --name N --email E --role R
// Without a subject it changes the one with this e-mail address who comes in by passkey.

import { parseArgs } from "node:util";
import { z } from "zod";
import { roles } from "#app/domain/actors.ts";
import { connect } from "#db/client.server.ts";
import { changeStaff, saveStaff } from "#db/staff.ts";

const option = { type: "string" } as const;
const { values } = parseArgs({ options: { subject: option, name: option, email: option, role: option } });
const Member = z.object({
  subject: z.string().min(1).optional(),
  name: z.string().min(1),
  email: z.email(),
  role: z.enum(roles),
});
const member = Member.safeParse(values);
if (!member.success) {
  console.error(`Usage: [--subject S] --name N --email E --role ${roles.join("|")}`);
  process.exit(64);
}
const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
const { subject, ...rest } = member.data;
const at = new Date();
const refusal = subject ? await saveStaff(db, { subject, ...rest }, at) : await changeStaff(db, rest, at);
await db.$client.end();
if (refusal) {
  console.error(
    refusal === "unknown"
      ? "Nobody comes in by passkey with that e-mail address: npm run invite-staff"
      : "This is the last privacy officer who can sign in: give somebody else that role first",
  );
  process.exit(1);
}
