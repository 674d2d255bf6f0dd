// What each right comes to for an element of the register and a purpose: which grounds fit, what stays and until when, and
// what is wrong with a decision (GDPR art. 16 to 21; law notes, C.1 to C.3, D.2, D.3). A colleague decides: this proposes.

import { addDays, addMonths, type Day } from "./calendar.ts";
import { type DecidedPart, type Decision, type DecisionWords, isNotHeld, type Weighing } from "./decision.ts";
import { type GroundCode, groundCodes, grounds, type ReasonToGive } from "./grounds.ts";
import type { ElementId } from "./records.ts";
import {
  type ElementTag,
  type ErasureEffect,
  isIncomeTest,
  type LegalBasis,
  type Need,
  type Register,
} from "./register.ts";
import type { Right } from "./rights.ts";
import type { RestrictionReason, Wish } from "./wishes.ts";

type Element = Register["elements"][number];
type Purpose = Register["purposes"][number];

// --- Grounds and reasons -------------------------------------------------------------------------------------------

/** The grounds that speak of a right: one of another right does not compile. */
export type GroundFor<R extends Right> = {
  [Code in GroundCode]: R extends (typeof grounds)[Code]["rights"][number] ? Code : never;
}[GroundCode];

/** On what a right can be given: GDPR art. 17(1) and 18(1). */
export type ReasonFor<R extends Right> = R extends "erasure" | "consent"
  ? Extract<ReasonToGive, `E17-${string}`>
  : R extends "restriction"
    ? Extract<ReasonToGive, `R18-${string}` | "R-SEED">
    : never;

/** A part of a decision on one right, with what fits that right only. */
export type PartOf<R extends Right> = Omit<DecidedPart, "grounds" | "reasons"> & {
  grounds: GroundFor<R>[];
  reasons: ReasonFor<R>[];
};

const fits: Partial<Record<GroundCode, (bases: readonly LegalBasis[]) => boolean>> = {
  /** What is needed for a duty stays by art. 17(3)(b), and what rests on consent alone goes when it is withdrawn. */
  "G17-NEED": among("contract", "vital", "legitimate-interest"),
  "G17-3B-FISC": among("legal-duty"),
  "G17-3B-OTHER": among("legal-duty", "public-task"),
  /** One basis of art. 20(1)(a) is enough for a right to a file. */
  "G20-BASIS": notAmong("consent", "contract"),
  "G20-AUTO": among("consent", "contract"),
  "G20-PROV": among("consent", "contract"),
  "G20-4": among("consent", "contract"),
  /** What has no basis at all has nothing that could stand against an objection. */
  "G21-BASIS": (bases) => bases.length > 0 && notAmong("legitimate-interest", "public-task")(bases),
  "G21-COMP": among("legitimate-interest", "public-task"),
  "G21-CLAIM": among("legitimate-interest", "public-task"),
};

function among(...wanted: LegalBasis[]) {
  return (bases: readonly LegalBasis[]) => bases.some((basis) => wanted.includes(basis));
}

function notAmong(...wanted: LegalBasis[]) {
  return (bases: readonly LegalBasis[]) => !among(...wanted)(bases);
}

/**
 * The grounds on which a right may give less, where it is used on these bases. UAVG art. 44, 45 and 47 are not for a
 * housing association, and no ground stands against the withdrawal of consent (GDPR art. 7(3)).
 */
export function groundsAllowed(right: Right, bases: readonly LegalBasis[]): GroundCode[] {
  return groundsOf(right).filter((code) => fits[code]?.(bases) ?? true);
}

const groundsOf = (right: Right): GroundCode[] =>
  groundCodes.filter((code) => (grounds[code].rights as readonly Right[]).includes(right));

const erasing = ["E17-A", "E17-B", "E17-C", "E17-D", "E17-E", "E17-F"] as const;
const restricting = ["R18-A", "R18-B", "R18-C", "R18-D", "R-SEED"] as const;

