// What a plan is for, whom it waits for, and what follows from it.

import { expect, test } from "vitest";
import { dueIn, isCarryingOut } from "#app/domain/carrying-out.ts";
import { decide } from "#app/domain/decide.ts";
import type { Decision } from "#app/domain/decision.ts";
import { attentionOf } from "#app/domain/dossier.ts";
import { type Fee, feeGroundNames, isFeeOpen, isFeeOverdue, isFeeProposed } from "#app/domain/fee.ts";
import { followUps } from "#app/domain/follow-ups.ts";
import { coolOffLasts, coolOffOf, isUnderWay, type Plan, type PlanStep } from "#app/domain/plans.ts";
import {
  at,
  bothContacts,
  commands,
  decisionApprovedOn,
  decisionProposedOn,
  given,
  handler,
  id,
  noMarketing,
  personFoundOn,
  planApprovedOn,
  planDrawnOn,
  planId,
  planStartedOn,
  planSteps,
  privacyOfficer,
  recorded,
  restrictedOn,
  stepSettledOn,
  system,
  text,
  wishedBy,
  wishedOn,
  wishes,
} from "#tests/support/dossiers.ts";

const day = "2026-12-07";

test("a plan waits a week as soon as one of its steps erases, and no other waits", () => {
  expect(coolOffOf([{ deed: "correct" }, { deed: "erase" }])).toBe(coolOffLasts);
  expect(coolOffOf([{ deed: "correct" }, { deed: "restrict" }, { deed: "release" }, { deed: "stop" }])).toBe(
    0,
  );
});

const plan = (more: Partial<Plan>, ...states: Plan["steps"][number]["state"][]): Plan => ({
  ...{
    planId,
    aim: "decision",
    version: 1,
    hash: "",
    by: null,
    approvedBy: null,
    startsAt: null,
    dueOn: null,
  },
  ...{ startedAt: at(day), stoppedAt: null },
  ...more,
  steps: states.map((state) => ({ ...planSteps[0], state, proof: null })) as Plan["steps"],
});

test.each([
  ["begun, with a step to do", plan({}, "done", "open"), true],
  ["begun, with a step in trouble", plan({}, "done", "refused"), true],
  ["not begun", plan({ startedAt: null }, "open"), false],
  ["stopped", plan({ stoppedAt: at(day) }, "open"), false],
  ["done, one of it because nothing was there", plan({}, "done", "nothing-held"), false],
] as const)("a plan is under way: %s", (_, one, expected) => {
  expect(isUnderWay(one)).toBe(expected);
});

const fee = (more: Partial<Fee> = {}): { fee: Fee } => ({
  fee: {
    ...{ by: "sanne", ground: feeGroundNames[0], cents: 1250, words: text, approvedBy: "youssef" },
    ...{ askedAt: at("2026-11-30"), paidAt: null },
    ...more,
  },
});

test.each([
  ["proposed by one colleague", fee({ approvedBy: null, askedAt: null }), [true, false, false]],
  ["approved, and not told yet", fee({ askedAt: null }), [false, true, false]],
  ["told 14 days ago", fee({ askedAt: at("2026-11-23") }), [false, true, false]],
  ["told 15 days ago", fee({ askedAt: at("2026-11-22") }), [false, true, true]],
  ["paid", fee({ askedAt: at("2026-11-22"), paidAt: at(day) }), [false, false, false]],
  ["never asked", { fee: null }, [false, false, false]],
] as const)("costs are proposed, open, overdue: %s", (_, one, expected) => {
  expect([isFeeProposed(one), isFeeOpen(one), isFeeOverdue(one, at(day))]).toEqual(expected);
});
const erasing = [
  ...wishedBy(wishes.erasure, ...bothContacts),
  ...decisionProposedOn("2026-11-26"),
  ...decisionApprovedOn("2026-11-27"),
];
const drawn = [...erasing, ...planDrawnOn("2026-11-27")];
const underWay = [...drawn, ...planApprovedOn("2026-11-27"), ...planStartedOn("2026-12-04")];

