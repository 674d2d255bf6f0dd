// Random ways through the core: people and the portal try anything, at any time, sensible or not.

import fc from "fast-check";
import { mayGive, type Stamp } from "#app/domain/actors.ts";
import { unprovenSince } from "#app/domain/asking.ts";
import { addDays, type Day, dayOf } from "#app/domain/calendar.ts";
import { type DueNow, dueIn } from "#app/domain/carrying-out.ts";
import type { CodeWay, Command, CommandType } from "#app/domain/commands.ts";
import { type Decided, decide, supplementLetter } from "#app/domain/decide.ts";
import { liftObstacle } from "#app/domain/deciding.ts";
import {
  type Dossier,
  gapsOf,
  isDecisionWritten,
  isPauseOwed,
  isSupplementing,
  isSupplementOwed,
  levelOfDossier,
  mattersOf,
  mayAnswer,
  mayRelease,
  mayShowBeforeFound,
  needsNoProof,
  type SliceState,
  soughtIn,
} from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { evolve } from "#app/domain/evolve.ts";
import { flags } from "#app/domain/flags.ts";
import { forgettable } from "#app/domain/forgetting.ts";
import { dueToGo } from "#app/domain/forgetting-days.ts";
import { missingSide, openHandover, remindedOfHandover } from "#app/domain/handover.ts";
import { copyResults, isCopyAwaited, isCopyWaiting } from "#app/domain/id-copy.ts";
import { copyObstacle } from "#app/domain/id-copying.ts";
import { contactKinds, judgedCautions, loginMethods, staffMethods } from "#app/domain/identity.ts";
import { declineReasons, reminded } from "#app/domain/inquiries.ts";
import { isOpenInquiry } from "#app/domain/inquiring.ts";
import { keptIn } from "#app/domain/later.ts";
import { answerLetters, letterKinds, questionLetters, refusalLetters } from "#app/domain/letters.ts";
import { confirmations, excuses, isOpenNotice, type Notice, remindedOfNotice } from "#app/domain/notices.ts";
import { manifestGrounds } from "#app/domain/outcomes.ts";
import {
  isFinished,
  isSettled,
  type PlanAim,
  planAims,
  planOf,
  provenResults,
  stepResults,
} from "#app/domain/plans.ts";
import { type AskedQuestion, answerChoices, askable, waitsForAnswer } from "#app/domain/questions.ts";
import { channels } from "#app/domain/receipt.ts";
import { representations } from "#app/domain/representation.ts";
import { isRestricted, liftableFrom } from "#app/domain/restriction.ts";
import { type DecidedRight, isDecidedByPart } from "#app/domain/rights.ts";
import { isKeptFrom, secondObstacle } from "#app/domain/second-person.ts";
import { partNow, slicesIn } from "#app/domain/supplement.ts";
import { isTask } from "#app/domain/tasks.ts";
import { Wish } from "#app/domain/wishes.ts";
import {
  auditor,
  byHandSlice,
  commands,
  contact,
  director,
  handler,
  id,
  mourning,
  namesake,
  noMarketing,
  otherHandler,
  person,
  planId,
  planSteps,
  privacyOfficer,
  receiver,
  recipient,
  slices,
  stranger,
  system,
  tally,
  tenant,
  text,
  wishes,
} from "#tests/support/dossiers.ts";

const request = { ...commands["receive-request"], scope: [...commands["receive-request"].scope] };
const everyone = [
  tenant,
  handler,
  otherHandler,
  privacyOfficer,
  director,
  auditor,
  contact,
  recipient,
  receiver,
  system,
];
const ways: CodeWay[] = ["mailbox-given", "mailbox-on-file", "sms-on-file", "letter-to-home"];
const codeCount = 12;

/** So long does nobody do anything, once in a while. */
const aMonth = 31;

/** One that stays, and one that turns out to be none. */
export const holidays = [
  mourning("2026-12-23", "2026-11-25"),
  mourning("2026-12-24", "2026-11-27", "2026-12-01"),
];

type Step = { command: Command; stamp: Stamp };
/** A step that was tried, what came of it, and the dossier after it. */
export type Tried = Step & { decided: Decided; dossier: Dossier | null };
type Walk = { tried: Tried[]; history: RecordedEvent[]; dossier: Dossier };

// A withdrawal ends everything else: it is tried seldom.
const types = Object.keys(commands) as CommandType[];
// What fits only what was told before is tried by good will more than by chance.
const ofOthers: CommandType[] = [
  "list-recipients",
  "choose-recipients",
  "note-notice-reminder",
  "confirm-notice",
  "decline-notice",
  "excuse-notice",
  "ask-handover",
  "withdraw-handover",
  "record-handover",
  "verify-receiver",
  "confirm-receipt",
  "decline-handover",
  "fetch-handover",
  "note-broken-handover",
  "note-handover-reminder",
  "lapse-handover",
  "refuse-handover",
];
const goingOn = types.filter(
  (type) => type !== "withdraw-request" && type !== "attach-request" && !ofOthers.includes(type),
);

const move = fc.record({
  kind: fc.constantFrom("sensible", "allowed", "anything"),
  type: fc.constantFrom(...types, ...goingOn, ...goingOn, ...goingOn),
  by: fc.constantFrom(...everyone),
  pick: fc.noBias(fc.nat(9_999)),
  day: fc.oneof(
    { weight: 60, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 1, arbitrary: fc.constant(aMonth) },
  ),
});
type Move = typeof move extends fc.Arbitrary<infer Made> ? Made : never;

const moves = fc.array(move, { minLength: 1, maxLength: 50, size: "max" });

const firstDay = 23;
function dayAfter(days: number): Day {
  return new Date(Date.UTC(2026, 10, firstDay + days)).toISOString().slice(0, 10) as Day;
}

