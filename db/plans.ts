// Plans and their rows. What T-11 forbids, the triggers of these tables refuse too.

import { and, asc, count, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { PlanRowState } from "#app/domain/plans.ts";
import type { Tx } from "./client.server.ts";
import { planRows, plans } from "./schema.ts";

export type PlanRow = typeof planRows.$inferSelect;
export type NewPlanRow = Pick<PlanRow, "id" | "stepId" | "place" | "fingerprint" | "sealed">;

const atOnce = 1000;

/** Keeps a plan with its rows; nothing is added to it after that. */
export async function insertPlan(tx: Tx, plan: typeof plans.$inferInsert, rows: NewPlanRow[]) {
  await tx.insert(plans).values(plan);
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce).map((row) => ({ ...row, planId: plan.id }));
    await tx.insert(planRows).values(some);
  }
}

export async function approvePlanRow(tx: Tx, planId: string, by: { staffId: string; at: Date }) {
  await tx.update(plans).set({ approvedBy: by.staffId, approvedAt: by.at }).where(eq(plans.id, planId));
}

export async function schedulePlan(tx: Tx, planId: string, startsAt: Date) {
  await tx
    .update(plans)
    .set({ startsAt })
    .where(and(eq(plans.id, planId), isNull(plans.startsAt)));
}

export async function stopPlanRow(tx: Tx, planId: string, at: Date) {
  await tx
    .update(plans)
    .set({ stoppedAt: at })
    .where(and(eq(plans.id, planId), isNull(plans.stoppedAt)));
}

/** The next rows of a step that are not settled, in their order. */
export function listUnsettled(tx: Tx, stepId: string, after: number): Promise<PlanRow[]> {
  return tx
    .select()
    .from(planRows)
    .where(
      and(
        eq(planRows.stepId, stepId),
        inArray(planRows.state, ["waiting", "asked", "unknown"]),
        sql`${planRows.place} > ${after}`,
      ),
    )
    .orderBy(asc(planRows.place))
    .limit(rowsAtOnce);
}

export const rowsAtOnce = 100;

/** All rows of a step in pages, for a screen. */
export function listRowsOf(tx: Tx, stepId: string, most: number): Promise<PlanRow[]> {
  return tx
    .select()
    .from(planRows)
    .where(eq(planRows.stepId, stepId))
    .orderBy(asc(planRows.place))
    .limit(most);
}

/** Says that rows are going to be asked. Gives how many: fewer where their plan counts no more, or one was settled. */
export async function markAsked(tx: Tx, rowIds: string[], at: Date): Promise<number> {
  const counts = sql`exists (select from plans as plan where plan.id = ${planRows.planId} and plan_counts(plan))`;
  const rows = await tx
    .update(planRows)
    .set({ state: "asked", askedAt: at })
    .where(and(inArray(planRows.id, rowIds), ne(planRows.state, "done"), counts))
    .returning({ id: planRows.id });
  return rows.length;
}

/** What the hash of a plan covers of its rows. */
export function listPlanRows(tx: Tx, planId: string) {
  const { id, stepId, place, fingerprint } = planRows;
  return tx
    .select({ id, stepId, place, fingerprint })
    .from(planRows)
    .where(eq(planRows.planId, planId))
    .orderBy(asc(place));
}

export async function settleRow(tx: Tx, rowId: string, state: PlanRowState, code: string | null, at: Date) {
  await tx
    .update(planRows)
    .set({ state, code, settledAt: at })
    .where(and(eq(planRows.id, rowId), ne(planRows.state, "done")));
}

/** A colleague proved all that was left of a step. */
export async function settleRowsOf(tx: Tx, stepId: string, at: Date) {
  await tx
    .update(planRows)
    .set({ state: "done", settledAt: at })
    .where(and(eq(planRows.stepId, stepId), ne(planRows.state, "done")));
}

export type StepTally = { stepId: string; state: PlanRowState; code: string | null; rows: number };

/** How the rows of a plan stand. */
export function tallyPlan(tx: Tx, planId: string): Promise<StepTally[]> {
  const { stepId, state, code } = planRows;
  return tx
    .select({ stepId, state, code, rows: count() })
    .from(planRows)
    .where(eq(planRows.planId, planId))
    .groupBy(stepId, state, code);
}
