// Who rents nothing: a visitor on the images of a camera, and somebody who worked here.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sessionDossiers } from "#db/schema.ts";
import { withPage } from "#tests/support/browser.ts";
import { jpegWithPlace, pdf } from "#tests/support/upload-corpus.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  approve,
  askForCopy,
  askNothingElse,
  codeFromMail,
  fillInWho,
  fillInWhoInEnglish,
  numberOn,
  reviewAndPropose,
  sayHowYouKnowUs,
  take,
  untilShown,
} from "./steps.ts";

openPortal();

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
const pick = (page: Page, name: string | RegExp) => page.getByRole("radio", { name }).check({ force: true });

const somebody = {
  postcode: "3764 AB",
  houseNumber: "12",
  houseNumberAddition: "",
};
const ruben = {
  ...somebody,
  firstNames: "Ruben",
  lastName: "Oosterlaken",
  birthDate: "1994-07-19",
  mailbox: "ruben@elders.example",
};
const marga = {
  ...somebody,
  firstNames: "Marga",
  lastName: "ter Horst",
  birthDate: "1968-02-11",
  mailbox: "marga@elders.example",
};

async function begin(page: Page, relation: string) {
  await page.goto("/verzoek/wat");
  await askForCopy(page);
  await pick(page, "Voor mijzelf");
  await press(page, "Ga verder");
  // The next page has a button of the same name: it is not this page's that is pressed twice.
  await page.getByRole("heading", { name: /^Hoe (kent|kennen)/ }).waitFor();
  await press(page, "Ga verder");
  await page.getByRole("alert").getByRole("link", { name: "Kies wat het best past" }).waitFor();
  await look(page, "how do you know us, errors");
  await sayHowYouKnowUs(page, relation, pass);
}

async function askOnlineAndSend(page: Page, mailbox: string): Promise<string> {
  await pick(page, /^Online/);
  await page.getByLabel("E-mailadres").fill(mailbox);
  await press(page, "Ga verder");
  await askNothingElse(page);
  await page.getByRole("heading", { name: "Controleer uw verzoek" }).waitFor();
  await look(page, "check answers, by hand");
  await press(page, "Verstuur mijn verzoek");
  await page.getByRole("heading", { name: "Wij hebben uw verzoek" }).waitFor();
  await look(page, "confirmation, by hand");
  return numberOn(page);
}

