// Where each screen lives. Addresses hold numbers and ids, never anything about a person.

import { type Theme, themes } from "#app/domain/records.ts";

export const themeSlugs = {
  personal: "persoon",
  contact: "contact",
  contract: "huur",
  payments: "betalingen",
} as const satisfies Record<Theme, string>;

/** The theme of an address; null when there is none of that name. */
export function themeOf(slug: string | undefined): Theme | null {
  return themes.find((theme) => themeSlugs[theme] === slug) ?? null;
}

const mine = (number: string) => `/mijn/${number}`;
const dossier = (number: string) => `/medewerker/verzoeken/${number}`;

export const paths = {
  start: "/",
  draft: {
    right: "/verzoek/wat",
    who: "/verzoek/wie",
    answer: "/verzoek/antwoord",
    scope: "/verzoek/gegevens",
    check: "/verzoek/controleren",
    received: "/verzoek/ontvangen",
  },
  signIn: "/mijn/inloggen",
  enterCode: "/mijn/code",
  signOut: "/mijn/uitloggen",
  myRequests: "/mijn",
  status: mine,
  prove: (number: string) => `${mine(number)}/bewijs`,
  letter: (number: string, letterId: string) => `${mine(number)}/brieven/${letterId}`,
  openAnswer: (number: string) => `${mine(number)}/openen`,
  answer: (number: string, theme: Theme) => `${mine(number)}/gegevens/${themeSlugs[theme]}`,
  download: (number: string) => `${mine(number)}/download`,
  staff: {
    signIn: "/medewerker/inloggen",
    noRole: "/medewerker/geen-toegang",
    signOut: "/medewerker/uitloggen",
    queue: "/medewerker/verzoeken",
    dossier,
    review: (number: string, theme: Theme) => `${dossier(number)}/beoordelen/${themeSlugs[theme]}`,
    outcome: (number: string) => `${dossier(number)}/uitkomst`,
    letter: (number: string, letterId: string) => `${dossier(number)}/brieven/${letterId}`,
  },
};
