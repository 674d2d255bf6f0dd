// From which day what was kept may go (law notes, D.3), what waits for a fact, and who does what with it.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Stamp } from "#app/domain/actors.ts";
import { addDays, type Day, dayOf } from "#app/domain/calendar.ts";
import { customerOn, isErasable, partStanding } from "#app/domain/eligibility.ts";
import { followUps } from "#app/domain/follow-ups.ts";
import type { GroundCode } from "#app/domain/grounds.ts";
import {
  attentionOfLater,
  decideLater,
  duePlaces,
  isOver,
  keptIn,
  type Later,
  type LaterCommand,
  type LaterEvent,
  laterAfter,
  laterDays,
  laterFrom,
  proposerOfLater,
} from "#app/domain/later.ts";
import {
  type EndRead,
  type LaterFacts,
  type LaterWait,
  nothingKnown,
  reckonLater,
  reviewOn,
} from "#app/domain/later-days.ts";
import { isStillNews, newsOfLater } from "#app/domain/later-news.ts";
import type { PlanStep } from "#app/domain/plans.ts";
import type { ElementId } from "#app/domain/records.ts";
import type { Register } from "#app/domain/register.ts";
import { exampleRegister as register } from "#app/register/register.ts";
import {
  auditor,
  decision,
  decisionApprovedOn,
  decisionProposedOn,
  director,
  given,
  handler,
  id,
  otherHandler,
  privacyOfficer,
  system,
  text,
  wishedBy,
  wishes,
} from "#tests/support/dossiers.ts";

const kept = (element: ElementId | null, ...grounds: GroundCode[]) => ({
  element,
  grounds,
  until: null,
  ruledOn: null,
});
const judged: Register = { ...register, compensatedYears: [{ year: 2025, finalOn: "2026-12-01" }] };

type Effects = Register["elements"][number]["erasure"];

// What was kept, why, and what is known: the first day on which it may go, or what it waits for.
const sums: [ElementId | null, GroundCode[], Partial<LaterFacts>, string][] = [
  // Two years after the end of the relation, on the same date; 28 February for 29 February.
  ["C1-06", ["G17-NEED"], {}, "end-of-relation"],
  ["C1-06", ["G17-NEED"], { endedOn: "2026-03-31" }, "2028-03-31"],
  ["C1-06", ["G17-NEED"], { endedOn: "2028-02-29" }, "2030-02-28"],
  // A name stands in the accounts as well: the later of the two.
  ["C1-01", ["G17-NEED"], { endedOn: "2026-03-31" }, "book-year"],
  ["C1-01", ["G17-NEED"], { bookYear: 2026 }, "end-of-relation"],
  ["C1-01", ["G17-NEED"], { endedOn: "2026-03-31", bookYear: 2026 }, "2034-01-01"],
  ["C1-01", ["G17-NEED"], { endedOn: "2033-05-01", bookYear: 2020 }, "2035-05-01"],
  ["C2-01", ["G17-NEED"], { endedOn: "2026-03-31", bookYear: 2010 }, "2026-04-01"],
  // Seven years from the end of the book year: AWR art. 52(4).
  ["C2-02", ["G17-3B-FISC"], {}, "book-year"],
  ["C2-02", ["G17-3B-FISC"], { bookYear: 2026 }, "2034-01-01"],
  // An income test, by its year: Woningwet art. 55(3).
  ["C2-03", ["G17-3B-OTHER"], {}, "income-year"],
  ["C2-03", ["G17-3B-OTHER"], { incomeYear: 2026 }, "compensation-final"],
  ["C2-03", ["G17-3B-OTHER"], { incomeYear: 2025 }, "2026-12-01"],
  // As long as a claim runs; the day after it.
  ["C1-04", ["G17-3E"], {}, "end-of-claim"],
  ["C1-04", ["G17-3E"], { claimEndedOn: "2027-06-30" }, "2027-07-01"],
  ["C2-02", ["G17-NEED", "G17-3E"], { endedOn: "2026-03-31", bookYear: 2026 }, "end-of-claim"],
  [
    "C2-02",
    ["G17-NEED", "G17-3E"],
    { endedOn: "2026-03-31", bookYear: 2026, claimEndedOn: "2036-01-31" },
    "2036-02-01",
  ],
  // Whoever looks for a home: until they stop, and the last day still counts.
  ["I-12", ["G17-NEED"], { endedOn: "2026-12-31" }, "2027-01-01"],
  // Of consent no ground is written down: whatever else holds it.
  ["C3-01", [], {}, "end-of-claim"],
  ["C1-08", [], { endedOn: "2026-03-31" }, "2028-03-31"],
  // What nobody can reckon a colleague decides.
  ["I-11", ["G17-3B-OTHER"], {}, "end-of-ground"],
  ["I-07", ["GU41-D"], { claimEndedOn: "2026-01-01" }, "end-of-ground"],
  [null, ["G17-NEED"], { endedOn: "2026-03-31" }, "end-of-ground"],
];

