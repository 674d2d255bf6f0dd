// The process dialect nests and does not link. What was nested is pointed at by links of our own, which lead nowhere.

import { randomUUID } from "node:crypto";
import type { Links } from "./links.ts";
import { targetUnder } from "./links.ts";
import type { ProcessUrls } from "./process-settings.ts";
import type { Domain, ResourceName } from "./settings.ts";
import { resources } from "./settings.ts";

/** Another one in each process: no source can write such a link. */
const own = `urn:uuid:${randomUUID()}:`;

/** Of a resource that is not gathered the name alone is enough: a reader sees the same as of a link. */
export function linkTo(resource: string, id: string): string {
  const path = `${resource}/${encodeURIComponent(id)}`;
  return isResource(resource) ? `${own}${path}` : `${resource}/${id}`;
}

/** The domains of the standard that these processes tell about. */
export function domainsOf({ brg, bog, bfg, ohd, bdo, wrv }: ProcessUrls): Partial<Record<Domain, string>> {
  return {
    relaties: brg,
    overeenkomsten: bog,
    financien: bfg,
    ...(ohd ? { onderhoud: ohd } : {}),
    ...(bdo ? { dossier: bdo } : {}),
    ...(wrv ? { woonruimteverdeling: wrv } : {}),
  };
}

export function processLinks(urls: ProcessUrls): Links {
  const target = targetUnder(domainsOf(urls));
  return {
    to: linkTo,
    target: (link) => (typeof link === "string" ? (ownTarget(link) ?? target(link)) : null),
  };
}

function ownTarget(link: string): { domain: Domain; resource: string; id: string } | null {
  if (!link.startsWith(own)) return null;
  const [resource = "", id = ""] = link.slice(own.length).split("/");
  return isResource(resource)
    ? { domain: resources[resource].domain, resource, id: decodeURIComponent(id) }
    : null;
}

function isResource(name: string): name is ResourceName {
  return Object.hasOwn(resources, name);
}
