import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { look as lookAt, onPhone, openPortal, portal } from "./setting.ts";
import {
  askForCopy,
  askNothingElse,
  codeFromMail,
  fillInWhoInEnglish,
  numberOn,
  sayHowYouKnowUs,
} from "./steps.ts";

openPortal();

async function look(page: Page, name: string) {
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await lookAt(page, `english ${name}`);
}

const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();
const go = (page: Page) => press(page, "Continue");

async function expectRefused(page: Page, sentence: string, name: string) {
  await page.getByRole("alert").getByRole("link", { name: sentence }).waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await look(page, name);
}

/** From the first question to the receipt, past every error on the way; nothing typed is lost. */
async function fileWithMistakes(page: Page, asker: Asker): Promise<string> {
  await page.goto("/en/request/what");
  await go(page);
  await expectRefused(page, "Choose what you want to ask", "choose right, errors");
  await askForCopy(page);
  await go(page);
  await expectRefused(page, "Choose who you ask this for", "for whom, errors");
  await page.getByRole("radio", { name: "For myself" }).check({ force: true });
  await go(page);
  await go(page);
  await expectRefused(page, "Choose what fits best", "how you know us, errors");
  await sayHowYouKnowUs(page, "Tenant", async () => {});
  await fillInWhoInEnglish(page, { ...asker, postcode: "37" });
  await go(page);
  await expectRefused(page, "Enter the postcode, for example 3764 AB", "who are you, errors");
  expect(await page.getByLabel("Last name").inputValue()).toBe(asker.lastName);
  await page.getByLabel("Postcode").fill(asker.postcode);
  await go(page);
  await page.getByRole("radio", { name: /^Online/ }).check({ force: true });
  await go(page);
  await expectRefused(
    page,
    "Check your e-mail address. It needs an @, like name@example.com",
    "how to answer, errors",
  );
  await page.getByLabel("E-mail address").fill(asker.mailbox ?? "");
  await go(page);
  await page.getByRole("radio", { name: /^Only/ }).check({ force: true });
  await go(page);
  await expectRefused(page, "Choose at least 1 subject", "what to see, errors");
  await page.getByRole("radio", { name: "Everything that we hold about you" }).check({ force: true });
  await go(page);
  await askNothingElse(page);
  await press(page, "Send my request");
  await page.getByRole("heading", { name: "We have your request" }).waitFor();
  return numberOn(page);
}

test("in English too, errors stand in place and in a summary, and a second sending gives the same number", async () => {
  await onPhone(async (page) => {
    const number = await fileWithMistakes(page, askerFrom(portal.association, "D03"));
    await page.goBack();
    expect(await numberOn(page)).toBe(number);
    await page.goto("/en/my");
    await page.getByRole("link", { name: number }).waitFor();
    await look(page, "my requests");
  });
});

test("in English too, a wrong code is counted, and after five the other ways are offered", async () => {
  await onPhone(async (page) => {
    const number = await fileWithMistakes(page, askerFrom(portal.association, "T10b"));
    await page.goto(`/en/my/${number}/proof`);
    await press(page, "E-mail me a code");
    for (const left of ["4 tries", "3 tries", "2 tries", "1 try"]) {
      await page.getByLabel("Code from the e-mail").fill("1234 5678");
      await press(page, "Confirm code");
      await expectRefused(page, `This code is not right. You have ${left} left`, `prove, ${left} left`);
    }
    await page.getByLabel("Code from the e-mail").fill("1234 5678");
    await press(page, "Confirm code");
    await expectRefused(
      page,
      "You tried too often. Wait 15 minutes or choose another way",
      "prove, tried too often",
    );
  });
});

test("in English too, an expired draft, a page that is not there and a stranger's way in are explained", async () => {
  await onPhone(async (page) => {
    await page.goto("/en/request/check");
    await page.getByRole("heading", { name: "You were away for a while" }).waitFor();
    await look(page, "draft expired");
    await page.goto("/en/my/AVG-2026-9999");
    await page.getByRole("heading", { name: "See your request" }).waitFor();
    await look(page, "sign in");
    await page.goto("/en/nothing-here");
    await page.getByRole("heading", { name: "This page does not exist" }).waitFor();
    await look(page, "not found");
  });
});

test("in English too, a tenant comes back with number and postcode, and signs out", async () => {
  const asker = askerFrom(portal.association, "T10c");
  let number = "";
  await onPhone(async (page) => {
    number = await fileWithMistakes(page, asker);
  });
  await onPhone(async (page) => {
    await page.goto(`/en/my/${number}`);
    await page.getByLabel("Number of your request").fill(number);
    await page.getByLabel("Postcode").fill(asker.postcode);
    await press(page, "Send me a code");
    await look(page, "enter code");
    await press(page, "Confirm");
    await expectRefused(page, "Enter the code of 8 digits", "enter code, errors");
    await page.getByLabel("Code").fill(await codeFromMail(portal, asker.mailbox ?? "", number));
    await press(page, "Confirm");
    await page.getByRole("link", { name: number }).click();
    await page.getByRole("link", { name: /Show/ }).first().waitFor();
    await look(page, "status, proof needed");
    await press(page, "Sign out");
    await page.goto(`/en/my/${number}`);
    await page.getByRole("heading", { name: "See your request" }).waitFor();
  });
});
