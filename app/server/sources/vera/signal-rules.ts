// What colleagues are warned of about somebody, and what somebody earns: attributes of the standard in plain Dutch.

import type { ResourceRule } from "./rules.ts";
import { euros, everywhere } from "./rules.ts";

/** A suspicion counts as crime (art. 10); what tells of care, of guardianship by illness or of sex is art. 9. */
export const signalRule: ResourceRule = {
  title: "Aandachtspunt",
  theme: "cases",
  element: "I-10",
  otherElement: { attribute: "soort", is: "SCH", element: "I-06" },
  release: "review",
  // "Passief"
  whole: { mark: { attribute: "status", code: "PAS" } },
  fields: {
    ...everywhere,
    soort: { label: "Soort", sensitiveCodes: { AGR: "art10", ONE: "art10", WAN: "art10", ONB: "art9" } },
    detailSoort: {
      label: "Soort, nader",
      sensitiveCodes: {
        ...{
          AGS: "art10",
          BRA: "art10",
          DRU: "art10",
          FYS: "art10",
          HEN: "art10",
          OND: "art10",
          RAC: "art10",
        },
        ...{ AMB: "art9", CUR: "art9", PRO: "art9", SEU: "art9" },
      },
    },
    detailStatus: { label: "Status, nader" },
    adres: { label: "Adres", element: "C1-03" },
    relatie: { label: "Over wie", about: "unless-self" },
  },
};

export const incomeRule: ResourceRule = {
  title: "Inkomen",
  theme: "contract",
  element: "C2-03",
  release: "review",
  fields: {
    ...everywhere,
    controledatum: { label: "Gecontroleerd op" },
    authentiekGegeven: { label: "Gegeven van een officiële bron" },
    bedrag: euros("Bedrag"),
    bron: { label: "Waar het vandaan komt" },
    brutoJaarinkomen: euros("Bruto per jaar"),
    brutoMaandinkomen: euros("Bruto per maand"),
    nettoJaarinkomen: euros("Netto per jaar"),
    nettoMaandinkomen: euros("Netto per maand"),
    inkomensverklaringsoort: { label: "Soort verklaring" },
    jaar: { label: "Jaar" },
    relaties: { label: "Van wie", about: "unless-self" },
  },
};
