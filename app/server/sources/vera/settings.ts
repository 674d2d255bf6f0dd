// How to reach one housing system that speaks the sector's standard (VERA 4.3): one address per domain, or per process.

import type { KeyScheme } from "./keys.ts";
import type { ProcessSettings } from "./process-settings.ts";
import { processScopes } from "./process-settings.ts";
import type { Reach } from "./reach.ts";

/** Without these an access answer has no core. */
export type CoreDomain = "relaties" | "vastgoed" | "overeenkomsten" | "financien";
/** A supplier may not have these, or another system has them: what they hold is then not gathered here. */
export type ExtraDomain = "onderhoud" | "dossier" | "woonruimteverdeling";
export type Domain = CoreDomain | ExtraDomain;

/** Without a slash at the end: "https://relaties.example.org/v4". */
export type DomainUrls = Record<CoreDomain, string> & Partial<Record<ExtraDomain, string>>;

/** Which of its two dialects the system speaks: records that link to each other, or records with others in them. */
export type DialectSettings = { profile?: "domain"; urls: DomainUrls } | ProcessSettings;

export type VeraSettings = DialectSettings &
  Reach & {
    /** The id of the connection in the register: "erp". */
    id: string;
    tokenUrl: string;
    clientId: string;
    clientSecret: string;
    /** Another client, which may change what the rules name; absent where the system is only read. */
    writer?: { clientId: string; clientSecret: string } | undefined;
    /** At most 100: the standard gives no more at once. */
    pageSize: number;
    /** What this supplier does not have, or another system has: neither asked nor asked the right for. */
    without?: OptionalResource[];
    /** What its keys mean: those of 4.3 when not said. */
    keyScheme?: KeyScheme;
    limits?: Limits;
  };

export const keySchemeOf = ({ keyScheme = "4.3" }: Pick<VeraSettings, "keyScheme">) => keyScheme;

/** How long and how much we take from a source that does not behave. */
export type Limits = { firstByteMs: number; pageMs: number; bodyBytes: number };
export const defaultLimits: Limits = { firstByteMs: 20_000, pageMs: 60_000, bodyBytes: 16 * 1024 * 1024 };

