// What was kept for a time, and goes by itself when that is over: it outlives the dossier in which it was decided. The
// decision that said until when is the ground; what erases it is a plan, approved by another colleague (T-11).

import { type Actor, mayGive, type Role, type Stamp } from "./actors.ts";
import { addDays, addMonths, type Day, dayOf, nextWorkingDay } from "./calendar.ts";
import { type DueNow, outdated, recordStep, settleStep, stopPlan } from "./carrying-out.ts";
import type { Command, CommandType } from "./commands.ts";
import type { Conflict } from "./conflicts.ts";
import type { Decision } from "./decision.ts";
import type { Dossier } from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import { yearsKept } from "./forgetting.ts";
import {
  type EndRead,
  type KeptPart,
  type LaterFacts,
  type LaterWait,
  nothingKnown,
  reckonLater,
  reviewOn,
} from "./later-days.ts";
import { isNoticeEvent, type NoticeEvent, tellingsAfter } from "./notice-history.ts";
import {
  areRecipientsSettled,
  type Happened,
  isRecipientStuck,
  isToChoose,
  noticeIn,
  type Telling,
  withNotice,
  withTellings,
} from "./notices.ts";
import {
  chooseRecipients,
  confirmNotice,
  declineNotice,
  excuseNotice,
  listRecipients,
  noteNoticeReminder,
  recipientTold,
} from "./notifying.ts";
import { isPlanEvent, type PlanEvent, plansAfter } from "./plan-history.ts";
import {
  coolOffOf,
  isFinished,
  isInTrouble,
  needsSecondPerson,
  type Plan,
  type PlanStep,
  type ProvenResult,
  planOf,
  type StepResult,
  taskDays,
} from "./plans.ts";
import type { ElementId } from "./records.ts";
import type { Register } from "./register.ts";
import type { Relation } from "./relation.ts";
import type { Right } from "./rights.ts";
import { isKeptFrom, secondObstacle } from "./second-person.ts";
import type { TextRef } from "./texts.ts";

type Kept = {
  type: "kept-for-later";
  /** Of the request; its dossier may be gone. */
  number: string;
  right: Right;
  registerVersion: number;
  /** Who proposed the decision: somebody else approves what comes of it. */
  decidedBy: string;
  relation: Relation;
  conflicts: Conflict[];
  parts: Omit<KeptPart, "ruledOn">[];
};

/** Facts, ids and days; a reason is sealed with the key of the store. A part is named by its place. */
export type LaterEvent =
  | Kept
  | { type: "later-facts-noted"; facts: LaterFacts; reason: TextRef }
  | { type: "later-day-set"; part: number; on: Day; reason: TextRef }
  /** What the sources say by now; null: somebody of whom they said it rents again. */
  | { type: "relation-end-read"; endedOn: Day | null }
  | { type: "later-plan-asked" }
  /** Which parts the plan is for that is drawn with it. */
  | { type: "later-due"; parts: number[]; planId: string }
  | PlanEvent
  | { type: "erased-later"; parts: number[] }
  /** Who had these parts is to be told that they are erased. */
  | { type: "telling-begun"; parts: number[] }
  | NoticeEvent
  /** The e-mail to a recipient was refused: a colleague calls. */
  | { type: "notice-bounced"; noticeId: string };

export type LaterPart = KeptPart & {
  /** Who set its day last: not the one who approves it. */
  setBy: string | null;
  erasedOn: Day | null;
};

export type Later = Omit<Kept, "type" | "parts"> & {
  keptOn: Day;
  parts: LaterPart[];
  facts: LaterFacts;
  /** Who noted them, and when somebody last looked. */
  notedBy: string | null;
  lookedOn: Day;
  endRead: EndRead | null;
  plans: Plan[];
  /** The parts that the newest plan is for. */
  planned: number[];
  /** Who had a plan drawn anew, after which one. */
  asked: { by: string; after: string } | null;
  /** Who else hears of what was erased (GDPR art. 19). */
  tellings: Telling[];
};

