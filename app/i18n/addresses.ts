// The words of every address, in each language. Addresses hold numbers and ids, never anything about a person.

import { type Theme, themes } from "#app/domain/records.ts";
import type { Locale } from "./locale.ts";

type InEach = Record<Locale, string>;

/** Every page of a tenant; ":number" and the like stand for what differs. The first one that fits is meant. */
export const tenantRoutes = {
  start: { nl: "/", en: "/en" },
  statement: { nl: "/privacyverklaring", en: "/en/privacy-statement" },
  statementVersions: { nl: "/privacyverklaring/versies", en: "/en/privacy-statement/versions" },
  statementVersion: {
    nl: "/privacyverklaring/versies/:version",
    en: "/en/privacy-statement/versions/:version",
  },
  paperForm: { nl: "/formulier.pdf", en: "/en/form.pdf" },
  chooseRight: { nl: "/verzoek/wat", en: "/en/request/what" },
  onBehalf: { nl: "/voor-iemand-anders", en: "/en/for-somebody-else" },
  forWhom: { nl: "/verzoek/voor-wie", en: "/en/request/for-whom" },
  representative: { nl: "/verzoek/namens", en: "/en/request/on-behalf" },
  relation: { nl: "/verzoek/hoe-kent-u-ons", en: "/en/request/how-you-know-us" },
  whoAreYou: { nl: "/verzoek/wie", en: "/en/request/who" },
  howToAnswer: { nl: "/verzoek/antwoord", en: "/en/request/answer" },
  whatToSee: { nl: "/verzoek/gegevens", en: "/en/request/data" },
  footage: { nl: "/verzoek/camerabeelden", en: "/en/request/camera-images" },
  rectification: { nl: "/verzoek/verbeteren", en: "/en/request/correct" },
  erasure: { nl: "/verzoek/weghalen", en: "/en/request/delete" },
  kept: { nl: "/verzoek/weghalen/bewaren", en: "/en/request/delete/keep" },
  restriction: { nl: "/verzoek/beperken", en: "/en/request/pause" },
  portability: { nl: "/verzoek/meenemen", en: "/en/request/take-along" },
  objection: { nl: "/verzoek/bezwaar", en: "/en/request/object" },
  situation: { nl: "/verzoek/bezwaar/situatie", en: "/en/request/object/situation" },
  consent: { nl: "/verzoek/toestemming", en: "/en/request/consent" },
  unsorted: { nl: "/verzoek/uitleggen", en: "/en/request/explain" },
  more: { nl: "/verzoek/nog-iets", en: "/en/request/something-else" },
  checkAnswers: { nl: "/verzoek/controleren", en: "/en/request/check" },
  confirmation: { nl: "/verzoek/ontvangen", en: "/en/request/received" },
  myRequests: { nl: "/mijn", en: "/en/my" },
  signIn: { nl: "/mijn/inloggen", en: "/en/my/sign-in" },
  enterCode: { nl: "/mijn/code", en: "/en/my/code" },
  notMine: { nl: "/dat-was-ik-niet", en: "/en/not-me" },
  keepMailbox: { nl: "/nieuw-adres-niet-van-mij", en: "/en/new-address-not-mine" },
  signOut: { nl: "/mijn/uitloggen", en: "/en/my/sign-out" },
  status: { nl: "/mijn/:number", en: "/en/my/:number" },
  live: { nl: "/mijn/:number/nieuws", en: "/en/my/:number/news" },
  prove: { nl: "/mijn/:number/bewijs", en: "/en/my/:number/proof" },
  mailbox: { nl: "/mijn/:number/e-mailadres", en: "/en/my/:number/e-mail-address" },
  question: { nl: "/mijn/:number/vraag", en: "/en/my/:number/question" },
  withdraw: { nl: "/mijn/:number/stoppen", en: "/en/my/:number/stop" },
  letter: { nl: "/mijn/:number/brieven/:letterId", en: "/en/my/:number/letters/:letterId" },
  openAnswer: { nl: "/mijn/:number/openen", en: "/en/my/:number/open" },
  answer: { nl: "/mijn/:number/gegevens/:theme", en: "/en/my/:number/data/:theme" },
  download: { nl: "/mijn/:number/download", en: "/en/my/:number/download" },
  complaint: { nl: "/mijn/:number/klacht", en: "/en/my/:number/complaint" },
  messages: { nl: "/mijn/:number/berichten", en: "/en/my/:number/messages" },
  idCopy: { nl: "/mijn/:number/kopie", en: "/en/my/:number/copy" },
  // Of who was asked to look, outside the desk.
  inquiry: { nl: "/opzoeken/:inquiryId", en: "/en/look-up/:inquiryId" },
  inquiryAnswer: { nl: "/opzoeken/:inquiryId/vraag", en: "/en/look-up/:inquiryId/question" },
  // Of who had data, and is told what became of them.
  notice: { nl: "/kennisgeving/:noticeId", en: "/en/notice/:noticeId" },
  handOver: { nl: "/mijn/:number/doorgeven", en: "/en/my/:number/hand-over" },
  handover: { nl: "/overdracht/:handoverId", en: "/en/handover/:handoverId" },
  handoverFile: { nl: "/overdracht/:handoverId/bestand", en: "/en/handover/:handoverId/file" },
  handoverFetch: { nl: "/overdracht/:handoverId/ophalen", en: "/en/handover/:handoverId/fetch" },
  noticeAnswer: { nl: "/kennisgeving/:noticeId/bericht", en: "/en/notice/:noticeId/message" },
} as const satisfies Record<string, InEach>;
export type TenantPage = keyof typeof tenantRoutes;

const themeSlugs = {
  personal: { nl: "persoon", en: "personal" },
  contact: { nl: "contact", en: "contact" },
  contract: { nl: "huur", en: "tenancy" },
  payments: { nl: "betalingen", en: "payments" },
  repairs: { nl: "reparaties", en: "repairs" },
  conversations: { nl: "gesprekken", en: "conversations" },
  cases: { nl: "meldingen", en: "reports" },
  documents: { nl: "documenten", en: "documents" },
} as const satisfies Record<Theme, InEach>;

export const slugOf = (theme: Theme, locale: Locale): string => themeSlugs[theme][locale];

/** The theme of an address; null when there is none of that name. */
export function themeOf(slug: string | undefined, locale: Locale): Theme | null {
  return themes.find((theme) => slugOf(theme, locale) === slug) ?? null;
}

/** What an address may ask after its path. */
export const queryNames = {
  page: { nl: "blad", en: "page" },
  number: { nl: "nummer", en: "number" },
  again: { nl: "opnieuw", en: "again" },
  stopped: { nl: "gestopt", en: "stopped" },
  login: { nl: "inloggen", en: "login" },
  part: { nl: "aanvulling", en: "addition" },
  purpose: { nl: "doel", en: "purpose" },
} as const satisfies Record<string, InEach>;

/** How a login elsewhere ended when it proved nothing; in an address, in either language. */
export const loginEndings = ["does-not-fit", "failed"] as const;
export type LoginEnding = (typeof loginEndings)[number];

/** The pages from which a tenant can go and sign in elsewhere. */
export const loginPages = ["prove", "openAnswer"] as const satisfies TenantPage[];
export type LoginPage = (typeof loginPages)[number];

/** The language of a page: its address alone says so. */
export function localeAt(pathname: string): Locale {
  return /^\/en(\/|$)/.test(pathname) ? "en" : "nl";
}

export function localeOf(request: Request): Locale {
  return localeAt(new URL(request.url).pathname);
}

export function fillPattern(pattern: string, parts: Record<string, string>): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? "");
}
