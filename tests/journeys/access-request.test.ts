import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { verifyHistory } from "#db/history.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { expectNoAxeFindings, withPage } from "#tests/support/browser.ts";
import { type Portal, startPortal } from "#tests/support/portal.ts";
import {
  codeFromMail,
  fetchAnswer,
  fillInRequest,
  openGathered,
  proveWithTwoCodes,
  sendRequest,
  signInAsStaff,
} from "./steps.ts";

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});

const folder = "/tmp/walk";
mkdirSync(folder, { recursive: true });
async function look(page: Page, name: string) {
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

import { cpSync } from "node:fs";
import { afterEach, onTestFailed } from "vitest";

afterEach(() => {
  cpSync(portal.folder, "/tmp/walk/portal", { recursive: true });
  console.log(portal.mail.mails().map((m) => [m.to, m.subject, m.text]));
});
test("walk", { timeout: 180_000 }, async () => {
  const asker = askerFrom(portal.association, "D01");
  await withPage({ origin: portal.origin, javaScript: false }, async (page) => {
    await fillInRequest(page, asker, look);
    const number = await sendRequest(page, look);
    await proveWithTwoCodes(page, portal, asker.mailbox ?? "", number, look);
    await page.goto(`/mijn/${number}`);
    await look(page, "status");
    await withPage({ origin: portal.origin }, async (desk) => {
      await signInAsStaff(desk, "Sanne Bakker", look);
      await look(desk, "rij");
      await openGathered(desk, number);
      await look(desk, "dossier");
      await desk.getByRole("button", { name: /Neem/ }).click();
      await desk.getByRole("link", { name: "Beoordeel de gegevens" }).click();
      for (const theme of ["persoon", "contact", "huur", "betalingen"]) {
        await desk.goto(`/medewerker/verzoeken/${number}/beoordelen/${theme}`);
        await look(desk, `beoordelen-${theme}`);
        const all = desk.getByRole("button", { name: /Geef alles/ });
        if (await all.count()) await all.click();
      }
      await desk.goto(`/medewerker/verzoeken/${number}/uitkomst`);
      await look(desk, "uitkomst");
      await desk.getByRole("button", { name: /Stel/ }).click();
      await look(desk, "voorgesteld");
    });
    await withPage({ origin: portal.origin }, async (desk) => {
      await signInAsStaff(desk, "Youssef Kaya", look);
      await desk.goto(`/medewerker/verzoeken/${number}/uitkomst`);
      await look(desk, "akkoord");
      await desk.getByRole("button", { name: /akkoord/i }).click();
      await look(desk, "akkoord-gegeven");
      await new Promise((r) => setTimeout(r, 15000));
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await look(desk, "dossier-klaar");
    });
    await page.goto(`/mijn/${number}`);
    await look(page, "status-klaar");
    await page.goto(`/mijn/${number}/openen`);
    await look(page, "openen");
    const stuur = page.getByRole("button", { name: /code/ });
    if (await stuur.count()) {
      const after = new Date();
      await stuur.click();
      await page.getByLabel(/Code/).fill(await codeFromMail(portal, asker.mailbox ?? "", number, after));
      await page.getByRole("button", { name: /Open/ }).click();
    }
    await look(page, "antwoord-open");
    const zip = await fetchAnswer(page);
    (await import("node:fs")).writeFileSync("/tmp/walk/answer.zip", zip);
    console.log(await verifyHistory(portal.db));
  });
});