/** Who asks: most about themselves. */
type Request = Extract<Command, { type: "receive-request" }>;
type Asker = Pick<Request, "onBehalf" | "answerBy" | "relation"> & Partial<Request>;
const askers: Asker[] = [
  { onBehalf: null, answerBy: "portal", relation: "tenant" },
  { onBehalf: null, answerBy: "portal", relation: "tenant" },
  { onBehalf: null, answerBy: "portal", relation: "employee", footage: text },
  { onBehalf: null, answerBy: "portal", relation: "visitor" },
  { onBehalf: "bewindvoerder", answerBy: "portal", relation: "tenant" },
  { onBehalf: "mandate", answerBy: "post", relation: "tenant" },
  { onBehalf: "heir", answerBy: "portal", relation: "tenant" },
  { onBehalf: null, answerBy: "post", relation: "tenant", channel: "visit" },
  ...[2, 40].map((days) => ({
    onBehalf: null,
    answerBy: "portal" as const,
    relation: "tenant" as const,
    channel: "letter" as const,
    receivedAt: new Date(tenant(dayAfter(-days)).at).toISOString(),
    lateReason: text,
  })),
  {
    onBehalf: null,
    answerBy: "post",
    relation: "tenant",
    channel: "email",
    separatedFrom: { dossierId: id(602), number: "2026-0602" },
  },
  {
    onBehalf: null,
    answerBy: "portal",
    relation: "tenant",
    right: "unsorted",
    scope: [],
    wish: { right: "unsorted" },
  },
  {
    onBehalf: null,
    answerBy: "post",
    relation: "tenant",
    channel: "email",
    right: "consent",
    scope: [],
    wish: { right: "consent", purposes: ["A7"] },
    sortedFrom: { dossierId: id(604), number: "2026-0604" },
  },
];

/** What is decided part by part is asked by tenants for themselves. */
const wishers: Asker[] = [...Object.values(wishes), noMarketing].map((wish) => ({
  onBehalf: null,
  answerBy: "portal",
  relation: "tenant",
  right: wish.right,
  wish: Wish.parse(wish),
}));

function opened(finding: Found, asker: Asker): Tried[] {
  const command = { ...request, ...asker };
  const by = command.channel === "portal" ? tenant : handler;
  const opening = attempt(null, { command, stamp: by(dayAfter(0)) });
  const search = { command: { type: "record-person", found: finding }, stamp: system(dayAfter(0)) } as const;
  return opening.dossier && soughtIn(opening.dossier)
    ? [opening]
    : [opening, attempt(opening.dossier, search)];
}

/** As far as an answer with a file that is to go to another organisation. */
function answeredDirectly(): Tried[] {
  const wish = { right: "portability", elements: null, to: "other", format: "json" } as const;
  return answeredBy({ onBehalf: null, answerBy: "portal", relation: "tenant", right: "portability", wish });
}

/** As far as an answer that went out without its second slice: by chance that is seldom reached. */
function answeredWithGap(): Tried[] {
  const [asker] = askers;
  return answeredBy(asker, withoutSecond);
}

function answeredBy(asker: Asker | undefined, change = (step: Step): Step => step): Tried[] {
  const tried = asker ? opened({ state: "found", person }, asker) : [];
  for (;;) {
    const dossier = tried.at(-1)?.dossier;
    const next = dossier && !dossier.answeredAt ? nextStep(dossier, dayAfter(0)) : null;
    if (!dossier || !next) return tried;
    tried.push(attempt(dossier, change(next)));
  }
}

function withoutSecond({ command, stamp }: Step): Step {
  const { sliceId } = slices[1];
  if (command.type === "settle-slice" && command.sliceId === sliceId) {
    return { command: { ...command, result: "failed", records: 0 }, stamp };
  }
  return command.type === "retry-source"
    ? { command: { ...commands["waive-slice"], sliceId }, stamp: privacyOfficer(dayAfter(0)) }
    : { command, stamp };
}

function walk(start: Tried[], moves: Move[]): Walk {
  const tried = [...start];
  let days = 0;
  for (const made of moves) {
    days += made.day;
    const dossier = tried.at(-1)?.dossier ?? null;
    const sensible = made.kind === "sensible" && dossier ? usual(dossier, made, dayAfter(days)) : null;
    const random = { command: anyCommand(made, dossier), stamp: whoTries(made)(dayAfter(days)) };
    tried.push(attempt(dossier, sensible ?? random));
  }
  const last = tried.at(-1)?.dossier;
  if (!last) throw new Error("The first request is always received");
  return { tried, history: tried.flatMap(eventsOf), dossier: last };
}

/** What people of good will do; once there is an answer, the tenant fetches it and may move, or comes back. */
function usual(dossier: Dossier, { pick }: Move, day: Day): Step | null {
  // What has a day is not waited with.
  const lifting = dossier.restriction?.lift && !dossier.withdrawnAt ? liftStep(dossier, day) : null;
  if (lifting) return lifting;
  const next = nextStep(dossier, day);
  const isBegun = dossier.tellings.some(({ chosenAt }) => chosenAt !== null);
  const isTold = !next || pick % (isBegun ? 2 : 4) === 1;
  const told = isTold ? recipientStep(dossier, Math.floor(pick / 4), day) : null;
  if (told) return told;
  const handed = pick % 3 > 0 ? handoverStep(dossier, Math.floor(pick / 3), day) : null;
  if (handed) return handed;
  if (dossier.attached && pick % 3 === 0) return { command: commands["detach-request"], stamp: handler(day) };
  if (next) return askOrStop(dossier, pick, day) ?? next;
  if (dossier.refusal?.ground === "not-identified") return comesBack(dossier, day);
  if (!dossier.bundle) return null;
  const download = { command: commands["record-download"], stamp: tenant(day) };
  return oneOf(
    [
      download,
      { command: { ...commands["ask-mailbox-change"], changeId: id(300 + pick) }, stamp: tenant(day) },
      download,
      { command: commands["withdraw-mailbox-change"], stamp: tenant(day) },
      seenStep(dossier, day),
      { command: { ...commands["note-contact"], contactId: id(400 + pick), since: day }, stamp: system(day) },
      download,
    ],
    pick,
  );
}

/** Now and then a colleague asks something, nobody answers, or the tenant does not want it any more. */
function askOrStop(dossier: Dossier, pick: number, day: Day): Step | null {
  const open = dossier.questions.find(({ closedAt }) => !closedAt);
  if (open) return silentStep(dossier, open, { pick, day });
  const asking = { ...commands["ask-question"], questionId: id(500 + pick) } as const;
  switch (pick % 32) {
    case 0:
      return { command: { ...asking, about: "identity" }, stamp: privacyOfficer(day) };
    case 1:
      return { command: asking, stamp: handler(day) };
    case 2:
      return { command: commands["note-unproven"], stamp: system(day) };
    case 3:
    case 4:
      return dossier.extension
        ? { command: { ...commands["record-mail-accepted"], mail: "term-extended" }, stamp: system(day) }
        : { command: commands["extend-term"], stamp: handler(day) };
    case 5:
      return dossier.bundle || pick % 3 === 0
        ? { command: commands["withdraw-request"], stamp: tenant(day) }
        : null;
    case 31:
      return mayAnswer(dossier) && !dossier.fee
        ? { command: commands["propose-fee"], stamp: handler(day) }
        : null;
    case 6: {
      const task = dossier.slices.find((slice) => slice.state === "running" && isTask(slice));
      return task
        ? { command: { ...commands["refuse-file"], sliceId: task.sliceId }, stamp: handler(day) }
        : null;
    }
    case 7:
    case 8:
    case 9:
    case 10:
      return inquiryStep(dossier, Math.floor(pick / 32), day);
    default:
      return null;
  }
}

