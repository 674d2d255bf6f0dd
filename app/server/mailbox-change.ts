// The tenant has news go to another address (T-03 of the threat model): asked, told, and in force three days later.

import type { Stamp } from "#app/domain/actors.ts";
import { type Obstacle, readableParts } from "#app/domain/decide.ts";
import { type Dossier, mailboxInForce, pendingChange } from "#app/domain/dossier.ts";
import { mailboxChangeTold } from "#app/domain/follow-ups.ts";
import { moment } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { findCode } from "#db/codes.ts";
import { emails } from "#emails/index.ts";
import { announceAnswer } from "./announce-answer.ts";
import { mailboxAt } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { lookAtContacts } from "./contact-on-file.ts";
import { inFours } from "./dispute.ts";
import { readDossier } from "./dossier-state.ts";
import { makeStoppingCode } from "./identity-check.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerOf } from "./post.ts";

/** Asks for it; one that still waits is replaced. */
export function askMailboxChange(
  office: Office,
  dossierId: string,
  mailbox: string,
  stamp: Stamp,
): Promise<Obstacle | null> {
  return carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const address = await office.vault.keepText(tx, key, mailbox);
      return [{ type: "ask-mailbox-change", changeId: crypto.randomUUID(), mailbox: address }];
    },
    stamp,
  );
}

type Telling = { dossierId: string; id: string; dossier: Dossier };

/** Tells one of those who must know of a change, as long as it stands. */
export async function tellMailboxChange(
  office: Office,
  { dossierId, id, subject }: { dossierId: string; id: string; subject: string },
) {
  const whom = mailboxChangeTold.find((name) => subject.startsWith(`${name}/`));
  const { dossier } = await readDossier(office.db, dossierId);
  const changeId = subject.slice(subject.indexOf("/") + 1);
  if (!whom || dossier.mailboxChange?.changeId !== changeId) return;
  const telling = { dossierId, id, dossier };
  if (whom === "in-force") return tellOfAnswer(office, telling);
  const change = pendingChange(dossier, office.now());
  if (!change) return;
  if (whom === "new") return tellNew(office, telling);
  const to = await oldContact(office, telling, whom);
  if (to) await tellOld(office, telling, { to, until: change.from });
}

/** The address from before; or that on file where it is another one, and of nobody else. */
async function oldContact(office: Office, { dossierId, dossier }: Telling, whom: "before" | "on-file") {
  const before = await mailboxAt(office, office.db, dossier, office.now());
  if (whom === "before") return before;
  if (dossier.person.state !== "found" || dossier.cautions.includes("shared-mailbox")) return null;
  const [known] = (await lookAtContacts(office, dossierId, dossier)).mailboxes;
  return known && known.toLowerCase() !== before?.toLowerCase() ? known : null;
}

/** In both languages: who reads it there may be somebody else than who asked. */
async function tellOld(
  office: Office,
  { dossierId, id, dossier }: Telling,
  told: { to: string; until: Date },
) {
  if (await findCode(office.db, id)) return;
  const { to, until } = told;
  const now = office.now();
  const register = await registerOf(office.db, dossier, "nl");
  await office.transaction(async (tx) => {
    const code = await makeStoppingCode(office, tx, { id, dossierId, purpose: "keep-mailbox", until }, now);
    const email = await emails["mailbox-change"](textsIn("nl").emails, {
      ...emailFacts(dossier, register),
      locale: "nl",
      english: textsIn("en").emails,
      from: { here: moment(until, "nl"), english: moment(until, "en") },
      code: inFours(code),
      link: office.config.publicOrigin + pathsIn("nl").keepMailbox,
    });
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind: "mailbox-change", to, email }, now);
  });
}

async function tellNew(office: Office, { dossierId, id, dossier }: Telling) {
  const { mailboxChange, locale } = dossier;
  if (!mailboxChange) return;
  const to = await office.vault.readText(office.db, mailboxChange.address);
  const register = await registerOf(office.db, dossier, locale);
  const email = await emails["mailbox-new"](textsIn(locale).emails, {
    ...emailFacts(dossier, register),
    from: moment(mailboxChange.from, locale),
  });
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind: "mailbox-new", to, email }, office.now());
  });
}

/** What was announced to an address that nobody reads any more is announced once more. */
async function tellOfAnswer(office: Office, { dossierId, id, dossier }: Telling) {
  if (
    !mailboxInForce(dossier, office.now()) ||
    readableParts(dossier).length === 0 ||
    dossier.answerBy === "post"
  )
    return;
  await announceAnswer(office, { dossierId, id });
}
