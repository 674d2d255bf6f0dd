import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Actor, mayGive } from "#app/domain/actors.ts";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { isCarryingOut } from "#app/domain/carrying-out.ts";
import { mayHandOver, type Obstacle, seekObstacle } from "#app/domain/decide.ts";
import { decideObstacle } from "#app/domain/deciding.ts";
import {
  attentionOf,
  authorityObstacle,
  calendarOfDossier,
  clockOfDossier,
  type Dossier,
  dueDayOf,
  endedAt,
  gapsOf,
  isPauseOwed,
  isSought,
  isSupplementing,
  isUnproven,
  levelOfDossier,
  mattersOf,
  phaseOf,
  soughtIn,
  supplementDueOn,
  wasAnswerGiven,
} from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { isFeeOpen, isFeeProposed } from "#app/domain/fee.ts";
import { mayRefuseHandover } from "#app/domain/handing-over.ts";
import { isHandoverSettled } from "#app/domain/handover.ts";
import { areRecipientsSettled } from "#app/domain/notices.ts";
import { isManifest } from "#app/domain/outcomes.ts";
import { isToRead, isUnanswered } from "#app/domain/questions.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { isPlace } from "#app/domain/relation.ts";
import { holdOf, newContactsOn } from "#app/domain/release.ts";
import { isRestricted } from "#app/domain/restriction.ts";
import { isDecidedByPart } from "#app/domain/rights.ts";
import { slicesIn } from "#app/domain/supplement.ts";
import { isTask } from "#app/domain/tasks.ts";
import { holdBackOf, type Pace } from "#app/domain/turns.ts";
import { explainDue } from "#app/i18n/clock.ts";
import { dayInFull, shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type Applicant, fullName, mailboxAt, readApplicants } from "#app/server/applicant.ts";
import { assignDossier, colleaguesToHandTo } from "#app/server/assign.ts";
import { attachRequest, detachRequest } from "#app/server/attach.ts";
import { awayShown } from "#app/server/colleagues.ts";
import { settleComplaint } from "#app/server/complaint.ts";
import { liftConflict, noteConflict } from "#app/server/conflicts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { dueShown } from "#app/server/due-shown.ts";
import { earlierOf } from "#app/server/earlier.ts";
import { lowerFlag, raiseFlag } from "#app/server/flags.ts";
import { answerForm, refusedForm, type Typed, textIn } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { addNote, readNotes } from "#app/server/notes.ts";
import { registerOf } from "#app/server/post.ts";
import { readPauses } from "#app/server/sources/watch.ts";
import { candidatesNow, commandDossier, type Given, type Result } from "#app/server/staff-commands.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type DossierProps, DossierScreen } from "#app/ui/staff/dossier.tsx";
import { warnedFirst } from "#app/ui/staff/next-steps.tsx";
import { readAllTurns, type TurnsNow } from "#db/connection-turns.ts";
import { listDossiersOfPerson } from "#db/dossiers.ts";
import { listWaiting } from "#db/follow-ups.ts";
import { tallyReview } from "#db/records.ts";
import { listStaff, type StaffMember, type StaffMemberThere } from "#db/staff.ts";
import { cluesShown } from "./clues-shown.ts";
import { conflictsShown } from "./conflicts-shown.ts";
import { earlierShown } from "./earlier-shown.ts";
import { complaintsShown, flagsShown } from "./flags-shown.ts";
import { historyShown } from "./history-shown.ts";
import { slicesShown, sourceNamed, sourceShown } from "./slices-shown.ts";
import { wantedShown } from "./wanted-shown.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.number }];

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<DossierProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { staff, stamp } = desk;
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");

  const { dossier, events } = await readDossier(office.db, dossierId);
  const applicants = await readApplicants(office, office.db, [dossier.applicant.textId]);
  const colleagues = await listStaff(office.db);
  const register = await registerOf(office.db, dossier, staffLocale);
  const refused = refusedForm(context);
  const clock = clockOfDossier(dossier);
  return {
    locale: "nl",
    formKey: null,
    number: dossier.number,
    right: dossier.right,
    phase: phaseOf(dossier),
    attention: attentionOf(dossier),
    waitsFor: await waitsForShown(office, dossierId, { register, colleagues }),
    due: dueShown(
      {
        dueOn: dueDayOf(dossier),
        standsStill: clock.status === "suspended",
        onTime: dossier.onTime,
        endedAt: endedAt(dossier),
        phase: phaseOf(dossier),
      },
      dayOf(office.now()),
    ),
    dueWhy: explainDue(clock, "nl", calendarOfDossier(dossier)),
    received: shownMoment(dossier.receivedAt, "nl"),
    ...handlerShown(dossier, handlerOf(dossier, colleagues)),
    away: awayShown(handlerOf(dossier, colleagues)?.awayUntil, dayOf(office.now())),
    applicant: await withMailbox(office, dossier, applicantShown(applicants.get(dossier.applicant.textId))),
    wasGiven: wasAnswerGiven(dossier),
    held: heldShown(dossier, office.now()),
    newContacts: newContactsOn(dossier, office.now()).map(({ contact, since }) => ({
      contact,
      since: shownDay(since, "nl"),
    })),
    owed: owedShown(dossier, register, dayOf(office.now())),
    onBehalf: dossier.onBehalf,
    relation: dossier.relation,
    scope: dossier.scope,
    wanted: await wantedShown(office, dossier, register),
    firstTheme: mattersOf(dossier)[0],
    answerBy: dossier.answerBy,
    intake: await intakeShown(office, dossier, { events, colleagues }),
    identity: {
      level: levelOfDossier(dossier),
      proofs: proofsShown(events),
      identified: identifiedShown(events),
      cautions: dossier.cautions,
    },
    person: await personShown(office, dossierId, { dossier, events, colleagues, reader: stamp.actor }),
    earlier: await earlierHere(office, dossierId, dossier),
    attached: dossier.attached?.to.number ?? null,
    attachTo: refused?.typed.to ?? "",
    slices: await slicesShown(office, dossierId, { dossier, events, register, reader: stamp.actor }),
    typedReasons: typedReasonsIn(refused?.typed),
    errors: refused?.errors ?? {},
    letters: dossier.letters.map(({ letterId, letter, at }) => ({
      letterId,
      kind: letter,
      at: shownMoment(at, "nl"),
    })),
    history: historyShown(events, colleagues),
    next: warnedFirst(
      stepsFor(stamp.actor, await nextSteps(office, dossierId, dossier, staff.id)),
      attentionOf(dossier),
    ),
    obstacle: refused?.obstacle ?? null,
    notes: await notesShown(office, { events, colleagues }, refused?.typed),
    assign: await assignShown(office, dossier, staff, refused?.typed),
    conflicts: conflictsShown(dossier, { colleagues, reader: stamp.actor, typed: refused?.typed }),
    mayLog: staff.role !== "handler",
    flags: await flagsShown(office, {
      now: { dossier, events },
      colleagues,
      reader: stamp.actor,
      typed: refused?.typed,
    }),
    complaints: await complaintsShown(office, {
      now: { dossier, events },
      reader: stamp.actor,
      typed: refused?.typed,
    }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { stamp } = desk;
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const form = await request.formData();
  const result = await commandHere({ office, dossierId, form, stamp });
  return answerForm(context, form, result, staffPaths.dossier(params.number ?? ""));
}

function commandHere(given: Given): Promise<Result> {
  const { staff, pages } = textsIn(staffLocale);
  const { gathering, notes, assign, conflicts, flags, complaints, person } = staff.dossier;
  const { tooLong } = pages.errors;
  switch (textIn(given.form, "command")) {
    case "add-note":
      return addNote(given, { ...notes.errors, tooLong });
    case "assign-dossier":
      return assignDossier(given, assign);
    case "note-conflict":
      return noteConflict(given, conflicts.errors);
    case "lift-conflict":
      return liftConflict(given);
    case "raise-flag":
      return raiseFlag(given, flags.errors);
    case "lower-flag":
      return lowerFlag(given, flags.errors);
    case "settle-complaint":
      return settleComplaint(given, { ...complaints.errors, tooLong });
    case "attach-request":
      return attachRequest(given, person.attach);
    case "detach-request":
      return detachRequest(given);
    default:
      return commandDossier(given, gathering.errors);
  }
}

export default function StaffDossierPage() {
  return <DossierScreen {...(useLoaderData<typeof loader>() as DossierProps)} />;
}

type Office = LoaderFunctionArgs["context"]["office"];

function applicantShown(applicant: Applicant | undefined): DossierProps["applicant"] {
  if (!applicant) return null;
  const { postcode, houseNumber, houseNumberAddition, birthDate, mailbox } = applicant;
  return {
    representative: applicant.representative && fullName(applicant.representative),
    name: fullName(applicant),
    birthDate: dayInFull(birthDate as Day, "nl"),
    address: `${postcode}, ${`${houseNumber} ${houseNumberAddition}`.trim()}`,
    mailbox,
    clues: cluesShown(applicant.clues),
  };
}

/** Where news goes now, which may be elsewhere than the request said. */
async function withMailbox(
  office: Office,
  dossier: Dossier,
  shown: DossierProps["applicant"],
): Promise<DossierProps["applicant"]> {
  return shown && { ...shown, mailbox: await mailboxAt(office, office.db, dossier, office.now()) };
}

async function intakeShown(
  office: Office,
  { channel, receivedAt }: Dossier,
  { events, colleagues }: { events: RecordedEvent[]; colleagues: StaffMember[] },
): Promise<DossierProps["intake"]> {
  const [first] = events;
  if (channel === "portal" || first?.event.type !== "request-received") return null;
  const { lateReason } = first.event;
  const texts = await office.vault.readTexts(office.db, lateReason ? [lateReason.textId] : []);
  return {
    channel,
    received: shownMoment(receivedAt, "nl"),
    entered: shownMoment(first.at, "nl"),
    by: first.actor.kind === "staff" ? (nameOf(colleagues, first.actor.staffId) ?? "") : "",
    lateReason: (lateReason && texts.get(lateReason.textId)) ?? null,
  };
}

function heldShown(dossier: Dossier, at: Date): DossierProps["held"] {
  const hold = holdOf(dossier, at);
  return hold && { why: hold.why, until: shownMoment(hold.until, "nl") };
}

function proofsShown(events: RecordedEvent[]): DossierProps["identity"]["proofs"] {
  return events.flatMap(({ event, at }) =>
    event.type === "proof-given" || event.type === "proof-by-login"
      ? [{ method: event.method, at: shownMoment(at, "nl") }]
      : [],
  );
}

function identifiedShown(events: RecordedEvent[]): DossierProps["identity"]["identified"] {
  return events.flatMap(({ event, at }) =>
    event.type === "person-identified" ? [{ method: event.method, at: shownMoment(at, "nl") }] : [],
  );
}

type PersonRead = { dossier: Dossier; events: RecordedEvent[]; colleagues: StaffMember[]; reader: Actor };

async function personShown(
  office: Office,
  dossierId: string,
  { dossier, events, colleagues, reader }: PersonRead,
): Promise<DossierProps["person"]> {
  if (!isSought(dossier)) return { state: "not-sought" };
  if (dossier.searchedIn) return { state: "searched", places: dossier.searchedIn };
  if (dossier.person.state === "sought" && soughtIn(dossier)) return { state: "sought-by-hand" };
  if (dossier.person.state === "found") {
    const { person } = dossier.person;
    const others = await listDossiersOfPerson(office.db, person, dossierId);
    const mayAttach = mayGive(reader, "attach-request");
    const goesOn = mayAttach && !endedAt(dossier) && dossier.onBehalf === null;
    return {
      state: "found",
      others: others.map(({ number, phase, receivedAt, ...other }) => ({
        number,
        phase,
        earlier: goesOn && !other.endedAt && receivedAt < dossier.receivedAt,
      })),
      byHand: await foundByHand(office, dossier, { events, colleagues }),
    };
  }
  if (dossier.person.state !== "ambiguous") return { state: dossier.person.state };
  const candidates = await candidatesNow(office, dossier);
  return {
    state: "ambiguous",
    candidates: candidates.map(({ person, agrees, contradicts, preview }) => ({
      person,
      agrees,
      contradicts,
      ...preview,
      birthDate: dayInFull(preview.birthDate as Day, "nl"),
    })),
  };
}

/** Only where there is something earlier: most ask once. */
async function earlierHere(office: Office, id: string, dossier: Dossier): Promise<DossierProps["earlier"]> {
  const earlier = await earlierOf(office.db, id, dossier);
  return earlier && earlier.requests.length > 0 ? earlierShown(earlier) : null;
}

async function foundByHand(
  office: Office,
  { person, byHand }: Dossier,
  { events, colleagues }: { events: RecordedEvent[]; colleagues: StaffMember[] },
) {
  if (!byHand || person.state !== "found" || !isPlace(person.person.connection)) return null;
  const key = await office.vault.readText(office.db, byHand.file);
  const actor = events.findLast(({ event }) => event.type === "person-found-by-hand")?.actor;
  const by = actor?.kind === "staff" ? (nameOf(colleagues, actor.staffId) ?? "") : "";
  return { by, place: person.person.connection, key, contacts: byHand.contacts };
}

function typedReasonsIn(typed: Typed | undefined): DossierProps["typedReasons"] {
  return typed?.sliceId ? { [typed.sliceId]: typed.reason ?? "" } : {};
}

async function notesShown(
  office: Office,
  { events, colleagues }: { events: RecordedEvent[]; colleagues: StaffMember[] },
  typed: Typed | undefined,
): Promise<DossierProps["notes"]> {
  const notes = await readNotes(office, events);
  const written = notes.map(({ actor, at, words }) => ({
    words,
    by: actor.kind === "staff" ? (nameOf(colleagues, actor.staffId) ?? "") : "",
    at: shownMoment(at, staffLocale),
  }));
  return { written, typed: typed?.note ?? "" };
}

function nameOf(colleagues: StaffMember[], staffId: string | null): string | null {
  return colleagues.find(({ id }) => id === staffId)?.name ?? null;
}

/** Whoever left the desk handles nothing any more; what they answered stays theirs. */
function handlerShown(
  { answeredAt }: Dossier,
  handler: StaffMemberThere | undefined,
): Pick<DossierProps, "handler" | "handlerLeft"> {
  if (handler?.leftAt && !answeredAt) return { handler: null, handlerLeft: handler.name };
  return { handler: handler?.name ?? null, handlerLeft: null };
}

/** To whom the reader may hand it over; null when that is not for them. */
async function assignShown(
  office: Office,
  { handlerId, conflicts }: Dossier,
  reader: StaffMember,
  typed: Typed | undefined,
): Promise<DossierProps["assign"]> {
  if (!mayHandOver(handlerId, { staffId: reader.id, role: reader.role })) return null;
  const colleagues = await colleaguesToHandTo(office.db);
  const others = colleagues.filter(
    ({ id, canSignIn }) =>
      canSignIn && id !== handlerId && id !== reader.id && conflicts.every(({ staffId }) => staffId !== id),
  );
  return {
    colleagues: others.map(({ id, name, awayUntil }) => ({
      id,
      name,
      away: awayShown(awayUntil, dayOf(office.now())),
    })),
    typed: typed?.staffId ?? "",
  };
}

function handlerOf({ handlerId }: Dossier, colleagues: StaffMemberThere[]) {
  return colleagues.find(({ id }) => id === handlerId);
}

/** The same way once more, for what the answer was without. */
async function supplementSteps(
  office: Office,
  dossierId: string,
  dossier: Dossier,
): Promise<DossierProps["next"]> {
  const notGathered = dossier.gathered ? null : "not-gathered-yet";
  const sliceIds = slicesIn(dossier);
  const { undecided } = await tallyReview(office.db, { dossierId, sliceIds });
  const toOutcome = undecided > 0 ? "records-undecided" : sliceIds.length === 0 ? "nothing-to-add" : null;
  return [
    ...(dossier.slices.some((slice) => slice.state === "running" && isTask(slice))
      ? [{ step: "tasks" as const, obstacle: null }]
      : []),
    { step: "review", obstacle: notGathered },
    { step: "outcome", obstacle: notGathered ?? toOutcome },
  ];
}

function owedShown(dossier: Dossier, register: SpokenRegister, today: Day): DossierProps["owed"] {
  const dueOn = supplementDueOn(dossier);
  if (!dueOn) return null;
  return {
    dueOn: shownDay(dueOn, "nl"),
    isOver: today > dueOn,
    places: gapsOf(dossier).map((gap) => sourceShown(gap, register)),
  };
}

async function nextSteps(
  office: Office,
  dossierId: string,
  dossier: Dossier,
  staffId: string,
): Promise<DossierProps["next"]> {
  if (isSupplementing(dossier)) return supplementSteps(office, dossierId, dossier);
  const recipients = isTellingOpen(dossier) ? [{ step: "recipients" as const, obstacle: null }] : [];
  const handover = isHandingOver(dossier) ? [{ step: "handover" as const, obstacle: null }] : [];
  if (endedAt(dossier)) return [...recipients, ...handover, ...carryingSteps(dossier)];
  const authority = { step: "authority" as const, obstacle: null };
  const questions = { step: "questions" as const, obstacle: null };
  if (dossier.refusal) {
    const { ground } = dossier.refusal;
    if (isManifest(ground)) return [{ step: "refuse", obstacle: null }];
    return [ground === "not-identified" ? questions : authority];
  }
  if (isFeeProposed(dossier)) return [{ step: "fee", obstacle: null }];
  const mustLook = dossier.questions.some((question) => isToRead(question) || isUnanswered(question));
  const notGathered = dossier.gathered ? null : "not-gathered-yet";
  const { undecided } = await tallyReview(office.db, { dossierId, sliceIds: slicesIn(dossier) });
  return [
    ...(dossier.handlerId === staffId ? [] : [{ step: "take-dossier" as const, obstacle: null }]),
    ...recipients,
    ...(mustLook || (dossier.unprovenNoted && isUnproven(dossier)) ? [questions] : []),
    ...(authorityObstacle(dossier, office.now()) ? [authority] : []),
    ...(isFeeOpen(dossier) ? [{ step: "fee" as const, obstacle: null }] : []),
    ...(seekObstacle(dossier) || dossier.searchedIn ? [] : [{ step: "search" as const, obstacle: null }]),
    ...(mayLookUp(dossier) ? [{ step: "tasks" as const, obstacle: null }] : []),
    ...lastSteps(dossier, office.now(), notGathered ?? (undecided > 0 ? "records-undecided" : null)),
    ...handover,
  ];
}

const isHandingOver = (dossier: Dossier) =>
  !isHandoverSettled(dossier) || (!dossier.answeredAt && mayRefuseHandover(dossier));
const isTellingOpen = ({ tellings }: Dossier) => !areRecipientsSettled({ tellings });

/** After the answer: what was decided is carried out, and what stood still goes on. */
function carryingSteps(dossier: Dossier): DossierProps["next"] {
  const carries = dossier.plans.length > 0 || isCarryingOut(dossier);
  return [
    ...(carries ? [{ step: "carry-out" as const, obstacle: null }] : []),
    ...(isRestricted(dossier) ? [{ step: "decide" as const, obstacle: null }] : []),
  ];
}

/**
 * What is given as a copy is looked at record by record; other rights are decided part by part, and of somebody's own
 * words it is said first which rights they are.
 */
function lastSteps(dossier: Dossier, at: Date, toOutcome: Obstacle | null): DossierProps["next"] {
  if (dossier.right === "unsorted") return [{ step: "sort", obstacle: null }];
  const notGathered: Obstacle | null = dossier.gathered ? null : "not-gathered-yet";
  if (!isDecidedByPart(dossier.right)) {
    return [
      { step: "review", obstacle: notGathered },
      { step: "outcome", obstacle: toOutcome },
    ];
  }
  const inTheWay = dossier.decision || isPauseOwed(dossier) ? null : decideObstacle(dossier, at);
  return [
    ...(dossier.slices.length > 0 ? [{ step: "review" as const, obstacle: notGathered }] : []),
    { step: "decide", obstacle: inTheWay },
    ...(dossier.plans.length > 0 ? [{ step: "carry-out" as const, obstacle: null }] : []),
  ];
}

/** Who only decides finds the steps of deciding. */
function stepsFor(reader: Actor, steps: DossierProps["next"]): DossierProps["next"] {
  if (mayGive(reader, "take-dossier")) return steps;
  return steps.filter(
    ({ step }) =>
      step === "outcome" ||
      step === "decide" ||
      step === "carry-out" ||
      step === "refuse" ||
      step === "authority" ||
      step === "fee",
  );
}

/** What somebody stopped or is not asked now, for which something of this dossier waits. */
async function waitsForShown(
  { db, gates }: Given["office"],
  dossierId: string,
  { register, colleagues }: { register: SpokenRegister; colleagues: StaffMember[] },
): Promise<DossierProps["waitsFor"]> {
  const waiting = new Set((await listWaiting(db, [dossierId])).map(({ waitsFor }) => waitsFor));
  if (waiting.size === 0) return [];
  const pauses = await readPauses(db);
  const asked = await readAllTurns(db);
  return [...waiting].flatMap((connection) => {
    const pause = pauses.get(connection);
    if (!pause)
      return heldBackShown(gates.get(connection)?.pace, asked.get(connection), connection, register);
    const { by, since, reason } = pause;
    const who = by.kind === "staff" ? colleagues.find(({ id }) => id === by.staffId)?.name : undefined;
    return [
      {
        name: sourceNamed(connection, register),
        since: shownMoment(since, staffLocale),
        by: who ?? "",
        reason,
      },
    ];
  });
}

/** Somebody has to look by hand, or was asked to keep images: the page of both says what came of it. */
function mayLookUp({ slices, inquiries }: Dossier): boolean {
  return (
    slices.some((slice) => slice.state === "running" && isTask(slice)) ||
    inquiries.some(({ sliceId }) => sliceId === null)
  );
}

function heldBackShown(
  pace: Pace | undefined,
  asked: TurnsNow | undefined,
  connection: string,
  register: SpokenRegister,
): DossierProps["waitsFor"] {
  const hold = pace && asked ? holdBackOf(asked.turns, pace, "gathering", asked.at) : null;
  if (!asked || !hold) return [];
  const { failingSince } = asked.turns;
  return [
    {
      name: sourceNamed(connection, register),
      since:
        hold.why === "no-answer" && failingSince ? shownMoment(new Date(failingSince), staffLocale) : null,
      hold: { why: hold.why, until: shownMoment(new Date(hold.until), staffLocale) },
    },
  ];
}
