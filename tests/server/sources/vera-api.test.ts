import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SourceRecord, themes } from "#app/domain/records.ts";
import type { Applicant, Connector } from "#app/server/sources/source.ts";
import { veraConnector } from "#app/server/sources/vera-api.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { foreignCanaries } from "#demo/association/canaries.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import { type HousingSystem, startHousingSystem } from "#demo/housing-system/start.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";

const client = { clientId: "loket", clientSecret: "only-for-this-test" };
const association = generateAssociation();
const { signal } = new AbortController();
const gathered = new Map<string, SourceRecord[]>();
let database: FreshDatabase;
let system: HousingSystem;
let connector: Connector;

beforeAll(async () => {
  database = await emptyDatabase();
  await fillAssociation(database.url, association);
  system = await startHousingSystem({ ...client, databaseUrl: database.url, port: 0 });
  connector = connectTo(system.url);
  for (const { id } of association.people) await gather(id);
}, 120_000);

afterAll(async () => {
  await system.stop();
  await database.drop();
});

test("every value that the database holds on a person is delivered, for all forty", async () => {
  for (const { id } of association.people) {
    const records = await gather(id);
    const delivered = new Set(records.flatMap(({ fields }) => fields.map(({ value }) => String(value))));
    expect((await valuesHeldOn(id)).filter((value) => !delivered.has(value))).toEqual([]);
  }
});

test("everything delivered is the person's own, and others stand only in fields marked as theirs", async () => {
  for (const { id } of association.people) {
    const records = await gather(id);
    expect(records.filter(({ whose, personKey }) => whose !== "self" || personKey !== id)).toEqual([]);
    const open = JSON.stringify(records.flatMap(({ fields }) => fields.filter((field) => !field.aboutOther)));
    expect(foreignCanaries(association, id).filter((canary) => open.includes(canary))).toEqual([]);
  }
});

test("no record comes twice", async () => {
  const keys = (await gather(tricky("D03").id)).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.startsWith("huurovereenkomsten/"))).toHaveLength(2);
});

