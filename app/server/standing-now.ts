// What the sources say by now of somebody's standing, long after their request was answered.

import { dayOf } from "#app/domain/calendar.ts";
import type { PersonRef, SourceRecord } from "#app/domain/records.ts";
import { type FoundStanding, standingIn } from "#app/domain/standing.ts";
import { isSilence, readingPatience, sourcesOf, triesToRead } from "./draw-plan.ts";
import type { Office } from "./office.ts";
import type { Gatherer } from "./sources/source.ts";

/**
 * Null when nothing tells of it, or a source stays silent: who rents there may rent still. `tries`: how often it was tried
 * before. Throws what may pass when it is tried again.
 */
export async function standingNow(
  office: Office,
  { person, tries }: { person: PersonRef; tries: number },
): Promise<FoundStanding | null> {
  const records: SourceRecord[] = [];
  for (const source of sourcesOf(office, person)) {
    try {
      records.push(...(await contractsIn(source, person)));
    } catch (error) {
      if (!isSilence(error) || (error.retryable && tries < triesToRead)) throw error;
      return null;
    }
  }
  return standingIn(records, dayOf(office.now()));
}

async function contractsIn(source: Gatherer, { key }: PersonRef): Promise<SourceRecord[]> {
  const signal = AbortSignal.timeout(readingPatience);
  const found: SourceRecord[] = [];
  for (const { resource } of source.plan(["contract"])) {
    for await (const page of source.collect(resource, { connection: source.id, key }, signal))
      found.push(...page);
  }
  return found;
}
