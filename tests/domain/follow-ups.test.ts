import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, workingDaysBefore } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { DossierEvent, EventType } from "#app/domain/events.ts";
import {
  alsoWarned,
  type FollowUp,
  followUps,
  jobKinds,
  warningDays,
  warningOn,
} from "#app/domain/follow-ups.ts";
import { type LoginMethod, loginMethods } from "#app/domain/identity.ts";
import { isAnswer, isGiving, questionLetters } from "#app/domain/letters.ts";
import {
  answeredWithGap,
  approvedOn,
  askedForAnotherOn,
  at,
  authorityShownOn,
  cautionSetOn,
  codeIds,
  copyFiles,
  copyId,
  fileId,
  given,
  handoverId,
  id,
  identifiedOn,
  letterId,
  loggedInOn,
  mailboxChangeAskedOn,
  notIdentifiedOn,
  noticeId,
  personFoundOn,
  planId,
  proposedOn,
  provenOn,
  questionAnsweredOn,
  questionAskedOn,
  questionId,
  questionToldOn,
  recorded,
  refusedOn,
  slices,
  submittedOn,
  supplementUntil,
  system,
  takenUpOn,
  tenant,
  until,
} from "#tests/support/dossiers.ts";
import { exampleEvents } from "./every-event.ts";
import { eventsOf, nextStep, type Tried, walks } from "./random-ways.ts";

const nothing: FollowUp[] = [];

// For a request of 23 November 2026 that was not extended: the day is its last.
const warningsBefore: FollowUp[] = [
  { kind: "warn-of-deadline", subject: "5/2026-12-23", notBefore: "2026-12-16" },
  { kind: "warn-of-deadline", subject: "2/2026-12-23", notBefore: "2026-12-21" },
  { kind: "warn-of-deadline", subject: "0/2026-12-23", notBefore: "2026-12-23" },
];

