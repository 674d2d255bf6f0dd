// The words of the e-mails in English. E-mails to staff are in Dutch, whatever the language of the tenant.

import { emails as dutch } from "../nl/emails.ts";
import type { Texts } from "../nl.ts";

const {
  staffSubject,
  newRequest,
  recipientsListed,
  recipientsDue,
  recipientSilent,
  noticeDeclined,
  handoverAsked,
  handoverStuck,
  handoverDeclined,
  requestDisputed,
  changeStopped,
  questionAnswered,
  requestWithdrawn,
  requestReopened,
  assigned,
  taskDue,
  breachFound,
  complaintFiled,
  messageReceived,
  idCopySent,
  deadlineNear,
  staffNote,
  supplementDue,
  inquiryLate,
  inquiryDeclined,
  footageAsked,
  footageGone,
  useStopped,
  planDrawn,
  secondAwaited,
  carryOut,
  later,
  holdReview,
} = dutch;

export const emails: Texts["emails"] = {
  staffSubject,
  newRequest,
  recipientsListed,
  recipientsDue,
  recipientSilent,
  noticeDeclined,
  handoverAsked,
  handoverStuck,
  handoverDeclined,
  assigned,
  requestDisputed,
  changeStopped,
  questionAnswered,
  requestWithdrawn,
  requestReopened,
  taskDue,
  breachFound,
  complaintFiled,
  messageReceived,
  idCopySent,
  deadlineNear,
  staffNote,
  supplementDue,
  inquiryLate,
  inquiryDeclined,
  footageAsked,
  footageGone,
  useStopped,
  planDrawn,
  secondAwaited,
  carryOut,
  later,
  holdReview,

  notice: {
    subject: (organisation) => `A message from ${organisation}`,
    dear: (name) => `Dear ${name},`,
    headings: {
      told: "There is a message for you about data",
      reminder: "A message still waits for your confirmation",
    },
    bodies: {
      told: "We gave you data earlier. Something has changed that you need to know. Please read the message and confirm it within 10 working days.",
      reminder: "We have not seen a confirmation from you yet. Would you read the message and confirm it?",
    },
    number: (number) => `The number of our message is ${number}.`,
    how: "Open the page. Ask for a code there. You get it in a separate e-mail. Then you read who and what it is about.",
    action: "Open the message",
    why: (number, organisation) =>
      `The code opens message ${number} of ${organisation}. Do not give it to anybody.`,
  },
  handover: {
    subject: (organisation) => `A file from ${organisation}`,
    headings: { told: "A file is ready for you", reminder: "A file is still ready for you" },
    body: (organisation) =>
      `Somebody asked ${organisation} to give you a file. ` +
      "It holds data about that person (Article 20(2) of the GDPR).",
    number: (number, until) => `The number is ${number}. You can fetch it until ${until}.`,
    how: "We call you on a number that we look up ourselves. Then you get a code. With it you fetch the file once.",
    notYou: (phone) => `Do you not expect this? Then do nothing, or call us on ${phone}.`,
    action: "Open the page",
  },
  inquiry: {
    subject: (organisation) => `A question from ${organisation}`,
    dear: (name) => `Dear ${name},`,
    headings: {
      look: "Could you look something up for us?",
      keep: "Keep camera images for us",
      reminder: "A question still waits for you",
      ended: "You need not look anything up any more",
      letGo: "You need not keep the images any more",
      lapsed: "You need not keep the images any more",
    },
    bodies: {
      look: (dueOn) =>
        `Somebody asked which data we keep. You hold a part of it. Could you answer by ${dueOn} at the latest?`,
      keep: (dueOn) =>
        `Somebody asked for camera images. See to it that they are not overwritten, by ${dueOn} at the latest. Do not send us anything yet.`,
      reminder: (dueOn) => `We have seen no answer from you yet. Will you answer by ${dueOn} at the latest?`,
      ended: (_) => "Our question is not needed any more. Had you begun already? Then keep nothing for us.",
      letGo: (_) =>
        "The request for these images is done or has stopped. Do not keep them for us any longer.",
      lapsed: (_) =>
        "After 14 days we still do not know who asked this. So our order ends. Do not keep the images for us any longer.",
    },
    number: (number) => `The number of our question is ${number}.`,
    how: "Open the page. Ask for a code there. You get it in a separate e-mail. Then you see what it is about.",
    action: "Open the question",
    code: {
      heading: "Your code",
      enter: (minutes) => `Enter it within ${minutes} minutes, on the page where you asked for it.`,
      why: (number, organisation) =>
        `The code opens question ${number} of ${organisation}. Do not give it to anybody.`,
      notYou: (phone) => `Did you not ask for a code? Then do not enter it, and call us on ${phone}.`,
    },
  },

  idCopyNews: {
    heading: "There is news about your request",
    body: (number) =>
      `It is about request ${number} and how you show who you are. You can read it on your page. Never send us a copy by e-mail.`,
    action: "Read the news",
  },
  messageWaits: {
    heading: "There is a message for you",
    body: (number) => `It is about your request ${number}. You can read the message on your page.`,
    action: "Read the message",
  },
  subject: (number) => `Message about your request ${number}`,
  safety: (phone) => `We never ask for your BSN or a password by e-mail. Not sure? Call ${phone}.`,
  sender: (organisation) => `${organisation}, privacy`,
  opens: (host) => `The button opens ${host}`,

  requestReceived: {
    heading: "We have received your request",
    received: (receivedAt) => `We received your request on ${receivedAt}.`,
    number: (number) => `Your number is ${number}. Keep this number.`,
    due: (dueOn) => `You will get our answer no later than ${dueOn}.`,
    late: (dueOn) =>
      `You should have had our answer on ${dueOn}. We did not manage that. We are sorry. We answer as soon as we can.`,
    question:
      "We may have a question for you. While you have not answered, the clock can stop. We will tell you then.",
    change: (phone) => `Do you want to change something or stop? Call ${phone}.`,
    action: "See your request",
  },
  headList: {
    subject: (number: number) => `List ${number} of the history`,
    body: (number: number, day: string, host: string) =>
      `This is list ${number} of the history of ${host}, of ${day}. The list and its signature are attached.`,
    keep: "Keep this e-mail. Later the list proves that nobody changed the history.",
    check: "This is the checksum (SHA-256) of the list:",
  },
  code: {
    heading: "Your code",
    enter: (minutes) => `Enter it within ${minutes} minutes.`,
    why: (number, organisation) =>
      `The code belongs to request ${number} to ${organisation}. Somebody asked for a copy of data.`,
    mandate: (number, organisation) =>
      `Somebody asked ${organisation} for a copy of your data, on your behalf. It is about request ${number}.`,
    agree: (minutes) =>
      `Do you agree? Then give this code within ${minutes} minutes to the person who asks this for you.`,
    disagree: (phone) =>
      `Do you not agree, or do you know nothing of it? Do not give the code to anybody. Call us on ${phone}.`,
    notYou: (phone) =>
      "Did you not ask for a code? Then do not enter it, and do not give it to anybody. " +
      `Call us on ${phone}. We will look into it.`,
  },
  wasItYou: {
    heading: "Was this request yours?",
    what: (organisation) =>
      `Somebody asked ${organisation} for a copy of data. It did not come from this e-mail address. It may be about your data.`,
    yes: "Was it you? Then you do not have to do anything.",
    no: (number, phone) =>
      `Was it not you? Then open the page. Enter number ${number} and the code above. Then we stop. You can call us too: ${phone}.`,
    action: "This was not me",
  },
  mailboxChange: {
    heading: "Is this new e-mail address yours?",
    what: (number, organisation) =>
      `Somebody gave ${organisation} another e-mail address for news about request ${number}.`,
    from: (from) => `From ${from} our news goes there.`,
    yes: "Was it you? Then you do not have to do anything.",
    no: (number, phone) =>
      `Was it not you? Then open the page. Enter number ${number} and the code above. Then the address stays as it is. You can call us too: ${phone}.`,
    action: "This was not me",
  },
  mailboxNew: {
    heading: "You will soon get our news here",
    what: (number) => `This e-mail address was given for news about request ${number}.`,
    from: (from) => `From ${from} we send it here.`,
    notYou: (phone) => `Do you not know this request? Then call us on ${phone}.`,
  },
  letterWaits: {
    heading: "There is a letter for you",
    body: (number) => `The letter is about your request ${number}. You can read it on your page.`,
    action: "Read the letter",
  },
  questionAsked: {
    heading: "We have a question about your request",
    body: (number) => `It is about your request ${number}. You can read the question on your page.`,
    standsStill: "The clock stands still until you answer.",
    action: "Read the question",
  },
  complaintSettled: {
    heading: "There is an answer to your complaint",
    body: (number) => `It is about your request ${number}. You can read the answer on your page.`,
    action: "Read the answer",
  },
  answerReady: {
    heading: "Your answer is ready",
    body: (number) => `It is about your request ${number}. You can read our answer on your page.`,
    until: (until) => `You can read and download it up to and including ${until}.`,
    action: "Read your answer",
  },
  supplementReady: {
    heading: "There is an addition to our answer",
    body: (number) => `It is about your request ${number}. You can read the addition on your page.`,
    action: "Read the addition",
  },
};
