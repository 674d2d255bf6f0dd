import { count } from "drizzle-orm";
import type { Page, Response } from "playwright-core";
import { expect, test } from "vitest";
import { dossiers, receipts } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { atComputer, atTheDesk, look, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  askForCopy,
  fillInRequest,
  fillInWho,
  numberOn,
  sayHowYouKnowUs,
  sendRequest,
  untilShown,
} from "./steps.ts";

openPortal();

/** Presses a button and gives the answer to the form. */
async function send(page: Page, name: string): Promise<Response> {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name }).first().click();
  return answered;
}

async function expectRefused(page: Page, response: Response, sentence: string) {
  expect(response.status()).toBe(422);
  await page.getByRole("alert").getByRole("link", { name: sentence }).waitFor();
  expect(await page.title()).toMatch(/^Fout: /);
  expect(await page.locator("[role=alert]:focus").count()).toBe(1);
}

test("an error is said in place and in a summary that has the focus, and nothing typed is lost", async () => {
  await onPhone(async (page) => {
    await page.goto("/verzoek/wat");
    await askForCopy(page);
    await page.getByRole("radio", { name: "Voor mijzelf" }).check({ force: true });
    await send(page, "Ga verder");
    await sayHowYouKnowUs(page, "Huurder", pass);
    await fillInWho(page, {
      ...askerFrom(portal.association, "D01"),
      postcode: "37",
      birthDate: "1957-02-31",
    });
    const refused = await send(page, "Ga verder");
    await expectRefused(page, refused, "Vul de postcode in, bijvoorbeeld 3764 AB");
    await page
      .getByRole("alert")
      .getByRole("link", { name: /Deze datum bestaat niet/ })
      .waitFor();
    expect(await page.getByLabel("Achternaam").inputValue()).toBe("Zonneveld");
    expect(await page.getByLabel("Dag").inputValue()).toBe("31");
    expect(await page.getByLabel("Postcode").getAttribute("aria-invalid")).toBe("true");
    await look(page, "who are you, errors");

    await page.getByRole("link", { name: "Vul de postcode in, bijvoorbeeld 3764 AB" }).click();
    expect(await page.locator("#postcode:focus").count()).toBe(1);
  });
});

test("for an answer online we need a mailbox, and say so", async () => {
  await onPhone(async (page) => {
    await page.goto("/verzoek/wat");
    await askForCopy(page);
    await page.getByRole("radio", { name: "Voor mijzelf" }).check({ force: true });
    await send(page, "Ga verder");
    await sayHowYouKnowUs(page, "Huurder", pass);
    await fillInWho(page, askerFrom(portal.association, "D01"));
    await send(page, "Ga verder");
    await page.getByRole("radio", { name: /^Online/ }).check({ force: true });
    await expectRefused(
      page,
      await send(page, "Ga verder"),
      "Kijk uw e-mailadres na. Het moet een @ hebben, zoals naam@voorbeeld.nl",
    );
    expect(await page.getByRole("radio", { name: /^Online/ }).isChecked()).toBe(true);
    await look(page, "how to answer, errors");
  });
});

test("without a draft a page of the form explains and begins again", async () => {
  await onPhone(async (page) => {
    await page.goto("/verzoek/controleren");
    await page.getByRole("heading", { name: "U was een tijd niet actief" }).waitFor();
    await look(page, "draft expired");
  });
});

test("nobody comes to a page of the form before the ones that it builds on", async () => {
  await onPhone(async (page) => {
    await page.goto("/verzoek/wat");
    await askForCopy(page);
    await page.goto("/verzoek/controleren");
    expect(new URL(page.url()).pathname).toBe("/verzoek/voor-wie");
  });
});

