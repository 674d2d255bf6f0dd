// Gives a file directly to another organisation (GDPR art. 20(2)): the tenant says to whom, the data are sealed apart, the
// organisation hears of it by e-mail, and a colleague who looked up its number gives it the code. Else it is the tenant's.

import { z } from "zod";
import { type Stamp, system } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import { decide } from "#app/domain/decide.ts";
import { handoverLetterObstacle } from "#app/domain/handing-over.ts";
import { type Handover, numberSources, openHandover } from "#app/domain/handover.ts";
import type { Letter } from "#app/domain/letters.ts";
import { dayInFull, dayInWords } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { dropCodes } from "#db/codes.ts";
import { insertFile } from "#db/files.ts";
import { endHandovers, insertHandover, saveHandover } from "#db/handovers.ts";
import { findDossierOfInquiry, insertInquiry } from "#db/inquiries.ts";
import { emails } from "#emails/index.ts";
import { handover as handoverLetter } from "#templates/letters/handover.ts";
import { mailboxAt } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { type DossierNow, readDossier } from "./dossier-state.ts";
import { type FormErrors, textIn } from "./forms.ts";
import { makeStaffCode } from "./identity-check.ts";
import { mailboxesOf } from "./inquiries.ts";
import { isOneAddress } from "./mail.ts";
import { sealData } from "./make-answer.ts";
import type { Office } from "./office.ts";
import { emailFacts, letterFacts, putMail, registerOf, sendLetter, staffLink, tenantLink } from "./post.ts";
import { type Given, keepReason, type Result } from "./staff-commands.ts";
import { homeOf } from "./telling-homes.ts";

/** To whom it goes, as a sealed text of the dossier has it. */
const Receiver = z.object({ name: z.string().min(1), mailbox: z.string().min(1) });
export type Receiver = z.infer<typeof Receiver>;
/** Whom a colleague spoke there, and by which number. */
const Spoken = z.object({ who: z.string(), phone: z.string() });
export type Spoken = z.infer<typeof Spoken>;

/** Null once it was forgotten. */
export async function receiverOf(office: Office, { receiver }: Pick<Handover, "receiver">) {
  const text = (await office.vault.readTexts(office.db, [receiver.textId])).get(receiver.textId);
  return text ? Receiver.parse(JSON.parse(text)) : null;
}

export async function spokenOf(office: Office, { verified }: Pick<Handover, "verified">) {
  const textId = verified?.words.textId;
  const text = textId && (await office.vault.readTexts(office.db, [textId])).get(textId);
  return text ? Spoken.parse(JSON.parse(text)) : null;
}

type Work = { dossierId: string; id: string; subject: string };

/** One step of it: to seal and announce it, to remind of it, to let it go. */
export async function handOver(office: Office, work: Work) {
  const [step = "", about = ""] = work.subject.split("/");
  switch (step) {
    case "begin":
      return begin(office, work.dossierId, about);
    case "receiver":
      return remindReceiver(office, work, about);
    case "handler":
      return tellHandler(office, work.dossierId, about);
    default:
      return lapse(office, work.dossierId);
  }
}

/** The data alone, sealed, and an e-mail that names nobody; together or not at all. */
async function begin(office: Office, dossierId: string, handoverId: string) {
  const now = await readDossier(office.db, dossierId);
  const open = openHandover(now.dossier);
  if (open?.handoverId !== handoverId || open.file) return;
  const mail = await announcement(office, now, open, "told");
  if (!mail) return;
  const at = office.now();
  const fileId = crypto.randomUUID();
  const { sha256, bytes, plain } = await sealData(office, now, fileId);
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      await insertFile(tx, { id: fileId, dossierId, kind: "handover", sha256, bytes, createdAt: at });
      await insertInquiry(tx, { id: handoverId, dossierId });
      await putMail(office, tx, key, { id: handoverId, kind: "handover", ...mail }, at);
      return [{ type: "record-handover", handoverId, fileId, ...plain }];
    },
    system(at),
  );
  // Another worker was first, or the tenant took it back: this file belongs to nothing.
  if (obstacle) await office.storage.remove(fileId);
}

async function announcement(
  office: Office,
  { dossier }: DossierNow,
  handover: Handover,
  what: "told" | "reminder",
) {
  const receiver = await receiverOf(office, handover);
  if (!receiver) return null;
  const { locale } = dossier;
  const email = await emails.handover(textsIn(locale).emails, {
    ...emailFacts(dossier, await registerOf(office.db, dossier, locale)),
    what,
    name: receiver.name,
    until: dayInWords(handover.until, locale),
    link: office.config.publicOrigin + pathsIn(locale).handover(handover.handoverId),
  });
  return { to: receiver.mailbox, email };
}

