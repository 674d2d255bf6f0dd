// Manifestly unfounded: costs are asked and let go; then a colleague proves it with facts, a second one agrees, and the
// tenant reads why.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  fillInForPayments,
  fillInRequest,
  proveWithTwoCodes,
  sendRequest,
  untilFound,
  untilShown,
} from "./steps.ts";

openPortal();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const facts =
  "U schreef dat u alleen wilt weten wanneer de speeltuin opengaat. Dat zijn geen gegevens over u.";

/** Asked by two colleagues, read by the tenant, and let go again. */
async function askCosts(tenant: Page, number: string) {
  const page = `/medewerker/verzoeken/${number}/kosten`;
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.goto(`/medewerker/verzoeken/${number}/termijn`);
    await desk.getByRole("link", { name: "Kosten vragen" }).click();
    await press(desk, "Stel deze kosten voor");
    await desk.getByRole("alert").getByRole("link", { name: "Vul een bedrag in, zoals 12,50" }).waitFor();
    await look(desk, "costs, nothing filled in");
    await desk.getByRole("radio", { name: "Het is kennelijk ongegrond" }).check({ force: true });
    await desk.getByLabel("Bedrag in euro's").fill("12,50");
    await desk.getByLabel("Hoe komt u aan dit bedrag?").fill("Een half uur werk.");
    await desk.getByLabel("Welke feiten bewijzen dit?").fill(facts);
    await desk.getByLabel("Hoe betaalt de huurder?").fill("Zet het nummer van uw verzoek erbij.");
    await press(desk, "Bekijk de brief");
    await desk.getByRole("article").getByText("Een half uur werk.").waitFor();
    await look(desk, "costs, letter to read");
    await press(desk, "Stel deze kosten voor");
    await desk.getByText("U heeft dit zelf voorgesteld").waitFor();
  });
  await atTheDesk("Youssef Kaya", async (desk) => {
    await desk.getByRole("row", { name: number }).getByText("Kosten: akkoord nodig").waitFor();
    await desk.goto(`/medewerker/verzoeken/${number}`);
    await desk.getByRole("link", { name: "Kosten", exact: true }).click();
    await press(desk, "Geef akkoord");
    await desk.getByText("Gevraagd: € 12,50").waitFor();
    await look(desk, "costs, asked");
  });
  await tenant.goto(`/mijn/${number}`);
  await untilShown(tenant, () => tenant.getByRole("link", { name: "Lees waarom" }).count());
  await look(tenant, "status, costs asked");
  await tenant.getByRole("link", { name: "Lees waarom" }).click();
  await tenant.getByRole("article").getByText(facts).waitFor();
  await look(tenant, "letter, costs");
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.goto(page);
    await desk.getByLabel("Waarom niet?").fill("Wij wijzen het verzoek af.");
    await press(desk, "Vraag geen kosten");
    await desk.getByRole("heading", { name: "Stel kosten voor" }).waitFor();
  });
}

test("a request that is no request is refused by two colleagues, with the facts, and nothing is refused by itself", {
  timeout: 4 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    await fillInForPayments(tenant, asker);
    const number = await sendRequest(tenant, pass);
    await untilFound(portal, number);
    await proveWithTwoCodes(tenant, portal, asker.mailbox ?? "", number, pass);
    await askCosts(tenant, number);

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await desk.getByRole("link", { name: "Bekijk de termijn" }).click();
      await desk.getByRole("link", { name: "Afwijzen (AVG art. 12 lid 5)" }).click();
      await desk.getByText("Deze persoon deed dit verzoek niet eerder.").waitFor();
      await desk.getByText("Dan is dit geen herhaling.").waitFor();
      await look(desk, "refusal, nothing earlier");
      await press(desk, "Stel deze afwijzing voor");
      await desk
        .getByRole("alert")
        .getByRole("link", { name: "Schrijf de feiten op die dit bewijzen" })
        .waitFor();
      await look(desk, "refusal, without facts");
      await desk.getByRole("radio", { name: /^Het is kennelijk ongegrond/ }).check({ force: true });
      await desk.getByLabel("Welke feiten bewijzen dit?").fill(facts);
      await press(desk, "Bekijk de brief");
      await desk.getByRole("article").getByText(facts).waitFor();
      await look(desk, "refusal, letter to read");
      await press(desk, "Stel deze afwijzing voor");
      await desk.getByText("U heeft deze uitkomst zelf voorgesteld").waitFor();
      await look(desk, "refusal, proposed");
    });

    await tenant.goto(`/mijn/${number}`);
    expect(await tenant.getByRole("main").textContent()).not.toContain(facts);

    await atTheDesk("Youssef Kaya", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await desk.getByRole("link", { name: "Bekijk de afwijzing" }).click();
      await desk.getByRole("article").getByText(facts).waitFor();
      await look(desk, "refusal, to decide");
      await press(desk, "Geef akkoord");
      await desk.getByText("Akkoord gegeven").waitFor();
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await untilShown(desk, () => desk.getByText("Beantwoord, op tijd").count());
    });

    await tenant.goto(`/mijn/${number}`);
    await tenant.getByRole("link", { name: "Ons antwoord" }).click();
    await tenant.getByText(facts).waitFor();
    await look(tenant, "letter, refused as unfounded");
    const mails = portal.mail.mails().filter(({ text }) => text.includes(number));
    expect(mails.map(({ text }) => text).join()).not.toContain(facts);

    await fillInRequest(tenant, asker, pass);
    const again = await sendRequest(tenant, pass);
    await untilFound(portal, again);
    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${again}`);
      await desk.getByText("Deze persoon deed dit verzoek 1 keer eerder.").waitFor();
      await look(desk, "dossier, asked before");
    });
  });
});
