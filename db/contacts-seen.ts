import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { ContactKind } from "#app/domain/identity.ts";
import type { Tx } from "./client.server.ts";
import { contactsSeen } from "./schema.ts";

export type ContactSeen = { contact: ContactKind; hash: string };

/** Marks the first look at somebody. False when there was one before; then waits for it to be complete. */
export async function markFirstLook(tx: Tx, personHash: string, at: Date): Promise<boolean> {
  const mark = { id: crypto.randomUUID(), personHash, contact: "person" as const, contactHash: personHash };
  const made = await tx
    .insert(contactsSeen)
    .values({ ...mark, firstSeenAt: at, lastSeenAt: at, fromTheStart: true })
    .onConflictDoUpdate({
      target: [contactsSeen.personHash, contactsSeen.contact, contactsSeen.contactHash],
      set: { lastSeenAt: at },
    })
    .returning({ id: contactsSeen.id });
  return made[0]?.id === mark.id;
}

/** Keeps what was seen now, and gives of each since when it is known. */
export async function saveContactsSeen(
  tx: Tx,
  personHash: string,
  seen: ContactSeen[],
  { at, fromTheStart }: { at: Date; fromTheStart: boolean },
) {
  if (seen.length === 0) return [];
  await tx
    .insert(contactsSeen)
    .values(
      seen.map(({ contact, hash }) => ({
        id: crypto.randomUUID(),
        personHash,
        contact,
        contactHash: hash,
        firstSeenAt: at,
        lastSeenAt: at,
        fromTheStart,
      })),
    )
    .onConflictDoUpdate({
      target: [contactsSeen.personHash, contactsSeen.contact, contactsSeen.contactHash],
      set: { lastSeenAt: sql`excluded.last_seen_at` },
    });
  return tx
    .select()
    .from(contactsSeen)
    .where(
      and(
        eq(contactsSeen.personHash, personHash),
        inArray(
          contactsSeen.contactHash,
          seen.map(({ hash }) => hash),
        ),
      ),
    );
}

export async function deleteContactsSeenBefore(tx: Tx, lastSeenBefore: Date) {
  await tx.delete(contactsSeen).where(lt(contactsSeen.lastSeenAt, lastSeenBefore));
}
