import { expect, test } from "vitest";
import { messages } from "#demo/housing-system/messages.ts";
import type { ResourceName } from "#demo/housing-system/rows.ts";
import { contractAttributes } from "#tests/server/sources/contract-attributes.ts";

const folder = process.env.VERA_CONTRACT_DIR ?? "";
if (!folder)
  console.log("VERA_CONTRACT_DIR is not set: the stand-in is not compared with the official contract.");

const schemas: Record<ResourceName, [string, string]> = {
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

test.runIf(folder).each(Object.keys(schemas) as ResourceName[])(
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

test("a message without anything still has its key", () => {
  for (const name of Object.keys(messages) as ResourceName[]) {
    expect(messages[name]({ id: "1" }, () => null).id).toBe("1");
  }
});
