// The file that declares further databases: what is read from it, and every way in which it is refused at the start.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BadSettings, readConfig } from "#app/config.server.ts";
import { exampleRegister } from "#app/register/register.ts";
import { elementsHeld, missingIn } from "#app/server/sources/sql/in-register.ts";
import { statementOf } from "#app/server/sources/sql/statement.ts";
import { settings } from "#tests/support/office.ts";

const root = join(import.meta.dirname, "../../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "privacyloket-sources-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const query = {
  resource: "meldingen",
  theme: "repairs",
  title: "Melding",
  element: "I-03",
  release: "auto",
  sql: "select nummer, huurder from meldingen where huurder = :person",
  key: "nummer",
  person: "huurder",
  fields: { nummer: { label: "Nummer" } },
};
const source = { id: "archief", urlFrom: "ARCHIEF_URL", personBy: "key", queries: [query] };
const withQuery = (change: object) => [{ ...source, queries: [{ ...query, ...change }] }];
const changes = { table: "archief.meldingen", fields: { gebrek: ["clear"] }, remove: true };
const changing = { ...query, fields: { ...query.fields, gebrek: { label: "Gebrek" } }, changes };
const writing = { ...source, writeUrlFrom: "ARCHIEF_WRITE_URL", queries: [changing] };
const withChanges = (change: object) => [
  { ...writing, queries: [{ ...changing, changes: { ...changes, ...change } }] },
];
const withField = (change: object, release = "auto") =>
  withQuery({ release, fields: { nummer: { label: "Nummer", ...change } } });

function configWith(content: unknown, further: Record<string, string> = {}) {
  const file = join(folder, "sources.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return readConfig({
    ...settings(),
    DATABASE_URL: "postgres://portal:geheim@localhost:5432/portal",
    SMTP_URL: "smtp://localhost:25",
    ARCHIEF_URL: "postgres://lezer:zeer-geheim@localhost:5432/archief",
    ARCHIEF_WRITE_URL: "postgres://schrijver:zeer-geheim@localhost:5432/archief",
    SQL_SOURCES_FILE: file,
    ...further,
  });
}

function refusalOf(content: unknown, further: Record<string, string> = {}): string {
  try {
    configWith(content, further);
  } catch (error) {
    if (error instanceof BadSettings) return error.message;
    throw error;
  }
  throw new Error("These settings were accepted");
}

test("nobody is known by a key of the system of record where the housing system names none", () => {
  const personBy = { externalKey: { administration: "HUUR" } };
  expect(configWith([{ ...source, personBy }])).toMatchObject({
    housingSystem: { keyScheme: "4.3" },
    sqlSources: [{ personBy }],
  });
  expect(configWith([source], { VERA_KEY_SCHEME: "4.1" }).housingSystem.keyScheme).toBe("4.1");
  expect(refusalOf([{ ...source, personBy }], { VERA_KEY_SCHEME: "4.1" })).toContain("VERA_KEY_SCHEME: ");
  expect(refusalOf([source], { VERA_KEY_SCHEME: "WRONG-VALUE" })).toMatch(
    /^Bad settings: VERA_KEY_SCHEME: (?!.*WRONG)/,
  );
});

test("a database has its address from the environment, and limits where the file names none", () => {
  expect(configWith([source]).sqlSources).toEqual([
    {
      id: "archief",
      url: "postgres://lezer:zeer-geheim@localhost:5432/archief",
      personBy: "key",
      statementSeconds: 30,
      mostRows: 100_000,
      pace: { perSecond: 5, atOnce: 2, quiet: null },
      queries: [
        {
          ...query,
          sql: "select nummer, huurder from meldingen where huurder = $1",
          fields: new Map([["nummer", { label: "Nummer" }]]),
        },
      ],
    },
  ]);
  expect(configWith([]).sqlSources).toEqual([]);
  const modest = { ...source, requestsPerSecond: 0.5, atOnce: 1, quietHours: "22:00-06:00" };
  expect(configWith([modest]).sqlSources[0]?.pace).toEqual({
    perSecond: 0.5,
    atOnce: 1,
    quiet: { from: "22:00", until: "06:00" },
  });
});

test("what may be changed is declared by its parts, and done by another user than who reads", () => {
  const [declared] = configWith([writing]).sqlSources;
  expect(declared?.writeUrl).toBe("postgres://schrijver:zeer-geheim@localhost:5432/archief");
  expect(declared?.queries[0]?.changes).toEqual(changes);
  expect(configWith([source]).sqlSources[0]?.writeUrl).toBeUndefined();
});

