// Every address of the portal, and what each visitor finds there.

import type { RouteConfigEntry } from "@remix-run/route-config";
import { fillPattern, type TenantPage, tenantRoutes } from "#app/i18n/addresses.ts";
import { locales } from "#app/i18n/locale.ts";
import routes from "#app/routes.ts";
import type { Visitor } from "./visitors.ts";

export type Expected = Record<Visitor, number>;

const all = (status: number): Expected => ({
  stranger: status,
  owner: status,
  other: status,
  colleague: status,
  elsewhere: status,
  director: status,
  auditor: status,
  contact: status,
});
/** Of the owner alone: a stranger is sent to sign in, another tenant finds nothing. */
const owners = (status: number): Expected => ({ ...all(302), owner: status, other: 404 });
/** Of everybody at the desk. */
const desks = (status: number): Expected => ({
  ...all(302),
  colleague: status,
  elsewhere: status,
  director: status,
  auditor: status,
});
/** Of who takes requests in. */
const takers = (status: number): Expected => ({ ...desks(status), director: 404, auditor: 404 });
/** Of who needs to know: another handler and the director are led to the door, the auditor to the log. */
const needs = (status: number): Expected => ({ ...all(302), colleague: status });
/** Sent already: the browser is led on to the confirmation. */
const drafts: Expected = { ...all(200), other: 302 };

const ofTenants: Record<TenantPage, Expected> = {
  start: all(200),
  statement: all(200),
  statementVersions: all(200),
  statementVersion: all(200),
  paperForm: all(200),
  chooseRight: all(200),
  onBehalf: all(200),
  forWhom: drafts,
  representative: drafts,
  relation: drafts,
  whoAreYou: drafts,
  howToAnswer: drafts,
  whatToSee: drafts,
  // No images were asked: it leads on all the same.
  footage: drafts,
  // Nor any other right.
  rectification: drafts,
  erasure: drafts,
  kept: drafts,
  restriction: drafts,
  portability: drafts,
  objection: drafts,
  situation: drafts,
  consent: drafts,
  unsorted: drafts,
  more: drafts,
  checkAnswers: drafts,
  confirmation: all(200),
  myRequests: { ...all(302), owner: 200, other: 200 },
  signIn: all(200),
  enterCode: all(200),
  notMine: all(200),
  keepMailbox: all(200),
  signOut: all(400),
  status: owners(200),
  live: owners(200),
  prove: owners(200),
  mailbox: owners(200),
  question: owners(200),
  withdraw: owners(200),
  letter: owners(200),
  openAnswer: owners(302),
  answer: owners(200),
  download: all(400),
  complaint: owners(200),
  messages: owners(200),
  // Nobody asked for one: there is no such page.
  idCopy: owners(404),
  // The same for every id.
  inquiry: all(200),
  inquiryAnswer: { ...all(302), contact: 200 },
  notice: all(200),
  // Who was asked something was told nothing: the code of one opens no other.
  noticeAnswer: { ...all(302), contact: 404 },
  // A copy was asked: there is no file to take along.
  handOver: owners(404),
  // The same for every id.
  handover: all(200),
  handoverFile: { ...all(302), contact: 404 },
  handoverFetch: all(400),
};

