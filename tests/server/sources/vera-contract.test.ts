import { expect, test } from "vitest";
import { z } from "zod";
import { exampleRegister } from "#app/register/register.ts";
import { caseRoleRule, caseRule, caseStatusRule } from "#app/server/sources/vera/case-rules.ts";
import {
  collectionStepRule,
  externalCollectionRule,
  instalmentRule,
  paymentPlanRule,
} from "#app/server/sources/vera/collection-rules.ts";
import { contactMomentRule } from "#app/server/sources/vera/contact-moment-rules.ts";
import { documentRule } from "#app/server/sources/vera/document-rules.ts";
import { lists } from "#app/server/sources/vera/lists.ts";
import { elementsOf, mappedElements } from "#app/server/sources/vera/mapped-elements.ts";
import { bookingRule, contractRule, paymentRule, priceRule } from "#app/server/sources/vera/money-rules.ts";
import {
  addressRule,
  contactRule,
  personRule,
  preferenceRule,
} from "#app/server/sources/vera/person-rules.ts";
import { folds } from "#app/server/sources/vera/process-folds.ts";
import { repairOrderRule, repairRequestRule } from "#app/server/sources/vera/repair-rules.ts";
import { everywhere, type ResourceRule } from "#app/server/sources/vera/rules.ts";
import * as schemas from "#app/server/sources/vera/schemas.ts";
import type { ResourceName } from "#app/server/sources/vera/settings.ts";
import { contractAttributes } from "./contract-attributes.ts";

const folder = process.env.VERA_CONTRACT_DIR ?? "";
if (!folder)
  console.log("VERA_CONTRACT_DIR is not set: the connector is not compared with the official contract.");

/** `within`: the message is shown as this part of the record that leads to it. */
type Row = { domain: string; schema: string; ours: z.ZodObject; rule: ResourceRule; within?: string };

const ofLists: Partial<Record<ResourceName, [domain: string, schema: string]>> = {
  signaleringen: ["Relaties", "Signalering"],
  inkomens: ["Relaties", "Inkomen"],
  debiteuren: ["Financien", "Debiteur"],
  huuropzeggingen: ["Overeenkomsten", "Huuropzegging"],
  inschrijvingen: ["Overeenkomsten", "Inschrijving"],
  aanbiedingen: ["Woonruimteverdeling", "Aanbieding"],
  kandidaten: ["Woonruimteverdeling", "Kandidaat"],
  toewijzingen: ["Woonruimteverdeling", "Toewijzing"],
  voorrangsregelingen: ["Woonruimteverdeling", "Voorrangsregeling"],
  regelingen: ["Woonruimteverdeling", "Regeling"],
  reacties: ["Woonruimteverdeling", "Reactie"],
  sancties: ["Woonruimteverdeling", "Sanctie"],
  puntenberekeningen: ["Woonruimteverdeling", "Puntenberekening"],
  reclamaties: ["Woonruimteverdeling", "Reclamatie"],
  zoekprofielen: ["Woonruimteverdeling", "Zoekprofiel"],
};

const rows: Row[] = [
  { domain: "Relaties", schema: "NatuurlijkPersoon", ours: schemas.NaturalPerson, rule: personRule },
  { domain: "Relaties", schema: "RelatieAdres", ours: schemas.RelationAddress, rule: addressRule },
  { domain: "Relaties", schema: "Telefoonnummer", ours: schemas.ContactDetail, rule: contactRule },
  { domain: "Relaties", schema: "Communicatievoorkeur", ours: schemas.Preference, rule: preferenceRule },
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
  { domain: "Financien", schema: "Betalingsregeling", ours: schemas.PaymentPlan, rule: paymentPlanRule },
  {
    domain: "Financien",
    schema: "BetalingsregelingTermijn",
    ours: schemas.Instalment,
    rule: instalmentRule,
  },
  {
    domain: "Financien",
    schema: "ExterneIncasso",
    ours: schemas.ExternalCollection,
    rule: externalCollectionRule,
  },
  {
    domain: "Financien",
    schema: "ExterneIncassoActie",
    ours: schemas.CollectionStep,
    rule: collectionStepRule,
  },
  ...lists.map(({ resource, rule, by }) => {
    const [domain, schema] = ofLists[resource] ?? ["", ""];
    const people = by.endsWith("s") ? "relaties" : "relatie";
    return { domain, schema, ours: z.object({ id: z.string(), [people]: z.unknown() }), rule };
  }),
];

