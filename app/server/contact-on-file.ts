// Where the association could reach a person before the request came, asked of the source at this moment.

import type { Dossier } from "#app/domain/dossier.ts";
import type { PersonRef } from "#app/domain/records.ts";
import { isPlace } from "#app/domain/relation.ts";
import type { Office } from "./office.ts";
import { type ContactOnFile, SourceError } from "./sources/source.ts";

/** In milliseconds: the worker has time, whoever looks at a page has not. */
export const patienceWithSource = { worker: 60_000, page: 8_000 };

/** Of who was found. Throws SourceError when the source does not answer as agreed. */
export async function contactOnFileNow(
  office: Office,
  { person, byHand }: Pick<Dossier, "person" | "byHand">,
  patience = patienceWithSource.worker,
): Promise<ContactOnFile> {
  if (person.state !== "found") throw new Error("A contact on file of nobody");
  if (byHand) return nothingKnown;
  return connectorOf(office, person.person).contactOnFile(person.person, AbortSignal.timeout(patience));
}

// Staff type no address to send anything to (T-12 of the threat model): who is in no system is seen or called.
const nothingKnown: ContactOnFile = { mailboxes: [], phones: [], mobiles: [], homeAddress: null };

/** Whether somebody else is reached at this mailbox too; where there is no connection nobody can ask. Throws SourceError. */
export async function isMailboxShared(office: Office, person: PersonRef, mailbox: string): Promise<boolean> {
  if (isPlace(person.connection)) return false;
  const signal = AbortSignal.timeout(patienceWithSource.worker);
  return connectorOf(office, person).sharesMailbox(person, mailbox, signal);
}

/** The connector of a connection. Throws SourceError for one that is no longer set up. */
export function connectorOf(office: Office, { connection }: Pick<PersonRef, "connection">) {
  const connector = office.connectors.get(connection);
  if (!connector) throw new SourceError("no-such-connection", false);
  return connector;
}
