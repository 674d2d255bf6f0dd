// What was kept for a time goes by itself when that is over: it outlives its dossier, and somebody else approves it.

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dayOf, startOf } from "#app/domain/calendar.ts";
import { planOf } from "#app/domain/plans.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { commandDecision, partsAsked } from "#app/server/deciding.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { eraseLaterDue } from "#app/server/erase-later.ts";
import { eraseAgain, forgetDue } from "#app/server/forgetting.ts";
import { changeLater, readLater } from "#app/server/later.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { findLaterByNumber } from "#db/laters.ts";
import { events, laters, planRows, plans, texts, tombstones } from "#db/schema.ts";
import { findWrappedKeys } from "#db/vault.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { changingSource } from "#tests/support/changing-source.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { formData, formOf, idOf, tenantStamp } from "./steps.ts";

let desk: Desk;
let asker: Asker;
let source: ReturnType<typeof changingSource>;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
});
afterAll(() => desk.stop());
beforeEach(() => {
  source = changingSource("nieuwsbrief", ["set", "clear", "end", "mark", "remove"]);
  desk.office.gatherers.set(source.gatherer.id, source.gatherer);
});

const { decide } = textsIn("nl").staff;
const day = 24 * 3600_000;

/** An erasure of which the name was kept until a day, decided by two people and told; null: no day is known. */
async function kept(until: string | null) {
  const { office } = desk;
  const wish = { right: "erasure", elements: ["C1-01"], why: null, pause: false } as const;
  const form = await formOf(office, asker, ["payments"]);
  const filed = { ...form, right: wish.right, wish, words: {} };
  const { number } = await receiveRequest(office, filed, tenantStamp(office, form.sessionId));
  await workAll(office);
  const dossierId = await idOf(office, number);
  const seen = { type: "identify-person", method: "counter", codeId: crypto.randomUUID() } as const;
  await carryOut(office, dossierId, [seen], await staffStamp(office, "sanne"));
  const { person } = await dossierNow(office, dossierId);
  if (person.state !== "found") throw new Error("Nobody was found");
  const { key } = person.person;
  source.keep("contacten/1", key, [{ field: "voornaam", element: "C1-01", value: "Marloes" }]);
  await workAll(office);
  const parts = await partsAsked(office, await readDossier(office.db, dossierId), null);
  expect(parts.map(({ element }) => element)).toEqual(["C1-01"]);
  const proposal = formData({ command: "propose-decision", parts: "1", "element-0": "C1-01" });
  proposal.set("purpose-0", "");
  proposal.set("verdict-0", "kept");
  proposal.set("ground-0", "G17-3B-FISC");
  proposal.set("facts-0", "De naam staat in de boekhouding.");
  proposal.set("until-0", until ?? "");
  const give = async (command: FormData, by: string) =>
    commandDecision({ office, dossierId, form: command, stamp: await staffStamp(office, by) }, decide.errors);
  expect(await give(proposal, "sanne")).toEqual({ obstacle: null });
  expect(await give(formData({ command: "approve-decision" }), "youssef")).toEqual({ obstacle: null });
  await workAll(office);
  expect((await dossierNow(office, dossierId)).answeredAt).not.toBeNull();
  return { number, dossierId, key };
}

async function storeOf(number: string) {
  const { db } = desk.office;
  const now = await readLater(db, await findLaterByNumber(db, number));
  if (!now) throw new Error("Nothing was kept");
  return now;
}

/** The sweep of an hour, and all that comes of it. */
async function sweep() {
  await eraseLaterDue(desk.office);
  await workAll(desk.office);
}

/** Until the morning of a day. */
const goTo = (on: string) =>
  desk.clock.pass(startOf(on as "2034-01-01").getTime() + 9 * 3600_000 - desk.office.now().getTime());

async function approve(number: string, by: string) {
  const { id, later } = await storeOf(number);
  const plan = planOf(later.plans, "later");
  if (!plan) throw new Error("No plan was drawn");
  const { planId, hash } = plan;
  return { id, planId, hash, stamp: await staffStamp(desk.office, by) };
}

test("what was kept until a day is drawn on that day, approved by another, done after a week, and nothing is left of it", async () => {
  const { number, dossierId } = await kept("01-01-2034");
  const { id, later, row } = await storeOf(number);
  expect(later.parts).toMatchObject([{ element: "C1-01", grounds: ["G17-3B-FISC"], until: "2034-01-01" }]);
  expect(row.dueOn).toBe("2034-01-01");
  expect(Buffer.from(row.sealed ?? []).toString("latin1")).not.toContain("relaties");

  goTo("2033-12-31");
  await sweep();
  expect((await storeOf(number)).later.plans).toEqual([]);
  await forgetDue(desk.office);
  expect(await desk.office.db.select().from(tombstones).where(eq(tombstones.number, number))).toHaveLength(1);

  goTo("2034-01-01");
  await sweep();
  await sweep();
  const drawn = await storeOf(number);
  expect(drawn.later.plans).toHaveLength(1);
  expect(drawn.row.attention).toBe("approve");
  expect(JSON.stringify(drawn.later)).not.toContain("Marloes");
});
