// Where the process dialect nests what the domain dialect keeps apart: by resource, what each attribute is there.

import type { Message } from "./schemas.ts";
import type { ResourceName } from "./settings.ts";

export type Fold = {
  /** A link in the domain dialect: the resource it leads to. */
  links?: Record<string, string>;
  /** A key in the domain dialect. */
  keys?: string[];
  /** A record of its own in the domain dialect. */
  parts?: Record<string, Part>;
  /** What the domain dialect calls it. */
  renamed?: Record<string, string>;
  /** Nested, and mapped as what it is part of: it names nobody, and holds nobody's own words. */
  whole?: string[];
  /** The bank account stands in the way of paying. */
  accountIn?: string;
};
export type Part = {
  resource: ResourceName;
  named: "key" | "link";
  /** How the part names what it belongs to. */
  back?: (owner: Message) => Record<string, unknown>;
  /** Left out it is unknown, and not none. */
  mustBeTold?: true;
};

const people = "natuurlijk-personen";
const keyOf = ({ id, soort }: Message) => (soort === undefined ? { id } : { id, soort });
const ofRelation = (owner: Message) => ({ relatie: keyOf(owner) });

export const folds: Partial<Record<ResourceName, Fold>> = {
  "natuurlijk-personen": {
    keys: ["relaties", "groepen", "rollen"],
    parts: {
      adressen: { resource: "relatie-adressen", named: "key", back: ofRelation },
      contactgegevens: { resource: "contactgegevens", named: "key", back: ofRelation },
      communicatievoorkeuren: { resource: "communicatievoorkeuren", named: "key" },
    },
    whole: ["account", "opleiding", "opleidingen"],
  },
  communicatievoorkeuren: { keys: ["contactgegevens"] },
  "relatie-adressen": { parts: { adres: { resource: "adressen", named: "link" } } },
  betaalgegevens: {
    keys: ["relatie"],
    links: { overeenkomst: "huurovereenkomsten", incassomachtigingen: "incassomachtigingen" },
  },
  contactmomenten: { keys: ["relaties"], links: { dossier: "dossiers", zaak: "zaken" } },
  huurovereenkomsten: {
    links: {
      relaties: people,
      afwijkendeBetaler: people,
      eenheden: "eenheden",
      onderhoudsverzoeken: "onderhoudsverzoeken",
      contactmomenten: "contactmomenten",
    },
    parts: {
      prijscomponenten: {
        resource: "prijscomponenten",
        named: "key",
        back: (owner) => ({ overeenkomst: keyOf(owner) }),
      },
    },
    whole: ["betaalwijzen"],
    accountIn: "betaalwijze",
  },
  prijscomponenten: { links: { eenheid: "eenheden" }, keys: ["overeenkomst"] },
  boekingen: {
    links: {
      overeenkomst: "huurovereenkomsten",
      betaalgegeven: "betaalgegevens",
      huurgeschil: "huurgeschillen",
    },
    keys: ["debiteur", "crediteur"],
    whole: ["boekingdetails", "afletteringen", "incassoOpdracht"],
  },
  onderhoudsverzoeken: {
    links: { relaties: people, contactmomenten: "contactmomenten", voorkeurAfspraken: "afspraken" },
  },
  onderhoudsorders: {
    links: {
      relaties: people,
      afspraken: "afspraken",
      overeenkomst: "huurovereenkomsten",
      debiteur: "debiteuren",
      offertes: "offertes",
    },
  },
  zaken: {
    links: {
      relaties: people,
      contactmomenten: "contactmomenten",
      eenheden: "eenheden",
      overeenkomsten: "huurovereenkomsten",
    },
    parts: {
      // Whether others stand in a case decides what is masked in it.
      rollen: {
        resource: "zaakrollen",
        named: "key",
        back: ({ id }) => ({ zaak: [{ id }] }),
        mustBeTold: true,
      },
      zaakstatussen: { resource: "zaakstatussen", named: "key", back: ({ id }) => ({ zaak: { id } }) },
      zaaktype: { resource: "zaaktypen", named: "key" },
    },
    renamed: { isDeelzaakVan: "bovenliggendeZaak" },
  },
  zaakrollen: { links: { relatie: people } },
  informatieobjecten: {
    links: {
      relaties: people,
      clusters: "clusters",
      collectiefObjecten: "collectief-objecten",
      contactmomenten: "contactmomenten",
      eenheden: "eenheden",
      inkoopfacturen: "inkoopfacturen",
      inkoopopdrachten: "inkoopopdrachten",
      onderhoudsverzoeken: "onderhoudsverzoeken",
      overeenkomsten: "huurovereenkomsten",
      processen: "processen",
    },
  },
  signaleringen: { keys: ["relatie"] },
  debiteuren: { links: { relatie: people }, whole: ["incassomachtiging"] },
  betalingsregelingen: {
    links: { overeenkomst: "huurovereenkomsten" },
    keys: ["boekingen", "debiteur"],
    parts: {
      termijnen: {
        resource: "betalingsregeling-termijnen",
        named: "key",
        back: ({ id }) => ({ betalingsregeling: { id } }),
      },
    },
    accountIn: "betaalwijze",
  },
  "betalingsregeling-termijnen": { keys: ["boekingen"] },
  "externe-incassos": {
    links: { relatie: people, overeenkomst: "huurovereenkomsten", overeenkomsten: "huurovereenkomsten" },
    keys: ["boekingen", "debiteur"],
    parts: {
      externeincassoacties: {
        resource: "externe-incasso-acties",
        named: "key",
        back: ({ id }) => ({ externeIncasso: { id } }),
      },
    },
  },
  "externe-incasso-acties": { links: { relatie: people } },
  inkomens: { keys: ["relaties"] },
  inschrijvingen: { links: { relaties: people } },
  aanbiedingen: { links: { relatie: people, contactmomenten: "contactmomenten" } },
  kandidaten: { links: { relatie: people, eenheid: "eenheden" } },
  toewijzingen: {
    links: { eenheid: "eenheden", overeenkomst: "huurovereenkomsten" },
    keys: ["kandidaat", "voorrangsregelingen"],
    whole: ["inkomen"],
  },
  reclamaties: {
    links: { relaties: people, contactmomenten: "contactmomenten" },
    keys: ["puntengebeurtenis"],
    renamed: { relatie: "relaties", gebeurtenis: "puntengebeurtenis" },
  },
  // The new address is told whole here: whose it is a colleague sees.
  huuropzeggingen: {
    links: { relaties: people, inspectieafspraken: "afspraken", onderhoudsverzoek: "onderhoudsverzoeken" },
    keys: ["huurovereenkomst"],
  },
};
