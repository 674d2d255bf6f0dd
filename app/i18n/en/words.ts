// The words of the domain in English.

import type { Texts } from "../nl.ts";

export const words: Texts["words"] = {
  rights: {
    access: {
      name: "Access",
      title: "See my data",
      about: "You get a copy of what we hold about you.",
    },
    rectification: {
      name: "Correction",
      title: "Correct my data",
      about: "Is something wrong or missing? We will change it.",
    },
    erasure: {
      name: "Deletion",
      title: "Delete my data",
      about: "Do we no longer need some of your data? Then we delete it. Some data we must keep.",
    },
    restriction: {
      name: "Restriction",
      title: "Pause the use of my data",
      about: "We keep your data, but do not use it while we look into something.",
    },
    portability: {
      name: "Portability",
      title: "Take my data with me",
      about: "You get your data in a file. You can give it to another organisation.",
    },
    objection: {
      name: "Objection",
      title: "Object to the use of my data",
      about: "You do not want us to use your data for something. You tell us why.",
    },
    consent: {
      name: "Consent",
      title: "Withdraw my consent",
      about: "You gave us consent for something. You can always stop that.",
    },
    unsorted: {
      name: "Not known yet",
      title: "I do not know",
      about: "Tell us in your own words what you want. We will work out what fits.",
    },
  },

  themes: {
    personal: {
      name: "Who you are and where you live",
      about: "Your name, your date of birth and your address.",
    },
    contact: { name: "How we reach you", about: "Your phone number and your e-mail address." },
    contract: { name: "Your tenancy", about: "The agreements about the home you rent." },
    payments: { name: "Your payments", about: "Your account number, bills and payments." },
    repairs: { name: "Repairs", about: "What you reported and what we did in your home." },
    conversations: {
      name: "Contact with us",
      about: "When you called, wrote or visited, and what it was about.",
    },
    cases: { name: "Nuisance and reports", about: "Reports and cases that you are part of." },
    documents: { name: "Documents", about: "Letters, contracts and other papers about you." },
  },

  phases: {
    "identity-needed": "Show us it is you",
    gathering: "We are collecting your data",
    reviewing: "We are checking everything",
    approving: "We are writing your answer",
    preparing: "We are writing your answer",
    answered: "Your answer is ready",
    withdrawn: "Your request has stopped",
    attached: "Your request continues in an earlier request",
  },

  phasesByPart: {
    "identity-needed": "Show us that it is you",
    gathering: "We are looking up what it is about",
    reviewing: "We are looking at your request",
    approving: "We are writing our answer",
    preparing: "We are writing our answer",
    answered: "We answered you",
    withdrawn: "Your request was stopped",
    attached: "Your request goes on with an earlier one",
  },

  codeWays: {
    "mailbox-given": "Code to the e-mail address in your request",
    "mailbox-on-file": "Code to the e-mail address we already have",
    "sms-on-file": "Code by text message to the number we already have",
    "letter-to-home": "Code in a letter to your home",
  },

  letters: {
    acknowledgement: "We have your request",
    "identity-code": "Your code",
    extension: "More time for your request",
    "access-answer": "Our answer",
    "not-competent": "Our answer",
    "identity-question": "Our question: show us that it is you",
    clarification: "Our question about your request",
    interim: "We are waiting for your answer",
    "not-identified": "Our answer",
    withdrawn: "Your request was stopped",
    refused: "Our answer",
    duplicate: "Your request is already open",
    message: "A message about your request",
    "access-supplement": "An addition to our answer",
    "rectification-answer": "Our answer",
    "erasure-answer": "Our answer",
    "restriction-answer": "Our answer",
    "restriction-set": "We are not using some of your data for now",
    "restriction-lifted": "We use your data again",
    "portability-answer": "Our answer",
    "objection-answer": "Our answer",
    "consent-stopped": "Your consent has ended",
    "nothing-found": "Our answer",
    "recipient-notice": "Notice to a recipient",
    handover: "About sending it to another organisation",
    fee: "Costs for your request",
  },

  capacities: {
    "parent-under-12": "Parent or guardian of a child under 12",
    "parent-12-to-15": "Parent or guardian of a child of 12 to 15",
    "child-under-12": "Child under 12, without a parent",
    curator: "Guardian appointed by the court (curator)",
    bewindvoerder: "Administrator appointed by the court (bewindvoerder)",
    mentor: "Mentor appointed by the court",
    mandate: "Person with a signed permission",
    lawyer: "Lawyer",
    heir: "Relative of somebody who died",
  },

  places: {
    "seeker-registrations": "the registrations of people who look for a home",
    "personnel-records": "the personnel records",
    "creditor-records": "the contracts and bills of suppliers",
    "camera-system": "the camera images",
    "other-records": "our other records",
  },

  outcomes: {
    granted: "You get all your data.",
    "partly-granted": "You get a part of your data. In the letter you read why.",
    "no-data-held": "We found no data about you.",
  },

  levels: {
    A0: "Nothing proven yet",
    A1: "E-mail address in the request confirmed",
    A2: "One known address confirmed",
    A3: "Two known addresses confirmed",
    A4: "Seen in person at the counter",
  },

  files: {
    refused: {
      empty: (name) => `${name} is empty. Choose another file.`,
      "too-large": (name, most) => `${name} is too large. A file may be ${most}.`,
      "not-accepted": (name) =>
        `We cannot take ${name}. Choose a photo (JPEG, PNG or HEIC), a PDF or a Word file (docx).`,
      archive: (name) => `${name} is a folder of files. Unpack it and add each file.`,
      mixed: (name) => `There is more than one file inside ${name}. Make a new scan or PDF and add that.`,
      broken: (name) => `${name} is damaged. We cannot open it. Make the file again.`,
      "too-many-pixels": (name) => `The photo ${name} is too large. Make the photo smaller.`,
      active: (name) =>
        `${name} can do something on a computer, or has other files inside. Print it to a new PDF and add that.`,
      locked: (name) =>
        `We cannot see what is inside ${name}. Take the password off, or print it to a new PDF.`,
      "too-much-inside": (name) => `There is too much inside ${name}. Spread it over more files.`,
      virus: (name) => `There is a virus in ${name}. We do not keep the file. Call your computer support.`,
      "scanner-silent": (name) =>
        `We cannot check ${name} for viruses now. So we do not keep it yet. Try again later.`,
    },
    virusOfTenant: (name) =>
      `There is a virus in ${name}. We do not keep the file. Make a new photo or scan.`,
    tooMany: (most) => `Add no more than ${most} files at a time.`,
    chooseAgain: "Choose all your files again.",
    megabytes: (count) => `at most ${count} MB`,
    file: "File",
    fileName: "Name of the file",
    changed: "Last changed",
    notTaken: {
      empty: "Could not be included: the file is empty.",
      "too-large": "Could not be included: the file is too large.",
      "not-accepted": "Could not be included: it is no photo, PDF or Word file.",
      archive: "Could not be included: it is a folder of files.",
      mixed: "Could not be included: there is more than one file inside.",
      broken: "Could not be included: the file is damaged.",
      "too-many-pixels": "Could not be included: the photo is too large.",
      active: "Could not be included: it can do something on a computer, or has other files inside.",
      locked: "Could not be included: we cannot see what is inside.",
      "too-much-inside": "Could not be included: there is too much inside.",
      virus: "Could not be included: there is a virus inside.",
      "scanner-silent": "Could not be included: we could not check it for viruses.",
      gone: "Could not be included: the file is not there any more.",
      "not-a-file": "Could not be included: it is not an ordinary file.",
      outside: "Could not be included: it is outside the folder.",
      closed: "Could not be included: we may not open it.",
      "no-room": "Could not be included: all files together are too large.",
    },
    notAll: "Not included",
    more: (left, taken) => `There are ${left} more files. We included ${taken}.`,
    manyMore: (taken) => `There are very many more files. We included ${taken}.`,
  },
};
