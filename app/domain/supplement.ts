// What the answer was without and is filled later is told as a supplement: the same way once more, for those slices alone.

import type { Dossier } from "./dossier.ts";
import type { Slice } from "./events.ts";

/** The answer is part 0, the first supplement part 1. */
export const partNow = ({ given }: Dossier): number => given.length;

/** The part whose bundle this is; what is being made, when it is of none. */
export function partWith({ given }: Dossier, fileId: string): number {
  const place = given.findIndex(({ bundle }) => bundle?.fileId === fileId);
  return place < 0 ? given.length : place;
}

/**
 * The dossier as one part sees it: the answer without what came later, a supplement with its own slices alone. So
 * what can be said of an answer can be said of each part.
 */
export function asPart(dossier: Dossier, part: number): Dossier {
  const { given, takenUp } = dossier;
  const partOf = ({ sliceId }: Slice) => takenUp.find((taken) => taken.sliceId === sliceId)?.part ?? 0;
  const slices =
    part === 0
      ? dossier.slices.map((slice) =>
          partOf(slice) === 0 ? slice : { ...slice, state: "waived" as const, records: 0 },
        )
      : dossier.slices.filter((slice) => partOf(slice) === part && slice.state !== "waived");
  const made = given[part];
  return made
    ? { ...dossier, ...made, given: given.slice(0, part), gathered: true, slices }
    : { ...dossier, slices };
}

/** The slices whose records a part holds. */
export function slicesIn(dossier: Dossier, part = partNow(dossier)): string[] {
  return asPart(dossier, part)
    .slices.filter(({ state }) => state !== "waived")
    .map(({ sliceId }) => sliceId);
}

/** All parts, the answer first, each as it sees the dossier. */
export function partsOf(dossier: Dossier): Dossier[] {
  return [...dossier.given, null].map((_, part) => asPart(dossier, part));
}

/** Whether a slice can still be asked again, or closed: after the answer only what it was without. */
export function isUnsettled(dossier: Dossier, { sliceId, state }: Dossier["slices"][number]): boolean {
  const { answeredAt, refusal, given, takenUp, supplementToldAt } = dossier;
  if (!answeredAt) return true;
  if (refusal) return false;
  if (state === "waived") return true;
  const { part } = takenUp.find((taken) => taken.sliceId === sliceId) ?? { part: 0 };
  return part > 0 && part === given.length && !supplementToldAt;
}
