// Arrears: what was agreed on paying them, and who collects them. Attributes of the standard in plain Dutch.

import type { FieldRule, ResourceRule } from "./rules.ts";
import { euros, everywhere } from "./rules.ts";

const sums: Record<string, FieldRule> = {
  bedrag: euros("Bedrag"),
  saldo: { ...euros("Nog open"), says: "open" },
  boekingen: { label: "Boekingen", element: "C2-02" },
};

// Of a contract with two tenants it may be the other's; somebody's own account with us tells its number.
const debiteur: FieldRule = { label: "Wie moet betalen", about: "always" };

export const debtorRule: ResourceRule = {
  title: "Rekening bij ons",
  theme: "payments",
  element: "C2-02",
  release: "auto",
  fields: {
    ...everywhere,
    saldo: euros("Nog open"),
    boekingen: { label: "Boekingen" },
    code: { label: "Debiteurnummer" },
    toelichting: { label: "Toelichting", freeText: true },
    bedrijf: { label: "Bij welk bedrijf" },
    btwPlichtig: { label: "Met btw" },
    incassomachtiging: { label: "Machtiging" },
    incassomachtigingen: { label: "Machtigingen" },
    kortingsdagen: { label: "Dagen met korting" },
    rekeningen: { label: "Rekeningen" },
    relatie: { label: "Van wie", about: "unless-self" },
    vervaltermijn: { label: "Dagen om te betalen" },
  },
};

export const paymentPlanRule: ResourceRule = {
  title: "Betalingsregeling",
  theme: "payments",
  element: "I-06",
  release: "auto",
  fields: {
    ...everywhere,
    ...sums,
    omschrijving: { label: "Omschrijving", freeText: true },
    toelichting: { label: "Toelichting", freeText: true },
    afspraakdatum: { label: "Afgesproken op" },
    betaalgegeven: { label: "Bankrekening", element: "C2-01", about: "unless-own" },
    betaalwijze: { label: "Manier van betalen", element: "C2-02" },
    debiteur,
    eindeReden: { label: "Reden van het einde" },
    incassowijze: { label: "Manier van incasso", element: "C2-02" },
    organisatieBetaalgegeven: { label: "Onze bankrekening" },
    overeenkomst: { label: "Voor overeenkomst" },
    prolongatieInterval: { label: "Hoe vaak een termijn" },
    prolongatieTotDatum: { label: "Termijnen gemaakt tot" },
    termijnen: { label: "Termijnen" },
    termijnenAantal: { label: "Aantal termijnen" },
  },
};

export const instalmentRule: ResourceRule = {
  title: "Termijn van een betalingsregeling",
  theme: "payments",
  element: "I-06",
  release: "auto",
  fields: {
    ...everywhere,
    ...sums,
    omschrijving: { label: "Omschrijving", freeText: true },
    datum: { label: "Datum" },
    vervaldatum: { label: "Betalen uiterlijk op" },
    betalingsregeling: { label: "Hoort bij regeling" },
  },
};

// The relation in it is the bailiff or the agency: whose it is shows from the contract, and a bailiff is a recipient
// whom the tenant may know (GDPR art. 15(1)(c)).
const collector: FieldRule = { label: "Bureau of deurwaarder" };

export const externalCollectionRule: ResourceRule = {
  title: "Incasso door een ander bureau",
  theme: "payments",
  element: "I-06",
  release: "review",
  fields: {
    ...everywhere,
    ...sums,
    omschrijving: { label: "Omschrijving", freeText: true },
    overdrachtsdatum: { label: "Overgedragen op" },
    debiteur,
    externeincassoacties: { label: "Wat het bureau deed" },
    overeenkomst: { label: "Voor overeenkomst" },
    overeenkomsten: { label: "Voor overeenkomsten" },
    relatie: collector,
  },
};

export const collectionStepRule: ResourceRule = {
  title: "Stap in een incasso",
  theme: "payments",
  element: "I-06",
  release: "review",
  fields: {
    ...everywhere,
    omschrijving: { label: "Omschrijving", freeText: true },
    externeIncasso: { label: "Hoort bij incasso" },
    relatie: collector,
  },
};
