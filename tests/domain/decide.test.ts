// Every obstacle, and who may give which command.

import { expect, test } from "vitest";
import { mayGive, type Stamp } from "#app/domain/actors.ts";
import { clockWhenAsked } from "#app/domain/asking.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Command, CommandType } from "#app/domain/commands.ts";
import {
  answerIsReady,
  asEarlier,
  type Decided,
  decide,
  downloadObstacle,
  type Obstacle,
  obstacles,
} from "#app/domain/decide.ts";
import {
  attentionOf,
  clockOfDossier,
  type Dossier,
  dueDayOf,
  exportAvailableUntil,
  phaseOf,
  wasAnswerGiven,
} from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { holdsRetention } from "#app/domain/flags.ts";
import type { Askable } from "#app/domain/questions.ts";
import type { WhoseSaid, WithholdGround } from "#app/domain/records.ts";
import type { TextRef } from "#app/domain/texts.ts";
import {
  answeredOn,
  answeredWithGap,
  answerWrittenDownOn,
  answerWrittenOn,
  approvedOn,
  askedByEmployeeOn,
  askedForAnotherOn,
  askedOutsideOn,
  at,
  attachedOn,
  auditor,
  authorityShownOn,
  bothContacts,
  bundleMadeOn,
  cautionSetOn,
  codeIds,
  codeRequestedOn,
  codeSentOn,
  commands,
  complaintFiledOn,
  complaintSettledOn,
  conflictNotedOn,
  contact,
  contactChangedOn,
  damagedOn,
  decisionApprovedOn,
  decisionProposedOn,
  directFile,
  director,
  downloadedOn,
  extendedOn,
  extensionToldOn,
  feeAskedOn,
  feeProposedOn,
  fileId,
  flagRaisedOn,
  foundByHandOn,
  gatheredOn,
  given,
  handler,
  handoverAsked,
  handoverFetched,
  handoverSealed,
  handoverVerified,
  id,
  idCopyAskedOn,
  idCopySentOn,
  identifiedOn,
  identityUnprovenOn,
  liftOn,
  loggedInOn,
  lookedUpByHandOn,
  mailboxChangeAskedOn,
  mailboxChangeStoppedOn,
  messageReadOn,
  messageReceivedOn,
  messageWrittenOn,
  namesake,
  noMarketing,
  notIdentifiedOn,
  noticeId,
  otherHandler,
  person,
  personAmbiguousOn,
  personFoundOn,
  planApprovedOn,
  planDrawnOn,
  planId,
  plannedOn,
  planStartedOn,
  privacyOfficer,
  proposedOn,
  provenOn,
  questionAnsweredOn,
  questionAskedOn,
  questionClosedOn,
  questionId,
  questionToldOn,
  questionUnansweredOn,
  questionWrittenOn,
  receiver,
  recipient,
  recipientWaitsOn,
  recorded,
  refusalApprovedOn,
  refusalProposedOn,
  refusedOn,
  restrictedOn,
  searchEndedOn,
  settledOn,
  slices,
  stranger,
  submittedOn,
  supplementFileId,
  supplementUntil,
  system,
  tally,
  tenant,
  text,
  until,
  waivedOn,
  wishedBy,
  wishedOn,
  wishes,
  withdrawnOn,
} from "#tests/support/dossiers.ts";

type Of<Type extends CommandType> = Extract<Command, { type: Type }>;
type Refused = [why: string, past: Dossier | null, command: Command, by: Stamp];

const [first, second] = slices;
const marketing = { right: "objection", against: "marketing", pause: false } as const;
const unsortedEvents = submittedOn("2026-11-23", undefined, {
  right: "unsorted",
  scope: [],
  wish: { right: "unsorted" },
});
const unsorted = given(unsortedEvents);
const proposal = commands["propose-outcome"];
const approval = commands["approve-outcome"];
const bundle = commands["record-bundle"];
const settle = commands["settle-slice"];
const changed = { ...tally, digest: "digest-2" };
const withConsent = { ...tally, withheld: 0, masked: 0, consented: 1 };
const mailbox = { codeId: codeIds["mailbox-on-file"], way: "mailbox-on-file" } as const;
const sent: Command = { type: "record-code", ...mailbox, result: "sent" };
const proof: Command = { type: "give-proof", codeId: mailbox.codeId, method: "mailbox-on-file" };
const running = [...until("proven"), ...plannedOn("2026-11-27")];
const retried = [
  ...running,
  ...settledOn("2026-11-27", first, "failed"),
  ...recorded(handler("2026-11-28"), { type: "slice-retried", sliceId: first.sliceId, attempt: 2 }),
];
const waived = [
  ...running,
  ...settledOn("2026-11-27", first, "failed"),
  ...waivedOn("2026-11-28", first),
  ...settledOn("2026-11-28", second, "done"),
  ...recorded(system("2026-11-28"), { type: "data-gathered", records: 3 }),
];
const taken = recorded(handler("2026-11-24"), {
  type: "dossier-taken",
  staffId: handlerId(handler("2026-11-24")),
});
const belowAnswer = [
  ...submittedOn("2026-11-23"),
  ...provenOn("2026-11-24", "mailbox-given", "mailbox-on-file"),
  ...gatheredOn("2026-11-25"),
];
const released = until("answered");
const showing = { ...commands["show-authority"], themes: [...commands["show-authority"].themes] };
const refusing = commands["propose-refusal"];
const repeating = commands["propose-manifest-refusal"];
const unfounded = { ...repeating, ground: "unfounded", lastAskedOn: null } as const;
const abusing = { ...unfounded, ground: "abuse" } as const;
const forAnother = [
  ...askedForAnotherOn("2026-11-23", "bewindvoerder"),
  ...personFoundOn("2026-11-23"),
  ...identifiedOn("2026-11-24", "counter"),
];
const ended = authorityShownOn("2026-11-24", "2026-12-03");
const noData = [...askedForAnotherOn("2026-11-23", "heir"), ...refusalProposedOn("2026-11-24")];
const findByHand = { ...commands["find-by-hand"], contacts: [...commands["find-by-hand"].contacts] };
const endSearch = { ...commands["end-search"], places: [...commands["end-search"].places] };
const nothingKept = given(
  askedByEmployeeOn("2026-11-23"),
  searchEndedOn("2026-11-24"),
  identifiedOn("2026-11-25", "counter"),
  recorded(system("2026-11-25"), { type: "data-gathered", records: 0 }),
  proposedOn("2026-11-26"),
);
const asking = commands["ask-mailbox-change"];
const ask = commands["ask-question"];
const askWho = { ...ask, about: "identity" } as const;
const answer = commands["answer-question"];
const close = commands["close-question"];
const unanswered = commands["note-unanswered"];
const withdraw = commands["withdraw-request"];
const answeredAt = (on: Day, time?: string) => at(on, time).toISOString();
const clarifying = [
  ...until("proven"),
  ...questionAskedOn("2026-11-27", "clarification"),
  ...questionToldOn("2026-11-27"),
];
/** On 25 December 2026 it is thirty days since anybody was asked who they are. */
const doubted = [
  ...until("found"),
  ...questionAskedOn("2026-11-25", "identity"),
  ...questionToldOn("2026-11-25"),
];
const unknownToUs = [...doubted, ...notIdentifiedOn("2026-12-25")];
const withdrawn = [...until("proven"), ...withdrawnOn("2026-11-28")];
const day = "2026-12-04";

const moment = (on: Day, time?: string) => at(on, time).toISOString();
const takenIn: Of<"receive-request"> = {
  ...commands["receive-request"],
  scope: ["personal"],
  channel: "phone",
};

const attached = [...until("proven"), ...attachedOn("2026-12-02")];
const attachTo = (change: Partial<Of<"attach-request">["earlier"]>): Of<"attach-request"> => {
  const { earlier, ...command } = commands["attach-request"];
  return { ...command, earlier: { ...earlier, scope: [...earlier.scope], ...change } };
};

const askedAndTold = [
  ...until("proven"),
  ...questionAskedOn("2026-11-26", "clarification"),
  ...questionToldOn("2026-11-27"),
];
const answeredOnPaper = [...askedAndTold, ...answerWrittenDownOn("2026-12-02")];

const withGap = given(answeredWithGap);
const closeGap = commands["close-gap"];

/** Who reached one contact on file, where another is still missing. */
const oneContact = [...until("found"), ...provenOn("2026-11-25", "mailbox-on-file")];

/** All was shown for an erasure, and nothing is gathered. */
const erasing = wishedBy(wishes.erasure, ...bothContacts);
const decided = [...erasing, ...decisionProposedOn("2026-11-26"), ...decisionApprovedOn("2026-11-27")];
const planned = [...decided, ...planDrawnOn("2026-11-27")];

const unpaid: Command = { ...commands["propose-manifest-refusal"], ground: "fee-unpaid", lastAskedOn: null };

/** Withheld on a ground of which must be said what was weighed: UAVG art. 41. */
const ofLawyer = {
  ...commands["decide-records"],
  ...{ ground: "own-lawyer", weighing: text, whose: null },
} as const satisfies Command;
const unweighed = (ground: WithholdGround): Command => ({ ...ofLawyer, ground, weighing: null });

