// Does one follow-up in a process of its own, that a test may let die or run out of disk.

import { readConfig } from "#app/config.server.ts";
import { createOffice } from "#app/server/office.ts";
import { doFollowUp } from "#app/server/work.ts";

const office = await createOffice(readConfig(process.env), "send");
await doFollowUp(office, process.argv[2] ?? "");
await office.close();
