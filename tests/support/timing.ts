// Whether two things take equally long, on a machine that does other things too.

const rounds = 3;
const turns = 30;

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The difference of the medians in milliseconds, one and the other in turns; of three rounds the best. */
export async function differenceOfMedians(
  one: (turn: number) => Promise<unknown>,
  other: (turn: number) => Promise<unknown>,
) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && best >= 5; round += 1) {
    const times: [number[], number[]] = [[], []];
    for (let turn = 0; turn < turns; turn += 1) {
      times[0].push(await timeOf(() => one(round * turns + turn)));
      times[1].push(await timeOf(() => other(round * turns + turn)));
    }
    best = Math.min(best, Math.abs(median(times[0]) - median(times[1])));
  }
  return best;
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