const cases: Record<Obstacle, Refused[]> = {
  "no-fee-for-this": [
    [
      "costs for an end of marketing",
      given(wishedBy(noMarketing, ...bothContacts)),
      commands["propose-fee"],
      handler(day),
    ],
    [
      "an extra copy of an erasure",
      given(erasing),
      { ...commands["propose-fee"], ground: "extra-copy" },
      handler(day),
    ],
  ],
  "fee-open": [
    [
      "an outcome before the costs are paid",
      given(until("gathered"), feeAskedOn("2026-12-01")),
      proposal,
      handler("2026-12-02"),
    ],
    [
      "a decision before the costs are paid",
      given(wishedBy(wishes.erasure, ...bothContacts), feeAskedOn("2026-12-01")),
      commands["propose-decision"],
      handler("2026-12-02"),
    ],
  ],
  "fee-not-overdue": [
    [
      "a refusal on the last day on which can be paid",
      given(until("gathered"), feeAskedOn("2026-12-01")),
      unpaid,
      handler("2026-12-15"),
    ],
    ["a refusal for costs that nobody asked", given(until("gathered")), unpaid, handler("2026-12-16")],
    [
      "a refusal that was proposed before the money came",
      given(
        until("gathered"),
        feeAskedOn("2026-12-01"),
        refusalProposedOn("2026-12-16", handler, "fee-unpaid"),
        recorded(handler("2026-12-16"), { type: "fee-paid" }),
      ),
      commands["approve-refusal"],
      privacyOfficer("2026-12-17"),
    ],
  ],
  "given-already": [
    [
      "a source that was told is asked again after the answer",
      withGap,
      commands["retry-source"],
      handler(day),
    ],
    [
      "what was gathered before a refusal is asked again after it",
      given(
        waived,
        refusalProposedOn("2026-12-01", handler, "unfounded"),
        refusalApprovedOn("2026-12-02", "unfounded"),
        answeredOn("2026-12-03"),
      ),
      { ...commands["retry-source"], sliceId: first.sliceId },
      handler(day),
    ],
    [
      "a source that was told in a supplement is asked again",
      given(supplementUntil("told")),
      { ...commands["retry-source"], sliceId: second.sliceId },
      handler("2026-12-10"),
    ],
  ],
  "handover-over": [
    [
      "the organisation fetches what was fetched",
      given(handoverFetched),
      commands["fetch-handover"],
      receiver("2026-12-09"),
    ],
    [
      "a colleague calls about what the tenant took back",
      given(
        handoverSealed,
        recorded(tenant("2026-12-05"), { type: "handover-ended", why: "withdrawn", reason: null }),
      ),
      commands["verify-receiver"],
      handler("2026-12-07"),
    ],
    [
      "what went to nobody cannot be refused twice",
      given(
        directFile,
        recorded(handler("2026-12-05"), { type: "handover-ended", why: "not-possible", reason: text }),
      ),
      commands["refuse-handover"],
      handler("2026-12-07"),
    ],
    ["nothing was to be taken back", given(until("answered")), commands["withdraw-handover"], tenant(day)],
  ],
  "handover-not-ready": [
    [
      "the organisation fetches before it said yes",
      given(handoverVerified),
      commands["fetch-handover"],
      receiver("2026-12-08"),
    ],
    [
      "the organisation says yes before anybody called it",
      given(handoverSealed),
      commands["confirm-receipt"],
      receiver("2026-12-08"),
    ],
    [
      "a colleague calls before the file is there",
      given(handoverAsked),
      commands["verify-receiver"],
      handler("2026-12-07"),
    ],
  ],
  "handovers-used-up": [
    [
      "the tenant sends it to a sixth organisation",
      given(
        directFile,
        ["2026-12-04", "2026-12-05", "2026-12-06", "2026-12-07", "2026-12-08"].flatMap((on, place) =>
          recorded(
            tenant(on as Day),
            { type: "handover-asked", handoverId: id(260 + place), receiver: text, until: "2026-12-25" },
            { type: "handover-ended", why: "withdrawn", reason: null },
          ),
        ),
      ),
      commands["ask-handover"],
      tenant("2026-12-09"),
    ],
  ],
  "notice-over": [
    [
      "a recipient confirms what a colleague recorded already",
      given(
        recipientWaitsOn("2026-12-07"),
        recorded(handler("2026-12-08"), { type: "notice-confirmed", noticeId, what: "not-held" }),
      ),
      commands["confirm-notice"],
      recipient("2026-12-09"),
    ],
    [
      "who never had the data is excused",
      given(recipientWaitsOn("2026-12-07")),
      { ...commands["excuse-notice"], noticeId: id(192) },
      privacyOfficer("2026-12-09"),
    ],
  ],
  "inquiry-over": [
    [
      "who was asked says after a colleague looked that it is not up to them",
      given(
        lookedUpByHandOn("2026-11-23"),
        askedOutsideOn("2026-11-23", id(13), "2026-11-30"),
        recorded(handler("2026-11-24"), {
          type: "slice-settled",
          sliceId: id(13),
          attempt: 1,
          result: "empty",
          records: 0,
        }),
      ),
      commands["decline-inquiry"],
      contact("2026-11-25"),
    ],
  ],
  "nothing-to-add": [
    [
      "a supplement is proposed of a gap that was left open once more",
      given(
        supplementUntil("takenUp"),
        settledOn("2026-12-07", second, "failed", 2),
        waivedOn("2026-12-08", second),
        recorded(privacyOfficer("2026-12-08"), { type: "data-gathered", records: 0 }),
      ),
      proposal,
      handler("2026-12-08"),
    ],
  ],
  "receipt-impossible": [
    [
      "it came after it was written down",
      given(until("proven")),
      { ...commands["correct-receipt"], receivedAt: moment("2026-11-24") },
      privacyOfficer(day),
    ],
    ["a call of a minute from now", null, { ...takenIn, receivedAt: moment(day, "12:01") }, handler(day)],
    ["a letter from before the GDPR", null, { ...takenIn, receivedAt: moment("2018-05-24") }, handler(day)],
    [
      "a tenant in the portal says that it was yesterday",
      null,
      { ...commands["receive-request"], receivedAt: moment("2026-12-03") },
      tenant(day),
    ],
  ],
  "late-reason-missing": [
    [
      "a call of four days ago, late in the evening, without a reason",
      null,
      { ...takenIn, receivedAt: moment("2026-11-30", "23:59") },
      handler(day, "00:01"),
    ],
  ],
  "dossier-exists": [
    ["a request comes twice", given(until("submitted")), commands["receive-request"], tenant(day)],
  ],
  "no-such-dossier": [
    ["staff take what is not there", null, commands["take-dossier"], handler(day)],
    ["a download without a dossier", null, commands["record-download"], tenant(day)],
  ],
  "not-your-task": [
    [
      "a handler writes down what a connection should give",
      given(running),
      { ...commands["hand-in"], sliceId: first.sliceId },
      handler(day),
    ],
    [
      "a handler brings a file where a connection is asked",
      given(running),
      { ...commands["refuse-file"], sliceId: first.sliceId },
      handler(day),
    ],
    [
      "a tenant says that it came by telephone",
      null,
      { ...commands["receive-request"], channel: "phone" },
      tenant(day),
    ],
    ["a handler files in the portal for somebody", null, { ...commands["receive-request"] }, handler(day)],
    [
      "a tenant says that somebody else asked in the same message",
      null,
      { ...commands["receive-request"], separatedFrom: { dossierId: id(601), number: "2026-0601" } },
      tenant(day),
    ],
    ["a handler closes a gap", withGap, closeGap, handler(day)],
    ["a tenant approves", given(until("proposed")), approval, tenant(day)],
    ["the portal approves", given(until("proposed")), approval, system(day)],
    ["a handler gives proof for the tenant", given(until("found")), proof, handler(day)],
    ["a handler signs in for the tenant", given(until("found")), commands["prove-by-login"], handler(day)],
    ["a handler records a bundle", given(until("approved")), bundle, handler(day)],
    ["a tenant is seen by themselves", given(until("found")), commands["identify-person"], tenant(day)],
    ["a handler lifts a caution", given(until("found")), commands["lift-caution"], handler(day)],
    ["a handler waives a slice", given(running), commands["waive-slice"], handler(day)],
    ["somebody without a task asks about nothing", null, commands["take-dossier"], tenant(day)],
  ],
  "extension-too-late": [
    ["after the first month", given(until("proven")), commands["extend-term"], handler("2026-12-24")],
    [
      "its letter after the first month",
      given(until("found"), extendedOn("2026-12-23")),
      { ...commands["record-letter"], letter: "extension" },
      system("2026-12-24"),
    ],
  ],
  "already-asked": [
    [
      "the tenant was asked again since the answer that did not come",
      given(
        answeredOnPaper,
        questionAskedOn("2026-12-03", "clarification", id(97)),
        questionToldOn("2026-12-03", id(97)),
      ),
      { ...commands["correct-answer"], answeredAt: null },
      privacyOfficer(day),
    ],
    ["what is asked already", given(clarifying), ask, otherHandler(day)],
    ["who it is, while that is asked", given(doubted), askWho, privacyOfficer(day)],
  ],
  "second-round": [
    [
      "a handler asks once more who it is",
      given(doubted, questionClosedOn("2026-12-01")),
      { ...askWho, questionId: id(96) },
      handler(day),
    ],
  ],
  "question-open": [
    [
      "an outcome while the tenant is asked what they want to see",
      given(until("gathered"), questionAskedOn("2026-11-30", "clarification")),
      proposal,
      handler(day),
    ],
  ],
  "identity-question-first": [
    ["no data for who asks about themselves", given(until("found")), refusing, handler(day)],
    [
      "not identified, by who was never told of the question",
      given(until("found"), questionAskedOn("2026-11-25", "identity")),
      refusing,
      handler("2027-03-01"),
    ],
    ["not identified, a day too early", given(doubted), refusing, handler("2026-12-24")],
    [
      "not identified, after the question was closed",
      given(doubted, questionClosedOn("2026-12-24")),
      refusing,
      handler("2026-12-28"),
    ],
    [
      "no data for who was asked what they want to see",
      given(
        until("found"),
        provenOn("2026-11-25", "mailbox-on-file"),
        questionAskedOn("2026-11-25", "clarification"),
        questionToldOn("2026-11-25"),
      ),
      refusing,
      handler("2027-01-11"),
    ],
  ],
  "impossible-moment": [
    [
      "an answer came before the question",
      given(answeredOnPaper),
      { ...commands["correct-answer"], answeredAt: moment("2026-11-26") },
      handler(day),
    ],
    [
      "an answer comes tomorrow",
      given(answeredOnPaper),
      { ...commands["correct-answer"], answeredAt: moment("2026-12-05") },
      privacyOfficer(day),
    ],
    [
      "an answer from before the question could be read",
      given(clarifying),
      { ...answer, answeredAt: answeredAt("2026-11-26") },
      handler(day),
    ],
    [
      "an answer from before the question was asked",
      given(until("proven"), questionAskedOn("2026-11-27", "clarification")),
      { ...answer, answeredAt: answeredAt("2026-11-26") },
      handler(day),
    ],
    [
      "an answer from tomorrow",
      given(clarifying),
      { ...answer, answeredAt: answeredAt("2026-12-05") },
      handler(day),
    ],
  ],
  "request-withdrawn": [
    [
      "a repetition that was taken back is refused",
      given(until("gathered"), withdrawnOn("2026-11-28")),
      repeating,
      handler(day),
    ],
    ["an outcome is proposed", given(until("gathered"), withdrawnOn("2026-11-28")), proposal, handler(day)],
    [
      "an outcome is approved",
      given(until("proposed"), withdrawnOn("2026-12-02")),
      approval,
      privacyOfficer(day),
    ],
    ["a question is asked", given(withdrawn), ask, handler(day)],
    ["a question of before is answered", given(clarifying, withdrawnOn("2026-11-28")), answer, tenant(day)],
    ["more time is taken", given(withdrawn), commands["extend-term"], handler(day)],
    [
      "a source is asked again",
      given(running, withdrawnOn("2026-11-28")),
      commands["retry-source"],
      handler(day),
    ],
    ["somebody is seen", given(withdrawn), commands["identify-person"], handler(day)],
    ["news is to go elsewhere", given(withdrawn), asking, tenant(day)],
    [
      "data that were ready are fetched",
      given(until("built"), withdrawnOn("2026-12-03")),
      commands["record-download"],
      tenant(day),
    ],
  ],
  "wish-does-not-fit": [
    [
      "another right than access, of which nobody said what",
      null,
      { ...commands["receive-request"], right: "erasure" },
      tenant(day),
    ],
    ["access to nothing", null, { ...commands["receive-request"], scope: [] }, tenant(day)],
    [
      "a copy, with what belongs to another right",
      null,
      { ...commands["receive-request"], wish: marketing },
      tenant(day),
    ],
    [
      "an erasure, with the wish of an objection",
      null,
      { ...commands["receive-request"], right: "erasure", wish: marketing },
      tenant(day),
    ],
    [
      "own words that come to own words",
      unsorted,
      { ...commands["sort-request"], right: "unsorted", wish: { right: "unsorted" } },
      handler(day),
    ],
  ],
  "no-mailbox": [
    [
      "who has everything by post",
      given(
        submittedOn("2026-11-23", "12:00", { hasMailbox: false, answerBy: "post" }),
        identifiedOn("2026-11-24", "counter"),
      ),
      asking,
      tenant(day),
    ],
  ],
  "release-held": [
    [
      "a download before a new address counts",
      given(released, mailboxChangeAskedOn("2026-12-03")),
      commands["record-download"],
      tenant(day),
    ],
    [
      "a download just after a contact on file changed",
      given(released, contactChangedOn("2026-12-03", "home")),
      commands["record-download"],
      tenant(day),
    ],
  ],
  "already-done": [
    [
      "a gap is closed before there is an answer",
      given(waived),
      { ...closeGap, sliceId: first.sliceId },
      privacyOfficer(day),
    ],
    ["what was found is closed", withGap, { ...closeGap, sliceId: first.sliceId }, privacyOfficer(day)],
    [
      "a supplement is made twice",
      given(supplementUntil("made")),
      { ...bundle, fileId: id(33), part: 1 },
      system("2026-12-08"),
    ],
    ["a supplement is made that nobody began", withGap, { ...bundle, part: 1 }, system(day)],
    [
      "the letter of a supplement is written twice",
      given(supplementUntil("written")),
      { ...commands["record-letter"], letter: "access-supplement" },
      system("2026-12-08"),
    ],
    ["an answer is given twice", given(clarifying, questionAnsweredOn("2026-11-28")), answer, tenant(day)],
    [
      "an answer to a closed question",
      given(clarifying, questionClosedOn("2026-11-28")),
      answer,
      tenant(day),
    ],
    ["an answer to what nobody asked", given(until("proven")), answer, tenant(day)],
    ["the reading of no answer", given(clarifying), commands["read-answer"], handler(day)],
    [
      "an answer is read twice",
      given(
        clarifying,
        questionAnsweredOn("2026-11-28"),
        recorded(handler("2026-11-30"), { type: "answer-read", questionId }),
      ),
      commands["read-answer"],
      otherHandler(day),
    ],
    [
      "a question comes once more after it was closed",
      given(clarifying, questionClosedOn("2026-11-28")),
      ask,
      handler(day),
    ],
    ["a question is closed twice", given(clarifying, questionClosedOn("2026-11-28")), close, handler(day)],
    [
      "an answered question is closed",
      given(clarifying, questionAnsweredOn("2026-11-28")),
      close,
      handler(day),
    ],
    ["what nobody asked is closed", given(until("proven")), close, handler(day)],
    [
      "nobody answered what nobody was told of",
      given(until("proven"), questionAskedOn("2026-11-27", "clarification")),
      unanswered,
      system(day),
    ],
    [
      "nobody answered what was answered",
      given(clarifying, questionAnsweredOn("2026-11-28")),
      unanswered,
      system("2026-12-11"),
    ],
    [
      "nobody answered, a second time",
      given(clarifying, questionUnansweredOn("2026-12-11")),
      unanswered,
      system("2026-12-11"),
    ],
    [
      "nobody has shown who asks, a second time",
      given(until("found"), identityUnprovenOn("2026-11-26")),
      commands["note-unproven"],
      system(day),
    ],
    [
      "nobody has shown who asks, after somebody did",
      given(until("found"), provenOn("2026-11-24", "mailbox-on-file")),
      commands["note-unproven"],
      system(day),
    ],
    ["nobody has shown who asks, and they are asked", given(doubted), commands["note-unproven"], system(day)],
    [
      "nobody has to show who the dead are",
      given(askedForAnotherOn("2026-11-23", "heir")),
      commands["note-unproven"],
      system(day),
    ],
    [
      "nobody has shown who asks, after the answer",
      given(released, cautionSetOn("2026-12-03", "request-disputed")),
      commands["note-unproven"],
      system(day),
    ],
    [
      "nobody has shown who asks where two people say that they may not ask",
      given(
        askedForAnotherOn("2026-11-23", "bewindvoerder"),
        refusalProposedOn("2026-11-25", handler, "no-authority"),
      ),
      commands["note-unproven"],
      system(day),
    ],
    ["who has shown enough is asked who they are", given(until("proven")), askWho, handler(day)],
    ["what somebody wants to see is asked after the answer", given(released), ask, handler(day)],
    ["who it is, is asked after the refusal", given(unknownToUs), askWho, privacyOfficer("2026-12-28")],
    ["who has shown enough is refused", given(until("proven")), refusing, handler("2027-01-11")],
    ["an answered request is withdrawn", given(released), withdraw, tenant(day)],
    ["a request is withdrawn twice", given(withdrawn), withdraw, tenant(day)],
    ["a withdrawn request is gathered for", given(withdrawn), commands["plan-gathering"], system(day)],
    [
      "a source of a withdrawn request answers",
      given(running, withdrawnOn("2026-11-28")),
      settle,
      system(day),
    ],
    [
      "the bundle of a withdrawn request is made",
      given(until("approved"), withdrawnOn("2026-12-02")),
      bundle,
      system(day),
    ],
    [
      "the answer to a withdrawn request is written",
      given(until("approved"), bundleMadeOn("2026-12-02"), withdrawnOn("2026-12-02")),
      commands["record-letter"],
      system(day),
    ],
    [
      "the tenant of a withdrawn request hears where it stands",
      given(doubted, withdrawnOn("2026-11-28")),
      { ...commands["record-letter"], letter: "interim" },
      system("2026-12-23"),
    ],
    [
      "the tenant of a refused request hears where it stands",
      given(unknownToUs),
      { ...commands["record-letter"], letter: "interim" },
      system("2026-12-28"),
    ],
    [
      "a question is written to who has answered it",
      given(clarifying, questionAnsweredOn("2026-11-28")),
      { ...commands["record-letter"], letterId: questionId, letter: "clarification" },
      system(day),
    ],
    [
      "a question is written twice",
      given(clarifying, questionWrittenOn("2026-11-27", "clarification")),
      { ...commands["record-letter"], letterId: questionId, letter: "clarification" },
      system(day),
    ],
    ["a gathering begins after a search found nothing", nothingKept, commands["plan-gathering"], system(day)],
    ["no change waits", given(released), commands["withdraw-mailbox-change"], tenant(day)],
    [
      "a change that counts is withdrawn",
      given(released, mailboxChangeAskedOn("2026-12-01")),
      commands["withdraw-mailbox-change"],
      tenant(day),
    ],
    [
      "a change is stopped twice",
      given(released, mailboxChangeAskedOn("2026-12-03"), mailboxChangeStoppedOn("2026-12-03")),
      commands["stop-mailbox-change"],
      tenant(day),
    ],
    [
      "a contact is noted twice",
      given(released, contactChangedOn("2026-12-03", "mailbox")),
      commands["note-contact"],
      system(day),
    ],
    [
      "a contact is old, and was there before anything was shown",
      given(released),
      { ...commands["note-contact"], since: "2026-10-01" },
      system(day),
    ],
    [
      "a term is extended twice",
      given(until("found"), extendedOn("2026-12-01", 1)),
      commands["extend-term"],
      handler(day),
    ],
    ["an answered term is extended", given(until("answered")), commands["extend-term"], handler(day)],
    [
      "no data while the authority holds",
      given(forAnother, authorityShownOn("2026-11-24")),
      refusing,
      handler(day),
    ],
    [
      "a refusal is approved twice",
      given(noData, refusalApprovedOn("2026-11-25")),
      commands["approve-refusal"],
      otherHandler(day),
    ],
    [
      "an authority comes after the refusal",
      given(noData, refusalApprovedOn("2026-11-25")),
      showing,
      handler(day),
    ],
    [
      "data are looked for after the refusal",
      given(noData, refusalApprovedOn("2026-11-25")),
      commands["plan-gathering"],
      system(day),
    ],
    [
      "a colleague takes a dossier twice",
      given(until("found"), taken),
      commands["take-dossier"],
      handler(day),
    ],
    [
      "a caution is set twice",
      given(until("found"), cautionSetOn(day, "secret-address")),
      commands["set-caution"],
      handler(day),
    ],
    [
      "a request is disputed twice",
      given(until("found"), cautionSetOn(day, "request-disputed")),
      commands["dispute-request"],
      tenant(day),
    ],
    [
      "a caution that is not set is lifted",
      given(until("found")),
      commands["lift-caution"],
      privacyOfficer(day),
    ],
    [
      "the same code is given twice",
      given(until("found"), identifiedOn(day, "counter")),
      commands["identify-person"],
      handler(day),
    ],
    ["the person is found twice", given(until("found")), commands["record-person"], system(day)],
    ["the sending of a code nobody asked for", given(until("found")), sent, system(day)],
    [
      "a code is sent twice",
      given(until("found"), codeSentOn("2026-11-24", "mailbox-on-file")),
      sent,
      system(day),
    ],
    [
      "a code that was used is asked for again",
      given(until("proven")),
      { type: "request-code", ...mailbox },
      tenant(day),
    ],
    [
      "a code that was sent is asked for again",
      given(until("found"), codeSentOn("2026-11-24", "mailbox-on-file")),
      { type: "request-code", ...mailbox },
      tenant(day),
    ],
    ["a proof with a code nobody sent", given(until("found")), proof, tenant(day)],
    [
      "a proof with a code that is still to be sent",
      given(until("found"), codeRequestedOn("2026-11-24", "mailbox-on-file")),
      proof,
      tenant(day),
    ],
    ["a proof with a code that was used", given(until("proven")), proof, tenant(day)],
    ["gathering is planned twice", given(running), commands["plan-gathering"], system(day)],
    ["an unknown slice is settled", given(running), { ...settle, sliceId: text.textId }, system(day)],
    ["a slice is settled twice", given(running, settledOn(day, first, "done")), settle, system(day)],
    ["an old attempt ends late", given(retried), { ...settle, attempt: 1 }, system(day)],
    ["an attempt that has not begun ends", given(running), { ...settle, attempt: 2 }, system(day)],
    ["a running slice is retried", given(running), commands["retry-source"], handler(day)],
    ["a slice is retried twice", given(retried), commands["retry-source"], handler(day)],
    ["a running slice is waived", given(running), commands["waive-slice"], privacyOfficer(day)],
    [
      "a slice that was read is waived",
      given(until("gathered")),
      commands["waive-slice"],
      privacyOfficer(day),
    ],
    ["a slice is waived twice", given(waived), commands["waive-slice"], privacyOfficer(day)],
    ["an outcome is approved twice", given(until("approved")), approval, privacyOfficer(day)],
    ["a bundle comes before its approval", given(until("proposed")), bundle, system(day)],
    ["a bundle is made twice", given(until("built")), bundle, system(day)],
    ["a bundle comes after a refusal", given(until("approved"), refusedOn(day)), bundle, system(day)],
    ["a refusal comes before an approval", given(until("proposed")), commands["refuse-bundle"], system(day)],
    ["a refusal comes after the bundle", given(until("built")), commands["refuse-bundle"], system(day)],
    [
      "a refusal comes twice",
      given(until("approved"), refusedOn(day)),
      commands["refuse-bundle"],
      system(day),
    ],
    ["the answer is written twice", given(until("built")), commands["record-letter"], system(day)],
  ],
  "person-already-known": [
    ["while still sought", given(until("submitted")), commands["choose-person"], handler(day)],
    ["when found", given(until("found")), commands["choose-person"], handler(day)],
    ["a search for who was found", given(until("found")), commands["seek-person"], handler(day)],
    ["a search by hand for who was found", given(until("found")), findByHand, handler(day)],
    ["a search that ends after somebody was found", given(until("found")), endSearch, handler(day)],
    [
      "when not found",
      given(until("submitted"), recorded(system(day), { type: "person-not-found" })),
      commands["choose-person"],
      handler(day),
    ],
    [
      "when chosen before",
      given(
        until("submitted"),
        personAmbiguousOn("2026-11-23"),
        recorded(handler(day), { type: "person-chosen", person: commands["choose-person"].person }),
      ),
      commands["choose-person"],
      handler(day),
    ],
  ],
  "not-a-candidate": [
    [
      "a stranger",
      given(until("submitted"), personAmbiguousOn("2026-11-23")),
      { type: "choose-person", person: stranger },
      handler(day),
    ],
    [
      "the same key in another system",
      given(until("submitted"), personAmbiguousOn("2026-11-23")),
      { type: "choose-person", person: { ...commands["choose-person"].person, connection: "archive" } },
      handler(day),
    ],
  ],
  "no-number-there": [
    [
      "somebody is called of whom no number stands there",
      given(askedByEmployeeOn("2026-11-23"), foundByHandOn("2026-11-24", ["mailbox"])),
      { ...commands["identify-person"], method: "call-back" },
      handler(day),
    ],
  ],
  "still-sought": [
    [
      "a colleague looks where the housing system has not answered yet",
      given(until("submitted")),
      commands["seek-person"],
      handler(day),
    ],
    ["the same by hand", given(until("submitted")), findByHand, handler(day)],
    ["and ends the search", given(until("submitted")), endSearch, handler(day)],
  ],
  "person-unknown": [
    ["a repetition of who was not found", given(until("submitted")), repeating, handler(day)],
    [
      "of who is not found, nobody hears that nothing is kept",
      given(askedByEmployeeOn("2026-11-23"), identifiedOn("2026-11-24", "counter")),
      { type: "plan-gathering", slices: [] },
      system(day),
    ],
    [
      "no number is known to call of who is not found",
      given(askedByEmployeeOn("2026-11-23")),
      { ...commands["identify-person"], method: "call-back" },
      handler(day),
    ],
    [
      "an account here is a tenant's",
      given(askedByEmployeeOn("2026-11-23")),
      { type: "prove-by-login", method: "portal-login" },
      tenant(day),
    ],
    [
      "somebody signs in while the person is still sought",
      given(until("submitted")),
      commands["prove-by-login"],
      tenant(day),
    ],
    [
      "somebody signs in while a colleague still has to choose",
      given(until("submitted"), personAmbiguousOn("2026-11-23")),
      { type: "prove-by-login", method: "eid" },
      tenant(day),
    ],
    [
      "somebody is seen while the person is sought",
      given(until("submitted")),
      commands["identify-person"],
      handler(day),
    ],
    [
      "somebody is seen while twins are to be told apart",
      given(until("submitted"), personAmbiguousOn("2026-11-23")),
      commands["identify-person"],
      handler(day),
    ],
  ],
  "identity-not-proven": [
    ["a message of who has shown nothing", given(until("found")), commands["send-message"], tenant(day)],
    ["a message to who has shown nothing", given(until("found")), commands["write-message"], handler(day)],
    [
      "a supplement is approved after the request turned out to need more care",
      given(
        supplementUntil("gathered"),
        cautionSetOn("2026-12-08", "secret-address"),
        proposedOn("2026-12-08"),
      ),
      approval,
      privacyOfficer("2026-12-08"),
    ],
    [
      "a repetition is approved of which the contact on file said that it was somebody else",
      given(
        until("gathered"),
        refusalProposedOn(day, handler, "excessive"),
        recorded(
          tenant(day),
          { type: "request-disputed", codeId: id(7) },
          { type: "caution-set", caution: "request-disputed", reason: null },
        ),
      ),
      commands["approve-refusal"],
      privacyOfficer(day),
    ],
    ["a repetition of who has shown nothing", given(until("found")), repeating, handler(day)],
    [
      "a repetition of who has shown too little",
      given(until("found"), provenOn("2026-11-24", "mailbox-on-file")),
      repeating,
      handler(day),
    ],
    ["words about who they are", given(doubted), answer, tenant(day)],
    ["a colleague writes such words down", given(doubted), answer, handler(day)],
    ["what somebody wants to see, of who has shown nothing", given(until("found")), ask, handler(day)],
    ["more time for who has shown nothing", given(until("found")), commands["extend-term"], handler(day)],
    ["another address below A3", given(belowAnswer), asking, tenant(day)],
    [
      "another address after a contact on file changed",
      given(released, contactChangedOn("2026-11-30", "mailbox")),
      asking,
      tenant(day),
    ],
    [
      "a download after a new address came to count",
      given(released, mailboxChangeAskedOn("2026-12-01")),
      commands["record-download"],
      tenant(day),
    ],
    [
      "a change that was asked by A3 is withdrawn with less",
      given(released, mailboxChangeAskedOn("2026-12-03"), contactChangedOn("2026-12-03", "mailbox")),
      commands["withdraw-mailbox-change"],
      tenant(day),
    ],
    [
      "gathering for a code where the contact on file said that it was somebody else",
      given(until("proven"), cautionSetOn(day, "request-disputed")),
      commands["plan-gathering"],
      system(day),
    ],
    [
      "an answer to two codes where more care is needed",
      given(until("proposed"), cautionSetOn(day, "recent-split"), proposedOn(day)),
      approval,
      privacyOfficer(day),
    ],
    [
      "a download when more care turned out to be needed",
      given(released, cautionSetOn(day, "secret-address")),
      commands["record-download"],
      tenant(day),
    ],
    ["gathering for nobody", given(until("found")), commands["plan-gathering"], system(day)],
    [
      "gathering for a mailbox that was given",
      given(until("found"), provenOn(day, "mailbox-given")),
      commands["plan-gathering"],
      system(day),
    ],
    ["an answer to one proof", given(belowAnswer, proposedOn(day)), approval, privacyOfficer(day)],
  ],
  "no-representative": [
    ["an authority for who asks about themselves", given(until("found")), showing, handler(day)],
  ],
  "authority-not-shown": [
    [
      "who may not ask for another is refused for that",
      given(askedForAnotherOn("2026-11-23", "heir")),
      unfounded,
      handler(day),
    ],
    [
      "data of another are looked for first",
      given(
        askedForAnotherOn("2026-11-23", "bewindvoerder"),
        personFoundOn(day),
        identifiedOn(day, "counter"),
      ),
      commands["plan-gathering"],
      system(day),
    ],
  ],
  "authority-expired": [
    ["it ended yesterday", given(forAnother), { ...showing, until: "2026-12-03" }, handler(day)],
    [
      "it would be relied on for longer than a year",
      given(forAnother),
      { ...showing, until: "2027-12-05" },
      handler(day),
    ],
    ["it ended before the gathering", given(forAnother, ended), commands["plan-gathering"], system(day)],
    [
      "it ended before the approval",
      given(forAnother, ended, gatheredOn("2026-12-02"), proposedOn("2026-12-03")),
      approval,
      privacyOfficer(day),
    ],
    [
      "it ended before the download",
      given(
        forAnother,
        ended,
        gatheredOn("2026-12-01"),
        proposedOn("2026-12-01"),
        approvedOn("2026-12-02"),
        bundleMadeOn("2026-12-02"),
        answerWrittenOn("2026-12-02"),
        answeredOn("2026-12-02"),
      ),
      commands["record-download"],
      tenant(day),
    ],
  ],
  "outside-authority": [
    [
      "a bewindvoerder and what was said",
      given(forAnother),
      { ...showing, themes: ["payments", "conversations"] },
      handler(day),
    ],
    ["a mentor and money", given(askedForAnotherOn("2026-11-23", "mentor")), showing, handler(day)],
    [
      "nothing of what was asked",
      given(askedForAnotherOn("2026-11-23", "curator", { scope: ["repairs"] })),
      showing,
      handler(day),
    ],
    [
      "the person signs in where another asks",
      given(askedForAnotherOn("2026-11-23", "mandate"), personFoundOn(day)),
      { type: "prove-by-login", method: "eid" },
      tenant(day),
    ],
    ["nobody asks who the dead are", given(askedForAnotherOn("2026-11-23", "heir")), askWho, handler(day)],
    ["the dead have nobody", given(askedForAnotherOn("2026-11-23", "heir")), showing, handler(day)],
    [
      "more is looked for than was shown",
      given(forAnother, authorityShownOn("2026-12-01")),
      commands["plan-gathering"],
      system(day),
    ],
    [
      "less is shown than was looked for",
      given(
        askedForAnotherOn("2026-11-23", "curator"),
        recorded(handler("2026-11-24"), {
          type: "authority-shown",
          themes: ["personal", "payments"],
          until: "2027-02-28",
        }),
        gatheredOn("2026-11-25"),
      ),
      showing,
      handler(day),
    ],
  ],
  "not-gathered-yet": [
    [
      "a supplement is proposed while its source is asked",
      given(supplementUntil("takenUp")),
      proposal,
      handler("2026-12-08"),
    ],
    ["deciding while sources are asked", given(running), commands["decide-records"], handler(day)],
    ["proposing while sources are asked", given(running), proposal, handler(day)],
    [
      "proposing while a source has failed",
      given(running, settledOn(day, first, "failed")),
      proposal,
      handler(day),
    ],
  ],
  "in-approval": [
    [
      "another gap is taken up while a supplement is approved",
      given(supplementUntil("proposed")),
      { ...commands["retry-source"], sliceId: second.sliceId },
      handler("2026-12-08"),
    ],
    [
      "a gap is closed while a supplement is approved",
      given(
        supplementUntil("takenUp"),
        settledOn("2026-12-07", second, "failed", 2),
        proposedOn("2026-12-08"),
      ),
      closeGap,
      privacyOfficer("2026-12-08"),
    ],
    ["the records of an answer are decided anew", withGap, commands["decide-records"], handler(day)],
    [
      "no answer came, while the outcome lies for approval",
      given(answeredOnPaper, plannedOn("2026-12-02"), proposedOn("2026-12-03")),
      { ...commands["correct-answer"], answeredAt: null },
      privacyOfficer(day),
    ],
    ["a question beside a proposal", given(until("proposed")), ask, handler(day)],
    ["a question after the approval", given(until("approved")), ask, handler(day)],
    [
      "the question is closed while its refusal lies for approval",
      given(doubted, refusalProposedOn("2026-12-25", handler, "not-identified")),
      close,
      otherHandler("2026-12-28"),
    ],
    [
      "somebody is chosen while a refusal lies for approval",
      given(
        until("submitted"),
        personAmbiguousOn("2026-11-23"),
        questionAskedOn("2026-11-25", "identity"),
        questionToldOn("2026-11-25"),
        refusalProposedOn("2026-12-25", handler, "not-identified"),
      ),
      commands["choose-person"],
      otherHandler("2026-12-28"),
    ],
    ["somebody is found while two people say that nothing is kept", nothingKept, findByHand, handler(day)],
    ["a refusal is proposed twice", given(noData), refusing, privacyOfficer(day)],
    ["a repetition, while an outcome lies for approval", given(until("proposed")), repeating, handler(day)],
    ["a repetition, after an outcome was approved", given(until("approved")), repeating, handler(day)],
    [
      "a repetition, while it was proposed already",
      given(until("gathered"), refusalProposedOn(day, handler, "excessive")),
      repeating,
      otherHandler(day),
    ],
    ["an authority comes while a refusal waits", given(noData), showing, handler(day)],
    [
      "a source is asked again while the outcome lies for approval",
      given(until("proposed")),
      commands["retry-source"],
      handler(day),
    ],
    [
      "a source is asked again after the approval",
      given(until("built")),
      commands["retry-source"],
      handler(day),
    ],
    [
      "a gap is asked again while its answer lies for approval",
      given(waived, proposedOn("2026-12-01")),
      commands["retry-source"],
      handler(day),
    ],
    ["deciding beside a proposal", given(until("proposed")), commands["decide-records"], handler(day)],
    ["proposing beside a proposal", given(until("proposed")), proposal, otherHandler(day)],
    ["deciding after approval", given(until("approved")), commands["decide-records"], handler(day)],
    ["proposing after approval", given(until("approved")), proposal, handler(day)],
    ["deciding after the answer", given(released), commands["decide-records"], handler(day)],
  ],
  "not-proposed": [
    ["a refusal that nobody proposed", given(forAnother), commands["approve-refusal"], privacyOfficer(day)],
    [
      "the letter of a refusal that nobody approved",
      given(noData),
      { ...commands["record-letter"], letter: "not-competent" },
      system(day),
    ],
    [
      "the letter of a refusal on another ground",
      given(unknownToUs),
      { ...commands["record-letter"], letter: "not-competent" },
      system("2026-12-28"),
    ],
    [
      "the letter of a question that nobody asked",
      given(until("proven")),
      { ...commands["record-letter"], letter: "clarification" },
      system(day),
    ],
    [
      "the letter of a question about something else",
      given(clarifying),
      { ...commands["record-letter"], letterId: questionId, letter: "identity-question" },
      system(day),
    ],
    [
      "the letter of a withdrawal that nobody asked for",
      given(until("proven")),
      { ...commands["record-letter"], letter: "withdrawn" },
      system(day),
    ],
    ["approving nothing", given(until("gathered")), approval, privacyOfficer(day)],
    ["returning nothing", given(until("gathered")), commands["return-proposal"], privacyOfficer(day)],
    ["returning what was approved", given(until("approved")), commands["return-proposal"], handler(day)],
    [
      "approving what was returned",
      given(until("proposed"), recorded(handler(day), { type: "proposal-returned", reason: text })),
      approval,
      privacyOfficer(day),
    ],
    ["approving what was refused", given(until("approved"), refusedOn(day)), approval, privacyOfficer(day)],
  ],
  "records-undecided": [
    [
      "one record is left",
      given(until("gathered")),
      { type: "propose-outcome", tally: { ...tally, undecided: 1 } },
      handler(day),
    ],
  ],
  "ground-missing": [
    ["no ground", given(until("gathered")), { ...commands["decide-records"], ground: null }, handler(day)],
    ["no reason", given(until("gathered")), { ...commands["decide-records"], reason: null }, handler(day)],
  ],
  "not-weighed": [
    ["the advice of our lawyer", given(until("gathered")), { ...ofLawyer, weighing: null }, handler(day)],
    ["a case before a court", given(until("gathered")), unweighed("court-proceedings"), handler(day)],
    ["a claim", given(until("gathered")), unweighed("civil-claim"), handler(day)],
    ["what a child told", given(until("gathered")), unweighed("protection-of-person"), handler(day)],
    [
      "a file as a whole",
      given(until("gathered")),
      { ...ofLawyer, recordIds: ["r-1", "r-2"], reason: text },
      handler(day),
    ],
    [
      "a part made black",
      given(until("gathered")),
      { ...ofLawyer, decision: "give", ground: null, maskGrounds: ["own-lawyer"], weighing: null },
      handler(day),
    ],
  ],
  "own-proposal": [
    [
      "who proposed a supplement approves it",
      given(supplementUntil("proposed")),
      approval,
      handler("2026-12-08"),
    ],
    [
      "a repetition, by one person",
      given(until("gathered"), refusalProposedOn(day, privacyOfficer, "excessive")),
      commands["approve-refusal"],
      privacyOfficer(day),
    ],
    ["a refusal of one's own", given(noData), commands["approve-refusal"], handler(day)],
    [
      "not identified, by one person",
      given(doubted, refusalProposedOn("2026-12-25", privacyOfficer, "not-identified")),
      commands["approve-refusal"],
      privacyOfficer("2026-12-28"),
    ],
    ["a handler", given(until("proposed")), approval, handler(day)],
    [
      "the privacy officer",
      given(until("gathered"), proposedOn(day, privacyOfficer)),
      approval,
      privacyOfficer(day),
    ],
  ],
  "decisions-changed": [
    [
      "approving other decisions",
      given(until("proposed")),
      { type: "approve-outcome", tally: changed },
      privacyOfficer(day),
    ],
    ["a bundle of other decisions", given(until("approved")), { ...bundle, digest: "digest-2" }, system(day)],
  ],
  "answer-changed": [
    [
      "approving another answer than was looked at",
      given(until("proposed")),
      { type: "approve-outcome", tally, shown: { seen: "sum-1", now: "sum-2" } },
      privacyOfficer(day),
    ],
    [
      "approving an answer that cannot be made any more",
      given(until("proposed")),
      { type: "approve-outcome", tally, shown: { seen: "sum-1", now: null } },
      privacyOfficer(day),
    ],
  ],
  "answer-not-seen": [
    [
      "approving unseen what others agreed to",
      given(
        until("gathered"),
        recorded(handler(day), { type: "outcome-proposed", outcome: "granted", tally: withConsent }),
      ),
      { type: "approve-outcome", tally: withConsent },
      privacyOfficer(day),
    ],
    [
      "approving what has black in it unseen",
      given(until("proposed")),
      { type: "approve-outcome", tally },
      privacyOfficer(day),
    ],
  ],
  "no-export": [
    [
      "the letter of a supplement comes before its file",
      given(supplementUntil("approved")),
      { ...commands["record-letter"], letter: "access-supplement" },
      system("2026-12-08"),
    ],
    [
      "a supplement is fetched before it can be read",
      given(supplementUntil("made")),
      { ...commands["record-download"], fileId: supplementFileId },
      tenant("2026-12-08"),
    ],
    ["before there is a bundle", given(until("approved")), commands["record-download"], tenant(day)],
    [
      "before there is a letter",
      given(until("approved"), bundleMadeOn(day)),
      commands["record-download"],
      tenant(day),
    ],
    [
      "a damaged bundle",
      given(released, damagedOn("2026-12-05")),
      commands["record-download"],
      tenant("2026-12-05"),
    ],
    ["a letter before there is a bundle", given(until("approved")), commands["record-letter"], system(day)],
    ["a letter to somebody unproven", given(until("submitted")), commands["record-letter"], system(day)],
  ],
  "export-expired": [
    ["after 60 days", given(released), commands["record-download"], tenant("2027-02-02")],
    [
      "14 days after the first download",
      given(released, downloadedOn("2026-12-10")),
      commands["record-download"],
      tenant("2026-12-25"),
    ],
  ],
  "downloads-used-up": [
    [
      "the fourth time",
      given(released, downloadedOn("2026-12-04", "2026-12-04", "2026-12-05")),
      commands["record-download"],
      tenant("2026-12-05"),
    ],
  ],
  "not-your-dossier": [
    ["a dossier of nobody", given(until("submitted")), commands["assign-dossier"], handler(day)],
    [
      "a dossier of a colleague",
      given(until("submitted"), taken),
      { ...commands["assign-dossier"], staffId: id(803) },
      otherHandler(day),
    ],
  ],
  "colleague-away": [
    [
      "who is away",
      given(until("submitted"), taken),
      { ...commands["assign-dossier"], standing: "away" },
      handler(day),
    ],
  ],
  "colleague-involved": [
    [
      "whose own work it is about gets it handed",
      given(until("submitted"), conflictNotedOn(day)),
      commands["assign-dossier"],
      privacyOfficer(day),
    ],
  ],
  "own-interest": [
    [
      "whose own work it is about goes on with it",
      given(until("gathered"), conflictNotedOn(day)),
      commands["propose-outcome"],
      otherHandler(day),
    ],
    [
      "whose own work it is about takes it back",
      given(until("gathered"), conflictNotedOn(day)),
      commands["take-dossier"],
      otherHandler(day),
    ],
    [
      "the director lifts what is about the director",
      given(until("gathered"), conflictNotedOn(day, director)),
      { type: "lift-conflict", staffId: id(804) },
      director(day),
    ],
  ],
  "director-decides": [
    [
      "the officer approves what is about a colleague",
      given(until("proposed"), conflictNotedOn(day)),
      approval,
      privacyOfficer(day),
    ],
    [
      "a handler refuses what is about a colleague",
      given(until("gathered"), refusalProposedOn(day, privacyOfficer, "excessive"), conflictNotedOn(day)),
      commands["approve-refusal"],
      handler(day),
    ],
    [
      "a handler approves what is about the officer",
      given(until("proposed"), conflictNotedOn(day, privacyOfficer)),
      approval,
      otherHandler(day),
    ],
  ],
  "officer-decides": [
    [
      "a handler approves what is about the director",
      given(until("proposed"), conflictNotedOn(day, director)),
      approval,
      otherHandler(day),
    ],
  ],
  "proposer-involved": [
    [
      "the proposal is of the colleague whom it is about",
      given(until("proposed"), conflictNotedOn(day, handler)),
      approval,
      director(day),
    ],
  ],
  "colleague-gone": [
    [
      "who left",
      given(until("submitted")),
      { ...commands["assign-dossier"], standing: "gone" },
      privacyOfficer(day),
    ],
  ],
  "complaint-open": [
    [
      "a complaint without an answer",
      given(until("answered"), complaintFiledOn(day)),
      { ...commands["lower-flag"], flag: "complaint" },
      privacyOfficer(day),
    ],
  ],
  "nothing-to-refuse": [
    ["an answered request is called unfounded", given(until("answered")), unfounded, handler(day)],
    ["an answered request is called a repetition", given(until("answered")), repeating, handler(day)],
    [
      "a refused request is called abuse",
      given(
        until("gathered"),
        refusalProposedOn(day, handler, "unfounded"),
        refusalApprovedOn(day, "unfounded"),
      ),
      abusing,
      otherHandler(day),
    ],
  ],
  "facts-missing": [
    ["a repetition without facts", given(until("gathered")), { ...repeating, facts: null }, handler(day)],
    ["unfounded without facts", given(until("submitted")), { ...unfounded, facts: null }, handler(day)],
    ["abuse without facts", given(until("gathered")), { ...abusing, facts: null }, handler(day)],
  ],
  "never-answered": [
    ["who never had an answer", given(until("gathered")), { ...repeating, lastAskedOn: null }, handler(day)],
  ],
  "a-year-ago": [
    [
      "a year after the last one came in",
      given(until("gathered")),
      { ...repeating, lastAskedOn: "2025-11-23" },
      handler(day),
    ],
    [
      "longer than a year after the last one came in",
      given(until("gathered")),
      { ...repeating, lastAskedOn: "2023-05-01" },
      handler(day),
    ],
  ],
  "complaints-used-up": [
    [
      "the sixth",
      given(until("answered"), ...[1, 2, 3, 4, 5].map((place) => complaintFiledOn(day, place))),
      commands["file-complaint"],
      tenant(day),
    ],
  ],
  "disputed-not-withdrawn": [
    [
      "a colleague takes back what the contact on file disputed",
      given(until("found"), cautionSetOn(day, "request-disputed")),
      commands["withdraw-request"],
      handler(day),
    ],
  ],
  "request-ended": [
    [
      "others of the message, after the answer",
      given(until("answered")),
      commands["separate-request"],
      handler(day),
    ],
    [
      "others of the message, after a refusal",
      given(
        askedForAnotherOn("2026-12-01", "heir"),
        refusalProposedOn("2026-12-02"),
        refusalApprovedOn("2026-12-03"),
      ),
      commands["separate-request"],
      handler(day),
    ],
  ],
  "too-many-people": [
    [
      "eleven at once",
      given(until("submitted")),
      {
        type: "separate-request",
        into: Array.from({ length: 11 }, (_, place) => ({ dossierId: id(600 + place), number: `${place}` })),
        someoneTwice: false,
      },
      handler(day),
    ],
  ],
  "request-attached": [
    ["a question after it went on elsewhere", given(attached), commands["ask-question"], handler(day)],
    ["the tenant takes it back after that", given(attached), commands["withdraw-request"], tenant(day)],
    ["it is attached once more", given(attached), commands["attach-request"], handler(day)],
  ],
  "earlier-ended": [
    ["to one that was answered", given(until("proven")), attachTo({ isOpen: false }), handler(day)],
  ],
  "not-the-same-person": [
    ["to one of a namesake", given(until("proven")), attachTo({ person: namesake }), handler(day)],
    ["to one of nobody yet", given(until("proven")), attachTo({ person: null }), handler(day)],
    ["of nobody yet", given(until("submitted")), commands["attach-request"], handler(day)],
  ],
  "asked-by-another": [
    ["to one that a parent made", given(until("proven")), attachTo({ forAnother: true }), handler(day)],
    [
      "of a guardian",
      given(askedForAnotherOn("2026-11-30", "curator"), personFoundOn("2026-11-30")),
      commands["attach-request"],
      handler(day),
    ],
  ],
  "asks-more": [
    [
      "a reminder that asks for payments too",
      given(until("proven")),
      attachTo({ scope: ["personal"] }),
      handler(day),
    ],
    ["another right", given(until("proven")), attachTo({ right: "erasure" }), handler(day)],
  ],
  "answered-already": [
    ["when it came in", given(until("answered")), commands["correct-receipt"], privacyOfficer("2026-12-10")],
    ["an answer", given(until("answered")), commands["correct-answer"], privacyOfficer("2026-12-10")],
  ],
  "term-gets-longer": [
    [
      "a handler says that it came later",
      given(submittedOn("2026-11-26", "12:00", { channel: "letter", receivedAt: moment("2026-11-20") })),
      { ...commands["correct-receipt"], receivedAt: moment("2026-11-23") },
      handler(day),
    ],
    [
      "a handler says that an answer came later",
      given(answeredOnPaper),
      { ...commands["correct-answer"], answeredAt: moment("2026-12-03") },
      handler(day),
    ],
    [
      "a handler says that no answer came",
      given(answeredOnPaper),
      { ...commands["correct-answer"], answeredAt: null },
      handler(day),
    ],
  ],
  "messages-used-up": [
    [
      "the eleventh of a day",
      given(
        until("proven"),
        ...Array.from({ length: 10 }, (_, place) => messageReceivedOn(day, id(1410 + place))),
      ),
      commands["send-message"],
      tenant(day),
    ],
  ],
  "copy-not-enough": [
    ["of who has shown nothing", given(until("found")), commands["ask-id-copy"], handler(day)],
    [
      "of who reached a contact that is new",
      given(
        until("found"),
        contactChangedOn("2026-11-24", "mailbox"),
        provenOn("2026-11-25", "mailbox-on-file"),
      ),
      commands["ask-id-copy"],
      handler("2026-11-26"),
    ],
    [
      "where more care is needed",
      given(oneContact, cautionSetOn("2026-11-26", "recent-split")),
      commands["ask-id-copy"],
      handler("2026-11-27"),
    ],
    [
      "of who asks about another",
      given(
        askedForAnotherOn("2026-11-23", "mandate", { answerBy: "post" }),
        personFoundOn("2026-11-23"),
        authorityShownOn("2026-11-24"),
        provenOn("2026-11-25", "mailbox-on-file"),
      ),
      commands["ask-id-copy"],
      handler("2026-11-26"),
    ],
  ],
  "own-opening": [
    [
      "who asked for the copy finds that it fits",
      given(oneContact, idCopyAskedOn("2026-11-30", "2026-12-14"), idCopySentOn("2026-12-01", "2026-12-08")),
      commands["judge-id-copy"],
      handler("2026-12-02"),
    ],
  ],
  "no-more-messages": [
    ["of the tenant, after the answer", given(until("answered")), commands["send-message"], tenant(day)],
    ["of a colleague, after the answer", given(until("answered")), commands["write-message"], handler(day)],
    [
      "after the request ended because nobody showed who asks",
      given(unknownToUs),
      commands["send-message"],
      tenant("2026-12-29"),
    ],
  ],
  "said-in-portal": [
    [
      "the tenant answered in the portal",
      given(askedAndTold, questionAnsweredOn("2026-12-01")),
      { ...commands["correct-answer"], answeredAt: moment("2026-11-30") },
      privacyOfficer(day),
    ],
    [
      "somebody showed who they are",
      given(askedAndTold, questionAnsweredOn("2026-12-01", "proof")),
      { ...commands["correct-answer"], answeredAt: moment("2026-11-30") },
      privacyOfficer(day),
    ],
  ],
  "not-earlier": [
    [
      "to one of the same moment",
      given(until("proven")),
      attachTo({ receivedAt: given(until("proven")).receivedAt.toISOString() }),
      handler(day),
    ],
  ],
  "earlier-not-proven": [
    [
      "to one in which nobody showed anything",
      given(until("proven")),
      attachTo({ isProven: false }),
      handler(day),
    ],
  ],
  "not-decided-by-part": [
    ["of an access request", given(until("gathered")), commands["propose-decision"], handler(day)],
  ],
  "decided-by-part": [["an erasure as a whole", given(erasing), commands["propose-outcome"], handler(day)]],
  "decision-incomplete": [
    [
      "with something that the law asks for and is not there",
      given(erasing),
      { ...commands["propose-decision"], faults: 1 },
      handler(day),
    ],
  ],
  "nothing-to-restrict": [
    [
      "where marketing stopped at once",
      given(wishedOn("2026-11-23", noMarketing)),
      commands["restrict-use"],
      handler(day),
    ],
  ],
  "not-restricted": [
    ["what never stood still", given(erasing), commands["announce-lift"], handler(day)],
    [
      "what was released",
      given(
        erasing,
        restrictedOn("2026-11-26"),
        liftOn("2026-11-26", "2026-12-03", "2026-11-27"),
        recorded(system("2026-12-03"), { type: "use-released" }),
      ),
      commands["announce-lift"],
      handler(day),
    ],
  ],
  "notice-too-short": [
    [
      "the end is a few days away",
      given(erasing, restrictedOn("2026-11-26")),
      { ...commands["announce-lift"], on: "2026-12-08" },
      handler(day),
    ],
    [
      "the second person comes on the day itself",
      given(
        erasing,
        restrictedOn("2026-11-20"),
        recorded(handler("2026-11-26"), { type: "lift-announced", on: day, reason: text }),
      ),
      commands["approve-lift"],
      privacyOfficer(day),
    ],
    [
      "its letter would be written on the day itself",
      given(erasing, restrictedOn("2026-11-20"), liftOn("2026-11-26", day)),
      { ...commands["record-letter"], letter: "restriction-lifted" },
      system(day),
    ],
  ],
  "nothing-to-carry-out": [
    ["before a decision", given(erasing), commands["draw-plan"], system(day)],
    ["where no plan was drawn", given(decided), commands["ask-plan"], handler(day)],
  ],
  "no-such-plan": [
    ["one that was never drawn", given(decided), commands["approve-plan"], privacyOfficer(day)],
  ],
  "plan-outdated": [
    [
      "the first when there is a second (T-11)",
      given(planned, planDrawnOn("2026-12-02", { planId: id(702), version: 2 })),
      commands["approve-plan"],
      privacyOfficer(day),
    ],
    [
      "another than they looked at",
      given(planned),
      { ...commands["approve-plan"], hash: "hash-2" },
      privacyOfficer(day),
    ],
  ],
  "plan-stopped": [
    [
      "one that a colleague stopped",
      given(planned, recorded(handler(day), { type: "plan-stopped", planId, reason: text })),
      commands["approve-plan"],
      privacyOfficer(day),
    ],
  ],
  "plan-not-started": [
    [
      "a task in the days in which it can be stopped",
      given(planned, planApprovedOn(day)),
      commands["settle-step"],
      handler(day),
    ],
  ],
  "step-under-way": [
    [
      "what a connection is doing",
      given(planned, planApprovedOn("2026-11-24"), planStartedOn("2026-12-01")),
      { ...commands["settle-step"], stepId: id(711) },
      handler(day),
    ],
  ],
  "someone-twice": [
    [
      "one of them has a dossier of this message",
      given(until("submitted")),
      { ...commands["separate-request"], someoneTwice: true },
      handler(day),
    ],
  ],
};

