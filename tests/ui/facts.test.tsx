// What must stand on a page, whatever it looks like.

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wants } from "#app/domain/wishes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { warnedFirst } from "#app/ui/staff/next-steps.tsx";
import { Shell, type ShellProps } from "#app/ui/staff/shell.tsx";
import { pageTitle } from "#app/ui/title.ts";
import { renderScreen } from "./render.tsx";
import { screens } from "./screens.tsx";

function htmlOf(name: string, locale: Locale = "nl"): string {
  const screen = screens.find((candidate) => candidate.name === name && candidate.locale === locale);
  if (!screen) throw new Error(`No screen ${name}`);
  return renderScreen(screen);
}

test("an error comes first in the title of the tab", () => {
  const texts = textsIn("nl");
  expect(pageTitle(texts, "Wie bent u?", "Woonstichting Voorbeeld")).toBe(
    "Wie bent u? - Woonstichting Voorbeeld",
  );
  expect(
    pageTitle(texts, "Wie bent u?", "Woonstichting Voorbeeld", { lastName: "Vul de achternaam in" }),
  ).toBe("Fout: Wie bent u? - Woonstichting Voorbeeld");
});

test.each([
  ["recipients-to-choose", ["recipients", "carry-out", "decide"]],
  ["step-changed", ["carry-out", "recipients", "decide"]],
  ["restricted-still", ["decide", "recipients", "carry-out"]],
  // Done on the page of the dossier itself.
  ["complaint-open", ["recipients", "carry-out", "decide"]],
  [null, ["recipients", "carry-out", "decide"]],
] as const)("what a warning (%s) asks is the first step below it", (attention, expected) => {
  const steps = (["recipients", "carry-out", "decide"] as const).map((step) => ({ step, obstacle: null }));
  expect(warnedFirst(steps, attention).map(({ step }) => step)).toEqual(expected);
  const take = { step: "take-dossier", obstacle: null } as const;
  expect(warnedFirst([take, ...steps], attention)[0]).toBe(take);
});

test("staff read what does not go on by itself, and nothing when all does", () => {
  const shell = (trouble: ShellProps["trouble"]) =>
    renderToStaticMarkup(
      <Shell
        locale="nl"
        user={{ id: "sanne", name: "Sanne Bakker", role: "handler" }}
        part="dossiers"
        open={3}
        asking={2}
        trouble={trouble}
      >
        <h1>Verzoeken</h1>
      </Shell>,
    );
  const since = { iso: "2026-11-23T14:05:00Z", text: "23 november 2026 om 15.05 uur" };
  const html = shell({ mailWaitingSince: since, lateWork: 2, busyReaders: [] });
  expect(html).toContain("E-mail gaat nu niet weg");
  expect(html).toContain('<time dateTime="2026-11-23T14:05:00Z">23 november 2026 om 15.05 uur</time>');
  expect(html).toContain("2 taken lukken nu niet");
  expect(shell({ mailWaitingSince: null, lateWork: 0, busyReaders: [] })).not.toContain("notice");
});

test("T-12 no screen about a dossier takes an address to send anything to", () => {
  // What a request itself says is asked before there is a dossier, of a colleague as of a tenant: alone it opens nothing.
  // So is it of others who asked in the same message: what is typed opens a dossier of their own.
  const before = ["intake", "intake-late", "separate", "separate-people", "separate-error", "separate-done"];
  // The association's own address, which everybody reads.
  const ofNobody = ["register-item", "register-item-new", "register-item-gap", "register-item-error"];
  const others = [...before, ...ofNobody];
  const staff = screens.filter(({ side, name }) => side === "staff" && !others.includes(name));
  expect(staff.length).toBeGreaterThan(20);
  for (const screen of staff) {
    const fields = [...renderScreen(screen).matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)];
    const asked = fields.map(([, name = ""]) => name);
    expect(asked.filter((name) => /mail|addres|adres|street|straat|postcode|city|phone/i.test(name))).toEqual(
      [],
    );
    expect(renderScreen(screen)).not.toContain('type="email"');
  }
});

test("the phone number and the hours stand on every page of a tenant", () => {
  for (const screen of screens.filter(({ side }) => side === "tenant")) {
    const html = renderScreen(screen);
    expect(html).toContain('href="tel:0350001234"');
    expect(html).toContain(screen.locale === "nl" ? "maandag tot en met vrijdag" : "Monday to Friday");
  }
});

test("every right can be chosen, with the shortcut of advertising, and nothing is chosen for anybody", () => {
  const html = htmlOf("choose-right");
  for (const want of wants) expect(html).toContain(`value="${want}"`);
  expect(html.match(/type="radio"/g)).toHaveLength(wants.length);
  expect(html).not.toContain("checked");
});

test("who you are asks no BSN and fills in by itself what the browser knows", () => {
  const html = htmlOf("who-are-you");
  expect(html).toContain("Uw BSN hebben wij niet nodig.");
  expect(html).not.toMatch(/name="bsn"/i);
  for (const value of ["given-name", "family-name", "bday-day", "bday-month", "bday-year", "postal-code"]) {
    expect(html).toContain(`autoComplete="${value}"`);
  }
  expect(html).toContain("(hoeft niet)");
});

test("what was typed is kept when something is wrong", () => {
  const html = htmlOf("who-are-you-error");
  for (const value of ["Fatima", "31", "1980", "3764", "12"]) expect(html).toContain(`value="${value}"`);
});

test("the confirmation gives the number, the moment of receipt and the last day in words", () => {
  const html = htmlOf("confirmation");
  expect(html).toContain("AVG-2026-0432");
  expect(html).toContain("23 november 2026 om 14.05 uur");
  expect(html).toContain('<time dateTime="2026-12-23">woensdag 23 december 2026</time>');
});

