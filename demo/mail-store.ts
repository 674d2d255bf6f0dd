// Caught mails as files, so that they are still there after a restart.

import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser } from "mailparser";

export type CaughtMail = {
  id: string;
  at: Date;
  from: string;
  /** Whom the server was told to bring it to, whatever the message says. */
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  messageId: string | null;
  attachments: number;
  /** Of every byte that came: two copies of one message are the same. */
  sha256: string;
};

type Kept = { at: string; to: string[]; raw: string };

export async function keepMail(folder: string | null, raw: Buffer, to: string[]): Promise<CaughtMail> {
  const at = new Date();
  const id = `${at.getTime().toString(36)}-${randomBytes(4).toString("hex")}`;
  if (folder) {
    const kept: Kept = { at: at.toISOString(), to, raw: raw.toString("base64") };
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${id}.json`), JSON.stringify(kept));
  }
  return read(id, at, to, raw);
}

export async function readMails(folder: string): Promise<CaughtMail[]> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const mails = await Promise.all(names.map((name) => readKept(folder, name)));
  return mails.sort((a, b) => a.at.getTime() - b.at.getTime());
}

async function readKept(folder: string, name: string) {
  const kept: Kept = JSON.parse(await readFile(join(folder, name), "utf8"));
  return read(name.replace(/\.json$/, ""), new Date(kept.at), kept.to, Buffer.from(kept.raw, "base64"));
}

async function read(id: string, at: Date, to: string[], raw: Buffer): Promise<CaughtMail> {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });
  return {
    id,
    at,
    from: mail.from?.text ?? "",
    to,
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html || null,
    messageId: mail.messageId ?? null,
    attachments: mail.attachments.length,
    sha256: createHash("sha256").update(raw).digest("hex"),
  };
}