test.each(obstacles.flatMap((obstacle) => cases[obstacle].map((refused) => [obstacle, ...refused] as const)))(
  "%s: %s",
  (obstacle, _, past, command, by) => {
    expect(decide(past, command, by)).toBe(obstacle);
  },
);

test("a call of three days ago needs no reason, nor does what came on the day itself", () => {
  for (const receivedAt of [null, moment("2026-12-01"), moment(day)]) {
    const decided = decide(null, { ...takenIn, receivedAt }, handler(day));
    expect(decided).toMatchObject([{ type: "request-received", channel: "phone", receivedAt }]);
  }
});

test("a request that is written down after its last day is received all the same", () => {
  const old = { ...takenIn, receivedAt: moment("2026-10-01"), lateReason: text };
  const decided = decide(null, old, handler(day));
  if (typeof decided === "string") throw new Error(decided);
  const dossier = given(recorded(handler(day), ...decided));
  expect(dossier.receivedAt).toEqual(at("2026-10-01"));
  expect(dueDayOf(dossier)).toBe("2026-11-02");
});

const actors = {
  tenant: tenant(day),
  handler: handler(day),
  "privacy-officer": privacyOfficer(day),
  director: director(day),
  auditor: auditor(day),
  contact: contact(day),
  recipient: recipient(day),
  receiver: receiver(day),
  system: system(day),
};
type Who = keyof typeof actors;
const staff: Who[] = ["handler", "privacy-officer"];
/** Deciding, and what goes with it. The auditor gives no command at all. */
const deciding: Who[] = [...staff, "director"];
const board: Who[] = ["privacy-officer", "director"];

