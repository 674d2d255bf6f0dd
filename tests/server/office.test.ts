import { afterAll, beforeAll, expect, test } from "vitest";
import { phaseOf } from "#app/domain/dossier.ts";
import { listQueue } from "#db/dossiers.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, startOffice, workAll } from "#tests/support/office.ts";
import { answered, filed } from "./steps.ts";

let one: Desk;
let other: Desk;
beforeAll(async () => {
  one = await startOffice();
  other = await startOffice();
});
afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
});

test("T-21 two offices in one process know nothing of each other", async () => {
  const asker = askerFrom(one.association, "D01");
  const here = await filed(one.office, asker);
  expect(await workAll(one.office)).toEqual([]);
  expect((await dossierNow(one.office, here.dossierId)).person.state).toBe("found");
  await expect(dossierNow(other.office, here.dossierId)).rejects.toThrow();
  const question = {
    view: "open",
    today: "2026-01-01",
    inAWeek: "2026-01-08",
    staffId: crypto.randomUUID(),
    page: 1,
  } as const;
  expect(await listQueue(one.office.db, question)).toHaveLength(1);
  expect(await listQueue(other.office.db, question)).toEqual([]);
  expect(one.mail.mails().length).toBeGreaterThan(0);
  expect(other.mail.mails()).toEqual([]);
});

test("the key of one office opens nothing of the other", async () => {
  const here = await filed(one.office, askerFrom(one.association, "D03"));
  await expect(other.office.vault.openKey(one.office.db, here.dossierId)).rejects.toThrow();
});

test("a request goes the whole way to its answer by what is due", async () => {
  const asker = askerFrom(other.association, "D01");
  const request = await answered(other, asker);
  expect(phaseOf(await dossierNow(other.office, request.dossierId))).toBe("answered");
  expect(other.mail.mails().filter(({ to }) => to.includes(asker.mailbox ?? ""))).toHaveLength(3);
});
