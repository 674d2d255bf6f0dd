// What people do at the desk, step by step, found as they find it: by role and label.

import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import { dossierStream, readHistory } from "#db/history.ts";
import { dossiers } from "#db/schema.ts";
import type { Asker } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import type { Portal } from "#tests/support/portal.ts";
import {
  approveUnseen,
  changesUnseen,
  fillInUnseen,
  lookThroughUnseen,
  proveUnseen,
  signInUnseen,
  takeUnseen,
} from "./unseen.ts";

/** Looks at each page on the way: for axe, for a picture. */
export type Look = (page: Page, name: string) => Promise<void>;

/** Another test looks at the pages of these steps: then they are taken without drawing them, where that saves a page. */
export const pass: Look = async () => {};

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

// The whole card is the hit area of its label, which lies over the control itself.
async function choose(page: Page, name: string | RegExp) {
  await page.getByRole("radio", { name }).check({ force: true });
}

/** From the front door to the page where everything can be checked. */
export async function fillInRequest(page: Page, asker: Asker, look: Look) {
  if (look === pass) return fillInUnseen(page, asker);
  await page.goto("/");
  await look(page, "start");
  await page.getByRole("link", { name: "Stel uw vraag" }).click();
  await choose(page, "Mijn gegevens bekijken");
  await look(page, "choose right");
  await press(page, "Ga verder");
  await choose(page, "Voor mijzelf");
  await look(page, "for whom");
  await press(page, "Ga verder");
  await sayHowYouKnowUs(page, "Huurder", look);
  await fillInWho(page, asker);
  await look(page, "who are you");
  await press(page, "Ga verder");
  await choose(page, asker.mailbox ? /^Online/ : /^Op papier/);
  if (asker.mailbox) await page.getByLabel("E-mailadres").fill(asker.mailbox);
  await look(page, "how to answer");
  await press(page, "Ga verder");
  await choose(page, "Alles wat wij over u bewaren");
  await look(page, "what to see");
  await press(page, "Ga verder");
  await choose(page, "Nee, dit is alles");
  await look(page, "anything else");
  await press(page, "Ga verder");
  await page.getByRole("heading", { name: "Controleer uw verzoek" }).waitFor();
  await look(page, "check answers");
}

/** Asks for few data, where it is the same which: what is gathered is most of the work. */
export const fillInForPayments = (page: Page, asker: Asker) => fillInUnseen(page, asker, "payments");

/** The first question, in either language. */
export async function askForCopy(page: Page) {
  await choose(page, /^(Mijn gegevens bekijken|See my data)$/);
  await press(page, /^(Ga verder|Continue)$/);
}

/** The last question, in either language. */
export async function askNothingElse(page: Page) {
  await page
    .getByRole("heading", { name: /^(Wilt u nog iets vragen|Do you want to ask anything else)/ })
    .waitFor();
  await choose(page, /^(Nee, dit is alles|No, that is all)$/);
  await press(page, /^(Ga verder|Continue)$/);
}

/** In either language. */
export async function sayHowYouKnowUs(page: Page, relation: string, look: Look) {
  await page.getByRole("heading", { name: /^How do (you|we) know|^Hoe (kent|kennen) (u|wij)/ }).waitFor();
  await page.getByRole("radio", { name: relation, exact: true }).check({ force: true });
  await look(page, "how do you know us");
  await press(page, /^(Ga verder|Continue)$/);
}

