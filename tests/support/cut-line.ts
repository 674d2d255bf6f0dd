// A line to a server on this machine that breaks when somebody says a word: what the other side did is then not known.

import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export type CutLine = {
  url: string;
  /** "before": the word does not arrive; "after": it does, and no answer comes back. Once; then the line is whole. */
  cut(word: string, when: "before" | "after"): void;
  close(): void;
};

/** The same address by way of this line. */
export async function cutLineTo(address: string): Promise<CutLine> {
  const target = new URL(address);
  const open = new Set<Socket>();
  let due: { word: string; when: "before" | "after" } | null = null;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    let isCut = false;
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
    near.on("data", (data) => {
      const met = due !== null && data.includes(due.word) ? due : null;
      if (met) {
        due = null;
        isCut = true;
        if (met.when === "before") return near.destroy();
      }
      far.write(data);
    });
    far.on("data", (data) => {
      if (isCut) near.destroy();
      else near.write(data);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(address);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    cut: (word, when) => {
      due = { word, when };
    },
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
