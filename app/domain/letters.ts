// Every letter, and the duties it must fulfil. The ids are those of the checklist in the law notes (part E).

import type { Locale } from "./locale.ts";
import type { RefusalGround } from "./outcomes.ts";
import type { Askable } from "./questions.ts";

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
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Whether a letter answers the request, so that its clock stops. */
export function isAnswer(kind: LetterKind): boolean {
  return kind === "access-answer" || Object.values(refusalLetters).includes(kind);
}

/** Whether the data that were asked come with it. */
export function isGiving(kind: LetterKind): boolean {
  return kind === "access-answer" || kind === "access-supplement";
}

/** The letter that tells of a request that ends without data. */
export const refusalLetters: Record<RefusalGround, LetterKind> = {
  deceased: "not-competent",
  "no-authority": "not-competent",
  "not-identified": "not-identified",
  unfounded: "refused",
  excessive: "refused",
  abuse: "refused",
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
} as const satisfies Record<LetterKind, readonly string[]>;

/** E-NOD, of an access answer that found nothing: where and with what we searched, and the invitation to tell more. */
export const nothingFoundDuties = ["NOD1", "NOD2", "NOD3", "REM-authority"] as const;

export type Duty = (typeof duties)[LetterKind][number] | (typeof nothingFoundDuties)[number];

/** A piece of a letter, with the duties it fulfils. */
export type Block = { duties: readonly Duty[] } & (
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "facts"; facts: { label: string; value: string }[] }
  | { kind: "code"; code: string }
);

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
