import { expect, test } from "vitest";
import type { SourceRecord } from "#app/domain/records.ts";
import { SourceError } from "#app/server/sources/source.ts";
import { ProcessResources } from "#app/server/sources/vera/process-settings.ts";
import { scopesOf } from "#app/server/sources/vera/settings.ts";
import { collectWith } from "./dialects.ts";
import { type Asked, type Reply, startOddSource } from "./odd-source.ts";

const me = { id: "P1", achternaam: "Hoogendam", soort: { code: "NAT" } };
const limits = { firstByteMs: 2000, pageMs: 3000, bodyBytes: 4_000_000 };
const everyProcess = (url: string) => ({
  brg: `${url}/brg`,
  bog: `${url}/bog`,
  bfg: `${url}/bfg`,
  ohd: `${url}/ohd`,
  bdo: `${url}/bdo`,
});

function start(rest: (asked: Asked) => Reply, resources: ProcessResources = {}) {
  const reply = (asked: Asked) => (asked.path === "/brg/relaties/P1" ? { json: me } : rest(asked));
  return startOddSource(reply, limits, (url) => ({ profile: "process", urls: everyProcess(url), resources }));
}

test("each list is asked as the settings say, and with the key where they say it", async () => {
  const source = await start(() => ({ json: [] }), {
    contactmomenten: { path: "v2/contacten", filters: { person: "filter=relatie eq '{value}'&soort=alle" } },
  });
  await collectWith(source.connector, "contactmomenten", "P1");
  await collectWith(source.connector, "onderhoudsverzoeken", "P1");
  const [, contacts, , repairs] = source.asked;
  expect(contacts?.path).toBe("/brg/v2/contacten");
  expect(Object.fromEntries(contacts?.query ?? [])).toEqual({ filter: "relatie eq 'P1'", soort: "alle" });
  expect([repairs?.path, repairs?.query.get("relaties.id")]).toEqual(["/ohd/onderhoudsverzoeken", "P1"]);
});

test("a key cannot become a second question or another path", async () => {
  const odd = "P1&x=1/../../{value}";
  const source = await startOddSource(
    ({ path }) => (path.startsWith("/brg/relaties/") ? { json: { ...me, id: odd } } : { json: [] }),
    limits,
    (url) => ({ profile: "process", urls: everyProcess(url) }),
  );
  await collectWith(source.connector, "contactmomenten", odd);
  expect(source.asked.map(({ path }) => path)).toEqual([
    `/brg/relaties/${encodeURIComponent(odd)}`,
    "/brg/contactmomenten",
  ]);
  expect(Object.fromEntries(source.asked[1]?.query ?? [])).toEqual({ "relaties.id": odd });
});

test("somebody who stands where nobody mapped them is a masked pointer, and what is told of them stays behind", async () => {
  const other = { id: "P2", achternaam: "ZQOTHER", geboortedatum: "1950-05-05", bsn: "999990019" };
  const source = await start(() => ({
    json: [
      {
        id: "M1",
        relaties: [{ id: "P1" }, other],
        melder: other,
        gesprek: {
          met: other,
          namens: [{ ...me, voornaam: "Anna" }],
          rekening: { id: "B9", iban: "ZQIBAN" },
        },
        verslag: [
          { relatie: { id: "P3", naam: "ZQNAME" }, contactgegevens: [{ id: "C9", waarde: "ZQPHONE" }] },
        ],
      },
    ],
  }));
  const [record] = await collectWith(source.connector, "contactmomenten", "P1");
  expect(
    record?.fields.map(({ field, value, aboutOther = false }) => [field.slice(16), value, aboutOther]),
  ).toEqual([
    ["id", "M1", false],
    ["relaties.1.id", "P1", false],
    ["relaties.2.id", "P2", true],
    ["melder", "natuurlijk-personen/P2", true],
    ["gesprek (inhoud).met", "natuurlijk-personen/P2", true],
    ["gesprek (inhoud).namens.1", "natuurlijk-personen/P1", false],
    ["gesprek (inhoud).rekening", "betaalgegevens/B9", false],
    ["verslag (inhoud).1.relatie", "natuurlijk-personen/P3", true],
    ["verslag (inhoud).1.contactgegevens.1.id", "C9", false],
  ]);
  expect(record?.release).toBe("review");
  expect(JSON.stringify(record)).not.toMatch(/ZQ|1950|99999/);
});

