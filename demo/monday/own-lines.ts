// An office writes its log to standard output. In the demo that is for people, so meanwhile it goes to a file.

import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

export async function withLogIn<T>(file: string, act: () => Promise<T>): Promise<T> {
  const log = createWriteStream(file, { flags: "a" });
  const { write } = process.stdout;
  process.stdout.write = log.write.bind(log) as typeof write;
  try {
    return await act();
  } finally {
    process.stdout.write = write;
    log.end();
    await finished(log);
  }
}
