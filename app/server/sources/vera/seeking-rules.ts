// Seeking a home, and giving notice: attributes of the standard in plain Dutch.

import type { Sensitivity } from "#app/domain/records.ts";
import type { FieldRule, ResourceRule } from "./rules.ts";
import { euros, everywhere } from "./rules.ts";

const seeker: FieldRule = { label: "Van wie", about: "unless-self" };
const talks: FieldRule = { label: "Contact met ons", element: "I-02" };
const home: FieldRule = { label: "Woning" };
const advert: FieldRule = { label: "Advertentie" };
const proof: FieldRule = { label: "Gegeven van een officiële bron" };

/** Who gets priority tells why (law notes C.5: health, origin, a past in prison). */
const priority: Record<string, Sensitivity> = {
  ...{ MED: "art9", ROL: "art9", RST: "art9", GEL: "art9", SER: "art9", MAN: "art9" },
  ...{ EXD: "art10", STA: "origin" },
};
const group: Record<string, Sensitivity> = {
  ...{ GGZ: "art9", PSY: "art9", LIC: "art9", VBE: "art9", VER: "art9", ZIN: "art9", ZORI: "art9" },
  ...{ GEB: "art9", GEE: "art9", GED: "art10", STH: "origin" },
};

const ofSeeking = (title: string, fields: Record<string, FieldRule>): ResourceRule => ({
  title,
  theme: "contract",
  element: "I-12",
  release: "review",
  fields: { ...everywhere, ...fields },
});

export const enrolmentRule: ResourceRule = {
  ...ofSeeking("Inschrijving als woningzoekende", {
    code: { label: "Nummer van de inschrijving" },
    bovenliggendeOvereenkomst: { label: "Hoort bij overeenkomst" },
    bijschrijfdatum: { label: "Ingeschreven sinds" },
    bedrag: euros("Kosten"),
    herkomst: { label: "Hoe de inschrijving begon", sensitiveCodes: { MIG: "origin" } },
    samenwerkingsverband: { label: "Regio" },
    verlengen: { label: "Wordt verlengd" },
    volgnummer: { label: "Volgnummer" },
    betaalgegeven: { label: "Bankrekening", element: "C2-01", about: "unless-own" },
    betaalwijze: { label: "Manier van betalen", element: "C2-02" },
    betaalwijzen: { label: "Manieren van betalen", element: "C2-02" },
    incassowijze: { label: "Manier van incasso", element: "C2-02" },
    incassomoment: { label: "Moment van incasso", element: "C2-02" },
    bewakingsstatus: { label: "Status bij achterstand", element: "I-06" },
    contactmomenten: talks,
    conceptVersturingsdatum: { label: "Concept verstuurd op" },
    verstuurdatum: { label: "Verstuurd op" },
    versturen: { label: "Afschrift versturen" },
    versturenStatus: { label: "Status van versturen" },
    prolongatiedatum: { label: "Verlengd op" },
    prolongatieInterval: { label: "Hoe vaak een rekening" },
    prolongatieTotDatum: { label: "Rekening gemaakt tot" },
    facturatiebegindatum: { label: "Eerste rekening vanaf" },
    facturatieeinddatum: { label: "Laatste rekening tot" },
    opzegdatum: { label: "Opgezegd op" },
    opzegtermijn: { label: "Opzegtermijn" },
    eindeReden: { label: "Reden van het einde" },
    eindeDetailReden: { label: "Reden van het einde, nader" },
    prijscomponenten: { label: "Delen van de kosten" },
    redenOntbinding: { label: "Reden van ontbinding" },
    redenOpzegging: { label: "Reden van opzegging" },
    redenVernietiging: { label: "Reden van vernietiging" },
    relaties: seeker,
  }),
  release: "auto",
};

export const offerRule = ofSeeking("Aanbieding van een woning", {
  detailStatus: { label: "Status, nader" },
  datum: { label: "Aangeboden op" },
  antwoorddatum: { label: "Beantwoord op" },
  vervaldatum: { label: "Antwoord uiterlijk op" },
  antwoordToelichting: { label: "Uitleg bij het antwoord", freeText: true },
  bezichtiging: { label: "Bezichtiging" },
  cluster: { label: "Gebouw" },
  contactmomenten: talks,
  eenheid: home,
  kandidaat: { label: "Kandidaat" },
  publicatie: advert,
  relatie: seeker,
});

export const candidateRule = ofSeeking("Kandidaat voor een woning", {
  detailStatus: { label: "Status, nader" },
  aanbiedingen: { label: "Aanbiedingen" },
  contactmomenten: talks,
  eenheid: home,
  positie: { label: "Plaats op de lijst" },
  publicatie: advert,
  reactie: { label: "Reactie" },
  relatie: seeker,
  aantalKinderen: { label: "Kinderen in het huishouden" },
  aantalVolwassenen: { label: "Volwassenen in het huishouden" },
  verzamelinkomen: { ...euros("Inkomen van het huishouden"), element: "C2-03" },
  verzamelinkomenEU: { ...euros("Inkomen van het huishouden, voor de EU-norm"), element: "C2-03" },
});

