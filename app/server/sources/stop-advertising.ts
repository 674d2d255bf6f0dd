// Ends what somebody is sent as advertising: the one right that leaves nothing to weigh (GDPR art. 21(3)).

import type { PersonRef, SourceRecord } from "#app/domain/records.ts";
import type { ChangeResult, Changer, ChangeWish } from "./change.ts";

export type Stopped = { wish: ChangeWish; result: ChangeResult };

/** `operationOf`: the same id in each try, by the key of the record. Throws SourceError; what was ended stays ended. */
export async function stopAdvertising(
  { advertising, apply }: Changer,
  { person, operationOf }: { person: PersonRef; operationOf: (recordKey: string) => string },
  signal: AbortSignal,
): Promise<Stopped[]> {
  const stopped: Stopped[] = [];
  for (const wish of (await advertising?.(person, signal)) ?? []) {
    const change = { ...wish, person, operationId: operationOf(wish.recordKey) };
    stopped.push({ wish, result: await apply(change, isOwn, signal) });
  }
  return stopped;
}

/** Whatever else it says by now, it ends. */
const isOwn = ({ whose }: SourceRecord) => whose === "self";
