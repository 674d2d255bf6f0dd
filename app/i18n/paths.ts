// Where each screen lives: addresses ready to use.

import type { Theme } from "#app/domain/records.ts";
import type { EditablePart } from "#app/domain/register-fields.ts";
import {
  fillPattern,
  type LoginEnding,
  type LoginPage,
  queryNames,
  slugOf,
  type TenantPage,
  tenantRoutes,
} from "./addresses.ts";
import { type Locale, staffLocale } from "./locale.ts";

/** The addresses of a tenant in one language. */
export function pathsIn(locale: Locale) {
  const to = (page: TenantPage, parts: Record<string, string> = {}) =>
    fillPattern(tenantRoutes[page][locale], parts);
  const query = (name: keyof typeof queryNames) => `?${queryNames[name][locale]}`;
  const answer = (number: string, theme: Theme, part = 0) =>
    to("answer", { number, theme: slugOf(theme, locale) }) + (part > 0 ? `${query("part")}=${part}` : "");
  return {
    start: to("start"),
    statement: to("statement"),
    statementVersions: to("statementVersions"),
    statementVersion: (version: number) => to("statementVersion", { version: String(version) }),
    paperForm: to("paperForm"),
    /** Asks about one purpose of the register, by its id. */
    askAbout: (purpose: string) => `${to("chooseRight")}${query("purpose")}=${encodeURIComponent(purpose)}`,
    draft: {
      right: to("chooseRight"),
      forWhom: to("forWhom"),
      representative: to("representative"),
      relation: to("relation"),
      who: to("whoAreYou"),
      answer: to("howToAnswer"),
      scope: to("whatToSee"),
      footage: to("footage"),
      rectification: to("rectification"),
      erasure: to("erasure"),
      kept: to("kept"),
      restriction: to("restriction"),
      portability: to("portability"),
      objection: to("objection"),
      situation: to("situation"),
      consent: to("consent"),
      unsorted: to("unsorted"),
      more: to("more"),
      check: to("checkAnswers"),
      received: to("confirmation"),
    },
    onBehalf: to("onBehalf"),
    signIn: to("signIn"),
    signInFor: (number: string) => `${to("signIn")}${query("number")}=${encodeURIComponent(number)}`,
    enterCode: to("enterCode"),
    enterNewCode: `${to("enterCode")}${query("again")}`,
    notMine: to("notMine"),
    notMineStopped: `${to("notMine")}${query("stopped")}`,
    keepMailbox: to("keepMailbox"),
    mailboxKept: `${to("keepMailbox")}${query("stopped")}`,
    signOut: to("signOut"),
    myRequests: to("myRequests"),
    status: (number: string) => to("status", { number }),
    live: (number: string) => to("live", { number }),
    prove: (number: string) => to("prove", { number }),
    afterLogin: (page: LoginPage, number: string, ending: LoginEnding | null) =>
      to(page, { number }) + (ending ? `${query("login")}=${ending}` : ""),
    mailbox: (number: string) => to("mailbox", { number }),
    question: (number: string) => to("question", { number }),
    withdraw: (number: string) => to("withdraw", { number }),
    letter: (number: string, letterId: string) => to("letter", { number, letterId }),
    openAnswer: (number: string) => to("openAnswer", { number }),
    answer,
    answerPage: (number: string, theme: Theme, page: number, part = 0) =>
      `${answer(number, theme, part)}${part > 0 ? "&" : "?"}${queryNames.page[locale]}=${page}`,
    download: (number: string, part = 0) =>
      to("download", { number }) + (part > 0 ? `${query("part")}=${part}` : ""),
    complaint: (number: string) => to("complaint", { number }),
    messages: (number: string) => to("messages", { number }),
    idCopy: (number: string) => to("idCopy", { number }),
    inquiry: (inquiryId: string) => to("inquiry", { inquiryId }),
    inquiryCodeAsked: (inquiryId: string) => `${to("inquiry", { inquiryId })}${query("again")}`,
    inquiryAnswer: (inquiryId: string) => to("inquiryAnswer", { inquiryId }),
    notice: (noticeId: string) => to("notice", { noticeId }),
    noticeCodeAsked: (noticeId: string) => `${to("notice", { noticeId })}${query("again")}`,
    handOver: (number: string) => to("handOver", { number }),
    handover: (handoverId: string) => to("handover", { handoverId }),
    handoverFile: (handoverId: string) => to("handoverFile", { handoverId }),
    handoverFetch: (handoverId: string) => to("handoverFetch", { handoverId }),
    noticeAnswer: (noticeId: string) => to("noticeAnswer", { noticeId }),
  };
}

/** Before what a colleague signs in again, though they are in: about which request, or about whom. */
export type SignInAgain = {
  before: "approval" | "decision" | "carrying-out" | "later" | "access";
  about: string;
};
/** How it stands in the address of the sign-in page. */
export const againNames = {
  approval: "akkoord",
  decision: "besluit",
  "carrying-out": "uitvoeren",
  later: "later",
  access: "collega",
} as const;

