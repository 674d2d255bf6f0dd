// What a locked portal still answers: to tenants that it is closed for a while, to staff the page on which they open it.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { NextFunction, Request, Response } from "express";
import { localeAt } from "#app/i18n/addresses.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { isLocked } from "#db/recoveries.ts";
import type { Office } from "./office.ts";
import { organisationShown } from "./organisation.ts";
import { publicKeysPath } from "./signing.ts";

const msKept = 1_000;
const secondsToComeBack = 600;
const ofStaff = "/medewerker";
/** To be seen by whoever watches, to come in, and to open the portal. */
const stillOpen = new Set([
  "/gezond",
  publicKeysPath,
  staffPaths.signIn,
  staffPaths.beginPasskey,
  staffPaths.signOut,
  staffPaths.noRole,
  staffPaths.recovery,
  `${ofStaff}/terug`,
]);

/** `clientFolder` is where the built stylesheet lies. */
export function closedWhileLocked(office: Office, clientFolder: string) {
  const isClosed = lockOf(office);
  const stylesheet = stylesheetIn(clientFolder);
  return async (request: Request, response: Response, next: NextFunction) => {
    const path = request.path.replace(/\.data$/, "");
    if (stillOpen.has(path) || !(await isClosed())) return next();
    if (path === ofStaff || path.startsWith(`${ofStaff}/`))
      return response.redirect(303, staffPaths.recovery);
    const locale = localeAt(path);
    response
      .status(503)
      .set("Retry-After", String(secondsToComeBack))
      .set("Cache-Control", "no-store")
      .type("text/html")
      .send(closedPage(locale, stylesheet, await shownOf(office, locale)));
  };
}

/** Asked once a second at most. A database that does not answer is no reason to say this. */
function lockOf({ db }: Office): () => Promise<boolean> {
  let [known, until] = [Promise.resolve(false), 0];
  return () => {
    if (performance.now() >= until) {
      until = performance.now() + msKept;
      known = isLocked(db).catch(() => false);
    }
    return known;
  };
}

type OrganisationShown = Awaited<ReturnType<typeof organisationShown>>;

/** The database may be half put back: the page then stands without a name and a number. */
const shownOf = (office: Office, locale: Locale): Promise<OrganisationShown | null> =>
  organisationShown(office, locale).catch(() => null);

/** The one that the build made; a page without it can still be read. */
function stylesheetIn(clientFolder: string): string | undefined {
  return readdirSync(join(clientFolder, "assets")).find((name) => name.endsWith(".css"));
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function closedPage(locale: Locale, stylesheet: string | undefined, shown: OrganisationShown | null): string {
  const { closed, frame } = textsIn(locale).pages;
  const { title, back, nothingKept, call } = closed;
  const lines = [back, nothingKept, ...(shown?.phone ? [call(escaped(shown.phone))] : [])];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
${stylesheet ? `<link rel="stylesheet" href="/assets/${stylesheet}">` : ""}
</head>
<body>
${shown ? header(shown.name, frame.about) : ""}
<main class="wrap">
<h1>${title}</h1>
${lines.map((line) => `<p>${line}</p>`).join("\n")}
</main>
</body>
</html>
`;
}

const header = (name: string, about: string) =>
  `<header class="top"><div class="wrap"><p class="brand"><span>${escaped(name)} <small>${about}</small></span></p></div></header>`;
