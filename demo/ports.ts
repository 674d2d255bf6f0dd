// Ports on this machine: which are taken, and one that is free.

import { type AddressInfo, createServer } from "node:net";

export function freePort(): Promise<number> {
  return tryPort(0);
}

/** Says for the first port that is taken what it was for and what to do. */
export async function requireFreePorts(wanted: Record<string, number>) {
  for (const [purpose, port] of Object.entries(wanted)) {
    await tryPort(port).catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        `Port ${port} (${purpose}) cannot be used: ${error.code}. Stop the program that uses it, or choose other ports: PORT=4000 npm run demo`,
      );
    });
  }
}

// Without an address all addresses of the machine are tried, so nobody who listens on one of them is missed.
async function tryPort(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, resolve);
  });
  const used = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
  return used;
}
