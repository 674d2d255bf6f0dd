// Each right to its end: from its question in the form to a dossier in which nothing is open any more, with whoever had
// the data told; and from a letter that a colleague enters to the answer on paper. Access through the form has a journey of
// its own.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { inArray } from "drizzle-orm";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import type { Right } from "#app/domain/rights.ts";
import { dossiers } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { jpeg } from "#tests/support/upload-corpus.ts";
import {
  approvePlan,
  daysLater,
  expectClosed,
  recipientsConfirm,
  settleTasks,
  tellRecipients,
  untilCarriedOut,
} from "./after-the-answer.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  aboutWhom,
  approve,
  approveDecision,
  codeFromMail,
  downloadAnswer,
  fillInWho,
  letterWith,
  openAnswer,
  proposeDecision,
  proveWithTwoCodes,
  reviewAndPropose,
  sayHowYouKnowUs,
  seenAtTheCounter,
  take,
  untilFound,
  untilShown,
} from "./steps.ts";

openPortal({ writes: true });

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const goOn = (page: Page) => press(page, "Ga verder");
const pick = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole("radio", { name }).first().check({ force: true });
const tick = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole("checkbox", { name }).first().check({ force: true });
const titled = (page: Page, name: string | RegExp) => page.getByRole("heading", { name, level: 1 }).waitFor();

/** What is asked on the pages of each right, in the order in which they are asked. */
const questions: [right: string, answer: (page: Page) => Promise<void>][] = [
  [
    "Mijn gegevens laten verbeteren",
    async (page) => {
      await titled(page, "Welk gegeven klopt niet?");
      await page.getByLabel("Welk gegeven klopt niet?").selectOption({ label: "achternaam" });
      await page.getByLabel(/^Wat staat er nu/).fill("Zonneveld");
      await page.getByLabel("Wat moet het zijn?").fill("Zonneveld-Smit");
      await goOn(page);
    },
  ],
  [
    "Mijn gegevens laten weghalen",
    async (page) => {
      await titled(page, "Wat wilt u laten weghalen?");
      await pick(page, "Alleen een deel");
      await tick(page, "geslacht");
      await goOn(page);
      await titled(page, "Voordat u verdergaat");
      await pick(page, "Nee");
      await goOn(page);
    },
  ],
  [
    "Het gebruik even laten stoppen",
    async (page) => {
      await titled(page, "Waarom moeten wij even stoppen?");
      await pick(page, /voor een rechtszaak/);
      await pick(page, "Alles wat u over mij bewaart");
      await goOn(page);
    },
  ],
  [
    "Zeggen dat ik het niet wil",
    async (page) => {
      await titled(page, "Wat wilt u niet?");
      await pick(page, "Camera's bij de ingang");
      await goOn(page);
      await titled(page, "Uw situatie");
      await page.getByLabel("Wat is er bij u aan de hand?").fill("Ik moet er elke dag langs.");
      await goOn(page);
    },
  ],
  [
    "Mijn gegevens meenemen",
    async (page) => {
      await titled(page, "Welke gegevens wilt u meenemen?");
      await pick(page, "Alles wat ik kan meenemen");
      await pick(page, "Naar een andere organisatie");
      await page.getByLabel(/^Als het naar een andere organisatie gaat/).fill("Woonstichting Elders");
      await page.getByLabel(/^Wat is het e-mailadres van uw contact daar/).fill("intake");
      await pick(page, "JSON");
      await goOn(page);
      await look(page, "portability, wrong contact");
      await page.getByLabel(/^Wat is het e-mailadres van uw contact daar/).fill(elders);
      await goOn(page);
    },
  ],
  [
    "Mijn toestemming intrekken",
    async (page) => {
      await titled(page, "Welke toestemming trekt u in?");
      await page.getByRole("checkbox").first().check({ force: true });
      await goOn(page);
    },
  ],
];

async function askAll(page: Page) {
  const asker = askerFrom(portal.association, "D01");
  await page.goto("/verzoek/wat");
  for (const [place, [right, answer]] of questions.entries()) {
    if (place > 0) await titled(page, "Wilt u nog iets vragen?");
    await pick(page, right);
    await goOn(page);
    if (place === 0) {
      await pick(page, "Voor mijzelf");
      await goOn(page);
      await sayHowYouKnowUs(page, "Huurder", pass);
      await fillInWho(page, asker);
      await goOn(page);
      await pick(page, /^Online/);
      await page.getByLabel("E-mailadres").fill(asker.mailbox ?? "");
      await goOn(page);
    }
    await answer(page);
  }
  await press(page, "Verstuur mijn verzoek");
  await page.getByRole("heading", { name: "Wij hebben uw verzoek" }).waitFor();
}

