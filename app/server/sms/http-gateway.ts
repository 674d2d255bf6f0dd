// Hands text messages to a gateway over HTTP, as the README tells its owner.

import { SmsFailed, type SmsGateway, SmsRefused } from "./gateway.ts";

export type SmsAccount = {
  url: string;
  token: string;
  /** Whom people see as the sender. */
  from: string;
};

const patience = 10_000;

export function httpSmsGateway({ url, token, from }: SmsAccount, timeout = patience): SmsGateway {
  return {
    async send({ reference, to, text }) {
      const response = await fetch(url, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ to, from, text, reference }),
        // A message and our token go to the address of the settings, and nowhere else.
        redirect: "manual",
        signal: AbortSignal.timeout(timeout),
      }).catch((error: unknown) => {
        throw new SmsFailed(isTimeout(error) ? "sms-timeout" : "sms-unreachable");
      });
      // Nothing that it says besides is used; unread it would keep the connection.
      await response.body?.cancel();
      if (response.ok) return;
      const code = `sms-${response.status}`;
      throw isRefusal(response.status) ? new SmsRefused(code) : new SmsFailed(code);
    },
  };
}

// Of the number or the message. A gateway that refuses us, or finds us too early or too busy, may be mended.
const mayBeMended = [401, 403, 408, 425, 429];
const isRefusal = (status: number) => status >= 400 && status < 500 && !mayBeMended.includes(status);

const isTimeout = (error: unknown) => error instanceof Error && error.name === "TimeoutError";
