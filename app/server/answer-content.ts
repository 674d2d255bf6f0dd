// What an answer holds: surveyed once over the decided records, then streamed by whoever writes it.

import { housingSystemId } from "#app/config.server.ts";
import {
  type BundleFile,
  type BundleRecord,
  type BundleRefusal,
  barsIn,
  bundleRecord,
  type Gap,
  summariesIn,
} from "#app/domain/bundle.ts";
import type { Day } from "#app/domain/calendar.ts";
import { closedIn, type Dossier, gapsOf, mattersOf, soughtIn } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { type GroundCode, groundCodes } from "#app/domain/grounds.ts";
import {
  type AskedElements,
  canGo,
  elementsAsked,
  type TakenTally,
  takeAlong,
} from "#app/domain/portability.ts";
import {
  type ElementId,
  type PersonRef,
  type ReviewTally,
  type Theme,
  type WithholdGround,
  withholdGroundNames,
  withholdGrounds,
} from "#app/domain/records.ts";
import { explainElements, ownElement, type SpokenRegister } from "#app/domain/register.ts";
import { type Clue, isPlace } from "#app/domain/relation.ts";
import { partNow, slicesIn } from "#app/domain/supplement.ts";
import { dayInFull } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { addressOf, fullName, readApplicants } from "./applicant.ts";
import type { DossierNow } from "./dossier-state.ts";
import type { BundleTheme } from "./export/content.ts";
import { type OpenedRecord, openAllRecords } from "./found-records.ts";
import type { Office } from "./office.ts";
import { registerOf } from "./post.ts";
import type { DossierKey } from "./vault.ts";

/** Thrown when a record may not be in this answer at all: then nothing of it is written. */
export class AnswerRefused extends Error {
  override name = "AnswerRefused";
  constructor(readonly refused: BundleRefusal["refused"]) {
    super(refused);
  }
}

export type AnswerSurvey = {
  themes: BundleTheme[];
  /** The black bars and what is told in other words, and why they are there. */
  masked: number;
  summarised: number;
  maskGrounds: WithholdGround[];
  elements: ReturnType<typeof explainElements>;
  hasUnmapped: boolean;
  /** Something in it is hidden on the pages of staff until its reader says why. */
  hasHidden: boolean;
  files: BundleFile[];
  /** Of a file to take along: what stays behind on which ground, and the pieces about other people. */
  left: ReadonlyMap<ElementId, GroundCode>;
  others: number;
};

/** Counts and names what the answer holds. Throws AnswerRefused for a record of somebody else. */
export async function surveyAnswer(
  office: Office,
  tx: Tx,
  key: DossierKey,
  dossier: Dossier,
  register: SpokenRegister,
): Promise<AnswerSurvey> {
  const toGive = givingOf(dossier, register);
  const elements = new Set<ElementId>(dossier.right === "portability" ? [] : [ownElement]);
  const left = new Map<ElementId, GroundCode>();
  const survey = { masked: 0, summarised: 0, others: 0, hasUnmapped: false, hasHidden: false };
  const maskGrounds = new Set<WithholdGround>();
  const themes: BundleTheme[] = [];
  const files: BundleFile[] = [];
  for (const theme of themesIn(dossier)) {
    const withheld = new Map<WithholdGround, number>();
    let records = 0;
    for await (const opened of openAllRecords(office, tx, key, { theme, sliceIds: slicesIn(dossier) })) {
      const { given, ...found } = toGive(opened);
      for (const element of found.elements) elements.add(element);
      for (const [element, ground] of found.left) left.set(element, ground);
      survey.hasUnmapped ||= found.hasUnmapped;
      survey.others += found.others;
      if (given) {
        records += 1;
        survey.hasHidden ||= opened.record.fields.some(({ sensitive }) => sensitive !== undefined);
        files.push(...(given.files ?? []));
        const bars = barsIn(given);
        const summaries = summariesIn(given);
        survey.masked += bars.length;
        survey.summarised += summaries.length;
        for (const ground of [...bars, ...summaries]) maskGrounds.add(ground);
      } else if (opened.row.decision === "withhold" && opened.row.ground) {
        withheld.set(opened.row.ground, (withheld.get(opened.row.ground) ?? 0) + 1);
      }
    }
    themes.push({
      theme,
      records,
      searched: searchedFor(dossier, register, [theme]),
      gaps: gapsIn(dossier, theme),
      withheld: withholdGroundNames.flatMap((ground) => {
        const left = withheld.get(ground);
        return left ? [{ ground, records: left }] : [];
      }),
    });
  }
  const inOrder = withholdGroundNames.filter((ground) => maskGrounds.has(ground));
  const explained = explainElements(register, elements);
  return { themes, files, ...survey, left, maskGrounds: inOrder, elements: explained };
}

