// The make-believe association as a connector of each dialect sees it.

import { type SourceRecord, themes } from "#app/domain/records.ts";
import type { Connector } from "#app/server/sources/source.ts";
import type { KeyScheme } from "#app/server/sources/vera/keys.ts";
import type { DialectSettings, Limits } from "#app/server/sources/vera/settings.ts";
import { veraConnector } from "#app/server/sources/vera-api.ts";

export const profiles = ["domain", "process"] as const;
export type Profile = (typeof profiles)[number];
export type Client = { clientId: string; clientSecret: string };

/** A connector that asks the stand-in at this address. */
export function connectTo(
  url: string,
  profile: Profile,
  { limits, ...client }: Client & { limits?: Limits; writer?: Client; keyScheme?: KeyScheme },
): Connector {
  const settings = {
    ...client,
    ...dialectAt(url, profile),
    id: "erp",
    privateHosts: [new URL(url).hostname],
    tokenUrl: `${url}/oauth/token`,
    pageSize: 50,
  };
  return veraConnector(limits ? { ...settings, limits } : settings);
}

export function dialectAt(url: string, profile: Profile): DialectSettings {
  const at = <Name extends string>(...names: Name[]) =>
    Object.fromEntries(names.map((name) => [name, `${url}/${name}`])) as Record<Name, string>;
  if (profile === "process")
    return { profile, urls: at("brg", "bog", "bfg", "ohd", "bdo", "inc", "wrv", "vhe") };
  const core = at("relaties", "vastgoed", "overeenkomsten", "financien");
  const urls = { ...core, ...at("onderhoud", "dossier", "woonruimteverdeling") };
  return { profile, urls };
}

/** Everything that a connector finds on one person. */
export async function gatherWith(connector: Connector, key: string): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for (const { resource } of connector.plan([...themes]))
    records.push(...(await collectWith(connector, resource, key)));
  return records;
}

export async function collectWith(
  connector: Connector,
  resource: string,
  key: string,
): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  const { signal } = new AbortController();
  for await (const page of connector.collect(resource, { connection: "erp", key }, signal))
    records.push(...page);
  return records;
}
