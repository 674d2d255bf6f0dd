// A tenant asks for camera images; who keeps them secures them, and the company that does repairs sends a photo: both by a
// typed code, without an account, on a phone without script.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { exampleRegister } from "#app/register/register.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { jpeg } from "#tests/support/upload-corpus.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { codeFromMail, fillInRequest, proveWithTwoCodes, sendRequest, untilFound } from "./steps.ts";

const asked = ["repairs-company", "entrance-cameras"];
openPortal({
  register: {
    ...exampleRegister,
    sources: exampleRegister.sources.filter(({ id, task }) => !task || asked.includes(id)),
  },
});
const [company, keeper] = asked.map(
  (source) => exampleRegister.sources.find(({ id }) => id === source)?.task?.contact?.mailbox ?? "",
) as [string, string];

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

/** The link in the newest e-mail that has one. */
function linkTo(mailbox: string, number: string): Promise<string> {
  return eventually(() => {
    const mails = portal.mail.mails().filter(({ to, text }) => to.includes(mailbox) && text.includes(number));
    return (
      mails.flatMap(({ text }) => /http\S+\/opzoeken\/[0-9a-f-]{36}/.exec(text)?.[0] ?? []).at(-1) ?? null
    );
  }, minutes);
}

async function openByCode(page: Page, mailbox: string, number: string, looks = pass) {
  await page.goto(await linkTo(mailbox, number));
  await looks(page, "inquiry, the door");
  await press(page, "Mail mij een code");
  await page.getByText("Dan krijgt u nu een e-mail met een code").waitFor();
  await page.getByLabel("Code uit de e-mail").fill("00000000");
  await press(page, "Open de vraag");
  await page.getByRole("alert").waitFor();
  await looks(page, "inquiry, a wrong code");
  await page.getByLabel("Code uit de e-mail").fill(await codeFromMail(portal, mailbox, number));
  await press(page, "Open de vraag");
}

async function askForImages(tenant: Page) {
  await tenant.goto("/verzoek/gegevens");
  await tenant.getByLabel("Ja, ik wil ook camerabeelden zien").check({ force: true });
  await look(tenant, "what to see, with camera images");
  await press(tenant, "Ga verder");
  await press(tenant, "Ga verder");
  await tenant.getByRole("alert").getByRole("link", { name: "Vul in welke ingang of plek het is" }).waitFor();
  await look(tenant, "camera images, nothing filled in");
  await tenant.getByLabel("Van welk gebouw?").fill("Zilverpad 7 in Soest");
  await tenant.getByLabel("Welke ingang of plek?").fill("ingang B");
  await tenant.getByLabel("Op welke dag?").fill("14-11-2025");
  await tenant.getByLabel("Vanaf hoe laat?").fill("18.00");
  await tenant.getByLabel("Tot hoe laat?").fill("18.30");
  await tenant.getByLabel("Hoe herkennen wij u?").fill("Een paarse hoed");
  await press(tenant, "Ga verder");
  await tenant.getByText("ingang B, Zilverpad 7 in Soest, 14 november 2025").waitFor();
  await look(tenant, "check answers, with camera images");
}

test("images are secured before anybody knows who asks, and a processor answers with a photo from a phone", {
  timeout: 6 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    await fillInRequest(tenant, asker, pass);
    await askForImages(tenant);
    const number = await sendRequest(tenant, pass);

    await onPhone(async (phone) => {
      await openByCode(phone, keeper, number);
      await phone.getByRole("heading", { name: "Bewaar deze camerabeelden" }).waitFor();
      const main = await phone.getByRole("main").textContent();
      for (const hidden of [asker.lastName, "paarse hoed"]) expect(main).not.toContain(hidden);
      await look(phone, "inquiry, images to keep");
      await phone.getByLabel("Ja, wij hebben ze apart gezet").check({ force: true });
      await press(phone, "Meld dit");
      await phone.getByText("U meldde dat de beelden apart staan").waitFor();
      await look(phone, "inquiry, images kept");
    });

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await desk.getByRole("link", { name: "Zoek zelf gegevens op" }).click();
      await desk.getByText("Apart gezet").waitFor();
      await look(desk, "tasks, images that are kept");
    });

    await untilFound(portal, number);
    await proveWithTwoCodes(tenant, portal, asker.mailbox ?? "", number, pass);
    await onPhone(async (phone) => {
      await openByCode(phone, company, number, look);
      await phone.getByText(asker.lastName).first().waitFor();
      await look(phone, "inquiry, to look up");
      await press(phone, "Verstuur mijn antwoord");
      await phone.getByRole("alert").getByRole("link", { name: "Schrijf waar u keek en hoe" }).waitFor();
      await look(phone, "inquiry, nothing filled in");
      await phone.getByLabel(/^Wat vond u over deze persoon/).fill("Werkbon 2024-118\nKraan vervangen.");
      const photo = { name: "kraan.jpg", mimeType: "image/jpeg", buffer: await jpeg() };
      await phone.getByLabel(/^Voeg bestanden toe/).setInputFiles([photo]);
      await phone.getByLabel("Waar keek u, en hoe?").fill("Planbord en werkbonnen, op adres.");
      await press(phone, "Verstuur mijn antwoord");
      await phone.getByText("Wij hebben uw antwoord. Dank u.").waitFor();
      expect(await phone.getByRole("main").textContent()).not.toContain(asker.lastName);
      await look(phone, "inquiry, the receipt");
    });

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}/opzoeken`);
      await desk.getByRole("heading", { name: "Wie wij vroegen" }).waitFor();
      await desk.getByText("planning@klussen-en-zonen.example.org").waitFor();
      await look(desk, "tasks, with who was asked");
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await look(desk, "dossier, with who was asked in its history");
    });
  });
});
