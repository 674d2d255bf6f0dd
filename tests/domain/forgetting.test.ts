import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "#app/domain/calendar.ts";
import { decide } from "#app/domain/decide.ts";
import { attentionOf, type Dossier } from "#app/domain/dossier.ts";
import { followUps } from "#app/domain/follow-ups.ts";
import { type Forgettable, forgettable, forgetting } from "#app/domain/forgetting.ts";
import {
  attachmentsKept,
  closedAt,
  dueToGo,
  exportsKept,
  goesOn,
  nextForgetting,
  remainsOf,
} from "#app/domain/forgetting-days.ts";
import { sessionRules } from "#app/server/sessions.ts";
import {
  answeredWithGap,
  attachedOn,
  bothContacts,
  commands,
  complaintFiledOn,
  complaintSettledOn,
  decision,
  decisionApprovedOn,
  decisionProposedOn,
  downloadedOn,
  fileId,
  flagRaisedOn,
  given,
  handler,
  heldOn,
  liftOn,
  messageReceivedOn,
  planDrawnOn,
  planStartedOn,
  privacyOfficer,
  recipientsListedOn,
  recorded,
  restrictedOn,
  supplementFileId,
  supplementUntil,
  system,
  text,
  until,
  wishedBy,
  wishes,
  withdrawnOn,
} from "#tests/support/dossiers.ts";
import { walks } from "./random-ways.ts";

const nothing: Record<Forgettable, Day | null> = {
  handover: null,
  export: null,
  print: null,
  attachments: null,
  collected: null,
  dossier: null,
};
const posted = recorded(system("2026-12-03"), {
  type: "letter-posted",
  letterId: commands["record-posting"].letterId,
});
const message = (day: Day) =>
  messageReceivedOn(day).map((one) => ({ ...one, event: { ...one.event, files: text } }) as typeof one);
const released = recorded(system("2027-01-10"), { type: "use-released" });
const carriedOut = recorded(system("2026-12-20"), { type: "carried-out", elements: ["C2-02"] });
/** In the register nobody gets these data. */
const toNobody = (day: Day, telling = 0) =>
  recorded(system(day), { type: "recipients-listed", telling, notices: [] });
const erasure = wishedBy(wishes.erasure, ...bothContacts);
const decided = [...erasure, ...decisionProposedOn("2026-12-01"), ...decisionApprovedOn("2026-12-02")];
const allLater = decision.map((part) => ({ ...part, verdict: "later" as const }));
const later = [
  ...decisionProposedOn("2026-12-01", handler, allLater),
  ...decisionApprovedOn("2026-12-02", allLater),
];
const told = recorded(system("2026-12-03"), { type: "request-answered", onTime: true });

