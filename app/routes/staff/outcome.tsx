import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Obstacle } from "#app/domain/decide.ts";
import { closedIn, type Dossier, gapsOf, leftOut, mattersOf, mayRelease } from "#app/domain/dossier.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import { accessOutcome, fileOutcome } from "#app/domain/outcomes.ts";
import type { ReviewTally } from "#app/domain/records.ts";
import { partNow, slicesIn } from "#app/domain/supplement.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { eventsOf, takenIn } from "#app/server/answer-content.ts";
import { shownTo } from "#app/server/answer-preview.ts";
import { type DossierNow, readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm, textIn } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { registerOf } from "#app/server/post.ts";
import { commandOutcome } from "#app/server/staff-commands.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type OutcomeProps, OutcomeScreen } from "#app/ui/staff/outcome.tsx";
import { countConsented, countSaid, tallyReview } from "#db/records.ts";
import { listStaff } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { signed } from "./signed.ts";
import { sourceShown } from "./slices-shown.ts";

export const meta = titled(({ staff }) => staff.outcome.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<OutcomeProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { staff, fresh } = desk;
  const dossierId = await readAsStaff(office, desk, params.number, "outcome");
  const { dossier, events } = await readDossier(office.db, dossierId);
  const within = { dossierId, sliceIds: slicesIn(dossier) };
  const { digest: _, ...tally } = await tallyReview(office.db, within);
  const register = await registerOf(office.db, dossier, staffLocale);
  const taken = await takenIn(office, office.db, { id: dossierId, dossier }, tally);
  const refused = refusedForm(context);
  const stage = await stageOf(office, { id: dossierId, dossier, events }, staff.id);
  return {
    locale: "nl",
    formKey: null,
    number: dossier.number,
    firstTheme: mattersOf(dossier)[0] ?? "personal",
    outcome: taken ? fileOutcome(taken, leftOut(dossier)) : accessOutcome(tally, leftOut(dossier)),
    tally,
    isSupplement: partNow(dossier) > 0,
    gaps: gapsOf(dossier).map((gap) => sourceShown(gap, register)),
    said: (await countSaid(office.db, within)).flatMap(({ said, ...counted }) =>
      said ? [{ ...counted, said }] : [],
    ),
    consented: await countConsented(office.db, within),
    closed: closedIn(dossier).map((gap) => sourceShown(gap, register)),
    stage,
    blocked: blockOf(dossier, tally) ?? (fresh ? unseenIn(stage, tally) : null),
    mustSignIn: !fresh,
    obstacle: refused?.obstacle ?? null,
    reason: refused?.typed.reason ?? "",
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { stamp, fresh } = desk;
  const dossierId = await requireStaffDossier(office, desk, params.number, "records");
  const form = await request.formData();
  // The page says to sign in first.
  if (textIn(form, "command") === "approve-outcome" && !fresh) {
    return redirect(staffPaths.outcome(params.number ?? ""));
  }
  const { outcome } = textsIn("nl").staff;
  const result = await commandOutcome({ office, dossierId, form, stamp }, outcome.errors);
  return answerForm(context, form, result, staffPaths.outcome(params.number ?? ""));
}

export default function OutcomePage() {
  return <OutcomeScreen {...(useLoaderData<typeof loader>() as OutcomeProps)} />;
}

function blockOf(dossier: Dossier, { undecided }: Omit<ReviewTally, "digest">): Obstacle | null {
  if (!dossier.gathered) return "not-gathered-yet";
  if (undecided > 0) return "records-undecided";
  if (partNow(dossier) > 0 && slicesIn(dossier).length === 0) return "nothing-to-add";
  if (dossier.proposal && !mayRelease(dossier)) return "identity-not-proven";
  return null;
}

/** What has black in it is looked at before there is a button for it; signing in once more comes before looking. */
function unseenIn(stage: OutcomeProps["stage"], { masked }: Pick<ReviewTally, "masked">): Obstacle | null {
  const isUnseen = stage.state === "proposed" && !stage.own && stage.looked === null;
  return isUnseen && masked > 0 ? "answer-not-seen" : null;
}

type Office = LoaderFunctionArgs["context"]["office"];

async function stageOf(office: Office, now: DossierNow, reader: string): Promise<OutcomeProps["stage"]> {
  const { dossier } = now;
  const events = eventsOf(now.events, partNow(dossier));
  const colleagues = await listStaff(office.db);
  const signedBy = (type: DossierEvent["type"]) => signed(events, type, colleagues);
  if (dossier.approval) return { state: "approved", by: signedBy("outcome-approved") };
  if (dossier.proposal) {
    const looked = await shownTo(office, now, reader);
    return {
      state: "proposed",
      by: signedBy("outcome-proposed"),
      own: dossier.proposal.by === reader,
      looked: looked && shownMoment(looked.at, staffLocale),
    };
  }
  const last = events.findLast(({ event }) => event.type === "proposal-returned");
  if (last?.event.type !== "proposal-returned") return { state: "open", returned: null };
  const { textId } = last.event.reason;
  const reason = (await office.vault.readTexts(office.db, [textId])).get(textId) ?? "";
  return { state: "open", returned: { ...signedBy("proposal-returned"), reason } };
}
