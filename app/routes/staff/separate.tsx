import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Day } from "#app/domain/calendar.ts";
import { mostSeparated, separateObstacle } from "#app/domain/decide.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { dayInFull } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { type Applicant, fullName, readApplicant } from "#app/server/applicant.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { refuseCommand, refusedForm, refuseForm, type Typed, textIn, typedIn } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { saidOfIntake } from "#app/server/intake.ts";
import {
  isSame,
  keepPeople,
  parseAll,
  parseOther,
  readPeople,
  separateRequest,
} from "#app/server/separate.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type SeparateProps, SeparateScreen } from "#app/ui/staff/separate.tsx";
import { titled } from "../page-title.ts";
import { personTyped } from "../tenant/person-typed.ts";

export const meta = titled(({ staff }) => staff.separate.title);

const said = () => {
  const texts = textsIn(staffLocale);
  return { ...saidOfIntake(texts), ...texts.staff.separate.errors };
};

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<SeparateProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier } = await readDossier(office.db, dossierId);
  const { number } = dossier;
  const kept = await readPeople(office, desk.staff.id, number, params.draftId);
  if (kept?.draft.row.dossierId) throw redirect(staffPaths.dossier(number));
  if (params.draftId && !kept) throw redirect(staffPaths.separate(number));
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const refused = refusedForm(context);
  const typed = refused?.typed ?? {};
  const fields = typed.command === "add-person" ? typed : fresh(dossier, applicant);
  return {
    locale: staffLocale,
    number,
    formKey: kept?.draft.row.formKey ?? null,
    people: parseAll(kept?.people ?? [], { dossier, applicant }, said()).map((other) => ({
      name: fullName(other.applicant),
      birthDate: dayInFull(other.applicant.birthDate as Day, staffLocale),
      asker: other.asker,
      answerBy: other.answerBy,
      email: other.applicant.mailbox,
    })),
    others: [...(dossier.separatedFrom ? [dossier.separatedFrom] : []), ...dossier.separatedInto].map(
      (other) => other.number,
    ),
    typed: fields,
    person: personTyped(fields),
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? separateObstacle(dossier),
    closed: separateObstacle(dossier) !== null,
  };
}

/** Each step keeps the list; the last one gives everybody in it a dossier. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { staff, stamp } = desk;
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const number = params.number ?? "";
  const kept = await readPeople(office, staff.id, number, params.draftId);
  if (kept?.draft.row.dossierId) return redirect(staffPaths.dossier(number));
  if (params.draftId && !kept) return redirect(staffPaths.separate(number));
  const { dossier } = await readDossier(office.db, dossierId);
  const message = { dossier, applicant: await readApplicant(office, office.db, dossier.applicant) };
  const people = kept?.people ?? [];
  const form = await request.formData();
  const keep = async (list: typeof people) =>
    redirect(staffPaths.separateAgain(number, await keepPeople(office, staff.id, number, list, kept)));
  switch (textIn(form, "command")) {
    case "add-person": {
      const { command: _, ...typed } = typedIn(form);
      const parsed = parseOther(typed, message, said());
      if (!parsed.ok) return refuseForm(context, form, parsed.errors);
      const { applicant } = parsed.answer;
      if (parseAll(people, message, said()).some((other) => isSame(other.applicant, applicant))) {
        return refuseForm(context, form, { firstNames: said().oneTwice });
      }
      if (people.length >= mostSeparated) return refuseCommand(context, form, "too-many-people");
      return keep([...people, typed]);
    }
    case "remove-person":
      return keep(people.filter((_, place) => place !== Number(textIn(form, "place"))));
    case "separate-request": {
      const others = parseAll(people, message, said());
      if (!kept || others.length === 0) return redirect(staffPaths.separate(number));
      const separated = { dossierId, row: kept.draft.row, people: others };
      const { obstacle } = await separateRequest(office, separated, stamp);
      return obstacle ? refuseCommand(context, form, obstacle) : redirect(staffPaths.dossier(number));
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function StaffSeparatePage() {
  return <SeparateScreen {...(useLoaderData<typeof loader>() as SeparateProps)} />;
}

/** Most live together, are known here in the same way, and read the same language. */
function fresh({ relation, locale }: Dossier, applicant: Applicant): Typed {
  const { postcode, houseNumber, houseNumberAddition } = applicant;
  return { postcode, houseNumber, houseNumberAddition, relation, locale, forWhom: "self" };
}
