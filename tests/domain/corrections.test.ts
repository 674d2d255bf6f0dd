// What putting a date right does to the clock, and to what was planned.

import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { type Correction, corrected } from "#app/domain/corrections.ts";
import { decide } from "#app/domain/decide.ts";
import { clockOfDossier, type Dossier, dueDayOf, isExtensionVoid, phaseOf } from "#app/domain/dossier.ts";
import { evolve } from "#app/domain/evolve.ts";
import { followUps, warningSubject } from "#app/domain/follow-ups.ts";
import {
  answerWrittenDownOn,
  at,
  commands,
  extendedOn,
  given,
  handler,
  letterId,
  privacyOfficer,
  questionAskedOn,
  questionId,
  questionToldOn,
  recorded,
  submittedOn,
  system,
  until,
} from "#tests/support/dossiers.ts";

const today = "2026-12-04";
const receipt = (day: Day, time?: string): Correction => ({
  type: "correct-receipt",
  receivedAt: at(day, time).toISOString(),
});
const answer = (day: Day | null): Correction => ({
  type: "correct-answer",
  questionId,
  answeredAt: day && at(day).toISOString(),
});
const byLetter = submittedOn("2026-11-26", "12:00", {
  channel: "letter",
  receivedAt: at("2026-11-24").toISOString(),
});
const asked = [
  ...until("proven"),
  ...questionAskedOn("2026-11-26", "clarification"),
  ...questionToldOn("2026-11-27"),
];
const answered = [...asked, ...answerWrittenDownOn("2026-12-02")];

function afterwards(dossier: Dossier, correction: Correction): Dossier {
  const after = corrected(dossier, correction, privacyOfficer(today));
  if (typeof after === "string") throw new Error(after);
  return after;
}

test.each([
  ["a letter that came four days before", byLetter, receipt("2026-11-20"), "2026-12-24", "2026-12-21"],
  ["a letter that came two days later", byLetter, receipt("2026-11-26", "09:00"), "2026-12-24", "2026-12-28"],
  ["a telephone call before the portal", until("proven"), receipt("2026-11-12"), "2026-12-23", "2026-12-14"],
  ["an answer that came a day before", answered, answer("2026-12-01"), "2026-12-28", "2026-12-28"],
  ["an answer that came on the day of asking", answered, answer("2026-11-27"), "2026-12-28", "2026-12-23"],
  ["an answer that came two days later", answered, answer(today), "2026-12-28", "2026-12-30"],
] as const)("%s moves the last day", (_, past, correction, from, to) => {
  const before = given([...past]);
  expect([dueDayOf(before), dueDayOf(afterwards(before, correction))]).toEqual([from, to]);
});

test("what is looked at before is what comes of it", () => {
  for (const [past, correction] of [
    [byLetter, receipt("2026-11-20")],
    [answered, answer("2026-12-01")],
    [answered, answer(null)],
  ] as const) {
    const before = given([...past]);
    const stamp = privacyOfficer(today);
    const { reason } = commands["correct-receipt"];
    const [event, ...more] = decide(before, { ...correction, reason }, stamp);
    if (typeof event !== "object") throw new Error("It was in the way");
    expect(more).toEqual([]);
    expect(evolve(before, { event, ...stamp })).toEqual(afterwards(before, correction));
  }
});

test("where no answer came the clock stands still from when it was asked", () => {
  const open = afterwards(given(answered), answer(null));
  expect(clockOfDossier(open)).toMatchObject({ status: "suspended", suspendedSince: "2026-11-27" });
  const fresh = decide(open, commands["answer-question"], handler(today));
  expect(fresh).toMatchObject([{ type: "question-answered" }]);
});

test("a handler may shorten the wait, and only the privacy officer makes it longer", () => {
  const dossier = given(answered);
  expect(corrected(dossier, answer("2026-12-01"), handler(today))).toMatchObject({ termMoves: 1 });
  expect(corrected(dossier, answer("2026-12-03"), handler(today))).toBe("term-gets-longer");
  expect(corrected(dossier, answer("2026-12-03"), privacyOfficer(today))).toMatchObject({ termMoves: 1 });
});

