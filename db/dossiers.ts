import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { Span } from "#app/domain/agenda.ts";
import { type Day, endOf, startOf } from "#app/domain/calendar.ts";
import {
  attentionOf,
  clockOfDossier,
  type Dossier,
  dueDayOf,
  endedAt,
  hasOpenComplaint,
  levelOfDossier,
  phaseOf,
  recipientsDayOf,
  supplementDueOn,
} from "#app/domain/dossier.ts";
import { nextForgetting } from "#app/domain/forgetting-days.ts";
import type { Touched } from "#app/domain/holidays.ts";
import { isAnswer, isGiving, letterKinds } from "#app/domain/letters.ts";
import type { PersonRef } from "#app/domain/records.ts";
import { isRestricted } from "#app/domain/restriction.ts";
import { isAboutStaff } from "#app/domain/second-person.ts";
import type { Tx } from "./client.server.ts";
import { dossiers, letters, numberCounters, receipts, staff } from "./schema.ts";

/** Who asks this often is looked at in the queue. */
const otherDossiersShown = 20;

/** One change at a time per dossier: the second waits, then sees what the first one did. */
export async function lockDossier(tx: Tx, id: string) {
  await lockDossiers(tx, [id]);
}

/** The same for several; all who take several take them in this order, so that nobody waits for each other. */
export async function lockDossiers(tx: Tx, ids: string[]) {
  const all = inArray(dossiers.id, ids);
  await tx.select({ id: dossiers.id }).from(dossiers).where(all).orderBy(asc(dossiers.id)).for("update");
}

const personOf = ({ person }: Dossier) => (person.state === "found" ? person.person : null);

type Saved = { id: string; version: number; dossier: Dossier };

export async function saveSummary(tx: Tx, id: string, version: number, dossier: Dossier) {
  await saveSummaries(tx, [{ id, version, dossier }]);
}

/** Each dossier once. */
export async function saveSummaries(tx: Tx, saved: Saved[]) {
  const rows = saved.map(summaryOf);
  await tx
    .insert(dossiers)
    .values(rows.map(({ fixed, changing }) => ({ ...fixed, ...changing })))
    .onConflictDoUpdate({ target: dossiers.id, set: asInserted(Object.keys(rows[0]?.changing ?? {})) });
}

const asInserted = (columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, sql`excluded.${sql.identifier(toSnakeCase(column))}`]));

function summaryOf({ id, version, dossier }: Saved) {
  const { number, receiptId, right, registerVersion, receivedAt, handlerId, answeredAt, onTime } = dossier;
  const { status, suspendedDays, extensionMonths, extensionNoticeDueOn } = clockOfDossier(dossier);
  const applicantTextId = dossier.applicant.textId;
  return {
    fixed: { id, number, receiptId, registerVersion, applicantTextId },
    changing: {
      right,
      version,
      receivedAt,
      phase: phaseOf(dossier),
      attention: attentionOf(dossier),
      level: levelOfDossier(dossier),
      dueOn: dueDayOf(dossier),
      standsStill: status === "suspended",
      suspendedDays,
      extensionMonths,
      extensionNoticeOn: dossier.extension?.toldAt ? null : extensionNoticeDueOn,
      handlerId,
      personConnection: personOf(dossier)?.connection ?? null,
      personKey: personOf(dossier)?.key ?? null,
      ...twoPersonsOf(dossier),
      answeredAt,
      endedAt: endedAt(dossier),
      onTime,
      supplementDueOn: supplementDueOn(dossier),
      recipientsDueOn: recipientsDayOf(dossier),
      forgetsOn: nextForgetting(dossier),
      restrictedSince: isRestricted(dossier) ? (dossier.restriction?.since ?? null) : null,
      keptFrom: dossier.conflicts.map(({ staffId }) => staffId),
      forDirector: isAboutStaff(dossier) || hasOpenComplaint(dossier),
    },
  };
}

/** Who proposed how it ends and who approved that, whatever was asked: the table holds the two apart (T-15). */
function twoPersonsOf({ proposal, approval, decision, refusal }: Dossier) {
  return {
    proposedBy: proposal?.by ?? decision?.by ?? refusal?.by ?? null,
    approvedBy: approval?.by ?? decision?.approvedBy ?? refusal?.approvedBy ?? null,
  };
}

/** The next number of a year: "AVG-2026-0432". Another filing waits until this transaction ends. */
export async function nextNumber(tx: Tx, year: number): Promise<string> {
  const [counter] = await tx
    .insert(numberCounters)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: numberCounters.year, set: { last: sql`${numberCounters.last} + 1` } })
    .returning({ last: numberCounters.last });
  return `AVG-${year}-${String(counter?.last).padStart(4, "0")}`;
}

