// Sends a code to where the association can reach the person: found out here, never in the tenant's browser.

import { system } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import { type CodeWay, type Command, codeWays } from "#app/domain/commands.ts";
import { type Dossier, isSought, soughtIn, stoppedAt } from "#app/domain/dossier.ts";
import type { Letter } from "#app/domain/letters.ts";
import { isByMandate } from "#app/domain/representation.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { type CodeRow, findCode } from "#db/codes.ts";
import { emails } from "#emails/index.ts";
import { identityCode } from "#templates/letters/identity-code.ts";
import { mailboxAt } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { lookAtContacts } from "./contact-on-file.ts";
import { readDossier } from "./dossier-state.ts";
import { codeRules, makeCode } from "./identity-check.ts";
import type { Office } from "./office.ts";
import { NotYet } from "./pauses.ts";
import { emailFacts, keepLetter, letterFacts, putMail, putSms, registerOf } from "./post.ts";
import { mobileNumber } from "./sms/mobile-number.ts";
import type { ContactOnFile } from "./sources/source.ts";

const minute = 60_000;
type Destination =
  | { mailbox: string }
  | { mobile: string }
  | { address: string[] }
  | { nobody: "no-person" | "no-contact" };

/**
 * Waits for the person to be found, as long as such a code lasts; not for a colleague, who needs days, nor in a request
 * that was stopped, for which nobody is looked for any more.
 */
export async function sendCode(office: Office, work: { dossierId: string; subject: string }) {
  const { dossier } = await readDossier(office.db, work.dossierId);
  const code = await askedCode(office, work.subject);
  if (!code || code.hash || dossier.codes.get(code.id) !== "requested") return;
  const stillSought =
    dossier.person.state === "sought" &&
    isSought(dossier) &&
    !soughtIn(dossier) &&
    !stoppedAt(dossier) &&
    code.way !== "mailbox-given";
  const waitsSince = office.now().getTime() - code.requestedAt.getTime();
  if (stillSought && waitsSince < codeRules[code.way].lastsFor) throw new NotYet("person-still-sought");

  const destination = await destinationOf(office, work.dossierId, dossier, code.way);
  const now = office.now();
  await carryOut(
    office,
    work.dossierId,
    (tx) => sendTo(office, tx, { dossierId: work.dossierId, dossier, code, destination }, now),
    system(now),
  );
}

type AskedCode = CodeRow & { way: CodeWay };

async function askedCode(office: Office, id: string): Promise<AskedCode | null> {
  const code = await findCode(office.db, id);
  const way = codeWays.find((name) => name === code?.way);
  return code && way ? { ...code, way } : null;
}

async function destinationOf(
  office: Office,
  dossierId: string,
  dossier: Dossier,
  way: CodeWay,
): Promise<Destination> {
  if (way === "mailbox-given") {
    const mailbox = await mailboxAt(office, office.db, dossier, office.now());
    return mailbox ? { mailbox } : { nobody: "no-contact" };
  }
  if (dossier.person.state !== "found") return { nobody: "no-person" };
  // Who said "that was not me" is not bothered again; who asked sees no difference.
  if (dossier.cautions.includes("request-disputed")) return { nobody: "no-contact" };
  return onFile(await lookAtContacts(office, dossierId, dossier), way) ?? { nobody: "no-contact" };
}

function onFile({ mailboxes, mobiles, homeAddress }: ContactOnFile, way: CodeWay): Destination | null {
  const [mailbox] = mailboxes;
  const [mobile] = mobiles.flatMap((written) => mobileNumber(written) ?? []);
  if (way === "mailbox-on-file") return mailbox ? { mailbox } : null;
  if (way === "sms-on-file") return mobile ? { mobile } : null;
  return homeAddress && { address: homeAddress };
}

type Sending = { dossierId: string; dossier: Dossier; code: AskedCode; destination: Destination };

async function sendTo(office: Office, tx: Tx, { dossierId, dossier, code, destination }: Sending, now: Date) {
  const recorded = { type: "record-code", codeId: code.id, way: code.way } as const;
  if ("nobody" in destination) return [{ ...recorded, result: destination.nobody }] satisfies Command[];

  const texts = textsIn(dossier.locale);
  const byMandate = code.way !== "mailbox-given" && isByMandate(dossier.onBehalf);
  const register = await registerOf(tx, dossier, dossier.locale);
  const key = await office.vault.openKey(tx, dossierId);
  const { code: made, expiresAt } = await makeCode(office, tx, code, now);
  const minutes = codeRules[code.way].lastsFor / minute;
  if ("mobile" in destination) {
    const say = byMandate ? texts.sms.mandate : texts.sms.code;
    const text = say(spaced(made), dossier.number, minutes, register.organisation.phone);
    await putSms(office, tx, key, { id: code.id, to: destination.mobile, text }, now);
    return [{ ...recorded, result: "sent" }] satisfies Command[];
  }
  if ("mailbox" in destination) {
    const email = await emails.code(texts.emails, {
      ...emailFacts(dossier, register),
      code: spaced(made),
      minutes,
      byMandate,
    });
    await putMail(office, tx, key, { id: code.id, kind: "code", to: destination.mailbox, email }, now);
    return [{ ...recorded, result: "sent" }] satisfies Command[];
  }
  const letter = identityCode(texts.letters, {
    ...letterFacts(office, dossier, register, destination.address, now),
    code: made,
    byMandate,
    validUntil: dayInWords(dayOf(expiresAt), dossier.locale),
  });
  const out = { letterId: crypto.randomUUID(), letter, kept: withoutCode(letter), by: "post" as const };
  return [{ ...recorded, result: "sent" } as const, await keepLetter(office, tx, key, out, now)];
}

// Eight digits are read in two fours.
const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

function withoutCode(letter: Letter): Letter {
  return {
    ...letter,
    blocks: letter.blocks.map((block) =>
      block.kind === "code" ? { ...block, code: "•••• •••• ••••" } : block,
    ),
  };
}
