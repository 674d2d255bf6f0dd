// Plays the plan: every request is received, proven, gathered, reviewed and answered as the pages would do it.

import { randomUUID } from "node:crypto";
import { readConfig } from "#app/config.server.ts";
import type { Applicant } from "#app/server/applicant.ts";
import { createOffice, type Office } from "#app/server/office.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { beginSession } from "#app/server/sessions.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import { dossiers } from "#db/schema.ts";
import { listStaff, type StaffMember } from "#db/staff.ts";
import type { Association } from "../association/association.ts";
import type { MailCatcher } from "../mail-catcher.ts";
import { askerOf } from "./applicants.ts";
import { onItsDay } from "./bad-days.ts";
import { deeds } from "./deeds.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { type Life, monday, type TakenIn } from "./plan.ts";
import { letPass, type Scene, setClock, stampOf } from "./scene.ts";
import { takeInLetter } from "./take-in.ts";
import { forgetWhatIsDone } from "./tidy.ts";

export type Wish = {
  /** The portal's settings, as its processes get them. */
  environment: Record<string, string>;
  mail: Pick<MailCatcher, "mails">;
  association: Association;
  now: Date;
};

/** Drawing letters waits for other processes: as many requests go on at once as a small machine has hands. */
const lanes = 3;

/** Plays the Monday in an empty portal; gives how many requests there are. Null when the portal was in use. */
export async function playMonday(wish: Wish): Promise<number | null> {
  const office = await createOffice(readConfig(wish.environment), "send", () => wish.now);
  try {
    if ((await office.db.$count(dossiers)) > 0) return null;
    await play(office, wish);
    await forgetWhatIsDone(office);
    return monday.length;
  } finally {
    await office.close();
  }
}

// Received in the order of their moments, so that the numbers ascend; then each goes its own way.
async function play(office: Office, wish: Wish) {
  const colleagues = await listStaff(office.db);
  const timed = monday.map((life) => ({ life, moments: momentsOf(life, wish.now) }));
  timed.sort((a, b) => a.moments.opened.getTime() - b.moments.opened.getTime());
  const waiting: (() => Promise<void>)[] = [];
  for (const { life, moments } of timed) {
    const scene = await receive(office, wish, { life, moments }, colleagues);
    waiting.push(() => goOn(scene, moments.steps, wish.now));
  }
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await next();
    }),
  );
}

async function receive(
  shared: Office,
  { association, mail }: Wish,
  { life, moments }: { life: Life; moments: Moments },
  colleagues: StaffMember[],
): Promise<Scene> {
  const clock = { at: moments.opened };
  const office: Office = {
    ...shared,
    now: () => clock.at,
    connectors: new Map(
      [...shared.connectors].map(([id, connector]) => [id, onItsDay(connector, life.source)]),
    ),
  };
  const asker = askerOf(association, life);
  const desk = { life, office, colleagues };
  const { number, sessionId } = life.takenIn
    ? { number: await takenIn(desk, asker.applicant, moments.received, life.takenIn), sessionId: null }
    : await filed(desk, asker.applicant);
  const found = await findDossierByNumber(office.db, number);
  if (!found) throw new Error("A request that was received is gone");
  return { ...desk, clock, asker, dossierId: found.id, number, sessionId, mails: mail.mails };
}

type Desk = Pick<Scene, "life" | "office" | "colleagues">;

function takenIn(desk: Desk, applicant: Applicant, receivedAt: Date, { by }: TakenIn) {
  const { life, office } = desk;
  return takeInLetter(office, { life, applicant, receivedAt }, stampOf({ ...desk, sessionId: null }, by));
}

async function filed(desk: Desk, applicant: Applicant) {
  const { life, office } = desk;
  const { id: sessionId } = await beginSession(office, "tenant", null);
  const { number } = await receiveRequest(
    office,
    {
      draftId: randomUUID(),
      formKey: randomUUID(),
      sessionId,
      applicant,
      onBehalf: life.onBehalf,
      relation: life.relation,
      scope: [...life.scope],
      ...(life.wish && { right: life.wish.wish.right, ...life.wish }),
      answerBy: life.answerBy,
      locale: life.locale,
    },
    stampOf({ ...desk, sessionId }, "tenant"),
  );
  return { number, sessionId };
}

async function goOn(scene: Scene, moments: Date[], now: Date) {
  for (const [place, [, , by, deed]] of scene.life.steps.entries()) {
    const at = moments[place] ?? now;
    await letPass(scene, at);
    setClock(scene.clock, at);
    await deeds[deed](scene, by).catch((cause: unknown) => {
      throw new Error(`${scene.life.who} could not ${deed}`, { cause });
    });
  }
  await letPass(scene, now);
}
