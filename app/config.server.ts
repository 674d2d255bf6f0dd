// The only place that knows the settings. A bad one stops the start, with one clear line.

import { isAbsolute, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { PublicKey } from "./server/signing.ts";
import { readFileSources } from "./server/sources/files/settings.ts";
import type { PersonBy } from "./server/sources/known-as.ts";
import { AtOnce, paceOf, QuietHours, RequestsPerSecond } from "./server/sources/pace.ts";
import { readSqlSources } from "./server/sources/sql/settings.ts";
import { keySchemes } from "./server/sources/vera/keys.ts";
import { ProcessResources } from "./server/sources/vera/process-settings.ts";
import { optionalResources } from "./server/sources/vera/settings.ts";

const origin = z
  .url({ protocol: /^https?$/, abort: true })
  .refine(
    (value) => new URL(value).origin === value,
    "must be an origin, such as https://privacy.voorbeeld.nl",
  );

function isHttpsOrHere(value: string): boolean {
  return value.startsWith("https:") || new URL(value).hostname === "localhost";
}

/** Where a source answers; what it is asked is added behind. */
const sourceUrl = z.url({ protocol: /^https?$/, abort: true }).refine((value) => {
  const { username, password, search, hash } = new URL(value);
  return [username, password, search, hash].every((part) => part === "");
}, "must be http or https, without a name, password, ? or #");

const issuer = z
  .url({ abort: true })
  .refine(isHttpsOrHere, "must be https, or http://localhost for a try-out");

/** 32 random bytes in base64. */
const randomKey = z
  .base64()
  .refine((value) => Buffer.from(value, "base64").length === 32, {
    error: "must be 32 bytes in base64",
    abort: true,
  })
  .refine(
    (value) => new Set(Buffer.from(value, "base64")).size >= 16,
    "must be random: openssl rand -base64 32",
  );

/** How the association's housing system is called in the references to its persons. */
export const housingSystemId = "erp";

const provider = {
  /** In the address to which the provider sends people back. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, "must be small letters, digits and dashes"),
  name: z.strictObject({ nl: z.string().min(1), en: z.string().min(1) }),
  issuer,
  clientId: z.string().min(1),
  clientSecret: z.string().min(8),
  /** Which `acr` of an ID token is strong enough; a login of any other proves nothing. */
  acrValues: z.array(z.string().regex(/^\S+$/, "must be without spaces")).min(1, "must name one at least"),
  scope: z
    .string()
    .regex(/^openid( \S+)*$/, "must begin with openid")
    .default("openid profile"),
  /** Origins beside the issuer's through which people pass on their way: browsers stop a form that leads elsewhere. */
  passesThrough: z.array(origin.refine(isHttpsOrHere, "must be https")).default([]),
};
const claim = z.string().min(1);

/** A provider at which tenants show who they are, and as what that counts. */
const TenantLogin = z.discriminatedUnion("method", [
  z.strictObject({
    ...provider,
    method: z.literal("portal-login"),
    /** Of which source the claim gives the key. */
    connection: z.string().default(housingSystemId),
    claims: z.strictObject({ person: claim.default("relation_number") }).prefault({}),
  }),
  z.strictObject({
    ...provider,
    method: z.literal("eid"),
    claims: z
      .strictObject({
        givenName: claim.default("given_name"),
        familyName: claim.default("family_name"),
        birthDate: claim.default("birthdate"),
      })
      .prefault({}),
  }),
]);

const TenantLogins = z
  .array(TenantLogin)
  .refine(
    (list) => new Set(list.map(({ id }) => id)).size === list.length,
    "must have an id of its own each",
  );

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Where people reach the portal. Plain http is for this machine only. */
  PUBLIC_ORIGIN: origin.refine(isHttpsOrHere, "must be https, or http://localhost for a try-out"),
  /** How many proxies stand in front, each adding to X-Forwarded-For. Https always has one; a try-out has none. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** smtp://user:password@host:port, or smtps:// */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^<>\r\n,]+ <[^<>\s,@]+@[^<>\s,@]+>$/,
      "must look like: Woonstichting Voorbeeld <privacy@voorbeeld.nl>",
    ),
  /** Where staff are told of new requests and near deadlines. */
  STAFF_MAILBOX: z.email(),
  /** Every key of a dossier is wrapped with it. */
  MASTER_KEY: randomKey,
  STORAGE_FOLDER: z.string().min(1),
  /** What was erased is written down here, outside the storage and every backup, and erased again after a restore. */
  LEDGER_FOLDER: z.string().min(1),
  /** Where the daily signed list of the history is sent: a mailbox that who manages the database cannot empty. */
  HEADS_MAILBOX: z.email().optional(),
  /** The folder that the association's printer or print service empties. */
  PRINT_FOLDER: z.string().min(1),
  /** Where tenants may sign in to show who they are: a list in JSON. */
  TENANT_LOGINS: z.string().default("[]").transform(jsonOf("a list")).pipe(TenantLogins),
  /** Whether colleagues may sign in with passkeys. Off, unless there is no identity provider. */
  STAFF_PASSKEYS: z.enum(["on", "off"]).optional(),
  /** Which dialect of the standard the housing system speaks. */
  VERA_PROFILE: z.enum(["domain", "process"]).default("domain"),
  /** What the keys in its messages mean, by the release of the standard that it follows there. */
  VERA_KEY_SCHEME: z.enum(keySchemes).default("4.3"),
  VERA_TOKEN_URL: sourceUrl,
  /** Hosts in the addresses of the housing system that lie on the inner network or on this machine. */
  PRIVATE_HOSTS: z
    .string()
    .default("")
    .transform((value) => value.split(",").map((host) => host.trim().toLowerCase()))
    .transform((hosts) => hosts.filter((host) => host !== "")),
  VERA_CLIENT_ID: z.string().min(1),
  VERA_CLIENT_SECRET: z.string().min(8),
  /** Another client, which may change what was decided; without it the housing system is only read. */
  VERA_WRITE_CLIENT_ID: z.string().min(1).optional(),
  VERA_WRITE_CLIENT_SECRET: z.string().min(8).optional(),
  /** What this supplier does not have, or is kept elsewhere: names of the standard with spaces between. */
  VERA_WITHOUT: z
    .string()
    .default("")
    .transform((names) => names.split(" ").filter(Boolean))
    .pipe(z.array(z.enum(optionalResources))),
  /** How often and how much at once the housing system may be asked, by all processes together. */
  VERA_REQUESTS_PER_SECOND: RequestsPerSecond,
  VERA_AT_ONCE: AtOnce,
  /** When nothing is gathered from it: "22:00-06:00", by Dutch clocks. */
  VERA_QUIET_HOURS: QuietHours.optional(),
  /** A file in JSON: further databases to gather from, as the README tells. */
  SQL_SOURCES_FILE: z.string().min(1).optional(),
  /** A file in JSON: folders and buckets with files of persons, as the README tells. */
  FILE_SOURCES_FILE: z.string().min(1).optional(),
  /** Of one file that a colleague brings, in megabytes, and how many come at once. */
  UPLOAD_MEGABYTES: z.coerce.number().int().min(1).max(100).default(20),
  UPLOAD_FILES: z.coerce.number().int().min(1).max(50).default(10),
  /** The same of what tenants send with an answer or a message. */
  TENANT_UPLOAD_MEGABYTES: z.coerce.number().int().min(1).max(100).default(10),
  TENANT_UPLOAD_FILES: z.coerce.number().int().min(1).max(50).default(5),
  /** Where ClamAV's daemon scans them: host:port, or the path of its socket. Without it nothing is scanned. */
  CLAMD_ADDRESS: z
    .string()
    .regex(
      /^(\/\S+|[A-Za-z0-9.-]+:\d{1,5}|\[[0-9a-fA-F:]+\]:\d{1,5})$/,
      "must be host:port, or the path of a socket",
    )
    .transform(scannerAddress)
    .refine(({ port }) => port === undefined || (port > 0 && port <= 65_535), "must have a port that exists")
    .optional(),
  /** With it other systems ask which data stand still: GDPR art. 18. Without it nobody can. */
  RESTRICTIONS_TOKEN: z
    .string()
    .regex(/^[!-~]{32,}$/, { error: "must be 32 signs or more, without spaces", abort: true })
    .refine((value) => new Set(value).size >= 12, "must be random: openssl rand -base64 32")
    .optional(),
  /** Whether a colleague may ask for a masked copy of an identity document where nothing milder will do. */
  ID_COPIES: z.enum(["on", "off"]).default("off"),
  /** Signs the manifest of a bundle. */
  SIGNING_KEY: randomKey,
  /** The public keys that signed before it, as `/.well-known/jwks.json` showed them. */
  RETIRED_SIGNING_KEYS: z
    .string()
    .default('{ "keys": [] }')
    .transform(jsonOf("a set of keys"))
    .pipe(z.strictObject({ keys: z.array(PublicKey) })),
  /** For try-outs on this machine: where this process dies, see `server/failpoints.ts`. */
  FAILPOINTS: z
    .string()
    .regex(/^\d+(,\d+)*:.+$/)
    .optional(),
});

