import { expect, test } from "vitest";
import type { z } from "zod";
import { exampleRegister } from "#app/register/register.ts";
import { bookingRule, contractRule, paymentRule, priceRule } from "#app/server/sources/vera/money-rules.ts";
import { addressRule, contactRule, personRule } from "#app/server/sources/vera/person-rules.ts";
import { everywhere, type ResourceRule } from "#app/server/sources/vera/rules.ts";
import * as schemas from "#app/server/sources/vera/schemas.ts";
import { contractAttributes } from "./contract-attributes.ts";

const folder = process.env.VERA_CONTRACT_DIR ?? "";
if (!folder)
  console.log("VERA_CONTRACT_DIR is not set: the connector is not compared with the official contract.");

type Row = { domain: string; schema: string; ours: z.ZodObject; rule: ResourceRule | null };

const rows: Row[] = [
  { domain: "Relaties", schema: "NatuurlijkPersoon", ours: schemas.NaturalPerson, rule: personRule },
  { domain: "Relaties", schema: "RelatieAdres", ours: schemas.RelationAddress, rule: addressRule },
  { domain: "Relaties", schema: "Telefoonnummer", ours: schemas.ContactDetail, rule: contactRule },
  { domain: "Relaties", schema: "Betaalgegeven", ours: schemas.PaymentDetail, rule: paymentRule },
  { domain: "Vastgoed", schema: "Adres", ours: schemas.Address, rule: null },
  { domain: "Overeenkomsten", schema: "Huurovereenkomst", ours: schemas.RentalContract, rule: contractRule },
  { domain: "Overeenkomsten", schema: "Prijscomponent", ours: schemas.PriceComponent, rule: priceRule },
  { domain: "Financien", schema: "Boeking", ours: schemas.Booking, rule: bookingRule },
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
    const labelled = labelledBy(row.rule);
    expect(official.filter((name) => name !== "extra-attributen" && !labelled.includes(name))).toEqual([]);
    const known = [...official, ...Object.keys(everywhere)];
    expect(labelled.filter((name) => !known.includes(name))).toEqual([]);
  },
);

test("every element that a rule names is in the register", () => {
  const known = exampleRegister.elements.map(({ id }) => id);
  for (const rule of [
    personRule,
    addressRule,
    contactRule,
    contractRule,
    priceRule,
    paymentRule,
    bookingRule,
  ]) {
    const ofFields = Object.values(rule.fields).flatMap(({ element }) => element ?? []);
    const named = [rule.element, rule.otherElement?.element ?? rule.element, ...ofFields];
    expect(named.filter((element) => !known.includes(element))).toEqual([]);
  }
});

test("a national number is told as such wherever a rule names it", () => {
  expect(personRule.fields.bsn?.sensitive).toBe("bsn");
});

/** The names at the top of a message; an address is labelled as part of the record that leads to it. */
function labelledBy(rule: ResourceRule | null): string[] {
  const fields = Object.keys((rule ?? addressRule).fields);
  if (rule) return fields.filter((name) => !name.includes("."));
  const inAddress = fields
    .filter((name) => name.startsWith("adres."))
    .map((name) => name.slice("adres.".length));
  return [...inAddress, ...Object.keys(everywhere)];
}
