// The second process: does the follow-ups until told to stop.

import { readConfig } from "./config.server.ts";
import { eraseAgain } from "./server/forgetting.ts";
import { keepListed } from "./server/head-lists.ts";
import { log } from "./server/log.ts";
import { createOffice } from "./server/office.ts";
import { keepMarked, lockWhenOlder, untilUnlocked } from "./server/recovery.ts";
import { endWhenUnsafe, requireSafeDatabase } from "./server/safe-start.ts";
import { endInDoubt, endOnRequest } from "./server/stay-alive.ts";
import { keepSwept } from "./server/sweep.ts";
import { workQueues } from "./server/work.ts";

try {
  const office = await createOffice(readConfig(process.env), "work");
  await requireSafeDatabase(office);
  endInDoubt(office);
  endOnRequest(() => office.close());
  await lockWhenOlder(office);
  await untilUnlocked(office, eraseAgain);
  await workQueues(office);
  keepSwept(office);
  keepListed(office);
  keepMarked(office);
  log("info", { what: "worker-ready" });
} catch (error) {
  endWhenUnsafe(error);
}
