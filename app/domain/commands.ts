// Everything that can be asked of a dossier. Facts that only the shell can know (a count, a digest, an id it
// made) come with the command; the clock comes with the stamp.

import { z } from "zod";
import type { Day } from "./calendar.ts";
import { conflictKinds } from "./conflicts.ts";
import { Decision } from "./decision.ts";
import { feeGroundNames, mostCents } from "./fee.ts";
import { flags } from "./flags.ts";
import { forgettable, holdGrounds } from "./forgetting.ts";
import { numberSources, remindedOfHandover } from "./handover.ts";
import { copyResults } from "./id-copy.ts";
import { contactKinds, judgedCautions, loginMethods, proofMethods, staffMethods } from "./identity.ts";
import { declineReasons, reminded } from "./inquiries.ts";
import { letterKinds } from "./letters.ts";
import { locales } from "./locale.ts";
import { confirmations, excuses, remindedOfNotice } from "./notices.ts";
import { extensionGrounds, extensionMonths, manifestGrounds } from "./outcomes.ts";
import { PlanStep, planAims, provenResults, stepResults } from "./plans.ts";
import { TakenTally } from "./portability.ts";
import { answerChoices, askable } from "./questions.ts";
import { channels } from "./receipt.ts";
import { ElementId, reviewDecisions, themes, whoseSayings, withholdGroundNames } from "./records.ts";
import { places, relations } from "./relation.ts";
import { capacities } from "./representation.ts";
import { restrictionGrounds } from "./restriction.ts";
import { mostAsked, rightNames } from "./rights.ts";
import { roles } from "./roles.ts";
import { Wish } from "./wishes.ts";

const TextRef = z.object({ textId: z.uuid(), proof: z.string() });
const DayText = z.iso.date().transform((day) => day as Day);
/** Another dossier, as staff find it. */
const DossierRef = z.object({ dossierId: z.uuid(), number: z.string() });
export type DossierRef = z.infer<typeof DossierRef>;
const PersonRef = z.object({ connection: z.string(), key: z.string() });
const ReviewTally = z.object({
  given: z.int().nonnegative(),
  withheld: z.int().nonnegative(),
  undecided: z.int().nonnegative(),
  masked: z.int().nonnegative(),
  consented: z.int().positive().optional(),
  digest: z.string(),
});

/** The ways to have a code sent; the way is also what the code then proves. */
export const codeWays = ["mailbox-given", "mailbox-on-file", "sms-on-file", "letter-to-home"] as const;
export type CodeWay = (typeof codeWays)[number];

export const answerWays = ["portal", "post"] as const;

/** How somebody stands to whom a dossier is handed: "gone" has left, or cannot sign in. */
const standings = ["there", "away", "gone"] as const;
export type Standing = (typeof standings)[number];

