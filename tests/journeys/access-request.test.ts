import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { JSONWebKeySet } from "jose";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { verifyHistory } from "#db/history.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Visitor, withPage } from "#tests/support/browser.ts";
import { expectNoForeignCanary } from "#tests/support/leaks.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { checkBundle } from "../../scripts/bundle-check.ts";
import { expectClosed } from "./after-the-answer.ts";
import { lookAtColours as look, minutes, openPortal, pass, portal } from "./setting.ts";
import {
  approve,
  downloadAnswer,
  fillInRequest,
  type Look,
  openAnswer,
  proveWithTwoCodes,
  reviewAndPropose,
  sendRequest,
  signInAsStaff,
  untilShown,
} from "./steps.ts";

openPortal();

type Interludes = {
  beforeReview?: (number: string) => Promise<void>;
  inAnswer?: (page: Page) => Promise<void>;
};

async function wholeWay(
  visitor: Visitor,
  asker: Asker,
  look: Look,
  { beforeReview, inAnswer }: Interludes = {},
) {
  const mailbox = asker.mailbox ?? "";
  return withPage({ origin: portal.origin, ...visitor }, async (page) => {
    await fillInRequest(page, asker, look);
    const number = await sendRequest(page, look);
    await page.goto(`/mijn/${number}`);
    await look(page, "status, proof needed");
    await proveWithTwoCodes(page, portal, mailbox, number, look);
    await page.goto(`/mijn/${number}`);
    await look(page, "status");
    await beforeReview?.(number);
    await atTheDesk(visitor, "Sanne Bakker", (desk) => reviewAndPropose(desk, number, look), look);
    await atTheDesk(visitor, "Youssef Kaya", (desk) => approve(desk, number, look), look);
    await openAnswer(page, portal, mailbox, number, look);
    await inAnswer?.(page);
    const zip = await downloadAnswer(page);
    await page.getByRole("link", { name: "Lees onze brief" }).click();
    if (inAnswer) await page.getByText(/konden wij nu geen gegevens ophalen/).waitFor();
    await look(page, "letter");
    await page.goto("/mijn");
    await look(page, "my requests");
    return { number, zip };
  });
}

async function atTheDesk(visitor: Visitor, name: string, act: (page: Page) => Promise<void>, look: Look) {
  await withPage({ ...visitor, origin: portal.origin, javaScript: true }, async (desk) => {
    await signInAsStaff(desk, name, look);
    await act(desk);
  });
}

test("without JavaScript, on a phone: a tenant asks and proves, two colleagues answer, the tenant reads and downloads", {
  timeout: 4 * minutes,
}, async () => {
  const visitor = { javaScript: false, width: 375, colorScheme: "light" } as const;
  const { number, zip } = await wholeWay(visitor, askerFrom(portal.association, "D01"), look);
  await atTheDesk(visitor, "Sanne Bakker", (desk) => expectClosed(desk, number), pass);
  const files = readZip(zip);

  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      "index.html",
      "data.json",
      "schema.json",
      "brief.pdf",
      "gegevens.pdf",
      "csv/betalingen-boekingen.csv",
      "manifest.json",
      "manifest.json.jws",
    ]),
  );
  await expectHoldsEverything(files, "D01");
  await expectNoForeignCanary(files, portal.association, "D01");
  expectValid(files);
  await expectWholeAndSigned(zip, files);
});

test("with JavaScript, at a desk, in the dark: a source talks nonsense, the privacy officer goes on without it, and the tenant reads what is missing", {
  timeout: 6 * minutes,
}, async () => {
  const visitor = { javaScript: true, width: 1280, colorScheme: "dark" } as const;
  const reason = "Het boekhoudsysteem staat stil tot na de laatste dag.";
  portal.housingSystem.setFault(/boekingen/, { kind: "truncated" });
  const { zip } = await wholeWay(visitor, askerFrom(portal.association, "D03"), look, {
    beforeReview: (number) =>
      atTheDesk(visitor, "Youssef Kaya", (desk) => goOnWithout(desk, number, reason), pass),
    inAnswer: readGap,
  });
  portal.housingSystem.clearFaults();
  const files = readZip(zip);
  await expectNoForeignCanary(files, portal.association, "D03");
  expectValid(files);
});

