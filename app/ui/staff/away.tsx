import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";

/** Beside the name of a colleague who is not there. */
export function Away({ until, locale }: { until: ShownTime | null; locale: Locale }) {
  if (!until) return null;
  return <Badge tone="warn">{textsIn(locale).staff.away(until.text)}</Badge>;
}