type Recorded = Stamp & { event: LaterEvent };

export function laterFrom(events: Iterable<Recorded>): Later | null {
  let later: Later | null = null;
  for (const recorded of events) later = laterAfter(later, recorded);
  return later;
}

export function laterAfter(later: Later | null, { event, actor, at }: Recorded): Later {
  if (event.type === "kept-for-later") return begun(event, dayOf(at));
  if (!later) throw new Error(`What is kept cannot begin with ${event.type}`);
  if (isPlanEvent(event)) return { ...later, plans: plansAfter(later.plans, { event, actor, at }) };
  if (isNoticeEvent(event)) {
    return { ...later, tellings: tellingsAfter(later.tellings, { event, actor, at }) };
  }
  const by = actor.kind === "staff" ? actor.staffId : null;
  switch (event.type) {
    case "later-facts-noted":
      return {
        ...later,
        facts: event.facts,
        notedBy: by,
        lookedOn: dayOf(at),
        endRead: later.endRead && { ...later.endRead, isSeen: true },
      };
    case "relation-end-read": {
      const { endedOn } = event;
      return { ...later, endRead: endedOn && { endedOn, readOn: dayOf(at), isSeen: false } };
    }
    case "later-day-set":
      // A stopped plan does not stand for it any more.
      return {
        ...withPart(later, [event.part], { ruledOn: event.on, setBy: by }),
        planned: later.planned.filter((place) => place !== event.part),
      };
    case "later-plan-asked":
      return { ...later, asked: { by: by ?? "", after: planOf(later.plans, "later")?.planId ?? "" } };
    case "later-due":
      return { ...later, planned: event.parts };
    case "erased-later":
      return withPart(later, event.parts, { erasedOn: dayOf(at) });
    case "telling-begun":
      return { ...later, tellings: withTellings(later.tellings, goneIn(later, event.parts), at) };
    case "notice-bounced":
      return { ...later, tellings: withNotice(later.tellings, event.noticeId, () => ({ bounced: true })) };
  }
}

function begun({ type: _, parts, ...kept }: Kept, today: Day): Later {
  return {
    ...kept,
    keptOn: today,
    parts: parts.map((part) => ({ ...part, ruledOn: null, setBy: null, erasedOn: null })),
    facts: nothingKnown,
    notedBy: null,
    lookedOn: today,
    endRead: null,
    plans: [],
    planned: [],
    asked: null,
    tellings: [],
  };
}

/** What others hear of parts that were erased; what is in no list apart: anybody can have had it. */
function goneIn({ parts }: Later, places: number[]): Happened[] {
  const gone = places.flatMap((place) => parts[place] ?? []);
  const elements = [...new Set(gone.flatMap(({ element }) => element ?? []))];
  return [
    ...(elements.length > 0 ? [{ kind: "erased" as const, elements }] : []),
    ...(gone.some(({ element }) => element === null) ? [{ kind: "erased" as const, elements: [] }] : []),
  ];
}

function withPart(later: Later, places: number[], change: Partial<LaterPart>): Later {
  const parts = later.parts.map((part, place) => (places.includes(place) ? { ...part, ...change } : part));
  return { ...later, parts };
}

/** What of a decision was kept and goes some day: of an erasure, and of consent that was withdrawn. */
export function keptIn({ right, decision }: Pick<Dossier, "right" | "decision">): Kept["parts"] {
  if (!decision?.approvedBy || (right !== "erasure" && right !== "consent")) return [];
  return partsKept(decision.decision, right);
}

function partsKept(decision: Decision, right: "erasure" | "consent"): Kept["parts"] {
  return decision.flatMap(({ verdict, element, grounds, until }) => {
    const isKept = verdict !== "done" && (right === "erasure" || element !== null);
    // What cannot be linked to a person is not found on a later day either: GDPR art. 11(2).
    return isKept && !grounds.includes("G11-2") ? [{ element, grounds, until }] : [];
  });
}

