// One colleague: their own page, and for the privacy officer everybody's.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { dayOf } from "#app/domain/calendar.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { awayShown, commandColleague, freshOnly } from "#app/server/colleagues.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import type { Office } from "#app/server/office.ts";
import { staffSessions } from "#app/server/sessions.ts";
import { Colleague, type ColleagueProps } from "#app/ui/staff/colleague.tsx";
import { countHandled } from "#db/dossiers.ts";
import { findColleague } from "#db/staff.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.colleagues.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<ColleagueProps> {
  const { office } = context;
  const { desk, colleague } = await requireColleague(office, request, params.staffId);
  const { id, name, role, awayUntil, reviewKeys } = colleague;
  const refused = refusedForm(context);
  return {
    locale: staffLocale,
    formKey: null,
    id,
    name,
    role,
    own: id === desk.staff.id,
    handles: await countHandled(office.db, id),
    keys: reviewKeys,
    away: awayShown(awayUntil, dayOf(office.now())),
    sessions: (await staffSessions(office, id)).map((session) => ({
      here: session.id === desk.sessionId,
      made: shownMoment(session.createdAt, staffLocale),
      used: shownMoment(session.seenAt, staffLocale),
    })),
    mustSignIn: !desk.fresh,
    typed: { until: refused?.typed.until ?? "", role: refused?.typed.role ?? role },
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const { desk, colleague } = await requireColleague(office, request, params.staffId);
  const form = await request.formData();
  const here = staffPaths.colleague(colleague.id);
  // The page says to sign in first.
  if (freshOnly.includes(textIn(form, "command")) && !desk.fresh) return redirect(here);
  const { errors: said } = textsIn(staffLocale).staff.colleague;
  const errors = await commandColleague({ office, desk, about: colleague.id, form }, said);
  return errors ? refuseForm(context, form, errors) : redirect(here);
}

export default function ColleaguePage() {
  return <Colleague {...(useLoaderData<typeof loader>() as ColleagueProps)} />;
}

/** Throws the 404 for somebody who is not there, and for a colleague that is not for the reader to change. */
async function requireColleague(office: Office, request: Request, staffId: string | undefined) {
  const desk = await requireStaff(office, request);
  const id = z.uuid().safeParse(staffId);
  const colleague = id.success && (await findColleague(office.db, id.data));
  const may = desk.staff.role === "privacy-officer" || desk.staff.id === id.data;
  if (!colleague || !may) throw notFound();
  return { desk, colleague };
}
