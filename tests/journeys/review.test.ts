// A whole review by keyboard alone; then the second person looks at the answer before it leaves.

import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { atTheDesk, look, minutes, openPortal, portal } from "./setting.ts";
import { pdfText, seenAtTheCounter, take, takeIn } from "./steps.ts";

openPortal();

const inShort = "Een persoon uit het huishouden.";
const reason = "Dit zei 1 of 2 keer een ander, en niet 3 keer.";

/** Walks with Tab until this has the focus, as who has no mouse does. */
async function tabTo(desk: Page, to: Locator) {
  for (let step = 0; step < 250; step += 1) {
    if (await to.evaluate((element) => element === document.activeElement)) return;
    await desk.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${await to.evaluate((element) => element.outerHTML)}`);
}

async function pressByTab(desk: Page, to: Locator) {
  await tabTo(desk, to);
  await desk.keyboard.press("Enter");
}

const progress = (desk: Page) => desk.locator(".progress p").textContent();
const focused = (desk: Page) => desk.locator("article.review:focus");
const said = (desk: Page) => desk.locator("[data-said]");

/** The record in which the focus is. */
async function atHand(desk: Page): Promise<Locator> {
  const id = await desk.evaluate(() => document.activeElement?.closest("article.review")?.id);
  return desk.locator(`[id="${id}"]`);
}

/** A key that makes the page come anew. */
async function decideBy(desk: Page, key: string) {
  await Promise.all([desk.waitForEvent("load"), desk.keyboard.press(key)]);
}

async function readyToReview(desk: Page, number: string) {
  await eventually(async () => {
    await desk.goto(`/medewerker/verzoeken/${number}/beoordelen/persoon`);
    return (await desk.locator("article.review").count()) > 0 ? true : null;
  }, 60_000);
}

async function switchKeys(desk: Page, button: string) {
  await pressByTab(desk, desk.getByRole("link", { name: /op uw eigen pagina|Beoordelen met toetsen/ }));
  await pressByTab(desk, desk.getByRole("button", { name: button }));
  await desk.getByText("De toetsen staan aan.").waitFor();
}

async function withholdByKey(desk: Page) {
  await desk.keyboard.press("2");
  expect(await said(desk).textContent()).toContain("Niet geven. Kies een grond:");
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type(reason);
  expect(await desk.locator("textarea:focus").inputValue()).toBe(reason);
}

async function summarise(desk: Page, record: Locator) {
  await pressByTab(desk, record.locator("summary", { hasText: "Vat iets samen" }));
  await tabTo(desk, record.getByLabel("Wat vat u samen?"));
  await desk.keyboard.type("Het hele");
  await tabTo(desk, record.getByLabel("Samenvatting"));
  await desk.keyboard.type(inShort);
  await tabTo(desk, record.getByLabel("Waarom mag de huurder dit niet zelf lezen?"));
  await desk.keyboard.press("ArrowDown");
  await tabTo(desk, record.getByRole("button", { name: "Bewaar besluit" }));
}

/** Her former partner says that she may see in whose name the account is. */
async function giveWithConsent(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}/beoordelen/betalingen`);
  const record = desk.getByRole("article").filter({ hasText: "Van iemand anders: wordt afgedekt" });
  await record.getByText("Iemand anders vindt goed dat wij dit geven").click();
  await record.getByLabel("Wat mag mee?").selectOption("Op naam van");
  await record.getByLabel("Wanneer?").fill("3-11-2026");
  await record
    .getByLabel("Wie vroeg het, en waar is het vastgelegd?")
    .fill("Sanne vroeg het, in een e-mail.");
  await record.getByRole("button", { name: /^Bewaar/ }).click();
  await desk.getByRole("alert").getByRole("link", { name: "Schrijf wie toestemming gaf" }).waitFor();
  await record.getByLabel("Wie gaf toestemming?").fill("Jorrit Wiersinga");
  await record.getByRole("button", { name: /^Bewaar/ }).click();
  await desk.getByText("Van iemand anders, met toestemming: gaat mee").waitFor();
}

