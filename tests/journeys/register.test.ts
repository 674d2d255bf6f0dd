// The privacy statement changes: the officer writes it, the director puts it in force, everybody reads it.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { atComputer, atTheDesk, look, minutes, onPhone, openPortal } from "./setting.ts";
import { untilShown } from "./steps.ts";

openPortal();

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const withoutScript = { javaScript: false, width: 1280 };
const retention = "Wij bewaren dit tot 1 jaar nadat u geen klant meer bent.";

/** A recipient comes, an element goes to it too; what is in use does not go. */
async function comeAndGo(desk: Page) {
  await desk.getByText(/^Ontvangers \(/).click();
  await desk.getByRole("link", { name: "Voeg een ontvanger toe" }).click();
  await desk.getByLabel("Naam in het Nederlands").fill("Verhuizer Nergens");
  await desk.getByText("telefoonnummer", { exact: true }).click();
  await press(desk, "Bewaar in het concept");
  await desk.getByRole("alert").getByRole("link", { name: "Vul dit in" }).first().waitFor();
  expect(await desk.getByLabel("telefoonnummer", { exact: true }).isChecked()).toBe(true);
  await desk.getByLabel("Naam in het Engels").fill("Mover Nowhere");
  await desk.getByLabel("Waarvoor deze ontvanger het krijgt in het Nederlands").fill("om te verhuizen");
  await desk.getByLabel("Waarvoor deze ontvanger het krijgt in het Engels").fill("to move house");
  await look(desk, "register, adding a recipient");
  await press(desk, "Bewaar in het concept");
  await desk.getByText(/^Ontvangers \(/).click();
  await desk.getByRole("link", { name: "Verhuizer Nergens" }).click();
  await press(desk, "Haal dit uit het register");
  await desk.getByRole("alert").getByText("Dit is nog in gebruik: telefoonnummer.").waitFor();
  await desk.getByText("telefoonnummer", { exact: true }).click();
  await press(desk, "Bewaar in het concept");
  // What nobody gets is told above the lists.
  await desk.getByRole("link", { name: "Verhuizer Nergens" }).first().click();
  await press(desk, "Haal dit uit het register");
  await desk.getByText(/^Ontvangers \(/).click();
  expect(await desk.getByRole("link", { name: "Verhuizer Nergens" }).count()).toBe(0);
}

test("the statement is read in both languages; an officer changes a term, the director publishes it", {
  timeout: 2 * minutes,
}, async () => {
  await onPhone(async (tenant) => {
    await tenant.goto("/");
    await tenant.getByRole("link", { name: "Privacyverklaring" }).click();
    await tenant.getByRole("heading", { name: "Privacyverklaring" }).waitFor();
    await tenant.getByText("Uw woning onderhouden en repareren", { exact: true }).click();
    await look(tenant, "statement");
    await tenant.getByRole("link", { name: "English" }).click();
    await tenant.getByRole("heading", { name: "Privacy statement" }).waitFor();
    await look(tenant, "statement in English");

    await atTheDesk(
      "Youssef Kaya",
      async (desk) => {
        await desk.getByRole("link", { name: "Register", exact: true }).click();
        await press(desk, "Begin een concept");
        await desk.getByText(/^Gegevens \(/).click();
        await desk.getByRole("link", { name: "telefoonnummer", exact: true }).click();
        const [dutch, english] = [
          desk.getByLabel("Hoe lang wij het bewaren in het Nederlands"),
          desk.getByLabel("Hoe lang wij het bewaren in het Engels"),
        ];
        await dutch.fill(retention);
        await english.fill("");
        await press(desk, "Bewaar in het concept");
        await desk.getByRole("alert").getByRole("link", { name: "Vul dit in beide talen in" }).waitFor();
        expect(await dutch.inputValue()).toBe(retention);
        await look(desk, "register, changing an element");
        await english.fill("We keep this until 1 year after you are no longer a customer.");
        await press(desk, "Bewaar in het concept");
        await desk.getByRole("row", { name: retention }).first().waitFor();
        await look(desk, "register, draft");
        await desk.getByRole("link", { name: "Bekijk die in het Engels" }).click();
        await desk.getByText("Maintaining and repairing your home", { exact: true }).click();
        const home = desk.getByRole("table", { name: "Data for: maintaining and repairing" });
        await home.getByText("until 1 year after").waitFor();
        await look(desk, "register, preview");
        await desk.goBack();
        await comeAndGo(desk);
        await press(desk, "Leg voor ter goedkeuring");
        await desk.getByText("U werkte aan dit concept.").waitFor();
        expect(await desk.getByRole("button", { name: "Stel deze versie vast" }).count()).toBe(0);
      },
      withoutScript,
    );
    await tenant.goto("/privacyverklaring");
    expect(await tenant.getByText(retention).count()).toBe(0);

    await atTheDesk(
      "Marit Hoekstra",
      async (desk) => {
        await desk.goto("/medewerker/register");
        await look(desk, "register, to decide");
        await press(desk, "Stel deze versie vast");
        await desk.getByText("Vastgesteld door Marit Hoekstra, voorgesteld door Youssef Kaya.").waitFor();
        await look(desk, "register, published");
      },
      withoutScript,
    );
  });
  await atComputer(async (page) => {
    await page.goto("/privacyverklaring/versies/2");
    await page.getByRole("table", { name: "Gegevens: telefoonnummer" }).getByText(retention).waitFor();
    await look(page, "statement, second version");
    await page.goto("/privacyverklaring/versies/1");
    await page.getByText("Dit is een oude versie").waitFor();
    await look(page, "statement, old version");
    await page.goto("/privacyverklaring/versies");
    await page.getByText("(Deze geldt nu)").waitFor();
    await look(page, "statement, versions");
    await page.goto("/privacyverklaring");
    // What is in force is looked up every few seconds.
    await untilShown(page, () => page.getByText(retention).count());
    await page.getByText("Uw woning onderhouden en repareren", { exact: true }).click();
    const data = page.getByRole("table", { name: "Gegevens voor: uw woning onderhouden" });
    await data.getByText(retention).waitFor();
    await page.getByRole("link", { name: /^Vraag hierover\W+uw woning onderhouden/ }).click();
    await page.getByRole("heading", { name: "Wat wilt u ons vragen?" }).waitFor();
  });
});