/** Somebody outside the desk is asked, reminded, and answers in one way or another. */
function inquiryStep(dossier: Dossier, pick: number, day: Day): Step | null {
  const task = dossier.slices.find((slice) => slice.state === "running" && isTask(slice));
  const open = dossier.inquiries.find((inquiry) => isOpenInquiry(dossier, inquiry));
  const { inquiryId = id(161) } = open ?? {};
  const asking = { ...commands["make-inquiry"], inquiryId: id(161 + dossier.inquiries.length) };
  if (!open) {
    const sliceId = task?.sliceId ?? null;
    return task || dossier.footage ? { command: { ...asking, sliceId }, stamp: handler(day) } : null;
  }
  const by: Stamp = { actor: { kind: "contact", inquiryId }, at: contact(day).at };
  if (task && open.sliceId === null) {
    return {
      command: { ...commands["widen-inquiry"], inquiryId, sliceId: task.sliceId },
      stamp: system(day),
    };
  }
  return oneOf<Step>(
    [
      { command: { type: "note-reminder", inquiryId, whom: oneOf(reminded, pick) }, stamp: system(day) },
      {
        command: { type: "report-footage", inquiryId, overwrittenOn: pick % 2 === 0 ? null : day },
        stamp: by,
      },
      { command: { ...commands["decline-inquiry"], inquiryId, why: oneOf(declineReasons, pick) }, stamp: by },
      { command: { type: "end-inquiry", inquiryId }, stamp: handler(day) },
    ],
    pick,
  );
}

/** Who had the data is looked up, chosen and told, and says something of it, or nothing. */
function recipientStep(dossier: Dossier, pick: number, day: Day): Step | null {
  const place = dossier.tellings.findIndex(({ chosenAt }) => chosenAt === null);
  const telling = dossier.tellings[place];
  const stamp = system(day);
  const noticed = (which: number) => id(40_000 + 10 * place + which);
  if (telling && !telling.listedAt) {
    const { type, notices } = commands["list-recipients"];
    const listed = notices.map((one, which) => ({
      ...one,
      elements: [...one.elements],
      noticeId: noticed(which),
    }));
    return { command: { type, telling: place, notices: pick % 5 === 0 ? [] : listed }, stamp };
  }
  if (telling) {
    const chosen = telling.notices
      .slice(0, 1 + (pick % 2))
      .map((one) => ({ noticeId: one.noticeId, person: text }));
    return { command: { type: "choose-recipients", telling: place, chosen }, stamp: handler(day) };
  }
  const open = dossier.tellings.flatMap(({ notices }) => notices).find(isOpenNotice);
  return open ? noticeStep(dossier, open, { pick, day }) : null;
}

/** A file goes to another organisation, or comes to nothing in one of its ways. */
function handoverStep(dossier: Dossier, pick: number, day: Day): Step | null {
  if (dossier.right !== "portability" || !dossier.answeredAt) return null;
  const { handoverId = id(50_000 + pick) } = dossier.handing.tries.at(-1) ?? {};
  const open = openHandover(dossier);
  const bySystem = system(day);
  const by: Stamp = { actor: { kind: "receiver", handoverId }, at: receiver(day).at };
  const ask: Step = {
    command: { ...commands["ask-handover"], handoverId: id(50_000 + pick) },
    stamp: tenant(day),
  };
  if (!open) {
    const broken = { command: { type: "note-broken-handover", handoverId }, stamp: bySystem } as const;
    if (dossier.handing.over?.why === "fetched" && pick % 2 === 0) return broken;
    return oneOf<Step>([ask, ask, broken, { command: commands["lapse-handover"], stamp: bySystem }], pick);
  }
  const inOrder = {
    "not-sealed": { command: { ...commands["record-handover"], handoverId }, stamp: bySystem },
    "not-verified": { command: { ...commands["verify-receiver"], handoverId }, stamp: handler(day) },
    "not-confirmed": { command: { type: "confirm-receipt", handoverId }, stamp: by },
    fetchable: { command: { type: "fetch-handover", handoverId }, stamp: by },
  } satisfies Record<string, Step>;
  const next = inOrder[missingSide(open) ?? "fetchable"];
  if (!open.file) return next;
  return oneOf<Step>(
    [
      next,
      next,
      { command: { type: "confirm-receipt", handoverId }, stamp: by },
      {
        command: { type: "note-handover-reminder", handoverId, whom: oneOf(remindedOfHandover, pick) },
        stamp: bySystem,
      },
      { command: { type: "fetch-handover", handoverId }, stamp: by },
      { command: { type: "decline-handover", handoverId }, stamp: by },
      { command: commands["refuse-handover"], stamp: handler(day) },
      { command: commands["withdraw-handover"], stamp: tenant(day) },
    ],
    pick,
  );
}

function noticeStep(dossier: Dossier, { noticeId, toldAt }: Notice, { pick, day }: Turn): Step {
  const stamp = system(day);
  const isWritten = dossier.letters.some(({ letterId }) => letterId === noticeId);
  if (!isWritten) {
    const letter = { type: "record-letter", letterId: noticeId, letter: "recipient-notice" } as const;
    return { command: { ...letter, by: oneOf(["portal", "post"], pick) }, stamp };
  }
  if (!toldAt) {
    const accepted = { type: "record-mail-accepted", mailId: noticeId, mail: "notice" } as const;
    return { command: pick % 2 === 0 ? accepted : { type: "record-posting", letterId: noticeId }, stamp };
  }
  const by: Stamp = { actor: { kind: "recipient", noticeId }, at: recipient(day).at };
  return oneOf<Step>(
    [
      { command: { type: "note-notice-reminder", noticeId, whom: oneOf(remindedOfNotice, pick) }, stamp },
      { command: { type: "decline-notice", noticeId, reason: text }, stamp: by },
      { command: { type: "confirm-notice", noticeId, what: oneOf(confirmations, pick) }, stamp: by },
      {
        command: { type: "excuse-notice", noticeId, why: oneOf(excuses, pick), reason: text },
        stamp: privacyOfficer(day),
      },
    ],
    Math.floor(pick / 2),
  );
}

type Turn = { pick: number; day: Day };