/** Where the housing system answers in the dialect of the information domains. */
const Domains = z.object({
  VERA_RELATIES_URL: sourceUrl,
  VERA_VASTGOED_URL: sourceUrl,
  VERA_OVEREENKOMSTEN_URL: sourceUrl,
  VERA_FINANCIEN_URL: sourceUrl,
  VERA_ONDERHOUD_URL: sourceUrl,
  VERA_DOSSIER_URL: sourceUrl,
  /** Seeking a home; often a platform of the region has it. */
  VERA_WOONRUIMTEVERDELING_URL: sourceUrl.optional(),
});

/** Where it answers in the dialect of the processes: relations, contracts, ledger, repairs, cases and documents, arrears, seeking, leaving. */
const Processes = z.object({
  VERA_BRG_URL: sourceUrl,
  VERA_BOG_URL: sourceUrl,
  VERA_BFG_URL: sourceUrl,
  VERA_OHD_URL: sourceUrl.optional(),
  VERA_BDO_URL: sourceUrl.optional(),
  VERA_INC_URL: sourceUrl.optional(),
  VERA_WRV_URL: sourceUrl.optional(),
  VERA_VHE_URL: sourceUrl.optional(),
  /** Where this supplier differs from the standard, in JSON, as the README tells. */
  VERA_PROCESS_RESOURCES: z
    .string()
    .default("{}")
    .transform(jsonOf("a set of resources"))
    .pipe(ProcessResources),
});

