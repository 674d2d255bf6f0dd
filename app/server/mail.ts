// Sends an e-mail to exactly one recipient.

import { createTransport } from "nodemailer";

export type Message = { messageId: string; to: string; subject: string; html: string; text: string };

/** Thrown when the server says for good that it will not take this message. */
export class MailRefused extends Error {
  override name = "MailRefused";
  readonly code: string;
  constructor(status: number) {
    super(`smtp-${status}`);
    this.code = `smtp-${status}`;
  }
}

export function openMailer({ smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string }) {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const from = addressIn(mailFrom);

  return {
    /** Hands a message to the server. Throws MailRefused, or another error when it may work later. */
    async send({ messageId, to, subject, html, text }: Message): Promise<void> {
      if (!isOneAddress(to)) throw new MailRefused(501);
      try {
        await transport.sendMail({
          messageId,
          from: mailFrom,
          to: { name: "", address: to },
          envelope: { from, to: [to] },
          subject,
          html,
          text,
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (error) {
        const status = (error as { responseCode?: number }).responseCode ?? 0;
        throw status >= 500 ? new MailRefused(status) : error;
      }
    },
    close: () => transport.close(),
  };
}

/** One plain address: lists, groups, quoted parts and signs that do not show can hide a second recipient. */
export function isOneAddress(value: string): boolean {
  const part = String.raw`[^\s\p{C}@,;:<>()[\]"\\]+`;
  return value.length <= 254 && new RegExp(`^${part}@${part}\\.${part}$`, "u").test(value);
}

function addressIn(mailFrom: string): string {
  return mailFrom.slice(mailFrom.indexOf("<") + 1, -1);
}
