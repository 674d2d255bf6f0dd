// What is decided on each part of a request: the parts as they are asked, what a colleague made of them, and the letter.

import { z } from "zod";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { type DecidedPart, type Decision, DecisionWords, outcomeOf, verdicts } from "#app/domain/decision.ts";
import { type Dossier, dueDayOf, isAnswerGuarded, needsNoProof } from "#app/domain/dossier.ts";
import {
  customerOn,
  decisionFaults,
  type FaultName,
  pairsNeeding,
  partStanding,
  type Standing,
  type WeighingField,
  weighingFields,
} from "#app/domain/eligibility.ts";
import { groundCodes, reasonsToGiveNames } from "#app/domain/grounds.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { ElementId, SourceRecord, Theme } from "#app/domain/records.ts";
import { ownElement, type Register } from "#app/domain/register.ts";
import { representations } from "#app/domain/representation.ts";
import { isDecidedByPart } from "#app/domain/rights.ts";
import { type FoundStanding, runningCases, standingIn } from "#app/domain/standing.ts";
import { slicesIn } from "#app/domain/supplement.ts";
import { type ObjectionTarget, WishWords } from "#app/domain/wishes.ts";
import { dayInFull } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { findRegister } from "#db/register.ts";
import { decidedAnswers } from "#templates/letters/decided-answer.ts";
import { type NothingFoundFacts, nothingFound } from "#templates/letters/nothing-found.ts";
import { searchedFor, searchedWith } from "./answer-content.ts";
import { homeAddress } from "./answer-home.ts";
import { addresseeOf, readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { decidedInWords, recipientsOfDone } from "./decided-words.ts";
import { type DossierNow, readDossier } from "./dossier-state.ts";
import { type FormErrors, parseDay, type Typed, textIn } from "./forms.ts";
import { openAllRecords } from "./found-records.ts";
import type { Office } from "./office.ts";
import { keepAnswer, letterFacts, registerOf } from "./post.ts";
import { withReason } from "./staff-authority.ts";
import { type Given, keepReason, type Result } from "./staff-commands.ts";

/** A part as a form shows it: as it stands by the register, or as it was typed. */
export type PartToDecide = DecidedPart & DecisionWords["parts"][number];

/** The register in force when the request came, as it is written. */
export async function writtenRegisterOf(
  tx: Tx,
  { registerVersion }: Pick<Dossier, "registerVersion">,
): Promise<Register> {
  const found = await findRegister(tx, registerVersion);
  if (!found) throw new Error("A dossier names a register that was never published");
  return found.register;
}

/** What somebody wrote with what they ask; empty where nothing was written. */
export async function wishWordsOf(office: Office, { wishWords }: Dossier): Promise<WishWords> {
  if (!wishWords) return {};
  return WishWords.parse(JSON.parse(await office.vault.readText(office.db, wishWords)));
}

const targets: Record<ObjectionTarget, string[]> = {
  marketing: [],
  cameras: ["V1"],
  "nuisance-or-fraud": ["C2"],
  statistics: ["B1", "B2"],
  other: [],
};

const blank = (more: Partial<PartToDecide> = {}): PartToDecide => ({
  element: null,
  purpose: null,
  verdict: "done",
  grounds: [],
  reasons: [],
  until: null,
  facts: "",
  ...more,
});

const mostUses = 3;

/** What the gathered records say of somebody's standing; null where they say nothing of it, or nothing was gathered. */
export async function standingFound(
  office: Office,
  { id, dossier }: Pick<DossierNow, "id" | "dossier">,
): Promise<FoundStanding | null> {
  if (!dossier.gathered || dossier.slices.length === 0) return null;
  const key = await office.vault.openKey(office.db, id);
  const records: Pick<SourceRecord, "fields" | "whose">[] = [];
  for (const theme of dossier.scope.filter((one) => tellStanding.includes(one))) {
    const within = { theme, sliceIds: slicesIn(dossier) };
    for await (const { record } of openAllRecords(office, office.db, key, within)) records.push(record);
  }
  return standingIn(records, dayOf(office.now()));
}

/** Bookings, by far the most, say nothing of it that an account does not. */
const tellStanding: Theme[] = ["contract", "payments", "cases"];

/** What a colleague made of it; the day is as it was typed. */
export function standingTyped(typed: Typed, today: Day): FoundStanding | null {
  const text = (typed.endedOn ?? "").trim();
  const endedOn = text ? parseDay(text) : null;
  if ((text && !endedOn) || (endedOn && endedOn > today)) return null;
  const chosen = (typed.running ?? "").split(",");
  return { endedOn, running: runningCases.filter((name) => chosen.includes(name)) };
}

/** The parts of what is asked, as the register has them for somebody of this standing. */
export async function partsAsked(
  office: Office,
  { id, dossier }: DossierNow,
  known: FoundStanding | null,
): Promise<PartToDecide[]> {
  const { wish, right, locale } = dossier;
  const register = await writtenRegisterOf(office.db, dossier);
  const words = await wishWordsOf(office, dossier);
  if (!wish || !isDecidedByPart(right)) return [];
  const today = dayOf(office.now());
  const person: Standing = { ...customerOn(today), ...known };
  const standing = (element: ElementId): PartToDecide[] => {
    const listed = register.elements.find((one) => one.id === element);
    if (!listed) return [blank({ element })];
    const part = partStanding(right, listed, person, register, wish);
    if (!part) return [];
    const needing = new Set(pairsNeeding(listed, person, register).map(({ purpose }) => purpose));
    // What a colleague begins with: the first uses that need it say enough.
    const uses = register.purposes.filter(({ id }) => needing.has(id)).slice(0, mostUses);
    const why = uses.map(({ label }) => label[locale]).join(", ");
    const usedFor = why && textsIn(locale).letters.decided.usedFor(why);
    return [{ ...part, facts: part.verdict === "done" ? "" : usedFor }];
  };
  switch (wish.right) {
    case "rectification":
      return wish.items.map(({ element }, place) => {
        const said = words.corrections?.[place];
        return blank({ element, before: said?.now ?? "", after: said?.wanted ?? "" });
      });
    case "objection": {
      const uses = targets[wish.against];
      return uses.length > 0 ? uses.map((purpose) => blank({ purpose })) : [blank()];
    }
    case "consent":
      return register.elements
        .filter(({ purposes }) => purposes.some((purpose) => wish.purposes.includes(purpose)))
        .flatMap((element) => standing(element.id));
    case "erasure":
    case "restriction": {
      const elements = wish.elements ?? (await everythingOf(office, { id, dossier }, register));
      if (!elements) return [blank({ verdict: "kept", grounds: ["G-NOD"] })];
      const inWords = words.what || elements.length === 0 ? [blank()] : [];
      return [...elements.flatMap(standing), ...inWords];
    }
    default:
      return [];
  }
}

/** What was found, where something was looked up: null for nothing; else all that the register says we can hold. */
async function everythingOf(
  office: Office,
  { id, dossier }: Pick<DossierNow, "id" | "dossier">,
  { elements }: Register,
): Promise<ElementId[] | null> {
  const ids = elements.map((element) => element.id).filter((element) => element !== ownElement);
  if (!dossier.gathered || dossier.slices.length === 0) return ids;
  const key = await office.vault.openKey(office.db, id);
  const found = new Set<ElementId>();
  for (const theme of dossier.scope) {
    for await (const { record } of openAllRecords(office, office.db, key, {
      theme,
      sliceIds: slicesIn(dossier),
    })) {
      for (const { element } of record.fields) if (element) found.add(element);
    }
  }
  return found.size > 0 ? ids.filter((element) => found.has(element)) : null;
}

/** Many a day is known only roughly: none, or a day as colleagues write it. */
type Until = { until: DecidedPart["until"]; isWrong: boolean };

function untilIn(typed: string): Until {
  const until = typed ? parseDay(typed) : null;
  return { until, isWrong: typed !== "" && until === null };
}

export const mostParts = 100;
const Element = z.string().regex(/^([A-Z]\d?-\d\d)?$/);

/** What was typed; of what was ticked more than once all of it, with commas. */
export function typedParts(form: FormData): Typed {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => [
      name,
      form
        .getAll(name)
        .filter((value) => typeof value === "string")
        .join(","),
    ]),
  );
}

