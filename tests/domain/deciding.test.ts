// What is decided part by part: by which proof, by whom, and what follows; and what stands still meanwhile.

import { expect, test } from "vitest";
import type { Command } from "#app/domain/commands.ts";
import { answerIsReady, decide } from "#app/domain/decide.ts";
import { attentionOf, phaseOf } from "#app/domain/dossier.ts";
import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import { followUps } from "#app/domain/follow-ups.ts";
import { answerLetters, type LetterKind } from "#app/domain/letters.ts";
import { type DecidedRight, decidedByPart } from "#app/domain/rights.ts";
import type { Wish } from "#app/domain/wishes.ts";
import {
  askedForAnotherOn,
  authorityShownOn,
  bothContacts,
  cautionSetOn,
  commands,
  decision,
  decisionApprovedOn,
  decisionProposedOn,
  gatheredOn,
  given,
  handler,
  identifiedOn,
  letterId,
  liftOn,
  noMarketing,
  otherHandler,
  personFoundOn,
  plannedOn,
  privacyOfficer,
  questionAskedOn,
  recorded,
  restrictedOn,
  settledOn,
  slices,
  system,
  text,
  wishedBy,
  wishedOn,
  wishes,
} from "#tests/support/dossiers.ts";

const propose = commands["propose-decision"];
const approve = commands["approve-decision"];
const day = "2026-11-26";

const shown = {
  A0: (wish: Wish) => wishedOn("2026-11-23", wish),
  A2: (wish: Wish) => wishedBy(wish, "mailbox-on-file"),
  A3: (wish: Wish) => wishedBy(wish, ...bothContacts),
};
const levels = ["A0", "A2", "A3"] as const;

test.each([
  ["rectification", wishes.rectification, ["A3"]],
  ["erasure", wishes.erasure, ["A3"]],
  ["restriction", wishes.restriction, ["A2", "A3"]],
  ["objection", wishes.objection, ["A2", "A3"]],
  ["objection to marketing", noMarketing, ["A0", "A2", "A3"]],
  ["withdrawal of consent", wishes.consent, ["A0", "A2", "A3"]],
] as const)("%s is decided for who showed enough for it, and the phase says so", (_, wish, enough) => {
  for (const level of levels) {
    const dossier = given(shown[level](wish));
    const isEnough = enough.some((one) => one === level);
    const decided = decide(dossier, propose, handler(day));
    expect(decided, level).toEqual(
      isEnough ? [expect.objectContaining({ type: "decision-proposed" })] : "identity-not-proven",
    );
    if (isEnough) expect(phaseOf(dossier)).toBe("reviewing");
    else expect(["identity-needed", "gathering"]).toContain(phaseOf(dossier));
  }
});

const erasing = wishedBy(wishes.erasure, ...bothContacts);

test("what is being gathered for it must be there first; where nothing is, nothing is waited for", () => {
  const [first, second] = slices;
  const planned = [...erasing, ...plannedOn("2026-11-25")];
  expect(decide(given(planned), propose, handler(day))).toBe("not-gathered-yet");
  expect(phaseOf(given(planned))).toBe("gathering");
  const gathered = [
    ...planned,
    ...settledOn("2026-11-25", first, "done"),
    ...settledOn("2026-11-25", second, "empty"),
    ...gatheredOn("2026-11-25"),
  ];
  expect(decide(given(gathered), propose, handler(day))).toHaveLength(1);
});

test("nothing is gathered for what works at once, and a question about who asks is not needed", () => {
  const dossier = given(wishedBy(wishes.consent, "mailbox-on-file"));
  const plan = { ...commands["plan-gathering"], slices: [...slices] };
  expect(decide(dossier, plan, system(day))).toBe("already-done");
  expect(followUps({ type: "person-found", person: { connection: "housing", key: "1" } }, dossier)).toEqual([
    { kind: "tell-contact", subject: "" },
  ]);
  const asking = { ...commands["ask-question"], about: "identity" } as const;
  expect(decide(dossier, asking, handler(day))).toBe("already-done");
  expect(decide(given(wishedOn("2026-11-23", noMarketing)), commands["note-unproven"], system(day))).toBe(
    "already-done",
  );
});

