// Makes the answer: the bundle, sealed in storage, and its letter; recorded together or not at all.

import { PassThrough, Readable } from "node:stream";
import { system } from "#app/domain/actors.ts";
import { addDays, type Day, dayOf } from "#app/domain/calendar.ts";
import { supplementLetter } from "#app/domain/decide.ts";
import { closedIn, type Dossier, dueDayOf, gapsOf, mattersOf } from "#app/domain/dossier.ts";
import type { Slice } from "#app/domain/events.ts";
import { exportTerm } from "#app/domain/forgetting.ts";
import { isDirect } from "#app/domain/handover.ts";
import { overwrittenOn } from "#app/domain/inquiries.ts";
import { answerLetters, type Letter } from "#app/domain/letters.ts";
import type { Locale } from "#app/domain/locale.ts";
import type { ElementId } from "#app/domain/records.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { representations } from "#app/domain/representation.ts";
import { asPart, partNow, partsOf, slicesIn } from "#app/domain/supplement.ts";
import { dayInFull, dayInWords } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { deleteFile, insertFile } from "#db/files.ts";
import { slicesWithForeignRecords, tallyReview } from "#db/records.ts";
import { type AccessAnswerFacts, accessAnswer } from "#templates/letters/access-answer.ts";
import { accessSupplement } from "#templates/letters/access-supplement.ts";
import { type PortabilityAnswerFacts, portabilityAnswer } from "#templates/letters/portability-answer.ts";
import { portabilitySupplement } from "#templates/letters/portability-supplement.ts";
import {
  AnswerRefused,
  type AnswerSurvey,
  answerRecords,
  gatheredAt,
  personsOf,
  searchedFor,
  searchedWith,
  surveyAnswer,
} from "./answer-content.ts";
import { homeAddress } from "./answer-home.ts";
import { carryOut } from "./carry-out.ts";
import { type DossierNow, readDossier } from "./dossier-state.ts";
import type { BundleContent } from "./export/content.ts";
import { type BundleTotals, writeBundle, writeData } from "./export/zip.ts";
import { readLetter } from "./kept-letters.ts";
import type { Office } from "./office.ts";
import { NotYet } from "./pauses.ts";
import { keepLetter, letterFacts, registerOf } from "./post.ts";
import { SourceError } from "./sources/source.ts";
import { openAttached } from "./uploads/attached.ts";
import { type DossierKey, sealFile } from "./vault.ts";

/** Builds the approved answer once, and again when it was damaged. What may not leave stops it, and staff see why. */
export async function makeAnswer(office: Office, { dossierId }: { dossierId: string }) {
  const now = await readDossier(office.db, dossierId);
  const missing = gapsOf(now.dossier);
  for (const dossier of partsOf(now.dossier)) {
    const { approval, bundle, bundleDamaged } = dossier;
    if (!approval || (bundle && !bundleDamaged)) continue;
    await makePart(office, { ...now, dossier }, { outcome: approval.outcome, missing });
  }
}

/** The answer, or what is added to it: each sees its own slices alone. */
async function makePart(office: Office, now: DossierNow, told: Told) {
  try {
    await checkDecisions(office, now);
    await build(office, now, told);
  } catch (error) {
    if (!(error instanceof AnswerRefused) && !(error instanceof DecisionsChanged)) throw error;
    const why = error instanceof AnswerRefused ? error.refused : "decisions-changed";
    await carryOut(office, now.id, [{ type: "refuse-bundle", why }], system(office.now()));
  }
}

/** Thrown when what was decided is not what would be made. */
export class DecisionsChanged extends Error {
  override name = "DecisionsChanged";
}

// Before a byte is written: exactly what was approved, or is proposed, and nobody else's record, given or not.
async function checkDecisions(office: Office, { id, dossier }: DossierNow) {
  const within = { dossierId: id, sliceIds: slicesIn(dossier) };
  const tally = await tallyReview(office.db, within);
  const { approval, proposal } = dossier;
  if (tally.digest !== (approval ?? proposal)?.tally.digest) throw new DecisionsChanged();
  const persons = personsOf(dossier);
  if (persons.length > 0 && (await slicesWithForeignRecords(office.db, within, persons)).length > 0) {
    throw new AnswerRefused("foreign-record");
  }
}

