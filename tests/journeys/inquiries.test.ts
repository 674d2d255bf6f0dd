// A tenant asks for camera images; who keeps them secures them: by a typed code, without an account, on a phone without
// script. That a company sends what it found in the same way is in `supplement.test.ts`.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { exampleRegister } from "#app/register/register.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { mailboxOf, openByCode, press } from "./inquiry-page.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { fillInRequest, sendRequest } from "./steps.ts";

const keeper = "entrance-cameras";
openPortal({
  register: {
    ...exampleRegister,
    sources: exampleRegister.sources.filter(({ id, task }) => !task || id === keeper),
  },
});

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

test("images are secured before anybody knows who asks", { timeout: 6 * minutes }, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    await fillInRequest(tenant, asker, pass);
    await askForImages(tenant);
    const number = await sendRequest(tenant, pass);

    await onPhone(async (phone) => {
      await openByCode(phone, mailboxOf(keeper), number);
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
  });
});
