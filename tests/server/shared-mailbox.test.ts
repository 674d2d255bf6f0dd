// Two partners with one mailbox: a code to it does not tell who of them asks (scenario G9 of the law notes).

import { afterAll, beforeAll, expect, test } from "vitest";
import { levelOfDossier, mayRelease } from "#app/domain/dossier.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import { type Association, generateAssociation } from "#demo/association/association.ts";
import { foreignCanaries } from "#demo/association/canaries.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { approved, filed, formData, gathered, proposed } from "./steps.ts";

const shared = "familie.zonneveld@voorbeeld.example";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice(withSharedMailbox(generateAssociation()));
});
afterAll(() => desk.stop());

function withSharedMailbox(association: Association): Association {
  const partners = ["D01", "D02"].map((tag) => association.trickyPersons[tag]?.id);
  return {
    ...association,
    contactDetails: association.contactDetails.map((detail) =>
      detail.soort === "EMA" && partners.includes(detail.relatie) ? { ...detail, waarde: shared } : detail,
    ),
  };
}

const said = {
  ...textsIn("nl").staff.identity.errors,
  search: textsIn("nl").pages.errors,
};

async function lift(dossierId: string) {
  const form = formData({
    command: "lift-caution",
    caution: "shared-mailbox",
    "reason-shared-mailbox": "Op een bekend nummer zelf gesproken: het mag naar dit adres.",
  });
  const stamp = await staffStamp(desk.office, "youssef");
  return commandIdentity({ office: desk.office, dossierId, form, stamp }, said);
}

test("G9 from the mailbox of two partners nobody gets an answer by codes, until somebody clears it up", async () => {
  const asker = askerFrom(desk.association, "D01");
  expect(asker.mailbox).toBe(shared);
  const request = await gathered(desk, asker, ["personal"]);
  const doubted = await dossierNow(desk.office, request.dossierId);
  expect([doubted.cautions, levelOfDossier(doubted), mayRelease(doubted)]).toEqual([
    ["shared-mailbox"],
    "A3",
    false,
  ]);
  await proposed(desk.office, request, ["personal"]);
  expect(await approved(desk.office, request)).toEqual({ obstacle: "identity-not-proven" });

  const told = desk.mail
    .mails()
    .filter(({ to, text }) => to.includes(shared) && text.includes(request.number));
  const canaries = foreignCanaries(desk.association, "nobody").filter((canary) => canary.length > 3);
  expect(told.length).toBeGreaterThan(0);
  expect(told.flatMap(({ text }) => canaries.filter((canary) => text.includes(canary)))).toEqual([]);

  expect(await lift(request.dossierId)).toEqual({ obstacle: null });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
});

test("a mailbox of one's own asks for no more care", async () => {
  const request = await filed(desk.office, askerFrom(desk.association, "D03"), ["personal"]);
  await workAll(desk.office);
  expect((await dossierNow(desk.office, request.dossierId)).cautions).toEqual([]);
});
