// How somebody outside the desk answers what we ask: the link in an e-mail, a typed code, a page without an account.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { exampleRegister } from "#app/register/register.ts";
import { eventually } from "#tests/support/eventually.ts";
import { look, minutes, pass, portal } from "./setting.ts";
import { codeFromMail } from "./steps.ts";

export const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

export const mailboxOf = (source: string) =>
  exampleRegister.sources.find(({ id }) => id === source)?.task?.contact?.mailbox ?? "";

/** The link in the newest e-mail that has one. */
function linkTo(mailbox: string, number: string): Promise<string> {
  return eventually(() => {
    const mails = portal.mail.mails().filter(({ to, text }) => to.includes(mailbox) && text.includes(number));
    return (
      mails.flatMap(({ text }) => /http\S+\/opzoeken\/[0-9a-f-]{36}/.exec(text)?.[0] ?? []).at(-1) ?? null
    );
  }, minutes);
}

export async function openByCode(page: Page, mailbox: string, number: string, looks = pass) {
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

type Answer = { number: string; source: string; about: string; found: string; photo: Buffer };

/** With a photo; the receipt says nothing of the person any more. */
export async function answerOnPage(page: Page, { number, source, about, found, photo }: Answer) {
  await openByCode(page, mailboxOf(source), number, look);
  await page.getByText(about).first().waitFor();
  await look(page, "inquiry, to look up");
  await press(page, "Verstuur mijn antwoord");
  await page.getByRole("alert").getByRole("link", { name: "Schrijf waar u keek en hoe" }).waitFor();
  await look(page, "inquiry, nothing filled in");
  await page.getByLabel(/^Wat vond u over deze persoon/).fill(found);
  await page
    .getByLabel(/^Voeg bestanden toe/)
    .setInputFiles([{ name: "kraan.jpg", mimeType: "image/jpeg", buffer: photo }]);
  await page.getByLabel("Waar keek u, en hoe?").fill("Planbord en werkbonnen, op adres.");
  await press(page, "Verstuur mijn antwoord");
  await page.getByText("Wij hebben uw antwoord. Dank u.").waitFor();
  expect(await page.getByRole("main").textContent()).not.toContain(about);
  await look(page, "inquiry, the receipt");
}