const after: Record<EventType, FollowUp[]> = {
  "request-received": [
    { kind: "write-letter", subject: "acknowledgement" },
    { kind: "find-person", subject: "" },
    { kind: "tell-staff", subject: "new-request" },
    ...warningsBefore,
    { kind: "note-unproven", subject: "", notBefore: "2026-11-26" },
  ],
  "dossier-taken": nothing,
  "person-found": [{ kind: "tell-contact", subject: "" }],
  "person-ambiguous": nothing,
  "person-not-found": nothing,
  "person-sought": nothing,
  "person-chosen": [{ kind: "tell-contact", subject: "" }],
  "person-found-by-hand": [{ kind: "tell-contact", subject: "" }],
  "search-ended": nothing,
  "person-identified": nothing,
  "request-disputed": [{ kind: "tell-staff", subject: "request-disputed/0" }],
  "mailbox-change-asked": [
    { kind: "tell-mailbox-change", subject: `before/${id(91)}` },
    { kind: "tell-mailbox-change", subject: `on-file/${id(91)}` },
    { kind: "tell-mailbox-change", subject: `new/${id(91)}` },
  ],
  "mailbox-change-withdrawn": nothing,
  "mailbox-change-stopped": [{ kind: "tell-staff", subject: `change-stopped/${id(92)}` }],
  "contact-changed": nothing,
  "caution-set": nothing,
  "caution-lifted": nothing,
  "authority-shown": nothing,
  "refusal-proposed": nothing,
  "refusal-approved": [{ kind: "write-letter", subject: "not-competent" }],
  "term-extended": [{ kind: "write-letter", subject: "extension" }],
  "extension-told": warningsBefore,
  "question-asked": [{ kind: "write-letter", subject: `question/${questionId}` }],
  "question-told": nothing,
  "question-answered": [
    ...warningsBefore,
    { kind: "tell-staff", subject: `question-answered/${questionId}` },
  ],
  "answer-read": nothing,
  "question-closed": warningsBefore,
  "question-unanswered": nothing,
  "identity-unproven": nothing,
  "request-withdrawn": [
    { kind: "write-letter", subject: "withdrawn" },
    { kind: "tell-staff", subject: "request-withdrawn" },
  ],
  "request-reopened": [...warningsBefore, { kind: "tell-staff", subject: "request-reopened/0" }],
  "code-requested": [{ kind: "send-code", subject: codeIds["mailbox-on-file"] }],
  "code-sent": nothing,
  "code-not-sent": nothing,
  "proof-given": nothing,
  "proof-by-login": nothing,
  "gathering-planned": [
    { kind: "gather-slice", subject: `${slices[0].sliceId}/1` },
    { kind: "gather-slice", subject: `${slices[1].sliceId}/1` },
  ],
  "slice-settled": nothing,
  "slice-retried": [{ kind: "gather-slice", subject: `${slices[0].sliceId}/2` }],
  "slice-waived": nothing,
  "supplement-begun": nothing,
  "gap-closed": nothing,
  "supplement-told": nothing,
  "decision-proposed": nothing,
  "decision-approved": nothing,
  "use-restricted": [
    { kind: "draw-plan", subject: "standstill/0" },
    { kind: "write-letter", subject: "restriction-set/0" },
  ],
  "lift-announced": nothing,
  "lift-approved": [{ kind: "write-letter", subject: "restriction-lifted/0" }],
  "lift-returned": nothing,
  "fee-proposed": nothing,
  "fee-approved": [{ kind: "write-letter", subject: "fee/0" }],
  "fee-paid": nothing,
  "fee-dropped": nothing,
  "lift-told": nothing,
  "use-released": nothing,
  "plan-asked": [{ kind: "draw-plan", subject: "decision/asked/0" }],
  "plan-drawn": [{ kind: "tell-staff", subject: `plan-drawn/${planId}` }],
  "plan-approved": [{ kind: "start-plan", subject: planId, notBefore: new Date("2026-12-18T11:00:00.000Z") }],
  "plan-stopped": nothing,
  "plan-started": nothing,
  "step-settled": nothing,
  "carried-out": nothing,
  "erased-later": nothing,
  "handover-asked": [{ kind: "hand-over", subject: `begin/${handoverId}` }],
  // Of another dossier's handover there is nothing to wait for.
  "handover-sealed": nothing,
  "receiver-verified": nothing,
  "receiver-confirmed": nothing,
  "handover-fetched": [{ kind: "write-letter", subject: "handover/0" }],
  "handover-broken": nothing,
  "handover-reminded": nothing,
  "handover-ended": [{ kind: "write-letter", subject: "handover/0" }],
  "recipients-listed": nothing,
  "recipients-chosen": [{ kind: "tell-recipients", subject: `tell/${noticeId}` }],
  "recipient-told": nothing,
  "recipient-reminded": nothing,
  "notice-confirmed": nothing,
  "notice-declined": [{ kind: "tell-staff", subject: `notice-declined/${noticeId}` }],
  "notice-excused": nothing,
  "data-gathered": nothing,
  "records-decided": nothing,
  "outcome-proposed": nothing,
  "proposal-returned": nothing,
  "outcome-approved": [{ kind: "build-bundle", subject: "1" }],
  "letter-written": [{ kind: "announce-answer", subject: letterId }],
  "bundle-made": nothing,
  "bundle-refused": nothing,
  "bundle-damaged": [{ kind: "build-bundle", subject: `damaged/${fileId}` }],
  "mail-accepted": nothing,
  "mail-refused": nothing,
  "letter-posted": nothing,
  "request-answered": nothing,
  "export-downloaded": nothing,
  "term-moved": warningsBefore,
  "note-added": nothing,
  "file-refused": nothing,
  "inquiry-made": nothing,
  "inquiry-widened": nothing,
  "inquiry-reminded": nothing,
  "footage-reported": [{ kind: "tell-staff", subject: `footage-gone/${id(161)}` }],
  "inquiry-declined": [{ kind: "tell-staff", subject: `inquiry-declined/${id(161)}` }],
  "inquiry-ended": [{ kind: "follow-inquiry", subject: `ended/${id(161)}` }],
  "dossier-assigned": [{ kind: "tell-staff", subject: `assigned/0/${id(802)}` }],
  "conflict-noted": nothing,
  "conflict-lifted": nothing,
  "flag-raised": [{ kind: "tell-staff", subject: "breach-found/0" }],
  "flag-lowered": nothing,
  "hold-set": nothing,
  "hold-review-due": nothing,
  "hold-lifted": nothing,
  forgotten: nothing,
  "complaint-filed": [{ kind: "tell-staff", subject: `complaint-filed/${id(21)}` }],
  "complaint-settled": [{ kind: "tell-tenant", subject: `complaint-settled/${id(24)}` }],
  "request-separated": nothing,
  "separated-from": nothing,
  "marketing-stopped": [{ kind: "tell-staff", subject: "use-stopped" }],
  "consent-stopped": [{ kind: "tell-staff", subject: "use-stopped" }],
  "request-sorted": [{ kind: "write-letter", subject: "acknowledgement/sorted" }],
  "sorted-from": nothing,
  "request-detached": [{ kind: "write-letter", subject: "acknowledgement/0" }, ...warningsBefore],
  "request-attached": [{ kind: "write-letter", subject: "duplicate" }],
  "receipt-corrected": [
    { kind: "write-letter", subject: "acknowledgement/corrected/0" },
    ...warningsBefore,
    { kind: "note-unproven", subject: "", notBefore: "2026-11-26" },
  ],
  "answer-corrected": warningsBefore,
  "message-received": [{ kind: "tell-staff", subject: `message-received/${id(141)}` }],
  "message-written": [{ kind: "write-letter", subject: `message/${id(142)}` }],
  "message-read": nothing,
  "id-copy-asked": [{ kind: "lapse-id-copy", subject: `${copyId}/2026-12-14`, notBefore: "2026-12-15" }],
  "id-copy-sent": [
    { kind: "tell-staff", subject: `id-copy-sent/${copyFiles.textId}` },
    { kind: "lapse-id-copy", subject: `${copyId}/2026-12-08`, notBefore: "2026-12-09" },
  ],
  "id-copy-judged": nothing,
  "id-copy-closed": nothing,
  "id-copy-lapsed": nothing,
};

