// Every address of the portal, and the file behind it. A page of a tenant has an address in each language.

import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";
import { type TenantPage, tenantRoutes } from "./i18n/addresses.ts";
import { type Locale, locales } from "./i18n/locale.ts";

const screens = {
  start: "start.tsx",
  statement: "statement.tsx",
  statementVersions: "statement-versions.tsx",
  statementVersion: "statement-version.tsx",
  chooseRight: "choose-right.tsx",
  onBehalf: "on-behalf.tsx",
  forWhom: "for-whom.tsx",
  representative: "representative.tsx",
  relation: "relation.tsx",
  whoAreYou: "who-are-you.tsx",
  howToAnswer: "how-to-answer.tsx",
  whatToSee: "what-to-see.tsx",
  footage: "footage.tsx",
  rectification: "wish.tsx",
  erasure: "wish.tsx",
  kept: "wish.tsx",
  restriction: "wish.tsx",
  portability: "wish.tsx",
  objection: "wish.tsx",
  situation: "wish.tsx",
  consent: "wish.tsx",
  unsorted: "wish.tsx",
  more: "more.tsx",
  checkAnswers: "check-answers.tsx",
  confirmation: "confirmation.tsx",
  myRequests: "my-requests.tsx",
  signIn: "sign-in.tsx",
  enterCode: "enter-code.tsx",
  notMine: "not-mine.tsx",
  keepMailbox: "keep-mailbox.tsx",
  status: "status.tsx",
  prove: "prove.tsx",
  mailbox: "mailbox.tsx",
  question: "question.tsx",
  withdraw: "withdraw.tsx",
  letter: "letter.tsx",
  openAnswer: "open-answer.tsx",
  answer: "answer.tsx",
  complaint: "complaint.tsx",
  messages: "messages.tsx",
  idCopy: "id-copy.tsx",
  inquiry: "inquiry.tsx",
  inquiryAnswer: "inquiry-answer.tsx",
  notice: "notice.tsx",
  noticeAnswer: "notice-answer.tsx",
  handOver: "hand-over.tsx",
  handover: "handover.tsx",
  handoverFile: "handover-file.tsx",
};
/** Answered without a page around it. */
const acts = {
  paperForm: "paper-form.ts",
  signOut: "sign-out.ts",
  download: "download.ts",
  handoverFetch: "handover-fetch.ts",
  live: "live.ts",
} satisfies Partial<Record<TenantPage, string>>;

function inEachLanguage(files: Partial<Record<TenantPage, string>>) {
  return Object.entries(files).flatMap(([page, file]) =>
    locales.map((locale) => at(page as TenantPage, locale, `routes/tenant/${file}`)),
  );
}

// One file stands behind more than one address, so that each address needs a name.
function at(page: TenantPage, locale: Locale, file: string) {
  const path = tenantRoutes[page][locale].slice(1);
  const options = { id: `${page}-${locale}` };
  return path === "" ? index(file, options) : route(path, file, options);
}

export default [
  route("gezond", "routes/health.ts"),
  route(".well-known/jwks.json", "routes/public-keys.ts"),
  route("api/beperkingen", "routes/api/restrictions.ts"),
  route("api/beperkingen/openapi.json", "routes/api/restrictions-description.ts"),
  route("inloggen/terug/:login", "routes/login-return.ts"),

  layout("routes/tenant/layout.tsx", [
    ...inEachLanguage(screens satisfies Record<Exclude<TenantPage, keyof typeof acts>, string>),
    route("*", "routes/not-found.tsx"),
  ]),
  ...inEachLanguage(acts),

  ...prefix("medewerker", [
    index("routes/staff/home.ts"),
    route("terug", "routes/staff/sign-in-return.ts"),
    route("passkey", "routes/staff/begin-passkey.ts"),
    route("uitloggen", "routes/staff/sign-out.ts"),
    route("verzoeken/:number/nieuws", "routes/staff/live.ts"),
    route("verzoeken/:number/bestanden/:fileId", "routes/staff/file.ts"),
    route("verzoeken/:number/bewijs/:file", "routes/staff/certificate.ts"),
    route("verzoeken/:number/kopie/:fileId", "routes/staff/id-copy-picture.ts"),
    route("verzoeken/:number/uitkomst/voorbeeld/*", "routes/staff/preview-file.ts"),
    route("kalender/abonnement/:feed", "routes/staff/calendar-feed.ts"),
    layout("routes/staff/layout.tsx", [
      route("inloggen", "routes/staff/sign-in.tsx"),
      route("passkeys", "routes/staff/passkeys.tsx"),
      route("uitnodiging/:token", "routes/staff/invitation.tsx"),
      route("geen-toegang", "routes/staff/no-role.tsx"),
      route("genoeg-geopend", "routes/staff/enough-read.tsx"),
      route("collegas", "routes/staff/colleagues.tsx"),
      route("collegas/:staffId", "routes/staff/colleague.tsx"),
      route("feestdagen", "routes/staff/holidays.tsx"),
      route("koppelingen", "routes/staff/connections.tsx"),
      route("later", "routes/staff/laters.tsx"),
      route("later/:number", "routes/staff/later.tsx"),
      route("herstel", "routes/staff/recovery.tsx"),
      route("register", "routes/staff/register.tsx"),
      route("register/voorbeeld", "routes/staff/register-preview.tsx"),
      route("register/:part/:id", "routes/staff/register-item.tsx"),
      route("verzoeken", "routes/staff/queue.tsx"),
      route("kalender", "routes/staff/calendar.tsx"),
      route("invoeren", "routes/staff/intake.tsx"),
      route("invoeren/:draftId", "routes/staff/intake.tsx", { id: "intake-again" }),
      route("invoeren/:draftId/controleren", "routes/staff/check-intake.tsx"),
      ...prefix("verzoeken/:number", [
        index("routes/staff/dossier.tsx"),
        route("toegang", "routes/staff/access.tsx"),
        route("logboek", "routes/staff/log.tsx"),
        route("identiteit", "routes/staff/identity.tsx"),
        route("bevoegdheid", "routes/staff/authority.tsx"),
        route("termijn", "routes/staff/term.tsx"),
        route("bewaren", "routes/staff/retention.tsx"),
        route("vragen", "routes/staff/questions.tsx"),
        route("afwijzen", "routes/staff/refuse.tsx"),
        route("kosten", "routes/staff/fee.tsx"),
        route("opzoeken", "routes/staff/tasks.tsx"),
        route("verbeteren", "routes/staff/correct.tsx"),
        route("beoordelen/:theme", "routes/staff/review.tsx"),
        route("uitkomst", "routes/staff/outcome.tsx"),
        route("besluit", "routes/staff/decide.tsx"),
        route("ontvangers", "routes/staff/recipients.tsx"),
        route("doorgeven", "routes/staff/handover.tsx"),
        route("uitvoeren", "routes/staff/carry-out.tsx"),
        route("uitkomst/voorbeeld", "routes/staff/preview.tsx"),
        route("brieven/:letterId", "routes/staff/letter.tsx"),
        route("berichten", "routes/staff/messages.tsx"),
        route("kopie", "routes/staff/id-copy.tsx"),
        route("uitzoeken", "routes/staff/sort.tsx"),
        route("splitsen", "routes/staff/separate.tsx"),
        route("splitsen/:draftId", "routes/staff/separate.tsx", { id: "separate-again" }),
      ]),
    ]),
  ]),
] satisfies RouteConfig;
