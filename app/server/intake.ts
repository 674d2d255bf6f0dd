// What a colleague writes down of a request that came as a letter, a call, a visit or an e-mail: kept as a draft,
// sealed, until it is checked and sent. The number of the draft stands in the address, so that two callers in two
// windows never mix; only the colleague who wrote it can open it.

import type { Stamp } from "#app/domain/actors.ts";
import { dayOf, momentOn } from "#app/domain/calendar.ts";
import type { Obstacle } from "#app/domain/decide.ts";
import type { Locale } from "#app/domain/locale.ts";
import { intakeChannels, isLateEntry, isPossibleReceipt } from "#app/domain/receipt.ts";
import { themes } from "#app/domain/records.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { asksOf, byHand, type Relation, relations } from "#app/domain/relation.ts";
import { type Asker, type Capacity, capacityOf, isByMandate } from "#app/domain/representation.ts";
import { mostAsked, rightNames } from "#app/domain/rights.ts";
import { listsFrom } from "#app/domain/wish-lists.ts";
import { themesFor } from "#app/domain/wishes.ts";
import { timeOfDay } from "#app/i18n/format.ts";
import { locales } from "#app/i18n/locale.ts";
import type { Texts } from "#app/i18n/texts.ts";
import { listOpenAbout, listOpenUnfound, type OpenDossier } from "#db/dossiers.ts";
import { type DraftRow, findDraft, insertDraft, saveDraft } from "#db/drafts.ts";
import { type Applicant, readApplicants } from "./applicant.ts";
import { InTheWay } from "./carry-out.ts";
import { patienceWithSource } from "./contact-on-file.ts";
import { searchAll } from "./find-person.ts";
import {
  type FormErrors,
  type Parsed,
  parseContact,
  parseDay,
  parseForWhom,
  parseRelation,
  parseRepresentative,
  parseScope,
  parseTime,
  parseWho,
  textIn,
} from "./forms.ts";
import type { Office } from "./office.ts";
import { type Ask, type Intake, receiveRequest, type TakenIn } from "./receive.ts";
import { hashToken, newToken } from "./sessions.ts";
import { offeredIn, parseWish, type WishErrors } from "./wish-forms.ts";

const day = 24 * 3600_000;

/** The fields of who asks for somebody else are called so. */
export const askerPrefix = "asker-";

export type Written = {
  intake: Intake;
  applicant: Applicant;
  asks: Ask[];
  asker: Asker;
  onBehalf: Capacity | null;
  relation: Relation;
  answerBy: "portal" | "post";
  locale: Locale;
};

export type Said = Texts["pages"]["errors"] &
  Omit<Texts["staff"]["intake"]["errors"], "tooManyRights"> & { wishes: WishErrors; tooManyRights: string };

/** The same faults as on a tenant's form, said to a colleague. */
export const saidOfIntake = ({ pages, staff }: Texts): Said => ({
  ...pages.errors,
  ...staff.intake.errors,
  tooManyRights: staff.intake.errors.tooManyRights(mostAsked),
  wishes: { ...pages.wishes.errors, tooLong: pages.errors.tooLong },
});

/** What was written down, or what is wrong with it, in the order of the form. */
export function parseIntake(
  form: FormData,
  said: Said,
  now: Date,
  register: SpokenRegister,
): Parsed<Written> {
  const errors: FormErrors = {};
  const take = <T>(parsed: Parsed<T>): T | null => {
    if (parsed.ok) return parsed.answer;
    Object.assign(errors, parsed.errors);
    return null;
  };
  const intake = take(parseReceipt(form, said, now));
  const at = intake?.receivedAt ?? now;
  const isHeir = textIn(form, "forWhom") === "heir";
  const relation = isHeir ? null : relations.find((name) => name === textIn(form, "relation"));
  const person = take(parsePerson(form, said, at, () => parseAsker(form, said)));
  const asks = take(parseAsks(form, said, relation ?? "tenant", register));
  if (!intake || !asks || !person) return { ok: false, errors };
  return { ok: true, answer: { intake, asks, ...person } };
}