test("what is nested in a pointer is not lost: a colleague looks at it, and of others it is masked", async () => {
  const source = await start(() => ({
    json: [
      {
        id: "Z1",
        relaties: [{ id: "P1" }, { id: "P2" }],
        dossier: { id: "D1", omschrijving: "geluid" },
        kenmerken: [{ id: "K1", waarde: "van de buren" }],
      },
    ],
  }));
  const [record] = await collectWith(source.connector, "zaken", "P1");
  const told = record?.fields.filter(({ element }) => element === null);
  expect(told?.map(({ label, value, aboutOther = false }) => [label, value, aboutOther])).toEqual([
    ["Hoort bij dossier: kenmerk in het systeem", "D1", false],
    ["Hoort bij dossier (omschrijving)", "geluid", false],
    ["Kenmerken: kenmerk in het systeem", "K1", true],
    ["Kenmerken (waarde)", "van de buren", true],
  ]);
});

test("ways of paying and the parts of a booking need no look, and an account of somebody else is masked", async () => {
  const account = (id: string) => ({ betaalgegeven: { id, iban: "ZQIBAN", rekeninghouder: "ZQOTHER" } });
  const source = await start(({ path }) => {
    if (path === "/bog/overeenkomsten")
      return {
        json: [
          {
            id: "H1",
            relaties: [{ id: "P1" }],
            betaalwijze: { id: "W1", begindatum: "2020-01-01", ...account("B1") },
            betaalwijzen: [{ id: "W2", ...account("B2") }],
          },
        ],
      };
    if (path === "/bfg/boekingen")
      return {
        json: [{ id: "K1", overeenkomst: { id: "H1" }, boekingdetails: [{ id: "KD1", bedrag: 12.5 }] }],
      };
    return { json: path === "/brg/betaalgegevens" ? [{ id: "B1", relatie: { id: "P1" } }] : [] };
  });
  const [contract] = await collectWith(source.connector, "huurovereenkomsten", "P1");
  const accounts = contract?.fields.filter(({ label }) => label === "Bankrekening");
  expect(accounts?.map(({ value, aboutOther = false }) => [value, aboutOther])).toEqual([
    ["betaalgegevens/B1", false],
    ["betaalgegevens/B2", true],
  ]);
  const [booking] = await collectWith(source.connector, "boekingen", "P1");
  expect([contract?.release, booking?.release]).toEqual(["auto", "auto"]);
  expect(booking?.fields.at(-1)).toMatchObject({ label: "Delen van de boeking (bedrag)", value: 12.5 });
  expect(JSON.stringify([contract, booking])).not.toContain("ZQ");
});

test("a part of which only the key is nested is asked by it, or is missing", async () => {
  const source = await start(({ path }) =>
    path === "/bog/overeenkomsten"
      ? { json: [{ id: "H1", relaties: [{ id: "P1" }], prijscomponenten: [{ id: "X1" }, { id: "X2" }] }] }
      : path === "/bog/prijscomponenten/X1"
        ? { json: { id: "X1", bedrag: 12.5, overeenkomst: { id: "H1" } } }
        : path.startsWith("/bog/")
          ? { json: {}, status: 404 }
          : { json: [] },
  );
  const records = await collectWith(source.connector, "huurovereenkomsten", "P1");
  expect(records.map(({ key, whose }) => [key, whose])).toEqual([
    ["huurovereenkomsten/H1", "self"],
    ["prijscomponenten/X1", "self"],
  ]);
});

const accused = { id: "R1", soort: { code: "BEK" }, relatie: { id: "P1" } };

test.each([
  ["a role of which only the key is told", { relaties: [{ id: "P1" }], rollen: [accused, { id: "R2" }] }],
  ["a role that is told by its key alone", { relaties: [{ id: "P1" }], rollen: [accused, "R2"] }],
  ["a role that is empty", { relaties: [{ id: "P1" }], rollen: [accused, null] }],
  ["somebody without a key", { relaties: [{ id: "P1" }, { achternaam: "ZQOTHER" }], rollen: [accused] }],
  ["somebody who is empty", { relaties: [{ id: "P1" }, null], rollen: [accused] }],
  ["roles that are left out", { relaties: [{ id: "P1" }] }],
])("a case with %s is one with others in it", async (_, named) => {
  const source = await start(() => ({ json: [{ id: "Z1", toelichting: "van wie dan ook", ...named }] }));
  const [record] = await collectWith(source.connector, "zaken", "P1");
  expect(record?.whose).toBe("self");
  expect(record?.fields.find(({ label }) => label === "Wat er is gemeld")?.aboutOther).toBe(true);
  expect(JSON.stringify(record)).not.toContain("ZQ");
});