test.each<[string, Dossier, Partial<Record<Forgettable, Day>>]>([
  ["before the answer nothing", given(until("built")), {}],
  [
    "the answer that nobody fetched",
    given(until("answered")),
    { export: "2027-02-02", attachments: "2027-02-02", collected: "2027-02-02", dossier: "2028-12-04" },
  ],
  [
    "the answer that was fetched",
    given(until("answered"), downloadedOn("2026-12-05", "2026-12-20")),
    { export: "2026-12-20", attachments: "2027-01-05", collected: "2027-01-05", dossier: "2028-12-04" },
  ],
  [
    "fetched late: sixty days are the most",
    given(until("answered"), downloadedOn("2027-01-25")),
    { export: "2027-02-02", attachments: "2027-02-02", collected: "2027-02-02", dossier: "2028-12-04" },
  ],
  ["with a gap that is still open", given(answeredWithGap), { export: "2027-02-01" }],
  [
    "what was added to it",
    given(supplementUntil("told")),
    { export: "2027-02-01", attachments: "2027-02-08", collected: "2027-02-08", dossier: "2028-12-10" },
  ],
  [
    "files that came after the answer",
    given(until("answered"), downloadedOn("2026-12-05"), message("2027-01-04")),
    { export: "2026-12-20", attachments: "2027-01-05", collected: "2027-01-05", dossier: "2028-12-04" },
  ],
  [
    "taken back",
    given(until("found"), posted, withdrawnOn("2026-12-10")),
    { print: "2027-01-03", attachments: "2027-02-09", collected: "2027-02-09", dossier: "2028-12-11" },
  ],
  [
    "going on in another",
    given(until("proven"), attachedOn("2028-02-29")),
    { attachments: "2028-04-30", collected: "2028-04-30", dossier: "2030-03-01" },
  ],
  ["decided, and not carried out", given([...decided, ...told]), {}],
  [
    "decided that all of it goes later, by the register's own term",
    given([...erasure, ...later, ...told]),
    { attachments: "2027-02-02", collected: "2027-02-02", dossier: "2028-12-04" },
  ],
  [
    "decided and carried out",
    given([...decided, ...told, ...carriedOut, ...toNobody("2026-12-20")]),
    { attachments: "2027-02-19", collected: "2027-02-19", dossier: "2028-12-21" },
  ],
  [
    "decided and carried out, and somebody who had the data has not confirmed yet",
    given([...decided, ...told, ...carriedOut, ...recipientsListedOn("2026-12-20")]),
    { attachments: "2027-02-19", collected: "2027-02-19" },
  ],
  [
    "data that stand still",
    given([...decided, ...told, ...carriedOut, ...restrictedOn("2026-11-26")]),
    { attachments: "2027-02-19", collected: "2027-02-19" },
  ],
  [
    "data that were set free",
    given([
      ...decided,
      ...told,
      ...carriedOut,
      ...restrictedOn("2026-11-26"),
      ...liftOn("2026-12-03", "2027-01-10"),
      ...released,
      ...[0, 1, 2].flatMap((telling) => toNobody("2027-01-10", telling)),
    ]),
    { attachments: "2027-02-19", collected: "2027-02-19", dossier: "2029-01-11" },
  ],
  [
    "a use that is still to be ended in a system",
    given(
      until("answered"),
      planDrawnOn("2026-12-03", { aim: "stop", by: null }),
      planStartedOn("2026-12-03"),
    ),
    { export: "2027-02-02", attachments: "2027-02-02", collected: "2027-02-02" },
  ],
  ["a complaint that is open", given(until("answered"), complaintFiledOn("2026-12-10")), {}],
  [
    "a complaint that may go to court",
    given(until("answered"), complaintFiledOn("2026-12-10"), complaintSettledOn("2026-12-20")),
    {},
  ],
  ["a case in court", given(until("answered"), flagRaisedOn("2026-12-10", "court")), {}],
  ["a hold", given(until("answered"), heldOn("2026-12-10", "2027-03-01")), {}],
])("when what goes of a dossier: %s", (_, dossier, days) => {
  expect(goesOn(dossier)).toEqual({ ...nothing, ...days });
});

test("after the board's answer, and when the flag is lowered, two years run from that answer", () => {
  const lowered = recorded(privacyOfficer("2027-01-15"), {
    type: "flag-lowered",
    flag: "complaint",
    reason: text,
  });
  const dossier = given(
    until("answered"),
    complaintFiledOn("2026-12-10"),
    complaintSettledOn("2026-12-20"),
    lowered,
  );
  expect(goesOn(dossier)).toMatchObject({ export: "2027-02-02", dossier: "2028-12-21" });
});

test("what went does not go again, and what comes later has a day of its own", () => {
  const past = [...until("answered"), ...downloadedOn("2026-12-05")];
  const gone = recorded(system("2027-01-05"), {
    type: "forgotten",
    things: ["export", "attachments", "collected"],
  });
  const dossier = given(past, gone);
  expect(goesOn(dossier)).toEqual({ ...nothing, dossier: "2028-12-04" });
  const later = given(past, gone, message("2027-02-01"));
  expect(goesOn(later)).toEqual({ ...nothing, attachments: "2027-04-03", dossier: "2028-12-04" });
  expect(nextForgetting(later)).toBe("2027-04-03");
});

test("an export stays as long as it can be fetched: the answer's and what was added each by itself", () => {
  const dossier = given(supplementUntil("told"), downloadedOn("2026-12-10"));
  expect(goesOn(dossier).export).toBe("2026-12-25");
  expect(exportsKept(dossier, "2026-12-24")).toEqual([fileId, supplementFileId]);
  expect(exportsKept(dossier, "2026-12-25")).toEqual([supplementFileId]);
  const gone = recorded(system("2026-12-25"), { type: "forgotten", things: ["export"] });
  expect(goesOn(given(supplementUntil("told"), downloadedOn("2026-12-10"), gone)).export).toBe("2027-02-07");
});

test("what came with a message before the end goes with the material; what came later stays sixty days", () => {
  const after = message("2026-12-20");
  const dossier = given(until("answered"), message("2026-12-01"), after);
  expect(attachmentsKept(dossier, "2027-02-18")).toEqual([text.textId]);
  expect(attachmentsKept(dossier, "2027-02-19")).toEqual([]);
  expect(attachmentsKept(given(erasure, after), "2026-12-20")).toEqual([]);
  expect(attachmentsKept(given(until("answered"), messageReceivedOn("2026-12-20")), "2026-12-20")).toEqual(
    [],
  );
});

