// From which network somebody visits: never more exact than a neighbourhood, and never what the visitor claims.

import { isIP } from "node:net";

/**
 * The network of a visitor: the /24 of an IPv4 address, the /64 of an IPv6 address. Each proxy adds the address it
 * saw at the right end of X-Forwarded-For, so that only the last `trustedProxies` entries are true. Null when there
 * is no proxy (a try-out on one machine) or when it does not tell: never one network for everybody.
 */
export function networkOf(forwardedFor: string | undefined, trustedProxies: number): string | null {
  if (trustedProxies === 0) return null;
  const addresses = (forwardedFor ?? "").split(",").map((address) => address.trim());
  return groupOf(addresses.at(-trustedProxies) ?? "");
}

function groupOf(given: string): string | null {
  const address = given.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
  const inside = address.replace(/^::ffff:(?=[\d.]+$)/i, "");
  if (isIP(inside) === 4) return inside.split(".").slice(0, 3).join(".");
  return isIP(address) === 6 ? firstHalf(address) : null;
}

/** The first four of the eight groups, also of an address that leaves out a row of zeros. */
function firstHalf(address: string): string {
  const [head = [], tail = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  const groups = address.includes("::") ? [...head, ...zeros, ...tail] : head;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