/** What the letter tells beside the data: the outcome, and what is missing after it. */
type Told = { outcome: NonNullable<Dossier["approval"]>["outcome"]; missing: Slice[] };

/** The answer as it would leave now: what the second person looks at comes from the same hands. */
export async function previewAnswer(
  office: Office,
  whole: DossierNow,
): Promise<{ content: BundleContent; hasHidden: boolean } | null> {
  // As it is made: a supplement sees its own slices alone.
  const dossier = asPart(whole.dossier, partNow(whole.dossier));
  const now = { ...whole, dossier };
  if (!dossier.proposal || dossier.approval) return null;
  await checkDecisions(office, now);
  const key = await office.vault.openKey(office.db, now.id);
  const told = { outcome: dossier.proposal.outcome, missing: gapsOf(whole.dossier) };
  const { content, hasHidden } = await contentOf(office, now, {
    ...told,
    key,
    at: office.now(),
    // Whether the home is known and safe shows only when the letter goes there.
    homeOf: (...asked) => homeAddress(...asked).catch(unknownYet),
  });
  return { content, hasHidden };
}

function unknownYet(error: unknown): string[] {
  if (error instanceof NotYet || error instanceof SourceError) return [];
  throw error;
}

type Making = Told & { key: DossierKey; at: Date; homeOf: typeof homeAddress };

async function contentOf(office: Office, now: DossierNow, { key, at, homeOf, ...told }: Making) {
  const { dossier, events } = now;
  const register = await registerOf(office.db, dossier, dossier.locale);
  const survey = await surveyAnswer(office, office.db, key, dossier, register);
  const part = partNow(dossier);
  const asOf = gatheredAt(events, part);
  const known = { ...told, register, survey, asOf, at, homeOf };
  const { letter, by, isSent } = await letterOf(office, now, known);
  const content: BundleContent = {
    facts: {
      locale: dossier.locale,
      organisation: register.organisation,
      number: dossier.number,
      madeAt: dossier.bundle?.at ?? at,
      registerVersion: dossier.registerVersion,
      asOf: { at: asOf, words: dayInFull(dayOf(asOf), dossier.locale) },
      origin: office.config.publicOrigin,
      supplement: part > 0 ? { place: part, ...answerTold(dossier) } : null,
      elements: survey.elements,
      transfers: register.transfers,
      automatedDecisions: register.automatedDecisions,
    },
    letter,
    themes: survey.themes,
    records: (theme) => answerRecords(office, office.db, key, dossier, register, theme),
    files: survey.files,
    openFile: (file) => openAttached(office, key, file),
  };
  return { content, hasHidden: survey.hasHidden, letter, by, isSent };
}

async function build(office: Office, now: DossierNow, told: Told) {
  const { id: dossierId, dossier } = now;
  const at = office.now();
  const key = await office.vault.openKey(office.db, dossierId);
  const part = partNow(dossier);
  const made = await contentOf(office, now, { ...told, key, at, homeOf: homeAddress });
  const { content, letter, by, isSent } = made;
  const fileId = crypto.randomUUID();
  const stored = await sealBundle(office, key, fileId, content);
  await holdToShown(office, dossier, { fileId, content: stored.content });
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      if (dossier.bundle) await deleteFile(tx, dossier.bundle.fileId);
      await insertFile(tx, {
        id: fileId,
        dossierId,
        kind: "bundle",
        sha256: stored.sha256,
        bytes: stored.bytes,
        createdAt: at,
      });
      const letterId = crypto.randomUUID();
      return [
        {
          type: "record-bundle",
          fileId,
          digest: dossier.approval?.tally.digest ?? "",
          sha256: stored.sha256,
          bytes: stored.bytes,
          records: stored.records,
          ...(part > 0 && { part }),
        },
        ...(isSent ? [] : [await keepLetter(office, tx, key, { letterId, letter, kept: letter, by }, at)]),
      ];
    },
    system(at),
  );
  // Another worker was first, or the approval is gone: this file belongs to nothing.
  if (obstacle) await office.storage.remove(fileId);
}

/**
 * What leaves is what the second person saw. One that is made again after it left is held to its decisions alone: a later
 * version of this portal may write the same data in other words.
 */
