import { afterAll, beforeAll, expect, test } from "vitest";
import { type SourceRecord, type Theme, themes } from "#app/domain/records.ts";
import type { Connector } from "#app/server/sources/source.ts";
import { veraConnector } from "#app/server/sources/vera-api.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import { type HousingSystem, startHousingSystem } from "#demo/housing-system/start.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { expectedKeys } from "./expected-keys.ts";

const client = { clientId: "loket", clientSecret: "only-for-this-test" };
const association = generateAssociation({ profile: "small" });
const { signal } = new AbortController();
const tags = Object.keys(association.trickyPersons);
const gathered = new Map<string, SourceRecord[]>();
let database: FreshDatabase;
let system: HousingSystem;
let connector: Connector;

beforeAll(async () => {
  database = await emptyDatabase();
  await fillAssociation(database.url, association);
  system = await startHousingSystem({ ...client, databaseUrl: database.url, port: 0 });
  connector = connectTo(system.url);
  for (const tag of tags) gathered.set(tag, await gather(tricky(tag).id));
}, 400_000);

afterAll(async () => {
  await system.stop();
  await database.drop();
});

test("everything that is held on each person with a story comes, and comes once", () => {
  for (const tag of tags) {
    const keys = recordsOf(tag).map(({ key }) => key);
    expect(keys.toSorted(), tag).toEqual(expectedKeys(association, tricky(tag).id));
  }
});

test("nothing that comes belongs to anybody else", () => {
  for (const tag of tags) {
    const foreign = recordsOf(tag).filter(
      ({ whose, personKey }) => whose !== "self" || personKey !== tricky(tag).id,
    );
    expect(foreign, tag).toEqual([]);
  }
});

test("old homes come from the past, and once", () => {
  const homes = association.residences.filter(({ relatie }) => relatie === tricky("T12").id);
  expect(homes).toHaveLength(2);
  const records = recordsOf("T12").filter(({ resource }) => resource === "relatie-adressen");
  expect(records.map(({ fields }) => fields[0]?.element).toSorted()).toEqual(["C1-03", "C1-04"]);
  expect(openIn(records.at(0))).toContain("rue du Lampadaire");
});

test("a home that somebody left years ago is found across the years without one", () => {
  const keys = recordsOf("T20").map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith("relatie-adressen/"))).toHaveLength(1);
});

test("the reporter reads what was reported, the accused does not", () => {
  const [told, hidden] = ["T24", "T25"].map((tag) =>
    caseOf(tag).fields.find(({ label }) => label === "Wat er is gemeld"),
  );
  expect(told?.aboutOther ?? false).toBe(false);
  expect(hidden?.aboutOther).toBe(true);
  for (const tag of ["T24", "T25"]) {
    const result = caseOf(tag).fields.filter(({ label }) => label === "Uitleg bij het resultaat");
    expect(result.every(({ aboutOther }) => aboutOther)).toBe(true);
  }
});

test("each sees the own role in a case, and not who else has one", () => {
  for (const [tag, role] of [
    ["T24", "Melder"],
    ["T25", "Beklaagde"],
    ["T26", "Beklaagde"],
  ] as const) {
    const roles = recordsOf(tag).filter(({ resource }) => resource === "zaakrollen");
    expect(roles.map(({ fields }) => fields.find(({ label }) => label === "Rol")?.value)).toEqual([role]);
    const named = caseOf(tag).fields.filter(({ label }) => label === "Rollen: kenmerk in het systeem");
    expect(named.filter(({ aboutOther }) => !aboutOther)).toHaveLength(1);
  }
});

test("a case of one person alone hides nothing from that person", () => {
  const hidden = caseOf("T21").fields.filter(({ aboutOther }) => aboutOther);
  expect(hidden.map(({ label }) => label)).toEqual(["Rollen: kenmerk in het systeem"]);
});

test("whoever handles cases and rents gets the roles, not the cases of others", () => {
  const records = recordsOf("T32");
  expect(records.filter(({ resource }) => resource === "zaken")).toEqual([]);
  expect(records.filter(({ resource }) => resource === "zaakrollen").length).toBeGreaterThan(5);
});

test("codes that tell about health or crime are covered on the screens of staff", () => {
  expect(sensitiveIn("T26")).toEqual(["art10"]);
  expect(sensitiveIn("T27")).toEqual(["art9"]);
});

test("a nationality may tell an origin, but is not itself about health or crime", () => {
  expect(sensitiveIn("T35")).toEqual(["origin"]);
});

test("a colleague looks at free text, at secrets and at documents", () => {
  const looked = ["contactmomenten", "onderhoudsverzoeken", "zaken", "informatieobjecten"];
  const all = tags.flatMap(recordsOf).filter(({ resource }) => looked.includes(resource));
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter(({ release }) => release !== "review")).toEqual([]);
  const shelter = recordsOf("T13").find(({ key }) => key === "contactgegevens/C19999");
  expect(shelter?.release).toBe("review");
});

