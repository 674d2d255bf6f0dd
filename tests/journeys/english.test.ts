import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { atTheDesk, look as lookAt, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  approve,
  askForCopy,
  askNothingElse,
  codeFromLetter,
  codeFromMail,
  downloadAnswer,
  fillInWhoInEnglish,
  numberOn,
  pdfText,
  reviewAndPropose,
  sayHowYouKnowUs,
  untilShown,
} from "./steps.ts";

openPortal();

test("a tenant goes the whole way in English, and is written to in English", {
  timeout: 240_000,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  const mailbox = asker.mailbox ?? "";
  await onPhone(async (page) => {
    const look = async (name: string) => {
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      await lookAt(page, `english ${name}`);
    };
    const go = () => page.getByRole("button", { name: "Continue" }).click();
    await page.goto("/");
    await page.getByRole("link", { name: "English" }).click();
    await look("start");
    await page.getByRole("link", { name: "Make a request" }).click();
    await look("choose right");
    await askForCopy(page);
    await page.getByRole("radio", { name: "For myself" }).check({ force: true });
    await go();
    await sayHowYouKnowUs(page, "Tenant", (_, name) => look(name));
    await fillInWhoInEnglish(page, asker);
    await go();
    await page.getByRole("radio", { name: /^Online/ }).check({ force: true });
    await page.getByLabel("E-mail address").fill(mailbox);
    await go();
    await page.getByRole("radio", { name: "Only a part" }).check({ force: true });
    await page.getByRole("checkbox", { name: "Your payments" }).check({ force: true });
    await go();
    await askNothingElse(page);
    await look("check");
    await page.getByRole("button", { name: "Send my request" }).click();
    await page.getByRole("heading", { name: "We have your request" }).waitFor();
    await look("received");
    const number = await numberOn(page);

    await page.goto(`/en/my/${number}/proof`);
    await page.getByRole("button", { name: "E-mail me a code" }).click();
    await look("proof");
    await page.getByLabel("Code from the e-mail").fill(await codeFromMail(portal, mailbox, number));
    await page.getByRole("button", { name: "Confirm code" }).first().click();
    await page.getByRole("button", { name: "Send me a letter" }).waitFor();
    await page.getByRole("button", { name: "Send me a letter" }).click();
    await page.getByLabel("Code from the letter").fill(await codeFromLetter(portal, number));
    await page.getByRole("button", { name: "Confirm code" }).first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look("proof done");
    await atTheDesk("Sanne Bakker", (desk) => reviewAndPropose(desk, number, pass));
    await atTheDesk("Youssef Kaya", (desk) => approve(desk, number, pass));
    await page.goto(`/en/my/${number}`);
    await untilShown(page, () => page.getByRole("link", { name: "Read your answer" }).count());
    await look("status, answered");
    await page.getByRole("link", { name: "Read your answer" }).first().click();
    // The code that was just typed still counts: the answer opens at once.
    await page.getByRole("heading", { name: "Your data" }).first().waitFor();
    await look("answer");
    const files = readZip(await downloadAnswer(page));
    expect([...files.keys()]).toEqual(expect.arrayContaining(["index.html", "letter.pdf"]));
    expect(await pdfText(files.get("letter.pdf") ?? Buffer.alloc(0))).toContain("You asked us for a copy");
    await page.getByRole("link", { name: "Read our letter" }).click();
    await look("letter");
    const mails = portal.mail.mails().filter((mail) => mail.to.includes(mailbox));
    expect(mails.map(({ text }) => /\b(Wij|Uw|verzoek)\b/.test(text))).toEqual(mails.map(() => false));
    expect(mails.length).toBeGreaterThanOrEqual(2);
    await page.goto(`/en/my/${number}`);
    await look("status");
  });
});
