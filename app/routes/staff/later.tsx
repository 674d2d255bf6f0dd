// What was kept after one request: until when and why, what a colleague knows of it, the plan when its day has come, and who
// hears of it then.

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actorObstacle, approveLaterObstacle, askLaterObstacle, seesLaters } from "#app/domain/later.ts";
import { type Plan, planOf } from "#app/domain/plans.ts";
import { shownDay } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { answerForm, refusedForm, textIn } from "#app/server/forms.ts";
import { notFound, requireStaff, type StaffAtDesk } from "#app/server/guard.ts";
import { type KnownBy, type LaterNow, openSealed, readLater } from "#app/server/later.ts";
import { commandLater } from "#app/server/later-forms.ts";
import { registerNow } from "#app/server/post.ts";
import { commandRecipients } from "#app/server/recipients.ts";
import { LaterScreen, type LaterScreenProps } from "#app/ui/staff/later.tsx";
import { findDossierByNumber } from "#db/dossiers.ts";
import { findLaterByNumber } from "#db/laters.ts";
import { noteReading } from "#db/readings.ts";
import { listStaff } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { partsShown } from "./later-shown.ts";
import { planShown, type Standing } from "./plan-shown.ts";
import { tellingsShown } from "./recipients-shown.ts";

export const meta = titled(({ staff }) => staff.later.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<LaterScreenProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const now = await laterOf(office, desk, params.number);
  const { id, later } = now;
  await noteReading(office.db, { dossierId: id, staffId: desk.staff.id, what: "outcome", at: office.now() });
  const key = await office.vault.openKey(office.db, id);
  const register = await registerNow(office.db, staffLocale);
  const showing = { office, dossierId: id, desk, register, colleagues: await listStaff(office.db) };
  const plan = planOf(later.plans, "later");
  const refused = refusedForm(context);
  const { facts, endRead } = later;
  const { said, known } = openSealed(office, key, now.row);
  const { actor } = desk.stamp;
  return {
    locale: staffLocale,
    formKey: null,
    number: later.number,
    hasDossier: (await findDossierByNumber(office.db, later.number)) !== null,
    keptOn: shownDay(later.keptOn, staffLocale),
    parts: await partsShown(office, later, register, said),
    facts: {
      endedOn: facts.endedOn && typedDay(facts.endedOn),
      bookYear: facts.bookYear === null ? null : String(facts.bookYear),
      incomeYear: facts.incomeYear === null ? null : String(facts.incomeYear),
      claimEndedOn: facts.claimEndedOn && typedDay(facts.claimEndedOn),
    },
    relationEnd: endRead && !endRead.isSeen ? shownDay(endRead.endedOn, staffLocale) : null,
    mayNote: actorObstacle(later, "note-facts", actor) === null,
    plan: plan && (await planShown(showing, plan, standingOf(now, plan, desk))),
    tellings: await tellingsShown(
      office,
      { id, dossier: null, ...later },
      { known: beginsWith(known), refused },
    ),
    mayChoose: actorObstacle(later, "choose-recipients", actor) === null,
    mayExcuse: actorObstacle(later, "excuse-notice", actor) === null,
    mustSignIn: !desk.fresh,
    typed: refused?.typed ?? {},
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

const beginsWith = (known: KnownBy | null) => ({
  knownAs: known?.lines.join("\n") ?? "",
  customerNumber: known?.customerNumber ?? "",
});

const typedDay = (day: string) => day.split("-").reverse().join("-");

function standingOf({ later }: LaterNow, { planId }: Plan, { stamp }: StaffAtDesk): Standing {
  return {
    unproven: false,
    halted: false,
    blocked: approveLaterObstacle(later, planId, stamp.actor),
    canAsk: askLaterObstacle(later) === null,
    asked: later.asked?.after === planId,
  };
}

/** The same for what is not there, what is erased, and what is about who asks. Throws the 404. */
async function laterOf(
  office: Office,
  { staff }: StaffAtDesk,
  number: string | undefined,
): Promise<LaterNow> {
  const now = await readLater(office.db, await findLaterByNumber(office.db, number ?? ""));
  if (!now?.row.sealed || !seesLaters(staff.role) || now.row.keptFrom.includes(staff.id)) throw notFound();
  return now;
}

const forbidden = 403;
const ofRecipients = ["choose-recipients", "confirm-notice", "excuse-notice"];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { id, later } = await laterOf(office, desk, params.number);
  const form = await request.formData();
  const here = staffPaths.later(later.number);
  // The page says to sign in first.
  if (textIn(form, "command") === "approve-plan" && !desk.fresh) return redirect(here);
  const given = { office, dossierId: id, form, stamp: desk.stamp };
  const { staff, pages } = textsIn(staffLocale);
  const result = ofRecipients.includes(textIn(form, "command"))
    ? await commandRecipients(given, { ...staff.recipients.errors, tooLong: pages.errors.tooLong })
    : await commandLater(given, staff.later.errors);
  // Of what was erased and told with this there is no page any more.
  const isLeft = (await findLaterByNumber(office.db, later.number))?.sealed;
  const answer = answerForm(context, form, result, isLeft ? here : staffPaths.laters);
  const isOwn = "obstacle" in result && result.obstacle === "own-proposal";
  return isOwn ? data(null, { status: forbidden }) : answer;
}

export default function StaffLaterPage() {
  return <LaterScreen {...(useLoaderData<typeof loader>() as LaterScreenProps)} />;
}
