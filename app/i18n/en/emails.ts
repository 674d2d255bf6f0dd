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
      reminder: "A message is still waiting for your confirmation",
    },
    bodies: {
      told: "We gave you data earlier. Something has changed that you need to know. Please read the message and confirm it within 10 working days.",
      reminder: "We have not seen a confirmation from you yet. Could you read the message and confirm it?",
    },
    number: (number) => `The number of our message is ${number}.`,
    how: "Open the page. Ask for a code there. You will get it in a separate e-mail. Then you can read who and what it is about.",
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
    number: (number, until) => `The number is ${number}. You can collect it up to and including ${until}.`,
    how: "We will call you on a number that we look up ourselves. Then you get a code. With it you can collect the file once.",
    notYou: (phone) => `Were you not expecting this? Then do nothing, or call us on ${phone}.`,
    action: "Open the page",
  },
  inquiry: {
    subject: (organisation) => `A question from ${organisation}`,
    dear: (name) => `Dear ${name},`,
    headings: {
      look: "Could you look something up for us?",
      keep: "Keep camera images for us",
      reminder: "A question is still waiting for you",
      ended: "You no longer need to look anything up",
      letGo: "You no longer need to keep the images",
      lapsed: "You no longer need to keep the images",
    },
    bodies: {
      look: (dueOn) =>
        `Somebody asked which data we keep. You hold a part of it. Could you answer by ${dueOn} at the latest?`,
      keep: (dueOn) =>
        `Somebody asked for camera images. Make sure, by ${dueOn} at the latest, that they are not overwritten. Do not send us anything yet.`,
      reminder: (dueOn) =>
        `We have not seen an answer from you yet. Could you answer by ${dueOn} at the latest?`,
      ended: (_) => "Our question is no longer needed. Had you already started? Then keep nothing for us.",
      letGo: (_) =>
        "The request for these images is finished or has stopped. Please do not keep them for us any longer.",
      lapsed: (_) =>
        "After 14 days we still do not know who asked this. So our instruction ends. Please do not keep the images for us any longer.",
    },
    number: (number) => `The number of our question is ${number}.`,
    how: "Open the page. Ask for a code there. You will get it in a separate e-mail. Then you can see what it is about.",
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
      `You should have had our answer on ${dueOn}. We did not manage that. We are sorry. We will answer as soon as we can.`,
    question:
      "We may have a question for you. Until you answer, the clock may stop. We will tell you if it does.",
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
      `The code belongs to request ${number} to ${organisation}. That request is about data.`,
    mandate: (number, organisation) =>
      `On your behalf, somebody made a request to ${organisation}. That request is about your data. The number is ${number}.`,
    agree: (minutes) =>
      `Do you agree? Then give this code within ${minutes} minutes to the person who is asking for you.`,
    disagree: (phone) =>
      `Do you disagree, or do you know nothing about this? Do not give the code to anybody. Call us on ${phone}.`,
    notYou: (phone) =>
      "Did you not ask for a code? Then do not enter it, and do not give it to anybody. " +
      `Call us on ${phone}. We will look into it.`,
  },
  wasItYou: {
    heading: "Was this request yours?",
    what: (organisation) =>
      `Somebody made a request to ${organisation} about data. It did not come from this e-mail address. It may be about your data.`,
    yes: "Was it you? Then you do not have to do anything.",
    no: (number, phone) =>
      `Was it not you? Then open the page. Enter number ${number} and the code above. Then we will stop. You can also call us: ${phone}.`,
    action: "This was not me",
  },
  mailboxChange: {
    heading: "Is this new e-mail address yours?",
    what: (number, organisation) =>
      `Somebody gave ${organisation} another e-mail address for news about request ${number}.`,
    from: (from) => `From ${from} our news will go there.`,
    yes: "Was it you? Then you do not have to do anything.",
    no: (number, phone) =>
      `Was it not you? Then open the page. Enter number ${number} and the code above. Then the address will stay as it is. You can also call us: ${phone}.`,
    action: "This was not me",
  },
  mailboxNew: {
    heading: "You will soon get our news here",
    what: (number) => `This e-mail address was given for news about request ${number}.`,
    from: (from) => `From ${from} we will send it here.`,
    notYou: (phone) => `Do you know nothing about this request? Then call us on ${phone}.`,
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
