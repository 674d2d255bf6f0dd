// Who else is told that data were corrected, erased or stand still, by when, and how long they are chased (GDPR art. 19;
// of processors art. 28). The register says who can have them; a colleague says who did.

import { type Calendar, type Day, dayOf, workingDaysAfter } from "./calendar.ts";
import type { Decision } from "./decision.ts";
import type { ElementId } from "./records.ts";
import type { Register } from "./register.ts";
import type { Right } from "./rights.ts";
import type { TextRef } from "./texts.ts";

/** What happened to the data; "released": what stood still may be used again. */
export const tellingKinds = ["rectified", "erased", "restricted", "released"] as const;
export type TellingKind = (typeof tellingKinds)[number];

/** Working days after it happened in which recipients are told (ours; the law has no term). */
export const toldWithin = 3;

/** Working days after the telling on which each is reminded of a recipient that says nothing (ours). */
export const remindedAfter = { recipient: 5, handler: 10, officer: 15 } as const;
export type RemindedOfNotice = keyof typeof remindedAfter;
export const remindedOfNotice = Object.keys(remindedAfter) as RemindedOfNotice[];

/** What a recipient says: done the same, or never had these data, or not any more. */
export const confirmations = ["processed", "not-held"] as const;
export type Confirmation = (typeof confirmations)[number];

/** The two exceptions of GDPR art. 19. */
export const excuses = ["impossible", "disproportionate"] as const;
export type Excuse = (typeof excuses)[number];

/** One recipient who can have had the data. */
export type Notice = {
  noticeId: string;
  recipientId: string;
  /** Of what happened only what this recipient gets; as of the telling. */
  elements: ElementId[] | null;
  /** The register says that they always get them. */
  expected: boolean;
  /** By what they know the person: sealed, and null unless a colleague said that they had the data. */
  person: TextRef | null;
  /** When the e-mail was accepted, or the letter posted. */
  toldAt: Date | null;
  /** The e-mail was refused. */
  bounced: boolean;
  reminders: { whom: RemindedOfNotice; at: Date }[];
  /** By a colleague: as they heard it on paper or by telephone. */
  confirmed: { what: Confirmation; by: "recipient" | "staff"; at: Date } | null;
  declined: { reason: TextRef; at: Date } | null;
  excused: { why: Excuse; reason: TextRef; at: Date } | null;
};

/** One thing that happened, with whom it may concern. */
export type Telling = {
  kind: TellingKind;
  /** Null: everything we hold of the person; none: what is in no list. */
  elements: ElementId[] | null;
  /** When it happened, from which the days count. */
  since: Date;
  /** When it was looked up who can have had them. */
  listedAt: Date | null;
  /** When a colleague said who had them; at once where nobody can. */
  chosenAt: Date | null;
  notices: Notice[];
};

export type Happened = Pick<Telling, "kind" | "elements">;
type DoneHere = { right: Right; decision: { decision: Decision } | null };

/**
 * What others hear when a decision was carried out. Use that stands still is told when it begins. After an objection only
 * what was erased too (GDPR art. 17(1)(c)); consent that was the only basis ends in erasure (art. 17(1)(b)). What is in no
 * list is told apart: anybody can have had it.
 */
export function happenedIn({ right, decision }: DoneHere, carriedOut: ElementId[]): Happened[] {
  const done = (decision?.decision ?? []).filter(({ verdict }) => verdict === "done");
  const isUnlisted = done.some(({ element, purpose }) => element === null && purpose === null);
  const told = (kind: TellingKind, elements: ElementId[], alsoUnlisted: boolean): Happened[] => [
    ...(elements.length > 0 ? [{ kind, elements }] : []),
    ...(alsoUnlisted ? [{ kind, elements: [] }] : []),
  ];
  if (right === "rectification") return told("rectified", carriedOut, isUnlisted);
  if (right === "erasure") return told("erased", carriedOut, isUnlisted);
  if (right === "consent") return told("erased", carriedOut, false);
  if (right !== "objection") return [];
  const erased = done.flatMap(({ element, reasons }) =>
    element && reasons.includes("E17-C") && carriedOut.includes(element) ? [element] : [],
  );
  return told("erased", erased, false);
}

export type Candidate = Pick<Notice, "recipientId" | "elements" | "expected">;
type Receiving = {
  recipients: Pick<Register["recipients"][number], "id" | "receives">[];
  elements: Pick<Register["elements"][number], "id" | "recipients">[];
};

/**
 * Who can have had these data, in the order of the register, each with what it gets of them. Who gets them only with
 * consent or when the law asks is not expected to have had them.
 */
export function candidatesIn({ recipients, elements }: Receiving, changed: Telling["elements"]): Candidate[] {
  if (changed?.length === 0) {
    return recipients.map(({ id }) => ({ recipientId: id, elements: [], expected: false }));
  }
  return recipients.flatMap(({ id, receives }) => {
    const gets = elements.filter((element) => element.recipients.includes(id)).map((element) => element.id);
    const had = gets.filter((element) => changed === null || changed.includes(element));
    if (had.length === 0) return [];
    return [{ recipientId: id, elements: changed === null ? null : had, expected: receives === "always" }];
  });
}

