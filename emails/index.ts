// Every e-mail by its name.

import { code } from "./code.tsx";
import { deadlineNear } from "./deadline-near.tsx";
import { letterWaits } from "./letter-waits.tsx";
import { mailboxChange } from "./mailbox-change.tsx";
import { mailboxNew } from "./mailbox-new.tsx";
import { newRequest } from "./new-request.tsx";
import { requestReceived } from "./request-received.tsx";
import { changeStopped, requestDisputed } from "./stopped.tsx";
import { wasItYou } from "./was-it-you.tsx";

export const emails = {
  "request-received": requestReceived,
  code,
  "letter-waits": letterWaits,
  "new-request": newRequest,
  "deadline-near": deadlineNear,
  "request-disputed": requestDisputed,
  "was-it-you": wasItYou,
  "mailbox-change": mailboxChange,
  "mailbox-new": mailboxNew,
  "change-stopped": changeStopped,
};
export type EmailName = keyof typeof emails;
