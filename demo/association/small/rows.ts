// Rows of what happened to people: repairs, conversations, cases, documents. Attributes as in the standard.

export type RepairRequest = {
  id: string;
  code: string;
  onderhoudSoort: string;
  omschrijving: string;
  status: string;
  melddatum: string;
  alternatiefContactgegeven: string | null;
  relaties: string[];
};

export type RepairOrder = {
  id: string;
  code: string;
  onderhoudSoort: string;
  omschrijving: string;
  status: string;
  opdrachtdatum: string;
  begindatum: string | null;
  technischGereeddatum: string | null;
  uitvoerendeSoort: string;
  onderhoudsverzoeken: string[];
  overeenkomst: string | null;
  relaties: string[];
};

export type ContactMoment = {
  id: string;
  code: string;
  soort: string | null;
  onderwerp: string;
  omschrijving: string;
  datum: string;
  kanaal: string;
  richting: string;
  relaties: string[];
  zaak: string | null;
};

export type CaseType = {
  id: string;
  code: string;
  soort: string;
  detailSoort: string | null;
  omschrijving: string;
  vertrouwelijkheid: string | null;
};

export type Case = {
  id: string;
  code: string;
  omschrijving: string;
  toelichting: string;
  begindatum: string;
  einddatum: string | null;
  registratiedatum: string;
  resultaatToelichting: string | null;
  relaties: string[];
  zaaktype: string;
};

export type CaseRole = {
  id: string;
  soort: string;
  begindatum: string;
  toelichtingRol: string | null;
  relatie: string;
  zaak: string;
};

export type CaseStatus = {
  id: string;
  soort: string;
  begindatum: string;
  toelichting: string | null;
  zaak: string;
  zaakrol: string | null;
};

export type Document = {
  id: string;
  code: string;
  soort: string;
  titel: string;
  beschrijving: string | null;
  registratiedatum: string;
  auteur: string | null;
  formaat: string;
  bestandsnaam: string;
  bestandsgrootte: number;
  /** In base64; most documents stand in an archive elsewhere. */
  bestand: string | null;
  vertrouwelijkheid: string | null;
  relaties: string[];
  overeenkomsten: string[];
  zaken: string[];
};

/** What few people have. Whose it is: of people, or of whoever has the contract. */
export type Further = {
  id: string;
  resource: string;
  relaties: string[];
  overeenkomst: string | null;
  /** What it is part of. */
  geheel: string | null;
  bericht: Record<string, unknown>;
};

/** A conversation in which somebody else comes up, with the words that are about them. */
export type Mention = { id: string; words: string[] };

/** Everything that is kept beside the persons, their homes and their money. */
export type History = {
  contactMoments: ContactMoment[];
  repairRequests: RepairRequest[];
  repairOrders: RepairOrder[];
  cases: Case[];
  caseTypes: CaseType[];
  caseRoles: CaseRole[];
  caseStatuses: CaseStatus[];
  documents: Document[];
  further: Further[];
  /** The contact moments in which somebody else is named on purpose. */
  mentions: Mention[];
};

export const emptyHistory: History = {
  contactMoments: [],
  repairRequests: [],
  repairOrders: [],
  cases: [],
  caseTypes: [],
  caseRoles: [],
  caseStatuses: [],
  documents: [],
  further: [],
  mentions: [],
};
