// An answer and what was added to it, each as it sees the dossier.

import { expect, test } from "vitest";
import { closedIn, type Dossier, gapsOf, leftOut } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { asPart, isUnsettled, partNow, partsOf, partWith, slicesIn } from "#app/domain/supplement.ts";
import {
  answeredWithGap,
  privacyOfficer,
  recorded,
  slices,
  supplementFileId,
  supplementUntil,
  text,
  waivedOn,
} from "#tests/support/dossiers.ts";

function now(history: RecordedEvent[]): Dossier {
  const dossier = dossierFrom(history);
  if (!dossier) throw new Error("There is no dossier");
  return dossier;
}

const [first, second] = slices.map(({ sliceId }) => sliceId);
const answered = now(answeredWithGap);
const answerFile = answered.bundle?.fileId ?? "";
const told = now(supplementUntil("told"));
const statesIn = (dossier: Dossier) => dossier.slices.map(({ sliceId, state }) => [sliceId, state]);
const slice = (dossier: Dossier, sliceId: string | undefined) => {
  const found = dossier.slices.find((one) => one.sliceId === sliceId);
  if (!found) throw new Error("There is no such slice");
  return found;
};

test("an answer alone is the only part, and sees the dossier as it is", () => {
  expect(partNow(answered)).toBe(0);
  expect(asPart(answered, 0)).toEqual(answered);
  expect(partsOf(answered)).toEqual([answered]);
  expect(slicesIn(answered)).toEqual([first]);
});

test("the answer does not see what was added later: its gap stays one, without records", () => {
  const part = asPart(told, 0);
  expect(statesIn(part)).toEqual([
    [first, "done"],
    [second, "waived"],
  ]);
  expect(slice(part, second).records).toBe(0);
  expect(part).toMatchObject({
    bundle: answered.bundle,
    approval: answered.approval,
    proposal: answered.proposal,
    downloads: answered.downloads,
    gathered: true,
    given: [],
  });
  expect(slicesIn(told, 0)).toEqual([first]);
});

test("a supplement sees its own slices alone, while it is gathered as when it was told", () => {
  for (const step of ["takenUp", "gathered", "proposed", "approved", "made", "written", "told"] as const) {
    const dossier = now(supplementUntil(step));
    expect(partNow(dossier), step).toBe(1);
    expect(slicesIn(dossier), step).toEqual([second]);
    expect(partsOf(dossier).map(statesIn), step).toEqual([
      [
        [first, "done"],
        [second, "waived"],
      ],
      [[second, step === "takenUp" ? "running" : "done"]],
    ]);
  }
  expect(asPart(now(supplementUntil("takenUp")), 1).gathered).toBe(false);
  expect(asPart(told, 1).bundle?.fileId).toBe(supplementFileId);
});

test("a slice that was waived again is in no part", () => {
  const taken = now(supplementUntil("takenUp"));
  const again = {
    ...taken,
    slices: taken.slices.map((one) =>
      one.sliceId === second ? { ...one, state: "waived" as const, records: 0 } : one,
    ),
  };
  expect(slicesIn(again)).toEqual([]);
  expect(asPart(again, 1).slices).toEqual([]);
});

test("a bundle is of the part that it was made for, and one of none of what is made now", () => {
  expect(partWith(told, answerFile)).toBe(0);
  expect(partWith(told, supplementFileId)).toBe(1);
  expect(partWith(told, "another")).toBe(1);
  expect(partWith(answered, "another")).toBe(0);
});

test.each<[string, Dossier, string | undefined, boolean]>([
  ["before the answer everything", { ...answered, answeredAt: null }, first, true],
  ["after it, what it was without", answered, second, true],
  ["after it, not what it gave", answered, first, false],
  ["of what is added, what it adds", now(supplementUntil("gathered")), second, true],
  ["while that is made, not what the answer gave", now(supplementUntil("gathered")), first, false],
  ["not what was added and told", told, second, false],
])("%s can be asked again: %#", (_name, dossier, sliceId, expected) => {
  expect(isUnsettled(dossier, slice(dossier, sliceId))).toBe(expected);
});

test("of a refusal nothing can be asked again, and of an earlier supplement neither", () => {
  const refusal = { ground: "not-entitled" } as unknown as Dossier["refusal"];
  expect(isUnsettled({ ...answered, refusal }, slice(answered, second))).toBe(false);
  const [made] = told.given;
  const later = { ...told, given: [...told.given, ...(made ? [made] : [])], supplementToldAt: null };
  expect(isUnsettled(later, slice(later, second))).toBe(false);
});

test("what nobody can ever fill is told once, by the supplement in which it was closed", () => {
  expect(closedIn(answered)).toEqual([]);
  expect(gapsOf(answered).map(({ sliceId }) => sliceId)).toEqual([second]);
  expect(leftOut(answered)).toBe(1);
  const closing = recorded(privacyOfficer("2026-12-07"), {
    type: "gap-closed",
    sliceId: second ?? "",
    reason: text,
  });
  const closed = now([...supplementUntil("takenUp"), ...closing]);
  expect(closedIn(closed).map(({ sliceId }) => sliceId)).toEqual([second]);
  expect(leftOut(closed)).toBe(1);
  // Of another part, or waived once more, it is not gone for good.
  expect(closedIn({ ...closed, given: [...closed.given, ...closed.given] })).toEqual([]);
  expect(closedIn({ ...closed, takenUp: [] })).toEqual([]);
  const waived = now([...supplementUntil("takenUp"), ...waivedOn("2026-12-07", slices[1])]);
  expect(closedIn(waived)).toEqual([]);
});
