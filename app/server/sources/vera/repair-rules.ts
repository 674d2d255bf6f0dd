// Repairs: attributes of the standard in plain Dutch.

import type { FieldRule, ResourceRule } from "./rules.ts";
import { everywhere } from "./rules.ts";

/** An adaptation of the home tells about somebody's health. */
const kindOfWork: FieldRule = { label: "Soort onderhoud", sensitiveCodes: { WMO: "art9" } };

export const repairRequestRule: ResourceRule = {
  title: "Verzoek om reparatie",
  theme: "repairs",
  element: "I-03",
  release: "auto",
  fields: {
    ...everywhere,
    onderhoudSoort: kindOfWork,
    omschrijving: { label: "Omschrijving", freeText: true },
    melddatum: { label: "Gemeld op" },
    alternatiefContactgegeven: { label: "Iemand anders om te bellen", about: "always", freeText: true },
    contactmomenten: { label: "Contact met ons", element: "I-02" },
    defecten: { label: "Gebreken" },
    onderhoudsorders: { label: "Opdrachten" },
    onderhoudstaken: { label: "Taken" },
    onderhoudsverzoeken: { label: "Hoort bij verzoek", about: "unless-own" },
    relaties: { label: "Wie erbij hoort", about: "unless-self" },
    verrekeningen: { label: "Verrekeningen", element: "C2-02" },
    voorkeurAfspraken: { label: "Wanneer het u uitkwam" },
    cluster: { label: "Gebouw" },
    collectiefObject: { label: "Gedeelde ruimte" },
    eenheid: { label: "Woning" },
  },
};

export const repairOrderRule: ResourceRule = {
  title: "Opdracht voor reparatie",
  theme: "repairs",
  element: "I-03",
  release: "auto",
  fields: {
    ...everywhere,
    onderhoudSoort: kindOfWork,
    onderhoudDetailSoort: { label: "Soort onderhoud, nader" },
    omschrijving: { label: "Omschrijving", freeText: true },
    bovenliggendeOrder: { label: "Hoort bij opdracht" },
    begindatum: { label: "Begonnen op" },
    einddatum: { label: "Klaar op" },
    uitersteStartdatum: { label: "Begint uiterlijk op" },
    uitersteGereeddatum: { label: "Klaar uiterlijk op" },
    opdrachtdatum: { label: "Opdracht gegeven op" },
    afrekenwijze: { label: "Hoe het wordt betaald" },
    afspraken: { label: "Afspraken" },
    btwVerlegd: { label: "Btw verlegd" },
    cluster: { label: "Gebouw" },
    collectiefObject: { label: "Gedeelde ruimte" },
    debiteur: { label: "Wie moet betalen" },
    defecten: { label: "Gebreken" },
    eenheid: { label: "Woning" },
    financieelGereeddatum: { label: "Betaald op" },
    offertes: { label: "Offertes" },
    onderhoudstaken: { label: "Taken" },
    onderhoudsverzoeken: { label: "Verzoeken", about: "unless-own" },
    overeenkomst: { label: "Hoort bij overeenkomst" },
    relaties: { label: "Wie erbij hoort", about: "unless-self" },
    technischGereeddatum: { label: "Werk klaar op" },
    uitvoerendeSoort: { label: "Wie het doet" },
  },
};
