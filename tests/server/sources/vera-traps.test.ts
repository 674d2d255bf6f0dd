// Each trap of the standard and each fault that a housing system can have, in both dialects: one name for each.

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type SourceRecord, themes } from "#app/domain/records.ts";
import { SourceError } from "#app/server/sources/source.ts";
import type { KeyScheme } from "#app/server/sources/vera/keys.ts";
import { optionalResources, resources, scopesOf } from "#app/server/sources/vera/settings.ts";
import { veraConnector } from "#app/server/sources/vera-api.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import type { Fault } from "#demo/housing-system/faults.ts";
import { type HousingSystem, startHousingSystem } from "#demo/housing-system/start.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { collectWith, connectTo, dialectAt, profiles } from "./dialects.ts";

const client = { clientId: "loket", clientSecret: "only-for-this-test" };
const association = generateAssociation({ profile: "small" });
let database: FreshDatabase;
let system: HousingSystem;
let forgetful: HousingSystem;

beforeAll(async () => {
  database = await emptyDatabase();
  await fillAssociation(database.url, association);
  const settings = { ...client, databaseUrl: database.url, port: 0 };
  system = await startHousingSystem(settings);
  forgetful = await startHousingSystem({ ...settings, tokenLifetimeSeconds: 1 });
}, 120_000);

afterEach(() => system.clearFaults());

afterAll(async () => {
  await Promise.all([system.stop(), forgetful.stop()]);
  await database.drop();
});

/** Where a slice is asked in the process dialect, when not at its own name. */
const inProcess: Record<string, string> = {
  "natuurlijk-personen": "brg/relaties",
  "relatie-adressen": "brg/relaties",
  contactgegevens: "brg/relaties",
  huurovereenkomsten: "bog/overeenkomsten",
  inschrijvingen: "wrv/overeenkomsten",
  inkomens: "wrv/relaties",
  zaakrollen: "bdo/zaken",
};

const patience = { firstByteMs: 400, pageMs: 5000, bodyBytes: 1_000_000 };
const faults: [Fault, string, boolean][] = [
  [{ kind: "error", status: 500 }, "http-500", true],
  [{ kind: "error", status: 403 }, "http-403", false],
  [{ kind: "too-many", retryAfterSeconds: 90 }, "http-429", true],
  [{ kind: "reset-in-body" }, "unreachable", true],
  [{ kind: "silence", ms: 30_000 }, "timeout", true],
  [{ kind: "truncated" }, "not-json", true],
  [{ kind: "huge", bytes: 1_100_000 }, "too-large", false],
];

/** Everybody reads themselves and their contracts before anything else. */
const readByOthers = ["natuurlijk-personen", "huurovereenkomsten"];