test.each(sums)("%s kept for %j, with %j known: %s", (element, grounds, facts, said) => {
  const sum = reckonLater(kept(element, ...grounds), { ...nothingKnown, ...facts }, [judged]);
  expect("on" in sum ? sum.on : sum.waitsFor.join()).toBe(said);
});

test.each<[string, Effects, string]>([
  [
    "a duty while somebody rents comes alone: afterwards is not reached",
    { during: ["bookkeeping"], after: ["two-years-after"] },
    "2034-01-01",
  ],
  [
    "nothing while somebody rents: then afterwards counts at once",
    { during: [], after: ["two-years-after"] },
    "2028-03-31",
  ],
  [
    "only a claim, and none was named: a colleague decides",
    { during: ["claim"], after: [] },
    "end-of-ground",
  ],
])("what is needed for %s", (_, erasure, said) => {
  const elements = register.elements.map((one) => (one.id === "C1-06" ? { ...one, erasure } : one));
  const facts = { ...nothingKnown, endedOn: "2026-03-31" as Day, bookYear: 2026 };
  const sum = reckonLater(kept("C1-06", "G17-NEED"), facts, [{ ...register, elements }]);
  expect("on" in sum ? sum.on : sum.waitsFor.join()).toBe(said);
});

test("the day that was told stands, and a day that a colleague set stands before it", () => {
  const told = { ...kept("C1-01", "G17-3B-FISC"), until: "2031-01-01" as Day };
  const facts = { ...nothingKnown, bookYear: 2026 };
  expect(reckonLater(told, facts, [register])).toEqual({ on: "2031-01-01" });
  expect(reckonLater({ ...told, ruledOn: "2030-06-01" }, facts, [register])).toEqual({ on: "2030-06-01" });
});

test("a newer register counts where it is stricter, and an older one stays where it is not", () => {
  const facts = { ...nothingKnown, endedOn: "2026-03-31" as Day };
  const years = (yearsAfterRelation: number): Register => ({
    ...register,
    terms: { ...register.terms, yearsAfterRelation },
  });
  const part = kept("C1-06", "G17-NEED");
  expect(reckonLater(part, facts, [years(2), years(1)])).toEqual({ on: "2027-03-31" });
  expect(reckonLater(part, facts, [years(2), years(5)])).toEqual({ on: "2028-03-31" });
});

test("what was kept while somebody was a customer goes on no day on which the register still needs it", () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2024-01-01", days));
  const year = fc.integer({ min: 2015, max: 2030 });
  const element = fc.constantFrom(...register.elements.filter(({ apart }) => apart === null));
  fc.assert(
    fc.property(element, day, year, (one, endedOn, bookYear) => {
      const decided = partStanding("erasure", one, customerOn(addDays(endedOn, -30)), judged);
      if (!decided || decided.verdict === "done" || decided.until) return;
      const facts = { endedOn, bookYear, incomeYear: 2025, claimEndedOn: endedOn };
      const sum = reckonLater({ ...decided, ruledOn: null }, facts, [judged]);
      if (!("on" in sum)) return;
      const standing = {
        today: sum.on,
        endedOn,
        bookYear,
        incomeYear: 2025,
        running: [],
        otherContact: false,
      };
      expect(isErasable(one, standing, judged)).toBe(true);
      const before = { ...standing, today: addDays(sum.on, -1) };
      expect(isErasable(one, before, judged)).toBe(false);
    }),
  );
});

