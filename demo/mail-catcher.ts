// Catches every e-mail of the demo and of the tests, over real SMTP. Nothing leaves this machine.

import { EventEmitter } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { listen } from "./listen.ts";
import { mailApp } from "./mail-page.ts";
import { type CaughtMail, keepMail, readMails } from "./mail-store.ts";

/**
 * How the server treats a message: take it, refuse it for good, ask to come back later, or never answer; take all of it
 * and then say nothing; or reply with a number, to the recipient or once it has the whole message.
 */
export type Mood =
  | "accept"
  | "refuse"
  | "greylist"
  | "hang"
  | "take-and-hang"
  | { toRecipient: number }
  | { toMessage: number };

export type MailCatcher = Awaited<ReturnType<typeof startMailCatcher>>;

export async function startMailCatcher({
  smtpPort,
  webPort,
  folder = null,
}: {
  smtpPort: number;
  webPort: number;
  folder?: string | null;
}) {
  const caught = folder ? await readMails(folder) : [];
  const news = new EventEmitter().setMaxListeners(0);
  let mood: (to: string) => Mood = () => "accept";
  const smtp = smtpServer(
    (to) => mood(to),
    async (raw, to) => {
      caught.push(await keepMail(folder, raw, to));
      news.emit("mail");
    },
  );
  const usedPort = await listenSmtp(smtp, smtpPort);
  const web = await listen(webPort, () => mailApp(() => caught)).catch(async (error: unknown) => {
    await closeSmtp(smtp);
    throw error;
  });
  return {
    smtpPort: usedPort,
    smtpUrl: `smtp://localhost:${usedPort}`,
    webUrl: web.url,
    mails: (): CaughtMail[] => [...caught],
    waitForMail: (fits: (mail: CaughtMail) => boolean, ms = 10_000) =>
      waitFor(() => caught.find(fits), news, ms),
    /** From now on messages are treated so, each by its recipient. */
    setMood: (next: (to: string) => Mood) => {
      mood = next;
    },
    stop: async () => {
      await Promise.all([web.stop(), closeSmtp(smtp)]);
    },
  };
}

/** Greets at once. The tenth of a second for who talks too soon would be most of what a test of letters waits for. */
class PromptServer extends SMTPServer {
  override connect(...accepted: Parameters<SMTPServer["connect"]>) {
    super.connect(...accepted);
    const connection = [...this.connections].at(-1);
    connection?.connectionReady();
    // The greeting that is still to come would be a second one.
    if (connection) connection.connectionReady = () => {};
  }
}

function smtpServer(moodFor: (to: string) => Mood, take: (raw: Buffer, to: string[]) => Promise<void>) {
  return new PromptServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    closeTimeout: 200,
    size: 25 * 1024 * 1024,
    onRcptTo({ address }, _, answer) {
      const mood = moodFor(address);
      if (mood === "refuse") return answer(reply(550, "No such mailbox"));
      if (mood === "greylist") return answer(reply(451, "Come back later"));
      if (mood === "hang") return;
      if (typeof mood === "object" && "toRecipient" in mood) return answer(reply(mood.toRecipient, "No"));
      answer();
    },
    onData(stream, { envelope }, answer) {
      const to = envelope.rcptTo.map(({ address }) => address);
      const mood = moodFor(to[0] ?? "");
      collect(stream)
        .then(async (raw) => {
          if (typeof mood === "object" && "toMessage" in mood) return answer(reply(mood.toMessage, "No"));
          await take(raw, to);
          if (mood !== "take-and-hang") answer();
        })
        .catch(answer);
    },
  });
}

function reply(responseCode: number, text: string) {
  return Object.assign(new Error(text), { responseCode });
}

async function collect(stream: AsyncIterable<Buffer>) {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

async function waitFor<T>(find: () => T | undefined, news: EventEmitter, ms: number): Promise<T> {
  const found = find();
  if (found) return found;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => end(() => reject(new Error(`No such mail came within ${ms} ms`))), ms);
    const look = () => {
      const mail = find();
      if (mail) end(() => resolve(mail));
    };
    const end = (settle: () => void) => {
      clearTimeout(late);
      news.off("mail", look);
      settle();
    };
    news.on("mail", look);
  });
}

async function listenSmtp(smtp: SMTPServer, port: number) {
  const server = smtp.server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    smtp.listen(port, "127.0.0.1", resolve);
  });
  // A visitor who hangs up halfway is no reason to end the demo.
  smtp.on("error", () => {});
  return (server.address() as AddressInfo).port;
}

function closeSmtp(smtp: SMTPServer) {
  return new Promise<void>((resolve) => smtp.close(() => resolve()));
}