/** In the history of the dossier, while there is one. */
export function recordErasedLater(
  dossier: Dossier,
  { elements }: { elements: ElementId[] },
): DossierEvent[] | "already-done" {
  const kept = keptIn(dossier);
  const isKept = elements.every((one) => kept.some(({ element }) => element === one));
  return isKept && kept.length > 0 ? [{ type: "erased-later", elements }] : "already-done";
}

// --- Where it stands ------------------------------------------------------------------------------------------------

export type PartStanding =
  | { state: "erased"; on: Day }
  | { state: "due" | "kept"; on: Day }
  | { state: "waits"; waitsFor: LaterWait[]; reviewOn: Day };

export function partStands(later: Later, part: LaterPart, registers: Register[], today: Day): PartStanding {
  if (part.erasedOn) return { state: "erased", on: part.erasedOn };
  const reckoned = reckonLater(part, later.facts, registers);
  if ("on" in reckoned) return { state: reckoned.on <= today ? "due" : "kept", on: reckoned.on };
  const { waitsFor } = reckoned;
  return { state: "waits", waitsFor, reviewOn: reviewOn(waitsFor, later.facts, later) };
}

/** Whether the sources are asked now and then if this person still rents. */
export function asksRelationEnd(later: Later, registers: Register[]): boolean {
  return later.parts.some((part) => {
    const reckoned = part.erasedOn ? null : reckonLater(part, later.facts, registers);
    return reckoned && "waitsFor" in reckoned && reckoned.waitsFor.includes("end-of-relation");
  });
}

/** The parts whose day has come, by their places. */
export function duePlaces(later: Later, registers: Register[], today: Day): number[] {
  return later.parts.flatMap((part, place) =>
    partStands(later, part, registers, today).state === "due" ? [place] : [],
  );
}

/** What a plan of these parts does. */
export function dueLater({ parts }: Later, places: number[]): DueNow {
  const erased = places.flatMap((place) => {
    const element = parts[place]?.element;
    return element === undefined ? [] : [{ deed: "erase" as const, element, purpose: null, place }];
  });
  return { parts: erased, everything: null };
}

/** Whose plan it is: who had it drawn or said that its day has come, else who proposed the decision. */
export function proposerOfLater(later: Later, places: number[]): string {
  const plan = planOf(later.plans, "later");
  const asked = plan && isAsked(later, plan) ? later.asked?.by : null;
  const setBy = places.flatMap((place) => later.parts[place]?.setBy ?? []).at(-1);
  return asked || setBy || (isReckoned(later, places) && later.notedBy) || later.decidedBy;
}

const isReckoned = ({ parts }: Later, places: number[]) =>
  places.some((place) => parts[place]?.until === null && parts[place]?.ruledOn === null);

export const laterAttentions = [
  "approve",
  "trouble",
  "task",
  "stopped",
  "recipients",
  "silent",
  "review",
] as const;
export type LaterAttention = (typeof laterAttentions)[number];

/** What a colleague should do now; a review comes on its day. */
export function attentionOfLater(later: Later): Exclude<LaterAttention, "review"> | null {
  return attentionOfPlan(later) ?? attentionOfTellings(later);
}

function attentionOfTellings(later: Later) {
  if (isToChoose(later)) return "recipients";
  return isRecipientStuck(later) ? "silent" : null;
}

function attentionOfPlan(later: Later) {
  const plan = planOf(later.plans, "later");
  if (!plan || isErased(later, later.planned)) return null;
  if (plan.stoppedAt) return isAsked(later, plan) ? null : "stopped";
  if (plan.steps.some(isInTrouble)) return isAsked(later, plan) ? null : "trouble";
  if (plan.startedAt)
    return plan.steps.some(({ kind, state }) => kind === "task" && state === "open") ? "task" : null;
  return plan.approvedBy ? null : "approve";
}