test("of a file comes a note with its name, kind and size, and not the file", () => {
  const notes = recordsOf("T28").flatMap(({ fields }) =>
    fields.filter(({ field }) => field === "informatieobjecten.bestand"),
  );
  expect(notes.length).toBeGreaterThan(0);
  for (const { value } of notes)
    expect(value).toMatch(/^[a-z0-9-]+\.(pdf|jpg) \((application\/pdf|image\/jpeg), \d+ bytes\)$/);
});

test("an order that came of the requests of two neighbours is each one's, and shows no other request", () => {
  const { onderhoudsverzoeken } = association.repairOrders.find(({ id }) => id === "O19999-1") ?? {
    onderhoudsverzoeken: [],
  };
  const [one] = association.repairRequests.filter(({ id }) => onderhoudsverzoeken[0] === id);
  const tag = tags.find((name) => tricky(name).id === one?.relaties[0]);
  const order = recordsOf(tag ?? "").find(({ key }) => key === "onderhoudsorders/O19999-1");
  const requests = order?.fields.filter(({ label }) => label === "Verzoeken: kenmerk in het systeem");
  expect(requests?.map(({ aboutOther }) => aboutOther ?? false)).toEqual([false, true]);
});

test("letters go to a post box or abroad as they are written there", async () => {
  expect((await connector.contactOnFile(ref(tricky("T13").id), signal)).homeAddress?.slice(1)).toEqual([
    "Postbus 40213",
    "3769 PB Soest",
  ]);
  const abroad = (await connector.contactOnFile(ref(tricky("T12").id), signal)).homeAddress;
  expect(abroad?.at(-1)).toBe("75000 Paris");
});

test("one human in two relations is two candidates with the same birth date", async () => {
  const applicant = {
    firstNames: "Geertruida",
    lastName: "Vlietstra",
    birthDate: "1968-03-14",
    postcode: "3761AA",
    houseNumber: "1",
    houseNumberAddition: "",
  };
  const found = await connector.findPerson(applicant, signal);
  expect(found.map(({ person }) => person.key).toSorted()).toEqual(
    [tricky("T07a").id, tricky("T07b").id].toSorted(),
  );
});

test("pages come in the order of the source", async () => {
  const keys: string[] = [];
  for await (const page of connector.collect("informatieobjecten", ref(tricky("T29").id), signal)) {
    expect(page.length).toBeLessThanOrEqual(5);
    keys.push(...page.map(({ key }) => key));
  }
  expect(keys).toEqual(keys.toSorted());
  expect(keys.length).toBeGreaterThan(10);
});

test("without the addresses of repairs and cases those slices are not planned, and the rest is", () => {
  const planned = connectTo(system.url, {}).plan([...themes]);
  const without: Theme[] = ["repairs", "cases", "documents"];
  // Warnings stand with the relations.
  expect(planned.filter(({ theme }) => without.includes(theme)).map(({ resource }) => resource)).toEqual([
    "signaleringen",
  ]);
  expect(planned.map(({ theme }) => theme)).toContain("conversations");
});

const extra = (url: string) => ({
  onderhoud: `${url}/onderhoud`,
  dossier: `${url}/dossier`,
  woonruimteverdeling: `${url}/woonruimteverdeling`,
});

function connectTo(url: string, more: Partial<ReturnType<typeof extra>> = extra(url)) {
  const at = (domain: string) => `${url}/${domain}`;
  const core = {
    relaties: at("relaties"),
    vastgoed: at("vastgoed"),
    overeenkomsten: at("overeenkomsten"),
    financien: at("financien"),
  };
  return veraConnector({
    ...client,
    id: "erp",
    privateHosts: [new URL(url).hostname],
    urls: { ...core, ...more },
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
const recordsOf = (tag: string) => gathered.get(tag) ?? [];
const isOpen = (field: SourceRecord["fields"][number]) => !field.aboutOther;
const openIn = (record: SourceRecord | undefined) =>
  JSON.stringify(record?.fields.filter(isOpen).map(({ value }) => value));

function caseOf(tag: string): SourceRecord {
  const [found] = recordsOf(tag).filter(({ resource }) => resource === "zaken");
  if (!found) throw new Error(`no case of ${tag}`);
  return found;
}

function sensitiveIn(tag: string): string[] {
  const marked = recordsOf(tag).flatMap(({ release, fields }) =>
    fields.flatMap(({ sensitive }) => (sensitive && release === "review" ? [sensitive] : [])),
  );
  return [...new Set(marked)];
}

async function gather(personId: string): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for (const { resource } of connector.plan([...themes]))
    records.push(...(await collect(connector, resource, personId)));
  return records;
}

async function collect(from: Connector, resource: string, personId: string): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const page of from.collect(resource, ref(personId), signal)) records.push(...page);
  return records;
}
