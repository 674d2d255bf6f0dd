import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { BadSettings, badSettingsExitCode, readConfig } from "#app/config.server.ts";
import { settings } from "#tests/support/office.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const good = (): Record<string, string> => ({
  ...settings(),
  DATABASE_URL: "postgres://portal:geheim@localhost:5432/portal",
  SMTP_URL: "smtp://localhost:25",
});

function refusalOf(environment: Record<string, string | undefined>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof BadSettings) return error.message;
    throw error;
  }
  throw new Error("These settings were accepted");
}

const isOptional = (name: string) => ["PORT", "VERA_REQUESTS_PER_SECOND", "VERA_AT_ONCE"].includes(name);

test("good settings are read, and the port has a default", () => {
  const { PORT: _, ...rest } = good();
  expect(readConfig(rest)).toMatchObject({ port: 3000, publicOrigin: "https://privacy.voorbeeld.example" });
});

test("files are limited without a setting, and the scanner is an address or a socket", () => {
  const { uploads, clamd } = readConfig(good());
  expect([uploads, clamd]).toEqual([{ bytes: 20 * 1024 * 1024, files: 10 }, null]);
  const scannerAt = (address: string) => readConfig({ ...good(), CLAMD_ADDRESS: address }).clamd;
  expect(scannerAt("clamav.intern:3310")).toEqual({ host: "clamav.intern", port: 3310 });
  expect(scannerAt("[::1]:3310")).toEqual({ host: "::1", port: 3310 });
  expect(scannerAt("/run/clamav/clamd.ctl")).toEqual({ path: "/run/clamav/clamd.ctl" });
});

test("the housing system is asked modestly where nothing says how", () => {
  const { VERA_REQUESTS_PER_SECOND: _, VERA_AT_ONCE: __, ...rest } = good();
  expect(readConfig(rest).housingSystemPace).toEqual({ perSecond: 5, atOnce: 2, quiet: null });
  expect(readConfig({ ...rest, VERA_QUIET_HOURS: "22:00-06:00" }).housingSystemPace.quiet).toEqual({
    from: "22:00",
    until: "06:00",
  });
});

test.each(Object.keys(good()).filter((name) => !isOptional(name)))(
  "without %s the portal does not start",
  (name) => {
    expect(refusalOf({ ...good(), [name]: undefined })).toContain(`${name}: `);
    expect(refusalOf({ ...good(), [name]: "" })).toContain(`${name}: `);
  },
);