/** On what this right gives. */
export function reasonsOf<R extends Right>(right: R): ReasonFor<R>[];
export function reasonsOf(right: Right): ReasonToGive[] {
  if (right === "erasure" || right === "consent") return [...erasing];
  return right === "restriction" ? [...restricting] : [];
}

// --- Element and purpose -------------------------------------------------------------------------------------------

/** On what an element rests; what the accounts need of it rests on tax law too. None: it may not be kept. */
export function basesOf(element: Element): LegalBasis[] {
  const isBooked = element.bases.length > 0 && effectsOf(element).includes("bookkeeping");
  return isBooked && !element.bases.includes("legal-duty") ? [...element.bases, "legal-duty"] : element.bases;
}

/**
 * On what it rests for one purpose: what both have, else what the purpose has. What may not be kept, what another law
 * orders, and what is about health rest on the same everywhere, but for a claim (GDPR art. 9(2)(a), (f)).
 */
export function basesFor(element: Element, purpose: Purpose): LegalBasis[] {
  const isSame = element.bases.length === 0 || element.duty !== null;
  const isCare = element.tags.includes("art9") && !purpose.needs.includes("dispute");
  if (isSame || isCare) return element.bases;
  const shared = basesOf(element).filter((basis) => purpose.bases.includes(basis));
  return shared.length > 0 ? shared : purpose.bases;
}

const effectsOf = ({ erasure }: Element) => [...erasure.during, ...erasure.after];

/** Whether something else than consent can hold it, a claim included: GDPR art. 9(2)(f), 17(1)(b). */
const hasOtherBasis = (element: Element): boolean =>
  basesOf(element).some((basis) => basis !== "consent") || element.exceptions.includes("legal-claims");

// --- What stays -----------------------------------------------------------------------------------------------------

/** What keeps data needed while it goes on. */
export type RunningCase = Extract<Need, "arrears" | "dispute" | "investigation">;

/** What is known of who asks, on the day that it is decided. */
export type Standing = {
  today: Day;
  /** The later of the end of the tenancy and the final settlement; null while somebody is a customer. */
  endedOn: Day | null;
  running: readonly RunningCase[];
  /** The last book year with documents of this person; null: not known. */
  bookYear: number | null;
  /** The year over which income was tested; null: not known. */
  incomeYear: number | null;
  /** Whether we can reach somebody without this mailbox or number, and no repair waits for it. */
  otherContact: boolean;
};

/** A customer of whom nothing else is known: what then stays, a colleague looks at. */
export const customerOn = (today: Day): Standing => ({
  today,
  endedOn: null,
  running: [],
  bookYear: null,
  incomeYear: null,
  otherContact: false,
});

/** An element that a purpose still needs. */
export type NeededPair = { purpose: string; ground: ErasureGround; until: Day | null; byItself: boolean };
type ErasureGround = Extract<GroundFor<"erasure">, `G17-${string}`>;
type Hold = Omit<NeededPair, "purpose"> & { need: Need };
type Held = { element: Element; standing: Standing; register: Register };

/** After how many years what is in the accounts may go: AWR art. 52(4), BW art. 2:10(3). */
const bookkeepingYears = 7;

const relation = (until: Day | null): Hold[] => [
  { need: "relation", ground: "G17-NEED", until, byItself: true },
];

