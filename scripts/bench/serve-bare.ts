// Serves the bare page behind the portal's own front, for comparison.

import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { readConfig } from "#app/config.server.ts";
import { createWeb } from "#app/server/front.ts";
import { createOffice } from "#app/server/office.ts";
import { endOnRequest } from "#app/server/stay-alive.ts";

const built = new URL("../../build/bare/", import.meta.url);
const build = (await import(new URL("server/index.js", built).href)) as ServerBuild;
const config = readConfig(process.env);
const office = await createOffice(config, "send");
const server = createWeb(office, build, fileURLToPath(new URL("client", built))).listen(config.port);
endOnRequest(async () => {
  server.close();
  server.closeIdleConnections();
  await office.close();
});