test.each<[string, unknown, Record<string, string>?]>([
  ["meldingen: changes.table: ", withChanges({ table: "meldingen; drop table meldingen" })],
  ["meldingen: changes.table: ", withChanges({ table: 'a."b"' })],
  ["meldingen: changes.end: ", withChanges({ end: "eind = now(), x" })],
  [
    "meldingen: changes.mark.column: is how a row is known",
    withChanges({ mark: { column: "nummer", value: "x" } }),
  ],
  ["meldingen: changes.fields.nummer: is how a row is known", withChanges({ fields: { nummer: ["set"] } })],
  [
    "meldingen: changes.fields.huurder: is how a row is known",
    withChanges({ fields: { huurder: ["clear"] } }),
  ],
  ["meldingen: changes.fields.gebrek: is how a row is known", withChanges({ key: "gebrek" })],
  ["meldingen: changes.fields.plek: is not among the fields", withChanges({ fields: { plek: ["clear"] } })],
  ["meldingen: changes.fields.gebrek.0: ", withChanges({ fields: { gebrek: ["remove"] } })],
  ["meldingen: changes: name nothing", withChanges({ fields: {}, remove: undefined })],
  ["meldingen: changes: ", withChanges({ sql: "delete from meldingen" })],
  [
    "meldingen: changes.key: must name the column",
    [
      {
        ...writing,
        queries: [
          {
            ...changing,
            sql: 'select 1 as "De sleutel", huurder where :person = huurder',
            key: "De sleutel",
          },
        ],
      },
    ],
  ],
  ["archief: meldingen: changes: need writeUrlFrom", [{ ...writing, writeUrlFrom: undefined }]],
  ["archief: writeUrlFrom: no query declares", [{ ...writing, queries: [query] }]],
  ["archief: ARCHIEF_WRITE_URL: must be set", [writing], { ARCHIEF_WRITE_URL: "" }],
  [
    "archief: ARCHIEF_WRITE_URL: must name another user than ARCHIEF_URL",
    [writing],
    { ARCHIEF_WRITE_URL: "postgres://lezer:anders@localhost:5432/archief" },
  ],
])(
  "T-25 the portal does not start where it could change what nobody meant: %s",
  (words, content, further) => {
    const refusal = refusalOf(content, further);
    expect(refusal).toContain(words);
    expect(refusal).not.toContain("geheim");
    expect(refusal.split("\n")).toHaveLength(1);
  },
);

test.each<[string, unknown]>([
  ["must be a list in JSON", "[{"],
  ["expected array", { archief: source }],
  ["archief: urlFrom: ", [{ ...source, urlFrom: "postgres://WRONG-VALUE" }]],
  ["archief: ANDERE_URL: must be set", [{ ...source, urlFrom: "ANDERE_URL" }]],
  ["archief: personBy: ", [{ ...source, personBy: "WRONG-VALUE" }]],
  ["archief: personBy.externalKey: ", [{ ...source, personBy: { externalKey: { owner: "WRONG-VALUE" } } }]],
  ["archief: statementSeconds: ", [{ ...source, statementSeconds: 0 }]],
  ["archief: requestsPerSecond: ", [{ ...source, requestsPerSecond: 0 }]],
  ["archief: atOnce: ", [{ ...source, atOnce: 0 }]],
  ["archief: quietHours: must look like 22:00-06:00", [{ ...source, quietHours: "22-6" }]],
  ["archief: mostRows: ", [{ ...source, mostRows: 0.5 }]],
  ["archief: queries: ", [{ ...source, queries: [] }]],
  ["0: id: must be small letters", [{ ...source, id: "WRONG-VALUE" }]],
  ["personnel-records: id: ", [{ ...source, id: "personnel-records" }]],
  ["erp: id: is the housing system's", [{ ...source, id: "erp" }]],
  ["must have an id of its own each", [source, source]],
  ["archief: queries: must have a resource of its own", [{ ...source, queries: [query, query] }]],
  ["archief: 0.queries.0: resource: ", withQuery({ resource: "WRONG VALUE" })],
  ["archief: by-hand: resource: is what a colleague brings", withQuery({ resource: "by-hand" })],
  ["archief: meldingen: theme: ", withQuery({ theme: "WRONG-VALUE" })],
  ["archief: meldingen: title: ", withQuery({ title: "" })],
  ["archief: meldingen: element: ", withQuery({ element: "WRONG-VALUE" })],
  ["archief: meldingen: release: ", withQuery({ release: "WRONG-VALUE" })],
  ["archief: meldingen: key: ", withQuery({ key: undefined })],
  ["archief: meldingen: person: ", withQuery({ person: "" })],
  ["archief: meldingen: fields.nummer.element: ", withField({ element: "WRONG-VALUE" })],
  ["archief: meldingen: fields.nummer.label: ", withField({ label: "" })],
  ["archief: meldingen: fields.nummer.sensitive: ", withField({ sensitive: "WRONG-VALUE" }, "review")],
  ["archief: meldingen: fields.nummer.about: ", withField({ about: "WRONG-VALUE" })],
  ["archief: meldingen: fields.nummer: ", withField({ sensitief: "WRONG-VALUE" })],
  ["archief: meldingen: fields.nummer: needs release review", withField({ sensitive: "art9" })],
  ["archief: meldingen: fields.nummer: needs release review", withField({ sensitive: "art10" })],
  ["archief: meldingen: fields.nummer: needs release review", withField({ sensitive: "bsn" })],
  ["archief: meldingen: fields.nummer: needs release review", withField({ freeText: true })],
  [
    "archief: meldingen: sql: must have the parameter :person",
    withQuery({ sql: "select 'WRONG-VALUE' as nummer, ':person' as huurder" }),
  ],
  ["archief: meldingen: sql: must have no other", withQuery({ sql: "select :person, :huurder" })],
])("T-25 the portal does not start where the file is wrong, and says where: %s", (words, content) => {
  const refusal = refusalOf(content);
  expect(refusal).toContain(`Bad settings: SQL_SOURCES_FILE: ${join(folder, "sources.json")}: `);
  expect(refusal).toContain(words);
  expect(refusal.split("\n")).toHaveLength(1);
  expect(refusal.toLowerCase()).not.toMatch(/wrong.value|geheim/);
});

