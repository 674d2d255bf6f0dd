// A button of staff is a command: the form's values become one, with the facts that only the shell knows.

import { z } from "zod";
import type { Stamp } from "#app/domain/actors.ts";
import { barsByHand, maskedFields } from "#app/domain/bundle.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import { agreesToAll, asConsented, consentedFields } from "#app/domain/consents.ts";
import type { Obstacle } from "#app/domain/decide.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { isToLookInto } from "#app/domain/files.ts";
import { groundsOfMasks, hasConsents, hasMasks, type Masks } from "#app/domain/masks.ts";
import {
  asSaid,
  groundOfOthers,
  isForSaying,
  needsWeighing,
  reviewDecisions,
  type SourceRecord,
  type Theme,
  themes,
  type WhoseSaid,
  type WithholdGround,
  whoseSayings,
  withholdGroundNames,
} from "#app/domain/records.ts";
import { slicesIn } from "#app/domain/supplement.ts";
import type { TextRef } from "#app/domain/texts.ts";
import type { Tx } from "#db/client.server.ts";
import {
  decideRecords,
  findRecord,
  keepMasks,
  type RecordRow,
  tallyReview,
  undecidedRecordIds,
  updateSlice,
} from "#db/records.ts";
import { takenIn } from "./answer-content.ts";
import { seenAndNow } from "./answer-preview.ts";
import { carryOut } from "./carry-out.ts";
import { findCandidates } from "./find-person.ts";
import { type FormErrors, textIn } from "./forms.ts";
import { openRecord } from "./found-records.ts";
import { masksAsked, type WrongMasks } from "./masks.ts";
import type { Office } from "./office.ts";

export type Given = { office: Office; dossierId: string; form: FormData; stamp: Stamp };
export type Result = { obstacle: Obstacle | null } | { errors: FormErrors };

