// Where the privacy statement is silent, wrong or old, and what the desk does (register of the notes, part D.4).

import type { Register } from "#app/domain/register.ts";

export const gaps: Register["gaps"] = [
  {
    id: "income-kept-longer",
    statement: {
      nl: "De verklaring noemt artikel 55 lid 3 van de Woningwet als reden om inkomensgegevens langer te bewaren. Dat artikel is juist een grens: daarna moeten ze weg.",
      en: "The statement names article 55(3) of the Housing Act (Woningwet) as a reason to keep income data longer. That article is a limit: after it they must go.",
    },
    system: {
      nl: "Wij wissen de inkomenstoets zodra de compensatie over dat jaar vaststaat. Geen brief noemt dit artikel als reden om te bewaren.",
      en: "We erase the income test as soon as the compensation over that year is final. No letter names this article as a reason to keep it.",
    },
    elements: ["C2-03"],
    purposes: ["A2"],
  },
  {
    id: "special-data-mixed",
    statement: {
      nl: "De verklaring noemt strafbare feiten en kopieën van identiteitsbewijzen bijzondere gegevens. Dat zijn andere soorten: artikel 10 AVG, en het BSN met een pasfoto.",
      en: "The statement calls criminal offences and copies of identity documents special data. They are other kinds: article 10 GDPR, and a BSN with a photo.",
    },
    system: {
      nl: "Elke soort heeft een eigen merk: artikel 9, artikel 10, BSN en kopie van een identiteitsbewijs.",
      en: "Each kind has a mark of its own: article 9, article 10, BSN and copy of an identity document.",
    },
    elements: ["C3-01", "C3-02", "C3-03", "C3-04", "C3-05", "C3-06", "C3-07"],
    purposes: [],
  },
  {
    id: "id-copies-kept",
    statement: {
      nl: "De verklaring bewaart kopieën van identiteitsbewijzen tot het einde van de relatie. Daar is geen noodzaak voor.",
      en: "The statement keeps copies of identity documents until the end of the relation. There is no need for that.",
    },
    system: {
      nl: "Wij wissen de kopie nu, ook als niemand erom vraagt. Wij schrijven alleen op dat wij het bewijs zagen.",
      en: "We erase the copy now, even if nobody asks. We only note that we have seen the document.",
    },
    elements: ["C3-04", "C3-05", "C3-06", "C3-07"],
    purposes: ["A4"],
  },
  {
    id: "portability-too-wide",
    statement: {
      nl: "De verklaring belooft alle persoonsgegevens over te dragen. De wet geeft dat alleen voor wat u gaf en wat een computer verwerkt.",
      en: "The statement promises to transfer all personal data. The law gives that only for what somebody provided and a computer processes.",
    },
    system: {
      nl: "Het bestand heeft wat de wet geeft. De rest bieden wij aan als kopie bij inzage, in dezelfde download.",
      en: "The file has what the law gives. We offer the rest as a copy under access, in the same download.",
    },
    elements: [],
    purposes: [],
  },
  {
    id: "public-task-unused",
    statement: {
      nl: "De verklaring geeft bezwaar ook bij een taak van algemeen belang. Bij de grondslagen staat zo'n taak niet.",
      en: "The statement gives objection to a task in the public interest too. No such task is among its legal bases.",
    },
    system: {
      nl: "Het loket kent beide. Het register gebruikt alleen het gerechtvaardigd belang.",
      en: "The desk knows both. The register uses legitimate interest only.",
    },
    elements: [],
    purposes: [],
  },
  {
    id: "restriction-during-erasure",
    statement: {
      nl: "De verklaring belooft beperking zolang wij over een verzoek om wissen beslissen. Dat is meer dan de wet vraagt.",
      en: "The statement promises restriction while we decide on a request to erase. That is more than the law asks.",
    },
    system: {
      nl: "Wij komen de belofte na. De reden heet dan: de privacyverklaring.",
      en: "We keep the promise. The reason is then: the privacy statement.",
    },
    elements: [],
    purposes: [],
  },
  {
    id: "rectification-too-narrow",
    statement: {
      nl: "De verklaring noemt alleen gegevens die niet juist zijn. Gegevens die niet compleet zijn, ontbreken.",
      en: "The statement names only data that are not correct. Data that are not complete are left out.",
    },
    system: {
      nl: "Wij bieden allebei aan, en ook een eigen verklaring bij de gegevens.",
      en: "We offer both, and a statement of one's own beside the data.",
    },
    elements: [],
    purposes: [],
  },
  {
    id: "consent-withdrawal-missing",
    statement: {
      nl: "De verklaring zegt niet dat iemand toestemming kan intrekken. Bij de grondslagen staat toestemming niet.",
      en: "The statement does not say that somebody can withdraw consent. Consent is not among its legal bases.",
    },
    system: {
      nl: "Intrekken is een eigen verzoek en werkt meteen. Wij geven toestemming als grondslag bij extra diensten en bij zorg.",
      en: "Withdrawing is a request of its own and works at once. We give consent as a basis for extra services and for care.",
    },
    elements: ["C1-08", "C3-01", "C3-02", "I-04", "I-11"],
    purposes: ["A7", "Z1"],
  },
  {
    id: "sources-denied",
    statement: {
      nl: "De verklaring zegt dat gegevens alleen van de persoon zelf komen. Ook politie, buren, zorg en betalingen zijn een bron.",
      en: "The statement says that data come from the person only. Police, neighbours, care and payments are sources too.",
    },
    system: {
      nl: "Elk gegeven noemt zijn echte bron. Wie iets meldde, blijft na een afweging verborgen.",
      en: "Each element names its real source. Who reported something stays hidden after weighing.",
    },
    elements: ["C2-02", "C2-03", "C3-01", "C3-02", "C3-03", "I-07", "I-08", "I-10"],
    purposes: [],
  },
  {
    id: "camera-term-missing",
    statement: {
      nl: "De verklaring noemt geen termijn voor camerabeelden en geen reden voor het geluid.",
      en: "The statement names no term for camera images and no reason for the sound.",
    },
    system: {
      nl: "Wij stellen 28 dagen voor. Het geluid is een risico dat de directeur moet kennen: het advies is om het uit te zetten.",
      en: "We propose 28 days. The sound is a risk that the director must know of: the advice is to switch it off.",
    },
    elements: ["V-01", "V-02"],
    purposes: ["V1"],
  },
  {
    id: "cameras-everywhere",
    statement: {
      nl: "De verklaring zet camera's bij alle complexen, na overleg met de bewoners. Overleg is geen grondslag.",
      en: "The statement has cameras at all buildings, after consulting the residents. Consulting them is no legal basis.",
    },
    system: {
      nl: "De grondslag is het gerechtvaardigd belang. Een DPIA is aan te raden.",
      en: "The basis is legitimate interest. A DPIA is advisable.",
    },
    elements: ["V-01", "V-02"],
    purposes: ["V1"],
  },
  {
    id: "health-without-exception",
    statement: {
      nl: "De verklaring noemt geen uitzondering van artikel 9 lid 2 AVG voor gegevens over gezondheid. Zonder uitzondering mogen wij ze niet gebruiken.",
      en: "The statement names no exception of article 9(2) GDPR for data about health. Without one we may not use them.",
    },
    system: {
      nl: "Elk gegeven moet een uitzondering hebben. Is die er niet, dan stelt het loket voor om het te wissen.",
      en: "Each element must have an exception. If there is none, the desk proposes to erase it.",
    },
    elements: ["C3-01", "C3-02"],
    purposes: ["A2", "A6", "D1", "Z1"],
  },
  {
    id: "authority-link-old",
    statement: {
      nl: "De verklaring verwijst voor een klacht naar een oude pagina van de Autoriteit Persoonsgegevens, om een tip te geven.",
      en: "For a complaint the statement points to an old page of the Dutch Data Protection Authority, to give a tip.",
    },
    system: {
      nl: "Brieven en pagina's noemen het juiste adres. Het staat op één plek.",
      en: "Letters and pages name the right address. It stands in one place.",
    },
    elements: [],
    purposes: [],
  },
  {
    id: "remedies-missing",
    statement: {
      nl: "De verklaring noemt de rechter, de zes weken en de bemiddeling door de Autoriteit Persoonsgegevens niet.",
      en: "The statement does not mention the court, the six weeks, or mediation by the Data Protection Authority.",
    },
    system: {
      nl: "Elke brief die minder geeft dan gevraagd, zegt wat iemand kan doen.",
      en: "Each letter that gives less than was asked says what somebody can do.",
    },
    elements: [],
    purposes: [],
  },
  {
    id: "others-without-purpose",
    statement: {
      nl: "De verklaring noemt medewerkers en zakelijke relaties, maar zegt niet waarvoor en hoe lang.",
      en: "The statement names employees and business contacts, but not what for and how long.",
    },
    system: {
      nl: "Een collega zoekt en beslist zelf. Het register moet nog worden aangevuld.",
      en: "A colleague searches and decides. The register still has to be completed.",
    },
    elements: ["I-15", "I-16"],
    purposes: [],
  },
  {
    id: "tax-for-everything",
    statement: {
      nl: "De verklaring is van 2018 en noemt de Belastingdienst als reden. De zeven jaar gelden alleen voor stukken in de boekhouding.",
      en: "The statement is from 2018 and names the tax authority as a reason. The seven years hold only for documents in the accounts.",
    },
    system: {
      nl: "Wij geven de reden per stuk, nooit voor het hele dossier.",
      en: "We give the reason for each document, never for the whole file.",
    },
    elements: ["C2-01", "C2-02", "I-01", "I-04", "I-05"],
    purposes: ["A5"],
  },
  {
    id: "officer-is-manager",
    statement: {
      nl: "De verklaring laat privacyvragen over aan een manager. Die kan over het eigen werk moeten oordelen.",
      en: "The statement leaves privacy questions to a manager. That person may have to judge their own work.",
    },
    system: {
      nl: "Gaat het om deze manager, dan beslist de directeur. Dat wordt vastgelegd.",
      en: "If it is about this manager, the director decides. That is recorded.",
    },
    elements: [],
    purposes: [],
  },
  {
    id: "regional-list",
    statement: {
      nl: "De verklaring noemt geen lijst van huurders die met andere corporaties wordt gedeeld. Zo'n lijst vraagt een vergunning (artikel 33 lid 4 UAVG).",
      en: "The statement names no list of tenants that is shared with other associations. Such a list needs a licence (article 33(4) of the Dutch GDPR Act, UAVG).",
    },
    system: {
      nl: "Staat zo'n ontvanger in een dossier, dan is dat een alarm voor de privacy officer.",
      en: "If such a recipient stands in a file, that is an alarm for the privacy officer.",
    },
    elements: ["C3-03", "I-07", "I-10"],
    purposes: ["C2", "C3"],
  },
  {
    id: "marketing-missing",
    statement: {
      nl: "De verklaring noemt geen reclame. Of de organisatie die stuurt, weten wij niet.",
      en: "The statement names no advertising. We do not know whether the association sends any.",
    },
    system: {
      nl: "Het register heeft er geen doel voor. Wie er bezwaar tegen maakt, krijgt meteen zijn zin.",
      en: "The register has no purpose for it. Whoever objects to it gets their way at once.",
    },
    elements: ["C1-08"],
    purposes: [],
  },
];