test("a ledger of eighty-four months comes in pages", async () => {
  const pages = [];
  for await (const page of connector.collect("boekingen", ref(tricky("T04").id), signal))
    pages.push(page.length);
  expect(pages.slice(0, 3)).toEqual([50, 50, 50]);
  expect(pages.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(166);
});

test("an account in the name of somebody else is masked and looked at", async () => {
  const records = await gather(tricky("D01").id);
  const account = records.find(({ key }) => key === "betaalgegevens/B2900");
  expect(account?.release).toBe("review");
  expect(account?.fields.filter(({ aboutOther }) => aboutOther).map(({ label }) => label)).toEqual([
    "IBAN",
    "Op naam van",
  ]);
  const own = records.find(({ key }) => key === "betaalgegevens/B2000");
  expect(own?.release).toBe("auto");
  expect(own?.fields.some(({ aboutOther }) => aboutOther)).toBe(false);
});

test("the number to call in an emergency is somebody else's", async () => {
  const records = await gather(tricky("D02").id);
  const emergency = records.find(({ key }) => key === "contactgegevens/C3999");
  expect(emergency?.release).toBe("review");
  expect(emergency?.fields.filter(({ aboutOther }) => aboutOther).map(({ label }) => label)).toEqual([
    "Omschrijving",
    "Nummer of adres",
  ]);
});

test("a joint contract shows that somebody rents along, not who", async () => {
  const records = await gather(tricky("D01").id);
  const parties = records
    .filter(({ resource }) => resource === "huurovereenkomsten")
    .flatMap(({ fields }) => fields.filter(({ label }) => label === "Huurders"));
  expect(parties.map(({ aboutOther }) => aboutOther ?? false)).toEqual([false, true]);
});

test("a citizen number is hidden until opened, and an attribute nobody mapped keeps the source's name", async () => {
  const [person] = await gather(tricky("D03").id);
  expect(person?.release).toBe("review");
  expect(person?.fields.find(({ sensitive }) => sensitive === "bsn")?.value).toBe(tricky("D03").bsn);
  const [partner] = await gather(tricky("D02").id);
  const extra = partner?.fields.find(({ label }) => label === "Afspraak aan huis");
  expect(extra?.element).toBeNull();
  expect(extra?.value).toBe(tricky("D02").extraAttributen[0]?.waarde);
});

test("money is the number that the source gives", async () => {
  const records = await gather(tricky("D01").id);
  const first = records.find(({ key }) => key === "boekingen/H8000-0001");
  const amount = first?.fields.find(({ field }) => field === "boekingen.bedrag");
  expect(amount?.unit).toBe("EUR");
  expect(amount?.value).toBe(association.bookings.find(({ id }) => id === "H8000-0001")?.bedrag);
});

test("every field has a label, and every mapped one an element of the register", async () => {
  const fields = (await gather(tricky("T01").id)).flatMap((record) => record.fields);
  expect(fields.every(({ label }) => label !== "")).toBe(true);
  expect(fields.filter(({ element }) => element === null)).toEqual([]);
});

test("slices follow the themes chosen", () => {
  expect(connector.plan(["contact"])).toEqual([
    { resource: "contactgegevens", theme: "contact" },
    { resource: "communicatievoorkeuren", theme: "contact" },
  ]);
  expect(connector.plan([...themes]).map(({ resource }) => resource)).toEqual([
    "natuurlijk-personen",
    "relatie-adressen",
    "contactgegevens",
    "communicatievoorkeuren",
    "huurovereenkomsten",
    "betaalgegevens",
    "boekingen",
    "onderhoudsverzoeken",
    "onderhoudsorders",
    "contactmomenten",
    "zaken",
    "zaakrollen",
    "informatieobjecten",
    "betalingsregelingen",
    "externe-incassos",
    "signaleringen",
    "inkomens",
    "debiteuren",
    "huuropzeggingen",
    "inschrijvingen",
  ]);
});

test("two people with one name and birth date are both candidates; nobody chooses", async () => {
  const found = await connector.findPerson({ ...applicantOf("T01"), firstNames: "J." }, signal);
  expect(found.map(({ person }) => person.key)).toEqual([tricky("T01").id, tricky("T02").id]);
  expect(found.map(({ agrees }) => agrees.includes("address"))).toEqual([true, false]);
  expect(found.every(({ agrees }) => agrees.includes("first-name"))).toBe(true);
});

test("of twin sisters at one address only the first name tells them apart", async () => {
  const found = await connector.findPerson(applicantOf("T05"), signal);
  const traits = Object.fromEntries(found.map(({ person, contradicts }) => [person.key, contradicts]));
  expect(traits).toEqual({ [tricky("T05").id]: [], [tricky("T04").id]: ["first-name"] });
});

test.each([
  ["T09", "Gökçe-Łuczyński".normalize("NFC")],
  ["T09", "Gökçe-Łuczyński".normalize("NFD")],
  ["T09", "gokce luczynski".replace(" ", "-")],
  ["T09", "Luczynski"],
  ["T10a", "Hart"],
  ["T10a", "’t Hart"],
  ["T10b", "D'ANCONA"],
  ["T10b", "Ancona"],
  ["T10c", "van der Ven - IJsselstein"],
  ["T10c", "Ven"],
  ["T10c", "Ijsselstein"],
  ["T10d", "ONeill"],
  ["T10e", "Suhartiningsih"],
  ["T10g", "Null"],
  ["T10h", "true"],
])("%s is found as %s", async (tag, lastName) => {
  const [candidate, ...others] = await connector.findPerson({ ...applicantOf(tag), lastName }, signal);
  expect(others).toEqual([]);
  expect(candidate?.person).toEqual(ref(tricky(tag).id));
  expect(candidate?.agrees).toContain("address");
  expect(candidate?.contradicts).toEqual([]);
});

test("a surname of 120 characters is found", async () => {
  expect(await connector.findPerson(applicantOf("T10f"), signal)).toHaveLength(1);
});

test("another birth date or another last name finds nobody", async () => {
  expect(await connector.findPerson({ ...applicantOf("D01"), birthDate: "1951-01-01" }, signal)).toEqual([]);
  expect(await connector.findPerson({ ...applicantOf("D01"), lastName: "Onbekend" }, signal)).toEqual([]);
});

test("another address contradicts, and a forgotten addition does not", async () => {
  const [moved] = await connector.findPerson({ ...applicantOf("D01"), postcode: "3700 AB" }, signal);
  expect(moved?.contradicts).toEqual(["address"]);
  const [forgot] = await connector.findPerson({ ...applicantOf("T10a"), houseNumberAddition: "" }, signal);
  expect(forgot?.contradicts).toEqual([]);
  expect(forgot?.agrees).not.toContain("address");
});

test("contact on file is the mailbox, the number and the home, and for some only the home", async () => {
  expect(await connector.contactOnFile(ref(tricky("D02").id), signal)).toEqual({
    mailboxes: ["jorrit.wiersinga@voorbeeld.example"],
    phones: ["+31600117843"],
    mobiles: ["+31600117843"],
    homeAddress: ["J. Wiersinga", ...homeOf("D02")],
  });
  expect(await connector.contactOnFile(ref(tricky("T11").id), signal)).toEqual({
    mailboxes: [],
    phones: [],
    mobiles: [],
    homeAddress: ["G. Oldenkamp", ...homeOf("T11")],
  });
});

test("a token that ends in between is renewed", async () => {
  const short = await startHousingSystem({
    ...client,
    databaseUrl: database.url,
    port: 0,
    tokenLifetimeSeconds: 1,
  });
  const records = [];
  const slice = connectTo(short.url).collect("boekingen", ref(tricky("D01").id), signal);
  for await (const page of slice) {
    records.push(...page);
    await new Promise((resume) => setTimeout(resume, 600));
  }
  expect(records.length).toBeGreaterThan(166);
  await short.stop();
});

function connectTo(url: string) {
  const at = (domain: string) => `${url}/${domain}`;
  return veraConnector({
    ...client,
    id: "erp",
    privateHosts: [new URL(url).hostname],
    urls: {
      relaties: at("relaties"),
      vastgoed: at("vastgoed"),
      overeenkomsten: at("overeenkomsten"),
      financien: at("financien"),
      onderhoud: at("onderhoud"),
      dossier: at("dossier"),
    },
    tokenUrl: at("oauth/token"),
    pageSize: 50,
  });
}

function tricky(tag: string) {
  const person = association.trickyPersons[tag];
  if (!person) throw new Error(`no person ${tag}`);
  return person;
}

const ref = (key: string) => ({ connection: "erp", key });

function addressOf(tag: string) {
  const residence = association.residences.find(({ relatie }) => relatie === tricky(tag).id);
  const address = association.addresses.find(({ id }) => id === residence?.adres);
  if (!address) throw new Error(`no address of ${tag}`);
  return address;
}

function homeOf(tag: string): string[] {
  const { straatnaam, huisnummer, huisletter, huisnummerToevoeging, postcode, woonplaats } = addressOf(tag);
  const addition = huisnummerToevoeging ? `-${huisnummerToevoeging}` : "";
  return [`${straatnaam} ${huisnummer}${huisletter ?? ""}${addition}`, `${postcode} ${woonplaats}`];
}

function applicantOf(tag: string): Applicant {
  const { voornaam, tussenvoegsels, achternaam, geboortedatum } = tricky(tag);
  const { postcode, huisnummer, huisletter, huisnummerToevoeging } = addressOf(tag);
  return {
    firstNames: voornaam ?? "",
    lastName: [tussenvoegsels, achternaam].filter(Boolean).join(" "),
    birthDate: geboortedatum,
    postcode: postcode.replace(" ", "").toLowerCase(),
    houseNumber: huisnummer,
    houseNumberAddition: `${huisletter ?? ""}${huisnummerToevoeging ?? ""}`,
  };
}

async function gather(personId: string): Promise<SourceRecord[]> {
  const known = gathered.get(personId);
  if (known) return known;
  const records: SourceRecord[] = [];
  for (const { resource } of connector.plan([...themes])) {
    for await (const page of connector.collect(resource, ref(personId), signal)) records.push(...page);
  }
  gathered.set(personId, records);
  return records;
}

// Read from the tables themselves: codes are left out, because their names are delivered in their place.
async function valuesHeldOn(personId: string): Promise<string[]> {
  const sql = postgres(database.url, { max: 1 });
  const rows = await sql<{ value: string }[]>`
    with contracts as (select * from huurovereenkomsten where ${personId} = any (relaties)),
    held as (
      select to_jsonb(p) - 'extra_attributen' as row from natuurlijk_personen p where id = ${personId}
      union all select jsonb_array_elements(extra_attributen) - 'naam' from natuurlijk_personen where id = ${personId}
      union all select to_jsonb(r) - 'adres' from relatie_adressen r where relatie = ${personId}
      union all select to_jsonb(a) from adressen a join relatie_adressen r on r.adres = a.id where r.relatie = ${personId}
      union all select to_jsonb(c) from contactgegevens c where relatie = ${personId}
      union all select to_jsonb(b) from betaalgegevens b where relatie = ${personId}
      union all select to_jsonb(h) - 'relaties' - 'betaalgegeven' from contracts h
      union all select to_jsonb(x) - 'begindatum' - 'einddatum' from prijscomponenten x join contracts h on x.overeenkomst = h.id
      union all select to_jsonb(k) - 'overeenkomst' - 'betaalgegeven' from boekingen k join contracts h on k.overeenkomst = h.id
    )
    select distinct value from held, jsonb_each_text(row)
    where value is not null and key not in ('soort', 'detail_soort', 'status', 'geslacht', 'voorkeurstaal', 'communicatievoorkeur', 'land')`;
  await sql.end();
  return rows.map(({ value }) => (/^-?\d+\.\d\d$/.test(value) ? String(Number(value)) : value));
}