function silentStep(dossier: Dossier, open: AskedQuestion, { pick, day }: Turn): Step | null {
  const { questionId, toldAt, about, isOverdue } = open;
  const stamp = handler(day);
  const isLate = toldAt && day >= addDays(dayOf(toldAt), waitsForAnswer[about]);
  if (isLate && !isOverdue) return { command: { type: "note-unanswered", questionId }, stamp: system(day) };
  // Whoever tries it too early waits; meanwhile nobody shows anything.
  if (about === "identity" && toldAt && !dossier.refusal && (unprovenSince(dossier, stamp.at) || pick % 2)) {
    return { command: commands["propose-refusal"], stamp };
  }
  return pick % 16 === 0 ? { command: { ...commands["close-question"], questionId }, stamp } : null;
}

/** Who was not identified, with a document, whatever name stands in which list. */
function comesBack(dossier: Dossier, day: Day): Step {
  const { state } = dossier.person;
  if (state === "ambiguous") return { command: commands["choose-person"], stamp: handler(day) };
  return state === "not-found" && !mayShowBeforeFound(dossier)
    ? { command: endingSearch, stamp: handler(day) }
    : seenStep(dossier, day);
}

function whoTries({ kind, type, by, pick }: Move) {
  const allowed = everyone.filter((stampOn) => mayGive(stampOn(dayAfter(0)).actor, type));
  return kind === "allowed" ? oneOf(allowed, pick) : by;
}

export function attempt(dossier: Dossier | null, { command, stamp }: Step): Tried {
  const decided = decide(dossier, command, stamp);
  const after = eventsOf({ decided, stamp }).reduce<Dossier | null>(
    (before, recorded) => evolve(before, recorded, holidays),
    dossier,
  );
  return { command, stamp, decided, dossier: after };
}

export function eventsOf({ decided, stamp }: Pick<Tried, "decided" | "stamp">): RecordedEvent[] {
  return typeof decided === "string" ? [] : decided.map((event) => ({ event, ...stamp }));
}

/** What people and portal of good will do next; null when it ended, or when the person was not found. */
export function nextStep(dossier: Dossier, day: Day): Step | null {
  if (dossier.withdrawnAt || dossier.attached)
    return stoppedStep(dossier, day) ?? forgettingStep(dossier, day);
  if (dossier.answeredAt) {
    const owed = isSupplementOwed(dossier) ? supplementStep(dossier, day) : null;
    if (isSupplementOwed(dossier)) return owed ?? forgettingStep(dossier, day);
    return liftStep(dossier, day) ?? carryStep(dossier, day) ?? forgettingStep(dossier, day);
  }
  return (
    authorityStep(dossier, day) ??
    questionStep(dossier, day) ??
    feeStep(dossier, day) ??
    knowStep(dossier, day) ??
    (isDecidedByPart(dossier.right) ? decideStep(dossier, dossier.right, day) : null) ??
    gatherStep(dossier, day) ??
    approveStep(dossier, day) ??
    answerStep(dossier, day)
  );
}

/** What is proposed to be paid is asked or goes back; what was asked is paid, or let go, as the day has it. */
function feeStep(dossier: Dossier, day: Day): Step | null {
  const { fee } = dossier;
  if (!fee || fee.paidAt) return null;
  const drop = { command: commands["drop-fee"], stamp: director(day) };
  if (fee.approvedBy) {
    const isPaid = Number(day.slice(-1)) % 3 > 0;
    return isPaid ? { command: commands["record-fee-paid"], stamp: handler(day) } : drop;
  }
  if (!mayAnswer(dossier) || isKeptFrom(dossier, fee.by) || Number(day.slice(-1)) % 4 === 0) return drop;
  return { command: commands["approve-fee"], stamp: secondTo(dossier, fee.by, day) };
}

/** Set to stand still where that is asked; then as the day has it looked up first, decided by two, and told. */
function decideStep(dossier: Dossier, right: DecidedRight, day: Day): Step | null {
  const { decision, slices: planned, gathered, proposal, approval } = dossier;
  if (isPauseOwed(dossier)) return { command: commands["restrict-use"], stamp: handler(day) };
  const looksUp = planned.length > 0 || (Number(day.slice(-1)) % 2 > 0 && !needsNoProof(dossier));
  if (!decision && looksUp && !gathered) return null;
  if (!decision) {
    return (proposal ?? approval)
      ? { command: commands["return-proposal"], stamp: handler(day) }
      : { command: commands["propose-decision"], stamp: handler(day) };
  }
  if (!decision.approvedBy) {
    return (
      giveBack(dossier, decision.by, day) ?? {
        command: commands["approve-decision"],
        stamp: secondTo(dossier, decision.by, day),
      }
    );
  }
  const letter = { ...commands["record-letter"], letter: answerLetters[right] } as const;
  return {
    command: isDecisionWritten(dossier) ? commands["record-mail-accepted"] : letter,
    stamp: system(day),
  };
}

/** Drawn, approved by another, begun on its day, and done step by step; now and then it is stopped, or hampers. */
function carryStep(dossier: Dossier, day: Day): Step | null {
  return planAims.reduce<Step | null>((found, aim) => found ?? aimStep(dossier, aim, day), null);
}

function aimStep(dossier: Dossier, aim: PlanAim, day: Day): Step | null {
  const plan = planOf(dossier.plans, aim);
  const asked = dossier.plansAsked.some((one) => one.aim === aim && one.after === plan?.planId);
  const due = dueIn(dossier, aim);
  if (!due) return null;
  if (!plan || asked) return { command: drawingFor(dossier, aim, due), stamp: system(day) };
  const { planId, hash, startsAt, version } = plan;
  const digit = Number(day.slice(-1));
  if (plan.stoppedAt) return { command: { type: "ask-plan", aim }, stamp: handler(day) };
  if (version === 1 && digit % 5 === 0 && !isFinished(plan)) {
    return { command: { type: "stop-plan", planId, reason: text }, stamp: privacyOfficer(day) };
  }
  if (!plan.startedAt && !startsAt && plan.by) {
    const command = { type: "approve-plan", planId, hash } as const;
    return { command, stamp: secondTo(dossier, plan.by, day) };
  }
  if (!plan.startedAt) {
    return startsAt && system(day).at >= startsAt
      ? { command: { type: "start-plan", planId }, stamp: system(day) }
      : null;
  }
  const left = plan.steps.find((step) => !isSettled(step));
  if (!left) return null;
  const { stepId, kind, state } = left;
  if (kind === "task" || state !== "open") {
    return { command: { ...commands["settle-step"], planId, stepId }, stamp: handler(day) };
  }
  const result = version === 1 && digit % 3 === 0 ? "changed" : "done";
  return { command: { type: "record-step", planId, stepId, result }, stamp: system(day) };
}

