// The process dialect, read as if it were the domain dialect: the same records come of it, so that nobody who reads
// them has to know how they came. A supplier may ignore a nested filter, so each row must say itself whose it is.

import { SourceError } from "../source.ts";
import type { Api, Wire } from "./api.ts";
import type { Parts } from "./process-fold.ts";
import { foldMessage, keyIn } from "./process-fold.ts";
import { linkTo, processLinks } from "./process-links.ts";
import type {
  ProcessResource,
  ProcessResourceName,
  ProcessSettings,
  ProcessUrls,
} from "./process-settings.ts";
import { processResources } from "./process-settings.ts";
import { Message } from "./schemas.ts";
import type { ResourceName } from "./settings.ts";

/** What is known while one slice of one person is read; it ends with that. */
type Reading = { parts: Parts; requests: Set<string> };

type Route = {
  from: ProcessResourceName;
  filter: string;
  /** Whether a row is of what was asked; null when it leaves that open. */
  fits: (row: Message, value: string) => boolean | null;
  rowsOf: (row: Message, reading: Reading, value: string) => Message[];
};

/** So many rows of others mean that the whole association would come by. */
const mostForeignRows = 10_000;

export function processApi(wire: Wire, settings: ProcessSettings, slice?: string): Api {
  const links = processLinks(settings.urls);
  const reading: Reading = { parts: new Map(), requests: new Set() };
  const api: Api = {
    links,
    async one(resource, id, signal) {
      const kept = reading.parts.get(`${resource}/${id}`);
      if (kept) return kept;
      const from = byKey[resource];
      const message =
        from && (await wire.one(`${addressOf(settings, from)}/${encodeURIComponent(id)}`, signal));
      if (!message) return null;
      if (message.id !== id) throw new SourceError("other-record", false);
      if (resource === "onderhoudsorders" && !cameOf(message, reading)) return null;
      const folded = foldMessage(resource, message, reading.parts);
      if (resource !== "natuurlijk-personen" || !namesAccounts.has(slice ?? "")) return folded;
      return { ...folded, betaalgegevens: await accountsOf(api, id, signal) };
    },
    async *pages(resource, example, signal, asOf) {
      const [[attribute, given] = ["", ""]] = Object.entries(example);
      const route = routes[resource]?.[attribute];
      if (!route) throw new SourceError("no-address", false);
      const value = links.target(given)?.id ?? given;
      let foreign = 0;
      for await (const page of wire.pages({ ...listOf(settings, route, value), asOf }, signal)) {
        const own = page.filter((row) => isOwn(route, row, value));
        foreign += page.length - own.length;
        if (foreign > mostForeignRows) throw new SourceError("filter-ignored", false);
        const rows = own.flatMap((row) => route.rowsOf(row, reading, value));
        if (rows.length > 0) yield rows;
      }
    },
  };
  return api;
}

/** Slices in which a bank account is pointed at: a relation does not name its accounts in this dialect. */
const namesAccounts = new Set<string>([
  "natuurlijk-personen",
  "huurovereenkomsten",
  "boekingen",
  "betalingsregelingen",
]);

async function accountsOf(api: Api, id: string, signal: AbortSignal): Promise<{ id: string }[]> {
  const keys: { id: string }[] = [];
  for await (const page of api.pages("betaalgegevens", { "relatie.id": id }, signal)) {
    keys.push(...page.map((account) => ({ id: account.id })));
  }
  return keys;
}

const byKey: Partial<Record<ResourceName, ProcessResourceName>> = {
  "natuurlijk-personen": "relaties",
  prijscomponenten: "prijscomponenten",
  onderhoudsorders: "onderhoudsorders",
};

/** Where a resource is asked. Throws SourceError when this connection has no address for its process. */
export function addressOf({ urls, resources }: ProcessSettings, name: ProcessResourceName): string {
  const url = urls[processResources[name].process];
  if (url === undefined) throw new SourceError("no-address", false);
  const known: ProcessResource = processResources[name];
  return `${url}/${resources?.[name]?.path ?? known.path ?? name}`;
}

