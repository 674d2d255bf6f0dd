// Everything that can happen to a dossier. Facts, ids and days only: no names, no words of the tenant, and no
// conclusions, which are computed. A type is never renamed; a changed shape gets a new version.

import type { Actor } from "./actors.ts";
import type { Day } from "./calendar.ts";
import type { CodeWay, DossierRef } from "./commands.ts";
import type { Conflict } from "./conflicts.ts";
import type { Decision, DecisionOutcome } from "./decision.ts";
import type { FeeGround } from "./fee.ts";
import type { Flag } from "./flags.ts";
import type { Forgettable, HoldGround } from "./forgetting.ts";
import type { HandoverEnd, NumberSource, RemindedOfHandover } from "./handover.ts";
import type { CopyLapse, CopyResult } from "./id-copy.ts";
import type { Caution, ContactKind, LoginMethod, ProofMethod, StaffMethod } from "./identity.ts";
import type { DeclineReason, InquiryEnding, Reminded } from "./inquiries.ts";
import type { LetterKind } from "./letters.ts";
import type { Locale } from "./locale.ts";
import type { Candidate, Confirmation, Excuse, RemindedOfNotice } from "./notices.ts";
import type { ExtensionGround, ExtensionMonths, Outcome, RefusalGround } from "./outcomes.ts";
import type { PlanAim, PlanStep, ProvenResult, StepResult } from "./plans.ts";
import type { AnswerChoice, Askable } from "./questions.ts";
import type { Channel } from "./receipt.ts";
import type {
  ElementId,
  PersonRef,
  ReviewDecision,
  ReviewTally,
  Theme,
  WhoseSaid,
  WithholdGround,
} from "./records.ts";
import type { Place, Relation } from "./relation.ts";
import type { Capacity } from "./representation.ts";
import type { RestrictionGround } from "./restriction.ts";
import type { Right } from "./rights.ts";
import type { TextRef } from "./texts.ts";
import type { Wish } from "./wishes.ts";

/** Why an e-mail is not tried again: the mail server will not have it, or did not take it in 72 hours. */
export type MailRefusal = "refused" | "given-up";

export type Slice = {
  sliceId: string;
  connection: string;
  resource: string;
  theme: Theme;
  /** By when a colleague should have looked; absent where a connection is asked. */
  dueOn?: Day;
};

