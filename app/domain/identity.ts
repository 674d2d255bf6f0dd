// Which proof is worth what, and what each level opens. Filing never needs a level (GDPR art. 12(2)).

/** A0 nothing; A1 some mailbox; A2 a contact on file; A3 two independent contacts on file. */
export const assuranceLevels = ["A0", "A1", "A2", "A3"] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

export const proofMethods = ["mailbox-given", "mailbox-on-file", "letter-to-home"] as const;
export type ProofMethod = (typeof proofMethods)[number];

/** The ways that lead to something the association had on file before the request came. */
const onFile: ProofMethod[] = ["mailbox-on-file", "letter-to-home"];

/** What the methods that somebody has passed prove together. */
export function levelOf(methods: Iterable<ProofMethod>): AssuranceLevel {
  const passed = new Set(methods);
  const independent = onFile.filter((method) => passed.has(method)).length;
  if (independent >= 2) return "A3";
  if (independent === 1) return "A2";
  return passed.size > 0 ? "A1" : "A0";
}

export const needs = {
  /** Letters that show that the person is known here, or what was found. */
  "read-letters": "A2",
  "gather-data": "A2",
  /** The data themselves, on the screen or as a file. */
  "open-answer": "A3",
} as const satisfies Record<string, AssuranceLevel>;

export function suffices(level: AssuranceLevel, act: keyof typeof needs): boolean {
  return level >= needs[act];
}
