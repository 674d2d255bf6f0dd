// Where personal data are kept: what has a connection, and what a colleague looks up by hand for each answer.

import type { Register } from "#app/domain/register.ts";

export const sources: Register["sources"] = [
  { id: "erp", name: { nl: "het huursysteem", en: "our tenancy system" }, owner: "Manager Servicecentrum" },
  {
    id: "repairs-archive",
    name: { nl: "het oude archief van reparaties", en: "our old archive of repairs" },
    owner: "Manager Vastgoed",
  },
  {
    id: "privacy-desk",
    name: { nl: "dit loket voor privacyverzoeken", en: "this desk for privacy requests" },
    owner: "Privacy officer",
  },
  {
    id: "paper-files",
    name: { nl: "de papieren huurdossiers", en: "our paper tenancy files" },
    owner: "Archief",
    task: {
      theme: "documents",
      elements: ["C1-07", "C3-04", "C3-05", "C3-06", "C3-07"],
      instruction:
        "Kijk in de map van de woning en in het archief. Ligt er een kopie van een identiteitsbewijs of een BSN? Schrijf dat op, en zeg het tegen de privacy officer: wij mogen dat niet bewaren.",
      days: 7,
    },
  },
  {
    id: "sales-files",
    name: { nl: "de dossiers van verkoop en service", en: "our sales and service files" },
    owner: "Manager Vastgoed",
    task: {
      theme: "documents",
      elements: ["I-04", "I-05"],
      instruction:
        "Kijk of deze persoon een servicecontract heeft, of een woning of bedrijfsruimte van ons kocht of wilde kopen.",
      days: 7,
    },
  },
  {
    id: "entrance-cameras",
    name: { nl: "de camerabeelden van onze ingangen", en: "the camera images of our entrances" },
    owner: "Technisch beheer",
    task: {
      theme: "documents",
      elements: ["V-01", "V-02"],
      instruction:
        "Bewaarden wij beelden of geluid om een voorval waar deze persoon bij was? Zet ze vandaag nog apart: andere beelden worden na 28 dagen overschreven. Laat anderen onherkenbaar maken.",
      days: 2,
      footage: true,
      contact: {
        name: "Technisch beheer",
        mailbox: "beheer@woonstichting-voorbeeld.example.org",
        kind: "colleague",
        locale: "nl",
      },
    },
  },
  {
    id: "repairs-company",
    name: { nl: "het bedrijf dat onze reparaties doet", en: "the company that does our repairs" },
    owner: "Manager Vastgoed",
    task: {
      theme: "repairs",
      elements: ["I-03"],
      instruction:
        "Zoek in de planning en de werkbonnen op naam en adres. Stuur wat er over deze persoon staat, met foto's die bij de reparatie zijn gemaakt.",
      days: 7,
      contact: {
        name: "Klussen & Zonen, planning",
        mailbox: "planning@klussen-en-zonen.example.org",
        kind: "processor",
        locale: "nl",
      },
    },
  },
  {
    id: "customer-mail",
    name: { nl: "de e-mail en telefoon van de klantenservice", en: "our customer service e-mail and phone" },
    owner: "Manager Servicecentrum",
    task: {
      theme: "conversations",
      elements: ["I-02"],
      instruction:
        "Zoek op naam, adres en e-mailadres in de gedeelde mailbox, in WhatsApp en in opgenomen gesprekken.",
      days: 7,
    },
  },
  {
    id: "research-files",
    name: { nl: "de onderzoeken onder huurders", en: "our surveys of tenants" },
    owner: "Communicatie",
    task: {
      theme: "conversations",
      elements: ["I-13"],
      instruction: "Kijk of antwoorden van deze persoon nog met naam of adres bewaard zijn.",
      days: 7,
    },
  },
  {
    id: "care-files",
    name: { nl: "de dossiers van sociaal beheer", en: "our social care files" },
    owner: "Sociaal beheer",
    task: {
      theme: "cases",
      elements: ["C3-01", "C3-02", "I-11"],
      instruction:
        "Kijk of er iets over zorg of gezondheid staat, en of deze persoon goed vond dat wij dat met een zorginstelling deelden.",
      days: 7,
    },
  },
  {
    id: "investigation-files",
    name: {
      nl: "de onderzoeken en brieven van de politie",
      en: "our investigations and letters from the police",
    },
    owner: "Privacy officer",
    task: {
      theme: "cases",
      elements: ["C3-03", "I-07", "I-08"],
      instruction:
        "Kijk bij onderzoeken naar woonfraude en bij brieven van en aan de politie. Overleg met de privacy officer als een onderzoek nog loopt.",
      days: 7,
    },
  },
  {
    id: "scan-archive",
    name: { nl: "het archief van scans", en: "our archive of scans" },
    owner: "Archief",
  },
];
