// Why a date is what it is: the sentences behind the last days of the law.

import { plural } from "../format.ts";
import type { Texts } from "../nl.ts";

export const clock: Texts["clock"] = {
  received: (day) => `We received the request on ${day}.`,
  extended: (n) =>
    `We said that we need ${plural(n, { one: "one month", other: `${n} months` }, "en")} longer.`,
  monthsAdded: (n, day) =>
    `${plural(n, { one: "One month", other: `${n} months` }, "en")} after that day is ${day}.`,
  clamped: (date) => `That month has no day ${date}, so the last day of the month counts.`,
  stoodStill: (n, from, until) =>
    plural(
      n,
      {
        one: `The clock stood still for 1 day, on ${until}.`,
        other: `The clock stood still for ${n} days, from ${from} up to and including ${until}.`,
      },
      "en",
    ),
  daysAdded: (n, day) =>
    `${plural(n, { one: "With that day", other: `With those ${n} days` }, "en")} added it is ${day}.`,
  dayOff: (day, name) => `${day} is ${name}.`,
  rolled: "If the last day is a day off, the next working day counts.",
  standsStill: (day) => `Since ${day} the clock stands still, as we wait for an answer.`,
  noLastDay: "Until then there is no last day.",

  lastDay: {
    dueOn: (day) => `The last day for the answer is ${day}.`,
    extensionNoticeDueOn: (day) => `The last day to say that we need more time is ${day}.`,
    refusalDueOn: (day) => `The last day to refuse the request is ${day}.`,
    dueUnpausedOn: (day) => `Without the standstill the last day for the answer is ${day}.`,
  },

  weekend: { saturday: "a Saturday", sunday: "a Sunday" },

  holidays: {
    "new-year": "New Year's Day",
    "good-friday": "Good Friday",
    "easter-monday": "Easter Monday",
    "kings-day": "King's Day",
    "liberation-day": "Liberation Day",
    ascension: "Ascension Day",
    "whit-monday": "Whit Monday",
    christmas: "Christmas Day",
    "boxing-day": "Boxing Day",
  },
};