test.each(Object.entries(after))("what follows from %s", (type, planned) => {
  expect(followUps(exampleEvents[type as EventType], given(until("answered")))).toEqual(planned);
});

test.each([
  ["done", []],
  ["nothing-held", []],
  ["changed", ["step-changed"]],
  ["unknown", ["step-changed"]],
  ["refused", ["step-changed"]],
] as const)("of a step that is %s the desk hears %j", (result, heard) => {
  const settled = { ...exampleEvents["step-settled"], result };
  const subjects = heard.map((news) => ({ kind: "tell-staff", subject: `${news}/${settled.stepId}` }));
  expect(followUps(settled, given(until("answered")))).toEqual(subjects);
});

test("each time that a request is added to another has a letter of its own; only of a breach the desk hears", () => {
  const answered = given(until("answered"));
  const adding = (detachments: number) =>
    followUps(exampleEvents["request-attached"], { ...answered, detachments });
  expect(adding(0)).toEqual([{ kind: "write-letter", subject: "duplicate" }]);
  expect(adding(2)).toEqual([{ kind: "write-letter", subject: "duplicate/2" }]);
  const raised = exampleEvents["flag-raised"];
  const flagged = (flag: "breach" | "complaint") => followUps({ ...raised, flag } as typeof raised, answered);
  expect(flagged("breach")).toEqual([{ kind: "tell-staff", subject: `breach-found/${answered.breaches}` }]);
  expect(flagged("complaint")).toEqual([]);
});

test("everything the portal can do by itself follows from something", () => {
  const planned = new Set(Object.values(after).flatMap((list) => list.map(({ kind }) => kind)));
  planned.add("plan-gathering").add("note-unanswered").add("erase-id-copy");
  // Told by tests/domain/inquiries.test.ts.
  planned.add("make-inquiries");
  // Told by tests/domain/deciding.test.ts.
  planned.add("release-use");
  // Told by tests/domain/carrying-out.test.ts.
  planned.add("carry-out-step");
  // Told by tests/domain/later.test.ts.
  planned.add("keep-later");
  expect([...planned].toSorted()).toEqual(jobKinds.toSorted());
});

