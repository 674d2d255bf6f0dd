import { expect, test } from "vitest";
import type { SourceRecord } from "#app/domain/records.ts";
import { type Connector, SourceError } from "#app/server/sources/source.ts";
import { type Asked, type Reply, startOddSource } from "./odd-source.ts";

const me = { id: "P1", achternaam: "Hoogendam", voorletters: "A.", betaalgegevens: [{ id: "B1" }] };
const self = { connection: "erp", key: "P1" };
const { signal } = new AbortController();
const roomy = { firstByteMs: 5000, pageMs: 20_000, bodyBytes: 100_000 };

test("a cursor that comes again stops the reading", async () => {
  let count = 0;
  const source = await startOddSource(
    aboutMe(() => ({ json: [mail(`C${++count}`)], headers: { "x-parameters-cursor": "same" } })),
  );
  await expect(gather(source.connector, "contactgegevens")).rejects.toThrow(broken("repeated-cursor", true));
});

test("pages follow the cursor, and no page number is asked: the standard promises no order", async () => {
  const source = await startOddSource(
    aboutMe(({ query }) => {
      const page = Number(query.get("cursor") ?? "0");
      const next: Record<string, string> = page < 2 ? { "x-parameters-cursor": String(page + 1) } : {};
      return { json: [mail(`C${page}`)], headers: next };
    }),
  );
  expect(await gather(source.connector, "contactgegevens")).toHaveLength(3);
  const asked = source.asked.filter(({ path }) => path.endsWith("/contactgegevens"));
  expect(asked.map(({ query }) => query.get("cursor"))).toEqual([null, "1", "2"]);
  expect(source.asked.filter(({ query }) => query.has("pagina"))).toEqual([]);
});

test("F19 a record that comes again stops the reading", async () => {
  let count = 0;
  const source = await startOddSource(
    aboutMe(() => ({ json: [mail("C1")], headers: { "x-parameters-cursor": `next-${++count}` } })),
  );
  await expect(gather(source.connector, "contactgegevens")).rejects.toThrow(broken("repeated-record", true));
});

test("F19 fewer rows than announced is no answer", async () => {
  const source = await startOddSource(
    aboutMe(() => ({ json: [mail("C1")], headers: { "x-parameters-aantal": "2" } })),
  );
  await expect(gather(source.connector, "contactgegevens")).rejects.toThrow(broken("count-differs", true));
});

test.each([
  [500, "http-500", true],
  [503, "http-503", true],
  [429, "http-429", true],
  [403, "http-403", false],
  [400, "http-400", false],
  [302, "redirect", false],
] as const)("status %i is told as %s", async (status, code, retryable) => {
  const source = await startOddSource(() => ({ json: {}, status, headers: { location: "/rel/elsewhere" } }));
  await expect(gather(source.connector, "contactgegevens")).rejects.toThrow(broken(code, retryable));
  expect(source.asked).toHaveLength(1);
});

test("a token that is refused is renewed once", async () => {
  const source = await startOddSource(
    aboutMe((asked) => (asked.token === "token-1" ? { json: {}, status: 401 } : { json: [mail("C1")] })),
  );
  expect(await gather(source.connector, "contactgegevens")).toHaveLength(1);
  expect(source.tokensGiven()).toBe(2);
});

test("a second refusal is final", async () => {
  const source = await startOddSource(() => ({ json: {}, status: 401 }));
  await expect(gather(source.connector, "contactgegevens")).rejects.toThrow(broken("http-401", false));
  expect(source.asked).toHaveLength(2);
});

test("F17 what is not JSON, or not a list, is told without quoting it", async () => {
  const page = await startOddSource(aboutMe(() => ({ text: "<html>A. Hoogendam</html>" })));
  await expect(gather(page.connector, "contactgegevens")).rejects.toThrow(broken("not-json", true));
  const object = await startOddSource(aboutMe(() => ({ json: { error: "A. Hoogendam" } })));
  await expect(gather(object.connector, "contactgegevens")).rejects.toThrow(broken("not-as-agreed", false));
  const nameless = await startOddSource(aboutMe(() => ({ json: [{ waarde: "06 00123456" }] })));
  await expect(gather(nameless.connector, "contactgegevens")).rejects.toThrow(broken("not-as-agreed", false));
});