/** The dossiers in which data stand still. */
export async function listRestricted(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(isNotNull(dossiers.restrictedSince))
    .orderBy(asc(dossiers.restrictedSince));
  return rows.map(({ id }) => id);
}

/** Records a message once; false when this form was received before. */
export async function insertReceipt(tx: Tx, receipt: typeof receipts.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(receipts).values(receipt).onConflictDoNothing().returning({ id: receipts.id });
  return rows.length === 1;
}

export async function findDossiersOfForm(tx: Tx, formKey: string) {
  return tx
    .select({ id: dossiers.id, number: dossiers.number })
    .from(dossiers)
    .innerJoin(receipts, eq(receipts.id, dossiers.receiptId))
    .where(eq(receipts.formKey, formKey))
    .orderBy(dossiers.number);
}

export async function findDossierByNumber(tx: Tx, number: string) {
  const [row] = await tx
    .select({ id: dossiers.id, applicantTextId: dossiers.applicantTextId })
    .from(dossiers)
    .where(eq(dossiers.number, number));
  return row ?? null;
}

const handlerLeft = sql<boolean>`${staff.leftAt} is not null`;

/** What decides who may see a dossier. */
const guardedColumns = {
  handlerId: sql<string | null>`case when ${handlerLeft} then null else ${dossiers.handlerId} end`,
  phase: dossiers.phase,
  proposedBy: dossiers.proposedBy,
  approvedBy: dossiers.approvedBy,
  keptFrom: dossiers.keptFrom,
  forDirector: dossiers.forDirector,
};
export type GuardedRow = Pick<
  typeof dossiers.$inferSelect,
  "handlerId" | "phase" | "proposedBy" | "approvedBy" | "keptFrom" | "forDirector"
>;

/** What staff may know of a dossier that is not theirs, with who may see the rest. */
export async function findGuarded(tx: Tx, number: string) {
  const [row] = await tx
    .select({
      id: dossiers.id,
      number: dossiers.number,
      right: dossiers.right,
      attention: dossiers.attention,
      receivedAt: dossiers.receivedAt,
      dueOn: dossiers.dueOn,
      standsStill: dossiers.standsStill,
      endedAt: dossiers.endedAt,
      onTime: dossiers.onTime,
      handler: sql<string | null>`case when ${handlerLeft} then null else ${staff.name} end`,
      awayUntil: staff.awayUntil,
      ...guardedColumns,
    })
    .from(dossiers)
    .leftJoin(staff, eq(staff.id, dossiers.handlerId))
    .where(eq(dossiers.number, number));
  return row ?? null;
}

/** The sealed texts that say who asks, of several dossiers. */
export async function listApplicantTexts(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx
    .select({ textId: dossiers.applicantTextId })
    .from(dossiers)
    .where(inArray(dossiers.id, ids));
  return rows.map(({ textId }) => textId);
}

export const queueViews = [
  "open",
  "mine",
  "nobody",
  "week",
  "late",
  "approval",
  "unproven",
  "ended",
  "supplement",
  "recipients",
  "to-carry-out",
] as const;
export type QueueView = (typeof queueViews)[number];

type Viewer = { today: Day; inAWeek: Day; staffId: string };

const ofView = (tx: Tx, { today, inAWeek, staffId }: Viewer): Record<QueueView, SQL | undefined> => {
  const open = isNull(dossiers.endedAt);
  // While the clock stands still there is no last day.
  const counts = eq(dossiers.standsStill, false);
  const left = tx.select({ id: staff.id }).from(staff).where(isNotNull(staff.leftAt));
  return {
    open,
    mine: and(open, eq(dossiers.handlerId, staffId)),
    // Whoever left the desk handles nothing any more.
    nobody: and(open, or(isNull(dossiers.handlerId), sql`${dossiers.handlerId} = any(array(${left}))`)),
    week: and(open, counts, lt(dossiers.dueOn, inAWeek)),
    late: and(open, counts, lt(dossiers.dueOn, today)),
    approval: and(open, eq(dossiers.phase, "approving")),
    unproven: and(open, eq(dossiers.phase, "identity-needed")),
    ended: isNotNull(dossiers.endedAt),
    supplement: isNotNull(dossiers.supplementDueOn),
    recipients: isNotNull(dossiers.recipientsDueOn),
    "to-carry-out": inArray(dossiers.attention, ["plan-to-approve", "step-changed", "task-to-carry-out"]),
  };
};

export const queuePageSize = 50;

type QueueQuestion = Viewer & { view: QueueView; page: number };

