// What no connection holds: a colleague looks it up by hand, an officer goes on without one place, the tenant reads both.

import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { exampleRegister } from "#app/register/register.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  approve,
  fillInRequest,
  openAnswer,
  proveWithTwoCodes,
  reviewAndPropose,
  sendRequest,
  take,
  untilFound,
  untilShown,
} from "./steps.ts";

openPortal({ register: exampleRegister });

const found =
  "E-mail van 12 mei\nU vroeg wie er boven u woont. Annemarijke Kortlever belde daarover, op 06 00123456.";

const taskOf = (desk: Page, name: string) =>
  desk.locator("section").filter({ has: desk.getByRole("heading", { name, exact: true }) });

async function open(task: Locator) {
  const form = task.getByLabel("Waar keek u, en hoe?");
  if (!(await form.isVisible())) await task.getByText("Ik heb hier gekeken").click();
}

async function sayNothing(desk: Page, name: string) {
  const task = taskOf(desk, name);
  await open(task);
  await task.getByLabel("Er staat daar niets over deze persoon").check({ force: true });
  await task.getByLabel("Waar keek u, en hoe?").fill("Op naam en adres, vanaf 2015.");
  await task.getByRole("button", { name: "Lever aan" }).click();
}

test("colleagues look where no connection is, others in what they found are marked, and the answer names each place", {
  timeout: 6 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    await fillInRequest(tenant, asker, pass);
    const number = await sendRequest(tenant, pass);
    await untilFound(portal, number);
    await proveWithTwoCodes(tenant, portal, asker.mailbox ?? "", number, pass);

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await untilShown(desk, () => desk.getByRole("link", { name: "Zoek zelf gegevens op" }).count());
      await look(desk, "dossier, to look up by hand");
      await desk.getByRole("link", { name: "Zoek zelf gegevens op" }).click();
      await look(desk, "tasks");
      const mail = taskOf(desk, "De e-mail en telefoon van de klantenservice");
      await open(mail);
      await mail.getByRole("button", { name: "Lever aan" }).click();
      await desk.getByRole("alert").getByRole("link", { name: "Schrijf waar u keek en hoe" }).waitFor();
      await mail.getByLabel("Wat staat er over deze persoon?").fill(found);
      await mail.getByLabel("Waar keek u, en hoe?").fill("Gedeelde mailbox, op e-mailadres.");
      await mail.getByRole("button", { name: "Lever aan" }).click();
      for (const name of [
        "De papieren huurdossiers",
        "De dossiers van verkoop en service",
        "De camerabeelden van onze ingangen",
        "De onderzoeken onder huurders",
        "De dossiers van sociaal beheer",
        "Het bedrijf dat onze reparaties doet",
      ]) {
        await sayNothing(desk, name);
      }
      await desk.getByText("7 van 8 plekken klaar").waitFor();
    });

    await atTheDesk("Youssef Kaya", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      const row = desk.getByRole("row").filter({ hasText: "De onderzoeken en brieven van de politie" });
      await row.getByText("Ga verder zonder deze gegevens").first().click();
      await row.getByLabel("Waarom gaat u zonder deze gegevens verder?").fill("De map ligt bij de rechter.");
      await row.getByRole("button", { name: /^Ga verder zonder deze gegevens/ }).click();
      await desk.getByRole("link", { name: "Beoordeel de gegevens" }).waitFor();
      await look(desk, "dossier, without one place");
    });

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}/beoordelen/gesprekken`);
      await take(desk);
      const record = desk.getByRole("article").filter({ hasText: "E-mail van 12 mei" });
      expect(await record.locator("mark").allTextContents()).toEqual([
        "Misschien een naam van iemand anders: Annemarijke Kortlever",
        "Misschien een telefoonnummer van iemand anders: 06 00123456",
      ]);
      await look(desk, "review, others marked");
      await record.getByRole("radio", { name: "Wel geven" }).check({ force: true });
      await record.getByRole("checkbox", { name: /^Annemarijke Kortlever/ }).check({ force: true });
      await record.getByLabel("Maak ook zwart").fill("06 00123457");
      await record.getByRole("button", { name: /^Bewaar/ }).click();
      await desk
        .getByRole("alert")
        .getByRole("link", { name: /^Deze tekst staat niet/ })
        .waitFor();
      expect(await record.getByRole("checkbox", { name: /^Annemarijke/ }).isChecked()).toBe(true);
      await look(desk, "review, a passage that is not there");
      await record.getByLabel("Maak ook zwart").fill("06 00123456");
      await record.getByRole("button", { name: /^Bewaar/ }).click();
      await record.getByText("Deels zwart").waitFor();
      expect(await record.locator("mark").allTextContents()).toEqual([
        "Wordt zwart: Annemarijke Kortlever",
        "Wordt zwart: 06 00123456",
      ]);
      await look(desk, "review, partly black");
      await desk.goto("/medewerker/verzoeken");
      await reviewAndPropose(desk, number, pass);
    });
    await atTheDesk("Youssef Kaya", async (desk) => {
      await approve(desk, number, pass);
    });

    await openAnswer(tenant, portal, asker.mailbox ?? "", number, pass);
    const answer = await tenant.getByRole("main").textContent();
    for (const black of ["Kortlever", "06 00123456"]) expect(answer).not.toContain(black);
    await tenant.goto(`/mijn/${number}/gegevens/gesprekken`);
    const conversations = await tenant.getByRole("main").textContent();
    expect(conversations).toContain("U vroeg wie er boven u woont.");
    expect(conversations).toContain("afgedekt: gegevens van iemand anders belde daarover");
    for (const black of ["Kortlever", "06 00123456"]) expect(conversations).not.toContain(black);
    await look(tenant, "answer, with black bars");
    await tenant.getByRole("link", { name: "Lees onze brief" }).click();
    await tenant.getByText("de e-mail en telefoon van de klantenservice").waitFor();
    await look(tenant, "letter, with places that were looked in by hand");
  });
});