const tasks: Record<CommandType, Who[]> = {
  "receive-request": ["tenant", ...staff],
  "take-dossier": staff,
  "record-person": ["system"],
  "seek-person": staff,
  "choose-person": staff,
  "find-by-hand": staff,
  "end-search": staff,
  "identify-person": staff,
  "show-authority": staff,
  "propose-refusal": staff,
  "approve-refusal": deciding,
  "propose-manifest-refusal": staff,
  "extend-term": staff,
  "ask-question": staff,
  "answer-question": ["tenant", ...staff],
  "read-answer": staff,
  "close-question": staff,
  "note-unanswered": ["system"],
  "note-unproven": ["system"],
  "withdraw-request": ["tenant", ...staff],
  "dispute-request": ["tenant"],
  "ask-mailbox-change": ["tenant"],
  "withdraw-mailbox-change": ["tenant"],
  "stop-mailbox-change": ["tenant"],
  "note-contact": ["system"],
  "set-caution": [...staff, "system"],
  "lift-caution": board,
  "request-code": ["tenant"],
  "record-code": ["system"],
  "give-proof": ["tenant"],
  "prove-by-login": ["tenant"],
  "plan-gathering": ["system"],
  "settle-slice": ["system"],
  "hand-in": [...staff, "contact"],
  "refuse-file": [...staff, "contact"],
  "make-inquiry": [...staff, "system"],
  "widen-inquiry": ["system"],
  "note-reminder": ["system"],
  "report-footage": ["contact"],
  "decline-inquiry": ["contact"],
  "end-inquiry": [...staff, "system"],
  "retry-source": staff,
  "waive-slice": board,
  "decide-records": staff,
  "propose-outcome": staff,
  "return-proposal": deciding,
  "approve-outcome": deciding,
  "record-letter": ["system"],
  "record-bundle": ["system"],
  "refuse-bundle": ["system"],
  "record-damage": ["system"],
  "record-mail-accepted": ["system"],
  "record-mail-refused": ["system"],
  "record-posting": ["system"],
  "record-download": ["tenant"],
  "move-term": ["system"],
  "add-note": deciding,
  "assign-dossier": deciding,
  "note-conflict": deciding,
  "lift-conflict": ["director"],
  "raise-flag": deciding,
  "lower-flag": board,
  "file-complaint": ["tenant"],
  "settle-complaint": board,
  "separate-request": staff,
  "sort-request": staff,
  "attach-request": staff,
  "detach-request": staff,
  "correct-receipt": staff,
  "correct-answer": staff,
  "send-message": ["tenant"],
  "write-message": staff,
  "read-message": staff,
  "ask-id-copy": staff,
  "send-id-copy": ["tenant"],
  "judge-id-copy": staff,
  "close-id-copy": ["tenant", ...staff],
  "lapse-id-copy": ["system"],
  "close-gap": board,
  "propose-decision": staff,
  "approve-decision": deciding,
  "restrict-use": staff,
  "announce-lift": staff,
  "approve-lift": deciding,
  "return-lift": deciding,
  "release-use": ["system"],
  "draw-plan": ["system"],
  "ask-plan": staff,
  "approve-plan": deciding,
  "start-plan": ["system"],
  "stop-plan": deciding,
  "record-step": ["system"],
  "settle-step": staff,
  "list-recipients": ["system"],
  "choose-recipients": staff,
  "note-notice-reminder": ["system"],
  "confirm-notice": [...staff, "recipient"],
  "decline-notice": ["recipient"],
  "excuse-notice": board,
  "ask-handover": ["tenant"],
  "withdraw-handover": ["tenant"],
  "record-handover": ["system"],
  "verify-receiver": staff,
  "confirm-receipt": ["receiver"],
  "decline-handover": ["receiver"],
  "fetch-handover": ["receiver"],
  "note-broken-handover": ["system"],
  "note-handover-reminder": ["system"],
  "lapse-handover": ["system"],
  "refuse-handover": staff,
  "set-hold": deciding,
  "lift-hold": board,
  "note-hold-review": ["system"],
  "record-forgotten": ["system"],
  "record-erased-later": ["system"],
  "propose-fee": staff,
  "approve-fee": deciding,
  "record-fee-paid": staff,
  "drop-fee": deciding,
};