const isErased = ({ parts }: Later, places: number[]) => places.every((place) => parts[place]?.erasedOn);
const isAsked = ({ asked }: Later, { planId }: Plan) => asked?.after === planId;

/** Whether a plan still is to be drawn for what is due: there is none, it was done, or another one was asked. */
export function isToDraw(later: Later): boolean {
  const plan = planOf(later.plans, "later");
  return !plan || isErased(later, later.planned) || isAsked(later, plan);
}

const isAllErased = ({ parts }: Later): boolean => parts.every(({ erasedOn }) => erasedOn);

/** Whether nothing more is to be done: all of it is erased, and who had it knows. */
export const isOver = (later: Later): boolean => isAllErased(later) && areRecipientsSettled(later);

export type LaterDays = {
  /** The next day on which a plan is drawn; null while one is under way, or none is known. */
  dueOn: Day | null;
  /** The next day on which a colleague looks at what waits. */
  reviewOn: Day | null;
  /** When its history goes; null until all of it is erased and told. */
  forgetsOn: Day | null;
  waitsForEnd: boolean;
};

/** The days in lists, as things stand. */
export function laterDays(later: Later, registers: Register[]): LaterDays {
  const stands = later.parts.map((part) => partStands(later, part, registers, later.keptOn));
  const open = stands.flatMap((one) => (one.state === "due" || one.state === "kept" ? [one.on] : []));
  const reviews = stands.flatMap((one) => (one.state === "waits" ? [one.reviewOn] : []));
  return {
    dueOn: isToDraw(later) ? (open.toSorted()[0] ?? null) : null,
    reviewOn: reviews.toSorted()[0] ?? null,
    forgetsOn: isOver(later) ? historyGoesOn(later) : null,
    waitsForEnd: asksRelationEnd(later, registers),
  };
}

/** As long as a dossier after its end: what is erased then is only that it was done, when, and by whom approved. */
function historyGoesOn({ parts, keptOn }: Later): Day {
  const last =
    parts
      .flatMap(({ erasedOn }) => erasedOn ?? [])
      .toSorted()
      .at(-1) ?? keptOn;
  return addDays(addMonths(last, 12 * yearsKept), 1);
}

// --- What is done with it -------------------------------------------------------------------------------------------

export type LaterCommand =
  | { type: "note-facts"; facts: LaterFacts; reason: TextRef }
  | { type: "set-day"; part: number; on: Day; reason: TextRef }
  | { type: "note-relation-end"; endedOn: Day | null }
  | { type: "ask-plan" }
  | { type: "draw-plan"; planId: string; hash: string; steps: PlanStep[]; parts: number[] }
  | { type: "approve-plan"; planId: string; hash: string }
  | { type: "start-plan"; planId: string }
  | { type: "stop-plan"; planId: string; reason: TextRef }
  | { type: "record-step"; planId: string; stepId: string; result: StepResult }
  | { type: "settle-step"; planId: string; stepId: string; result: ProvenResult; proof: TextRef }
  /** Of a ledger: a backup from before it was erased was put back. */
  | { type: "note-erased"; parts: number[] }
  | NoticeCommand
  | { type: "note-told" | "note-bounced"; noticeId: string };

/** What is done about a telling, in a dossier as here. */
export type NoticeCommand = Extract<
  Command,
  {
    type:
      | "list-recipients"
      | "choose-recipients"
      | "note-notice-reminder"
      | "confirm-notice"
      | "decline-notice"
      | "excuse-notice";
  }
>;

