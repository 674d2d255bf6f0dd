// The words of the domain, as tenants and staff read them.

import type { CodeWay } from "#app/domain/commands.ts";
import type { Phase } from "#app/domain/dossier.ts";
import type { FileRefusal, NotTaken } from "#app/domain/files.ts";
import type { AssuranceLevel } from "#app/domain/identity.ts";
import type { LetterKind } from "#app/domain/letters.ts";
import type { Outcome } from "#app/domain/outcomes.ts";
import type { Theme } from "#app/domain/records.ts";
import type { Place } from "#app/domain/relation.ts";
import type { Capacity } from "#app/domain/representation.ts";
import type { Right } from "#app/domain/rights.ts";

export const words = {
  rights: {
    access: {
      name: "Inzage",
      title: "Mijn gegevens bekijken",
      about: "U krijgt een kopie van wat wij over u bewaren.",
    },
    rectification: {
      name: "Correctie",
      title: "Mijn gegevens laten verbeteren",
      about: "Klopt iets niet of mist er iets? Wij passen het aan.",
    },
    erasure: {
      name: "Verwijdering",
      title: "Mijn gegevens laten weghalen",
      about: "Hebben wij gegevens niet meer nodig? Dan halen wij ze weg. Sommige moeten wij bewaren.",
    },
    restriction: {
      name: "Beperking",
      title: "Het gebruik even laten stoppen",
      about: "Wij bewaren uw gegevens, maar gebruiken ze niet zolang wij iets uitzoeken.",
    },
    portability: {
      name: "Meenemen",
      title: "Mijn gegevens meenemen",
      about: "U krijgt uw gegevens in een bestand. U kunt het aan een andere organisatie geven.",
    },
    objection: {
      name: "Bezwaar",
      title: "Zeggen dat ik het niet wil",
      about: "U wilt niet dat wij uw gegevens ergens voor gebruiken. U vertelt ons waarom.",
    },
    consent: {
      name: "Toestemming",
      title: "Mijn toestemming intrekken",
      about: "U gaf ons toestemming voor iets. U mag dat altijd weer stoppen.",
    },
    unsorted: {
      name: "Nog onbekend",
      title: "Ik weet het niet",
      about: "Vertel in uw eigen woorden wat u wilt. Wij zoeken uit wat daarbij past.",
    },
  } satisfies Record<Right, { name: string; title: string; about: string }>,

  themes: {
    personal: { name: "Wie u bent en waar u woont", about: "Uw naam, uw geboortedatum en uw adres." },
    contact: { name: "Hoe wij u bereiken", about: "Uw telefoonnummer en uw e-mailadres." },
    contract: { name: "Uw huurcontract", about: "De afspraken over de woning die u huurt." },
    payments: { name: "Uw betalingen", about: "Uw rekeningnummer, rekeningen en betalingen." },
    repairs: { name: "Reparaties", about: "Wat u meldde en wat wij in uw woning deden." },
    conversations: { name: "Contact met ons", about: "Wanneer u belde, schreef of langskwam, en waarover." },
    cases: { name: "Overlast en meldingen", about: "Meldingen en zaken waar u bij hoort." },
    documents: { name: "Documenten", about: "Brieven, contracten en andere stukken over u." },
  } satisfies Record<Theme, { name: string; about: string }>,

  /** What the tenant reads of a phase; the line under it depends on the dossier. */
  phases: {
    "identity-needed": "Bewijs dat u het bent",
    gathering: "Wij verzamelen uw gegevens",
    reviewing: "Wij controleren alles",
    approving: "Wij schrijven uw antwoord",
    preparing: "Wij schrijven uw antwoord",
    answered: "Uw antwoord is klaar",
    withdrawn: "Uw verzoek is gestopt",
    attached: "Uw verzoek gaat verder bij een eerder verzoek",
  } satisfies Record<Phase, string>,

  /** The same of what is decided part by part. */
  phasesByPart: {
    "identity-needed": "Bewijs dat u het bent",
    gathering: "Wij zoeken op waar het over gaat",
    reviewing: "Wij bekijken uw verzoek",
    approving: "Wij schrijven ons antwoord",
    preparing: "Wij schrijven ons antwoord",
    answered: "Wij hebben u geantwoord",
    withdrawn: "Uw verzoek is gestopt",
    attached: "Uw verzoek gaat verder bij een eerder verzoek",
  } satisfies Record<Phase, string>,

  codeWays: {
    "mailbox-given": "Code naar het e-mailadres uit uw verzoek",
    "mailbox-on-file": "Code naar het e-mailadres dat wij al hebben",
    "sms-on-file": "Code per sms naar het nummer dat wij al hebben",
    "letter-to-home": "Code in een brief naar uw huis",
  } satisfies Record<CodeWay, string>,

  letters: {
    acknowledgement: "Wij hebben uw verzoek",
    "identity-code": "Uw code",
    extension: "Meer tijd voor uw verzoek",
    "access-answer": "Ons antwoord",
    "not-competent": "Ons antwoord",
    "identity-question": "Onze vraag: laat zien dat u het bent",
    clarification: "Onze vraag over uw verzoek",
    interim: "Wij wachten op uw antwoord",
    "not-identified": "Ons antwoord",
    withdrawn: "Uw verzoek is gestopt",
    refused: "Ons antwoord",
    duplicate: "Uw verzoek loopt al",
    message: "Een bericht over uw verzoek",
    "access-supplement": "Aanvulling op ons antwoord",
    "rectification-answer": "Ons antwoord",
    "erasure-answer": "Ons antwoord",
    "restriction-answer": "Ons antwoord",
    "restriction-set": "Wij gebruiken gegevens van u even niet",
    "restriction-lifted": "Wij gebruiken uw gegevens weer",
    "portability-answer": "Ons antwoord",
    "objection-answer": "Ons antwoord",
    "consent-stopped": "Uw toestemming is gestopt",
    "nothing-found": "Ons antwoord",
    "recipient-notice": "Bericht aan een ontvanger",
    handover: "Over het sturen naar een andere organisatie",
    fee: "Kosten voor uw verzoek",
  } satisfies Record<LetterKind, string>,

  /** As what somebody asks about another. */
  capacities: {
    "parent-under-12": "Ouder of voogd van een kind jonger dan 12",
    "parent-12-to-15": "Ouder of voogd van een kind van 12 tot en met 15",
    "child-under-12": "Kind jonger dan 12, zonder ouder",
    curator: "Curator",
    bewindvoerder: "Bewindvoerder",
    mentor: "Mentor",
    mandate: "Gemachtigde",
    lawyer: "Advocaat",
    heir: "Nabestaande",
  } satisfies Record<Capacity, string>,

  /** Where colleagues look. */
  places: {
    "seeker-registrations": "de inschrijvingen van woningzoekenden",
    "personnel-records": "de personeelsadministratie",
    "creditor-records": "de contracten en rekeningen van leveranciers",
    "camera-system": "de camerabeelden",
    "other-records": "onze andere administratie",
  } satisfies Record<Place, string>,

  outcomes: {
    granted: "U krijgt al uw gegevens.",
    "partly-granted": "U krijgt een deel van uw gegevens. In de brief leest u waarom.",
    "no-data-held": "Wij hebben geen gegevens van u gevonden.",
  } satisfies Record<Outcome, string>,

  levels: {
    A0: "Nog niets bewezen",
    A1: "E-mailadres uit het verzoek bevestigd",
    A2: "Een bekend adres bevestigd",
    A3: "Twee bekende adressen bevestigd",
    A4: "Zelf gezien aan de balie",
  } satisfies Record<AssuranceLevel, string>,

  /** Files that somebody brings; each sentence begins with the name of the file. */
  files: {
    refused: {
      empty: (name: string) => `${name} is leeg. Kies een ander bestand.`,
      "too-large": (name: string, most: string) => `${name} is te groot. Een bestand mag ${most} zijn.`,
      "not-accepted": (name: string) =>
        `${name} kan niet. Kies een foto (JPEG, PNG of HEIC), een PDF of een Word-bestand (docx).`,
      archive: (name: string) => `${name} is een map met bestanden. Pak de map uit en voeg elk bestand toe.`,
      mixed: (name: string) =>
        `In ${name} zit meer dan één bestand. Maak een nieuwe scan of PDF en voeg die toe.`,
      broken: (name: string) => `${name} is kapot. Wij kunnen het niet openen. Maak het bestand opnieuw.`,
      "too-many-pixels": (name: string) => `De foto ${name} is te groot. Maak de foto kleiner.`,
      active: (name: string) =>
        `${name} kan iets doen op een computer, of er zitten andere bestanden in. Print het naar een nieuwe PDF en voeg die toe.`,
      locked: (name: string) =>
        `Wij kunnen niet zien wat er in ${name} zit. Haal het wachtwoord eraf, of print het naar een nieuwe PDF.`,
      "too-much-inside": (name: string) => `In ${name} zit te veel. Verdeel het over meer bestanden.`,
      virus: (name: string) =>
        `In ${name} zit een virus. Wij bewaren het bestand niet. Bel de mensen die over de computers gaan.`,
      "scanner-silent": (name: string) =>
        `Wij kunnen ${name} nu niet op virussen controleren. Daarom bewaren wij het nog niet. Probeer het straks opnieuw.`,
    } satisfies Record<FileRefusal, (name: string, most: string) => string>,
    virusOfTenant: (name: string) =>
      `In ${name} zit een virus. Wij bewaren het bestand niet. Maak een nieuwe foto of scan.`,
    tooMany: (most: number) => `Voeg niet meer dan ${most} bestanden tegelijk toe.`,
    chooseAgain: "Kies al uw bestanden opnieuw.",
    megabytes: (count: number) => `ten hoogste ${count} MB`,
    file: "Bestand",
    fileName: "Naam van het bestand",
    changed: "Laatst gewijzigd",
    /** In an answer, in place of a file that a source has. */
    notTaken: {
      empty: "Kon niet worden opgenomen: het bestand is leeg.",
      "too-large": "Kon niet worden opgenomen: het bestand is te groot.",
      "not-accepted": "Kon niet worden opgenomen: het is geen foto, PDF of Word-bestand.",
      archive: "Kon niet worden opgenomen: het is een map met bestanden.",
      mixed: "Kon niet worden opgenomen: er zit meer dan één bestand in.",
      broken: "Kon niet worden opgenomen: het bestand is kapot.",
      "too-many-pixels": "Kon niet worden opgenomen: de foto is te groot.",
      active:
        "Kon niet worden opgenomen: het kan iets doen op een computer, of er zitten andere bestanden in.",
      locked: "Kon niet worden opgenomen: wij kunnen niet zien wat erin zit.",
      "too-much-inside": "Kon niet worden opgenomen: er zit te veel in.",
      virus: "Kon niet worden opgenomen: er zit een virus in.",
      "scanner-silent": "Kon niet worden opgenomen: wij konden het niet op virussen controleren.",
      gone: "Kon niet worden opgenomen: het bestand is er niet meer.",
      "not-a-file": "Kon niet worden opgenomen: het is geen gewoon bestand.",
      outside: "Kon niet worden opgenomen: het staat buiten de map.",
      closed: "Kon niet worden opgenomen: wij mogen het niet openen.",
      "no-room": "Kon niet worden opgenomen: alle bestanden samen zijn te groot.",
    } satisfies Record<NotTaken, string>,
    notAll: "Niet opgenomen",
    more: (left: string, taken: string) => `Er staan nog ${left} bestanden. Wij namen er ${taken} op.`,
    manyMore: (taken: string) => `Er staan nog heel veel bestanden. Wij namen er ${taken} op.`,
  },
};
