// Somebody's own words become rights: the first is the dossier that has the words, each further one gets its own.

import type { Stamp } from "#app/domain/actors.ts";
import type { Command, DossierRef } from "#app/domain/commands.ts";
import type { Obstacle } from "#app/domain/decide.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { Tx } from "#db/client.server.ts";
import { readApplicant } from "./applicant.ts";
import { carryOutIn, InTheWay } from "./carry-out.ts";
import { wishWordsOf } from "./deciding.ts";
import type { Office } from "./office.ts";
import { type Ask, newDossier, openDossier } from "./receive.ts";

type Sorted = { dossierId: string; asks: Ask[] };

/** All of them on the clock of the message, once: what was sorted is not sorted again. */
export async function sortRequest(
  office: Office,
  { dossierId, asks }: Sorted,
  stamp: Stamp,
): Promise<{ obstacle: Obstacle | null }> {
  try {
    await office.transaction(async (tx) => {
      await carryOutIn(
        office,
        tx,
        dossierId,
        async (_, dossier) => {
          const [first, ...others] = asks;
          if (!dossier || !first) return [];
          // Sorted meanwhile: the core says so, and nothing may be opened beside it.
          const further = dossier.right === "unsorted" ? others : [];
          const opened = await openFurther(office, tx, { dossierId, dossier, further }, stamp);
          return [await sorting(office, tx, dossierId, first, opened)];
        },
        stamp,
      );
    });
    return { obstacle: null };
  } catch (error) {
    if (error instanceof InTheWay) return { obstacle: error.obstacle };
    throw error;
  }
}

/** In whose words it was asked; null where nobody wrote any. */
export async function ownWordsOf(office: Office, dossier: Dossier): Promise<string | null> {
  const { situation = null } = await wishWordsOf(office, dossier);
  return situation;
}

async function sorting(
  office: Office,
  tx: Tx,
  dossierId: string,
  { right, scope, wish, words }: Ask,
  further: DossierRef[],
): Promise<Command> {
  const key = await office.vault.openKey(tx, dossierId);
  const isWritten = words && Object.keys(words).length > 0;
  const wishWords = isWritten && (await office.vault.keepText(tx, key, JSON.stringify(words)));
  return {
    type: "sort-request",
    right,
    scope,
    ...(wish && { wish }),
    ...(wishWords && { wishWords }),
    further,
  };
}

async function openFurther(
  office: Office,
  tx: Tx,
  { dossierId, dossier, further }: { dossierId: string; dossier: Dossier; further: Ask[] },
  stamp: Stamp,
): Promise<DossierRef[]> {
  const { receiptId, channel, receivedAt, number } = dossier;
  const applicant = await readApplicant(office, tx, dossier.applicant);
  const receipt = {
    receiptId,
    channel,
    receivedAt,
    lateReason: null,
    separatedFrom: null,
    sortedFrom: { dossierId, number },
  };
  const { onBehalf, relation, answerBy, locale } = dossier;
  const opened: DossierRef[] = [];
  for (const ask of further) {
    const one = await newDossier(tx, receivedAt);
    await openDossier(
      office,
      tx,
      one,
      { applicant, onBehalf, relation, answerBy, locale, ...ask },
      receipt,
      stamp,
    );
    opened.push(one);
  }
  return opened;
}