/** That something may be used again only hears who was told that it stood still: once they are known, none else. */
export function candidatesFor(telling: Telling, tellings: Telling[], registers: Receiving[]): Candidate[] {
  if (telling.kind === "released") {
    const stood = tellings.findLast(({ kind, chosenAt }) => kind === "restricted" && chosenAt !== null);
    if (stood) return toldIn(stood).map(asExpected);
  }
  const found = registers.flatMap((register) => candidatesIn(register, telling.elements));
  return [...Map.groupBy(found, ({ recipientId }) => recipientId).values()].flatMap(joined);
}

const asExpected = ({ recipientId, elements }: Notice): Candidate => ({
  recipientId,
  elements,
  expected: true,
});

/** Of a recipient in more than one version of the register: all that it gets in any. */
function joined(same: Candidate[]): Candidate[] {
  const [first] = same;
  if (!first) return [];
  const elements = first.elements && [...new Set(same.flatMap((one) => one.elements ?? []))];
  return [{ ...first, elements, expected: same.some(({ expected }) => expected) }];
}

/** The last day on which recipients are told. */
export function tellBy({ since }: Pick<Telling, "since">, calendar?: Calendar): Day {
  return workingDaysAfter(dayOf(since), toldWithin, calendar);
}

/** When each is reminded of one that was told on a day; who was told on paper is called instead. */
export function noticeReminders(toldAt: Date, calendar?: Calendar): { whom: RemindedOfNotice; on: Day }[] {
  return remindedOfNotice.map((whom) => ({
    whom,
    on: workingDaysAfter(dayOf(toldAt), remindedAfter[whom], calendar),
  }));
}

/** Whom a colleague chose, whether or not the e-mail arrived. */
export function toldIn({ notices }: Telling): Notice[] {
  return notices.filter(({ person }) => person !== null);
}

/** Chosen, and neither confirmed nor excused. */
export function isOpenNotice({ person, confirmed, excused }: Notice): boolean {
  return person !== null && !confirmed && !excused;
}

/** A colleague has to see after it: the recipient said no, cannot be reached, or stays silent. */
function isStuck(notice: Notice): boolean {
  const { declined, bounced, toldAt, reminders } = notice;
  const isLate = reminders.some(({ whom }) => whom === "handler");
  return isOpenNotice(notice) && (declined !== null || (bounced && !toldAt) || isLate);
}

type Tellings = { tellings: Telling[] };

/** Whether a colleague still has to say who had the data. */
export function isToChoose({ tellings }: Tellings): boolean {
  return tellings.some(({ listedAt, chosenAt }) => listedAt !== null && chosenAt === null);
}

export function isRecipientStuck({ tellings }: Tellings): boolean {
  return tellings.some(({ notices }) => notices.some(isStuck));
}

/** Whether everybody who had to hear confirmed it, or is excused: before that a request is not closed. */
export function areRecipientsSettled({ tellings }: Tellings): boolean {
  return tellings.every(({ chosenAt, notices }) => chosenAt !== null && !notices.some(isOpenNotice));
}

/** The day by which the next of it should be done: told, or confirmed; null when all is. */
export function recipientsDueOn({ tellings }: Tellings, calendar?: Calendar): Day | null {
  const days = tellings.flatMap((telling) => {
    if (!telling.chosenAt) return [tellBy(telling, calendar)];
    return telling.notices
      .filter(isOpenNotice)
      .map(({ toldAt }) =>
        toldAt ? workingDaysAfter(dayOf(toldAt), remindedAfter.handler, calendar) : tellBy(telling, calendar),
      );
  });
  return days.toSorted()[0] ?? null;
}

/** The notice of an id, with what it is about. */
export function noticeIn(
  { tellings }: Tellings,
  noticeId: string,
): { telling: Telling; notice: Notice } | null {
  for (const telling of tellings) {
    const notice = telling.notices.find((one) => one.noticeId === noticeId);
    if (notice) return { telling, notice };
  }
  return null;
}

/** The tellings with one notice changed. */
export function withNotice(
  tellings: Telling[],
  noticeId: string,
  change: (notice: Notice) => Partial<Notice>,
): Telling[] {
  return tellings.map((telling) => ({
    ...telling,
    notices: telling.notices.map((notice) =>
      notice.noticeId === noticeId ? { ...notice, ...change(notice) } : notice,
    ),
  }));
}

/** The tellings with what happened now. */
export function withTellings(tellings: Telling[], happened: Happened[], since: Date): Telling[] {
  const untold = { since, listedAt: null, chosenAt: null, notices: [] };
  return [...tellings, ...happened.map((one) => ({ ...one, ...untold }))];
}
