// One request with its own clock: the portal's follow-ups are done when the clock comes to them.

import { and, asc, eq, isNull, lte, ne } from "drizzle-orm";
import type { Stamp } from "#app/domain/actors.ts";
import type { Office } from "#app/server/office.ts";
import { doFollowUp } from "#app/server/work.ts";
import { followUps } from "#db/schema.ts";
import type { StaffMember } from "#db/staff.ts";
import type { CaughtMail } from "../mail-store.ts";
import type { Asker } from "./applicants.ts";
import type { Life, Player } from "./plan.ts";

/** A clock that is set by hand; it never goes back. */
export type Clock = { at: Date };

export type Scene = {
  life: Life;
  /** The office as it is at the clock's time. */
  office: Office;
  clock: Clock;
  asker: Asker;
  dossierId: string;
  number: string;
  /** Of the browser in which the tenant filed it; null for who wrote a letter. */
  sessionId: string | null;
  colleagues: StaffMember[];
  mails(): CaughtMail[];
};

const second = 1000;

export function setClock(clock: Clock, at: Date) {
  if (at > clock.at) clock.at = at;
}

export function sessionOf({ life, sessionId }: Pick<Scene, "life" | "sessionId">): string {
  if (!sessionId) throw new Error(`${life.who} has no browser`);
  return sessionId;
}

export function stampOf(
  scene: Pick<Scene, "life" | "office" | "sessionId" | "colleagues">,
  by: Player,
): Stamp {
  const { office, colleagues } = scene;
  if (by === "tenant") return { actor: { kind: "tenant", sessionId: sessionOf(scene) }, at: office.now() };
  const colleague = colleagues.find(({ subject }) => subject === by);
  if (!colleague) throw new Error(`${by} does not work here`);
  return { actor: { kind: "staff", staffId: colleague.id, role: colleague.role }, at: office.now() };
}

/** Lets time pass until a moment, and the portal do what comes due on the way. */
export async function letPass(scene: Scene, until: Date) {
  for (let next = await nextDue(scene, until); next; next = await nextDue(scene, until)) {
    setClock(scene.clock, next.dueAt);
    await doFollowUp(scene.office, next.id);
    setClock(scene.clock, new Date(scene.clock.at.getTime() + second));
  }
  setClock(scene.clock, until);
}

async function nextDue({ office, dossierId, life }: Scene, until: Date) {
  const [next] = await office.db
    .select({ id: followUps.id, dueAt: followUps.dueAt })
    .from(followUps)
    .where(
      and(
        eq(followUps.dossierId, dossierId),
        isNull(followUps.doneAt),
        lte(followUps.dueAt, until),
        life.leftToDo ? ne(followUps.kind, life.leftToDo) : undefined,
      ),
    )
    .orderBy(asc(followUps.dueAt))
    .limit(1);
  return next;
}
