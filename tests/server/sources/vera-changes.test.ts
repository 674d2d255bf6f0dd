// What the portal changes in a housing system after a decision, against the make-believe one, in both dialects.

import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { dayOf } from "#app/domain/calendar.ts";
import type { SourceRecord } from "#app/domain/records.ts";
import type { Change, Changer } from "#app/server/sources/change.ts";
import { SourceError } from "#app/server/sources/source.ts";
import { stopAdvertising } from "#app/server/sources/stop-advertising.ts";
import { changeableRules, opsFor } from "#app/server/sources/vera/changes.ts";
import type { ResourceRule } from "#app/server/sources/vera/rules.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import { type HousingSystem, startHousingSystem } from "#demo/housing-system/start.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { collectWith, connectTo, type Profile, profiles } from "./dialects.ts";

const client = { clientId: "loket", clientSecret: "only-for-this-test" };
const writer = { clientId: "loket-schrijft", clientSecret: "only-to-write-in-this-test" };
const association = generateAssociation({ profile: "small" });
const { signal } = new AbortController();
const limits = { firstByteMs: 1_000, pageMs: 5_000, bodyBytes: 1_000_000 };
let database: FreshDatabase;
let sql: postgres.Sql;
let system: HousingSystem;

/** What is changed here, kept so that each test finds it as it was. */
const tables = [
  "natuurlijk_personen",
  "relatie_adressen",
  "contactgegevens",
  "betaalgegevens",
  "zaken",
  "verdere_gegevens",
];

beforeAll(async () => {
  database = await emptyDatabase();
  await fillAssociation(database.url, association);
  sql = postgres(database.url, { max: 1, onnotice: () => {} });
  for (const table of tables) await sql`create table ${sql(`kept_${table}`)} as table ${sql(table)}`;
  system = await startHousingSystem({ ...client, writer, databaseUrl: database.url, port: 0 });
}, 60_000);
beforeEach(async () => {
  for (const table of tables) {
    await sql`delete from ${sql(table)}`;
    await sql`insert into ${sql(table)} select * from ${sql(`kept_${table}`)}`;
  }
  system.written.length = 0;
});
afterEach(() => system.clearFaults());
afterAll(async () => {
  await system.stop();
  await sql.end();
  await database.drop();
});

const tenant = association.trickyPersons.T23?.id ?? "";
const person = { connection: "erp", key: tenant };
const ownOf = <Row extends { relatie: string }>(rows: Row[]) =>
  rows.filter(({ relatie }) => relatie === tenant);
const mobile = ownOf(association.contactDetails).find(({ soort }) => soort === "MOB");
const mobileKey = `contactgegevens/${mobile?.id}`;
const accountKey = `betaalgegevens/${ownOf(association.paymentDetails)[0]?.id}`;
const personKey = `natuurlijk-personen/${tenant}`;

const connectorOf = (profile: Profile = "domain", more: { writer?: typeof writer } = { writer }) =>
  connectTo(system.url, profile, { ...client, ...more, limits });

function changerOf(profile?: Profile, more?: { writer?: typeof writer }): Changer {
  const { changer } = connectorOf(profile, more);
  if (!changer) throw new Error("Nothing can be changed there");
  return changer;
}

const changeTo = (wish: Partial<Change>): Change => ({
  operationId: crypto.randomUUID(),
  person,
  resource: "contactgegevens",
  recordKey: mobileKey,
  op: "clear",
  field: "contactgegevens.waarde",
  ...wish,
});

/** Whether a record is still as it was when this was made. */
async function asNow(resource: string, profile: Profile = "domain", key = tenant) {
  const records = await collectWith(connectorOf(profile, {}), resource, key);
  const then = new Map(records.map((record) => [record.key, JSON.stringify(record)]));
  return (found: SourceRecord) => JSON.stringify(found) === then.get(found.key);
}

async function errorOf(acting: Promise<unknown>): Promise<SourceError> {
  const error = await acting.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error("It did not fail", { cause: error });
  return error;
}

