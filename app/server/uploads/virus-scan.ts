// Asks ClamAV's daemon whether a file is known as harmful: the command INSTREAM of clamd(8).

import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** Where clamd listens: a host and port, or a socket of this machine. */
export type ScannerAddress = { host: string; port: number } | { path: string };
/** "silent": it gave no verdict, so nobody knows. */
export type Verdict = "clean" | "virus" | "silent";

const patience = 60_000;
/** Whoever asks how it is has a page open. */
const shortPatience = 3000;
/** Far below what clamd takes at once. */
const chunkLength = 64 * 1024;

export function scannerAt(address: ScannerAddress, milliseconds = patience) {
  return {
    /** When the signatures were made that it knows viruses by; null when it does not say. */
    async signatures(): Promise<Date | null> {
      const answer = await ask(
        address,
        [Buffer.from("zVERSION\0")],
        Math.min(milliseconds, shortPatience),
      ).catch(() => "");
      return signaturesIn(answer);
    },
    async scan(bytes: Buffer): Promise<Verdict> {
      const answer = await ask(address, framed(bytes), milliseconds).catch(() => "");
      if (/^stream: OK\0?\s*$/.test(answer)) return "clean";
      return /^stream: .+ FOUND\0?\s*$/s.test(answer) ? "virus" : "silent";
    },
  };
}

/** "ClamAV 1.4.3/27831/Fri Nov 27 08:49:02 2026": in the time of the machine, which differs by hours, not days. */
function signaturesIn(answer: string): Date | null {
  const [, , written = ""] = answer.replaceAll("\0", "").trimEnd().split("/");
  const moment = Date.parse(`${written} UTC`);
  return Number.isNaN(moment) ? null : new Date(moment);
}

async function ask(address: ScannerAddress, parts: Iterable<Buffer>, milliseconds: number): Promise<string> {
  const socket = connect(address);
  const tooLong = setTimeout(() => socket.destroy(new Error("No verdict in time")), milliseconds);
  try {
    const answer = text(socket);
    // Beyond its own limit clamd answers and hangs up; then the answer counts, not the broken pipe.
    socket.on("error", () => {});
    for (const part of parts) socket.write(part);
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