export const allocationRule = ofSeeking("Toewijzing van een woning", {
  datum: { label: "Toegewezen op" },
  aanbieding: { label: "Aanbieding" },
  aanvullendeDoelgroep: { label: "Groep, nader", sensitiveCodes: group },
  doelgroep: { label: "Groep", sensitiveCodes: { ZOR: "art9" } },
  afspraken: { label: "Afspraken", element: "I-02" },
  contactmomenten: talks,
  eenheid: home,
  huishoudgrootte: { label: "Mensen in het huishouden" },
  inkomen: { label: "Inkomen", element: "C2-03" },
  isOuderenhuishouden: { label: "Huishouden van ouderen" },
  kandidaat: { label: "Kandidaat" },
  overeenkomst: { label: "Overeenkomst", element: "I-01" },
  passendheidsoort: { label: "Of de huur past bij het inkomen", element: "C2-03" },
  passendheiddetailsoort: { label: "Of de huur past bij het inkomen, nader", element: "C2-03" },
  publicatie: advert,
  rekenhuur: euros("Huur die telt"),
  rekeninkomen: { ...euros("Inkomen dat telt"), element: "C2-03" },
  rekenvermogen: { ...euros("Vermogen dat telt"), element: "C2-03" },
  relatie: seeker,
  voorrangsregelingen: { label: "Voorrang" },
});

export const priorityRule = ofSeeking("Voorrang bij het zoeken", {
  detailSoort: { label: "Soort, nader", sensitiveCodes: priority },
  naam: { label: "Naam" },
  authentiekGegeven: proof,
  profiel: { label: "Waarvoor de voorrang geldt" },
  relatie: seeker,
});

export const schemeRule = ofSeeking("Regeling bij het zoeken", {
  authentiekGegeven: proof,
  gebruiken: { label: "Wordt gebruikt" },
  relatie: seeker,
});

export const reactionRule = ofSeeking("Reactie op een woning", {
  detailStatus: { label: "Status, nader" },
  datum: { label: "Datum" },
  begeleiderDatum: { label: "Beoordeeld door een begeleider op", sensitive: "art9" },
  contactmomenten: talks,
  overeenkomst: { label: "Inschrijving" },
  positie: { label: "Plaats op de lijst" },
  publicatie: advert,
  relaties: seeker,
  statusToelichting: { label: "Uitleg bij de status", freeText: true },
  voorkeur: { label: "Voorkeur" },
});

export const sanctionRule = ofSeeking("Sanctie bij het zoeken", {
  omschrijving: { label: "Omschrijving", freeText: true },
  gebeurtenissen: { label: "Gebeurtenissen" },
  puntengebeurtenissen: { label: "Gebeurtenissen met punten" },
  relatie: seeker,
});

const points: Record<string, FieldRule> = {
  situatiepunten: { label: "Punten voor uw situatie" },
  startpunten: { label: "Punten bij de start" },
  zoekpunten: { label: "Punten voor zoeken" },
};

export const pointsRule = ofSeeking("Berekening van punten", {
  ...points,
  datum: { label: "Datum" },
  puntenmutaties: { label: "Wijzigingen in de punten" },
  relatie: seeker,
});

export const objectionRule = ofSeeking("Klacht over het zoeken", {
  detailStatus: { label: "Status, nader" },
  contactmomenten: talks,
  puntengebeurtenis: { label: "Gebeurtenis met punten" },
  relaties: seeker,
});

const access: FieldRule = { label: "Toegankelijk", sensitive: "art9" };

export const searchRule = ofSeeking("Wat u zoekt", {
  bestemming: { label: "Bestemming" },
  eenheidsoorten: { label: "Soort woning" },
  eenheiddetailsoorten: { label: "Soort woning, nader" },
  huurprijsVan: euros("Huur vanaf"),
  huurprijsTot: euros("Huur tot"),
  koopprijsVan: euros("Koopprijs vanaf"),
  koopprijsTot: euros("Koopprijs tot"),
  // The standard spells these in two ways.
  kamersMin: { label: "Kamers, minstens" },
  KamersMin: { label: "Kamers, minstens" },
  kamersMax: { label: "Kamers, hoogstens" },
  KamersMax: { label: "Kamers, hoogstens" },
  publicatiemodellen: { label: "Hoe woningen worden aangeboden" },
  Publicatiemodellen: { label: "Hoe woningen worden aangeboden" },
  toegankelijkheid: access,
  Toegankelijkheid: access,
  locaties: { label: "Waar" },
  zelfstandig: { label: "Zelfstandige woning" },
  relatie: seeker,
});

export const noticeRule: ResourceRule = {
  ...ofSeeking("Opzegging van de huur", {
    opzegdatum: { label: "Opgezegd op" },
    eindeReden: { label: "Reden van het einde" },
    eindeDetailReden: { label: "Reden van het einde, nader" },
    redenOpzegging: { label: "Reden van opzegging" },
    huurdersafspraken: { label: "Wat wij afspraken" },
    huurovereenkomst: { label: "Voor overeenkomst" },
    inspectieafspraken: { label: "Afspraken om te kijken", element: "I-03" },
    nieuweAdressen: { label: "Nieuw adres", element: "C1-03" },
    onderhoudsverzoek: { label: "Verzoek om onderhoud", element: "I-03" },
    relaties: { label: "Wie erbij hoort", about: "unless-self" },
  }),
  element: "I-01",
};