function listOf(settings: ProcessSettings, { from, filter }: Route, value: string) {
  const known = processResources[from];
  const standard: Record<string, string> = known.filters;
  const template = settings.resources?.[from]?.filters[filter] ?? standard[filter] ?? "";
  // As the template has it, and whatever is filled in cannot become a second question.
  const filled = template.split("&").map((pair) => {
    const place = pair.indexOf("=");
    return [pair.slice(0, place), pair.slice(place + 1).replaceAll("{value}", () => value)];
  });
  return {
    url: addressOf(settings, from),
    example: Object.fromEntries(filled) as Record<string, string>,
    pageSize: "pageSize" in known ? known.pageSize : undefined,
  };
}

/** A row that leaves open whose it is can be anybody's and can be ours: then there is no answer at all. */
function isOwn({ fits }: Route, row: Message, value: string): boolean {
  const own = fits(row, value);
  if (own === null) throw new SourceError("key-missing", false);
  return own;
}

/** That the key stands in one of these places, such as "rollen.relatie". An empty list names somebody else, or nobody. */
const names =
  (...paths: string[]) =>
  (row: Message, key: string): boolean | null => {
    const keys = paths.flatMap((path) => keysAt(row, path));
    if (keys.includes(key)) return true;
    const isThere = paths.some((path) => row[path.split(".")[0] ?? ""] != null);
    return isThere && !keys.includes(null) ? false : null;
  };

function cameOf(order: Message, { requests }: Reading): boolean {
  return keysAt(order, "onderhoudsverzoeken").some((key) => key !== null && requests.has(key));
}

/** "rollen.relatie": the keys of all that stand there. */
function keysAt(value: unknown, path: string): (string | null)[] {
  const found = path
    .split(".")
    .reduce<unknown[]>((all, name) => all.flatMap((one) => valuesIn(one, name)), [value]);
  return found.map(keyIn);
}

function valuesIn(value: unknown, name: string): unknown[] {
  const inner =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return inner === undefined || inner === null ? [] : [inner].flat();
}

const folded = (resource: ResourceName) => (row: Message, reading: Reading) => [
  foldMessage(resource, row, reading.parts),
];

/** The parts of a relation that are records of their own, in the order of the source. */
const partsIn = (attribute: string, resource: ResourceName) => (row: Message, reading: Reading) => {
  const person = foldMessage("natuurlijk-personen", row, reading.parts);
  return keysAt(person, attribute).flatMap((key) => reading.parts.get(`${resource}/${key}`) ?? []);
};

const ofPeople = (resource: ResourceName & ProcessResourceName): Route => ({
  from: resource,
  filter: "person",
  fits: names("relaties"),
  rowsOf: folded(resource),
});
const ofOne = (resource: ResourceName & ProcessResourceName): Route => ({
  from: resource,
  filter: "person",
  fits: names("relatie"),
  rowsOf: folded(resource),
});
const ofContract = (resource: ResourceName & ProcessResourceName): Route => ({
  from: resource,
  filter: "contract",
  fits: names("overeenkomst", "overeenkomsten"),
  rowsOf: folded(resource),
});
const itself = (row: Message, key: string) => row.id === key;
// Somebody may be named in a role only, and a case has no roles at all.
const inCase = names("relaties", "rollen.relatie");

