// Costs for a request: what a colleague proposes, the letter that asks them, and what becomes of it.

import { dueDayOf } from "#app/domain/dossier.ts";
import {
  type FeeGround,
  FeeWords,
  feeGroundNames,
  isFeeOpen,
  mostCents,
  payableUntil,
} from "#app/domain/fee.ts";
import type { Letter } from "#app/domain/letters.ts";
import { dayInWords, euros } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { emails } from "#emails/index.ts";
import { fee as feeLetter } from "#templates/letters/fee.ts";
import { addresseeOf, mailboxAt, readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { type DossierNow, readDossier } from "./dossier-state.ts";
import { earlierOf } from "./earlier.ts";
import { type FormErrors, type Typed, textIn, typedIn } from "./forms.ts";
import type { Office } from "./office.ts";
import { emailFacts, letterFacts, registerOf, sendLetter, tenantLink } from "./post.ts";
import { carryOutWith, type Given, keepReason, type Result } from "./staff-commands.ts";

export type AskedFee = { ground: FeeGround; cents: number; words: FeeWords };
export type SaidOfFee = Record<
  "ground" | "amount" | "tooMuch" | "calculation" | "facts" | "pay" | "reason",
  string
>;

/** "12", "12,50" or "12.50", in cents; null where it is no amount. */
export function centsIn(typed: string): number | null {
  const [, euro, cent = "00"] = /^€? ?(\d{1,6})(?:[.,](\d{2}))?$/.exec(typed.trim()) ?? [];
  const cents = Number(euro) * 100 + Number(cent);
  return cents > 0 ? cents : null;
}

/** What a form asks, or what is wrong with it. */
export function feeIn(typed: Typed, said: SaidOfFee): { fee: AskedFee } | { errors: FormErrors } {
  const ground = feeGroundNames.find((name) => name === typed.ground);
  const cents = centsIn(typed.amount ?? "");
  const written = (name: string) => (typed[name] ?? "").trim();
  const words = { calculation: written("calculation"), facts: written("facts"), pay: written("pay") };
  const missing = (["calculation", "facts", "pay"] as const).filter((name) => !words[name]);
  const errors: FormErrors = {
    ...(!ground && { ground: said.ground }),
    ...(cents === null && { amount: said.amount }),
    ...(cents !== null && cents > mostCents && { amount: said.tooMuch }),
    ...Object.fromEntries(missing.map((name) => [name, said[name]])),
  };
  return ground && cents && Object.keys(errors).length === 0 ? { fee: { ground, cents, words } } : { errors };
}

/** What is proposed, or was asked, with its words; null where nothing is. */
export async function feeOf(office: Office, { fee }: DossierNow["dossier"]): Promise<AskedFee | null> {
  if (!fee) return null;
  const words = FeeWords.parse(JSON.parse(await office.vault.readText(office.db, fee.words)));
  return { ground: fee.ground, cents: fee.cents, words };
}

/** The commands of its page: propose-fee, approve-fee, record-fee-paid, and drop-fee with a reason. */
export async function commandFee(given: Given, said: SaidOfFee): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  switch (textIn(form, "command")) {
    case "propose-fee": {
      const filled = feeIn(typedIn(form), said);
      return "errors" in filled ? filled : propose(given, filled.fee);
    }
    case "approve-fee":
      return { obstacle: await carryOut(office, dossierId, [{ type: "approve-fee" }], stamp) };
    case "record-fee-paid":
      return { obstacle: await carryOut(office, dossierId, [{ type: "record-fee-paid" }], stamp) };
    case "drop-fee": {
      const why = textIn(form, "reason");
      if (!why) return { errors: { reason: said.reason } };
      return carryOutWith(given, why, (reason) => ({ type: "drop-fee", reason }));
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

async function propose(given: Given, { ground, cents, words }: AskedFee): Promise<Result> {
  const { office, dossierId, stamp } = given;
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const earlier = dossier && (await earlierOf(tx, dossierId, dossier));
      const answeredBefore = Boolean(earlier?.last);
      const kept = await keepReason(given, tx, JSON.stringify(words));
      return [{ type: "propose-fee", ground, cents, words: kept, answeredBefore }];
    },
    stamp,
  );
  return { obstacle };
}

/** E-FEE as it would go out now; the days to pay count from when it goes. */
export async function draftFee(
  office: Office,
  { dossier }: Pick<DossierNow, "dossier">,
  { ground, cents, words }: AskedFee,
  askedAt: Date,
): Promise<Letter> {
  const now = office.now();
  const { locale } = dossier;
  const register = await registerOf(office.db, dossier, locale);
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  return feeLetter(textsIn(locale).letters, {
    ...letterFacts(office, dossier, register, dossier.hasMailbox ? [] : addresseeOf(applicant), now),
    scope: dossier.scope,
    ground,
    amount: euros(cents, locale),
    calculation: words.calculation,
    proof: words.facts,
    pay: words.pay,
    payUntil: dayInWords(payableUntil(askedAt), locale),
    dueOn: dayInWords(dueDayOf(dossier), locale),
  });
}

/** Writes it and announces it. What was paid or let go meanwhile is not asked any more. */
export async function tellFee(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const read = await readDossier(office.db, dossierId);
  const { dossier } = read;
  const written = dossier.letters.filter(({ letter }) => letter === "fee").length;
  const asked = await feeOf(office, dossier);
  if (!asked || !dossier.fee?.askedAt || !isFeeOpen(dossier) || written >= dossier.feesAsked) return;
  const now = office.now();
  const letter = await draftFee(office, read, asked, dossier.fee.askedAt);
  const mailbox = await mailboxAt(office, office.db, dossier, now);
  const email = await emails["letter-waits"](textsIn(dossier.locale).emails, {
    ...emailFacts(dossier, await registerOf(office.db, dossier, dossier.locale)),
    link: tenantLink(office, dossier),
    answer: null,
  });
  const announced = mailbox ? { kind: "fee-asked" as const, to: mailbox, email } : null;
  await sendLetter(office, { dossierId, id }, { letterId: crypto.randomUUID(), letter, announced }, now);
}
