// The answers of a form that is being filled in: kept here, sealed, until they are sent or a day has passed.

import { z } from "zod";
import { answerWays } from "#app/domain/commands.ts";
import { themes } from "#app/domain/records.ts";
import { relations } from "#app/domain/relation.ts";
import { askers } from "#app/domain/representation.ts";
import { mostAsked } from "#app/domain/rights.ts";
import { wants, wishSteps } from "#app/domain/wishes.ts";
import { type DraftRow, deleteDraft, findDraft, insertDraft, saveDraft } from "#db/drafts.ts";
import { Clues, NameAndAddress, PersonAsked } from "./applicant.ts";
import { Footage } from "./footage.ts";
import type { Office } from "./office.ts";
import { hashToken, newToken, officeCookie } from "./sessions.ts";

const day = 24 * 3600_000;

/** What was answered so far, page by page. */
export const DraftAnswers = z.object({
  /** In the order in which they were chosen, each once. */
  wants: z.array(z.enum(wants)).min(1).max(mostAsked).optional(),
  forWhom: z.enum(askers).optional(),
  /** Who asks, where the rest is about somebody else. */
  representative: NameAndAddress.optional(),
  relation: z.enum(relations).optional(),
  who: PersonAsked.optional(),
  clues: Clues.optional(),
  contact: z
    .object({
      answerBy: z.enum(answerWays),
      mailbox: z.string().nullable(),
      largePrint: z.boolean().default(false),
    })
    .optional(),
  scope: z.array(z.enum(themes)).min(1).optional(),
  /** Whether camera images are asked for as well, and which. */
  camera: z.boolean().optional(),
  footage: Footage.optional(),
  /** Of the other rights, page by page, as it was typed; only what is right is kept. */
  wishes: z.partialRecord(z.enum(wishSteps), z.array(z.tuple([z.string(), z.string()]))).optional(),
  /** Whether nothing more is asked. */
  all: z.literal(true).optional(),
});
export type DraftAnswers = z.infer<typeof DraftAnswers>;

export type Draft = { row: DraftRow; answers: DraftAnswers };

/** The draft of this browser; null when there is none or it lay still for a day. */
export async function readDraft(office: Office, request: Request): Promise<Draft | null> {
  const token: unknown = await cookieOf(office).parse(request.headers.get("cookie"));
  if (typeof token !== "string" || token === "") return null;
  const row = await findDraft(office.db, hashToken(token), new Date(office.now().getTime() - day));
  if (!row) return null;
  const answers = row.dossierId ? {} : JSON.parse(office.vault.openDraft(row.sealed, row.id));
  return { row, answers: DraftAnswers.parse(answers) };
}

/** Begins a draft with its first answers; the header gives its cookie to the browser. */
export async function beginDraft(office: Office, answers: DraftAnswers): Promise<string> {
  const id = crypto.randomUUID();
  const token = newToken();
  const sealed = office.vault.sealDraft(JSON.stringify(answers), id);
  await insertDraft(office.db, {
    id,
    tokenHash: hashToken(token),
    formKey: newToken(),
    sealed,
    updatedAt: office.now(),
  });
  return cookieOf(office).serialize(token);
}

export async function answerDraft(office: Office, draft: Draft, added: DraftAnswers) {
  const answers = { ...draft.answers, ...added };
  await saveDraft(
    office.db,
    draft.row.id,
    office.vault.sealDraft(JSON.stringify(answers), draft.row.id),
    office.now(),
  );
}

/** What was filled in or sent from this browser leads nowhere any more; the header makes it forget its cookie. */
export async function endDraft(office: Office, request: Request): Promise<string> {
  const draft = await readDraft(office, request);
  if (draft) await deleteDraft(office.db, draft.row.id);
  return cookieOf(office).serialize("", { maxAge: 0 });
}

const cookieOf = (office: Office) => officeCookie(office, "verzoek", { sameSite: "lax" });
