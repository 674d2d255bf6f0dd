// The access token of a connection: asked once, used until shortly before its end.

import { z } from "zod";
import { SourceError } from "../source.ts";
import { type Exchange, expectOk } from "./http.ts";
import type { VeraSettings } from "./settings.ts";
import { scopesOf } from "./settings.ts";

const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().optional() });

export type TokenKeeper = {
  /** The kept token, or a new one when it has almost ended. */
  current(ask: Exchange, signal: AbortSignal): Promise<string>;
  /** Forgets a token that was not accepted. */
  drop(token: string): void;
};

type Kept = { token: string; endsAt: number };
const defaultLifetimeSeconds = 300;
const marginMs = 10_000;

type Asker = Pick<VeraSettings, "tokenUrl" | "clientId" | "clientSecret">;

/** `scope`: the rights to ask for, those to read by default. */
export function keepToken(settings: VeraSettings, scope = scopesOf(settings)): TokenKeeper {
  let kept: Kept | null = null;
  return {
    async current(ask, signal) {
      if (kept && kept.endsAt - marginMs > performance.now()) return kept.token;
      kept = await askToken({ ...settings, scope }, ask, signal);
      return kept.token;
    },
    drop(token) {
      if (kept?.token === token) kept = null;
    },
  };
}

async function askToken(
  settings: Asker & { scope: string },
  ask: Exchange,
  signal: AbortSignal,
): Promise<Kept> {
  const answer = await ask(
    {
      url: settings.tokenUrl,
      method: "POST",
      headers: { authorization: basic(settings), accept: "application/json" },
      body: new URLSearchParams({ grant_type: "client_credentials", scope: settings.scope }),
    },
    signal,
  );
  // 400 and 401 here mean that the association must look at the settings, not that the source is down.
  if (answer.status === 400 || answer.status === 401) throw new SourceError("token-refused", false);
  expectOk(answer);
  const parsed = TokenAnswer.safeParse(answer.body);
  if (!parsed.success) throw new SourceError("token-not-as-agreed", false);
  const seconds = parsed.data.expires_in ?? defaultLifetimeSeconds;
  return { token: parsed.data.access_token, endsAt: performance.now() + seconds * 1000 };
}

function basic({ clientId, clientSecret }: Asker): string {
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}
