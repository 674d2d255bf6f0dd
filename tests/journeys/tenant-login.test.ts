// A tenant shows who they are by signing in, at the association's own portal or with an electronic identity, with a
// housemate's account first.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { codeFromLetter, fillInForPayments, sendRequest, untilFound } from "./steps.ts";

openPortal();

async function logIn(page: Page, button: string, name: string) {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("heading", { name: "Wie bent u?" }).waitFor();
  expect(await page.getByText("Sanne Bakker").count()).toBe(0);
  await page.getByRole("button", { name }).click();
}

test("a tenant signs in at the portal of the association, in both languages, and a letter does the rest", {
  timeout: 3 * minutes,
}, async () => {
  let number = "";
  await onPhone(async (page) => {
    await fillInForPayments(page, askerFrom(portal.association, "D01"));
    number = await sendRequest(page, pass);
    await untilFound(portal, number);
    await page.goto(`/mijn/${number}/bewijs`);
    await page.getByRole("heading", { name: "Inloggen", exact: true }).waitFor();
    await look(page, "prove, sign in");

    await logIn(page, "Inloggen met Mijn Cocon", "Jorrit Wiersinga");
    await page.getByText("Deze gegevens horen niet bij dit verzoek").waitFor();
    await page.getByText("0 van 2 klaar").waitFor();
    await look(page, "prove, signed in as a housemate");

    await page.goto(`/en/my/${number}/proof`);
    await look(page, "english prove, sign in");
    await logIn(page, "Sign in with Mijn Cocon", "Jorrit Wiersinga");
    await page.getByText("These details do not belong to this request").waitFor();
    await look(page, "english prove, signed in as a housemate");
    await logIn(page, "Sign in with Mijn Cocon", "Marloes Zonneveld");
    await page.getByText("You have signed in. This step is done.").waitFor();
    await page.getByText("1 of 2 done").waitFor();
    await look(page, "english prove, signed in");

    await page.goto(`/mijn/${number}/bewijs`);
    await page.getByText("U bent ingelogd. Deze stap is klaar.").waitFor();
    expect(await page.getByRole("button", { name: "Inloggen met Mijn Cocon" }).count()).toBe(0);
    await look(page, "prove, signed in");
    await page.getByRole("button", { name: "Stuur mij een brief" }).click();
    await page.getByLabel("Code uit de brief").fill(await codeFromLetter(portal, number));
    await page.getByRole("button", { name: "Bevestig code" }).first().click();
    await page.getByText("U heeft laten zien dat u het bent").waitFor();
    await look(page, "prove, signed in and done");
  });
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.getByRole("link", { name: number }).click();
    await desk.getByText("Ingelogd in het portaal voor huurders").first().waitFor();
    expect(await desk.getByText("Jorrit").count()).toBe(0);
    await look(desk, "dossier, tenant signed in");
  });
});

const inWords = [
  {
    language: "Dutch",
    prove: (number: string) => `/mijn/${number}/bewijs`,
    signIn: "Inloggen met Voorbeeld-ID",
    enough: "Dit is genoeg: u heeft geen code nodig.",
    notYours: "Deze gegevens horen niet bij dit verzoek",
    shown: "U heeft laten zien dat u het bent",
  },
  {
    language: "English",
    prove: (number: string) => `/en/my/${number}/proof`,
    signIn: "Sign in with Voorbeeld-ID",
    enough: "This is enough: you need no code.",
    notYours: "These details do not belong to this request",
    shown: "You have shown us that it is you.",
  },
];

test.each(inWords)(
  "a tenant signs in with an electronic identity in $language, and needs no code",
  {
    timeout: 2 * minutes,
  },
  async ({ language, prove, signIn, enough, notYours, shown }) => {
    await onPhone(async (page) => {
      await fillInForPayments(page, askerFrom(portal.association, "D01"));
      const number = await sendRequest(page, pass);
      await untilFound(portal, number);
      await page.goto(prove(number));
      await page.getByText(enough).waitFor();
      await logIn(page, signIn, "Jorrit Wiersinga");
      await page.getByText(notYours).waitFor();
      await look(page, `${language} prove, electronic identity of a housemate`);
      await logIn(page, signIn, "Marloes Zonneveld");
      await page.getByText(shown).waitFor();
      expect(await page.getByRole("button", { name: signIn }).count()).toBe(0);
      await look(page, `${language} prove, electronic identity`);
    });
  },
);
