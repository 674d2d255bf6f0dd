// Somebody else files in a tenant's name; the tenant reads it in the mailbox that was on file, and stops it.

import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { withPage } from "#tests/support/browser.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { fillInRequest, sendRequest } from "./steps.ts";

openPortal();

/** A request in the name of D01 from elsewhere; gives what the mailbox on file was told. */
async function toldOf(): Promise<{ number: string; code: string; link: string }> {
  const asker = askerFrom(portal.association, "D01");
  let number = "";
  await onPhone(async (page) => {
    await fillInRequest(page, { ...asker, mailbox: "iemand.anders@voorbeeld.example" }, pass);
    number = await sendRequest(page, pass);
  });
  const mail = await portal.mail.waitForMail(
    ({ to, text }) => to.includes(asker.mailbox ?? "") && text.includes(number),
    30_000,
  );
  const code = /\d{4} \d{4}/.exec(mail.text)?.[0] ?? "";
  const link = /href="([^"]+)"/.exec(mail.html ?? "")?.[1] ?? "";
  return { number, code, link };
}

/** What mail programs do before anybody reads: they ask for each link, and some open it in a browser. */
async function scan(link: string) {
  for (const method of ["HEAD", "GET", "GET", "GET"])
    expect((await fetch(link, { method })).status).toBe(200);
  await withPage({ origin: portal.origin, javaScript: true }, async (page) => {
    await page.goto(link);
    await page.waitForLoadState("networkidle");
  });
}

test("T-07 the link of the e-mail stops nothing by itself; the tenant does, with number and code", {
  timeout: 2 * minutes,
}, async () => {
  const { number, code, link } = await toldOf();
  await scan(link);
  await onPhone(async (page) => {
    await page.goto(link);
    await look(page, "not me");
    await page.getByLabel("Nummer van het verzoek").fill(number);
    await page.getByLabel("Code uit de e-mail").fill("1111 1111");
    await page.getByRole("button", { name: "Dit was ik niet. Stop dit verzoek" }).click();
    await page
      .getByRole("alert")
      .getByRole("link", { name: /horen niet bij elkaar/ })
      .waitFor();
    await look(page, "not me, wrong code");
    expect(await page.getByLabel("Nummer van het verzoek").inputValue()).toBe(number);
    await page.getByLabel("Code uit de e-mail").fill(code);
    await page.getByRole("button", { name: "Dit was ik niet. Stop dit verzoek" }).click();
    await page.getByRole("heading", { name: "Dank u. Wij zijn gestopt" }).waitFor();
    await look(page, "not me, stopped");
  });
  await atTheDesk("Sanne Bakker", async (desk) => {
    const row = desk.getByRole("row").filter({ hasText: number });
    await row.getByText("Dit was ik niet").waitFor();
    await look(desk, "queue, not me");
    await desk.getByRole("link", { name: number }).click();
    await desk.getByText("Bel de huurder op een bekend nummer").first().waitFor();
    await look(desk, "dossier, not me");
    await desk.getByRole("link", { name: /^Zoeken, balie/ }).click();
    await desk.getByText("Gemeld met de code die naar het bekende e-mailadres ging.").waitFor();
    await look(desk, "identity, not me");
  });
});

test("in English too, whoever it was not stops the request", { timeout: 2 * minutes }, async () => {
  const { number, code } = await toldOf();
  await onPhone(async (page) => {
    await page.goto("/en/not-me");
    await page.getByRole("button", { name: "This was not me. Stop this request" }).click();
    await page.getByRole("alert").getByRole("link", { name: "Enter the code of 8 digits" }).waitFor();
    await look(page, "english not me, errors");
    await page.getByLabel("Number of the request").fill(number.toLowerCase());
    await page.getByLabel("Code from the e-mail").fill(code);
    await page.getByRole("button", { name: "This was not me. Stop this request" }).click();
    await page.getByRole("heading", { name: "Thank you. We have stopped" }).waitFor();
    await look(page, "english not me, stopped");
  });
});
