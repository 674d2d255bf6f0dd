// Every resource that can be asked: under which domain, with which right, by which attributes.

import type { FurtherResource } from "./further-resources.ts";
import type { ResourceName } from "./rows.ts";

/** How a query attribute is compared: with a column or one value of many, or by the key at the end of a link. */
export type Filter = { column: string; kind: "plain" | "one-of" | "link" | "one-of-links" };
export type Resource = {
  name: ResourceName;
  domain: Domain;
  scope: string;
  filters: Record<string, Filter>;
  /** A list tells what holds at the moment asked for, the present one by default. */
  dated?: true;
};

export type Domain =
  | "relaties"
  | "vastgoed"
  | "overeenkomsten"
  | "financien"
  | "onderhoud"
  | "dossier"
  | "woonruimteverdeling";

export const plain = (...columns: string[]): Record<string, Filter> =>
  Object.fromEntries(columns.map((column) => [column, { column, kind: "plain" }]));

const ofPeople: Record<string, Filter> = { relaties: { column: "relaties", kind: "one-of-links" } };
const ofRelation: Record<string, Filter> = { "relatie.id": { column: "relatie", kind: "plain" } };

const byKey: Record<string, Filter> = { "relatie.id": { column: "relaties", kind: "one-of" } };
const byLink: Record<string, Filter> = { relatie: { column: "relaties", kind: "one-of-links" } };
const ofContract: Record<string, Filter> = { overeenkomst: { column: "overeenkomst", kind: "link" } };

/** `right`: the domain and what is read there, as the standard names them. */
function further(name: FurtherResource, right: string, filters: Record<string, Filter>): Resource {
  const domain = right.slice(0, right.indexOf(".")).toLowerCase() as Domain;
  return { name, domain, scope: `${right}.Read`, filters: { ...plain("id"), ...filters } };
}

export const resources: Resource[] = [
  {
    name: "natuurlijk-personen",
    domain: "relaties",
    scope: "Relaties.NatuurlijkPersonen.Read",
    filters: plain(
      "id",
      "code",
      "achternaam",
      "geslachtsnaam",
      "aanschrijfnaam",
      "tussenvoegsels",
      "voornaam",
      "roepnaam",
      "voorletters",
      "geboortedatum",
    ),
  },
  {
    name: "relatie-adressen",
    domain: "relaties",
    scope: "Relaties.RelatieAdressen.Read",
    dated: true,
    filters: {
      ...plain("id", "begindatum", "einddatum"),
      ...ofRelation,
      adres: { column: "adres", kind: "link" },
    },
  },
  {
    name: "adressen",
    domain: "vastgoed",
    scope: "Vastgoed.Adressen.Read",
    filters: plain("id", "postcode", "huisnummer", "straatnaam"),
  },
  {
    name: "contactgegevens",
    domain: "relaties",
    scope: "Relaties.Contactgegevens.Read",
    filters: { ...plain("id", "waarde"), ...ofRelation },
  },
  {
    name: "betaalgegevens",
    domain: "relaties",
    scope: "Relaties.Betaalgegevens.Read",
    filters: { ...plain("id", "iban", "rekeninghouder"), ...ofRelation },
  },
  {
    name: "huurovereenkomsten",
    domain: "overeenkomsten",
    scope: "Overeenkomsten.Huurovereenkomsten.Read",
    filters: { ...plain("id", "code"), relaties: { column: "relaties", kind: "one-of-links" } },
  },
  {
    name: "prijscomponenten",
    domain: "overeenkomsten",
    scope: "Overeenkomsten.Prijscomponenten.Read",
    filters: { ...plain("id"), "overeenkomst.id": { column: "overeenkomst", kind: "plain" } },
  },
  {
    name: "boekingen",
    domain: "financien",
    scope: "Financien.Boekingen.Read",
    filters: { ...plain("id", "code"), overeenkomst: { column: "overeenkomst", kind: "link" } },
  },
  {
    name: "contactmomenten",
    domain: "relaties",
    scope: "Relaties.Contactmomenten.Read",
    filters: { ...plain("id", "code"), "relaties.id": { column: "relaties", kind: "one-of-links" } },
  },
  {
    name: "onderhoudsverzoeken",
    domain: "onderhoud",
    scope: "Onderhoud.Onderhoudsverzoeken.Read",
    filters: { ...plain("id", "code"), ...ofPeople },
  },
  {
    name: "onderhoudsorders",
    domain: "onderhoud",
    scope: "Onderhoud.Onderhoudsorders.Read",
    filters: { ...plain("id", "code"), ...ofPeople },
  },
  {
    name: "zaken",
    domain: "dossier",
    scope: "Dossier.Zaken.Read",
    filters: { ...plain("id", "code"), ...ofPeople },
  },
  { name: "zaaktypen", domain: "dossier", scope: "Dossier.Zaaktypen.Read", filters: plain("id", "code") },
  {
    name: "zaakrollen",
    domain: "dossier",
    scope: "Dossier.Zaakrollen.Read",
    filters: { ...plain("id"), relatie: { column: "relatie", kind: "link" } },
  },
  {
    name: "zaakstatussen",
    domain: "dossier",
    scope: "Dossier.Zaakstatussen.Read",
    filters: plain("id"),
  },
  {
    name: "informatieobjecten",
    domain: "dossier",
    scope: "Dossier.Informatieobjecten.Read",
    filters: { ...plain("id", "code", "bestandsnaam"), ...ofPeople },
  },
  further("communicatievoorkeuren", "Relaties.Communicatievoorkeuren", {}),
  further("signaleringen", "Relaties.Signaleringen", byKey),
  further("inkomens", "Relaties.Inkomens", { "relaties.id": { column: "relaties", kind: "one-of" } }),
  further("debiteuren", "Financien.Debiteuren", byLink),
  further("betalingsregelingen", "Financien.Betalingsregelingen", ofContract),
  further("betalingsregeling-termijnen", "Financien.BetalingsregelingTermijnen", {}),
  further("externe-incassos", "Financien.ExterneIncassos", ofContract),
  further("externe-incasso-acties", "Financien.ExterneIncassoActies", {}),
  further("huuropzeggingen", "Overeenkomsten.Huuropzeggingen", ofPeople),
  further("inschrijvingen", "Overeenkomsten.Inschrijvingen", ofPeople),
  further("aanbiedingen", "Woonruimteverdeling.Aanbiedingen", byLink),
  further("kandidaten", "Woonruimteverdeling.Kandidaten", byLink),
  further("toewijzingen", "Woonruimteverdeling.Toewijzingen", byLink),
  further("voorrangsregelingen", "Woonruimteverdeling.Voorrangsregelingen", byLink),
  further("regelingen", "Woonruimteverdeling.Regelingen", byLink),
  further("reacties", "Woonruimteverdeling.Reacties", ofPeople),
  further("sancties", "Woonruimteverdeling.Sancties", byLink),
  further("puntenberekeningen", "Woonruimteverdeling.Puntenberekeningen", byLink),
  further("reclamaties", "Woonruimteverdeling.Reclamaties", ofPeople),
  further("zoekprofielen", "Woonruimteverdeling.Zoekprofielen", byLink),
];