function drawingFor(dossier: Dossier, aim: PlanAim, { parts, everything }: DueNow) {
  const { plans } = dossier;
  const deed = everything ?? parts[0]?.deed ?? "stop";
  // Of consent that nobody proved a colleague looks.
  const byHand = aim === "decision" && needsNoProof(dossier) && !mayRelease(dossier);
  const drawn = byHand ? planSteps.filter(({ kind }) => kind === "task") : planSteps;
  return {
    ...commands["draw-plan"],
    planId: id(7000 + plans.length),
    aim,
    hash: `hash-${plans.length}`,
    steps: drawn.map((step, place) => ({ ...step, stepId: id(7100 + 10 * plans.length + place), deed })),
  };
}

/** What stood still goes on: announced, approved or given back, told, and a week later done. */
function forgettingStep(dossier: Dossier, day: Day): Step | null {
  const { hold } = dossier;
  if (hold && !hold.isReviewDue && day >= hold.reviewOn) {
    return { command: commands["note-hold-review"], stamp: system(day) };
  }
  const things = dueToGo(dossier, day).filter((thing) => thing !== "dossier");
  return things.length > 0 ? { command: { type: "record-forgotten", things }, stamp: system(day) } : null;
}

function liftStep(dossier: Dossier, day: Day): Step | null {
  const { restriction, letters } = dossier;
  if (!restriction || !isRestricted(dossier)) return null;
  const stamp = handler(day);
  if (!liftObstacle(dossier, stamp.at)) {
    return { command: { ...commands["announce-lift"], on: liftableFrom(stamp.at) }, stamp };
  }
  const { lift, lifts } = restriction;
  if (!lift) return null;
  if (!lift.approvedBy) {
    // Too late for its letter it is announced anew.
    if (day >= lift.on || Number(day.slice(-1)) % 4 === 0 || isKeptFrom(dossier, lift.by)) {
      return { command: commands["return-lift"], stamp: director(day) };
    }
    return { command: commands["approve-lift"], stamp: secondTo(dossier, lift.by, day) };
  }
  if (lift.toldAt) return day < lift.on ? null : { command: commands["release-use"], stamp: system(day) };
  const isWritten = letters.filter(({ letter }) => letter === "restriction-lifted").length >= lifts;
  const command = isWritten
    ? { ...commands["record-mail-accepted"], mail: "restriction-lifted" }
    : ({ ...commands["record-letter"], letterId: id(270 + lifts), letter: "restriction-lifted" } as const);
  return { command, stamp: system(day) };
}

/** What the answer was without is asked again, or said to be gone; then the same way once more. */
function supplementStep(dossier: Dossier, day: Day): Step | null {
  const [gap] = gapsOf(dossier);
  const mustTakeUp = !isSupplementing(dossier) || (dossier.gathered && slicesIn(dossier).length === 0);
  if (gap && mustTakeUp) {
    const { sliceId } = gap;
    return Number(day.slice(-1)) % 3 > 0
      ? { command: { type: "retry-source", sliceId }, stamp: handler(day) }
      : { command: { ...commands["close-gap"], sliceId }, stamp: privacyOfficer(day) };
  }
  return (
    authorityStep(dossier, day) ??
    knowStep(dossier, day) ??
    gatherStep(dossier, day) ??
    approveStep(dossier, day) ??
    supplyStep(dossier, day)
  );
}

function supplyStep(dossier: Dossier, day: Day): Step {
  const stamp = system(day);
  const part = partNow(dossier);
  const digest = dossier.approval?.tally.digest ?? "";
  if (!dossier.bundle) {
    const made = { ...commands["record-bundle"], digest, part, fileId: id(30_000 + part) };
    return { command: made, stamp };
  }
  const letter = {
    ...commands["record-letter"],
    letter: "access-supplement",
    letterId: id(250 + part),
  } as const;
  const told = { ...commands["record-mail-accepted"], mail: "supplement-ready" };
  return { command: supplementLetter(dossier) ? told : letter, stamp };
}

function authorityStep(dossier: Dossier, day: Day): Step | null {
  const { onBehalf, authority, refusal } = dossier;
  if (refusal?.ground === "excessive" && !refusal.approvedBy && !mayRelease(dossier)) {
    return seenStep(dossier, day);
  }
  if (refusal && !refusal.approvedBy) {
    return (
      giveBack(dossier, refusal.by, day) ?? {
        command: commands["approve-refusal"],
        stamp: secondTo(dossier, refusal.by, day),
      }
    );
  }
  if (refusal) return refusedStep(dossier, day);
  if (onBehalf === null || (authority && authority.until >= day)) return null;
  const { proof, matters } = representations[onBehalf];
  return proof === null
    ? { command: commands["propose-refusal"], stamp: handler(day) }
    : {
        command: { type: "show-authority", themes: [...matters], until: addDays(day, 90) },
        stamp: handler(day),
      };
}

function refusedStep({ letters, lettersBefore, refusal }: Dossier, day: Day): Step {
  const letter = refusalLetters[refusal?.ground ?? "deceased"];
  const isWritten = letters.slice(lettersBefore).some((written) => written.letter === letter);
  const written = { ...commands["record-letter"], letter } as const;
  return { command: isWritten ? commands["record-mail-accepted"] : written, stamp: system(day) };
}

function stoppedStep({ letters, lettersBefore, attached }: Dossier, day: Day): Step | null {
  const letter = attached ? "duplicate" : "withdrawn";
  if (letters.slice(lettersBefore).some((written) => written.letter === letter)) return null;
  return { command: { ...commands["record-letter"], letter }, stamp: system(day) };
}

function questionStep(dossier: Dossier, day: Day): Step | null {
  const unread = dossier.questions.find(({ answer }) => answer && !answer.isRead);
  if (unread) {
    return {
      command: { ...commands["read-answer"], questionId: unread.questionId },
      stamp: handler(day),
    };
  }
  const open = dossier.questions.filter(({ closedAt }) => !closedAt);
  return open.flatMap((question) => askedStep(dossier, question, day) ?? [])[0] ?? null;
}

