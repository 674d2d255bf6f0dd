// Somebody outside the desk is asked to look, or to keep camera images: by when, how often reminded, and until when.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, isWorkingDay } from "#app/domain/calendar.ts";
import { decide } from "#app/domain/decide.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import { evolve } from "#app/domain/evolve.ts";
import { followUps } from "#app/domain/follow-ups.ts";
import { overwrittenOn, reminderDays } from "#app/domain/inquiries.ts";
import { isOpenInquiry } from "#app/domain/inquiring.ts";
import {
  askedOutsideOn,
  commands,
  contact,
  given,
  handler,
  id,
  identifiedOn,
  lookedUpByHandOn,
  recorded,
  searchEndedOn,
  submittedOn,
  system,
  tenant,
  text,
  withdrawnOn,
} from "#tests/support/dossiers.ts";

const inquiryId = id(161);

describe("who hears that it waits", () => {
  test.each([
    // Monday 23 November 2026; asked on a Monday for the Monday after.
    ["2026-11-23", "2026-11-30", false, ["contact 2026-11-27", "handler 2026-12-01", "officer 2026-12-03"]],
    // Over Christmas nobody works.
    ["2026-12-17", "2026-12-24", false, ["contact 2026-12-23", "handler 2026-12-28", "officer 2026-12-30"]],
    // Images: on the day itself, so that there is no day before.
    ["2026-11-23", "2026-11-23", true, ["handler 2026-11-24", "officer 2026-11-25"]],
    ["2026-11-27", "2026-11-27", true, ["handler 2026-11-30", "officer 2026-12-01"]],
  ] as const)("asked on %s for %s, only to keep: %s", (askedOn, dueOn, keepOnly, planned) => {
    const days = reminderDays({ askedOn, dueOn, keepOnly });
    expect(days.map(({ whom, on }) => `${whom} ${on}`)).toEqual(planned);
  });

  test("each in turn, on working days, first who should look and never on the day on which it was asked", () => {
    const first = "2026-01-01";
    fc.assert(
      fc.property(fc.nat(700), fc.nat(30), fc.boolean(), (start, days, keepOnly) => {
        const askedOn = addDays(first, start);
        const dueOn = addDays(askedOn, days);
        const planned = reminderDays({ askedOn, dueOn, keepOnly });
        const on = planned.map((reminder) => reminder.on);
        expect(on).toEqual([...new Set(on)].toSorted());
        for (const { whom, on: day } of planned) {
          expect(isWorkingDay(day)).toBe(true);
          expect(day > askedOn).toBe(true);
          expect(whom === "contact").toBe(day < dueOn);
        }
        expect(planned.at(-1)?.whom).toBe("officer");
      }),
    );
  });
});

const visitor = (day: Day = "2026-11-23") => [
  ...submittedOn(day, "12:00", { relation: "visitor", footage: text }),
  ...askedOutsideOn(day, null, day),
];
const report = commands["report-footage"];
const kept = recorded(contact("2026-11-24"), { type: "footage-reported", inquiryId, overwrittenOn: null });

function eventsOf(
  dossier: Dossier,
  ...asked: Parameters<typeof decide> extends [unknown, ...infer Rest] ? Rest : never
) {
  const decided = decide(dossier, ...asked);
  if (typeof decided === "string") throw new Error(decided);
  const after = decided.reduce<Dossier>((before, event) => evolve(before, { event, ...asked[1] }), dossier);
  return { decided, after, follows: decided.flatMap((event) => followUps(event, after)) };
}

test("images are asked for at receipt, before anybody knows who asks, and nothing else is", () => {
  const [received] = submittedOn("2026-11-23", "12:00", { footage: text });
  if (!received) throw new Error("Nothing was received");
  const planned = (event: DossierEvent) => followUps(event, given([{ ...received, event }]));
  const keep = { kind: "make-inquiries", subject: "keep" };
  expect(planned(received.event)).toContainEqual(keep);
  const { footage: _, ...without } = received.event as Extract<DossierEvent, { type: "request-received" }>;
  expect(planned(without)).not.toContainEqual(keep);
});