/** The association's identity provider: all of it, or none where colleagues sign in with passkeys only. */
const Provider = z.object({
  OIDC_ISSUER: z
    .url({ abort: true })
    .refine(isHttpsOrHere, "must be https, or http://localhost for a try-out"),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(8),
  /** What the provider must say of how somebody signed in (`acr`): names with spaces between, each of two factors. */
  OIDC_ACR_VALUES: z.string().regex(/^\S+( \S+)*$/, "must name what counts as two factors"),
});

/** Who brings text messages: all of it, or none where no codes go by SMS. */
const Sms = z.object({
  /** Where messages are posted, as the README tells. */
  SMS_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isHttpsOrHere, "must be https, or http://localhost for a try-out"),
  SMS_TOKEN: z.string().regex(/^[!-~]{8,}$/, "must be 8 signs or more, without spaces"),
  /** Whom people see as the sender (3GPP TS 23.040: eleven signs). */
  SMS_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{6,14}|(?=[0-9 ]{0,10}[A-Za-z])[A-Za-z0-9 ]{1,11})$/,
      "must be a name of at most 11 letters, digits and spaces, or a number such as +31612345678",
    ),
});

export type Config = ReturnType<typeof readConfig>;

/** Thrown for a setting that is missing or wrong; the message names the settings, never their values. */
export class BadSettings extends Error {
  override name = "BadSettings";
}

/** The exit code for a bad configuration: sysexits.h, EX_CONFIG. */
export const badSettingsExitCode = 78;

