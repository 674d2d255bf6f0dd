// Asks for pages over connections that stay open: one after the other, or as many as the server can give.

import { Agent, get } from "node:http";

type Asked = { url: string; cookie?: string };

/** How long each of a number of visits took in milliseconds, one after the other. */
export async function timeVisits(asked: Asked, visits: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const begun = performance.now();
    await visitPage(agent, asked);
    times.push(performance.now() - begun);
  }
  agent.destroy();
  return times;
}

const visitors = 8;

/** Pages per second, asked by eight visitors who never pause. */
export async function throughput(asked: Asked, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors });
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let pages = 0;
  await Promise.all(
    Array.from({ length: visitors }, async () => {
      while (performance.now() < until) {
        await visitPage(agent, asked);
        pages += 1;
      }
    }),
  );
  agent.destroy();
  return (pages * 1000) / (performance.now() - begun);
}

/** A page that fails would be a fast one: it breaks the measurement. */
function visitPage(agent: Agent, { url, cookie }: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = get(url, { agent, headers: cookie ? { cookie } : {} }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`A page answered ${answer.statusCode}`));
      answer.resume().on("end", resolve).on("error", reject);
    });
    call.on("error", reject);
  });
}
