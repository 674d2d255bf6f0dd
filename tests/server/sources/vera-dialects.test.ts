import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { SourceRecord } from "#app/domain/records.ts";
import { SourceError } from "#app/server/sources/source.ts";
import type { Limits } from "#app/server/sources/vera/settings.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { foreignCanaries } from "#demo/association/canaries.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import { marksFor, marksIn } from "#demo/association/marks.ts";
import type { Fault } from "#demo/housing-system/faults.ts";
import { type HousingSystem, startHousingSystem } from "#demo/housing-system/start.ts";
import { emptyDatabase, type FreshDatabase } from "#tests/support/database.ts";
import { contractAttributes } from "./contract-attributes.ts";
import { collectWith, connectTo, gatherWith, type Profile, profiles } from "./dialects.ts";
import { expectedKeys } from "./expected-keys.ts";

const client = { clientId: "loket", clientSecret: "only-for-this-test" };
const association = generateAssociation({ profile: "small" });
const tags = Object.keys(association.trickyPersons);
const gathered = new Map<string, SourceRecord[]>();
let database: FreshDatabase;
let system: HousingSystem;

beforeAll(async () => {
  database = await emptyDatabase();
  await fillAssociation(database.url, association);
  system = await startHousingSystem({ ...client, databaseUrl: database.url, port: 0 });
  for (const profile of profiles) {
    const connector = connectTo(system.url, profile, client);
    for (const tag of tags) gathered.set(`${profile} ${tag}`, await gatherWith(connector, tricky(tag).id));
  }
}, 600_000);

afterEach(() => system.clearFaults());

afterAll(async () => {
  await system.stop();
  await database.drop();
});

/** What the files of the processes have no attribute for. */
const onlyInDomain = new Set([
  "natuurlijk-personen.status",
  "natuurlijk-personen.overeenkomsten",
  "zaken.resultaatToelichting",
  "zaakrollen.begindatum",
  "zaakstatussen.zaakrol",
  "betalingsregelingen.toelichting",
  "inschrijvingen.volgnummer",
  "inkomens.authentiekGegeven",
  "aanbiedingen.datum",
  "aanbiedingen.antwoordToelichting",
]);
/** What the files of the processes have no list for. */
const listsOnlyInDomain = new Set([
  "voorrangsregelingen",
  "regelingen",
  "reacties",
  "sancties",
  "puntenberekeningen",
  "zoekprofielen",
]);
const inBoth = ({ resource }: SourceRecord) => !listsOnlyInDomain.has(resource);

test("both dialects give the same records for everybody of the tricky persons", () => {
  for (const tag of tags) {
    const [domain, process] = profiles.map((profile) => recordsOf(profile, tag));
    expect(process?.map(comparable), tag).toEqual(domain?.filter(inBoth).map(comparable));
  }
});

const bigLimits = { firstByteMs: 20_000, pageMs: 60_000, bodyBytes: 16 * 1024 * 1024 };