async function openIdentity(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}`);
  await desk.getByRole("heading", { name: "Zoek deze persoon op" }).waitFor();
  await look(desk, "dossier, sought by hand");
  await desk.getByRole("link", { name: "Zoek de persoon op" }).click();
  await desk.getByRole("heading", { name: "Zoek op een andere plek" }).waitFor();
}

/** Seen at the counter; gives the code that was said. */
async function seeAtCounter(desk: Page): Promise<string> {
  const box = desk.getByRole("checkbox", { name: /^Foto, naam en geboortedatum/ });
  await untilShown(desk, () => box.count());
  await box.check({ force: true });
  const card = desk.locator("form").filter({ has: box });
  await card.getByRole("button", { name: "Leg vast en maak een code" }).click();
  await desk.getByRole("heading", { name: /^Code voor/ }).waitFor();
  const code = /\d{4} \d{4}/.exec((await desk.getByRole("main").textContent()) ?? "")?.[0];
  if (!code) throw new Error("There is no code to say");
  return code;
}

/** With a code to the mailbox of the request: none is on file. */
async function openAnswer(page: Page, number: string, mailbox: string) {
  await page.goto(`/mijn/${number}`);
  await untilShown(page, () => page.getByRole("link", { name: "Lees uw antwoord" }).count());
  // A quarter of an hour after the code of the counter.
  await portal.db.update(sessionDossiers).set({ openedAt: null });
  await page.goto(`/mijn/${number}/openen`);
  await page.getByText("De code gaat naar het e-mailadres uit uw verzoek").waitFor();
  const asked = new Date();
  await press(page, "Stuur mij een code");
  await page.getByLabel(/^Code/).fill(await codeFromMail(portal, mailbox, number, asked));
  await press(page, "Open mijn antwoord");
  await page.getByRole("heading", { name: "Uw gegevens" }).first().waitFor();
}

/** T-33: the portal gives a file away to keep, and never shows it itself. */
async function lookAtFiles(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}`);
  await take(desk);
  await desk
    .getByRole("link", { name: /^Beoordeel/ })
    .first()
    .click();
  const link = desk.getByRole("link", { name: "Verslag over Jansen.pdf" });
  await link.waitFor();
  await desk.getByText("niet gescand").first().waitFor();
  await look(desk, "review, with files");
  const [download] = await Promise.all([desk.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Verslag over Jansen.pdf");
  const answer = await desk.request.get((await link.getAttribute("href")) ?? "");
  expect((await answer.body()).equals(pdf())).toBe(true);
  const headers = answer.headers();
  expect(headers["content-disposition"]).toBe(
    `attachment; filename="bestand.pdf"; filename*=UTF-8''Verslag%20over%20Jansen.pdf`,
  );
  expect(headers["x-content-type-options"]).toContain("nosniff");
  expect(headers["content-security-policy"]).toContain("sandbox");
  expect([headers["content-type"], headers["cache-control"]]).toEqual(["application/pdf", "no-store"]);
}

const main = async (page: Page, path: string) => {
  await page.goto(path);
  return (await page.getByRole("main").innerHTML()).replaceAll(/AVG-\d{4}-\d{4}/g, "AVG");
};

test("a visitor is looked for on the images, and after a visit reads that there are none", {
  timeout: 4 * minutes,
}, async () => {
  await onPhone(async (page) => {
    await begin(page, "Bezoeker");
    await fillInWho(page, ruben);
    await press(page, "Ga verder");
    await page
      .getByRole("alert")
      .getByRole("link", { name: "Schrijf waar en wanneer het bezoek was" })
      .waitFor();
    await look(page, "who are you, a visitor, errors");
    await page
      .getByLabel("Waar en wanneer was het bezoek?")
      .fill("Lindenlaantje 3, ingang B, vrijdag 18 uur");
    await page.getByLabel(/^Hoe zag deze persoon eruit/).fill("Gele regenjas");
    await press(page, "Ga verder");
    await page.goto("/verzoek/hoe-kent-u-ons");
    expect(await page.getByRole("radio", { name: "Bezoeker", exact: true }).isChecked()).toBe(true);
    await press(page, "Ga verder");
    expect(await page.getByLabel(/^Hoe zag deze persoon eruit/).inputValue()).toBe("Gele regenjas");
    await press(page, "Ga verder");
    const number = await askOnlineAndSend(page, ruben.mailbox);

    const [status, proof] = [`/mijn/${number}`, `/mijn/${number}/bewijs`];
    await page.goto(status);
    await page.getByText("Een medewerker kijkt in de camerabeelden").waitFor();
    // The receipt is written by itself a moment later.
    await untilShown(page, () => page.getByRole("link", { name: "Wij hebben uw verzoek" }).count());
    await look(page, "status, a visitor");
    const before = [await main(page, status), await main(page, proof)];
    await look(page, "prove, a visitor");
    expect(await page.getByRole("button", { name: /^(Mail|Stuur|Sms)/ }).count()).toBe(0);

    let code = "";
    await atTheDesk("Sanne Bakker", async (desk) => {
      await openIdentity(desk, number);
      await desk.getByText("Gele regenjas").waitFor();
      await look(desk, "identity, by hand");
      await press(desk, "Leg vast dat u de persoon vond");
      await desk.getByRole("alert").waitFor();
      await look(desk, "identity, by hand, errors");
      await desk.getByText("Vond u niemand?").click();
      await desk.getByRole("checkbox", { name: "de camerabeelden" }).check({ force: true });
      await desk.getByLabel("Hoe zocht u?").fill("Ingang B, 17.30 tot 18.30 uur: de beelden zijn gewist.");
      await press(desk, "Leg vast dat u niemand vond");
      await desk.getByText("Gezien aan de balie").first().waitFor();
      // Searched or not: from outside it is the same.
      expect([await main(page, status), await main(page, proof)]).toEqual(before);
      code = await seeAtCounter(desk);
    });
    await page.goto(proof);
    await page.getByLabel("Code van onze medewerker").fill(code);
    await press(page, "Bevestig code");
    await page.getByText("U heeft laten zien dat u het bent").waitFor();
    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}/uitkomst`);
      await take(desk);
      await untilShown(desk, () => desk.getByRole("button", { name: "Stel deze uitkomst voor" }).count());
      await look(desk, "outcome, nothing found by hand");
      await press(desk, "Stel deze uitkomst voor");
      await desk.getByText("Voorgesteld door").waitFor();
    });
    await atTheDesk("Youssef Kaya", (desk) => approve(desk, number, pass));
    await openAnswer(page, number, ruben.mailbox);
    await page.getByText("Wij zochten in: de camerabeelden").first().waitFor();
    await look(page, "answer, nothing found by hand");
  });
});

test("T-33 somebody who worked here reads what a colleague found in the personnel records", {
  timeout: 4 * minutes,
}, async () => {
  await onPhone(async (page) => {
    await begin(page, "Medewerker of oud-medewerker");
    await fillInWho(page, marga);
    await page.getByLabel("Wanneer was dit werk?").fill("Maart 2009 tot juni 2021");
    await look(page, "who are you, an employee");
    await press(page, "Ga verder");
    const number = await askOnlineAndSend(page, marga.mailbox);
    const proof = `/mijn/${number}/bewijs`;
    const before = await main(page, proof);
    await page.getByText("Wij bellen u terug").waitFor();

    let code = "";
    await atTheDesk(
      "Sanne Bakker",
      async (desk) => {
        await openIdentity(desk, number);
        await desk.getByLabel("Waar staat het precies?").fill("Personeelsnummer 0417");
        await desk.getByRole("checkbox", { name: "telefoonnummer" }).check({ force: true });
        await press(desk, "Leg vast dat u de persoon vond");
        await desk.getByText("Bel zelf het nummer dat al op die plek stond").waitFor();
        await look(desk, "identity, found by hand");
        expect(await main(page, proof)).toBe(before);
        code = await seeAtCounter(desk);
        await desk.goto(`/medewerker/verzoeken/${number}`);
        await untilShown(desk, () => desk.getByRole("heading", { name: "Zoek gegevens op" }).count());
        await desk.getByText("Personeelsnummer 0417").waitFor();
        await desk.getByRole("link", { name: "Zoek zelf gegevens op" }).click();
        await press(desk, /^Lever aan/);
        await desk.getByRole("alert").waitFor();
        await look(desk, "tasks, errors");
        await desk.getByText("Let op: dit loket controleert bestanden niet op virussen.").waitFor();
        await desk.getByLabel(/^Wat staat er over deze persoon/).fill("Gesprek in 2019\nGoed gewerkt.");
        await desk.getByLabel("Waar keek u, en hoe?").fill("In de personeelsadministratie, op nummer.");
        await desk.getByLabel(/^Voeg bestanden toe/).setInputFiles([
          {
            name: "verslag.pdf",
            mimeType: "application/pdf",
            buffer: pdf("/OpenAction << /S /JavaScript /JS (x) >>"),
          },
        ]);
        await press(desk, /^Lever aan/);
        await desk
          .getByRole("alert")
          .getByText(/^verslag\.pdf kan iets doen op een computer/)
          .waitFor();
        expect(await desk.getByLabel(/^Wat staat er over deze persoon/).inputValue()).toContain(
          "Goed gewerkt.",
        );
        await look(desk, "tasks, a file refused");
        await desk.getByLabel(/^Voeg bestanden toe/).setInputFiles([
          { name: "Verslag over Jansen.pdf", mimeType: "text/html", buffer: pdf() },
          { name: "foto.jpg", mimeType: "image/jpeg", buffer: await jpegWithPlace() },
        ]);
        await press(desk, /^Lever aan/);
        await desk.getByRole("link", { name: "Ga verder met het dossier" }).click();
        await desk.getByText("Klaar", { exact: true }).waitFor();
        await lookAtFiles(desk, number);
        await desk.goto("/medewerker/verzoeken");
        await reviewAndPropose(desk, number, pass);
      },
      { javaScript: false },
    );
    await page.goto(proof);
    await page.getByLabel("Code van onze medewerker").fill(code);
    await press(page, "Bevestig code");
    await page.getByText("U heeft laten zien dat u het bent").waitFor();
    // Of somebody who worked here the director is the second person (law notes, F.6).
    await atTheDesk("Marit Hoekstra", (desk) => approve(desk, number, pass));
    await openAnswer(page, number, marga.mailbox);
    await page.getByText("Goed gewerkt.").waitFor();
    await page.getByText("bijlagen/personnel-records-001-2.jpg").waitFor();
    expect(await page.getByText("Jansen").count()).toBe(0);
    await look(page, "answer, handed in");
  });
});

test("in English a supplier asks the same", { timeout: 2 * minutes }, async () => {
  await withPage({ origin: portal.origin, javaScript: false, width: 1280 }, async (page) => {
    await page.goto("/en/request/what");
    await askForCopy(page);
    await pick(page, "For myself");
    await press(page, "Continue");
    await sayHowYouKnowUs(page, "Supplier or contractor", look);
    await fillInWhoInEnglish(page, marga);
    await page.getByLabel("Name of the company").fill("Loodgieter De Wit");
    await look(page, "english who are you, a supplier");
    await press(page, "Continue");
    await pick(page, /^Online/);
    await page.getByLabel("E-mail address").fill(marga.mailbox);
    await press(page, "Continue");
    await askNothingElse(page);
    await page.getByText("Loodgieter De Wit").waitFor();
    await press(page, "Send my request");
    await page.getByText("contracts and bills of suppliers").waitFor();
    const number = await numberOn(page);
    await page.goto(`/en/my/${number}/proof`);
    await page.getByText("We cannot send a code for this request").waitFor();
    await look(page, "english prove, a supplier");
  });
});
