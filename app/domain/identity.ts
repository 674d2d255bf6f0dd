// Which proof is worth what, and what each level opens. Filing never needs a level (GDPR art. 12(2)).

/**
 * A0 nothing; A1 some mailbox; A2 a contact on file; A3 two independent contacts on file; A4 the person in sight
 * (the notes' rulings 13 and 14).
 */
export const assuranceLevels = ["A0", "A1", "A2", "A3", "A4"] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/**
 * Codes by e-mail, text message and letter; a call back on a number on file; an identity document seen at the counter; signing in
 * at the association's own portal, or with an electronic identity of level substantial or high (eIDAS art. 8).
 */
export const proofMethods = [
  "mailbox-given",
  "mailbox-on-file",
  "sms-on-file",
  "letter-to-home",
  "call-back",
  "counter",
  "portal-login",
  "eid",
] as const;
export type ProofMethod = (typeof proofMethods)[number];

/** What a colleague establishes, and then gives a code for, by mouth. */
export const staffMethods = ["call-back", "counter"] as const satisfies ProofMethod[];
export type StaffMethod = (typeof staffMethods)[number];

/** What a sign-in elsewhere can be worth. Which provider is worth what, the association's settings say. */
export const loginMethods = ["portal-login", "eid"] as const satisfies ProofMethod[];
export type LoginMethod = (typeof loginMethods)[number];

/** The contacts that the association had on file before the request came. Two ways to one contact are one proof. */
const contactReached: Partial<Record<ProofMethod, "mailbox" | "home" | "phone" | "account">> = {
  "mailbox-on-file": "mailbox",
  "letter-to-home": "home",
  "sms-on-file": "phone",
  "call-back": "phone",
  "portal-login": "account",
};

/** Ways that nobody who shares a mailbox, a telephone or a front door can go. */
const personal: ProofMethod[] = ["counter", "eid"];

/** What the methods that somebody has passed prove together. */
export function levelOf(methods: Iterable<ProofMethod>): AssuranceLevel {
  const passed = [...methods];
  if (passed.some((method) => personal.includes(method))) return "A4";
  const contacts = new Set(passed.flatMap((method) => contactReached[method] ?? []));
  if (contacts.size >= 2) return "A3";
  if (contacts.size === 1) return "A2";
  return passed.length > 0 ? "A1" : "A0";
}

/** Why two contacts on file are not enough for what harms most in the wrong hands (ruling 13). */
export const cautions = [
  "recent-split",
  "secret-address",
  "protection-note",
  "request-disputed",
  /** Health or crime: GDPR art. 9 and 10. */
  "special-data",
  /** The mailbox on file is also that of somebody else: a code to it does not tell them apart. */
  "shared-mailbox",
  /** Somebody asks about another: it is the representative who must be in sight. Nobody sets or lifts it. */
  "on-behalf",
] as const;
export type Caution = (typeof cautions)[number];

/** The cautions that a colleague sets and lifts. */
export const judgedCautions = [
  "recent-split",
  "secret-address",
  "protection-note",
  "request-disputed",
  "special-data",
  "shared-mailbox",
] as const satisfies Caution[];

const needs = {
  /** Letters that show that the person is known here, or what was found. */
  "read-letters": "A2",
  "gather-data": "A2",
  "restrict-data": "A2",
  object: "A2",
  /** The data themselves, on the screen or as a file. */
  "open-answer": "A3",
  "rectify-data": "A3",
  "erase-data": "A3",
} as const satisfies Record<string, AssuranceLevel>;

export type GuardedAct = keyof typeof needs;
export const guardedActs = Object.keys(needs) as GuardedAct[];

/** The level that an act needs in a dossier with these cautions. */
export function levelFor(act: GuardedAct, cautions: readonly Caution[]): AssuranceLevel {
  const level = needs[act];
  // The contact on file says that somebody else asks: whoever goes on by codes may be that somebody.
  if (cautions.includes("request-disputed")) return "A4";
  return level === "A3" && cautions.length > 0 ? "A4" : level;
}

export function suffices(level: AssuranceLevel, act: GuardedAct, cautions: readonly Caution[]): boolean {
  return level >= levelFor(act, cautions);
}
