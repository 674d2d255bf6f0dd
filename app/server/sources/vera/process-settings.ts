// How to reach a housing system that speaks the process dialect: one address per process, and how each list is asked.

import { z } from "zod";

/** Relations, contracts, ledger: without these an access answer has no core. */
export type CoreProcess = "brg" | "bog" | "bfg";
/** Repairs, cases and documents, arrears, seeking a home, leaving one: a supplier may not have these. */
export type ExtraProcess = "ohd" | "bdo" | "inc" | "wrv" | "vhe";
export type Process = CoreProcess | ExtraProcess;
export type ProcessUrls = Record<CoreProcess, string> & Partial<Record<ExtraProcess, string>>;

export type ProcessSettings = {
  profile: "process";
  /** Without a slash at the end: "https://erp.example.org/brg". */
  urls: ProcessUrls;
  /** Where this supplier differs from the standard. */
  resources?: ProcessResources;
};

/** By what a list is asked: `{value}` stands for the key of the person or contract, the day or the mailbox. */
type Filters = Record<string, string>;
export type ProcessResource = {
  process: Process;
  scope: string;
  filters: Filters;
  pageSize?: number;
  /** Where two processes name a resource alike. */
  path?: string;
};

/** As the standard spells them. It leaves open how a nested attribute is asked; suppliers agree on a point between. */
export const processResources = {
  relaties: {
    process: "brg",
    scope: "BRG.Relaties.Read",
    filters: {
      key: "id={value}",
      birthDate: "geboortedatum={value}",
      mailbox: "contactgegevens.waarde={value}",
    },
  },
  betaalgegevens: {
    process: "brg",
    scope: "BRG.Betaalgegevens.Read",
    filters: { person: "relatie.id={value}" },
  },
  contactmomenten: {
    process: "brg",
    scope: "BRG.Contactmomenten.Read",
    filters: { person: "relaties.id={value}" },
  },
  overeenkomsten: {
    process: "bog",
    scope: "BOG.Overeenkomsten.Read",
    filters: { person: "relaties.id={value}" },
  },
  prijscomponenten: { process: "bog", scope: "BOG.Prijscomponenten.Read", filters: {} },
  boekingen: {
    process: "bfg",
    scope: "BFG.Boekingen.Read",
    filters: { contract: "overeenkomst.id={value}" },
  },
  onderhoudsverzoeken: {
    process: "ohd",
    scope: "OHD.Onderhoudsverzoeken.Read",
    filters: { person: "relaties.id={value}" },
  },
  onderhoudsorders: {
    process: "ohd",
    scope: "OHD.Onderhoudsorders.Read",
    filters: { person: "relaties.id={value}" },
  },
  zaken: {
    process: "bdo",
    scope: "BDO.Zaken.Read",
    filters: { person: "relaties.id={value}", role: "rollen.relatie.id={value}" },
  },
  // A list of documents can carry the files themselves.
  informatieobjecten: {
    process: "bdo",
    scope: "BDO.Informatieobjecten.Read",
    filters: { person: "relaties.id={value}" },
    pageSize: 5,
  },
  signaleringen: {
    process: "brg",
    scope: "BRG.Signaleringen.Read",
    filters: { person: "relatie.id={value}" },
  },
  debiteuren: { process: "bfg", scope: "BFG.Debiteuren.Read", filters: { person: "relatie.id={value}" } },
  betalingsregelingen: {
    process: "inc",
    scope: "INC.Betalingsregelingen.Read",
    filters: { contract: "overeenkomst.id={value}" },
  },
  "externe-incassos": {
    process: "inc",
    scope: "INC.ExterneIncassos.Read",
    filters: { contract: "overeenkomst.id={value}" },
  },
  inkomens: {
    process: "wrv",
    path: "relaties",
    scope: "WRV.Relaties.Read",
    filters: { key: "id={value}" },
  },
  inschrijvingen: {
    process: "wrv",
    path: "overeenkomsten",
    scope: "WRV.Overeenkomsten.Read",
    filters: { person: "relaties.id={value}" },
  },
  aanbiedingen: { process: "wrv", scope: "WRV.Aanbiedingen.Read", filters: { person: "relatie.id={value}" } },
  kandidaten: { process: "wrv", scope: "WRV.Kandidaten.Read", filters: { person: "relatie.id={value}" } },
  toewijzingen: {
    process: "wrv",
    scope: "WRV.Toewijzingen.Read",
    filters: { person: "kandidaat.relatie.id={value}" },
  },
  reclamaties: { process: "wrv", scope: "WRV.Reclamaties.Read", filters: { person: "relatie.id={value}" } },
  huuropzeggingen: {
    process: "vhe",
    scope: "VHE.Huuropzeggingen.Read",
    filters: { person: "relaties.id={value}" },
  },
} as const satisfies Record<string, ProcessResource>;

export type ProcessResourceName = keyof typeof processResources;

const names = Object.keys(processResources) as ProcessResourceName[];
const template = z
  .string()
  .regex(/^[^=&{}]+=[^&{}]*\{value\}[^&{}]*(&[^=&{}]+=[^&{}]*)*$/, "must be name={value}");
const Own = z.strictObject({
  path: z
    .string()
    .regex(/^[\w-]+(\/[\w-]+)*$/, "must be a path without a slash at its ends")
    .optional(),
  filters: z.record(z.string(), template).default({}),
});

/** What a supplier calls its resources and how it wants to be asked, where that is not as the standard has it. */
export const ProcessResources = z
  .partialRecord(z.enum(names), Own)
  .refine(
    (given) =>
      Object.entries(given).every(([name, { filters }]) =>
        Object.keys(filters).every(
          (filter) => filter in processResources[name as ProcessResourceName].filters,
        ),
      ),
    "names a filter that the resource does not have",
  );
export type ProcessResources = z.infer<typeof ProcessResources>;

/** The rights to ask for: no more than the addresses we know. */
export function processScopes({ urls }: ProcessSettings, without: string[] = []): string[] {
  return Object.entries(processResources)
    .filter(([name, { process }]) => urls[process] !== undefined && !without.includes(name))
    .map(([, { scope }]) => scope);
}