test("the rules say what is changed, and nobody has to guess", () => {
  const all = Object.entries(changeableRules).map(([resource, rule]) => {
    const fields = Object.keys((rule as ResourceRule).fields);
    const named = fields.flatMap((name) => {
      const ops = opsFor(resource, `${resource}.${name}`);
      return ops.length > 0 ? [`${name} ${ops.join("/")}`] : [];
    });
    return [resource, ...named, ...opsFor(resource, null)].join(", ");
  });
  expect(all).toEqual([
    "natuurlijk-personen, voornaam set/clear, roepnaam set/clear, voorletters set/clear, initialen set/clear, tussenvoegsels set/clear, achternaam set, geslachtsnaam set, aanschrijfnaam set, aanhef set/clear, geboortedatum set",
    "relatie-adressen, end",
    "contactgegevens, waarde set/clear, omschrijving set/clear, landnummer set/clear, netnummer set/clear, abonneenummer set/clear, extensie set/clear",
    "communicatievoorkeuren, end",
    "betaalgegevens, iban set/clear, bic set/clear, rekeningnummer set/clear, rekeninghouder set/clear, end",
    "signaleringen, mark",
    "zaken, mark",
  ]);
  for (const field of ["boekingen.bedrag", "contactgegevens.id", "waarde", "contactgegevens.constructor"])
    expect(changerOf().can(field.split(".")[0] ?? "", field)).toEqual([]);
  expect(changerOf().can("contactgegevens", "contactgegevens.waarde")).toEqual(["set", "clear"]);
});

test("what the process dialect has no operation for, and a system that is only read, leave it to a colleague", () => {
  const { can } = changerOf("process");
  expect(can("natuurlijk-personen", "natuurlijk-personen.voornaam")).toEqual(["set", "clear"]);
  expect(can("betaalgegevens", null)).toEqual(["end"]);
  expect(can("contactgegevens", "contactgegevens.waarde")).toEqual([]);
  expect(can("relatie-adressen", null)).toEqual([]);
  expect(connectorOf("domain", {}).changer).toBeUndefined();
});

const inBoth: [string, Partial<Change>][] = [
  [
    "natuurlijk_personen",
    {
      resource: "natuurlijk-personen",
      recordKey: personKey,
      op: "set",
      field: "natuurlijk-personen.achternaam",
      value: "Şahin-Łuczyński",
    },
  ],
  [
    "natuurlijk_personen",
    {
      resource: "natuurlijk-personen",
      recordKey: personKey,
      op: "clear",
      field: "natuurlijk-personen.voornaam",
    },
  ],
  [
    "betaalgegevens",
    {
      resource: "betaalgegevens",
      recordKey: accountKey,
      op: "set",
      field: "betaalgegevens.iban",
      value: "NL02TEST0000000001",
    },
  ],
  ["betaalgegevens", { resource: "betaalgegevens", recordKey: accountKey, op: "end", field: null }],
];
const inDomain: [string, Partial<Change>][] = [
  ["contactgegevens", { op: "clear" }],
  ["contactgegevens", { op: "set", value: "0600000001" }],
  [
    "relatie_adressen",
    {
      resource: "relatie-adressen",
      recordKey: `relatie-adressen/${ownOf(association.residences).find(({ einddatum }) => !einddatum)?.id}`,
      op: "end",
      field: null,
    },
  ],
];

test.each<[Profile, string, Partial<Change>]>([
  ...inDomain.map(([table, wish]): [Profile, string, Partial<Change>] => ["domain", table, wish]),
  ...profiles.flatMap((profile) =>
    inBoth.map(([table, wish]): [Profile, string, Partial<Change>] => [profile, table, wish]),
  ),
])("%s: in %s %j is written once, and known as done by a later try", async (profile, table, wish) => {
  const change = changeTo(wish);
  const isAsDecided = await asNow(change.resource, profile);
  const before = await sql`select * from ${sql(table)} order by id`;
  expect(await changerOf(profile).apply(change, isAsDecided, signal)).toEqual({ state: "done" });
  expect(await changerOf(profile).apply(change, isAsDecided, signal)).toEqual({ state: "done-before" });
  expect(system.written.map(({ reference }) => reference)).toEqual([change.operationId]);
  const after = await sql`select * from ${sql(table)} order by id`;
  const changed = after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]));
  expect(changed.map(({ id }) => id)).toEqual([change.recordKey.split("/")[1]]);
});

