import { createHash } from "node:crypto";
import postgres from "postgres";
import { expect, test } from "vitest";
import { generateAssociation } from "#demo/association/association.ts";
import { canariesOf, foreignCanaries } from "#demo/association/canaries.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import { hasValidChecks, passesElevenTest } from "#demo/association/values.ts";
import { emptyDatabase } from "#tests/support/database.ts";

const association = generateAssociation();
const sha256 = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
const cents = (amounts: number[]) => amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);

const small = generateAssociation({ profile: "small" });

test("forty people live in twenty-five households", () => {
  expect(association.people).toHaveLength(40);
  expect(association.addresses).toHaveLength(25);
  expect(new Set(association.residences.map(({ adres }) => adres)).size).toBe(25);
});

test("the same wish gives the same association to the byte, another seed another one", () => {
  expect(sha256(generateAssociation())).toBe(sha256(association));
  expect(sha256(generateAssociation({ seed: "another" }))).not.toBe(sha256(association));
});

test("nothing in the association lies on or after its today, but what has no end", () => {
  const earlier = generateAssociation({ today: "2025-07-01" });
  expect(association.bookings.every(({ boekdatum }) => boekdatum < "2026-01-01")).toBe(true);
  expect(earlier.bookings.every(({ boekdatum }) => boekdatum < "2025-07-01")).toBe(true);
});

test("first names are unique and long enough to search for", () => {
  const names = association.people.flatMap(({ voornaam }) => (voornaam ? [voornaam] : []));
  expect(names).toHaveLength(39);
  expect(new Set(names).size).toBe(39);
  expect(names.every((name) => name.length >= 5)).toBe(true);
});

test("citizen numbers come from the range for tests, pass the eleven-test and are few", () => {
  const numbers = association.people.flatMap(({ bsn }) => (bsn ? [bsn] : []));
  expect(numbers).toHaveLength(3);
  expect(new Set(numbers).size).toBe(3);
  for (const number of numbers) {
    expect(number >= "999980000" && number <= "999999999").toBe(true);
    expect(passesElevenTest(number)).toBe(true);
  }
  expect(passesElevenTest("999980001")).toBe(false);
});

test("bank accounts have valid check digits and belong to banks that do not exist", () => {
  expect(association.paymentDetails.length).toBeGreaterThan(30);
  for (const { iban } of association.paymentDetails) {
    expect(iban).toMatch(/^NL\d\d(TEST|DEMO|FICT|SOES)\d{10}$/);
    expect(hasValidChecks(iban)).toBe(true);
  }
  expect(hasValidChecks("NL00TEST0000000000")).toBe(false);
});

test("the lines of every ledger add up to what is still open", () => {
  expect(association.contracts).toHaveLength(26);
  const open = association.contracts.map((contract) => {
    const lines = association.bookings.filter(({ overeenkomst }) => overeenkomst === contract.id);
    expect(cents(lines.map(({ bedrag }) => bedrag))).toBe(cents(lines.map(({ saldo }) => saldo)));
    return cents(lines.map(({ saldo }) => saldo));
  });
  expect(open.filter((amount) => amount > 0)).toHaveLength(4);
});

test("most ledgers run over eighty-four months", () => {
  const sizes = association.contracts.map(
    ({ id }) => association.bookings.filter(({ overeenkomst }) => overeenkomst === id).length,
  );
  expect(sizes.filter((size) => size >= 167)).toHaveLength(20);
  expect(Math.max(...sizes)).toBeLessThan(190);
});

test("the tricky persons are who the story says they are", () => {
  const { T01, T02, T03, T04, T05, T09, T10f, T11 } = association.trickyPersons;
  expect([T01, T02, T03].map((person) => `${person?.voorletters} ${person?.aanschrijfnaam}`)).toEqual(
    Array(3).fill("J. de Vries"),
  );
  expect(T01?.geboortedatum).toBe(T02?.geboortedatum);
  expect(T03?.geboortedatum).not.toBe(T02?.geboortedatum);
  expect([T04?.geboortedatum, T04?.voorletters, T04?.achternaam]).toEqual([
    T05?.geboortedatum,
    T05?.voorletters,
    T05?.achternaam,
  ]);
  expect(T04?.voornaam).not.toBe(T05?.voornaam);
  expect(T09?.achternaam).not.toBe(T09?.geslachtsnaam);
  expect(T09?.achternaam.normalize("NFC")).toBe(T09?.geslachtsnaam);
  expect(T10f?.achternaam).toHaveLength(120);
  expect(association.contactDetails.filter(({ relatie }) => relatie === T11?.id)).toEqual([]);
});