/** Written, told, and answered, or closed as the day has it. Who somebody is they show, and do not write. */
function askedStep(
  { letters }: Dossier,
  { questionId, about, toldAt }: AskedQuestion,
  day: Day,
): Step | null {
  const letter = questionLetters[about];
  if (!letters.some(({ letterId }) => letterId === questionId)) {
    return { command: { ...commands["record-letter"], letterId: questionId, letter }, stamp: system(day) };
  }
  if (!toldAt) {
    return { command: { ...commands["record-mail-accepted"], mail: letter }, stamp: system(day) };
  }
  if (about === "identity") return null;
  return Number(day.slice(-1)) % 4 > 0
    ? {
        command: { ...commands["answer-question"], questionId },
        stamp: Number(day.slice(-1)) % 4 > 1 ? tenant(day) : handler(day),
      }
    : { command: { ...commands["close-question"], questionId }, stamp: handler(day) };
}

function secondTo(dossier: Dossier, first: string, day: Day): Stamp {
  const second = [handler(day), privacyOfficer(day), director(day)].find(
    ({ actor }) => secondObstacle(dossier, first, actor) === null,
  );
  return second ?? system(day);
}

/** What somebody proposed who turned out to be in it themselves goes back. */
function giveBack(dossier: Dossier, proposedBy: string, day: Day): Step | null {
  return isKeptFrom(dossier, proposedBy)
    ? { command: commands["return-proposal"], stamp: director(day) }
    : null;
}

function knowStep(dossier: Dossier, day: Day): Step | null {
  const { state } = dossier.person;
  if (state === "sought" && soughtIn(dossier)) {
    const searching = dossier.relation === "visitor" ? endingSearch : findingByHand;
    return { command: searching, stamp: handler(day) };
  }
  if (state === "sought") return { command: commands["record-person"], stamp: system(day) };
  if (state === "ambiguous") return { command: commands["choose-person"], stamp: handler(day) };
  // Of whom nobody is on file no code counts.
  const mustBeSeen = dossier.searchedIn && !dossier.gathered && levelOfDossier(dossier) < "A4";
  if (mayRelease(dossier) && !mustBeSeen) return null;
  if (dossier.byHand || dossier.searchedIn) return seenStep(dossier, day);
  const copy = copyStep(dossier, day);
  if (copy) return copy;
  const way = ways.slice(1).find((onFile) => !dossier.proofs.includes(onFile));
  return way ? proofStep(dossier, way, day) : seenStep(dossier, day);
}

/** Asked for, as the day has it, where it is all that is missing; sent, compared, or too late. */
function copyStep(dossier: Dossier, day: Day): Step | null {
  const { idCopy } = dossier;
  const dayOfMonth = Number(day.slice(-2));
  if (!copyObstacle(dossier) && dayOfMonth % 5 === 0) {
    const copyId = id(1700 + dayOfMonth);
    return idCopy?.copyId === copyId
      ? null
      : { command: { ...commands["ask-id-copy"], copyId }, stamp: handler(day) };
  }
  if (!isCopyAwaited(idCopy) && !isCopyWaiting(idCopy)) return null;
  const { copyId, until, openedBy } = idCopy;
  if (day > until) return { command: { type: "lapse-id-copy", copyId }, stamp: system(day) };
  if (isCopyAwaited(idCopy)) {
    return { command: { ...commands["send-id-copy"], copyId }, stamp: tenant(day) };
  }
  const result = oneOf(copyResults, dayOfMonth);
  const second = [handler(day), privacyOfficer(day)].find(
    ({ actor }) =>
      actor.kind === "staff" && actor.staffId !== openedBy && !isKeptFrom(dossier, actor.staffId),
  );
  if (!second) return { command: { ...commands["close-id-copy"], copyId }, stamp: tenant(day) };
  return { command: { ...commands["judge-id-copy"], copyId, result }, stamp: second };
}

function seenStep({ codes }: Dossier, day: Day): Step {
  const codeId = id(100_000 + codes.size);
  return { command: { type: "identify-person", method: "counter", codeId }, stamp: handler(day) };
}

function proofStep(dossier: Dossier, way: CodeWay, day: Day): Step {
  const codes = [...dossier.codes].filter(([codeId]) => wayOf(codeId) === way);
  const [sent] = codes.find(([, state]) => state === "sent") ?? [];
  if (sent) return { command: { type: "give-proof", codeId: sent, method: way }, stamp: tenant(day) };
  const [asked] = codes.find(([, state]) => state === "requested") ?? [];
  if (asked) {
    return { command: { type: "record-code", codeId: asked, way, result: "sent" }, stamp: system(day) };
  }
  const fresh = codeId(ways.indexOf(way) + ways.length * (codeCount + codes.length));
  return { command: { type: "request-code", codeId: fresh, way }, stamp: tenant(day) };
}

function gatherStep(dossier: Dossier, day: Day): Step | null {
  const { slices: planned, gathered } = dossier;
  if (planned.length === 0 && dossier.searchedIn) {
    return gathered ? null : { command: { type: "plan-gathering", slices: [] }, stamp: system(day) };
  }
  if (planned.length === 0) {
    const matters = mattersOf(dossier);
    const within = dossier.byHand
      ? matters.slice(0, 1).map((theme) => ({ ...byHandSlice, theme }))
      : slices.filter(({ theme }) => matters.includes(theme));
    return { command: { type: "plan-gathering", slices: within }, stamp: system(day) };
  }
  if (gathered) return null;
  const inState = (wanted: SliceState) => planned.find(({ state }) => state === wanted);
  const failed = inState("failed");
  if (failed) return settleFailed(failed, day);
  const { sliceId, attempt, resource } = inState("running") ?? {
    sliceId: "none is left",
    attempt: 0,
    resource: "",
  };
  if (isTask({ resource })) return { command: { ...commands["hand-in"], sliceId }, stamp: handler(day) };
  const silent = attempt === 1 && Number(day.slice(-1)) % 4 === 0;
  const settled = silent
    ? ({ result: "failed", records: 0 } as const)
    : ({ result: "done", records: 2 } as const);
  return { command: { type: "settle-slice", sliceId, attempt, ...settled }, stamp: system(day) };
}

/** Asked once more, or gone on without; as the day has it. */
function settleFailed({ sliceId }: Dossier["slices"][number], day: Day): Step {
  return Number(day.slice(-1)) % 3 > 0
    ? { command: { type: "retry-source", sliceId }, stamp: handler(day) }
    : { command: { ...commands["waive-slice"], sliceId }, stamp: privacyOfficer(day) };
}

function approveStep(dossier: Dossier, day: Day): Step | null {
  const { proposal, approval } = dossier;
  if (approval) return null;
  if (!proposal) return { command: commands["propose-outcome"], stamp: handler(day) };
  return (
    giveBack(dossier, proposal.by, day) ?? {
      command: { ...commands["approve-outcome"], tally: proposal.tally },
      stamp: secondTo(dossier, proposal.by, day),
    }
  );
}

