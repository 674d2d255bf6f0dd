// What stands in front of Remix: headers, origin check, body limit, static files, and the office as context.

import { readdirSync } from "node:fs";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express, { type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import { type TenantPage, tenantRoutes } from "#app/i18n/addresses.ts";
import { locales } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { areaOf, buildsByArea } from "./areas.ts";
import { closedWhileLocked } from "./closed.ts";
import { type Delivery, deliveryOf } from "./delivery.ts";
import { codeOf, log } from "./log.ts";
import type { Office } from "./office.ts";
import { publicKeysPath } from "./signing.ts";
import type { UploadLimits } from "./uploads/form-with-files.ts";
import { networkOf } from "./visitor-network.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    office: Office;
    delivery: Delivery;
    /** From where the visitor comes, for the limits only; see `visitor-network.ts`. */
    network: string | null;
  }
}

/** No form of this portal needs more, but on the pages that bring files. */
const largestBody = 256 * 1024;
const bringFiles = {
  uploads: [patternOf(staffPaths.tasks(":number")), ...pagesOf(["inquiryAnswer"])],
  tenantUploads: pagesOf(["question", "messages", "idCopy"]),
};
const largestHeadOfFile = 16 * 1024;
const msToReadTheAnswer = 500;
const year = 365 * 24 * 3600;
const safeMethods = new Set(["GET", "HEAD"]);
const knownMethods = new Set([...safeMethods, "POST"]);

export function createWeb(office: Office, build: ServerBuild, clientFolder: string) {
  const web = express();
  web.disable("x-powered-by");
  web.use(headersOf(office));
  web.use(
    "/assets",
    express.static(`${clientFolder}/assets`, { immutable: true, maxAge: year * 1000, index: false }),
  );
  web.use(publicFiles(clientFolder));
  // Before anybody counts the body: what streams in while this waits would be lost.
  web.use(closedWhileLocked(office, clientFolder));
  web.use(onlyKnownMethods, sameOrigin(office), limitedBody(office), withoutStore);
  web.use(asPublic(office));
  web.use(pages(office, build));
  web.use(lastResort);
  return web;
}

/** Only what is there: to look for every page on disk first cost a tenth of it. */
function publicFiles(folder: string) {
  const names = new Set(readdirSync(folder, { recursive: true }).map((name) => `/${name}`));
  const serve = express.static(folder, { maxAge: "1h", index: false, redirect: false });
  return (request: Request, response: Response, next: NextFunction) =>
    names.has(request.path) ? serve(request, response, next) : next();
}

function pages(office: Office, build: ServerBuild) {
  const { trustedProxies } = office.config;
  const getLoadContext = (request: Request, response: Response) => ({
    office,
    delivery: deliveryOf(response),
    network: networkOf(request.get("x-forwarded-for"), trustedProxies),
  });
  const handlerOf = (part: ServerBuild) =>
    createRequestHandler({ build: part, mode: "production", getLoadContext });
  const handlers = new Map([...buildsByArea(build)].map(([area, part]) => [area, handlerOf(part)]));
  const unknown = handlers.get("") ?? handlerOf(build);
  return (request: Request, response: Response, next: NextFunction) =>
    (handlers.get(areaOf(request.path)) ?? unknown)(request, response, next);
}

/** An answer that is looked at before it leaves brings its own style, and stands within the page that says so. */
const lookedAt = patternOf(staffPaths.previewFile(":number", ".+"));

function headersOf(office: Office) {
  const ordinary = headers(office);
  const ofAnswer = headers(office, true);
  return (request: Request, response: Response, next: NextFunction) =>
    (lookedAt.test(request.path) ? ofAnswer : ordinary)(request, response, next);
}

function headers(office: Office, isAnswer = false) {
  const { publicOrigin } = office.config;
  const https = publicOrigin.startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: isAnswer ? ["'unsafe-inline'"] : ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        scriptSrc: isAnswer ? ["'none'"] : ["'self'"],
        frameSrc: isAnswer ? ["'none'"] : ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: isAnswer ? ["'self'"] : ["'none'"],
        // Signing in leads from a form to the provider, of staff or of tenants.
        formAction: ["'self'", ...providerOrigins(office)],
      },
    },
    strictTransportSecurity: https ? { maxAge: year, includeSubDomains: true } : false,
    // Not "no-referrer": then a form of ours is sent with the origin "null", which nobody can trust.
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: isAnswer ? "sameorigin" : "deny" },
  });
}

