// One message of several people ("we, a family of five, want everything"): who reads it writes down each of the others,
// and each gets a dossier of their own on the clock of the message. Until that is done it is a draft, sealed.

import type { Stamp } from "#app/domain/actors.ts";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import type { DossierRef } from "#app/domain/commands.ts";
import { mostSeparated, type Obstacle } from "#app/domain/decide.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { askers, capacityOfSelf } from "#app/domain/representation.ts";
import type { Tx } from "#db/client.server.ts";
import { insertReceipt, listApplicantTexts } from "#db/dossiers.ts";
import { closeDraft, type DraftRow } from "#db/drafts.ts";
import { type Applicant, readApplicants } from "./applicant.ts";
import { carryOutIn, InTheWay } from "./carry-out.ts";
import { wishWordsOf } from "./deciding.ts";
import { type FormErrors, type Parsed, textIn } from "./forms.ts";
import {
  type IntakeDraft,
  keepIntake,
  parsePerson,
  plain,
  readIntake,
  type Said,
  type WrittenPerson,
} from "./intake.ts";
import type { Office } from "./office.ts";
import { type Asked, newDossier, openDossier } from "./receive.ts";

/** As whom the others of a message can be asked for: who died asks nothing (recital 27). */
export const askersTogether = askers.filter((asker) => asker !== "heir");

type SaidApart = Said & Record<"oneTwice" | "tooYoung", string>;

/** Somebody as they stand in the draft, in the fields of the form. */
export type PersonForm = Record<string, string>;

export type PeopleDraft = { draft: IntakeDraft; people: PersonForm[] };

/** What this colleague wrote of a dossier; null when there is none, or it lay still for a day. */
export async function readPeople(
  office: Office,
  staffId: string,
  number: string,
  draftId: string | undefined,
): Promise<PeopleDraft | null> {
  const draft = draftId ? await readIntake(office, staffId, draftId) : null;
  if (!draft) return null;
  if (draft.row.dossierId) return { draft, people: [] };
  return textIn(draft.form, "number") === number ? { draft, people: peopleIn(draft.form) } : null;
}

/** Keeps the people of a dossier; gives the id of their draft. */
export function keepPeople(
  office: Office,
  staffId: string,
  number: string,
  people: PersonForm[],
  before: PeopleDraft | null,
) {
  const form = new FormData();
  form.set("number", number);
  for (const [place, person] of people.entries()) {
    for (const [name, value] of Object.entries(person)) form.set(`${place}/${name}`, value);
  }
  return keepIntake(office, staffId, form, before?.draft ?? null);
}

function peopleIn(form: FormData): PersonForm[] {
  const people: PersonForm[] = [];
  for (const [field, value] of form) {
    const [, place = "", name = ""] = /^(\d+)\/(.+)$/.exec(field) ?? [];
    if (name) people[Number(place)] = { ...people[Number(place)], [name]: String(value) };
  }
  return people.filter(Boolean);
}

/** Whose message it is: who asks for a child in it is who asks. */
type Message = { dossier: Pick<Dossier, "receivedAt">; applicant: Applicant };

/** What was written of one of the others, or what is wrong with it. */
export function parseOther(
  person: PersonForm,
  { dossier, applicant }: Message,
  said: SaidApart,
): Parsed<WrittenPerson> {
  const form = new FormData();
  for (const [name, value] of Object.entries(person)) form.set(name, value);
  const asker = applicant.representative ?? applicant;
  const { firstNames, lastName, postcode, houseNumber, houseNumberAddition } = asker;
  const parsed = parsePerson(form, said, dossier.receivedAt, () => ({
    ok: true,
    answer: { firstNames, lastName, postcode, houseNumber, houseNumberAddition },
  }));
  if (!parsed.ok) return parsed;
  const { asker: capacity, applicant: about } = parsed.answer;
  if (!askersTogether.some((name) => name === capacity)) return wrong({ forWhom: said.forWhom });
  // Who asks for the family asks for a young child too (UAVG art. 5).
  const isTooYoung = capacityOfSelf(about.birthDate as Day, dayOf(dossier.receivedAt));
  if (capacity === "self" && isTooYoung) return wrong({ forWhom: said.tooYoung });
  return isSame(about, applicant) ? wrong({ firstNames: said.oneTwice }) : parsed;
}

