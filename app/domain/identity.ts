// Which proof is worth what, and what each level opens. Filing never needs a level (GDPR art. 12(2)).

/**
 * A0 nothing; A1 some mailbox; A2 a contact on file; A3 two independent contacts on file; A4 the person in sight
 * (the notes' rulings 13 and 14).
 */
export const assuranceLevels = ["A0", "A1", "A2", "A3", "A4"] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/**
 * Codes by e-mail, text message and letter; a call back on a number on file; an identity document seen at the counter; signing in
 * at the association's own portal, or with an electronic identity of level substantial or high (eIDAS art. 8); a masked
 * copy of an identity document that a colleague compared.
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
  "id-copy",
] as const;
export type ProofMethod = (typeof proofMethods)[number];

/** What a colleague establishes, and then gives a code for, by mouth. */
export const staffMethods = ["call-back", "counter"] as const satisfies ProofMethod[];
export type StaffMethod = (typeof staffMethods)[number];

/** What a sign-in elsewhere can be worth. Which provider is worth what, the association's settings say. */
export const loginMethods = ["portal-login", "eid"] as const satisfies ProofMethod[];
export type LoginMethod = (typeof loginMethods)[number];

/** How the association can reach a person, by what stands in its files; there it can change. */
export const contactKinds = ["mailbox", "home", "phone"] as const;
export type ContactKind = (typeof contactKinds)[number];

/** The contacts that the association had on file before the request came. Two ways to one contact are one proof. */
const contactReached: Partial<Record<ProofMethod, ContactKind | "account">> = {
  "mailbox-on-file": "mailbox",
  "letter-to-home": "home",
  "sms-on-file": "phone",
  "call-back": "phone",
  "portal-login": "account",
};

/** Ways that nobody who shares a mailbox, a telephone or a front door can go. */
const personal: ProofMethod[] = ["counter", "eid"];

/** The contact in the housing system that a method reaches; null for one that reaches none. */
export function contactOf(method: ProofMethod): ContactKind | null {
  const reached = contactReached[method];
  return contactKinds.find((contact) => contact === reached) ?? null;
}

/**
 * What the methods that somebody has passed prove together. Those that reached a contact which was new in the housing
 * system start the gathering, but are none of the two that open an answer (the notes' ruling 17).
 */
export function levelOf(
  methods: Iterable<ProofMethod>,
  viaNewContact: readonly ProofMethod[] = [],
): AssuranceLevel {
  const passed = [...methods];
  if (passed.some((method) => personal.includes(method))) return "A4";
  const reached = (ways: ProofMethod[]) => new Set(ways.flatMap((way) => contactReached[way] ?? [])).size;
  const counting = reached(passed.filter((method) => !viaNewContact.includes(method)));
  // Copies can be found, forged and borrowed: one is the second of two, and reaches nobody by itself.
  if (counting >= 2 || (counting === 1 && passed.includes("id-copy"))) return "A3";
  if (reached(passed) >= 1) return "A2";
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
  /** The address from before says that a change of the tenant's address was not theirs. */
  "change-stopped",
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
  "change-stopped",
] as const satisfies Caution[];

const needs = {
  /** Letters that show that the person is known here, or what was found. */
  "read-letters": "A2",
  "gather-data": "A2",
  "restrict-data": "A2",
  object: "A2",
  "send-id-copy": "A2",
  /** The data themselves, on the screen or as a file. */
  "open-answer": "A3",
  /** Where news of the request goes (the notes' T-03). */
  "change-mailbox": "A3",
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
