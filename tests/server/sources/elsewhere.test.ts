// A source, or whoever speaks for its name, that wants to lead us elsewhere. A trap on this machine counts who comes by.

import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { themes } from "#app/domain/records.ts";
import { openDrawer } from "#app/server/export/pdf.ts";
import { cutParts } from "#app/server/export/pdf-rows.ts";
import { type Connector, SourceError } from "#app/server/sources/source.ts";
import { type Reach, reachable } from "#app/server/sources/vera/reach.ts";
import { veraConnector } from "#app/server/sources/vera-api.ts";
import { bundleOf, field, record } from "#tests/server/export/ready-made.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import { type Asked, type Reply, startOddSource } from "./odd-source.ts";

requireFreshBuild();

/** Sockets, not questions: whoever connects has already gone too far. */
let caught = 0;
const trap = createServer((_, response) => response.end("{}")).on("connection", () => {
  caught += 1;
});
let port: number;
beforeAll(async () => {
  await once(trap.listen(0), "listening");
  ({ port } = trap.address() as AddressInfo);
});
afterAll(() => {
  trap.closeAllConnections();
  trap.close();
});
afterEach(() => {
  expect(caught).toBe(0);
});

const applicant = {
  firstNames: "Anna",
  lastName: "Hoogendam",
  birthDate: "1980-01-02",
  postcode: "1234 AB",
  houseNumber: "1",
  houseNumberAddition: "",
};
const { signal } = new AbortController();
const limits = { firstByteMs: 300, pageMs: 500, bodyBytes: 10_000 };
const refusal = new SourceError("address-refused", false);

function connectorAt(url: string, reach: Reach = {}): Connector {
  return veraConnector({
    ...reach,
    id: "erp",
    urls: { relaties: url, vastgoed: url, overeenkomsten: url, financien: url },
    tokenUrl: `${url}/token`,
    clientId: "loket",
    clientSecret: "only-for-this-test",
    pageSize: 2,
    limits,
  });
}

test.each([
  "http://127.0.0.1:PORT",
  "http://localhost:PORT",
  "http://[::1]:PORT",
  "http://[::ffff:127.0.0.1]:PORT",
  "http://[::ffff:7f00:1]:PORT",
  "http://2130706433:PORT",
  "http://017700000001:PORT",
  "http://0177.0.0.1:PORT",
  "http://0x7f000001:PORT",
  "http://0x7f.1:PORT",
  "http://127.1:PORT",
  "http://127.0.1:PORT",
  "http://0:PORT",
  "http://0.0.0.0:PORT",
  "http://[::]:PORT",
  "http://user:secret@127.0.0.1:PORT",
  "http://user@localhost:PORT",
  "ftp://127.0.0.1:PORT",
  "file:///etc/passwd",
])("T-26 %s is not asked", async (address) => {
  const connector = connectorAt(address.replace("PORT", String(port)));
  await expect(connector.findPerson(applicant, signal)).rejects.toThrow(refusal);
  await expect(connector.check(signal)).rejects.toThrow(refusal);
});

test.each([
  "http://169.254.169.254/latest/meta-data",
  "http://[fe80::1]/",
  "http://[::ffff:169.254.169.254]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://224.0.0.1/",
  "http://0.0.0.0/",
])("T-26 %s is not asked, even where the settings name it", (address) => {
  const privateHosts = [new URL(address).hostname.replace(/[[\]]/g, "")];
  expect(() => reachable(address, { privateHosts })).toThrow(refusal);
});

test.each(["10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "fd00::1"])(
  "T-26 %s on the inner network is asked only where the settings name it",
  (host) => {
    const address = `https://${host.includes(":") ? `[${host}]` : host}/v4`;
    expect(() => reachable(address, {})).toThrow(refusal);
    expect(() => reachable(address, { privateHosts: ["erp.voorbeeld.example"] })).toThrow(refusal);
    expect(reachable(address, { privateHosts: [host] }).pathname).toBe("/v4");
  },
);

test.each(["https://erp.voorbeeld.example/v4", "https://172.32.0.1/", "https://[2a02:a4::1]/"])(
  "T-26 %s lies outside and is asked",
  (address) => {
    expect(reachable(address, {}).href).toBe(address);
  },
);

type Found = { address: string; family: 4 | 6 };
const loopback: Found = { address: "127.0.0.1", family: 4 };
/** Of nobody: kept free for examples (RFC 5737). */
const outside: Found = { address: "203.0.113.9", family: 4 };

/** A name server that gives one answer after the other, the last one for ever. */
function nameServer(...answers: Found[][]) {
  let asked = 0;
  const lookup: Reach["lookup"] = (_, __, found) => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    found(null, answer);
  };
  return { lookup, asked: () => asked };
}