test.each(Object.keys(commands) as CommandType[])("who may give %s", (type) => {
  const names = Object.keys(actors) as Who[];
  const tried = [
    null,
    ...(["submitted", "gathered", "proposed", "answered"] as const).map((step) => given(until(step))),
    // Where it is about a colleague the director does what the privacy officer does elsewhere.
    given(until("gathered"), conflictNotedOn(day)),
  ];
  expect(names.filter((who) => mayGive(actors[who].actor, type))).toEqual(tasks[type]);
  for (const who of names) {
    const turnedAway = tried.every((past) => decide(past, commands[type], actors[who]) === "not-your-task");
    expect(turnedAway, who).toBe(!tasks[type].includes(who));
  }
});

test("an extension counts from when the tenant is told, and only within the first month", () => {
  const accepted = { ...commands["record-mail-accepted"], mail: "term-extended" };
  const decided = given(until("found"), extendedOn("2026-12-04"));
  expect(dueDayOf(decided)).toBe("2026-12-23");
  expect(decide(decided, accepted, system("2026-12-23"))).toContainEqual({ type: "extension-told" });
  const told = given(until("found"), extendedOn("2026-12-04"), extensionToldOn("2026-12-23"));
  expect([dueDayOf(told), attentionOf(told)]).toEqual(["2027-02-23", null]);
  const late = given(until("found"), extendedOn("2026-12-04"), extensionToldOn("2026-12-24"));
  expect([dueDayOf(late), attentionOf(late)]).toEqual(["2026-12-23", "extension-late"]);
});