/** What is read, in which domain, with which right. */
export const resources = {
  "natuurlijk-personen": { domain: "relaties", scope: "Relaties.NatuurlijkPersonen.Read" },
  "relatie-adressen": { domain: "relaties", scope: "Relaties.RelatieAdressen.Read" },
  contactgegevens: { domain: "relaties", scope: "Relaties.Contactgegevens.Read" },
  betaalgegevens: { domain: "relaties", scope: "Relaties.Betaalgegevens.Read" },
  adressen: { domain: "vastgoed", scope: "Vastgoed.Adressen.Read" },
  huurovereenkomsten: { domain: "overeenkomsten", scope: "Overeenkomsten.Huurovereenkomsten.Read" },
  prijscomponenten: { domain: "overeenkomsten", scope: "Overeenkomsten.Prijscomponenten.Read" },
  boekingen: { domain: "financien", scope: "Financien.Boekingen.Read" },
  contactmomenten: { domain: "relaties", scope: "Relaties.Contactmomenten.Read" },
  onderhoudsverzoeken: { domain: "onderhoud", scope: "Onderhoud.Onderhoudsverzoeken.Read" },
  onderhoudsorders: { domain: "onderhoud", scope: "Onderhoud.Onderhoudsorders.Read" },
  zaken: { domain: "dossier", scope: "Dossier.Zaken.Read" },
  zaaktypen: { domain: "dossier", scope: "Dossier.Zaaktypen.Read" },
  zaakrollen: { domain: "dossier", scope: "Dossier.Zaakrollen.Read" },
  zaakstatussen: { domain: "dossier", scope: "Dossier.Zaakstatussen.Read" },
  // A list of documents can carry the files themselves.
  informatieobjecten: { domain: "dossier", scope: "Dossier.Informatieobjecten.Read", pageSize: 5 },
  communicatievoorkeuren: { domain: "relaties", scope: "Relaties.Communicatievoorkeuren.Read" },
  signaleringen: { domain: "relaties", scope: "Relaties.Signaleringen.Read" },
  inkomens: { domain: "relaties", scope: "Relaties.Inkomens.Read" },
  debiteuren: { domain: "financien", scope: "Financien.Debiteuren.Read" },
  betalingsregelingen: { domain: "financien", scope: "Financien.Betalingsregelingen.Read" },
  "betalingsregeling-termijnen": { domain: "financien", scope: "Financien.BetalingsregelingTermijnen.Read" },
  "externe-incassos": { domain: "financien", scope: "Financien.ExterneIncassos.Read" },
  "externe-incasso-acties": { domain: "financien", scope: "Financien.ExterneIncassoActies.Read" },
  huuropzeggingen: { domain: "overeenkomsten", scope: "Overeenkomsten.Huuropzeggingen.Read" },
  inschrijvingen: { domain: "overeenkomsten", scope: "Overeenkomsten.Inschrijvingen.Read" },
  aanbiedingen: { domain: "woonruimteverdeling", scope: "Woonruimteverdeling.Aanbiedingen.Read" },
  kandidaten: { domain: "woonruimteverdeling", scope: "Woonruimteverdeling.Kandidaten.Read" },
  toewijzingen: { domain: "woonruimteverdeling", scope: "Woonruimteverdeling.Toewijzingen.Read" },
  voorrangsregelingen: {
    domain: "woonruimteverdeling",
    scope: "Woonruimteverdeling.Voorrangsregelingen.Read",
  },
  regelingen: { domain: "woonruimteverdeling", scope: "Woonruimteverdeling.Regelingen.Read" },
  reacties: { domain: "woonruimteverdeling", scope: "Woonruimteverdeling.Reacties.Read" },
  sancties: { domain: "woonruimteverdeling", scope: "Woonruimteverdeling.Sancties.Read" },
  puntenberekeningen: { domain: "woonruimteverdeling", scope: "Woonruimteverdeling.Puntenberekeningen.Read" },
  reclamaties: { domain: "woonruimteverdeling", scope: "Woonruimteverdeling.Reclamaties.Read" },
  zoekprofielen: { domain: "woonruimteverdeling", scope: "Woonruimteverdeling.Zoekprofielen.Read" },
} as const satisfies Record<string, { domain: Domain; scope: string; pageSize?: number }>;

export type ResourceName = keyof typeof resources;

/** Without these an answer still has a core. Parts go with what they are part of. */
export const optionalResources = [
  "communicatievoorkeuren",
  "signaleringen",
  "inkomens",
  "debiteuren",
  "betalingsregelingen",
  "externe-incassos",
  "huuropzeggingen",
  "inschrijvingen",
  "aanbiedingen",
  "kandidaten",
  "toewijzingen",
  "voorrangsregelingen",
  "regelingen",
  "reacties",
  "sancties",
  "puntenberekeningen",
  "reclamaties",
  "zoekprofielen",
] as const satisfies ResourceName[];
export type OptionalResource = (typeof optionalResources)[number];

/** The rights to ask for: no more than the addresses we know. */
export function scopesOf(settings: DialectSettings & { without?: string[] }): string {
  const { without = [] } = settings;
  if (settings.profile === "process") return processScopes(settings, without).join(" ");
  return Object.entries(resources)
    .filter(([name, { domain }]) => settings.urls[domain] !== undefined && !without.includes(name))
    .map(([, { scope }]) => scope)
    .join(" ");
}

/** The standard leaves the spelling of a nested example open; suppliers agree on this one. */
export const ofPerson = (key: string) => ({ "relatie.id": key });
export const withPerson = (key: string) => ({ "relaties.id": key });