/** The commands of the dossier's page: take, choose a person, ask a source again, go on without it. */
export async function commandDossier(
  { office, dossierId, form, stamp }: Given,
  said: Record<"reason", string>,
): Promise<Result> {
  const carried = (asked: Parameters<typeof carryOut>[2]) => carryOut(office, dossierId, asked, stamp);
  switch (textIn(form, "command")) {
    case "take-dossier":
      return { obstacle: await carried([{ type: "take-dossier" }]) };
    case "choose-person": {
      const person = { connection: textIn(form, "connection"), key: textIn(form, "key") };
      return { obstacle: await carried([{ type: "choose-person", person }]) };
    }
    case "retry-source": {
      const sliceId = z.uuid().parse(textIn(form, "sliceId"));
      return {
        obstacle: await carried(async (tx, dossier) => {
          const slice = dossier?.slices.find((candidate) => candidate.sliceId === sliceId);
          await updateSlice(tx, sliceId, { state: "running", attempt: (slice?.attempt ?? 0) + 1, tries: 0 });
          return [{ type: "retry-source", sliceId }];
        }),
      };
    }
    case "waive-slice": {
      const sliceId = z.uuid().parse(textIn(form, "sliceId"));
      const reason = textIn(form, "reason");
      if (!reason) return { errors: { [`reason-${sliceId}`]: said.reason } };
      return {
        obstacle: await carried(async (tx) => {
          await updateSlice(tx, sliceId, { state: "waived" });
          return [
            { type: "waive-slice", sliceId, reason: await keepReason({ office, dossierId }, tx, reason) },
          ];
        }),
      };
    }
    case "close-gap": {
      const sliceId = z.uuid().parse(textIn(form, "sliceId"));
      const reason = textIn(form, "reason");
      if (!reason) return { errors: { [`reason-${sliceId}`]: said.reason } };
      return {
        obstacle: await carried(async (tx) => {
          await updateSlice(tx, sliceId, { state: "closed" });
          return [
            { type: "close-gap", sliceId, reason: await keepReason({ office, dossierId }, tx, reason) },
          ];
        }),
      };
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

const Decision = z.enum(reviewDecisions);
const Ground = z.enum(withholdGroundNames);
const Said = z.enum(whoseSayings);

/** What is wrong with a decision, in words. */
export type SaidOfReview = {
  decision: string;
  ground: string;
  reason: string;
  weighing: string;
  masks: Record<WrongMasks, string>;
  changed: string;
  looked: string;
  whose: string;
  whoseReason: string;
};

/** The field that a wrong mask or summary was typed in. */
const placeOf: Record<WrongMasks, string> = {
  "too-short": "alsoBlack",
  "not-there": "alsoBlack",
  "summary-missing": "summary",
  "summary-long": "summary",
  "summary-tells": "summary",
  "of-what-missing": "summaryOf",
  "summary-ground": "summaryGround",
  "consent-of-missing": "consentOf",
  "consent-whole": "consentOf",
  "consent-by": "consentBy",
  "consent-on": "consentOn",
  "consent-how": "consentHow",
};

/** What is decided of one record, or of whatever is undecided in a theme. */
export async function commandReview(given: Given, said: SaidOfReview): Promise<Result> {
  const all = themes.find((theme) => theme === textIn(given.form, "all"));
  return all ? { obstacle: await giveRest(given, all) } : decideOne(given, said);
}

async function giveRest({ office, dossierId, stamp }: Given, theme: Theme): Promise<Obstacle | null> {
  const none = { masks: null, consents: null, whose: null };
  const rest = { decision: "give", ground: null, reason: null, ...none } as const;
  return carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const recordIds = await undecidedRecordIds(tx, heldNow(dossierId, dossier), theme);
      if (recordIds.length === 0) return [];
      await decideRecords(tx, dossierId, recordIds, rest.decision, rest.ground);
      return [{ type: "decide-records", recordIds, ...rest }];
    },
    stamp,
  );
}

async function decideOne({ office, dossierId, form, stamp }: Given, said: SaidOfReview): Promise<Result> {
  const recordId = z.uuid().parse(textIn(form, "recordId"));
  const opened = await openRecord(office, office.db, dossierId, recordId);
  const whose = opened && isForSaying(opened.record) ? whoseIn(form) : null;
  const today = dayOf(stamp.at);
  const masks = opened && masksAsked({ form, opened, said: whose?.said ?? null, today });
  const isAgreed = masks !== null && typeof masks !== "string" && agreesToAll(masks.consents);
  const { decision, ground, reason } = choiceIn(form, isAgreed ? null : whose);
  if (!decision.success) return { errors: { [`decision-${recordId}`]: said.decision } };
  const withhold = decision.data === "withhold";
  // Who saw another state of the record than this did not decide on it.
  const changed = { errors: { [`decision-${recordId}`]: said.changed } };
  if (!opened || !masks || textIn(form, "masks") !== (opened.row.masksId ?? "")) return changed;
  const errors: FormErrors = {};
  if (whose && !whose.said) errors[`whose-${recordId}`] = said.whose;
  if (whose && !whose.reason) errors[`whoseReason-${recordId}`] = said.whoseReason;
  if (typeof masks === "string") errors[`${placeOf[masks]}-${recordId}`] = said.masks[masks];
  if (withhold && !ground.success) errors[`ground-${recordId}`] = said.ground;
  const looked = textIn(form, "looked") === "yes";
  const isSummarised = typeof masks !== "string" && masks.summaries.some(({ field }) => field === null);
  if (!withhold && !looked && !isSummarised && opened.record.files?.some(isToLookInto)) {
    errors[`looked-${recordId}`] = said.looked;
  }
  if (withhold && !reason && !(isOfOthers(whose) && !isAgreed)) errors[`reason-${recordId}`] = said.reason;
  const maskGrounds = typeof masks === "string" ? [] : groundsOfMasks(masks);
  const weighing = weighingIn(form, withhold && ground.success ? [ground.data, ...maskGrounds] : maskGrounds);
  if (weighing === "") errors[`weighing-${recordId}`] = said.weighing;
  if (typeof masks === "string" || Object.keys(errors).length > 0) return { errors };

  let isChanged = false;
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const row = await findRecord(tx, dossierId, recordId);
      const held = heldNow(dossierId, dossier).sliceIds;
      isChanged = row?.masksId !== opened.row.masksId || !held.includes(opened.row.sliceId);
      if (!row || isChanged) return [];
      const keep = (text: string) => keepReason({ office, dossierId }, tx, text);
      const text = hasMasks(masks) || hasConsents(masks) ? await keep(JSON.stringify(masks)) : null;
      const decided = {
        decision: decision.data,
        ground: withhold ? (ground.data ?? null) : null,
        reason: withhold ? await keep(reason) : null,
        weighing: weighing ? await keep(weighing) : null,
        maskGrounds,
        masks: hasMasks(masks) ? text : null,
        consents: hasConsents(masks) ? text : null,
        whose: whose?.said ? { said: whose.said, reason: await keep(whose.reason) } : null,
      };
      await keepDecided(tx, { dossierId, record: opened.record, row, masks, text, decided });
      return [{ type: "decide-records", recordIds: [recordId], ...decided }];
    },
    stamp,
  );
  return isChanged ? changed : { obstacle };
}