test("who asks about another shows the authority first", () => {
  const asked = [
    ...askedForAnotherOn("2026-11-23", "bewindvoerder", { right: "erasure", wish: wishes.erasure }),
    ...personFoundOn("2026-11-23"),
    ...identifiedOn("2026-11-24", "counter"),
  ];
  expect(decide(given(asked), propose, handler(day))).toBe("authority-not-shown");
  const until = [...asked, ...authorityShownOn("2026-11-24", "2026-12-01")];
  expect(decide(given(until), propose, handler(day))).toHaveLength(1);
  expect(decide(given(until), propose, handler("2026-12-02"))).toBe("authority-expired");
  const proposed = given(until, decisionProposedOn(day));
  expect(decide(proposed, approve, privacyOfficer("2026-12-02"))).toBe("authority-expired");
});

test("an open question about what is meant is closed first", () => {
  const asked = given(erasing, questionAskedOn("2026-11-25", "clarification"));
  expect(decide(asked, propose, handler(day))).toBe("question-open");
});

const proposed = given(erasing, decisionProposedOn(day));

test("a second person says yes, of a plain yes as well, and never who proposed it", () => {
  const plain = decision.filter(({ verdict }) => verdict === "done");
  for (const parts of [decision, plain]) {
    const dossier = given(erasing, decisionProposedOn(day, handler, parts));
    expect(phaseOf(dossier)).toBe("approving");
    expect(decide(dossier, approve, handler("2026-11-27"))).toBe("own-proposal");
    expect(decide(dossier, approve, otherHandler("2026-11-27"))).toHaveLength(1);
  }
});

test("what lies for approval is not changed; given back it can be", () => {
  expect(decide(proposed, propose, handler(day))).toBe("in-approval");
  const retry = { ...commands["retry-source"] };
  const withSource = given(
    erasing,
    plannedOn("2026-11-25"),
    settledOn("2026-11-25", slices[0], "done"),
    gatheredOn("2026-11-25"),
    decisionProposedOn(day),
  );
  expect(decide(withSource, retry, handler(day))).toBe("in-approval");
  const back = decide(proposed, commands["return-proposal"], privacyOfficer("2026-11-27"));
  if (typeof back === "string") throw new Error(back);
  const returned = given(erasing, decisionProposedOn(day), recorded(privacyOfficer("2026-11-27"), ...back));
  expect(returned.decision).toBeNull();
  expect(decide(returned, propose, handler("2026-11-28"))).toHaveLength(1);
});

test("who turns out to need more care shows it before a yes that was given counts", () => {
  const approved = [...erasing, ...decisionProposedOn(day), ...decisionApprovedOn("2026-11-27")];
  const careful = given(approved, cautionSetOn("2026-11-27", "secret-address"));
  expect(careful.decision).toBeNull();
  expect(decide(careful, propose, handler("2026-11-28"))).toBe("identity-not-proven");
  const told = given(approved, written("erasure"), cautionSetOn("2026-11-27", "secret-address"));
  expect(told.decision?.approvedBy).not.toBeNull();
});

function written(right: DecidedRight): RecordedEvent[] {
  const letter = answerLetters[right];
  return recorded(system("2026-11-27"), { type: "letter-written", letterId, letter, by: "portal" });
}

const nothingHeld: Command = {
  ...propose,
  decision: [{ ...decision[0], verdict: "kept", grounds: ["G-NOD"], reasons: [], until: null }],
} as Command;

test("that a colleague let data stand still is told once, and by its answer alone where that was asked", () => {
  const still = [...erasing, ...restrictedOn(day)];
  const tell: Command = { type: "record-letter", letterId, letter: "restriction-set", by: "post" };
  const told = recorded(system(day), {
    type: "letter-written",
    letterId,
    letter: "restriction-set",
    by: "post",
  });
  expect(decide(given(erasing), tell, system(day))).toBe("not-restricted");
  expect(decide(given(still), tell, system(day))).toHaveLength(1);
  expect(decide(given(still, told), tell, system(day))).toBe("already-done");
  const asked = [
    ...wishedBy(wishes.restriction, ...bothContacts),
    ...decisionProposedOn(day),
    ...decisionApprovedOn("2026-11-27"),
    ...restrictedOn("2026-11-27"),
  ];
  expect(decide(given(asked), tell, system("2026-11-27"))).toBe("not-restricted");
  const restricting = { type: "use-restricted", ground: "R18-A", elements: null } as const;
  expect(followUps(restricting, given(asked)).map(({ kind }) => kind)).not.toContain("write-letter");
});

