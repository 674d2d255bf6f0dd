// Who asks for another: what they may ask, how they show it, and where the answer goes.

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addMonths, dayOf } from "#app/domain/calendar.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { withPage } from "#tests/support/browser.ts";
import { eventually } from "#tests/support/eventually.ts";
import { atTheDesk, look, minutes, onPhone, openPortal, pass, portal } from "./setting.ts";
import {
  approve,
  askForCopy,
  askNothingElse,
  codeFromLetter,
  codeFromMail,
  fillInWho,
  fillInWhoInEnglish,
  type Look,
  numberOn,
  pdfText,
  reviewAndPropose,
  sayHowYouKnowUs,
  untilShown,
} from "./steps.ts";

openPortal();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const pick = (page: Page, name: string | RegExp) => page.getByRole("radio", { name }).check({ force: true });

const mailbox = "hanneke@voorbeeld.example";

const said = {
  nl: {
    start: "/verzoek/wat",
    next: "Ga verder",
    who: "Wie bent u?",
    firstNames: "Voornamen",
    lastName: "Achternaam",
    houseNumber: "Huisnummer",
    tenant: "Huurder",
    about: "Over wie gaat het?",
    email: "E-mailadres",
    everything: "Alles wat wij over u bewaren",
    check: "Controleer uw verzoek",
    send: "Verstuur mijn verzoek",
    show: "Laat zien dat u dit mag vragen",
    fillInWho,
  },
  en: {
    start: "/en/request/what",
    next: "Continue",
    who: "Who are you?",
    firstNames: "First names",
    lastName: "Last name",
    houseNumber: "House number",
    tenant: "Tenant",
    about: "Who is it about?",
    email: "E-mail address",
    everything: "Everything that we hold about you",
    check: "Check your request",
    send: "Send my request",
    show: "Show that you may ask this",
    fillInWho: fillInWhoInEnglish,
  },
};
type Said = (typeof said)[keyof typeof said];

type Filing = {
  as: RegExp | string;
  about: Asker;
  online: boolean;
  in?: Said;
  /** About somebody who died nobody is looked for, so nothing is asked for that. */
  died?: boolean;
};

/** A request about somebody else; gives its number. */
async function fileForAnother(page: Page, filing: Filing, look: Look): Promise<string> {
  const { as, about, online, in: words = said.nl, died = false } = filing;
  await page.goto(words.start);
  await askForCopy(page);
  await look(page, "for whom");
  await pick(page, as);
  await press(page, words.next);
  await page.getByRole("heading", { name: words.who }).waitFor();
  await press(page, words.next);
  await page.getByRole("alert").waitFor();
  await look(page, "representative, errors");
  await fillInRepresentative(page, words);
  if (!died) await sayHowYouKnowUs(page, words.tenant, pass);
  await page.getByRole("heading", { name: words.about }).waitFor();
  await look(page, "who is it about");
  await words.fillInWho(page, about);
  await press(page, words.next);
  if (online) await pick(page, /^Online/);
  await page.getByLabel(words.email).fill(mailbox);
  await look(page, "how to answer, for another");
  await press(page, words.next);
  await pick(page, words.everything);
  await press(page, words.next);
  await askNothingElse(page);
  await page.getByRole("heading", { name: words.check }).waitFor();
  await look(page, "check answers, for another");
  await press(page, words.send);
  await page.getByRole("heading", { name: words.show }).waitFor();
  await look(page, "confirmation, for another");
  return numberOn(page);
}

async function fillInRepresentative(page: Page, words: Said = said.nl) {
  await page.getByLabel(words.firstNames).fill("Hanneke");
  await page.getByLabel(words.lastName).fill("de Wit");
  await page.getByLabel("Postcode").fill("3764 AB");
  await page.getByLabel(words.houseNumber, { exact: true }).fill("12");
  await press(page, words.next);
}

async function openAuthority(desk: Page, number: string) {
  await desk.goto(`/medewerker/verzoeken/${number}`);
  await desk.getByRole("heading", { name: "Bevoegdheid nodig" }).waitFor();
  await look(desk, "dossier, authority needed");
  await desk.getByRole("link", { name: "Kijk naar de bevoegdheid" }).click();
  await desk.getByRole("heading", { name: "Bevoegdheid", exact: true }).waitFor();
}

async function showAuthority(desk: Page) {
  await press(desk, "Leg vast dat u dit zag");
  await desk.getByRole("alert").waitFor();
  await look(desk, "authority, errors");
  await desk.getByRole("checkbox", { name: /^Een geldig document/ }).check({ force: true });
}