test.each([
  ["DATABASE_URL", "mysql://portal:WRONG-VALUE@localhost/portal"],
  ["PORT", "99999"],
  ["UPLOAD_MEGABYTES", "0"],
  ["UPLOAD_FILES", "WRONG-VALUE"],
  ["TENANT_UPLOAD_MEGABYTES", "101"],
  ["TENANT_UPLOAD_FILES", "0"],
  ["RESTRICTIONS_TOKEN", "WRONG-VALUE"],
  ["RESTRICTIONS_TOKEN", "WRONG-VALUE".repeat(4)],
  ["RESTRICTIONS_TOKEN", "WRONG-VALUE and a good many more words than that"],
  ["HEADS_MAILBOX", "WRONG-VALUE"],
  ["HEADS_MAILBOX", "een@wrong-value.example, twee@wrong-value.example"],
  ["CLAMD_ADDRESS", "wrong-value"],
  ["CLAMD_ADDRESS", "wrong-value:99999"],
  ["TRUSTED_PROXIES", "0"],
  ["TRUSTED_PROXIES", "-1"],
  ["TRUSTED_PROXIES", "all of them"],
  ["PORT", "WRONG-VALUE"],
  ["PUBLIC_ORIGIN", "http://WRONG-VALUE.example"],
  ["PUBLIC_ORIGIN", "https://wrong-value.example/pad"],
  ["PUBLIC_ORIGIN", "https://wrong-value.example/"],
  ["PUBLIC_ORIGIN", "WRONG-VALUE"],
  ["PUBLIC_ORIGIN", "ftp://wrong-value.example"],
  ["SMTP_URL", "http://WRONG-VALUE.example"],
  ["MAIL_FROM", "privacy@WRONG-VALUE.example"],
  ["MAIL_FROM", "Naam <privacy@wrong-value.example>\r\nBcc: een@wrong-value.example"],
  ["MAIL_FROM", "Naam, Naam <privacy@wrong-value.example>"],
  ["MAIL_FROM", "Naam <een@wrong-value.example,twee@wrong-value.example>"],
  ["STAFF_MAILBOX", "WRONG-VALUE"],
  ["STAFF_MAILBOX", "een@wrong-value.example, twee@wrong-value.example"],
  ["MASTER_KEY", Buffer.from("wrong-value").toString("base64")],
  ["MASTER_KEY", "WRONG-VALUE, not base64"],
  ["MASTER_KEY", Buffer.alloc(32, "WRONG-VALUE").toString("base64")],
  ["MASTER_KEY", Buffer.alloc(32).toString("base64")],
  ["MASTER_KEY", Buffer.alloc(33, 1).toString("base64")],
  ["SIGNING_KEY", "WRONG-VALUE, not base64"],
  ["SIGNING_KEY", Buffer.alloc(32, "WRONG-VALUE").toString("base64")],
  ["OIDC_ISSUER", "WRONG-VALUE"],
  ["OIDC_ISSUER", "http://wrong-value.example"],
  ["OIDC_CLIENT_SECRET", "wrong"],
  ["OIDC_ACR_VALUES", " WRONG-VALUE"],
  ["VERA_RELATIES_URL", "WRONG-VALUE"],
  ["VERA_TOKEN_URL", "WRONG-VALUE"],
  ["VERA_REQUESTS_PER_SECOND", "-3"],
  ["VERA_AT_ONCE", "WRONG-VALUE"],
  ["VERA_QUIET_HOURS", "WRONG-VALUE"],
  ["VERA_QUIET_HOURS", "24:00-06:00"],
  ["VERA_QUIET_HOURS", "06:00-06:00"],
  ["VERA_CLIENT_SECRET", "wrong"],
  ["VERA_WRITE_CLIENT_ID", "WRONG-VALUE"],
  ["VERA_WRITE_CLIENT_SECRET", "WRONG-VALUE-alone"],
])("a bad %s is named, its value never: %j", (name, value) => {
  const refusal = refusalOf({ ...good(), [name]: value });
  expect(refusal).toContain(`${name}: `);
  expect(refusal).not.toContain(value);
  expect(refusal.toLowerCase()).not.toContain("wrong-value");
  expect(refusal.split("\n")).toHaveLength(1);
  for (const kept of Object.values(good()).filter((one) => one.length > 12))
    expect(refusal).not.toContain(kept);
});

test("another client may change what was decided, and without one the housing system is only read", () => {
  const writer = { VERA_WRITE_CLIENT_ID: "schrijver", VERA_WRITE_CLIENT_SECRET: "een-eigen-geheim" };
  expect(readConfig(good()).housingSystem.writer).toBeUndefined();
  expect(readConfig({ ...good(), ...writer }).housingSystem.writer).toEqual({
    clientId: "schrijver",
    clientSecret: "een-eigen-geheim",
  });
  const same = { ...writer, VERA_WRITE_CLIENT_ID: good().VERA_CLIENT_ID ?? "" };
  expect(refusalOf({ ...good(), ...same })).toContain("VERA_WRITE_CLIENT_ID: must be another client");
});

const portal = {
  id: "mijn-cocon",
  name: { nl: "Mijn Cocon", en: "Mijn Cocon" },
  method: "portal-login",
  issuer: "https://mijn.voorbeeld.example",
  clientId: "privacyloket",
  clientSecret: "geheim-van-het-portaal",
  acrValues: ["urn:voorbeeld:mfa"],
};
const withLogins = (...logins: unknown[]) => ({ ...good(), TENANT_LOGINS: JSON.stringify(logins) });

