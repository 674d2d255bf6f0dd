// Where the association could reach a person before the request came, asked of the source at this moment.

import { system } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { PersonRef } from "#app/domain/records.ts";
import { isPlace } from "#app/domain/relation.ts";
import { isContactNews } from "#app/domain/release.ts";
import type { Tx } from "#db/client.server.ts";
import { type ContactSeen, markFirstLook, saveContactsSeen } from "#db/contacts-seen.ts";
import { carryOut } from "./carry-out.ts";
import type { Office } from "./office.ts";
import { type ContactOnFile, type Gatherer, SourceError } from "./sources/source.ts";

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

/**
 * Where the person of a dossier is reached now. What was not there when we first looked is kept with its day and noted
 * in the dossier, before any code goes to it: a source does not say how old an address is. Throws SourceError.
 */
export async function lookAtContacts(
  office: Office,
  dossierId: string,
  dossier: Pick<Dossier, "person" | "byHand">,
  patience = patienceWithSource.worker,
): Promise<ContactOnFile> {
  const found = await contactOnFileNow(office, dossier, patience);
  if (dossier.byHand || dossier.person.state !== "found") return found;
  const { person } = dossier.person;
  const at = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx, latest) => {
      const later = await seenLater(office, tx, { person, found }, at);
      return latest ? later.filter((seen) => isContactNews(latest, seen, at)).map(noted) : [];
    },
    system(at),
  );
  return found;
}

const noted = (seen: Dossier["newContacts"][number]) => ({ type: "note-contact", ...seen }) as const;

async function seenLater(
  office: Office,
  tx: Tx,
  { person, found }: { person: PersonRef; found: ContactOnFile },
  at: Date,
): Promise<Dossier["newContacts"]> {
  const { connection, key } = person;
  const personHash = office.vault.hashContact(connection, key);
  const hash = (written: string) =>
    office.vault.hashContact(connection, key, written.toLowerCase().replace(/\s+/g, " ").trim());
  const seen: ContactSeen[] = [
    ...found.mailboxes.map((mailbox) => ({ contact: "mailbox" as const, hash: hash(mailbox) })),
    ...found.phones.map((phone) => ({ contact: "phone" as const, hash: hash(phone) })),
    // Without the first line: a name that is spelled anew is no move.
    ...(found.homeAddress
      ? [{ contact: "home" as const, hash: hash(found.homeAddress.slice(1).join("\n")) }]
      : []),
  ];
  const fromTheStart = await markFirstLook(tx, personHash, at);
  const unique = [...new Map(seen.map((one) => [`${one.contact}/${one.hash}`, one])).values()];
  const known = await saveContactsSeen(tx, personHash, unique, { at, fromTheStart });
  return known.flatMap(({ id, contact, firstSeenAt, fromTheStart: old }) =>
    old || contact === "person" ? [] : [{ contactId: id, contact, since: dayOf(firstSeenAt) }],
  );
}

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

/** Whatever is gathered from at a connection. Throws SourceError for one that is no longer set up. */
export function gathererOf(office: Office, at: Pick<PersonRef, "connection">): Gatherer {
  return office.gatherers.get(at.connection) ?? connectorOf(office, at);
}
