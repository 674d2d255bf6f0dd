// Every e-mail by its name.

import { code } from "./code.tsx";
import { deadlineNear } from "./deadline-near.tsx";
import { handover } from "./handover.tsx";
import { inquiry, inquiryCode } from "./inquiry.tsx";
import { complaintSettled, idCopyNews, letterWaits, messageWaits } from "./letter-waits.tsx";
import { mailboxChange } from "./mailbox-change.tsx";
import { mailboxNew } from "./mailbox-new.tsx";
import { assigned, newRequest } from "./new-request.tsx";
import { notice, noticeCode } from "./notice.tsx";
import { questionAsked } from "./question-asked.tsx";
import { requestReceived } from "./request-received.tsx";
import {
  breachFound,
  carryOutChanged,
  carryOutDue,
  carryOutWaits,
  changeStopped,
  complaintFiled,
  footageAsked,
  footageGone,
  handoverAsked,
  handoverDeclined,
  handoverStuck,
  holdReview,
  idCopySent,
  inquiryDeclined,
  inquiryLate,
  messageReceived,
  noticeDeclined,
  planDrawn,
  questionAnswered,
  recipientSilent,
  recipientsDue,
  recipientsListed,
  requestDisputed,
  requestReopened,
  requestWithdrawn,
  secondAwaited,
  supplementDue,
  taskDue,
  useStopped,
} from "./staff-news.tsx";
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
  "question-asked": questionAsked,
  "question-answered": questionAnswered,
  "request-withdrawn": requestWithdrawn,
  "request-reopened": requestReopened,
  assigned,
  "breach-found": breachFound,
  "task-due": taskDue,
  "complaint-filed": complaintFiled,
  "complaint-settled": complaintSettled,
  "message-received": messageReceived,
  "message-waits": messageWaits,
  "id-copy-sent": idCopySent,
  "id-copy-news": idCopyNews,
  "supplement-due": supplementDue,
  inquiry,
  "inquiry-code": inquiryCode,
  "inquiry-late": inquiryLate,
  "inquiry-declined": inquiryDeclined,
  "footage-asked": footageAsked,
  "footage-gone": footageGone,
  "use-stopped": useStopped,
  "plan-drawn": planDrawn,
  "second-awaited": secondAwaited,
  "carry-out-waits": carryOutWaits,
  "carry-out-due": carryOutDue,
  "carry-out-changed": carryOutChanged,
  notice,
  handover,
  "handover-asked": handoverAsked,
  "handover-stuck": handoverStuck,
  "handover-declined": handoverDeclined,
  "notice-code": noticeCode,
  "recipients-listed": recipientsListed,
  "recipients-due": recipientsDue,
  "recipient-silent": recipientSilent,
  "notice-declined": noticeDeclined,
  "hold-review": holdReview,
};
export type EmailName = keyof typeof emails;