/** The parts as a form has them; null where it has none. */
export function partsTyped(typed: Typed): PartToDecide[] | null {
  const count = z.coerce.number().int().min(1).max(mostParts).safeParse(typed.parts);
  if (!count.success) return null;
  return Array.from({ length: count.data }, (_, place) => partTyped(typed, place));
}

function partTyped(typed: Typed, place: number): PartToDecide {
  const text = (field: string) => (typed[`${field}-${place}`] ?? "").trim().replace(/\r\n?/g, "\n");
  const chosen = (field: string) => text(field).split(",");
  const grounds = groundCodes.filter((code) => chosen("ground").includes(code));
  const reasons = reasonsToGiveNames.filter((name) => chosen("why").includes(name));
  const verdict = verdicts.find((one) => one === text("verdict")) ?? "kept";
  const element = Element.safeParse(text("element"));
  const isDone = verdict === "done";
  return {
    element: element.data || null,
    purpose: text("purpose") || null,
    verdict,
    grounds: isDone ? [] : grounds,
    reasons: isDone ? reasons : [],
    until: isDone ? null : untilIn(text("until")).until,
    facts: text("facts"),
    before: text("before"),
    after: text("after"),
  };
}

/** What a colleague decides, or what is missing in it. */
export type Drafted = { decision: Decision; words: DecisionWords };
export type SaidOfDecision = Record<
  FaultName | WeighingField | "copied" | "until" | "long" | "reason",
  string