describe.each(profiles)("in the %s dialect", (profile) => {
  const connect = (limits: Limits = bigLimits) => connectTo(system.url, profile, { ...client, limits });
  const collect = (resource: string, tag = "T24") => collectWith(connect(), resource, tricky(tag).id);

  test("everything that is held on each person with a story comes, once, and is theirs", () => {
    for (const tag of tags) {
      const records = recordsOf(profile, tag);
      const expected = expectedKeys(association, tricky(tag).id);
      const known = (key: string) => !listsOnlyInDomain.has(key.slice(0, key.indexOf("/")));
      expect(records.map(({ key }) => key).toSorted(), tag).toEqual(
        profile === "domain" ? expected : expected.filter(known),
      );
      expect(new Set(records.map(({ personKey }) => personKey)), tag).toEqual(new Set([tricky(tag).id]));
    }
  });

  test("a foreign mark stands open only in texts that name somebody on purpose, and those are looked at", () => {
    for (const tag of tags) {
      const own = marksFor(association, tricky(tag).id);
      const leaking = recordsOf(profile, tag).filter((record) =>
        marksIn(openIn(record)).some((mark) => !own.has(mark)),
      );
      expect(
        leaking.filter(({ key }) => !isMention(key)).map(({ key }) => key),
        tag,
      ).toEqual([]);
      expect(
        leaking.every(({ release }) => release === "review"),
        tag,
      ).toBe(true);
    }
  });

  test("no name, number or address of somebody else stands open outside such texts", () => {
    for (const tag of tags) {
      const records = recordsOf(profile, tag).filter(
        ({ key, resource }) => !isMention(key) && resource !== "boekingen",
      );
      const open = [
        ...new Set(records.flatMap(({ fields }) => fields.filter(isOpen).map(({ value }) => value))),
      ].join("\n");
      const found = foreignCanaries(association, tricky(tag).id).filter((canary) => open.includes(canary));
      expect(found, tag).toEqual([]);
    }
  });

  test("people who stand in a record are pointers: no name, birth date or citizen number of theirs, not even masked", () => {
    for (const tag of tags) {
      const own = tricky(tag);
      // What people wrote may name anybody, and an account may be in another name: that is mapped and masked.
      const records = recordsOf(profile, tag).filter(
        ({ resource }) => !["contactmomenten", "informatieobjecten", "betaalgegevens"].includes(resource),
      );
      const values = new Set(records.flatMap(({ fields }) => fields.map(({ value }) => String(value))));
      const others = association.people.filter(({ id }) => id !== own.id);
      const told = others.filter((other) => isTold(other, own, values)).map(({ id }) => id);
      expect(told, tag).toEqual([]);
    }
  });

  test.each<[string, Fault, string, boolean]>([
    ["an error", { kind: "error", status: 500 }, "http-500", true],
    ["too many questions", { kind: "too-many", retryAfterSeconds: null }, "http-429", true],
    ["a connection broken in the middle of the answer", { kind: "reset-in-body" }, "unreachable", true],
    ["silence", { kind: "silence", ms: 30_000 }, "timeout", true],
    ["half a JSON", { kind: "truncated" }, "not-json", true],
    ["a wrong total", { kind: "wrong-total", by: 1 }, "count-differs", true],
    ["more than fits", { kind: "huge", bytes: 1_100_000 }, "too-large", false],
  ])("%s is told by its code", async (_name, fault, code, retryable) => {
    const hasty = connect({ firstByteMs: 1500, pageMs: 5000, bodyBytes: 1_000_000 });
    system.setFault(/contactmomenten/, fault);
    await expect(collectWith(hasty, "contactmomenten", tricky("T24").id)).rejects.toThrow(
      broken(code, retryable),
    );
    expect((await collectWith(hasty, "contactgegevens", tricky("T24").id)).length).toBeGreaterThan(0);
  });

  test("a cursor that comes again is told, and does not go round for ever", async () => {
    system.setFault(/boekingen/, { kind: "repeated-cursor" });
    await expect(collect("boekingen")).rejects.toSatisfy(
      (error) => error instanceof SourceError && /^repeated-/.test(error.code) && error.retryable,
    );
  });

  test.each([90, null])(
    "how long to wait is handed on as the source says it: %s",
    async (retryAfterSeconds) => {
      system.setFault(/contactmomenten/, { kind: "too-many", retryAfterSeconds });
      await expect(collect("contactmomenten")).rejects.toMatchObject({ retryAfterSeconds });
    },
  );

  test("a fault that happens twice is over after that", async () => {
    system.setFault(/contactmomenten/, { kind: "error", status: 503, times: 2 });
    for (const _ of [1, 2]) {
      await expect(collect("contactmomenten")).rejects.toThrow(broken("http-503", true));
    }
    expect((await collect("contactmomenten")).length).toBeGreaterThan(0);
  });

  test("of another person's record among one's own nothing stands open", async () => {
    const foreign = { id: "M1", omschrijving: "van iemand anders", relaties: [{ id: tricky("T25").id }] };
    system.setFault(/contactmomenten/, { kind: "other-record", record: foreign });
    const records = await collect("contactmomenten");
    const others = records.filter(({ whose }) => whose !== "self");
    // The domain dialect tells it as theirs and masks all of it; the process dialect lets it go.
    expect(others.map(({ personKey }) => personKey)).toEqual(profile === "domain" ? [tricky("T25").id] : []);
    expect(others.flatMap(({ fields }) => fields).every(({ aboutOther }) => aboutOther)).toBe(true);
  });

  test("another's page in place of the person's own is not taken for it", async () => {
    const other = { id: tricky("T25").id, achternaam: tricky("T25").achternaam };
    system.setFault(/natuurlijk-personen|brg.relaties/, { kind: "other-record", record: other });
    await expect(
      connect().contactOnFile({ connection: "erp", key: tricky("T24").id }, new AbortController().signal),
    ).rejects.toThrow(broken("other-record", false));
  });
});

