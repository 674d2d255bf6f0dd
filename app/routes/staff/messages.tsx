import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RecordedEvent } from "#app/domain/events.ts";
import { messageObstacle } from "#app/domain/messaging.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { commandMessages, readMessages } from "#app/server/messages.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type StaffMessagesProps, StaffMessagesScreen } from "#app/ui/staff/messages.tsx";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.messages.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<StaffMessagesProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier, events } = await readDossier(office.db, dossierId);
  const colleagues = await listStaff(office.db);
  const refused = refusedForm(context);
  const messages = await readMessages(office, dossier);
  return {
    locale: staffLocale,
    number: dossier.number,
    writesIn: dossier.locale,
    hasMailbox: dossier.hasMailbox,
    messages: messages.map((message) => ({
      ...message,
      at: shownMoment(message.at, staffLocale),
      writer: writerOf(message.messageId, events, colleagues),
    })),
    cannotWrite: messageObstacle(dossier),
    typed: refused?.typed.message ?? "",
    formKey: refused?.typed.formKey ?? crypto.randomUUID(),
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
  const { staff, pages } = textsIn(staffLocale);
  const said = { ...staff.messages.errors, tooLong: pages.errors.tooLong };
  const result = await commandMessages({ office, dossierId, form, stamp }, said);
  return answerForm(context, form, result, staffPaths.messages(params.number ?? ""));
}

export default function StaffMessagesPage() {
  return <StaffMessagesScreen {...(useLoaderData<typeof loader>() as StaffMessagesProps)} />;
}

/** The colleague who wrote it; null for the tenant. */
function writerOf(messageId: string, events: RecordedEvent[], colleagues: StaffMember[]): string | null {
  const written = events.find(
    ({ event }) => event.type === "message-written" && event.messageId === messageId,
  );
  if (written?.actor.kind !== "staff") return null;
  const { staffId } = written.actor;
  return colleagues.find(({ id }) => id === staffId)?.name ?? "";
}