test("without a list tenants sign in nowhere; a provider says what it is worth and has ordinary claims", () => {
  expect(readConfig(good()).tenantLogins).toEqual([]);
  const middel = { ...portal, id: "middel", method: "eid", claims: { birthDate: "birth_date" } };
  expect(readConfig(withLogins(portal, middel)).tenantLogins).toMatchObject([
    {
      method: "portal-login",
      scope: "openid profile",
      connection: "erp",
      claims: { person: "relation_number" },
    },
    {
      method: "eid",
      claims: { givenName: "given_name", familyName: "family_name", birthDate: "birth_date" },
    },
  ]);
});

test.each<[string, unknown]>([
  ["acrValues", { ...portal, acrValues: [] }],
  ["acrValues", { ...portal, acrValues: undefined }],
  ["acrValues", { ...portal, acrValues: ["WRONG-VALUE urn:two"] }],
  ["method", { ...portal, method: "wrong-value" }],
  ["issuer", { ...portal, issuer: "http://wrong-value.example" }],
  ["issuer", { ...portal, issuer: "WRONG-VALUE" }],
  ["clientSecret", { ...portal, clientSecret: "wrong" }],
  ["id", { ...portal, id: "WRONG-VALUE/.." }],
  ["name", { ...portal, name: { nl: "Mijn Cocon" } }],
  ["scope", { ...portal, scope: "wrong-value" }],
  ["passesThrough", { ...portal, passesThrough: ["http://wrong-value.example"] }],
  ["acr", { ...portal, acr: "WRONG-VALUE" }],
])("T-60 a provider of tenants with a bad %s is refused, and nothing of it is told", (name, login) => {
  const refusal = refusalOf(withLogins(login));
  expect(refusal).toContain("TENANT_LOGINS.0");
  expect(refusal).toContain(name);
  expect(refusal.toLowerCase()).not.toContain("wrong-value");
  expect(refusal).not.toContain(portal.clientSecret);
});

test("T-60 a list of providers that cannot be read, or with a name twice, is refused and not repeated", () => {
  const unreadable = `[{"clientSecret":"${portal.clientSecret}",}]`;
  expect(refusalOf({ ...good(), TENANT_LOGINS: unreadable })).toBe(
    "Bad settings: TENANT_LOGINS: must be a list in JSON",
  );
  expect(refusalOf(withLogins(portal, portal))).toContain("TENANT_LOGINS: must have an id of its own each");
});

const provider = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_ACR_VALUES"];
const withoutProvider = () =>
  Object.fromEntries(Object.entries(good()).filter(([name]) => !provider.includes(name)));

test("T-60 colleagues sign in at the provider, with passkeys, or either; there is always a way", () => {
  const waysOf = (environment: Record<string, string>) => {
    const { staffSignIn, staffPasskeys } = readConfig(environment);
    return { provider: staffSignIn !== null, passkey: staffPasskeys };
  };
  expect(waysOf(good())).toEqual({ provider: true, passkey: false });
  expect(waysOf({ ...good(), STAFF_PASSKEYS: "on" })).toEqual({ provider: true, passkey: true });
  expect(waysOf(withoutProvider())).toEqual({ provider: false, passkey: true });
  expect(refusalOf({ ...withoutProvider(), STAFF_PASSKEYS: "off" })).toContain("STAFF_PASSKEYS: ");
  expect(refusalOf({ ...good(), STAFF_PASSKEYS: "yes" })).toContain("STAFF_PASSKEYS: ");
});

test("no copy of an identity document is ever asked for, unless an association says that it may be", () => {
  expect(readConfig(good()).idCopies).toBe(false);
  expect(readConfig({ ...good(), ID_COPIES: "on" }).idCopies).toBe(true);
  expect(refusalOf({ ...good(), ID_COPIES: "yes" })).toContain("ID_COPIES: ");
});

const sms = {
  SMS_URL: "https://sms.voorbeeld.example/messages",
  SMS_TOKEN: "een-lang-teken",
  SMS_FROM: "Voorbeeld",
};

test("codes go by SMS where all of its settings are there, and nowhere without any of them", () => {
  expect(readConfig(good()).sms).toBeNull();
  expect(readConfig({ ...good(), ...sms }).sms).toEqual({
    url: sms.SMS_URL,
    token: sms.SMS_TOKEN,
    from: sms.SMS_FROM,
  });
  const here = { ...sms, SMS_URL: "http://localhost:3007/messages", SMS_FROM: "+31612345678" };
  expect(readConfig({ ...good(), ...here }).sms).toMatchObject({ from: "+31612345678" });
});