test("while the clock stands still an earlier receipt is no longer wait", () => {
  expect(corrected(given(asked), receipt("2026-11-20"), handler(today))).toMatchObject({ termMoves: 1 });
});

test("with an earlier receipt the notice of more time may have come too late", () => {
  const extended = given(
    until("proven"),
    extendedOn("2026-12-21"),
    recorded(system("2026-12-21"), { type: "extension-told" }),
  );
  const after = afterwards(extended, receipt("2026-11-18"));
  expect([isExtensionVoid(extended), isExtensionVoid(after)]).toEqual([false, true]);
  expect(dueDayOf(after)).toBe("2026-12-18");
});

test("a correction changes nothing but the clock", () => {
  const before = given(until("gathered"));
  const after = afterwards(before, receipt("2026-11-20"));
  expect(phaseOf(after)).toBe(phaseOf(before));
  const { receivedAt, receiptCorrectedAt } = before;
  expect({ ...after, receivedAt, receiptCorrectedAt, termMoves: 0 }).toEqual(before);
});

test("who had a confirmation with the wrong date gets a new one, once", () => {
  const confirming = { ...commands["record-letter"], letter: "acknowledgement" } as const;
  const confirmed = given(
    until("proven"),
    recorded(system("2026-11-23"), {
      type: "letter-written",
      letterId,
      letter: "acknowledgement",
      by: "portal",
    }),
  );
  expect(decide(confirmed, confirming, system(today))).toBe("already-done");
  const after = afterwards(confirmed, receipt("2026-11-20"));
  const [event] = decide(after, confirming, system(today));
  if (typeof event !== "object") throw new Error("It was in the way");
  expect(decide(evolve(after, { event, ...system(today) }), confirming, system(today))).toBe("already-done");
});

test("staff are warned of the new last day, and no more of the one of before", () => {
  const before = given(until("proven"));
  const after = afterwards(before, receipt("2026-11-20"));
  const { reason } = commands["correct-receipt"];
  const event = { type: "receipt-corrected", from: "", receivedAt: "", reason } as const;
  const warned = followUps(event, after).filter(({ kind }) => kind === "warn-of-deadline");
  expect(warned.map(({ subject, notBefore }) => [subject, notBefore])).toEqual([
    ["5/2026-12-21/1", "2026-12-14"],
    ["2/2026-12-21/1", "2026-12-17"],
    ["0/2026-12-21/1", "2026-12-21"],
  ]);
  expect(warningSubject(5, before)).not.toBe(warningSubject(5, after));
});

test("an open question gets its interim letter at the new end of the month", () => {
  const after = afterwards(given(asked), receipt("2026-11-20"));
  const { reason } = commands["correct-receipt"];
  const planned = followUps({ type: "receipt-corrected", from: "", receivedAt: "", reason }, after);
  expect(planned).toContainEqual({
    kind: "write-letter",
    subject: `interim/${questionId}/1`,
    notBefore: "2026-12-21",
  });
  expect(planned).toContainEqual({
    kind: "note-unanswered",
    subject: `${questionId}/1`,
    notBefore: "2026-12-11",
  });
});

test("a question that turns out to be open is looked after again", () => {
  const after = afterwards(given(answered), answer(null));
  const { reason } = commands["correct-answer"];
  const event = { type: "answer-corrected", questionId, answeredAt: null, reason } as const;
  expect(followUps(event, after).map(({ kind }) => kind)).toEqual([
    ...Array(3).fill("warn-of-deadline"),
    "note-unanswered",
    "write-letter",
  ]);
  const moved = { ...event, answeredAt: at("2026-12-01").toISOString() };
  const kinds = followUps(moved, afterwards(given(answered), answer("2026-12-01"))).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["warn-of-deadline"]));
});

test("what has not changed is no correction", () => {
  const dossier = given(answered);
  for (const same of [receipt("2026-11-23"), answer("2026-12-02")]) {
    expect(corrected(dossier, same, privacyOfficer(today))).toBe("already-done");
  }
  expect(corrected(given(asked), answer("2026-12-01"), privacyOfficer(today))).toBe("already-done");
  expect(corrected(given(until("proven")), answer(null), privacyOfficer(today))).toBe("already-done");
});
