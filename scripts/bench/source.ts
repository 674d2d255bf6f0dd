// A source in memory with 300 records of one person, so that every run of the benchmark builds the same answer.

import type { SourceRecord } from "#app/domain/records.ts";
import type { Connector } from "#app/server/sources/source.ts";
import { benchPerson } from "./stages.ts";

export const recordCount = 300;
const perPage = 100;

export const benchSource: Connector = {
  id: benchPerson.connection,
  findPerson: async () => [],
  contactOnFile: async () => ({ mailboxes: [], phones: [], mobiles: [], homeAddress: null }),
  sharesMailbox: async () => false,
  customerNumber: async () => null,
  externalKey: async () => null,
  plan: () => [{ resource: "boekingen", theme: "payments" }],
  check: async () => {},
  async *collect() {
    for (let from = 0; from < recordCount; from += perPage) {
      yield Array.from({ length: perPage }, (_, place) => bookingAt(from + place));
    }
  },
};

/** A line of a ledger with as many fields as the housing system's own. */
export function bookingAt(index: number): SourceRecord {
  const month = `${2001 + Math.floor(index / 24)}-${String((Math.floor(index / 2) % 12) + 1).padStart(2, "0")}`;
  const values = {
    Boeknummer: `BK${String(index).padStart(6, "0")}`,
    Soort: index % 2 === 0 ? "Vordering" : "Ontvangst",
    "Nadere soort": index % 2 === 0 ? "Prolongatie" : "Bankontvangst",
    Status: "Definitief",
    Omschrijving: `Huur ${month}, overeenkomst 4711`,
    Boekdatum: `${month}-01`,
    Vervaldatum: `${month}-01`,
    Bedrag: index % 2 === 0 ? 612.34 : -612.34,
    "Openstaand bedrag": 0,
    Betalingskenmerk: `9000${String(index).padStart(12, "0")}`,
  };
  return {
    key: `boekingen/${index}`,
    resource: "boekingen",
    theme: "payments",
    title: "Boeking",
    whose: "self",
    personKey: benchPerson.key,
    release: "review",
    fields: Object.entries(values).map(([label, value]) => ({
      field: `boekingen.${label}`,
      element: "C1-01",
      label,
      value,
    })),
  };
}