test.each(profiles)("%s: a case and a warning are marked as not used, by their code", async (profile) => {
  const warned = association.further.find(({ resource }) => resource === "signaleringen");
  const role = association.caseRoles.find(({ soort }) => soort === "MEL");
  for (const [resource, id, key] of [
    ["signaleringen", warned?.id, warned?.relaties[0]],
    ["zaken", role?.zaak, role?.relatie],
  ] as const) {
    const change = changeTo({
      person: { connection: "erp", key: key ?? "" },
      resource,
      recordKey: `${resource}/${id}`,
      op: "mark",
      field: null,
    });
    const isAsDecided = await asNow(resource, profile, key);
    expect(await changerOf(profile).apply(change, isAsDecided, signal), resource).toEqual({ state: "done" });
    expect(await changerOf(profile).apply(change, isAsDecided, signal)).toEqual({ state: "done-before" });
  }
  expect(system.written.map(({ message }) => message)).toMatchObject([
    { status: { code: "PAS" } },
    { archiefstatus: { code: "GEB" } },
  ]);
});

test("advertising stops, and notices and the letters of others go on", async () => {
  const day = async () =>
    (
      await sql`select bericht->'soort'->>'code' as soort, bericht->>'einddatum' as tot from verdere_gegevens
        where resource = 'communicatievoorkeuren' order by relaties @> array[${tenant}] desc, id`
    ).map(({ soort, tot }) => [soort, tot]);
  const wishes = await changerOf().advertising?.(person, signal);
  const recordKey = wishes?.[0]?.recordKey ?? "";
  expect(wishes).toEqual([{ resource: "communicatievoorkeuren", recordKey, op: "end", field: null }]);
  const operationId = crypto.randomUUID();
  const stop = () => stopAdvertising(changerOf(), { person, operationOf: () => operationId }, signal);
  expect(await stop()).toEqual([{ wish: wishes?.[0], result: { state: "done" } }]);
  expect(await stop()).toEqual([]);
  expect(system.written.map(({ reference }) => reference)).toEqual([operationId]);
  expect(await day()).toEqual([
    ["NIE", dayOf(new Date())],
    ["KEN", null],
    ...["NIE", "KEN", "NIE", "KEN", "NIE", "KEN"].map((soort) => [soort, null]),
  ]);
  const [ended] = (await collectWith(connectorOf(), "communicatievoorkeuren", tenant)).filter(
    ({ key }) => key === recordKey,
  );
  expect(ended?.fields).toContainEqual(expect.objectContaining({ label: "Tot en met", element: "I-02" }));
  expect(changerOf("process").advertising).toBeUndefined();
});

test("T-11 what changed since, went, or is somebody else's is left as it is", async () => {
  const isAsDecided = await asNow("contactgegevens");
  const other = association.contactDetails.find(({ relatie }) => relatie !== tenant);
  const foreign = changeTo({ recordKey: `contactgegevens/${other?.id}` });
  expect(await changerOf().apply(foreign, () => true, signal)).toEqual({ state: "changed-since" });
  await sql`update contactgegevens set omschrijving = 'liever niet bellen' where id = ${mobile?.id ?? ""}`;
  expect(await changerOf().apply(changeTo({}), isAsDecided, signal)).toEqual({ state: "changed-since" });
  await sql`delete from contactgegevens where id = ${mobile?.id ?? ""}`;
  expect(await changerOf().apply(changeTo({}), isAsDecided, signal)).toEqual({ state: "changed-since" });
  const undeclared = changeTo({ field: "contactgegevens.soort" });
  expect(await changerOf().apply(undeclared, isAsDecided, signal)).toEqual({
    state: "refused",
    code: "not-declared",
  });
  expect(system.written).toEqual([]);
});

const path = /^\/relaties\/contactgegevens/;
const valueNow = async () =>
  (await sql`select waarde from contactgegevens where id = ${mobile?.id ?? ""}`)[0]?.waarde;

test.each([
  ["silence-after-write", "timeout"],
  ["reset-after-write", "unreachable"],
] as const)(
  "after %s nobody knows, nothing is sent again, and the next try finds it done",
  async (kind, code) => {
    const change = changeTo({});
    const isAsDecided = await asNow("contactgegevens");
    system.setFault(path, { kind, method: "PATCH" });
    expect(await changerOf().apply(change, isAsDecided, signal)).toEqual({ state: "unknown", code });
    expect(await changerOf().apply(change, isAsDecided, signal)).toEqual({ state: "done-before" });
    expect(system.written).toHaveLength(1);
  },
);

