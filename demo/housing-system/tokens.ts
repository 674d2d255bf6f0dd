// OAuth 2 client credentials: who may read what, for how long.

import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import { processResources } from "./process-resources.ts";
import { resources } from "./resources.ts";

const readScopes = [...resources, ...processResources].map(({ scope }) => scope);
/** Whoever may change something may read it too. */
export const toWrite = (scope: string) => scope.replace(/Read$/, "ReadWrite");
const allScopes = [...readScopes, ...readScopes.map(toWrite)];

export type Client = { clientId: string; clientSecret: string };
export type Tokens = {
  grant(request: Request, response: Response): void;
  /** Whether the bearer of this HTTP request may use the scope now. */
  allows(request: Request, scope: string): boolean;
};

type Grant = { scopes: string[]; endsAt: number };

/** `writer`: the one who may ask for the right to change something. */
export function issueTokens(client: Client, lifetimeSeconds: number, writer?: Client): Tokens {
  const grants = new Map<string, Grant>();
  return {
    grant(request, response) {
      if (request.body.grant_type !== "client_credentials")
        return refuse(response, 400, "unsupported_grant_type");
      const given = credentialsIn(request);
      const isWriter = writer !== undefined && isClient(writer, given);
      if (!isWriter && !isClient(client, given)) return refuse(response, 401, "invalid_client");
      const scopes = scopesAsked(request);
      const grantable = isWriter ? allScopes : readScopes;
      if (scopes.some((scope) => !grantable.includes(scope))) return refuse(response, 400, "invalid_scope");
      const token = randomBytes(24).toString("base64url");
      grants.set(token, { scopes, endsAt: Date.now() + lifetimeSeconds * 1000 });
      response.json({
        access_token: token,
        token_type: "Bearer",
        expires_in: lifetimeSeconds,
        scope: scopes.join(" "),
      });
    },
    allows(request, scope) {
      const grant = grants.get((request.header("authorization") ?? "").replace(/^Bearer /, ""));
      const isGranted = [scope, toWrite(scope)].some((one) => grant?.scopes.includes(one));
      return grant !== undefined && grant.endsAt > Date.now() && isGranted;
    },
  };
}

function refuse(response: Response, status: number, error: string): void {
  response.status(status).json({ error });
}

function scopesAsked(request: Request): string[] {
  const scope: unknown = request.body.scope;
  return typeof scope === "string" && scope !== "" ? scope.split(" ") : readScopes;
}

function credentialsIn(request: Request): Client {
  const basic = /^Basic (.+)$/.exec(request.header("authorization") ?? "")?.[1];
  if (!basic)
    return { clientId: String(request.body.client_id), clientSecret: String(request.body.client_secret) };
  const [clientId = "", clientSecret = ""] = Buffer.from(basic, "base64").toString("utf8").split(":");
  return { clientId: decodeURIComponent(clientId), clientSecret: decodeURIComponent(clientSecret) };
}

function isClient(client: Client, given: Client): boolean {
  return same(client.clientId, given.clientId) && same(client.clientSecret, given.clientSecret);
}

function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
