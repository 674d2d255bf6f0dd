import { and, asc, count, desc, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Role } from "#app/domain/actors.ts";
import type { Day } from "#app/domain/calendar.ts";
import {
  type Colleague,
  obstacleToRole,
  type StaffChange,
  type StaffObstacle,
} from "#app/domain/colleagues.ts";
import { deleteCalendarFeed } from "./calendar-feeds.ts";
import type { Db, Tx } from "./client.server.ts";
import { deleteInvitationsOf, deleteInvitationsTo } from "./invitations.ts";
import { deletePasskeysOf } from "./passkeys.ts";
import { dossiers, passkeys, staff, staffChanges } from "./schema.ts";
import { deleteSessionsOf } from "./sessions.ts";

export type StaffMember = { id: string; subject: string | null; name: string; email: string; role: Role };
export type StaffMemberThere = StaffMember & {
  awayUntil: Day | null;
  reviewKeys: boolean;
  leftAt: Date | null;
};
type NewStaffMember = Omit<StaffMember, "id"> & { subject: string };
/** How a command names a colleague. */
export type StaffName = { subject: string } | { email: string };
/** Why nothing was changed; null when it was. */
export type StaffRefusal = StaffObstacle | "unknown" | null;
/** Who changes something and when; `by` is null for a command on the server. */
type Sign = { by: string | null; at: Date };

/** A colleague who works at the desk now. */
export async function findStaffBySubject(tx: Tx, subject: string): Promise<StaffMember | null> {
  const [row] = await tx
    .select()
    .from(staff)
    .where(and(eq(staff.subject, subject), isNull(staff.leftAt)));
  return row ?? null;
}

/** Everybody with this e-mail address, those who left too. */
export function listStaffByEmail(tx: Tx, email: string): Promise<StaffMember[]> {
  return tx.select().from(staff).where(byName({ email }));
}

/** Those who left too: their names stand beside what they did. */
export function listStaff(tx: Tx): Promise<StaffMemberThere[]> {
  return tx.select().from(staff);
}

/** Who works at the desk now, how they come in, and how many open dossiers each handles. */
export function listColleagues(tx: Tx) {
  const handled = tx
    .select({ handlerId: dossiers.handlerId, open: count().as("open") })
    .from(dossiers)
    .where(isNull(dossiers.endedAt))
    .groupBy(dossiers.handlerId)
    .as("handled");
  return tx
    .select({
      id: staff.id,
      name: staff.name,
      role: staff.role,
      awayUntil: staff.awayUntil,
      lastSignedInAt: staff.lastSignedInAt,
      hasAccount: sql<boolean>`${staff.subject} is not null`,
      hasPasskey: hasPasskey(tx),
      open: sql`coalesce(${handled.open}, 0)`.mapWith(Number),
    })
    .from(staff)
    .leftJoin(handled, eq(handled.handlerId, staff.id))
    .where(isNull(staff.leftAt))
    .orderBy(asc(staff.name), asc(staff.id));
}

export async function findColleague(tx: Tx, id: string) {
  const [row] = await tx
    .select()
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.leftAt)));
  return row ?? null;
}

export async function recordSignIn(tx: Tx, id: string, at: Date) {
  await tx.update(staff).set({ lastSignedInAt: at }).where(eq(staff.id, id));
}

export async function saveAway(tx: Tx, id: string, awayUntil: Day | null) {
  await tx.update(staff).set({ awayUntil }).where(eq(staff.id, id));
}

/** Whether single keys decide in this colleague's review. */
export async function saveReviewKeys(tx: Tx, id: string, reviewKeys: boolean) {
  await tx.update(staff).set({ reviewKeys }).where(eq(staff.id, id));
}

type NewRole = Sign & { about: string; role: Role };

/** Gives a colleague another role, if nothing is in the way; with the ids of the sessions that it ended. */
export async function changeRole(
  tx: Tx,
  { about, role, ...sign }: NewRole,
): Promise<{ refusal: StaffRefusal; ended: string[] }> {
  await lockStaff(tx);
  const member = await findColleague(tx, about);
  if (!member) return { refusal: "unknown", ended: [] };
  const refusal = obstacleToRole(await colleaguesNow(tx), { by: sign.by, about, role });
  if (refusal || member.role === role) return { refusal, ended: [] };
  await tx.update(staff).set({ role }).where(eq(staff.id, about));
  return { refusal: null, ended: await endOldRole(tx, about, role, sign) };
}

/**
 * Adds a colleague, or changes name, e-mail and role of the one with this subject. With another role every session of
 * theirs ends.
 */
export async function saveStaff(
  db: Db,
  { subject, ...rest }: NewStaffMember,
  at = new Date(),
): Promise<StaffRefusal> {
  return db.transaction(async (tx) => {
    await lockStaff(tx);
    const before = await findStaffBySubject(tx, subject);
    const refusal = before && (await refusalOf(tx, before, rest.role));
    if (refusal) return refusal;
    const [saved] = await tx
      .insert(staff)
      .values({ id: crypto.randomUUID(), subject, ...rest })
      .onConflictDoUpdate({ target: staff.subject, set: { ...rest, leftAt: null } })
      .returning();
    if (saved && before?.role !== rest.role) await endOldRole(tx, saved.id, rest.role, { by: null, at });
    return null;
  });
}