/** What each effect comes to; nothing when it holds no longer. */
const holds: Record<ErasureEffect, (held: Held) => Hold[]> = {
  needed: ({ standing, register }) => relation(twoYearsAfter(standing, register)),
  "at-the-end": ({ standing }) => relation(standing.endedOn),
  "two-years-after": ({ standing, register }) => {
    const until = twoYearsAfter(standing, register);
    return until && until <= standing.today ? [] : relation(until);
  },
  "other-contact": ({ standing, register }) =>
    standing.otherContact ? [] : relation(twoYearsAfter(standing, register)),
  bookkeeping: ({ standing }) => {
    const until = endOfBookkeeping(standing.bookYear);
    if (until && until <= standing.today) return [];
    return [{ need: "bookkeeping", ground: "G17-3B-FISC", until, byItself: false }];
  },
  compensation: ({ standing, register }) => {
    const until = finalOn(register, standing.incomeYear);
    if (until && until <= standing.today) return [];
    return [{ need: "duty", ground: "G17-3B-OTHER", until, byItself: false }];
  },
  duty: () => [{ need: "duty", ground: "G17-3B-OTHER", until: null, byItself: false }],
  claim: ({ standing }) => claims(standing.running),
  dispute: ({ standing }) => claims(standing.running.filter((running) => running === "dispute")),
  overwritten: ({ standing, register }) => {
    const until = addDays(standing.today, register.terms.cameraDays);
    return [{ need: "recording", ground: "G17-NEED", until, byItself: true }];
  },
};

const claims = (running: readonly RunningCase[]): Hold[] =>
  running.map((need) => ({ need, ground: "G17-3E", until: null, byItself: false }));

/** The same date two years after the end, 28 February for 29 February. A request does not start it again. */
function twoYearsAfter({ endedOn }: Standing, { terms }: Register): Day | null {
  return endedOn && addMonths(endedOn, 12 * terms.yearsAfterRelation);
}

/** Seven years from the end of the book year: what is of 2020 goes on 1 January 2028. */
export function endOfBookkeeping(bookYear: number | null): Day | null {
  return bookYear === null ? null : `${bookYear + bookkeepingYears + 1}-01-01`;
}

/** From when an income test must go: Woningwet art. 55(3). Null while nobody noted it, or of which year it is. */
export function finalOn({ compensatedYears }: Register, year: number | null): Day | null {
  return compensatedYears.find((compensated) => compensated.year === year)?.finalOn ?? null;
}

/** Whether somebody is a customer, on the last day too. */
export function isCustomer({ endedOn, today }: Pick<Standing, "endedOn" | "today">): boolean {
  return endedOn === null || today <= endedOn;
}

/** For each purpose what still needs an element. */
export function pairsNeeding(element: Element, standing: Standing, register: Register): NeededPair[] {
  const effects = isCustomer(standing) ? element.erasure.during : element.erasure.after;
  const held = effects.flatMap((effect) => holds[effect]({ element, standing, register }));
  return register.purposes
    .filter(({ id }) => element.purposes.includes(id))
    .flatMap(({ id, needs }) =>
      held
        .filter(({ need }) => needs.includes(need))
        .map(({ need: _, ...hold }) => ({ purpose: id, ...hold })),
    );
}

/** An element is erased when no pair of it and a purpose needs it any more. */
export function isErasable(element: Element, standing: Standing, register: Register): boolean {
  return pairsNeeding(element, standing, register).length === 0;
}

// --- What each right comes to ---------------------------------------------------------------------------------------

type Around = Held & { wish: Wish | null };

/** What a part comes to; null for what no decision is about: access, and what is not sorted yet. */
const standingOf: Record<Right, (around: Around) => DecidedPart | null> = {
  access: () => null,
  unsorted: () => null,
  rectification: ({ element }) => done(element.id),
  erasure: erasureOf,
  consent: consentOf,
  restriction: ({ element, wish }) =>
    done(element.id, wish?.right === "restriction" ? [restrictionFor[wish.why]] : []),
  portability: portabilityOf,
  objection: objectionOf,
};

const restrictionFor = {
  inaccurate: "R18-A",
  unlawful: "R18-B",
  claim: "R18-C",
  objection: "R18-D",
  /** What the privacy statement promises beyond the law. */
  erasure: "R-SEED",
} as const satisfies Record<RestrictionReason, ReasonFor<"restriction">>;

/**
 * What a right proposes for an element by what is known. Null where nothing is decided part by part, and for what stands
 * apart from every source: backups roll off by themselves, and of employees a colleague decides by hand.
 */
