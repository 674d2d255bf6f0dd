// What the same person asked before, as colleagues read it.

import type { Earlier } from "#app/domain/earlier.ts";
import { shownDay } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import type { EarlierShown } from "#app/ui/staff/earlier.tsx";

const shownAtOnce = 10;

/** Without what became different, for which all records of both requests are opened. */
export function earlierShown(earlier: Earlier | null): EarlierShown {
  const requests = earlier?.requests ?? [];
  return {
    times: earlier && requests.length,
    requests: requests.slice(0, shownAtOnce).map(({ number, receivedOn, answeredOn, daysBefore }) => ({
      number,
      came: shownDay(receivedOn, staffLocale),
      daysBefore,
      answered: answeredOn && shownDay(answeredOn, staffLocale),
    })),
    changes: null,
  };
}
