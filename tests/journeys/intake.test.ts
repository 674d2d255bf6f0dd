// A request by letter and one by telephone: written down at the desk, read back, and confirmed on paper or by e-mail.

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, type Day, dayOf, momentOn } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { textsOf } from "#tests/support/pdf-texts.ts";
import { atTheDesk, look, minutes, openPortal, pass, portal } from "./setting.ts";
import { fillInWho, numberOn, pdfText } from "./steps.ts";

openPortal();

const check = (page: Page, name: string | RegExp) => page.getByRole("radio", { name }).check({ force: true });
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const aboutWhom = (page: Page) => page.getByRole("region", { name: "Over wie gaat het?" });
const typed = (day: Day) => day.split("-").reverse().join("-");

test("a letter of a week ago is written down, and confirmed on paper with the date from its arrival", {
  timeout: 3 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  const arrived = addDays(dayOf(new Date()), -7);
  const { dueUnpausedOn } = clockOf(momentOn(arrived, "10:15"), "access", []);
  const dueOn = dayInWords(dueUnpausedOn, "nl");

  await atTheDesk(
    "Sanne Bakker",
    async (desk) => {
      await desk.getByRole("link", { name: "Nieuw verzoek invoeren" }).click();
      await desk.getByRole("heading", { name: "Nieuw verzoek invoeren" }).waitFor();
      await look(desk, "intake");
      await check(desk, "Per brief");
      await desk.getByLabel("Datum van ontvangst").fill(typed(arrived));
      await desk.getByLabel("Tijd", { exact: true }).fill("10.15");
      await check(desk, "Een deel");
      await desk.getByRole("checkbox", { name: "Betalingen" }).check({ force: true });
      await fillInWho(aboutWhom(desk), asker);
      await check(desk, "Op papier");
      await desk.getByRole("checkbox", { name: "In grote letters" }).check({ force: true });
      await press(desk, "Controleer het verzoek");
      await desk
        .getByRole("alert")
        .getByRole("link", { name: "Schrijf waarom u dit verzoek pas nu invoert" })
        .click();
      await look(desk, "intake, reason missing");
      expect(await aboutWhom(desk).getByLabel("Achternaam").inputValue()).toBe(asker.lastName);
      await desk.getByLabel("Reden van de late invoer").fill("De brief lag bij een andere afdeling.");
      await press(desk, "Controleer het verzoek");
      await desk.getByRole("heading", { name: "Controleer het verzoek" }).waitFor();
      await desk.getByText(dueOn).first().waitFor();
      expect(desk.url()).not.toContain(asker.lastName);
      await look(desk, "intake, check");
      await press(desk, "Leg het verzoek vast");
      await desk.getByText("De brief lag bij een andere afdeling.").waitFor();
      const number = await numberOn(desk);
      await look(desk, "dossier, taken in");

      const { pdf, text: letter } = await eventually(async () => {
        for (const { path } of portal.post.letters()) {
          const pdf = await readFile(path);
          const text = await pdfText(pdf);
          if (text.includes(number)) return { pdf, text: text.replaceAll(/\s+/g, " ") };
        }
        return null;
      }, 60_000);
      const body = (await textsOf(pdf)).find(({ text }) => text.includes("Wij kregen uw brief op"));
      expect(body?.points).toBe(16);
      expect(letter).toContain("Wij kregen uw brief op");
      expect(letter).toContain("10.15 uur");
      expect(letter).toContain(dueOn);

      const franked = addDays(arrived, -7);
      const { dueUnpausedOn: sooner } = clockOf(momentOn(franked, "10:15"), "access", []);
      await desk.getByRole("link", { name: "Bekijk de termijn" }).click();
      await desk.getByRole("link", { name: "Klopt een datum niet? Verbeter die" }).click();
      const date = desk.getByLabel("Datum", { exact: true });
      await date.fill(typed(addDays(arrived, 8)));
      await press(desk, "Bekijk wat er verandert");
      await desk
        .getByRole("alert")
        .getByRole("link", { name: /^Het verzoek is ingevoerd voor/ })
        .waitFor();
      await look(desk, "correction, reason missing");
      await date.fill(typed(franked));
      await desk.getByLabel("Waarom verbetert u dit?").fill("Op het poststempel staat een andere dag.");
      await press(desk, "Bekijk wat er verandert");
      const row = desk.getByRole("row", { name: /^Antwoord uiterlijk/ });
      await row.getByText(dayInWords(sooner, "nl")).waitFor();
      await look(desk, "correction, what changes");
      await press(desk, "Verbeter de datum");
      await desk.getByRole("heading", { name: "Eerder verbeterd" }).waitFor();
      await look(desk, "correction, done");
      await desk.getByRole("link", { name: "Terug naar de termijn" }).click();
      await desk.getByText(dayInWords(sooner, "nl")).first().waitFor();
    },
    { javaScript: false },
  );
});

test("who calls hears back what was understood, and an open request of theirs stands beside it", {
  timeout: 3 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.goto("/medewerker/invoeren");
    await check(desk, "Per telefoon");
    await check(desk, "Alles");
    await desk.getByRole("checkbox", { name: "Bezwaar" }).check({ force: true });
    await desk.getByText("Bezwaar: wat wordt precies gevraagd?").click();
    await check(desk, "Reclame");
    await look(desk, "intake, two rights");
    await fillInWho(aboutWhom(desk), asker);
    await desk.getByRole("textbox", { name: /^E-mailadres/ }).fill(asker.mailbox ?? "");
    await check(desk, "Online");
    await press(desk, "Controleer het verzoek");
    const aloud = desk.getByRole("region", { name: "Lees dit voor" });
    await aloud.getByText("U vraagt een kopie van alle gegevens").waitFor();
    await aloud.getByText("U wilt geen reclame meer van ons.").waitFor();
    await desk.getByRole("complementary").getByRole("link", { name: /^AVG-/ }).first().waitFor();
    await look(desk, "intake, read back");
    await desk.getByRole("link", { name: "Wijzig de invoer" }).click();
    expect(await aboutWhom(desk).getByLabel("Achternaam").inputValue()).toBe(asker.lastName);
    await check(desk, "Engels");
    await press(desk, "Controleer het verzoek");
    await aloud.getByText("You ask for a copy of all the data").waitFor();
    await press(desk, "Leg het verzoek vast");
    await desk.getByText("Per telefoon,").first().waitFor();
    const number = await numberOn(desk);
    const mail = await eventually(async () => {
      const about = portal.mail
        .mails()
        .filter(({ to, text }) => to.includes(asker.mailbox ?? "") && text.includes(number));
      return about.find(({ text }) => text.includes("We have received your request")) ?? null;
    }, 60_000);
    expect(mail.text).toContain(number);
    await desk.goBack();
    await desk.waitForLoadState();
    await pass(desk, "sent already");
    await desk.reload();
    expect(desk.url()).toContain(number);
  });
});