/** On a page, or in the part of one that is about this person. */
export async function fillInWho(page: Pick<Page, "getByLabel">, asker: Asker) {
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

export async function fillInWhoInEnglish(page: Page, asker: Asker) {
  const [year = "", month = "", day = ""] = asker.birthDate.split("-");
  await page.getByLabel("First names").fill(asker.firstNames);
  await page.getByLabel("Last name").fill(asker.lastName);
  await page.getByLabel("Day").fill(day);
  await page.getByLabel("Month").fill(month);
  await page.getByLabel("Year").fill(year);
  await page.getByLabel("Postcode").fill(asker.postcode);
  await page.getByLabel("House number", { exact: true }).fill(asker.houseNumber);
}

/** Sends the request; gives its number. */
export async function sendRequest(page: Page, look: Look): Promise<string> {
  await press(page, "Verstuur mijn verzoek");
  await page.getByRole("heading", { name: "Wij hebben uw verzoek" }).waitFor();
  await look(page, "confirmation");
  return numberOn(page);
}

export async function numberOn(page: Page): Promise<string> {
  const text = await page.getByRole("main").textContent();
  const number = /AVG-\d{4}-\d{4}/.exec(text ?? "")?.[0];
  if (!number) throw new Error("There is no number on this page");
  return number;
}

/** The worker has found the person whom the request is about. */
export async function untilFound(portal: Portal, number: string) {
  await eventually(async () => {
    const [row] = await portal.db
      .select({ id: dossiers.id })
      .from(dossiers)
      .where(eq(dossiers.number, number));
    const { events } = await readHistory(portal.db, dossierStream(row?.id ?? ""));
    return events.some(({ event }) => event.type === "person-found") ? true : null;
  }, 60_000);
}

/** The two codes that make A3: to the mailbox on file, and by letter to the home on file. */
export async function proveWithTwoCodes(
  page: Page,
  portal: Portal,
  mailboxOnFile: string,
  number: string,
  look: Look,
) {
  if (look === pass) {
    const mailed = () => codeFromMail(portal, mailboxOnFile, number);
    return proveUnseen(page, number, mailed, () => codeFromLetter(portal, number));
  }
  await page.goto(`/mijn/${number}/bewijs`);
  await look(page, "prove");
  await press(page, "Mail mij een code");
  await look(page, "prove, code asked");
  await page.getByLabel("Code uit de e-mail").fill(await codeFromMail(portal, mailboxOnFile, number));
  await press(page, "Bevestig code");
  await page.getByText("De eerste stap is klaar").waitFor();
  await press(page, "Stuur mij een brief");
  await page.getByLabel("Code uit de brief").fill(await codeFromLetter(portal, number));
  await press(page, "Bevestig code");
  await page.getByText("U heeft laten zien dat u het bent").waitFor();
  await look(page, "prove, done");
}

/** The newest code that was mailed to somebody after a moment. */
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
      // Those codes stop something.
      .filter(({ text }) => !/\/(dat-was-ik-niet|nieuw-adres-niet-van-mij)/.test(text))
      .flatMap((mail) => /\b\d{4} \d{4}\b/.exec(mail.text)?.[0] ?? []);
    return codes.at(-1);
  }, 100_000);
}