test("a file that is not there, and an address of another kind, are refused as well", () => {
  expect(refusalOf([source], { SQL_SOURCES_FILE: join(folder, "nergens.json") })).toContain("cannot be read");
  expect(refusalOf([source], { SQL_SOURCES_FILE: "" })).toContain("SQL_SOURCES_FILE: ");
  const refusal = refusalOf([source], { ARCHIEF_URL: "mysql://lezer:zeer-geheim@localhost/archief" });
  expect(refusal).toContain("archief: ARCHIEF_URL: must be set");
  expect(refusal).not.toContain("geheim");
});

test.each([{ sensitive: "origin" }, { about: "always" }, { element: null }])(
  "a field with %j may stand in a record that is given without a look",
  (field) => {
    expect(configWith(withField(field)).sqlSources).toHaveLength(1);
  },
);

test.each([
  ["select a::text from t where k = :person", "select a::text from t where k = $1"],
  ["select :person::int where :person > 0", "select $1::int where $1 > 0"],
  [
    "with t as (select ':x' as \":y\") select * from t where k=:person",
    "with t as (select ':x' as \":y\") select * from t where k=$1",
  ],
  ["select 'it''s :x; ' || :person", "select 'it''s :x; ' || $1"],
  ["select E'\\':x' || :person", "select E'\\':x' || $1"],
  ["select $$ :x; $$ || $a$ $$ :y $a$ || :person", "select $$ :x; $$ || $a$ $$ :y $a$ || $1"],
  ["-- of :whom;\nselect :person /* or :who; */", "select $1"],
  ["select a[1:2] from t where k = :person", "select a[1:2] from t where k = $1"],
])("T-25 casts and quoted text stay what they are: %s", (written, text) => {
  expect(statementOf(written)).toEqual({ text, wrong: null });
});

test.each([
  ["must begin with select or with", "delete from t where k = :person"],
  ["must begin with select or with", "copy t to program 'x :person'"],
  ["must begin with select or with", "selectie :person"],
  ["must be one statement, without ;", "select :person; delete from t"],
  ["must be one statement, without ;", "select :person;"],
  ["must have the parameter :person", "select 1"],
  ["must have the parameter :person", "select 1 -- :person"],
  ["must have the parameter :person", "select $1"],
  ["must have the parameter :person", "select a::person from t"],
  ["must have the parameter :person", 'select ":person"'],
  ["must have the parameter :person", "select :Person"],
  ["must have no other parameter than :person", "select :person, :persons"],
  ["must have no other parameter than :person", "select :person, $2"],
  ["must have no other parameter than :person", "select 1 /* /* */ :x */ where k = :person"],
])("T-25 a query %s: %s", (wrong, written) => {
  expect(statementOf(written).wrong).toBe(wrong);
});

test("the example of the README is one that the portal starts with", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, example = ""] = /```json\n(.*?)```/s.exec(readme) ?? [];
  const address = { REPAIRS_ARCHIVE_URL: "postgres://lezer:zeer-geheim@localhost:5432/archief" };
  expect(configWith(example, address).sqlSources).toMatchObject([{ id: "repairs-archive" }]);
});

test("what the queries name must stand in the register, and counts as held there", () => {
  const fields = { nummer: { label: "Nummer", element: "Z9-99" }, ook: { label: "Ook", element: null } };
  const { sqlSources } = configWith(withQuery({ fields }));
  expect(elementsHeld(sqlSources)).toEqual(["I-03", "Z9-99"]);
  expect(missingIn(exampleRegister, sqlSources)).toEqual(["archief", "Z9-99"]);
  expect(missingIn(exampleRegister, [])).toEqual([]);
});

test("a register that does not know what the queries name is not put in force", () => {
  configWith([source]);
  const env = {
    ...process.env,
    SQL_SOURCES_FILE: join(folder, "sources.json"),
    ARCHIEF_URL: "postgres://lezer:zeer-geheim@localhost:5432/archief",
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  };
  const script = ["--import", "tsx", join(root, "scripts/publish-register.ts")];
  const { status, stderr } = spawnSync(process.execPath, script, { cwd: root, env, encoding: "utf8" });
  expect({ status, stderr: stderr.trim() }).toEqual({
    status: 1,
    stderr: `${env.SQL_SOURCES_FILE} names archief, which the register does not know`,
  });
});
