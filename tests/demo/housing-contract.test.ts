import { expect, test } from "vitest";
import { generateAssociation } from "#demo/association/association.ts";
import type { FurtherResource } from "#demo/housing-system/further-resources.ts";
import { messages } from "#demo/housing-system/messages.ts";
import type { ResourceName } from "#demo/housing-system/rows.ts";
import { contractAttributes } from "#tests/server/sources/contract-attributes.ts";

const folder = process.env.VERA_CONTRACT_DIR ?? "";
if (!folder)
  console.log("VERA_CONTRACT_DIR is not set: the stand-in is not compared with the official contract.");

const schemas: Record<Exclude<ResourceName, FurtherResource>, [string, string]> = {
  "natuurlijk-personen": ["Relaties", "NatuurlijkPersoon"],
  "relatie-adressen": ["Relaties", "RelatieAdres"],
  contactgegevens: ["Relaties", "Contactgegeven"],
  betaalgegevens: ["Relaties", "Betaalgegeven"],
  adressen: ["Vastgoed", "Adres"],
  huurovereenkomsten: ["Overeenkomsten", "Huurovereenkomst"],
  prijscomponenten: ["Overeenkomsten", "Prijscomponent"],
  boekingen: ["Financien", "Boeking"],
  contactmomenten: ["Relaties", "Contactmoment"],
  onderhoudsverzoeken: ["Onderhoud", "Onderhoudsverzoek"],
  onderhoudsorders: ["Onderhoud", "Onderhoudsorder"],
  zaken: ["Dossier", "Zaak"],
  zaaktypen: ["Dossier", "Zaaktype"],
  zaakrollen: ["Dossier", "Zaakrol"],
  zaakstatussen: ["Dossier", "Zaakstatus"],
  informatieobjecten: ["Dossier", "Informatieobject"],
};

test.runIf(folder).each(Object.keys(schemas) as (keyof typeof schemas)[])(
  "%s speaks only words of the standard",
  (name) => {
    const [domain, schema] = schemas[name];
    const official = [
      ...contractAttributes(folder, domain, schema),
      ...contractAttributes(folder, domain, "Bericht-basis"),
    ];
    const sent = Object.keys(messages[name]({ id: "1" }, () => null));
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.filter((attribute) => !official.includes(attribute))).toEqual([]);
  },
);

const furtherSchemas: Record<FurtherResource, [string, string]> = {
  communicatievoorkeuren: ["Relaties", "Communicatievoorkeur"],
  signaleringen: ["Relaties", "Signalering"],
  inkomens: ["Relaties", "Inkomen"],
  debiteuren: ["Financien", "Debiteur"],
  betalingsregelingen: ["Financien", "Betalingsregeling"],
  "betalingsregeling-termijnen": ["Financien", "BetalingsregelingTermijn"],
  "externe-incassos": ["Financien", "ExterneIncasso"],
  "externe-incasso-acties": ["Financien", "ExterneIncassoActie"],
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

test.runIf(folder).each(Object.entries(furtherSchemas))(
  "what few people have of %s speaks only words of the standard",
  (name, [domain, schema]) => {
    const official = [schema, "Bericht-basis"].flatMap((part) => contractAttributes(folder, domain, part));
    const rows = generateAssociation({ profile: "small" }).further.filter(
      ({ resource }) => resource === name,
    );
    expect(rows.length).toBeGreaterThan(0);
    const sent = rows.flatMap(({ bericht }) => Object.keys(bericht));
    expect(sent.filter((attribute) => !official.includes(attribute))).toEqual([]);
  },
);

test("a message without anything still has its key", () => {
  for (const name of Object.keys(messages) as ResourceName[]) {
    expect(messages[name]({ id: "1" }, () => null).id).toBe("1");
  }
});
