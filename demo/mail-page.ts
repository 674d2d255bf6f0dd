// The page that shows caught mails, newest first.

import express from "express";
import type { CaughtMail } from "./mail-store.ts";
import { contentPolicy, dutchMoment, html, page } from "./page.ts";

// A mail may show itself and open its links in a new tab; it may run and load nothing.
const mailSandbox = "allow-popups allow-popups-to-escape-sandbox";
const mailPolicy = `sandbox ${mailSandbox}; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'`;

export function mailApp(mails: () => CaughtMail[]) {
  const app = express();
  app.disable("x-powered-by");
  app.use((_, response, next) => {
    response.set({ "content-security-policy": contentPolicy(), "cache-control": "no-store" });
    next();
  });
  app.get("/", (_, response) => response.send(listPage(mails())));
  app.get("/mails.json", (_, response) => response.json(mails()));
  app.get("/mails/:id", (request, response) => {
    const mail = mails().find(({ id }) => id === request.params.id);
    response.status(mail ? 200 : 404).send(mail ? mailPage(mail) : missingPage());
  });
  app.get("/mails/:id/html", (request, response) => {
    const mail = mails().find(({ id }) => id === request.params.id);
    response.set("content-security-policy", mailPolicy);
    response.status(mail ? 200 : 404).send(mail?.html ? inNewTab(mail.html) : "");
  });
  return app;
}

function listPage(mails: CaughtMail[]) {
  const rows = mails.toReversed().map(
    (mail) => html`<li><a href="/mails/${mail.id}">${mail.subject || "Zonder onderwerp"}</a><br>
<span>Aan ${mail.to.join(", ")}, ${dutchMoment(mail.at)}</span></li>`,
  );
  const list = rows.length > 0 ? html`<ul>${rows}</ul>` : html`<p>Er is nog geen e-mail.</p>`;
  return page("E-mail van het voorbeeld", html`<p>Alle e-mail van de demo komt hier aan.</p>${list}`);
}

function mailPage(mail: CaughtMail) {
  const drawn = html`<h2>Zoals de ontvanger hem ziet</h2>
<iframe src="/mails/${mail.id}/html" sandbox="${mailSandbox}" title="De e-mail met opmaak"></iframe>`;
  return page(
    mail.subject || "Zonder onderwerp",
    html`<p><a href="/">Terug naar alle e-mail</a></p>
<dl><dt>Van</dt><dd>${mail.from}</dd><dt>Aan</dt><dd>${mail.to.join(", ")}</dd><dt>Op</dt><dd>${dutchMoment(mail.at)}</dd></dl>
${mail.html ? drawn : html``}
<h2>Als gewone tekst</h2>
<pre>${mail.text}</pre>`,
  );
}

function missingPage() {
  return page("Deze e-mail is er niet", html`<p><a href="/">Terug naar alle e-mail</a></p>`);
}

function inNewTab(markup: string) {
  return `<!doctype html><base target="_blank">${markup}`;
}
