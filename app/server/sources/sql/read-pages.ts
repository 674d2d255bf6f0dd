// Reads a query page by page in a transaction that can only read. What goes wrong becomes a code without data.

import postgres from "postgres";
import { SourceError } from "../source.ts";
import type { SqlSource } from "./settings.ts";
import { asWritten } from "./values.ts";

/** The rows as the server writes their values. */
export type Page = { columns: { name: string; type: number }[]; rows: (string | null)[][] };

const rowsAtOnce = 100;
const secondsToConnect = 5;
/** Longer than the database allows itself, who does not answer at all is left. */
const secondsBeyond = 5;

type Limits = Pick<SqlSource, "url" | "statementSeconds" | "mostRows">;

/**
 * All pages of what was asked about this person, the first one also when it is empty. A connection of its own for each
 * time: whatever happens to it, nobody else waits. Throws SourceError.
 */
export async function* readPages(
  { url, statementSeconds, mostRows }: Limits,
  statement: string,
  person: string,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const connection = open({ url, statementSeconds });
  try {
    await connection.ask("begin read only", [], signal);
    // Not the driver's own cursor: where a connection is lost between two pages, that one ends as if all had come.
    await connection.ask(`declare found no scroll cursor for ${statement}`, [person], signal);
    for (let count = 0; ; ) {
      const page = await connection.ask(`fetch ${rowsAtOnce} from found`, [], signal);
      count += page.rows.length;
      if (count > mostRows) throw new SourceError("too-many-rows", false);
      yield page;
      if (page.rows.length < rowsAtOnce) return;
    }
  } finally {
    await connection.close();
  }
}

/** The columns that a query would give, asked about nobody: no row is read. Throws SourceError. */
export async function columnsOf(
  { url, statementSeconds }: Pick<Limits, "url" | "statementSeconds">,
  statement: string,
  signal: AbortSignal,
): Promise<Page["columns"]> {
  const connection = open({ url, statementSeconds });
  try {
    await connection.ask("begin read only", [], signal);
    await connection.ask(`declare found no scroll cursor for ${statement}`, [null], signal);
    return (await connection.ask("fetch 0 from found", [], signal)).columns;
  } finally {
    await connection.close();
  }
}

/** One connection. What is not begun otherwise can only read. */
export function open({ url, statementSeconds }: Pick<Limits, "url" | "statementSeconds">, prepare = false) {
  let isLost = false;
  const client = postgres(url, {
    max: 1,
    connect_timeout: secondsToConnect,
    fetch_types: false,
    onnotice: () => {},
    onclose: () => {
      isLost = true;
    },
    types: { asWritten },
    connection: {
      application_name: "privacyloket",
      default_transaction_read_only: true,
      statement_timeout: statementSeconds * 1000,
      idle_in_transaction_session_timeout: 60_000,
      DateStyle: "ISO, YMD",
      TimeZone: "Europe/Amsterdam",
    },
  });
  const close = () => client.end({ timeout: 0 });

  async function ask(text: string, values: (string | null)[], given: AbortSignal): Promise<Page> {
    const signal = AbortSignal.any([given, AbortSignal.timeout((statementSeconds + secondsBeyond) * 1000)]);
    const leave = () => void close();
    if (signal.aborted) throw new SourceError("sql-timeout", true);
    // The driver would open another one, in which no transaction was begun.
    if (isLost) throw new SourceError("sql-unreachable", true);
    signal.addEventListener("abort", leave);
    try {
      const rows = await client.unsafe(text, values, { prepare }).values();
      if (isLost) throw new SourceError("sql-unreachable", true);
      return { columns: rows.columns ?? [], rows };
    } catch (error) {
      if (signal.aborted) throw new SourceError("sql-timeout", true);
      // It may have been asked on another connection by then, and what that says is about nothing.
      throw isLost ? new SourceError("sql-unreachable", true) : withoutData(error);
    } finally {
      signal.removeEventListener("abort", leave);
    }
  }

  return { ask, close };
}

/** What the server says of itself, of its connections and of what it has no room for may pass. */
const unreachable = /^(08|57P|34000)/;
const mayPass = /^(40|53)/;

/** The driver's error names values: neither it nor its message goes on. */
function withoutData(error: unknown): SourceError {
  if (!(error instanceof postgres.PostgresError)) return new SourceError("sql-unreachable", true);
  const { code } = error;
  // Cancelled, or ended for having been idle or at work too long.
  if (/^(57014|25P0[34])$/.test(code)) return new SourceError("sql-timeout", true);
  if (unreachable.test(code)) return new SourceError("sql-unreachable", true);
  return new SourceError(`sql-${code}`, mayPass.test(code));
}