/** A page of the queue; what is due first comes first, of the ended ones the latest. */
export function listQueue(tx: Tx, { view, page, ...viewer }: QueueQuestion) {
  return tx
    .select({
      id: dossiers.id,
      number: dossiers.number,
      right: dossiers.right,
      phase: dossiers.phase,
      attention: dossiers.attention,
      dueOn: dossiers.dueOn,
      standsStill: dossiers.standsStill,
      endedAt: dossiers.endedAt,
      onTime: dossiers.onTime,
      applicantTextId: dossiers.applicantTextId,
      handler: sql<
        string | null
      >`case when ${dossiers.answeredAt} is null and ${staff.leftAt} is not null then null else ${staff.name} end`,
      awayUntil: staff.awayUntil,
      guarded: guardedColumns,
    })
    .from(dossiers)
    .leftJoin(staff, eq(staff.id, dossiers.handlerId))
    .where(ofView(tx, viewer)[view])
    .orderBy(...(view === "ended" ? [desc(dossiers.endedAt)] : [asc(dossiers.dueOn), asc(dossiers.number)]))
    .limit(queuePageSize)
    .offset((page - 1) * queuePageSize);
}

/** How far is counted: in a view that nobody looks at, and in the one that is looked at. More is "so many or more". */
export const countedMost = { beside: 1000, lookedAt: 10_000 };

/** How many dossiers each view holds, up to `countedMost`: counting all of many costs more than the whole page. */
export async function countQueue(tx: Tx, { view: lookedAt, ...viewer }: Omit<QueueQuestion, "page">) {
  const views = ofView(tx, viewer);
  const of = (view: QueueView) => {
    const most = view === lookedAt ? countedMost.lookedAt : countedMost.beside;
    const counted = tx.select({ one: sql`1` }).from(dossiers).where(views[view]).limit(most);
    return sql<number>`(select count(*) from (${counted}) as counted)`.mapWith(Number);
  };
  const columns = Object.fromEntries(queueViews.map((view) => [view, of(view)]));
  const [row] = await tx.select(columns as Record<QueueView, SQL<number>>).from(sql`(values (1)) as once`);
  return row as Record<QueueView, number>;
}

export async function listDossiers(tx: Tx, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: dossiers.id,
      number: dossiers.number,
      right: dossiers.right,
      phase: dossiers.phase,
      dueOn: dossiers.dueOn,
      endedAt: dossiers.endedAt,
      answeredAt: dossiers.answeredAt,
    })
    .from(dossiers)
    .where(inArray(dossiers.id, ids))
    .orderBy(desc(dossiers.receivedAt));
}

/** The newest other dossiers about the same person. */
export async function listDossiersOfPerson(tx: Tx, { connection, key }: PersonRef, besides: string) {
  return tx
    .select({
      number: dossiers.number,
      phase: dossiers.phase,
      receivedAt: dossiers.receivedAt,
      endedAt: dossiers.endedAt,
    })
    .from(dossiers)
    .where(
      and(eq(dossiers.personConnection, connection), eq(dossiers.personKey, key), ne(dossiers.id, besides)),
    )
    .orderBy(desc(dossiers.receivedAt))
    .limit(otherDossiersShown);
}

/** All dossiers about a person, the oldest first. */
export async function listIdsOfPerson(tx: Tx, { connection, key }: PersonRef): Promise<string[]> {
  const rows = await tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(and(eq(dossiers.personConnection, connection), eq(dossiers.personKey, key)))
    .orderBy(asc(dossiers.receivedAt), asc(dossiers.number));
  return rows.map(({ id }) => id);
}

const answersWithData = letterKinds.filter((kind) => isGiving(kind) && isAnswer(kind));

/** How far back is looked; whoever asked more often has asked often. */
const earlierLookedAt = 100;

/** What else was asked about the same person, with when its answer about the data was there; the newest first. */
export async function listRequestsOfPerson(tx: Tx, { connection, key }: PersonRef, besides: string) {
  const answer = and(eq(letters.dossierId, dossiers.id), inArray(letters.kind, answersWithData));
  return tx
    .select({
      dossierId: dossiers.id,
      number: dossiers.number,
      right: dossiers.right,
      receivedAt: dossiers.receivedAt,
      answeredAt:
        sql<Date | null>`case when ${letters.id} is not null then ${dossiers.answeredAt} end`.mapWith(
          dossiers.answeredAt,
        ),
    })
    .from(dossiers)
    .leftJoin(letters, answer)
    .where(
      and(eq(dossiers.personConnection, connection), eq(dossiers.personKey, key), ne(dossiers.id, besides)),
    )
    .orderBy(desc(dossiers.receivedAt))
    .limit(earlierLookedAt);
}

const touchedAtOnce = 500;