>;

const longest = 4000;

export async function decisionIn(
  office: Office,
  dossier: Dossier,
  typed: Typed,
  said: SaidOfDecision,
): Promise<{ drafted: Drafted } | { errors: FormErrors }> {
  const parts = partsTyped(typed);
  if (!parts) throw new Response(null, { status: 400 });
  const register = await writtenRegisterOf(office.db, dossier);
  const drafted = draftOf(parts, typed, dossier);
  const errors: FormErrors = {};
  for (const [name, value] of Object.entries(typed)) if (value.length > longest) errors[name] = said.long;
  for (const place of parts.keys()) {
    if (untilIn((typed[`until-${place}`] ?? "").trim()).isWrong) errors[`until-${place}`] = said.until;
  }
  for (const fault of await faultsIn(office, dossier, drafted, register)) {
    if (fault.part !== null) errors[`${fault.field}-${fault.part}`] = said[fault.fault];
    else errors[fault.field] = fault.fault === "copied" ? said.copied : said[fault.field];
  }
  return Object.keys(errors).length > 0 ? { errors } : { drafted };
}

/** The weighing is ours: neither the tenant's words nor the standard text of a ground. */
async function faultsIn(office: Office, dossier: Dossier, { decision, words }: Drafted, register: Register) {
  const { right, wish, locale } = dossier;
  const { situation = "", what = "" } = await wishWordsOf(office, dossier);
  const told = [situation, what, ...Object.values(textsIn(locale).letters.decided.grounds)].filter(Boolean);
  return decisionFaults(right, decision, words, register, wish, told);
}

function draftOf(parts: PartToDecide[], typed: Typed, { wish }: Dossier): Drafted {
  const weighs = wish?.right === "objection" && wish.against !== "marketing";
  const [ourInterest = "", theirSituation = "", alternatives = "", conclusion = ""] = weighingFields.map(
    (field) => (typed[field] ?? "").trim(),
  );
  return {
    decision: parts.map(({ facts: _, before: __, after: ___, ...part }) => part),
    words: {
      parts: parts.map(({ facts, before, after }) => ({
        facts,
        ...(before && { before }),
        ...(after && { after }),
      })),
      ...(weighs && { weighing: { ourInterest, theirSituation, alternatives, conclusion } }),
    },
  };
}

/** The commands of its page: propose-decision, approve-decision, and return-proposal with a reason. */
export async function commandDecision(given: Given, said: SaidOfDecision): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  switch (textIn(form, "command")) {
    case "propose-decision":
      return propose(given, said);
    case "approve-decision":
      return { obstacle: await carryOut(office, dossierId, [{ type: "approve-decision" }], stamp) };
    case "return-proposal":
      return withReason(given, "return-proposal", said);
    default:
      throw new Response(null, { status: 400 });
  }
}