test("that nothing is held is said by who looked: by a letter that says so, and by no other", () => {
  expect(decide(given(erasing), nothingHeld, handler(day))).toBe("not-gathered-yet");
  const looked = [...erasing, ...gatheredOn(day)];
  const [proposed] = decide(given(looked), nothingHeld, handler(day)) as DossierEvent[];
  expect(proposed).toMatchObject({ type: "decision-proposed", outcome: "no-data-held" });
  if (!proposed) throw new Error("It is proposed");
  const outcome = "no-data-held" as const;
  const approved = [
    ...looked,
    ...recorded(handler(day), proposed),
    ...recorded(privacyOfficer(day), { type: "decision-approved", outcome }),
  ];
  const dossier = given(approved);
  expect(followUps({ type: "decision-approved", outcome }, dossier)).toEqual([
    { kind: "write-letter", subject: "nothing-found/1" },
  ]);
  const write = (letter: LetterKind) =>
    decide(dossier, { type: "record-letter", letterId, letter, by: "portal" }, system("2026-11-27"));
  expect(write("nothing-found")).toHaveLength(1);
  expect(write("erasure-answer")).toBe("not-proposed");
  const told = recorded(system("2026-11-27"), {
    type: "letter-written",
    letterId,
    letter: "nothing-found",
    by: "portal",
  });
  expect([answerIsReady(dossier), answerIsReady(given(approved, told))]).toEqual([false, true]);
});

test.each(decidedByPart)(
  "the answer to %s is its letter alone, and counts from when it was told",
  (right) => {
    const approved = [
      ...wishedBy(wishes[right], ...bothContacts),
      ...decisionProposedOn(day),
      ...decisionApprovedOn("2026-11-27"),
    ];
    const dossier = given(approved);
    expect(phaseOf(dossier)).toBe("preparing");
    const outcome = "partly-granted";
    expect(followUps({ type: "decision-approved", outcome }, dossier)).toEqual([
      { kind: "write-letter", subject: `${answerLetters[right]}/1` },
      // What stands still is told to the systems when it is set to.
      ...(right === "restriction" ? [] : [{ kind: "draw-plan", subject: "decision/1" }]),
    ]);
    const answers = [
      "access-answer",
      "nothing-found",
      ...decidedByPart.map((other) => answerLetters[other]),
    ] as const;
    for (const letter of answers) {
      const command: Command = { type: "record-letter", letterId, letter, by: "portal" };
      const decided = decide(dossier, command, system("2026-11-27"));
      if (letter === answerLetters[right]) expect(decided).toHaveLength(1);
      else expect(decided).toBe("not-proposed");
    }
    expect(answerIsReady(dossier)).toBe(false);
    const ready = given(approved, written(right));
    expect(answerIsReady(ready)).toBe(true);
    expect(decide(ready, commands["record-mail-accepted"], system("2026-11-27"))).toEqual([
      expect.objectContaining({ type: "mail-accepted" }),
      { type: "request-answered", onTime: true },
    ]);
    expect(decide(ready, commands["record-posting"], system("2026-12-24"))).toEqual([
      expect.objectContaining({ type: "letter-posted" }),
      { type: "request-answered", onTime: false },
    ]);
    expect(decide(ready, commands["record-download"], system("2026-11-27"))).toBe("not-your-task");
  },
);

const restricting = wishedBy(wishes.restriction, "mailbox-on-file");

test("with a yes to a restriction the data stand still, with a no they do not", () => {
  const part = { purpose: null, grounds: [], until: null } as const;
  const yes = [
    { ...part, grounds: [], element: "C2-02", verdict: "done" as const, reasons: ["R18-A" as const] },
    { ...part, grounds: ["G18-NONE" as const], element: "C1-01", verdict: "kept" as const, reasons: [] },
  ];
  const approving = (parts: typeof yes) =>
    decide(
      given(restricting, decisionProposedOn(day, handler, parts)),
      approve,
      privacyOfficer("2026-11-27"),
    );
  expect(approving(yes)).toEqual([
    { type: "decision-approved", outcome: "partly-granted" },
    { type: "use-restricted", ground: "R18-A", elements: ["C2-02"] },
  ]);
  expect(approving(yes.slice(1))).toEqual([{ type: "decision-approved", outcome: "refused" }]);
  const standing = given(restricting, restrictedOn("2026-11-25"), decisionProposedOn(day, handler, yes));
  expect(decide(standing, approve, privacyOfficer("2026-11-27"))).toHaveLength(1);
});

