// What stands still (GDPR art. 18): set by a colleague, ended by two people, after a letter that told the day.

import { z } from "zod";
import { system } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import { type Dossier, dueDayOf } from "#app/domain/dossier.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { isRestricted, type Restriction, restrictionGrounds } from "#app/domain/restriction.ts";
import { dayInFull, dayInWords } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { emails } from "#emails/index.ts";
import { restrictionLifted } from "#templates/letters/restriction-lifted.ts";
import { restrictionSet } from "#templates/letters/restriction-set.ts";
import { mailboxAt } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { paperAddress, wayOf, wishWordsOf } from "./deciding.ts";
import { readDossier } from "./dossier-state.ts";
import { type FormErrors, parseDay, textIn } from "./forms.ts";
import type { Office } from "./office.ts";
import { emailFacts, letterFacts, registerOf, sendLetter, tenantLink } from "./post.ts";
import { carryOutWith, type Given, type Result } from "./staff-commands.ts";

/** Why use goes on, and what came out of what was looked at, as the tenant reads them. */
const LiftWords = z.object({ reason: z.string(), found: z.string() });
export type LiftWords = z.infer<typeof LiftWords>;

/** What stands still, as the register calls it; one word for all of it. */
export function restrictedData(
  { elements }: Restriction,
  register: SpokenRegister,
  locale: Locale,
): string[] {
  if (!elements) return [textsIn(locale).letters.decided.everything];
  return register.elements.filter(({ id }) => elements.includes(id)).map(({ label }) => label);
}

export async function liftWordsOf(office: Office, { restriction }: Dossier): Promise<LiftWords | null> {
  const lift = restriction?.lift;
  return lift ? LiftWords.parse(JSON.parse(await office.vault.readText(office.db, lift.reason))) : null;
}

export type SaidOfRestriction = Record<"restrictGround" | "on" | "liftReason" | "found" | "back", string>;

