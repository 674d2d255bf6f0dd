import { expect, test } from "vitest";
import { questionTold } from "#app/domain/asking.ts";
import type { Command } from "#app/domain/commands.ts";
import { decide } from "#app/domain/decide.ts";
import { type AskedQuestion, questionsOnClock } from "#app/domain/questions.ts";
import {
  at,
  commands,
  given,
  handler,
  id,
  questionAnsweredOn,
  questionAskedOn,
  questionClosedOn,
  questionId,
  questionToldOn,
  system,
  tenant,
  text,
  until,
} from "#tests/support/dossiers.ts";

const asked: AskedQuestion = {
  questionId,
  about: "clarification",
  text,
  askedAt: at("2026-11-24"),
  toldAt: null,
  closedAt: null,
  answer: null,
  isOverdue: false,
};
const told = { type: "asked", about: "clarification", at: at("2026-11-25") };
const closed = { type: "answered", about: "clarification", at: at("2026-11-28") };

test.each([
  ["nothing while the tenant cannot know of it", {}, []],
  ["nothing when it was closed before", { closedAt: closed.at }, []],
  ["that it was asked, from when the tenant was told", { toldAt: told.at }, [told]],
  ["that it was answered, when it was closed", { toldAt: told.at, closedAt: closed.at }, [told, closed]],
])("the clock hears of a question: %s", (_, since, events) => {
  expect(questionsOnClock([{ ...asked, ...since }])).toEqual(events);
});

const earlier = id(96);
const second = [
  ...until("found"),
  ...questionAskedOn("2026-11-25", "identity", earlier),
  ...questionClosedOn("2026-11-26", earlier),
  ...questionAskedOn("2026-11-27", "clarification"),
];
const waiting = [...second, ...questionToldOn("2026-11-27")];

test("of two questions the one that is meant is told, answered, read, and called unanswered", () => {
  expect(questionTold(given(second), questionId)).toEqual([{ type: "question-told", questionId }]);
  const answering = decide(given(waiting), commands["answer-question"], tenant("2026-11-28"));
  expect(answering).toMatchObject([{ type: "question-answered", questionId }]);
  const reading = { ...commands["read-answer"], questionId };
  const answered = given(waiting, questionAnsweredOn("2026-11-28"));
  expect(decide(answered, reading, handler("2026-11-29"))).toEqual([{ type: "answer-read", questionId }]);
  const noting: Command = { type: "note-unanswered", questionId };
  const overdue = decide(given(waiting), noting, system("2026-12-28"));
  expect(overdue).toEqual([{ type: "question-unanswered", questionId }]);
});

test("a question that was closed is not closed again because another is open", () => {
  const closing = { ...commands["close-question"], questionId: earlier };
  expect(decide(given(waiting), closing, handler("2026-11-28"))).toBe("already-done");
});

test("an answer can come at the very moment that the tenant is told", () => {
  const answering = decide(given(waiting), commands["answer-question"], tenant("2026-11-27"));
  expect(answering).toMatchObject([{ type: "question-answered", questionId }]);
});

test("only a second question about who somebody is needs the officer, whatever else was asked", () => {
  const askWho = { ...commands["ask-question"], questionId: id(97), about: "identity" } as const;
  const aboutData = [
    ...until("found"),
    ...questionAskedOn("2026-11-25", "clarification"),
    ...questionClosedOn("2026-11-26"),
  ];
  expect(decide(given(aboutData), askWho, handler("2026-11-27"))).toMatchObject([{ type: "question-asked" }]);
  const both = given(
    aboutData,
    questionAskedOn("2026-11-27", "identity", earlier),
    questionClosedOn("2026-11-28", earlier),
  );
  expect(decide(both, askWho, handler("2026-11-29"))).toBe("second-round");
});
