// The first process: answers HTTP. Express stands in front of Remix.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { readConfig } from "./config.server.ts";
import { createWeb } from "./server/front.ts";
import { log } from "./server/log.ts";
import { createOffice } from "./server/office.ts";
import { lockWhenOlder } from "./server/recovery.ts";
import { rootFolder } from "./server/root-folder.ts";
import { endWhenUnsafe, requireSafeDatabase } from "./server/safe-start.ts";
import { endInDoubt, endOnRequest } from "./server/stay-alive.ts";

const built = join(rootFolder, "build");

try {
  const config = readConfig(process.env);
  const build = (await import(pathToFileURL(join(built, "server/index.js")).href)) as ServerBuild;
  const office = await createOffice(config, "send");
  await requireSafeDatabase(office);
  await lockWhenOlder(office);
  endInDoubt(office);
  const server = createWeb(office, build, join(built, "client")).listen(config.port);
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 5_000;
  server.on("error", (error: NodeJS.ErrnoException) => {
    console.error(`Cannot listen on port ${config.port}: ${error.code}`);
    process.exit(1);
  });
  server.on("listening", () => log("info", { what: "web-ready" }));
  endOnRequest(async () => {
    server.close();
    server.closeIdleConnections();
    await office.close();
  });
} catch (error) {
  endWhenUnsafe(error);
}
