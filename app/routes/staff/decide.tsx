import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayGive } from "#app/domain/actors.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { Obstacle } from "#app/domain/decide.ts";
import {
  approveDecisionObstacle,
  decideObstacle,
  liftObstacle,
  restrictObstacle,
} from "#app/domain/deciding.ts";
import { endedAt, isPauseOwed } from "#app/domain/dossier.ts";
import { basesOf, groundsAllowed, reasonsOf, warnings, weighingFields } from "#app/domain/eligibility.ts";
import { grounds as allGrounds, groundCodes } from "#app/domain/grounds.ts";
import type { Register } from "#app/domain/register.ts";
import { liftableFrom } from "#app/domain/restriction.ts";
import { type DecidedRight, isDecidedByPart } from "#app/domain/rights.ts";
import { type FoundStanding, runningCases } from "#app/domain/standing.ts";
import { slicesIn } from "#app/domain/supplement.ts";
import type { WishWords } from "#app/domain/wishes.ts";
import { dayInWords, shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import {
  commandDecision,
  decisionIn,
  draftDecision,
  type PartToDecide,
  partsAsked,
  partsTyped,
  proposedIn,
  standingFound,
  standingTyped,
  typedParts,
  wishWordsOf,
  writtenRegisterOf,
} from "#app/server/deciding.ts";
import { type DossierNow, readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm, refuseForm, showAgain, type Typed, textIn } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier, type StaffAtDesk } from "#app/server/guard.ts";
import { registerOf, wantedIn } from "#app/server/post.ts";
import { commandRestriction, draftLift, restrictedData } from "#app/server/restricting.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { allSentFiles } from "#app/server/uploads/sent-files.ts";
import { type DecideProps, DecideScreen, type PartShown } from "#app/ui/staff/decide.tsx";
import { tallyByTheme } from "#db/records.ts";
import { listStaff } from "#db/staff.ts";
import { askedInWords } from "#templates/letters/letter-facts.ts";
import { titled } from "../page-title.ts";
import { signed } from "./signed.ts";

export const meta = titled(({ staff }) => staff.decide.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<DecideProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "outcome");
  const now = await readDossier(office.db, dossierId);
  const { dossier } = now;
  if (!isDecidedByPart(dossier.right)) throw new Response(null, { status: 404 });
  const refused = refusedForm(context);
  const typed = refused?.typed ?? {};
  const words = await wishWordsOf(office, dossier);
  const found = dossier.decision ? null : await standingFound(office, now);
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    right: dossier.right,
    writesIn: dossier.locale,
    asked: await askedShown(office, now, words),
    sent: await allSentFiles(office, dossier),
    found: await foundShown(office, now),
    standing: dossier.decision ? null : standingShown(dossier.right, found, typed),
    parts: await partsShown(office, now, { typed, words, right: dossier.right, found }),
    weighing: weighingShown(now, typed),
    preview: await previewOf(office, now, typed),
    stage: await stageOf(office, now, desk.staff.id),
    blocked: blockOf(now, desk),
    mustSignIn: !desk.fresh,
    restriction: await restrictionShown(office, now, desk),
    typed,
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

const ofRestriction = ["restrict-use", "announce-lift", "approve-lift", "return-lift"];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await requireStaffDossier(office, desk, params.number, "records");
  const form = await request.formData();
  const given = { office, dossierId, form, stamp: desk.stamp };
  const { decide, restriction } = textsIn(staffLocale).staff;
  const typed = typedParts(form);
  const command = textIn(form, "command");
  // The page says to sign in first.
  if (command === "approve-decision" && !desk.fresh) {
    return redirect(staffPaths.decide(params.number ?? ""));
  }
  if (command === "apply-standing") {
    const isRight = standingTyped(typed, dayOf(office.now())) !== null;
    const errors = { endedOn: decide.standing.error };
    const answer = isRight ? showAgain(context, form) : refuseForm(context, form, errors);
    return keepTyped(context, typed, answer);
  }
  if (command === "preview-decision") {
    const { dossier } = await readDossier(office.db, dossierId);
    const filled = await decisionIn(office, dossier, typed, decide.errors);
    const answer = "errors" in filled ? refuseForm(context, form, filled.errors) : showAgain(context, form);
    return keepTyped(context, typed, answer);
  }
  const result = ofRestriction.includes(command)
    ? await commandRestriction(given, restriction.errors)
    : await commandDecision(given, decide.errors);
  const answer = answerForm(context, form, result, staffPaths.decide(params.number ?? ""));
  return keepTyped(context, typed, answer);
}