test("who keeps images is told at once, and of an order that ends after 14 days", () => {
  const [made] = askedOutsideOn("2026-11-23", null, "2026-11-23");
  if (!made) throw new Error("Nobody was asked");
  expect(followUps(made.event, given(visitor()))).toEqual([
    { kind: "follow-inquiry", subject: `asked/${inquiryId}` },
    { kind: "follow-inquiry", subject: `handler/${inquiryId}/2026-11-23`, notBefore: "2026-11-24" },
    { kind: "follow-inquiry", subject: `officer/${inquiryId}/2026-11-23`, notBefore: "2026-11-25" },
    { kind: "follow-inquiry", subject: `lapse/${inquiryId}`, notBefore: "2026-12-07" },
  ]);
});

describe("ruling 16: images that are kept for somebody of whom nothing is known", () => {
  const end = commands["end-inquiry"];
  test.each([
    ["a day too early", given(visitor()), "2026-12-06", "already-done"],
    ["after 14 days", given(visitor()), "2026-12-07", "lapsed"],
    ["kept or not", given(visitor(), kept), "2026-12-07", "lapsed"],
    [
      "not of who showed who they are",
      given(visitor(), identifiedOn("2026-11-25", "counter")),
      "2026-12-07",
      "already-done",
    ],
    [
      "not of what is looked up",
      given(lookedUpByHandOn("2026-11-23"), askedOutsideOn("2026-11-23", id(13), "2026-11-30")),
      "2026-12-07",
      "already-done",
    ],
  ] as const)("lapse by themselves: %s", (_, dossier, day, result) => {
    const decided = decide(dossier, end, system(day));
    const why = typeof decided === "string" ? decided : decided.map((event) => "why" in event && event.why);
    expect(why).toEqual(result === "lapsed" ? ["lapsed"] : result);
  });

  test("and who keeps them hears it", () => {
    const { follows } = eventsOf(given(visitor()), end, system("2026-12-07"));
    expect(follows).toEqual([{ kind: "follow-inquiry", subject: `ended/${inquiryId}` }]);
  });
});

test("an order to keep images ends with the request, once, and who keeps them hears it", () => {
  const stopping = commands["withdraw-request"];
  const { decided, after, follows } = eventsOf(given(visitor(), kept), stopping, tenant("2026-11-25"));
  expect(decided.at(-1)).toEqual({ type: "inquiry-ended", inquiryId, why: "not-needed" });
  expect(follows).toContainEqual({ kind: "follow-inquiry", subject: `ended/${inquiryId}` });
  expect(after.inquiries.some((inquiry) => isOpenInquiry(after, inquiry))).toBe(false);
  const gone = recorded(contact("2026-11-24"), { ...report, type: "footage-reported" });
  const ofNothing = eventsOf(given(visitor(), gone), stopping, tenant("2026-11-25"));
  expect(ofNothing.decided.map(({ type }) => type)).toEqual(["request-withdrawn"]);
});

test("where somebody at the desk looked, who was asked hears that it is not needed any more", () => {
  const dossier = given(lookedUpByHandOn("2026-11-23"), askedOutsideOn("2026-11-23", id(13), "2026-11-30"));
  const byDesk = eventsOf(dossier, commands["hand-in"], handler("2026-11-25"));
  expect(byDesk.decided).toContainEqual({ type: "inquiry-ended", inquiryId, why: "not-needed" });
  const byContact = eventsOf(dossier, commands["hand-in"], contact("2026-11-25"));
  expect(byContact.decided.map(({ type }) => type)).toEqual(["slice-settled", "data-gathered"]);
  expect(byContact.after.inquiries[0]?.answeredAt).not.toBeNull();
});

