// More time: a colleague reads the letter before it goes, and the tenant reads the new date and why.

import { expect, test } from "vitest";
import { clockOf } from "#app/domain/clock.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { fillInForPayments, proveWithTwoCodes, sendRequest, untilFound, untilShown } from "./steps.ts";

openPortal();

const why = "Uw dossier heeft 600 brieven. Wij lezen ze allemaal na.";

test("a term is extended with a letter that was read first, and the tenant sees the new date", {
  timeout: 2 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    await fillInForPayments(tenant, asker);
    const number = await sendRequest(tenant, pass);
    await untilFound(portal, number);
    await proveWithTwoCodes(tenant, portal, asker.mailbox ?? "", number, pass);
    const now = new Date();
    const extended = clockOf(now, "access", [{ at: now, type: "extended", months: 2 }]);
    const newDate = dayInWords(extended.dueUnpausedOn, "nl");

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await desk.getByRole("link", { name: "Bekijk de termijn" }).click();
      await desk.getByRole("heading", { name: "Termijn", exact: true }).waitFor();
      await look(desk, "term");
      await desk.getByRole("button", { name: "Verleng en verstuur de brief" }).click();
      await desk.getByRole("alert").getByRole("link", { name: "Kies 1 of 2 maanden" }).waitFor();
      await desk.getByRole("radio", { name: /^2 maanden/ }).check({ force: true });
      await desk.getByRole("radio", { name: "Het verzoek is ingewikkeld" }).check({ force: true });
      await desk.getByLabel("Leg het uit aan de huurder").fill(why);
      await desk.getByRole("button", { name: "Bekijk de brief" }).click();
      const letter = desk.getByRole("article");
      await letter.getByText(why).waitFor();
      await letter.getByText(newDate).waitFor();
      await look(desk, "term, letter to read");
      await desk.getByRole("button", { name: "Verleng en verstuur de brief" }).click();
      await untilShown(desk, () => desk.getByText("De huurder weet het sinds").count());
      await look(desk, "term, extended");
    });

    await tenant.goto(`/mijn/${number}`);
    await tenant.getByText(newDate).first().waitFor();
    await tenant.getByText("Waarom deze datum?").click();
    await look(tenant, "status, extended");
    await tenant.getByRole("link", { name: "Meer tijd voor uw verzoek" }).click();
    await tenant.getByText(why).waitFor();
    await look(tenant, "letter, extended");
    const told = portal.mail.mails().filter(({ text }) => text.includes(number));
    expect(told.some(({ text }) => text.includes("Er staat een brief voor u klaar"))).toBe(true);
    expect(told.some(({ text }) => text.includes(why))).toBe(false);
  });
});