describe.each(profiles)("in the %s dialect", (profile) => {
  const connector = () => connectTo(system.url, profile, client);
  const collect = (resource: string, tag: string) => collectWith(connector(), resource, tricky(tag).id);
  // A preference is no list: each is asked by its key.
  const pathOf = (resource: string) =>
    resource === "communicatievoorkeuren"
      ? `/${resource}/[^/]+`
      : profile === "domain"
        ? `/${resource}`
        : `/${inProcess[resource] ?? resource}`;
  const slices = connectTo("http://localhost", profile, client)
    .plan([...themes])
    .map(({ resource }) => resource)
    .filter((resource) => !readByOthers.includes(resource))
    // Nested there in the person.
    .filter((resource) => profile === "domain" || resource !== "communicatievoorkeuren");

  test.each(slices)(
    "every fault of %s is told by its code, and leaves the others alone",
    async (resource) => {
      const hasty = connectTo(system.url, profile, { ...client, limits: patience });
      const other = resource === "betaalgegevens" ? "contactmomenten" : "betaalgegevens";
      for (const [fault, code, mayHelp] of faults) {
        system.setFault(new RegExp(`${pathOf(resource)}$`), fault);
        await expect(collectWith(hasty, resource, tricky("T21").id), fault.kind).rejects.toThrow(
          broken(code, mayHelp),
        );
        if (pathOf(other) === pathOf(resource)) continue;
        expect((await collectWith(hasty, other, tricky("T21").id)).length).toBeGreaterThan(0);
      }
      system.clearFaults();
      await collectWith(hasty, resource, tricky("T21").id);
    },
  );

  test("a page of 50 MB is left where it is", async () => {
    system.setFault(new RegExp(`${pathOf("contactmomenten")}$`), { kind: "huge", bytes: 50_000_000 });
    await expect(collect("contactmomenten", "T21")).rejects.toThrow(broken("too-large", false));
  });

  test.each([403, 404])(
    "a list that we may not read, or that is not there, is told at once: %s",
    async (status) => {
      system.setFault(/contactmomenten/, { kind: "error", status });
      await expect(collect("contactmomenten", "T24")).rejects.toThrow(broken(`http-${status}`, false));
    },
  );

  test("a cursor that is not known any more is asked again from the beginning, later", async () => {
    system.setFault(/boekingen/, { kind: "cursor-expired" });
    await expect(collect("boekingen", "T24")).rejects.toThrow(broken("cursor-expired", true));
  });

  test("a token that ends on the way is asked anew", async () => {
    const hasty = connectTo(forgetful.url, profile, client);
    const records: SourceRecord[] = [];
    for (const resource of ["contactgegevens", "boekingen"]) {
      records.push(...(await collectWith(hasty, resource, tricky("T24").id)));
      await new Promise((done) => setTimeout(done, 1100));
    }
    expect(records.some(({ resource }) => resource === "boekingen")).toBe(true);
  });

  test("a link to another host is not followed, and whoever stands there is nobody of ours", async () => {
    system.setFault(/./, { kind: "foreign-links", host: "127.0.0.1:9" });
    const homes = await collect("relatie-adressen", "T24");
    expect(homes.length).toBeGreaterThan(0);
    const streets = homes.filter(({ fields }) => fields.some(({ field }) => field.endsWith("straatnaam")));
    // The process dialect has no links: there nothing is to be followed.
    expect(streets.length > 0).toBe(profile === "process");
    const contracts = await collect("huurovereenkomsten", "T24");
    expect(contracts.some(({ whose }) => whose === "self")).toBe(profile === "process");
  });

  test("an address of years ago comes, though a list tells the present", async () => {
    const homes = await collect("relatie-adressen", "T13");
    expect(homes.some((home) => shownAt(home, "einddatum") !== undefined)).toBe(true);
  });

  test("what a supplier invents is told under its own name, and looked at", async () => {
    const [objection] = await collect("reclamaties", "T38");
    expect(objection?.release).toBe("review");
    expect(objection?.fields).toContainEqual(
      expect.objectContaining({ label: "Wat er niet klopte", value: "De punten van mei", element: null }),
    );
  });

  test("a code is called as the message calls it, and by itself where it does not", async () => {
    const [allocation] = await collect("toewijzingen", "T27");
    // The list calls VER two things, at different times: health both.
    expect(allocation?.fields).toContainEqual(
      expect.objectContaining({ label: "Groep, nader", value: "(ex)-verslaafden", sensitive: "art9" }),
    );
    const [objection] = await collect("reclamaties", "T38");
    expect(shownAt(objection, "status")).toBe("XQ9");
  });

  test("an external collection is the tenant's by the contract, and the bailiff in it is told as who got it", async () => {
    const records = await collect("externe-incassos", "T21");
    expect(records.map(({ key, whose }) => [key, whose])).toEqual([
      ["externe-incassos/EI-T21", "self"],
      ["externe-incasso-acties/EI-T21-1", "self"],
    ]);
    for (const record of records) {
      expect(record.fields).toContainEqual(
        expect.objectContaining({ label: "Bureau of deurwaarder", value: "rechtspersonen/DW-7" }),
      );
      expect(record.release).toBe("review");
    }
  });

  test("of a payment plan for a contract of two each gets the plan, and nobody the other's number", async () => {
    for (const tag of ["T13", "T14"]) {
      const [plan, ...instalments] = await collect("betalingsregelingen", tag);
      expect(plan?.key).toBe("betalingsregelingen/BR-T13");
      expect(instalments).toHaveLength(2);
      const debtor = plan?.fields.find(({ label }) => label.startsWith("Wie moet betalen"));
      expect(debtor?.aboutOther).toBe(true);
    }
  });

  test("an income of two names the other by a masked key alone", async () => {
    const [income] = await collect("inkomens", "T30");
    const people = income?.fields.filter(({ label }) => label.startsWith("Van wie")) ?? [];
    expect(people.map(({ value, aboutOther }) => [value, aboutOther ?? false]).toSorted()).toEqual(
      [
        [tricky("T30").id, false],
        [tricky("T31").id, true],
      ].toSorted(),
    );
  });

  test.each([
    ["T26", "art10"],
    ["T27", "art9"],
    ["T16", "art9"],
  ])("a warning about %s is told as %s", async (tag, sensitive) => {
    const [signal] = await collect("signaleringen", tag);
    expect(signal?.fields.some((field) => field.sensitive === sensitive)).toBe(true);
    expect(signal?.release).toBe("review");
  });

  test("what a supplier does not have is neither asked nor asked the right for", () => {
    const dialect = dialectAt("http://localhost", profile);
    const less = { ...dialect, without: [...optionalResources] };
    const known = { ...client, id: "erp", tokenUrl: "http://localhost/oauth/token", pageSize: 50 };
    const planned = veraConnector({ ...known, ...less }).plan([...themes]);
    expect(
      planned.filter(({ resource }) => (optionalResources as readonly string[]).includes(resource)),
    ).toEqual([]);
    expect(scopesOf(less)).not.toMatch(/Signaleringen|Kandidaten|Inkomens/);
  });

  test("T36 is known to the older system by the key that the present one names of it, where keys mean that", async () => {
    const person = { connection: "erp", key: tricky("T36").id };
    const { signal } = new AbortController();
    const keyBy = (keyScheme?: KeyScheme) =>
      connectTo(system.url, profile, { ...client, ...(keyScheme && { keyScheme }) });
    expect(await keyBy().externalKey(person, {}, signal)).toBe("OUD-ERP-00036-T36");
    expect(await keyBy("4.1").externalKey(person, {}, signal)).toBeNull();
  });

  test("only rights to read are asked", () => {
    const scopes = scopesOf(dialectAt("http://localhost", profile)).split(" ");
    expect(scopes.length).toBeGreaterThan(15);
    expect(scopes.filter((scope) => !/^[A-Za-z]+\.[A-Za-z]+\.Read$/.test(scope))).toEqual([]);
  });
});