export function partStanding(
  right: Right,
  element: Element,
  standing: Standing,
  register: Register,
  wish: Wish | null = null,
): DecidedPart | null {
  if (element.apart !== null && element.apart !== "portal") return null;
  return standingOf[right]({ element, standing, register, wish });
}

function done<R extends Right>(element: ElementId, reasons: ReasonFor<R>[] = []): PartOf<R> {
  return { element, purpose: null, verdict: "done", grounds: [], reasons, until: null };
}

/** Erased, kept while a duty or a claim lasts, or later by itself: what only the relation needs goes after it. */
function erasureOf({ element, standing, register }: Around): PartOf<"erasure"> {
  const pairs = pairsNeeding(element, standing, register);
  if (pairs.length === 0) return done<"erasure">(element.id, reasonsToErase(element));
  return {
    element: element.id,
    purpose: null,
    verdict: pairs.every(({ byItself }) => byItself) ? "later" : "kept",
    grounds: [...new Set(pairs.map(({ ground }) => ground))],
    reasons: [],
    until: lastOf(pairs),
  };
}

/** No day as long as one of them has none. */
function lastOf(pairs: NeededPair[]): Day | null {
  const days = pairs.map(({ until }) => until);
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

/** By which points of art. 17(1) an element goes. */
function reasonsToErase(element: Element): ReasonFor<"erasure">[] {
  if (element.bases.length === 0) return ["E17-A", "E17-D"];
  if (isIncomeTest(element)) return ["E17-E"];
  return element.bases.every((basis) => basis === "consent") ? ["E17-B"] : ["E17-A"];
}

/** The use stops at once; the data go too, unless another basis holds them: GDPR art. 7(3) and 17(1)(b). */
function consentOf({ element, standing, register }: Around): PartOf<"consent"> {
  const pairs = hasOtherBasis(element) ? pairsNeeding(element, standing, register) : [];
  if (pairs.length === 0) return done<"consent">(element.id, ["E17-B"]);
  const part = { element: element.id, purpose: null, grounds: [], reasons: [] };
  return { ...part, verdict: "kept", until: lastOf(pairs) };
}

function portabilityOf({ element }: Around): PartOf<"portability"> {
  if (element.portable === true) return done<"portability">(element.id);
  return { ...done<"portability">(element.id), verdict: "kept", grounds: [element.portable] };
}

/** It stops unless we show compelling grounds, which no register can: GDPR art. 21(1). */
function objectionOf({ element }: Around): PartOf<"objection"> {
  const cannot = groundsAllowed("objection", basesOf(element)).includes("G21-BASIS");
  if (!cannot) return done<"objection">(element.id);
  return { ...done<"objection">(element.id), verdict: "kept", grounds: ["G21-BASIS"] };
}

/** What must stay and until when, for who asks to erase everything: what goes last is first, no day before any day. */
export type MustKeep = { element: ElementId; grounds: GroundCode[]; until: Day | null };

export function mustKeep(register: Register, standing: Standing): MustKeep[] {
  return register.elements
    .flatMap((element) => partStanding("erasure", element, standing, register) ?? [])
    .filter(({ verdict }) => verdict !== "done")
    .flatMap(({ element, grounds, until }) => (element ? [{ element, grounds, until }] : []))
    .toSorted((one, other) => lateness(other).localeCompare(lateness(one)));
}

const lateness = ({ until }: MustKeep) => until ?? "no day";

// --- What is wrong with a decision ----------------------------------------------------------------------------------

export const faultFields = ["verdict", "ground", "why", "facts", "before", "after"] as const;
export type FaultField = (typeof faultFields)[number];
export const weighingFields = ["ourInterest", "theirSituation", "alternatives", "conclusion"] as const;
export type WeighingField = (typeof weighingFields)[number];

/** What is missing, or cannot be; with the field of the form in which it stands. */
export const faultNames = {
  /** Marketing and consent stop, without weighing: GDPR art. 21(3) and 7(3). */
  absolute: "verdict",
  /** Access is decided record by record, and what is not sorted is nothing yet. */
  "not-by-part": "verdict",
  /** Only what is erased can go later by itself. */
  "never-later": "verdict",
  "no-ground": "ground",
  /** Of another right, or it does not speak of the bases of this part. */
  "ground-does-not-fit": "ground",
  "ground-though-done": "ground",
  "no-reason": "why",
  "reason-does-not-fit": "why",
  "reason-though-kept": "why",
  "no-facts": "facts",
  /** Another duty is one only with its article: GDPR art. 17(3)(b). */
  "no-article": "facts",
  /** Art. 55(3) of the Housing Act is the limit of keeping, and no reason for it. */
  "limit-as-ground": "facts",
  "no-new-value": "after",
} as const satisfies Record<string, FaultField>;
export type FaultName = keyof typeof faultNames;
export type WeighingFault = "not-weighed" | "copied";

export type Fault =
  | { part: number; field: FaultField; fault: FaultName }
  | { part: null; field: WeighingField; fault: WeighingFault };

/**
 * Everything that the law asks of a decision and that is not in it. `told`: what nobody of the desk thought of
 * themselves, such as the tenant's own words and the standard text of a ground.
 */
export function decisionFaults(
  right: Right,
  decision: Decision,
  words: DecisionWords,
  register: Pick<Register, "elements" | "purposes">,
  wish: Wish | null,
  told: readonly string[] = [],
): Fault[] {
  const ofParts = decision.flatMap((part, place) =>
    faultsOf({ right, part, written: words.parts[place], register, wish }).map((fault) => ({
      part: place,
      field: faultNames[fault],
      fault,
    })),
  );
  return [...ofParts, ...(isWeighed(right, decision) ? weighingFaults(words.weighing, told) : [])];
}

type Judged = {
  right: Right;
  part: DecidedPart;
  written: DecisionWords["parts"][number] | undefined;
  register: Pick<Register, "elements" | "purposes">;
  wish: Wish | null;
};

function faultsOf(judged: Judged): FaultName[] {
  const { right, part, written } = judged;
  if (right === "access" || right === "unsorted") return ["not-by-part"];
  if (part.verdict === "done") return faultsOfDone(right, part, written);
  return [
    ...(isAbsolute(judged) ? (["absolute"] as const) : []),
    ...(part.verdict === "later" && right !== "erasure" && right !== "consent"
      ? (["never-later"] as const)
      : []),
    ...(part.reasons.length > 0 ? (["reason-though-kept"] as const) : []),
    ...groundFaults(judged),
    ...factsFaults(judged),
  ];
}

function faultsOfDone(right: Right, part: DecidedPart, written: Judged["written"]): FaultName[] {
  const reasons: ReasonToGive[] = reasonsOf(right);
  const faults: FaultName[] = [];
  if (part.grounds.length > 0) faults.push("ground-though-done");
  if ((right === "erasure" || right === "restriction") && part.reasons.length === 0) faults.push("no-reason");
  if (part.reasons.some((reason) => !reasons.includes(reason))) faults.push("reason-does-not-fit");
  if (right === "rectification" && isEmpty(written?.after)) faults.push("no-new-value");
  return faults;
}

/** A use on consent always stops; data stay only where another basis holds them. */
function isAbsolute({ right, part, register, wish }: Judged): boolean {
  if (right === "objection") return wish?.right === "objection" && wish.against === "marketing";
  if (right !== "consent") return false;
  const element = register.elements.find(({ id }) => id === part.element);
  return !element || !hasOtherBasis(element);
}

function groundFaults({ right, part, register }: Judged): FaultName[] {
  // What stays after consent stays on another basis, which its facts name: that is no refusal.
  if (right === "consent") return part.grounds.length > 0 ? ["ground-does-not-fit"] : [];
  if (part.grounds.length === 0) return ["no-ground"];
  const bases = basesOfPart(part, register);
  const allowed = bases ? groundsAllowed(right, bases) : groundsOf(right);
  return part.grounds.every((ground) => allowed.includes(ground)) ? [] : ["ground-does-not-fit"];
}

/** Null where nobody knows: a part in no list, or a purpose of which the register says nothing. */
function basesOfPart(part: DecidedPart, register: Judged["register"]): LegalBasis[] | null {
  const element = register.elements.find(({ id }) => id === part.element);
  const purpose = register.purposes.find(({ id }) => id === part.purpose);
  if (element) return purpose ? basesFor(element, purpose) : basesOf(element);
  return purpose && purpose.bases.length > 0 ? purpose.bases : null;
}

/** An article by its number, in either language: "art. 46 lid 2", "artikel 7", "article 7(1)". */
const article = /\bart(?:\.|ikel|icle) ?\d/i;
const limit = /\b55 ?(?:\(3\)|lid 3|, ?derde lid|, ?lid 3)/i;

function factsFaults({ part, written, register }: Judged): FaultName[] {
  const facts = written?.facts ?? "";
  // Where was looked, the letter says by itself.
  if (isNotHeld(part)) return [];
  if (isEmpty(facts)) return ["no-facts"];
  const element = register.elements.find(({ id }) => id === part.element);
  const faults: FaultName[] = [];
  if (part.grounds.includes("G17-3B-OTHER") && !article.test(facts)) faults.push("no-article");
  if (element && isIncomeTest(element) && limit.test(facts)) faults.push("limit-as-ground");
  return faults;
}

/** Where the interests of both were weighed: not where an objection is upheld, or cannot be made. */
function isWeighed(right: Right, decision: Decision): boolean {
  if (right !== "objection") return false;
  const turnedDown = decision.filter((part) => part.verdict !== "done" && !isNotHeld(part));
  return turnedDown.some((part) => part.grounds.some((ground) => ground !== "G21-BASIS"));
}

function weighingFaults(weighing: Weighing | undefined, told: readonly string[]): Fault[] {
  const said = (field: WeighingField) => asCompared(weighing?.[field]);
  const elsewhere = told.map(asCompared);
  return weighingFields.flatMap((field): Fault[] => {
    const mine = said(field);
    if (mine === "") return [{ part: null, field, fault: "not-weighed" }];
    const others = weighingFields.filter((other) => other !== field).map(said);
    return [...others, ...elsewhere].includes(mine) ? [{ part: null, field, fault: "copied" }] : [];
  });
}

/** A copy stays one with other capitals, spaces or a full stop. */
const asCompared = (words: string | undefined) =>
  (words ?? "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");

const isEmpty = (words: string | undefined) => (words ?? "").trim() === "";

/** What can hardly be kept: it is doubtful whether it is needed, or no law lets it be kept. */
export const weakKinds = ["id-copy", "bsn", "income", "doubtful"] as const;
export type WeakKind = (typeof weakKinds)[number];

/** Of what a colleague is warned who keeps an element all the same. */
export function warnings(element: Pick<Element, "tags" | "erasure" | "doubtful">): WeakKind[] {
  return weakKinds.filter((kind) => {
    if (kind === "income") return isIncomeTest(element);
    return kind === "doubtful" ? element.doubtful : element.tags.includes(kind);
  });
}

/**
 * Whether the law's care asks for a second person: for less than was asked, for what cannot be undone, and for handing
 * over what is special (law notes, F.6). Whether plain grants need one too is a setting.
 */
export function secondPersonNeeded(
  right: Right,
  decision: Decision,
  { elements }: Pick<Register, "elements">,
): boolean {
  if (right === "erasure") return true;
  if (decision.some(({ verdict }) => verdict !== "done")) return true;
  if (right === "consent") return decision.some(({ element }) => element !== null);
  const special = elements.filter(({ tags }) => tags.some((tag) => specialTags.includes(tag)));
  return right === "portability" && decision.some((part) => special.some(({ id }) => id === part.element));
}

const specialTags: readonly ElementTag[] = ["art9", "art10", "camera"];
