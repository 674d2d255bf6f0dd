// Why a date is what it is: the sentences behind the last days of the law.

import type { Holiday } from "#app/domain/calendar.ts";
import type { ExplainedDate } from "#app/domain/clock-steps.ts";
import { plural } from "../format.ts";

const months = (n: number) => plural(n, { one: "een maand", other: `${n} maanden` }, "nl");
const days = (n: number) => plural(n, { one: "1 dag", other: `${n} dagen` }, "nl");

export const clock = {
  received: (day: string) => `Wij kregen het verzoek op ${day}.`,
  extended: (n: number) => `Wij lieten weten dat wij ${months(n)} langer nodig hebben.`,
  monthsAdded: (n: number, day: string) =>
    `${plural(n, { one: "Een maand", other: `${n} maanden` }, "nl")} na die dag is ${day}.`,
  clamped: (date: number) => `Die maand heeft geen dag ${date}, dus telt de laatste dag van de maand.`,
  stoodStill: (n: number, from: string, until: string) =>
    plural(
      n,
      {
        one: `De klok stond 1 dag stil, op ${until}.`,
        other: `De klok stond ${days(n)} stil, van ${from} tot en met ${until}.`,
      },
      "nl",
    ),
  daysAdded: (n: number, day: string) =>
    `${plural(n, { one: "Met die dag", other: `Met die ${n} dagen` }, "nl")} erbij is het ${day}.`,
  dayOff: (day: string, name: string) => `${day} is ${name}.`,
  rolled: "Valt de laatste dag op een vrije dag, dan telt de werkdag erna.",
  standsStill: (day: string) => `Sinds ${day} staat de klok stil, want wij wachten op een antwoord.`,
  noLastDay: "Zolang is er geen laatste dag.",

  lastDay: {
    dueOn: (day: string) => `De laatste dag voor het antwoord is ${day}.`,
    extensionNoticeDueOn: (day: string) =>
      `De laatste dag om te zeggen dat wij meer tijd nodig hebben, is ${day}.`,
    refusalDueOn: (day: string) => `De laatste dag om het verzoek af te wijzen is ${day}.`,
    dueUnpausedOn: (day: string) => `Zonder de stilstand is de laatste dag voor het antwoord ${day}.`,
  } satisfies Record<ExplainedDate, (day: string) => string>,

  weekend: { saturday: "een zaterdag", sunday: "een zondag" },

  holidays: {
    "new-year": "nieuwjaarsdag",
    "good-friday": "Goede Vrijdag",
    "easter-monday": "tweede paasdag",
    "kings-day": "Koningsdag",
    "liberation-day": "Bevrijdingsdag",
    ascension: "Hemelvaartsdag",
    "whit-monday": "tweede pinksterdag",
    christmas: "eerste kerstdag",
    "boxing-day": "tweede kerstdag",
  } satisfies Record<Holiday, string>,
};