type Looked = Omit<Parameters<typeof reviewOn>[2], "endRead"> & { endRead?: EndRead };
const ended = (isSeen: boolean): EndRead => ({ endedOn: "2026-10-31", readOn: "2027-03-01", isSeen });

test.each<[LaterWait[], Partial<LaterFacts>, Looked, Day]>([
  [["end-of-claim"], {}, { lookedOn: "2026-12-01" }, "2027-12-01"],
  [["compensation-final"], { incomeYear: 2026 }, { lookedOn: "2027-02-01" }, "2027-12-31"],
  [["compensation-final"], { incomeYear: 2026 }, { lookedOn: "2027-12-31" }, "2028-12-31"],
  [["compensation-final"], { incomeYear: 2026 }, { lookedOn: "2026-06-01" }, "2027-06-01"],
  // The year of the income says nothing of what waits for another day.
  [["end-of-claim"], { incomeYear: 2026 }, { lookedOn: "2027-02-01" }, "2028-02-01"],
  // As soon as the sources say that the tenancy ended, until a colleague said what comes of it.
  [["end-of-relation"], {}, { lookedOn: "2026-12-01", endRead: ended(false) }, "2027-03-01"],
  [["end-of-relation"], {}, { lookedOn: "2026-12-01", endRead: ended(true) }, "2027-12-01"],
  [["end-of-claim"], {}, { lookedOn: "2026-12-01", endRead: ended(false) }, "2027-12-01"],
])("who waits for %j is looked at again, by %j and %j, on %s", (waits, facts, looked, on) => {
  expect(reviewOn(waits, { ...nothingKnown, ...facts }, { endRead: null, ...looked })).toBe(on);
});

// --- The store --------------------------------------------------------------------------------------------------------

const erasing = [
  ...wishedBy(wishes.erasure, "mailbox-on-file", "letter-to-home"),
  ...decisionProposedOn("2026-11-26"),
];

test("what was decided on an erasure is kept once it is approved: not what was done, nor what any other right left", () => {
  const approved = given(erasing, decisionApprovedOn("2026-11-27"));
  expect(keptIn(given(erasing))).toEqual([]);
  expect(keptIn(approved)).toEqual([
    { element: "C1-01", grounds: ["G17-NEED"], until: null },
    { element: "C2-02", grounds: ["G17-3B-FISC"], until: "2034-01-01" },
  ]);
  const told = { type: "request-answered", onTime: true } as const;
  expect(followUps(told, approved)).toContainEqual({ kind: "keep-later", subject: "" });
  expect(keptIn({ ...approved, right: "objection" })).toEqual([]);
  const nobody = decision.map((part) => ({ ...part, grounds: ["G11-2" as const] }));
  const unlinked = approved.decision && { ...approved.decision, decision: nobody };
  expect(keptIn({ right: "erasure", decision: unlinked })).toEqual([]);
});

const handlerId = id(801);
const begun: LaterEvent = {
  type: "kept-for-later",
  number: "AVG-2026-0001",
  right: "erasure",
  registerVersion: 1,
  decidedBy: handlerId,
  relation: "tenant",
  conflicts: [],
  parts: [
    { element: "C1-01", grounds: ["G17-NEED"], until: null },
    { element: "C2-02", grounds: ["G17-3B-FISC"], until: "2034-01-01" },
  ],
};
const store = (change: Partial<Later> = {}): Later => ({
  ...laterAfter(null, { event: begun, ...system("2026-12-01") }),
  ...change,
});