test.each([
  ["2026-11-23", ["2026-12-16", "2026-12-21", "2026-12-23"]],
  ["2026-03-05", ["2026-03-27", "2026-04-01", "2026-04-07"]],
  ["2026-12-01", ["2026-12-24", "2026-12-30", "2027-01-04"]],
  ["2027-04-08", ["2027-04-29", "2027-05-04", "2027-05-10"]],
] as const)(
  "of a request of %s staff are warned on %j: 5, 2 and 0 working days before it is due",
  (day, days) => {
    const planned = followUps(exampleEvents["request-received"], given(submittedOn(day)));
    const warnings = planned.filter(({ kind }) => kind === "warn-of-deadline");
    const dueOn = days.at(-1);
    expect(warnings.map(({ subject }) => subject)).toEqual(warningDays.map((left) => `${left}/${dueOn}`));
    expect(warnings.map(({ notBefore }) => notBefore)).toEqual(days);
  },
);

test.each([
  ["2026-12-15", []],
  ["2026-12-16", [5]],
  ["2026-12-19", [3]],
  ["2026-12-21", [2]],
  ["2026-12-23", [0]],
  ["2026-12-28", ["over"]],
] as const)("of the warnings that have come on %s one speaks, and says %j", (today, said) => {
  const come = warningDays.filter((planned) => workingDaysBefore("2026-12-23", planned) <= today);
  const words = come.map((planned) => warningOn("2026-12-23", planned, today));
  expect(words.filter((word) => word !== "silent")).toEqual(said);
});

const proof = exampleEvents["proof-given"];

test("a proof on file lets the gathering be planned, once", () => {
  const proven = [...until("found"), ...provenOn("2026-11-26", "mailbox-on-file")];
  expect(followUps(proof, given(proven))).toEqual([{ kind: "plan-gathering", subject: "" }]);
  expect(followUps(proof, given(until("gathered")))).toEqual([]);
});

test("somebody whom a colleague saw or spoke to lets the gathering be planned too", () => {
  for (const method of ["counter", "call-back"] as const) {
    const identified = given(until("found"), identifiedOn("2026-11-26", method));
    expect(followUps(exampleEvents["person-identified"], identified)).toEqual([
      { kind: "plan-gathering", subject: "" },
    ]);
  }
});

test("somebody who signed in elsewhere lets the gathering be planned too", () => {
  for (const method of loginMethods) {
    const loggedIn = given(until("found"), loggedInOn("2026-11-26", method));
    expect(followUps({ type: "proof-by-login", method }, loggedIn)).toEqual([
      { kind: "plan-gathering", subject: "" },
    ]);
  }
});

test("after a dispute signing in at the portal starts nothing; an electronic identity does", () => {
  const disputed = [...until("found"), ...cautionSetOn("2026-11-25", "request-disputed")];
  const startedBy = (method: LoginMethod) =>
    followUps({ type: "proof-by-login", method }, given(disputed, loggedInOn("2026-11-26", method)));
  expect(startedBy("portal-login")).toEqual([]);
  expect(startedBy("eid")).toHaveLength(1);
});

test("a code starts nothing once the contact on file said that it was somebody else; a visit does", () => {
  const disputed = [...until("found"), ...cautionSetOn("2026-11-25", "request-disputed")];
  const coded = given(disputed, provenOn("2026-11-26", "mailbox-on-file"));
  expect(followUps(proof, coded)).toEqual([]);
  const seen = given(disputed, identifiedOn("2026-11-26", "counter"));
  expect(followUps(exampleEvents["person-identified"], seen)).toHaveLength(1);
});

test("a dispute that is cleared up lets the gathering begin after all", () => {
  const cleared = given(until("found"), provenOn("2026-11-26", "mailbox-on-file"));
  expect(followUps(exampleEvents["caution-lifted"], cleared)).toEqual([
    { kind: "plan-gathering", subject: "" },
  ]);
});

test("who says a second time that it was somebody else alarms the desk a second time", () => {
  const dispute = recorded(tenant("2026-11-26"), exampleEvents["request-disputed"]);
  const once = given(until("proven"), dispute);
  const twice = given(until("proven"), dispute, dispute);
  expect([once, twice].flatMap((dossier) => followUps(exampleEvents["request-disputed"], dossier))).toEqual([
    { kind: "tell-staff", subject: "request-disputed/1" },
    { kind: "tell-staff", subject: "request-disputed/2" },
  ]);
});

