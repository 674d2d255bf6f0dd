// A tenant adds something to a request with a phone and without script, and a colleague writes back.

import { expect, test } from "vitest";
import { askerFrom } from "#tests/support/askers.ts";
import { jpegWithPlace, pdf } from "#tests/support/upload-corpus.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { fillInForPayments, proveWithTwoCodes, sendRequest, take, untilFound, untilShown } from "./steps.ts";

openPortal();

const words = "Ik mis de brief van mijn vorige huis. Ik stuur een foto mee.";
const reply = "Dank u. Wij zoeken ook bij uw vorige adres.";

test("a tenant sends words, a photo and a PDF, a colleague reads them and writes back, and the date stays", {
  timeout: 4 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    await fillInForPayments(tenant, asker);
    const number = await sendRequest(tenant, pass);
    await untilFound(portal, number);
    await tenant.goto(`/mijn/${number}/berichten`);
    await tenant.waitForURL(`**/mijn/${number}/bewijs`);
    await proveWithTwoCodes(tenant, portal, asker.mailbox ?? "", number, pass);

    await tenant.goto(`/mijn/${number}`);
    const due = await tenant.locator(".panel time").first().textContent();
    await tenant.getByRole("link", { name: "Voeg iets toe aan uw verzoek" }).click();
    await tenant.getByRole("heading", { name: "Berichten over uw verzoek" }).waitFor();
    await look(tenant, "messages, none");
    await tenant.getByRole("button", { name: "Verstuur mijn bericht" }).click();
    await tenant.getByRole("alert").getByRole("link", { name: "Schrijf een bericht, of voeg" }).waitFor();
    await look(tenant, "messages, nothing written");
    await tenant.getByLabel("Wat wilt u ons vertellen?").fill(words);
    await tenant.getByLabel(/^Voeg foto's of bestanden toe/).setInputFiles([
      { name: "oude brief.jpg", mimeType: "image/jpeg", buffer: await jpegWithPlace() },
      { name: "contract.pdf", mimeType: "application/pdf", buffer: pdf() },
    ]);
    await tenant.getByRole("button", { name: "Verstuur mijn bericht" }).click();
    await tenant.getByText("contract.pdf").waitFor();
    expect(await tenant.getByLabel("Wat wilt u ons vertellen?").inputValue()).toBe("");
    await look(tenant, "messages, sent");

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto("/medewerker/verzoeken");
      await desk.getByText("Nieuw bericht").first().waitFor();
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await take(desk);
      await desk.getByText("Lees het bij Berichten").waitFor();
      await look(desk, "dossier, a message");
      await desk.getByRole("link", { name: "Berichten van en aan de huurder" }).click();
      await desk.getByText(words).waitFor();
      await look(desk, "messages of a dossier");
      const link = desk.getByRole("link", { name: "contract.pdf" });
      const file = await desk.request.get((await link.getAttribute("href")) ?? "");
      expect((await file.body()).equals(pdf())).toBe(true);
      expect(file.headers()).toMatchObject({
        "content-disposition": expect.stringMatching(/^attachment;/),
        "x-content-type-options": expect.stringContaining("nosniff"),
        "content-security-policy": expect.stringContaining("sandbox"),
      });
      await desk.getByRole("button", { name: "Ik heb dit gelezen" }).click();
      await desk.getByText("Gelezen", { exact: true }).waitFor();
      await desk.getByRole("button", { name: "Verstuur het bericht" }).click();
      await desk.getByRole("alert").getByRole("link", { name: "Schrijf een bericht" }).waitFor();
      await desk.getByLabel("Uw bericht aan de huurder").fill(reply);
      await desk.getByRole("button", { name: "Verstuur het bericht" }).click();
      await desk.getByText("Aan de huurder, van Sanne Bakker").waitFor();
      await look(desk, "messages of a dossier, answered");
    });

    await untilShown(
      tenant,
      async () =>
        portal.mail.mails().filter(({ text }) => text.includes("Er staat een bericht voor u klaar")).length,
    );
    const mails = portal.mail.mails().map(({ text, html }) => `${text}${html}`);
    expect(mails.join()).not.toMatch(/vorige (huis|adres)/);
    await tenant.goto(`/mijn/${number}`);
    await look(tenant, "status, a message");
    expect(await tenant.locator(".panel time").first().textContent()).toBe(due);
    await tenant.getByRole("link", { name: "Lees ons bericht" }).click();
    await tenant.getByText(reply).waitFor();
    await look(tenant, "messages, both sides");
    await tenant.getByRole("link", { name: "English" }).first().click();
    await tenant.getByRole("heading", { name: "Messages about your request" }).waitFor();
    await look(tenant, "messages in English");
  });
});