/** The task of the table of who may do what that each of them comes to. */
const taskOf: Record<LaterCommand["type"], CommandType | null> = {
  "note-facts": "ask-plan",
  "set-day": "ask-plan",
  "note-relation-end": null,
  "ask-plan": "ask-plan",
  "draw-plan": null,
  "approve-plan": "approve-plan",
  "start-plan": null,
  "stop-plan": "stop-plan",
  "record-step": null,
  "settle-step": "settle-step",
  "note-erased": null,
  "note-told": null,
  "note-bounced": null,
  "list-recipients": "list-recipients",
  "choose-recipients": "choose-recipients",
  "note-notice-reminder": "note-notice-reminder",
  "confirm-notice": "confirm-notice",
  "decline-notice": "decline-notice",
  "excuse-notice": "excuse-notice",
};

/** Whether somebody in this role does anything with what is kept: whoever only reads sees none of it. */
export const seesLaters = (role: Role): boolean =>
  mayGive({ kind: "staff", staffId: "", role }, "approve-plan");

/** Why this colleague or recipient does nothing here; null for the portal itself. */
export function actorObstacle(
  { conflicts }: Pick<Later, "conflicts">,
  type: LaterCommand["type"],
  actor: Actor,
): "own-interest" | "not-your-task" | null {
  if (actor.kind === "system") return null;
  if (actor.kind === "staff" && isKeptFrom({ conflicts }, actor.staffId)) return "own-interest";
  const task = taskOf[type];
  return task && mayGive(actor, task) ? null : "not-your-task";
}

/** Why this colleague cannot approve it; null when they can. */
export function approveLaterObstacle(later: Later, planId: string, actor: Actor) {
  const past = outdated(later, planId);
  const plan = later.plans.find((one) => one.planId === planId);
  if (past || !plan) return past ?? "no-such-plan";
  if (plan.startedAt || plan.approvedBy) return "already-done";
  return plan.by === null ? null : secondObstacle(later, plan.by, actor);
}

/** The events of a command, or what is in its way. */
export function decideLater(later: Later, command: LaterCommand, { actor, at }: Stamp) {
  const barred = actorObstacle(later, command.type, actor);
  if (barred) return barred;
  const decided = decideOpen(later, command, { actor, at });
  if (typeof decided === "string") return decided;
  const after = decided.reduce((sofar, event) => laterAfter(sofar, { event, actor, at }), later);
  const plan = planOf(after.plans, "later");
  const isDone = plan?.startedAt && isFinished(plan) && !isErased(after, after.planned);
  if (!isDone || command.type === "note-erased") return decided;
  const { planned: parts } = after;
  return [...decided, { type: "erased-later" as const, parts }, { type: "telling-begun" as const, parts }];
}

function decideOpen(later: Later, command: LaterCommand, { actor, at }: Stamp) {
  switch (command.type) {
    case "note-facts":
      return [
        { type: "later-facts-noted", facts: command.facts, reason: command.reason },
      ] satisfies LaterEvent[];
    case "set-day":
      return setDay(later, command, dayOf(at));
    case "note-relation-end":
      return relationEnd(later, command.endedOn);
    case "ask-plan":
      return askLaterObstacle(later) ?? ([{ type: "later-plan-asked" }] satisfies LaterEvent[]);
    case "draw-plan":
      return drawn(later, command, at);
    case "approve-plan":
      return approved(later, command, { actor, at });
    case "start-plan": {
      const plan = later.plans.find(({ planId }) => planId === command.planId);
      const isOld = !plan || outdated(later, command.planId) || plan.startedAt;
      if (isOld || !plan.startsAt || at < plan.startsAt) return "already-done";
      return [started(command.planId, at)];
    }
    case "stop-plan":
      return stopPlan(later, command);
    case "record-step":
      return recordStep(later, command);
    case "settle-step":
      return settleStep(later, command);
    case "note-erased":
      return [{ type: "erased-later", parts: command.parts }] satisfies LaterEvent[];
    default:
      return decideTelling(later, command, { actor, at });
  }
}