function providerOrigins({ config: { staffSignIn, tenantLogins } }: Office): string[] {
  const issuers = [...(staffSignIn ? [staffSignIn] : []), ...tenantLogins].map(
    ({ issuer }) => new URL(issuer).origin,
  );
  return [...new Set([...issuers, ...tenantLogins.flatMap(({ passesThrough }) => passesThrough)])];
}

function onlyKnownMethods(request: Request, response: Response, next: NextFunction) {
  if (knownMethods.has(request.method)) return next();
  response
    .status(405)
    .set("Allow", [...knownMethods].join(", "))
    .end();
}

// Every unsafe method, on every route: Remix itself checks page actions only, and trusts forwarded hosts.
function sameOrigin({ config }: Office) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (safeMethods.has(request.method)) return next();
    const { origin } = request.headers;
    const site = request.headers["sec-fetch-site"];
    const same = origin === config.publicOrigin && (site === undefined || site === "same-origin");
    if (same) return next();
    log("warn", { what: "foreign-origin", status: 403 });
    response.status(403).type("text/plain").send("Dit formulier komt niet van deze website.");
  };
}

// Counted while it streams: a length that is not given, or is a lie, is no way around.
function limitedBody({ config }: Office) {
  const mostOf = ({ files, bytes }: UploadLimits) => largestBody + files * (bytes + largestHeadOfFile);
  const withFiles = (path: string) => {
    const who = (["uploads", "tenantUploads"] as const).find((name) =>
      bringFiles[name].some((pattern) => pattern.test(path)),
    );
    return who ? mostOf(config[who]) : null;
  };
  return (request: Request, response: Response, next: NextFunction) => {
    if (safeMethods.has(request.method)) return next();
    const mostWithFiles = request.is("multipart/form-data") ? withFiles(request.path) : null;
    const most = mostWithFiles ?? largestBody;
    // Hanging up at once would throw the answer away with what was not read.
    const hangUp = () => setTimeout(() => request.destroy(), msToReadTheAnswer);
    const tooLarge = () => {
      if (response.headersSent) return request.destroy();
      request.pause();
      response.on("finish", hangUp);
      response.status(413).set("Connection", "close").type("text/plain").send("Te groot.");
    };
    if (Number(request.headers["content-length"] ?? 0) > most) return tooLarge();
    let received = 0;
    request.on("data", (chunk: Buffer) => {
      received += chunk.length;
      if (received > most) tooLarge();
    });
    // Who may not bring files gets an answer before they have come; nobody reads the rest.
    if (mostWithFiles) response.on("finish", () => request.complete || hangUp());
    next();
  };
}

function pagesOf(pages: TenantPage[]): RegExp[] {
  return pages.flatMap((page) => locales.map((locale) => patternOf(tenantRoutes[page][locale])));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/, "[^/]+")}$`);
}

function withoutStore(request: Request, response: Response, next: NextFunction) {
  if (!sameForAll.has(request.path)) response.set("Cache-Control", "no-store");
  next();
}

/** Nobody's secret: the keys with which people check a bundle, and the form to print. They say how long they stay. */
const sameForAll = new Set<string>([publicKeysPath, ...Object.values(tenantRoutes.paperForm)]);

// Remix builds its URLs from these headers: they say what we are, not what a visitor claims.
function asPublic({ config }: Office) {
  const { host } = new URL(config.publicOrigin);
  return (request: Request, _: Response, next: NextFunction) => {
    request.headers.host = host;
    delete request.headers["x-forwarded-host"];
    next();
  };
}

function lastResort(error: unknown, _: Request, response: Response, __: NextFunction) {
  const errorId = crypto.randomUUID();
  log("error", { what: "request-failed", code: codeOf(error), errorId });
  if (response.headersSent) return response.destroy();
  response.status(500).type("text/plain").send(`Er ging iets mis bij ons (${errorId}).`);
}
