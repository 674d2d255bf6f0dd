import { beforeAll, expect, test } from "vitest";
import { phaseOf } from "#app/domain/dossier.ts";
import { dossierStream, readHistory } from "#db/history.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, startOffice, workAll } from "#tests/support/office.ts";
import { codeFor, enter, filed } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice(generateAssociation({ profile: "small" }));
  return desk.stop;
});

test.each([
  ["a crime among the cases", "T26"],
  ["an illness among the cases", "T27"],
])("%s asks for more care before the answer, once and by itself", async (_, tag) => {
  const request = await filed(desk.office, askerFrom(desk.association, tag));
  await workAll(desk.office);
  await enter(desk.office, request, "letter-to-home", await codeFor(desk, request, "letter-to-home"));
  await workAll(desk.office);
  const dossier = await dossierNow(desk.office, request.dossierId);
  expect(phaseOf(dossier)).toBe("reviewing");
  expect(dossier.cautions).toEqual(["special-data"]);
  const { events } = await readHistory(desk.office.db, dossierStream(request.dossierId));
  expect(events.filter(({ event }) => event.type === "caution-set")).toHaveLength(1);
});
