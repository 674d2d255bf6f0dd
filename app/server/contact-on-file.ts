// Where the association could reach a person before the request came, asked of the source at this moment.

import type { PersonRef } from "#app/domain/records.ts";
import type { Office } from "./office.ts";
import { type ContactOnFile, SourceError } from "./sources/source.ts";

/** In milliseconds: the worker has time, whoever looks at a page has not. */
export const patienceWithSource = { worker: 60_000, page: 8_000 };

/** Throws SourceError when the source does not answer as agreed. */
export async function contactOnFileNow(
  office: Office,
  person: PersonRef,
  patience = patienceWithSource.worker,
): Promise<ContactOnFile> {
  return connectorOf(office, person).contactOnFile(person, AbortSignal.timeout(patience));
}

/** Whether somebody else is reached at this mailbox too. Throws SourceError. */
export async function isMailboxShared(office: Office, person: PersonRef, mailbox: string): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceWithSource.worker);
  return connectorOf(office, person).sharesMailbox(person, mailbox, signal);
}

/** The connector of a connection. Throws SourceError for one that is no longer set up. */
export function connectorOf(office: Office, { connection }: Pick<PersonRef, "connection">) {
  const connector = office.connectors.get(connection);
  if (!connector) throw new SourceError("no-such-connection", false);
  return connector;
}