async function readGap(page: Page) {
  await page.getByRole("link", { name: /^Uw betalingen/ }).click();
  await page.getByText("Hier ontbreken gegevens.").waitFor();
  await look(page, "answer with a gap");
  await page.goBack();
}

async function goOnWithout(page: Page, number: string, reason: string) {
  await page.getByRole("link", { name: number }).click();
  await untilShown(page, () => page.getByText("Mislukt").count());
  const go = page.getByRole("button", { name: /^Ga verder zonder deze gegevens/ });
  await page.getByText("Ga verder zonder deze gegevens").first().click();
  await go.click();
  await page.getByRole("alert").waitFor();
  await look(page, "dossier, gap without a reason");
  await page.getByLabel("Waarom gaat u zonder deze gegevens verder?").fill(reason);
  await go.click();
  await page.getByText(`Reden: ${reason}`).waitFor();
  await look(page, "dossier with a gap");
}

test("afterwards the whole history verifies", async () => {
  const { entries, breaks } = await verifyHistory(portal.db);
  expect(entries).toBeGreaterThan(40);
  expect(breaks).toEqual([]);
});

type Files = Map<string, Buffer>;

type DataJson = { themes: { records: { key: string; fields: { value: unknown }[] }[] }[] };

function dataOf(files: Files): DataJson {
  return JSON.parse(files.get("data.json")?.toString() ?? "{}");
}

/** Every row that the housing system hangs on this person is there, by its key. */
async function expectHoldsEverything(files: Files, tag: string) {
  const { trickyPersons, residences, contactDetails, paymentDetails, contracts, priceComponents, bookings } =
    portal.association;
  const id = trickyPersons[tag]?.id ?? "";
  const own = contracts.filter(({ relaties }) => relaties.includes(id)).map((contract) => contract.id);
  const rows = [
    { id },
    ...residences.filter(({ relatie }) => relatie === id),
    ...contactDetails.filter(({ relatie }) => relatie === id),
    ...paymentDetails.filter(({ relatie }) => relatie === id),
    ...own.map((contract) => ({ id: contract })),
    ...priceComponents.filter(({ overeenkomst }) => own.includes(overeenkomst)),
    ...bookings.filter(({ overeenkomst }) => own.includes(overeenkomst)),
  ];
  const given = dataOf(files).themes.flatMap((theme) => theme.records.map((record) => record.key));
  const ids = new Set(given.map((key) => key.slice(key.lastIndexOf("/") + 1)));
  expect(rows.map((row) => row.id).filter((row) => !ids.has(row))).toEqual([]);
  // Beside them stands what this portal keeps of the request itself.
  const ours = given.filter((key) => key.startsWith("privacyverzoeken/"));
  expect(ours.length).toBeGreaterThan(0);
  expect(given).toHaveLength(rows.length + ours.length);
}

function expectValid(files: Files) {
  const ajv = new Ajv2020({
    strict: false,
    formats: { "date-time": true, uri: true, date: true, email: true },
  });
  const validate = ajv.compile(JSON.parse(files.get("schema.json")?.toString() ?? "{}"));
  expect(validate(dataOf(files)), JSON.stringify(validate.errors)).toBe(true);
}

/** As anybody checks it, with what the portal publishes. */
async function expectWholeAndSigned(zip: Buffer, files: Files) {
  const path = join(portal.folder, "downloaded.zip");
  await writeFile(path, zip);
  const keys = await fetch(`${portal.origin}/.well-known/jwks.json`);
  const { wrong, files: checked } = await checkBundle(path, (await keys.json()) as JSONWebKeySet);
  expect(wrong).toEqual([]);
  expect(checked).toBe(files.size - 2);
}

test("the published schema is the one in the bundle", async () => {
  const published = await fetch(`${portal.origin}/schema/data-1.json`);
  expect(published.status).toBe(200);
  expect(await published.json()).toEqual(JSON.parse(await readFile("public/schema/data-1.json", "utf8")));
});