/** All who stand in the draft, as far as they can be read. */
export function parseAll(people: PersonForm[], message: Message, said: SaidApart): WrittenPerson[] {
  return people.flatMap((person) => {
    const parsed = parseOther(person, message, said);
    return parsed.ok ? [parsed.answer] : [];
  });
}

const wrong = (errors: FormErrors): { ok: false; errors: FormErrors } => ({ ok: false, errors });

type Named = Pick<Applicant, "firstNames" | "lastName" | "birthDate">;

/** Twins share a name and a birth date, but not what they are called. */
export function isSame(one: Named, other: Named): boolean {
  const called = ({ firstNames, lastName }: Named) => `${plain(firstNames)} ${plain(lastName)}`;
  return one.birthDate === other.birthDate && called(one) === called(other);
}

type Separated = { dossierId: string; row: DraftRow; people: WrittenPerson[] };

/**
 * Gives each of the others a dossier, once, however often the form is sent: all of them or none. They have the receipt,
 * the way in and the themes of the message; nobody has shown anything in them, whatever was shown in the first.
 */
export async function separateRequest(
  office: Office,
  { dossierId, row, people }: Separated,
  stamp: Stamp,
): Promise<{ obstacle: Obstacle | null }> {
  try {
    await office.transaction(async (tx) => {
      await carryOutIn(
        office,
        tx,
        dossierId,
        async (_, dossier) => {
          if (!dossier) return [];
          const receiptId = crypto.randomUUID();
          const { receivedAt } = dossier;
          if (!(await insertReceipt(tx, { id: receiptId, formKey: row.formKey, receivedAt }))) return [];
          // One more is enough to know that there are too many.
          const others = people.slice(0, mostSeparated + 1);
          const someoneTwice = await isSomeoneTwice(office, tx, dossierId, dossier, others);
          const into: DossierRef[] = [];
          for (const _ of others) into.push(await newDossier(tx, receivedAt));
          await openAll(office, tx, { dossierId, dossier, receiptId, into, others }, stamp);
          await closeDraft(tx, row.id, dossierId);
          return [{ type: "separate-request", into, someoneTwice }];
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

type Opening = {
  dossierId: string;
  dossier: Dossier;
  receiptId: string;
  into: DossierRef[];
  others: WrittenPerson[];
};

async function openAll(office: Office, tx: Tx, opening: Opening, stamp: Stamp) {
  const { dossierId, dossier, receiptId, into, others } = opening;
  const { channel, receivedAt, right, scope, wish, number } = dossier;
  // The message was of them all, so its words are too.
  const words = await wishWordsOf(office, dossier);
  const receipt = {
    receiptId,
    channel,
    receivedAt,
    lateReason: null,
    separatedFrom: { dossierId, number },
  };
  for (const [place, { asker: _, ...other }] of others.entries()) {
    const asked: Asked = { ...other, right, scope, words, ...(wish && { wish }) };
    const opened = into[place];
    if (opened) await openDossier(office, tx, opened, asked, receipt, stamp);
  }
}

/** Whether somebody stands twice in the list, or has a dossier of this message. */
async function isSomeoneTwice(
  office: Office,
  tx: Tx,
  dossierId: string,
  { separatedFrom, separatedInto }: Dossier,
  others: WrittenPerson[],
): Promise<boolean> {
  const linked = [...(separatedFrom ? [separatedFrom] : []), ...separatedInto].map((ref) => ref.dossierId);
  const texts = await listApplicantTexts(tx, [dossierId, ...linked]);
  const known: Named[] = [...(await readApplicants(office, tx, texts)).values()];
  return others.some(({ applicant }, place) =>
    [...known, ...others.slice(0, place).map((other) => other.applicant)].some((one) =>
      isSame(one, applicant),
    ),
  );
}