test("an extension is told once, also by post", () => {
  const { letterId } = commands["record-letter"];
  const written = recorded(system(day), {
    type: "letter-written",
    letterId,
    letter: "extension",
    by: "post",
  });
  const posting = { type: "record-posting", letterId } as const;
  const decided = given(until("found"), extendedOn(day), written);
  const posted = { type: "letter-posted", letterId };
  expect(decide(decided, posting, system(day))).toEqual([posted, { type: "extension-told" }]);
  const told = given(until("found"), extendedOn(day), written, extensionToldOn(day));
  expect(decide(told, posting, system(day))).toEqual([posted]);
});

const dueOf = (...pasts: RecordedEvent[][]) => clockOfDossier(given(...pasts)).dueOn;
const told = (on: Day, about: Askable = "identity") => [
  ...until("found"),
  ...questionAskedOn(on, about),
  ...questionToldOn(on),
];

test("a question stops the clock from when the tenant is told of it, and only then", () => {
  expect(dueOf(until("found"), questionAskedOn("2026-11-25", "identity"))).toBe("2026-12-23");
  expect(clockOfDossier(given(doubted))).toMatchObject({ suspendedSince: "2026-11-25", dueOn: null });
  expect(dueDayOf(given(doubted))).toBe("2026-12-23");
});

test.each([
  ["on the day itself", "2026-11-23", null],
  ["on the seventh day", "2026-11-30", null],
  ["on the eighth day", "2026-12-01", "2026-12-23"],
] as const)("a question of which the tenant is told %s after receipt: the last day is %s", (_, on, dueOn) => {
  expect(dueOf(told(on))).toBe(dueOn);
});

test.each([
  ["while the first is open", "2026-12-20", null, null],
  ["a week after its answer", "2026-12-12", "2026-12-05", null],
  ["eight days after its answer", "2026-12-13", "2026-12-05", "2027-01-04"],
] as const)("what is asked %s, on %s", (_, on, answered, dueOn) => {
  const first = answered ? questionAnsweredOn(answered, "proof") : [];
  const second = [...questionAskedOn(on, "clarification", id(96)), ...questionToldOn(on, id(96))];
  expect(dueOf(told("2026-11-25"), first, second)).toBe(dueOn);
});

test("what the tenant wants to see may stop the clock too; answered on the same day it adds none", () => {
  expect(dueOf(clarifying)).toBeNull();
  expect(dueOf(clarifying, questionAnsweredOn("2026-11-27"))).toBe("2026-12-23");
  expect(dueOf(clarifying, questionAnsweredOn("2026-11-28"))).toBe("2026-12-24");
});

test.each(["everything", "unknown", "own-words"] as const)(
  "%s is an answer: the clock goes on, and an outcome may be proposed",
  (choice) => {
    const asked = [
      ...until("gathered"),
      ...questionAskedOn("2026-11-28", "clarification"),
      ...questionToldOn("2026-11-28"),
    ];
    const answers = { ...answer, choice, answer: choice === "own-words" ? text : null };
    const decided = decide(given(asked), answers, tenant("2026-12-02"));
    expect(decided).toMatchObject([{ type: "question-answered", choice }]);
    const after = given(asked, questionAnsweredOn("2026-12-02", choice));
    expect(clockOfDossier(after)).toMatchObject({ status: "running", suspendedDays: 4 });
    expect(decide(after, proposal, handler(day))).toHaveLength(1);
  },
);

test("an answer that a colleague heard counts from when it came; of a tenant from when they give it", () => {
  const heard = { ...answer, answeredAt: answeredAt("2026-11-30", "09:15") };
  const decided = decide(given(clarifying), heard, handler(day));
  expect(decided).toMatchObject([{ answeredAt: answeredAt("2026-11-30", "09:15") }]);
  expect(dueOf(clarifying, eventsOf(decided, handler(day)))).toBe("2026-12-28");
  expect(decide(given(clarifying), heard, tenant(day))).toMatchObject([{ answeredAt: answeredAt(day) }]);
  expect(decide(given(clarifying), answer, handler(day))).toMatchObject([{ answeredAt: answeredAt(day) }]);
});

test("files come with an answer of the tenant only; a colleague brings paper where they look by hand", () => {
  const withFiles = { ...answer, files: text };
  expect(decide(given(clarifying), withFiles, tenant(day))).toMatchObject([{ files: text }]);
  expect(decide(given(clarifying), withFiles, handler(day))).toBe("not-your-task");
  const kept = eventsOf(decide(given(clarifying), withFiles, tenant(day)), tenant(day));
  expect(given(clarifying, kept).questions[0]?.answer).toMatchObject({ text, files: text });
  expect(dueOf(clarifying, kept)).toBe(dueOf(clarifying, questionAnsweredOn(day)));
});

test("a question that is closed stops the clock no longer, and what was answered unread never did", () => {
  expect(dueOf(doubted, questionClosedOn("2026-12-05"))).toBe("2027-01-04");
  const early = [...until("proven"), ...questionAskedOn("2026-11-27", "clarification")];
  expect(dueOf(early, questionAnsweredOn("2026-11-30"))).toBe("2026-12-23");
  const written = [...early, ...questionWrittenOn("2026-11-27", "clarification")];
  const late = given(written, questionAnsweredOn("2026-11-30"));
  const mail = { ...commands["record-mail-accepted"], mail: "clarification" };
  expect(decide(late, mail, system(day))).toMatchObject([{ type: "mail-accepted" }]);
});

test("of a question the tenant is told once, when it can be read and its e-mail was accepted, or by post", () => {
  const asked = [...until("found"), ...questionAskedOn("2026-11-25", "identity")];
  const mail = { ...commands["record-mail-accepted"], mail: "identity-question" };
  const posting = { type: "record-posting", letterId: questionId } as const;
  const tells = { type: "question-told", questionId };
  const written = questionWrittenOn("2026-11-25", "identity");
  expect(decide(given(asked), mail, system(day))).not.toContainEqual(tells);
  expect(decide(given(asked), posting, system(day))).not.toContainEqual(tells);
  expect(decide(given(asked, written), mail, system(day))).toContainEqual(tells);
  expect(decide(given(asked, written), { ...mail, mail: "clarification" }, system(day))).toHaveLength(1);
  const onPaper = questionWrittenOn("2026-11-25", "identity", "post");
  expect(decide(given(asked, onPaper), posting, system(day))).toContainEqual(tells);
  const both = given(asked, written, questionToldOn("2026-11-26"));
  expect(decide(both, mail, system(day))).toHaveLength(1);
  expect(decide(both, posting, system(day))).toHaveLength(1);
});

test("a second round about who it is needs the privacy officer; what they want to see may be asked again", () => {
  const closed = given(doubted, questionClosedOn("2026-12-01"));
  expect(decide(closed, { ...askWho, questionId: id(96) }, privacyOfficer(day))).toHaveLength(1);
  const clear = given(clarifying, questionAnsweredOn("2026-11-30"));
  expect(decide(clear, { ...ask, questionId: id(96) }, handler(day))).toHaveLength(1);
});

test("the desk sees beforehand what a question would do to the clock", () => {
  const dossier = given(until("found"));
  expect(clockWhenAsked(dossier, "identity", at("2026-11-30")).status).toBe("suspended");
  expect(clockWhenAsked(dossier, "identity", at("2026-12-01")).dueOn).toBe("2026-12-23");
});

const byProof = (on: Day) => ({
  type: "question-answered",
  questionId,
  choice: "proof",
  answer: null,
  answeredAt: answeredAt(on),
});
const shows: [string, RecordedEvent[], Command, Stamp][] = [
  [
    "the code of a letter",
    [...doubted, ...provenOn("2026-11-26", "mailbox-on-file"), ...codeSentOn("2026-11-30", "letter-to-home")],
    { type: "give-proof", codeId: codeIds["letter-to-home"], method: "letter-to-home" },
    tenant(day),
  ],
  ["signing in elsewhere", doubted, { type: "prove-by-login", method: "eid" }, tenant(day)],
  ["a visit to the counter", doubted, commands["identify-person"], handler(day)],
  [
    "a caution that is lifted",
    [
      ...doubted,
      ...cautionSetOn("2026-11-25", "secret-address"),
      ...provenOn("2026-11-26", "mailbox-on-file", "letter-to-home"),
    ],
    commands["lift-caution"],
    privacyOfficer(day),
  ],
];

test.each(shows)("%s answers the question who it is", (_, past, command, by) => {
  const decided = decide(given(past), command, by);
  expect(decided).toHaveLength(2);
  expect(decided).toContainEqual(byProof(day));
  const after = given(past, eventsOf(decided, by));
  expect([dueDayOf(after), attentionOf(after)]).toEqual(["2027-01-04", null]);
});

test("who shows something, but not enough, leaves the question open", () => {
  const past = given(doubted, codeSentOn("2026-11-30", "mailbox-on-file"));
  expect(decide(past, proof, tenant(day))).toHaveLength(1);
});

test("two persons refuse what is manifestly unfounded, also of who has shown nothing yet", () => {
  for (const asked of [unfounded, abusing]) {
    const decided = decide(given(until("submitted")), asked, handler(day));
    expect(decided).toEqual([{ type: "refusal-proposed", ground: asked.ground, reason: text }]);
  }
});

test("what a person asked a day less than a year ago can be a repetition, whatever the hour", () => {
  const asked = { ...repeating, lastAskedOn: "2025-11-24" } as const;
  const decided = decide(given(until("gathered")), asked, handler(day));
  expect(decided).toEqual([{ type: "refusal-proposed", ground: "excessive", reason: text }]);
});

test("a refusal after the first month is warned for and not forbidden", () => {
  const late = handler("2027-01-20");
  expect(clockOfDossier(given(until("gathered"))).refusalDueOn).toBe("2026-12-23");
  expect(decide(given(until("gathered")), repeating, late)).toHaveLength(1);
});

test("a repetition that two persons refuse is answered with its own letter, and with no other", () => {
  const approved = given(
    until("gathered"),
    refusalProposedOn(day, handler, "excessive"),
    refusalApprovedOn(day, "excessive"),
  );
  const letter = { ...commands["record-letter"], letter: "refused" } as const;
  expect(decide(approved, letter, system(day))).toHaveLength(1);
  for (const other of ["not-identified", "not-competent"] as const) {
    expect(decide(approved, { ...letter, letter: other }, system(day))).toBe("not-proposed");
  }
});

test("a refusal that a colleague gives back leaves the request as it was", () => {
  const proposed = given(until("gathered"), refusalProposedOn(day, handler, "excessive"));
  const decided = decide(proposed, commands["return-proposal"], otherHandler(day));
  expect(decided).toEqual([{ type: "proposal-returned", reason: text }]);
  const after = given(
    until("gathered"),
    refusalProposedOn(day, handler, "excessive"),
    recorded(otherHandler(day), { type: "proposal-returned", reason: text }),
  );
  expect([after.refusal, attentionOf(after)]).toEqual([null, null]);
  expect(decide(after, proposal, handler(day))).toHaveLength(1);
});

test("thirty days after they were asked, two persons may say that nobody knows who it is", () => {
  const proposed = { type: "refusal-proposed", ground: "not-identified", reason: text };
  expect(decide(given(doubted), refusing, handler("2026-12-25"))).toEqual([proposed]);
  const waiting = given(doubted, refusalProposedOn("2026-12-25", handler, "not-identified"));
  expect(decide(waiting, commands["approve-refusal"], privacyOfficer("2026-12-28"))).toEqual([
    { type: "refusal-approved", ground: "not-identified" },
  ]);
  const letter = { ...commands["record-letter"], letter: "not-identified" } as const;
  expect(decide(waiting, letter, system("2026-12-28"))).toBe("not-proposed");
});

test("that nobody knows who it is, is told in time as long as the clock stood still", () => {
  const refused = [
    ...doubted,
    ...refusalProposedOn("2026-12-25", handler, "not-identified"),
    ...refusalApprovedOn("2026-12-25", "not-identified"),
  ];
  const letter = { ...commands["record-letter"], letter: "not-identified" } as const;
  expect(decide(given(refused), letter, system("2026-12-25"))).toHaveLength(1);
  const written = given(refused, recorded(system("2026-12-25"), { ...letter, type: "letter-written" }));
  const inTime = { type: "request-answered", onTime: true };
  expect(decide(written, announced, system("2026-12-25"))).toContainEqual(inTime);
  expect(decide(written, posted, system("2027-01-22"))).toContainEqual(inTime);
  expect(decide(written, posted, system("2027-01-23"))).toContainEqual({ ...inTime, onTime: false });
});

test("who could not be identified and shows it later goes on, on the old clock, to a second answer", () => {
  const decided = decide(given(unknownToUs), commands["identify-person"], handler("2027-01-04"));
  expect(decided).toMatchObject([{ type: "person-identified" }, { type: "request-reopened" }]);
  const reopened = [...unknownToUs, ...eventsOf(decided, handler("2027-01-04"))];
  expect(given(reopened)).toMatchObject({ refusal: null, answeredAt: null, onTime: null });
  expect([phaseOf(given(reopened)), dueDayOf(given(reopened))]).toEqual(["gathering", "2027-01-22"]);
  const answerable = [
    ...reopened,
    ...gatheredOn("2027-01-05"),
    ...proposedOn("2027-01-06"),
    ...approvedOn("2027-01-07"),
    ...bundleMadeOn("2027-01-07"),
  ];
  const letter = { ...commands["record-letter"], letterId: id(42) };
  expect(decide(given(answerable), letter, system("2027-01-07"))).toHaveLength(1);
  expect(decide(given(answerable), announced, system("2027-01-07"))).toHaveLength(1);
  const written = given(answerable, recorded(system("2027-01-07"), { ...letter, type: "letter-written" }));
  expect(decide(written, announced, system("2027-01-25"))).toContainEqual({
    type: "request-answered",
    onTime: false,
  });
});

test("who goes on and is not known again after all hears so a second time", () => {
  const again = [
    ...unknownToUs,
    ...provenOn("2027-01-04", "mailbox-on-file", "letter-to-home"),
    ...recorded(tenant("2027-01-04"), { type: "request-reopened" }),
    ...cautionSetOn("2027-01-05", "secret-address"),
    ...questionAskedOn("2027-01-06", "identity", id(96)),
    ...questionToldOn("2027-01-06", id(96)),
    ...refusalProposedOn("2027-03-01", handler, "not-identified"),
    ...refusalApprovedOn("2027-03-01", "not-identified"),
  ];
  const letter = { ...commands["record-letter"], letterId: id(42), letter: "not-identified" } as const;
  expect(decide(given(again), announced, system("2027-03-01"))).toHaveLength(1);
  expect(decide(given(again), letter, system("2027-03-01"))).toHaveLength(1);
});

