import { expect, test } from "vitest";
import { networkOf } from "#app/server/visitor-network.ts";

test.each([
  ["203.0.113.7", 1, "203.0.113"],
  ["203.0.113.250", 1, "203.0.113"],
  ["198.51.100.1, 203.0.113.7", 1, "203.0.113"],
  ["6.6.6.6, 203.0.113.7, 10.0.0.2", 2, "203.0.113"],
  ["::ffff:203.0.113.7", 1, "203.0.113"],
  ["203.0.113.7:51234", 1, "203.0.113"],
  ["2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2"],
  ["2001:0db8:0001:0002::6", 1, "2001:db8:1:2"],
  ["[2001:db8:1:2::6]:443", 1, "2001:db8:1:2"],
  ["2001:db8::1", 1, "2001:db8:0:0"],
  ["::1", 1, "0:0:0:0"],
])("T-23 of %s, with %i proxies in front, the network is %s", (forwarded, proxies, network) => {
  expect(networkOf(forwarded, proxies)).toBe(network);
});

test.each([
  ["203.0.113.7", 0],
  [undefined, 1],
  ["", 1],
  ["203.0.113.7", 2],
  ["unknown", 1],
  ["203.0.113.7, <script>", 1],
  ["1.2.3.4.5", 1],
])(
  "T-22 %s, with %i proxies in front, is no network: never one bucket for everybody",
  (forwarded, proxies) => {
    expect(networkOf(forwarded, proxies)).toBeNull();
  },
);