const steps: PlanStep[] = [
  {
    stepId: id(711),
    connection: "erp",
    element: "C2-02",
    purpose: null,
    kind: "change",
    deed: "erase",
    count: 2,
  },
];
const planId = id(701);
const drawn = { type: "draw-plan" as const, planId, hash: "hash-1", steps, parts: [1] };

/** One after the other; throws at the first that cannot be. */
function after(later: Later, ...done: [LaterCommand, Parameters<typeof decideLater>[2]][]): Later {
  return done.reduce((sofar, [command, stamp]) => {
    const events = decideLater(sofar, command, stamp);
    if (typeof events === "string") throw new Error(events);
    return events.reduce((one, event) => laterAfter(one, { event, ...stamp }), sofar);
  }, later);
}
/** Of what was erased last: these may have had it. */
const listed = (notices: Extract<LaterCommand, { type: "list-recipients" }>["notices"]) =>
  ({ type: "list-recipients", telling: 0, notices }) as const;
const approve = { type: "approve-plan", planId, hash: "hash-1" } as const;
const record = { type: "record-step", planId, stepId: id(711), result: "done" } as const;

test("on its day a part is due, its plan waits for somebody else and then a week, and with its last step it is erased", () => {
  const days = laterDays(store(), [register]);
  expect(days).toEqual({ dueOn: "2034-01-01", reviewOn: "2027-12-01", forgetsOn: null, waitsForEnd: true });
  expect(duePlaces(store(), [register], "2033-12-31")).toEqual([]);
  expect(duePlaces(store(), [register], "2034-01-01")).toEqual([1]);

  const due = after(store(), [drawn, system("2034-01-01")]);
  expect(attentionOfLater(due)).toBe("approve");
  expect(laterDays(due, [register]).dueOn).toBeNull();
  expect(decideLater(due, drawn, system("2034-01-01"))).toBe("already-done");
  expect(decideLater(due, { ...drawn, planId: id(702) }, system("2034-01-01"))).toBe("nothing-to-carry-out");
  expect(decideLater(due, approve, handler("2034-01-02"))).toBe("own-proposal");
  expect(decideLater(due, approve, auditor("2034-01-02"))).toBe("not-your-task");
  expect(decideLater(due, { ...approve, hash: "hash-2" }, privacyOfficer("2034-01-02"))).toBe(
    "plan-outdated",
  );

  const waiting = after(due, [approve, privacyOfficer("2034-01-02")]);
  expect(attentionOfLater(waiting)).toBeNull();
  expect(decideLater(waiting, { type: "start-plan", planId }, system("2034-01-08"))).toBe("already-done");
  expect(decideLater(waiting, record, system("2034-01-08"))).toBe("plan-not-started");
  const gone = after(
    waiting,
    [{ type: "start-plan", planId }, system("2034-01-09")],
    [record, system("2034-01-09")],
  );
  expect(gone.parts.map(({ erasedOn }) => erasedOn)).toEqual([null, "2034-01-09"]);
  expect(laterDays(gone, [register])).toMatchObject({ forgetsOn: null, reviewOn: "2027-12-01" });
  // As long as others are to hear of it its history does not go.
  const untold = after(gone, [{ type: "note-erased", parts: [0] }, system("2036-02-29")]);
  expect(laterDays(untold, [register]).forgetsOn).toBeNull();
  const rest = after(untold, [listed([]), system("2036-03-01")]);
  expect(laterDays(rest, [register])).toEqual({
    dueOn: null,
    reviewOn: null,
    forgetsOn: "2038-03-01",
    waitsForEnd: false,
  });
});