/** The settings as the office uses them. Throws BadSettings. */
export function readConfig(environment: Record<string, string | undefined>) {
  const read = Environment.safeParse(environment);
  const isNamed = (all: z.ZodObject) =>
    Object.keys(all.shape).some((name) => environment[name] !== undefined);
  const provider = isNamed(Provider) ? Provider.safeParse(environment) : null;
  const sms = isNamed(Sms) ? Sms.safeParse(environment) : null;
  const dialect = dialectIn(environment);
  if (!read.success || !dialect.success || provider?.success === false || sms?.success === false) {
    throw new BadSettings(oneLine([read.error, dialect.error, provider?.error, sms?.error]));
  }
  const env = read.data;
  const unsafe = unsafeIn(env);
  if (unsafe) throw new BadSettings(`Bad settings: ${unsafe}`);
  const staffSignIn = provider && signInAt(provider.data);
  if (!staffSignIn && env.STAFF_PASSKEYS === "off") {
    throw new BadSettings("Bad settings: STAFF_PASSKEYS: must be on where there is no OIDC_ISSUER");
  }
  const { sources, wrong } = env.SQL_SOURCES_FILE
    ? readSqlSources(env.SQL_SOURCES_FILE, environment, housingSystemId)
    : { sources: [], wrong: [] };
  if (wrong.length > 0) {
    throw new BadSettings(`Bad settings: SQL_SOURCES_FILE: ${env.SQL_SOURCES_FILE}: ${wrong.join("; ")}`);
  }
  const filed = env.FILE_SOURCES_FILE
    ? readFileSources(env.FILE_SOURCES_FILE, environment, [housingSystemId, ...sources.map(({ id }) => id)])
    : { sources: [], wrong: [] };
  if (filed.wrong.length > 0) {
    throw new BadSettings(
      `Bad settings: FILE_SOURCES_FILE: ${env.FILE_SOURCES_FILE}: ${filed.wrong.join("; ")}`,
    );
  }
  return {
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    publicOrigin: env.PUBLIC_ORIGIN,
    trustedProxies: env.TRUSTED_PROXIES,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    staffMailbox: env.STAFF_MAILBOX,
    sms: sms && { url: sms.data.SMS_URL, token: sms.data.SMS_TOKEN, from: sms.data.SMS_FROM },
    failpoints: env.FAILPOINTS,
    masterKey: Buffer.from(env.MASTER_KEY, "base64"),
    signingKey: Buffer.from(env.SIGNING_KEY, "base64"),
    retiredKeys: env.RETIRED_SIGNING_KEYS.keys,
    storageFolder: env.STORAGE_FOLDER,
    ledgerFolder: env.LEDGER_FOLDER,
    headsMailbox: env.HEADS_MAILBOX ?? null,
    printFolder: env.PRINT_FOLDER,
    staffSignIn,
    staffPasskeys: env.STAFF_PASSKEYS === "on" || !staffSignIn,
    tenantLogins: env.TENANT_LOGINS,
    housingSystem: {
      ...dialect.data,
      tokenUrl: env.VERA_TOKEN_URL,
      privateHosts: env.PRIVATE_HOSTS,
      clientId: env.VERA_CLIENT_ID,
      clientSecret: env.VERA_CLIENT_SECRET,
      writer: writerIn(env),
      without: env.VERA_WITHOUT,
      keyScheme: keySchemeIn(env, [...sources, ...filed.sources]),
    },
    housingSystemPace: housingPace(env),
    sqlSources: sources,
    fileSources: filed.sources,
    uploads: { bytes: env.UPLOAD_MEGABYTES * 1024 * 1024, files: env.UPLOAD_FILES },
    tenantUploads: { bytes: env.TENANT_UPLOAD_MEGABYTES * 1024 * 1024, files: env.TENANT_UPLOAD_FILES },
    clamd: env.CLAMD_ADDRESS ?? null,
    idCopies: env.ID_COPIES === "on",
    /** Null where no list of restrictions is shared. */
    restrictionsToken: env.RESTRICTIONS_TOKEN ?? null,
  };
}

/** What each setting allows and together would take protection away (T-60 of the threat model); null where nothing does. */
function unsafeIn(env: z.infer<typeof Environment>): string | null {
  const https = env.PUBLIC_ORIGIN.startsWith("https:");
  if (env.FAILPOINTS && https) return "FAILPOINTS: is for a try-out on http://localhost only";
  if (env.TRUSTED_PROXIES === 0 && https) {
    return "TRUSTED_PROXIES: must say how many proxies stand in front of https";
  }
  if (env.SIGNING_KEY === env.MASTER_KEY) return "SIGNING_KEY: must be another key than MASTER_KEY";
  const ofExample = (["DATABASE_URL", "SMTP_URL"] as const).find(
    (name) => https && new URL(env[name]).password === "secret",
  );
  if (ofExample) return `${ofExample}: has the password of the example; give it one of its own`;
  const within = folders.find((name) =>
    folders.some((other) => other !== name && isWithin(env[name], env[other])),
  );
  return within
    ? `${within}: must lie outside ${folders.filter((name) => name !== within).join(" and ")}`
    : null;
}

/** What was erased may not go back with the storage, and who empties the printer's folder sees nothing else. */
const folders = ["LEDGER_FOLDER", "PRINT_FOLDER", "STORAGE_FOLDER"] as const;

function isWithin(folder: string, other: string): boolean {
  const path = relative(resolve(other), resolve(folder));
  return path === "" || !(path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path));
}

