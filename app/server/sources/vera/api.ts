// Reads the standard's resources: one record, or all pages of a list, with guards against going round in circles.

import { z } from "zod";
import type { Asking } from "#app/domain/turns.ts";
import { askInTurn, type Gate } from "../gate.ts";
import { SourceError } from "../source.ts";
import type { Answer, Exchange } from "./http.ts";
import { exchange, expectOk, refusalOf } from "./http.ts";
import type { Links } from "./links.ts";
import { addressOf, linksOf } from "./links.ts";
import { Message } from "./schemas.ts";
import type { DomainUrls, ResourceName, VeraSettings } from "./settings.ts";
import { resources } from "./settings.ts";
import { keepToken, type TokenKeeper } from "./token.ts";

export type Api = {
  links: Links;
  /** The record; null when the source does not have it (any more). */
  one(resource: ResourceName, id: string, signal: AbortSignal): Promise<Message | null>;
  /** All records that equal the example, page by page. */
  pages(
    resource: ResourceName,
    example: Record<string, string>,
    signal: AbortSignal,
    /** The moment whose state is meant, such as "2019-12-31T23:59:59Z"; without it the present one. */
    asOf?: string,
  ): AsyncGenerator<Message[]>;
};

type Question = { url: string; headers?: Record<string, string> };
type Get = (question: Question, signal: AbortSignal) => Promise<Answer>;

/** What both dialects have in common: one record at an address, or a list of them with its guards. */
export type Wire = {
  one(url: string, signal: AbortSignal): Promise<Message | null>;
  pages(list: List, signal: AbortSignal): AsyncGenerator<Message[]>;
};
export type List = {
  url: string;
  example: Record<string, string>;
  /** The most that is asked at once. */
  pageSize?: number | undefined;
  asOf?: string | undefined;
};

/** Who asks, and what they pass; with a token that others use as well, or one of their own. */
export type Asker = { gate: Gate; asking: Asking; tokens?: TokenKeeper };

export function openWire(settings: VeraSettings, asker: Asker): Wire {
  const get = authorisedGet(settings, asker);
  return {
    one: (url, signal) => readOne(get, url, signal),
    pages: ({ url, example, pageSize = 100, asOf }, signal) => {
      const size = String(Math.min(settings.pageSize, pageSize));
      const headers = {
        "x-parameters-aantalperpagina": size,
        ...(asOf ? { "x-parameters-peiltijdstipmaterieel": asOf } : {}),
      };
      return readPages((query) => get({ url: `${url}?${query}`, headers }, signal), example);
    },
  };
}

/** The dialect of the information domains. */
export function domainApi(wire: Wire, urls: DomainUrls): Api {
  const links = linksOf({ urls });
  return {
    links,
    one: (resource, id, signal) => wire.one(links.to(resource, id), signal),
    pages: (resource, example, signal, asOf) => {
      const known = resources[resource];
      const pageSize = "pageSize" in known ? known.pageSize : undefined;
      return wire.pages({ url: addressOf(urls, resource), example, pageSize, asOf }, signal);
    },
  };
}

function authorisedGet(settings: VeraSettings, { gate, asking, tokens = keepToken(settings) }: Asker): Get {
  const ask: Exchange = (question, signal) =>
    askInTurn({ gate, asking, signal }, () => exchange(question, settings, signal), refusalOf);
  // Who gives tokens may do so while the system behind it is down.
  const askToken: Exchange = (question, signal) =>
    askInTurn(
      { gate, asking, signal, good: { type: "unclear" } },
      () => exchange(question, settings, signal),
      refusalOf,
    );
  async function getOnce({ url, headers }: Question, token: string, signal: AbortSignal): Promise<Answer> {
    const authorised = { ...headers, authorization: `Bearer ${token}`, accept: "application/json" };
    return ask({ url, headers: authorised }, signal);
  }
  return async (question, signal) => {
    const token = await tokens.current(askToken, signal);
    const answer = await getOnce(question, token, signal);
    if (answer.status !== 401) return answer;
    // A source may end a token early; a second refusal is about our rights.
    tokens.drop(token);
    return getOnce(question, await tokens.current(askToken, signal), signal);
  };
}

async function readOne(get: Get, url: string, signal: AbortSignal): Promise<Message | null> {
  const answer = await get({ url }, signal);
  if (answer.status === 404) return null;
  expectOk(answer);
  return agreed(Message, answer.body);
}

async function* readPages(
  getList: (query: URLSearchParams) => Promise<Answer>,
  example: Record<string, string>,
) {
  const seen = { cursors: new Set<string>(), ids: new Set<string>() };
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams(cursor ? { ...example, cursor } : example);
    const answer = await getList(query);
    // A source may forget where we were: then the list is read again from its beginning, later.
    if (cursor && [400, 404, 410].includes(answer.status)) throw new SourceError("cursor-expired", true);
    expectOk(answer);
    const rows = agreed(z.array(Message), answer.body);
    cursor = answer.headers.get("x-parameters-cursor") || null;
    guardLoop(seen, rows, cursor);
    if (!cursor) guardCount(seen.ids.size, answer.headers.get("x-parameters-aantal"));
    if (rows.length > 0) yield rows;
  } while (cursor);
}

function guardLoop(
  seen: { cursors: Set<string>; ids: Set<string> },
  rows: Message[],
  cursor: string | null,
): void {
  if (cursor && seen.cursors.has(cursor)) throw new SourceError("repeated-cursor", true);
  if (cursor) seen.cursors.add(cursor);
  for (const { id } of rows) {
    if (seen.ids.has(id)) throw new SourceError("repeated-record", true);
    seen.ids.add(id);
  }
}

// Rows can come or go while we read; then the whole list is read again, later.
function guardCount(read: number, announced: string | null): void {
  if (announced !== null && announced.trim() !== "" && Number(announced) !== read) {
    throw new SourceError("count-differs", true);
  }
}

function agreed<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  // The parser's own message quotes what it read.
  if (!parsed.success) throw new SourceError("not-as-agreed", false);
  return parsed.data;
}
