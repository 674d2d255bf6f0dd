import { expect, test } from "vitest";
import type { z } from "zod";
import { exampleRegister } from "#app/register/register.ts";
import { caseRoleRule, caseRule, caseStatusRule } from "#app/server/sources/vera/case-rules.ts";
import { contactMomentRule } from "#app/server/sources/vera/contact-moment-rules.ts";
import { documentRule } from "#app/server/sources/vera/document-rules.ts";
import { elementsOf, mappedElements } from "#app/server/sources/vera/mapped-elements.ts";
import { bookingRule, contractRule, paymentRule, priceRule } from "#app/server/sources/vera/money-rules.ts";
import { addressRule, contactRule, personRule } from "#app/server/sources/vera/person-rules.ts";
import { repairOrderRule, repairRequestRule } from "#app/server/sources/vera/repair-rules.ts";
import { everywhere, type ResourceRule } from "#app/server/sources/vera/rules.ts";
import * as schemas from "#app/server/sources/vera/schemas.ts";
import { contractAttributes } from "./contract-attributes.ts";

const folder = process.env.VERA_CONTRACT_DIR ?? "";
if (!folder)
  console.log("VERA_CONTRACT_DIR is not set: the connector is not compared with the official contract.");

/** `within`: the message is shown as this part of the record that leads to it. */
type Row = { domain: string; schema: string; ours: z.ZodObject; rule: ResourceRule; within?: string };

const rows: Row[] = [
  { domain: "Relaties", schema: "NatuurlijkPersoon", ours: schemas.NaturalPerson, rule: personRule },
  { domain: "Relaties", schema: "RelatieAdres", ours: schemas.RelationAddress, rule: addressRule },
  { domain: "Relaties", schema: "Telefoonnummer", ours: schemas.ContactDetail, rule: contactRule },
  { domain: "Relaties", schema: "Betaalgegeven", ours: schemas.PaymentDetail, rule: paymentRule },
  { domain: "Vastgoed", schema: "Adres", ours: schemas.Address, rule: addressRule, within: "adres" },
  { domain: "Overeenkomsten", schema: "Huurovereenkomst", ours: schemas.RentalContract, rule: contractRule },
  { domain: "Overeenkomsten", schema: "Prijscomponent", ours: schemas.PriceComponent, rule: priceRule },
  { domain: "Financien", schema: "Boeking", ours: schemas.Booking, rule: bookingRule },
  { domain: "Relaties", schema: "Contactmoment", ours: schemas.ContactMoment, rule: contactMomentRule },
  { domain: "Onderhoud", schema: "Onderhoudsverzoek", ours: schemas.RepairRequest, rule: repairRequestRule },
  { domain: "Onderhoud", schema: "Onderhoudsorder", ours: schemas.RepairOrder, rule: repairOrderRule },
  { domain: "Dossier", schema: "Zaak", ours: schemas.Case, rule: caseRule },
  { domain: "Dossier", schema: "Zaaktype", ours: schemas.CaseType, rule: caseRule, within: "zaaktype" },
  { domain: "Dossier", schema: "Zaakrol", ours: schemas.CaseRole, rule: caseRoleRule },
  { domain: "Dossier", schema: "Zaakstatus", ours: schemas.CaseStatus, rule: caseStatusRule },
  { domain: "Dossier", schema: "Informatieobject", ours: schemas.Document, rule: documentRule },
];

test.runIf(folder).each(rows)(
  "we read no attribute that $schema does not have",
  ({ domain, schema, ours }) => {
    const official = contractAttributes(folder, domain, schema);
    expect(official.length).toBeGreaterThan(10);
    expect(Object.keys(ours.shape).filter((name) => !official.includes(name))).toEqual([]);
  },
);

// The supplier's extra attributes stay unmapped on purpose: they can hold anything.
test.runIf(folder).each(rows)(
  "every attribute of $schema has a label, and no label is for nothing",
  (row) => {
    const official = [
      ...contractAttributes(folder, row.domain, row.schema),
      ...contractAttributes(folder, row.domain, "Bericht-basis"),
    ];
    const labelled = labelledBy(row);
    expect(official.filter((name) => name !== "extra-attributen" && !labelled.includes(name))).toEqual([]);
    const known = [...official, ...Object.keys(everywhere)];
    expect(labelled.filter((name) => !known.includes(name))).toEqual([]);
  },
);

test("every element that a rule names is in the register", () => {
  const known = exampleRegister.elements.map(({ id }) => id);
  for (const { rule } of rows) {
    expect(elementsOf(rule).filter((element) => !known.includes(element))).toEqual([]);
  }
});

test("every rule counts for what the connection can hold", () => {
  expect(new Set(rows.flatMap(({ rule }) => elementsOf(rule)))).toEqual(mappedElements);
});

test("a national number is told as such wherever a rule names it", () => {
  expect(personRule.fields.bsn?.sensitive).toBe("bsn");
});

test("codes that tell about health or crime are told as such", () => {
  expect(repairRequestRule.fields.onderhoudSoort?.sensitiveCodes).toEqual({ WMO: "art9" });
  expect(caseRule.fields["zaaktype.soort"]?.sensitiveCodes).toEqual({ WOO: "art10" });
  expect(Object.keys(caseRule.fields["zaaktype.detailSoort"]?.sensitiveCodes ?? {})).toEqual(
    expect.arrayContaining(["HEN", "DRU", "AGR", "VAN", "ONR", "PSY", "VER"]),
  );
});

/** The names at the top of a message, or in the part of the record where it is shown. */
function labelledBy({ rule, within }: Row): string[] {
  const fields = Object.keys(rule.fields);
  if (!within) return fields.filter((name) => !name.includes("."));
  const inPart = fields
    .filter((name) => name.startsWith(`${within}.`))
    .map((name) => name.slice(within.length + 1));
  return [...inPart, ...Object.keys(everywhere)];
}