const lists = {
  betaalgegevens: "betaalgegevens",
  contactgegevens: "relaties",
  contactmomenten: "contactmomenten",
  huurovereenkomsten: "overeenkomsten",
  onderhoudsverzoeken: "onderhoudsverzoeken",
  onderhoudsorders: "onderhoudsorders",
  zaken: "zaken",
  zaakrollen: "zaken",
  informatieobjecten: "informatieobjecten",
};

test.each(Object.entries(lists))(
  "where a supplier ignores the nested filter of %s, each person gets the own records and no others",
  async (resource, list) => {
    const connector = connectTo(system.url, "process", client);
    for (const tag of ["T24", "T25"]) {
      system.setFault(new RegExp(`^/[a-z]{3}/${list}$`), { kind: "filter-ignored" });
      const records = await collectWith(connector, resource, tricky(tag).id);
      const right = recordsOf("process", tag).filter(({ key }) => records.some((one) => one.key === key));
      expect(records.length, tag).toBeGreaterThan(0);
      expect(records.map(comparable), tag).toEqual(right.map(comparable));
      expect(records, tag).toHaveLength(
        recordsOf("process", tag).filter((one) => sliceOf(one.resource) === resource).length,
      );
    }
  },
  60_000,
);

/** Prices come with their contract, and steps with their case. */
const sliceOf = (resource: string) =>
  ({ prijscomponenten: "huurovereenkomsten", zaakstatussen: "zaken" })[resource] ?? resource;

test("where the count is that of the person's own rows and more come, there is no answer", async () => {
  system.setFault(/contactmomenten/, { kind: "wrong-total", by: -1 });
  const connector = connectTo(system.url, "process", client);
  await expect(collectWith(connector, "contactmomenten", tricky("T24").id)).rejects.toThrow(
    broken("count-differs", true),
  );
});

test("the source does send name, birth date and citizen number of each party to a case", async () => {
  const sent = await sentBy("/bdo/zaken");
  const parties = association.cases.flatMap(({ relaties }) => relaties);
  const people = association.people.filter(({ id }) => parties.includes(id));
  expect(people.length).toBeGreaterThan(5);
  for (const { geboortedatum, achternaam, bsn } of people) {
    expect([geboortedatum, achternaam, bsn ?? achternaam].filter((value) => !sent.includes(value))).toEqual(
      [],
    );
  }
});

