// Six rights in one message, each from its question in the form to the answer that is read; access and what is sorted by a
// colleague have journeys of their own.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Right } from "#app/domain/rights.ts";
import { dossiers } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  approve,
  codeFromMail,
  fillInWho,
  openAnswer,
  proveWithTwoCodes,
  reviewAndPropose,
  sayHowYouKnowUs,
  take,
  untilFound,
  untilShown,
} from "./steps.ts";

openPortal();

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const goOn = (page: Page) => press(page, "Ga verder");
const pick = (page: Page, name: string | RegExp) =>
  page.getByRole("radio", { name }).first().check({ force: true });
const tick = (page: Page, name: string | RegExp) =>
  page.getByRole("checkbox", { name }).first().check({ force: true });
const titled = (page: Page, name: string | RegExp) => page.getByRole("heading", { name, level: 1 }).waitFor();

/** What is asked on the pages of each right, in the order in which they are asked. */
const questions: [right: string, answer: (page: Page) => Promise<void>][] = [
  [
    "Mijn gegevens laten verbeteren",
    async (page) => {
      await titled(page, "Welk gegeven klopt niet?");
      await page.getByLabel("Welk gegeven klopt niet?").selectOption({ label: "achternaam" });
      await page.getByLabel(/^Wat staat er nu/).fill("Zonnevelt");
      await page.getByLabel("Wat moet het zijn?").fill("Zonneveld");
      await goOn(page);
    },
  ],
  [
    "Mijn gegevens laten weghalen",
    async (page) => {
      await titled(page, "Wat wilt u laten weghalen?");
      await pick(page, "Alleen een deel");
      await tick(page, "geslacht");
      await goOn(page);
      await titled(page, "Voordat u verdergaat");
      await pick(page, "Nee");
      await goOn(page);
    },
  ],
  [
    "Het gebruik even laten stoppen",
    async (page) => {
      await titled(page, "Waarom moeten wij even stoppen?");
      await pick(page, /voor een rechtszaak/);
      await pick(page, "Alles wat u over mij bewaart");
      await goOn(page);
    },
  ],
  [
    "Zeggen dat ik het niet wil",
    async (page) => {
      await titled(page, "Wat wilt u niet?");
      await pick(page, "Camera's bij de ingang");
      await goOn(page);
      await titled(page, "Uw situatie");
      await page.getByLabel("Wat is er bij u aan de hand?").fill("Ik moet er elke dag langs.");
      await goOn(page);
    },
  ],
  [
    "Mijn gegevens meenemen",
    async (page) => {
      await titled(page, "Welke gegevens wilt u meenemen?");
      await pick(page, "Alles wat ik kan meenemen");
      await pick(page, "Naar mij");
      await pick(page, "JSON");
      await goOn(page);
    },
  ],
  [
    "Mijn toestemming intrekken",
    async (page) => {
      await titled(page, "Welke toestemming trekt u in?");
      await page.getByRole("checkbox").first().check({ force: true });
      await goOn(page);
    },
  ],
];

async function askAll(page: Page) {
  const asker = askerFrom(portal.association, "D01");
  await page.goto("/verzoek/wat");
  for (const [place, [right, answer]] of questions.entries()) {
    if (place > 0) await titled(page, "Wilt u nog iets vragen?");
    await pick(page, right);
    await goOn(page);
    if (place === 0) {
      await pick(page, "Voor mijzelf");
      await goOn(page);
      await sayHowYouKnowUs(page, "Huurder", pass);
      await fillInWho(page, asker);
      await goOn(page);
      await pick(page, /^Online/);
      await page.getByLabel("E-mailadres").fill(asker.mailbox ?? "");
      await goOn(page);
    }
    await answer(page);
  }
  await press(page, "Verstuur mijn verzoek");
  await page.getByRole("heading", { name: "Wij hebben uw verzoek" }).waitFor();
}

async function numbers(): Promise<Record<Right, string>> {
  const rows = await portal.db.select({ number: dossiers.number, right: dossiers.right }).from(dossiers);
  return Object.fromEntries(rows.map(({ right, number }) => [right, number])) as Record<Right, string>;
}

/** What only stops something asks one code. */
async function proveOnce(page: Page, number: string, mailbox: string) {
  await page.goto(`/mijn/${number}/bewijs`);
  await press(page, "Mail mij een code");
  await page.getByLabel("Code uit de e-mail").fill(await codeFromMail(portal, mailbox, number));
  await press(page, "Bevestig code");
  await page.getByLabel("Code uit de e-mail").waitFor({ state: "detached" });
}

const byPart = ["rectification", "erasure", "restriction", "objection", "consent"] as const;

test("correction, erasure, pause, objection, a file to take along and consent go from the form to their answer", {
  timeout: 8 * minutes,
}, async () => {
  const mailbox = askerFrom(portal.association, "D01").mailbox ?? "";
  await onPhone(async (tenant) => {
    await askAll(tenant);
    const asked = await numbers();
    expect(Object.keys(asked).toSorted()).toEqual([...byPart, "portability"].toSorted());
    await untilFound(portal, asked.portability);
    for (const right of ["rectification", "erasure", "portability"] as const) {
      await proveWithTwoCodes(tenant, portal, mailbox, asked[right], pass);
    }
    for (const right of ["restriction", "objection"] as const) {
      await proveOnce(tenant, asked[right], mailbox);
    }

    await atTheDesk("Sanne Bakker", async (desk) => {
      for (const right of byPart) {
        await desk.goto(`/medewerker/verzoeken/${asked[right]}`);
        await take(desk);
        await desk.goto(`/medewerker/verzoeken/${asked[right]}/besluit`);
        await untilShown(desk, () => desk.getByRole("button", { name: "Stel dit besluit voor" }).count());
        await look(desk, `decision about ${right}`);
        await press(desk, "Stel dit besluit voor");
        await desk.getByText("U heeft dit zelf voorgesteld").waitFor();
      }
      await desk.goto("/medewerker/verzoeken");
      await reviewAndPropose(desk, asked.portability, pass);
    });

    await atTheDesk("Youssef Kaya", async (desk) => {
      for (const right of byPart) {
        await desk.goto(`/medewerker/verzoeken/${asked[right]}/besluit`);
        await press(desk, "Geef akkoord");
        await desk.getByText("Akkoord van").waitFor();
      }
      await approve(desk, asked.portability, pass);
    });

    for (const right of byPart) {
      await tenant.goto(`/mijn/${asked[right]}`);
      await untilShown(tenant, () => tenant.getByRole("link", { name: "Lees onze brief" }).count());
      await tenant.getByRole("link", { name: "Lees onze brief" }).first().click();
      await tenant.getByRole("article").waitFor();
      await look(tenant, `letter about ${right}`);
    }
    await openAnswer(tenant, portal, mailbox, asked.portability, pass);
  });
});