/** Seen at the counter; gives the code that was said. */
async function seeAtCounter(desk: Page, number: string): Promise<string> {
  await desk.goto(`/medewerker/verzoeken/${number}/identiteit`);
  const box = desk.getByRole("checkbox", { name: /^Foto, naam en geboortedatum/ });
  await untilShown(desk, () => box.count());
  await look(desk, "identity of a representative");
  await box.check({ force: true });
  const card = desk.locator("form").filter({ has: box });
  await card.getByRole("button", { name: "Leg vast en maak een code" }).click();
  await desk.getByRole("heading", { name: /^Code voor/ }).waitFor();
  const code = /\d{4} \d{4}/.exec((await desk.getByRole("main").textContent()) ?? "")?.[0];
  if (!code) throw new Error("There is no code to say");
  return code;
}

const answerLetter = (number: string) =>
  eventually(async () => {
    for (const { path } of portal.post.letters()) {
      const text = (await pdfText(await readFile(path))).replaceAll(/\s+/g, " ");
      if (text.includes(number) && text.includes("uw toestemming")) return text;
    }
    return null;
  }, 60_000);

test("G5: a bewindvoerder asks everything, shows the court's decision, and gets rent and payments", {
  timeout: 4 * minutes,
}, async () => {
  await onPhone(async (page) => {
    const about = askerFrom(portal.association, "D01");
    const number = await fileForAnother(page, { as: /^Als bewindvoerder/, about, online: true }, look);
    await page.goto(`/mijn/${number}`);
    await look(page, "status, authority to show");
    await page.getByRole("link", { name: "Lees wat u laat zien" }).first().click();
    await page.getByRole("heading", { name: "Laat zien dat u dit mag vragen", level: 1 }).waitFor();
    await look(page, "prove, court order");
    expect(await page.getByRole("button", { name: "Mail mij een code" }).count()).toBe(0);

    await atTheDesk("Sanne Bakker", async (desk) => {
      await openAuthority(desk, number);
      await showAuthority(desk);
      await desk.getByLabel("Geldig tot en met").fill("31-12-2099");
      await press(desk, "Leg vast dat u dit zag");
      await desk.getByText("Bevoegdheid gezien").waitFor();
      await look(desk, "authority shown");
      const code = await seeAtCounter(desk, number);
      await page.goto(`/mijn/${number}/bewijs`);
      await page.getByLabel("Code van onze medewerker").fill(code);
      await press(page, "Bevestig code");
      await desk.goto("/medewerker/verzoeken");
      await reviewAndPropose(desk, number, pass);
    });
    await atTheDesk("Youssef Kaya", (desk) => approve(desk, number, pass));

    await page.goto(`/mijn/${number}`);
    await untilShown(page, () => page.getByRole("link", { name: "Lees uw antwoord" }).count());
    await page.goto(`/mijn/${number}/openen`);
    await page.getByRole("heading", { name: "Uw gegevens" }).first().waitFor();
    await look(page, "answer to a representative");
    expect((await page.goto(`/mijn/${number}/gegevens/betalingen`))?.status()).toBe(200);
    expect((await page.goto(`/mijn/${number}/gegevens/gesprekken`))?.status()).toBe(404);
    await page.goto(`/mijn/${number}`);
    await page.getByRole("link", { name: "Ons antwoord" }).click();
    await page.getByText("U mag namens deze persoon niet alles vragen").waitFor();
    await look(page, "letter to a representative");
  });
});

test("T-05 what somebody with a mandate asks is confirmed by the person, and answered to their home alone", {
  timeout: 4 * minutes,
}, async () => {
  await onPhone(async (page) => {
    const about = askerFrom(portal.association, "D03");
    const number = await fileForAnother(page, { as: /^Met een machtiging/, about, online: false }, look);
    await page.goto(`/mijn/${number}/bewijs`);
    await look(page, "prove, mandate");
    await press(page, "Mail mij een code");
    await page.getByLabel("Code uit de e-mail").fill(await codeFromMail(portal, about.mailbox ?? "", number));
    await page.getByRole("button", { name: "Bevestig code" }).first().click();
    await page.getByText("De eerste stap is klaar").waitFor();
    await press(page, "Stuur mij een brief");
    await page.getByLabel("Code uit de brief").fill(await codeFromLetter(portal, number));
    await page.getByRole("button", { name: "Bevestig code" }).first().click();
    await page.getByText("De persoon voor wie u vraagt, vindt het goed").waitFor();
    await look(page, "prove, the person agrees");
    const consent = portal.mail.mails().filter(({ text }) => text.includes("Geef deze code dan binnen"));
    expect(consent.map(({ to }) => to.join())).toEqual([about.mailbox]);
    await atTheDesk("Sanne Bakker", async (desk) => {
      await openAuthority(desk, number);
      await showAuthority(desk);
      await desk.getByRole("checkbox", { name: "Betalingen" }).check({ force: true });
      await press(desk, "Leg vast dat u dit zag");
      await desk.getByText("Bevoegdheid gezien").waitFor();
      await desk.goto("/medewerker/verzoeken");
      await reviewAndPropose(desk, number, pass);
    });
    await atTheDesk("Youssef Kaya", (desk) => approve(desk, number, pass));
    const letter = await answerLetter(number);
    expect(letter).toContain(about.lastName);
    expect(letter).not.toContain("de Wit");
    await page.goto(`/mijn/${number}/openen`);
    expect(new URL(page.url()).pathname).toBe(`/mijn/${number}/bewijs`);
    await page.goto(`/mijn/${number}`);
    await look(page, "status, answered to the person");
  });
});