test.each([
  "refusal-proposed",
  "outcome-proposed",
  "decision-proposed",
  "fee-proposed",
  "lift-announced",
  "plan-drawn",
] as const)("of a request of a colleague %s waits for one role, and whoever has it hears that", (type) => {
  const awaited = (relation: Dossier["relation"]) =>
    followUps(exampleEvents[type], { ...given(until("answered")), relation }).filter(({ subject }) =>
      subject.startsWith("second-awaited/"),
    );
  expect(awaited("employee")).toMatchObject([{ kind: "tell-staff" }]);
  expect(awaited("tenant")).toEqual([]);
});

test("T-03 the new address hears once more when it counts, three days later to the minute", () => {
  const asked = given(until("answered"), mailboxChangeAskedOn("2026-12-04"));
  expect(followUps(exampleEvents["mailbox-change-asked"], asked).at(-1)).toEqual({
    kind: "tell-mailbox-change",
    subject: `in-force/${id(91)}`,
    notBefore: at("2026-12-07"),
  });
});

test("an authority that was seen lets the gathering be planned, and anew when it is seen again", () => {
  const seen = [
    ...askedForAnotherOn("2026-11-23", "bewindvoerder"),
    ...personFoundOn("2026-11-23"),
    ...identifiedOn("2026-11-24", "counter"),
  ];
  expect(followUps(exampleEvents["person-identified"], given(seen))).toEqual([]);
  const shown = [...seen, ...authorityShownOn("2026-11-24", "2027-02-28")];
  expect(followUps(exampleEvents["authority-shown"], given(shown))).toEqual([
    { kind: "plan-gathering", subject: "2027-02-28" },
  ]);
});

test("nobody who died is looked for", () => {
  const [asked] = askedForAnotherOn("2026-11-23", "heir");
  const planned = asked ? followUps(asked.event, given([asked])) : [];
  expect(planned.map(({ kind }) => kind)).not.toContain("find-person");
});

test("a mailbox that was given starts nothing", () => {
  const dossier = given(until("found"), provenOn("2026-11-26", "mailbox-given"));
  expect(followUps(proof, dossier)).toEqual([]);
});

test("an answer by post needs no announcement, nor does any other letter", () => {
  const written = exampleEvents["letter-written"];
  const dossier = given(until("built"));
  expect(followUps({ ...written, by: "post" }, dossier)).toEqual([]);
  expect(followUps({ ...written, letter: "acknowledgement" }, dossier)).toEqual([]);
  expect(followUps({ ...written, letter: "identity-code" }, dossier)).toEqual([]);
});

test.each(["unfounded", "excessive", "abuse"] as const)(
  "two persons refuse what is %s: the letter that says so is written at once",
  (ground) => {
    const dossier = given(until("gathered"));
    expect(followUps({ type: "refusal-approved", ground }, dossier)).toEqual([
      { kind: "write-letter", subject: "refused" },
    ]);
  },
);

test("after a refused build the next approval builds anew", () => {
  const again = given(
    until("approved"),
    refusedOn("2026-12-03"),
    proposedOn("2026-12-04"),
    approvedOn("2026-12-04"),
  );
  expect(followUps(exampleEvents["outcome-approved"], again)).toEqual([
    { kind: "build-bundle", subject: "2" },
  ]);
});

test("an attempt at a slice is a task of its own", () => {
  const retried = { ...exampleEvents["slice-retried"], attempt: 3 };
  const dossier = given(until("proven"), recorded(system("2026-11-27"), exampleEvents["gathering-planned"]));
  expect(followUps(retried, dossier)).toEqual([{ kind: "gather-slice", subject: `${slices[0].sliceId}/3` }]);
});

test("no connection is asked for what a colleague looks up, and of each day the desk hears once", () => {
  const task = (place: number, dueOn: Day) => ({
    sliceId: id(700 + place),
    connection: `place-${place}`,
    resource: "by-hand",
    theme: "documents" as const,
    dueOn,
  });
  const tasks = [task(1, "2026-12-04"), task(2, "2026-11-29"), task(3, "2026-12-04")];
  const planned: DossierEvent = { type: "gathering-planned", slices: [...tasks, slices[0]] };
  const dossier = given(until("proven"), recorded(system("2026-11-27"), planned));
  expect(followUps(planned, dossier)).toEqual([
    { kind: "gather-slice", subject: `${slices[0].sliceId}/1` },
    { kind: "tell-staff", subject: "task-due/2026-12-04", notBefore: "2026-12-04" },
    { kind: "tell-staff", subject: "task-due/2026-11-29", notBefore: "2026-11-29" },
    { kind: "make-inquiries", subject: "look" },
  ]);
  const again = { type: "slice-retried", sliceId: id(701), attempt: 2 } as const;
  expect(followUps(again, dossier)).toEqual([]);
});

