// Tells the desk, or who alone can do something, by e-mail what is to be done with what was kept for a time: its number only.

import { actorObstacle, approveLaterObstacle, type Later } from "#app/domain/later.ts";
import { hearsOfLater, isStillNews, type LaterNews, laterNews } from "#app/domain/later-news.ts";
import { planOf } from "#app/domain/plans.ts";
import { isKeptFrom } from "#app/domain/second-person.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { findLater } from "#db/laters.ts";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { emails } from "#emails/index.ts";
import { idOfMail } from "./acknowledge.ts";
import { readLater } from "./later.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerNow } from "./post.ts";

/** The id of the work's dossier is that of the store. */
export async function tellOfLater(
  office: Office,
  { id, dossierId, subject }: { id: string; dossierId: string; subject: string },
) {
  const [, what, about = ""] = subject.split("/");
  const news = laterNews.find((one) => one === what);
  const now = await readLater(office.db, await findLater(office.db, dossierId));
  // Of what was erased there is nothing to do, and no key any more.
  if (!news || !now?.row.sealed || !isStillNews(now.later, { news, about }, now.row.reviewOn)) return;
  const { number } = now.later;
  const register = await registerNow(office.db, staffLocale);
  const kind = `later-${news}` as const;
  const email = await emails[kind](textsIn(staffLocale).emails, {
    ...emailFacts({ locale: staffLocale, number }, register),
    link: office.config.publicOrigin + staffPaths.later(number),
  });
  const to = await mailboxesFor(office, now.later, news);
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    for (const { mailId, mailbox } of to(id)) {
      await putMail(office, tx, key, { id: mailId, kind, to: mailbox, email }, office.now());
    }
  });
}

/** The mailbox of the desk, or of each colleague whom it concerns; of nobody else but the desk where there is none. */
async function mailboxesFor({ db, config }: Office, later: Later, news: LaterNews) {
  const hears = hearsOfLater[news];
  const desk = (mailId: string) => [{ mailId, mailbox: config.staffMailbox }];
  if (hears === "desk") return desk;
  const colleagues = (await listStaff(db)).filter(
    (one) => !one.leftAt && !isKeptFrom(later, one.id) && isConcerned(later, hears, one),
  );
  if (colleagues.length === 0) return desk;
  return (workId: string) =>
    colleagues.map(({ id, email }) => ({ mailId: idOfMail(workId, id), mailbox: email }));
}

function isConcerned(later: Later, hears: "officers" | "second", { id: staffId, role }: StaffMember) {
  if (hears === "officers") return role === "privacy-officer";
  const actor = { kind: "staff", staffId, role } as const;
  const plan = planOf(later.plans, "later");
  const mayApprove = actorObstacle(later, "approve-plan", actor) === null;
  return plan !== null && mayApprove && approveLaterObstacle(later, plan.planId, actor) === null;
}
