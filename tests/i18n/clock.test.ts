import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Calendar, dayOffOn } from "#app/domain/calendar.ts";
import { type ClockEvent, clockOf } from "#app/domain/clock.ts";
import { explainedDates, stepsOf } from "#app/domain/clock-steps.ts";
import type { Right } from "#app/domain/rights.ts";
import { explainClock } from "#app/i18n/clock.ts";
import { dayInFull, dayInWords } from "#app/i18n/format.ts";
import { locales } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { clockVectors } from "#tests/support/clock-vectors.ts";
import { at } from "#tests/support/dossiers.ts";
import { readEvents } from "../../scripts/clock-rows.ts";

const days = (events: string) => readEvents(events.replaceAll(/@(\S{10})/g, "@$1T10:00:00Z"));

test.each([
  [
    "a month that ends sooner, on a Sunday",
    "2027-01-31",
    "",
    [
      "Wij kregen het verzoek op zondag 31 januari 2027.",
      "Een maand na die dag is 28 februari 2027.",
      "Die maand heeft geen dag 31, dus telt de laatste dag van de maand.",
      "28 februari 2027 is een zondag.",
      "Valt de laatste dag op een vrije dag, dan telt de werkdag erna.",
      "De laatste dag voor het antwoord is maandag 1 maart 2027.",
    ],
    [
      "We received the request on Sunday 31 January 2027.",
      "One month after that day is 28 February 2027.",
      "That month has no day 31, so the last day of the month counts.",
      "28 February 2027 is a Sunday.",
      "If the last day is a day off, the next working day counts.",
      "The last day for the answer is Monday 1 March 2027.",
    ],
  ],
  [
    "a working day",
    "2026-11-23",
    "",
    [
      "Wij kregen het verzoek op maandag 23 november 2026.",
      "Een maand na die dag is 23 december 2026.",
      "De laatste dag voor het antwoord is woensdag 23 december 2026.",
    ],
    [
      "We received the request on Monday 23 November 2026.",
      "One month after that day is 23 December 2026.",
      "The last day for the answer is Wednesday 23 December 2026.",
    ],
  ],
  [
    "Easter",
    "2027-02-26",
    "",
    [
      "Wij kregen het verzoek op vrijdag 26 februari 2027.",
      "Een maand na die dag is 26 maart 2027.",
      "26 maart 2027 is Goede Vrijdag.",
      "27 maart 2027 is een zaterdag.",
      "28 maart 2027 is een zondag.",
      "29 maart 2027 is tweede paasdag.",
      "Valt de laatste dag op een vrije dag, dan telt de werkdag erna.",
      "De laatste dag voor het antwoord is dinsdag 30 maart 2027.",
    ],
    [
      "We received the request on Friday 26 February 2027.",
      "One month after that day is 26 March 2027.",
      "26 March 2027 is Good Friday.",
      "27 March 2027 is a Saturday.",
      "28 March 2027 is a Sunday.",
      "29 March 2027 is Easter Monday.",
      "If the last day is a day off, the next working day counts.",
      "The last day for the answer is Tuesday 30 March 2027.",
    ],
  ],
  [
    "two standstills and an extension",
    "2027-05-03",
    "ID_ASKED@2027-05-04|ID_OK@2027-05-14|CL_ASKED@2027-05-18|CL_OK@2027-05-19|EXTEND:2@2027-05-20",
    [
      "Wij kregen het verzoek op maandag 3 mei 2027.",
      "Wij lieten weten dat wij 2 maanden langer nodig hebben.",
      "3 maanden na die dag is 3 augustus 2027.",
      "De klok stond 10 dagen stil, van 5 mei 2027 tot en met 14 mei 2027.",
      "De klok stond 1 dag stil, op 19 mei 2027.",
      "Met die 11 dagen erbij is het 14 augustus 2027.",
      "14 augustus 2027 is een zaterdag.",
      "15 augustus 2027 is een zondag.",
      "Valt de laatste dag op een vrije dag, dan telt de werkdag erna.",
      "De laatste dag voor het antwoord is maandag 16 augustus 2027.",
    ],
    [
      "We received the request on Monday 3 May 2027.",
      "We said that we need 2 months longer.",
      "3 months after that day is 3 August 2027.",
      "The clock stood still for 10 days, from 5 May 2027 up to and including 14 May 2027.",
      "The clock stood still for 1 day, on 19 May 2027.",
      "With those 11 days added it is 14 August 2027.",
      "14 August 2027 is a Saturday.",
      "15 August 2027 is a Sunday.",
      "If the last day is a day off, the next working day counts.",
      "The last day for the answer is Monday 16 August 2027.",
    ],
  ],
  [
    "a question that is open",
    "2027-05-03",
    "ID_ASKED@2027-05-04",
    [
      "Wij kregen het verzoek op maandag 3 mei 2027.",
      "Sinds 4 mei 2027 staat de klok stil, want wij wachten op een antwoord.",
      "Zolang is er geen laatste dag.",
    ],
    [
      "We received the request on Monday 3 May 2027.",
      "Since 4 May 2027 the clock stands still, as we wait for an answer.",
      "Until then there is no last day.",
    ],
  ],
] as const)("the last day is explained: %s", (_, received, events, dutch, english) => {
  const clock = clockOf(at(received), "access", days(events));
  expect(explainClock(clock, "nl").dueOn).toEqual(dutch);
  expect(explainClock(clock, "en").dueOn).toEqual(english);
});