test("a body without end is cut off", async () => {
  const source = await startOddSource(
    aboutMe(() => ({ json: [mail("C1"), { id: "C2", x: "y".repeat(200_000) }] })),
  );
  await expect(gather(source.connector, "contactgegevens")).rejects.toThrow(broken("too-large", false));
});

test("F16 silence is not waited for, nor half an answer", async () => {
  const limits = { firstByteMs: 150, pageMs: 400, bodyBytes: 1000 };
  const silent = await startOddSource(() => "silence", limits);
  await expect(gather(silent.connector, "contactgegevens")).rejects.toThrow(broken("timeout", true));
  const half = await startOddSource(() => "half", limits);
  await expect(gather(half.connector, "contactgegevens")).rejects.toThrow(broken("timeout", true));
});

test("whoever asked can stop it", async () => {
  const source = await startOddSource(() => "silence");
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  await expect(gather(source.connector, "contactgegevens", stop.signal)).rejects.toThrow(
    broken("stopped", true),
  );
});

test("a source that is not there is unreachable", async () => {
  const source = await startOddSource(() => "silence");
  const elsewhere = await startOddSource(() => ({
    json: {},
    status: 302,
    headers: { location: source.url },
  }));
  await expect(gather(elsewhere.connector, "contactgegevens")).rejects.toThrow(broken("redirect", false));
  expect(source.asked).toEqual([]);
});

test("a record that names somebody else comes out as theirs, all of it masked", async () => {
  const source = await startOddSource(
    aboutMe(() => ({ json: [mail("C1"), { ...mail("C2"), relatie: { id: "P2" } }] })),
  );
  const [own, foreign] = await gather(source.connector, "contactgegevens");
  expect([own?.whose, own?.personKey]).toEqual(["self", "P1"]);
  expect([foreign?.whose, foreign?.personKey]).toEqual(["other", "P2"]);
  expect(foreign?.fields.every(({ aboutOther }) => aboutOther)).toBe(true);
});

test("a record that names nobody is nobody's", async () => {
  const source = await startOddSource(aboutMe(() => ({ json: [{ id: "C1", waarde: "06 00123456" }] })));
  const [record] = await gather(source.connector, "contactgegevens");
  expect([record?.whose, record?.personKey]).toEqual(["unknown", null]);
});

test("a page of somebody else in place of the person's own is not taken for it", async () => {
  const source = await startOddSource(() => ({ json: { ...me, id: "P2" } }));
  const [record] = await gather(source.connector, "natuurlijk-personen");
  expect([record?.whose, record?.personKey]).toEqual(["other", "P2"]);
  await expect(source.connector.contactOnFile(self, signal)).rejects.toThrow(broken("other-record", false));
});

test("a person who is gone is not an empty answer", async () => {
  const source = await startOddSource(() => ({ json: {}, status: 404 }));
  await expect(gather(source.connector, "contactgegevens")).rejects.toThrow(broken("person-gone", false));
});

test("a contract that does not name the person, and its ledger, are not the person's", async () => {
  const source = await startOddSource(
    aboutMe((asked, url) =>
      asked.path === "/ove/huurovereenkomsten"
        ? { json: [{ id: "H1", relaties: [`${url}/rel/natuurlijk-personen/P2`] }] }
        : { json: [{ id: "K1", bedrag: 12.5, overeenkomst: `${url}/ove/huurovereenkomsten/H1` }] },
    ),
  );
  const [contract] = await gather(source.connector, "huurovereenkomsten");
  expect([contract?.whose, contract?.personKey]).toEqual(["other", "P2"]);
  const [booking] = await gather(source.connector, "boekingen");
  expect([booking?.whose, booking?.personKey]).toEqual(["other", "P2"]);
});

