// Several rights in one message, from the first question to the numbers: on a phone, without script.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { dossierStream, readHistory } from "#db/history.ts";
import { dossiers } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { fillInWho, fillInWhoInEnglish, sayHowYouKnowUs } from "./steps.ts";

openPortal();

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const pick = (page: Page, name: string | RegExp, nth = 0) =>
  page.getByRole("radio", { name }).nth(nth).check({ force: true });
const tick = (page: Page, name: string | RegExp) =>
  page.getByRole("checkbox", { name }).first().check({ force: true });
const titled = (page: Page, name: string | RegExp) => page.getByRole("heading", { name, level: 1 }).waitFor();

async function askAlso(page: Page, right: string) {
  await titled(page, "Wilt u nog iets vragen?");
  await pick(page, right);
  await press(page, "Ga verder");
}

async function begin(page: Page, right: string) {
  const asker = askerFrom(portal.association, "D01");
  await page.goto("/verzoek/wat");
  await look(page, "choose right, all");
  await pick(page, right);
  await press(page, "Ga verder");
  await pick(page, "Voor mijzelf");
  await press(page, "Ga verder");
  await sayHowYouKnowUs(page, "Huurder", pass);
  await fillInWho(page, asker);
  await press(page, "Ga verder");
  await pick(page, /^Online/);
  await page.getByLabel("E-mailadres").fill("iemand@voorbeeld.example");
  await press(page, "Ga verder");
}

async function correct(page: Page) {
  await titled(page, "Welk gegeven klopt niet?");
  await press(page, "Ga verder");
  await page.getByRole("alert").getByRole("link", { name: "Schrijf wat het moet zijn" }).waitFor();
  await look(page, "correct, errors");
  await page.getByLabel("Welk gegeven klopt niet?").selectOption({ label: "achternaam" });
  await page.getByLabel(/^Wat staat er nu/).fill("Zonnevelt");
  await page.getByLabel("Wat moet het zijn?").fill("Zonneveld");
  await press(page, "Nog een gegeven");
  await page.getByRole("group", { name: "Gegeven 2" }).waitFor();
  expect(await page.getByLabel("Wat moet het zijn?").first().inputValue()).toBe("Zonneveld");
  await page.getByLabel("Welk gegeven klopt niet?").nth(1).selectOption({ label: "Iets anders" });
  await page
    .getByLabel(/^Als u iets anders koos/)
    .nth(1)
    .fill("De naam van mijn hond");
  await page.getByLabel("Wat moet het zijn?").nth(1).fill("Boef");
  await look(page, "correct, two");
  await press(page, "Ga verder");
}

async function erase(page: Page) {
  await titled(page, "Wat wilt u laten weghalen?");
  await look(page, "erase");
  await pick(page, "Alleen een deel");
  await press(page, "Ga verder");
  await page
    .getByRole("alert")
    .getByRole("link", { name: /^Kies 1 of meer gegevens/ })
    .waitFor();
  await tick(page, "geslacht");
  await tick(page, "betalingen");
  await press(page, "Ga verder");
  await titled(page, "Voordat u verdergaat");
  // Tax law keeps the one, and nothing the other.
  const kept = page.getByRole("region", { name: "Dit moeten wij misschien nog bewaren" });
  expect(await kept.textContent()).toContain("betalingen");
  expect(await kept.textContent()).not.toContain("geslacht");
  await look(page, "erase, kept");
  await pick(page, "Ja");
  await press(page, "Ga verder");
  // Who wants a copy first, asks for one.
  await titled(page, "Wat wilt u zien?");
  await pick(page, "Alles wat wij over u bewaren");
  await press(page, "Ga verder");
}

/** The dossiers of the newest receipt, with the events that came with it. */
async function filed() {
  const rows = await portal.db.select().from(dossiers);
  const last = rows.toSorted((one, other) => one.number.localeCompare(other.number)).at(-1);
  const together = rows.filter(({ receiptId }) => receiptId === last?.receiptId);
  return Promise.all(
    together
      .toSorted((one, other) => one.number.localeCompare(other.number))
      .map(async ({ id, number, right }) => {
        const { events } = await readHistory(portal.db, dossierStream(id));
        return { number, right, events: events.map(({ event }) => event.type) };
      }),
  );
}

