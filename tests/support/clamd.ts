// A small clamd: speaks INSTREAM as clamd(8) tells, and knows one virus, the test file of EICAR.

import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** In two parts, so that a scanner of this machine leaves this file alone. */
export const eicar = [
  String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-`,
  "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("");

/** "answers" as it should; "hangs" takes everything and says nothing; "fails" says that it cannot. */
type Mood = "answers" | "hangs" | "fails";

export async function startClamd(mood: Mood = "answers", signaturesOf = new Date()) {
  const sockets = new Set<Socket>();
  let scans = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    let received = Buffer.alloc(0);
    socket.on("data", (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.toString("latin1") === "zVERSION\0" && mood !== "hangs") {
        return socket.end(
          mood === "fails" ? "ClamAV 1.4.3\0" : `ClamAV 1.4.3/27831/${asClamd(signaturesOf)}\0`,
        );
      }
      const content = contentOf(received);
      if (!content || mood === "hangs") return;
      scans += 1;
      if (mood === "fails") return socket.end("INSTREAM size limit exceeded. ERROR\0");
      socket.end(content.includes(eicar) ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    scans: () => scans,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** "Fri Nov 27 08:49:02 2026" */
function asClamd(moment: Date): string {
  const [weekday = "", day, month, year, time] = moment.toUTCString().split(" ");
  return `${weekday.slice(0, 3)} ${month} ${day} ${time} ${year}`;
}

/** What was sent, once its end has come. */
function contentOf(received: Buffer): Buffer | null {
  const command = "zINSTREAM\0";
  if (received.toString("latin1", 0, command.length) !== command) return null;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
