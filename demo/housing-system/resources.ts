// Every resource that can be asked: under which domain, with which right, by which attributes.

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

export type Domain = "relaties" | "vastgoed" | "overeenkomsten" | "financien" | "onderhoud" | "dossier";

export const plain = (...columns: string[]): Record<string, Filter> =>
  Object.fromEntries(columns.map((column) => [column, { column, kind: "plain" }]));

const ofPeople: Record<string, Filter> = { relaties: { column: "relaties", kind: "one-of-links" } };
const ofRelation: Record<string, Filter> = { "relatie.id": { column: "relatie", kind: "plain" } };

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
];