test("the desk hears of a plan, of tasks and their day, and of what hampers, as long as it is so", () => {
  const tasks = steps.map((step) => ({ ...step, kind: "task" as const }));
  const due = after(store(), [{ ...drawn, steps: tasks }, system("2034-01-01")]);
  const news = (later: Later, command: LaterCommand, stamp: Parameters<typeof decideLater>[2]) => {
    const events = decideLater(later, command, stamp);
    if (typeof events === "string") throw new Error(events);
    return events.flatMap((event) =>
      newsOfLater(event, laterAfter(later, { event, ...stamp }), dayOf(stamp.at)),
    );
  };
  const plan = { news: "drawn", about: planId } as const;
  const awaited = { news: "awaited", about: planId } as const;
  expect(news(store(), drawn, system("2034-01-01"))).toEqual([plan, { ...awaited, notBefore: "2034-01-06" }]);
  // One role alone can approve what is about a colleague: it hears at once.
  const ofColleague = { ...store(), relation: "employee" } as const;
  expect(news(ofColleague, drawn, system("2034-01-01"))).toEqual([plan, awaited]);
  expect(news(store(), { ...drawn, steps: [] }, system("2034-01-01"))).toEqual([]);
  expect(isStillNews(due, plan, null)).toBe(true);
  const waiting = after(due, [approve, privacyOfficer("2034-01-02")]);
  expect(isStillNews(waiting, plan, null)).toBe(false);

  const start = { type: "start-plan", planId } as const;
  const [task, last] = [{ news: "task", about: planId } as const, { news: "due", about: planId } as const];
  expect(news(waiting, start, system("2034-01-09"))).toEqual([task, { ...last, notBefore: "2034-01-16" }]);
  const open = after(waiting, [start, system("2034-01-09")]);
  const refused = { ...record, result: "refused" } as const;
  const changed = { news: "changed", about: refused.stepId } as const;
  const ofSystem = after(
    store(),
    [drawn, system("2034-01-01")],
    [approve, privacyOfficer("2034-01-02")],
    [start, system("2034-01-09")],
  );
  expect(news(ofSystem, record, system("2034-01-09"))).toEqual([]);
  expect(news(ofSystem, refused, system("2034-01-09"))).toEqual([changed]);
  const hampered = after(ofSystem, [refused, system("2034-01-09")]);
  expect([task, last, changed].map((one) => isStillNews(open, one, null))).toEqual([true, true, false]);
  expect([task, last, changed].map((one) => isStillNews(hampered, one, null))).toEqual([false, true, true]);

  const review = { news: "review", about: "2027-12-01" } as const;
  expect(isStillNews(store(), review, "2027-12-01")).toBe(true);
  expect(isStillNews(store(), review, "2028-12-01")).toBe(false);
});