test("a hold comes up on its day, until a colleague says whether it goes on", () => {
  const held = given(until("answered"), heldOn("2026-12-10", "2027-03-01"));
  const note = commands["note-hold-review"];
  expect([nextForgetting(held), attentionOf(held)]).toEqual(["2027-03-01", null]);
  expect(decide(held, note, system("2027-02-28"))).toBe("already-done");
  expect(decide(held, note, system("2027-03-01"))).toEqual([{ type: "hold-review-due" }]);
  const due = recorded(system("2027-03-01"), { type: "hold-review-due" });
  const waiting = given(until("answered"), heldOn("2026-12-10", "2027-03-01"), due);
  expect([nextForgetting(waiting), attentionOf(waiting)]).toEqual([null, "hold-review"]);
  expect(decide(waiting, note, system("2027-03-02"))).toBe("already-done");
  expect(followUps({ type: "hold-review-due" }, waiting)).toEqual([
    { kind: "tell-staff", subject: "hold-review/2027-03-01" },
  ]);
  const longer = given(
    until("answered"),
    heldOn("2026-12-10", "2027-03-01"),
    due,
    heldOn("2027-03-02", "2027-09-01"),
  );
  expect([nextForgetting(longer), attentionOf(longer)]).toEqual(["2027-09-01", null]);
  expect(longer.hold?.since).toEqual(held.hold?.since);
  const withdrawn = given(until("found"), withdrawnOn("2026-12-10"), heldOn("2026-12-10", "2027-03-01"), due);
  expect(attentionOf(withdrawn)).toBe("hold-review");
});

test("a hold is looked at again after today, and within a year", () => {
  const on = (reviewOn: Day) =>
    decide(given(until("answered")), { ...commands["set-hold"], reviewOn }, handler("2026-12-10"));
  expect([on("2026-12-10"), on("2027-12-12")]).toEqual(["impossible-moment", "impossible-moment"]);
  expect([on("2026-12-11"), on("2027-12-11")]).toEqual([
    [{ type: "hold-set", ground: "court", reason: text, reviewOn: "2026-12-11" }],
    [{ type: "hold-set", ground: "court", reason: text, reviewOn: "2027-12-11" }],
  ]);
});

test("only what is due is recorded as gone, and nothing while a hold lasts", () => {
  const dossier = given(until("answered"));
  const record = (things: Forgettable[], day: Day) =>
    decide(dossier, { type: "record-forgotten", things }, system(day));
  expect(record(["export"], "2027-02-01")).toBe("already-done");
  expect(record(["export"], "2027-02-02")).toEqual([{ type: "forgotten", things: ["export"] }]);
  expect(record(["export", "print"], "2027-02-02")).toBe("already-done");
  const held = given(until("answered"), heldOn("2026-12-10", "2027-03-01"));
  expect(decide(held, { type: "record-forgotten", things: ["export"] }, system("2030-01-01"))).toBe(
    "already-done",
  );
});

test("on every way: nothing goes before its day, the whole last, and a hold keeps everything", () => {
  fc.assert(
    fc.property(walks, fc.nat(1200), ({ dossier }, days) => {
      const today = addDays("2026-11-23", days);
      const due = dueToGo(dossier, today);
      const next = nextForgetting(dossier);
      if (due.length > 0) expect(next !== null && next <= today).toBe(true);
      if (dossier.hold ?? dossier.flags.some(({ flag }) => flag !== "breach")) expect(due).toEqual([]);
      if (!dossier.answeredAt && !dossier.withdrawnAt && !dossier.attached)
        expect(due.filter((thing) => thing !== "print")).toEqual([]);
      const { dossier: whole, ...parts } = goesOn(dossier);
      if (whole) for (const day of Object.values(parts)) expect(day === null || day <= whole).toBe(true);
      if (whole) expect(closedAt(dossier)).not.toBeNull();
    }),
  );
});

test("of what is gone stays how it ended, and nothing that says whose it was", () => {
  const remains = remainsOf(given(until("answered")), new Date("2028-12-04T06:00:00Z"));
  expect(remains).toEqual({
    right: "access",
    outcome: "partly-granted",
    days: 10,
    onTime: true,
    month: "2026-12",
  });
  expect(remainsOf(given(until("found"), withdrawnOn("2026-12-10")), new Date()).outcome).toBe("withdrawn");
  expect(remainsOf(given(until("proven"), attachedOn("2026-12-10")), new Date()).outcome).toBe("attached");
  expect(remainsOf(given([...decided, ...told]), new Date()).outcome).toBe("partly-granted");
});

test("the table says of everything what it does say elsewhere in the house", () => {
  expect(forgetting.session.days * 24 * 3600_000).toBe(sessionRules.tenant.absolute);
  for (const thing of forgettable) expect(forgetting[thing]).toBeDefined();
});
