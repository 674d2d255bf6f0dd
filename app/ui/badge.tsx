import type { ShownTime } from "#app/i18n/format.ts";
import type { Texts } from "#app/i18n/texts.ts";
import type { Tone } from "./notice.tsx";
import { Time } from "./time.tsx";

export function Badge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}

/**
 * The last day, and how it stands: days left (negative when late), how it ended, or that no day counts while the clock
 * stands still.
 */
export type Due = {
  on: ShownTime;
  daysLeft: number;
  stands: "still" | "on-time" | "late" | "withdrawn" | "attached" | null;
};

/** From so many days left the badge asks for attention. */
const soonDays = 7;

export function DueBadge({ due, words }: { due: Due; words: Texts["staff"]["due"] }) {
  return (
    <span className="due">
      <span className="chip" data-due={dueState(due)}>
        {dueText(due, words)}
      </span>
      {due.stands !== "still" && <Time at={due.on} />}
    </span>
  );
}

type DueState = "late" | "soon" | "calm" | "met";
const statesOf = {
  still: "calm",
  withdrawn: "calm",
  attached: "calm",
  late: "late",
  "on-time": "met",
} as const;

function dueState({ daysLeft, stands }: Due): DueState {
  if (stands) return statesOf[stands];
  if (daysLeft < 0) return "late";
  return daysLeft <= soonDays ? "soon" : "calm";
}

function dueText({ daysLeft, stands }: Due, words: Texts["staff"]["due"]): string {
  if (stands) return words.stands[stands];
  if (daysLeft < 0) return words.late(-daysLeft);
  return daysLeft === 0 ? words.today : words.left(daysLeft);
}
