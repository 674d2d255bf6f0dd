// Asks ClamAV's daemon whether a file is known as harmful: the command INSTREAM of clamd(8).

import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** Where clamd listens: a host and port, or a socket of this machine. */
export type ScannerAddress = { host: string; port: number } | { path: string };
/** "silent": it gave no verdict, so nobody knows. */
export type Verdict = "clean" | "virus" | "silent";

const patience = 60_000;
/** Far below what clamd takes at once. */
const chunkLength = 64 * 1024;

export function scannerAt(address: ScannerAddress, milliseconds = patience) {
  return {
    async scan(bytes: Buffer): Promise<Verdict> {
      const answer = await ask(address, bytes, milliseconds).catch(() => "");
      if (/^stream: OK\0?\s*$/.test(answer)) return "clean";
      return /^stream: .+ FOUND\0?\s*$/s.test(answer) ? "virus" : "silent";
    },
  };
}

async function ask(address: ScannerAddress, bytes: Buffer, milliseconds: number): Promise<string> {
  const socket = connect(address);
  const tooLong = setTimeout(() => socket.destroy(new Error("No verdict in time")), milliseconds);
  try {
    const answer = text(socket);
    // Beyond its own limit clamd answers and hangs up; then the answer counts, not the broken pipe.
    socket.on("error", () => {});
    for (const part of framed(bytes)) socket.write(part);
    return await answer;
  } finally {
    clearTimeout(tooLong);
    socket.destroy();
  }
}

/** Each chunk behind its length; a length of nothing is the end. */
function* framed(bytes: Buffer): Generator<Buffer> {
  yield Buffer.from("zINSTREAM\0");
  for (let at = 0; at < bytes.length; at += chunkLength) {
    const chunk = bytes.subarray(at, at + chunkLength);
    yield lengthOf(chunk.length);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes);
  return head;
}
