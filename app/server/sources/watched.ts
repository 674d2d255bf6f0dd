// Notes of each connection whether it answers, and asks nothing of one that stands still.

import type { Asking } from "#app/domain/turns.ts";
import type { ChangeResult, Changer } from "./change.ts";
import type { Connector, Gatherer } from "./source.ts";
import { SourceError } from "./source.ts";

/** Thrown before a connection is asked that is not asked for now: whatever wants to ask it waits. */
export class ConnectionWaits extends SourceError {
  constructor(
    readonly connection: string,
    code: string,
  ) {
    super(code, true);
  }
}

/** A colleague stopped it. */
export class ConnectionPaused extends ConnectionWaits {
  constructor(connection: string) {
    super(connection, "connection-paused");
  }
}

/** It gave no answer too often, asked for rest itself, or has its quiet hours. */
export class ConnectionHeld extends ConnectionWaits {
  constructor(
    connection: string,
    readonly asking: Asking,
  ) {
    super(connection, "connection-held");
  }
}

export type Watch = {
  /** Throws ConnectionPaused. */
  before(connection: string): Promise<void>;
  /** Null: it answered. */
  after(connection: string, error: unknown): Promise<void>;
};

/** Nothing was asked: it is no failure of the source. */
const isUnasked = (error: unknown) =>
  error instanceof ConnectionWaits || (error instanceof SourceError && error.code === "no-turn");

/** A source that says nothing about a person has answered all the same. */
const isAnswer = (error: unknown) =>
  error instanceof SourceError && ["no-customer-number", "no-external-key"].includes(error.code);

/** Keeps the watch of a source. What another one did that it asks itself is noted of that one only. */
function ask(id: string, watch: Watch) {
  return async <T>(
    question: () => Promise<T>,
    failureIn: (answer: T) => unknown = () => null,
  ): Promise<T> => {
    await watch.before(id);
    const answer = await question().catch(async (error: unknown) => {
      await noteFailure(id, watch, error);
      throw error;
    });
    const failure = failureIn(answer);
    if (failure === null) await watch.after(id, null);
    else await noteFailure(id, watch, failure);
    return answer;
  };
}

const noted = new WeakSet<object>();

async function noteFailure(id: string, watch: Watch, error: unknown) {
  if (isUnasked(error) || !(error instanceof Error) || noted.has(error)) return;
  noted.add(error);
  await watch.after(id, isAnswer(error) ? null : error);
}

export function watchedGatherer<T extends Gatherer>(source: T, watch: Watch): T {
  return {
    ...source,
    changer: source.changer && watchedChanger(source.id, source.changer, watch),
    async *collect(...asked: Parameters<Gatherer["collect"]>) {
      await watch.before(source.id);
      const pages = source.collect(...asked)[Symbol.asyncIterator]();
      try {
        for (;;) {
          const page = await pages.next().catch(async (error: unknown) => {
            await noteFailure(source.id, watch, error);
            throw error;
          });
          if (page.done) break;
          yield page.value;
        }
      } finally {
        await pages.return?.();
      }
      await watch.after(source.id, null);
    },
  };
}

/** Nothing is changed in a source that stands still, and one that leaves open what it did has not answered. */
function watchedChanger(id: string, changer: Changer, watch: Watch): Changer {
  const asking = ask(id, watch);
  const { apply, applyAll, advertising } = changer;
  return {
    can: changer.can,
    apply: (...asked) =>
      asking(
        () => apply(...asked),
        (result) => failureIn([result]),
      ),
    ...(advertising && { advertising: (...asked) => asking(() => advertising(...asked)) }),
    ...(applyAll && { applyAll: (...asked) => asking(() => applyAll(...asked), failureIn) }),
  };
}

/** What says of results that the source did not answer; null when it answered to all. */
export function failureIn(results: (ChangeResult | Error)[]): Error | null {
  for (const result of results) {
    if (result instanceof Error) return result;
    if (result.state === "unknown") return new SourceError(result.code, true);
  }
  return null;
}

export function watchedConnector(source: Connector, watch: Watch): Connector {
  const asking = ask(source.id, watch);
  return {
    ...watchedGatherer(source, watch),
    findPerson: (...asked) => asking(() => source.findPerson(...asked)),
    contactOnFile: (...asked) => asking(() => source.contactOnFile(...asked)),
    sharesMailbox: (...asked) => asking(() => source.sharesMailbox(...asked)),
    customerNumber: (...asked) => asking(() => source.customerNumber(...asked)),
    externalKey: (...asked) => asking(() => source.externalKey(...asked)),
  };
}
