// A question and its answer, and a request taken back: by a tenant with a phone and without script, and at the desk.

import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { jpegWithPlace, pdf } from "#tests/support/upload-corpus.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  fillInForPayments,
  fillInRequest,
  proveWithTwoCodes,
  sendRequest,
  take,
  untilFound,
  untilShown,
} from "./steps.ts";

openPortal();

const ask = "U huurt hier 31 jaar. Welke jaren wilt u zien?";
const doubt = "Uw e-mailadres is nieuw voor ons. Daarom willen wij zeker weten dat u het bent.";

test("a colleague asks who it is and what to show, the clock stands still, and the tenant answers both", {
  timeout: 3 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    await fillInForPayments(tenant, asker);
    const number = await sendRequest(tenant, pass);
    await untilFound(portal, number);

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await desk.getByRole("link", { name: "Vragen aan de huurder" }).click();
      await desk.getByRole("heading", { name: "Vragen aan de huurder" }).waitFor();
      await look(desk, "questions");
      await desk.getByRole("button", { name: "Verstuur de vraag" }).click();
      await desk.getByRole("alert").getByRole("link", { name: "Kies wat u wilt weten" }).waitFor();
      await desk.getByRole("radio", { name: /^Wie is dit/ }).check({ force: true });
      await desk.getByLabel("Uw vraag aan de huurder").fill(doubt);
      await desk.getByRole("button", { name: "Bekijk de brief" }).click();
      await desk.getByRole("article").getByText(doubt).waitFor();
      await look(desk, "questions, letter to read");
      await desk.getByRole("button", { name: "Verstuur de vraag" }).click();
      await untilShown(desk, () => desk.getByText("De tijd staat stil.").count());
      await look(desk, "questions, asked");
    });

    await tenant.goto(`/mijn/${number}`);
    await look(tenant, "status, asked who");
    await tenant.getByRole("link", { name: "Lees onze vraag" }).click();
    await tenant.getByText(doubt).waitFor();
    await look(tenant, "question, who");
    await proveWithTwoCodes(tenant, portal, asker.mailbox ?? "", number, pass);

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}/vragen`);
      await desk.getByText("de huurder liet zien wie hij of zij is").waitFor();
      await desk.getByRole("radio", { name: /^Wat wil de huurder zien/ }).check({ force: true });
      await desk.getByLabel("Uw vraag aan de huurder").fill(ask);
      await desk.getByRole("button", { name: "Verstuur de vraag" }).click();
      await untilShown(desk, () => desk.getByText("De tijd staat stil.").count());
    });

    await tenant.goto(`/mijn/${number}`);
    await look(tenant, "status, asked what");
    await tenant.getByRole("link", { name: "Beantwoord onze vraag" }).first().click();
    await tenant.getByText(ask).waitFor();
    await tenant.getByRole("button", { name: "Verstuur mijn antwoord" }).click();
    await tenant.getByRole("alert").getByRole("link", { name: "Kies een antwoord" }).waitFor();
    await look(tenant, "question, nothing chosen");
    await tenant.getByRole("radio", { name: "Ik schrijf zelf een antwoord" }).check({ force: true });
    await tenant.getByLabel("Wat wilt u zeggen?").fill("Alleen vanaf 2020.");
    const choose = (...brought: { name: string; mimeType: string; buffer: Buffer }[]) =>
      tenant.getByLabel(/^Voeg foto's of bestanden toe/).setInputFiles(brought);
    const photo = { name: "foto van de brief.jpg", mimeType: "image/jpeg", buffer: await jpegWithPlace() };
    const script = pdf("/OpenAction << /S /JavaScript /JS (x) >>");
    await choose(photo, { name: "rekening.pdf", mimeType: "application/pdf", buffer: script });
    await tenant.getByRole("button", { name: "Verstuur mijn antwoord" }).click();
    await tenant.getByRole("alert").getByText("Kies al uw bestanden opnieuw.").waitFor();
    expect(await tenant.getByLabel("Wat wilt u zeggen?").inputValue()).toBe("Alleen vanaf 2020.");
    await look(tenant, "question, a file refused");
    await choose(photo, { name: "rekening.pdf", mimeType: "application/pdf", buffer: pdf() });
    await tenant.getByRole("button", { name: "Verstuur mijn antwoord" }).click();
    await tenant.getByRole("heading", { name: "Bedankt voor uw antwoord" }).waitFor();
    await tenant.getByText("foto van de brief.jpg").waitFor();
    await look(tenant, "question, answered");

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto("/medewerker/verzoeken");
      await desk.getByText("Vraag beantwoord").first().waitFor();
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await take(desk);
      await desk.getByRole("link", { name: "Bekijk de vragen aan de huurder" }).click();
      await desk.getByText("Alleen vanaf 2020.").waitFor();
      await look(desk, "questions, answered");
      const link = desk.getByRole("link", { name: "rekening.pdf" });
      const [download] = await Promise.all([desk.waitForEvent("download"), link.click()]);
      expect(download.suggestedFilename()).toBe("rekening.pdf");
      const file = await desk.request.get((await link.getAttribute("href")) ?? "");
      expect((await file.body()).equals(pdf())).toBe(true);
      expect(file.headers()).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": expect.stringMatching(/^attachment;/),
        "x-content-type-options": expect.stringContaining("nosniff"),
        "content-security-policy": expect.stringContaining("sandbox"),
      });
      await desk.getByRole("button", { name: "Ik heb dit gelezen" }).click();
      await desk.getByText("Nieuw antwoord").waitFor({ state: "detached" });
    });
    const told = portal.mail.mails().filter(({ text }) => text.includes(number));
    expect(told.filter(({ text }) => text.includes("Wij hebben een vraag over uw verzoek"))).toHaveLength(2);
    expect(told.map(({ text }) => text).join()).not.toContain(ask);
  });
});

test("a tenant stops a request in English, and reads what became of it", {
  timeout: 2 * minutes,
}, async () => {
  await onPhone(async (tenant) => {
    await fillInRequest(tenant, askerFrom(portal.association, "D03"), pass);
    const number = await sendRequest(tenant, pass);
    await untilFound(portal, number);
    await tenant.goto(`/en/my/${number}`);
    await tenant.getByRole("link", { name: "Stop this request" }).click();
    await tenant.getByRole("heading", { name: "Do you want to stop this request?" }).waitFor();
    await look(tenant, "withdraw");
    await tenant.getByRole("button", { name: "Yes, stop my request" }).click();
    await tenant.getByText("You took your request back").first().waitFor();
    await untilShown(tenant, () => tenant.getByRole("link", { name: "Your request was stopped" }).count());
    await look(tenant, "status, withdrawn");
    await tenant.getByRole("link", { name: "Your request was stopped" }).click();
    await look(tenant, "letter, withdrawn");
    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await desk.getByText("Ingetrokken").first().waitFor();
      await look(desk, "dossier, withdrawn");
    });
  });
});