test("who had what is erased later is told, reminded and chased until each confirmed or is excused, and only then it is over", () => {
  const gone = after(store(), [{ ...drawn, steps: [], parts: [0, 1] }, system("2034-01-02")]);
  expect(gone.tellings).toMatchObject([{ kind: "erased", elements: ["C1-01", "C2-02"], chosenAt: null }]);
  expect(attentionOfLater(gone)).toBeNull();
  const [r5, r6, r7] = [id(731), id(732), id(733)];
  const noticeOf = (noticeId: string, recipientId: string) =>
    ({ noticeId, recipientId, elements: ["C1-01"], expected: true }) as const;
  const list = listed(
    [noticeOf(r5, "R5"), noticeOf(r6, "R6"), noticeOf(r7, "R7")].map((one) => ({
      ...one,
      elements: [...one.elements],
    })),
  );
  const choose = {
    type: "choose-recipients",
    telling: 0,
    chosen: [r5, r6].map((noticeId) => ({ noticeId, person: text })),
  } as const;
  const choosing = { ...choose, chosen: [...choose.chosen] };
  const open = after(gone, [list, system("2034-01-02")]);
  expect(attentionOfLater(open)).toBe("recipients");
  expect(newsOfLater({ ...list, type: "recipients-listed" }, open, "2034-01-02")).toEqual([
    { news: "recipients", about: "0" },
    // Three working days after it.
    { news: "recipients-due", about: "0", notBefore: "2034-01-05" },
  ]);
  expect(isStillNews(open, { news: "recipients-due", about: "0" }, null)).toBe(true);
  const told = after(
    open,
    [choosing, handler("2034-01-03")],
    [{ type: "note-told", noticeId: r5 }, system("2034-01-03")],
  );
  expect([attentionOfLater(told), isOver(told)]).toEqual([null, false]);
  expect(isStillNews(told, { news: "recipients-due", about: "0" }, null)).toBe(false);

  // One has no mailbox, or refuses the e-mail: a colleague calls.
  const bounced = after(told, [{ type: "note-bounced", noticeId: r6 }, system("2034-01-03")]);
  expect(attentionOfLater(bounced)).toBe("silent");
  const why = { type: "excuse-notice", noticeId: r6, why: "disproportionate", reason: text } as const;
  expect(decideLater(bounced, why, handler("2034-01-04"))).toBe("not-your-task");
  const excused = after(bounced, [why, privacyOfficer("2034-01-04")]);
  expect(attentionOfLater(excused)).toBeNull();

  const remind = (whom: "handler" | "officer") =>
    ({ type: "note-notice-reminder", noticeId: r5, whom }) as const;
  const silent = after(excused, [remind("handler"), system("2034-01-17")]);
  expect(attentionOfLater(silent)).toBe("silent");
  const news = (whom: "handler" | "officer") =>
    newsOfLater({ type: "recipient-reminded", noticeId: r5, whom }, silent, "2034-01-17").flatMap((one) => [
      one.news,
      isStillNews(silent, one, null),
    ]);
  expect([news("handler"), news("officer")]).toEqual([
    ["silent", true],
    ["escalated", true],
  ]);

  const confirm = { type: "confirm-notice", noticeId: r5, what: "processed" } as const;
  const by = (noticeId: string) => ({
    actor: { kind: "recipient" as const, noticeId },
    at: system("2034-01-18").at,
  });
  expect(decideLater(silent, confirm, by(r6))).toBe("not-your-task");
  expect(decideLater(silent, { type: "ask-plan" }, by(r5))).toBe("not-your-task");
  const over = after(silent, [confirm, by(r5)]);
  expect([attentionOfLater(over), isOver(over)]).toEqual([null, true]);
  expect(isStillNews(over, { news: "escalated", about: r5 }, null)).toBe(false);
});

test("what is in no list is told apart, and what a ledger says was erased is told by nobody", () => {
  const unlisted = store({
    parts: store().parts.map((part, place) => (place === 1 ? { ...part, element: null } : part)),
  });
  const gone = after(unlisted, [{ ...drawn, steps: [], parts: [0, 1] }, system("2034-01-02")]);
  expect(gone.tellings.map(({ elements }) => elements)).toEqual([["C1-01"], []]);
  const again = after(store(), [{ type: "note-erased", parts: [0, 1] }, system("2034-01-02")]);
  expect([again.tellings, isOver(again)]).toEqual([[], true]);
});

test("what is found nowhere any more is erased without anybody", () => {
  const gone = after(store(), [{ ...drawn, steps: [] }, system("2034-01-01")]);
  expect(gone.parts[1]?.erasedOn).toBe("2034-01-01");
});

test("what the sources say of the end of a tenancy is told once, taken back when they do, and decides no day", () => {
  const read = (endedOn: Day | null, on: Day): [LaterCommand, Stamp] => [
    { type: "note-relation-end", endedOn },
    system(on),
  ];
  const told = after(store(), read("2026-10-31", "2027-03-01"));
  expect(told.endRead).toEqual({ endedOn: "2026-10-31", readOn: "2027-03-01", isSeen: false });
  expect(laterDays(told, [register])).toMatchObject({ reviewOn: "2027-03-01", waitsForEnd: true });
  expect(laterDays(told, [register]).dueOn).toBe(laterDays(store(), [register]).dueOn);
  expect(decideLater(told, ...read("2026-10-31", "2027-04-01"))).toBe("already-done");
  expect(after(told, read(null, "2027-04-01")).endRead).toBeNull();
  expect(decideLater(store(), ...read(null, "2027-04-01"))).toBe("already-done");
  const noted = after(told, [note, otherHandler("2027-03-02")]);
  expect(noted.endRead?.isSeen).toBe(true);
  expect(laterDays(noted, [register]).waitsForEnd).toBe(false);
});