test("a review by keys alone, off until somebody wants them; the second person sees what leaves", {
  timeout: 4 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  let number = "";
  await atTheDesk("Sanne Bakker", async (desk) => {
    number = await takeIn(desk, asker);
    await seenAtTheCounter(desk, number);
    await desk.goto(`/medewerker/verzoeken/${number}`);
    await take(desk);
    await readyToReview(desk, number);
    const before = await progress(desk);
    await desk.keyboard.press("1");
    expect(await desk.locator("[data-key]").count()).toBe(0);
    expect(await progress(desk)).toBe(before);
    await switchKeys(desk, "Zet de toetsen aan");
    await look(desk, "own page with keys on");

    await desk.goto(`/medewerker/verzoeken/${number}/beoordelen/persoon`);
    await desk.keyboard.press("?");
    await desk.getByText("Geef dit record niet: kies daarna een grond").waitFor();
    await decideBy(desk, "n");
    const first = focused(desk);
    expect(await first.count()).toBe(1);
    expect(await first.evaluate((record) => getComputedStyle(record).outlineStyle)).not.toBe("none");
    await decideBy(desk, "1");
    await eventually(async () => (await said(desk).textContent())?.startsWith("Wel geven:"), 5_000);
    expect(await said(desk).textContent()).toContain("Op deze bladzijde is alles beoordeeld.");
    expect(await said(desk).textContent()).toContain(await progress(desk));

    await giveWithConsent(desk, number);
    await desk.goto(`/medewerker/verzoeken/${number}/beoordelen/contact`);
    await look(desk, "review with keys on");
    await withholdByKey(desk);
    await tabTo(desk, (await atHand(desk)).getByRole("button", { name: "Bewaar besluit" }));
    await decideBy(desk, "2");
    expect(
      await desk.locator("article.review[data-decision=withhold] textarea[name=reason]").inputValue(),
    ).toBe(reason);
    const other = desk.locator("article.review[data-decision=give]").first();
    await summarise(desk, other);
    await decideBy(desk, "1");
    expect(await other.textContent()).toContain(inShort);
    await look(desk, "review with a summary");
    await desk.keyboard.press("3");
    expect(await desk.locator("textarea:focus").getAttribute("name")).toBe("alsoBlack");
    await desk.keyboard.type("1n");
    expect(await desk.locator("textarea:focus").inputValue()).toBe("1n");
    await desk.keyboard.press("Backspace");
    await desk.keyboard.press("Backspace");
    await tabTo(desk, (await atHand(desk)).getByRole("button", { name: "Bewaar besluit" }));
    await decideBy(desk, "n");
    expect(desk.url()).toMatch(/\/uitkomst$/);
    await pressByTab(desk, desk.getByRole("button", { name: "Stel deze uitkomst voor" }));
    await desk.getByText("U heeft deze uitkomst zelf voorgesteld").waitFor();
  });

  await atTheDesk("Youssef Kaya", async (desk) => {
    await desk.goto(`/medewerker/verzoeken/${number}/uitkomst`);
    await desk.getByText("U heeft het antwoord nog niet bekeken.").waitFor();
    await desk.getByText("Hier gaat iets over anderen mee, met hun toestemming").waitFor();
    await look(desk, "outcome to judge");
    await desk.getByRole("link", { name: "Bekijk wat de huurder krijgt" }).click();
    const why = desk.getByLabel("Waarom moet u ze zien?");
    if ((await why.count()) > 0) {
      await look(desk, "preview, hidden");
      await desk.getByText("Open wat verborgen is").click();
      await why.fill("Ik geef akkoord en wil zien wat er weggaat.");
      await desk.getByRole("button", { name: "Open" }).click();
    }
    await desk.getByRole("heading", { name: "Alle bestanden" }).waitFor();
    await desk.frameLocator("iframe").getByText(inShort).waitFor();
    await look(desk, "preview");
    await desk.frameLocator("iframe").getByText("Jorrit Wiersinga").first().waitFor();
    const pdf = await desk.request.get(`/medewerker/verzoeken/${number}/uitkomst/voorbeeld/gegevens.pdf`);
    expect(pdf.headers()["content-disposition"]).toContain("voorbeeld-nog-niet-verstuurd");
    expect((await pdfText(await pdf.body())).replaceAll(/\s+/g, " ")).toContain(inShort);
    await desk.goto(`/medewerker/verzoeken/${number}/uitkomst/voorbeeld/index.html`);
    await desk.getByText(inShort).waitFor();
    await desk.goto(`/medewerker/verzoeken/${number}/uitkomst`);
    await desk.getByText("U keek hiernaar op").waitFor();
    await desk.getByRole("button", { name: "Geef akkoord" }).click();
    await desk.getByText("Akkoord gegeven").waitFor();
  });
});
