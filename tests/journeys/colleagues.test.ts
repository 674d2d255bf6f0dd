// Colleagues at one desk: who is away, who has which role, and where somebody is signed in.

import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import { dayShort } from "#app/i18n/format.ts";
import { sessions } from "#db/schema.ts";
import { findStaffBySubject, saveStaff } from "#db/staff.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { withPage } from "#tests/support/browser.ts";
import { look, minutes, openPortal, pass, portal } from "./setting.ts";
import { fillInRequest, sendRequest, signInAsStaff } from "./steps.ts";

openPortal();

async function atTheDesk(name: string, act: (desk: Page) => Promise<void>) {
  await withPage({ origin: portal.origin, width: 1280, javaScript: false }, async (desk) => {
    await signInAsStaff(desk, name, pass);
    await act(desk);
  });
}

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const follow = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();

async function openColleague(page: Page, name: string) {
  await follow(page, "Collega's");
  await page.getByRole("table", { name: "Wie er aan dit loket werkt" }).waitFor();
  await follow(page, name);
  await page.getByRole("heading", { name }).waitFor();
}

/** As if somebody had signed in a while ago. */
async function sixMinutesPass(subject: string) {
  const member = await findStaffBySubject(portal.db, subject);
  const authenticatedAt = new Date(Date.now() - 6 * minutes);
  await portal.db
    .update(sessions)
    .set({ authenticatedAt })
    .where(eq(sessions.staffId, member?.id ?? ""));
}

const signInPage = (page: Page) => page.getByRole("heading", { name: "Inloggen voor medewerkers" }).waitFor();

async function filedRequest(): Promise<string> {
  const asker = askerFrom(portal.association, "D01");
  return withPage({ origin: portal.origin, javaScript: false }, async (page) => {
    await fillInRequest(page, asker, pass);
    return sendRequest(page, pass);
  });
}

test("who goes away says until when; the queue and the dossier tell it, and a colleague takes the dossier over", async () => {
  const number = await filedRequest();
  const lastDay = addDays(dayOf(new Date()), 12);
  const away = `Afwezig tot en met ${dayShort(lastDay, "nl")}`;
  await atTheDesk("Sanne Bakker", async (sanne) => {
    await follow(sanne, number);
    await press(sanne, "Neem in behandeling");
    await openColleague(sanne, "Sanne Bakker");
    await look(sanne, "colleague, own page");
    await sanne.getByLabel("Laatste dag van de afwezigheid").fill("volgende week");
    await press(sanne, "Leg de afwezigheid vast");
    await sanne.getByRole("link", { name: "Schrijf een datum zoals 31-12-2027" }).waitFor();
    await look(sanne, "colleague, wrong day");
    await sanne.getByLabel("Laatste dag van de afwezigheid").fill(lastDay.split("-").toReversed().join("-"));
    await press(sanne, "Leg de afwezigheid vast");
    await sanne.getByText(away).waitFor();

    await atTheDesk("Youssef Kaya", async (youssef) => {
      const line = youssef.getByRole("row", { name: number });
      await line.getByText("Sanne Bakker").waitFor();
      await line.getByText(away).waitFor();
      await look(youssef, "queue, handler away");
      await follow(youssef, number);
      await youssef.getByText(away).waitFor();
      await look(youssef, "dossier, handler away");
      await press(youssef, "Neem in behandeling");
      await youssef.getByText("Behandelaar: Youssef Kaya").waitFor();
      expect(await youssef.getByText(away, { exact: true }).count()).toBe(0);
    });

    await press(sanne, "Ik ben er weer");
    await sanne.getByRole("heading", { name: "Sanne Bakker" }).waitFor();
    expect(await sanne.getByText(away).count()).toBe(0);
  });
});

test("T-14 somebody else's dossier asks a reason or is taken over; the auditor reads its log, and who is in it nothing", {
  timeout: 3 * minutes,
}, async () => {
  const ilse = { subject: "ilse", name: "Ilse Visser", email: "ilse.visser@voorbeeld.example" };
  await saveStaff(portal.db, { ...ilse, role: "handler" });
  const { lastName } = askerFrom(portal.association, "D01");
  const number = await filedRequest();
  const here = `/medewerker/verzoeken/${number}`;
  await atTheDesk("Sanne Bakker", async (sanne) => {
    await sanne.goto(`${here}/beoordelen/persoon`);
    await look(sanne, "access, of nobody");
    await press(sanne, "Neem in behandeling");
    expect(new URL(sanne.url()).pathname).toBe(`${here}/beoordelen/persoon`);

    await atTheDesk("Ilse Visser", async (other) => {
      const line = other.getByRole("row", { name: number });
      await line.getByText("Niet zichtbaar").waitFor();
      await look(other, "queue, somebody else's");
      await follow(other, number);
      await other.getByText("Dit verzoek is van een collega").waitFor();
      await look(other, "access");
      await press(other, "Open met deze reden");
      await other.getByRole("alert").getByRole("link", { name: "Schrijf waarom u dit moet zien" }).waitFor();
      await look(other, "access, without a reason");
      await other.getByLabel("Waarom moet u dit zien?").fill("De huurder belt en Sanne is er niet.");
      await press(other, "Open met deze reden");
      await other.getByRole("heading", { name: lastName }).waitFor();
      await press(other, "Neem in behandeling");
      await other.getByText("Behandelaar: Ilse Visser").waitFor();
    });

    await atTheDesk("Youssef Kaya", async (youssef) => {
      await youssef.goto(here);
      await youssef.getByText("Leg een betrokken collega vast").click();
      await youssef.getByLabel("Wie is erbij betrokken?").selectOption("Sanne Bakker");
      await youssef.getByLabel("Waarom?", { exact: true }).selectOption("Het gaat over het eigen werk");
      await press(youssef, "Leg vast");
      await youssef.getByText("Sanne Bakker: het gaat over het eigen werk").waitFor();
      await look(youssef, "dossier, about a colleague");
      await follow(youssef, "Logboek");
      await youssef.getByText("De huurder belt en Sanne is er niet.").waitFor();
      await look(youssef, "log, for the officer");
      await follow(youssef, "Collega's");
      await youssef.getByRole("heading", { name: "Geopend met een reden" }).waitFor();
      await look(youssef, "colleagues, for the officer");
    });

    await sanne.goto(here);
    await sanne.getByText("U bent hier zelf bij betrokken").waitFor();
    await look(sanne, "access, in it herself");
  });

  await atTheDesk("Tom Jansma", async (tom) => {
    await look(tom, "queue, for the auditor");
    await follow(tom, number);
    await tom.getByText("Het logboek klopt").waitFor();
    expect(await tom.content()).not.toContain(lastName);
    expect(await tom.content()).not.toContain("De huurder belt");
    expect(await tom.getByRole("main").getByRole("button").count()).toBe(0);
    await look(tom, "log, for the auditor");
  });
  await atTheDesk("Marit Hoekstra", async (marit) => {
    await marit.goto(here);
    await look(marit, "dossier, for the director");
    await press(marit, "Toch niet betrokken");
    // From here on the director is not needed any more.
    await marit.getByText("Dit verzoek is van een collega").waitFor();
    expect(await marit.getByRole("button", { name: "Neem in behandeling" }).count()).toBe(0);
  });
});

