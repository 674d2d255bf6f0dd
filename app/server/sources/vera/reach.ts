// Where a connection may lead: no host of the inner network or of this machine, unless the settings name it. The
// address that was checked is the one that is connected to, so that a name cannot lead elsewhere in between.

import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { SourceError } from "../source.ts";

type LookupAll = (
  host: string,
  options: { all: true },
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export type Reach = {
  /** Hosts of the settings that may lie on the inner network or on this machine. */
  privateHosts?: string[];
  lookup?: LookupAll;
};

/** Nowhere that anybody answers on purpose: link-local (where clouds keep secrets), this network, groups, tunnels. */
const never = listOf(
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["192.0.0.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["fe80::", 10],
  ["ff00::", 8],
  ["64:ff9b::", 96],
  ["2002::", 16],
  ["2001::", 32],
);
never.addAddress("::", "ipv6");

/** This machine, and the networks that nobody reaches from outside (RFC 1918, 4193, 6598, 2544). */
const inner = listOf(
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["fc00::", 7],
  ["fec0::", 10],
);
inner.addAddress("::1", "ipv6");

function listOf(...subnets: [string, number][]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, net.includes(":") ? "ipv6" : "ipv4");
  return list;
}

const refused = () => new SourceError("address-refused", false);

/** An IPv4 address within an IPv6 one is looked at as what it is: `BlockList` does so by itself. */
function mayReach(address: string, host: string, { privateHosts = [] }: Reach): boolean {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (isIP(address) === 0 || never.check(address, family)) return false;
  return !inner.check(address, family) || privateHosts.includes(host);
}

/** The address, parsed: decimal, octal and short forms of an IP address have become one. Throws SourceError. */
export function reachable(address: string, reach: Reach): URL {
  if (!URL.canParse(address)) throw refused();
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isPlain = url.username === "" && url.password === "" && /^https?:$/.test(url.protocol);
  // What is no name is not looked up.
  if (!isPlain || (isIP(host) !== 0 && !mayReach(host, host, reach))) throw refused();
  return url;
}

/** Looks a name up once, and gives what may be connected to: one address that may not is a refusal of all. */
export function guardedLookup(reach: Reach): LookupFunction {
  const { lookup = dnsLookup } = reach;
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error) return callback(error, "", 0);
      if (!first || found.some(({ address }) => !mayReach(address, host, reach)))
        return callback(refused(), "", 0);
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
}