test.each([
  ["signaleringen", "brg/signaleringen", "T25"],
  ["debiteuren", "bfg/debiteuren", "T21"],
  ["betalingsregelingen", "inc/betalingsregelingen", "T21"],
  ["externe-incassos", "inc/externe-incassos", "T29"],
  ["inschrijvingen", "wrv/overeenkomsten", "T22"],
  ["aanbiedingen", "wrv/aanbiedingen", "T22"],
  ["kandidaten", "wrv/kandidaten", "T23"],
  ["toewijzingen", "wrv/toewijzingen", "T35"],
  ["reclamaties", "wrv/reclamaties", "T38"],
  ["inkomens", "wrv/relaties", "T35"],
  ["huuropzeggingen", "vhe/huuropzeggingen", "T12"],
])("where a supplier ignores the filter of %s, only the person's own come", async (resource, path, tag) => {
  const connector = connectTo(system.url, "process", client);
  const right = await collectWith(connector, resource, tricky(tag).id);
  expect(right.length).toBeGreaterThan(0);
  system.setFault(new RegExp(`${path}$`), { kind: "filter-ignored" });
  expect(await collectWith(connector, resource, tricky(tag).id)).toEqual(right);
});

test.each([
  ["signaleringen", "T25"],
  ["betalingsregelingen", "T21"],
  ["kandidaten", "T23"],
  ["toewijzingen", "T35"],
])("%s that do not say whom they name are no answer in the process dialect", async (resource, tag) => {
  system.setFault(new RegExp(`${resource}$`), { kind: "nested-keys-left-out" });
  const connector = connectTo(system.url, "process", client);
  await expect(collectWith(connector, resource, tricky(tag).id)).rejects.toThrow(
    broken("key-missing", false),
  );
});

test("batches full of other people are never asked: bank statements, direct debits, payment orders", () => {
  const batches = ["bankafschriften", "incasso-opdrachten", "betaalopdrachten", "huidige-gebruikers"];
  expect(Object.keys(resources).filter((name) => batches.includes(name))).toEqual([]);
});

function tricky(tag: string) {
  const person = association.trickyPersons[tag];
  if (!person) throw new Error(`no person ${tag}`);
  return person;
}

function shownAt(record: SourceRecord | undefined, attribute: string) {
  return record?.fields.find(({ field }) => field.split(".")[1] === attribute)?.value;
}

function broken(code: string, retryable: boolean) {
  return expect.toSatisfy(
    (error) => error instanceof SourceError && error.code === code && error.retryable === retryable,
    `SourceError ${code}, retryable ${retryable}`,
  );
}
