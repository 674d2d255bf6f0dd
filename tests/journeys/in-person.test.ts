// Who cannot or may not go by codes alone: seen at the counter, called back or, where nothing else can be, by a masked copy.

import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sessions } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { jpegWithPlace } from "#tests/support/upload-corpus.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  approve,
  codeFromLetter,
  codeFromMail,
  downloadAnswer,
  fillInForPayments,
  letterWith,
  openAnswer,
  proveWithTwoCodes,
  reviewAndPropose,
  sendRequest,
  untilShown,
} from "./steps.ts";

openPortal({ idCopies: true });

async function openIdentity(desk: Page, number: string) {
  await desk.getByRole("link", { name: number }).click();
  await desk.getByRole("link", { name: "Zoeken, balie, terugbellen en extra zorg" }).click();
  await desk.getByRole("heading", { name: "Wie is dit?" }).waitFor();
}

const established = {
  counter: /^Foto, naam en geboortedatum/,
  "call-back": /^Ik belde een van deze nummers/,
} as const;

/** A colleague records whom they saw or spoke to; gives the code to say. */
async function establish(desk: Page, number: string, how: keyof typeof established): Promise<string> {
  await openIdentity(desk, number);
  const box = desk.getByRole("checkbox", { name: established[how] });
  await untilShown(desk, () => box.count());
  const card = desk.locator("form").filter({ has: box });
  await card.getByRole("button", { name: "Leg vast en maak een code" }).click();
  await desk.getByRole("alert").waitFor();
  await look(desk, `identity, ${how} without saying so`);
  await box.check({ force: true });
  await card.getByRole("button", { name: "Leg vast en maak een code" }).click();
  await desk.getByRole("heading", { name: "Code voor de huurder" }).waitFor();
  await look(desk, `identity, code after ${how}`);
  const said = desk.locator("section.card").filter({ hasText: "Code voor de huurder" });
  const code = /\d{4} \d{4}/.exec((await said.textContent()) ?? "")?.[0];
  if (!code) throw new Error("There is no code to say");
  await desk.goto(new URL(desk.url()).pathname);
  expect(await desk.getByText(code).count()).toBe(0);
  return code;
}

async function setCaution(desk: Page, number: string) {
  await openIdentity(desk, number);
  await desk.getByText("Leg een reden voor extra zorg vast").click();
  await desk.getByLabel("Wat is er aan de hand?").selectOption("Net uit elkaar");
  await desk.getByRole("button", { name: "Leg vast", exact: true }).click();
  await desk.getByRole("alert").getByRole("link", { name: "Schrijf waar dit uit blijkt" }).waitFor();
  await desk
    .getByLabel("Waar blijkt dat uit?")
    .fill("De ex-partner heeft nog een sleutel van de brievenbus.");
  await desk.getByRole("button", { name: "Leg vast", exact: true }).click();
  await desk.getByText("De ex-partner heeft nog een sleutel").waitFor();
  await look(desk, "identity, extra care");
}

