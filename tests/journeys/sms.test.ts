// A tenant shows who they are with a code by SMS and a letter, on a telephone without scripts.

import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { codeFromLetter, fillInRequest, sendRequest, untilFound } from "./steps.ts";

openPortal();

const codeFromSms = (number: string) =>
  eventually(() => {
    const texts = portal.sms.messages().map(({ text }) => text);
    return /\b\d{4} \d{4}\b/.exec(texts.findLast((text) => text.includes(number)) ?? "")?.[0];
  }, 60_000);

test("a tenant proves two contacts with a code by SMS and a letter", { timeout: 3 * minutes }, async () => {
  let number = "";
  await onPhone(async (page) => {
    await fillInRequest(page, askerFrom(portal.association, "D01"), pass);
    number = await sendRequest(page, pass);
    await untilFound(portal, number);
    await page.goto(`/mijn/${number}/bewijs`);
    await look(page, "prove, sms offered");
    await page.getByRole("button", { name: "Sms mij een code" }).click();
    await page.getByText("Als wij een mobiel nummer van u hebben, sturen wij u nu een sms.").waitFor();
    const code = await codeFromSms(number);

    await page.getByLabel("Code uit de sms").fill(code.startsWith("1") ? "22222222" : "11111111");
    await page.getByRole("button", { name: "Bevestig code" }).first().click();
    await page.getByText("Deze code klopt niet").first().waitFor();
    await look(page, "prove, sms code wrong");
    await page.getByLabel("Code uit de sms").fill(code);
    await page.getByRole("button", { name: "Bevestig code" }).first().click();
    await page.getByText("1 van 2 klaar").waitFor();
    await look(page, "prove, sms done");

    await page.getByRole("button", { name: "Stuur mij een brief" }).click();
    await page.getByLabel("Code uit de brief").fill(await codeFromLetter(portal, number));
    await page.getByRole("button", { name: "Bevestig code" }).first().click();
    await page.getByText("U heeft laten zien dat u het bent").waitFor();
    await look(page, "prove, sms and letter done");
  });
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.getByRole("link", { name: number }).click();
    await desk.getByText("Code bevestigd, gegeven per sms, naar een bekend nummer").first().waitFor();
    await look(desk, "dossier, proven by sms");
  });
});

test("who is not known here reads the same, and nobody gets a message", {
  timeout: 3 * minutes,
}, async () => {
  const before = portal.sms.posts().length;
  await onPhone(async (page) => {
    const stranger = { ...askerFrom(portal.association, "D01"), lastName: "Nergenshuizen" };
    await fillInRequest(page, stranger, pass);
    await page.goto(`/mijn/${await sendRequest(page, pass)}/bewijs`);
    await page.getByRole("button", { name: "Sms mij een code" }).click();
    await page.getByText("Als wij een mobiel nummer van u hebben, sturen wij u nu een sms.").waitFor();
    await page.getByLabel("Code uit de sms").fill("12345678");
    await page.getByRole("button", { name: "Bevestig code" }).first().click();
    await page.getByText("Deze code klopt niet").first().waitFor();
  });
  expect(portal.sms.posts()).toHaveLength(before);
});
