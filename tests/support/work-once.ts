// Does one follow-up, or forgets what is due by a moment, in a process of its own that a test may let die or run out of
// disk.

import { readConfig } from "#app/config.server.ts";
import { forgetDue } from "#app/server/forgetting.ts";
import { createOffice } from "#app/server/office.ts";
import { doFollowUp } from "#app/server/work.ts";

const [what = "", now] = process.argv.slice(2);
const ahead = now ? Date.parse(now) - Date.now() : 0;
const clock = () => new Date(Date.now() + ahead);
const office = await createOffice(readConfig(process.env), "send", clock);
if (what === "forget") await forgetDue(office);
else await doFollowUp(office, what);
await office.close();