test("a proof while the refusal lies for approval ends the refusal", () => {
  const waiting = [...doubted, ...refusalProposedOn("2026-12-25", handler, "not-identified")];
  const by = handler("2026-12-28");
  const decided = decide(given(waiting), commands["identify-person"], by);
  expect(decided).toMatchObject([
    { type: "person-identified" },
    { type: "question-answered", choice: "proof" },
    { type: "request-reopened" },
  ]);
  const after = given(waiting, eventsOf(decided, by));
  expect(decide(after, commands["approve-refusal"], privacyOfficer("2026-12-29"))).toBe("not-proposed");
});

test("whoever was one of two, or in no list, can be found after the refusal, and then be seen", () => {
  const refusal = [
    ...questionAskedOn("2026-11-25", "identity"),
    ...questionToldOn("2026-11-25"),
    ...notIdentifiedOn("2026-12-25"),
  ];
  const by = handler("2027-01-04");
  const twins = given(until("submitted"), personAmbiguousOn("2026-11-23"), refusal);
  expect(decide(twins, commands["choose-person"], by)).toHaveLength(1);
  const former = [...askedByEmployeeOn("2026-11-23"), ...refusal];
  expect(decide(given(former), findByHand, by)).toHaveLength(1);
  expect(decide(given(former), endSearch, by)).toHaveLength(1);
  expect(decide(given(former), commands["identify-person"], by)).toMatchObject([
    { type: "person-identified" },
    { type: "request-reopened" },
  ]);
});

test("a refusal for another reason does not go on when somebody shows who they are", () => {
  const refused = given(
    askedForAnotherOn("2026-11-23", "bewindvoerder"),
    personFoundOn("2026-11-23"),
    recorded(handler("2026-11-24"), { type: "refusal-proposed", ground: "no-authority", reason: text }),
    refusalApprovedOn("2026-11-25", "no-authority"),
  );
  expect(decide(refused, commands["identify-person"], handler(day))).toHaveLength(1);
});

test("who asks for another without a right to it is refused for that, asked who they are or not", () => {
  const asked = given(
    askedForAnotherOn("2026-11-23", "bewindvoerder"),
    questionAskedOn("2026-11-25", "identity"),
    questionToldOn("2026-11-25"),
  );
  expect(decide(asked, refusing, handler("2026-12-28"))).toMatchObject([{ ground: "no-authority" }]);
});

test("an open question about who it is keeps no outcome from being proposed, but from being approved", () => {
  const asked = [...belowAnswer, ...questionAskedOn("2026-11-26", "identity")];
  expect(decide(given(asked), proposal, handler(day))).toHaveLength(1);
  const proposed = given(asked, proposedOn(day));
  expect(decide(proposed, approval, privacyOfficer(day))).toBe("identity-not-proven");
});

test("of a withdrawn request what was sent is still written down, and the tenant can still read it", () => {
  const ready = given(until("built"), codeSentOn("2026-12-03", "mailbox-given"), withdrawnOn("2026-12-03"));
  expect([phaseOf(ready), attentionOf(ready)]).toEqual(["withdrawn", null]);
  expect(decide(ready, announced, system(day))).toMatchObject([{ type: "mail-accepted" }]);
  expect(decide(ready, commands["record-mail-refused"], system(day))).toHaveLength(1);
  expect(decide(ready, posted, system(day))).toMatchObject([{ type: "letter-posted" }]);
  expect(decide(ready, commands["request-code"], tenant(day))).toHaveLength(1);
  const code = { ...proof, codeId: codeIds["mailbox-given"] };
  expect(decide(ready, code, tenant(day))).toHaveLength(1);
  expect(decide(ready, commands["prove-by-login"], tenant(day))).toHaveLength(1);
  for (const letter of ["withdrawn", "acknowledgement", "identity-code"] as const) {
    expect(decide(ready, { ...commands["record-letter"], letter }, system(day))).toHaveLength(1);
  }
  expect([answerIsReady(ready), downloadObstacle(ready, at(day))]).toEqual([false, "no-export"]);
});

test("what goes on in an earlier request asks nobody for anything, and gives nothing", () => {
  const goesOn = given(until("built"), questionAskedOn("2026-12-01", "identity"), attachedOn("2026-12-03"));
  expect([phaseOf(goesOn), attentionOf(goesOn)]).toEqual(["attached", null]);
  expect(goesOn.questions.every(({ closedAt }) => closedAt)).toBe(true);
  expect([answerIsReady(goesOn), downloadObstacle(goesOn, at(day))]).toEqual([false, "no-export"]);
  expect(decide(goesOn, { ...commands["record-letter"], letter: "duplicate" }, system(day))).toHaveLength(1);
  expect(decide(goesOn, commands["plan-gathering"], system(day))).toBe("already-done");
  expect(
    decide(given(until("proven")), { ...commands["record-letter"], letter: "duplicate" }, system(day)),
  ).toBe("not-proposed");
});

test("what was attached by mistake goes on by itself, on the clock that it had", () => {
  const alone = given(until("proven"));
  const back = given(attached, recorded(handler("2026-12-03"), { type: "request-detached" }));
  expect([phaseOf(back), dueDayOf(back)]).toEqual([phaseOf(alone), dueDayOf(alone)]);
  const letter = { ...commands["record-letter"], letter: "acknowledgement" } as const;
  expect(decide(back, letter, system(day))).toHaveLength(1);
  expect(decide(back, commands["plan-gathering"], system(day))).toHaveLength(1);
  expect(decide(alone, commands["detach-request"], handler(day))).toBe("already-done");
  expect(decide(back, commands["attach-request"], handler(day))).toHaveLength(1);
});

test("of an earlier request only what the later one must know is told", () => {
  expect(asEarlier(given(until("proven")))).toEqual({
    right: "access",
    scope: ["personal", "payments"],
    receivedAt: given(until("proven")).receivedAt.toISOString(),
    person,
    forAnother: false,
    isOpen: true,
    isProven: true,
  });
  expect(asEarlier(given(until("submitted")))).toMatchObject({ person: null, isProven: false });
  expect(asEarlier(given(until("answered"))).isOpen).toBe(false);
  expect(asEarlier(given(attached)).isOpen).toBe(false);
});

test("whoever did not make the request can say so after it was withdrawn too", () => {
  expect(decide(given(withdrawn), commands["dispute-request"], tenant(day))).toHaveLength(2);
  const moved = given(until("proven"), mailboxChangeAskedOn("2026-12-03"), withdrawnOn("2026-12-03"));
  expect(decide(moved, commands["stop-mailbox-change"], tenant(day))).toHaveLength(2);
});

test("a request that was withdrawn does not go on by a proof", () => {
  const refused = [
    ...doubted,
    ...refusalProposedOn("2026-12-25", handler, "not-identified"),
    ...refusalApprovedOn("2026-12-25", "not-identified"),
  ];
  const eid = { type: "prove-by-login", method: "eid" } as const;
  expect(decide(given(refused, withdrawnOn("2026-12-26")), eid, tenant("2026-12-28"))).toHaveLength(1);
  expect(decide(given(doubted, withdrawnOn("2026-11-28")), eid, tenant(day))).toHaveLength(1);
});

test("also a colleague can write down that the tenant does not want it any more, until the answer", () => {
  const said = { ...withdraw, reason: text };
  expect(decide(given(until("built")), said, handler(day))).toEqual([
    { type: "request-withdrawn", reason: text },
  ]);
  expect(decide(given(unknownToUs), said, handler("2026-12-28"))).toBe("already-done");
});

test("a handler hands over their own dossier, the privacy officer any", () => {
  const assign = commands["assign-dossier"];
  const assigned = [{ type: "dossier-assigned", staffId: assign.staffId }];
  expect(decide(given(until("submitted"), taken), assign, handler(day))).toEqual(assigned);
  expect(decide(given(until("submitted"), taken), assign, privacyOfficer(day))).toEqual(assigned);
  const after = given(
    until("submitted"),
    taken,
    recorded(handler(day), { type: "dossier-assigned", staffId: assign.staffId }),
  );
  expect(after.handlerId).toBe(assign.staffId);
  expect(decide(after, assign, privacyOfficer(day))).toBe("already-done");
  expect(decide(after, { ...assign, staffId: id(801) }, handler(day))).toBe("not-your-dossier");
});

test("a complaint raises its flag once, and the flag goes on after the board's answer until somebody lowers it", () => {
  const [first, second] = [complaintFiledOn(day), complaintFiledOn(day, 1)];
  const filing = commands["file-complaint"];
  expect(decide(given(until("answered")), filing, tenant(day))).toEqual(first.map(({ event }) => event));
  expect(decide(given(until("answered"), first), filing, tenant(day))).toBe("already-done");
  const again = { ...filing, text: { ...filing.text, textId: id(25) } };
  expect(decide(given(until("answered"), first), again, tenant(day))).toEqual(
    second.map(({ event }) => event),
  );

  const settled = given(until("answered"), first, complaintSettledOn(day));
  expect(holdsRetention(settled)).toBe(true);
  expect(attentionOf(settled)).toBeNull();
  const lowering = { ...commands["lower-flag"], flag: "complaint" } as const;
  expect(decide(settled, lowering, privacyOfficer(day))).toEqual([
    { type: "flag-lowered", flag: "complaint", reason: text },
  ]);
  expect(decide(settled, commands["settle-complaint"], privacyOfficer(day))).toBe("already-done");
  expect(decide(given(until("answered")), commands["settle-complaint"], privacyOfficer(day))).toBe(
    "already-done",
  );
});

test("a flag is raised once, and of a breach it is kept since when somebody knew", () => {
  const raising = commands["raise-flag"];
  const before = given(until("answered"));
  expect(decide(before, { ...raising, knownSince: null }, handler(day))).toEqual([
    { type: "flag-raised", flag: "breach", knownSince: at(day).toISOString(), reason: text },
  ]);
  expect(decide(before, { ...raising, flag: "court" }, handler(day))).toEqual([
    { type: "flag-raised", flag: "court", knownSince: null, reason: text },
  ]);
  const raised = given(until("answered"), flagRaisedOn(day, "breach"));
  expect(decide(raised, raising, handler(day))).toBe("already-done");
  expect(decide(before, commands["lower-flag"], privacyOfficer(day))).toBe("already-done");
  const { type: _, ...lowered } = commands["lower-flag"];
  const after = given(
    until("answered"),
    flagRaisedOn(day, "breach"),
    recorded(privacyOfficer(day), { type: "flag-lowered", ...lowered }),
  );
  expect([attentionOf(raised), attentionOf(after)]).toEqual(["breach-found", null]);
});

test("whoever says that it was not them is looked into until it ends in a refusal, also for what was given", () => {
  const disputed = [until("found"), until("answered")].map((before) =>
    given(before, cautionSetOn(day, "request-disputed")),
  );
  expect(disputed.map(attentionOf)).toEqual(["request-disputed", "request-disputed"]);
  expect(disputed.map(wasAnswerGiven)).toEqual([false, true]);
});

test("a caution takes back the approval of an answer that is not made yet, unless the person was seen", () => {
  const cautious = given(until("approved"), cautionSetOn(day, "recent-split"));
  expect([cautious.proposal, cautious.approval]).toEqual([null, null]);
  const seen = given(until("approved"), identifiedOn(day, "counter"), cautionSetOn(day, "recent-split"));
  expect(seen.approval).not.toBeNull();
  const made = given(until("built"), cautionSetOn(day, "recent-split"));
  expect(made.approval).not.toBeNull();
});

test("seen at the counter, an answer may be approved where more care is needed, and without any code", () => {
  const seen = [...until("found"), ...identifiedOn("2026-11-24", "counter"), ...gatheredOn("2026-11-25")];
  const cautious = given(seen, cautionSetOn("2026-11-26", "secret-address"), proposedOn("2026-11-27"));
  expect(decide(cautious, approval, privacyOfficer(day))).toMatchObject([{ type: "outcome-approved" }]);
});

test("with an electronic identity an answer may be approved where more care is needed", () => {
  const shown = [...until("found"), ...loggedInOn("2026-11-24", "eid"), ...gatheredOn("2026-11-25")];
  const cautious = given(shown, cautionSetOn("2026-11-26", "secret-address"), proposedOn("2026-11-27"));
  expect(decide(cautious, approval, privacyOfficer(day))).toMatchObject([{ type: "outcome-approved" }]);
});

test("a new search that finds nobody leaves whoever was to be chosen from", () => {
  const found = recorded(handler(day), { type: "person-sought", terms: text, candidates: [stranger] });
  const nobody = recorded(handler(day), { type: "person-sought", terms: text, candidates: [] });
  const unknown = recorded(system(day), { type: "person-not-found" });
  expect(given(until("submitted"), unknown, nobody).person).toEqual({ state: "not-found" });
  expect(given(until("submitted"), unknown, found, nobody).person).toEqual({
    state: "ambiguous",
    candidates: [stranger],
  });
});

test("what was weighed stays with the record that is withheld, or partly black; other grounds keep none", () => {
  const past = given(until("gathered"));
  expect(decide(past, ofLawyer, handler(day))).toMatchObject([{ ground: "own-lawyer", weighing: text }]);
  const masked: Command = { ...ofLawyer, decision: "give", ground: null, maskGrounds: ["civil-claim"] };
  expect(decide(past, masked, handler(day))).toMatchObject([{ decision: "give", weighing: text }]);
  const others = decide(past, { ...ofLawyer, ground: "rights-of-others" }, handler(day));
  expect(others).toHaveLength(1);
  expect(others[0]).not.toHaveProperty("weighing");
  expect(others[0]).not.toHaveProperty("maskGrounds");
});

test("a record may be given without a ground", () => {
  const give: Command = {
    ...commands["decide-records"],
    ...{ decision: "give", ground: null, reason: null, whose: null },
  };
  expect(decide(given(until("gathered")), give, handler(day))).toHaveLength(1);
});

test("T-10 what is said to be of another stays behind on their ground alone, what is the person's may go", () => {
  const { decision, ground, reason } = { decision: "give", ground: null, reason: null } as const;
  const give = (said: WhoseSaid, consents: TextRef | null = null): Command => ({
    ...commands["decide-records"],
    ...{ decision, ground, reason, consents, whose: { said, reason: text } },
  });
  const past = given(until("gathered"));
  expect(decide(past, give("other"), handler(day))).toBe("ground-missing");
  expect(decide(past, give("self"), handler(day))).toHaveLength(1);
  // Unless they agreed.
  expect(decide(past, give("other", text), handler(day))).toMatchObject([{ consents: text }]);
  expect(decide(past, give("staff", text), handler(day))).toBe("ground-missing");
});

