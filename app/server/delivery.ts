// How a large answer leaves: at the pace of the visitor, and known to have left or not.

import { once } from "node:events";
import type { ServerResponse } from "node:http";

export type Delivery = ReturnType<typeof deliveryOf>;

export function deliveryOf(response: ServerResponse) {
  return {
    /** True when every byte was handed over, false when the visitor left before. */
    sent: () =>
      new Promise<boolean>((resolve) => {
        response.once("finish", () => resolve(true));
        response.once("close", () => resolve(response.writableFinished));
      }),

    /** Waits while the visitor cannot keep up: Remix itself writes on and would keep everything in memory. */
    paced: (body: ReadableStream<Uint8Array>) =>
      body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          async transform(chunk, controller) {
            if (response.destroyed) throw new Error("The visitor left");
            controller.enqueue(chunk);
            if (response.writableNeedDrain)
              await Promise.race([once(response, "drain"), once(response, "close")]);
          },
        }),
      ),
  };
}