const heirs = [
  {
    language: "English",
    in: said.en,
    width: 1280,
    as: "About somebody who has died",
    status: (number: string) => `/en/my/${number}`,
    answer: "Our answer",
    silent: "This does not mean that we do, or do not, keep data about this person.",
    atDesk: look,
  },
  {
    language: "Dutch",
    in: said.nl,
    width: 375,
    as: "Over iemand die overleden is",
    status: (number: string) => `/mijn/${number}`,
    answer: "Ons antwoord",
    silent: "Wij zeggen hiermee niet of wij gegevens over deze persoon bewaren.",
    atDesk: pass,
  },
];

test.each(heirs)(
  "G2 in $language: a daughter asks about her late mother, and is told nothing",
  {
    timeout: 4 * minutes,
  },
  async (way) => {
    const mother = askerFrom(portal.association, "D01");
    const { language, atDesk } = way;
    await withPage({ origin: portal.origin, javaScript: false, width: way.width }, async (page) => {
      const filing = { as: way.as, about: mother, online: true, in: way.in, died: true };
      const number = await fileForAnother(page, filing, (shown, name) =>
        look(shown, `${language} ${name}, died`),
      );
      await page.goto(way.status(number));
      await look(page, `${language} status, somebody who died`);

      await atTheDesk("Sanne Bakker", async (desk) => {
        await openAuthority(desk, number);
        await atDesk(desk, "authority, somebody who died");
        await desk.getByLabel("Waarom wijst u dit af?").fill("De moeder overleed in mei.");
        await press(desk, "Stel deze afwijzing voor");
        await desk.getByText("U heeft deze uitkomst zelf voorgesteld").waitFor();
        await atDesk(desk, "refusal, own proposal");
      });
      await atTheDesk("Youssef Kaya", async (desk) => {
        await desk.goto(`/medewerker/verzoeken/${number}/bevoegdheid`);
        await atDesk(desk, "refusal, to approve");
        await press(desk, "Geef akkoord");
        await desk.getByText("Akkoord gegeven").waitFor();
        await atDesk(desk, "refusal, approved");
        await desk.goto(`/medewerker/verzoeken/${number}`);
        await untilShown(desk, () => desk.getByText("Beantwoord, op tijd").count());
        await atDesk(desk, "dossier, refused");
      });

      await page.goto(way.status(number));
      await page.getByRole("link", { name: way.answer }).click();
      await page.getByText(way.silent).waitFor();
      await look(page, `${language} letter, somebody who died`);
      const told = await page.getByRole("main").textContent();
      expect(told).not.toContain(mother.lastName);
      // Nothing of the mother was looked for, and nobody was written to at her mailbox.
      expect(
        portal.mail
          .mails()
          .filter(({ to, text }) => to.includes(mother.mailbox ?? "") && text.includes(number)),
      ).toEqual([]);
      expect(portal.mail.mails().some(({ to, text }) => to.includes(mailbox) && text.includes(number))).toBe(
        true,
      );
    });
  },
);

/** Who was born so many years ago today. */
const bornYearsAgo = (years: number) => addMonths(dayOf(new Date()), -12 * years);

const others = [
  {
    as: /^Voor mijn kind/,
    age: 8,
    shows: "een bewijs dat u het gezag heeft",
    asks: "Ouder of voogd van een kind jonger dan 12",
  },
  {
    as: /^Voor mijn kind/,
    age: 13,
    shows: "een bewijs dat u het gezag heeft",
    asks: "Ouder of voogd van een kind van 12 tot en met 15",
  },
  { as: /^Als curator/, age: 40, shows: "de beschikking van de rechter", asks: "Curator" },
  { as: /^Als mentor/, age: 40, shows: "de beschikking van de rechter", asks: "Mentor" },
  { as: /^Als advocaat/, age: 40, shows: "de machtiging, met handtekening", asks: "Advocaat" },
];