test("a line of another contract's ledger is nobody's", async () => {
  const source = await startOddSource(
    aboutMe((asked, url) =>
      asked.path === "/ove/huurovereenkomsten"
        ? { json: [{ id: "H1", relaties: [`${url}/rel/natuurlijk-personen/P1`] }] }
        : { json: [{ id: "K1", overeenkomst: `${url}/ove/huurovereenkomsten/H2` }, { id: "K2" }] },
    ),
  );
  const records = await gather(source.connector, "boekingen");
  expect(records.map(({ whose, personKey }) => [whose, personKey])).toEqual([
    ["unknown", null],
    ["unknown", null],
  ]);
});

test("an address under another host is not fetched, and stays visible as it is", async () => {
  const other = await startOddSource(() => ({ json: { id: "A1", straatnaam: "Elders" } }));
  const link = `${other.url}/vas/adressen/A1`;
  const source = await startOddSource(
    aboutMe(() => ({ json: [{ id: "W1", relatie: { id: "P1" }, adres: link }] })),
  );
  const [record] = await gather(source.connector, "relatie-adressen");
  expect(other.asked).toEqual([]);
  expect(record?.fields.find(({ field }) => field === "relatie-adressen.adres")?.value).toBe(link);
});

test("another address than the one asked for is not taken for it", async () => {
  const source = await startOddSource(
    aboutMe(({ path }, url) =>
      path.startsWith("/vas/")
        ? { json: { id: "A2", straatnaam: "Elders" } }
        : { json: [{ id: "W1", relatie: { id: "P1" }, adres: `${url}/vas/adressen/A1` }] },
    ),
  );
  const [record] = await gather(source.connector, "relatie-adressen");
  expect(record?.fields.map(({ value }) => value)).toEqual(["W1", "P1", "adressen/A1"]);
  expect(source.asked.some(({ path }) => path === "/vas/adressen/A1")).toBe(true);
  expect((await source.connector.contactOnFile(self, signal)).homeAddress).toBeNull();
});

test("a link that only begins like ours, or climbs out of it, is not ours", async () => {
  const links = [
    "/vas/../rel/adressen/A1",
    "/vas/adressen/..%2F..%2Fsecret",
    "@127.0.0.1/vas/adressen/A1",
    "/vas/adressen/A1?x=1",
  ];
  for (const link of links) {
    const source = await startOddSource(
      aboutMe((_, url) => ({ json: [{ id: "W1", relatie: { id: "P1" }, adres: `${url}${link}` }] })),
    );
    await gather(source.connector, "relatie-adressen");
    expect(source.asked.filter(({ path }) => !path.startsWith("/rel/"))).toEqual([]);
  }
});

test("another attribute than expected is delivered under its own name and looked at", async () => {
  const source = await startOddSource(() => ({
    json: { ...me, huisdier: { soort: "hond", naamplaatje: ["Boris", "blauw"] }, schoenmaat: 43 },
  }));
  const [record] = await gather(source.connector, "natuurlijk-personen");
  const unmapped = record?.fields.filter(({ element }) => element === null);
  expect(unmapped?.map(({ label, value }) => [label, value])).toEqual([
    ["huisdier.soort", "hond"],
    ["huisdier.naamplaatje", "Boris"],
    ["huisdier.naamplaatje", "blauw"],
    ["schoenmaat", 43],
  ]);
  expect(record?.release).toBe("review");
});

test("a mailbox is another element of the register than a number, and an old home than the present one", async () => {
  const source = await startOddSource(
    aboutMe(({ path }) =>
      path === "/rel/contactgegevens"
        ? {
            json: [
              { ...mail("C1"), soort: { code: "EMA" } },
              { ...mail("C2"), soort: { code: "MOB" } },
            ],
          }
        : {
            json: [
              { id: "W1", soort: { code: "WOO" }, relatie: { id: "P1" } },
              { id: "W2", einddatum: "2020-02-02", relatie: { id: "P1" } },
            ],
          },
    ),
  );
  const elements = (records: SourceRecord[]) =>
    records.map(({ fields }) => fields.map(({ element }) => element)[0]);
  expect(elements(await gather(source.connector, "contactgegevens"))).toEqual(["C1-08", "C1-09"]);
  expect(elements(await gather(source.connector, "relatie-adressen"))).toEqual(["C1-03", "C1-04"]);
});