test("what fails before it was written may have been written, and the next try looks and does it", async () => {
  const change = changeTo({});
  const isAsDecided = await asNow("contactgegevens");
  system.setFault(path, { kind: "error", status: 500, times: 1, method: "PATCH" });
  expect(await changerOf().apply(change, isAsDecided, signal)).toEqual({
    state: "unknown",
    code: "http-500",
  });
  expect(await valueNow()).toBe(mobile?.waarde);
  expect(await changerOf().apply(change, isAsDecided, signal)).toEqual({ state: "done" });
  expect(await valueNow()).toBe("");
});

test.each([
  [
    { kind: "error", status: 403 },
    { state: "refused", code: "http-403" },
  ],
  [
    { kind: "error", status: 401 },
    { state: "refused", code: "http-401" },
  ],
  [{ kind: "error", status: 401, times: 1 }, { state: "done" }],
  [
    { kind: "error", status: 302 },
    { state: "refused", code: "redirect" },
  ],
  [{ kind: "write-ignored" }, { state: "refused", code: "not-as-written" }],
] as const)("after %j it is %j", async (fault, result) => {
  const isAsDecided = await asNow("contactgegevens");
  system.setFault(path, { ...fault, method: "PATCH" });
  expect(await changerOf().apply(changeTo({}), isAsDecided, signal)).toEqual(result);
  expect(await valueNow()).toBe(result.state === "done" ? "" : mobile?.waarde);
});

test("who asks for rest, or is not there, has changed nothing, and may be asked again", async () => {
  const isAsDecided = await asNow("contactgegevens");
  system.setFault(path, { kind: "too-many", retryAfterSeconds: 7, method: "PATCH" });
  expect(await errorOf(changerOf().apply(changeTo({}), isAsDecided, signal))).toMatchObject({
    code: "http-429",
    retryable: true,
    retryAfterSeconds: 7,
  });
  const stopped = AbortSignal.abort();
  expect(await errorOf(changerOf().apply(changeTo({}), isAsDecided, stopped))).toMatchObject({
    code: "stopped",
  });
  expect(system.written).toEqual([]);
});

test.each([
  ["4.1", "4.1", { state: "done" }],
  ["4.1", "4.3", { state: "refused", code: "http-400" }],
  ["4.3", "4.1", { state: "refused", code: "http-400" }],
] as const)(
  "a system whose keys are those of %s, asked with those of %s, is changed at its own key or not at all",
  async (itsScheme, keyScheme, result) => {
    const its = { ...client, writer, databaseUrl: database.url, port: 0, keyScheme: itsScheme };
    const other = await startHousingSystem(its);
    onTestFinished(() => other.stop());
    const { changer } = connectTo(other.url, "domain", { ...client, writer, limits, keyScheme });
    const isAsDecided = await asNow("contactgegevens");
    expect(await changer?.apply(changeTo({}), isAsDecided, signal)).toEqual(result);
    expect(await valueNow()).toBe(result.state === "done" ? "" : mobile?.waarde);
    // In the other release it would be the key of the system of record, which is not ours to write.
    const named = other.written.map(({ message }) => Object.keys(message as object).includes("idExtern"));
    expect(named).toEqual([keyScheme === "4.1"]);
  },
);

test("a client that was not given the right is refused, and only there", async () => {
  const isAsDecided = await asNow("contactgegevens");
  expect(await changerOf("domain", { writer: client }).apply(changeTo({}), isAsDecided, signal)).toEqual({
    state: "refused",
    code: "token-refused",
  });
  expect(system.written).toEqual([]);
});

test("what is read back and does not come leaves open what was done", async () => {
  const isAsDecided = await asNow("contactgegevens");
  const changer = changerOf();
  const result = changer.apply(
    changeTo({}),
    (found) => {
      system.setFault(new RegExp(`${mobile?.id}$`), { kind: "error", status: 500 });
      return isAsDecided(found);
    },
    signal,
  );
  expect(await result).toEqual({ state: "unknown", code: "http-500" });
  system.clearFaults();
  expect(await changer.apply(changeTo({}), isAsDecided, signal)).toEqual({ state: "done-before" });
});