test("sending the request carries the key that makes it count once", () => {
  expect(htmlOf("check-answers")).toMatch(/<input type="hidden" name="formKey" value="[0-9a-f-]{36}"\/>/);
});

test("proving says nothing about whether an address is known", () => {
  expect(htmlOf("prove-error")).toContain("Als wij een e-mailadres van u hebben, sturen wij u nu een code.");
  expect(htmlOf("prove-half")).toContain(
    "Als wij een adres van u hebben, sturen wij u een brief met een code.",
  );
});

test("a code is typed in one field that the telephone can fill in", () => {
  expect(htmlOf("enter-code")).toMatch(/<input[^>]*inputMode="numeric"[^>]*autoComplete="one-time-code"/);
});

test("what is about somebody else is a black bar with its reason", () => {
  const html = htmlOf("answer");
  expect(html).toContain("Hier staan gegevens van iemand anders. Die mogen wij niet geven.");
});

test("a theme without data says where was searched", () => {
  const html = htmlOf("answer-nothing");
  expect(html).toContain("Wij hebben hierover niets van u gevonden.");
  expect(html).toContain("Wij zochten in: Huursysteem, Archief.");
});

test("fetching the data is a form, not a link", () => {
  const html = htmlOf("answer");
  expect(html).toContain('<form method="post" action="/mijn/AVG-2026-0432/download"');
  expect(html).not.toContain('href="/mijn/AVG-2026-0432/download"');
});

test("a late answer says so and names the ways to complain", () => {
  const html = htmlOf("status-late");
  expect(html).toContain("Wij zijn te laat. Dat spijt ons.");
  expect(html).toContain("Autoriteit Persoonsgegevens");
});

test("no day is promised while the clock stands still", () => {
  expect(htmlOf("status-gathering")).toContain("Uiterlijk op");
  expect(htmlOf("status-asked")).not.toContain("Uiterlijk op");
});

test("the queue says in words how the clock stands", () => {
  const html = htmlOf("queue");
  for (const words of ["3 dagen te laat", "Nog 1 dag", "Nog 30 dagen", "Op tijd", "Tijd staat stil"])
    expect(html).toContain(words);
  expect(html).not.toContain("24 dec 2026");
});

test("a table keeps its roles when it becomes cards", () => {
  const html = htmlOf("queue");
  for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"]) {
    expect(html).toContain(`role="${role}"`);
  }
});

test("candidates are chosen by connection and key, with what agrees and what does not", () => {
  const html = htmlOf("dossier-ambiguous");
  expect(html).toContain('name="connection" value="erp"');
  expect(html).toContain('name="key" value="2002"');
  expect(html).toContain("Klopt niet: voornaam");
  expect(html.match(/value="choose-person"/g)).toHaveLength(2);
});

test("a sensitive value stays closed until it is opened", () => {
  expect(htmlOf("review")).toMatch(/<details class="hidden-value"><summary>Verborgen\. Toon BSN<\/summary>/);
});

test("who proposed an outcome gets no button to approve it", () => {
  expect(htmlOf("outcome-own")).not.toContain("approve-outcome");
  expect(htmlOf("outcome-judge")).toContain('value="approve-outcome"');
});

test("a step that cannot be done yet is a text with its reason, not a dead button", () => {
  const html = htmlOf("dossier");
  expect(html).toContain("Nog niet alle gegevens zijn verzameld.");
  expect(html).not.toContain('href="/medewerker/verzoeken/AVG-2026-0432/uitkomst"');
});

test("a locked review has no forms to decide", () => {
  expect(htmlOf("review-locked")).not.toContain("decide-records");
});

test("who approves sees what becomes black, and why a whole field does", () => {
  const html = htmlOf("review-locked");
  expect(html).toContain('<span class="vh">Wordt zwart: </span>Evertjan Noordhoek</mark>');
  expect(html).toMatch(/Wordt zwart: (<!-- -->)?[^<]*UAVG/);
});

test("every page of a tenant leads to itself in the other language, in that language's own name", () => {
  for (const screen of screens.filter(({ side }) => side === "tenant")) {
    const link =
      screen.locale === "nl"
        ? '<a href="/en" lang="en" hrefLang="en">English</a>'
        : '<a href="/" lang="nl" hrefLang="nl">Nederlands</a>';
    expect(renderScreen(screen)).toContain(link);
  }
});

test("an English page links to English pages only, but for the way back to Dutch", () => {
  for (const screen of screens.filter(({ side, locale }) => side === "tenant" && locale === "en")) {
    const links = [...renderScreen(screen).matchAll(/ (?:href|action)="(\/[^"]*)"/g)].map(([, link]) => link);
    expect(links.filter((link) => !link?.startsWith("/en"))).toEqual(["/"]);
  }
});

test("in English, what a source calls its fields is marked as Dutch", () => {
  expect(htmlOf("answer", "en")).toContain('<dt lang="nl">Begin van de huur</dt>');
  expect(htmlOf("answer", "en")).toContain('<bdi lang="nl">Lindenlaantje 3 A, 3764 AB Soest</bdi>');
  expect(htmlOf("answer", "en")).toContain("<bdi>1 May 2019</bdi>");
  expect(htmlOf("answer")).toContain("<dt>Begin van de huur</dt>");
});

test("the confirmation says the same in English", () => {
  const html = htmlOf("confirmation", "en");
  expect(html).toContain("23 November 2026 at 14:05");
  expect(html).toContain('<time dateTime="2026-12-23">Wednesday 23 December 2026</time>');
});
