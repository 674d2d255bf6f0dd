import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { refusedForm, refuseForm, typedIn } from "#app/server/forms.ts";
import { requireStaff, requireTask } from "#app/server/guard.ts";
import {
  askerPrefix,
  freshIntake,
  keepIntake,
  parseIntake,
  readIntake,
  saidOfIntake,
} from "#app/server/intake.ts";
import { IntakeExpired, IntakeScreen } from "#app/ui/staff/intake.tsx";
import { titled } from "../page-title.ts";
import { personTyped } from "../tenant/person-typed.ts";

export const meta = titled(({ staff }) => staff.intake.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { staff } = desk;
  requireTask(desk, "receive-request");
  const draft = params.draftId ? await readIntake(office, staff.id, params.draftId) : null;
  if (params.draftId && !draft) return null;
  if (draft?.row.dossierId) return redirect(staffPaths.intakeCheck(draft.row.id));
  const refused = refusedForm(context);
  const typed = refused?.typed ?? (draft ? typedIn(draft.form) : freshIntake(office.now()));
  return {
    locale: staffLocale,
    formKey: null,
    typed,
    themes: refused?.themes ?? themesOf(draft?.form),
    person: personTyped(typed),
    asker: personTyped(ofAsker(typed)),
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { staff } = desk;
  requireTask(desk, "receive-request");
  const draft = params.draftId ? await readIntake(office, staff.id, params.draftId) : null;
  if (params.draftId && (!draft || draft.row.dossierId)) {
    return redirect(staffPaths.intakeAgain(params.draftId));
  }
  const form = await request.formData();
  const written = parseIntake(form, saidOfIntake(textsIn(staffLocale)), office.now());
  if (!written.ok) return refuseForm(context, form, written.errors);
  return redirect(staffPaths.intakeCheck(await keepIntake(office, staff.id, form, draft)));
}

export default function StaffIntakePage() {
  const props = useLoaderData<typeof loader>();
  return props ? <IntakeScreen {...props} /> : <IntakeExpired locale={staffLocale} />;
}

const themesOf = (form: FormData | undefined) => (form?.getAll("theme") ?? []).map(String);

function ofAsker(typed: Record<string, string>): Record<string, string> {
  const own = Object.entries(typed).filter(([name]) => name.startsWith(askerPrefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(askerPrefix.length), value]));
}