async function holdToShown(office: Office, dossier: Dossier, made: { fileId: string; content: string }) {
  const shown = dossier.approval?.shown;
  if (!shown || dossier.bundle || shown === made.content) return;
  await office.storage.remove(made.fileId);
  throw new DecisionsChanged();
}

/** A bundle that is made again holds the letter as it was sent. */
async function letterOf(
  office: Office,
  { id: dossierId, dossier, events }: DossierNow,
  {
    homeOf,
    ...known
  }: Pick<LetterQuestion, "outcome" | "missing" | "register" | "survey" | "asOf" | "at"> &
    Pick<Making, "homeOf">,
) {
  const by = dossier.answerBy === "portal" && dossier.hasMailbox ? ("portal" as const) : ("post" as const);
  const answer = answerLetters[dossier.right];
  const sent =
    partNow(dossier) > 0
      ? supplementLetter(dossier)
      : dossier.letters.find((written) => written.letter === answer);
  const kept = sent && (await readLetter(office, dossierId, sent.letterId));
  if (kept) return { letter: kept, by, isSent: true };
  const addressee = by === "post" ? await homeOf(office, dossierId, dossier) : [];
  const terms = await searchedWith(office, dossier, events);
  const letter = composeLetter({ ...known, office, dossier, by, addressee, terms });
  return { letter, by, isSent: sent !== undefined };
}

function sealBundle(office: Office, key: DossierKey, fileId: string, content: BundleContent) {
  const { drawer, signer } = office;
  return sealZip(office, key, fileId, (sink) => writeBundle(content, { sink, sign: signer.sign, drawer }));
}

/** The answer's data without its letter, sealed: what another organisation gets. `plain` is the zip as it will have it. */
export async function sealData(
  office: Office,
  { id: dossierId, dossier, events }: DossierNow,
  fileId: string,
) {
  const answer = asPart(dossier, 0);
  const { approval, bundle } = answer;
  if (!approval || !bundle) throw new Error("There is no answer to hand over");
  const key = await office.vault.openKey(office.db, dossierId);
  const told = { outcome: approval.outcome, missing: [], key, at: office.now(), homeOf: homeAddress };
  const { content } = await contentOf(office, { id: dossierId, dossier: answer, events }, told);
  const stored = await sealZip(office, key, fileId, (sink) =>
    writeData(content, { sink, sign: office.signer.sign }),
  );
  if (stored.records === bundle.records) return stored;
  await office.storage.remove(fileId);
  throw new Error("The data of an answer are not there any more");
}

async function sealZip(
  office: Office,
  key: DossierKey,
  fileId: string,
  write: (sink: PassThrough) => Promise<BundleTotals>,
) {
  const zip = new PassThrough();
  const writing = write(zip);
  writing.catch((error) => zip.destroy(error));
  const plain = Readable.toWeb(zip) as ReadableStream<Uint8Array>;
  try {
    const stored = await office.storage.put(fileId, await sealFile(key, plain));
    const { records, content, sha256, bytes } = await writing;
    return { ...stored, records, content, plain: { sha256, bytes } };
  } catch (error) {
    await office.storage.remove(fileId);
    // The stream breaks with a second error; the writer's own says why.
    await writing;
    throw error;
  }
}

type LetterQuestion = {
  office: Office;
  dossier: Dossier;
  register: SpokenRegister;
  survey: AnswerSurvey;
  outcome: Told["outcome"];
  missing: Slice[];
  by: "portal" | "post";
  asOf: Date;
  addressee: string[];
  terms: AccessAnswerFacts["searchedWith"];
  at: Date;
};

function composeLetter(question: LetterQuestion): Letter {
  return question.dossier.right === "portability" ? fileLetter(question) : copyLetter(question);
}

