// A source is tested and stopped with a reason, and then gives no answer: a request that comes meanwhile says why it waits,
// and goes on by itself.

import type { Page } from "playwright-core";
import { test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { fillInRequest, sendRequest, untilShown } from "./steps.ts";

openPortal();

const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();
const reason = "De leverancier zet dit weekend een nieuwe versie neer.";

/** Each time the page comes back with what was found out. */
async function pressAndSee(page: Page, name: string, times: number) {
  for (let time = 0; time < times; time += 1) {
    const done = page.waitForResponse((response) => response.request().method() === "POST");
    await press(page, name);
    await done;
    await page.waitForLoadState();
  }
}

test("a source is tested, stopped with a reason and gives no answer: a request waits, says why, and goes on", {
  timeout: 3 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await atTheDesk(
    "Youssef Kaya",
    async (desk) => {
      await desk.getByRole("link", { name: "Koppelingen" }).click();
      await press(desk, "Test deze koppeling");
      await desk.getByText("Het systeem gaf antwoord zoals afgesproken.").waitFor();
      await look(desk, "connections");
      await desk.getByText("Zet deze koppeling stil").first().click();
      await press(desk, "Zet deze koppeling stil");
      await desk
        .getByRole("alert")
        .getByRole("link", { name: "Schrijf waarom u deze koppeling stilzet" })
        .waitFor();
      await desk.getByLabel("Waarom zet u deze koppeling stil?").first().fill(reason);
      await press(desk, "Zet deze koppeling stil");
      await desk.getByText(reason).first().waitFor();
      await look(desk, "connections, stopped");

      await onPhone(async (tenant) => {
        await fillInRequest(tenant, asker, pass);
        const number = await sendRequest(tenant, pass);
        await desk.goto(`/medewerker/verzoeken/${number}`);
        const waits = desk.getByRole("region", { name: "Koppeling staat stil" });
        await untilShown(desk, () => waits.getByText(reason).count());
        await look(desk, "dossier, connection stopped");
        await desk.goto("/medewerker/verzoeken");
        await desk.getByRole("row", { name: number }).getByText("Koppeling staat stil").waitFor();

        portal.housingSystem.setFault(/./, { kind: "error", status: 503 });
        await desk.goto("/medewerker/koppelingen");
        await pressAndSee(desk, "Test deze koppeling", 5);
        await pressAndSee(desk, "Probeer nu", 5);
        await press(desk, "Zet deze koppeling weer aan");
        await desk.getByText("Geeft geen antwoord").waitFor();
        await desk.getByText("gaf tien keer na elkaar geen goed antwoord").waitFor();
        await look(desk, "connections, no answer");
        await desk.goto(`/medewerker/verzoeken/${number}`);
        await untilShown(desk, () => waits.getByText("Wij proberen het weer").count());
        await look(desk, "dossier, connection gives no answer");

        portal.housingSystem.clearFaults();
        await desk.goto("/medewerker/koppelingen");
        await pressAndSee(desk, "Probeer nu", 1);
        await desk.getByText("geeft weer antwoord").waitFor();
        await desk.goto(`/medewerker/verzoeken/${number}`);
        await untilShown(desk, async () => ((await waits.count()) === 0 ? 1 : 0));
      });
    },
    { javaScript: false, width: 1280 },
  );
});