test("the desk hears of a gap of the answer two weeks after it, and after each supplement that left one", () => {
  const answered = given(answeredWithGap);
  expect(followUps(exampleEvents["request-answered"], answered)).toEqual([
    { kind: "tell-staff", subject: "supplement-due/2026-12-17", notBefore: "2026-12-17" },
  ]);
  expect(followUps(exampleEvents["request-answered"], given(until("answered")))).toEqual([]);
  const told = given(supplementUntil("told"));
  expect(followUps(exampleEvents["supplement-told"], told)).toEqual([]);
});

test("what is found after all is gathered, made and announced as an answer is", () => {
  const [retried] = takenUpOn("2026-12-07").filter(({ event }) => event.type === "slice-retried");
  if (!retried) throw new Error("Nothing was asked again");
  expect(followUps(retried.event, given(supplementUntil("takenUp")))).toEqual([
    { kind: "gather-slice", subject: `${slices[1].sliceId}/2` },
  ]);
  const approved = given(supplementUntil("approved"));
  expect(followUps(exampleEvents["outcome-approved"], approved)).toEqual([
    { kind: "build-bundle", subject: "2" },
  ]);
  const written = { ...exampleEvents["letter-written"], letter: "access-supplement" } as const;
  expect(followUps(written, given(supplementUntil("written")))).toEqual([
    { kind: "announce-answer", subject: letterId },
  ]);
});

const asked = [...until("found"), ...questionAskedOn("2026-11-25", "identity")];

test("a question that nobody answers comes back to a colleague, and to the tenant at the end of the first month", () => {
  const told = given(asked, questionToldOn("2026-11-25"));
  expect(followUps(exampleEvents["question-told"], told)).toEqual([
    { kind: "note-unanswered", subject: questionId, notBefore: "2026-12-25" },
    { kind: "write-letter", subject: `interim/${questionId}`, notBefore: "2026-12-23" },
  ]);
  const clarified = given(
    until("proven"),
    questionAskedOn("2026-11-27", "clarification"),
    questionToldOn("2026-11-27"),
  );
  expect(followUps(exampleEvents["question-told"], clarified)[0]?.notBefore).toBe("2026-12-11");
});

test("who is asked only after the first month hears no more than the question", () => {
  const late = given(until("proven"), questionAskedOn("2026-12-24", "clarification"));
  const told = given(
    until("proven"),
    questionAskedOn("2026-12-24", "clarification"),
    questionToldOn("2026-12-24"),
  );
  expect(followUps(exampleEvents["question-told"], late)).toEqual([]);
  expect(followUps(exampleEvents["question-told"], told).map(({ kind }) => kind)).toEqual([
    "note-unanswered",
  ]);
});

test("staff are warned of the day to which an answer moved the last one; a proof is no news to read", () => {
  const proven = given(asked, questionToldOn("2026-11-25"), questionAnsweredOn("2026-12-05", "proof"));
  const planned = followUps({ ...exampleEvents["question-answered"], choice: "proof" }, proven);
  expect(planned.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    "warn-of-deadline 5/2027-01-04",
    "warn-of-deadline 2/2027-01-04",
    "warn-of-deadline 0/2027-01-04",
  ]);
});

test("the end of a request that nobody stood for has a letter of its own, each time it ends", () => {
  const refused = { type: "refusal-approved", ground: "not-identified" } as const;
  const once = given(asked, questionToldOn("2026-11-25"), notIdentifiedOn("2026-12-25"));
  const again = given(
    asked,
    questionToldOn("2026-11-25"),
    notIdentifiedOn("2026-12-25"),
    recorded(system("2027-01-04"), { type: "request-reopened" }),
  );
  expect(followUps(refused, once)).toEqual([{ kind: "write-letter", subject: "not-identified" }]);
  expect(followUps(refused, again)).toEqual([{ kind: "write-letter", subject: "not-identified/1" }]);
});

