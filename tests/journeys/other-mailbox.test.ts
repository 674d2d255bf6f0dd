// News of a request is to go to another address: the tenant asks for it, and whoever reads the old one can stop it.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  approve,
  fillInForPayments,
  openAnswer,
  proveWithTwoCodes,
  reviewAndPropose,
  sendRequest,
} from "./steps.ts";

const elsewhere = "nieuw.adres@voorbeeld.example";

openPortal();

/** The request of D01 in this browser, until its answer is open. */
async function untilOpen(page: Page): Promise<{ number: string; mailbox: string }> {
  const asker = askerFrom(portal.association, "D01");
  const mailbox = asker.mailbox ?? "";
  await fillInForPayments(page, asker);
  const number = await sendRequest(page, pass);
  await page.goto(`/mijn/${number}`);
  await page.getByRole("link", { name: "Wijzig uw e-mailadres" }).click();
  await page.getByRole("heading", { name: "Laat eerst zien dat u het bent" }).waitFor();
  await look(page, "other mailbox, not proven");
  await proveWithTwoCodes(page, portal, mailbox, number, pass);
  await atTheDesk("Sanne Bakker", (desk) => reviewAndPropose(desk, number, pass));
  await atTheDesk("Youssef Kaya", (desk) => approve(desk, number, pass));
  await openAnswer(page, portal, mailbox, number, pass);
  return { number, mailbox };
}

async function stoppingMail(mailbox: string, number: string) {
  const mail = await portal.mail.waitForMail(
    ({ to, text }) =>
      to.includes(mailbox) && text.includes(number) && text.includes("nieuw-adres-niet-van-mij"),
    30_000,
  );
  const code = /\d{4} \d{4}/.exec(mail.text)?.[0] ?? "";
  return { code, link: /href="([^"]+)"/.exec(mail.html ?? "")?.[1] ?? "" };
}

test("T-03 without script, on a phone: a new address closes the answer, and the old one keeps it out", {
  timeout: 8 * minutes,
}, async () => {
  await onPhone(async (page) => {
    const { number, mailbox } = await untilOpen(page);
    await page.goto(`/mijn/${number}`);
    await page.getByRole("link", { name: "Wijzig uw e-mailadres" }).click();
    await look(page, "other mailbox");
    await page.getByLabel("Nieuw e-mailadres").fill("geen adres");
    await page.getByRole("button", { name: "Wijzig mijn e-mailadres" }).click();
    await page
      .getByRole("alert")
      .getByRole("link", { name: /Kijk uw e-mailadres na/ })
      .waitFor();
    await look(page, "other mailbox, error");
    await page.getByLabel("Nieuw e-mailadres").fill(elsewhere);
    await page.getByRole("button", { name: "Wijzig mijn e-mailadres" }).click();
    await page.getByRole("heading", { name: "Uw nieuwe adres wacht nog" }).waitFor();
    await look(page, "other mailbox, pending");

    await page.goto(`/mijn/${number}/gegevens/betalingen`);
    await page.getByText(/niemand het antwoord nu openen of downloaden. Het kan weer vanaf \d/).waitFor();
    expect(page.url()).toContain("/openen");
    await look(page, "open answer, held");
    await page.goto(`/mijn/${number}`);
    await page.getByRole("heading", { name: "Ons antwoord is even dicht" }).waitFor();
    await look(page, "status, held");
    await page.goto(`/mijn/${number}/e-mailadres`);
    await page.getByRole("button", { name: "Laat het oude adres staan" }).click();
    await page.getByRole("button", { name: "Wijzig mijn e-mailadres" }).waitFor();
    await page.goto(`/mijn/${number}/gegevens/betalingen`);
    await page.getByRole("heading", { name: "Uw gegevens" }).first().waitFor();

    const { code, link } = await stoppingMail(mailbox, number);
    for (const method of ["HEAD", "GET", "GET"]) expect((await fetch(link, { method })).status).toBe(200);
    await page.goto(`/mijn/${number}/e-mailadres`);
    await page.getByLabel("Nieuw e-mailadres").fill(elsewhere);
    await page.getByRole("button", { name: "Wijzig mijn e-mailadres" }).click();
    await page.getByRole("heading", { name: "Uw nieuwe adres wacht nog" }).waitFor();
    await onPhone((old) => keepOut(old, { number, code, link }));
    await page.goto(`/mijn/${number}/gegevens/betalingen`);
    await page
      .getByText("Kom naar ons kantoor")
      .or(page.getByText(/identiteitsbewijs/))
      .first()
      .waitFor();
    await atTheDesk("Sanne Bakker", (desk) => seeThatItWasStopped(desk, number));
  });
});

async function keepOut(page: Page, { number, code, link }: { number: string; code: string; link: string }) {
  await page.goto(link);
  await look(page, "keep mailbox");
  await page.getByLabel("Nummer van het verzoek").fill(number);
  await page.getByLabel("Code uit de e-mail").fill(code);
  await page.getByRole("button", { name: "Dit was ik niet. Houd het nieuwe adres tegen" }).click();
  await page.getByRole("heading", { name: "Dank u. Het adres verandert niet" }).waitFor();
  await look(page, "keep mailbox, stopped");
}

async function seeThatItWasStopped(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}`);
  await desk.getByRole("heading", { name: "Nieuw adres gestopt" }).waitFor();
  await desk.getByText("Het oude of bekende e-mailadres hield het andere adres tegen").waitFor();
  await look(desk, "dossier, new address stopped");
}