const facts: LaterFacts = { ...nothingKnown, endedOn: "2020-01-31", bookYear: 2020 };
const note = { type: "note-facts", facts, reason: text } as const;
const setDay = { type: "set-day", part: 1, on: "2030-01-01", reason: text } as const;

test("whoever said that the day has come does not approve what comes of it", () => {
  expect(proposerOfLater(store(), [1])).toBe(handlerId);
  const noted = after(store(), [note, otherHandler("2028-01-01")]);
  expect(duePlaces(noted, [register], "2028-01-01")).toEqual([0]);
  expect(proposerOfLater(noted, [0])).toBe(id(802));
  expect(proposerOfLater(noted, [1])).toBe(handlerId);
  const set = after(store(), [setDay, otherHandler("2028-01-01")]);
  expect(proposerOfLater(set, [1])).toBe(id(802));
  const asked = after(
    store(),
    [drawn, system("2034-01-01")],
    [{ type: "ask-plan" }, privacyOfficer("2034-01-03")],
  );
  expect(proposerOfLater(asked, [1])).toBe(id(803));
});

test("a plan that is stopped asks for a colleague, until another is asked or another day is set", () => {
  const stop = { type: "stop-plan", planId, reason: text } as const;
  const stopped = after(store(), [drawn, system("2034-01-01")], [stop, otherHandler("2034-01-02")]);
  expect(attentionOfLater(stopped)).toBe("stopped");
  expect(laterDays(stopped, [register]).dueOn).toBeNull();
  const asked = after(stopped, [{ type: "ask-plan" }, otherHandler("2034-01-03")]);
  expect(attentionOfLater(asked)).toBeNull();
  expect(laterDays(asked, [register]).dueOn).toBe("2034-01-01");
  const later = after(stopped, [{ ...setDay, on: "2035-01-01" }, otherHandler("2034-01-03")]);
  expect(attentionOfLater(later)).toBeNull();
  expect(laterDays(later, [register]).dueOn).toBe("2035-01-01");
});

test("a day is set from today on, not of what stands in a plan, nor of what is gone", () => {
  const set = (on: Day, later = store()) => decideLater(later, { ...setDay, on }, handler("2028-01-01"));
  expect(set("2027-12-31")).toBe("impossible-moment");
  expect(set("2058-01-02")).toBe("impossible-moment");
  expect(set("2028-01-01")).toMatchObject([{ type: "later-day-set" }]);
  expect(set("2028-01-01", after(store(), [drawn, system("2034-01-01")]))).toBe("step-under-way");
  const gone = after(store(), [{ ...drawn, steps: [] }, system("2034-01-01")]);
  expect(set("2028-01-01", gone)).toBe("already-done");
});

test("who was in the request themselves does nothing with it, and of an employee the director approves", () => {
  const own = store({ conflicts: [{ staffId: id(802), role: "handler", why: "own-handling" }] });
  expect(decideLater(own, note, otherHandler("2028-01-01"))).toBe("own-interest");
  const due = after(own, [drawn, system("2034-01-01")]);
  expect(decideLater(due, approve, privacyOfficer("2034-01-02"))).toBe("director-decides");
  expect(decideLater(due, approve, director("2034-01-02"))).toMatchObject([{ type: "plan-approved" }]);
});

test("a history folds to the same store, and cannot begin with anything else", () => {
  const recorded = { event: { type: "later-plan-asked" } as const, ...system("2026-12-01") };
  expect(() => laterFrom([recorded])).toThrow("cannot begin");
  expect(laterFrom([{ event: begun, ...system("2026-12-01") }])).toEqual(store());
});