test("a colleague hears that standing still was asked, until it does or the request is decided", () => {
  const asked = given(wishedBy(wishes.rectification, "mailbox-on-file"));
  expect(attentionOf(asked)).toBe("pause-asked");
  expect(attentionOf(given(wishedOn("2026-11-23", wishes.rectification), personFoundOn("2026-11-23")))).toBe(
    null,
  );
  expect(attentionOf(given(erasing, restrictedOn(day)))).toBeNull();
  expect(attentionOf(proposed)).toBeNull();
});

const still = [...erasing, ...restrictedOn(day)];

test("what stands still goes on only after two people, a letter and the day in it", () => {
  const announced = given(still, recorded(handler("2026-12-03"), announcing("2026-12-10")));
  expect(decide(announced, commands["approve-lift"], handler("2026-12-03"))).toBe("own-proposal");
  const approved = given(still, liftOn("2026-12-03", "2026-12-10"));
  expect(followUps({ type: "lift-approved" }, approved)).toEqual([
    { kind: "write-letter", subject: "restriction-lifted/1" },
  ]);
  const release = commands["release-use"];
  expect(decide(approved, release, system("2026-12-10"))).toBe("already-done");
  const told = given(still, liftOn("2026-12-03", "2026-12-10", "2026-12-04"));
  expect(followUps({ type: "lift-told" }, told)).toEqual([
    { kind: "release-use", subject: "1", notBefore: "2026-12-10" },
  ]);
  expect(decide(told, release, system("2026-12-09"))).toBe("already-done");
  expect(decide(told, release, system("2026-12-10"))).toEqual([{ type: "use-released" }]);
});

const announcing = (on: "2026-12-10") => ({ type: "lift-announced", on, reason: text }) as const;

test("told on the day itself or later, it is announced anew and does not end by itself", () => {
  const late = given(still, liftOn("2026-12-03", "2026-12-10", "2026-12-10"));
  expect(decide(late, commands["release-use"], system("2026-12-10"))).toBe("already-done");
  expect(decide(late, commands["announce-lift"], handler("2026-12-10"))).toEqual([
    { type: "lift-announced", on: "2026-12-17", reason: text },
  ]);
  const inTime = given(still, liftOn("2026-12-03", "2026-12-10", "2026-12-04"));
  expect(decide(inTime, commands["announce-lift"], handler("2026-12-05"))).toBe("already-done");
});

test("the letter of the end is written once, and tells by its e-mail or by post", () => {
  const approved = [...still, ...liftOn("2026-12-03", "2026-12-10")];
  const command: Command = { type: "record-letter", letterId, letter: "restriction-lifted", by: "post" };
  const letter = decide(given(approved), command, system("2026-12-03"));
  if (typeof letter === "string") throw new Error(letter);
  const afterLetter = given(approved, recorded(system("2026-12-03"), ...letter));
  expect(decide(afterLetter, command, system("2026-12-03"))).toBe("already-done");
  const accepted = { ...commands["record-mail-accepted"], mail: "restriction-lifted" };
  for (const told of [accepted, commands["record-posting"]]) {
    expect(decide(afterLetter, told, system("2026-12-04"))).toContainEqual({ type: "lift-told" });
  }
});

test("once a question was answered a colleague hears that data still stand still, not after a restriction", () => {
  const answered = recorded(system("2026-11-28"), { type: "request-answered", onTime: true });
  const told = [...decisionProposedOn(day), ...decisionApprovedOn("2026-11-27"), ...answered];
  expect(attentionOf(given(still, told))).toBe("restricted-still");
  expect(attentionOf(given(still, told, liftOn("2026-12-03", "2026-12-10")))).toBeNull();
  const asked = given(restricting, restrictedOn(day), told);
  expect(attentionOf(asked)).toBeNull();
});
