// A stand-in housing system that speaks the sector's standard over HTTP. It changes what somebody with that right asks.

import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { NextFunction, Request, Response } from "express";
import express from "express";
import postgres from "postgres";
import type { Fault } from "./faults.ts";
import { keepFaults } from "./faults.ts";
import { elsewhere } from "./further-messages.ts";
import type { Link } from "./message-parts.ts";
import { messages, withoutNulls } from "./messages.ts";
import type { Nested } from "./process-messages.ts";
import type { ProcessResource } from "./process-resources.ts";
import { processResources } from "./process-resources.ts";
import { readOne, readPage } from "./read.ts";
import type { Resource } from "./resources.ts";
import { resources } from "./resources.ts";
import type { Row } from "./rows.ts";
import type { Client, Tokens } from "./tokens.ts";
import { issueTokens, toWrite } from "./tokens.ts";
import { type KeyScheme, type Written, writableAt, writeMessage } from "./write.ts";

export type HousingSystem = {
  url: string;
  /** Makes every answer under a path go wrong, until it is ended with null or has happened often enough. */
  setFault(pattern: RegExp, fault: Fault | null): void;
  clearFaults(): void;
  /** Every message that asked for a change and was let in, also one that was not carried out. */
  written: Written[];
  stop(): Promise<void>;
};
export type Settings = Client & {
  databaseUrl: string;
  port: number;
  tokenLifetimeSeconds?: number;
  /** Who may change something; without one nobody may. */
  writer?: Client;
  /** 4.3 when not said. */
  keyScheme?: KeyScheme;
};

/** Begins to listen on this machine only; port 0 takes any free port. */
export async function startHousingSystem(settings: Settings): Promise<HousingSystem> {
  const sql = openDatabase(settings.databaseUrl);
  const tokens = issueTokens(settings, settings.tokenLifetimeSeconds ?? 300, settings.writer);
  const written: Written[] = [];
  const faults = keepFaults();
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  const server = app.listen(settings.port, "127.0.0.1");
  // A busy portal must not find its connection closed just as it asks on.
  server.keepAliveTimeout = 65_000;
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.post("/oauth/token", express.urlencoded({ extended: false }), tokens.grant);
  app.use(faults.meet);
  const desk = { sql, tokens, written, keyScheme: settings.keyScheme ?? "4.3" };
  for (const resource of resources) serve(app, desk, inDomains(resource, linkFrom(url)));
  for (const resource of processResources) serve(app, desk, inProcesses(resource));
  app.use((_, response) => fail(response, 404, "niet-gevonden"));
  app.use((_error: unknown, _request: Request, response: Response, _next: NextFunction) =>
    fail(response, 500, "onverwachte-fout"),
  );
  return {
    url,
    setFault: faults.set,
    clearFaults: faults.clear,
    written,
    async stop() {
      server.closeAllConnections();
      await Promise.all([new Promise((done) => server.close(done)), sql.end()]);
    },
  };
}

type Served = Pick<Resource, "name" | "scope" | "filters" | "dated"> & { path: string; messagesOf: Nested };

function inDomains(resource: Resource, link: Link): Served {
  const messageOf = (row: Row) => withoutNulls(messages[resource.name](row, link));
  return {
    ...resource,
    path: `/${resource.domain}/${resource.name}`,
    messagesOf: async (rows) => rows.map(messageOf),
  };
}

function inProcesses(resource: ProcessResource): Served {
  return { ...resource, path: `/${resource.process}/${resource.path}` };
}

function serve(
  app: express.Express,
  desk: { sql: postgres.Sql; tokens: Tokens; written: Written[]; keyScheme: KeyScheme },
  served: Served,
): void {
  const { path } = served;
  const { sql, tokens } = desk;
  app.use(path, (request, response, next) => {
    const scope = request.method === "GET" ? served.scope : toWrite(served.scope);
    if (tokens.allows(request, scope)) next();
    else fail(response.set("WWW-Authenticate", "Bearer"), 401, "niet-geautoriseerd");
  });
  app.get(path, (request, response, next) => {
    list(sql, served, request, response).catch(next);
  });
  if (writableAt(path)) {
    app.patch(path, express.json(), (request, response, next) => {
      writeMessage({ ...desk, path }, request, response).catch(next);
    });
  }
  app.get(`${path}/:id`, (request, response, next) => {
    give(sql, served, request.params.id, response).catch(next);
  });
}

async function give(sql: postgres.Sql, served: Served, id: string, response: Response): Promise<void> {
  const row = await readOne(sql, served, id);
  if (!row) return fail(response, 404, "niet-gevonden");
  const [message] = await served.messagesOf([row], { sql, day: today() });
  response.json(message);
}

async function list(sql: postgres.Sql, served: Served, request: Request, response: Response): Promise<void> {
  const { cursor, ...asked } = Object.fromEntries(new URL(request.url, "http://localhost").searchParams);
  if (Object.keys(asked).some((name) => !(name in served.filters)))
    return fail(response, 400, "onbekend-attribuut");
  const size = pageSize(request);
  const asOf = dayAsked(request);
  if (asOf === null) return fail(response, 400, "onbekend-tijdstip");
  const filters = response.locals.ignoreFilter ? {} : asked;
  const page = await readPage(sql, served, { filters, size, cursor: cursor ?? null, asOf });
  response.set("X-Parameters-Aantal", String(page.total)).set("X-Parameters-AantalPerPagina", String(size));
  if (page.cursor) response.set("X-Parameters-Cursor", page.cursor);
  response.json(await served.messagesOf(page.rows, { sql, day: asOf }));
}

const today = () => new Date().toISOString().slice(0, 10);

/** The day of the moment whose state is asked, today when none is; null when it is no moment. */
function dayAsked(request: Request): string | null {
  const asked = request.header("X-Parameters-PeiltijdstipMaterieel") || new Date().toISOString();
  const known = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(asked);
  return known && !Number.isNaN(Date.parse(asked)) ? asked.slice(0, 10) : null;
}

function pageSize(request: Request): number {
  const asked = Number(request.header("X-Parameters-AantalPerPagina") ?? 20);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, 100) : 20;
}

function fail(response: Response, status: number, code: string): void {
  response.status(status).json({ code, omschrijving: "De vraag kan zo niet worden beantwoord." });
}

function linkFrom(url: string): Link {
  return (name, id) => {
    const domain = resources.find((resource) => resource.name === name)?.domain ?? elsewhere[name];
    return typeof id === "string" ? `${url}/${domain}/${name}/${encodeURIComponent(id)}` : null;
  };
}

// Days stay text, so that no time zone can shift them.
function openDatabase(databaseUrl: string): postgres.Sql {
  return postgres(databaseUrl, {
    max: 4,
    transform: { column: { from: postgres.toCamel } },
    types: {
      day: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day },
    },
  }) as postgres.Sql;
}