test("T-04 two codes are not enough where a former partner has the key of the letter box; a visit is", {
  timeout: 4 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D03");
  await onPhone(async (page) => {
    await fillInForPayments(page, asker);
    const number = await sendRequest(page, pass);
    await proveWithTwoCodes(page, portal, asker.mailbox ?? "", number, pass);
    await atTheDesk("Sanne Bakker", (desk) => setCaution(desk, number));
    await atTheDesk("Sanne Bakker", (desk) => reviewAndPropose(desk, number, pass));
    await atTheDesk("Youssef Kaya", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}/uitkomst`);
      await desk.getByText("heeft nog niet genoeg laten zien").waitFor();
      await look(desk, "outcome, nobody seen yet");
    });
    await page.goto(`/mijn/${number}`);
    await page.getByText("kom bij ons langs met uw identiteitsbewijs").waitFor();
    await look(page, "status, come by");
    await page.goto(`/en/my/${number}/proof`);
    await page.getByRole("heading", { name: "Please visit us for this request" }).waitFor();
    await look(page, "english prove, come by");

    let code = "";
    await atTheDesk("Sanne Bakker", async (desk) => {
      code = await establish(desk, number, "counter");
    });
    await page.getByLabel("Code from our staff").fill("0000 0000");
    await page.getByRole("button", { name: "Confirm code" }).click();
    await page
      .getByRole("alert")
      .getByRole("link", { name: /^This code is not right/ })
      .waitFor();
    await page.getByLabel("Code from our staff").fill(code);
    await page.getByRole("button", { name: "Confirm code" }).click();
    await page.getByText("You have shown us that it is you").waitFor();
    await look(page, "english prove, seen");
    await atTheDesk("Youssef Kaya", (desk) => approve(desk, number, pass));
    await openAnswer(page, portal, asker.mailbox ?? "", number, pass);
    expect((await downloadAnswer(page)).length).toBeGreaterThan(10_000);
  });
});

test("somebody without e-mail proves by letter and by a call back, and gets the answer on paper", {
  timeout: 4 * minutes,
}, async () => {
  const asker = { ...askerFrom(portal.association, "D01"), mailbox: null };
  await onPhone(async (page) => {
    await fillInForPayments(page, asker);
    const number = await sendRequest(page, pass);
    await page.goto(`/mijn/${number}/bewijs`);
    await page.getByRole("button", { name: "Stuur mij een brief" }).click();
    await page.getByLabel("Code uit de brief").fill(await codeFromLetter(portal, number));
    await page.getByRole("button", { name: "Bevestig code" }).first().click();
    await page.getByText("1 van 2 klaar").waitFor();
    let code = "";
    await atTheDesk("Sanne Bakker", async (desk) => {
      code = await establish(desk, number, "call-back");
    });
    await page.getByLabel("Code van onze medewerker").fill(code);
    await page.getByRole("button", { name: "Bevestig code" }).last().click();
    await page.getByText("U heeft laten zien dat u het bent").waitFor();
    await look(page, "prove, called back");
    await atTheDesk("Sanne Bakker", (desk) => reviewAndPropose(desk, number, pass));
    await atTheDesk("Youssef Kaya", (desk) => approveAfterAWhile(desk, number));
    const paper = await letterWith(portal, number, "U vroeg ons om een kopie");
    expect(paper).toContain(asker.lastName);
  });
});

const whyNot = "De brief kwam terug, er is geen telefoon bekend en u woont nu in het buitenland.";

async function askForCopy(desk: Page, number: string) {
  await openIdentity(desk, number);
  await desk.getByRole("link", { name: "Ga naar de afgedekte kopie" }).click();
  await desk.getByRole("button", { name: "Vraag om een afgedekte kopie" }).click();
  await desk.getByRole("alert").getByRole("link", { name: "Schrijf waarom het niet anders kan" }).waitFor();
  await look(desk, "copy, asked for without a reason");
  await desk.getByLabel("Waarom kan het niet anders?").fill(whyNot);
  await desk.getByRole("button", { name: "Vraag om een afgedekte kopie" }).click();
  await desk.getByRole("heading", { name: "De huurder kan een kopie sturen." }).waitFor();
  await look(desk, "copy, asked for");
}

async function sendCopy(page: Page, name: string) {
  await page
    .getByLabel("Kies 1 of 2 foto's")
    .setInputFiles([{ name, mimeType: "image/jpeg", buffer: await jpegWithPlace() }]);
  await page.getByRole("checkbox", { name: /^Mijn foto, BSN, nummer/ }).check({ force: true });
  await page.getByRole("button", { name: "Stuur de afgedekte kopie" }).click();
  await page.getByText("Wij hebben uw kopie.").waitFor();
}

/** Opens the copy that waits, and says what it is; the page of it then shows nothing more. */
async function compareCopy(desk: Page, number: string, result: string, note: string) {
  await desk.goto(`/medewerker/verzoeken/${number}`);
  await desk.getByText("Vergelijk hem vandaag bij Identiteit").waitFor();
  await desk.goto(`/medewerker/verzoeken/${number}/kopie`);
  expect(await desk.getByRole("img").count()).toBe(0);
  await look(desk, "copy, closed");
  await desk.getByLabel("Waarom opent u de kopie?").fill("Om de naam te vergelijken.");
  await desk.getByRole("button", { name: "Open de kopie" }).click();
  const picture = desk.getByRole("img", { name: "De afgedekte kopie, deel 1" });
  await picture.waitFor();
  const source = (await picture.getAttribute("src")) ?? "";
  const shown = await desk.request.get(source);
  expect([shown.status(), shown.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
  expect(shown.headers()).toMatchObject({ "cache-control": "no-store", "content-disposition": "inline" });
  await look(desk, `copy, open before ${result}`);
  await desk.getByRole("radio", { name: result }).check({ force: true });
  await desk.getByLabel(/^Wat ziet u\?/).fill(note);
  await desk.getByRole("button", { name: "Leg vast en wis de kopie" }).click();
  await untilShown(desk, async () => 1 - (await desk.getByRole("img").count()));
  expect((await desk.request.get(source)).status()).toBe(404);
}

test("T-34 who nothing else serves sends a masked copy with a phone, is asked for a better one, and it is gone at once", {
  timeout: 4 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D02");
  await onPhone(async (page) => {
    await fillInForPayments(page, asker);
    const number = await sendRequest(page, pass);
    await page.goto(`/mijn/${number}/bewijs`);
    expect(await page.getByText("kopie van uw identiteitsbewijs").count()).toBe(0);
    await page.getByRole("button", { name: "Mail mij een code" }).click();
    await page.getByLabel("Code uit de e-mail").fill(await codeFromMail(portal, asker.mailbox ?? "", number));
    await page.getByRole("button", { name: "Bevestig code" }).first().click();
    await page.getByText("1 van 2 klaar").waitFor();
    expect((await page.goto(`/mijn/${number}/kopie`))?.status()).toBe(404);

    await atTheDesk("Sanne Bakker", (desk) => askForCopy(desk, number));
    await page.goto(`/mijn/${number}/bewijs`);
    await look(page, "prove, a copy is asked");
    await page.goto(`/mijn/${number}`);
    await look(page, "status, a copy is asked");
    await page.getByRole("link", { name: "Lees hoe u dat veilig doet" }).click();
    await page.getByText(whyNot).waitFor();
    await look(page, "copy, how to mask it");
    await page.getByRole("button", { name: "Stuur de afgedekte kopie" }).click();
    await page
      .getByRole("alert")
      .getByRole("link", { name: "Kies een foto van de afgedekte kopie" })
      .waitFor();
    await look(page, "copy, nothing chosen");
    await sendCopy(page, "kopie.jpg");
    await look(page, "copy, sent");

    const seen = "De regels met pijltjes zijn nog te lezen.";
    await atTheDesk("Sanne Bakker", (desk) =>
      compareCopy(desk, number, "Niet goed afgedekt: vraag een betere", seen),
    );
    await page.reload();
    await page.getByText(seen).waitFor();
    await look(page, "copy, a better one is asked");
    await sendCopy(page, "beter.jpg");
    await atTheDesk("Youssef Kaya", (desk) => compareCopy(desk, number, "Past bij deze huurder", ""));
    await page.goto(`/en/my/${number}/copy`);
    await page.getByText("Your copy matches what we know about you.").waitFor();
    await look(page, "english copy, it fits");
    await page.goto(`/mijn/${number}/bewijs`);
    await page.getByText("U heeft laten zien dat u het bent").waitFor();
  });
});

/** Signed in more than five minutes ago: once more, and back where they were. */
async function approveAfterAWhile(desk: Page, number: string) {
  const sixMinutesAgo = new Date(Date.now() - 6 * minutes);
  await portal.db.update(sessions).set({ authenticatedAt: sixMinutesAgo }).where(eq(sessions.kind, "staff"));
  const here = `/medewerker/verzoeken/${number}/uitkomst`;
  const form = { command: "approve-outcome" };
  await desk.request.post(here, { form, headers: { origin: portal.origin } });
  await desk.goto(here);
  expect(await desk.getByText("Akkoord van").count()).toBe(0);
  await look(desk, "outcome, sign in once more");
  await desk.getByRole("button", { name: "Log opnieuw in" }).click();
  await desk.getByRole("button", { name: "Youssef Kaya" }).click();
  await desk.getByText("Bekijk eerst wat de huurder krijgt").waitFor();
  expect(new URL(desk.url()).pathname).toBe(here);
  expect(await desk.getByRole("button", { name: "Geef akkoord" }).count()).toBe(0);
  await approve(desk, number, pass);
}