test("a canary stands in nobody else's rows, but for what hangs on the wrong page on purpose", () => {
  for (const person of association.people) {
    const rows = JSON.stringify(rowsOf(person.id));
    expect(foreignCanaries(association, person.id).filter((canary) => rows.includes(canary))).toEqual([]);
  }
});

test("everybody has canaries, and they do stand in their own rows", () => {
  for (const person of association.people) {
    const rows = JSON.stringify(rowsOf(person.id)).normalize("NFC");
    const canaries = canariesOf(association, person.id);
    expect(canaries.length).toBeGreaterThanOrEqual(3);
    expect(canaries.filter((canary) => !rows.includes(canary))).toEqual([]);
  }
});

test("D01 has an account in the name of D02, and D02 says to call D01", () => {
  const { D01, D02 } = association.trickyPersons;
  const account = association.paymentDetails.find(({ id }) => id === "B2900");
  expect(account?.relatie).toBe(D01?.id);
  expect(account?.rekeninghouder).toContain(D02?.voornaam);
  const emergency = association.contactDetails.find(({ detailSoort }) => detailSoort === "ICE");
  expect(emergency?.relatie).toBe(D02?.id);
  expect(emergency?.omschrijving).toContain(D01?.voornaam);
});

test("the small association begins with the same forty people and what is theirs", () => {
  for (const name of ["people", "addresses", "contactDetails", "contracts", "bookings"] as const) {
    expect(small[name].slice(0, association[name].length)).toEqual(association[name]);
  }
});

test("the small association has the numbers of a small association", () => {
  const running = small.contracts.filter(({ einddatum }) => einddatum === null);
  expect(small.people).toHaveLength(400);
  expect([running.length, small.contracts.length - running.length]).toEqual([170, 60]);
  expect(small.cases).toHaveLength(26);
  const about = {
    addresses: 173,
    bookings: 30_600,
    repairRequests: 2_500,
    repairOrders: 2_900,
    contactMoments: 3_900,
    documents: 3_600,
    caseRoles: 68,
  };
  for (const [name, count] of Object.entries(about) as [keyof typeof about, number][]) {
    expect(small[name].length / count, name).toBeGreaterThan(0.85);
    expect(small[name].length / count, name).toBeLessThan(1.15);
  }
});

test("the small association is made in less than three seconds and is the same to the byte", () => {
  const begun = performance.now();
  const again = generateAssociation({ profile: "small" });
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(sha256(again)).toBe(sha256(small));
  expect(sha256(generateAssociation({ profile: "small", seed: "another" }))).not.toBe(sha256(small));
});

test("everybody of the stories is there, from T01 to T40", () => {
  const numbers = Object.keys(small.trickyPersons).flatMap((tag) => /^T(\d\d)/.exec(tag)?.[1] ?? []);
  const wanted = Array.from({ length: 40 }, (_, place) => String(place + 1).padStart(2, "0"));
  expect([...new Set(numbers)].toSorted()).toEqual(wanted);
});

