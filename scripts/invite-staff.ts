// Asks a colleague to make a passkey; prints the link, once: --name N --email E --role R

import { parseArgs } from "node:util";
import { z } from "zod";
import { roles } from "#app/domain/actors.ts";
import { invite } from "#app/server/invite.ts";
import { connect } from "#db/client.server.ts";

const option = { type: "string" } as const;
const { values } = parseArgs({ options: { name: option, email: option, role: option } });
const Invited = z.object({ name: z.string().min(1), email: z.email(), role: z.enum(roles) });
const invited = Invited.safeParse(values);
if (!invited.success) {
  console.error(`Usage: --name N --email E --role ${roles.join("|")}`);
  process.exit(64);
}
const origin = z.url({ protocol: /^https?$/ }).safeParse(process.env.PUBLIC_ORIGIN);
if (!origin.success) {
  console.error("PUBLIC_ORIGIN must say where the portal is");
  process.exit(78);
}
const db = connect(process.env.DATABASE_URL ?? "", { connections: 1 });
const path = await invite(db, invited.data, { by: null, at: new Date() });
await db.$client.end();
console.log(new URL(path, origin.data).href);