function answerStep({ approval, bundle, letters, lettersBefore, right }: Dossier, day: Day): Step {
  const stamp = system(day);
  const digest = approval?.tally.digest ?? "";
  if (!bundle) return { command: { ...commands["record-bundle"], digest }, stamp };
  const answer = right === "portability" ? "portability-answer" : "access-answer";
  const isWritten = letters.slice(lettersBefore).some(({ letter }) => letter === answer);
  if (isWritten) return { command: commands["record-mail-accepted"], stamp };
  return { command: { ...commands["record-letter"], letter: answer }, stamp };
}

// A code proves the way it was sent, which the shell keeps beside it; here the number of the code tells.
const codeId = (number: number) => id(1000 + number);
function wayOf(code: string): CodeWay {
  return ways[(Number(code.slice(-12)) - 1000) % ways.length] ?? "mailbox-given";
}

function anyCommand({ type, pick }: Move, dossier: Dossier | null): Command {
  const asked = [...(dossier?.codes.keys() ?? [])];
  const code = asked[pick % 5] ?? codeId(pick % codeCount);
  const way = wayOf(code);
  const slice = dossier?.slices[pick % 4];
  const plan = dossier?.plans[pick % dossier.plans.length];
  const question = dossier?.questions[pick % dossier.questions.length];
  const questionId = question?.questionId ?? id(500 + pick);
  const counted = {
    ...tally,
    undecided: oneOf([0, 0, 1], pick),
    digest: oneOf(["digest-1", "digest-2"], pick),
  };
  switch (type) {
    case "receive-request":
      return {
        ...request,
        right: oneOf(["access", "erasure"], pick),
        channel: oneOf(channels, pick),
        receivedAt: oneOf(
          [null, ...[-40, -2, 1].map((days) => tenant(dayAfter(days)).at.toISOString())],
          pick,
        ),
      };
    case "show-authority":
      return {
        type,
        themes: oneOf([["payments"], ["payments", "personal"], ["contract"]], pick),
        until: oneOf([dayAfter(20), dayAfter(60), dayAfter(120), dayAfter(900)], pick),
      };
    case "record-person":
      return { type, found: oneOf(findings, pick) };
    case "choose-person":
      return { type, person: oneOf([person, namesake, stranger], pick) };
    case "identify-person":
      return { type, method: oneOf(staffMethods, pick), codeId: id(200_000 + (pick % 3)) };
    case "ask-mailbox-change":
      return { ...commands[type], changeId: id(300 + pick) };
    case "note-contact": {
      const since = dayAfter(pick % 40);
      return { type, contactId: id(400 + (pick % 5)), contact: oneOf(contactKinds, pick), since };
    }
    case "set-caution":
    case "lift-caution":
      return { ...commands[type], caution: oneOf(judgedCautions, pick) };
    case "request-code":
      return { type, codeId: code, way };
    case "record-code":
      return { type, codeId: code, way, result: oneOf(["sent", "sent", "no-person", "no-contact"], pick) };
    case "give-proof":
      return { type, codeId: code, method: way };
    case "prove-by-login":
      return { type, method: oneOf(loginMethods, pick) };
    case "plan-gathering":
      return { type, slices: slices.slice(0, 1 + (pick % slices.length)) };
    case "settle-slice": {
      const attempt = (slice?.attempt ?? 1) + oneOf([0, 0, 0, -1, 1], pick);
      const sliceId = slice?.sliceId ?? id(pick);
      return { type, sliceId, attempt, result: oneOf(["done", "empty", "failed"], pick), records: pick % 5 };
    }
    case "hand-in":
      return { ...commands[type], sliceId: slice?.sliceId ?? id(pick), records: pick % 3 };
    case "refuse-file":
      return { ...commands[type], sliceId: slice?.sliceId ?? id(pick) };
    case "make-inquiry":
      return { ...commands[type], inquiryId: id(161 + (pick % 5)), sliceId: slice?.sliceId ?? null };
    case "widen-inquiry":
    case "note-reminder":
    case "report-footage":
    case "decline-inquiry":
    case "end-inquiry":
      return { ...commands[type], inquiryId: id(161 + (pick % 3)) };
    case "find-by-hand":
      return { ...findingByHand, contacts: [] };
    case "end-search":
      return endingSearch;
    case "retry-source":
      return { type, sliceId: slice?.sliceId ?? id(pick) };
    case "waive-slice":
    case "close-gap":
      return { ...commands[type], sliceId: slice?.sliceId ?? id(pick) };
    case "decide-records":
      return {
        ...commands[type],
        ground: oneOf(["rights-of-others", "own-lawyer", null], pick),
        weighing: oneOf([commands[type].reason, null], pick),
        whose: oneOf([commands[type].whose, null], pick),
      };
    case "propose-outcome":
    case "approve-outcome":
      return { ...commands[type], tally: counted };
    case "propose-decision":
      return { ...commands[type], faults: oneOf([0, 0, 1], pick) };
    case "draw-plan": {
      const aim = oneOf(planAims, pick);
      const due = dossier && dueIn(dossier, aim);
      return dossier && due ? drawingFor(dossier, aim, due) : { ...commands[type], steps: [...planSteps] };
    }
    case "ask-plan":
      return { type, aim: oneOf(planAims, pick) };
    case "approve-plan":
      return { type, planId: plan?.planId ?? planId, hash: plan?.hash ?? "hash-1" };
    case "start-plan":
    case "stop-plan":
      return { ...commands[type], planId: plan?.planId ?? planId };
    case "record-step":
    case "settle-step": {
      const stepId = plan?.steps[pick % 2]?.stepId ?? id(711);
      const result = oneOf(type === "record-step" ? stepResults : provenResults, pick);
      return { ...commands[type], planId: plan?.planId ?? planId, stepId, result } as Command;
    }
    case "list-recipients": {
      const { notices } = commands[type];
      const telling = pick % 2;
      return {
        type,
        telling,
        notices: notices.map((one, which) => ({
          ...one,
          elements: [...one.elements],
          noticeId: id(40_000 + 10 * telling + which),
        })),
      };
    }
    case "choose-recipients": {
      const chosen = [{ noticeId: id(40_000 + (pick % 3)), person: text }];
      return { type, telling: pick % 2, chosen };
    }
    case "note-notice-reminder":
    case "confirm-notice":
    case "decline-notice":
    case "excuse-notice":
      return { ...commands[type], noticeId: id(40_000 + (pick % 2)) };
    case "ask-handover":
      return { ...commands[type], handoverId: id(50_000 + pick) };
    case "record-handover":
    case "verify-receiver":
    case "confirm-receipt":
    case "decline-handover":
    case "fetch-handover":
    case "note-broken-handover":
    case "note-handover-reminder":
      return {
        ...commands[type],
        handoverId: dossier?.handing.tries.at(-1)?.handoverId ?? commands[type].handoverId,
      };
    case "set-hold":
      return { ...commands[type], reviewOn: dayAfter(pick % 60) };
    case "record-erased-later": {
      const kept = dossier ? keptIn(dossier).flatMap(({ element }) => element ?? []) : [];
      return kept.length > 0 ? { type, elements: [oneOf(kept, pick)] } : commands[type];
    }
    case "record-forgotten":
      return { type, things: [oneOf(forgettable, pick)] };
    case "announce-lift":
      return { ...commands[type], on: dayAfter(pick % 60) };
    case "ask-question":
      return { ...commands[type], questionId: id(500 + pick), about: oneOf(askable, pick) };
    case "correct-receipt": {
      const from = dossier?.receivedAt ?? tenant(dayAfter(0)).at;
      const moved = from.getTime() + oneOf([-1, -9, -30, 1], pick) * 24 * 3600_000;
      return { ...commands[type], receivedAt: new Date(moved).toISOString() };
    }
    case "correct-answer": {
      const written = dossier?.questions.find(({ answer }) => answer?.writtenDown);
      const told = written?.toldAt ?? tenant(dayAfter(pick % 40)).at;
      const answeredAt = oneOf(
        [null, tenant(dayAfter(pick % 40)).at.toISOString(), told.toISOString()],
        pick,
      );
      return { ...commands[type], questionId: written?.questionId ?? questionId, answeredAt };
    }
    case "answer-question": {
      const answeredAt = oneOf([null, tenant(dayAfter(pick % 40)).at.toISOString()], pick);
      return { ...commands[type], questionId, choice: oneOf(answerChoices, pick), answeredAt };
    }
    case "send-message":
      return { ...commands[type], messageId: id(1410 + (pick % 15)) };
    case "write-message":
      return { ...commands[type], messageId: oneOf([id(142), id(1420 + (pick % 5))], pick) };
    case "send-id-copy":
    case "close-id-copy":
    case "lapse-id-copy":
      return { ...commands[type], copyId: dossier?.idCopy?.copyId ?? commands[type].copyId };
    case "ask-id-copy":
      return { ...commands[type], copyId: id(1700 + (pick % 9)) };
    case "judge-id-copy": {
      const copyId = dossier?.idCopy?.copyId ?? commands[type].copyId;
      return { ...commands[type], copyId, result: oneOf(copyResults, pick) };
    }
    case "read-message":
      return { type, messageId: dossier?.messages.at(-1)?.messageId ?? id(141) };
    case "read-answer":
    case "close-question":
    case "note-unanswered":
      return { ...commands[type], questionId };
    case "record-letter": {
      const letter = oneOf(letterKinds, pick);
      const asks = Object.values<string>(questionLetters).includes(letter);
      const ofMessage = letter === "message" ? id(142) : id(200 + (pick % 7));
      const letterId = asks ? questionId : ofMessage;
      return { type, letterId, letter, by: oneOf(["portal", "post"], pick) };
    }
    case "record-bundle":
      return {
        ...commands[type],
        digest: counted.digest,
        fileId: id(10_000 + pick),
        ...(pick % 3 === 0 && { part: 1 + (pick % 2) }),
      };
    case "record-damage":
    case "record-download":
      return { type, fileId: oneOf(bundlesIn(dossier), pick) ?? id(pick) };
    case "refuse-bundle":
      return { type, why: oneOf(["foreign-record", "decisions-changed"], pick) };
    case "record-mail-accepted":
      return { ...commands[type], mail: oneOf(mails, pick) };
    case "record-posting":
      return { type, letterId: oneOf([id(200 + (pick % 7)), questionId], pick) };
    case "raise-flag":
    case "lower-flag":
      return { ...commands[type], flag: oneOf(flags, pick) };
    case "file-complaint":
      return { type, text: { ...commands[type].text, textId: id(500 + (pick % 8)) } };
    case "attach-request": {
      const { earlier } = commands[type];
      const isOpen = pick % 5 > 0;
      return { ...commands[type], earlier: { ...earlier, scope: [...earlier.scope], isOpen } };
    }
    case "separate-request":
      return { ...commands[type], into: [{ dossierId: id(610 + pick), number: "2026-0610" }] };
    case "settle-complaint":
      return { ...commands[type], complaintId: dossier?.complaints[pick % 3]?.complaintId ?? id(500) };
    case "propose-manifest-refusal":
      return {
        type,
        ground: oneOf(manifestGrounds, pick),
        facts: oneOf([text, text, null], pick),
        lastAskedOn: oneOf([null, "2025-11-23", "2026-06-01"], pick),
      };
    case "assign-dossier":
      return {
        type,
        staffId: id(801 + (pick % 3)),
        standing: oneOf(["there", "there", "away", "gone"], pick),
      };
    default:
      return commands[type];
  }
}