/** The code of the newest letter, but for those that were tried before. */
export async function codeFromLetter(portal: Portal, number: string, tried: string[] = []): Promise<string> {
  return eventually(async () => {
    for (const { path } of portal.post.letters()) {
      // The code is printed with wide spaces, which the text of a PDF shows.
      const text = (await textOfLetter(portal, path)).replaceAll(/\s/g, "");
      const code = /(?:Uw|Your)code([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(text)?.[1];
      if (text.includes(number) && code && !tried.includes(code)) return code;
    }
    return null;
  }, 100_000);
}

/** The text of the newest letter on paper that has all of this in it. */
export async function letterWith(portal: Portal, ...words: string[]): Promise<string> {
  return eventually(async () => {
    for (const { path } of portal.post.letters()) {
      const text = (await textOfLetter(portal, path)).replaceAll(/\s+/g, " ");
      if (words.every((word) => text.includes(word))) return text;
    }
    return null;
  }, 60_000);
}

// Looking again for a letter would read all that came before it again.
const lettersRead = new WeakMap<Portal, Map<string, string>>();

async function textOfLetter(portal: Portal, path: string): Promise<string> {
  const read = lettersRead.get(portal) ?? new Map<string, string>();
  lettersRead.set(portal, read);
  const text = read.get(path) ?? (await pdfText(await readFile(path)));
  read.set(path, text);
  return text;
}

export async function pdfText(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text;
}

export async function signInAsStaff(page: Page, name: string, look: Look) {
  if (look === pass) return signInUnseen(page, name);
  await page.goto("/medewerker");
  await page.getByRole("heading", { name: "Inloggen voor medewerkers" }).waitFor();
  await look(page, "staff sign-in");
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await page.getByRole("button", { name }).click();
  await page.getByRole("heading", { name: "Verzoeken" }).waitFor();
}

/** Takes a dossier that is nobody's yet: its data are for whoever works on it. */
export async function take(page: Page) {
  const button = page.getByRole("button", { name: "Neem in behandeling" });
  if ((await button.count()) === 0) return;
  await button.click();
  await button.waitFor({ state: "detached" });
}

/** A colleague takes the dossier once everything was gathered, looks through it and proposes what follows. */
export async function reviewAndPropose(page: Page, number: string, look: Look) {
  if (look === pass) return lookThroughUnseen(page, number);
  await look(page, "queue");
  await page.getByRole("link", { name: number }).click();
  await untilShown(page, () => page.getByRole("link", { name: "Beoordeel de gegevens" }).count());
  await take(page);
  await look(page, "dossier");
  await page.getByRole("link", { name: "Beoordeel de gegevens" }).click();
  const themes = await page.getByRole("navigation", { name: "Onderwerpen" }).getByRole("link").all();
  const addresses = await Promise.all(themes.map((theme) => theme.getAttribute("href")));
  for (const address of addresses) {
    await page.goto(address ?? "");
    await look(page, `review ${address?.split("/").at(-1)}`);
    const giveAll = page.getByRole("button", { name: "Geef alles van dit onderwerp" });
    if ((await giveAll.count()) > 0) await giveAll.click();
  }
  await page.goto(`/medewerker/verzoeken/${number}/uitkomst`);
  await look(page, "outcome");
  await press(page, "Stel deze uitkomst voor");
  await page.getByText("Voorgesteld door").waitFor();
  await look(page, "outcome, own proposal");
}

/** The second colleague gives approval. */
export async function approve(page: Page, number: string, look: Look) {
  if (look === pass) return approveUnseen(page, number);
  await page.goto(`/medewerker/verzoeken/${number}/uitkomst`);
  await look(page, "outcome, to approve");
  await seeAnswer(page, number);
  await press(page, "Geef akkoord");
  await page.getByText("Akkoord van").waitFor();
  await look(page, "outcome, approved");
}

/** As it would leave; what is hidden in it with a reason. */
async function seeAnswer(page: Page, number: string) {
  await page.getByRole("link", { name: "Bekijk wat de huurder krijgt" }).click();
  await page.getByRole("heading", { name: "Dit krijgt de huurder" }).waitFor();
  const why = page.getByLabel("Waarom moet u ze zien?");
  if ((await why.count()) > 0) {
    await page.getByText("Open wat verborgen is").click();
    await why.fill("Ik geef akkoord en wil zien wat er weggaat.");
    await page.getByRole("button", { name: "Open" }).click();
  }
  await page.getByRole("heading", { name: "Alle bestanden" }).waitFor();
  await page.goto(`/medewerker/verzoeken/${number}/uitkomst`);
}

/** A colleague takes what is decided part by part, and proposes what stands on the form. */
export async function proposeDecision(page: Page, number: string, look: Look) {
  await takeUnseen(page, number);
  await page.goto(`/medewerker/verzoeken/${number}/besluit`);
  await untilShown(page, () => page.getByRole("button", { name: "Stel dit besluit voor" }).count());
  await look(page, "decision");
  await press(page, "Stel dit besluit voor");
  await page.getByText("U heeft dit zelf voorgesteld").waitFor();
}

export async function approveDecision(page: Page, number: string) {
  await page.goto(`/medewerker/verzoeken/${number}/besluit`);
  await press(page, "Geef akkoord");
  await page.getByText("Akkoord van").waitFor();
}

/** The answer opens with a fresh code to the mailbox on file. */
export async function openAnswer(
  page: Page,
  portal: Portal,
  mailboxOnFile: string,
  number: string,
  look: Look,
) {
  await page.goto(`/mijn/${number}`);
  await untilShown(page, () => page.getByRole("link", { name: "Lees uw antwoord" }).count());
  await look(page, "status, answer ready");
  await page.goto(`/mijn/${number}/openen`);
  if (page.url().endsWith("/openen")) {
    await look(page, "open answer");
    const asked = new Date();
    await press(page, /code/);
    await page.getByLabel(/^Code/).fill(await codeFromMail(portal, mailboxOnFile, number, asked));
    await press(page, /^Open/);
  }
  await page.getByRole("heading", { name: "Uw gegevens" }).first().waitFor();
  await look(page, "answer");
}

export async function downloadAnswer(page: Page): Promise<Buffer> {
  const downloading = page.waitForEvent("download");
  await press(page, /^Download/);
  return readFile(await (await downloading).path());
}

/** Looks again, as people do, until something is on the page; a page that stayed the same is not drawn again. */
export async function untilShown(page: Page, count: () => Promise<number>) {
  const changed = changesUnseen(page);
  await eventually(async () => {
    if ((await count()) > 0) return true;
    if (await changed()) await page.reload();
    return null;
  }, 60_000);
}

export const aboutWhom = (page: Page) => page.getByRole("region", { name: "Over wie gaat het?" });

/** Opens a dossier for who wrote the letter; gives its number. */
export async function takeIn(desk: Page, asker: Asker, daysAgo = 1): Promise<string> {
  await desk.goto("/medewerker/invoeren");
  await choose(desk, "Per brief");
  const arrived = addDays(dayOf(new Date()), -daysAgo);
  await desk.getByLabel("Datum van ontvangst").fill(arrived.split("-").reverse().join("-"));
  await choose(desk, "Alles");
  await fillInWho(aboutWhom(desk), asker);
  await choose(desk, "Op papier");
  await press(desk, "Controleer het verzoek");
  await press(desk, "Leg het verzoek vast");
  await desk.getByRole("link", { name: "Splits voor meer mensen" }).waitFor();
  return numberOn(desk);
}

/** Somebody showed a document at the counter. */
export async function seenAtTheCounter(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}/identiteit`);
  const box = desk.getByRole("checkbox", { name: /^Foto, naam en geboortedatum/ });
  await untilShown(desk, () => box.count());
  await box.check({ force: true });
  await desk
    .locator("form")
    .filter({ has: box })
    .getByRole("button", { name: "Leg vast en maak een code" })
    .click();
  await desk.getByRole("heading", { name: "Code voor de huurder" }).waitFor();
}
