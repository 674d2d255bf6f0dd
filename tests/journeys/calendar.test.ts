// A colleague looks at what must be ready when, and has it kept in a calendar of their own.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { dossiers } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { withPage } from "#tests/support/browser.ts";
import { eventsIn, readCalendar } from "#tests/support/read-calendar.ts";
import { atTheDesk, look, onPhone, openPortal, pass, portal } from "./setting.ts";
import { fillInRequest, sendRequest, signInAsStaff } from "./steps.ts";

openPortal();

const follow = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function filedRequest(): Promise<{ number: string; dueOn: Day }> {
  const asker = askerFrom(portal.association, "D01");
  const number = await withPage({ origin: portal.origin, javaScript: false }, async (page) => {
    await fillInRequest(page, asker, pass);
    return sendRequest(page, pass);
  });
  const [row] = await portal.db.select().from(dossiers);
  return { number, dueOn: row?.dueOn ?? dayOf(new Date()) };
}

test("the last day stands in the month and leads to the dossier; a program reads it at a link that can be put off", async () => {
  const { number, dueOn } = await filedRequest();
  const inWords = dayInWords(dueOn, "nl");
  await atTheDesk(
    "Sanne Bakker",
    async (desk) => {
      await follow(desk, "Kalender");
      await desk.getByRole("table", { name: "Wat er valt in" }).waitFor();
      await look(desk, "calendar, this month");
      await follow(desk, "Volgende maand");
      await follow(desk, "Vorige maand");
      await desk.goto(`/medewerker/kalender?dag=${dueOn}`);
      await desk.getByRole("cell", { name: inWords }).getByRole("link", { name: number }).waitFor();
      await look(desk, "calendar, month of the last day");
      await follow(desk, "Vandaag");

      await follow(desk, "Week");
      await desk.getByLabel("Ook onze eigen stappen").waitFor();
      await look(desk, "calendar, week");
      await follow(desk, "Komende 30 dagen");
      await desk.getByRole("heading", { name: "tot en met" }).waitFor();
      await desk.getByLabel("Ook onze eigen stappen").check();
      await press(desk, "Toon");
      await desk.getByText("vraag aan de huurder").waitFor();
      await look(desk, "calendar, agenda with own steps");
      await desk.getByLabel("Alleen mijn verzoeken").first().check();
      await press(desk, "Toon");
      await desk.getByText("De wettelijke dagen van de verzoeken die u behandelt.").waitFor();
      expect(await desk.getByRole("link", { name: number }).count()).toBe(0);

      await press(desk, "Maak een link");
      const address = await desk.getByLabel("Link voor uw agenda").inputValue();
      await look(desk, "calendar, link made");
      const answer = await fetch(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("no-store, private");
      expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
      const events = eventsIn(readCalendar(await answer.text()));
      expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual([`Laatste dag dossier ${number}`]);

      await follow(desk, "Kalender");
      expect(await desk.getByLabel("Link voor uw agenda").count()).toBe(0);
      await look(desk, "calendar, has a link");
      await press(desk, "Zet de link uit");
      await desk.getByRole("button", { name: "Maak een link" }).waitFor();
      expect((await fetch(address)).status).toBe(404);

      await desk.goto(`/medewerker/kalender?beeld=week&dag=${dueOn}`);
      await follow(desk, number);
      await desk.getByRole("button", { name: "Neem in behandeling" }).waitFor();
      expect(desk.url()).toContain(number);
    },
    { width: 1280, javaScript: false },
  );
});

test("on a phone a month is a list of its days", async () => {
  const { dueOn } = await filedRequest();
  await onPhone(async (phone) => {
    await signInAsStaff(phone, "Sanne Bakker", pass);
    await phone.goto(`/medewerker/kalender?dag=${dueOn}`);
    await phone.getByRole("heading", { name: dayInWords(dueOn, "nl") }).waitFor();
    expect(await phone.getByRole("table").count()).toBe(0);
    await look(phone, "calendar, on a phone");
  });
});