test("T-16 a handler finds no colleague's page but their own, and nothing is changed without a fresh sign-in", async () => {
  const idOf = async (subject: string) => (await findStaffBySubject(portal.db, subject))?.id ?? "";
  const [sanne, youssef] = [await idOf("sanne"), await idOf("youssef")];
  const send = (page: Page, about: string, form: Record<string, string>) =>
    page.request.post(`/medewerker/collegas/${about}`, { form, headers: { origin: portal.origin } });
  const toOfficer = { command: "change-role", role: "privacy-officer" };
  await atTheDesk("Sanne Bakker", async (page) => {
    expect((await page.request.get(`/medewerker/collegas/${youssef}`)).status()).toBe(404);
    expect((await page.request.get("/medewerker/collegas/youssef")).status()).toBe(404);
    expect((await send(page, youssef, { command: "end-sessions" })).status()).toBe(404);
    expect((await send(page, youssef, { command: "set-away", until: "1-1-2099" })).status()).toBe(404);
    expect((await send(page, sanne, toOfficer)).status()).toBe(422);
    await atTheDesk("Youssef Kaya", async (officer) => {
      await sixMinutesPass("youssef");
      expect((await send(officer, sanne, toOfficer)).url()).toContain(sanne);
      await send(officer, sanne, { command: "end-sessions" });
    });
    expect((await findStaffBySubject(portal.db, "sanne"))?.role).toBe("handler");
    await page.goto("/medewerker/collegas");
    await page.getByRole("heading", { name: "Collega's" }).waitFor();
    expect(await page.getByRole("main").getByRole("link").allTextContents()).toEqual(["Sanne Bakker"]);
  });
});

test("T-16 the officer signs in once more, gives a colleague another role, and that colleague is out", async () => {
  await atTheDesk("Sanne Bakker", async (sanne) => {
    await atTheDesk("Youssef Kaya", async (youssef) => {
      await sixMinutesPass("youssef");
      await openColleague(youssef, "Sanne Bakker");
      expect(await youssef.getByLabel("Nieuwe rol").count()).toBe(0);
      expect(await youssef.getByRole("button", { name: "Beëindig alle sessies" }).count()).toBe(0);
      await look(youssef, "colleague, sign in once more");
      const here = youssef.url();
      await press(youssef, "Log opnieuw in");
      await press(youssef, "Youssef Kaya");
      await youssef.getByRole("heading", { name: "Sanne Bakker" }).waitFor();
      expect(youssef.url()).toBe(here);
      await look(youssef, "colleague, for the officer");
      await youssef.getByLabel("Nieuwe rol").selectOption("Privacy officer");
      await press(youssef, "Verander de rol");
      await youssef.getByText("Privacy officer · Open verzoeken").waitFor();

      await sanne.goto("/medewerker/verzoeken");
      await signInPage(sanne);
      await follow(youssef, "Collega's");
      await youssef.getByText("Sanne Bakker is nu privacy officer").waitFor();
      await look(youssef, "colleagues");
    });
  });
});

test("T-16 a colleague sees their own sessions and ends the others: that browser is sent to sign in", async () => {
  await atTheDesk("Youssef Kaya", async (elsewhere) => {
    await atTheDesk("Youssef Kaya", async (here) => {
      await follow(here, "Afwezigheid en sessies");
      await here.getByText("Deze browser").waitFor();
      await here.getByText("Een andere browser").first().waitFor();
      await look(here, "colleague, own sessions");
      expect(await here.getByLabel("Nieuwe rol").count()).toBe(0);
      await press(here, "Beëindig de andere sessies");
      await here.getByText("Deze browser").waitFor();
      expect(await here.getByText("Een andere browser").count()).toBe(0);
      await elsewhere.goto("/medewerker/verzoeken");
      await signInPage(elsewhere);
      await here.goto("/medewerker/verzoeken");
      await here.getByRole("heading", { name: "Verzoeken" }).waitFor();
    });
  });
});