/** More than one ground can be ticked. */
function keepTyped<Answer>(context: ActionFunctionArgs["context"], typed: Typed, answer: Answer): Answer {
  if (context.refused) context.refused.typed = typed;
  return answer;
}

export default function StaffDecidePage() {
  return <DecideScreen {...(useLoaderData<typeof loader>() as DecideProps)} />;
}

/** What was understood, and what somebody wrote with it. */
async function askedShown(
  office: Office,
  { dossier }: DossierNow,
  words: WishWords,
): Promise<DecideProps["asked"]> {
  const texts = textsIn(staffLocale);
  const register = await registerOf(office.db, dossier, staffLocale);
  const wanted = wantedIn(dossier, register, texts.letters.asked.other);
  const said = texts.staff.decide.wrote;
  const written = [
    ...(words.corrections ?? []).flatMap(({ what, now, wanted: wished }) => [
      { label: said.what, value: what },
      { label: said.now, value: now },
      { label: said.wanted, value: wished },
    ]),
    { label: said.what, value: words.what ?? "" },
    { label: said.until, value: words.until ?? "" },
    { label: said.situation, value: words.situation ?? "" },
  ];
  return {
    what: askedInWords(texts.letters, { wanted, scope: dossier.scope }),
    words: written.filter(({ value }) => value.trim() !== ""),
  };
}

async function foundShown(office: Office, { id, dossier }: DossierNow): Promise<DecideProps["found"]> {
  if (dossier.slices.length === 0) return [];
  const tallies = await tallyByTheme(office.db, { dossierId: id, sliceIds: slicesIn(dossier) });
  return tallies.map(({ theme, given, withheld, undecided }) => ({
    theme,
    count: given + withheld + undecided,
  }));
}

/** Of what stays or goes it matters whether somebody still rents, and what runs: as typed, else as it was found. */
function standingShown(
  right: DecidedRight,
  found: FoundStanding | null,
  typed: Typed,
): DecideProps["standing"] {
  if (right !== "erasure" && right !== "consent") return null;
  const isTyped = typed.endedOn !== undefined;
  const chosen = (typed.running ?? "").split(",");
  return {
    isFound: found !== null,
    endedOn: isTyped ? (typed.endedOn ?? "") : (found?.endedOn?.split("-").reverse().join("-") ?? ""),
    running: isTyped ? runningCases.filter((name) => chosen.includes(name)) : (found?.running ?? []),
  };
}

type Showing = { typed: Typed; words: WishWords; right: DecidedRight; found: FoundStanding | null };

async function partsShown(
  office: Office,
  now: DossierNow,
  { typed, words, right, found }: Showing,
): Promise<PartShown[]> {
  const { dossier } = now;
  if (dossier.decision) return [];
  const register = await registerOf(office.db, dossier, staffLocale);
  const written = await writtenRegisterOf(office.db, dossier);
  const applied = typed.command === "apply-standing" ? standingTyped(typed, dayOf(office.now())) : null;
  const parts = applied
    ? await partsAsked(office, now, applied)
    : (partsTyped(typed) ?? (await partsAsked(office, now, found)));
  return parts.map((part, place) => {
    const element = written.elements.find(({ id }) => id === part.element);
    const use = register.purposes.find(({ id }) => id === part.purpose);
    const listed = register.elements.find(({ id }) => id === part.element)?.label;
    const own = words.corrections?.[place]?.what || words.what || textsIn(staffLocale).letters.decided.other;
    return {
      element: part.element,
      purpose: part.purpose,
      name: listed ?? use?.label ?? own,
      grounds: allowedFor(right, written, part),
      reasons: reasonsOf(right),
      weak: element ? warnings(element) : [],
      ...fieldsOf(part, typed, place),
    };
  });
}

/** The grounds that fit what a part rests on; all of the right where the register says nothing of it. */
function allowedFor(
  right: DecidedRight,
  { elements, purposes }: Register,
  { element, purpose }: PartToDecide,
) {
  const bases =
    elements.filter(({ id }) => id === element).map(basesOf)[0] ??
    purposes.find(({ id }) => id === purpose)?.bases;
  if (bases) return groundsAllowed(right, bases);
  return groundCodes.filter((code) => allGrounds[code].rights.some((named) => named === right));
}