test("each of the other dates has an explanation of its own", () => {
  const clock = clockOf(at("2027-05-03"), "access", days("ID_ASKED@2027-05-04|ID_OK@2027-05-05"));
  const { extensionNoticeDueOn, refusalDueOn, dueUnpausedOn } = explainClock(clock, "nl");
  expect(extensionNoticeDueOn).toEqual([
    "Wij kregen het verzoek op maandag 3 mei 2027.",
    "Een maand na die dag is 3 juni 2027.",
    "De laatste dag om te zeggen dat wij meer tijd nodig hebben, is donderdag 3 juni 2027.",
  ]);
  expect(refusalDueOn).toEqual([
    "Wij kregen het verzoek op maandag 3 mei 2027.",
    "Een maand na die dag is 3 juni 2027.",
    "De klok stond 1 dag stil, op 5 mei 2027.",
    "Met die dag erbij is het 4 juni 2027.",
    "De laatste dag om het verzoek af te wijzen is vrijdag 4 juni 2027.",
  ]);
  expect(dueUnpausedOn.at(-1)).toBe(
    "Zonder de stilstand is de laatste dag voor het antwoord donderdag 3 juni 2027.",
  );
});

test("an extension does not show in the explanation of a refusal", () => {
  const clock = clockOf(at("2027-05-03"), "access", days("EXTEND:1@2027-05-20"));
  expect(explainClock(clock, "en").refusalDueOn).toEqual([
    "We received the request on Monday 3 May 2027.",
    "One month after that day is 3 June 2027.",
    "The last day to refuse the request is Thursday 3 June 2027.",
  ]);
  expect(explainClock(clock, "en").dueOn).toContain("We said that we need one month longer.");
});

test("a public holiday that was added is called by its name", () => {
  const added: Calendar = new Map([
    ["2027-06-03", { nl: "een dag van nationale rouw", en: "a day of national mourning" }],
  ]);
  const clock = clockOf(at("2027-05-03"), "access", [], added);
  expect(explainClock(clock, "nl", added).dueOn).toContain("3 juni 2027 is een dag van nationale rouw.");
  expect(explainClock(clock, "en", added).dueOn).toContain("3 June 2027 is a day of national mourning.");
  expect(clock.dueOn).toBe("2027-06-04");
});

test.each([
  ["2025-12-01", "nieuwjaarsdag", "New Year's Day"],
  ["2027-03-27", "Koningsdag", "King's Day"],
  ["2027-04-05", "Bevrijdingsdag", "Liberation Day"],
  ["2027-04-06", "Hemelvaartsdag", "Ascension Day"],
  ["2027-04-17", "tweede pinksterdag", "Whit Monday"],
  ["2026-11-25", "eerste kerstdag", "Christmas Day"],
  ["2026-11-26", "tweede kerstdag", "Boxing Day"],
] as const)("a request of %s is due after %s", (received, dutch, english) => {
  const clock = clockOf(at(received), "access", []);
  expect(explainClock(clock, "nl").dueOn.join(" ")).toContain(` is ${dutch}. `);
  expect(explainClock(clock, "en").dueOn.join(" ")).toContain(` is ${english}. `);
});

/** Ends in the day that it explains, and names every day off on which that day could have fallen. */
function expectExplained(receivedAt: Date, right: Right, events: ClockEvent[]) {
  const clock = clockOf(receivedAt, right, events);
  const steps = stepsOf(clock);
  for (const locale of locales) {
    const explained = explainClock(clock, locale);
    for (const date of explainedDates) {
      const day = clock[date];
      const sentences = explained[date];
      if (day === null) {
        expect(sentences.at(-1)).toBe(textsIn(locale).clock.noLastDay);
        continue;
      }
      expect(sentences.at(-1)?.endsWith(` ${dayInWords(day, locale)}.`)).toBe(true);
      const reached = steps[date].findLast(
        (step) => step.type === "months-added" || step.type === "days-added",
      );
      for (let off = reached?.to ?? day; off < day; off = addDays(off, 1)) {
        expect(dayOffOn(off)).not.toBeNull();
        expect(sentences.some((sentence) => sentence.startsWith(`${dayInFull(off, locale)} is `))).toBe(true);
      }
    }
  }
}

test.each(clockVectors)("every date of $id ends its explanation, and every roll is named", (row) => {
  expectExplained(new Date(row.received ?? ""), row.right as Right, readEvents(row.events ?? ""));
});

test("every date of any request ends its explanation, and every roll is named", () => {
  const minutes = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.nat(7), fc.nat(40), fc.boolean(), (minute, asked, answered, extends_) => {
      const receivedAt = new Date(minute * 60_000);
      const after = (count: number) => new Date(receivedAt.getTime() + count * 864e5);
      expectExplained(receivedAt, "access", [
        { type: "asked", about: "identity", at: after(asked) },
        { type: "answered", about: "identity", at: after(asked + answered) },
        ...(extends_ ? [{ type: "extended" as const, months: 2 as const, at: after(20) }] : []),
      ]);
    }),
    { numRuns: 300 },
  );
});