/** What stands where in an answer of a process, and the schema that it must be of. */
const spoken: [list: string, schemas: Record<string, string>][] = [
  [
    "brg/relaties",
    {
      "": "Relaties-NatuurlijkPersoon",
      adressen: "Relaties-RelatieAdres",
      "adressen.adres": "Relaties-Adres",
      contactgegevens: "Relaties-Contactgegeven",
    },
  ],
  ["brg/betaalgegevens", { "": "Betaalgegevens-Betaalgegeven", relatie: "Betaalgegevens-Relatie" }],
  ["brg/contactmomenten", { "": "Contactmomenten-Contactmoment", relaties: "Contactmomenten-Relatie" }],
  [
    "bog/overeenkomsten",
    {
      "": "Overeenkomsten-Huurovereenkomst",
      prijscomponenten: "Overeenkomsten-Prijscomponent",
      relaties: "Overeenkomsten-NatuurlijkPersoon",
      betaalwijze: "Overeenkomsten-Betaalwijze",
      "betaalwijze.betaalgegeven": "Overeenkomsten-Betaalgegeven",
    },
  ],
  ["bog/prijscomponenten", { "": "Prijscomponenten-Prijscomponent" }],
  ["bfg/boekingen", { "": "Boekingen-Boeking", betaalgegeven: "Boekingen-Betaalgegeven" }],
  [
    "ohd/onderhoudsverzoeken",
    { "": "Onderhoudsverzoeken-Onderhoudsverzoek", relaties: "Onderhoudsverzoeken-NatuurlijkPersoon" },
  ],
  [
    "ohd/onderhoudsorders",
    { "": "Onderhoudsorders-Onderhoudsorder", relaties: "Onderhoudsorders-NatuurlijkPersoon" },
  ],
  [
    "bdo/zaken",
    {
      "": "Zaken-Zaak",
      relaties: "Zaken-NatuurlijkPersoon",
      rollen: "Zaken-Zaakrol",
      "rollen.relatie": "Zaken-NatuurlijkPersoon",
      zaakstatussen: "Zaken-Zaakstatus",
      zaaktype: "Zaken-Zaaktype",
    },
  ],
  ["brg/signaleringen", { "": "Signaleringen-Signalering", relatie: "Signaleringen-Relatie" }],
  ["bfg/debiteuren", { "": "Debiteuren-Debiteur", relatie: "Relatie-sleutels" }],
  [
    "inc/betalingsregelingen",
    {
      "": "Betalingsregelingen-Betalingsregeling",
      termijnen: "Betalingsregelingen-BetalingsregelingTermijn",
    },
  ],
  [
    "inc/externe-incassos",
    {
      "": "ExterneIncassos-ExterneIncasso",
      externeincassoacties: "ExterneIncassos-ExterneIncassoActie",
      relatie: "Relatie-sleutels",
    },
  ],
  ["wrv/overeenkomsten", { "": "Overeenkomsten-Inschrijving", relaties: "Relatie-sleutels" }],
  ["wrv/aanbiedingen", { "": "Aanbiedingen-Aanbieding", relatie: "Aanbiedingen-NatuurlijkPersoon" }],
  ["wrv/kandidaten", { "": "Kandidaten-Kandidaat", relatie: "Kandidaten-NatuurlijkPersoon" }],
  [
    "wrv/toewijzingen",
    {
      "": "Toewijzingen-Toewijzing",
      kandidaat: "Toewijzingen-Kandidaat",
      "kandidaat.relatie": "Toewijzingen-NatuurlijkPersoon",
    },
  ],
  ["vhe/huuropzeggingen", { "": "Huuropzeggingen-Huuropzegging", relaties: "Huuropzeggingen-Relatie" }],
  ["wrv/reclamaties", { "": "Reclamaties-Reclamatie", relatie: "Reclamaties-NatuurlijkPersoon" }],
  ["bdo/informatieobjecten", { "": "Informatieobjecten-Informatieobject", relaties: "Relatie-sleutels" }],
];

const folder = process.env.VERA_CONTRACT_DIR ?? "";
if (!folder)
  console.log("VERA_CONTRACT_DIR is not set: the process dialect is not compared with the contract.");

test.runIf(folder).each(spoken)("%s speaks only words of the standard", async (list, schemas) => {
  const answer: unknown = JSON.parse(await sentBy(`/${list}`));
  const file = list.slice(0, 3).toUpperCase();
  for (const [path, schema] of Object.entries(schemas)) {
    const official = ["Bericht-basis", schema].flatMap((name) => contractAttributes(folder, file, name));
    const said = namesAt(answer, path);
    expect(said.length, path).toBeGreaterThan(0);
    expect(
      said.filter((name) => !official.includes(name)),
      path,
    ).toEqual([]);
  }
});

/** The names of all attributes of what stands at a place such as "rollen.relatie". */
function namesAt(value: unknown, path: string): string[] {
  const steps = path === "" ? [] : path.split(".");
  const found = steps.reduce<unknown[]>(
    (all, step) => all.flatMap((one) => (one as Record<string, unknown>)[step] ?? []),
    [value].flat(),
  );
  return [...new Set(found.flatMap((one) => Object.keys(one as object)))];
}