test("several rights in one message are one receipt, each with a number; advertising stops at once", {
  timeout: 3 * minutes,
}, async () => {
  await onPhone(async (page) => {
    await begin(page, "Mijn gegevens laten verbeteren");
    await correct(page);
    await askAlso(page, "Mijn gegevens laten weghalen");
    await erase(page);
    await askAlso(page, "Het gebruik even laten stoppen");
    await titled(page, "Waarom moeten wij even stoppen?");
    await look(page, "restrict");
    await pick(page, /voor een rechtszaak/);
    await pick(page, "Alles wat u over mij bewaart");
    await press(page, "Ga verder");
    await askAlso(page, "Zeggen dat ik het niet wil");
    await titled(page, "Wat wilt u niet?");
    await look(page, "object");
    await pick(page, "Camera's bij de ingang");
    await press(page, "Ga verder");
    await titled(page, "Uw situatie");
    await page.getByLabel("Wat is er bij u aan de hand?").fill("Ik moet er elke dag langs.");
    await look(page, "object, situation");
    await press(page, "Ga verder");
    await titled(page, "Wilt u nog iets vragen?");
    await look(page, "anything else, several");
    await pick(page, "Geen reclame meer");
    await press(page, "Ga verder");
    // Six is the most, so that nothing more is asked.
    await titled(page, "Controleer uw verzoek");
    await page.getByRole("button", { name: "Vraag dit niet Het gebruik even laten stoppen" }).click();
    await askAlso(page, "Nee, dit is alles");
    await titled(page, "Controleer uw verzoek");
    expect(await page.getByRole("main").textContent()).toContain("De naam van mijn hond");
    await look(page, "check answers, several");
    await press(page, "Verstuur mijn verzoek");
    await page.getByRole("heading", { name: "Wij hebben uw verzoek" }).waitFor();
    await page.getByText("U krijgt geen reclame meer van ons.").waitFor();
    await look(page, "confirmation, several");

    const made = await filed();
    expect(made.map(({ right }) => right)).toEqual([
      "rectification",
      "erasure",
      "access",
      "objection",
      "objection",
    ]);
    const shown = await page.getByRole("main").textContent();
    for (const { number } of made) expect(shown).toContain(number);
    expect(made.map(({ events }) => events.includes("marketing-stopped"))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

test("in English a file to take along, consent taken back, and what stands in somebody's own words", {
  timeout: 2 * minutes,
}, async () => {
  await onPhone(async (page) => {
    const go = () => press(page, "Continue");
    const also = async (right: string) => {
      await titled(page, "Do you want to ask anything else?");
      await pick(page, right);
      await go();
    };
    await page.goto("/en/request/what");
    await pick(page, "Take my data with me");
    await go();
    await pick(page, "For myself");
    await go();
    await sayHowYouKnowUs(page, "Tenant", pass);
    await fillInWhoInEnglish(page, askerFrom(portal.association, "D02"));
    await go();
    await pick(page, /^On paper/);
    await go();
    await titled(page, "Which data do you want to take with you?");
    await page.getByText("Which data can you not take with you?").click();
    await look(page, "english take along");
    await pick(page, "Everything I can take with me");
    await pick(page, "Another organisation");
    await pick(page, "JSON");
    await go();
    await page.getByRole("alert").getByRole("link", { name: "Write the name of the organisation" }).waitFor();
    await page.getByLabel(/^If another organisation gets it/).fill("Woonstichting Elders");
    await go();
    await also("Withdraw my consent");
    await titled(page, "Which consent are you withdrawing?");
    await look(page, "english consent");
    await page.getByRole("checkbox").first().check({ force: true });
    await go();
    await also("I do not know");
    await titled(page, "Tell us in your own words what you want");
    await page.getByLabel("What do you want?").fill("Leave my late husband out of it.");
    await look(page, "english own words");
    await go();
    await also("No, that is all");
    await look(page, "english check, several");
    await press(page, "Send my request");
    await page.getByText("Your consent no longer counts.").waitFor();
    await look(page, "english confirmation, several");
    const made = await filed();
    expect(made.map(({ right }) => right)).toEqual(["portability", "consent", "unsorted"]);
    expect(made[1]?.events).toContain("consent-stopped");
  });
  const unsorted = (await filed()).at(-1)?.number ?? "";
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.goto(`/medewerker/verzoeken/${unsorted}`);
    await desk.getByRole("link", { name: "Zoek uit wat wordt gevraagd" }).click();
    await desk.getByText("Leave my late husband out of it.").waitFor();
    await tick(desk, "Bezwaar");
    await desk.getByText("Bezwaar: wat wordt precies gevraagd?").click();
    await press(desk, "Leg vast wat wordt gevraagd");
    await desk.getByRole("alert").getByRole("link", { name: "Kies wat u niet wilt" }).waitFor();
    await look(desk, "sort, errors");
    await pick(desk, "Reclame");
    await press(desk, "Leg vast wat wordt gevraagd");
    await desk.getByText("Uitgezocht wat wordt gevraagd: bezwaar").waitFor();
    await look(desk, "dossier, sorted");
  });
  expect((await filed()).at(-1)?.events).toContain("marketing-stopped");
});