const allDone: Decision = [
  { element: "C1-05", purpose: null, verdict: "done", grounds: [], reasons: [], until: null },
];

test("only what was decided to be done is in a plan: what is kept, or goes later, is not", () => {
  expect(dueIn(given(erasing), "decision")).toEqual({
    parts: [{ deed: "erase", element: "C1-05", purpose: null, place: 0 }],
    everything: null,
  });
  const proposed = given(wishedBy(wishes.erasure, ...bothContacts), decisionProposedOn("2026-11-26"));
  expect(dueIn(proposed, "decision")).toBeNull();
});

test.each([
  ["rectification", "correct", true],
  ["erasure", "erase", true],
  ["consent", "erase", true],
  ["objection", "stop", false],
] as const)("of %s the deed is to %s, and a second person is asked: %s", (right, deed, second) => {
  const dossier = given(
    wishedBy(wishes[right], ...bothContacts),
    decisionProposedOn("2026-11-26", handler, allDone),
    decisionApprovedOn("2026-11-27", allDone),
  );
  expect(dueIn(dossier, "decision")?.parts.map((part) => part.deed)).toEqual([deed]);
  const steps: PlanStep[] = planSteps.map((step) => ({ ...step, deed }));
  const events = decide(dossier, { ...commands["draw-plan"], steps }, system(day));
  if (typeof events === "string") throw new Error(events);
  expect(events.map(({ type }) => type)).toEqual(second ? ["plan-drawn"] : ["plan-drawn", "plan-started"]);
});

test("what stands still is told to the systems at once, and a restriction is carried out with that", () => {
  const restricted = given(wishedBy(wishes.rectification, ...bothContacts), restrictedOn("2026-11-26"));
  expect(dueIn(restricted, "standstill")?.parts).toMatchObject([{ deed: "restrict", element: "C2-02" }]);
  expect(dueIn(restricted, "release")).toBeNull();
});

test("marketing that stopped is told to the systems as soon as it is known of whom, whoever asks", () => {
  const stopped = recorded(system("2026-11-23"), { type: "marketing-stopped" });
  const found = given(wishedOn("2026-11-23", noMarketing), stopped, personFoundOn("2026-11-23"));
  const planned = followUps({ type: "person-found", person: commands["choose-person"].person }, found);
  expect(planned).toContainEqual({ kind: "draw-plan", subject: "stop/0" });
  expect(dueIn(found, "stop")?.parts).toEqual([{ deed: "stop", element: null, purpose: null, place: 0 }]);
});

test("a plan that begins gives each connection its step, and the desk its tasks with a day", () => {
  const event = { type: "plan-started", planId, dueOn: "2026-12-11" } as const;
  expect(followUps(event, given(underWay))).toEqual([
    { kind: "carry-out-step", subject: `${planId}/${id(711)}` },
    { kind: "tell-staff", subject: `carry-out/${planId}` },
    { kind: "tell-staff", subject: `carry-out-due/${planId}`, notBefore: "2026-12-11" },
  ]);
});

test("T-11 a place that changed since stops its step and brings a colleague; a new plan or a proof mends it", () => {
  const hampered = [...underWay, ...stepSettledOn("2026-12-04", 0, "changed")];
  expect(attentionOf(given(hampered))).toBe("step-changed");
  expect(decide(given(hampered), commands["record-step"], system(day))).toBe("already-done");
  expect(decide(given(hampered), commands["ask-plan"], handler(day))).toEqual([
    { type: "plan-asked", aim: "decision" },
  ]);
  const settle = { ...commands["settle-step"], stepId: id(711) };
  expect(decide(given(hampered), settle, handler(day))).toMatchObject([{ type: "step-settled" }]);
});

