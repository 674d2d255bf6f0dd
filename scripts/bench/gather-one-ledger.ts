// Started by gathering.ts: gathers the ledger of each dossier's person as the worker does, then only reads its pages.

import { z } from "zod";
import { readConfig } from "#app/config.server.ts";
import { gatherSlice, planGathering } from "#app/server/gather.ts";
import { createOffice } from "#app/server/office.ts";
import { findSlice, listSlices } from "#db/records.ts";
import type { Gathered } from "./gathering.ts";
import { growthOf } from "./growth.ts";

const office = await createOffice(readConfig(process.env), "send");
// The first is not timed: a worker gathers all day, as the loop that only reads does here, and neither connects or compiles
// anew. It counts for the memory.
const [first = "", ...others] = process.argv.slice(2);
const gathered = [await gatherLedger(first)];
for (const dossierId of others) gathered.push(await gatherLedger(dossierId));
console.log(JSON.stringify(gathered));
await office.close();

async function gatherLedger(dossierId: string): Promise<Gathered> {
  await planGathering(office, { dossierId });
  const ledger = (await listSlices(office.db, dossierId)).find(({ resource }) => resource === "boekingen");
  if (!ledger) throw new Error("The ledger is not gathered");
  await readLedger(ledger.personKey);
  const begun = performance.now();
  const megabytes = await growthOf(() =>
    gatherSlice(office, { dossierId, subject: `${ledger.id}/1`, tries: 1 }),
  );
  const gathered = performance.now();
  await readLedger(ledger.personKey);
  const read = performance.now();
  return {
    records: (await findSlice(office.db, ledger.id))?.records ?? 0,
    seconds: (gathered - begun) / 1000,
    readAlone: (read - gathered) / 1000,
    megabytes,
  };
}

/** Page by page and one by one, as the standard wants it; what came is parsed and forgotten. */
async function readLedger(person: string) {
  const authorization = await askToken();
  const contracts = setting("VERA_OVEREENKOMSTEN_URL");
  const relaties = `${setting("VERA_RELATIES_URL")}/natuurlijk-personen/${person}`;
  for (const { id } of await readAll(`${contracts}/huurovereenkomsten`, { relaties }, authorization)) {
    const overeenkomst = `${contracts}/huurovereenkomsten/${id}`;
    await readAll(`${setting("VERA_FINANCIEN_URL")}/boekingen`, { overeenkomst }, authorization);
  }
}

async function askToken(): Promise<string> {
  const pair = `${setting("VERA_CLIENT_ID")}:${setting("VERA_CLIENT_SECRET")}`;
  const answer = await fetch(setting("VERA_TOKEN_URL"), {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      scope: "Overeenkomsten.Huurovereenkomsten.Read Financien.Boekingen.Read",
    }),
  });
  return `Bearer ${z.object({ access_token: z.string() }).parse(await answer.json()).access_token}`;
}

async function readAll(url: string, example: Record<string, string>, authorization: string) {
  const rows: { id: string }[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams(cursor ? { ...example, cursor } : example);
    const headers = { authorization, "x-parameters-aantalperpagina": "100" };
    const answer: Response = await fetch(`${url}?${query}`, { headers });
    rows.push(...((await answer.json()) as { id: string }[]));
    cursor = answer.headers.get("x-parameters-cursor");
  } while (cursor);
  return rows;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