type InAnswer = {
  given: BundleRecord | null;
  elements: ElementId[];
  hasUnmapped: boolean;
} & Pick<AnswerSurvey, "left" | "others">;

/** What an answer holds of each record: of a copy all that is given, of a file what can be taken along (GDPR art. 20). */
export function givingOf(dossier: Dossier, register: SpokenRegister): (opened: OpenedRecord) => InAnswer {
  const persons = personsOf(dossier);
  const asked =
    dossier.right === "portability" ? elementsAsked(dossier.wish ?? null, register.elements) : null;
  return (opened) => {
    const given = giveRecord(opened, persons);
    const byHand = elementsOfTask(opened.row.connection, register);
    if (!asked) return { given, ...copied(opened, byHand) };
    return given
      ? taken({ ...given, theme: opened.record.theme }, asked, byHand)
      : withheld(opened, asked, byHand);
  };
}

function copied({ record: { fields } }: OpenedRecord, byHand: ElementId[]): Omit<InAnswer, "given"> {
  const elements = fields.flatMap(({ element }) => [...byHand, ...(element ? [element] : [])]);
  const hasUnmapped = byHand.length === 0 && fields.some(({ element }) => !element);
  return { elements, hasUnmapped, left: new Map(), others: 0 };
}

function taken(given: BundleRecord & { theme: Theme }, asked: AskedElements, byHand: ElementId[]): InAnswer {
  const { record, carried, left, others, hasUnknown } = takeAlong(given, asked, byHand);
  return { given: record, elements: carried, hasUnmapped: hasUnknown, left, others };
}

/** It is about other people too (GDPR art. 20(4)), or an exception of UAVG art. 41 was weighed. */
function withheld({ record, row }: OpenedRecord, asked: AskedElements, byHand: ElementId[]): InAnswer {
  const elements = [...byHand, ...record.fields.flatMap(({ element }) => element ?? [])];
  const carried = elements.filter((element) => canGo(element, asked));
  const none = { given: null, elements: [], hasUnmapped: false };
  const code = row.ground ? withholdGrounds[row.ground].code : null;
  const ground = groundCodes.find((name) => name === code);
  if (ground) return { ...none, left: new Map(carried.map((element) => [element, ground])), others: 0 };
  return { ...none, left: new Map(), others: carried.length > 0 ? 1 : 0 };
}

/** The themes that a part is about: of an answer all that may be asked, of a supplement those of its slices. */
export function themesIn(dossier: Dossier): Theme[] {
  const matters = mattersOf(dossier);
  if (partNow(dossier) === 0) return matters;
  return matters.filter((theme) => dossier.slices.some((slice) => slice.theme === theme));
}

/** The records of a theme as the tenant gets them. Throws AnswerRefused for a record of somebody else. */
export async function* answerRecords(
  office: Office,
  tx: Tx,
  key: DossierKey,
  dossier: Dossier,
  register: SpokenRegister,
  theme: Theme,
): AsyncIterable<BundleRecord> {
  const toGive = givingOf(dossier, register);
  for await (const opened of openAllRecords(office, tx, key, { theme, sliceIds: slicesIn(dossier) })) {
    const { given } = toGive(opened);
    if (given) yield given;
  }
}

/** What of a file to take along goes with it and what stays; null of a copy, and before all is decided. */
export async function takenIn(
  office: Office,
  tx: Tx,
  { id, dossier }: Pick<DossierNow, "id" | "dossier">,
  { undecided }: Pick<ReviewTally, "undecided">,
): Promise<TakenTally | null> {
  if (dossier.right !== "portability" || !dossier.gathered || undecided > 0) return null;
  const key = await office.vault.openKey(tx, id);
  const register = await registerOf(tx, dossier, dossier.locale);
  try {
    const { elements, left, others, hasUnmapped } = await surveyAnswer(office, tx, key, dossier, register);
    return { carried: elements.length, left: left.size + others + (hasUnmapped ? 1 : 0) };
  } catch (error) {
    // What may not leave stops the making of it, and staff see why there.
    if (error instanceof AnswerRefused) return { carried: 0, left: 1 };
    throw error;
  }
}