test("whoever has a plan drawn anew does not approve it, and the proposer of the decision may", () => {
  const again = given(
    drawn,
    recorded(privacyOfficer(day), { type: "plan-asked", aim: "decision" }),
    planDrawnOn(day, { planId: id(702), version: 2, by: id(803) }),
  );
  const approve = { ...commands["approve-plan"], planId: id(702) };
  expect(decide(again, approve, privacyOfficer(day))).toBe("own-proposal");
  expect(decide(again, approve, handler(day))).toMatchObject([{ type: "plan-approved" }]);
  expect(decide(given(drawn), commands["approve-plan"], handler(day))).toBe("own-proposal");
});

test("an approved erasure waits seven days, in which it can be stopped; then nothing of it begins", () => {
  const approved = given(drawn, planApprovedOn("2026-11-27"));
  expect(decide(approved, commands["start-plan"], system("2026-12-03"))).toBe("already-done");
  expect(decide(approved, commands["start-plan"], system("2026-12-04"))).toMatchObject([
    { type: "plan-started", dueOn: "2026-12-11" },
  ]);
  const stopped = recorded(handler("2026-12-01"), { type: "plan-stopped", planId, reason: text });
  const after = given(drawn, planApprovedOn("2026-11-27"), stopped);
  expect(decide(after, commands["start-plan"], system("2026-12-04"))).toBe("already-done");
  expect(attentionOf(after)).toBe("step-changed");
});

const disputed = recorded(system("2026-12-01"), {
  type: "caution-set",
  caution: "request-disputed",
  reason: null,
});

test("nothing begins, and nothing goes on, of which somebody said meanwhile that it was not them", () => {
  const doubted = given(drawn, planApprovedOn("2026-11-27"), disputed);
  expect(decide(doubted, commands["start-plan"], system("2026-12-04"))).toBe("identity-not-proven");
  expect(decide(given(drawn, disputed), commands["approve-plan"], privacyOfficer(day))).toBe(
    "identity-not-proven",
  );
  expect(decide(given(underWay, disputed), commands["settle-step"], handler(day))).toBe(
    "identity-not-proven",
  );
  // What a system did is true, whatever was said since.
  expect(decide(given(underWay, disputed), commands["record-step"], system(day))).toMatchObject([
    { type: "step-settled" },
  ]);
  const seen = recorded(handler(day), { type: "person-identified", method: "counter", codeId: id(400) });
  expect(decide(given(underWay, disputed, seen), commands["settle-step"], handler(day))).toMatchObject([
    { type: "step-settled" },
  ]);
});

test("of consent that nobody proved a colleague looks; no connection erases anything of who is doubted", () => {
  const decided = [
    ...wishedBy(wishes.consent, ...bothContacts),
    ...decisionProposedOn("2026-11-26", handler, allDone),
    ...decisionApprovedOn("2026-11-27", allDone),
  ];
  const byHand = planSteps.filter(({ kind }) => kind === "task");
  for (const [steps, goesOn] of [
    [planSteps, "identity-not-proven"],
    [byHand, [{ type: "plan-started" }]],
  ] as const) {
    const plan = [...decided, ...planDrawnOn("2026-11-27", { steps })];
    const doubted = given(plan, planApprovedOn("2026-11-27"), disputed);
    expect(decide(doubted, commands["start-plan"], system("2026-12-04"))).toEqual(
      typeof goesOn === "string" ? goesOn : [expect.objectContaining(goesOn[0])],
    );
    const sure = given(plan, planApprovedOn("2026-11-27"));
    expect(decide(sure, commands["start-plan"], system("2026-12-04"))).toMatchObject([
      { type: "plan-started" },
    ]);
  }
});

test("a plan without any place is carried out as soon as it begins", () => {
  const nothing = decide(given(erasing), { ...commands["draw-plan"], steps: [] }, system(day));
  expect(nothing).toMatchObject([
    { type: "plan-drawn", by: null },
    { type: "plan-started" },
    { type: "carried-out", elements: ["C1-05"] },
  ]);
  expect(isCarryingOut(given(erasing))).toBe(true);
});