test("T-51 sent, back and sent again: one receipt and the same number", async () => {
  await onPhone(async (page) => {
    await fillInRequest(page, askerFrom(portal.association, "D03"), pass);
    const form = { formKey: await page.locator("input[name=formKey]").inputValue() };
    const number = await sendRequest(page, pass);
    const before = await filed();
    await page.goBack();
    expect(await numberOn(page)).toBe(number);
    await page.request.post("/verzoek/controleren", { form, headers: { origin: portal.origin } });
    expect(await filed()).toEqual(before);
    await page.goto("/verzoek/ontvangen");
    expect(await numberOn(page)).toBe(number);
  });
});

test("T-52 two clicks at once: one receipt, and the browser may see it", async () => {
  await onPhone(async (page) => {
    await fillInRequest(page, askerFrom(portal.association, "T10b"), pass);
    const before = await filed();
    const form = { formKey: await page.locator("input[name=formKey]").inputValue() };
    const twice = [0, 1].map(() =>
      page.request.post("/verzoek/controleren", {
        form,
        headers: { origin: portal.origin },
        maxRedirects: 0,
      }),
    );
    expect((await Promise.all(twice)).map((response) => response.status())).toEqual([302, 302]);
    expect(await filed()).toEqual({ receipts: before.receipts + 1, dossiers: before.dossiers + 1 });
    await page.goto("/verzoek/ontvangen");
    const number = await numberOn(page);
    await page.goto(`/mijn/${number}`);
    await page.getByRole("heading", { name: "Mijn gegevens bekijken" }).waitFor();
  });
});

test("somebody else's request and one that never was: the same neutral page", async () => {
  const own = await file(askerFrom(portal.association, "T10c"));
  await onPhone(async (page) => {
    await fillInRequest(page, askerFrom(portal.association, "T10d"), pass);
    await sendRequest(page, pass);
    const answers = [];
    for (const number of [own, "AVG-2026-9999"]) {
      const answer = await page.goto(`/mijn/${number}`);
      answers.push({ status: answer?.status(), body: await page.getByRole("main").textContent() });
      await page.getByRole("heading", { name: "Deze pagina is er niet" }).waitFor();
    }
    expect(answers[0]).toEqual({ ...answers[1], status: 404 });
    await look(page, "not found");
  });
});

test("a stranger is sent to sign in, whatever the number", async () => {
  const own = await file(askerFrom(portal.association, "T10e"));
  await onPhone(async (page) => {
    for (const number of [own, "AVG-2026-9999"]) {
      await page.goto(`/mijn/${number}`);
      await page.getByRole("heading", { name: "Bekijk uw verzoek" }).waitFor();
    }
    await look(page, "sign in");
  });
});

test("somebody whom nobody knows files in the same way, and staff get a task", async () => {
  const nobody: Asker = {
    firstNames: "Onbekende",
    lastName: "Nergenshuizen",
    birthDate: "1970-05-05",
    postcode: "3768 ZZ",
    houseNumber: "999",
    houseNumberAddition: "",
    mailbox: "nergens@voorbeeld.example",
  };
  await onPhone(async (page) => {
    await fillInRequest(page, nobody, pass);
    const number = await sendRequest(page, pass);
    await page.goto(`/mijn/${number}/bewijs`);
    await send(page, "Mail mij een code");
    await page.getByText("Als wij een e-mailadres van u hebben, sturen wij u nu een code.").waitFor();
    await page.getByLabel("Code uit de e-mail").fill("12345678");
    const refused = await send(page, "Bevestig code");
    await expectRefused(page, refused, "Deze code klopt niet. U heeft nog 4 pogingen");
    await look(page, "prove, wrong code");

    await atTheDesk("Sanne Bakker", async (desk) => {
      const row = desk.getByRole("row").filter({ hasText: number });
      await untilShown(desk, () => row.getByText(/niet gevonden/i).count());
      await look(desk, "queue, with a task");
      await desk.getByRole("link", { name: number }).click();
      await look(desk, "dossier, person not found");
      await desk.getByRole("link", { name: "Zoeken, balie, terugbellen en extra zorg" }).click();
      await desk.getByLabel("Achternaam").fill("Nergenshuis");
      await desk.getByRole("button", { name: "Zoek", exact: true }).click();
      await desk.getByText("Met de laatste zoekopdracht vonden wij niemand.").waitFor();
      await look(desk, "identity, nobody found");
    });
  });
});