/** One opened record as the tenant gets it; null when it is withheld. */
function giveRecord({ row, record, masks }: OpenedRecord, persons: PersonRef[]): BundleRecord | null {
  if (!row.decision) throw new Error("An undecided record in an answer");
  const { connection, decision, ground, whoseSaid: said } = row;
  const given = bundleRecord({ record, connection, decision, ground, said, masks }, persons);
  if (given && "refused" in given) throw new AnswerRefused(given.refused);
  return given;
}

/** What of a theme could not be read. */
export function gapsIn(dossier: Dossier, theme: Theme): Gap[] {
  return [...gapsOf(dossier), ...closedIn(dossier)]
    .filter((slice) => slice.theme === theme)
    .map(({ connection, resource }) => ({ source: connection, resource }));
}

/** What can stand where a colleague looked: which of it a piece is, only its reader can tell. */
const elementsOfTask = (connection: string, { sources }: SpokenRegister): ElementId[] =>
  sources.find(({ id }) => id === connection)?.task?.elements ?? [];

/**
 * The names of the places that were searched for these themes: the housing system, in which the person was looked for,
 * what else was asked, and where colleagues looked.
 */
export function searchedFor(
  dossier: Dossier,
  register: Pick<SpokenRegister, "sources">,
  about: Theme[] = mattersOf(dossier),
): string[] {
  const { places } = textsIn(dossier.locale).words;
  const { person, byHand, searchedIn } = dossier;
  const byColleagues = searchedIn ?? (person.state === "found" && byHand ? [person.person.connection] : []);
  const slices = dossier.slices.filter(({ theme }) => about.includes(theme));
  const asked = new Set([housingSystemId, ...slices.map(({ connection }) => connection)]);
  const looked = new Set(
    slices.flatMap(({ state, connection }) => (state === "waived" || state === "closed" ? [] : connection)),
  );
  const sources = register.sources.filter(({ id, task }) => (task ? looked : asked).has(id));
  const connections = soughtIn(dossier) && byColleagues.length > 0 ? [] : sources.map(({ name }) => name);
  return [...connections, ...byColleagues.filter(isPlace).map((place) => places[place])];
}

/** What tells a day or a place; what tells of other people or of looks stays with who reads the request. */
const namedClues = ["registration", "period", "whenAndWhere"] as const satisfies Clue[];

/** What was searched with, as the letter names it: the request's own words, and those that a colleague tried. */
export async function searchedWith(office: Office, dossier: Dossier, events: RecordedEvent[]) {
  const { pages } = textsIn(dossier.locale);
  const labels = pages.relation.clues;
  const tried = events.flatMap(({ event }) => (event.type === "person-sought" ? [event.terms.textId] : []));
  const found = await readApplicants(office, office.db, [dossier.applicant.textId, ...tried]);
  const terms = [...found.values()].map(({ clues: written, ...person }) => ({
    name: fullName(person),
    born: dayInFull(person.birthDate as Day, dossier.locale),
    address: addressOf(person),
    clues: namedClues.flatMap((clue) => {
      const value = written[clue];
      return value ? [{ label: labels[clue].label, value }] : [];
    }),
  }));
  return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()];
}

/**
 * The person in each connection that was asked: the others know them by the key of the one where they were found, which
 * comes first. Nobody, where the search ended so: nothing can be in that answer.
 */
export function personsOf(dossier: Dossier): PersonRef[] {
  if (dossier.searchedIn) return [];
  if (dossier.person.state !== "found") throw new Error("An answer for nobody");
  const { person } = dossier.person;
  const asked = new Set(dossier.slices.map(({ connection }) => connection));
  asked.delete(person.connection);
  return [person, ...[...asked].map((connection) => ({ connection, key: person.key }))];
}

/** When the sources were read: the answer, or what was added to it, shows what stood there then. */
export function gatheredAt(events: RecordedEvent[], part = 0): Date {
  const gathered = eventsOf(events, part).findLast(({ event }) => event.type === "data-gathered");
  if (!gathered) throw new Error("An answer before the data were gathered");
  return gathered.at;
}

/** The history of one part: from where it began to where the next one did. */
export function eventsOf(events: RecordedEvent[], part: number): RecordedEvent[] {
  const begun = events.flatMap(({ event }, place) => (event.type === "supplement-begun" ? [place] : []));
  return events.slice(part === 0 ? 0 : begun[part - 1], begun[part]);
}
