// The privacy statement: GDPR art. 13 and 14. What differs between associations comes from the register.

import type { LegalBasis } from "#app/domain/register.ts";

export const statement = {
  title: "Privacyverklaring",
  lead: (organisation: string) =>
    `Hier leest u welke gegevens ${organisation} van u heeft, waarom, en wat u ons daarover kunt vragen.`,
  version: (version: number, day: string) => `Versie ${version}, geldig vanaf ${day}.`,
  olderVersions: "Bekijk alle versies",
  unknown: "Wij zoeken dit nog uit.",

  who: {
    title: "Wie zijn wij?",
    about: (organisation: string, place: string) =>
      `Wij zijn ${organisation} in ${place}. Wij beslissen wat er met uw gegevens gebeurt.`,
    /** Fits after the name of a role: "Manager Servicecentrum". */
    answersFor: "Wie let op uw privacy",
    address: "Adres",
    phone: "Telefoon",
    email: "E-mail",
    website: "Website",
    board: "Bestuur",
  },

  purposes: {
    title: "Waarvoor gebruiken wij uw gegevens?",
    lead: "Hieronder staat alles waarvoor wij gegevens gebruiken. Open een doel en u ziet welke gegevens dat zijn.",
    columns: {
      data: "Gegevens",
      bases: "Waarom dit mag",
      retention: "Hoe lang",
      recipients: "Wie het krijgt",
      origin: "Waar het vandaan komt",
    },
    caption: (purpose: string) => `Gegevens voor: ${purpose}`,
    others: "Andere gegevens",
    othersWhy: "Waarvoor wij deze gegevens gebruiken?",
    ask: "Vraag hierover",
    askAbout: (purpose: string) => `: ${purpose}`,
  },
  bases: {
    consent: "u gaf ons toestemming",
    contract: "het is nodig voor een contract met u",
    "legal-duty": "het moet van de wet",
    vital: "het is nodig om een leven te redden",
    "public-task": "het is nodig voor een taak voor iedereen",
    "legitimate-interest": "wij hebben er een goede reden voor (gerechtvaardigd belang)",
  } satisfies Record<LegalBasis, string>,
  /** Instead of a reason. */
  goes: "daar is geen reden voor: wij wissen dit",

  recipients: {
    title: "Wie krijgt uw gegevens?",
    lead: "Wij geven alleen door wat nodig is. Dit zijn de organisaties die gegevens van ons krijgen:",
  },
  origins: {
    title: "Hoe komen wij aan uw gegevens?",
  },
  must: {
    title: "Moet u ons gegevens geven?",
    about:
      "Voor een contract hebben wij gegevens nodig, en soms moet het van de wet. Geeft u ze niet? Dan kunnen wij u misschien geen woning verhuren.",
    consent:
      "Vragen wij toestemming? Dan mag u nee zeggen. U mag toestemming ook altijd weer intrekken. Wat wij daarvoor deden, blijft geldig.",
  },
  special: {
    title: "Gevoelige gegevens",
    lead: "Sommige gegevens zijn extra gevoelig, zoals gezondheid of een strafbaar feit. Bij ons zijn dat:",
    care: "Wij bewaren die alleen als de wet dat toestaat. Weinig mensen kunnen ze zien.",
  },
  cameras: {
    title: "Camera's",
    ask: "Wilt u beelden zien? Vraag het snel: oude beelden worden vanzelf overschreven.",
  },
  transfers: "Buiten de Europese Unie",
  automated: "Besluiten door een computer",

  rights: {
    title: "Uw rechten",
    lead: "Dit kunt u ons vragen. Het is gratis en u krijgt binnen 1 maand antwoord.",
    more: "Duurt het langer? Dan hoort u dat binnen die maand, met de reden.",
    start: "Stel uw vraag",
  },
  complain: {
    title: "Niet tevreden?",
    lead: "Vertel het ons. Komen wij er samen niet uit? Dan kunt u dit doen:",
    court:
      "Vraag de rechtbank om te beslissen. Doe dat binnen 6 weken nadat u ons antwoord kreeg. U hebt geen advocaat nodig.",
  },

  versions: {
    title: "Alle versies van de privacyverklaring",
    lead: "Verandert er iets? Dan maken wij een nieuwe versie. De oude blijft hier staan.",
    now: "Deze geldt nu",
    version: (version: number) => `Versie ${version}`,
    from: "Geldig vanaf",
    back: "Naar de privacyverklaring van nu",
    old: "Dit is een oude versie",
    oldWhat: (version: number, day: string) =>
      `Deze versie geldt niet meer. Sinds ${day} geldt versie ${version}.`,
    toNow: "Lees de versie die nu geldt",
    request: "Vroeg u iets toen deze versie gold? Dan telt deze versie voor uw verzoek.",
  },

  difference: {
    title: (version: number) => `Wat is er anders dan in versie ${version}?`,
    none: "Er is niets anders voor u.",
    first: "Dit is de eerste versie.",
    what: "Wat",
    added: "nieuw",
    removed: "staat er niet meer in",
    was: "Eerst",
    now: "Nu",
    nothing: "niets",
    parts: {
      organisation: "Onze gegevens",
      purposes: "Doel",
      recipients: "Ontvanger",
      elements: "Gegevens",
      sources: "Plek",
      gaps: "Aandachtspunt",
      general: "Algemeen",
    },
    /** What is not named here is called as in the register. */
    fields: {
      name: "Naam",
      place: "Plaats",
      address: "Adres",
      phone: "Telefoon",
      openingHours: "Openingstijden",
      email: "E-mailadres",
      website: "Website",
      privacyOfficerRole: "Wie let op uw privacy",
      signatory: "Bestuur",
      complaintsCommittee: "Klachtencommissie",
      label: "Naam",
      why: "Waarvoor",
      purposes: "Waarvoor",
      bases: "Waarom dit mag",
      origin: "Waar het vandaan komt",
      recipients: "Wie het krijgt",
      retention: "Hoe lang",
      transfers: "Buiten de Europese Unie",
      automatedDecisions: "Besluiten door een computer",
    } as Record<string, string>,
  },
};
