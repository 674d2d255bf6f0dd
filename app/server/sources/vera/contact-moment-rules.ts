// Conversations, mails and visits: attributes of the standard in plain Dutch.

import type { ResourceRule } from "./rules.ts";
import { everywhere } from "./rules.ts";

export const contactMomentRule: ResourceRule = {
  title: "Contact",
  theme: "conversations",
  element: "I-02",
  release: "auto",
  fields: {
    ...everywhere,
    onderwerp: { label: "Onderwerp", freeText: true },
    omschrijving: { label: "Wat er is besproken", freeText: true },
    datum: { label: "Datum" },
    kanaal: { label: "Hoe" },
    richting: { label: "Van wie het uitging" },
    relaties: { label: "Met wie", about: "unless-self" },
    dossier: { label: "Hoort bij dossier" },
    zaak: { label: "Hoort bij zaak" },
  },
};
