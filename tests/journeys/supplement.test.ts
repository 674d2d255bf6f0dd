// All of gathering in one request: files from a folder, a place looked up by hand, a company that answers without an account
// and sends a photo, a neighbour made black in a complaint, a source that is silent and that an officer goes on without,
// which the answer says; and what that source holds after all, which the tenant gets beside the answer.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { exampleRegister } from "#app/register/register.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { jpeg } from "#tests/support/upload-corpus.ts";
import { answerOnPage, mailboxOf } from "./inquiry-page.ts";
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

const byHand = ["customer-mail", "repairs-company"];
openPortal({
  scans: true,
  register: {
    ...exampleRegister,
    sources: exampleRegister.sources.filter(({ id, task }) => !task || byHand.includes(id)),
  },
});

const [neighbour, phone] = ["Annemarijke Kortlever", "06 00123456"];
const complaint = `Gesprek van 12 mei\nUw buren klaagden over muziek in de nacht. ${neighbour} belde daarover, op ${phone}.`;
const hidden = ["Kortlever", phone];

const taskOf = (desk: Page, name: string) =>
  desk.locator("section").filter({ has: desk.getByRole("heading", { name, exact: true }) });

/** A colleague looks where no connection is, and has to say where. */
async function lookByHand(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}`);
  await untilShown(desk, () => desk.getByRole("link", { name: "Zoek zelf gegevens op" }).count());
  await look(desk, "dossier, to look up by hand");
  await desk.getByRole("link", { name: "Zoek zelf gegevens op" }).click();
  await look(desk, "tasks");
  const mail = taskOf(desk, "De e-mail en telefoon van de klantenservice");
  const searched = mail.getByLabel("Waar keek u, en hoe?");
  if (!(await searched.isVisible())) await mail.getByText("Ik heb hier gekeken").click();
  await mail.getByRole("button", { name: "Lever aan" }).click();
  await desk.getByRole("alert").getByRole("link", { name: "Schrijf waar u keek en hoe" }).waitFor();
  await mail.getByLabel("Wat staat er over deze persoon?").fill(complaint);
  await searched.fill("Gedeelde mailbox, op e-mailadres.");
  await mail.getByRole("button", { name: "Lever aan" }).click();
  await desk.getByText("1 van 2 plekken klaar").waitFor();
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
  await look(desk, "dossier, without one source");
}

/** Both were found by the portal itself; a passage that does not stand there is refused, with what was ticked kept. */
async function makeBlack(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}/beoordelen/gesprekken`);
  await take(desk);
  const record = desk.getByRole("article").filter({ hasText: "Gesprek van 12 mei" });
  expect(await record.locator("mark").allTextContents()).toEqual([
    `Misschien een naam van iemand anders: ${neighbour}`,
    `Misschien een telefoonnummer van iemand anders: ${phone}`,
  ]);
  await look(desk, "review, others marked");
  await record.getByRole("radio", { name: "Wel geven" }).check({ force: true });
  const name = record.getByRole("checkbox", { name: new RegExp(`^${neighbour}`) });
  await name.check({ force: true });
  await record.getByLabel("Maak ook zwart").fill("06 00123457");
  await record.getByRole("button", { name: /^Bewaar/ }).click();
  await desk
    .getByRole("alert")
    .getByRole("link", { name: /^Deze tekst staat niet/ })
    .waitFor();
  expect(await name.isChecked()).toBe(true);
  await look(desk, "review, a passage that is not there");
  await record.getByLabel("Maak ook zwart").fill(phone);
  await record.getByRole("button", { name: /^Bewaar/ }).click();
  await record.getByText("Deels zwart").waitFor();
  expect(await record.locator("mark").allTextContents()).toEqual([
    `Wordt zwart: ${neighbour}`,
    `Wordt zwart: ${phone}`,
  ]);
  await look(desk, "review, partly black");
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

type Theme = { theme: string; records: { key: string; source: string }[] };
const dataOf = (zip: Buffer) =>
  JSON.parse(String(readZip(zip).get("data.json"))) as { gaps: string[]; themes: Theme[] };
