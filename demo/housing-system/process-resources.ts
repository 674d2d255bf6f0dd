// The same association in the process dialect: per process what can be asked, with which right, by which attributes.

import type { FurtherResource } from "./further-resources.ts";
import type { Nested } from "./process-messages.ts";
import {
  bookings,
  caseFiles,
  contactMoments,
  contracts,
  documents,
  furtherIn,
  paymentDetails,
  prices,
  relations,
  repairOrders,
  repairRequests,
  seekers,
} from "./process-messages.ts";
import type { Filter, Resource } from "./resources.ts";
import { plain } from "./resources.ts";

export type ProcessResource = Omit<Resource, "domain"> & {
  process: "brg" | "bog" | "bfg" | "ohd" | "bdo" | "inc" | "wrv" | "vhe";
  path: string;
  messagesOf: Nested;
};

const among = (column: string): Filter => ({ column, kind: "one-of" });
const named = (column: string): Filter => ({ column, kind: "plain" });
const ofPeople = { ...plain("id", "code"), "relaties.id": among("relaties") };

const ofOne = { ...plain("id"), "relatie.id": among("relaties") };
const ofContract = { ...plain("id"), "overeenkomst.id": named("overeenkomst") };

function further(
  process: ProcessResource["process"],
  name: FurtherResource,
  scope: string,
  filters: Record<string, Filter>,
): ProcessResource {
  return { process, path: name, name, scope, filters, messagesOf: furtherIn(name) };
}

export const processResources: ProcessResource[] = [
  {
    process: "brg",
    path: "relaties",
    scope: "BRG.Relaties.Read",
    name: "natuurlijk-personen",
    filters: {
      ...plain("id", "code", "achternaam", "geboortedatum"),
      "contactgegevens.waarde": among("waarden"),
    },
    messagesOf: relations,
  },
  {
    process: "brg",
    path: "betaalgegevens",
    scope: "BRG.Betaalgegevens.Read",
    name: "betaalgegevens",
    filters: { ...plain("id", "iban"), "relatie.id": named("relatie") },
    messagesOf: paymentDetails,
  },
  {
    process: "brg",
    path: "contactmomenten",
    scope: "BRG.Contactmomenten.Read",
    name: "contactmomenten",
    filters: ofPeople,
    messagesOf: contactMoments,
  },
  {
    process: "bog",
    path: "overeenkomsten",
    scope: "BOG.Overeenkomsten.Read",
    name: "huurovereenkomsten",
    filters: ofPeople,
    messagesOf: contracts,
  },
  {
    process: "bog",
    path: "prijscomponenten",
    scope: "BOG.Prijscomponenten.Read",
    name: "prijscomponenten",
    filters: { ...plain("id"), "overeenkomst.id": named("overeenkomst") },
    messagesOf: prices,
  },
  {
    process: "bfg",
    path: "boekingen",
    scope: "BFG.Boekingen.Read",
    name: "boekingen",
    filters: { ...plain("id", "code"), "overeenkomst.id": named("overeenkomst") },
    messagesOf: bookings,
  },
  {
    process: "ohd",
    path: "onderhoudsverzoeken",
    scope: "OHD.Onderhoudsverzoeken.Read",
    name: "onderhoudsverzoeken",
    filters: ofPeople,
    messagesOf: repairRequests,
  },
  {
    process: "ohd",
    path: "onderhoudsorders",
    scope: "OHD.Onderhoudsorders.Read",
    name: "onderhoudsorders",
    filters: ofPeople,
    messagesOf: repairOrders,
  },
  {
    process: "bdo",
    path: "zaken",
    scope: "BDO.Zaken.Read",
    name: "zaken",
    filters: { ...ofPeople, "rollen.relatie.id": among("rolrelaties") },
    messagesOf: caseFiles,
  },
  {
    process: "bdo",
    path: "informatieobjecten",
    scope: "BDO.Informatieobjecten.Read",
    name: "informatieobjecten",
    filters: ofPeople,
    messagesOf: documents,
  },
  further("brg", "signaleringen", "BRG.Signaleringen.Read", ofOne),
  further("bfg", "debiteuren", "BFG.Debiteuren.Read", ofOne),
  further("inc", "betalingsregelingen", "INC.Betalingsregelingen.Read", ofContract),
  further("inc", "externe-incassos", "INC.ExterneIncassos.Read", ofContract),
  {
    process: "wrv",
    path: "relaties",
    scope: "WRV.Relaties.Read",
    name: "natuurlijk-personen",
    filters: plain("id"),
    messagesOf: seekers,
  },
  {
    ...further("wrv", "inschrijvingen", "WRV.Overeenkomsten.Read", { "relaties.id": among("relaties") }),
    path: "overeenkomsten",
  },
  further("wrv", "aanbiedingen", "WRV.Aanbiedingen.Read", ofOne),
  further("wrv", "kandidaten", "WRV.Kandidaten.Read", ofOne),
  further("wrv", "toewijzingen", "WRV.Toewijzingen.Read", { "kandidaat.relatie.id": among("relaties") }),
  further("wrv", "reclamaties", "WRV.Reclamaties.Read", ofOne),
  further("vhe", "huuropzeggingen", "VHE.Huuropzeggingen.Read", { "relaties.id": among("relaties") }),
];
