// A database of the association, asked by the queries that its settings declare. Whom a row is about is checked for each.

import type { SourceRecord } from "#app/domain/records.ts";
import type { Ending } from "#app/domain/turns.ts";
import type { Changer, ChangeStep } from "./change.ts";
import { askInTurn, endingOf, type Gate, noGate } from "./gate.ts";
import { knownAs, type Told } from "./known-as.ts";
import { type Gatherer, SourceError } from "./source.ts";
import { applySteps, type Verdict } from "./sql/apply.ts";
import { opsFor } from "./sql/change-statements.ts";
import { columnsOf, readPages } from "./sql/read-pages.ts";
import { expectColumns, recordsIn } from "./sql/record.ts";
import type { SqlSource } from "./sql/settings.ts";
import { expectDeclaredRights } from "./sql/write-rights.ts";
import { failureIn } from "./watched.ts";

export function sqlGatherer(source: SqlSource, told: Told, gate: Gate = noGate): Gatherer {
  return {
    id: source.id,
    plan: (themes) =>
      source.queries
        .filter(({ theme }) => themes.includes(theme))
        .map(({ resource, theme }) => ({ resource, theme })),
    check: async (signal) => {
      for (const query of source.queries) {
        const ask = () => columnsOf(source, query.sql, signal);
        expectColumns(await askInTurn({ gate, asking: "trial", signal }, ask), query);
      }
      if (mayWrite(source)) {
        await askInTurn({ gate, asking: "trial", signal }, () => expectDeclaredRights(source, signal));
      }
    },
    changer: mayWrite(source) ? sqlChanger(source, told, gate) : undefined,
    async *collect(resource, person, signal) {
      const query = source.queries.find((one) => one.resource === resource);
      if (!query) throw new SourceError("unknown-resource", false);
      const known = { key: person.key, as: await knownAs(source, person, told, signal) };
      const seen = new Set<string>();
      for await (const page of pagesInTurn(gate, readPages(source, query.sql, known.as, signal), signal)) {
        yield onlyOnce(recordsIn(page, query, known), seen);
      }
    },
  };
}

type Writable = SqlSource & { writeUrl: string };
const mayWrite = (source: SqlSource): source is Writable => source.writeUrl !== undefined;

function sqlChanger(source: Writable, told: Told, gate: Gate): Changer {
  async function applyAll(steps: ChangeStep[], signal: AbortSignal): Promise<Verdict[]> {
    const person = steps[0]?.change.person;
    if (!person) return [];
    if (steps.some(({ change }) => change.person.key !== person.key)) {
      throw new SourceError("several-people", false);
    }
    const known = { key: person.key, as: await knownAs(source, person, told, signal) };
    const act = () => applySteps(source, { steps, known }, signal);
    return askInTurn({ gate, asking: "gathering", signal }, act, failureIn);
  }
  return {
    can(resource, field) {
      const query = source.queries.find((one) => one.resource === resource);
      return query ? opsFor(query, field) : [];
    },
    applyAll,
    async apply(change, isAsDecided, signal) {
      const [verdict] = await applyAll([{ change, isAsDecided }], signal);
      if (!verdict || verdict instanceof SourceError) throw verdict ?? new SourceError("not-begun", true);
      return verdict;
    },
  };
}

/** One place for all pages, since each holds the connection to the database; and a question for each of them. */
async function* pagesInTurn<Page>(gate: Gate, pages: AsyncGenerator<Page>, signal: AbortSignal) {
  const turn = await gate.enter("gathering", signal);
  let ending: Ending = { type: "unclear" };
  try {
    for (;;) {
      const page = await pages.next();
      if (page.done) break;
      yield page.value;
      await turn.next(signal);
    }
    ending = endingOf(null);
  } catch (error) {
    ending = endingOf(error);
    throw error;
  } finally {
    await pages.return(undefined);
    await turn.end(ending);
  }
}

/** A query that gives a row twice joins too much: nobody could tell what else it gives. */
function onlyOnce(records: SourceRecord[], seen: Set<string>): SourceRecord[] {
  for (const { key } of records) {
    if (seen.has(key)) throw new SourceError("repeated-key", false);
    seen.add(key);
  }
  return records;
}