/** Open dossiers that a holiday may move, page by page in the order of their ids, after one of them. */
export function listOpenTouched(tx: Tx, { first, last, received }: Touched, after: string | null) {
  const extended = and(
    gt(dossiers.dueOn, last),
    gte(dossiers.receivedAt, startOf(received.first)),
    lt(dossiers.receivedAt, endOf(received.last)),
  );
  return tx
    .select({ id: dossiers.id, number: dossiers.number })
    .from(dossiers)
    .where(
      and(
        isNull(dossiers.endedAt),
        or(between(dossiers.dueOn, first, last), extended),
        after === null ? undefined : gt(dossiers.id, after),
      ),
    )
    .orderBy(asc(dossiers.id))
    .limit(touchedAtOnce);
}

export type OpenDossier = Awaited<ReturnType<typeof listOpenAbout>>[number];

const openColumns = {
  number: dossiers.number,
  phase: dossiers.phase,
  dueOn: dossiers.dueOn,
  standsStill: dossiers.standsStill,
};

/** The open dossiers about any of these people. */
export async function listOpenAbout(tx: Tx, people: PersonRef[]) {
  if (people.length === 0) return [];
  const any = people.map(({ connection, key }) =>
    and(eq(dossiers.personConnection, connection), eq(dossiers.personKey, key)),
  );
  return tx
    .select(openColumns)
    .from(dossiers)
    .where(and(isNull(dossiers.endedAt), or(...any)))
    .orderBy(asc(dossiers.dueOn))
    .limit(otherDossiersShown);
}

/** How many of those without a person are looked through: each has to be opened for it. */
const unfoundLookedThrough = 100;

/** The newest open dossiers where nobody was found, or not yet. */
export function listOpenUnfound(tx: Tx) {
  return tx
    .select({ ...openColumns, applicantTextId: dossiers.applicantTextId })
    .from(dossiers)
    .where(and(isNull(dossiers.endedAt), isNull(dossiers.personKey)))
    .orderBy(desc(dossiers.receivedAt))
    .limit(unfoundLookedThrough);
}

/** How many are open, up to `most`. */
export async function countOpen(tx: Tx, most: number): Promise<number> {
  const open = tx.select({ id: dossiers.id }).from(dossiers).where(isNull(dossiers.endedAt)).limit(most);
  const [row] = await tx.select({ open: count() }).from(open.as("open"));
  return row?.open ?? 0;
}

export async function countHandled(tx: Tx, handlerId: string): Promise<number> {
  const own = and(isNull(dossiers.endedAt), eq(dossiers.handlerId, handlerId));
  const [row] = await tx.select({ open: count() }).from(dossiers).where(own);
  return row?.open ?? 0;
}

/** More than fits on a screen: who reads it is told that there are more. */
export const calendarMost = 2000;

type CalendarQuestion = Span & { handlerId: string | null };

/** Open dossiers of which a day of the law falls in a span of days. */
export function listFalling(tx: Tx, { from, to, handlerId }: CalendarQuestion) {
  const inSpan = or(between(dossiers.dueOn, from, to), between(dossiers.extensionNoticeOn, from, to));
  return listForCalendar(tx, and(inSpan, ofHandler(handlerId)));
}

/** Open dossiers of which a step of the desk may fall in a span: they are here by then, and not due before it. */
export function listStepping(tx: Tx, { from, to, handlerId }: CalendarQuestion) {
  const here = and(gte(dossiers.dueOn, from), lt(dossiers.receivedAt, endOf(to)));
  return listForCalendar(tx, and(here, ofHandler(handlerId)));
}

/** Open dossiers whose last day is over. */
export function listOverdue(tx: Tx, today: Day, handlerId: string | null) {
  const late = and(eq(dossiers.standsStill, false), lt(dossiers.dueOn, today));
  return listForCalendar(tx, and(late, ofHandler(handlerId)));
}

const ofHandler = (id: string | null) => (id === null ? undefined : eq(dossiers.handlerId, id));

function listForCalendar(tx: Tx, which: SQL | undefined) {
  return tx
    .select({
      number: dossiers.number,
      right: dossiers.right,
      phase: dossiers.phase,
      receivedAt: dossiers.receivedAt,
      dueOn: dossiers.dueOn,
      standsStill: dossiers.standsStill,
      suspendedDays: dossiers.suspendedDays,
      extensionMonths: dossiers.extensionMonths,
      extensionNoticeOn: dossiers.extensionNoticeOn,
    })
    .from(dossiers)
    .where(and(isNull(dossiers.endedAt), which))
    .orderBy(asc(dossiers.dueOn), asc(dossiers.number))
    .limit(calendarMost);
}
