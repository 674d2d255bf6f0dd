// `npm run demo`: the whole portal with a make-believe association around it, on this machine only.

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { generateAssociation } from "./association/association.ts";
import { demoStaff, startAssociationServices } from "./association-services.ts";
import { buildWhenOlder } from "./build.ts";
import { type KeptChild, keepRunning, lastLine } from "./child.ts";
import { prepareDatabases } from "./databases.ts";
import { collectEndings } from "./endings.ts";
import { firstDayIn } from "./first-day.ts";
import { withLogIn } from "./monday/own-lines.ts";
import { playMonday } from "./monday/play.ts";
import { requireFreePorts } from "./ports.ts";
import { removePostgres, startPostgres } from "./postgres.ts";
import { fillScanArchive } from "./scan-archive.ts";
import { secretsIn } from "./secrets.ts";
import { tenantAccounts } from "./tenant-accounts.ts";
import { walkThrough } from "./walk.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.env.DEMO_FOLDER || join(root, ".data");
const msToBeReady = 90_000;
const roles: Record<string, string> = {
  sanne: "handler",
  youssef: "privacy-officer",
  marit: "director",
  tom: "auditor",
};

const invited = ["--name", "Noa Peters", "--email", "noa@voorbeeld.example", "--role", "privacy-officer"];

const endings = collectEndings();
let over = false;

process.on("SIGINT", () => end(0));
process.on("SIGTERM", () => end(0));
endWithNpm();

try {
  await start(portsFrom(process.env.PORT));
} catch (error) {
  if (!over) console.error(error instanceof Error ? error.message : error);
  await end(1);
}

async function start(ports: ReturnType<typeof portsFrom>) {
  await requireFreePorts(ports);
  if (process.argv.includes("--fresh")) forget();
  for (const name of ["mails", "print", "storage"]) mkdirSync(join(folder, name), { recursive: true });
  say("Building the pages");
  buildWhenOlder(root);
  say("Starting PostgreSQL and filling the make-believe association");
  const today = firstDayIn(folder, new Date());
  const association = generateAssociation({ profile: "small", today });
  const server = await startPostgres({ folder: join(folder, "postgres"), port: ports.PostgreSQL });
  begun(server.stop);
  const databases = await prepareDatabases(server, association);
  const secrets = secretsIn(join(folder, "secrets.json"));
  const origin = `http://localhost:${ports.web}`;
  const services = await startAssociationServices({
    portalOrigin: origin,
    databaseUrl: databases.association,
    printFolder: join(folder, "print"),
    mailFolder: join(folder, "mails"),
    secrets,
    writes: true,
    tenants: tenantAccounts(association),
    ports: {
      housingSystem: ports["housing system"],
      identityProvider: ports["identity provider"],
      mail: ports["mail page"],
      smtp: ports.SMTP,
      post: ports["post tray"],
      sms: ports["SMS page"],
    },
  });
  begun(services.stop);
  const environment = {
    ...services.environment,
    ...databases.environment,
    ...(await fillScanArchive(join(folder, "scans"), association)),
    PORT: String(ports.web),
    PUBLIC_ORIGIN: origin,
    MAIL_FROM: "Woonstichting Voorbeeld <privacy@voorbeeld.example>",
    STAFF_MAILBOX: "privacyteam@voorbeeld.example",
    STAFF_PASSKEYS: "on",
    ID_COPIES: process.env.ID_COPIES ?? "off",
    MASTER_KEY: secrets.masterKey,
    SIGNING_KEY: secrets.signingKey,
    STORAGE_FOLDER: join(folder, "storage"),
    LEDGER_FOLDER: join(folder, "ledger"),
  };
  say("Publishing the register and adding staff");
  publishAndAddStaff(environment);
  const invitation = runScript("invite-staff.ts", invited, environment).trim();
  say("Filling the desk with an ordinary Monday, once");
  const wish = { environment, mail: services.mail, association, now: new Date() };
  await withLogIn(join(folder, "monday.log"), () => playMonday(wish));
  say("Starting the portal");
  await startPortal(environment, origin);
  const doors = {
    portal: origin,
    mail: services.mail.webUrl,
    post: services.post.url,
    sms: services.sms.webUrl,
    housingSystem: services.housingSystem.url,
    identityProvider: services.identityProvider.issuer,
    invitation,
  };
  console.log(walkThrough(doors, association));
  console.log(`ready ${origin}`);
}

function portsFrom(given: string | undefined) {
  const first = Number(given || 3000);
  if (!Number.isInteger(first) || first < 1 || first > 65_528)
    throw new Error("PORT must be a number from 1 to 65528");
  return {
    web: first,
    "housing system": first + 1,
    "identity provider": first + 2,
    "mail page": first + 3,
    SMTP: first + 4,
    "post tray": first + 5,
    PostgreSQL: first + 6,
    "SMS page": first + 7,
  };
}

function forget() {
  removePostgres(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
}

function publishAndAddStaff(environment: Record<string, string>) {
  runScript("publish-register.ts", [], environment);
  // Officers first: the last one cannot become anything else, and roles may have been changed since the last start.
  const officersFirst = demoStaff.toSorted((a, b) => Number(isOfficer(b)) - Number(isOfficer(a)));
  for (const { subject, name, email } of officersFirst) {
    const role = roles[subject];
    if (!role) continue;
    const details = ["--subject", subject, "--name", name, "--email", email, "--role", role];
    runScript("add-staff.ts", details, environment);
  }
}

function isOfficer({ subject }: { subject: string }): boolean {
  return roles[subject] === "privacy-officer";
}

function runScript(name: string, details: string[], environment: Record<string, string>): string {
  const env = { ...process.env, ...environment };
  const file = join(root, "scripts", name);
  const run = spawnSync(process.execPath, ["--import", "tsx", file, ...details], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`scripts/${name} failed:\n${run.stdout}${run.stderr}`);
  return run.stdout;
}

async function startPortal(environment: Record<string, string>, origin: string) {
  const children = ["web", "worker"].map((name) => {
    const log = join(folder, `${name}.log`);
    const child = keepRunning({
      entry: join(root, "build/processes", `${name}.js`),
      environment,
      log,
      cwd: root,
    });
    begun(child.stop);
    return { name, log, child };
  });
  const until = Date.now() + msToBeReady;
  while (!(await isHealthy(origin))) {
    for (const { name, child } of children) refuseGivenUp(name, child);
    if (Date.now() > until)
      throw new Error(`The portal is not ready: ${children.map(({ log }) => lastLine(log)).join("\n")}`);
    await wait(200);
  }
}

function refuseGivenUp(name: string, child: KeptChild) {
  const reason = child.gaveUp();
  if (reason) throw new Error(`The ${name} process stopped: ${reason}`);
}

async function isHealthy(origin: string) {
  try {
    return (await fetch(`${origin}/gezond`, { signal: AbortSignal.timeout(5_000) })).status === 200;
  } catch {
    return false;
  }
}

// Ctrl-C may come while something starts: then the process ends, and with it what just began.
function begun(stop: () => Promise<void>) {
  if (over) throw new Error("Stopped while starting");
  endings.add(stop);
}

async function end(code: number) {
  if (over) return;
  over = true;
  await endings.endAll().catch((error: unknown) => console.error(error));
  process.exit(code);
}

// npm or its shell may be killed without passing it on; then nobody is left to stop us.
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(0), 500).unref();
}

function say(line: string) {
  console.log(`${line} …`);
}