test("a request that goes on is gathered for, if it was not yet, and has its warnings again", () => {
  const goesOn = [
    ...asked,
    ...questionToldOn("2026-11-25"),
    ...notIdentifiedOn("2026-12-25"),
    ...identifiedOn("2027-01-04", "counter"),
    ...recorded(tenant("2027-01-04"), { type: "request-reopened" }),
  ];
  expect(followUps({ type: "request-reopened" }, given(goesOn))).toEqual([
    { kind: "plan-gathering", subject: "reopened/1" },
    { kind: "warn-of-deadline", subject: "5/2027-01-22", notBefore: "2027-01-15" },
    { kind: "warn-of-deadline", subject: "2/2027-01-22", notBefore: "2027-01-20" },
    { kind: "warn-of-deadline", subject: "0/2027-01-22", notBefore: "2027-01-22" },
    { kind: "tell-staff", subject: "request-reopened/1" },
  ]);
});

function plannedBy({ decided, stamp, dossier }: Tried): FollowUp[] {
  if (!dossier) return [];
  return eventsOf({ decided, stamp }).flatMap(({ event }) => followUps(event, dossier));
}
const nameOf = ({ kind, subject }: FollowUp) => `${kind} ${subject}`;

// Planning the gathering is one task, however many proofs come before it is done; so are the warning of one day and the
// lapse of a copy on one day, whether it is still asked then or was sent. Of copies the model sends the same list of files
// each time, which in a vault has a new id.
test("no follow-up has the name of an earlier one, so that none is taken for done", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      const names = tried.flatMap(plannedBy).map(nameOf);
      const once = names.filter(
        (name) => !/^(plan-gathering|warn-of-deadline|lapse-id-copy|tell-staff id-copy-sent)\b/.test(name),
      );
      expect(once.filter((name, place) => once.indexOf(name) !== place)).toEqual([]);
      const warnings = tried.flatMap(plannedBy).filter(({ kind }) => kind === "warn-of-deadline");
      const onDay = new Set(warnings.map(({ subject, notBefore }) => `${subject} ${String(notBefore)}`));
      expect(onDay.size).toBe(new Set(warnings.map(({ subject }) => subject)).size);
    }),
    { numRuns: 100 },
  );
});

test("whatever the portal has to do next, it has planned", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      const planned = new Set<string>();
      for (const step of tried) {
        for (const followUp of plannedBy(step)) planned.add(nameOf(followUp));
        const waitsFor = taskOfPortal(step);
        if (waitsFor)
          expect(
            [...planned].some((name) => name.startsWith(waitsFor)),
            waitsFor,
          ).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

/** The task that brings the next step about; null when it is for people, or for the printer of the shell. */
function taskOfPortal({ dossier, stamp }: Tried): string | null {
  // Where nothing is looked up, nothing is gathered.
  if (!dossier || dossier.scope.length === 0) return null;
  const next = nextStep(dossier, "2027-06-01");
  if (!next || stamp.actor.kind !== "system") return null;
  const { command } = next;
  switch (command.type) {
    case "record-person":
      return "find-person ";
    case "record-code":
      return `send-code ${command.codeId}`;
    case "plan-gathering":
      return "plan-gathering ";
    case "settle-slice":
      return `gather-slice ${command.sliceId}/${command.attempt}`;
    case "record-letter":
      return letterTask(command, dossier);
    case "record-bundle":
      return `build-bundle ${dossier.approvals}`;
    case "record-mail-accepted": {
      const answer = dossier.letters.findLast(({ letter }) => isAnswer(letter) || isGiving(letter));
      const announces = command.mail === "answer-ready" || command.mail === "supplement-ready";
      return announces && answer?.by === "portal" ? `announce-answer ${answer.letterId}` : null;
    }
    default:
      return null;
  }
}

function letterTask({ letter, letterId }: Extract<Command, { type: "record-letter" }>, dossier: Dossier) {
  if (isGiving(letter)) return `build-bundle ${dossier.approvals}`;
  const isQuestion = letter === questionLetters.identity || letter === questionLetters.clarification;
  return `write-letter ${isQuestion ? `question/${letterId}` : letter}`;
}

test.each([
  [5, []],
  [2, ["privacy-officer"]],
  [0, ["privacy-officer", "director"]],
] as const)("%i working days before the last one also these hear of it: %j", (left, also) => {
  expect(alsoWarned(left)).toEqual(also);
});