/** Changes name and role of a colleague who comes in by passkey only. */
export async function changeStaff(
  db: Db,
  { email, ...rest }: Omit<NewStaffMember, "subject">,
  at = new Date(),
): Promise<StaffRefusal> {
  return db.transaction(async (tx) => {
    await lockStaff(tx);
    const [before] = await tx
      .select()
      .from(staff)
      .where(and(byName({ email }), isNull(staff.subject), isNull(staff.leftAt)));
    if (!before) return "unknown";
    const refusal = await refusalOf(tx, before, rest.role);
    if (refusal) return refusal;
    await tx.update(staff).set(rest).where(eq(staff.id, before.id));
    if (before.role !== rest.role) await endOldRole(tx, before.id, rest.role, { by: null, at });
    return null;
  });
}

/**
 * Lets in who followed an invitation: somebody new, somebody who left and comes back, or a colleague who makes one more
 * passkey. With another role every session of theirs ends; the last privacy officer keeps that role.
 */
export async function welcomeStaff(tx: Tx, { id, ...rest }: Omit<StaffMember, "subject">, sign: Sign) {
  await lockStaff(tx);
  const before = await findColleague(tx, id);
  const role = before && (await refusalOf(tx, before, rest.role)) ? before.role : rest.role;
  const known = { ...rest, role };
  await tx
    .insert(staff)
    .values({ id, ...known })
    .onConflictDoUpdate({ target: staff.id, set: { ...known, leftAt: null } });
  if (before?.role !== role) await endOldRole(tx, id, role, sign);
}

/**
 * A colleague leaves the desk: no session goes on, none begins, passkeys and invitations are gone; the name stays beside
 * what they did.
 */
export async function endStaff(db: Db, who: StaffName, at: Date): Promise<StaffRefusal> {
  return db.transaction(async (tx) => {
    await lockStaff(tx);
    const leaving = await tx
      .select()
      .from(staff)
      .where(and(byName(who), isNull(staff.leftAt)));
    let there = await colleaguesNow(tx);
    for (const { id } of leaving) {
      const refusal = obstacleToRole(there, { by: null, about: id, role: null });
      if (refusal) return refusal;
      there = there.filter((one) => one.id !== id);
    }
    for (const member of leaving) {
      await tx.update(staff).set({ leftAt: at, awayUntil: null }).where(eq(staff.id, member.id));
      await deleteSessionsOf(tx, member.id);
      await deletePasskeysOf(tx, member.id);
      await deleteCalendarFeed(tx, member.id);
      await deleteInvitationsTo(tx, member.email);
      await insertStaffChange(tx, { by: null, at, about: member.id, what: "left" });
    }
    return leaving.length > 0 ? null : "unknown";
  });
}

/**
 * One change of who works here at a time: of two at once, each could count on the officer that the other takes away.
 * Signing in and reading go on. Taken before anything else, so that nobody waits for each other.
 */
export async function lockStaff(tx: Tx) {
  await tx.execute(sql`lock table ${staff} in share row exclusive mode`);
}

export async function insertStaffChange(
  tx: Tx,
  { by, about, what, at }: Sign & { about: string; what: StaffChange },
) {
  await tx.insert(staffChanges).values({ id: crypto.randomUUID(), byId: by, staffId: about, what, at });
}

/** The last changes of anybody's access, the newest first. */
export function listStaffChanges(tx: Tx, most: number) {
  const by = alias(staff, "by");
  return tx
    .select({
      id: staffChanges.id,
      by: by.name,
      about: staff.name,
      what: staffChanges.what,
      at: staffChanges.at,
    })
    .from(staffChanges)
    .innerJoin(staff, eq(staff.id, staffChanges.staffId))
    .leftJoin(by, eq(by.id, staffChanges.byId))
    .orderBy(desc(staffChanges.at), staffChanges.id)
    .limit(most);
}

function byName(who: StaffName) {
  return "subject" in who
    ? eq(staff.subject, who.subject)
    : eq(sql`lower(${staff.email})`, who.email.toLowerCase());
}

async function refusalOf(tx: Tx, { id }: StaffMember, role: Role | null): Promise<StaffObstacle | null> {
  return obstacleToRole(await colleaguesNow(tx), { by: null, about: id, role });
}

async function colleaguesNow(tx: Tx): Promise<Colleague[]> {
  return tx
    .select({
      id: staff.id,
      role: staff.role,
      canSignIn: sql<boolean>`(${staff.subject} is not null or ${hasPasskey(tx)})`,
    })
    .from(staff)
    .where(isNull(staff.leftAt));
}

function hasPasskey(tx: Tx): SQL<boolean> {
  const counting = tx
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(and(eq(passkeys.staffId, staff.id), isNull(passkeys.stoppedAt)));
  return exists(counting) as SQL<boolean>;
}

/**
 * No session of the old role goes on, its calendar reads nothing any more, and no invitation that still lies open brings
 * it back. Gives the sessions' ids.
 */
async function endOldRole(tx: Tx, id: string, role: Role, sign: Sign): Promise<string[]> {
  await deleteInvitationsOf(tx, id);
  await deleteCalendarFeed(tx, id);
  await insertStaffChange(tx, { ...sign, about: id, what: role });
  return deleteSessionsOf(tx, id);
}