test.each([
  ["SMS_URL", undefined],
  ["SMS_URL", ""],
  ["SMS_URL", "http://wrong-value.example/messages"],
  ["SMS_URL", "ftp://localhost/wrong-value"],
  ["SMS_URL", "wrong-value"],
  ["SMS_TOKEN", undefined],
  ["SMS_TOKEN", "wrong"],
  ["SMS_TOKEN", "wrong-value\r\nx: y"],
  ["SMS_FROM", undefined],
  ["SMS_FROM", "wrong-value"],
  ["SMS_FROM", "wrong value twelve"],
  ["SMS_FROM", "061234"],
])("T-60 SMS with a bad %s is refused, and its value not told: %j", (name, value) => {
  const refusal = refusalOf({ ...good(), ...sms, [name]: value });
  expect(refusal).toContain(`${name}: `);
  expect(refusal.toLowerCase()).not.toContain("wrong-value");
  expect(refusal).not.toContain(name === "SMS_TOKEN" ? "wrong" : sms.SMS_TOKEN);
});

const publicKey = { kty: "OKP", crv: "Ed25519", x: randomBytes(32).toString("base64url") };
const withRetired = (text: string) => ({ ...good(), RETIRED_SIGNING_KEYS: text });

test("keys that signed before are read as they were published, and are none at first", () => {
  const kept = { ...publicKey, use: "sig", alg: "EdDSA", kid: "a-name" };
  expect(readConfig(withRetired(JSON.stringify({ keys: [kept] }))).retiredKeys).toEqual([kept]);
  expect(readConfig(good()).retiredKeys).toEqual([]);
});

test.each([
  ["no JSON", "WRONG-VALUE"],
  ["a list", JSON.stringify([publicKey])],
  ["another curve", JSON.stringify({ keys: [{ ...publicKey, crv: "WRONG-VALUE" }] })],
  ["a key that is cut", JSON.stringify({ keys: [{ ...publicKey, x: "WRONG-VALUE" }] })],
  ["a private key", JSON.stringify({ keys: [{ ...publicKey, d: "WRONG-VALUE" }] })],
])("retired keys that are %s are refused, and not repeated", (_, text) => {
  const refusal = refusalOf(withRetired(text));
  expect(refusal).toContain("RETIRED_SIGNING_KEYS");
  expect(refusal).not.toContain("WRONG-VALUE");
});

test.each<[string, (from: Record<string, string>) => Record<string, string>]>([
  ["SIGNING_KEY", ({ MASTER_KEY = "" }) => ({ SIGNING_KEY: MASTER_KEY })],
  ["FAILPOINTS", () => ({ FAILPOINTS: "1:kill" })],
  ["DATABASE_URL", () => ({ DATABASE_URL: "postgres://privacyloket:secret@localhost:5432/privacyloket" })],
  ["SMTP_URL", () => ({ SMTP_URL: "smtps://user:secret@mail.example.org:465" })],
  ["LEDGER_FOLDER", ({ STORAGE_FOLDER = "" }) => ({ LEDGER_FOLDER: `${STORAGE_FOLDER}/erased` })],
  ["LEDGER_FOLDER", ({ STORAGE_FOLDER = "" }) => ({ LEDGER_FOLDER: `${STORAGE_FOLDER}/../storage/` })],
  ["PRINT_FOLDER", ({ STORAGE_FOLDER = "" }) => ({ PRINT_FOLDER: STORAGE_FOLDER })],
  ["STORAGE_FOLDER", ({ PRINT_FOLDER = "" }) => ({ STORAGE_FOLDER: `${PRINT_FOLDER}/sealed` })],
])("T-60 a %s that takes protection away is refused beside settings that are good", (name, change) => {
  const from = good();
  const refusal = refusalOf({ ...from, ...change(from) });
  expect(refusal).toMatch(new RegExp(`^Bad settings: (${name}|LEDGER_FOLDER|PRINT_FOLDER): `));
  expect(refusal).toContain(name);
  expect(refusal.split("\n")).toHaveLength(1);
  for (const value of Object.values(change(from))) expect(refusal).not.toContain(value);
});