/** What a GET of each address gives. */
export const expected: Record<string, Expected> = {
  "/gezond": all(200),
  "/.well-known/jwks.json": all(200),
  // Shared only where the settings have a token.
  "/api/beperkingen": all(404),
  "/api/beperkingen/openapi.json": all(404),
  "/inloggen/terug/:login": all(302),
  "/*": all(404),
  ...Object.fromEntries(
    Object.entries(tenantRoutes).flatMap(([page, path]) =>
      locales.map((locale) => [path[locale], ofTenants[page as TenantPage]] as const),
    ),
  ),
  "/medewerker": all(302),
  "/medewerker/terug": all(302),
  "/medewerker/uitloggen": all(400),
  "/medewerker/passkey": all(400),
  "/medewerker/uitnodiging/:token": all(404),
  /** Of who has no account at the identity provider. */
  "/medewerker/passkeys": desks(404),
  "/medewerker/inloggen": all(200),
  "/medewerker/geen-toegang": all(200),
  "/medewerker/genoeg-geopend": all(200),
  "/medewerker/collegas": desks(200),
  /** The colleague's own, and for the privacy officer. */
  "/medewerker/collegas/:staffId": { ...desks(404), colleague: 200 },
  /** The address is the key; this one opens nothing. */
  "/medewerker/kalender/abonnement/:feed": all(404),
  "/medewerker/kalender": desks(200),
  "/medewerker/feestdagen": desks(200),
  "/medewerker/koppelingen": desks(200),
  // Who only reads has nothing to do there; nothing was kept of the request that is asked.
  "/medewerker/later": { ...desks(200), auditor: 404 },
  "/medewerker/later/:number": desks(404),
  "/medewerker/herstel": desks(200),
  "/medewerker/register": desks(200),
  "/medewerker/register/voorbeeld": desks(200),
  // Nobody began a draft: there is nothing to change.
  "/medewerker/register/:part/:id": desks(404),
  "/medewerker/invoeren": takers(200),
  // Of nobody, or of somebody else: both are told that it is no longer there.
  "/medewerker/invoeren/:draftId": takers(200),
  "/medewerker/invoeren/:draftId/controleren": takers(200),
  "/medewerker/verzoeken": desks(200),
  "/medewerker/verzoeken/:number": needs(200),
  // Whoever needs no door is led on; the auditor to the log.
  "/medewerker/verzoeken/:number/toegang": { ...all(302), elsewhere: 200, director: 200 },
  "/medewerker/verzoeken/:number/logboek": {
    ...desks(404),
    director: 200,
    auditor: 200,
  },
  "/medewerker/verzoeken/:number/bewijs/:file": { ...desks(404), director: 200, auditor: 200 },
  "/medewerker/verzoeken/:number/beoordelen/:theme": needs(200),
  "/medewerker/verzoeken/:number/identiteit": needs(200),
  // Of who asks about themselves there is none.
  "/medewerker/verzoeken/:number/bevoegdheid": needs(404),
  "/medewerker/verzoeken/:number/termijn": needs(200),
  "/medewerker/verzoeken/:number/bewaren": needs(200),
  "/medewerker/verzoeken/:number/vragen": needs(200),
  "/medewerker/verzoeken/:number/afwijzen": needs(200),
  "/medewerker/verzoeken/:number/kosten": needs(200),
  "/medewerker/verzoeken/:number/opzoeken": needs(200),
  "/medewerker/verzoeken/:number/verbeteren": needs(200),
  // A file that nobody brought.
  "/medewerker/verzoeken/:number/bestanden/:fileId": needs(404),
  "/medewerker/verzoeken/:number/uitkomst": needs(200),
  // A copy is given as a whole.
  "/medewerker/verzoeken/:number/besluit": needs(404),
  "/medewerker/verzoeken/:number/ontvangers": needs(200),
  "/medewerker/verzoeken/:number/doorgeven": needs(200),
  "/medewerker/verzoeken/:number/uitvoeren": needs(200),
  // Nothing is proposed any more.
  "/medewerker/verzoeken/:number/uitkomst/voorbeeld": needs(302),
  "/medewerker/verzoeken/:number/uitkomst/voorbeeld/*": needs(404),
  "/medewerker/verzoeken/:number/nieuws": needs(200),
  "/medewerker/verzoeken/:number/brieven/:letterId": needs(200),
  "/medewerker/verzoeken/:number/berichten": needs(200),
  // The association asks for no copies.
  "/medewerker/verzoeken/:number/kopie": needs(404),
  "/medewerker/verzoeken/:number/kopie/:fileId": needs(404),
  // A copy was asked: there is nothing to sort.
  "/medewerker/verzoeken/:number/uitzoeken": needs(302),
  "/medewerker/verzoeken/:number/splitsen": needs(200),
  // Of nobody, or of somebody else: the list begins anew.
  "/medewerker/verzoeken/:number/splitsen/:draftId": needs(302),
};

/** The patterns in `app/routes.ts`. */
export function patternsOf(entries: RouteConfigEntry[], parent = ""): string[] {
  return entries.flatMap((entry) => {
    const path = [parent, entry.path].filter(Boolean).join("/");
    return entry.children ? patternsOf(entry.children, path) : [`/${path}`];
  });
}

export const offered = async () => patternsOf(await routes);

/** An address of a pattern, about one request. */
export function addressOf(
  pattern: string,
  { number, letterId, staffId, inquiryId }: Record<"number" | "letterId" | "staffId" | "inquiryId", string>,
): string {
  const theme = pattern.startsWith("/en") ? "personal" : "persoon";
  return fillPattern(pattern, {
    number,
    letterId,
    staffId,
    inquiryId,
    noticeId: inquiryId,
    handoverId: inquiryId,
    theme,
    login: "mijn-cocon",
    draftId: staffId,
    fileId: staffId,
    version: "1",
    part: "gegevens",
    file: "bewijs.json",
    id: "C1-01",
  }).replace("*", "nergens");
}
