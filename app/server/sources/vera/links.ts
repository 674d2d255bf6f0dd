// Links of the standard are absolute addresses. One is only used when it lies under an address we configured.

import { SourceError } from "../source.ts";
import type { Domain, DomainUrls, ResourceName } from "./settings.ts";
import { resources } from "./settings.ts";

export type Target = { domain: Domain; resource: string; id: string };
export type Links = {
  /** The address of a record, as the housing system itself writes it. */
  to(resource: ResourceName, id: string): string;
  /** What a link points at; null when it does not lie under one of our addresses. */
  target(link: unknown): Target | null;
};

export function linksOf({ urls }: { urls: DomainUrls }): Links {
  const target = targetUnder(urls);
  return {
    to: (resource, id) => `${addressOf(urls, resource)}/${encodeURIComponent(id)}`,
    target: (link) => (typeof link === "string" ? target(link) : null),
  };
}

/** Where a resource is asked. Throws SourceError when this connection has no address for its domain. */
export function addressOf(urls: DomainUrls, resource: ResourceName): string {
  const url = urls[resources[resource].domain];
  if (url === undefined) throw new SourceError("no-address", false);
  return `${url}/${resource}`;
}

/** Tells what a link points at under one of these addresses. */
export function targetUnder(urls: Partial<Record<Domain, string>>): (link: string) => Target | null {
  const bases = Object.entries(urls).map(([domain, url]) => {
    const { origin, pathname } = new URL(`${url}/`);
    return { domain: domain as Domain, under: { origin, pathname } };
  });
  function find(link: string): Target | null {
    const url = URL.parse(link);
    if (url?.username !== "" || url.search !== "" || url.hash !== "") return null;
    const { origin, pathname } = url;
    for (const { domain, under } of bases) {
      const [resource, id, ...rest] = segmentsUnder(under, { origin, pathname });
      if (resource && id && isKey(id) && rest.length === 0) return { domain, resource, id };
    }
    return null;
  }
  // Of a ledger every line points at the same contract.
  let last: { link: string; target: Target | null } = { link: "", target: null };
  return (link) => {
    // Every value of a record is asked whether it points at somebody, and few have what an address always has.
    if (!link.includes(":")) return null;
    if (link !== last.link) last = { link, target: find(link) };
    return last.target;
  };
}

type Place = Pick<URL, "origin" | "pathname">;

// Parsed, not compared as text: "https://good.example@evil.example/" and "/v4/../admin" begin well too.
function segmentsUnder(under: Place, url: Place): string[] {
  if (url.origin !== under.origin || !url.pathname.startsWith(under.pathname)) return [];
  try {
    return url.pathname.slice(under.pathname.length).split("/").map(decodeURIComponent);
  } catch {
    return [];
  }
}

// A source may decode what we encode: a key must not climb out of its resource.
function isKey(id: string): boolean {
  return id !== "." && id !== ".." && !/[/\\]/.test(id);
}
