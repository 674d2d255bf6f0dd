import { type Dossier, isAnswerGuarded, needsNoProof } from "#app/domain/dossier.ts";
import { type AssuranceLevel, suffices } from "#app/domain/identity.ts";
import { answerLetters, isGiving, type Letter, type LetterKind } from "#app/domain/letters.ts";
import { holdOf } from "#app/domain/release.ts";
import { decidedByPart } from "#app/domain/rights.ts";
import { findLetter } from "#db/letters.ts";
import type { Office } from "./office.ts";

/** A letter of a dossier as it was sent; null when this dossier has no such letter. */
export async function readLetter(
  office: Office,
  dossierId: string,
  letterId: string,
): Promise<Letter | null> {
  if (!isUuid(letterId)) return null;
  const row = await findLetter(office.db, dossierId, letterId);
  if (!row) return null;
  const text = (await office.vault.readTexts(office.db, [row.textId])).get(row.textId);
  return text ? (JSON.parse(text) as Letter) : null;
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

/** What tells nothing of what stands in the systems. */
const forAnybody: LetterKind[] = [
  "acknowledgement",
  "not-competent",
  "identity-question",
  "not-identified",
  "withdrawn",
];

/** Whether a letter tells what was decided part by part. */
const isDecision = (letter: LetterKind) =>
  letter === "nothing-found" || decidedByPart.some((right) => answerLetters[right] === letter);

/**
 * The letters that a browser of this level may see. That a letter went to an address on file tells that the
 * person is known, and an answer tells what was found: for that a browser must have shown more than a mailbox.
 * Where more care is needed, an answer's letter opens with the answer; and not while that is held. Where the letter is the
 * answer, as after a correction, it opens as data do.
 */
export function lettersFor(level: AssuranceLevel, dossier: Dossier, at: Date): Dossier["letters"] {
  const { letters, cautions, questions, refusal } = dossier;
  const held = holdOf(dossier, at) !== null;
  return letters.filter(({ letter }) => {
    // It is written to somebody else; the tenant reads on their page who was told.
    if (letter === "recipient-notice") return false;
    if (forAnybody.includes(letter)) return true;
    // A repetition is one of somebody who is known here and had an answer; costs can be asked for that alone.
    const tellsOfAnswer = refusal?.ground === "excessive" || refusal?.ground === "fee-unpaid";
    if (letter === "refused" && !tellsOfAnswer) return true;
    // That we ask what somebody wants to see tells that there are data.
    if (letter === "interim" && questions.every(({ about }) => about === "identity")) return true;
    // That something stopped was asked by whoever reads it, and tells nothing of what is kept.
    if (needsNoProof(dossier) && isDecision(letter)) return true;
    const gives = isGiving(letter) || isDecision(letter);
    if (gives && held) return false;
    const withAnswer = gives && (cautions.length > 0 || (isDecision(letter) && isAnswerGuarded(dossier)));
    return suffices(level, withAnswer ? "open-answer" : "read-letters", cautions);
  });
}