export const Command = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("receive-request"),
    right: z.enum(rightNames),
    number: z.string(),
    receiptId: z.uuid(),
    registerVersion: z.int().positive(),
    channel: z.enum(channels),
    /** The themes that are looked up: none where nothing needs to be (see wishes.ts). */
    scope: z.array(z.enum(themes)),
    answerBy: z.enum(answerWays),
    hasMailbox: z.boolean(),
    locale: z.enum(locales),
    /** Who asks, in the tenant's words: names, birth date, address, mailbox. */
    applicant: TextRef,
    /** As what somebody asks about another; null for who asks about themselves. */
    onBehalf: z.enum(capacities).nullable(),
    /** As who the person is known here, as they say. */
    relation: z.enum(relations),
    /** When it truly came, where a colleague took it in; null for what comes in now. */
    receivedAt: z.iso.datetime().nullable(),
    /** Why it is written down only now, where it came days ago. */
    lateReason: TextRef.nullable(),
    /** The dossier of who asked in the same message; null where somebody asked alone. */
    separatedFrom: DossierRef.nullable(),
    /** Of which camera images: place, day and time, in the tenant's words. */
    footage: TextRef.optional(),
    /** What is wanted of another right than access, and its words; absent where nothing was written. */
    wish: Wish.optional(),
    wishWords: TextRef.optional(),
    /** The dossier of the same message that stood in somebody's own words, and was sorted. */
    sortedFrom: DossierRef.optional(),
  }),
  /** A colleague says which rights somebody's own words come to: the first is this dossier, each other one its own. */
  z.object({
    type: z.literal("sort-request"),
    right: z.enum(rightNames),
    scope: z.array(z.enum(themes)),
    wish: Wish.optional(),
    wishWords: TextRef.optional(),
    further: z.array(DossierRef).max(mostAsked - 1),
  }),
  z.object({ type: z.literal("take-dossier") }),
  z.object({
    type: z.literal("record-person"),
    found: z.discriminatedUnion("state", [
      z.object({ state: z.literal("found"), person: PersonRef }),
      z.object({ state: z.literal("ambiguous"), candidates: z.array(PersonRef).min(1) }),
      z.object({ state: z.literal("not-found") }),
    ]),
  }),
  /** A colleague looked under another name or birth date; the terms are the applicant as it was looked for. */
  z.object({ type: z.literal("seek-person"), terms: TextRef, candidates: z.array(PersonRef) }),
  z.object({ type: z.literal("choose-person"), person: PersonRef }),
  /**
   * A colleague found the person where there is no connection. The key tells nothing; what stands there, and how the
   * person can be reached, is the sealed text.
   */
  z.object({
    type: z.literal("find-by-hand"),
    place: z.enum(places),
    key: z.string(),
    file: TextRef,
    contacts: z.array(z.enum(contactKinds)),
  }),
  /** A colleague looked in these places, and nobody is there. */
  z.object({ type: z.literal("end-search"), places: z.array(z.enum(places)).min(1), reason: TextRef }),
  /** A colleague spoke to the person on a number on file, or saw an identity document; the code is for the browser. */
  z.object({ type: z.literal("identify-person"), method: z.enum(staffMethods), codeId: z.uuid() }),
  /** With the code that went to the contact on file. */
  z.object({ type: z.literal("dispute-request"), codeId: z.uuid() }),
  /** From now on news goes elsewhere; the address is a text. It takes effect later. */
  z.object({ type: z.literal("ask-mailbox-change"), changeId: z.uuid(), mailbox: TextRef }),
  z.object({ type: z.literal("withdraw-mailbox-change") }),
  /** With a code that went to the address from before, or to the contact on file. */
  z.object({ type: z.literal("stop-mailbox-change"), codeId: z.uuid() }),
  /** In the housing system the person has a contact that was not there when we first looked. */
  z.object({
    type: z.literal("note-contact"),
    contactId: z.uuid(),
    contact: z.enum(contactKinds),
    since: DayText,
  }),
  /** A reason for more care; only what the portal sees by itself has none written with it. */
  z.object({ type: z.literal("set-caution"), caution: z.enum(judgedCautions), reason: TextRef.nullable() }),
  z.object({ type: z.literal("lift-caution"), caution: z.enum(judgedCautions), reason: TextRef }),
  /** A colleague saw the document that gives the authority: what it is about, and its last day. */
  z.object({ type: z.literal("show-authority"), themes: z.array(z.enum(themes)).min(1), until: DayText }),
  z.object({ type: z.literal("propose-refusal"), reason: TextRef }),
  z.object({ type: z.literal("approve-refusal") }),
  /** More time, with the reason as the tenant will read it: GDPR art. 12(3). */
  z.object({
    type: z.literal("extend-term"),
    months: z.literal(extensionMonths),
    ground: z.enum(extensionGrounds),
    reason: TextRef,
  }),
  /** A question that may stop the clock; the text as the tenant will read it: GDPR art. 12(6), recital 63. */
  z.object({
    type: z.literal("ask-question"),
    questionId: z.uuid(),
    about: z.enum(askable),
    text: TextRef,
  }),
  /** By the tenant, or by a colleague who heard or read it; then with the moment at which it came. */
  z.object({
    type: z.literal("answer-question"),
    questionId: z.uuid(),
    choice: z.enum(answerChoices),
    answer: TextRef.nullable(),
    answeredAt: z.iso.datetime().nullable(),
    /** The list of the files that the tenant sent with it. */
    files: TextRef.optional(),
  }),
  z.object({ type: z.literal("read-answer"), questionId: z.uuid() }),
  /** Nobody answered, or the answer is not needed any more: the clock goes on. */
  z.object({ type: z.literal("close-question"), questionId: z.uuid(), reason: TextRef }),
  /** The days in which an answer was waited for are over. */
  z.object({ type: z.literal("note-unanswered"), questionId: z.uuid() }),
  /** Days after receipt nobody has shown yet who asks. */
  z.object({ type: z.literal("note-unproven") }),
  /** By who made the request; by a colleague with what was said. */
  z.object({ type: z.literal("withdraw-request"), reason: TextRef.nullable() }),
  z.object({ type: z.literal("request-code"), codeId: z.uuid(), way: z.enum(codeWays) }),
  z.object({
    type: z.literal("record-code"),
    codeId: z.uuid(),
    way: z.enum(codeWays),
    result: z.enum(["sent", "no-person", "no-contact"]),
  }),
  z.object({ type: z.literal("give-proof"), codeId: z.uuid(), method: z.enum(proofMethods) }),
  /** Signed in at a provider as the person who was found; that it fits, the shell has looked at. */
  z.object({ type: z.literal("prove-by-login"), method: z.enum(loginMethods) }),
  /** Without slices where the search ended with nobody. */
  z.object({
    type: z.literal("plan-gathering"),
    slices: z.array(
      z.object({
        sliceId: z.uuid(),
        connection: z.string(),
        resource: z.string(),
        theme: z.enum(themes),
        dueOn: DayText.optional(),
      }),
    ),
  }),
  z.object({
    type: z.literal("settle-slice"),
    sliceId: z.uuid(),
    attempt: z.int().positive(),
    result: z.enum(["done", "empty", "failed"]),
    records: z.int().nonnegative(),
  }),
  /** A colleague wrote down what stands about the person where there is no connection. */
  z.object({
    type: z.literal("hand-in"),
    sliceId: z.uuid(),
    records: z.int().nonnegative(),
    /** Where they looked. */
    searched: TextRef,
  }),
  z.object({ type: z.literal("refuse-file"), sliceId: z.uuid(), why: z.literal("virus") }),
  /** Somebody outside the desk is asked to look; without a slice to keep camera images. */
  z.object({
    type: z.literal("make-inquiry"),
    inquiryId: z.uuid(),
    connection: z.string(),
    sliceId: z.uuid().nullable(),
    contact: TextRef,
    dueOn: DayText,
  }),
  z.object({ type: z.literal("widen-inquiry"), inquiryId: z.uuid(), sliceId: z.uuid(), dueOn: DayText }),
  z.object({ type: z.literal("note-reminder"), inquiryId: z.uuid(), whom: z.enum(reminded) }),
  /** They are kept, or were overwritten on this day. */
  z.object({ type: z.literal("report-footage"), inquiryId: z.uuid(), overwrittenOn: DayText.nullable() }),
  z.object({
    type: z.literal("decline-inquiry"),
    inquiryId: z.uuid(),
    why: z.enum(declineReasons),
    reason: TextRef,
  }),
  /** Nobody needs to look any more: a colleague says so, or images were kept long enough for somebody unproven. */
  z.object({ type: z.literal("end-inquiry"), inquiryId: z.uuid() }),
  z.object({ type: z.literal("retry-source"), sliceId: z.uuid() }),
  /** The answer goes on without this slice; the reason is for colleagues and the auditor. */
  z.object({ type: z.literal("waive-slice"), sliceId: z.uuid(), reason: TextRef }),
  z.object({
    type: z.literal("decide-records"),
    recordIds: z.array(z.uuid()).min(1),
    decision: z.enum(reviewDecisions),
    ground: z.enum(withholdGroundNames).nullable(),
    reason: TextRef.nullable(),
    /** What was weighed: UAVG art. 41. */
    weighing: TextRef.nullable().optional(),
    masks: TextRef.nullable(),
    /** On which grounds something of the one record is black, or told in other words. */
    maskGrounds: z.array(z.enum(withholdGroundNames)).optional(),
    consents: TextRef.nullable().optional(),
    whose: z.object({ said: z.enum(whoseSayings), reason: TextRef }).nullable(),
  }),
  z.object({
    type: z.literal("propose-outcome"),
    tally: ReviewTally,
    /** Of a file to take along alone: GDPR art. 20. */
    taken: TakenTally.optional(),
  }),
  z.object({ type: z.literal("return-proposal"), reason: TextRef }),
  z.object({
    type: z.literal("approve-outcome"),
    tally: ReviewTally,
    /** The sum of the answer as this colleague saw it, and as it would be made now; absent when they did not look, which is not enough where something is black. */
    shown: z.object({ seen: z.string(), now: z.string().nullable() }).optional(),
    /** There is nothing to look at: what may not leave will stop the making of it, and staff see why. */
    refused: z.boolean().optional(),
  }),
  z.object({
    type: z.literal("record-letter"),
    letterId: z.uuid(),
    letter: z.enum(letterKinds),
    by: z.enum(answerWays),
  }),
  z.object({
    type: z.literal("record-bundle"),
    fileId: z.uuid(),
    digest: z.string(),
    sha256: z.string(),
    bytes: z.int().positive(),
    records: z.int().nonnegative(),
    /** Of which supplement; absent for the answer. */
    part: z.int().positive().optional(),
  }),
  z.object({ type: z.literal("refuse-bundle"), why: z.enum(["foreign-record", "decisions-changed"]) }),
  z.object({ type: z.literal("record-damage"), fileId: z.uuid() }),
  z.object({ type: z.literal("record-mail-accepted"), mailId: z.uuid(), mail: z.string() }),
  z.object({
    type: z.literal("record-mail-refused"),
    mailId: z.uuid(),
    mail: z.string(),
    why: z.enum(["refused", "given-up"]),
  }),
  z.object({ type: z.literal("record-posting"), letterId: z.uuid() }),
  z.object({ type: z.literal("record-download"), fileId: z.uuid() }),
  /** The public holidays changed: look whether that moves the last day. */
  z.object({ type: z.literal("move-term") }),
  /** What colleagues tell each other about the dossier; also after it was answered. */
  z.object({ type: z.literal("add-note"), note: TextRef }),
  /** Hands it to a colleague, of whom the shell knows whether they are there. */
  z.object({ type: z.literal("assign-dossier"), staffId: z.uuid(), standing: z.enum(standings) }),
  /** A colleague is in it themselves; the role is the one they have now. */
  z.object({
    type: z.literal("note-conflict"),
    staffId: z.uuid(),
    role: z.enum(roles),
    why: z.enum(conflictKinds),
  }),
  z.object({ type: z.literal("lift-conflict"), staffId: z.uuid() }),
  /** Of a breach the moment at which somebody knew of it; of other flags null. */
  z.object({
    type: z.literal("raise-flag"),
    flag: z.enum(flags),
    knownSince: z.iso.datetime().nullable(),
    reason: TextRef,
  }),
  z.object({ type: z.literal("lower-flag"), flag: z.enum(flags), reason: TextRef }),
  /** To the board, in the tenant's words. */
  z.object({ type: z.literal("file-complaint"), text: TextRef }),
  /** The reason is what the board answered, as the tenant will read it. */
  z.object({ type: z.literal("settle-complaint"), complaintId: z.uuid(), reason: TextRef }),
  /** With the facts that prove it, as the tenant will read them: GDPR art. 12(5)(b). */
  z.object({
    type: z.literal("propose-manifest-refusal"),
    ground: z.enum(manifestGrounds),
    facts: TextRef.nullable(),
    /** The day of the last request of this person, about any of the same, that got its answer; null when none did. */
    lastAskedOn: DayText.nullable(),
  }),
  /** The message was of several people: each of the others gets a dossier. `someoneTwice`: one of them has one. */
  z.object({
    type: z.literal("separate-request"),
    into: z.array(DossierRef).min(1),
    someoneTwice: z.boolean(),
  }),
  /** The same was asked before and is not answered yet: it goes on there. `earlier`: how that one stands. */
  z.object({
    type: z.literal("attach-request"),
    to: DossierRef,
    earlier: z.object({
      right: z.enum(rightNames),
      scope: z.array(z.enum(themes)),
      receivedAt: z.iso.datetime(),
      person: PersonRef.nullable(),
      forAnother: z.boolean(),
      isOpen: z.boolean(),
      isProven: z.boolean(),
    }),
  }),
  /** It was attached by mistake: it goes on by itself. */
  z.object({ type: z.literal("detach-request") }),
  /** It truly came in at another moment than was written down. */
  z.object({ type: z.literal("correct-receipt"), receivedAt: z.iso.datetime(), reason: TextRef }),
  /** An answer that a colleague wrote down came at another moment; null: it never came. */
  z.object({
    type: z.literal("correct-answer"),
    questionId: z.uuid(),
    answeredAt: z.iso.datetime().nullable(),
    reason: TextRef,
  }),
  /** What the tenant adds to the request: words, files or both. */
  z.object({
    type: z.literal("send-message"),
    messageId: z.uuid(),
    text: TextRef.nullable(),
    files: TextRef.nullable(),
  }),
  /** What a colleague tells the tenant, which asks nothing and stops no clock. */
  z.object({ type: z.literal("write-message"), messageId: z.uuid(), text: TextRef }),
  z.object({ type: z.literal("read-message"), messageId: z.uuid() }),
  /** Opens the last way for this request, with why nothing milder will do, as the tenant reads it: EDPB 01/2022, §74. */
  z.object({ type: z.literal("ask-id-copy"), copyId: z.uuid(), reason: TextRef }),
  /** The list of the pictures. */
  z.object({ type: z.literal("send-id-copy"), copyId: z.uuid(), files: TextRef }),
  z.object({
    type: z.literal("judge-id-copy"),
    copyId: z.uuid(),
    result: z.enum(copyResults),
    note: TextRef.nullable(),
  }),
  /** By a colleague with the reason, or by the tenant. */
  z.object({ type: z.literal("close-id-copy"), copyId: z.uuid(), reason: TextRef.nullable() }),
  z.object({ type: z.literal("lapse-id-copy"), copyId: z.uuid() }),
  /** What happens with each part, and the sealed words of it; faults: how many the register and the law find in it. */
  z.object({
    type: z.literal("propose-decision"),
    decision: Decision,
    words: TextRef,
    faults: z.int().nonnegative(),
  }),
  z.object({ type: z.literal("approve-decision") }),
  /** From now on these data, or all of them, are not used: GDPR art. 18. */
  z.object({
    type: z.literal("restrict-use"),
    ground: z.enum(restrictionGrounds),
    elements: z.array(ElementId).min(1).nullable(),
  }),
  /** On which day they can be used again, and why, as the tenant will read it: GDPR art. 18(3). */
  z.object({ type: z.literal("announce-lift"), on: DayText, reason: TextRef }),
  z.object({ type: z.literal("approve-lift") }),
  z.object({ type: z.literal("return-lift"), reason: TextRef }),
  z.object({ type: z.literal("release-use") }),
  /** The plan is frozen and bound to its hash: T-11 of the threat model. */
  z.object({
    type: z.literal("draw-plan"),
    planId: z.uuid(),
    aim: z.enum(planAims),
    hash: z.string(),
    steps: z.array(PlanStep),
  }),
  z.object({ type: z.literal("ask-plan"), aim: z.enum(planAims) }),
  /** With the hash of what they looked at. */
  z.object({ type: z.literal("approve-plan"), planId: z.uuid(), hash: z.string() }),
  z.object({ type: z.literal("start-plan"), planId: z.uuid() }),
  z.object({ type: z.literal("stop-plan"), planId: z.uuid(), reason: TextRef }),
  z.object({
    type: z.literal("record-step"),
    planId: z.uuid(),
    stepId: z.uuid(),
    result: z.enum(stepResults),
  }),
  /** The proof says where and how. */
  z.object({
    type: z.literal("settle-step"),
    planId: z.uuid(),
    stepId: z.uuid(),
    result: z.enum(provenResults),
    proof: TextRef,
  }),
  /** Who can have had the data of a telling, by the register: GDPR art. 19. */
  z.object({
    type: z.literal("list-recipients"),
    telling: z.int().nonnegative(),
    notices: z.array(
      z.object({
        noticeId: z.uuid(),
        recipientId: z.string(),
        elements: z.array(ElementId).nullable(),
        expected: z.boolean(),
      }),
    ),
  }),
  /** Who did have them, and by what each of those knows the person. */
  z.object({
    type: z.literal("choose-recipients"),
    telling: z.int().nonnegative(),
    chosen: z.array(z.object({ noticeId: z.uuid(), person: TextRef })),
  }),
  z.object({
    type: z.literal("note-notice-reminder"),
    noticeId: z.uuid(),
    whom: z.enum(remindedOfNotice),
  }),
  z.object({ type: z.literal("confirm-notice"), noticeId: z.uuid(), what: z.enum(confirmations) }),
  z.object({ type: z.literal("decline-notice"), noticeId: z.uuid(), reason: TextRef }),
  /** With why it is impossible or disproportionate, for colleagues and the auditor. */
  z.object({
    type: z.literal("excuse-notice"),
    noticeId: z.uuid(),
    why: z.enum(excuses),
    reason: TextRef,
  }),
  /** To whom a file goes directly: name and mailbox, sealed (GDPR art. 20(2)). */
  z.object({ type: z.literal("ask-handover"), handoverId: z.uuid(), receiver: TextRef }),
  z.object({ type: z.literal("withdraw-handover") }),
  z.object({
    type: z.literal("record-handover"),
    handoverId: z.uuid(),
    fileId: z.uuid(),
    sha256: z.string(),
    bytes: z.int().positive(),
  }),
  /** The words say whom a colleague spoke, and by which number. */
  z.object({
    type: z.literal("verify-receiver"),
    handoverId: z.uuid(),
    found: z.enum(numberSources),
    words: TextRef,
  }),
  z.object({ type: z.literal("confirm-receipt"), handoverId: z.uuid() }),
  z.object({ type: z.literal("decline-handover"), handoverId: z.uuid() }),
  z.object({ type: z.literal("fetch-handover"), handoverId: z.uuid() }),
  z.object({ type: z.literal("note-broken-handover"), handoverId: z.uuid() }),
  z.object({
    type: z.literal("note-handover-reminder"),
    handoverId: z.uuid(),
    whom: z.enum(remindedOfHandover),
  }),
  z.object({ type: z.literal("lapse-handover") }),
  /** That it cannot be sent directly, and why: G20-TECH. */
  z.object({ type: z.literal("refuse-handover"), reason: TextRef }),
  /** What to pay, the sealed FeeWords, and whether the same was answered before: GDPR art. 12(5)(a), 15(3). */
  z.object({
    type: z.literal("propose-fee"),
    ground: z.enum(feeGroundNames),
    cents: z.int().positive().max(mostCents),
    words: TextRef,
    answeredBefore: z.boolean(),
  }),
  z.object({ type: z.literal("approve-fee") }),
  z.object({ type: z.literal("record-fee-paid") }),
  z.object({ type: z.literal("drop-fee"), reason: TextRef }),
  /** Nobody can ever fill this gap of the answer; the reason is for colleagues and the auditor. */
  z.object({ type: z.literal("close-gap"), sliceId: z.uuid(), reason: TextRef }),
  /** Nothing of it goes until a colleague says so; on that day they look whether that is still needed. */
  z.object({
    type: z.literal("set-hold"),
    ground: z.enum(holdGrounds),
    reason: TextRef,
    reviewOn: DayText,
  }),
  z.object({ type: z.literal("lift-hold"), reason: TextRef }),
  z.object({ type: z.literal("note-hold-review") }),
  /** What is gone, in the transaction in which it went. */
  z.object({ type: z.literal("record-erased-later"), elements: z.array(ElementId) }),
  z.object({ type: z.literal("record-forgotten"), things: z.array(z.enum(forgettable)).min(1) }),
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command["type"];
