import { expect, test } from "vitest";
import { type AskedQuestion, questionsOnClock } from "#app/domain/questions.ts";
import { at, questionId, text } from "#tests/support/dossiers.ts";

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
