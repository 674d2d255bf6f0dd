// The state and the clock of many dossiers from their events, against only reading those events.

import { addDays, startOf } from "#app/domain/calendar.ts";
import { clockOfDossier } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import type { TextRef } from "#app/domain/texts.ts";
import { decideAll } from "./dossiers.ts";
import { type Measure, median } from "./report.ts";
import { type Act, type Colleagues, laterStages, reception } from "./stages.ts";

const dossiers = 100_000;
const eventsEach = 12;
const rounds = 3;
const applicant: TextRef = { textId: crypto.randomUUID(), proof: "" };
const colleagues: Colleagues = { handler: crypto.randomUUID(), "privacy-officer": crypto.randomUUID() };

/** Received on every day of three years in turn, so that each month's end and holiday is met. */
export function measureFolding(): Measure {
  const histories = Array.from({ length: 3 * 365 }, (_, index) => {
    return JSON.stringify(historyFrom(startOf(addDays("2026-01-01", index))));
  });
  const fold = () => timed(histories, (events) => clockOf(events));
  const read = () => timed(histories, (events) => events.length);
  fold();
  const [folding, reading] = [repeated(fold), repeated(read)];
  return {
    name: `state and clock of ${dossiers} dossiers of ${eventsEach} events`,
    value: folding,
    unit: "seconds",
    ratio: reading / folding,
    against: "reading their events as JSON",
    limit: 0.3,
  };
}

const repeated = (measure: () => number) => median(Array.from({ length: rounds }, measure));

/** In seconds. */
function timed(histories: string[], use: (events: RecordedEvent[]) => unknown): number {
  const begun = performance.now();
  for (let index = 0; index < dossiers; index += 1)
    use(eventsIn(histories[index % histories.length] ?? "[]"));
  return (performance.now() - begun) / 1000;
}

type Kept = Omit<RecordedEvent, "at"> & { at: string };

const eventsIn = (text: string): RecordedEvent[] =>
  (JSON.parse(text) as Kept[]).map((kept) => ({ ...kept, at: new Date(kept.at) }));

function clockOf(events: RecordedEvent[]) {
  const dossier = dossierFrom(events);
  if (!dossier) throw new Error("A benchmark has a dossier without events");
  return clockOfDossier(dossier);
}

function historyFrom(at: Date): RecordedEvent[] {
  const acts = [
    reception({ number: "AVG-2026-0001", receiptId: crypto.randomUUID(), registerVersion: 1, applicant }, at),
    ...laterStages(colleagues, at).flat(),
  ];
  let history: RecordedEvent[] = [];
  for (const act of acts) history = [...history, ...recorded(history, act)];
  return history.slice(0, eventsEach);
}

const recorded = (history: RecordedEvent[], act: Act): RecordedEvent[] =>
  decideAll(dossierFrom(history), act).map((event) => ({ event, ...act.stamp }));
