// What staff read of the register: the version in force, its draft, and what is missing.

import type { RegisterEvent, RegisterObstacle } from "#app/domain/register-drafts.ts";
import type { EditablePart } from "#app/domain/register-fields.ts";
import type { RegisterWarning } from "#app/domain/register-warnings.ts";
import { plural } from "../format.ts";

export const register = {
  title: "Register",
  lead: "Hier staat welke gegevens wij gebruiken en waarom. De privacyverklaring op de website komt hieruit.",
  toStatement: "Bekijk de privacyverklaring",
  toVersions: "Bekijk alle versies",
  inForce: (version: number) => `Versie ${version} geldt nu`,
  since: "Sinds",
  publishedBy: (publisher: string, proposer: string) =>
    `Vastgesteld door ${publisher}, voorgesteld door ${proposer}.`,
  byCommand: "Vastgesteld bij het inrichten van het loket.",
  running: "Een verzoek houdt de versie die gold toen het binnenkwam.",

  draft: {
    title: "Concept",
    none: "Er is geen concept. Begin er een om iets te veranderen.",
    noneForReader: "Er is geen concept.",
    begin: "Begin een concept",
    about: (version: number) => `Dit concept begon met versie ${version}. De huurder ziet er nog niets van.`,
    changedAt: "Laatst gewijzigd",
    makers: (names: string) => `Gewijzigd door ${names}.`,
    old: "Intussen geldt een nieuwere versie. Gooi dit concept weg en begin opnieuw.",
    preview: "Bekijk de privacyverklaring zoals die wordt",
    previewEn: "Bekijk die in het Engels",
    difference: "Wat wordt er anders?",
    propose: "Leg voor ter goedkeuring",
    proposeHint: "Daarna kan niemand het concept nog wijzigen, tot een collega heeft beslist.",
    discard: "Gooi het concept weg",
    proposed: (by: string) => `Ter goedkeuring voorgelegd door ${by}`,
    second: "Iemand anders moet dit vaststellen: een privacy officer of de directeur.",
    own: "U werkte aan dit concept. Daarom moet een collega het vaststellen.",
    publish: "Stel deze versie vast",
    publishHint: "De nieuwe versie staat dan meteen op de website.",
    reason: "Waarom moet het concept terug?",
    reasonHint: "Uw collega's lezen dit. Noem geen namen van huurders.",
    send: "Stuur het terug",
  },

  preview: {
    title: "Zo wordt de privacyverklaring",
    back: "Terug naar het register",
    draft: "Dit is het concept. De huurder ziet dit nog niet.",
    none: "Er is geen concept. Dit is de versie die nu geldt.",
    other: "Bekijk dit in het Engels",
    dutch: "Bekijk dit in het Nederlands",
  },

  warnings: {
    title: "Dit ontbreekt",
    none: "Er ontbreekt niets.",
    lead: "Waar iets ontbreekt, leest de huurder: wij zoeken dit nog uit.",
    count: (n: number) => plural(n, { one: "1 punt", other: `${n} punten` }, "nl"),
    kinds: {
      "no-purpose": "Geen doel: waarvoor gebruiken wij dit?",
      "no-basis": "Geen reden om dit te bewaren (AVG, artikel 6). Kies een grondslag of wis het.",
      "must-go": "Hier is geen reden voor. De huurder leest dat wij dit wissen. Wis het overal.",
      "no-exception":
        "Bijzondere gegevens zonder uitzondering (AVG, artikel 9 lid 2). Zonder uitzondering mag het niet.",
      "no-retention": "Geen bewaartermijn (AVG, artikel 13 lid 2).",
      "no-recipients": "Geen ontvangers genoemd (AVG, artikel 13 lid 1).",
      "no-origin": "Niet gezegd waar het vandaan komt (AVG, artikel 14 lid 2).",
      "purpose-without-basis": "Doel zonder grondslag (AVG, artikel 13 lid 1).",
      "purpose-unused": "Geen enkel gegeven hoort bij dit doel.",
      "recipient-unused": "Geen enkel gegeven gaat naar deze ontvanger.",
    } satisfies Record<RegisterWarning["what"], string>,
  },
  gaps: {
    title: "Aandachtspunten bij de verklaring",
    lead: "Alleen medewerkers zien deze punten. Ze staan niet op de website.",
    columns: { statement: "De verklaring", system: "Wat het loket doet", about: "Gaat over" },
  },

  tables: {
    purposes: { caption: "Doelen", columns: { name: "Doel", bases: "Grondslag", elements: "Gegevens" } },
    elements: {
      caption: "Gegevens",
      columns: {
        name: "Gegeven",
        purposes: "Doelen",
        bases: "Grondslag",
        retention: "Bewaren",
        recipients: "Ontvangers",
        origin: "Herkomst",
      },
    },
    recipients: {
      caption: "Ontvangers",
      columns: { name: "Ontvanger", why: "Waarvoor", reach: "Hoe wij melden wat er met gegevens gebeurt" },
    },
    /** As the public never reads it: GDPR art. 19. */
    reach: {
      knownBy: {
        "name-and-address": "kent de huurder op naam en adres",
        "customer-number": "kent de huurder op klantnummer",
      },
      english: "in het Engels",
    },
    sources: {
      caption: "Plekken waar gegevens staan",
      columns: { name: "Plek", owner: "Eigenaar", how: "Hoe" },
    },
    byConnection: "koppeling",
    byHand: "opzoeken met de hand",
    missing: "Ontbreekt",
    change: "Wijzig",
    organisation: "Onze organisatie",
    general: "Algemeen",
  },
  bases: {
    consent: "toestemming",
    contract: "overeenkomst",
    "legal-duty": "wettelijke plicht",
    vital: "vitaal belang",
    "public-task": "algemeen belang",
    "legitimate-interest": "gerechtvaardigd belang",
  } as Record<string, string>,
  exceptions: {
    "explicit-consent": "uitdrukkelijke toestemming (lid 2 onder a)",
    "legal-claims": "nodig voor een rechtsvordering (lid 2 onder f)",
  } as Record<string, string>,

  item: {
    titles: {
      elements: "Wijzig een gegeven",
      purposes: "Wijzig een doel",
      recipients: "Wijzig een ontvanger",
      organisation: "Wijzig onze organisatie",
      general: "Wijzig de algemene teksten",
    } satisfies Record<EditablePart, string>,
    back: "Terug naar het register",
    hint: "De huurder leest deze woorden. Schrijf kort en gewoon.",
    unsureHint: "Weet u het nog niet? Laat dan beide talen leeg.",
    linesHint: "Elke regel van het adres op een eigen regel.",
    inLanguage: { nl: "in het Nederlands", en: "in het Engels" },
    fields: {
      label: "Naam",
      name: "Naam",
      purposes: "Doelen",
      bases: "Grondslag",
      exceptions: "Uitzondering voor bijzondere gegevens (AVG, artikel 9)",
      retention: "Hoe lang wij het bewaren",
      recipients: "Ontvangers",
      origin: "Waar het vandaan komt",
      why: "Waarvoor deze ontvanger het krijgt",
      place: "Plaats",
      address: "Adres",
      phone: "Telefoon",
      openingHours: "Openingstijden",
      email: "E-mailadres",
      website: "Website",
      privacyOfficerRole: "Functie van wie op de privacy let",
      "signatory.name": "Naam van de bestuurder",
      "signatory.role": "Functie van de bestuurder",
      "complaintsCommittee.name": "Naam van de klachtencommissie",
      "complaintsCommittee.address": "Adres van de klachtencommissie",
      transfers: "Gegevens buiten de Europese Unie",
      automatedDecisions: "Besluiten door een computer",
    } as Record<string, string>,
    save: "Bewaar in het concept",
  },

  changes: {
    title: "Laatste besluiten",
    none: "Er is nog niets voorgesteld.",
    by: "door",
    "register-proposed": "Concept voorgelegd ter goedkeuring",
    "register-returned": "Concept teruggestuurd",
    "register-published": "Nieuwe versie vastgesteld",
    version: (version: number) => `versie ${version}`,
  } satisfies Record<RegisterEvent["type"], string> & Record<string, unknown>,

  errors: {
    missing: "Vul dit in",
    otherLanguage: "Vul dit in beide talen in, of laat beide leeg",
    tooLong: (n: number) => `Maak dit ${n} tekens korter`,
    email: "Schrijf een e-mailadres zoals privacy@voorbeeld.nl",
    website: "Schrijf een adres dat begint met https://",
    address: "Schrijf minstens 2 regels: straat en plaats",
    reason: "Schrijf waarom het concept terug moet",
    obstacles: {
      "officer-only": "Alleen een privacy officer kan dit",
      "second-person-only": "Alleen een privacy officer of de directeur kan dit",
      "own-proposal": "U werkte zelf aan dit concept. Een collega moet het vaststellen",
      "no-draft": "Er is geen concept meer",
      "draft-already": "Er is al een concept",
      "being-decided": "Het concept ligt ter goedkeuring. Wijzigen kan nu niet",
      "not-proposed": "Dit concept ligt niet meer ter goedkeuring",
      "nothing-changed": "In het concept is niets anders dan in de versie die nu geldt",
      "changed-meanwhile": "Een collega veranderde dit intussen. Kijk opnieuw",
      "newer-version": "Intussen geldt een nieuwere versie. Begin een nieuw concept",
    } satisfies Record<RegisterObstacle, string>,
  },
};
