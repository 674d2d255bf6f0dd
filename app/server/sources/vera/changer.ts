// Changes a record of the housing system. The standard has no way to say "only if it is still so", nor to ask what came
// of a message: so it is read, compared, written once and read back, and what was not answered is left to the next try.

import type { SourceRecord } from "#app/domain/records.ts";
import type { Change, ChangeResult, Changer } from "../change.ts";
import { askInTurn, type Gate } from "../gate.ts";
import { SourceError } from "../source.ts";
import type { Wire } from "./api.ts";
import { opsFor, placeOf, type Wish, wishOf } from "./changes.ts";
import { type Delivered, deliver, type Exchange, exchange, refusalOf } from "./http.ts";
import { keysToSend } from "./keys.ts";
import { keySchemeOf, type VeraSettings } from "./settings.ts";
import { keepToken, type TokenKeeper } from "./token.ts";

export type WritableSettings = VeraSettings & { writer: NonNullable<VeraSettings["writer"]> };

type Reading = {
  wire: Wire;
  /** The record as it is gathered; null when it does not come. */
  find(change: Change, signal: AbortSignal): Promise<SourceRecord | null>;
  advertising: NonNullable<Changer["advertising"]>;
};

export function veraChanger(
  settings: WritableSettings,
  gate: Gate,
  { wire, find, advertising }: Reading,
): Changer {
  const write = writerTo(settings, gate);
  return {
    ...(placeOf(settings, "communicatievoorkeuren") && { advertising }),
    can: (resource, field) => (placeOf(settings, resource) ? opsFor(resource, field) : []),
    async apply(change, isAsDecided, signal) {
      const { resource, recordKey } = change;
      const place = placeOf(settings, resource);
      const wish = wishOf(change, new Date());
      if (!place || !wish || !recordKey.startsWith(`${resource}/`)) return refused("not-declared");
      const id = recordKey.slice(resource.length + 1);
      const readAgain = () => wire.one(`${place.url}/${encodeURIComponent(id)}`, signal);
      const before = await readAgain();
      if (before?.id !== id) return { state: "changed-since" };
      if (wish.stands(before)) return { state: "done-before" };
      const record = await find(change, signal);
      if (record?.whose !== "self" || !isAsDecided(record)) return { state: "changed-since" };
      const message = { ...keysToSend(keySchemeOf(settings), id), ...wish.message };
      const answer = await write({ ...place, message, operationId: change.operationId }, signal);
      return answer ?? readBack(readAgain, wish);
    },
  };
}

const refused = (code: string): ChangeResult => ({ state: "refused", code });

/** It was taken in: what now stands there is the only proof. */
async function readBack(read: () => ReturnType<Wire["one"]>, { stands }: Wish): Promise<ChangeResult> {
  try {
    const after = await read();
    return after && stands(after) ? { state: "done" } : refused("not-as-written");
  } catch (error) {
    if (error instanceof SourceError) return { state: "unknown", code: error.code };
    throw error;
  }
}

type Writing = { url: string; scope: string; message: unknown; operationId: string };
type Write = (writing: Writing, signal: AbortSignal) => Promise<ChangeResult | null>;

/** Null where it was accepted. Throws SourceError where nothing was written and a later try may do it. */
function writerTo(settings: WritableSettings, gate: Gate): Write {
  const keepers = new Map<string, TokenKeeper>();
  // A right that this client was not given spoils no other.
  const tokensFor = (scope: string) => {
    const tokens = keepers.get(scope) ?? keepToken({ ...settings, ...settings.writer }, scope);
    keepers.set(scope, tokens);
    return tokens;
  };
  const askToken: Exchange = (question, signal) =>
    askInTurn(
      { gate, asking: "gathering", signal, good: { type: "unclear" } },
      () => exchange(question, settings, signal),
      refusalOf,
    );

  async function once({ url, message, operationId }: Writing, token: string, signal: AbortSignal) {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: "application/json",
      "x-stuurgegevens-referentienummer": operationId,
    };
    return askInTurn(
      { gate, asking: "gathering", signal },
      () => deliver({ url, headers, message }, settings, signal),
      failureOf,
    );
  }

  return async (writing, signal) => {
    const tokens = tokensFor(writing.scope);
    try {
      const token = await tokens.current(askToken, signal);
      const answer = await once(writing, token, signal);
      if (!("status" in answer) || answer.status !== 401) return verdictOn(answer);
      // Who is not let in has changed nothing; a second refusal is about our rights.
      tokens.drop(token);
      return verdictOn(await once(writing, await tokens.current(askToken, signal), signal));
    } catch (error) {
      if (error instanceof SourceError && error.code === "token-refused") return refused(error.code);
      throw error;
    }
  };
}

const failureOf = (answer: Delivered) =>
  "lost" in answer ? new SourceError(answer.lost, true) : refusalOf(answer);

/** Asked to come later, before it was looked at. */
const notNow = [425, 429];

function verdictOn(answer: Delivered): ChangeResult | null {
  if ("lost" in answer) return { state: "unknown", code: answer.lost };
  const refusal = refusalOf(answer);
  if (!refusal) return null;
  if (notNow.includes(answer.status)) throw refusal;
  // What went wrong there may have gone wrong after it was written.
  return refusal.retryable ? { state: "unknown", code: refusal.code } : refused(refusal.code);
}
