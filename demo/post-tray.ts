// The letters that the association's printer would print and post.

import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import express from "express";
import { listen } from "./listen.ts";
import { contentPolicy, dutchMoment, html, page } from "./page.ts";

export type PrintedLetter = { name: string; path: string; at: Date };

export async function startPostTray({ folder, port }: { folder: string; port: number }) {
  const letters = () => lettersIn(folder);
  const web = await listen(port, () => postApp(letters));
  return { url: web.url, port: web.port, letters, stop: web.stop };
}

/** Newest first. */
function lettersIn(folder: string): PrintedLetter[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".pdf"))
    .map((name) => ({ name, path: resolve(folder, name), at: statSync(join(folder, name)).mtime }))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

function postApp(letters: () => PrintedLetter[]) {
  const app = express();
  app.disable("x-powered-by");
  app.use((_, response, next) => {
    response.set({ "content-security-policy": contentPolicy(), "cache-control": "no-store" });
    next();
  });
  app.get("/", (_, response) => response.send(listPage(letters())));
  // Only what the list shows can be opened, so no address leads out of the folder.
  app.get("/brieven/:name", (request, response) => {
    const letter = letters().find(({ name }) => name === request.params.name);
    if (!letter)
      return void response
        .status(404)
        .send(page("Deze brief is er niet", html`<p><a href="/">Terug</a></p>`));
    response.type("application/pdf").sendFile(letter.path, { dotfiles: "allow" });
  });
  return app;
}

function listPage(letters: PrintedLetter[]) {
  const rows = letters.map(
    ({ name, at }) =>
      html`<li><a href="/brieven/${name}">Brief van ${dutchMoment(at)}</a><br><span>${name}</span></li>`,
  );
  const list = rows.length > 0 ? html`<ul>${rows}</ul>` : html`<p>Er is nog geen brief.</p>`;
  return page(
    "Post van het voorbeeld",
    html`<p>Deze brieven zou de corporatie afdrukken en posten.</p>${list}`,
  );
}
