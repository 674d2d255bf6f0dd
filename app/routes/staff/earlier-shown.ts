// What the same person asked before, as colleagues read it.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { shownDay } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import type { DossierNow } from "#app/server/dossier-state.ts";
import { changesSince, earlierOf } from "#app/server/earlier.ts";
import type { EarlierShown } from "#app/ui/staff/earlier.tsx";

const shownAtOnce = 10;

type Office = LoaderFunctionArgs["context"]["office"];

export async function earlierShown(
  office: Office,
  now: Pick<DossierNow, "id" | "dossier">,
): Promise<EarlierShown> {
  const earlier = await earlierOf(office.db, now.id, now.dossier);
  const requests = earlier?.requests ?? [];
  return {
    times: earlier && requests.length,
    requests: requests.slice(0, shownAtOnce).map(({ number, receivedOn, answeredOn, daysBefore }) => ({
      number,
      came: shownDay(receivedOn, staffLocale),
      daysBefore,
      answered: answeredOn && shownDay(answeredOn, staffLocale),
    })),
    changes: await changesSince(office, now, earlier?.last ?? null),
  };
}
