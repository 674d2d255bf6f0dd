// The inspecting process: one file in, what it is out, and it ends. Started by inspector.ts.

import { inspect } from "./inspect.ts";

process.once("message", async (bytes: Uint8Array) => {
  const inspected = await inspect(Buffer.from(bytes));
  process.send?.(inspected, () => process.disconnect());
});