/** The same in the process dialect. */
const inProcesses: Record<string, { process: string; nested: string; resource: ResourceName }> = {
  NatuurlijkPersoon: {
    process: "BRG",
    nested: "Relaties-NatuurlijkPersoon",
    resource: "natuurlijk-personen",
  },
  RelatieAdres: { process: "BRG", nested: "Relaties-RelatieAdres", resource: "relatie-adressen" },
  Telefoonnummer: { process: "BRG", nested: "Relaties-Contactgegeven", resource: "contactgegevens" },
  Communicatievoorkeur: {
    process: "BRG",
    nested: "Relaties-Communicatievoorkeur",
    resource: "communicatievoorkeuren",
  },
  Betaalgegeven: { process: "BRG", nested: "Betaalgegevens-Betaalgegeven", resource: "betaalgegevens" },
  Adres: { process: "BRG", nested: "Relaties-Adres", resource: "adressen" },
  Huurovereenkomst: {
    process: "BOG",
    nested: "Overeenkomsten-Huurovereenkomst",
    resource: "huurovereenkomsten",
  },
  Prijscomponent: { process: "BOG", nested: "Prijscomponenten-Prijscomponent", resource: "prijscomponenten" },
  Boeking: { process: "BFG", nested: "Boekingen-Boeking", resource: "boekingen" },
  Contactmoment: { process: "BRG", nested: "Contactmomenten-Contactmoment", resource: "contactmomenten" },
  Onderhoudsverzoek: {
    process: "OHD",
    nested: "Onderhoudsverzoeken-Onderhoudsverzoek",
    resource: "onderhoudsverzoeken",
  },
  Onderhoudsorder: {
    process: "OHD",
    nested: "Onderhoudsorders-Onderhoudsorder",
    resource: "onderhoudsorders",
  },
  Zaak: { process: "BDO", nested: "Zaken-Zaak", resource: "zaken" },
  Zaaktype: { process: "BDO", nested: "Zaken-Zaaktype", resource: "zaaktypen" },
  Zaakrol: { process: "BDO", nested: "Zaken-Zaakrol", resource: "zaakrollen" },
  Zaakstatus: { process: "BDO", nested: "Zaken-Zaakstatus", resource: "zaakstatussen" },
  Informatieobject: {
    process: "BDO",
    nested: "Informatieobjecten-Informatieobject",
    resource: "informatieobjecten",
  },
  Signalering: { process: "BRG", nested: "Signaleringen-Signalering", resource: "signaleringen" },
  Debiteur: { process: "BFG", nested: "Debiteuren-Debiteur", resource: "debiteuren" },
  Betalingsregeling: {
    process: "INC",
    nested: "Betalingsregelingen-Betalingsregeling",
    resource: "betalingsregelingen",
  },
  BetalingsregelingTermijn: {
    process: "INC",
    nested: "Betalingsregelingen-BetalingsregelingTermijn",
    resource: "betalingsregeling-termijnen",
  },
  ExterneIncasso: { process: "INC", nested: "ExterneIncassos-ExterneIncasso", resource: "externe-incassos" },
  ExterneIncassoActie: {
    process: "INC",
    nested: "ExterneIncassos-ExterneIncassoActie",
    resource: "externe-incasso-acties",
  },
  Inkomen: { process: "WRV", nested: "Relaties-Inkomen", resource: "inkomens" },
  Inschrijving: { process: "WRV", nested: "Overeenkomsten-Inschrijving", resource: "inschrijvingen" },
  Aanbieding: { process: "WRV", nested: "Aanbiedingen-Aanbieding", resource: "aanbiedingen" },
  Kandidaat: { process: "WRV", nested: "Kandidaten-Kandidaat", resource: "kandidaten" },
  Toewijzing: { process: "WRV", nested: "Toewijzingen-Toewijzing", resource: "toewijzingen" },
  Huuropzegging: {
    process: "VHE",
    nested: "Huuropzeggingen-Huuropzegging",
    resource: "huuropzeggingen",
  },
  Reclamatie: { process: "WRV", nested: "Reclamaties-Reclamatie", resource: "reclamaties" },
};

function nestedAttributes(schema: string): string[] {
  const known = inProcesses[schema];
  if (!known) return [];
  const { process, nested } = known;
  return contractAttributes(folder, process, nested);
}

test.runIf(folder).each(rows)(
  "we read no attribute that $schema does not have",
  ({ domain, schema, ours }) => {
    const official = contractAttributes(folder, domain, schema);
    expect(official.length).toBeGreaterThan(7);
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
    const renamed = folds[inProcesses[row.schema]?.resource ?? "adressen"]?.renamed ?? {};
    official.push(...nestedAttributes(row.schema).map((name) => renamed[name] ?? name));
    expect(official.filter((name) => name !== "extra-attributen" && !labelled.includes(name))).toEqual([]);
    const known = [...official, ...Object.keys(everywhere)];
    expect(labelled.filter((name) => !known.includes(name))).toEqual([]);
  },
);

test.runIf(folder).each(Object.keys(inProcesses))(
  "what is folded of %s is what its process nests",
  (schema) => {
    const fold = folds[inProcesses[schema]?.resource ?? "adressen"] ?? {};
    const { links, keys, parts, renamed, whole, accountIn } = fold;
    const folded = [links, parts].flatMap((table) => Object.keys(table ?? {}));
    const nested = nestedAttributes(schema).flatMap((name) => [name, renamed?.[name] ?? name]);
    const named = [
      ...folded,
      ...(keys ?? []),
      ...(whole ?? []),
      ...Object.keys(renamed ?? {}),
      accountIn ?? "id",
    ];
    expect(named.filter((name) => !nested.includes(name))).toEqual([]);
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
