// Every letter, and the duties it must fulfil. The ids are those of the checklist in the law notes (part E).

import type { Verdict } from "./decision.ts";
import type { Locale } from "./locale.ts";
import type { RefusalGround } from "./outcomes.ts";
import type { Askable } from "./questions.ts";
import type { Right } from "./rights.ts";

export const letterKinds = [
  "acknowledgement",
  "identity-code",
  "extension",
  "access-answer",
  "not-competent",
  "identity-question",
  "clarification",
  "interim",
  "not-identified",
  "withdrawn",
  "refused",
  "duplicate",
  "message",
  "access-supplement",
  "rectification-answer",
  "erasure-answer",
  "restriction-answer",
  "restriction-set",
  "restriction-lifted",
  "portability-answer",
  "objection-answer",
  "consent-stopped",
  "nothing-found",
  "recipient-notice",
  "fee",
  "handover",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Whether a letter answers the request, so that its clock stops. */
export function isAnswer(kind: LetterKind): boolean {
  const answers: (LetterKind | null)[] = [...Object.values(answerLetters), ...Object.values(refusalLetters)];
  return kind === "nothing-found" || answers.includes(kind);
}

/** Whether the data that were asked come with it. */
export function isGiving(kind: LetterKind): boolean {
  return kind === "access-answer" || kind === "portability-answer" || kind === "access-supplement";
}

/** The letter that answers what was asked. Nothing answers a request of which nobody knows yet what it is. */
export const answerLetters = {
  access: "access-answer",
  rectification: "rectification-answer",
  erasure: "erasure-answer",
  restriction: "restriction-answer",
  portability: "portability-answer",
  objection: "objection-answer",
  consent: "consent-stopped",
  unsorted: null,
} as const satisfies Record<Right, LetterKind | null>;

/** The letter that tells of a request that ends without data. */
export const refusalLetters: Record<RefusalGround, LetterKind> = {
  deceased: "not-competent",
  "no-authority": "not-competent",
  "not-identified": "not-identified",
  unfounded: "refused",
  excessive: "refused",
  abuse: "refused",
  "fee-unpaid": "refused",
};

/** The letter that asks a question. */
export const questionLetters = {
  identity: "identity-question",
  clarification: "clarification",
} as const satisfies Record<Askable, LetterKind>;

/** What every letter must have. */
export const commonDuties = ["X1", "X2", "X3", "X7"] as const;

const remedies = ["REM-board", "REM-committee", "REM-authority", "REM-court", "REM-mediation"] as const;

export const duties = {
  /** E-ACK: confirmation of receipt. */
  acknowledgement: [...commonDuties, "ACK1", "ACK2", "ACK3", "ACK4", "ACK6"],
  /** The code by post: says what was asked and what to do when it was not you. */
  "identity-code": ["X1", "X3", "CODE1", "CODE2", "CODE3"],
  /** E-EXT: more time, and why. */
  extension: [...commonDuties, "EXT1", "EXT2", "EXT3", "EXT4", "EXT5"],
  /** E-ACC: the answer to an access request (GDPR art. 15). */
  "access-answer": [
    ...commonDuties,
    "ACC1",
    "ACC2",
    "ACC3",
    "ACC4",
    "ACC5",
    "ACC6",
    "ACC7",
    "ACC8",
    "ACC9",
    "ACC10",
    "ACC11",
    "ACC12",
    "ACC13",
    "ACC14",
    "ACC15",
    ...remedies,
  ],
  /** No data for who may not ask about somebody else: why, and what they can do instead. */
  "not-competent": [...commonDuties, "NC1", "NC2", "NC3", ...remedies],
  /** E-ID: who asks is in doubt (GDPR art. 12(6)). */
  "identity-question": [...commonDuties, "ID1", "ID2", "ID3", "ID4", "ID5", "ID6", "ID7"],
  /** E-CL: which data are meant, where many are kept (GDPR recital 63). */
  clarification: [...commonDuties, "CL1", "CL2", "CL3", "CL4"],
  /** E-INT: a question is still open on the day that would have been the last: what is missing, and what that does. */
  interim: [...commonDuties, "INT1", "INT2", "INT3", ...remedies],
  /** E-NID: no data, since nobody showed who asks; proof that comes later opens it again (GDPR art. 11(2)). */
  "not-identified": [...commonDuties, "NID1", "NID2", "NID3", ...remedies],
  /** E-CLOSE, of a request that the tenant took back. */
  withdrawn: [...commonDuties, "CLOSE1", "CLOSE2", "CLOSE3", "CLOSE4"],
  /** E-REF: manifestly unfounded or excessive, why, the facts that prove it, and what can be done (GDPR art. 12(5)). */
  refused: [...commonDuties, "REF1", "REF2", "REF3", ...remedies],
  /** E-DUP: goes on in an earlier request: under which number, by when, what becomes of what was asked, and remedies. */
  duplicate: [...commonDuties, "DUP1", "DUP2", "DUP3", "DUP4", "DUP5", ...remedies],
  /** What a colleague tells who has no mailbox: it asks nothing, and the last day stays. */
  message: [...commonDuties, "MSG1", "MSG2"],
  /** Ours, after E-ACC: which answer it adds to, what was found or not, what is still missing, and remedies. */
  "access-supplement": [...commonDuties, "SUP1", "SUP2", "SUP3", ...remedies],
  /** E-REC: what was corrected or not (GDPR art. 16); more by verdict. */
  "rectification-answer": commonDuties,
  /** E-ERA: what was erased, is kept or goes later (GDPR art. 17); of backups always, more by verdict. */
  "erasure-answer": [...commonDuties, "ERA4"],
  /** E-RES: what stands still (GDPR art. 18); more by verdict. */
  "restriction-answer": commonDuties,
  /** E-RES, where a colleague lets data stand still while a request is looked into. */
  "restriction-set": [...commonDuties, "RES1", "RES2", "RES3", "RES4", "RES5"],
  /** E-LIFT, before it is lifted (GDPR art. 18(3)): the day, why, what came out of the check, of which data. */
  "restriction-lifted": [...commonDuties, "LIFT1", "LIFT2", "LIFT3", "LIFT4", ...remedies],
  /** E-POR: what can be taken along and what not (GDPR art. 20); more by verdict. */
  "portability-answer": [...commonDuties, "POR1", "POR2"],
  /** E-OBJ: what was stopped or goes on (GDPR art. 21); more by verdict, of marketing only that it stopped, and when. */
  "objection-answer": commonDuties,
  /** E-WDC: what stopped and when; what was done before stays lawful (GDPR art. 7(3)); more by verdict. */
  "consent-stopped": [...commonDuties, "WDC1", "WDC2"],
  /** E-NOD, of another right than access: where and with what we searched, and the invitation to tell more. */
  "nothing-found": [...commonDuties, "NOD1", "NOD2", "NOD3", ...remedies],
  /**
   * E-A19, to who had the data: about whom, what became of them, since when, the article, and what is asked: to confirm
   * it, and to tell those who had them next. Nothing of the letter to the person.
   */
  "recipient-notice": ["X3", "A19-1", "A19-2", "A19-3", "A19-4", "A19-5", "A19-6"],
  /**
   * Ours, after E-POR: that another organisation fetched the file and when, or that it did not, why, and that the file is
   * the person's to pass on (GDPR art. 20(2)); and that nothing goes here because of it.
   */
  handover: [...commonDuties, "HAND1", "HAND2", "HAND3"],
  /**
   * E-FEE, before work starts (GDPR art. 12(5)(a), 15(3)): the amount, how it was reckoned, why with facts, the choice to
   * stop or to ask less, how to pay and by when, that the clock runs on, and where to complain.
   */
  fee: [...commonDuties, "FEE1", "FEE2", "FEE3", "FEE4", "FEE5", "FEE6", "FEE7"],
} as const satisfies Record<LetterKind, readonly string[]>;

/** What an answer must have beside `duties` as soon as one part is decided so. Remedies: GDPR art. 12(4). */
export const dutiesByVerdict = {
  /** Old and new value, the day, recipients; the ground, the offer of a statement. */
  "rectification-answer": { done: ["REC1", "REC2", "REC3"], kept: ["REC4", "REC5", ...remedies], later: [] },
  /** What was erased, recipients; until when and why, for nothing else; what goes by itself. */
  "erasure-answer": {
    done: ["ERA1", "ERA5"],
    kept: ["ERA2", "ERA6", ...remedies],
    later: ["ERA3", "ERA6", ...remedies],
  },
  /** Ground, data, what may still be done, recipients, a warning before it ends; why not. */
  "restriction-answer": {
    done: ["RES1", "RES2", "RES3", "RES4", "RES5"],
    kept: ["RES6", ...remedies],
    later: [],
  },
  /** Of the file its format, who gets it, that nothing goes because of it, where it is and until when. */
  "portability-answer": { done: ["POR3", "POR4", "POR5", "POR6"], kept: remedies, later: [] },
  /** The weighing, what stopped and what that does to the data; what goes on and why. */
  "objection-answer": {
    done: ["OBJ1", "OBJ2", "OBJ3", ...remedies],
    kept: ["OBJ1", "OBJ4", ...remedies],
    later: [],
  },
  /** What was erased, or on what else it is kept. */
  "consent-stopped": { done: ["WDC3"], kept: ["WDC3"], later: ["WDC3"] },
} as const satisfies Partial<Record<LetterKind, Record<Verdict, readonly string[]>>>;

/** E-OBJ of marketing: stopped at once, without a weighing (GDPR art. 21(2)-(3)). */
export const marketingDuties = ["OBJ5"] as const;

/** E-NOD, of an access answer that found nothing: where and with what we searched, and the invitation to tell more. */
export const nothingFoundDuties = ["NOD1", "NOD2", "NOD3", "REM-authority"] as const;

type ByVerdict = typeof dutiesByVerdict;
type VerdictDuty = { [Kind in keyof ByVerdict]: ByVerdict[Kind][Verdict][number] }[keyof ByVerdict];
/** Of a confirmation of receipt where something stopped at once: GDPR art. 7(3), 21(3). */
export const stoppedDuties = ["ACK5"] as const;

export type Duty =
  | (typeof duties)[LetterKind][number]
  | (typeof nothingFoundDuties)[number]
  | (typeof marketingDuties)[number]
  | (typeof stoppedDuties)[number]
  | VerdictDuty;

/** A piece of a letter, with the duties it fulfils. */
export type Block = { duties: readonly Duty[] } & (
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "facts"; facts: { label: string; value: string }[] }
  | { kind: "code"; code: string }
);

/** What is drawn as a letter. */
export type Sheet = Omit<Letter, "kind">;

/** A letter as data: drawn as a page and as a PDF from the same blocks. */
export type Letter = {
  kind: LetterKind;
  locale: Locale;
  /** Neutral: names no right and no person. */
  subject: string;
  /** The lines of the address; empty when it is only read in the portal. */
  addressee: string[];
  sender: { name: string; address: string[]; phone: string; website: string };
  number: string;
  /** The date as written: "23 november 2026". */
  date: string;
  salutation: string;
  blocks: Block[];
  closing: string[];
};
