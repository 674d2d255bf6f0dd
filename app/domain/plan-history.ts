// How plans come to their present state, whoever they belong to: a dossier, or what is kept for a time.

import type { DossierEvent, RecordedEvent } from "./events.ts";
import type { Plan } from "./plans.ts";

const planEvents = [
  "plan-drawn",
  "plan-approved",
  "plan-stopped",
  "plan-started",
  "step-settled",
] as const satisfies DossierEvent["type"][];
export type PlanEvent = Extract<DossierEvent, { type: (typeof planEvents)[number] }>;

export function isPlanEvent(event: { type: string }): event is PlanEvent {
  return planEvents.some((type) => type === event.type);
}

type Recorded = Pick<RecordedEvent, "actor" | "at"> & { event: PlanEvent };

export function plansAfter(plans: Plan[], { event, actor, at }: Recorded): Plan[] {
  switch (event.type) {
    case "plan-drawn": {
      const { type: _, steps, ...drawn } = event;
      const open = steps.map((step) => ({ ...step, state: "open" as const, proof: null }));
      return [...plans, { ...drawn, ...untouched, steps: open }];
    }
    case "plan-approved": {
      const approvedBy = actor.kind === "staff" ? actor.staffId : null;
      return changed(plans, event, () => ({ approvedBy, startsAt: new Date(event.startsAt) }));
    }
    case "plan-stopped":
      return changed(plans, event, () => ({ stoppedAt: at }));
    case "plan-started":
      return changed(plans, event, () => ({ startedAt: at, dueOn: event.dueOn }));
    case "step-settled": {
      const { stepId, result, proof } = event;
      return changed(plans, event, ({ steps }) => ({
        steps: steps.map((step) => (step.stepId === stepId ? { ...step, state: result, proof } : step)),
      }));
    }
  }
}

const untouched = { approvedBy: null, startsAt: null, startedAt: null, dueOn: null, stoppedAt: null };

function changed(plans: Plan[], { planId }: { planId: string }, change: (plan: Plan) => Partial<Plan>) {
  return plans.map((plan) => (plan.planId === planId ? { ...plan, ...change(plan) } : plan));
}
