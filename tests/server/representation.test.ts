// A child of 13 and her parent, each with a request of their own (scenario G3 of the law notes).

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Capacity } from "#app/domain/representation.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { ownConnection } from "#app/server/own-records.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { commandAuthority } from "#app/server/staff-authority.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import { listDossiersOfPerson } from "#db/dossiers.ts";
import { dossiers, records } from "#db/schema.ts";
import { type Association, generateAssociation } from "#demo/association/association.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { approved, type Filed, formData, formOf, gathered, idOf, proposed, tenantStamp } from "./steps.ts";

const born = "2013-06-01";

let desk: Desk;
let child: Asker;
beforeAll(async () => {
  desk = await startOffice(withChild(generateAssociation()));
  child = askerFrom(desk.association, "D02");
});
afterAll(() => desk.stop());

/** Jorrit is 13 and once called by himself; Marloes is his parent. */
function withChild(association: Association): Association {
  const jorrit = association.trickyPersons.D02;
  if (!jorrit) throw new Error("Jorrit lives nowhere");
  const young = { ...jorrit, geboortedatum: born };
  return {
    ...association,
    people: association.people.map((person) => (person.id === jorrit.id ? young : person)),
    trickyPersons: { ...association.trickyPersons, D02: young },
    contactMoments: [
      {
        id: "CM1",
        code: "CM1",
        soort: null,
        onderwerp: "",
        omschrijving: "",
        datum: "2025-11-03",
        kanaal: "TEL",
        richting: "IN",
        relaties: [jorrit.id],
        zaak: null,
      },
    ],
  };
}

const { staff, pages } = textsIn("nl");

async function filedByParent(onBehalf: Capacity): Promise<Filed> {
  const { firstNames, lastName, postcode, houseNumber, houseNumberAddition } = askerFrom(
    desk.association,
    "D01",
  );
  const form = await formOf(desk.office, { ...child, mailbox: "marloes@elders.example" });
  const representative = { firstNames, lastName, postcode, houseNumber, houseNumberAddition };
  const { number } = await receiveRequest(
    desk.office,
    { ...form, applicant: { ...form.applicant, representative }, onBehalf },
    tenantStamp(desk.office, form.sessionId),
  );
  await workAll(desk.office);
  return { dossierId: await idOf(desk.office, number), number, sessionId: form.sessionId };
}

async function authority(dossierId: string, fields: Record<string, string>, by = "sanne") {
  const stamp = await staffStamp(desk.office, by);
  return commandAuthority(
    { office: desk.office, dossierId, form: formData(fields), stamp },
    staff.authority.errors,
  );
}

async function seen(dossierId: string) {
  const form = formData({ command: "identify-person", method: "counter", seen: "yes" });
  const said = { ...staff.identity.errors, search: pages.errors };
  await commandIdentity({ office: desk.office, dossierId, form, stamp: await staffStamp(desk.office) }, said);
  await workAll(desk.office);
}

test("G3 both may ask, the two are linked, and what the child told is weighed before the parent reads it", async () => {
  const own = await gathered(desk, child);
  const parents = await filedByParent("parent-12-to-15");
  const dossier = await dossierNow(desk.office, parents.dossierId);
  if (dossier.person.state !== "found") throw new Error("The child was not found");
  const linked = await listDossiersOfPerson(desk.office.db, dossier.person.person, parents.dossierId);
  expect(linked.map(({ number }) => number)).toEqual([own.number]);

  await seen(parents.dossierId);
  expect((await dossierNow(desk.office, parents.dossierId)).slices).toEqual([]);
  expect(await authority(parents.dossierId, { command: "show-authority", seen: "yes" })).toEqual({
    obstacle: null,
  });
  await workAll(desk.office);
  const [ofChild, ofParent] = await Promise.all([decisionsOnTalk(own), decisionsOnTalk(parents)]);
  expect([ofChild, ofParent]).toEqual([["give"], [null]]);
  // What the child asked us is the child's: no authority is about that.
  const asked = async ({ dossierId }: Filed) =>
    (await dossierNow(desk.office, dossierId)).slices.some(({ connection }) => connection === ownConnection);
  expect([await asked(own), await asked(parents)]).toEqual([true, false]);

  await proposed(desk.office, parents);
  expect(await approved(desk.office, parents, "sanne")).toEqual({ obstacle: "own-proposal" });
  expect(await approved(desk.office, parents)).toEqual({ obstacle: null });
});

async function decisionsOnTalk({ dossierId }: Filed) {
  const rows = await desk.office.db.select().from(records).where(eq(records.dossierId, dossierId));
  return rows
    .filter(({ theme, connection }) => theme === "conversations" && connection === "erp")
    .map(({ decision }) => decision);
}

test("without authority two people refuse, and the database itself holds them apart", async () => {
  const parents = await filedByParent("parent-12-to-15");
  const { dossierId } = parents;
  expect(await authority(dossierId, { command: "propose-refusal" })).toEqual({
    errors: { reason: staff.authority.errors.reason },
  });
  const proposal = { command: "propose-refusal", reason: "Het uittreksel noemt alleen de vader." };
  expect(await authority(dossierId, proposal)).toEqual({ obstacle: null });
  expect(await authority(dossierId, { command: "approve-refusal" })).toEqual({ obstacle: "own-proposal" });
  expect(await authority(dossierId, { command: "approve-refusal" }, "youssef")).toEqual({ obstacle: null });
  await workAll(desk.office);
  const { answeredAt, onTime, letters } = await dossierNow(desk.office, dossierId);
  expect([answeredAt !== null, onTime]).toEqual([true, true]);
  expect(letters.map(({ letter }) => letter)).toContain("not-competent");
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, dossierId));
  expect(row?.proposedBy).not.toBe(row?.approvedBy);
  expect(row?.approvedBy).not.toBeNull();
});

test("an authority ends with its document, with a year, or the day before the child is 16", async () => {
  const { dossierId } = await filedByParent("parent-12-to-15");
  const shown = { command: "show-authority", seen: "yes" };
  expect(await authority(dossierId, { ...shown, until: "31 februari 2027" })).toEqual({
    errors: { until: staff.authority.errors.until },
  });
  expect(await authority(dossierId, { ...shown, until: "1-1-2020" })).toEqual({
    errors: { until: staff.authority.errors.untilPast },
  });
  expect(await authority(dossierId, { ...shown, seen: "" })).toEqual({
    errors: { seen: staff.authority.errors.seen },
  });
  expect(await authority(dossierId, { ...shown, until: "1-6-2099" })).toEqual({ obstacle: null });
  const { authority: kept } = await dossierNow(desk.office, dossierId);
  expect(kept && kept.until <= "2029-05-31").toBe(true);
});
