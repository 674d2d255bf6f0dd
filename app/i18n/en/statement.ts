import type { Texts } from "../nl.ts";

export const statement: Texts["pages"]["statement"] = {
  title: "Privacy statement",
  lead: (organisation) =>
    `Here you can read which data ${organisation} holds about you and why, and what you can ask us.`,
  version: (version, day) => `Version ${version}, in force since ${day}.`,
  olderVersions: "See all versions",
  unknown: "We are still finding this out.",

  who: {
    title: "Who are we?",
    about: (organisation, place) =>
      `We are ${organisation} in ${place}. We decide what happens with your data.`,
    answersFor: "Who looks after your privacy",
    address: "Address",
    phone: "Phone",
    email: "E-mail",
    website: "Website",
    board: "Board",
  },

  purposes: {
    title: "What do we use your data for?",
    lead: "Below is everything we use data for. Open a purpose to see which data that is.",
    columns: {
      data: "Data",
      bases: "Why we may",
      retention: "How long",
      recipients: "Who gets it",
      origin: "Where it comes from",
    },
    caption: (purpose) => `Data for: ${purpose}`,
    others: "Other data",
    othersWhy: "What do we use this data for?",
    ask: "Ask about this",
    askAbout: (purpose) => `: ${purpose}`,
  },
  bases: {
    consent: "you gave us your consent",
    contract: "it is needed for a contract with you",
    "legal-duty": "the law requires it",
    vital: "it is needed to save a life",
    "public-task": "it is needed for a task in the public interest",
    "legitimate-interest": "we have a good reason for it (legitimate interest)",
  },
  goes: "there is no reason for it: we erase this",

  recipients: {
    title: "Who gets your data?",
    lead: "We pass on only what is needed. These are the organisations that get data from us:",
  },
  origins: {
    title: "How do we get your data?",
  },
  must: {
    title: "Do you have to give us data?",
    about:
      "For a contract we need data, and sometimes the law requires it. If you do not give it, we may not be able to rent you a home.",
    consent:
      "Do we ask for your consent? Then you may say no. You may also withdraw consent at any time. What we did before then stays valid.",
  },
  special: {
    title: "Sensitive data",
    lead: "Some data is extra sensitive, such as data about health or a criminal offence. We hold these:",
    care: "We keep it only if the law allows it. Few people can see it.",
  },
  cameras: {
    title: "Cameras",
    ask: "Do you want to see images? Ask soon: old images are overwritten automatically.",
  },
  transfers: "Outside the European Union",
  automated: "Decisions by a computer",

  rights: {
    title: "Your rights",
    lead: "This is what you can ask us. It is free, and you get an answer within 1 month.",
    more: "If it takes longer, we will tell you within that month, and say why.",
    start: "Ask your question",
  },
  complain: {
    title: "Not satisfied?",
    lead: "Tell us. If we cannot solve it together, this is what you can do:",
    court:
      "Ask the court to decide. Do so within 6 weeks after you got our answer. You do not need a lawyer.",
  },

  versions: {
    title: "All versions of the privacy statement",
    lead: "When something changes, we make a new version. The old one stays here.",
    now: "In force now",
    version: (version) => `Version ${version}`,
    from: "In force since",
    back: "To the privacy statement of today",
    old: "This is an old version",
    oldWhat: (version, day) => `This version is no longer in force. Version ${version} is, since ${day}.`,
    toNow: "Read the version that is in force now",
    request: "If you asked something while this version was in force, this version counts for your request.",
  },

  difference: {
    title: (version) => `What is different from version ${version}?`,
    none: "Nothing is different for you.",
    first: "This is the first version.",
    what: "What",
    added: "new",
    removed: "is no longer in it",
    was: "Before",
    now: "Now",
    nothing: "nothing",
    parts: {
      organisation: "Our details",
      purposes: "Purpose",
      recipients: "Recipient",
      elements: "Data",
      sources: "Place",
      gaps: "Point of attention",
      general: "General",
    },
    fields: {
      name: "Name",
      place: "Place",
      address: "Address",
      phone: "Phone",
      openingHours: "Opening hours",
      email: "E-mail address",
      website: "Website",
      privacyOfficerRole: "Who looks after your privacy",
      signatory: "Board",
      complaintsCommittee: "Complaints committee",
      label: "Name",
      why: "What for",
      purposes: "What for",
      bases: "Why we may",
      origin: "Where it comes from",
      recipients: "Who gets it",
      retention: "How long",
      transfers: "Outside the European Union",
      automatedDecisions: "Decisions by a computer",
    },
  },
};