/** The number of each right that was asked since, by what is asked. */
async function numbers(before: string[] = []): Promise<Record<Right, string>> {
  const rows = await portal.db.select({ number: dossiers.number, right: dossiers.right }).from(dossiers);
  const since = rows.filter(({ number }) => !before.includes(number));
  return Object.fromEntries(since.map(({ right, number }) => [right, number])) as Record<Right, string>;
}

/** What only stops something asks one code. */
async function proveOnce(page: Page, number: string, mailbox: string) {
  await page.goto(`/mijn/${number}/bewijs`);
  await press(page, "Mail mij een code");
  await page.getByLabel("Code uit de e-mail").fill(await codeFromMail(portal, mailbox, number));
  await press(page, "Bevestig code");
  await page.getByLabel("Code uit de e-mail").waitFor({ state: "detached" });
}

const byPart = ["rectification", "erasure", "restriction", "objection", "consent"] as const;

test("G14 G15 correction, erasure, pause, objection, a file to take along and consent go from the form to their end, everybody told", {
  timeout: 8 * minutes,
}, async () => {
  const mailbox = askerFrom(portal.association, "D01").mailbox ?? "";
  await onPhone(async (tenant) => {
    await askAll(tenant);
    const asked = await numbers();
    expect(Object.keys(asked).toSorted()).toEqual([...byPart, "portability"].toSorted());
    await untilFound(portal, asked.portability);
    for (const right of ["rectification", "erasure", "portability"] as const) {
      await proveWithTwoCodes(tenant, portal, mailbox, asked[right], pass);
    }
    for (const right of ["restriction", "objection"] as const) {
      await proveOnce(tenant, asked[right], mailbox);
    }

    await tenant.goto(`/mijn/${asked.rectification}`);
    await tenant.getByRole("link", { name: "Voeg een bewijs toe" }).click();
    await look(tenant, "messages, proof of a correction");
    await tenant
      .getByLabel(/^Voeg foto's of bestanden toe/)
      .setInputFiles([{ name: "uittreksel.jpg", mimeType: "image/jpeg", buffer: await jpeg() }]);
    await press(tenant, "Verstuur mijn bericht");
    await tenant.getByText("uittreksel.jpg").waitFor();

    await atTheDesk("Sanne Bakker", async (desk) => {
      for (const right of byPart) {
        await proposeDecision(desk, asked[right], (page) => look(page, `decision about ${right}`));
      }
      await desk.goto(`/medewerker/verzoeken/${asked.rectification}/besluit`);
      await desk.getByRole("link", { name: "uittreksel.jpg" }).waitFor();
      await desk.goto("/medewerker/verzoeken");
      await reviewAndPropose(desk, asked.portability, pass);
    });

    await atTheDesk("Youssef Kaya", async (desk) => {
      for (const right of byPart) await approveDecision(desk, asked[right]);
      await approve(desk, asked.portability, pass);
    });

    for (const right of byPart) {
      await tenant.goto(`/mijn/${asked[right]}`);
      await untilShown(tenant, () => tenant.getByRole("link", { name: "Lees onze brief" }).count());
      await tenant.getByRole("link", { name: "Lees onze brief" }).first().click();
      await tenant.getByRole("article").waitFor();
      await look(tenant, `letter about ${right}`);
    }
    await openAnswer(tenant, portal, mailbox, asked.portability, pass);
    expect((await downloadAnswer(tenant)).length).toBeGreaterThan(0);
    await handOver(tenant, asked.portability);
    await recipientsHear(tenant, asked.restriction);
    await carriedOut(asked);
    await tenant.goto(`/mijn/${asked.rectification}`);
    await tenant.getByText("Wij hebben het uitgevoerd").waitFor();
    await tenant.getByRole("heading", { name: "Aan wie vertelden wij dit?" }).waitFor();
    await look(tenant, "status, carried out and told");
  });
});

/** After the answers: carried out by systems and colleagues, told to whoever had the data, and closed. */
async function carriedOut(asked: Record<Right, string>) {
  const { rectification, erasure, consent, objection, restriction, portability } = asked;
  await atTheDesk("Youssef Kaya", async (desk) => {
    for (const number of [rectification, erasure]) await approvePlan(desk, number);
  });
  await atTheDesk("Sanne Bakker", async (desk) => {
    await untilCarriedOut(desk, rectification);
    await look(desk, "carrying out, done by the system");
    for (const number of [consent, objection, restriction]) await settleTasks(desk, number);
    await liftAnnounced(desk, restriction);
  });
  await atTheDesk("Youssef Kaya", async (desk) => {
    await desk.goto(`/medewerker/verzoeken/${restriction}/besluit`);
    await press(desk, "Geef akkoord");
    await untilShown(desk, () => desk.getByText("De huurder weet het. Opgeheven per").count());
  });
  await daysLater(9, [erasure, restriction]);
  await atTheDesk("Sanne Bakker", async (desk) => {
    for (const number of [erasure, objection, restriction]) await untilCarriedOut(desk, number);
    const told = [rectification, erasure, restriction];
    for (const number of told) await tellRecipients(desk, number, [fictief]);
    for (const number of told) await recipientsConfirm(number);
    for (const number of [...byPart.map((right) => asked[right]), portability])
      await expectClosed(desk, number);
    await look(desk, "retention, closed");
  });
}

const fictief = "Administratiekantoor Fictief";

async function liftAnnounced(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}/besluit`);
  const on = addDays(dayOf(new Date()), 8).split("-").reverse().join("-");
  await desk.getByLabel("Vanaf welke dag gebruiken wij de gegevens weer?").fill(on);
  await desk.getByLabel("Waarom stopt de beperking? De huurder leest dit.").fill("De rechtszaak is voorbij.");
  await desk.getByLabel("Wat kwam er uit het onderzoek? De huurder leest dit.").fill("Niets meer nodig.");
  await press(desk, "Stel het opheffen voor");
  await desk.getByText("Voorgesteld om dit op te heffen per").waitFor();
}

const elders = "intake@elders.example.org";

/** The tenant says yes, a colleague calls, the organisation fetches it once, and the tenant reads that (art. 20(2)). */
async function handOver(tenant: Page, number: string) {
  await tenant.getByRole("link", { name: "Stuur het naar een andere organisatie" }).click();
  await titled(tenant, "Stuur mijn gegevens naar een andere organisatie");
  await tick(tenant, "Ja, dit klopt.");
  await look(tenant, "hand over");
  await press(tenant, "Stuur mijn gegevens");
  await tenant.getByText("Naar wie het gaat").waitFor();
  await look(tenant, "hand over, under way");

  const address = await eventually(async () => {
    const mail = portal.mail.mails().find(({ to }) => to.includes(elders));
    return /\/overdracht\/[0-9a-f-]{36}/.exec(mail?.text ?? "")?.[0];
  });
  let code = "";
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.goto(`/medewerker/verzoeken/${number}/doorgeven`);
    await pick(desk, "In het Handelsregister van de KVK");
    await desk.getByLabel(/^Welk nummer belde u/).fill("0600000000, KVK 00000000");
    await desk.getByLabel("Wie sprak u daar?").fill("Mw. Bakker");
    await tick(desk, /^Ik sprak met die organisatie/);
    await look(desk, "staff, hand over");
    await press(desk, "Maak de code");
    code = await desk.getByText(/^\d{4} \d{4}$/).innerText();
    await look(desk, "staff, hand over, code");
  });
  await onPhone(async (organisation) => {
    await organisation.goto(address);
    await look(organisation, "handover, door");
    await organisation.getByLabel(/^De code van 8 cijfers/).fill(code);
    await press(organisation, "Open");
    await look(organisation, "handover, to confirm");
    await press(organisation, "Ja, wij nemen het aan");
    await look(organisation, "handover, to fetch");
    const downloading = organisation.waitForEvent("download");
    await press(organisation, "Haal het bestand op");
    const zip = await readFile(await (await downloading).path());
    await organisation.goto(`${address}/bestand`);
    await organisation.getByText("Al opgehaald op").waitFor();
    const sum = await organisation.getByRole("code").innerText();
    expect(createHash("sha256").update(zip).digest("hex")).toBe(sum);
    await look(organisation, "handover, fetched");
  });
  await tenant.goto(`/mijn/${number}`);
  await tenant.getByText("Die organisatie haalde uw bestand op.").waitFor();
  await look(tenant, "status, handed over");
}

const typedDay = (daysAgo: number) => addDays(dayOf(new Date()), -daysAgo).split("-").reverse().join("-");

/** Of a right that is ticked the questions open below. */
async function askOnPaper(desk: Page, right: string, answer: (questions: Locator) => Promise<void>) {
  const box = desk.getByRole("checkbox", { name: right, exact: true });
  await box.check({ force: true });
  const summary = `${right}: wat wordt precies gevraagd?`;
  const questions = desk.locator("details").filter({ has: desk.getByText(summary, { exact: true }) });
  if ((await questions.getAttribute("open")) === null) await desk.getByText(summary, { exact: true }).click();
  await answer(questions);
}

/** What each letter asks, as a colleague finds it in them. */
const letters: [right: string, answer: (questions: Locator) => Promise<void>][][] = [
  [
    [
      "Inzage",
      async (questions) => {
        await pick(questions, "Een deel");
        await tick(questions, "Betalingen");
      },
    ],
    [
      "Correctie",
      async (questions) => {
        await questions.getByLabel("Welk gegeven klopt niet?").selectOption({ label: "achternaam" });
        await questions.getByLabel("Wat moet het zijn?").fill("Wiersenga");
        await pick(questions, "Nee");
      },
    ],
    [
      "Verwijdering",
      async (questions) => {
        await pick(questions, "Alleen een deel");
        await tick(questions, "geslacht");
        await pick(questions, "Nee");
      },
    ],
    [
      "Beperking",
      async (questions) => {
        await pick(questions, /voor een rechtszaak/);
        await pick(questions, "Alleen een deel");
        await tick(questions, "betalingen");
      },
    ],
    [
      "Meenemen",
      async (questions) => {
        await pick(questions, "Alleen een deel");
        await tick(questions, "achternaam");
        await pick(questions, "Naar mij");
        await pick(questions, "JSON");
      },
    ],
    [
      "Bezwaar",
      async (questions) => {
        await pick(questions, "Camera's bij de ingang");
        await questions.getByLabel("Wat is er bij u aan de hand?").fill("Ik moet er elke dag langs.");
        await pick(questions, "Nee");
      },
    ],
  ],
  [
    ["Toestemming", (questions) => questions.getByRole("checkbox").first().check({ force: true })],
    ["Nog onbekend", (questions) => questions.getByLabel("Wat wilt u?").fill("Ik wil van die folders af.")],
  ],
];

/** Enters both letters of somebody without e-mail; access is ticked from the start. */
async function enterLetters(desk: Page) {
  const asker = askerFrom(portal.association, "D02");
  for (const asked of letters) {
    await desk.goto("/medewerker/invoeren");
    await pick(desk, "Per brief");
    await desk.getByLabel("Datum van ontvangst").fill(typedDay(1));
    await desk.getByRole("checkbox", { name: "Inzage", exact: true }).uncheck({ force: true });
    for (const [right, answer] of asked) await askOnPaper(desk, right, answer);
    await fillInWho(aboutWhom(desk), asker);
    await pick(desk, "Op papier");
    await press(desk, "Controleer het verzoek");
    await titled(desk, "Controleer het verzoek");
    await look(desk, `intake, check of ${asked.length}`);
    await press(desk, "Leg het verzoek vast");
    await desk.getByRole("link", { name: "Splits voor meer mensen" }).waitFor();
  }
}

/** How the answer to each begins; what was in somebody's own words turned out to be about advertising. */
const onPaper: Record<Right, string> = {
  access: "U vroeg ons om een kopie",
  rectification: "U vroeg ons om gegevens te verbeteren.",
  erasure: "U vroeg ons om gegevens weg te halen.",
  restriction: "U vroeg ons om het gebruik van gegevens even te stoppen.",
  portability: "U vroeg ons om een bestand met uw gegevens.",
  objection: "U maakte bezwaar.",
  consent: "U trok uw toestemming in.",
  unsorted: "U wilt geen reclame meer van ons. Wij zijn daar meteen mee gestopt",
};
const rightsOnPaper = Object.keys(onPaper) as Right[];
const decidedOnPaper = [...byPart, "unsorted"] as const;
const copied = ["access", "portability"] as const;

test("one of each kind in letters without e-mail, entered at the desk, goes to its answer on paper", {
  timeout: 8 * minutes,
}, async () => {
  const before = Object.values(await numbers());
  let asked = {} as Record<Right, string>;
  await atTheDesk("Sanne Bakker", async (desk) => {
    await enterLetters(desk);
    asked = await numbers(before);
    expect(Object.keys(asked).toSorted()).toEqual(rightsOnPaper.toSorted());

    await desk.goto("/medewerker/verzoeken");
    await desk.getByRole("row", { name: asked.unsorted }).getByText("Nog uitzoeken").waitFor();
    await desk.getByRole("link", { name: asked.unsorted }).click();
    await take(desk);
    await look(desk, "dossier, to sort");
    await desk.getByRole("link", { name: "Zoek uit wat wordt gevraagd" }).click();
    await askOnPaper(desk, "Bezwaar", (questions) => pick(questions, "Reclame"));
    await press(desk, "Leg vast wat wordt gevraagd");
    await desk.getByText("Uitgezocht wat wordt gevraagd: bezwaar").waitFor();

    for (const right of [
      "access",
      "rectification",
      "erasure",
      "restriction",
      "portability",
      "objection",
    ] as const) {
      await seenAtTheCounter(desk, asked[right]);
    }
    for (const right of decidedOnPaper) await proposeDecision(desk, asked[right], pass);
    for (const right of copied) {
      await desk.goto("/medewerker/verzoeken");
      await reviewAndPropose(desk, asked[right], pass);
    }
  });
  await atTheDesk("Youssef Kaya", async (desk) => {
    for (const right of decidedOnPaper) await approveDecision(desk, asked[right]);
    for (const right of copied) await approve(desk, asked[right], pass);
  });

  const { lastName } = askerFrom(portal.association, "D02");
  for (const right of rightsOnPaper) await letterWith(portal, asked[right], lastName, onPaper[right]);
  const rows = await eventually(async () => {
    const answered = await portal.db
      .select({ onTime: dossiers.onTime })
      .from(dossiers)
      .where(inArray(dossiers.number, Object.values(asked)));
    return answered.every(({ onTime }) => onTime !== null) ? answered : null;
  }, 60_000);
  expect(rows.map(({ onTime }) => onTime)).toEqual(rightsOnPaper.map(() => true));
});
const office = "privacy@kantoor-fictief.example.org";

/** That data stand still one who had them reads behind a code, another by post; the tenant sees whom we told. */
async function recipientsHear(tenant: Page, number: string) {
  await atTheDesk("Sanne Bakker", async (desk) => {
    await desk.goto(`/medewerker/verzoeken/${number}`);
    await untilShown(desk, () => desk.getByRole("link", { name: "Licht ontvangers in" }).count());
    await desk.getByRole("link", { name: "Licht ontvangers in" }).click();
    await look(desk, "recipients, to choose");
    for (const name of [
      "Bouwbedrijf Voorbeeld & Zoon",
      "Calamiteitendienst Nooit Echt",
      "Automatisering Voorbeeldstad",
    ]) {
      await desk.getByRole("checkbox", { name }).uncheck({ force: true });
    }
    await press(desk, "Licht deze ontvangers in");
    await desk
      .getByRole("alert")
      .getByRole("link", { name: /^Vul het klantnummer in/ })
      .waitFor();
    await look(desk, "recipients, without the number by which one knows the tenant");
    await desk.getByLabel("Klantnummer").fill("100234");
    await press(desk, "Licht deze ontvangers in");
    await untilShown(desk, async () => ((await desk.getByText("Ingelicht op").count()) > 1 ? 1 : 0));
    // What was unticked stayed so when the form came back.
    expect(await desk.getByText("Had deze gegevens niet").count()).toBe(4);
    await look(desk, "recipients, told");
    await desk.getByText("Leg een bevestiging vast Bank van Nergens").click();
    await desk.getByRole("radio", { name: "Wij hebben deze gegevens niet" }).last().check({ force: true });
    await desk.getByRole("button", { name: "Leg vast Bank van Nergens" }).click();
    await desk.getByText("door een collega vastgelegd").waitFor();
  });
  await onPhone(async (phone) => {
    await phone.goto(await noticeLink(number));
    await look(phone, "notice, the door");
    await press(phone, "Mail mij een code");
    await phone.getByLabel("Code uit de e-mail").fill(await codeFromMail(portal, office, number));
    await press(phone, "Open het bericht");
    await phone.getByRole("article").getByText("100234").waitFor();
    await look(phone, "notice, to read");
    await press(phone, "Bevestig dit");
    await phone.getByRole("alert").getByRole("link", { name: "Kies wat u deed" }).waitFor();
    await pick(phone, "Wij hebben het verwerkt");
    await press(phone, "Bevestig dit");
    await titled(phone, "Uw bevestiging is ontvangen");
    expect(await phone.getByRole("main").textContent()).not.toContain("100234");
    await look(phone, "notice, confirmed");
  });
  await tenant.goto(`/mijn/${number}`);
  await tenant.getByRole("heading", { name: "Aan wie vertelden wij dit?" }).waitFor();
  for (const name of ["Administratiekantoor Fictief", "Bank van Nergens"])
    await tenant.getByText(name).waitFor();
  await look(tenant, "status, with whom we told");
}

function noticeLink(number: string): Promise<string> {
  return eventually(() => {
    const mails = portal.mail.mails().filter(({ to, text }) => to.includes(office) && text.includes(number));
    return (
      mails.flatMap(({ text }) => /http\S+\/kennisgeving\/[0-9a-f-]{36}/.exec(text)?.[0] ?? []).at(-1) ?? null
    );
  }, minutes);
}
