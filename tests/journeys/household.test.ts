// A letter of a family becomes a dossier and a letter for each of them; a reminder goes on in the first request.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { dayOf } from "#app/domain/calendar.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, openPortal, portal } from "./setting.ts";
import { aboutWhom, fillInWho, letterWith, seenAtTheCounter, takeIn } from "./steps.ts";

openPortal();

const check = (page: Page, name: string | RegExp) => page.getByRole("radio", { name }).check({ force: true });
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

async function add(desk: Page, person: Asker, forWhom: RegExp) {
  await fillInWho(aboutWhom(desk), person);
  await check(desk, forWhom);
  await check(desk, "Op papier");
  await press(desk, "Zet in de lijst");
}

test("a reminder goes on in the first request, with a letter that says where, and comes loose again", {
  timeout: 3 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D03");
  await atTheDesk("Sanne Bakker", async (desk) => {
    const first = await takeIn(desk, asker, 2);
    const second = await takeIn(desk, asker, 1);
    for (const number of [first, second]) await seenAtTheCounter(desk, number);
    await desk.goto(`/medewerker/verzoeken/${second}`);
    await desk.getByText("Vroeg de huurder dit al eerder?").waitFor();
    await look(desk, "attach");
    await press(desk, "Voeg toe aan het eerdere verzoek");
    await desk.getByRole("alert").getByText("Kies bij welk eerder verzoek dit hoort").waitFor();
    await check(desk, first);
    await press(desk, "Voeg toe aan het eerdere verzoek");
    await desk.getByRole("region", { name: "Toegevoegd" }).getByRole("link", { name: first }).waitFor();
    await look(desk, "attached");
    const letter = await letterWith(portal, `onder nummer ${first}`);
    expect(letter).toContain(second);
    await desk.reload();
    await desk.getByRole("link", { name: "Uw verzoek loopt al" }).click();
    await desk.getByText(`Uw verzoek gaat verder onder nummer ${first}.`).waitFor();
    await look(desk, "letter of what goes on elsewhere");
    await desk.goto(`/medewerker/verzoeken/${second}`);
    await press(desk, "Haal los van het eerdere verzoek");
    await desk.getByText("Losgehaald: het verzoek gaat weer apart verder").waitFor();
    await look(desk, "detached");
  });
});

test.each([
  { width: 1280, javaScript: true, first: "D01", other: "D02" },
  { width: 375, javaScript: false, first: "D02", other: "D01" },
])(
  "a letter of a family becomes a dossier for each of them, on a screen of $width wide",
  {
    timeout: 3 * minutes,
  },
  async ({ width, javaScript, first, other }) => {
    const asker = askerFrom(portal.association, first);
    const partner = askerFrom(portal.association, other);
    const child = {
      ...asker,
      firstNames: "Pim",
      birthDate: `${Number(dayOf(new Date()).slice(0, 4)) - 6}-01-15`,
    };
    const at = (name: string) => `separate, ${name}, ${width}`;
    await atTheDesk(
      "Sanne Bakker",
      async (desk) => {
        const number = await takeIn(desk, asker);
        await desk.getByRole("link", { name: "Splits voor meer mensen" }).click();
        await desk.getByRole("heading", { name: "Splits het verzoek" }).waitFor();
        await look(desk, at("empty"));
        expect(await aboutWhom(desk).getByLabel("Postcode").inputValue()).toBe(asker.postcode);

        await add(desk, child, /^Deze persoon zelf/);
        await desk.getByRole("alert").getByText("Dit kind is jonger dan 12").waitFor();
        await look(desk, at("young child"));
        await add(desk, child, /^De vrager, voor een kind/);
        await desk.getByRole("heading", { name: "1 persoon in uw lijst" }).waitFor();
        await add(desk, asker, /^Deze persoon zelf/);
        await desk.getByRole("alert").getByText("Deze persoon heeft al een plek").waitFor();
        await add(desk, partner, /^Deze persoon zelf/);
        await desk.getByRole("heading", { name: "2 mensen in uw lijst" }).waitFor();
        expect(desk.url()).not.toContain(partner.lastName);
        await look(desk, at("list"));
        await press(desk, "Maak 2 eigen dossiers");

        await desk.getByText("Gesplitst: anderen uit hetzelfde bericht").waitFor();
        await look(desk, at("done"));
        await desk.getByRole("link", { name: "Splits voor meer mensen" }).click();
        await desk.getByRole("heading", { name: "Uit hetzelfde bericht" }).waitFor();
        const family = desk.getByRole("main").getByRole("link", { name: /^AVG-/ });
        const numbers = await family.allInnerTexts();
        expect(numbers.length).toBe(2);
        await look(desk, at("others"));
        await family.last().click();
        await desk.getByText(`Gesplitst van ${number}`).waitFor();

        const letter = await letterWith(portal, numbers.at(-1) ?? "");
        expect(letter).toContain("U vroeg dit samen met anderen in één bericht.");
        expect(letter).not.toContain(number);
        expect(letter).not.toContain(asker.firstNames);
      },
      { width, javaScript },
    );
  },
);
