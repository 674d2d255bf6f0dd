import type { ShownTime } from "#app/i18n/format.ts";

export function Time({ at }: { at: ShownTime }) {
  return <time dateTime={at.iso}>{at.text}</time>;
}
