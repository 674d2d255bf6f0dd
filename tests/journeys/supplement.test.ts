// All of gathering in one request: a place looked up by hand with a file, a neighbour's name made black, a source that
// is silent and left out, and what that source holds after all, which the tenant gets beside the answer.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { exampleRegister } from "#app/register/register.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { jpeg } from "#tests/support/upload-corpus.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  approve,
  downloadAnswer,
  fillInRequest,
  openAnswer,
  proveWithTwoCodes,
  reviewAndPropose,
  sendRequest,
  take,
  untilFound,
  untilShown,
} from "./steps.ts";

openPortal({ register: exampleRegister });

const neighbour = "Annemarijke Kortlever";
const found = `Gesprek van 12 mei\nU vroeg wie er boven u woont. ${neighbour} belde daarover.`;

const taskOf = (desk: Page, name: string) =>
  desk.locator("section").filter({ has: desk.getByRole("heading", { name, exact: true }) });

async function handIn(desk: Page, name: string, fill: (task: ReturnType<typeof taskOf>) => Promise<void>) {
  const task = taskOf(desk, name);
  const searched = task.getByLabel("Waar keek u, en hoe?");
  if (!(await searched.isVisible())) await task.getByText("Ik heb hier gekeken").click();
  await fill(task);
  await searched.fill("Op naam en adres, vanaf 2015.");
  await task.getByRole("button", { name: "Lever aan" }).click();
}

/** A colleague looks in each place that has no connection: in one there is something, with a photo of it. */
async function lookByHand(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}/opzoeken`);
  await handIn(desk, "De e-mail en telefoon van de klantenservice", async (task) => {
    await task.getByLabel("Wat staat er over deze persoon?").fill(found);
    await task
      .getByLabel(/^Voeg bestanden toe/)
      .setInputFiles([{ name: "briefje.jpg", mimeType: "image/jpeg", buffer: await jpeg() }]);
  });
  for (const name of [
    "De papieren huurdossiers",
    "De dossiers van verkoop en service",
    "De camerabeelden van onze ingangen",
    "De onderzoeken onder huurders",
    "De dossiers van sociaal beheer",
    "De onderzoeken en brieven van de politie",
    "Het bedrijf dat onze reparaties doet",
  ]) {
    await handIn(desk, name, async (task) => {
      await task.getByLabel("Er staat daar niets over deze persoon").check({ force: true });
    });
  }
}

const rowOf = (desk: Page) => desk.getByRole("row").filter({ hasText: "boekingen" });

async function goOnWithout(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}`);
  await untilShown(desk, () => rowOf(desk).getByText("Mislukt").count());
  await rowOf(desk).getByText("Ga verder zonder deze gegevens").first().click();
  await rowOf(desk)
    .getByLabel("Waarom gaat u zonder deze gegevens verder?")
    .fill("De boekhouding staat stil.");
  await rowOf(desk)
    .getByRole("button", { name: /^Ga verder zonder deze gegevens/ })
    .click();
  await desk.getByRole("link", { name: "Beoordeel de gegevens" }).waitFor();
}

async function makeBlack(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}/beoordelen/gesprekken`);
  await take(desk);
  const record = desk.getByRole("article").filter({ hasText: "Gesprek van 12 mei" });
  await record.getByRole("radio", { name: "Wel geven" }).check({ force: true });
  await record.getByRole("checkbox", { name: new RegExp(`^${neighbour}`) }).check({ force: true });
  await record.getByRole("button", { name: /^Bewaar/ }).click();
  await record.getByText("Deels zwart").waitFor();
}

/** The source lives again: it is asked once more, and what it holds is looked through as the first time. */
async function takeUp(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}`);
  await desk.getByText("Vul dit aan voor").waitFor();
  await look(desk, "dossier, a gap after the answer");
  await rowOf(desk)
    .getByRole("button", { name: /^Probeer opnieuw/ })
    .click();
  await untilShown(desk, () => desk.getByRole("link", { name: "Beoordeel de gegevens" }).count());
  await look(desk, "dossier, a supplement to review");
  await desk.goto(`/medewerker/verzoeken/${number}/beoordelen/betalingen`);
  const giveAll = desk.getByRole("button", { name: "Geef alles van dit onderwerp" });
  if ((await giveAll.count()) > 0) await giveAll.click();
  await desk.goto(`/medewerker/verzoeken/${number}/uitkomst`);
  await desk.getByText("Aanvulling op het antwoord").waitFor();
  await look(desk, "outcome of a supplement");
  await desk.getByRole("button", { name: "Stel deze uitkomst voor" }).click();
  await desk.getByText("Voorgesteld door").waitFor();
}

