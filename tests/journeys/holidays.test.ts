// A day of national mourning: the officer sees which requests it moves, adds it, and the tenant reads why.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, type Day, dayOf, nextWorkingDay } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import { dayInFull, dayInWords } from "#app/i18n/format.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { fillInRequest, sendRequest, untilShown } from "./steps.ts";

openPortal();

const words = (day: Day) => dayInWords(day, "nl");
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const withoutScript = { javaScript: false, width: 1280 };

test("a holiday is seen before it is saved, moves the last day with an explanation, and is taken back", {
  timeout: 2 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    await fillInRequest(tenant, asker, pass);
    const number = await sendRequest(tenant, pass);
    const dueOn = clockOf(new Date(), "access", []).dueUnpausedOn;
    const next = nextWorkingDay(addDays(dueOn, 1));

    await atTheDesk(
      "Youssef Kaya",
      async (desk) => {
        await desk.getByRole("link", { name: "Feestdagen" }).click();
        await desk
          .getByRole("table", { name: "Feestdagen volgens de wet" })
          .getByText("eerste kerstdag")
          .first()
          .waitFor();
        await look(desk, "holidays");
        await press(desk, "Bekijk wat er verandert");
        await desk
          .getByRole("alert")
          .getByRole("link", { name: "Schrijf in welk besluit dit staat" })
          .waitFor();
        await desk.getByLabel("Dag", { exact: true }).fill(dueOn.split("-").toReversed().join("-"));
        await desk.getByLabel("Naam in het Nederlands").fill("een dag van nationale rouw");
        await desk.getByLabel("Naam in het Engels").fill("a day of national mourning");
        await desk.getByLabel("Bron").fill("Stcrt. 2026, 12345");
        await press(desk, "Bekijk wat er verandert");
        const moved = desk.getByRole("table", { name: "Verzoeken met een andere laatste dag" });
        await moved.getByRole("row", { name: `${number} ${words(dueOn)} ${words(next)}` }).waitFor();
        await look(desk, "holidays, what changes");
        await press(desk, "Voeg deze feestdag toe");
        await desk.getByText("Stcrt. 2026, 12345").first().waitFor();
        await look(desk, "holidays, added");

        await desk.goto(`/medewerker/verzoeken/${number}`);
        await untilShown(desk, () =>
          desk.getByText(`De laatste dag schuift van ${words(dueOn)} naar ${words(next)}`).count(),
        );
        await look(desk, "dossier, term moved");
        await tenant.goto(`/mijn/${number}`);
        await tenant.getByText(words(next)).first().waitFor();
        await tenant.getByText("Waarom deze datum?").click();
        await tenant.getByText(`${dayInFull(dueOn, "nl")} is een dag van nationale rouw.`).waitFor();
        await look(tenant, "status, term moved");

        await desk.goto("/medewerker/feestdagen");
        await press(desk, "Bekijk wat er gebeurt zonder deze dag");
        await moved.getByRole("row", { name: `${number} ${words(next)} ${words(dueOn)}` }).waitFor();
        await press(desk, "Haal deze feestdag weg");
        await desk
          .getByRole("alert")
          .getByRole("link", { name: "Schrijf waarom u deze dag weghaalt" })
          .waitFor();
        await look(desk, "holidays, what changes without it");
        await desk.getByLabel("Waarom haalt u deze dag weg?").fill("Het besluit noemt een andere dag");
        await press(desk, "Haal deze feestdag weg");
        await desk.getByText("Het besluit noemt een andere dag").waitFor();
        await desk.goto(`/medewerker/verzoeken/${number}`);
        await untilShown(desk, () => desk.getByText("is toch geen feestdag").count());
      },
      withoutScript,
    );
    await tenant.goto(`/mijn/${number}`);
    await tenant.getByText(words(dueOn)).first().waitFor();
  });
});

test("a handler reads the holidays, and cannot change them", async () => {
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.goto("/medewerker/feestdagen");
    await desk.getByRole("heading", { name: "Feestdagen", exact: true }).waitFor();
    expect(await desk.getByRole("main").getByRole("button").count()).toBe(0);
    const day = nextWorkingDay(addDays(dayOf(new Date()), 60))
      .split("-")
      .toReversed()
      .join("-");
    const form = { command: "add-holiday", day, nameNl: "rouw", nameEn: "mourning", source: "Stcrt." };
    const answer = await desk.request.post("/medewerker/feestdagen", {
      form,
      headers: { origin: portal.origin },
    });
    expect(answer.status()).toBe(404);
  });
});
