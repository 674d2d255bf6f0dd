// How to reach one housing system that speaks the sector's standard (VERA 4.3, one address per domain).

export type Domain = "relaties" | "vastgoed" | "overeenkomsten" | "financien";

export type VeraSettings = {
  /** The id of the connection in the register: "erp". */
  id: string;
  /** Without a slash at the end: "https://relaties.example.org/v4". */
  urls: Record<Domain, string>;
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  /** At most 100: the standard gives no more at once. */
  pageSize: number;
  limits?: Limits;
};

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
} as const satisfies Record<string, { domain: Domain; scope: string }>;

export type ResourceName = keyof typeof resources;

export const scopes = Object.values(resources)
  .map(({ scope }) => scope)
  .join(" ");

/** The standard leaves the spelling of a nested example open; suppliers agree on this one. */
export const ofPerson = (key: string) => ({ "relatie.id": key });