/** What was ticked, each with its own questions. */
export function parseAsks(
  form: FormData,
  said: Said,
  relation: Relation,
  register: SpokenRegister,
): Parsed<Ask[]> {
  const errors: FormErrors = {};
  const offered = offeredIn(listsFrom(register));
  // Who wants a copy before something goes, asks for one beside it.
  const wantsCopy = form.getAll("right").includes("erasure") && textIn(form, "erasure-copy") === "yes";
  const chosen = rightNames.filter(
    (right) => form.getAll("right").includes(right) || (right === "access" && wantsCopy),
  );
  if (chosen.length === 0) errors.right = said.right;
  if (chosen.length > mostAsked) errors.right = said.tooManyRights;
  const asks = chosen.flatMap((right): Ask[] => {
    if (right === "access") {
      const scope = byHand(relation) ? { ok: true as const, answer: [...themes] } : parseScope(form, said);
      if (scope.ok) return [{ right, scope: scope.answer }];
      Object.assign(errors, scope.errors);
      return [];
    }
    const wanted = parseWish(right, form, said.wishes, offered);
    if (wanted.ok) {
      const { wish, words } = wanted.answer;
      return [{ right, scope: themesFor(wish, register.elements), wish, words }];
    }
    Object.assign(errors, wanted.errors);
    return [];
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, answer: asks };
}

/** What is written down of one person who asks. */
export type WrittenPerson = Omit<Written, "intake" | "asks">;

/** Whose data it is about, who asks for them, and how they are answered. `askerOf` says who, where another asks. */
export function parsePerson(
  form: FormData,
  said: Said,
  at: Date,
  askerOf: () => Parsed<NonNullable<Applicant["representative"]>>,
): Parsed<WrittenPerson> {
  const errors: FormErrors = {};
  const take = <T>(parsed: Parsed<T>): T | null => {
    if (parsed.ok) return parsed.answer;
    Object.assign(errors, parsed.errors);
    return null;
  };
  const asker = take(parseForWhom(form, said));
  const forAnother = asker !== null && asker !== "self";
  const representative = forAnother ? take(askerOf()) : null;
  const relation = asker === "heir" ? "tenant" : take(parseRelation(form, said));
  const who = take(parseWho(form, said, at, asker ?? "self"));
  const clues = relation && asker !== "heir" ? take(parseClue(form, said, relation)) : {};
  const onBehalf = asker && who ? capacityOf(asker, who.birthDate, dayOf(at)) : null;
  const contact = take(parseContact(form, said, isByMandate(onBehalf)));
  const locale = take(parseLocale(form, said));
  if (!asker || !relation || !who || !clues || !contact || !locale) return { ok: false, errors };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { mailbox, answerBy, largePrint } = contact;
  const applicant = { ...who, mailbox, clues, representative, largePrint };
  return { ok: true, answer: { applicant, asker, onBehalf, relation, answerBy, locale } };
}

function parseReceipt(form: FormData, said: Said, now: Date): Parsed<Intake> {
  const errors: FormErrors = {};
  const channel = intakeChannels.find((name) => name === textIn(form, "channel"));
  if (!channel) errors.channel = said.channel;
  const receivedOn = parseDay(textIn(form, "receivedOn"));
  if (!receivedOn) errors.receivedOn = said.receivedOn;
  const time = parseTime(textIn(form, "receivedTime"));
  if (!time) errors.receivedTime = said.receivedTime;
  const lateReason = textIn(form, "lateReason").normalize("NFC") || null;
  if (!receivedOn || !time || !channel) return { ok: false, errors };
  const receivedAt = momentOn(receivedOn, time);
  if (!isPossibleReceipt(receivedAt, now)) {
    errors.receivedOn = receivedAt > now ? said.receivedInFuture : said.receivedTooEarly;
  } else if (isLateEntry(receivedAt, now) && !lateReason) errors.lateReason = said.lateReason;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, answer: { channel, receivedAt, lateReason } };
}

function parseLocale(form: FormData, said: Said): Parsed<Locale> {
  const locale = locales.find((name) => name === textIn(form, "locale"));
  return locale ? { ok: true, answer: locale } : { ok: false, errors: { locale: said.locale } };
}

// On one page without script nobody can ask by relation: one field holds what helps, under what is asked first.
function parseClue(form: FormData, said: Said, relation: Relation): Parsed<Applicant["clues"]> {
  const [asked] = asksOf(relation);
  const text = textIn(form, "clue").normalize("NFC");
  if (!asked) return { ok: true, answer: {} };
  if (text) return { ok: true, answer: { [asked.clue]: text } };
  return asked.optional ? { ok: true, answer: {} } : { ok: false, errors: { clue: said.clue } };
}

