// What a colleague looks up by hand, where there is no connection: a slice like any other, with a day by which it is there.

import { addDays, type Day, nextWorkingDay } from "./calendar.ts";
import type { Slice } from "./events.ts";
import type { Theme } from "./records.ts";
import type { Register } from "./register.ts";

/** The resource of every slice that a colleague brings. */
export const byHandResource = "by-hand";

/** Whether a colleague brings it. */
export function isTask({ resource }: Pick<Slice, "resource">): boolean {
  return resource === byHandResource;
}

type Sources = Pick<Register["sources"][number], "id" | "task">[];
export type TaskSpec = { connection: string; resource: string; theme: Theme; dueOn: Day };

/** Whether the answer can go out without it. A connection is asked first; whoever should look may never come. */
export function isWaivable({ state, ...slice }: Pick<Slice, "resource"> & { state: string }): boolean {
  return state === "failed" || (state === "running" && isTask(slice));
}

/** The tasks that the register asks for these themes, each with the working day on which it should be there. */
export function tasksFor(sources: Sources, themes: Theme[], today: Day): TaskSpec[] {
  return sources.flatMap(({ id, task }) =>
    task && themes.includes(task.theme)
      ? [
          {
            connection: id,
            resource: byHandResource,
            theme: task.theme,
            dueOn: nextWorkingDay(addDays(today, task.days)),
          },
        ]
      : [],
  );
}