async function remindReceiver(office: Office, { dossierId, id }: Work, handoverId: string) {
  const now = await readDossier(office.db, dossierId);
  const open = openHandover(now.dossier);
  const mail = open?.handoverId === handoverId && (await announcement(office, now, open, "reminder"));
  if (!mail) return;
  const at = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      await putMail(office, tx, key, { id, kind: "handover-reminder", ...mail }, at);
      return [{ type: "note-handover-reminder", handoverId, whom: "receiver" }];
    },
    system(at),
  );
}

async function tellHandler(office: Office, dossierId: string, handoverId: string) {
  const { dossier } = await readDossier(office.db, dossierId);
  if (openHandover(dossier)?.handoverId !== handoverId) return;
  const email = await emails["handover-stuck"](textsIn(staffLocale).emails, {
    ...emailFacts(dossier, await registerOf(office.db, dossier, staffLocale)),
    locale: staffLocale,
    link: staffLink(office, dossier),
  });
  const at = office.now();
  await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      for (const to of await mailboxesOf(office, tx, dossier, "handler")) {
        await putMail(office, tx, key, { id: crypto.randomUUID(), kind: "handover-stuck", to, email }, at);
      }
      return [{ type: "note-handover-reminder", handoverId, whom: "handler" }];
    },
    system(at),
  );
}

async function lapse(office: Office, dossierId: string) {
  const stamp = system(office.now());
  await carryOutBeside({ office, dossierId, stamp }, { type: "lapse-handover" }, (tx) =>
    endHandovers(tx, dossierId, stamp.at),
  );
}

type At = { office: Office; dossierId: string; stamp: Stamp };

/** Carries a command out together with the row that the database watches; neither where something is in the way. */
export function carryOutBeside(
  { office, dossierId, stamp }: At,
  command: Command | ((tx: Tx) => Promise<Command>),
  write: (tx: Tx) => Promise<void>,
) {
  return carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const given = typeof command === "function" ? await command(tx) : command;
      if (typeof decide(dossier, given, stamp) !== "string") await write(tx);
      return [given];
    },
    stamp,
  );
}

/** How it ended, to the tenant: fetched by whom and when, or theirs to pass on, and why (G20-TECH). */
export async function tellHandover(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const now = await readDossier(office.db, dossierId);
  const { dossier } = now;
  if (handoverLetterObstacle(dossier)) return;
  const at = office.now();
  const register = await registerOf(office.db, dossier, dossier.locale);
  const mailbox = await mailboxAt(office, office.db, dossier, at);
  if (!mailbox) return;
  const letter = await draft(office, now, letterFacts(office, dossier, register, [], at));
  const email = await emails["letter-waits"](textsIn(dossier.locale).emails, {
    ...emailFacts(dossier, register),
    link: tenantLink(office, dossier),
    answer: null,
  });
  const announced = { kind: "handed-over" as const, to: mailbox, email };
  await sendLetter(office, { dossierId, id }, { letterId: crypto.randomUUID(), letter, announced }, at);
}

async function draft(
  office: Office,
  { dossier }: DossierNow,
  facts: ReturnType<typeof letterFacts>,
): Promise<Letter> {
  const { tries, over } = dossier.handing;
  if (!over || over.why === "withdrawn") throw new Error("A letter about a handover that is not over");
  const last = tries.at(-1);
  const receiver = last ? await receiverOf(office, last) : null;
  const { locale } = dossier;
  return handoverLetter(textsIn(locale).letters, {
    ...facts,
    scope: dossier.scope,
    why: over.why === "lapsed" && !last ? "not-asked" : over.why,
    receiver: receiver?.name ?? null,
    on: dayInFull(dayOf(over.at), locale),
    reason: over.reason && (await office.vault.readText(office.db, over.reason)),
  });
}

type Asking = { office: Office; dossierId: string; form: FormData; stamp: Stamp };
export type SaidToTenant = Record<"name" | "mailbox" | "right" | "notNow", string> & {
  tooLong: (most: number) => string;
};
const longestName = 200;

