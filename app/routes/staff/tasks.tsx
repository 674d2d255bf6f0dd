import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Dossier } from "#app/domain/dossier.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { isTask } from "#app/domain/tasks.ts";
import { shownDay } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm, type Typed, textIn } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { commandInquiry } from "#app/server/inquiries.ts";
import { registerNow, registerOf } from "#app/server/post.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { handInTask } from "#app/server/tasks.ts";
import { wrongWithFiles } from "#app/server/uploads/said.ts";
import { forgetFiles, takeIn } from "#app/server/uploads/take-in.ts";
import { type TaskShown, type TasksProps, TasksScreen } from "#app/ui/staff/tasks.tsx";
import { titled } from "../page-title.ts";
import { contactsIn, inquiriesShown } from "./inquiries-shown.ts";
import { sourceNamed } from "./slices-shown.ts";

export const meta = titled(({ staff }) => staff.tasks.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<TasksProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier } = await readDossier(office.db, dossierId);
  const register = await registerOf(office.db, dossier, staffLocale);
  const refused = refusedForm(context);
  const tasks = dossier.slices.filter(isTask);
  return {
    locale: staffLocale,
    number: dossier.number,
    formKey: null,
    done: tasks.filter(({ state }) => state !== "running").length,
    tasks: tasks
      .filter(({ state }) => state === "running")
      .map((slice) => taskShown(slice, register, refused?.typed)),
    uploads: {
      files: office.config.uploads.files,
      megabytes: office.config.uploads.bytes / 1024 / 1024,
      scanned: office.scanner !== null,
    },
    inquiries: await inquiriesShown(office, dossier, register),
    contacts: contactsIn(await registerNow(office.db, staffLocale)),
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { stamp } = desk;
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const { form, taken, ...notTaken } = await takeIn(office, dossierId, request);
  const { staff, pages } = textsIn(staffLocale);
  const here = staffPaths.tasks(params.number ?? "");
  if (textIn(form, "command") !== "hand-in") {
    await forgetFiles(office, taken);
    const asked = await commandInquiry({ office, dossierId, form, stamp });
    return answerForm(context, form, asked, here);
  }
  const said = { ...staff.tasks.errors, tooLong: pages.errors.tooLong };
  const wrong = wrongWithFiles(notTaken, office.config.uploads, staffLocale);
  const viruses = notTaken.refused.filter(({ why }) => why === "virus").length;
  const result = await handInTask({ office, dossierId, form, stamp }, said, { taken, wrong, viruses });
  return answerForm(context, form, result, here);
}

export default function StaffTasksPage() {
  return <TasksScreen {...(useLoaderData<typeof loader>() as TasksProps)} />;
}

function taskShown(
  { sliceId, connection, theme, dueOn }: Dossier["slices"][number],
  register: SpokenRegister,
  typed: Typed = {},
): TaskShown {
  const source = register.sources.find(({ id }) => id === connection);
  const elements = source?.task?.elements ?? [];
  return {
    sliceId,
    connection,
    source: sourceNamed(connection, register),
    owner: source?.owner ?? null,
    theme,
    instruction: source?.task?.instruction ?? null,
    elements: register.elements.filter(({ id }) => elements.includes(id)).map(({ label }) => label),
    dueOn: dueOn ? shownDay(dueOn, staffLocale) : null,
    typed: typed.sliceId === sliceId ? typed : {},
  };
}