function writerIn(env: z.infer<typeof Environment>) {
  const { VERA_WRITE_CLIENT_ID: clientId, VERA_WRITE_CLIENT_SECRET: clientSecret } = env;
  if (clientId === undefined && clientSecret === undefined) return undefined;
  if (clientSecret === undefined) {
    throw new BadSettings("Bad settings: VERA_WRITE_CLIENT_ID: needs VERA_WRITE_CLIENT_SECRET beside it");
  }
  if (clientId === undefined) {
    throw new BadSettings("Bad settings: VERA_WRITE_CLIENT_SECRET: needs VERA_WRITE_CLIENT_ID beside it");
  }
  if (clientId === env.VERA_CLIENT_ID) {
    throw new BadSettings("Bad settings: VERA_WRITE_CLIENT_ID: must be another client than VERA_CLIENT_ID");
  }
  return { clientId, clientSecret };
}

/** Until 4.1 no message names a key of the system of record, so that nobody is known elsewhere by it. */
function keySchemeIn(
  { VERA_KEY_SCHEME: scheme }: z.infer<typeof Environment>,
  further: { id: string; personBy: PersonBy }[],
) {
  const asks = further.find(({ personBy }) => typeof personBy === "object");
  if (scheme === "4.1" && asks) {
    throw new BadSettings(
      `Bad settings: VERA_KEY_SCHEME: has no external keys, which ${asks.id} knows people by`,
    );
  }
  return scheme;
}

function housingPace(env: z.infer<typeof Environment>) {
  return paceOf({
    requestsPerSecond: env.VERA_REQUESTS_PER_SECOND,
    atOnce: env.VERA_AT_ONCE,
    quietHours: env.VERA_QUIET_HOURS,
  });
}

const InDomains = Domains.transform((env) => ({
  profile: "domain" as const,
  urls: {
    relaties: env.VERA_RELATIES_URL,
    vastgoed: env.VERA_VASTGOED_URL,
    overeenkomsten: env.VERA_OVEREENKOMSTEN_URL,
    financien: env.VERA_FINANCIEN_URL,
    onderhoud: env.VERA_ONDERHOUD_URL,
    dossier: env.VERA_DOSSIER_URL,
    ...(env.VERA_WOONRUIMTEVERDELING_URL ? { woonruimteverdeling: env.VERA_WOONRUIMTEVERDELING_URL } : {}),
  },
}));

const InProcesses = Processes.transform((env) => ({
  profile: "process" as const,
  urls: {
    brg: env.VERA_BRG_URL,
    bog: env.VERA_BOG_URL,
    bfg: env.VERA_BFG_URL,
    ...(env.VERA_OHD_URL ? { ohd: env.VERA_OHD_URL } : {}),
    ...(env.VERA_BDO_URL ? { bdo: env.VERA_BDO_URL } : {}),
    ...(env.VERA_INC_URL ? { inc: env.VERA_INC_URL } : {}),
    ...(env.VERA_WRV_URL ? { wrv: env.VERA_WRV_URL } : {}),
    ...(env.VERA_VHE_URL ? { vhe: env.VERA_VHE_URL } : {}),
  },
  resources: env.VERA_PROCESS_RESOURCES,
}));

function dialectIn(environment: Record<string, string | undefined>) {
  return environment.VERA_PROFILE === "process"
    ? InProcesses.safeParse(environment)
    : InDomains.safeParse(environment);
}

function scannerAddress(value: string): { path: string; port?: undefined } | { host: string; port: number } {
  if (value.startsWith("/")) return { path: value };
  const colon = value.lastIndexOf(":");
  return { host: value.slice(0, colon).replace(/[[\]]/g, ""), port: Number(value.slice(colon + 1)) };
}

// What cannot be read is not repeated: it holds secrets.
function jsonOf(what: string) {
  return (text: string, context: z.RefinementCtx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: `must be ${what} in JSON` });
      return z.NEVER;
    }
  };
}

function signInAt(provider: z.infer<typeof Provider>) {
  return {
    issuer: provider.OIDC_ISSUER,
    clientId: provider.OIDC_CLIENT_ID,
    clientSecret: provider.OIDC_CLIENT_SECRET,
    acrValues: provider.OIDC_ACR_VALUES.split(" "),
  };
}

function oneLine(errors: (z.ZodError | undefined)[]): string {
  const wrong = errors
    .flatMap((error) => error?.issues ?? [])
    .map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  return `Bad settings: ${wrong.join("; ")}`;
}
