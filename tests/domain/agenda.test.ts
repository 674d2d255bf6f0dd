import { expect, test } from "vitest";
import { agendaOf, lawDaysOf, type OpenDossier } from "#app/domain/agenda.ts";

const number = "AVG-2026-0012";
const plain: OpenDossier = {
  number,
  right: "access",
  phase: "gathering",
  receivedAt: new Date("2026-11-23T13:05:00Z"),
  dueOn: "2026-12-23",
  standsStill: false,
  suspendedDays: 0,
  extensionMonths: 0,
  extensionNoticeOn: "2026-12-23",
};
const all = { from: "2026-01-01", to: "2027-12-31" } as const;

test.each<[why: string, dossier: Partial<OpenDossier>, days: [string, string][]]>([
  ["the last day says that of the extension too", {}, [["2026-12-23", "last-day"]]],
  [
    "a clock that stood still parts the two",
    { dueOn: "2027-01-04", suspendedDays: 12 },
    [
      ["2027-01-04", "last-day"],
      ["2026-12-23", "extension-notice"],
    ],
  ],
  [
    "a clock that stands still has a day that warns",
    { standsStill: true },
    [["2026-12-23", "standing-still"]],
  ],
  [
    "who was told of more time is not told again",
    { dueOn: "2027-02-23", extensionMonths: 2, extensionNoticeOn: null },
    [["2027-02-23", "last-day"]],
  ],
])("the days of the law: %s", (_, dossier, days) => {
  expect(lawDaysOf({ ...plain, ...dossier }).map(({ day, what }) => [day, what])).toEqual(days);
});

const stepsOf = (dossier: Partial<OpenDossier>) =>
  [...agendaOf([{ ...plain, ...dossier }], all, true)].flatMap(([day, list]) =>
    list.flatMap(({ what }) => what.map((name) => `${day} ${name}`)),
  );

test("with the desk's own steps each stands on its day, and those of one day stand together", () => {
  expect(stepsOf({ phase: "identity-needed" }).toSorted()).toEqual([
    "2026-11-24 triage",
    "2026-11-26 question",
    "2026-11-30 processors-asked",
    "2026-11-30 question-at-latest",
    "2026-12-07 extension-decided",
    "2026-12-07 gathered",
    "2026-12-14 reviewed",
    "2026-12-18 decision-sent",
    "2026-12-18 extension-sent",
    "2026-12-23 last-day",
  ]);
});

test("a step that is done is no longer planned", () => {
  expect(stepsOf({ phase: "approving" })).toEqual(["2026-12-23 last-day", "2026-12-18 decision-sent"]);
});

test("while the clock stands still, what hangs on the last day has no day", () => {
  expect(stepsOf({ standsStill: true, phase: "reviewing" }).toSorted()).toEqual([
    "2026-12-07 extension-decided",
    "2026-12-18 extension-sent",
    "2026-12-23 standing-still",
  ]);
});

test("only what falls in the span is there, its first and last day too", () => {
  const days = (from: typeof all.from | string, to: string) => [
    ...agendaOf([plain], { from, to } as typeof all, false).keys(),
  ];
  expect(days("2026-12-23", "2026-12-23")).toEqual(["2026-12-23"]);
  expect(days("2026-12-24", "2026-12-31")).toEqual([]);
  expect(days("2026-12-01", "2026-12-22")).toEqual([]);
});

test("on one day the last days come first, then by number", () => {
  const dossiers: OpenDossier[] = [
    {
      ...plain,
      number: "AVG-2026-0003",
      phase: "reviewing",
      receivedAt: new Date("2026-12-02T10:00:00Z"),
      dueOn: "2027-01-04",
      extensionNoticeOn: null,
    },
    { ...plain, number: "AVG-2026-0009" },
    { ...plain, number: "AVG-2026-0004" },
  ];
  const list = agendaOf(dossiers, all, true).get("2026-12-23") ?? [];
  expect(list).toEqual([
    { number: "AVG-2026-0004", what: ["last-day"] },
    { number: "AVG-2026-0009", what: ["last-day"] },
    { number: "AVG-2026-0003", what: ["reviewed"] },
  ]);
});