/** E-POR: what goes along, and what not. */
function fileLetter({ office, dossier, register, survey, ...known }: LetterQuestion): Letter {
  const { by, addressee, at, asOf, terms } = known;
  const labelOf = (id: ElementId) => register.elements.find((element) => element.id === id)?.label ?? id;
  const until = addDays(dayOf(at), exportTerm.daysAfterRelease);
  const { format, to: wished } = wishOf(dossier);
  const isPossible = isDirect(dossier) && !dossier.handing.over;
  const to = wished === "other" && !isPossible ? "tech" : wished;
  const texts = textsIn(dossier.locale).letters;
  const facts: PortabilityAnswerFacts = {
    ...letterFacts(office, dossier, register, addressee, at),
    outcome: known.outcome,
    late: dayOf(at) > dueDayOf(dossier),
    scope: dossier.scope,
    onBehalf: readerOf(dossier, by),
    asOf: dayInFull(dayOf(asOf), dossier.locale),
    by,
    availableUntil: by === "portal" ? dayInWords(until, dossier.locale) : null,
    carried: survey.elements.map(({ label }) => label),
    left: [...survey.left].map(([id, ground]) => ({ name: labelOf(id), grounds: [ground] })),
    others: survey.others,
    hasUnmapped: survey.hasUnmapped,
    missing: survey.themes.flatMap(({ theme, gaps }) => (gaps.length > 0 ? [theme] : [])),
    format,
    to,
    searched: searchedFor(dossier, register),
    searchedWith: terms,
  };
  return partNow(dossier) > 0
    ? portabilitySupplement(texts, { ...facts, ...standingOf(dossier, known.missing) })
    : portabilityAnswer(texts, facts);
}

function wishOf({ wish }: Dossier) {
  if (wish?.right !== "portability") throw new Error("A file that nobody asked for");
  return wish;
}

function copyLetter({
  office,
  dossier,
  register,
  survey,
  outcome,
  missing,
  by,
  asOf,
  addressee,
  terms,
  at,
}: LetterQuestion): Letter {
  const until = addDays(dayOf(at), exportTerm.daysAfterRelease);
  const texts = textsIn(dossier.locale).letters;
  const facts: AccessAnswerFacts = {
    ...letterFacts(office, dossier, register, addressee, at),
    outcome,
    late: dayOf(at) > dueDayOf(dossier),
    scope: dossier.scope,
    onBehalf: readerOf(dossier, by),
    outside: dossier.scope.filter((theme) => !mattersOf(dossier).includes(theme)),
    asOf: dayInFull(dayOf(asOf), dossier.locale),
    by,
    availableUntil: by === "portal" ? dayInWords(until, dossier.locale) : null,
    themes: survey.themes,
    masked: survey.masked,
    summarised: survey.summarised,
    maskGrounds: survey.maskGrounds,
    withheld: sumWithheld(survey),
    searched: searchedFor(dossier, register),
    searchedWith: terms,
    overwrittenOn: dayOrNull(overwrittenOn(dossier.inquiries), dossier.locale),
    elements: survey.elements,
    hasUnmapped: survey.hasUnmapped,
    transfers: register.transfers,
    automatedDecisions: register.automatedDecisions,
  };
  return partNow(dossier) > 0
    ? accessSupplement(texts, { ...facts, ...standingOf(dossier, missing) })
    : accessAnswer(texts, facts);
}

const dayOrNull = (day: Day | null, locale: Locale) => day && dayInFull(day, locale);

/** What became of what the answer was without. */
function standingOf(dossier: Dossier, missing: Slice[]) {
  const themesOf = (places: Pick<Slice, "theme">[]) => [...new Set(places.map(({ theme }) => theme))];
  return {
    answeredOn: answerTold(dossier).words,
    empty: themesOf(dossier.slices.filter(({ state }) => state === "empty")),
    closed: themesOf(closedIn(dossier)),
    missing: themesOf(missing),
  };
}

function answerTold({ answeredAt, locale }: Dossier) {
  if (!answeredAt) throw new Error("A supplement to an answer that was never told");
  return { answeredAt, words: dayInFull(dayOf(answeredAt), locale) };
}

/** On paper it goes to the home of the person, whoever asked. */
function readerOf({ onBehalf }: Dossier, by: "portal" | "post") {
  if (onBehalf === null) return null;
  return by === "post" && representations[onBehalf].answerTo === "person" ? "person" : "representative";
}

function sumWithheld({ themes }: AnswerSurvey) {
  const sums = new Map<AnswerSurvey["themes"][number]["withheld"][number]["ground"], number>();
  for (const { ground, records } of themes.flatMap((theme) => theme.withheld)) {
    sums.set(ground, (sums.get(ground) ?? 0) + records);
  }
  return [...sums].map(([ground, records]) => ({ ground, records }));
}
