// An erasure is decided part by part: a missing ground is pointed out, a second person agrees, and the tenant reads why.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readConfig } from "#app/config.server.ts";
import { planOf } from "#app/domain/plans.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { createOffice } from "#app/server/office.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { beginSession } from "#app/server/sessions.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { daysLater } from "./after-the-answer.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import { proveWithTwoCodes, take, untilFound, untilShown } from "./steps.ts";

openPortal();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const partOf = (desk: Page, name: string) =>
  desk.locator("section").filter({ has: desk.getByRole("heading", { name }) });
const words = "Alles van voor 2020";

/** Sent in this browser. */
async function eraseAsked(tenant: Page, asker: Asker): Promise<string> {
  const office = await createOffice(readConfig({ ...process.env, ...portal.environment }), "send");
  const session = await beginSession(office, "tenant", null);
  const { number } = await receiveRequest(
    office,
    {
      draftId: crypto.randomUUID(),
      formKey: crypto.randomUUID(),
      sessionId: session.id,
      applicant: { ...asker, representative: null, clues: {} },
      onBehalf: null,
      relation: "tenant",
      right: "erasure",
      wish: { right: "erasure", elements: ["C1-05", "C1-01", "C3-06"], why: "not-needed", pause: true },
      words: { what: words },
      scope: ["personal"],
      answerBy: "portal",
      locale: "nl",
    },
    { actor: { kind: "tenant", sessionId: session.id }, at: office.now() },
  );
  const [cookie = ""] = session.setCookie.split(";");
  const name = cookie.slice(0, cookie.indexOf("="));
  const value = cookie.slice(name.length + 1);
  await tenant.context().addCookies([{ name, value, url: portal.origin }]);
  await office.close();
  return number;
}

/** What stands still until then no system marks: a colleague says where they did. */
async function markedByHand(number: string) {
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.goto(planPage(number));
    await press(desk, "Meld dit klaar Het huursysteem: Laten stilstaan: alle gegevens");
    await desk.getByRole("alert").getByText("Kies wat eruit kwam").waitFor();
    await look(desk, "carrying out, task");
    await desk.getByRole("radio", { name: "Gedaan" }).check({ force: true });
    await desk.getByLabel("Waar keek u, en wat deed u?").fill("Gemerkt in het huursysteem.");
    await press(desk, "Meld dit klaar Het huursysteem: Laten stilstaan: alle gegevens");
    await desk.getByText("Bewijs:").waitFor();
  });
}

const planPage = (number: string) => `/medewerker/verzoeken/${number}/uitvoeren`;

/** There is no button for it; what is sent all the same is refused. */
async function ownPlanRefused(desk: Page, number: string) {
  const { db } = portal;
  const { dossier } = await readDossier(db, (await findDossierByNumber(db, number))?.id ?? "");
  const { planId = "", hash = "" } = planOf(dossier.plans, "decision") ?? {};
  const sent = await desk.context().request.post(planPage(number), {
    form: { command: "approve-plan", planId, hash },
    headers: { origin: portal.origin },
  });
  expect([sent.status(), await sent.text()]).toEqual([
    403,
    expect.stringContaining("U heeft dit zelf voorgesteld. Een collega moet akkoord geven."),
  ]);
}

/** While somebody looks at a plan, a colleague has another one made: the one they look at is not approved any more. */
async function olderPlanRefused(desk: Page, number: string) {
  await atTheDesk("Sanne Bakker", async (other) => {
    await other.goto(planPage(number));
    await press(other, "Laat een nieuw plan maken");
    await untilShown(other, () => other.getByText("Plan 2").count());
  });
  const answered = desk.waitForResponse((response) => response.request().method() === "POST");
  await press(desk, "Geef akkoord op dit plan");
  expect((await answered).status()).toBe(409);
  await desk.getByText("Er is een nieuwer plan. Bekijk dat eerst.").waitFor();
  await look(desk, "carrying out, an older plan");
  await desk.goto(planPage(number));
}

/** What is kept stands in a list of its own, and waits until somebody knows when it may go. */
async function dayIsSet(desk: Page, number: string) {
  await desk.goto("/medewerker/later");
  await untilShown(desk, () => desk.getByRole("link", { name: number }).count());
  await look(desk, "kept for later, list");
  await desk.getByRole("link", { name: number }).click();
  await desk.getByRole("cell", { name: "Wacht op: het einde van de huur" }).waitFor();
  await desk.getByText("Bepaal zelf een dag: voornaam").click();
  await press(desk, "Leg deze dag vast voornaam");
  await desk.getByRole("alert").getByText("Schrijf waarom, of hoe u dit weet").waitFor();
  await look(desk, "kept for later, without a reason");
  await desk.getByLabel("Weg vanaf").fill("01-01-2034");
  await desk.getByLabel("Waarom deze dag?").fill("De huur eindigt eind 2031.");
  await press(desk, "Leg deze dag vast voornaam");
  await desk.getByRole("cell", { name: "Weg vanaf zondag 1 januari 2034" }).waitFor();
}

