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
  requestLabel: "What you asked for",
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
      other: "You do not want us to use your data for something. You told us what.",
    },
    consent: (uses) => `You withdraw your consent for: ${uses}.`,
    unsorted: "You wrote in your own words what you want. We are working out which request that is.",
    other: "something else, in your own words",
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
    askTitle: "What are we asking you to do?",
    ask: {
      rectified: "Please correct this data in your records too.",
      erased: "Please erase this data from your records too.",
      restricted:
        "Please only store this data, and do not use it. We will tell you when you may use it again.",
      released: "You may use this data again.",
    },
    mustKeep: "Does the law say that you must keep it? Then tell us, and name the law.",
    confirm: (number) =>
      "Please confirm in writing within 10 working days that you have done this. If you do not have this data, please tell us. " +
      `Are you reading this on our page? Confirm it there. Are you sending a letter? Then mention number ${number}.`,
    onward: "Did you pass this data on to others? Then please tell them too.",
    onwardProcessor: "Do others process this data on your behalf? Then please pass this on to them too.",
    lawTitle: "Why are we telling you this?",
    law: {
      rectified: "Whoever corrects data tells everybody who received it (Articles 16 and 19 of the GDPR).",
      erased: "Whoever erases data tells everybody who received it (Articles 17(1) and 19 of the GDPR).",
      restricted:
        "Whoever restricts the use of data tells everybody who received it (Articles 18 and 19 of the GDPR).",
      released:
        "We told you earlier that this data could not be used (Articles 18 and 19 of the GDPR). That has now ended.",
    },
    processor: "You process this data for us. You help us with this (Article 28(3)(e) of the GDPR).",
    least: "We only give the details that you need to find this person.",
  },

  extension: {
    intro: "We need more time for your request. This is not a refusal.",
    due: (dueOn: string) =>
      `You will get our answer no later than ${dueOn}. If we are ready sooner, you will hear from us sooner.`,
    whyTitle: "Why do we need more time?",
    grounds: {
      complex: "Your request is complex.",
      "many-requests": "You made more than one request, and they belong together.",
    },
    law: (months: number) =>
      "Normally we answer within 1 month. If that is too short for a request, we may add 1 or 2 months. " +
      `We are adding ${months} ${months === 1 ? "month" : "months"}. We may do this once (Article 12(3) of the GDPR).`,
    meanwhileTitle: "What happens now?",
    meanwhile: (portal: string) =>
      `We are still working on your request. You do not get any data yet: it will come with our answer. On ${portal} you can see how far we are.`,
    disagreeTitle: "Do you disagree with the extra time?",
  },

  message: {
    intro: "We are writing to you about your request.",
    title: "Our message",
    date: "The last day for our answer does not change because of this.",
  },

  notCompetent: {
    intro: "You asked us for data about somebody else. We will not give you that data.",
    asked: "A copy of data about somebody else.",
    whyTitle: "Why not?",
    grounds: {
      deceased: {
        why: "The privacy law (GDPR) only covers people who are alive (recital 27 of the GDPR).",
        instead: [
          "Are you arranging the estate or the tenancy of somebody who has died? Call us. You do not need this request for that.",
        ],
      },
      "no-authority": {
        why:
          "You may only ask on behalf of somebody else if you have the authority to do so. " +
          "See Article 12(6) of the GDPR and Article 5 of the Dutch GDPR Implementation Act. We could not see that you have it.",
        instead: [
          "Can you show later that you have the authority? Then make a new request. It is free.",
          "That person may also ask us themselves. A child may do so from the age of 12.",
        ],
      },
    },
    silent: "This does not mean that we do, or do not, keep data about this person.",
    insteadTitle: "What can you do instead?",
    own: "Would you like to know what we keep about you? Then make a request for yourself.",
  },

  acknowledgement: {
    intro: {
      portal: () => "We have received your request. Thank you for your message.",
      letter: (at) => `We received your letter on ${at}. In it you make a request.`,
      phone: (at) => `You called us on ${at} and made a request. Below is what we wrote down.`,
      visit: (at) => `You came to us on ${at} and made a request. Below is what we wrote down.`,
      email: (at) => `We received your e-mail on ${at}. In it you make a request.`,
    },
    stopped: {
      marketing: (at) => `We stopped at once: from ${at} we will send you no more advertising.`,
      consent: (at) =>
        `We stopped at once: from ${at} your consent no longer counts. What we did with your consent before that was allowed.`,
    },
    sorted: (numbers) =>
      `You wrote in your own words what you want. Above is how we understand it.${numbers ? ` You also asked for something else. That has a number of its own: ${numbers}.` : ""} Did you mean something different? Then call us.`,
    corrected:
      "In an earlier letter we gave you a different date of receipt. That date was wrong. The dates in this letter are the right ones.",
    apartAgain:
      "We wrote to you that this request had become part of an earlier one. That is no longer so. You will get a separate answer to this request after all.",
    together:
      "You asked this together with others in one message. Each of you gets a separate answer, with a separate number. This letter is only about your request.",
    next: {
      title: "What happens now?",
      prove: "We want to be sure that it is you. Your page tells you how to show us.",
      provePost: "We want to be sure that it is you. Call us, and we will tell you how to show us.",
      gather: "After that we collect your data. A colleague checks everything.",
      look: "After that we look at what we hold about you, and what we can do. A colleague checks everything.",
      sort: "A colleague reads what you wrote. We will tell you how we understand it.",
      everywhere: "A colleague checks that it has stopped everywhere.",
      portal: (portal) => `When our answer is ready, we will tell you, and you can read it on ${portal}.`,
      post: "When our answer is ready, you will get it by post.",
    },
    term: {
      title: "When will you get an answer?",
      due: (due) => `You will get our answer no later than ${due}.`,
      late: (due) =>
        `You should have had our answer on ${due}. We did not manage that. We are sorry. We will answer as soon as we can.`,
      question:
        "Sometimes we have a question for you. You will then get that question in a letter. " +
        "Until you answer, the clock may stop. The letter will tell you if it does.",
    },
    change: {
      title: "Do you want to change something, or stop?",
      body: (phone) => `You can do so at any time. Call us on ${phone} and give the number of your request.`,
    },
  },

  identityCode: {
    intro: (organisation) => `Somebody made a request to ${organisation}. It is about your data.`,
    asked: "They asked for a copy of the data that we hold about you. Was that you? Then you need this code.",
    byMandate: {
      asked: "On your behalf, somebody asked for a copy of the data that we hold about you. Do you agree?",
      use: "Then give this code to the person who is asking for you. That is how we know that you agree.",
      valid: (until) =>
        `The code works for 14 days, up to and including ${until}. Our answer will go only to you.`,
      keep: "Do not give the code to anybody. We never ask for the code by telephone.",
    },
    codeTitle: "Your code",
    use: (portal, number) =>
      `Go to ${portal} and open your request ${number}. Enter this code there. Then we know that it is you.`,
    valid: (until) =>
      `The code works for 14 days, up to and including ${until}. ` +
      "Is that too short? Then ask for a new code on your page.",
    notYou: {
      title: "That was not me",
      disagree: "Do you disagree?",
      call: (phone, hours) =>
        `Then call us on ${phone}, ${hours}. We will then give no data and change nothing.`,
      keep: "Do not give the code to anybody. We never ask for the code by telephone.",
    },
  },

  accessAnswer: {
    intro: "You asked us for a copy of the data that we hold about you. This is our answer.",
    late: "This answer comes too late. We are sorry about that.",
    outcome: {
      granted: "Yes, we hold data about you. You get a copy of everything you asked for.",
      "partly-granted":
        "Yes, we hold data about you. You get a copy, but not of everything you asked for. " +
        "There is a part that we may not give you. You can read why below.",
      "no-data-held": "No, we found no data about you in what you asked for.",
    },
    everythingWithheld: "Yes, we hold data about you. We may not give it to you. You can read why below.",
    nothingWithinAuthority: "We found no data in what you may ask for this person.",
    withGaps: {
      granted:
        "Yes, we hold data about you. You get a copy of everything that we could collect. " +
        "A part is missing. You can read below which part.",
      partly:
        "Yes, we hold data about you. You get a copy of a part. We may not give you everything. " +
        "Also, we could not collect everything. You can read more about this below.",
      everythingWithheld:
        "Yes, we hold data about you. We may not give you what we found. Also, we could not collect everything. " +
        "You can read more about this below.",
      nothingFound:
        "We found no data about you. But we could not search everywhere. You can read below what is missing.",
    },
    onBehalf: {
      representative:
        "You asked this on behalf of somebody else. Where we write “about you” or “your data”, " +
        "we mean the data of the person you asked for.",
      person: "Somebody asked this on your behalf, with your permission. We send the answer only to you.",
    },
    outside:
      "You may not ask for everything on behalf of this person (Article 12(6) of the GDPR). So we give you nothing about:",
    gaps: {
      body: "In one or more places we could not collect the data. So we are missing data about:",
      again:
        "You still have a right to this data. We will keep looking and send you an addition. That is free.",
    },
    copy: {
      title: "Your copy",
      portal: (portal) => `Your copy is ready on ${portal}. Open your request there.`,
      until: (until) =>
        `You can download the copy up to and including ${until}. ` +
        "After the first download you can do so for 14 more days.",
      post: "Your copy is enclosed with this letter, on paper. Would you rather have a file? Then call us.",
      asOf: (asOf) => `The copy shows what we held about you on ${asOf}.`,
      searchedIn: (systems) => `We searched in ${systems}.`,
      whatIsInIt: "This is in the copy:",
      form:
        "The copy is a zip file. In it is a page that you can read on any device, and a PDF to print. " +
        "There is also a JSON file in it, for computers.",
      none: (asOf) => `We searched on ${asOf}. There is nothing that we can give you, so you get no copy.`,
      records: (theme, count) => `${theme}: ${count}`,
      count: (records) => (records === 1 ? "1 item" : `${records} items`),
      codes:
        "The copy may contain codes and short words from our systems. The names of its fields are in Dutch. " +
        "Is something not clear? Then call us and we will explain it.",
      codesNone: "There are no codes from our systems in this letter. Is something not clear? Then call us.",
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
        "Then tell us. We will search once more, for free.",
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
          "The person you are asking for may keep this in confidence. We weighed this. " +
          "That is why we do not give it to you (Article 41(1)(i) of the Dutch GDPR Implementation Act).",
        "court-proceedings":
          "This belongs to court proceedings. Those must be able to run fairly. We weighed this. " +
          "That is why we do not give it to you (Article 41(1)(f) of the Dutch GDPR Implementation Act).",
        "own-lawyer":
          "This is between us and our lawyer. We may also consult a lawyer in confidence. We weighed this. " +
          "That is why we do not give it to you (Article 41(1)(i) of the Dutch GDPR Implementation Act).",
        "civil-claim":
          "If we gave you this, we might not be able to collect what is owed to us. We weighed this. " +
          "That is why we do not give it to you (Article 41(1)(j) of the Dutch GDPR Implementation Act).",
        "outside-authority":
          "You may not ask for this on behalf of this person. " +
          "That is why we do not give it to you (Article 12(6) of the GDPR).",
      },
      covered: "What we covered or summarised:",
      black: "You see a black bar there.",
      summarised: (count) =>
        count === 1 ? "We have summarised 1 piece of data." : `We have summarised ${count} pieces of data.`,
      inOurWords: "There we say in our own words what it says.",
    },
    about: {
      categories: "Which data do we hold?",
      purposes: "What do we use it for?",
      recipients: "Who do we share it with?",
      noRecipients: "We do not share this data with anybody.",
      retention: "How long do we keep it?",
      origin: "Where did we get the data?",
      nothingTitle: "What do we use?",
      nothing:
        "We found nothing in what you asked for. So there is nothing that we use, keep or share. " +
        "We got nothing from others either.",
      onlyTheDossier: "We do keep the file of this request. You can read more about it below.",
      unmapped: "The copy also has separate details from our systems. They belong to the data next to them.",
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
    freeAnswer: "This answer costs you nothing.",
  },

  remedies: {
    title: "Do you disagree with this answer?",
    board: (organisation, address) => `Send a complaint to the board of ${organisation}, ${address}.`,
    committee: (name, address) => `Take your complaint to ${name}, ${address}.`,
    authority:
      "Complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens). " +
      "It watches over privacy in the Netherlands.",
    authorityWhere: (website, address) => `You can do so on ${website} or by letter to ${address}.`,
    court:
      "Ask the court to decide. Do so within 6 weeks after you got this letter. You do not need a lawyer.",
    courtLate:
      "Ask the court to decide. Our answer was too late, so there is no last day. " +
      "Still, it is better to do so within 6 weeks after you got this letter. You do not need a lawyer.",
    mediation:
      "Ask the Dutch Data Protection Authority to mediate or to give advice. " +
      "Do so within 6 weeks after you got this letter. " +
      "When they have finished, you have another 6 weeks to go to court.",
    choose: "The choice is yours. You do not have to do one before the other.",
  },

  term: {
    title: "What does this mean for the date?",
    standsStill: {
      identity: (from) =>
        `From ${from} the clock stands still. It does so up to and including the day on which you show us that it is you.`,
      clarification: (from) =>
        `From ${from} the clock stands still. It does so up to and including the day on which you answer.`,
    },
    moves: (dueOn) =>
      `Without this question the last day would have been ${dueOn}. The days on which the clock stands still are added. ` +
      "The sooner you answer, the sooner you hear from us.",
    stays: (dueOn) =>
      `This question does not change the date. You will get our answer no later than ${dueOn}.`,
  },
  questionLabel: "Our question",
  askedLabel: "Asked on",

  identityQuestion: {
    intro: "We have your request. Before we give any data, we want to be sure that it is you.",
    whyTitle: "Why are we asking this?",
    law: "Nobody else may get your data. When in doubt we may ask this (Article 12(6) of the GDPR).",
    waysTitle: "How do you show us that it is you?",
    ways: "Choose what is easiest for you:",
    wayList: (portal, phone) => [
      `Sign in on the page of your request on ${portal}. You can do so if there is a button to sign in.`,
      `Ask for a code on ${portal}. It only goes to an address or number that we already know.`,
      `Call us on ${phone}. We will call you back on a number that we already know.`,
      "Visit our office with your passport or identity card. We look at it and make no copy.",
    ],
    more: (portal) => `Sometimes 1 way is not enough. Then ${portal} will show you what else is needed.`,
    copyTitle: "Do not send us a copy of your passport",
    copy: "We do not need a copy of your passport or identity card. Do you want to send one anyway? Then do it like this:",
    copyList: [
      "Never send the copy by ordinary e-mail. Send a letter or bring the copy to our office.",
      "Hide your citizen service number (BSN) and your photo. Do not forget the lines of letters and digits at the bottom.",
      "Write on the copy that it is for this request, with the date. The KopieID app helps you do this.",
    ],
    keptTitle: "What do we do with what you show us?",
    kept:
      "We only check that it is you. We keep no copy and no number of your passport or identity card. " +
      "We only write down how and when you showed us who you are. " +
      "If you send a copy anyway, we will destroy it right after the check.",
    silenceTitle: "What if you do not show us?",
    silence: "Then we will not give any data, because we are not sure who is asking.",
    closes: (closesOn) =>
      `If we are still not sure on ${closesOn}, we will close your request. ` +
      "If you show us after that, this same request will open again.",
  },

  clarification: {
    intro: "We are working on your request. We have a question. Then we can search for what you really want.",
    questionTitle: "Our question",
    mapTitle: "What do we keep?",
    map: "We keep a lot of data. So we may ask which data you mean (recital 63 of the GDPR):",
    themes: words.themes,
    choiceTitle: "The choice is yours",
    choice: [
      "You may answer “everything”. Then we search for everything you asked for.",
      "If you do not know, just say so. Then we also search for everything you asked for.",
      "You do not have to say why you want to know.",
    ],
    answer: (portal, phone) => `Answer on ${portal} or call ${phone}. A letter or a visit is fine too.`,
    meanwhileTitle: "What happens now?",
    meanwhile: "We are not waiting with the rest. What is already clear, we are looking up now.",
    closes: (closesOn) => `If we have no answer on ${closesOn}, we will search for everything you asked for.`,
    runsAgain: "The clock will then run again.",
  },

  interim: {
    intro: "We cannot finish your request yet. We are still waiting for your answer.",
    missingTitle: "What is missing?",
    missing: (askedOn) => `On ${askedOn} we asked you a question. We do not have the answer yet.`,
    whyTitle: "Why can we not continue?",
    why: {
      identity:
        "We are not sure yet that it is you. So we are not giving any data now (Article 12(6) of the GDPR). " +
        "This way nobody else gets your data.",
      clarification:
        "We do not know yet which data you mean (recital 63 of the GDPR). " +
        "So we cannot give you a complete answer now.",
    },
    stillTitle: "You can still answer",
    still: {
      identity: (portal, phone) =>
        `On ${portal} you can see how to show us that it is you. You can also call (${phone}) or visit us.`,
      clarification: (portal, phone) =>
        `You can do so on ${portal}. You can also call us: ${phone}. “Everything” or “I do not know” is a good answer too.`,
    },
    goesOn: "After that we will continue with your request. You do not have to make a new one.",
    disagreeTitle: "Do you disagree with this?",
  },

  notIdentified: {
    intro: "We are not giving you any data. We are not sure that it is you.",
    askedTitle: "What did we ask you?",
    whyTitle: "Why are you not getting any data?",
    why:
      "We only give data when we are sure who is asking. This way nobody else gets your data. " +
      "See Article 12(2) and 12(6) of the GDPR.",
    silent: "This does not mean that we do, or do not, keep data about you.",
    reopenTitle: "Can you show us later?",
    reopen:
      "Then this same request will open again (Article 11(2) of the GDPR). You do not have to make a new request. " +
      "The day on which we received your request will still count.",
    how: (portal, phone) =>
      `On ${portal} you can see how to show us that it is you. You can also call (${phone}) or visit us.`,
  },

  withdrawn: {
    intro: (withdrawnOn) => `You stopped your request on ${withdrawnOn}. We will do nothing more with it.`,
    nothing: "We did not give you any data on this request. Nobody else got any either.",
    keptTitle: "What do we still keep?",
    kept: (keptUntil) =>
      `We keep the file of this request up to and including ${keptUntil}. After that we will delete it. ` +
      "That way we can show what happened to your request (Article 5(2) of the GDPR).",
    againTitle: "Do you want it later after all?",
    again: (portal, phone) =>
      `You can always make a new request, free of charge. You can do so on ${portal}. You can also call us: ${phone}.`,
    notYou: (phone) => `Was it not you who stopped it? Then call us on ${phone}. We will look into it.`,
    disagreeTitle: "Are you not satisfied?",
  },

  decided,

  refused: {
    intro: "We refuse your request. You will not get a copy of data.",
    whyTitle: "Why do we refuse your request?",
    why: {
      unfounded:
        "This right is clearly not meant for what you asked. The law calls that manifestly unfounded. " +
        "Then we may refuse a request (Article 12(5)(b) of the GDPR).",
      excessive:
        "You asked for the same thing a short time ago. The law calls such a repetition excessive. " +
        "Then we may refuse a request (Article 12(5)(b) of the GDPR).",
      abuse:
        "You are using this right to harm us. The law calls such abuse excessive. " +
        "Then we may refuse a request (Article 12(5)(b) of the GDPR).",
      "fee-unpaid":
        "We asked you to pay costs before we continue. You did not pay. " +
        "That is why we will not continue (Articles 12(5)(a) and 15(3) of the GDPR).",
    },
    weighed: "Two colleagues looked at this. No computer decided it.",
    factsTitle: "What shows this?",
    factsLabel: "What happened",
    earlierLabel: "You asked this earlier on",
    answered: (askedOn, answeredOn) => `${askedOn}. Our answer came on ${answeredOn}.`,
    insteadTitle: "What can you do?",
    instead: {
      unfounded: ["Do you mean something else? Tell us what you want to know. Then we will look again."],
      excessive: [
        "Has something changed, or are you looking for something new? Tell us what. Then we will look again.",
        "Have you lost our last answer, or is it not clear? Call us. We will help you.",
      ],
      abuse: ["Is your reason not what we think it is? Tell us your reason. Then we will look again."],
      "fee-unpaid": [
        "Do you want it after all? Ask again. We will tell you at once what it costs.",
        "Do you only need a part? Tell us which part. Then it may cost nothing.",
      ],
    },
    freeFrom: (day) => `If you ask again on or after ${day}, it is no longer too soon.`,
    nothingToPay: "You do not have to pay us anything now.",
    again: (portal, phone) =>
      `You may always make a new request on ${portal}. You can also call us: ${phone}. We will then look at it again.`,
  },
  handover: {
    fetched: (receiver, on) => `You asked us to send your file to ${receiver}. That was done on ${on}.`,
    someone: "the other organisation",
    notSent: (receiver) => `You asked us to send your file to ${receiver}. That did not work out.`,
    whatTitle: "What happened?",
    how: "We first called that organisation. Then it collected the file once, protected by a code.",
    whyTitle: "Why not?",
    why: {
      "not-asked": "You did not tell us within 14 days where the file should go.",
      declined: "That organisation cannot accept the file.",
      lapsed: "That organisation did not collect the file in time.",
      "not-possible": "It is technically not possible to send it directly.",
    },
    reason: "Our explanation",
    yours: (portal) =>
      `So the file is for you (Article 20(2) of the GDPR). You can get it on ${portal} for as long as your answer is there. You may pass it on yourself.`,
    keeps: "We do not delete anything because of this. We keep your data as well.",
  },

  fee: {
    intro: "We received your request. We are asking you to pay the costs of it. You choose what to do.",
    amountTitle: "What does it cost?",
    amount: "Amount",
    calculation: "How we worked out this amount",
    onlyCosts: "We do not ask for more than it costs us.",
    whyTitle: "Why are we asking you to pay?",
    why: {
      "extra-copy":
        "You already got a copy of this data. That one was free. " +
        "For another copy we may ask you to pay the costs (Article 15(3) of the GDPR).",
      unfounded:
        "This right is clearly not meant for what you asked. The law calls that manifestly unfounded. " +
        "Then we may ask you to pay the costs (Article 12(5)(a) of the GDPR).",
      excessive:
        "Your request goes much further than this right is meant to. The law calls that excessive. " +
        "Then we may ask you to pay the costs (Article 12(5)(a) of the GDPR).",
    },
    facts: "What shows this?",
    choiceTitle: "What can you choose?",
    choices: (portal, phone) => [
      "You pay. After that we continue with your request.",
      "You ask for less. Tell us what you need. Then it may cost nothing.",
      `You stop your request. Then you pay nothing. You can do that on ${portal}. You can also call us: ${phone}.`,
    ],
    payTitle: "How do you pay?",
    payUntil: (day) => `Please pay no later than ${day}. We will continue as soon as we have your payment.`,
    termTitle: "What does this mean for the time?",
    term: (dueOn) =>
      `The time for our answer goes on as usual. You will get our answer no later than ${dueOn}. ` +
      "If you do not pay, we will decide what happens next. We will tell you that in a letter too.",
    disagreeTitle: "Do you disagree?",
    disagree: (phone) => `Call us on ${phone}, or send us a message. We will then look at it again.`,
    free: "A request about your data is normally free. We may only ask you to pay in a case like this.",
  },

  duplicate: {
    intro:
      "We received your request. You asked this before, and that request is still open. So we added this request to it.",
    goesOnTitle: "What happens now?",
    number: (earlier) => `Your request continues under number ${earlier}.`,
    standsStill:
      "A question of ours about that request is still open. Until you answer, the clock stands still.",
    nothingLost:
      "You lose nothing. Everything you asked now is part of that one answer. The date of your first request counts.",
    proof:
      "For every request you show separately who you are. We may ask you to do that again for the earlier request.",
    noDecision: "We will not make a separate decision under this number.",
    apart: (phone) => `Is this wrong, or do you want a separate answer after all? Then call us on ${phone}.`,
    disagreeTitle: "Do you disagree?",
  },

  accessSupplement: {
    intro: (answeredOn) =>
      `On ${answeredOn} you got our answer. A part was still missing then. This is the addition.`,
    unchanged: "Our first answer does not change.",
    found: "We have found data about you after all. You get a copy of it.",
    foundInPart:
      "We have found data about you after all. You get a copy of it, but we may not give you everything.",
    withheld:
      "We have found data about you after all, but we may not give it to you. You can read why below.",
    nothing: "We have now searched, but found nothing about you under:",
    closed: "This data can no longer be found, so you do not get it:",
    missing: "This is still missing. We will keep looking, and you will get another letter about it:",
    complete: "Nothing is missing any more.",
  },
};