const named = (lookup: Reach["lookup"]) =>
  connectorAt(`http://erp.voorbeeld.example:${port}`, lookup ? { lookup } : {});

test.each([
  ["this machine", [loopback]],
  ["this machine, within another family", [{ address: "::ffff:127.0.0.1", family: 6 }]],
  ["this machine as well", [outside, loopback]],
  ["where clouds keep their secrets", [{ address: "169.254.169.254", family: 4 }]],
  ["nowhere", []],
] as [string, Found[]][])("T-26 a name that leads to %s is not followed", async (_, found) => {
  const { lookup } = nameServer(found);
  await expect(named(lookup).findPerson(applicant, signal)).rejects.toThrow(refusal);
});

test("T-26 a name that leads elsewhere once it was checked is connected to where it led at the check", async () => {
  const { lookup, asked } = nameServer([outside], [loopback]);
  await expect(named(lookup).findPerson(applicant, signal)).rejects.toThrow(SourceError);
  expect(asked()).toBe(1);
});

test("T-26 a name of the inner network is asked where the settings name it", async () => {
  const source = await startOddSource(() => ({ json: [] }), limits);
  const { lookup } = nameServer([loopback]);
  const inside = connectorAt(source.url.replace("127.0.0.1", "erp.intern.example"), {
    lookup: lookup ?? (() => {}),
    privateHosts: ["erp.intern.example"],
  });
  expect(await inside.findPerson(applicant, signal)).toEqual([]);
});

const me = { id: "P1", achternaam: "Hoogendam", voorletters: "A." };

test.each([301, 302, 303, 307, 308])(
  "T-26 status %i that leads to this machine is not followed",
  async (status) => {
    const source = await startOddSource(
      () => ({ json: {}, status, headers: { location: `http://127.0.0.1:${port}/` } }),
      limits,
    );
    await expect(source.connector.findPerson(applicant, signal)).rejects.toThrow(
      new SourceError("redirect", false),
    );
  },
);

test.each([
  "http://127.0.0.1:PORT/rel/adressen/A1",
  "http://localhost:PORT/vas/adressen/A1",
  "http://[::ffff:127.0.0.1]:PORT/vas/adressen/A1",
  "http://2130706433:PORT/vas/adressen/A1",
  "http://017700000001:PORT/vas/adressen/A1",
  "http://127.1:PORT/vas/adressen/A1",
  "http://user:secret@127.0.0.1:PORT/vas/adressen/A1",
  "https://127.0.0.1:PORT/vas/adressen/A1",
  "ftp://127.0.0.1:PORT/vas/adressen/A1",
  "//127.0.0.1:PORT/vas/adressen/A1",
  "http://169.254.169.254/vas/adressen/A1",
  "file:///vas/adressen/A1",
  "SOURCE@127.0.0.1:PORT/vas/adressen/A1",
  "SOURCE.evil.example:PORT/vas/adressen/A1",
])("T-26 a link to %s in an answer is kept as it is and not followed", async (written) => {
  const source = await startOddSource((asked, url) => {
    const link = written.replace("PORT", String(port)).replace("SOURCE", url);
    return everywhere(asked, link);
  }, limits);
  for (const { resource } of source.connector.plan([...themes])) {
    // What comes of it is another test's: here only where it led.
    for await (const _ of source.connector.collect(resource, { connection: "erp", key: "P1" }, signal));
  }
  expect(source.asked.filter(({ path }) => path.includes("/adressen/"))).toEqual([]);
});

/** Wherever a record can point, it points there. */
function everywhere({ path }: Asked, link: string): Reply {
  if (path.endsWith("/natuurlijk-personen/P1")) return { json: me };
  const row = {
    id: `${path}/1`.replaceAll("/", "-"),
    relatie: { id: "P1" },
    adres: link,
    eenheid: link,
    document: link,
    _links: { self: { href: link } },
  };
  return { json: path.includes("relatie-adressen") ? [row] : [] };
}

test("T-26 what stands in a record is drawn as text, and nothing is fetched for it", async () => {
  const drawer = openDrawer();
  try {
    const link = `http://127.0.0.1:${port}/picture.png`;
    const fields = [field("Foto", link), field("<Image>", `<img src="${link}">`)];
    const content = bundleOf({ personal: () => [record("natuurlijk-personen/1", link, fields)] });
    for await (const part of cutParts(content)) {
      expect((await drawer.data(part)).length).toBeGreaterThan(0);
    }
  } finally {
    await drawer.close();
  }
});

test("T-26 no page of a PDF has a picture: a picture has an address that would be fetched", () => {
  const folders = ["app/server/export", "templates", "templates/letters"];
  const drawn = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .filter((text) => text.includes("@react-pdf/renderer")),
  );
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.filter((text) => /\bImage(Background)?\b/.test(text))).toEqual([]);
});