function bundlesIn(dossier: Dossier | null): (string | undefined)[] {
  return dossier ? [dossier, ...dossier.given].map(({ bundle }) => bundle?.fileId) : [];
}

const mails = [
  "answer-ready",
  "supplement-ready",
  "request-received",
  "term-extended",
  "restriction-lifted",
  "notice",
  ...Object.values(questionLetters),
];

const endingSearch: Extract<Command, { type: "end-search" }> = {
  ...commands["end-search"],
  places: [...commands["end-search"].places],
};
const findingByHand: Extract<Command, { type: "find-by-hand" }> = {
  ...commands["find-by-hand"],
  contacts: [...commands["find-by-hand"].contacts],
};

type Found = Extract<Command, { type: "record-person" }>["found"];
const findings: Found[] = [
  { state: "found", person },
  { state: "ambiguous", candidates: [person, namesake] },
  { state: "found", person },
  { state: "not-found" },
];

export const walks: fc.Arbitrary<Walk> = fc
  .tuple(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom(...findings), fc.constantFrom(...askers))
          .map(([finding, asker]) => opened(finding, asker)),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom(...findings), fc.constantFrom(...wishers))
          .map(([finding, asker]) => opened(finding, asker)),
      },
      { weight: 1, arbitrary: fc.constant(answeredWithGap()) },
      { weight: 1, arbitrary: fc.constant(answeredDirectly()) },
    ),
    moves,
  )
  .map(([start, made]) => walk(start, made));

function oneOf<const T>(values: readonly T[], pick: number): T {
  const [first] = values;
  return values[pick % values.length] ?? (first as T);
}