test("who was asked answers that alone, and nothing that another was asked", () => {
  const dossier = given(lookedUpByHandOn("2026-11-23"), askedOutsideOn("2026-11-23", id(13), "2026-11-30"));
  const other = { ...contact("2026-11-25"), actor: { kind: "contact", inquiryId: id(162) } } as const;
  for (const type of ["hand-in", "refuse-file", "decline-inquiry", "report-footage"] as const) {
    expect(decide(dossier, commands[type], other), type).toBe("not-your-task");
  }
  const declined = recorded(contact("2026-11-24"), {
    ...commands["decline-inquiry"],
    type: "inquiry-declined",
  });
  expect(
    decide(
      given(lookedUpByHandOn("2026-11-23"), askedOutsideOn("2026-11-23", id(13), "2026-11-30"), declined),
      commands["hand-in"],
      contact("2026-11-25"),
    ),
  ).toBe("not-your-task");
});

test("who cannot look in time can still answer", () => {
  const late = recorded(contact("2026-11-24"), {
    ...commands["decline-inquiry"],
    type: "inquiry-declined",
    why: "not-in-time",
  });
  const dossier = given(
    lookedUpByHandOn("2026-11-23"),
    askedOutsideOn("2026-11-23", id(13), "2026-11-30"),
    late,
  );
  expect(eventsOf(dossier, commands["hand-in"], contact("2026-12-02")).decided[0]?.type).toBe(
    "slice-settled",
  );
});

describe("images", () => {
  test("that are gone are gone, and those that are kept may be overwritten later after all", () => {
    const gone = { ...report, overwrittenOn: "2026-11-24" } as const;
    const by = contact("2026-11-24");
    expect(decide(given(visitor()), { ...gone, overwrittenOn: "2026-11-25" }, by)).toBe("impossible-moment");
    expect(decide(given(visitor(), kept), { ...report, overwrittenOn: null }, by)).toBe("already-done");
    const { after } = eventsOf(given(visitor(), kept), gone, by);
    expect(overwrittenOn(after.inquiries)).toBe("2026-11-24");
    expect(decide(after, gone, by)).toBe("inquiry-over");
  });

  test("are asked of each keeper once, and again after an order that ended", () => {
    const keep = { ...commands["make-inquiry"], inquiryId: id(162), sliceId: null };
    expect(decide(given(visitor()), keep, system("2026-11-24"))).toBe("already-asked");
    const ended = recorded(system("2026-12-07"), { type: "inquiry-ended", inquiryId, why: "lapsed" });
    expect(decide(given(visitor(), ended), keep, system("2026-12-08"))).toMatchObject([
      { type: "inquiry-made", inquiryId: id(162) },
    ]);
    expect(decide(given(submittedOn("2026-11-23")), keep, system("2026-11-23"))).toBe("not-your-task");
    expect(decide(given(visitor(), withdrawnOn("2026-11-24")), keep, system("2026-11-24"))).toBe(
      "already-done",
    );
    expect(decide(given(visitor(), searchEndedOn("2026-11-24")), keep, system("2026-11-24"))).toBe(
      "already-asked",
    );
  });
});

test("a reminder is noted once for each day by which the answer should be there", () => {
  const remind = commands["note-reminder"];
  const asked = [
    ...lookedUpByHandOn("2026-11-23", { footage: text }),
    ...askedOutsideOn("2026-11-23", null, "2026-11-23"),
    ...recorded(system("2026-11-23"), { type: "inquiry-reminded", inquiryId, whom: "contact" }),
  ];
  expect(decide(given(asked), remind, system("2026-11-24"))).toBe("already-done");
  const widened = recorded(system("2026-11-24"), { ...commands["widen-inquiry"], type: "inquiry-widened" });
  expect(decide(given(asked, widened), remind, system("2026-12-02"))).toMatchObject([
    { type: "inquiry-reminded", whom: "contact" },
  ]);
});