export type DossierEvent =
  | {
      type: "request-received";
      right: Right;
      number: string;
      receiptId: string;
      registerVersion: number;
      channel: Channel;
      scope: Theme[];
      answerBy: "portal" | "post";
      hasMailbox: boolean;
      locale: Locale;
      applicant: TextRef;
      /** Absent from before somebody could ask about another. */
      onBehalf?: Capacity | null;
      /** Absent from when only tenants could ask. */
      relation?: Relation;
      /** When it truly came. Null: when it was recorded; absent from when only the portal took requests in. */
      receivedAt?: string | null;
      lateReason?: TextRef | null;
      /** Of which camera images: place, day and time; absent where none were asked. */
      footage?: TextRef;
      /** What is wanted of another right than access, and its words. */
      wish?: Wish;
      wishWords?: TextRef;
    }
  /** At once, with the request that says so: GDPR art. 21(3) and 7(3). */
  | { type: "marketing-stopped" }
  | { type: "consent-stopped"; purposes: string[] }
  /** What somebody asked in their own words is this right; each further one has a dossier of its own. */
  | {
      type: "request-sorted";
      right: Right;
      scope: Theme[];
      wish?: Wish;
      wishWords?: TextRef;
      further: DossierRef[];
    }
  /** On a dossier of one of the further rights, from the beginning. */
  | { type: "sorted-from"; from: DossierRef }
  | { type: "dossier-taken"; staffId: string }
  | { type: "person-found"; person: PersonRef }
  | { type: "person-ambiguous"; candidates: PersonRef[] }
  | { type: "person-not-found" }
  | { type: "person-sought"; terms: TextRef; candidates: PersonRef[] }
  | { type: "person-chosen"; person: PersonRef }
  /** The connection of the person is a place. */
  | { type: "person-found-by-hand"; person: PersonRef; file: TextRef; contacts: ContactKind[] }
  | { type: "search-ended"; places: Place[]; reason: TextRef }
  | { type: "person-identified"; method: StaffMethod; codeId: string }
  | { type: "caution-set"; caution: Caution; reason: TextRef | null }
  | { type: "request-disputed"; codeId: string }
  | { type: "mailbox-change-asked"; changeId: string; mailbox: TextRef }
  | { type: "mailbox-change-withdrawn"; changeId: string }
  | { type: "mailbox-change-stopped"; codeId: string }
  | { type: "contact-changed"; contactId: string; contact: ContactKind; since: Day }
  | { type: "caution-lifted"; caution: Caution; reason: TextRef }
  | { type: "authority-shown"; themes: Theme[]; until: Day }
  | { type: "refusal-proposed"; ground: RefusalGround; reason: TextRef }
  | { type: "refusal-approved"; ground: RefusalGround }
  | { type: "term-extended"; months: ExtensionMonths; ground: ExtensionGround; reason: TextRef }
  /** The notice of it can be read and its e-mail was accepted, or it was posted: from now on it counts. */
  | { type: "extension-told" }
  | { type: "question-asked"; questionId: string; about: Askable; text: TextRef }
  /** It can be read and its e-mail was accepted, or it was posted: from now on it counts. */
  | { type: "question-told"; questionId: string }
  /** The moment at which the answer came; "proof": who they are was shown. */
  | {
      type: "question-answered";
      questionId: string;
      choice: AnswerChoice | "proof";
      answer: TextRef | null;
      answeredAt: string;
      /** The sealed list of the files that came with it; absent where none did. */
      files?: TextRef;
    }
  | { type: "answer-read"; questionId: string }
  | { type: "question-closed"; questionId: string; reason: TextRef }
  | { type: "question-unanswered"; questionId: string }
  | { type: "identity-unproven" }
  | { type: "request-withdrawn"; reason: TextRef | null }
  /** Who could not be identified showed later who they are. */
  | { type: "request-reopened" }
  | { type: "code-requested"; codeId: string; way: CodeWay }
  | { type: "code-sent"; codeId: string; way: CodeWay }
  | { type: "code-not-sent"; codeId: string; way: CodeWay; why: "no-person" | "no-contact" }
  | { type: "proof-given"; codeId: string; method: ProofMethod }
  | { type: "proof-by-login"; method: LoginMethod }
  | { type: "gathering-planned"; slices: Slice[] }
  | {
      type: "slice-settled";
      sliceId: string;
      attempt: number;
      result: "done" | "empty" | "failed";
      records: number;
      /** Where a colleague looked; absent where a connection was asked, and from before it was asked. */
      searched?: TextRef;
    }
  /** Somebody outside the desk is asked to look, or, without a slice, to keep camera images. */
  | {
      type: "inquiry-made";
      inquiryId: string;
      connection: string;
      sliceId: string | null;
      contact: TextRef;
      dueOn: Day;
    }
  /** Who only kept images is asked to look them up as well: it is known now who asks. */
  | { type: "inquiry-widened"; inquiryId: string; sliceId: string; dueOn: Day }
  | { type: "inquiry-reminded"; inquiryId: string; whom: Reminded }
  /** Null: they are kept. */
  | { type: "footage-reported"; inquiryId: string; overwrittenOn: Day | null }
  | { type: "inquiry-declined"; inquiryId: string; why: DeclineReason; reason: TextRef }
  | { type: "inquiry-ended"; inquiryId: string; why: InquiryEnding }
  /** A colleague brought a file that may not come in: nothing of it was kept. */
  | { type: "file-refused"; sliceId: string; why: "virus" }
  | { type: "slice-retried"; sliceId: string; attempt: number }
  | { type: "slice-waived"; sliceId: string; reason: TextRef }
  | { type: "data-gathered"; records: number }
  | {
      type: "records-decided";
      recordIds: string[];
      decision: ReviewDecision;
      ground: WithholdGround | null;
      reason: TextRef | null;
      /** What was weighed, on a ground of UAVG art. 41; absent where there was none, and from before there was any. */
      weighing?: TextRef;
      /** What is black in the one record; null where nothing is, absent from before it could be. */
      masks?: TextRef | null;
      /** Who agreed that it is given though it is about them: the same text; absent where nobody did. */
      consents?: TextRef | null;
      /** Of whom the one record is, which its source leaves unknown; absent from before it could be said. */
      whose?: { said: WhoseSaid; reason: TextRef } | null;
    }
  | { type: "outcome-proposed"; outcome: Outcome; tally: ReviewTally }
  | { type: "proposal-returned"; reason: TextRef }
  /** Shown: the sum of the answer that the second person looked at; absent when they did not, and from before they could. */
  | { type: "outcome-approved"; outcome: Outcome; tally: ReviewTally; shown?: string }
  /** What happens with each part of what was asked; the words are sealed. */
  | { type: "decision-proposed"; outcome: DecisionOutcome; decision: Decision; words: TextRef }
  | { type: "decision-approved"; outcome: DecisionOutcome }
  /** Null: everything. From now on it is kept, and no more than that. */
  | { type: "use-restricted"; ground: RestrictionGround; elements: ElementId[] | null }
  | { type: "lift-announced"; on: Day; reason: TextRef }
  | { type: "lift-approved" }
  | { type: "lift-returned"; reason: TextRef }
  /** The notice of it can be read and its e-mail was accepted, or it was posted. */
  | { type: "lift-told" }
  | { type: "use-released" }
  /** A colleague has the plan of this aim drawn anew. */
  | { type: "plan-asked"; aim: PlanAim }
  /** Frozen: the hash covers every row of it. By: whose proposal it is; null where no second person is needed. */
  | {
      type: "plan-drawn";
      planId: string;
      aim: PlanAim;
      version: number;
      hash: string;
      by: string | null;
      steps: PlanStep[];
    }
  | { type: "plan-approved"; planId: string; hash: string; startsAt: string }
  | { type: "plan-stopped"; planId: string; reason: TextRef }
  | { type: "plan-started"; planId: string; dueOn: Day }
  /** Proof: where and how, by a colleague; null where a connection did it, or did not. */
  | {
      type: "step-settled";
      planId: string;
      stepId: string;
      result: StepResult | ProvenResult;
      proof: TextRef | null;
    }
  /** What was decided is carried out, in every source: these elements were corrected, erased or no longer used. */
  | { type: "carried-out"; elements: ElementId[] }
  /** Who can have had the data of which telling: the first thing that happened to them is 0. */
  | { type: "recipients-listed"; telling: number; notices: ({ noticeId: string } & Candidate)[] }
  /** Who did; the person is how each of them knows the tenant. */
  | { type: "recipients-chosen"; telling: number; chosen: { noticeId: string; person: TextRef }[] }
  /** The e-mail was accepted, or the letter posted. */
  | { type: "recipient-told"; noticeId: string }
  | { type: "recipient-reminded"; noticeId: string; whom: RemindedOfNotice }
  | { type: "notice-confirmed"; noticeId: string; what: Confirmation }
  | { type: "notice-declined"; noticeId: string; reason: TextRef }
  | { type: "notice-excused"; noticeId: string; why: Excuse; reason: TextRef }
  /** The tenant said that the receiver is right: its sealed name and mailbox, and the last day on which it can fetch. */
  | { type: "handover-asked"; handoverId: string; receiver: TextRef; until: Day }
  | { type: "handover-sealed"; handoverId: string; fileId: string; sha256: string; bytes: number }
  /** A colleague reached it by a number that they found themselves; the words say who and which. */
  | { type: "receiver-verified"; handoverId: string; found: NumberSource; words: TextRef }
  | { type: "receiver-confirmed"; handoverId: string }
  | { type: "handover-fetched"; handoverId: string }
  /** It broke off on the way: it can be fetched all the same. */
  | { type: "handover-broken"; handoverId: string }
  | { type: "handover-reminded"; handoverId: string; whom: RemindedOfHandover }
  /** The reason is a colleague's; null for who needs none. */
  | { type: "handover-ended"; why: Exclude<HandoverEnd, "fetched">; reason: TextRef | null }
  /** What somebody is asked to pay, in cents, with sealed FeeWords: GDPR art. 12(5)(a), 15(3). */
  | { type: "fee-proposed"; ground: FeeGround; cents: number; words: TextRef }
  /** From now on it is asked. */
  | { type: "fee-approved" }
  | { type: "fee-paid" }
  /** The proposal went back, or what was asked was let go. */
  | { type: "fee-dropped"; reason: TextRef }
  | { type: "letter-written"; letterId: string; letter: LetterKind; by: "portal" | "post" }
  | {
      type: "bundle-made";
      fileId: string;
      digest: string;
      sha256: string;
      bytes: number;
      records: number;
      /** Of which supplement; absent for the answer. */
      part?: number;
    }
  | { type: "bundle-refused"; why: "foreign-record" | "decisions-changed" }
  | { type: "bundle-damaged"; fileId: string }
  | { type: "mail-accepted"; mailId: string; mail: string }
  | { type: "mail-refused"; mailId: string; mail: string; why: MailRefusal }
  | { type: "letter-posted"; letterId: string }
  | { type: "request-answered"; onTime: boolean }
  | { type: "export-downloaded"; fileId: string }
  /** A public holiday came, or turned out to be none: that day is the earlier of the two. */
  | { type: "term-moved"; from: Day; to: Day; because: Day }
  | { type: "note-added"; note: TextRef }
  | { type: "dossier-assigned"; staffId: string }
  | ({ type: "conflict-noted" } & Conflict)
  | { type: "conflict-lifted"; staffId: string }
  | { type: "flag-raised"; flag: Flag; knownSince: string | null; reason: TextRef | null }
  | { type: "flag-lowered"; flag: Flag; reason: TextRef }
  | { type: "complaint-filed"; text: TextRef }
  | { type: "complaint-settled"; complaintId: string; reason: TextRef }
  /** The message was of several people: these are the dossiers of the others. */
  | { type: "request-separated"; into: DossierRef[] }
  /** On a dossier of one of the others, from the beginning. */
  | { type: "separated-from"; from: DossierRef }
  /** The same was asked before: it goes on in that dossier, and ends here without a decision. */
  | { type: "request-attached"; to: DossierRef }
  | { type: "request-detached" }
  | { type: "receipt-corrected"; from: string; receivedAt: string; reason: TextRef }
  /** Null: it never came, so that the question is open. */
  | { type: "answer-corrected"; questionId: string; answeredAt: string | null; reason: TextRef }
  /** From the tenant; the files are a sealed list. */
  | { type: "message-received"; messageId: string; text: TextRef | null; files: TextRef | null }
  | { type: "message-written"; messageId: string; text: TextRef }
  | { type: "message-read"; messageId: string }
  | { type: "id-copy-asked"; copyId: string; reason: TextRef; until: Day }
  /** The files are a sealed list, which goes with the copy. */
  | { type: "id-copy-sent"; copyId: string; files: TextRef; until: Day }
  /** Compared, and erased with that. Until: when a better one is asked. */
  | {
      type: "id-copy-judged";
      copyId: string;
      result: CopyResult;
      note: TextRef | null;
      until: Day | null;
    }
  | { type: "id-copy-closed"; copyId: string; reason: TextRef | null }
  | { type: "id-copy-lapsed"; copyId: string; why: CopyLapse }
  /** What the answer was without is taken up again: what is found now, is proposed and told by itself. */
  | { type: "supplement-begun" }
  /** What the answer was without can never be filled: the tenant hears it in a supplement. */
  | { type: "gap-closed"; sliceId: string; reason: TextRef }
  /** It can be read and its e-mail was accepted, or it was posted. */
  | { type: "supplement-told" }
  /** Nothing goes meanwhile, whatever its term; also a new ground or day of one that lasts. */
  | { type: "hold-set"; ground: HoldGround; reason: TextRef; reviewOn: Day }
  | { type: "hold-review-due" }
  | { type: "hold-lifted"; reason: TextRef }
  /** What was kept for a time went when that was over: these elements, in every source. */
  | { type: "erased-later"; elements: ElementId[] }
  /** The term of these was over, and what there was of them is gone. */
  | { type: "forgotten"; things: Forgettable[] };

export type EventType = DossierEvent["type"];

/** An event with who and when, as it is kept. */
export type RecordedEvent = { event: DossierEvent; actor: Actor; at: Date };
