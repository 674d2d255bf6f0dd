// Starts a web server on this machine only, and stops it without waiting for slow visitors.

import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type Listening = { port: number; url: string; stop(): Promise<void> };

/** The app is made when the port is known, since some apps tell others their own address. */
export async function listen(port: number, makeApp: (url: string) => RequestListener): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const used = (server.address() as AddressInfo).port;
  const url = `http://localhost:${used}`;
  server.on("request", makeApp(url));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: used, url, stop };
}
