// Whole associations of random households, and what of everybody else stands in the answer to each of their people.

import { bundleRecord } from "#app/domain/bundle.ts";
import { slicesOf } from "#app/server/sources/vera/slices.ts";
import { readSubject } from "#app/server/sources/vera/subject.ts";
import { type Association, generateAssociation } from "#demo/association/association.ts";
import { foreignCanaries } from "#demo/association/canaries.ts";
import { apiOf, urls } from "./rows-as-source.ts";

/** A leak: what of whom was found in whose answer. No values, so that a failing test can be shown. */
export type Leak = { seed: string; reader: string; field: string };

/** Households in one random association: people who share an address. */
export function householdsIn({ residences }: Association): number {
  return new Set(residences.filter(({ einddatum }) => !einddatum).map(({ adres }) => adres)).size;
}

/** Reads everybody's records as a connector does and gives what needs no look; gives what leaked. */
export async function leaksIn(seed: string): Promise<{ households: number; fields: number; leaks: Leak[] }> {
  const association = generateAssociation({ seed });
  const leaks: Leak[] = [];
  let fields = 0;
  for (const { id } of association.people) {
    const canaries = foreignCanaries(association, id);
    for (const { field, value } of await fieldsGivenTo(association, id)) {
      fields += 1;
      if (canaries.some((canary) => value.includes(canary))) leaks.push({ seed, reader: id, field });
    }
  }
  return { households: householdsIn(association), fields, leaks };
}

async function fieldsGivenTo(association: Association, id: string) {
  const api = apiOf(association);
  const signal = new AbortController().signal;
  const subject = await readSubject(api, id, signal);
  const person = { connection: "erp", key: id };
  const given: { field: string; value: string }[] = [];
  for (const slice of slicesOf({ urls })) {
    for await (const page of slice.collect({ api, subject, signal })) {
      for (const record of page.filter(({ release }) => release === "auto")) {
        const shown = bundleRecord({ record, connection: "erp", decision: "give", ground: null }, [person]);
        if (!shown || "refused" in shown)
          throw new Error(`Nothing can be given to ${id}: ${record.resource}`);
        given.push(...shown.fields.map(({ field, value }) => ({ field, value: String(value ?? "") })));
      }
    }
  }
  return given;
}