test("folders beside each other are good, also where the name of one begins like that of another", () => {
  const beside = {
    STORAGE_FOLDER: "/srv/portal",
    LEDGER_FOLDER: "/srv/portal-ledger",
    PRINT_FOLDER: "/srv/..print",
  };
  expect(readConfig({ ...good(), ...beside })).toMatchObject({ ledgerFolder: "/srv/portal-ledger" });
});

test("several bad settings are named together", () => {
  const refusal = refusalOf({ ...good(), MASTER_KEY: "x", SMTP_URL: "x" });
  expect(refusal).toMatch(/SMTP_URL: .*; MASTER_KEY: /);
});

test.each(["start", "worker"])(
  "T-60 npm run %s ends with code 78 and one line when a setting is bad",
  (script) => {
    const env = {
      ...good(),
      MASTER_KEY: "c2hvcnQ=",
      PATH: process.env.PATH ?? "",
      HOME: tmpdir(),
      NODE_ENV: "production" as const,
    };
    const run = spawnSync("npm", ["run", "--silent", script], { cwd: root, env, encoding: "utf8" });
    expect(run.status).toBe(badSettingsExitCode);
    expect(run.status).toBe(78);
    expect(run.stdout).toBe("");
    expect(run.stderr.trim().split("\n")).toEqual(["Bad settings: MASTER_KEY: must be 32 bytes in base64"]);
  },
);

const inProcesses = (): Record<string, string | undefined> => ({
  ...good(),
  VERA_RELATIES_URL: undefined,
  VERA_PROFILE: "process",
  VERA_BRG_URL: "https://erp.voorbeeld.example/brg",
  VERA_BOG_URL: "https://erp.voorbeeld.example/bog",
  VERA_BFG_URL: "https://erp.voorbeeld.example/bfg",
});

test("in the process dialect the addresses of the processes are needed, and those of the domains are not", () => {
  expect(readConfig(good()).housingSystem.profile).toBe("domain");
  expect(readConfig(inProcesses()).housingSystem).toMatchObject({
    profile: "process",
    urls: { brg: "https://erp.voorbeeld.example/brg" },
    resources: {},
  });
  expect(refusalOf({ ...inProcesses(), VERA_BFG_URL: undefined })).toContain("VERA_BFG_URL: ");
});

test.each([
  ["VERA_PROFILE", "WRONG-VALUE"],
  ["VERA_OHD_URL", "WRONG-VALUE"],
  ["VERA_PROCESS_RESOURCES", "WRONG-VALUE"],
  ["VERA_PROCESS_RESOURCES", '{"zaken":{"filters":{"person":"WRONG-VALUE"}}}'],
  ["VERA_PROCESS_RESOURCES", '{"zaken":{"path":"/WRONG-VALUE"}}'],
])("a bad %s of the process dialect is named, its value never: %s", (name, value) => {
  const refusal = refusalOf({ ...inProcesses(), VERA_RELATIES_URL: good().VERA_RELATIES_URL, [name]: value });
  expect(refusal).toContain(name);
  expect(refusal).not.toContain("WRONG-VALUE");
});

test("the example of the README for a supplier that differs is one that the portal starts with", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const example = /^VERA_PROCESS_RESOURCES=(.+)$/m.exec(readme)?.[1];
  expect(readConfig({ ...inProcesses(), VERA_PROCESS_RESOURCES: example }).housingSystem).toMatchObject({
    resources: { overeenkomsten: { path: "huurovereenkomsten" } },
  });
});

test("what a supplier calls its resources and how it wants to be asked is read from the settings", () => {
  const given = { overeenkomsten: { path: "huur/contracten", filters: { person: "relatie={value}" } } };
  const { housingSystem } = readConfig({ ...inProcesses(), VERA_PROCESS_RESOURCES: JSON.stringify(given) });
  expect(housingSystem).toMatchObject({ resources: given });
});