test("no two records have one key, and every link leads somewhere", () => {
  const lists = Object.values(small).filter((value) => Array.isArray(value));
  for (const list of lists) {
    const ids = list.flatMap((row) => (typeof row === "object" ? [row.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  }
  const people = new Set(small.people.map(({ id }) => id));
  const named = [
    ...small.contracts.flatMap(({ relaties }) => relaties),
    ...small.repairOrders.flatMap(({ relaties }) => relaties),
    ...small.contactMoments.flatMap(({ relaties }) => relaties),
    ...small.documents.flatMap(({ relaties }) => relaties),
    ...small.caseRoles.map(({ relatie }) => relatie),
    ...small.residences.map(({ relatie }) => relatie),
  ];
  expect(named.filter((id) => !people.has(id))).toEqual([]);
  const addresses = new Set(small.addresses.map(({ id }) => id));
  expect(small.residences.filter(({ adres }) => !addresses.has(adres))).toEqual([]);
});

test("postcodes, accounts, numbers and given names of the small association belong to one household or person", () => {
  const own = small.paymentDetails.filter(({ primair }) => primair);
  const phones = small.contactDetails.filter(
    ({ soort, detailSoort }) => soort === "MOB" && detailSoort !== "ICE",
  );
  const unique = [
    small.addresses.map(({ postcode }) => postcode),
    own.map(({ iban }) => iban),
    phones.map(({ waarde }) => waarde.replace(/\D/g, "").slice(-8)),
  ];
  for (const values of unique) expect(new Set(values).size).toBe(values.length);
  expect(small.paymentDetails.every(({ iban }) => hasValidChecks(iban))).toBe(true);
});

test("the lines of every ledger of the small association add up to what is still open", () => {
  const lines = Map.groupBy(small.bookings, ({ overeenkomst }) => overeenkomst);
  for (const [contract, own] of lines) {
    expect(cents(own.map(({ bedrag }) => bedrag)), contract).toBe(cents(own.map(({ saldo }) => saldo)));
  }
});

test("a former tenant with a debt owes the last three months", () => {
  const contract = small.contracts.find(({ relaties }) =>
    relaties.includes(small.trickyPersons.T21?.id ?? ""),
  );
  const open = small.bookings.filter(({ overeenkomst, saldo }) => overeenkomst === contract?.id && saldo > 0);
  expect(open.map(({ boekdatum }) => boekdatum)).toEqual(["2024-06-01", "2024-07-01", "2024-08-01"]);
});

test("those who share a mailbox, a birth date or a name do so", () => {
  const { T06a, T06b, T07a, T07b, T30, T31, T35, T37 } = small.trickyPersons;
  const mailbox = (id: string | undefined) =>
    small.contactDetails.find(({ relatie, soort }) => relatie === id && soort === "EMA")?.waarde;
  expect(mailbox(T30?.id)).toBe(mailbox(T31?.id));
  expect([T06a?.voornaam, T06a?.achternaam]).toEqual([T06b?.voornaam, T06b?.achternaam]);
  expect(T06a?.geboortedatum).not.toBe(T06b?.geboortedatum);
  expect(T07a?.geboortedatum).toBe(T07b?.geboortedatum);
  expect(T35?.geboortedatum).toBe("1991-01-01");
  expect(Object.values(T37 ?? {}).filter((value) => value === null)).toHaveLength(9);
});

test("of a document that brings its file the size is that of the file", () => {
  const files = small.documents.filter(({ bestand }) => bestand !== null);
  expect(files.length).toBeGreaterThan(150);
  for (const { bestand, bestandsgrootte } of files) {
    expect(Buffer.from(bestand ?? "", "base64")).toHaveLength(bestandsgrootte);
  }
});

test("filling twice leaves the same state as filling once", async () => {
  const database = await emptyDatabase();
  await fillAssociation(database.url, association);
  const once = await stateOf(database.url);
  await fillAssociation(database.url, association);
  expect(await stateOf(database.url)).toEqual(once);
  expect(once[0]?.people).toBe(40);
  expect(once[0]?.bookings).toBe(association.bookings.length);
  await database.drop();
});

function rowsOf(personId: string) {
  const ofPerson = (row: { relatie: string }) => row.relatie === personId;
  const contracts = association.contracts.filter(({ relaties }) => relaties.includes(personId));
  const ids = contracts.map(({ id }) => id);
  return {
    person: association.people.filter(({ id }) => id === personId),
    residences: association.residences.filter(ofPerson),
    contact: association.contactDetails.filter((row) => ofPerson(row) && row.detailSoort !== "ICE"),
    payment: association.paymentDetails.filter((row) => ofPerson(row) && row.primair),
    contracts: contracts.map(({ relaties, ...contract }) => contract),
    prices: association.priceComponents.filter(({ overeenkomst }) => ids.includes(overeenkomst)),
    bookings: association.bookings.filter(({ overeenkomst }) => ids.includes(overeenkomst)),
  };
}

async function stateOf(url: string) {
  const sql = postgres(url, { max: 1 });
  const state = await sql`
    select (select count(*)::int from natuurlijk_personen) as people,
      (select count(*)::int from boekingen) as bookings,
      (select md5(string_agg(p::text, '|' order by id)) from natuurlijk_personen p) as people_sum,
      (select md5(string_agg(b::text, '|' order by id)) from boekingen b) as bookings_sum,
      (select md5(string_agg(c::text, '|' order by id)) from contactgegevens c) as contact_sum`;
  await sql.end();
  return [...state];
}
