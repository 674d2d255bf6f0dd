import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { dayInFull, shownDay } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { addresseeOf, fullName, readApplicants } from "#app/server/applicant.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { commandAuthority } from "#app/server/staff-authority.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type AuthorityProps, AuthorityScreen } from "#app/ui/staff/authority.tsx";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { refusalShown } from "./refusal-shown.ts";
import { signed } from "./signed.ts";

export const meta = titled(({ staff }) => staff.authority.title);

/** Of who asks about themselves there is no such page. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<AuthorityProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "authority");
  const { dossier, events } = await readDossier(office.db, dossierId);
  if (dossier.onBehalf === null) throw new Response(null, { status: 404 });
  const colleagues = await listStaff(office.db);
  const refused = refusedForm(context);
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    capacity: dossier.onBehalf,
    asked: await askedShown(office, dossier),
    authority: authorityShown(dossier, events, colleagues, dayOf(office.now())),
    ...(await refusalShown(office, dossier, events, { colleagues, reader: desk.staff.id })),
    typed: {
      until: refused?.typed.until ?? "",
      reason: refused?.typed.reason ?? "",
      themes: refused?.themes ?? [],
    },
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { stamp } = desk;
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const form = await request.formData();
  const { errors } = textsIn(staffLocale).staff.authority;
  const result = await commandAuthority({ office, dossierId, form, stamp }, errors);
  return answerForm(context, form, result, staffPaths.authority(params.number ?? ""));
}

export default function StaffAuthorityPage() {
  return <AuthorityScreen {...(useLoaderData<typeof loader>() as AuthorityProps)} />;
}

type Office = LoaderFunctionArgs["context"]["office"];

async function askedShown(office: Office, { applicant }: Dossier): Promise<AuthorityProps["asked"]> {
  const found = (await readApplicants(office, office.db, [applicant.textId])).get(applicant.textId);
  if (!found) return null;
  return {
    by: found.representative && addresseeOf(found).join(", "),
    about: fullName(found),
    born: dayInFull(found.birthDate as Day, staffLocale),
  };
}

function authorityShown(
  { authority }: Dossier,
  events: RecordedEvent[],
  colleagues: StaffMember[],
  today: Day,
): AuthorityProps["authority"] {
  if (!authority) return null;
  return {
    ...signed(events, "authority-shown", colleagues),
    themes: authority.themes,
    until: shownDay(authority.until, staffLocale),
    ended: authority.until < today,
  };
}