test.each(others)(
  "who asks as $asks reads what to show, and so does the desk",
  { timeout: minutes },
  async (way) => {
    await onPhone(async (page) => {
      const about = { ...askerFrom(portal.association, "D01"), birthDate: bornYearsAgo(way.age) };
      const number = await fileForAnother(
        page,
        {
          as: way.as,
          about,
          online: way.asks !== "Advocaat",
        },
        pass,
      );
      await page.getByText(way.shows).waitFor();
      await atTheDesk("Sanne Bakker", async (desk) => {
        await desk.goto(`/medewerker/verzoeken/${number}/bevoegdheid`);
        await desk.getByText(way.asks, { exact: true }).waitFor();
        expect(await desk.getByText("Minderjarig").count()).toBe(way.age < 16 ? 1 : 0);
        await look(desk, `authority of a ${way.asks}`);
      });
    });
  },
);

const custody = "proof that you have custody";
const courtOrder = "the decision of the court";

test.each([
  { as: /^For my child/, age: 8, shows: custody, asks: "parent of a child of 8" },
  { as: /^For my child/, age: 13, shows: custody, asks: "parent of a child of 13" },
  { as: /^As a guardian/, age: 40, shows: courtOrder, asks: "curator" },
  { as: /^As an administrator/, age: 40, shows: courtOrder, asks: "bewindvoerder" },
  { as: /^As a mentor/, age: 40, shows: courtOrder, asks: "mentor" },
  { as: /^With an authorisation/, age: 40, shows: "the signed authorisation", asks: "person with a mandate" },
  { as: /^As a lawyer/, age: 40, shows: "the signed authorisation", asks: "lawyer" },
])("in English a $asks asks, and reads what to show", { timeout: minutes }, async (way) => {
  await onPhone(async (page) => {
    const about = { ...askerFrom(portal.association, "D01"), birthDate: bornYearsAgo(way.age) };
    const online = way.shows !== "the signed authorisation";
    const number = await fileForAnother(page, { as: way.as, about, online, in: said.en }, pass);
    await page.getByText(way.shows).waitFor();
    await look(page, `english confirmation of a ${way.asks}`);
    await page.goto(`/en/my/${number}`);
    await look(page, `english status of a ${way.asks}`);
    await page.getByRole("link", { name: "Read what to show" }).first().click();
    await page.getByText(way.shows).waitFor();
    await look(page, `english proof of a ${way.asks}`);
  });
});

test("a child of 16 asks itself, and a child of 8 reads that a parent comes along", {
  timeout: minutes,
}, async () => {
  await onPhone(async (page) => {
    const child = askerFrom(portal.association, "D01");
    await page.goto("/verzoek/wat");
    await askForCopy(page);
    await pick(page, /^Voor mijn kind/);
    await press(page, "Ga verder");
    await fillInRepresentative(page);
    await sayHowYouKnowUs(page, "Huurder", pass);
    await fillInWho(page, { ...child, birthDate: bornYearsAgo(16) });
    await press(page, "Ga verder");
    await page
      .getByRole("alert")
      .getByRole("link", { name: /^Vanaf 16 jaar vraagt uw kind het zelf/ })
      .waitFor();
    await look(page, "who is it about, too old");

    await page.goto("/verzoek/voor-wie");
    await pick(page, "Voor mijzelf");
    await press(page, "Ga verder");
    await sayHowYouKnowUs(page, "Huurder", pass);
    await fillInWho(page, { ...child, birthDate: bornYearsAgo(8) });
    await press(page, "Ga verder");
    await pick(page, /^Online/);
    await page.getByLabel("E-mailadres").fill(mailbox);
    await press(page, "Ga verder");
    await pick(page, "Alles wat wij over u bewaren");
    await press(page, "Ga verder");
    await askNothingElse(page);
    await page.getByRole("heading", { name: "Bent u jonger dan 12?" }).waitFor();
    await look(page, "check answers, a child");
    await press(page, "Verstuur mijn verzoek");
    await page.getByText("Vraag uw vader, moeder of voogd om langs te komen").waitFor();
    await look(page, "confirmation, a child");
  });
});

const ways = [
  {
    start: "/verzoek/wat",
    link: "Wie mag voor een ander vragen?",
    title: "Vragen voor iemand anders",
    died: "Het gaat over iemand die overleden is",
    own: "Begin een verzoek",
    width: 375,
  },
  {
    start: "/en/request/what",
    link: "Who may ask for somebody else?",
    title: "Asking for somebody else",
    died: "It is about somebody who has died",
    own: "Begin a request",
    width: 1280,
  },
];

test.each(ways)("whoever asks for somebody else reads what they may ask: $title", async (way) => {
  await withPage({ origin: portal.origin, javaScript: false, width: way.width }, async (page) => {
    await page.goto(way.start);
    await askForCopy(page);
    await page.getByRole("link", { name: way.link }).click();
    await page.getByRole("heading", { name: way.title, level: 1 }).waitFor();
    await page.getByRole("heading", { name: way.died }).waitFor();
    expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThanOrEqual(10);
    await look(page, way.title);
    await page.getByRole("link", { name: way.own }).click();
    expect(new URL(page.url()).pathname).toBe(way.start);
  });
});