/** Where somebody goes on who signed in again. */
export const pageAfter = ({ before, about }: SignInAgain) => pagesAfter[before](about);
const pagesAfter: Record<SignInAgain["before"], (about: string) => string> = {
  approval: (number) => staffPaths.outcome(number),
  decision: (number) => staffPaths.decide(number),
  "carrying-out": (number) => staffPaths.carryOut(number),
  later: (number) => staffPaths.later(number),
  access: (staffId) => staffPaths.colleague(staffId),
};

/** How a part of the register is called in an address. */
export const registerSlugs: Record<EditablePart, string> = {
  elements: "gegevens",
  purposes: "doelen",
  recipients: "ontvangers",
  gaps: "aandachtspunten",
  organisation: "organisatie",
  general: "algemeen",
};

/** Where the form of a new item is; no item has it as its id. */
export const newSlug = "nieuw";

const calendar = "/medewerker/kalender";
const colleagues = "/medewerker/collegas";
const intake = "/medewerker/invoeren";
const register = "/medewerker/register";
const laters = "/medewerker/later";
const dossier = (number: string) => `/medewerker/verzoeken/${number}`;

export const staffPaths = {
  signIn: "/medewerker/inloggen",
  signInAgain: ({ before, about }: SignInAgain) => `/medewerker/inloggen?${againNames[before]}=${about}`,
  invitation: (token: string) => `/medewerker/uitnodiging/${token}`,
  passkeys: "/medewerker/passkeys",
  beginPasskey: "/medewerker/passkey",
  noRole: "/medewerker/geen-toegang",
  enoughRead: "/medewerker/genoeg-geopend",
  signOut: "/medewerker/uitloggen",
  colleagues,
  colleague: (id: string) => `${colleagues}/${id}`,
  holidays: "/medewerker/feestdagen",
  connections: "/medewerker/koppelingen",
  laters,
  later: (number: string) => `${laters}/${number}`,
  recovery: "/medewerker/herstel",
  register,
  registerPreview: (locale: Locale) =>
    `${register}/voorbeeld${locale === staffLocale ? "" : `?taal=${locale}`}`,
  registerNew: (part: EditablePart) => `${register}/${registerSlugs[part]}/${newSlug}`,
  registerItem: (part: EditablePart, id: string) => `${register}/${registerSlugs[part]}/${id}`,
  queue: "/medewerker/verzoeken",
  dossier,
  live: (number: string) => `${dossier(number)}/nieuws`,
  /** Where a colleague asks for a dossier that is not theirs; `to` is the page of it that they wanted. */
  access: (number: string, to = "") => `${dossier(number)}/toegang${to && `?naar=${to}`}`,
  log: (number: string) => `${dossier(number)}/logboek`,
  certificate: (number: string, file: string) => `${dossier(number)}/bewijs/${file}`,
  review: (number: string, theme: Theme) => `${dossier(number)}/beoordelen/${slugOf(theme, staffLocale)}`,
  authority: (number: string) => `${dossier(number)}/bevoegdheid`,
  term: (number: string) => `${dossier(number)}/termijn`,
  retention: (number: string) => `${dossier(number)}/bewaren`,
  questions: (number: string) => `${dossier(number)}/vragen`,
  fee: (number: string) => `${dossier(number)}/kosten`,
  refuse: (number: string) => `${dossier(number)}/afwijzen`,
  sort: (number: string) => `${dossier(number)}/uitzoeken`,
  separate: (number: string) => `${dossier(number)}/splitsen`,
  separateAgain: (number: string, draftId: string) => `${dossier(number)}/splitsen/${draftId}`,
  identity: (number: string) => `${dossier(number)}/identiteit`,
  tasks: (number: string) => `${dossier(number)}/opzoeken`,
  correct: (number: string) => `${dossier(number)}/verbeteren`,
  file: (number: string, fileId: string) => `${dossier(number)}/bestanden/${fileId}`,
  outcome: (number: string) => `${dossier(number)}/uitkomst`,
  decide: (number: string) => `${dossier(number)}/besluit`,
  handover: (number: string) => `${dossier(number)}/doorgeven`,
  recipients: (number: string) => `${dossier(number)}/ontvangers`,
  carryOut: (number: string) => `${dossier(number)}/uitvoeren`,
  preview: (number: string) => `${dossier(number)}/uitkomst/voorbeeld`,
  previewFile: (number: string, name: string) => `${dossier(number)}/uitkomst/voorbeeld/${name}`,
  letter: (number: string, letterId: string) => `${dossier(number)}/brieven/${letterId}`,
  messages: (number: string) => `${dossier(number)}/berichten`,
  idCopy: (number: string) => `${dossier(number)}/kopie`,
  idCopyPicture: (number: string, fileId: string) => `${dossier(number)}/kopie/${fileId}`,
  calendar,
  calendarFeed: (token: string) => `${calendar}/abonnement/${token}.ics`,
  intake,
  intakeAgain: (draftId: string) => `${intake}/${draftId}`,
  intakeCheck: (draftId: string) => `${intake}/${draftId}/controleren`,
};