/** Null where no ground asks for it (UAVG art. 41). */
function weighingIn(form: FormData, grounds: WithholdGround[]): string | null {
  return grounds.some(needsWeighing) ? textIn(form, "weighing") : null;
}

type Decided = {
  dossierId: string;
  record: SourceRecord;
  row: RecordRow;
  masks: Masks;
  /** The masks, sealed; null where there are none. */
  text: TextRef | null;
  decided: Pick<Extract<Command, { type: "decide-records" }>, "decision" | "ground" | "whose">;
};

/** The row of the record, and how much of it is masked by its mapping and by hand. */
async function keepDecided(tx: Tx, { dossierId, record: found, row, masks, text, decided }: Decided) {
  const { decision, ground, whose } = decided;
  const said = whose?.said ?? null;
  const consents = masks.consents ?? [];
  const record = asConsented(asSaid(found, said), said, consents);
  const masked = maskedFields(record) + consentedFields(record);
  await decideRecords(tx, dossierId, [row.id], decision, ground, whose && { whoseSaid: whose.said, masked });
  const bars = barsByHand(record, masks);
  await keepMasks(tx, row, text && { textId: text.textId, bars, consents: consents.length });
}

type WhoseTyped = { said: WhoseSaid | null; reason: string };

function whoseIn(form: FormData): WhoseTyped {
  return { said: Said.safeParse(textIn(form, "whose")).data ?? null, reason: textIn(form, "whoseReason") };
}

const isOfOthers = (whose: WhoseTyped | null) =>
  whose !== null && whose.said !== null && whose.said !== "self";

/** What was chosen; what is said to be somebody else's stays behind on their ground, whatever was chosen beside it. */
function choiceIn(form: FormData, whose: WhoseTyped | null) {
  if (isOfOthers(whose)) {
    const [decision, ground] = [Decision.safeParse("withhold"), Ground.safeParse(groundOfOthers)];
    return { decision, ground, reason: whose?.reason ?? "" };
  }
  return {
    // A button that decides at once says so itself; what was chosen beside it does not count then.
    decision: Decision.safeParse(textIn(form, "choice") || textIn(form, "decision")),
    ground: Ground.safeParse(textIn(form, "ground")),
    reason: textIn(form, "reason"),
  };
}

/** Propose, approve or give back. The tally is taken under the lock, so that nothing slips in between. */
export async function commandOutcome(given: Given, said: { reason: string }): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const command = textIn(form, "command");
  if (command === "return-proposal") {
    const reason = textIn(form, "reason");
    if (!reason) return { errors: { reason: said.reason } };
    return carryOutWith(given, reason, (kept) => ({ type: "return-proposal", reason: kept }));
  }
  const type = z.enum(["propose-outcome", "approve-outcome"]).parse(command);
  const looked =
    type === "approve-outcome" && stamp.actor.kind === "staff"
      ? await seenAndNow(office, dossierId, stamp.actor.staffId)
      : {};
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const tally = await tallyReview(tx, heldNow(dossierId, dossier));
      if (type === "approve-outcome") return [{ type, tally, ...looked }];
      const taken = dossier && (await takenIn(office, tx, { id: dossierId, dossier }, tally));
      return [{ type, tally, ...(taken && { taken }) }];
    },
    stamp,
  );
  return { obstacle };
}

/** What is decided on now: what was told before is left alone. */
const heldNow = (dossierId: string, dossier: Dossier | null) => ({
  dossierId,
  sliceIds: dossier ? slicesIn(dossier) : [],
});

/** Carries out the command that holds what a colleague wrote, sealed in the same transaction. */
export async function carryOutWith(
  given: Given,
  words: string,
  commandOf: (kept: TextRef) => Command,
): Promise<Result> {
  const asked = async (tx: Tx) => [commandOf(await keepReason(given, tx, words))];
  return { obstacle: await carryOut(given.office, given.dossierId, asked, given.stamp) };
}

/** Seals what a colleague wrote with the dossier's key. */
export async function keepReason(
  { office, dossierId }: Pick<Given, "office" | "dossierId">,
  tx: Tx,
  text: string,
) {
  return office.vault.keepText(tx, await office.vault.openKey(tx, dossierId), text);
}

/** The candidates for an ambiguous person, as the sources show them now; empty when a source is silent. */
export async function candidatesNow(office: Office, dossier: Parameters<typeof findCandidates>[2]) {
  if (dossier.person.state !== "ambiguous") return [];
  const { candidates } = dossier.person;
  const found = await findCandidates(office, office.db, dossier).catch(() => []);
  return found.filter(({ person }) =>
    candidates.some((known) => known.connection === person.connection && known.key === person.key),
  );
}