async function propose(given: Given, said: SaidOfDecision): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const { dossier } = await readDossier(office.db, dossierId);
  const filled = await decisionIn(office, dossier, typedParts(form), said);
  if ("errors" in filled) return filled;
  const { decision, words } = filled.drafted;
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx, now) => {
      if (!now) return [];
      const register = await writtenRegisterOf(tx, now);
      const faults = (await faultsIn(office, now, filled.drafted, register)).length;
      const kept = await keepReason(given, tx, JSON.stringify(words));
      return [{ type: "propose-decision", decision, words: kept, faults }];
    },
    stamp,
  );
  return { obstacle };
}

/** What was proposed last, with its words; null where nothing is. */
export async function proposedIn(office: Office, { decision: proposed }: Dossier): Promise<Drafted | null> {
  if (!proposed) return null;
  const words = await office.vault.readText(office.db, proposed.words);
  return { decision: proposed.decision, words: DecisionWords.parse(JSON.parse(words)) };
}

/** The letter as it would go out now; the lines of its address are known when it goes. */
export async function draftDecision(
  office: Office,
  { dossier, events }: Pick<DossierNow, "dossier" | "events">,
  { decision, words }: Drafted,
  addressee: string[] = [],
): Promise<Letter> {
  const { right, locale } = dossier;
  if (!isDecidedByPart(right)) throw new Error("A right that is not decided part by part");
  const now = office.now();
  const register = await registerOf(office.db, dossier, locale);
  const texts = textsIn(locale).letters;
  const outcome = outcomeOf(decision);
  const common = {
    ...letterFacts(office, dossier, register, addressee, now),
    scope: dossier.scope,
    late: dayOf(now) > dueDayOf(dossier),
    onBehalf: readerOf(dossier),
  };
  if (outcome === "no-data-held") {
    const terms = await searchedWith(office, dossier, events);
    return nothingFound(texts, { ...common, searched: searchedFor(dossier, register), searchedWith: terms });
  }
  return decidedAnswers[right](texts, {
    ...common,
    outcome,
    parts: decidedInWords(decision, words, register, await wishWordsOf(office, dossier), locale),
    // What works at once was done when it was asked.
    doneOn: dayInFull(dayOf(needsNoProof(dossier) ? dossier.receivedAt : now), locale),
    recipients: recipientsOfDone(decision, register),
    backupDays: register.terms.backupDays,
    weighing: words.weighing ?? null,
  });
}

/** How what is told of data goes: on paper where that was asked, and to the person where somebody asks for them. */
export function wayOf({ answerBy, hasMailbox }: Dossier): "portal" | "post" {
  return answerBy === "portal" && hasMailbox ? "portal" : "post";
}

function readerOf(dossier: Dossier): NothingFoundFacts["onBehalf"] {
  const { onBehalf } = dossier;
  if (onBehalf === null) return null;
  return wayOf(dossier) === "post" && representations[onBehalf].answerTo === "person"
    ? "person"
    : "representative";
}

/** What tells nothing that who asks did not know goes where they said. */
export async function paperAddress(office: Office, dossierId: string, dossier: Dossier): Promise<string[]> {
  if (isAnswerGuarded(dossier)) return homeAddress(office, dossierId, dossier);
  return addresseeOf(await readApplicant(office, office.db, dossier.applicant));
}

/** Writes the letter of an approved decision, once. It counts when it was announced, or posted. */
export async function tellDecision(office: Office, { dossierId }: { dossierId: string }) {
  const read = await readDossier(office.db, dossierId);
  const { dossier } = read;
  const proposed = await proposedIn(office, dossier);
  if (!proposed || !dossier.decision?.approvedBy) return;
  const now = office.now();
  const by = wayOf(dossier);
  const addressee = by === "post" ? await paperAddress(office, dossierId, dossier) : [];
  const letter = await draftDecision(office, read, proposed, addressee);
  await keepAnswer(office, dossierId, { letter, by }, now);
}
