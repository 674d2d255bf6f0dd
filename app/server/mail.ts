// Sends an e-mail to exactly one recipient.

import { createTransport } from "nodemailer";

export type Message = {
  messageId: string;
  /** When it was put in line. */
  at: Date;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments?: { filename: string; content: string; contentType: string }[];
};

type Timeouts = { connectionTimeout: number; greetingTimeout: number; socketTimeout: number };
/** The library waits minutes: a silent server would hold every worker. */
const patience: Timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Thrown when the server says for good that it will not take this message. */
export class MailRefused extends Error {
  override name = "MailRefused";
  readonly code: string;
  constructor(status: number) {
    super(`smtp-${status}`);
    this.code = `smtp-${status}`;
  }
}

export function openMailer(
  { smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string },
  timeouts = patience,
) {
  const transport = createTransport({
    url: smtpUrl,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const from = addressIn(mailFrom);

  return {
    /** Hands a message to the server. Throws MailRefused, or another error when it may work later. */
    async send({ messageId, at, to, subject, html, text, attachments }: Message): Promise<void> {
      if (!isOneAddress(to)) throw new MailRefused(501);
      try {
        await transport.sendMail({
          messageId,
          // With these two every try sends the very same bytes.
          date: at,
          baseBoundary: messageId.replaceAll(/[^\w]/g, ""),
          from: mailFrom,
          to: { name: "", address: to },
          envelope: { from, to: [to] },
          subject,
          html,
          text,
          attachments,
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (error) {
        throw isRefusal(error) ? new MailRefused(error.responseCode) : error;
      }
    },
    close: () => transport.close(),
  };
}

// Of the recipient or the message. A server that refuses us, or our sign-in, may be mended.
function isRefusal(error: unknown): error is { responseCode: number } {
  const { responseCode = 0, command = "" } = error as { responseCode?: number; command?: string };
  return responseCode >= 500 && ["RCPT TO", "DATA"].includes(command);
}

/** One plain address: lists, groups, quoted parts and signs that do not show can hide a second recipient. */
export function isOneAddress(value: string): boolean {
  const signs = String.raw`\s\p{C}@,;:<>()[\]"\\`;
  const oneAddress = new RegExp(`^[^${signs}]+@[^.${signs}]+(?:\\.[^.${signs}]+)+$`, "u");
  return value.length <= 254 && oneAddress.test(value);
}

function addressIn(mailFrom: string): string {
  return mailFrom.slice(mailFrom.indexOf("<") + 1, -1);
}