test("T-35 names that JavaScript itself uses are attributes like others, and change nothing", async () => {
  const source = await startOddSource(() => ({
    text: `{"id":"P1","achternaam":"Hoogendam","__proto__":{"whose":"other","polluted":true},
      "constructor":{"prototype":{"polluted":true}},"toString":"x","hasOwnProperty":"y"}`,
  }));
  const [record] = await gather(source.connector, "natuurlijk-personen");
  expect(record).toMatchObject({ whose: "self", personKey: "P1" });
  expect("polluted" in {}).toBe(false);
  expect(record?.fields.map(({ value }) => value)).toEqual(expect.arrayContaining(["Hoogendam", "x", "y"]));
});

test.each<[string, string]>([
  ["that is nested a hundred thousand deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  [
    "that is nested a hundred thousand deep in a record",
    `{"id":"P1","a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  ],
])("T-35 an answer %s is told, and takes nothing down", async (_name, text) => {
  const source = await startOddSource(() => ({ text }), { ...roomy, bodyBytes: 16 * 1024 * 1024 });
  await expect(gather(source.connector, "natuurlijk-personen")).rejects.toThrow(broken("too-deep", false));
});

test("T-35 a record of a hundred thousand attributes comes whole", async () => {
  const many = Array.from({ length: 100_000 }, (_, place) => `"kenmerk${place}":${place}`);
  const text = `{"id":"P1","achternaam":"Hoogendam",${many.join(",")}}`;
  const source = await startOddSource(() => ({ text }), { ...roomy, bodyBytes: 16 * 1024 * 1024 });
  const [record] = await gather(source.connector, "natuurlijk-personen");
  expect(record?.fields.length).toBeGreaterThan(100_000);
});

test("T-35 numbers beyond all bounds, half letters and signs that no database takes are delivered", async () => {
  const source = await startOddSource(() => ({
    text: '{"id":"P1","achternaam":"Hoog\\u0000endam","groot":1e308,"teGroot":1e999,"half":"\\ud800"}',
  }));
  const [record] = await gather(source.connector, "natuurlijk-personen");
  const values = new Map(record?.fields.map(({ label, value }) => [label, value]));
  expect(values.get("groot")).toBe(1e308);
  expect([...values.values()]).toContain("Hoog\u0000endam");
  expect([...values.values()]).toContain("\ud800");
});

test("an attribute in another shape is delivered as it is", async () => {
  const source = await startOddSource(() => ({
    json: { ...me, achternaam: ["Hoogendam", "Smit"], geslacht: "vrouw" },
  }));
  const [record] = await gather(source.connector, "natuurlijk-personen");
  const values = record?.fields.map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(["Hoogendam", "Smit", "vrouw"]));
});

test("people whom the source connects with the person are masked, wherever they stand", async () => {
  const source = await startOddSource((_, url) => ({
    json: {
      ...me,
      relaties: [{ id: "P2", code: "HN-2" }, { id: "P1" }],
      verzorger: `${url}/rel/natuurlijk-personen/P3`,
    },
  }));
  const [record] = await gather(source.connector, "natuurlijk-personen");
  const masked = record?.fields.filter(({ aboutOther }) => aboutOther).map(({ value }) => value);
  expect(masked).toEqual(["P2", "HN-2", "natuurlijk-personen/P3"]);
});

test.each([
  ["A. Hoogendam", false],
  ["Mevr. A. Hoogendam", false],
  ["HOOGENDAM A", false],
  ["A. Hoogendam en/of B. Smit", true],
  ["B. Hoogendam", true],
  ["B. Smit", true],
])("an account in the name of %s: about somebody else is %s", async (rekeninghouder, masked) => {
  const source = await startOddSource(
    aboutMe(() => ({ json: [{ id: "B1", relatie: { id: "P1" }, iban: "NL00TEST", rekeninghouder }] })),
  );
  const [record] = await gather(source.connector, "betaalgegevens");
  expect(record?.fields.find(({ label }) => label === "IBAN")?.aboutOther ?? false).toBe(masked);
});

test("a source that ignores the birth date asked for is not searched", async () => {
  const source = await startOddSource(() => ({ json: [{ ...me, geboortedatum: "1950-05-05" }] }));
  const applicant = {
    firstNames: "Anna",
    lastName: "Hoogendam",
    birthDate: "1960-06-06",
    postcode: "3761AB",
    houseNumber: "1",
    houseNumberAddition: "",
  };
  await expect(source.connector.findPerson(applicant, signal)).rejects.toThrow(
    broken("filter-ignored", false),
  );
});

test.each([
  [{ idExtern: "77" }, {}, "77"],
  [{ idExtern: "77", idAdministratie: "HUUR" }, { administration: "HUUR" }, "77"],
  [
    { idExtern: "77", idOrganisatie: "O", idAdministratie: "HUUR" },
    { organisation: "O", administration: "HUUR" },
    "77",
  ],
  [{ idExtern: "77", idAdministratie: "KOOP" }, { administration: "HUUR" }, null],
  [{ idExtern: "77", idAdministratie: "HUUR" }, {}, null],
  [{ idExtern: "77" }, { administration: "HUUR" }, null],
  [{ idExtern: "77", idOrganisatie: "O" }, { administration: "O" }, null],
  [{ idExtern: "" }, {}, null],
  [{ idExtern: 77 }, {}, null],
  [{ id: "P2", idExtern: "77" }, {}, null],
  [{}, {}, null],
])("of %j, sought as of %j, the key in the system of record is %j", async (keys, of, known) => {
  const source = await startOddSource(() => ({ json: { ...me, ...keys } }));
  expect(await source.connector.externalKey(self, of, signal)).toBe(known);
});

test("a reference of another connection is not looked up", async () => {
  const source = await startOddSource(() => ({ json: me }));
  const person = { connection: "elsewhere", key: "P1" };
  await expect(source.connector.contactOnFile(person, signal)).rejects.toThrow(
    broken("other-connection", false),
  );
  expect(source.asked).toEqual([]);
});

const mail = (id: string) => ({ id, waarde: `${id}@voorbeeld.example`, relatie: { id: "P1" } });

/** Answers the person's own page as it should be, and leaves the rest to the test. */
function aboutMe(rest: (asked: Asked, url: string) => Reply) {
  return (asked: Asked, url: string): Reply =>
    asked.path === "/rel/natuurlijk-personen/P1" ? { json: me } : rest(asked, url);
}

async function gather(connector: Connector, resource: string, stop = signal): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const page of connector.collect(resource, self, stop)) records.push(...page);
  return records;
}

/** The code is the whole message: nothing of what was asked or answered goes along. */
function broken(code: string, retryable: boolean) {
  return expect.toSatisfy(
    (error) =>
      error instanceof SourceError &&
      error.code === code &&
      error.message === code &&
      error.retryable === retryable &&
      error.cause === undefined,
    `SourceError ${code}, retryable ${retryable}`,
  );
}

test("a test takes a token of its own and asks for one row of who was born long ago", async () => {
  const source = await startOddSource(() => ({ json: [] }));
  await source.connector.check(signal);
  await source.connector.check(signal);
  expect(source.tokensGiven()).toBe(2);
  expect(source.asked.map(({ path, query }) => [path, query.toString()])).toEqual([
    ["/rel/natuurlijk-personen", "geboortedatum=1850-01-01"],
    ["/rel/natuurlijk-personen", "geboortedatum=1850-01-01"],
  ]);
});

test("a test of a source that filters nothing stops at its first row", async () => {
  let count = 0;
  const source = await startOddSource(() => ({
    json: [{ id: `P${++count}` }],
    headers: { "x-parameters-cursor": `next-${count}` },
  }));
  await source.connector.check(signal);
  expect(count).toBe(1);
});