const dataOf = (zip: Buffer) => JSON.parse(String(readZip(zip).get("data.json"))) as { themes: Theme[] };
type Theme = { theme: string; records: { key: string; files?: { path: string }[] }[] };

test("what the answer was without reaches the tenant beside it, and the answer stays what it was", {
  timeout: 8 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D03");
  portal.housingSystem.setFault(/boekingen/, { kind: "truncated" });
  await onPhone(async (tenant) => {
    await fillInRequest(tenant, asker, pass);
    const number = await sendRequest(tenant, pass);
    await untilFound(portal, number);
    await proveWithTwoCodes(tenant, portal, asker.mailbox ?? "", number, pass);

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await untilShown(desk, () => desk.getByRole("link", { name: "Zoek zelf gegevens op" }).count());
      await lookByHand(desk, number);
    });
    await atTheDesk("Youssef Kaya", (desk) => goOnWithout(desk, number));
    await atTheDesk("Sanne Bakker", async (desk) => {
      await makeBlack(desk, number);
      await desk.goto("/medewerker/verzoeken");
      await reviewAndPropose(desk, number, pass);
    });
    await atTheDesk("Youssef Kaya", (desk) => approve(desk, number, pass));

    await openAnswer(tenant, portal, asker.mailbox ?? "", number, pass);
    const first = await downloadAnswer(tenant);
    const files = readZip(first);
    expect([...files.keys()].filter((name) => name.startsWith("bijlagen/"))).toHaveLength(1);
    for (const content of [files.get("index.html"), files.get("data.json")]) {
      expect(String(content)).not.toContain("Kortlever");
    }
    const keysOf = (zip: Buffer) =>
      dataOf(zip).themes.flatMap(({ records }) => records.map(({ key }) => key));
    expect(keysOf(first).filter((key) => key.startsWith("boekingen/"))).toEqual([]);

    portal.housingSystem.clearFaults();
    await atTheDesk("Sanne Bakker", (desk) => takeUp(desk, number));
    await atTheDesk("Youssef Kaya", (desk) => approve(desk, number, pass));

    await tenant.goto(`/mijn/${number}`);
    await untilShown(tenant, () => tenant.getByRole("link", { name: "Aanvulling op ons antwoord" }).count());
    await look(tenant, "status, with a supplement");
    await openAnswer(tenant, portal, asker.mailbox ?? "", number, pass);
    await look(tenant, "answer, with a supplement beside it");
    await tenant.getByRole("link", { name: "De aanvulling", exact: true }).click();
    await tenant.getByRole("heading", { name: "Aanvulling op ons antwoord" }).waitFor();
    await look(tenant, "supplement");
    const second = await downloadAnswer(tenant);
    expect(new Set(dataOf(second).themes.map(({ theme }) => theme))).toEqual(new Set(["payments"]));
    const keys = keysOf(second);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !key.startsWith("boekingen/"))).toEqual([]);
    expect(JSON.parse(String(readZip(second).get("manifest.json"))).supplement.place).toBe(1);
    await tenant.getByRole("link", { name: "Lees onze brief" }).click();
    await tenant.getByText("Dit is de aanvulling.").waitFor();
    await look(tenant, "letter of a supplement");

    await tenant.goto(`/mijn/${number}/openen`);
    const again = readZip(await downloadAnswer(tenant));
    expect(again.get("manifest.json")).toEqual(files.get("manifest.json"));
  });
});
