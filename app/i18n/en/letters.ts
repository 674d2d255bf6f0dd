// The words of the letters in plain English. Each says what the Dutch one says: the law asks the same of both.

import type { Texts } from "../nl.ts";
import { decided } from "./decided.ts";
import { words } from "./words.ts";

export const letters: Texts["letters"] = {
  subject: (number) => `Your request ${number}`,
  salutation: "Dear Sir or Madam,",
  regards: "Kind regards,",

  numberLabel: "Number of your request",
  receivedLabel: "Received on",
  requestLabel: "What you asked",
  pageOf: (number, page, pages) => `Request ${number} - page ${page} of ${pages}`,
  phone: "Telephone",

  themes: {
    personal: "who you are and where you live",
    contact: "how we reach you",
    contract: "your tenancy",
    payments: "your payments",
    repairs: "repairs",
    conversations: "your contact with us",
    cases: "nuisance and reports",
    documents: "documents",
  },
  asked: {
    everything: "A copy of all the data we hold about you.",
    parts: (themes) => `A copy of the data we hold about you, on: ${themes}.`,
    rectification: (data) => `You want us to correct data: ${data}.`,
    erasure: (data) =>
      data ? `You want us to delete data: ${data}.` : "You want us to delete all the data we hold about you.",
    restriction: (data) =>
      data
        ? `You want us to stop using this for a while: ${data}.`
        : "You want us to stop using all your data for a while.",
    portability: (data) =>
      data
        ? `A file to take with you, with: ${data}.`
        : "A file to take with you, with all the data for which this is possible.",
    objection: {
      marketing: "You want no more advertising from us.",
      cameras: "You do not want us to record you with cameras.",
      "nuisance-or-fraud": "You do not want us to use your data to look into nuisance or fraud.",
      statistics: "You do not want us to use your data for statistics.",
      other: "You do not want us to use your data for something. You wrote to us for what.",
    },
    consent: (uses) => `You take back your consent for: ${uses}.`,
    unsorted: "You wrote in your own words what you want. We are looking into what that comes to.",
    other: "something else, as you wrote it",
  },
  and: "and",

  free: "This request costs you nothing.",
  questions: {
    title: "Do you have a question?",
    body: (role, organisation) => `Ask the ${role} of ${organisation}. They look after privacy here.`,
    reach: (phone, hours, email) =>
      `Call ${phone} (${hours}) or e-mail ${email}. You can also send us a letter.`,
  },

  notice: {
    subject: (number) => `Notice ${number}`,
    had: "You received data from us about the person below. Something has changed that you need to know.",
    whoTitle: "Who is it about?",
    knownBy: { "name-and-address": "Name and address", "customer-number": "Customer number" },
    whatTitle: "What has happened?",
    what: {
      rectified: "Corrected. It now reads",
      erased: "Erased by us",
      restricted: "May not be used for now",
      released: "May be used again",
    },
    everything: "all data that you received from us about this person",
    since: "Since",
    askTitle: "What do we ask of you?",
    ask: {
      rectified: "Please correct this data in your records too.",
      erased: "Please erase this data from your records too.",
      restricted:
        "Please only store this data, and do not use it. We will tell you when you may use it again.",
      released: "You no longer need to hold back the use of this data.",
    },
    mustKeep: "Do you have to keep it, for instance by law? Then tell us, and name the law that says so.",
    confirm: (number) =>
      "Please confirm in writing within 10 working days that you have done this. Do you not have this data? Then tell us that. " +
      `Are you reading this on our page? Confirm it there. Are you sending a letter? Then mention number ${number}.`,
    onward: "Did you pass this data on to others? Then please tell them too.",
    onwardProcessor: "Do others process this data on your behalf? Then please pass this on to them too.",
    lawTitle: "Why do we tell you this?",
    law: {
      rectified: "Whoever corrects data tells everybody who received it (Articles 16 and 19 of the GDPR).",
      erased: "Whoever erases data tells everybody who received it (Articles 17(1) and 19 of the GDPR).",
      restricted:
        "Whoever restricts the use of data tells everybody who received it (Articles 18 and 19 of the GDPR).",
      released:
        "We told you earlier not to use this data (Articles 18 and 19 of the GDPR). That has now ended.",
    },
    processor: "You process this data for us. You help us with this (Article 28(3)(e) of the GDPR).",
    least: "We only mention what you need to find this person.",
  },

  extension: {
    intro: "We need more time for your request. We do not refuse it.",
    due: (dueOn: string) =>
      `You get our answer no later than ${dueOn}. Are we ready sooner? Then you hear from us sooner.`,
    whyTitle: "Why do we need more time?",
    grounds: {
      complex: "Your request is complex.",
      "many-requests": "You made more than one request, and they belong together.",
    },
    law: (months: number) =>
      "Normally we answer within 1 month. Is that too short for a request? Then we may add 1 or 2 months. " +
      `We add ${months} ${months === 1 ? "month" : "months"}. That is allowed once (Article 12(3) of the GDPR).`,
    meanwhileTitle: "What happens now?",
    meanwhile: (portal: string) =>
      `We go on with your request. You do not get data yet: it comes with our answer. On ${portal} you see how far we are.`,
    disagreeTitle: "Do you disagree with the extra time?",
  },

  message: {
    intro: "We write to you about your request.",
    title: "Our message",
    date: "The last day for our answer does not change because of this.",
  },

  notCompetent: {
    intro: "You asked us for data about somebody else. We do not give you that data.",
    asked: "A copy of data about somebody else.",
    whyTitle: "Why not?",
    grounds: {
      deceased: {
        why: "The privacy law GDPR is only about people who are alive (recital 27 of the GDPR).",
        instead: [
          "Do you arrange the estate or the tenancy of somebody who died? Call us. You do not need this request for that.",
        ],
      },
      "no-authority": {
        why:
          "You may only ask for somebody else if you have the authority. " +
          "See Article 12(6) of the GDPR and Article 5 of the Dutch GDPR Implementation Act. We did not see it.",
        instead: [
          "Can you show later that you have the authority? Then make a new request. It is free.",
          "The person may also ask us. A child may do so from the age of 12.",
        ],
      },
    },
    silent: "This does not say whether we keep data about this person.",
    insteadTitle: "What can you do instead?",
    own: "Would you like to know what we keep about you? Then make a request for yourself.",
  },

  acknowledgement: {
    intro: {
      portal: () => "We have received your request. Thank you for your message.",
      letter: (at) => `We received your letter on ${at}. You make a request in it.`,
      phone: (at) => `You called us on ${at}. You made a request then. Below you read what we wrote down.`,
      visit: (at) => `You came to us on ${at}. You made a request then. Below you read what we wrote down.`,
      email: (at) => `We received your e-mail on ${at}. You make a request in it.`,
    },
    stopped: {
      marketing: (at) => `We stopped at once: from ${at} we send you no more advertising.`,
      consent: (at) =>
        `We stopped at once: from ${at} your consent no longer counts. What we did with your consent before was allowed.`,
    },
    sorted: (numbers) =>
      `You wrote in your own words what you want. Above you read how we understand it.${numbers ? ` You asked something else as well. It has a number of its own: ${numbers}.` : ""} Did you mean something else? Call us.`,
    corrected:
      "In an earlier letter we gave you a different date of receipt. That date was wrong. The dates in this letter are the right ones.",
    apartAgain:
      "We wrote to you that this request went on with an earlier one. That is no longer so. You get a separate answer to this request after all.",
    together:
      "You asked this together with others in one message. Everybody gets their own answer, with their own number. This letter is only about your request.",
    next: {
      title: "What happens now?",
      prove: "We want to be sure that it is you. Your page tells you how to show us.",
      provePost: "We want to be sure that it is you. Call us, and we tell you how to show us.",
      gather: "After that we collect your data. A colleague checks everything.",
      look: "After that we look at what we hold about you, and what we can do. A colleague checks everything.",
      sort: "A colleague reads what you wrote. We tell you how we understand it.",
      everywhere: "A colleague checks that it has stopped everywhere.",
      portal: (portal) => `Is our answer ready? Then we tell you, and you can read it on ${portal}.`,
      post: "Is our answer ready? Then you get it by post.",
    },
    term: {
      title: "When do you get an answer?",
      due: (due) => `You get our answer no later than ${due}.`,
      late: (due) =>
        `You should have had our answer on ${due}. We did not manage that. We are sorry. We answer as soon as we can.`,
      question:
        "Sometimes we have a question for you. You then get that question in a letter. " +
        "While you have not answered, the clock can stop. That letter will say so.",
    },
    change: {
      title: "Do you want to change something or stop?",
      body: (phone) => `You always can. Call us on ${phone} and give the number of your request.`,
    },
  },

  identityCode: {
    intro: (organisation) => `Somebody made a request to ${organisation}. It is about your data.`,
    asked: "They asked for a copy of the data that we hold about you. Was that you? Then you need this code.",
    byMandate: {
      asked: "Somebody asked for a copy of the data that we hold about you, on your behalf. Do you agree?",
      use: "Then give this code to the person who asks this for you. That is how we know that you agree.",
      valid: (until) =>
        `The code works for 14 days, up to and including ${until}. Our answer goes only to you.`,
      keep: "Then do not give the code to anybody. We will never ask for the code by telephone.",
    },
    codeTitle: "Your code",
    use: (portal, number) =>
      `Go to ${portal} and open your request ${number}. Enter this code there. Then we know that it is you.`,
    valid: (until) =>
      `The code works for 14 days, up to and including ${until}. ` +
      "Is that too short? Then ask for a new code on your page.",
    notYou: {
      title: "That was not me",
      disagree: "Do you not agree?",
      call: (phone, hours) => `Then call us on ${phone}, ${hours}. We will then not give any data.`,
      keep: "Do not give the code to anybody. We will never ask for the code by telephone.",
    },
  },

  accessAnswer: {
    intro: "You asked us for a copy of the data that we hold about you. This is our answer.",
    late: "You get this answer later than we had to give it. We are sorry about that.",
    outcome: {
      granted: "Yes, we hold data about you. You get a copy of everything you asked for.",
      "partly-granted":
        "Yes, we hold data about you. You get a copy of almost everything you asked for. " +
        "A small part we may not give to you. Further on you read why.",
      "no-data-held": "No, we found no data about you in what you asked for.",
    },
    everythingWithheld: "Yes, we hold data. We may not give you this data. Further on you read why.",
    withGaps: {
      granted:
        "Yes, we hold data about you. You get a copy of everything that we could read. " +
        "A part is missing. Further on you read which part.",
      partly:
        "Yes, we hold data about you. You get a copy of a part. We may not give you everything. " +
        "Also, we could not read everything. Further on you read more about it.",
      everythingWithheld:
        "Yes, we hold data. We may not give you what we found. Also, we could not read everything. " +
        "Further on you read more about it.",
      nothingFound:
        "We found no data about you. But we could not search everywhere. Further on you read what we miss.",
    },
    onBehalf: {
      representative:
        "You asked this on behalf of somebody else. Does this letter say “you” or “your”? " +
        "Then we mean the person you asked for.",
      person: "Somebody asked this for you, with your permission. We send the answer only to you.",
    },
    outside:
      "You may not ask everything for this person (Article 12(6) of the GDPR). So we give nothing about:",
    gaps: {
      body: "In one or more places we could not get data now. So we miss data about:",
      again: "You still have a right to this data. We keep looking and send you an addition. That is free.",
    },
    copy: {
      title: "Your copy",
      portal: (portal) => `Your copy is ready on ${portal}. Open your request there.`,
      until: (until) =>
        `You can download the copy up to and including ${until}. ` +
        "After the first download you can do so for 14 more days.",
      post: "Your copy is on paper with this letter. Would you rather have a file? Call us.",
      asOf: (asOf) => `The copy shows what we held about you on ${asOf}.`,
      searchedIn: (systems) => `We searched in ${systems}.`,
      whatIsInIt: "This is in the copy:",
      form:
        "The copy is a zip file. In it is a page that you can read on any device, and a PDF to print. " +
        "There is also a JSON file in it, for computers.",
      none: (asOf) => `We searched on ${asOf}. There is nothing to copy, so you get no file.`,
      records: (theme, count) => `${theme}: ${count}`,
      count: (records) => (records === 1 ? "1 item" : `${records} items`),
      codes:
        "The copy has codes and short words from our systems. The names of its fields are in Dutch. " +
        "Is something not clear? Call us and we explain it.",
      codesNone: "There are no codes from our systems in this letter. Is something not clear? Call us.",
    },
    overwritten: (day) =>
      `You asked for camera images. We do not keep them any more: they were overwritten on ${day}.`,
    searched: {
      title: "Where did we search?",
      body: "We searched in:",
      withTitle: "What did we search with?",
      with: "We searched with these details:",
      name: "Name",
      born: "Date of birth",
      address: "Address",
      other:
        "Is something wrong here? Or have you used another name, another address or another e-mail address with us? " +
        "Tell us. Then we search once more, for free.",
    },
    withheld: {
      title: "What is not in your copy?",
      nothing: "We have left nothing out and covered nothing.",
      nothingElse: "Apart from that we have left nothing out and covered nothing.",
      masked: (count) =>
        count === 1 ? "We have covered 1 piece of data." : `We have covered ${count} pieces of data.`,
      records: (count) =>
        count === 1 ? "We have not given you 1 item." : `We have not given you ${count} items.`,
      grounds: {
        "rights-of-others":
          "This is data about other people. They have a right to privacy too. " +
          "That is why we may not give it to you (Article 15(4) of the GDPR).",
        "protection-of-person":
          "This is something that the person you ask for may keep in confidence. We weighed this. " +
          "That is why we do not give it to you (Article 41(1)(i) of the Dutch GDPR Implementation Act).",
        "outside-authority":
          "This is outside what you may ask for this person. " +
          "That is why we do not give it to you (Article 12(6) of the GDPR).",
      },
      black: "You see a black bar there.",
      summarised: (count) =>
        count === 1 ? "We have summarised 1 piece of data." : `We have summarised ${count} pieces of data.`,
      inOurWords: "There you read in our own words what it says.",
    },
    about: {
      categories: "Which data do we hold?",
      purposes: "What do we use it for?",
      recipients: "With whom do we share it?",
      noRecipients: "We share this data with nobody.",
      retention: "How long do we keep it?",
      origin: "Where did we get the data?",
      nothingTitle: "What do we use?",
      nothing:
        "We found nothing in what you asked for. So we use, keep and share nothing of it. " +
        "We got nothing from others either.",
      onlyTheDossier: "We do keep the file of this request. Below you read more about it.",
      unmapped:
        "The copy also has single details from our systems. They belong to the data they stand beside.",
    },
    automated: "Decisions by a computer",
    transfers: "Countries outside the European Union",
    rights: {
      title: "Your other rights",
      intro: "You can ask us to:",
      list: [
        "correct or complete data",
        "delete data",
        "pause the use of data",
        "stop something that you do not agree with (objection)",
      ],
    },
    freeCopy: "This copy and this answer cost you nothing.",
  },

  remedies: {
    title: "Do you disagree with this answer?",
    board: (organisation, address) => `Send a complaint to the board of ${organisation}, ${address}.`,
    committee: (name, address) => `Take your complaint to ${name}, ${address}.`,
    authority:
      "Complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens). " +
      "It watches over privacy in the Netherlands.",
    authorityWhere: (website, address) => `You can do so on ${website} or with a letter to ${address}.`,
    court:
      "Ask the court to decide. Do so within 6 weeks after you got this letter. You do not need a lawyer.",
    courtLate:
      "Ask the court to decide. Our answer was too late, so there is no last day. " +
      "Yet it is better to do so within 6 weeks after you got this letter. You do not need a lawyer.",
    mediation:
      "Ask the Dutch Data Protection Authority to mediate or to give advice. " +
      "Do so within 6 weeks after you got this letter. " +
      "Have they finished? Then you have another 6 weeks to go to court.",
    choose: "The choice is yours. You do not have to do one before the other.",
  },

  term: {
    title: "What does this do to the date?",
    standsStill: {
      identity: (from) =>
        `From ${from} the clock stands still. It does so up to and including the day on which you show us that it is you.`,
      clarification: (from) =>
        `From ${from} the clock stands still. It does so up to and including the day on which you answer.`,
    },
    moves: (dueOn) =>
      `Without this question the last day was ${dueOn}. The days on which the clock stands still are added. ` +
      "The sooner you answer, the sooner you hear from us.",
    stays: (dueOn) => `This question does not change the date. You get our answer no later than ${dueOn}.`,
  },
  questionLabel: "Our question",
  askedLabel: "Asked on",

  identityQuestion: {
    intro: "We have your request. Before we give any data, we want to be sure that it is you.",
    whyTitle: "Why do we ask this?",
    law: "Nobody else may get your data. When in doubt we may ask this (Article 12(6) of the GDPR).",
    waysTitle: "How do you show us that it is you?",
    ways: "Choose what is easiest for you:",
    wayList: (portal, phone) => [
      `Sign in at your request on ${portal}. You can do so if you see a button to sign in there.`,
      `Ask for a code on ${portal}. It only goes to an address or number that we already know.`,
      `Call us on ${phone}. We call you back on a number that we already know.`,
      "Visit our office with your passport or identity card. We look at it and make no copy.",
    ],
    more: (portal) => `Sometimes 1 way is not enough. Then you see on ${portal} what else is needed.`,
    copyTitle: "Do not send us a copy of your passport",
    copy: "A copy of your passport or identity card is not needed. Do you want to send one anyway? Then do it like this:",
    copyList: [
      "Never send the copy by ordinary e-mail. Send a letter or bring the copy to our office.",
      "Hide your citizen service number (BSN) and your photo. Do not forget the lines of letters and digits at the bottom.",
      "Write on the copy that it is for this request, with the date. The app KopieID helps you.",
    ],
    keptTitle: "What do we do with what you show us?",
    kept:
      "We only check that it is you. We keep no copy and no number of your passport or identity card. " +
      "We only write down how and when you showed us who you are. " +
      "Do you send a copy anyway? Then we destroy it right after the check.",
    silenceTitle: "What if you do not show us?",
    silence: "Then we give no data, because we are not sure who is asking.",
    closes: (closesOn) =>
      `Are we still not sure on ${closesOn}? Then we close your request. ` +
      "Do you show us after that? Then this same request opens again.",
  },

  clarification: {
    intro: "We are working on your request. We have a question, so that we search for what you really want.",
    questionTitle: "Our question",
    mapTitle: "What do we keep?",
    map: "We keep a lot of data. So we may ask which data you mean (recital 63 of the GDPR):",
    themes: words.themes,
    choiceTitle: "The choice is yours",
    choice: [
      "You may answer “everything”. Then we search for everything you asked for.",
      "Do you not know? Just say so. Then we also search for everything you asked for.",
      "You do not have to say why you want to know.",
    ],
    answer: (portal, phone) => `Answer on ${portal} or call ${phone}. A letter or a visit is fine too.`,
    meanwhileTitle: "What happens now?",
    meanwhile: "We do not wait with the rest. What is already clear, we look up now.",
    closes: (closesOn) => `Do we have no answer on ${closesOn}? Then we search for everything you asked for.`,
    runsAgain: "The clock then runs again.",
  },

  interim: {
    intro: "We cannot finish your request yet. We are still waiting for your answer.",
    missingTitle: "What is missing?",
    missing: (askedOn) => `On ${askedOn} we asked you a question. We do not have the answer yet.`,
    whyTitle: "Why can we not go on?",
    why: {
      identity:
        "We are not sure yet that it is you. So we give no data now (Article 12(6) of the GDPR). " +
        "This way nobody else gets your data.",
      clarification:
        "We do not know yet which data you mean (recital 63 of the GDPR). " +
        "So we cannot give you a complete answer now.",
    },
    stillTitle: "You can still answer",
    still: {
      identity: (portal, phone) =>
        `On ${portal} you see how you show us that it is you. You can also call (${phone}) or visit us.`,
      clarification: (portal, phone) =>
        `You can do so at your request on ${portal} or call ${phone}. “Everything” or “I do not know” is a good answer too.`,
    },
    goesOn: "After that we go on with your request. You do not have to make a new request.",
    disagreeTitle: "Do you disagree with this?",
  },

  notIdentified: {
    intro: "We do not give you any data. We are not sure that it is you.",
    askedTitle: "What did we ask you?",
    whyTitle: "Why do you get no data?",
    why:
      "We only give data when we are sure who is asking. This way nobody else gets your data. " +
      "See Article 12(2) and 12(6) of the GDPR.",
    silent: "This does not say whether we keep data about you.",
    reopenTitle: "Can you show us later?",
    reopen:
      "Then this same request opens again (Article 11(2) of the GDPR). You do not have to make a new request. " +
      "The day on which we received your request then still counts.",
    how: (portal, phone) =>
      `On ${portal} you see how you show us that it is you. You can also call (${phone}) or visit us.`,
  },

  withdrawn: {
    intro: (withdrawnOn) => `You stopped your request on ${withdrawnOn}. We do nothing more with it.`,
    nothing: "You got no data from us on this request. Nobody else got any either.",
    keptTitle: "What do we still keep?",
    kept: (keptUntil) =>
      `We keep the file of this request up to and including ${keptUntil}. After that we delete it. ` +
      "That way we can show what happened to your request (Article 5(2) of the GDPR).",
    againTitle: "Do you still want to know later?",
    again: (portal, phone) =>
      `Then make a new, free request on ${portal} or call ${phone}. You may always do that.`,
    notYou: (phone) => `Did you not stop it yourself? Then call us on ${phone}. We will find out.`,
    disagreeTitle: "Are you not satisfied?",
  },

  decided,

  refused: {
    intro: "We refuse your request. On this request you get no copy of data.",
    whyTitle: "Why do we refuse your request?",
    why: {
      unfounded:
        "Your request is clearly not what this right is for. The law calls that manifestly unfounded. " +
        "Then we may refuse a request (Article 12(5)(b) of the GDPR).",
      excessive:
        "You asked the same a short time ago. The law calls such a repetition excessive. " +
        "Then we may refuse a request (Article 12(5)(b) of the GDPR).",
      abuse:
        "You use this right to harm us. The law calls such abuse excessive. " +
        "Then we may refuse a request (Article 12(5)(b) of the GDPR).",
      "fee-unpaid":
        "We asked you to pay costs before we go on. You did not pay. " +
        "That is why we do not go on (Articles 12(5)(a) and 15(3) of the GDPR).",
    },
    weighed: "Two colleagues looked at this. No computer decided it.",
    factsTitle: "What shows this?",
    factsLabel: "What happened",
    earlierLabel: "You asked this before on",
    answered: (askedOn, answeredOn) => `${askedOn}. Our answer came on ${answeredOn}.`,
    insteadTitle: "What can you do?",
    instead: {
      unfounded: ["Do you mean something else? Tell us what you want to know. Then we look again."],
      excessive: [
        "Has something changed, or do you look for something new? Tell us what. Then we look again.",
        "Have you lost our last answer, or is it not clear? Call us. Then we help you.",
      ],
      abuse: ["Do you have another reason than we think? Tell us which. Then we look again."],
      "fee-unpaid": [
        "Do you want it after all? Ask again. Then we tell you at once what it costs.",
        "Do you need only a part? Tell us which part. Then it may cost nothing.",
      ],
    },
    freeFrom: (day) => `Do you ask it again on or after ${day}? Then it is no longer too soon.`,
    again: (portal, phone) =>
      `You may always make a new request on ${portal}. You can also call: ${phone}. Then we look at it again.`,
  },
  handover: {
    fetched: (receiver, on) => `You asked us to send your file to ${receiver}. That was done on ${on}.`,
    someone: "the other organisation",
    notSent: (receiver) => `You asked us to send your file to ${receiver}. That did not work.`,
    whatTitle: "What happened?",
    how: "We first called that organisation. Then it fetched the file once, protected by a code.",
    whyTitle: "Why not?",
    why: {
      "not-asked": "You did not tell us within 14 days to whom the file must go.",
      declined: "That organisation cannot take the file.",
      lapsed: "That organisation did not fetch the file in time.",
      "not-possible": "It is technically not possible to send it directly.",
    },
    reason: "Our explanation",
    yours: (portal) =>
      `So the file is yours (Article 20(2) of the GDPR). You get it at ${portal}, as long as your answer is there. You may pass it on yourself.`,
    keeps: "We delete nothing because of this. We keep your data as well.",
  },

  fee: {
    intro: "We received your request. We ask you to pay the costs of it. You choose what to do.",
    amountTitle: "What does it cost?",
    amount: "Amount",
    calculation: "How we worked out this amount",
    onlyCosts: "We do not ask more than it costs us.",
    whyTitle: "Why do we ask for costs?",
    why: {
      "extra-copy":
        "You already got a copy of this data. That one was free. " +
        "For another copy we may ask you to pay the costs (Article 15(3) of the GDPR).",
      unfounded:
        "Your request is clearly not what this right is for. The law calls that manifestly unfounded. " +
        "Then we may ask you to pay the costs (Article 12(5)(a) of the GDPR).",
      excessive:
        "Your request goes much further than what this right is for. The law calls that excessive. " +
        "Then we may ask you to pay the costs (Article 12(5)(a) of the GDPR).",
    },
    facts: "What shows this?",
    choiceTitle: "What can you choose?",
    choices: (portal, phone) => [
      "You pay. After that we go on with your request.",
      "You ask for less. Tell us what you need. Then it may cost nothing.",
      `You stop your request. Then you pay nothing. You can do that on ${portal}. You can also call us: ${phone}.`,
    ],
    payTitle: "How do you pay?",
    payUntil: (day) => `Please pay by ${day}. We go on as soon as we have your payment.`,
    termTitle: "What does this mean for the time?",
    term: (dueOn) =>
      `The time for our answer goes on as usual. You get our answer no later than ${dueOn}. ` +
      "Do you not pay? Then we decide what happens next. We will tell you that in a letter too.",
    disagreeTitle: "Do you not agree?",
    disagree: (phone) => `Call us on ${phone}, or send us a message. Then we look at it again.`,
    free: "A request about your data is free. We may only ask for costs in a case like this.",
  },

  duplicate: {
    intro:
      "We received your request. You asked this before, and that request is still running. So we added this request to it.",
    goesOnTitle: "How does it go on?",
    number: (earlier) => `Your request goes on under number ${earlier}.`,
    standsStill:
      "A question of ours about that request is still open. While you have not answered, the clock stands still.",
    nothingLost:
      "You lose nothing. All that you asked now is part of that one answer. The time of your first request counts.",
    proof:
      "For every request you show separately who you are. Perhaps we ask that again for the earlier request.",
    noDecision: "We take no separate decision under this number.",
    apart: (phone) => `Is this wrong, or do you want a separate answer after all? Then call us on ${phone}.`,
    disagreeTitle: "Do you not agree?",
  },

  accessSupplement: {
    intro: (answeredOn) =>
      `On ${answeredOn} you got our answer. A part was still missing then. This is the addition.`,
    unchanged: "Our first answer does not change.",
    found: "We have found data about you after all. You get a copy of it.",
    foundInPart:
      "We have found data about you after all. You get a copy of it, but we may not give all of it.",
    withheld: "We have found data after all, but we may not give it to you. Further on you read why.",
    nothing: "We searched after all, but found nothing about you on:",
    closed: "This data can no longer be found, so you do not get it:",
    missing: "This is still missing. We keep looking, and you will get a letter about it:",
    complete: "Nothing is missing any more.",
  },
};