/** As typed, also what is no day. */
function fieldsOf(part: PartToDecide, typed: Typed, place: number) {
  const until = part.until?.split("-").reverse().join("-") ?? "";
  return {
    verdict: part.verdict,
    chosenGrounds: part.grounds,
    chosenReasons: part.reasons,
    facts: part.facts,
    until: typed[`until-${place}`] ?? until,
    before: part.before ?? "",
    after: part.after ?? "",
  };
}

function weighingShown({ dossier: { wish } }: DossierNow, typed: Typed): DecideProps["weighing"] {
  if (wish?.right !== "objection" || wish.against === "marketing") return null;
  const [ourInterest = "", theirSituation = "", alternatives = "", conclusion = ""] = weighingFields.map(
    (field) => typed[field] ?? "",
  );
  return { ourInterest, theirSituation, alternatives, conclusion };
}

/** The letter to read before it is proposed, and again for whoever decides about it. */
async function previewOf(office: Office, now: DossierNow, typed: Typed) {
  const { dossier } = now;
  if (dossier.answeredAt) return null;
  const proposed = await proposedIn(office, dossier);
  if (proposed) return draftDecision(office, now, proposed);
  if (typed.command !== "preview-decision") return null;
  const filled = await decisionIn(office, dossier, typed, textsIn(staffLocale).staff.decide.errors);
  return "errors" in filled ? null : draftDecision(office, now, filled.drafted);
}

async function stageOf(
  office: Office,
  { dossier, events }: DossierNow,
  reader: string,
): Promise<DecideProps["stage"]> {
  const colleagues = await listStaff(office.db);
  const { decision } = dossier;
  if (decision) {
    const type = decision.approvedBy ? "decision-approved" : "decision-proposed";
    return {
      state: decision.approvedBy ? "approved" : "proposed",
      by: signed(events, type, colleagues),
      outcome: decision.outcome,
      own: decision.by === reader,
    };
  }
  const last = events.findLast(({ event }) => event.type === "proposal-returned")?.event;
  if (last?.type !== "proposal-returned") return { state: "open", returned: null };
  const reason = await office.vault.readText(office.db, last.reason);
  return { state: "open", returned: { ...signed(events, "proposal-returned", colleagues), reason } };
}

function blockOf({ dossier }: DossierNow, { stamp }: StaffAtDesk): Obstacle | null {
  if (dossier.decision) return approveDecisionObstacle(dossier, stamp);
  if (endedAt(dossier)) return "request-ended";
  return mayGive(stamp.actor, "propose-decision") ? decideObstacle(dossier, stamp.at) : "not-your-task";
}

async function restrictionShown(
  office: Office,
  { dossier }: DossierNow,
  { stamp, staff }: StaffAtDesk,
): Promise<DecideProps["restriction"]> {
  const { restriction } = dossier;
  const may = (type: "restrict-use" | "announce-lift") => mayGive(stamp.actor, type);
  if (!restriction) {
    const obstacle = restrictObstacle(dossier, stamp.at);
    if (obstacle === "nothing-to-restrict" || obstacle === "request-ended" || !may("restrict-use"))
      return null;
    return { state: "none", obstacle, asked: isPauseOwed(dossier) };
  }
  if (restriction.releasedAt) {
    return { state: "released", at: shownMoment(restriction.releasedAt, staffLocale) };
  }
  const register = await registerOf(office.db, dossier, staffLocale);
  const { lift } = restriction;
  const inLetter = await registerOf(office.db, dossier, dossier.locale);
  return {
    state: "still",
    ground: restriction.ground,
    data: restrictedData(restriction, register, staffLocale),
    since: shownMoment(restriction.since, staffLocale),
    from: dayInWords(liftableFrom(stamp.at), staffLocale),
    lift: lift && {
      on: shownDay(lift.on, staffLocale),
      own: lift.by === staff.id,
      approved: lift.approvedBy !== null,
      told: lift.toldAt !== null,
      letter: lift.approvedBy ? null : await draftLift(office, dossier, inLetter, []),
    },
    canAnnounce: may("announce-lift") && liftObstacle(dossier, stamp.at) === null,
  };
}