function parseAsker(form: FormData, said: Said): ReturnType<typeof parseRepresentative> {
  const own = new FormData();
  for (const [name, value] of form) {
    if (name.startsWith(askerPrefix)) own.set(name.slice(askerPrefix.length), value);
  }
  const parsed = parseRepresentative(own, said);
  if (parsed.ok) return parsed;
  const errors = Object.entries(parsed.errors).map(([name, text]) => [askerPrefix + name, text] as const);
  return { ok: false, errors: Object.fromEntries(errors) };
}

export type IntakeDraft = { row: DraftRow; form: FormData };

const tokenOf = (staffId: string, draftId: string) => hashToken(`${staffId}/${draftId}`);

/** The draft of this colleague; null when there is none, or it lay still for a day. */
export async function readIntake(
  office: Office,
  staffId: string,
  draftId: string | undefined,
): Promise<IntakeDraft | null> {
  const since = new Date(office.now().getTime() - day);
  const row = await findDraft(office.db, tokenOf(staffId, draftId ?? ""), since);
  if (!row) return null;
  const form = new FormData();
  if (!row.dossierId) {
    const kept: [string, string][] = JSON.parse(office.vault.openDraft(row.sealed, row.id));
    for (const [name, value] of kept) form.append(name, value);
  }
  return { row, form };
}

/** Keeps what was written, as it was typed; gives the id of its draft. */
export async function keepIntake(office: Office, staffId: string, form: FormData, draft: IntakeDraft | null) {
  const id = draft?.row.id ?? crypto.randomUUID();
  const typed = [...form].filter(([, value]) => typeof value === "string");
  const sealed = office.vault.sealDraft(JSON.stringify(typed), id);
  const updatedAt = office.now();
  if (draft) await saveDraft(office.db, id, sealed, updatedAt);
  else {
    const tokenHash = tokenOf(staffId, id);
    await insertDraft(office.db, { id, tokenHash, formKey: newToken(), sealed, updatedAt });
  }
  return id;
}

/** Opens the dossier, once, however often the form is sent. */
export async function takeIn(
  office: Office,
  { id, formKey }: DraftRow,
  { asker: _, asks: [first, ...further], ...written }: Written,
  stamp: Stamp,
): Promise<{ number: string } | { obstacle: Obstacle }> {
  if (!first) throw new Error("Nothing is asked");
  const message: TakenIn = { draftId: id, formKey, ...written, ...first, further };
  try {
    return await receiveRequest(office, message, stamp);
  } catch (error) {
    if (error instanceof InTheWay) return { obstacle: error.obstacle };
    throw error;
  }
}

/**
 * Open dossiers that may be of the same person: those of whoever the sources know under this name and birth date, and
 * of those where nobody was found the ones that say the same. `silent` when a source did not answer.
 */
export async function openOfTheSame(
  office: Office,
  { applicant, relation }: Pick<Written, "applicant" | "relation">,
): Promise<{ dossiers: OpenDossier[]; silent: boolean }> {
  const search = byHand(relation)
    ? Promise.resolve([])
    : searchAll(office, applicant, patienceWithSource.page);
  const candidates = await search.catch(() => null);
  const likely = (candidates ?? []).filter(({ contradicts }) => !contradicts.includes("first-name"));
  const known = await listOpenAbout(
    office.db,
    likely.map(({ person }) => person),
  );
  return { dossiers: [...known, ...(await unfoundLike(office, applicant))], silent: candidates === null };
}

/** A name without what people write in different ways. */
export const plain = (name: string) => name.toLocaleLowerCase("nl").replace(/[^\p{L}]/gu, "");

async function unfoundLike(office: Office, { lastName, birthDate }: Applicant): Promise<OpenDossier[]> {
  const unfound = await listOpenUnfound(office.db);
  const applicants = await readApplicants(
    office,
    office.db,
    unfound.map(({ applicantTextId }) => applicantTextId),
  );
  return unfound.filter(({ applicantTextId }) => {
    const other = applicants.get(applicantTextId);
    return other?.birthDate === birthDate && plain(other.lastName) === plain(lastName);
  });
}

/** A form as it stands before anybody typed: what is said now, by somebody about themselves. */
export function freshIntake(now: Date): Record<string, string> {
  const [year, month, date] = dayOf(now).split("-");
  return {
    receivedOn: `${date}-${month}-${year}`,
    receivedTime: timeOfDay(now),
    right: "access",
    forWhom: "self",
    relation: "tenant",
    locale: "nl",
  };
}