test("a case of which every role is told, and is the person's own, hides nothing", async () => {
  const alone = { id: "Z1", toelichting: "over de huur", relaties: [{ id: "P1" }], rollen: [accused] };
  const source = await start(() => ({ json: [alone] }));
  const [record] = await collectWith(source.connector, "zaken", "P1");
  expect(record?.fields.filter(({ aboutOther }) => aboutOther)).toEqual([]);
});

test("only rental contracts are contracts, and only one's own orders are followed", async () => {
  const source = await start(({ path }) => {
    const person = [{ id: "P1" }];
    if (path === "/bog/overeenkomsten")
      return {
        json: [
          { id: "I1", soort: { code: "INS" }, relaties: person },
          { id: "H1", relaties: person },
        ],
      };
    if (path === "/ohd/onderhoudsverzoeken")
      return { json: [{ id: "V1", relaties: person, onderhoudsorders: [{ id: "O1" }, { id: "O2" }] }] };
    if (path === "/ohd/onderhoudsorders/O1")
      return { json: { id: "O1", relaties: [{ id: "P9" }], onderhoudsverzoeken: [{ id: "V1" }] } };
    if (path === "/ohd/onderhoudsorders/O2")
      return { json: { id: "O2", relaties: [{ id: "P9" }], onderhoudsverzoeken: [{ id: "V7" }] } };
    return { json: [] };
  });
  const keys = async (resource: string) =>
    (await collectWith(source.connector, resource, "P1")).map(({ key }: SourceRecord) => key);
  expect(await keys("huurovereenkomsten")).toEqual(["huurovereenkomsten/H1"]);
  expect(await keys("onderhoudsorders")).toEqual(["onderhoudsorders/O1"]);
});

test("a mailbox of which everybody's details come is compared with each of them", async () => {
  const mail = (id: string, waarde: string) => ({ id, contactgegevens: [{ id: `C-${id}`, waarde }] });
  const source = await start(() => ({
    json: [mail("P1", "een@voorbeeld.example"), mail("P2", "Twee@voorbeeld.example")],
  }));
  const self = { connection: "erp", key: "P1" };
  const { signal } = new AbortController();
  expect(await source.connector.sharesMailbox(self, "een@voorbeeld.example", signal)).toBe(false);
  expect(await source.connector.sharesMailbox(self, "twee@voorbeeld.example", signal)).toBe(true);
});

test("rows of others in great number mean that the filter is ignored", async () => {
  const json = Array.from({ length: 10_001 }, (_, place) => ({ id: `M${place}`, relaties: [{ id: "P2" }] }));
  const source = await start(() => ({ json }));
  await expect(collectWith(source.connector, "contactmomenten", "P1")).rejects.toThrow(
    expect.toSatisfy(
      (error) => error instanceof SourceError && error.code === "filter-ignored" && !error.retryable,
    ),
  );
});

test("a row that names nobody by key is no answer, and one with an empty list of people is nobody's", async () => {
  const unclear = await start(() => ({ json: [{ id: "M1", relaties: [{ achternaam: "ZQOTHER" }] }] }));
  await expect(collectWith(unclear.connector, "contactmomenten", "P1")).rejects.toThrow(
    expect.toSatisfy((error) => error instanceof SourceError && error.code === "key-missing"),
  );
  const empty = await start(() => ({ json: [{ id: "M1", relaties: [] }] }));
  expect(await collectWith(empty.connector, "contactmomenten", "P1")).toEqual([]);
});

test("no more rights are asked than there are addresses", () => {
  const { brg, bog, bfg } = everyProcess("https://erp.voorbeeld.example");
  const scopes = scopesOf({ profile: "process", urls: { brg, bog, bfg } });
  expect(scopes).toContain("BRG.Relaties.Read");
  expect(scopes).not.toMatch(/OHD|BDO|Write/);
});

test.each([
  ["a resource that is not read", { afspraken: { path: "afspraken" } }],
  ["a filter that the resource does not have", { zaken: { filters: { birthDate: "x={value}" } } }],
  ["a filter without a place for the key", { zaken: { filters: { person: "relaties.id=P1" } } }],
  ["a path that climbs out", { zaken: { path: "../beheer" } }],
  ["a word that nobody knows", { zaken: { url: "https://elders.example" } }],
])("the settings refuse %s", (_, given) => {
  expect(ProcessResources.safeParse(given).success).toBe(false);
});
