import { aliasedTable, desc, eq, max } from "drizzle-orm";
import { Register } from "#app/domain/register.ts";
import type { Tx } from "./client.server.ts";
import { registerDrafts, registerVersions, staff } from "./schema.ts";

export type RegisterVersion = { version: number; publishedAt: Date; register: Register };

/** The version in force, or the one asked for. Null before the first publication. */
export async function findRegister(tx: Tx, version?: number): Promise<RegisterVersion | null> {
  const [row] = await tx
    .select()
    .from(registerVersions)
    .where(version ? eq(registerVersions.version, version) : undefined)
    .orderBy(desc(registerVersions.version))
    .limit(1);
  if (!row) return null;
  return { version: row.version, publishedAt: row.publishedAt, register: contentOf(row) };
}

/** Every version: when it was published, who proposed it and who published it. The newest first. */
export function listRegisterVersions(tx: Tx) {
  const [proposer, publisher] = [aliasedTable(staff, "proposer"), aliasedTable(staff, "publisher")];
  return tx
    .select({
      version: registerVersions.version,
      publishedAt: registerVersions.publishedAt,
      proposedBy: proposer.name,
      publishedBy: publisher.name,
    })
    .from(registerVersions)
    .leftJoin(proposer, eq(proposer.id, registerVersions.proposedBy))
    .leftJoin(publisher, eq(publisher.id, registerVersions.publishedBy))
    .orderBy(desc(registerVersions.version));
}

/** Every version as it was published, the oldest first. */
export async function listRegisters(tx: Tx): Promise<Register[]> {
  const rows = await tx.select().from(registerVersions).orderBy(registerVersions.version);
  return rows.map(contentOf);
}

/** Who proposed a version and who published it. */
type Publishers = { proposedBy: string; publishedBy: string };

/** Publishes a register as the next version; the same content as the last one changes nothing. */
export async function insertRegister(
  tx: Tx,
  register: Register,
  at: Date,
  by: Partial<Publishers> = {},
): Promise<number> {
  const content = JSON.stringify(register);
  const [last] = await tx.select({ version: max(registerVersions.version) }).from(registerVersions);
  const current = await findRegister(tx);
  if (current && JSON.stringify(current.register) === content) return current.version;
  const version = (last?.version ?? 0) + 1;
  await tx.insert(registerVersions).values({ version, publishedAt: at, content, ...by });
  return version;
}

export type RegisterDraft = Omit<typeof registerDrafts.$inferSelect, "place" | "content"> & {
  register: Register;
};

const onlyPlace = 1;

export async function findRegisterDraft(tx: Tx): Promise<RegisterDraft | null> {
  const [row] = await tx.select().from(registerDrafts);
  if (!row) return null;
  const { place, content, ...rest } = row;
  return { ...rest, register: contentOf(row) };
}

/** Begins the draft, or keeps it as it is now. */
export async function saveRegisterDraft(tx: Tx, { register, ...rest }: RegisterDraft) {
  const values = { ...rest, content: JSON.stringify(register) };
  await tx
    .insert(registerDrafts)
    .values({ place: onlyPlace, ...values })
    .onConflictDoUpdate({ target: registerDrafts.place, set: values });
}

export async function deleteRegisterDraft(tx: Tx) {
  await tx.delete(registerDrafts);
}

const contentOf = ({ content }: { content: string }) => Register.parse(JSON.parse(content));
