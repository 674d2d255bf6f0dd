import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort, requireFreePorts } from "#demo/ports.ts";

test("a taken port is named, with what it was for and what to do", async () => {
  const port = await freePort();
  const inTheWay = createServer();
  await new Promise<void>((resolve) => inTheWay.listen(port, "127.0.0.1", resolve));
  await expect(requireFreePorts({ "mail page": port })).rejects.toThrow(
    `Port ${port} (mail page) cannot be used: EADDRINUSE. Stop the program that uses it`,
  );
  await new Promise((resolve) => inTheWay.close(resolve));
  await expect(requireFreePorts({ "mail page": port })).resolves.toBeUndefined();
});
