// A real HTTP server that answers a connector as a test wishes, however wrong.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Connector } from "#app/server/sources/source.ts";
import type { DialectSettings, Limits } from "#app/server/sources/vera/settings.ts";
import { veraConnector } from "#app/server/sources/vera-api.ts";

export type Asked = { path: string; query: URLSearchParams; token: string };
export type Reply =
  | { json: unknown; status?: number; headers?: Record<string, string> }
  | { text: string; status?: number; headers?: Record<string, string> }
  | "silence"
  | "half";

export type OddSource = { url: string; connector: Connector; asked: Asked[]; tokensGiven(): number };

/** Ends with the test. Every token asked is a new one: "token-1", "token-2". */
export async function startOddSource(
  replyTo: (asked: Asked, url: string) => Reply,
  limits: Limits = { firstByteMs: 2000, pageMs: 3000, bodyBytes: 100_000 },
  dialect: (url: string) => DialectSettings = inDomains,
): Promise<OddSource> {
  const asked: Asked[] = [];
  let tokens = 0;
  const server = createServer((request, response) => {
    if (request.url === "/token") return giveToken(response, ++tokens);
    asked.push(questionIn(request));
    give(response, replyTo(questionIn(request), url));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url, connector: connectTo(url, limits, dialect(url)), asked, tokensGiven: () => tokens };
}

function inDomains(url: string): DialectSettings {
  const urls = {
    relaties: `${url}/rel`,
    vastgoed: `${url}/vas`,
    overeenkomsten: `${url}/ove`,
    financien: `${url}/fin`,
  };
  return { profile: "domain", urls };
}

function connectTo(url: string, limits: Limits, dialect: DialectSettings): Connector {
  return veraConnector({
    ...dialect,
    id: "erp",
    privateHosts: ["127.0.0.1"],
    tokenUrl: `${url}/token`,
    clientId: "loket",
    clientSecret: "only-for-this-test",
    pageSize: 2,
    limits,
  });
}

function questionIn(request: IncomingMessage): Asked {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  return { path: pathname, query: searchParams, token: (request.headers.authorization ?? "").slice(7) };
}

function giveToken(response: ServerResponse, number: number): void {
  give(response, { json: { access_token: `token-${number}`, expires_in: 300 } });
}

function give(response: ServerResponse, reply: Reply): void {
  if (reply === "silence") return;
  if (reply === "half") {
    response.writeHead(200, { "content-type": "application/json" });
    response.write("[{");
    return;
  }
  const body = "json" in reply ? JSON.stringify(reply.json) : reply.text;
  response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers }).end(body);
}