test("T-11 an erasure is decided part by part by two colleagues, and the tenant reads what goes, what stays and why", {
  timeout: 5 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  await onPhone(async (tenant) => {
    const number = await eraseAsked(tenant, asker);
    await untilFound(portal, number);
    await proveWithTwoCodes(tenant, portal, asker.mailbox ?? "", number, pass);

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await take(desk);
      await untilShown(desk, () => desk.getByText("Stilzetten gevraagd").count());
      await desk.goto(`/medewerker/verzoeken/${number}/besluit`);
      await untilShown(desk, () => desk.getByRole("heading", { name: "3. kopie van een paspoort" }).count());
      await desk.getByText(words).first().waitFor();
      await look(desk, "decision, to make");
      await desk
        .getByLabel("Waarom staan de gegevens stil?")
        .selectOption("Verwijdering die nog loopt: onze belofte");
      await press(desk, "Zet de gegevens stil");
      await desk.getByText("Deze gegevens staan stil").waitFor();

      const name = partOf(desk, "2. voornaam");
      for (const box of await name.getByRole("checkbox").all()) await box.uncheck({ force: true });
      const older = partOf(desk, `4. ${words}`);
      await older.getByRole("checkbox", { name: /^Niet meer nodig/ }).check({ force: true });
      await press(desk, "Stel dit besluit voor");
      await desk.getByRole("alert").getByRole("link", { name: "Kies een grond" }).waitFor();
      await look(desk, "decision, without a ground");
      await name.getByRole("checkbox", { name: "Nog nodig voor het doel" }).check({ force: true });
      await press(desk, "Bekijk de brief");
      await desk.getByRole("article").getByText("Voornaam", { exact: true }).waitFor();
      await look(desk, "decision, letter to read");
      await press(desk, "Stel dit besluit voor");
      await desk.getByText("U heeft dit zelf voorgesteld").waitFor();
    });

    await tenant.goto(`/mijn/${number}`);
    await tenant.getByText("Wij gebruiken deze gegevens nu niet").waitFor();
    await look(tenant, "status, data stand still");

    await atTheDesk("Youssef Kaya", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await desk.getByRole("link", { name: "Naar het besluit" }).click();
      await desk.getByRole("article").getByText("Voornaam", { exact: true }).waitFor();
      await look(desk, "decision, to approve");
      await press(desk, "Geef akkoord");
      await desk.getByText("Akkoord van").waitFor();
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await untilShown(desk, () => desk.getByText("Beantwoord, op tijd").count());
    });

    await tenant.goto(`/mijn/${number}`);
    await tenant.getByRole("link", { name: "Lees onze brief" }).first().click();
    await tenant.getByRole("article").getByText("Voornaam", { exact: true }).waitFor();
    await look(tenant, "letter, of an erasure");
    await tenant.goto(`/mijn/${number}`);
    await tenant.getByText("Wij voeren het uit").waitFor();

    await atTheDesk("Sanne Bakker", async (desk) => {
      await desk.goto(`/medewerker/verzoeken/${number}`);
      await desk.getByRole("link", { name: "Naar het uitvoeren" }).click();
      await untilShown(desk, () => desk.getByText("Dit plan komt van u").count());
      await desk.getByText("Er is nog niets veranderd").waitFor();
      await ownPlanRefused(desk, number);
      await dayIsSet(desk, number);
    });
    await atTheDesk("Youssef Kaya", async (desk) => {
      await desk.goto(planPage(number));
      await look(desk, "carrying out, dry run");
      await olderPlanRefused(desk, number);
      await press(desk, "Geef akkoord op dit plan");
      await desk.getByText("Goedgekeurd. Wij beginnen op").waitFor();
      await look(desk, "carrying out, cool-off");
    });
    await tenant.goto(`/mijn/${number}`);
    await tenant.getByText("Daarom wachten wij een week").waitFor();
    await look(tenant, "status, waits to erase");
    await markedByHand(number);
    await daysLater(8, [number]);
    await tenant.goto(`/mijn/${number}`);
    await tenant.getByText("Wij hebben het uitgevoerd").waitFor();
    await look(tenant, "status, carried out");
    const mails = portal.mail.mails().filter(({ text }) => text.includes(number));
    expect(mails.map(({ text }) => text).join()).not.toContain(words);
  });
});
