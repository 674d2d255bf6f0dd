// The words of the bundle in English.

import type { Texts } from "../nl.ts";

const items = (count: number) => (count === 1 ? "1 item" : `${count} items`);

export const bundle: Texts["bundle"] = {
  title: "Your data",
  pdfTitle: (number) => `Your data - request ${number}`,
  intro: (organisation, asOf) =>
    `Here you read what ${organisation} holds about you. This is how it stood on ${asOf}. ` +
    "The names of the fields are in Dutch, as they are in our systems.",
  supplement: (answeredOn) => `This is an addition to our answer of ${answeredOn}.`,
  numberLabel: "Number of your request",
  asOf: "As it stood on",
  contents: "What is in here?",
  search:
    "Are you looking for a word? Choose in the menu of your browser: Find in page. On a computer the keys Ctrl and F do it too.",
  pageOf: (number, page, pages) => `Request ${number} - page ${page} of ${pages}`,
  part: (part) => `Your data, part ${part}`,
  continued: (label) => `${label} (continued)`,

  themes: {
    personal: {
      file: "person",
      title: "Who you are and where you live",
      story: "This is your name, your date of birth and your address.",
    },
    contact: {
      file: "contact",
      title: "How we reach you",
      story: "This is how we can call, e-mail or write to you.",
    },
    contract: {
      file: "tenancy",
      title: "Your tenancy",
      story: "These are the agreements about the home you rent.",
    },
    payments: {
      file: "payments",
      title: "Your payments",
      story: "This is your account number, and the amounts between you and us.",
    },
    repairs: {
      file: "repairs",
      title: "Repairs",
      story: "This is what you reported about your home, and what we did.",
    },
    conversations: {
      file: "conversations",
      title: "Your contact with us",
      story: "This is what we wrote down when you called, e-mailed or visited.",
    },
    cases: {
      file: "reports",
      title: "Nuisance and reports",
      story: "These are the reports and cases that you are part of.",
    },
    documents: {
      file: "documents",
      title: "Documents",
      story: "These are the papers that we keep about you.",
    },
  },
  count: items,
  records: (count) => (count === 1 ? "There is 1 item." : `There are ${count} items.`),
  nothing: (searched) => `We found nothing about you here. We searched in: ${searched}.`,
  gap: "Data is missing here: we could not get it now. In the letter you read more about it.",
  withheld: (count) => `We have not given you ${items(count)}. The letter says why.`,
  masked: "This is about someone else. We may not give it to you.",
  covered: {
    "rights-of-others": "covered: about someone else",
    "protection-of-person": "covered: may stay in confidence",
    "court-proceedings": "covered: belongs to court proceedings",
    "own-lawyer": "covered: between us and our lawyer",
    "civil-claim": "covered: needed to collect a debt",
    "outside-authority": "covered: outside what you may ask",
  },
  summarised: {
    "rights-of-others": "Summarised in our words: this is data about someone else",
    "protection-of-person": "Summarised in our words: this may stay in confidence",
    "court-proceedings": "Summarised in our words: this belongs to court proceedings",
    "own-lawyer": "Summarised in our words: this is between us and our lawyer",
    "civil-claim": "Summarised in our words: this is needed to collect a debt",
    "outside-authority": "Summarised in our words: this is outside what you may ask",
  },
  empty: "empty",
  fold: (first: number, last: number) => `Items ${first} to ${last}`,
  keys: (count: number) =>
    count === 1 ? "1 number or code of our system" : `${count} numbers and codes of our system`,
  attachment: (place) => `Attachment ${place}`,
  checksum: "SHA-256",
  pages: (theme) => `Pages of ${theme}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  goTo: (page) => `Page ${page}`,
  back: "Back to the beginning",
  undrawn:
    "Do you see the sign \uFFFD? Then we cannot print a letter here. In index.html the letter is shown well.",

  about: {
    title: "More about this data",
    purposes: "What for",
    basis: "Why we may do so",
    origin: "From whom",
    recipients: "With whom we share it",
    retention: "How long",
    nobody: "with nobody",
    automated: "Decisions by a computer",
    transfers: "Countries outside the European Union",
    noBasis: "we have no good reason to keep this",
    bases: {
      consent: "you gave consent",
      contract: "needed for your contract",
      "legal-duty": "required by law",
      vital: "needed when a life is in danger",
      "public-task": "needed for a public task",
      "legitimate-interest": "we have a good reason for it",
    },
  },
  help: (phone) => `Is something wrong, or do you have a question? Call us on ${phone}.`,
  keepSafe: "This is your personal data. Keep it in a safe place.",

  csv: { title: "What it is", key: "Reference" },
  filesAbout: {
    title: "The other files",
    tables:
      "The folder csv has your data as tables. You can open them in Excel or another spreadsheet program. " +
      "There is a comma between the cells.",
    guard:
      "Do you see a ' before a sign such as = or +? We put it there. It keeps your program from reading it as a sum. " +
      "In data.json the text is without this sign.",
    check: (keys) =>
      "Do you want to be sure that the files come from us? manifest.json has a list of all files. " +
      `manifest.json.jws has our signature. A computer checks it with our key: ${keys}.`,
  },

  files: { letter: "letter", data: "data", readMe: "README", attachments: "attachments" },
  readMe: ({ number, organisation, phone, hasTables, before }) => [
    `YOUR DATA - REQUEST ${number}`,
    ...before,
    "",
    "Start with index.html. Double-click that file. It opens in your browser.",
    "",
    "What is in this folder?",
    "- index.html: all your data, to read. Is there a lot? Then it continues on other pages.",
    "- letter.pdf: our answer to your request",
    "- data.pdf: your data, to print",
    "- data.json: your data for a computer",
    "- schema.json: explains data.json, for a computer",
    ...(hasTables ? ["- the folder csv: your data as tables, for Excel"] : []),
    "- attachments: files that belong to your data. This folder is only there when there are files.",
    "- manifest.json: a list to check that the files are whole",
    "- manifest.json.jws: our signature under that list",
    "",
    "The names of the fields are in Dutch, as they are in our systems.",
    "This is your personal data. Keep it in a safe place.",
    `Do you have a question? Call ${organisation} on ${phone}.`,
  ],
};