const routes: Partial<Record<ResourceName, Record<string, Route>>> = {
  "natuurlijk-personen": {
    geboortedatum: {
      from: "relaties",
      filter: "birthDate",
      fits: () => true,
      rowsOf: folded("natuurlijk-personen"),
    },
  },
  "relatie-adressen": {
    "relatie.id": {
      from: "relaties",
      filter: "key",
      fits: itself,
      rowsOf: partsIn("adressen", "relatie-adressen"),
    },
  },
  contactgegevens: {
    "relatie.id": {
      from: "relaties",
      filter: "key",
      fits: itself,
      rowsOf: partsIn("contactgegevens", "contactgegevens"),
    },
    waarde: {
      from: "relaties",
      filter: "mailbox",
      fits: (row, mailbox) => valuesIn(row, "contactgegevens").some((detail) => isReachedAt(detail, mailbox)),
      rowsOf: (row, reading, mailbox) =>
        partsIn("contactgegevens", "contactgegevens")(row, reading).filter((detail) =>
          isReachedAt(detail, mailbox),
        ),
    },
  },
  betaalgegevens: {
    "relatie.id": {
      from: "betaalgegevens",
      filter: "person",
      fits: names("relatie"),
      rowsOf: folded("betaalgegevens"),
    },
  },
  contactmomenten: { "relaties.id": ofPeople("contactmomenten") },
  huurovereenkomsten: {
    relaties: {
      from: "overeenkomsten",
      filter: "person",
      fits: names("relaties"),
      rowsOf: (row, reading) => (isOfKind(row, "HUU") ? folded("huurovereenkomsten")(row, reading) : []),
    },
  },
  boekingen: {
    overeenkomst: {
      from: "boekingen",
      filter: "contract",
      fits: names("overeenkomst"),
      rowsOf: folded("boekingen"),
    },
  },
  onderhoudsverzoeken: {
    relaties: {
      ...ofPeople("onderhoudsverzoeken"),
      rowsOf: (row, reading) => {
        reading.requests.add(row.id);
        return folded("onderhoudsverzoeken")(row, reading);
      },
    },
  },
  onderhoudsorders: { relaties: ofPeople("onderhoudsorders") },
  zaken: { relaties: { ...ofPeople("zaken"), fits: inCase } },
  zaakrollen: {
    relatie: {
      from: "zaken",
      filter: "role",
      fits: inCase,
      rowsOf: ownRoles,
    },
  },
  informatieobjecten: { relaties: ofPeople("informatieobjecten") },
  signaleringen: { "relatie.id": ofOne("signaleringen") },
  debiteuren: { relatie: ofOne("debiteuren") },
  betalingsregelingen: { overeenkomst: ofContract("betalingsregelingen") },
  "externe-incassos": { overeenkomst: ofContract("externe-incassos") },
  inkomens: {
    "relaties.id": {
      from: "inkomens",
      filter: "key",
      fits: itself,
      rowsOf: (row, { parts }) =>
        valuesIn(row, "inkomens").flatMap((income) =>
          keyIn(income) ? [foldMessage("inkomens", Message.parse(income), parts)] : [],
        ),
    },
  },
  inschrijvingen: {
    relaties: {
      ...ofPeople("inschrijvingen"),
      rowsOf: (row, reading) => (isOfKind(row, "INS") ? folded("inschrijvingen")(row, reading) : []),
    },
  },
  aanbiedingen: { relatie: ofOne("aanbiedingen") },
  kandidaten: { relatie: ofOne("kandidaten") },
  toewijzingen: {
    relatie: {
      from: "toewijzingen",
      filter: "person",
      fits: names("kandidaat.relatie"),
      // Here an allocation names its candidate, and the candidate names the person.
      rowsOf: (row, reading, key) =>
        folded("toewijzingen")(row, reading).map((message) => ({
          ...message,
          relatie: linkTo("natuurlijk-personen", key),
        })),
    },
  },
  reclamaties: { relaties: ofOne("reclamaties") },
  huuropzeggingen: { relaties: ofPeople("huuropzeggingen") },
};

/** Whether this dialect has such a list, under an address that we know. */
export function isAskable(resource: ResourceName, urls: ProcessUrls): boolean {
  // Nested in the person, and read with them.
  if (resource === "communicatievoorkeuren") return true;
  const ways = Object.values(routes[resource] ?? {});
  return ways.length > 0 && ways.every(({ from }) => urls[processResources[from].process] !== undefined);
}

/** The roles of one person in a case, which is kept: it may name this person nowhere else. */
function ownRoles(row: Message, { parts }: Reading, key: string): Message[] {
  const message = foldMessage("zaken", row, parts);
  parts.set(`zaken/${message.id}`, message);
  const isOwnRole = valuesIn(row, "rollen").map((role) => keysAt(role, "relatie").includes(key));
  return keysAt(message, "rollen").flatMap((id, place) =>
    isOwnRole[place] ? (parts.get(`zaakrollen/${id}`) ?? []) : [],
  );
}

function isReachedAt(detail: unknown, mailbox: string): boolean {
  return valuesIn(detail, "waarde").some(
    (value) => String(value).trim().toLowerCase() === mailbox.trim().toLowerCase(),
  );
}

/** A list of contracts has all kinds: rental, enrolment as a seeker of a home, service (OVEREENKOMSTSOORT). */
function isOfKind({ soort }: Message, kind: "HUU" | "INS"): boolean {
  const code = valuesIn({ soort }, "soort").flatMap((one) => valuesIn(one, "code"))[0];
  return code === undefined || code === kind;
}
