// A dossier goes to a colleague, who hears of it at their own address.

import { z } from "zod";
import { dayOf } from "#app/domain/calendar.ts";
import { standingOf } from "#app/domain/colleagues.ts";
import type { Standing } from "#app/domain/commands.ts";
import { dueDayOf } from "#app/domain/dossier.ts";
import { worksOn } from "#app/domain/need-to-know.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { findColleague, listColleagues } from "#db/staff.ts";
import { emails } from "#emails/index.ts";
import { carryOut } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import { textIn } from "./forms.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerOf, staffLink } from "./post.ts";
import type { Given, Result } from "./staff-commands.ts";

/** Hands it to whom the form names under "staffId". */
export async function assignDossier(
  { office, dossierId, form, stamp }: Given,
  said: { error: string },
): Promise<Result> {
  const staffId = z.uuid().safeParse(textIn(form, "staffId"));
  if (!staffId.success) return { errors: { staffId: said.error } };
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => [
      {
        type: "assign-dossier",
        staffId: staffId.data,
        standing: await standingNow(tx, staffId.data, stamp.at),
      },
    ],
    stamp,
  );
  return { obstacle };
}

async function standingNow(tx: Tx, staffId: string, at: Date): Promise<Standing> {
  const colleague = (await colleaguesToHandTo(tx)).find(({ id }) => id === staffId);
  return standingOf(colleague ?? null, dayOf(at));
}

/** Who works on dossiers now, and whether they can come in. */
export async function colleaguesToHandTo(tx: Tx) {
  const colleagues = await listColleagues(tx);
  return colleagues
    .filter(({ role }) => worksOn(role))
    .map(({ id, name, awayUntil, hasAccount, hasPasskey }) => ({
      id,
      name,
      awayUntil,
      canSignIn: hasAccount || hasPasskey,
    }));
}

/** Tells who got it, unless it went on to somebody else meanwhile. */
export async function tellAssigned(
  office: Office,
  { dossierId, id, subject }: { dossierId: string; id: string; subject: string },
) {
  const { dossier } = await readDossier(office.db, dossierId);
  const staffId = subject.split("/").at(-1) ?? "";
  const colleague = await findColleague(office.db, staffId);
  if (!colleague || dossier.handlerId !== staffId) return;
  const register = await registerOf(office.db, dossier, staffLocale);
  const email = await emails.assigned(textsIn(staffLocale).emails, {
    ...emailFacts(dossier, register),
    locale: staffLocale,
    dueOn: dayInWords(dueDayOf(dossier), staffLocale),
    link: staffLink(office, dossier),
  });
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind: "assigned", to: colleague.email, email }, office.now());
  });
}
