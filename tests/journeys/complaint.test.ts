// Somebody who is not satisfied tells the board, and reads what it answers; colleagues note, mark and hand over.

import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { fillInRequest, sendRequest, untilFound, untilShown } from "./steps.ts";

openPortal();

const words = "Ik kreeg 2 keer dezelfde brief. Niemand belde mij terug.";
const answer = "Dat had sneller gemoeten. Wij bellen u morgen.";
const wide = { width: 1280 };

test("a complaint goes to the board without script, and its answer comes back to the tenant's page", {
  timeout: 3 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    await fillInRequest(tenant, asker, pass);
    const number = await sendRequest(tenant, pass);
    await untilFound(portal, number);

    await tenant.goto(`/mijn/${number}`);
    await tenant.getByRole("link", { name: "Bent u niet tevreden?" }).click();
    await look(tenant, "complaint");
    await tenant.getByRole("button", { name: "Verstuur mijn klacht" }).click();
    await tenant
      .getByRole("alert")
      .getByRole("link", { name: "Schrijf waar u niet tevreden over bent" })
      .waitFor();
    await tenant.getByLabel("Waar bent u niet tevreden over?").fill("a".repeat(4010));
    await tenant.getByRole("button", { name: "Verstuur mijn klacht" }).click();
    await tenant.getByRole("alert").getByText("U heeft 10 tekens te veel").waitFor();
    expect(await tenant.getByLabel("Waar bent u niet tevreden over?").inputValue()).toHaveLength(4010);
    await tenant.getByLabel("Waar bent u niet tevreden over?").fill(words);
    await tenant.getByRole("button", { name: "Verstuur mijn klacht" }).click();
    await tenant.getByRole("heading", { name: "Wij hebben uw klacht" }).waitFor();
    await look(tenant, "complaint, received");
    await tenant.getByRole("link", { name: "English" }).click();
    await tenant.getByRole("heading", { name: "We have your complaint" }).waitFor();

    await atTheDesk(
      "Sanne Bakker",
      async (desk) => {
        await desk.goto(`/medewerker/verzoeken/${number}`);
        await desk.getByText(words).waitFor();
        expect(await desk.getByText("Leg het antwoord vast").count()).toBe(0);
        await desk.getByText("Schrijf een notitie").click();
        await desk.getByLabel("Wat moeten collega's weten?").fill("De klacht ligt bij de directie.");
        await desk.getByRole("button", { name: "Bewaar de notitie" }).click();
        await desk.getByText("De klacht ligt bij de directie.").waitFor();
      },
      wide,
    );
    await atTheDesk(
      "Youssef Kaya",
      async (desk) => {
        await desk.goto("/medewerker/verzoeken?lijst=nobody");
        await look(desk, "queue of nobody");
        await desk.getByRole("link", { name: number }).click();
        await desk.getByText("De klacht ligt bij de directie.").waitFor();
        await look(desk, "dossier with a complaint");
        await desk.getByLabel("Wie gaat dit verzoek behandelen?").selectOption({ label: "Sanne Bakker" });
        await desk.getByRole("button", { name: "Draag over" }).click();
        await desk.getByText("Behandelaar: Sanne Bakker").waitFor();
        await desk.getByText("Leg het antwoord vast").click();
        await desk.getByLabel("Wat antwoordt de directie?").fill(answer);
        await desk.getByRole("button", { name: "Geef dit antwoord aan de huurder" }).click();
        await desk.getByText("Antwoord van de directie").waitFor();
        await look(desk, "dossier with an answered complaint");
      },
      wide,
    );

    await tenant.goto(`/mijn/${number}`);
    await untilShown(tenant, () => tenant.getByRole("link", { name: "Lees het antwoord" }).count());
    await look(tenant, "status, complaint answered");
    await tenant.getByRole("link", { name: "Lees het antwoord" }).click();
    await tenant.getByText(answer).waitFor();
    await look(tenant, "complaint, answered");

    const told = await eventually(() => {
      const mails = portal.mail.mails().filter(({ text }) => text.includes(number));
      return mails.some(({ text }) => text.includes("Er is antwoord op uw klacht")) ? mails : null;
    });
    expect(told.some(({ text }) => text.includes("Voor de privacy officer: er is een klacht"))).toBe(true);
    expect(told.some(({ text }) => text.includes("Er is een verzoek aan u overgedragen"))).toBe(true);
    for (const { text, html } of told) {
      for (const secret of [words, answer]) expect(`${text}${html}`).not.toContain(secret);
    }
  });
});