/** The commands about it: restrict-use (restrictGround), announce-lift (on, liftReason, found), approve-, return-lift. */
export async function commandRestriction(given: Given, said: SaidOfRestriction): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  switch (textIn(form, "command")) {
    case "restrict-use":
      return restrict(given, said);
    case "announce-lift":
      return announceLift(given, said);
    case "approve-lift":
      return { obstacle: await carryOut(office, dossierId, [{ type: "approve-lift" }], stamp) };
    case "return-lift": {
      const why = textIn(form, "back");
      if (!why) return { errors: { back: said.back } };
      return carryOutWith(given, why, (reason) => ({ type: "return-lift", reason }));
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

/** What is asked about stands still: the parts of the wish where it names some, else everything. */
async function restrict({ office, dossierId, form, stamp }: Given, said: SaidOfRestriction): Promise<Result> {
  const ground = restrictionGrounds.find((name) => name === textIn(form, "restrictGround"));
  if (!ground) return { errors: { restrictGround: said.restrictGround } };
  const obstacle = await carryOut(
    office,
    dossierId,
    async (_, dossier) => [
      { type: "restrict-use", ground, elements: dossier && (await elementsIn(office, dossier)) },
    ],
    stamp,
  );
  return { obstacle };
}

/** What somebody described in words could be anything: then it is everything. */
async function elementsIn(office: Office, dossier: Dossier): Promise<Restriction["elements"]> {
  const { wish } = dossier;
  if (wish?.right === "rectification") {
    const named = wish.items.flatMap(({ element }) => element ?? []);
    return named.length === wish.items.length ? [...new Set(named)] : null;
  }
  const { what } = await wishWordsOf(office, dossier);
  const named = wish && "elements" in wish && !what ? wish.elements : null;
  return named && named.length > 0 ? named : null;
}

async function announceLift(given: Given, said: SaidOfRestriction): Promise<Result> {
  const { form } = given;
  const on = parseDay(textIn(form, "on"));
  const words = { reason: textIn(form, "liftReason"), found: textIn(form, "found") };
  const errors: FormErrors = {
    ...(!on && { on: said.on }),
    ...(!words.reason && { liftReason: said.liftReason }),
    ...(!words.found && { found: said.found }),
  };
  if (!on || Object.keys(errors).length > 0) return { errors };
  return carryOutWith(given, JSON.stringify(words), (reason) => ({ type: "announce-lift", on, reason }));
}

/** E-LIFT as it would go out now. */
export async function draftLift(
  office: Office,
  dossier: Dossier,
  register: SpokenRegister,
  addressee: string[],
): Promise<Letter | null> {
  const words = await liftWordsOf(office, dossier);
  const { restriction, locale } = dossier;
  if (!words || !restriction?.lift) return null;
  const now = office.now();
  return restrictionLifted(textsIn(locale).letters, {
    ...letterFacts(office, dossier, register, addressee, now),
    scope: dossier.scope,
    liftedOn: dayInWords(restriction.lift.on, locale),
    data: restrictedData(restriction, register, locale),
    ...words,
    late: dayOf(dossier.answeredAt ?? now) > dueDayOf(dossier),
  });
}

/** What a colleague let stand still, as its letter would tell it now. */
async function draftStandstill(
  office: Office,
  { dossier, restriction }: { dossier: Dossier; restriction: Restriction },
  register: SpokenRegister,
  addressee: string[],
): Promise<Letter> {
  const { locale } = dossier;
  const now = office.now();
  const reached = register.elements.filter(({ id }) => restriction.elements?.includes(id) ?? true);
  const named = new Set(reached.flatMap(({ recipients }) => recipients));
  return restrictionSet(textsIn(locale).letters, {
    ...letterFacts(office, dossier, register, addressee, now),
    scope: dossier.scope,
    outcome: "granted",
    parts: restrictedData(restriction, register, locale).map((name) => ({
      ...{ name, verdict: "done", reasons: [restriction.ground], grounds: [] },
      ...{ use: null, isData: true, until: null, facts: "", before: "", after: "" },
    })),
    doneOn: dayInFull(dayOf(restriction.since), locale),
    late: false,
    onBehalf: null,
    recipients: register.recipients.filter(({ id }) => named.has(id)),
    backupDays: register.terms.backupDays,
    weighing: null,
  });
}

/** Tells whose data stand still that they do, and what may still be done with them (GDPR art. 18(2)). */
export async function tellStandstill(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier } = await readDossier(office.db, dossierId);
  const { restriction } = dossier;
  if (!restriction || !isRestricted(dossier)) return;
  const tell = { office, work: { dossierId, id }, dossier, kind: "restriction-set" } as const;
  await announce(tell, (register, addressee) =>
    draftStandstill(office, { dossier, restriction }, register, addressee),
  );
}

/** Writes it and announces it, before the day itself (GDPR art. 18(3)). */
export async function tellLift(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier } = await readDossier(office.db, dossierId);
  const { restriction, letters } = dossier;
  const written = letters.filter(({ letter }) => letter === "restriction-lifted").length;
  if (!restriction?.lift?.approvedBy || written >= restriction.lifts) return;
  const tell = { office, work: { dossierId, id }, dossier, kind: "restriction-lifted" } as const;
  await announce(tell, (register, addressee) => draftLift(office, dossier, register, addressee));
}

type Telling = {
  office: Office;
  work: { dossierId: string; id: string };
  dossier: Dossier;
  kind: "restriction-set" | "restriction-lifted";
};

/** In the portal with an e-mail that says so, or by post. */
async function announce(
  { office, work, dossier, kind }: Telling,
  draft: (register: SpokenRegister, addressee: string[]) => Promise<Letter | null>,
) {
  const { locale } = dossier;
  const now = office.now();
  const register = await registerOf(office.db, dossier, locale);
  const mailbox = wayOf(dossier) === "portal" ? await mailboxAt(office, office.db, dossier, now) : null;
  const letter = await draft(register, mailbox ? [] : await paperAddress(office, work.dossierId, dossier));
  if (!letter) return;
  const email = await emails["letter-waits"](textsIn(locale).emails, {
    ...emailFacts(dossier, register),
    link: tenantLink(office, dossier),
    answer: null,
  });
  const announced = mailbox ? { kind, to: mailbox, email } : null;
  await sendLetter(office, work, { letterId: crypto.randomUUID(), letter, announced }, now);
}

/** On the day itself; nothing where it was released, or announced anew, meanwhile. */
export async function releaseUse(office: Office, { dossierId }: { dossierId: string }) {
  await carryOut(office, dossierId, [{ type: "release-use" }], system(office.now()));
}