async function sentBy(path: string): Promise<string> {
  const grant = {
    grant_type: "client_credentials",
    client_id: client.clientId,
    client_secret: client.clientSecret,
  };
  const answer = await fetch(`${system.url}/oauth/token`, {
    method: "POST",
    body: new URLSearchParams(grant),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}`, "X-Parameters-AantalPerPagina": "100" };
  return (await fetch(`${system.url}${path}`, { headers })).text();
}

test("where a supplier ignores the filter of a ledger and would tell everybody's, it is asked no further", async () => {
  system.setFault(/boekingen/, { kind: "filter-ignored" });
  const connector = connectTo(system.url, "process", client);
  await expect(collectWith(connector, "boekingen", tricky("T24").id)).rejects.toThrow(
    broken("filter-ignored", false),
  );
}, 60_000);

test.each(["contactmomenten", "huurovereenkomsten", "boekingen", "zaken", "onderhoudsverzoeken"])(
  "%s that do not say whom they name are no answer, and not an empty one",
  async (resource) => {
    const path = resource === "huurovereenkomsten" ? /bog.overeenkomsten/ : new RegExp(resource);
    system.setFault(path, { kind: "nested-keys-left-out" });
    const connector = connectTo(system.url, "process", client);
    await expect(collectWith(connector, resource, tricky("T24").id)).rejects.toThrow(
      broken("key-missing", false),
    );
  },
);

test("what is nested without a key of its own is found by its place, and not lost", async () => {
  system.setFault(/brg.relaties/, { kind: "nested-keys-left-out" });
  const connector = connectTo(system.url, "process", client);
  const details = await collectWith(connector, "contactgegevens", tricky("T24").id);
  const known = recordsOf("process", "T24").filter(({ resource }) => resource === "contactgegevens");
  expect(details.map(valuesWithoutKey)).toEqual(known.map(valuesWithoutKey));
  expect(new Set(details.map(({ key }) => key)).size).toBe(known.length);
});

test("both dialects find the same people, and know the same of how to reach them", async () => {
  const [domain, process] = profiles.map((profile) => connectTo(system.url, profile, client));
  const { signal } = new AbortController();
  for (const tag of ["T01", "T04", "T09", "T13", "T30"]) {
    const { id, voornaam, achternaam, geboortedatum } = tricky(tag);
    const person = { connection: "erp", key: id };
    const applicant = {
      firstNames: voornaam ?? "",
      lastName: achternaam,
      birthDate: geboortedatum,
      postcode: "3761AA",
      houseNumber: "1",
      houseNumberAddition: "",
    };
    expect(await process?.findPerson(applicant, signal)).toEqual(await domain?.findPerson(applicant, signal));
    const reached = await domain?.contactOnFile(person, signal);
    expect(await process?.contactOnFile(person, signal)).toEqual(reached);
    expect(await process?.customerNumber(person, signal)).toBe(await domain?.customerNumber(person, signal));
    const mailbox = reached?.mailboxes[0];
    if (mailbox)
      expect(await process?.sharesMailbox(person, mailbox, signal)).toBe(
        await domain?.sharesMailbox(person, mailbox, signal),
      );
  }
}, 60_000);

type Person = (typeof association.people)[number];

/** A first name or a number alone may be that of several people; what tells them apart may not come along. */
function isTold(other: Person, own: Person, values: Set<string>): boolean {
  const telling = [other.bsn, other.achternaam, other.aanschrijfnaam, other.geboortedatum];
  const ownValues: unknown[] = [
    own.bsn,
    own.achternaam,
    own.aanschrijfnaam,
    own.geslachtsnaam,
    own.geboortedatum,
  ];
  return telling.some((value) => value && !ownValues.includes(value) && values.has(value));
}

const isMention = (key: string) => association.mentions.some(({ id }) => key === `contactmomenten/${id}`);
const isOpen = (field: SourceRecord["fields"][number]) => !field.aboutOther;
const openIn = ({ fields }: SourceRecord) => JSON.stringify(fields.filter(isOpen).map(({ value }) => value));

const valuesWithoutKey = ({ fields }: SourceRecord) =>
  fields.filter(({ label }) => label !== "Kenmerk in het systeem").map(({ value }) => value);

function broken(code: string, retryable: boolean) {
  return expect.toSatisfy(
    (error) => error instanceof SourceError && error.code === code && error.retryable === retryable,
    `SourceError ${code}, retryable ${retryable}`,
  );
}

function comparable({ fields, ...record }: SourceRecord) {
  const shared = fields.filter(({ field }) => !onlyInDomain.has(field.split(".").slice(0, 2).join(".")));
  return { ...record, fields: shared.toSorted((one, other) => (one.field < other.field ? -1 : 1)) };
}

function tricky(tag: string) {
  const person = association.trickyPersons[tag];
  if (!person) throw new Error(`no person ${tag}`);
  return person;
}

function recordsOf(profile: Profile, tag: string): SourceRecord[] {
  return gathered.get(`${profile} ${tag}`) ?? [];
}