const recordsOf = (zip: Buffer) => dataOf(zip).themes.flatMap(({ records }) => records);
const bookings = (zip: Buffer) => recordsOf(zip).filter(({ key }) => key.startsWith("boekingen/"));

/** On the phone, without downloading: the complaint without who complained, what is missing, and the letter. */
async function readOnPhone(tenant: Page, number: string) {
  await tenant.goto(`/mijn/${number}/gegevens/gesprekken`);
  const conversations = await tenant.getByRole("main").textContent();
  expect(conversations).toContain("Uw buren klaagden over muziek in de nacht.");
  expect(conversations).toContain("afgedekt: gegevens van iemand anders belde daarover");
  for (const black of hidden) expect(conversations).not.toContain(black);
  await look(tenant, "answer, with black bars");
  await tenant.goto(`/mijn/${number}/gegevens/betalingen`);
  await tenant.getByText("Hier ontbreken gegevens. Wij konden ze nu niet ophalen.").waitFor();
  await look(tenant, "answer, with a gap");
  await tenant.getByRole("link", { name: "Lees onze brief" }).click();
  const letter = await tenant.getByRole("main").textContent();
  expect(letter).toMatch(/Daarom missen wij gegevens over:\s*Uw betalingen/);
  for (const place of ["de e-mail en telefoon van de klantenservice", "het bedrijf dat onze reparaties doet"])
    expect(letter).toContain(place);
  await look(tenant, "letter, with a gap and places that were looked in by hand");
}

/** The files of the folder and the photo of the company; the gap by name; nobody else. */
function expectWholeAnswer(zip: Buffer) {
  const files = readZip(zip);
  const attached = [...files.keys()].filter((name) => name.startsWith("bijlagen/"));
  expect(attached.filter((name) => name.endsWith(".pdf")).length).toBeGreaterThan(0);
  expect(attached.filter((name) => name.includes("repairs-company"))).toHaveLength(1);
  const sources = new Set(recordsOf(zip).map(({ source }) => source));
  for (const source of ["scan-archive", ...byHand]) expect(sources).toContain(source);
  expect(bookings(zip)).toEqual([]);
  expect(dataOf(zip).gaps).toEqual(["erp/boekingen"]);
  for (const content of [files.get("index.html"), files.get("data.json")]) {
    for (const black of hidden) expect(String(content)).not.toContain(black);
  }
}

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

    await atTheDesk("Sanne Bakker", (desk) => lookByHand(desk, number));
    await onPhone(async (company) =>
      answerOnPage(company, {
        number,
        source: "repairs-company",
        about: asker.lastName,
        found: "Werkbon 2024-118\nKraan vervangen.",
        photo: await jpeg(),
      }),
    );
    await atTheDesk("Youssef Kaya", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}/opzoeken`);
      await desk.getByRole("heading", { name: "Wie wij vroegen" }).waitFor();
      await desk.getByText(mailboxOf("repairs-company")).waitFor();
      await look(desk, "tasks, with who was asked");
      await goOnWithout(desk, number);
    });
    await atTheDesk("Sanne Bakker", async (desk) => {
      await makeBlack(desk, number);
      await desk.goto("/medewerker/verzoeken");
      await reviewAndPropose(desk, number, pass);
    });
    await atTheDesk("Youssef Kaya", (desk) => approve(desk, number, pass));

    await openAnswer(tenant, portal, asker.mailbox ?? "", number, pass);
    await readOnPhone(tenant, number);
    await tenant.goto(`/mijn/${number}/openen`);
    const first = await downloadAnswer(tenant);
    expectWholeAnswer(first);

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
    expect(bookings(second).length).toBeGreaterThan(0);
    expect(bookings(second)).toEqual(recordsOf(second));
    expect(JSON.parse(String(readZip(second).get("manifest.json"))).supplement.place).toBe(1);
    await tenant.getByRole("link", { name: "Lees onze brief" }).click();
    await tenant.getByText("Dit is de aanvulling.").waitFor();
    await look(tenant, "letter of a supplement");

    await tenant.goto(`/mijn/${number}/openen`);
    const again = readZip(await downloadAnswer(tenant));
    expect(again.get("manifest.json")).toEqual(readZip(first).get("manifest.json"));
  });
});