test("after a return, decisions may change and anyone may propose again", () => {
  const returned = recorded(privacyOfficer(day), { type: "proposal-returned", reason: text });
  const past = given(until("proposed"), returned);
  expect(decide(past, commands["decide-records"], handler(day))).toHaveLength(1);
  expect(decide(past, proposal, privacyOfficer(day))).toHaveLength(1);
});

test("who proposed first may approve what another proposed afterwards", () => {
  const returned = recorded(handler(day), { type: "proposal-returned", reason: text });
  const past = given(until("proposed"), returned, proposedOn(day, otherHandler));
  expect(decide(past, approval, handler(day))).toHaveLength(1);
  expect(decide(past, approval, otherHandler(day))).toBe("own-proposal");
});

test("what may not leave has nothing to look at, and its making is what stops it", () => {
  const blind: Command = { type: "approve-outcome", tally, refused: true };
  expect(decide(given(until("proposed")), blind, privacyOfficer(day))).toHaveLength(1);
});

test("an approval keeps the outcome and the count that were proposed", () => {
  const recounted = { ...tally, given: 9, withheld: 0, masked: 0 };
  const command: Command = { type: "approve-outcome", tally: recounted };
  expect(decide(given(until("proposed")), command, privacyOfficer(day))).toEqual([
    { type: "outcome-approved", outcome: "partly-granted", tally },
  ]);
});

test("a refused bundle needs a new proposal and a new second person, and may then be made", () => {
  const again = given(until("approved"), refusedOn(day), proposedOn(day, privacyOfficer));
  expect(again.approval).toBeNull();
  expect(decide(again, approval, privacyOfficer(day))).toBe("own-proposal");
  const approved = given(
    until("approved"),
    refusedOn(day),
    proposedOn(day, privacyOfficer),
    approvedOn(day, handler),
  );
  expect(approved.approvals).toBe(2);
  expect(decide(approved, bundle, system(day))).toHaveLength(1);
});

test.each(["identity-code", "acknowledgement"] as const)(
  "a letter of the kind %s needs no answer",
  (letter) => {
    const command: Command = { ...commands["record-letter"], letter, by: "post" };
    expect(decide(given(until("submitted")), command, system(day))).toEqual([
      { type: "letter-written", letterId: command.letterId, letter, by: "post" },
    ]);
  },
);

test("the acknowledgement is written once, letters with a code as often as asked", () => {
  const written = (letter: "identity-code" | "acknowledgement") =>
    given(
      until("submitted"),
      recorded(system(day), { type: "letter-written", letterId: text.textId, letter, by: "post" }),
    );
  const again = (letter: "identity-code" | "acknowledgement") =>
    decide(written(letter), { ...commands["record-letter"], letter }, system(day));
  expect(again("acknowledgement")).toBe("already-done");
  expect(again("identity-code")).toHaveLength(1);
});

const announced = commands["record-mail-accepted"];
const posted = commands["record-posting"];

test("an announcement before the bundle or before its letter answers nothing", () => {
  expect(decide(given(until("approved")), announced, system(day))).toHaveLength(1);
  expect(decide(given(until("approved"), bundleMadeOn(day)), announced, system(day))).toHaveLength(1);
  expect(decide(given(until("approved"), bundleMadeOn(day)), posted, system(day))).toHaveLength(1);
});

test("the posting of another letter answers nothing", () => {
  const coded = recorded(system(day), {
    type: "letter-written",
    letterId: text.textId,
    letter: "identity-code",
    by: "post",
  });
  const command: Command = { type: "record-posting", letterId: text.textId };
  expect(decide(given(until("built"), coded), command, system(day))).toEqual([
    { type: "letter-posted", letterId: text.textId },
  ]);
});

test("a request is answered once, by the announcement or the posting, whichever is first", () => {
  expect(decide(given(released), announced, system(day))).toHaveLength(1);
  expect(decide(given(released), posted, system(day))).toHaveLength(1);
});

const verdicts = [
  ["in winter, the last minute", "2026-11-23", "2026-12-23", "23:59:59", true],
  ["in winter, midnight", "2026-11-23", "2026-12-24", "00:00", false],
  ["in summer, the last minute", "2027-06-09", "2027-07-09", "23:59:59", true],
  ["in summer, midnight", "2027-06-09", "2027-07-10", "00:00", false],
  ["on the Tuesday after Easter", "2026-03-05", "2026-04-07", "23:59:59", true],
  ["on the Wednesday after Easter", "2026-03-05", "2026-04-08", "00:00", false],
  ["after the clock went back", "2026-09-25", "2026-10-26", "23:59:59", true],
  ["after the clock went back, midnight", "2026-09-25", "2026-10-27", "00:00", false],
] as const;

test.each(verdicts)(
  "answered %s: %s is answered on %s at %s, in time: %s",
  (_, received, on, time, onTime) => {
    const past = given(
      submittedOn(received),
      provenOn(received, "mailbox-on-file", "letter-to-home"),
      gatheredOn(received),
      proposedOn(received),
      approvedOn(received),
      bundleMadeOn(received),
      answerWrittenOn(received),
    );
    const answered = { type: "request-answered", onTime };
    expect(decide(past, announced, system(on, time))).toContainEqual(answered);
    expect(decide(past, posted, system(on, time))).toContainEqual(answered);
  },
);

const lasts = [
  ["on the 60th day", [], "2027-02-01", "23:59:59", null],
  ["on the 61st day", [], "2027-02-02", "00:00", "export-expired"],
  ["on the 14th day after the first download", ["2026-12-10"], "2026-12-24", "23:59:59", null],
  ["on the 15th day after it", ["2026-12-10"], "2026-12-25", "00:00", "export-expired"],
  [
    "after a second download, 14 days after the first",
    ["2026-12-10", "2026-12-20"],
    "2026-12-25",
    "00:00",
    "export-expired",
  ],
  ["on the 60th day, first downloaded on the 55th", ["2027-01-27"], "2027-02-01", "23:59:59", null],
  ["on the 61st day, first downloaded on the 55th", ["2027-01-27"], "2027-02-02", "00:00", "export-expired"],
  ["a third time", ["2026-12-04", "2026-12-04"], "2026-12-05", "12:00", null],
] as const;

test.each(lasts)("an export of 3 December %s", (_, downloads, on, time, obstacle) => {
  const dossier = given(released, downloadedOn(...downloads));
  expect(downloadObstacle(dossier, at(on, time))).toBe(obstacle);
  expect(decide(dossier, commands["record-download"], tenant(on, time))).toEqual(
    obstacle ?? [{ type: "export-downloaded", fileId }],
  );
});

test("the last day of an export is shown as it is kept to", () => {
  expect(exportAvailableUntil(given(until("approved")))).toBeNull();
  expect(exportAvailableUntil(given(released))).toBe("2027-02-01");
  expect(exportAvailableUntil(given(released, downloadedOn("2026-12-10")))).toBe("2026-12-24");
  expect(exportAvailableUntil(given(released, downloadedOn("2027-01-27")))).toBe("2027-02-01");
});

test("an export can be fetched as soon as it can be read, also before the announcement", () => {
  expect(decide(given(until("built")), commands["record-download"], tenant("2026-12-03"))).toHaveLength(1);
  expect(given(until("built"), answeredOn(day)).onTime).toBe(true);
});

function eventsOf(decided: Decided, stamp: Stamp): RecordedEvent[] {
  return typeof decided === "string" ? [] : recorded(stamp, ...decided);
}

function handlerId({ actor }: Stamp): string {
  return actor.kind === "staff" ? actor.staffId : "";
}

test("a message moves no last day, of either side, and every day has room for ten of the tenant", () => {
  const before = given(until("proven"));
  const full = Array.from({ length: 10 }, (_, place) => messageReceivedOn("2026-11-30", id(1410 + place)));
  const after = given(until("proven"), ...full, messageWrittenOn("2026-11-30"));
  expect([dueDayOf(after), phaseOf(after)]).toEqual([dueDayOf(before), phaseOf(before)]);
  expect(decide(after, commands["send-message"], tenant("2026-11-30"))).toBe("messages-used-up");
  expect(decide(after, commands["send-message"], tenant("2026-12-01"))).toHaveLength(1);
  expect(decide(after, { ...commands["write-message"], messageId: id(1500) }, handler(day))).toHaveLength(1);
});

test("a message that is sent twice is one, and one that was read is read once", () => {
  const sent = given(until("proven"), messageReceivedOn("2026-11-30"), messageWrittenOn("2026-11-30"));
  expect(decide(sent, commands["send-message"], tenant("2026-12-01"))).toBe("already-done");
  expect(decide(sent, commands["write-message"], handler("2026-12-01"))).toBe("already-done");
  const own = { ...commands["read-message"], messageId: id(142) };
  expect(decide(sent, own, handler(day))).toBe("already-done");
  const read = given(until("proven"), messageReceivedOn("2026-11-30"), messageReadOn("2026-12-01"));
  expect(decide(read, commands["read-message"], handler(day))).toBe("already-done");
});

test("what came before the answer and nobody read can still be read", () => {
  const late = given(until("built"), messageReceivedOn("2026-12-03"));
  expect(decide(late, commands["read-message"], handler("2026-12-03"))).toHaveLength(1);
});

test("a message goes on paper once, and only one of a colleague", () => {
  const letter = { ...commands["record-letter"], letter: "message", letterId: id(142), by: "post" } as const;
  const sent = given(until("proven"), messageReceivedOn("2026-11-30"), messageWrittenOn("2026-11-30"));
  expect(decide(sent, { ...letter, letterId: id(141) }, system("2026-11-30"))).toBe("not-proposed");
  const written = decide(sent, letter, system("2026-11-30"));
  expect(written).toMatchObject([{ type: "letter-written", letter: "message" }]);
  const kept = given(
    until("proven"),
    messageWrittenOn("2026-11-30"),
    eventsOf(written, system("2026-11-30")),
  );
  expect(decide(kept, letter, system("2026-11-30"))).toBe("already-done");
});

test("somebody's own words wait in sight until a colleague says which rights they are", () => {
  expect(attentionOf(unsorted)).toBe("to-sort");
  const sorted = decide(unsorted, commands["sort-request"], handler("2026-11-24"));
  if (!Array.isArray(sorted)) throw new Error("It could not be sorted");
  expect(attentionOf(given(unsortedEvents, recorded(handler("2026-11-24"), ...sorted)))).not.toBe("to-sort");
});

test("costs wait for a second person and for the money, and the last day stays where it was", () => {
  const before = given(until("gathered"));
  const proposed = given(until("gathered"), feeProposedOn("2026-12-01"));
  expect([phaseOf(proposed), attentionOf(proposed)]).toEqual(["approving", "fee-proposed"]);
  expect(decide(proposed, commands["approve-fee"], handler("2026-12-02"))).toBe("own-proposal");
  const asked = given(until("gathered"), feeAskedOn("2026-12-01"));
  expect([phaseOf(asked), attentionOf(asked)]).toEqual(["reviewing", "fee-open"]);
  const paid = given(
    until("gathered"),
    feeAskedOn("2026-12-01"),
    recorded(handler("2026-12-09"), { type: "fee-paid" }),
  );
  expect(attentionOf(paid)).toBeNull();
  for (const dossier of [proposed, asked, paid]) expect(dueDayOf(dossier)).toBe(dueDayOf(before));
  expect(decide(paid, proposal, handler("2026-12-09"))).toBeInstanceOf(Array);
  expect(decide(asked, unpaid, handler("2026-12-16"))).toBeInstanceOf(Array);
});

test("a first copy costs nothing, and that there was one is told to nobody who proved nothing", () => {
  const extra = { ...commands["propose-fee"], ground: "extra-copy" } as const;
  const first = { ...extra, answeredBefore: false };
  expect(decide(given(until("gathered")), first, handler("2026-12-01"))).toBe("never-answered");
  expect(decide(given(until("gathered")), extra, handler("2026-12-01"))).toBeInstanceOf(Array);
  expect(decide(given(until("submitted")), extra, handler("2026-12-01"))).toBe("identity-not-proven");
});

test("the letter of costs goes once for each time that they are asked, and not when they were let go", () => {
  const letter: Command = { ...commands["record-letter"], letterId: id(281), letter: "fee", by: "portal" };
  const asked = feeAskedOn("2026-12-01");
  const written = recorded(system("2026-12-01"), {
    type: "letter-written",
    letterId: id(280),
    letter: "fee",
    by: "portal",
  });
  const dropped = recorded(handler("2026-12-02"), { type: "fee-dropped", reason: text });
  const told = (...more: RecordedEvent[][]) => decide(given(until("gathered"), ...more), letter, system(day));
  expect(told()).toBe("not-proposed");
  expect(told(asked)).toBeInstanceOf(Array);
  expect(told(asked, written)).toBe("already-done");
  expect(told(asked, dropped)).toBe("not-proposed");
  expect(told(asked, written, dropped, feeAskedOn("2026-12-03"))).toBeInstanceOf(Array);
});

test("a change of mailbox is stopped by a code once, also when it was withdrawn or stopped before by another", () => {
  const stop = commands["stop-mailbox-change"];
  const asked = mailboxChangeAskedOn("2026-12-03");
  const stopping = { type: "mailbox-change-stopped", codeId: stop.codeId };
  const caution = { type: "caution-set", caution: "change-stopped", reason: null };
  expect(decide(given(until("proven"), asked), stop, tenant(day))).toEqual([stopping, caution]);
  // Told to be careful before: a new change that waits is stopped, and nothing that no longer waits.
  const careful = cautionSetOn("2026-12-02", "change-stopped");
  expect(decide(given(until("proven"), careful, asked), stop, tenant(day))).toEqual([stopping]);
  expect(decide(given(until("proven"), careful), stop, tenant(day))).toBe("already-done");
  const other = cautionSetOn("2026-12-02", "secret-address");
  expect(decide(given(until("proven"), other), stop, tenant(day))).toEqual([stopping, caution]);
});

test("that nothing is kept of somebody is gathered at A4 alone: a code to a contact on file was not theirs", () => {
  const nothing: Command = { ...commands["plan-gathering"], slices: [] };
  const searched = [...askedByEmployeeOn("2026-11-23"), ...searchEndedOn("2026-11-24")];
  const seen = given(searched, identifiedOn("2026-11-25", "counter"));
  expect(decide(seen, nothing, system("2026-11-25"))).toEqual([{ type: "data-gathered", records: 0 }]);
  expect(decide(given(searched), nothing, system("2026-11-25"))).toBe("identity-not-proven");
  const unsearched = given(askedByEmployeeOn("2026-11-23"), identifiedOn("2026-11-25", "counter"));
  expect(decide(unsearched, nothing, system("2026-11-25"))).toBe("person-unknown");
});
