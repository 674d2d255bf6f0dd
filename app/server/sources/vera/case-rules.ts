// Cases and who takes part in them: attributes of the standard in plain Dutch.

import type { FieldRule, ResourceRule } from "./rules.ts";
import { everywhere } from "./rules.ts";

// A suspicion tells about crime as much as a fact does.
const crime = { AGR: "art10", DRU: "art10", HEN: "art10", ONR: "art10", VAN: "art10" } as const;
const health = { PSY: "art9", VER: "art9" } as const;

const typeFields: Record<string, FieldRule> = {
  soort: { label: "Soort zaak", sensitiveCodes: { WOO: "art10" } },
  detailSoort: { label: "Soort zaak, nader", sensitiveCodes: { ...crime, ...health } },
  omschrijving: { label: "Waar dit soort zaken over gaat" },
  generiekeOmschrijving: { label: "Waar dit soort zaken over gaat, in het algemeen" },
  vertrouwelijkheid: { label: "Vertrouwelijkheid", lookAtCode: "GEH" },
  relatie: { label: "Bij wie dit soort zaken hoort", about: "unless-self" },
  // The other cases of this type are those of others.
  zaken: { label: "Zaken van dit soort", about: "always" },
  zaakstatussen: { label: "Stappen van dit soort zaken" },
  aanleiding: { label: "Waardoor zo een zaak begint" },
  archiefcode: { label: "Code in het archief" },
  doel: { label: "Doel van dit soort zaken" },
  domein: { label: "Waar dit soort zaken bij hoort" },
  doorlooptijd: { label: "Hoe lang het mag duren" },
  externePublicatie: { label: "Openbaar gemaakt" },
  externePublicatietekst: { label: "Tekst bij openbaar maken" },
  servicenorm: { label: "Hoe lang het meestal duurt" },
  trefwoord: { label: "Trefwoord" },
};

export const caseRule: ResourceRule = {
  title: "Zaak",
  theme: "cases",
  element: "I-10",
  release: "review",
  // "Geblokkeerd": the code list names a request under the GDPR.
  whole: { mark: { attribute: "archiefstatus", code: "GEB" } },
  fields: {
    ...everywhere,
    code: { label: "Nummer van de zaak" },
    omschrijving: { label: "Waar het over gaat", freeText: true },
    toelichting: { label: "Wat er is gemeld", freeText: true, about: "unless-reporter" },
    bovenliggendeZaak: { label: "Hoort bij zaak" },
    registratiedatum: { label: "Opgeschreven op" },
    publicatiedatum: { label: "Bekendgemaakt op" },
    geplandeEinddatum: { label: "Klaar volgens plan op" },
    uiterlijkeEinddatum: { label: "Klaar uiterlijk op" },
    archiefstatus: { label: "Status in het archief" },
    archiefActiedatum: { label: "Bewaren tot" },
    archiefnominatie: { label: "Wat er daarna gebeurt" },
    clusters: { label: "Gebouw", about: "in-shared-case" },
    collectiefObjecten: { label: "Gedeelde ruimte" },
    contactmomenten: { label: "Contact met ons", about: "in-shared-case" },
    deelzaken: { label: "Delen van de zaak" },
    dossier: { label: "Hoort bij dossier" },
    eenheden: { label: "Woning", about: "in-shared-case" },
    gerelateerdeZaken: { label: "Andere zaken hierbij" },
    inkoopfacturen: { label: "Rekeningen aan ons" },
    inkoopopdrachten: { label: "Onze opdrachten" },
    kenmerken: { label: "Kenmerken", about: "in-shared-case" },
    objecten: { label: "Waar de zaak bij hoort", about: "in-shared-case" },
    onderhoudsverzoeken: { label: "Verzoeken om onderhoud", about: "in-shared-case" },
    overeenkomsten: { label: "Overeenkomsten", about: "in-shared-case" },
    processen: { label: "Stappen" },
    relaties: { label: "Wie erbij hoort", about: "unless-self" },
    resultaatOmschrijving: { label: "Resultaat", freeText: true, about: "in-shared-case" },
    resultaatToelichting: { label: "Uitleg bij het resultaat", freeText: true, about: "in-shared-case" },
    rollen: { label: "Rollen", about: "unless-own" },
    verantwoordelijkeOrganisatie: { label: "Organisatie die de zaak doet" },
    zaakstatussen: { label: "Stappen in de tijd" },
    zaaktype: { label: "Soort zaak" },
    ...Object.fromEntries(Object.entries(typeFields).map(([name, rule]) => [`zaaktype.${name}`, rule])),
  },
};

export const caseRoleRule: ResourceRule = {
  title: "Uw rol in een zaak",
  theme: "cases",
  element: "I-10",
  release: "review",
  fields: {
    ...everywhere,
    soort: { label: "Rol" },
    omschrijving: { label: "Omschrijving van de rol", freeText: true },
    generiekeOmschrijving: { label: "Omschrijving van de rol, in het algemeen" },
    toelichtingRol: { label: "Uitleg bij de rol", freeText: true, about: "unless-reporter" },
    afwijkendContactgegegeven: { label: "Ander contactgegeven", about: "unless-own" },
    indicatieGemachtigde: { label: "Namens iemand anders" },
    relatie: { label: "Wie", about: "unless-self" },
    zaak: { label: "Zaak" },
    zaakstatussen: { label: "Stappen in de zaak" },
  },
};

export const caseStatusRule: ResourceRule = {
  title: "Stap in een zaak",
  theme: "cases",
  element: "I-10",
  release: "review",
  fields: {
    ...everywhere,
    soort: { label: "Stap" },
    toelichting: { label: "Uitleg", freeText: true, about: "in-shared-case" },
    zaak: { label: "Zaak" },
    zaakrol: { label: "Wie de stap zette", about: "unless-own" },
  },
};
