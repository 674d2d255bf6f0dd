import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import { calendarNow } from "#app/domain/holidays.ts";
import { isSpoken } from "#app/domain/receipt.ts";
import { listsFrom } from "#app/domain/wish-lists.ts";
import { explainDue } from "#app/i18n/clock.ts";
import { dayInFull, shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { fullName } from "#app/server/applicant.ts";
import { readHolidays } from "#app/server/dossier-state.ts";
import { dueShown } from "#app/server/due-shown.ts";
import { refuseCommand, refusedForm } from "#app/server/forms.ts";
import { requireStaff, requireTask } from "#app/server/guard.ts";
import {
  openOfTheSame,
  parseIntake,
  readIntake,
  saidOfIntake,
  takeIn,
  type Written,
} from "#app/server/intake.ts";
import { registerNow } from "#app/server/post.ts";
import { readBack } from "#app/server/read-back.ts";
import { CheckIntake, type CheckIntakeProps } from "#app/ui/staff/check-intake.tsx";
import { IntakeExpired } from "#app/ui/staff/intake.tsx";
import { listDossiers } from "#db/dossiers.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.intake.check.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({
  request,
  context,
  params,
}: LoaderFunctionArgs): Promise<CheckIntakeProps | null> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { staff } = desk;
  requireTask(desk, "receive-request");
  const draft = await readIntake(office, staff.id, params.draftId);
  if (!draft) return null;
  await leaveWhenSent(office, draft.row.dossierId);
  const register = await registerNow(office.db, staffLocale);
  const written = parseIntake(draft.form, saidOfIntake(textsIn(staffLocale)), office.now(), register);
  if (!written.ok) throw redirect(staffPaths.intakeAgain(draft.row.id));
  const { same, ...shown } = await writtenShown(office, written.answer);
  return {
    locale: staffLocale,
    formKey: draft.row.formKey,
    draftId: draft.row.id,
    ...shown,
    same,
    obstacle: refusedForm(context)?.obstacle ?? null,
  };
}

/** Opens the dossier. A second click leads to the same one. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { staff, stamp } = desk;
  requireTask(desk, "receive-request");
  const draft = await readIntake(office, staff.id, params.draftId);
  if (!draft) return redirect(staffPaths.intakeCheck(params.draftId ?? ""));
  await leaveWhenSent(office, draft.row.dossierId);
  const register = await registerNow(office.db, staffLocale);
  const written = parseIntake(draft.form, saidOfIntake(textsIn(staffLocale)), office.now(), register);
  if (!written.ok) return redirect(staffPaths.intakeAgain(draft.row.id));
  const taken = await takeIn(office, draft.row, written.answer, stamp);
  if ("obstacle" in taken) return refuseCommand(context, await request.formData(), taken.obstacle);
  return redirect(staffPaths.dossier(taken.number));
}

export default function StaffCheckIntakePage() {
  const props = useLoaderData<typeof loader>();
  return props ? <CheckIntake {...(props as CheckIntakeProps)} /> : <IntakeExpired locale={staffLocale} />;
}

async function leaveWhenSent(office: Office, dossierId: string | null) {
  if (!dossierId) return;
  const [sent] = await listDossiers(office.db, [dossierId]);
  throw redirect(sent ? staffPaths.dossier(sent.number) : staffPaths.queue);
}

async function writtenShown(
  office: Office,
  written: Written,
): Promise<Omit<CheckIntakeProps, "locale" | "formKey" | "draftId" | "obstacle">> {
  const { intake, applicant, onBehalf } = written;
  const today = dayOf(office.now());
  const calendar = calendarNow(await readHolidays(office.db));
  const [first] = written.asks;
  const clock = clockOf(intake.receivedAt, first?.right ?? "access", [], calendar);
  const dueOn = clock.dueOn ?? clock.dueUnpausedOn;
  const due = { on: dueOn, over: today > dueOn };
  const { dossiers, silent } = await openOfTheSame(office, written);
  const { representative } = applicant;
  return {
    aloud: isSpoken(intake.channel)
      ? readBack(written, due, await registerNow(office.db, written.locale))
      : null,
    writesIn: written.locale,
    channel: intake.channel,
    received: shownMoment(intake.receivedAt, staffLocale),
    lateReason: intake.lateReason,
    due: { at: shownDay(dueOn, staffLocale), why: explainDue(clock, staffLocale, calendar), over: due.over },
    asks: written.asks.map(({ right, scope, wish, words = {} }) => ({
      right,
      scope,
      wanted: wish ? { wish, words } : null,
    })),
    lists: listsFrom(await registerNow(office.db, staffLocale)),
    relation: written.relation,
    clue: Object.values(applicant.clues)[0] ?? null,
    person: {
      name: fullName(applicant),
      birthDate: dayInFull(applicant.birthDate as Day, staffLocale),
      address: addressLine(applicant),
    },
    asker: representative &&
      onBehalf && {
        name: fullName(representative),
        address: addressLine(representative),
        capacity: onBehalf,
      },
    tooYoung: onBehalf === "child-under-12",
    answerBy: written.answerBy,
    email: applicant.mailbox,
    same: {
      dossiers: dossiers.map(({ number, phase, ...term }) => ({
        number,
        phase,
        due: dueShown({ ...term, phase, onTime: null, endedAt: null }, today),
      })),
      silent,
    },
  };
}

function addressLine(person: { postcode: string; houseNumber: string; houseNumberAddition: string }): string {
  return `${person.postcode}, ${`${person.houseNumber} ${person.houseNumberAddition}`.trim()}`;
}