function decideTelling(
  later: Later,
  command: NoticeCommand | Extract<LaterCommand, { type: "note-told" | "note-bounced" }>,
  stamp: Stamp,
): LaterEvent[] | "not-your-task" | "already-done" | "notice-over" {
  switch (command.type) {
    case "list-recipients":
      return listRecipients(later, command);
    case "choose-recipients":
      return chooseRecipients(later, command);
    case "note-told":
      return recipientTold(later, command.noticeId);
    case "note-bounced":
      return noticeIn(later, command.noticeId)
        ? [{ type: "notice-bounced", noticeId: command.noticeId }]
        : [];
    case "note-notice-reminder":
      return noteNoticeReminder(later, command);
    case "confirm-notice":
      return confirmNotice(later, command, stamp);
    case "decline-notice":
      return declineNotice(later, command, stamp);
    case "excuse-notice":
      return excuseNotice(later, command);
  }
}

/** The same again tells nobody anything. */
function relationEnd({ endRead }: Later, endedOn: Day | null) {
  if ((endRead?.endedOn ?? null) === endedOn) return "already-done";
  return [{ type: "relation-end-read", endedOn }] satisfies LaterEvent[];
}

const longestYears = 30;

/** Nobody sets a day before today, or one so far away that nobody looks any more (ours). */
export const mayBeSet = (on: Day, today: Day): boolean =>
  on >= today && on <= addMonths(today, 12 * longestYears);

function setDay(later: Later, { part, on, reason }: Extract<LaterCommand, { type: "set-day" }>, today: Day) {
  const found = later.parts[part];
  if (!found || found.erasedOn) return "already-done";
  const plan = planOf(later.plans, "later");
  if (later.planned.includes(part) && plan && !plan.stoppedAt) return "step-under-way";
  if (!mayBeSet(on, today)) return "impossible-moment";
  return [{ type: "later-day-set", part, on, reason }] satisfies LaterEvent[];
}

/** Why no plan can be drawn anew; null when one can: before anybody approved it, stopped, or hampered. */
export function askLaterObstacle(later: Later) {
  const plan = planOf(later.plans, "later");
  if (!plan || isToDraw(later)) return "nothing-to-carry-out";
  const isOpen = !plan.startedAt && !plan.approvedBy;
  return isOpen || plan.stoppedAt || plan.steps.some(isInTrouble) ? null : "already-done";
}

function drawn(later: Later, command: Extract<LaterCommand, { type: "draw-plan" }>, at: Date) {
  const { planId, hash, steps, parts } = command;
  if (later.plans.some((plan) => plan.planId === planId)) return "already-done";
  if (!isToDraw(later) || parts.length === 0) return "nothing-to-carry-out";
  const version = (planOf(later.plans, "later")?.version ?? 0) + 1;
  const by = needsSecondPerson(steps) ? proposerOfLater(later, parts) : null;
  const events: LaterEvent[] = [
    { type: "later-due", parts, planId },
    { type: "plan-drawn", planId, aim: "later", version, hash, by, steps },
  ];
  // What is found nowhere any more needs nobody.
  return by ? events : [...events, started(planId, at)];
}

function approved(
  later: Later,
  { planId, hash }: Extract<LaterCommand, { type: "approve-plan" }>,
  stamp: Stamp,
) {
  const obstacle = approveLaterObstacle(later, planId, stamp.actor);
  const plan = later.plans.find((one) => one.planId === planId);
  if (obstacle || !plan) return obstacle ?? "no-such-plan";
  // Exactly what they looked at.
  if (plan.hash !== hash) return "plan-outdated";
  const startsAt = new Date(stamp.at.getTime() + coolOffOf(plan.steps)).toISOString();
  return [{ type: "plan-approved", planId, hash, startsAt }] satisfies LaterEvent[];
}

function started(planId: string, at: Date): LaterEvent {
  return { type: "plan-started", planId, dueOn: nextWorkingDay(addDays(dayOf(at), taskDays)) };
}
