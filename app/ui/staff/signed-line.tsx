import type { ShownTime } from "#app/i18n/format.ts";
import { Time } from "../time.tsx";

/** A colleague, and when they did it. */
export type Signed = { name: string; at: ShownTime };

export function SignedLine({ text, by }: { text: string; by: Signed }) {
  return (
    <p>
      {text} <bdi>{by.name}</bdi>, <Time at={by.at} />
    </p>
  );
}