test("T-24 what looks like a script stays words, for the tenant and for colleagues", async () => {
  const script = "<script>alert(1)</script>";
  const picture = '"><img src=x onerror=alert(2)>';
  const hostile: Asker = {
    firstNames: script,
    lastName: picture,
    birthDate: "1971-06-06",
    postcode: "3768 ZY",
    houseNumber: "998",
    houseNumberAddition: "",
    mailbox: "schrift@voorbeeld.example",
  };
  const dialogs: string[] = [];
  const listen = (page: Page) => page.on("dialog", (dialog) => dialogs.push(dialog.message()));
  await atComputer(async (page) => {
    listen(page);
    await fillInRequest(page, hostile, pass);
    await page.getByText(script).first().waitFor();
    const number = await sendRequest(page, pass);
    await atTheDesk("Sanne Bakker", async (desk) => {
      listen(desk);
      await desk.getByRole("row").filter({ hasText: number }).getByText(picture).first().waitFor();
      await desk.getByRole("link", { name: number }).click();
      await desk.getByRole("heading", { name: picture }).waitFor();
      await desk.getByText("Schrijf een notitie").click();
      await desk.getByLabel("Wat moeten collega's weten?").fill(`javascript:alert(3) ${script}`);
      await desk.getByRole("button", { name: "Bewaar de notitie" }).click();
      await desk.getByText(`javascript:alert(3) ${script}`).first().waitFor();
      await desk.getByRole("link", { name: "Zoeken, balie, terugbellen en extra zorg" }).click();
      await desk.waitForURL("**/identiteit");
      expect(await desk.locator("img[src=x]").count()).toBe(0);
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await desk.getByRole("link", { name: "Wij hebben uw verzoek" }).first().click();
      await desk.getByText(number).first().waitFor();
      expect(await desk.locator("img[src=x], script:not([src])").count()).toBe(0);
    });
  });
  expect(dialogs).toEqual([]);
});

test("of twins staff choose the one who asks, and then a code works", async () => {
  const asker = askerFrom(portal.association, "T04");
  await onPhone(async (page) => {
    await fillInRequest(page, asker, pass);
    const number = await sendRequest(page, pass);
    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.getByRole("link", { name: number }).click();
      const choice = desk.getByRole("button", { name: new RegExp(asker.firstNames) });
      await untilShown(desk, () => choice.count());
      await look(desk, "dossier, twins");
      await choice.click();
      await desk.getByText("Een collega koos de huurder").waitFor();
    });
    await page.goto(`/mijn/${number}/bewijs`);
    await send(page, "Mail mij een code");
    await portal.mail.waitForMail(
      (mail) => mail.to.includes(asker.mailbox ?? "") && /\d{4} \d{4}/.test(mail.text),
      20_000,
    );
  });
});

test("a colleague without a role at this desk is told so", async () => {
  await atComputer(async (desk) => {
    await desk.goto("/medewerker");
    await desk.getByRole("main").getByRole("button").click();
    await desk.getByRole("button", { name: "Ilse Visser" }).click();
    await desk.getByRole("heading", { name: "U heeft nog geen toegang" }).waitFor();
    await look(desk, "no role");
  });
});

async function filed() {
  const [{ value: made } = { value: 0 }] = await portal.db.select({ value: count() }).from(receipts);
  const [{ value: opened } = { value: 0 }] = await portal.db.select({ value: count() }).from(dossiers);
  return { receipts: made, dossiers: opened };
}

async function file(asker: Asker): Promise<string> {
  return onPhone(async (page) => {
    await fillInRequest(page, asker, pass);
    return sendRequest(page, pass);
  });
}
