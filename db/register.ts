import { desc, eq, max } from "drizzle-orm";
import { Register } from "#app/domain/register.ts";
import type { Tx } from "./client.server.ts";
import { registerVersions } from "./schema.ts";

export type RegisterVersion = { version: number; register: Register };

/** The version in force, or the one asked for. Null before the first publication. */
export async function findRegister(tx: Tx, version?: number): Promise<RegisterVersion | null> {
  const [row] = await tx
    .select()
    .from(registerVersions)
    .where(version ? eq(registerVersions.version, version) : undefined)
    .orderBy(desc(registerVersions.version))
    .limit(1);
  return row ? { version: row.version, register: Register.parse(JSON.parse(row.content)) } : null;
}

/** Publishes a register as the next version; the same content as the last one changes nothing. */
export async function insertRegister(tx: Tx, register: Register, at: Date): Promise<number> {
  const content = JSON.stringify(register);
  const [last] = await tx.select({ version: max(registerVersions.version) }).from(registerVersions);
  const current = await findRegister(tx);
  if (current && JSON.stringify(current.register) === content) return current.version;
  const version = (last?.version ?? 0) + 1;
  await tx.insert(registerVersions).values({ version, publishedAt: at, content });
  return version;
}