/** What the tenant says: to whom, and that it is right; or that they want it themselves after all. */
export async function commandHandoverAsTenant(
  asking: Asking,
  said: SaidToTenant,
): Promise<FormErrors | null> {
  const { office, dossierId, form, stamp } = asking;
  if (textIn(form, "command") === "withdraw-handover") {
    await carryOutBeside(asking, { type: "withdraw-handover" }, (tx) =>
      endHandovers(tx, dossierId, stamp.at),
    );
    return null;
  }
  const receiver = { name: textIn(form, "name"), mailbox: textIn(form, "mailbox") };
  const errors: FormErrors = {
    ...(!receiver.name && { name: said.name }),
    ...(receiver.name.length > longestName && { name: said.tooLong(longestName) }),
    ...(!isOneAddress(receiver.mailbox) && { mailbox: said.mailbox }),
    ...(textIn(form, "right") !== "yes" && { right: said.right }),
  };
  if (Object.keys(errors).length > 0) return errors;
  const handoverId = crypto.randomUUID();
  const obstacle = await carryOutBeside(
    asking,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const kept = await office.vault.keepText(tx, key, JSON.stringify(receiver));
      return { type: "ask-handover", handoverId, receiver: kept };
    },
    (tx) => insertHandover(tx, { id: handoverId, dossierId, askedAt: stamp.at }),
  );
  // Asked by a second click: the page shows it.
  return obstacle && obstacle !== "already-done" ? { right: said.notNow } : null;
}

export type SaidToStaff = Record<"found" | "who" | "called" | "spoke" | "reason", string> & {
  tooLong: (most: number) => string;
};
const mostWritten = 1000;

/** The commands of staff about it. A code comes back once, for the colleague to say. */
export async function commandHandover(given: Given, said: SaidToStaff): Promise<Result | { code: string }> {
  switch (textIn(given.form, "command")) {
    case "verify-receiver":
      return verify(given, said);
    case "refuse-handover":
      return refuse(given, said);
    default:
      throw new Response(null, { status: 400 });
  }
}

async function verify(given: Given, said: SaidToStaff): Promise<Result | { code: string }> {
  const { office, form, stamp } = given;
  const handoverId = z.uuid().parse(textIn(form, "handoverId"));
  const found = numberSources.find((name) => name === textIn(form, "found"));
  const spoken: Spoken = { who: textIn(form, "who"), phone: textIn(form, "called") };
  const errors: FormErrors = {
    ...(!found && { found: said.found }),
    ...(!spoken.phone && { called: said.called }),
    ...(!spoken.who && { who: said.who }),
    ...(spoken.who.length > mostWritten && { who: said.tooLong(mostWritten) }),
    ...(spoken.phone.length > mostWritten && { called: said.tooLong(mostWritten) }),
    ...(textIn(form, "spoke") !== "yes" && { spoke: said.spoke }),
  };
  if (!found || Object.keys(errors).length > 0) return { errors };
  let code = "";
  const obstacle = await carryOutBeside(
    given,
    async (tx) => {
      const words = await keepReason(given, tx, JSON.stringify(spoken));
      return { type: "verify-receiver", handoverId, found, words };
    },
    async (tx) => {
      const making = { id: crypto.randomUUID(), dossierId: handoverId, method: "call-back" } as const;
      await dropCodes(tx, handoverId, stamp.at);
      code = await makeStaffCode(office, tx, { ...making, purpose: "look" }, stamp.at);
      await saveHandover(tx, handoverId, { verifiedAt: stamp.at });
    },
  );
  return obstacle ? { obstacle } : { code };
}

/** That it cannot be sent directly; what is under way ends. */
async function refuse(given: Given, said: SaidToStaff): Promise<Result> {
  const { dossierId, form, stamp } = given;
  const reason = textIn(form, "reason");
  if (!reason) return { errors: { reason: said.reason } };
  if (reason.length > mostWritten) return { errors: { reason: said.tooLong(mostWritten) } };
  const obstacle = await carryOutBeside(
    given,
    async (tx) => ({ type: "refuse-handover", reason: await keepReason(given, tx, reason) }),
    (tx) => endHandovers(tx, dossierId, stamp.at),
  );
  return { obstacle };
}

/** The dossier with the handover of an id, whether or not that goes on. */
export async function findHandover(office: Office, handoverId: string) {
  const dossierId = await findDossierOfInquiry(office.db, handoverId);
  // A recipient of what was kept for a time has an id of the same kind.
  const dossier = dossierId && (await homeOf(office, dossierId)).dossier;
  if (!dossierId || !dossier) return null;
  const handover = dossier.handing.tries.find((one) => one.handoverId === handoverId);
  return handover ? { dossierId, dossier, handover } : null;
}
