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

/** The last day, and how it stands: days left (negative when late), or how it ended. */
export type Due = {
  on: ShownTime;
  daysLeft: number;
  ended: "on-time" | "late" | "withdrawn" | "attached" | null;
};

/** From so many days left the badge asks for attention. */
const soonDays = 7;

export function DueBadge({ due, words }: { due: Due; words: Texts["staff"]["due"] }) {
  return (
    <span className="due">
      <span className="chip" data-due={dueState(due)}>
        {dueText(due, words)}
      </span>
      <Time at={due.on} />
    </span>
  );
}

function dueState({ daysLeft, ended }: Due): "late" | "soon" | "calm" | "met" {
  if (ended)
    return ended === "late" ? "late" : ended === "withdrawn" || ended === "attached" ? "calm" : "met";
  if (daysLeft < 0) return "late";
  return daysLeft <= soonDays ? "soon" : "calm";
}

function dueText({ daysLeft, ended }: Due, words: Texts["staff"]["due"]): string {
  if (ended) return words.ended[ended];
  if (daysLeft < 0) return words.late(-daysLeft);
  return daysLeft === 0 ? words.today : words.left(daysLeft);
}
