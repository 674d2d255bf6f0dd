// What people do at the desk, step by step, found as they find it: by role and label.

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import type { Asker } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import type { Portal } from "#tests/support/portal.ts";

/** Looks at each page on the way: for axe, for a picture. */
export type Look = (page: Page, name: string) => Promise<void>;

// The whole card is the hit area of its label, which lies over the control itself.
async function choose(page: Page, name: string | RegExp) {
  await page.getByRole("radio", { name }).check({ force: true });
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

export async function fillInRequest(page: Page, asker: Asker, look: Look) {
  await page.goto("/");
  await look(page, "start");
  await page.getByRole("link", { name: "Stel uw vraag" }).click();
  await look(page, "kies");
  await choose(page, "Mijn gegevens bekijken");
  await button(page, "Ga verder").click();
  await fillInWho(page, asker);
  await look(page, "wie");
  await button(page, "Ga verder").click();
  await choose(page, asker.mailbox ? /^Online/ : /^Op papier/);
  if (asker.mailbox) await page.getByLabel("E-mailadres").fill(asker.mailbox);
  await look(page, "antwoord");
  await button(page, "Ga verder").click();
  await choose(page, "Alles wat wij over u bewaren");
  await look(page, "gegevens");
  await button(page, "Ga verder").click();
  await page.getByRole("heading", { name: "Controleer uw verzoek" }).waitFor();
  await look(page, "controleren");
}

export async function fillInWho(page: Page, asker: Asker) {
  const [year = "", month = "", day = ""] = asker.birthDate.split("-");
  await page.getByLabel("Voornamen").fill(asker.firstNames);
  await page.getByLabel("Achternaam").fill(asker.lastName);
  await page.getByLabel("Dag").fill(String(Number(day)));
  await page.getByLabel("Maand").fill(String(Number(month)));
  await page.getByLabel("Jaar").fill(year);
  await page.getByLabel("Postcode").fill(asker.postcode);
  await page.getByLabel("Huisnummer", { exact: true }).fill(asker.houseNumber);
  await page.getByLabel(/^Toevoeging/).fill(asker.houseNumberAddition);
}

/** Sends the request; gives its number. */
export async function sendRequest(page: Page, look: Look): Promise<string> {
  await button(page, "Verstuur mijn verzoek").click();
  await page.getByRole("heading", { name: "Wij hebben uw verzoek" }).waitFor();
  await look(page, "ontvangen");
  const text = await page.getByRole("main").innerText();
  const number = /AVG-\d{4}-\d{4}/.exec(text)?.[0];
  if (!number) throw new Error("No number on the confirmation");
  return number;
}

/** The two codes that make A3: to the mailbox on file, and by letter to the home on file. */
export async function proveWithTwoCodes(
  page: Page,
  portal: Portal,
  mailboxOnFile: string,
  number: string,
  look: Look,
) {
  await page.getByRole("link", { name: "Laat zien dat u het bent" }).click();
  await look(page, "bewijs");
  await button(page, "Mail mij een code").click();
  await look(page, "bewijs-gevraagd");
  await page.getByLabel("Code uit de e-mail").fill(await codeFromMail(portal, mailboxOnFile, number));
  await page.getByRole("button", { name: "Bevestig code" }).click();
  await page.getByText("De eerste code klopt").waitFor();
  await button(page, "Stuur mij een brief").click();
  await page.getByLabel("Code uit de brief").fill(await codeFromLetter(portal, number));
  await page.getByRole("button", { name: "Bevestig code" }).click();
  await page.getByText("U heeft laten zien dat u het bent").waitFor();
  await look(page, "bewijs-klaar");
}

/** The newest code that was mailed to somebody. */
export async function codeFromMail(
  portal: Portal,
  to: string,
  number: string,
  after = new Date(0),
): Promise<string> {
  return eventually(() => {
    const codes = portal.mail
      .mails()
      .filter((mail) => mail.to.includes(to) && mail.text.includes(number) && mail.at > after)
      .map((mail) => /\b(\d{4} \d{4})\b/.exec(mail.text)?.[1])
      .filter((code) => code !== undefined);
    return codes.at(-1);
  });
}

export async function codeFromLetter(portal: Portal, number: string): Promise<string> {
  return eventually(async () => {
    for (const { path } of portal.post.letters()) {
      // The code is printed with wide spaces, which the text of a PDF shows.
      const text = (await pdfText(await readFile(path))).replaceAll(/\s/g, "");
      const code = /Uwcode([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(text)?.[1];
      if (text.includes(number) && code) return code;
    }
    return null;
  }, 30_000);
}

export async function pdfText(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text;
}

export async function signInAsStaff(page: Page, name: string, look: Look) {
  await page.goto("/medewerker");
  await look(page, "medewerker-inloggen");
  await page.getByRole("main").getByRole("button").click();
  await page.getByRole("button", { name }).click();
  await page.getByRole("heading", { name: "Verzoeken" }).waitFor();
}

/** Waits until everything was gathered, as staff would: by looking again. */
export async function openGathered(page: Page, number: string) {
  await page.getByRole("link", { name: number }).click();
  await eventually(async () => {
    const ready = await page.getByRole("link", { name: "Beoordeel de gegevens" }).count();
    if (ready === 0) await page.reload();
    return ready > 0 ? true : null;
  });
}

export async function fetchAnswer(page: Page): Promise<Buffer> {
  const downloading = page.waitForEvent("download");
  await button(page, /^Download/).click();
  return readFile(await (await downloading).path());
}
