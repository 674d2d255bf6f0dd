const megabyte = 1e6;

/** By how many megabytes the process grows at most meanwhile. */
export async function growthOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 50);
  await work();
  clearInterval(looking);
  return (most - before) / megabyte;
}
