// Where a telling of recipients stands: in a dossier, or in what was kept for a time and outlived it.

import type { Stamp } from "#app/domain/actors.ts";
import type { Obstacle } from "#app/domain/decide.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { NoticeCommand } from "#app/domain/later.ts";
import type { Telling } from "#app/domain/notices.ts";
import type { Register } from "#app/domain/register.ts";
import type { Tx } from "#db/client.server.ts";
import { findLater } from "#db/laters.ts";
import { findRegister } from "#db/register.ts";
import { carryOut } from "./carry-out.ts";
import { writtenRegisterOf } from "./deciding.ts";
import { readDossier } from "./dossier-state.ts";
import { changeLater, readLater } from "./later.ts";
import type { Office } from "./office.ts";

export type TellingHome = {
  /** Of the dossier, or of the store: its key and its work are under it. */
  id: string;
  number: string;
  registerVersion: number;
  tellings: Telling[];
  /** Null: of what was kept. */
  dossier: Dossier | null;
};

/** Throws where there is neither, as for what was erased and told. */
export async function homeOf(office: Office, id: string): Promise<TellingHome> {
  const now = await readLater(office.db, await findLater(office.db, id));
  if (now) return { id, dossier: null, ...now.later };
  const { dossier } = await readDossier(office.db, id);
  return { id, dossier, ...dossier };
}

/** Carries out one command there. Gives what is in the way; null when it was done. */
export function giveThere(
  office: Office,
  { id, dossier }: Pick<TellingHome, "id" | "dossier">,
  asked: (tx: Tx) => Promise<NoticeCommand>,
  stamp: Stamp,
): Promise<Obstacle | null> {
  return dossier
    ? carryOut(office, id, async (tx) => [await asked(tx)], stamp)
    : changeLater(office, id, asked, stamp);
}

/** The registers in which recipients stand: that of when the request came, and the one in force, which was added to. */
export async function registersOf(
  tx: Tx,
  home: Pick<TellingHome, "registerVersion">,
): Promise<[Register, ...Register[]]> {
  const then = await writtenRegisterOf(tx, home);
  const now = await findRegister(tx);
  return now ? [then, now.register] : [then];
}
