import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listsFrom } from "#app/domain/wish-lists.ts";
import { mostCorrections } from "#app/domain/wishes.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { fieldsIn, formFrom, refusedForm, refuseForm, showAgain, textIn } from "#app/server/forms.ts";
import { requireStaff, requireTask } from "#app/server/guard.ts";
import {
  askerPrefix,
  freshIntake,
  keepIntake,
  parseIntake,
  readIntake,
  saidOfIntake,
} from "#app/server/intake.ts";
import { registerNow } from "#app/server/post.ts";
import { correctionRows } from "#app/server/wish-forms.ts";
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
  const fields =
    refused?.fields ?? (draft ? fieldsIn(draft.form) : Object.entries(freshIntake(office.now())));
  const typed = Object.fromEntries(fields);
  return {
    locale: staffLocale,
    formKey: null,
    typed,
    fields,
    lists: listsFrom(await registerNow(office.db, staffLocale)),
    rows: correctionRows(formFrom(fields)),
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
  if (textIn(form, "command") === "more") {
    const rows = Math.min(correctionRows(form) + 1, mostCorrections);
    form.set("rectification-rows", String(rows));
    return showAgain(context, form);
  }
  const register = await registerNow(office.db, staffLocale);
  const written = parseIntake(form, saidOfIntake(textsIn(staffLocale)), office.now(), register);
  if (!written.ok) return refuseForm(context, form, written.errors);
  return redirect(staffPaths.intakeCheck(await keepIntake(office, staff.id, form, draft)));
}

export default function StaffIntakePage() {
  const props = useLoaderData<typeof loader>();
  return props ? <IntakeScreen {...props} /> : <IntakeExpired locale={staffLocale} />;
}

function ofAsker(typed: Record<string, string>): Record<string, string> {
  const own = Object.entries(typed).filter(([name]) => name.startsWith(askerPrefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(askerPrefix.length), value]));
}
