// After a backup was put back: what was erased again, what is held, and two persons who open the portal.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type HeldKind, heldKinds, mayUnlock } from "#app/domain/recovery.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import { heldKindOf, proposeUnlocking, unlock } from "#app/server/recovery.ts";
import { type HeldLine, Recovery, type RecoveryProps } from "#app/ui/staff/recovery.tsx";
import { listHeld, newestRecovery } from "#db/recoveries.ts";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.recovery.title);

type Office = LoaderFunctionArgs["context"]["office"];

export async function loader({ request, context }: LoaderFunctionArgs): Promise<RecoveryProps> {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  const refused = refusedForm(context);
  return {
    locale: staffLocale,
    formKey: null,
    errors: refused?.errors ?? {},
    recovery: await recoveryShown(office, staff),
    held: await heldShown(office),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  if (!mayUnlock.has(staff.role)) throw notFound();
  const form = await request.formData();
  const command = textIn(form, "command");
  const sends = heldKinds.filter((kind) => form.getAll("sends").includes(kind));
  const obstacle = await obstacleTo(office, command, sends, staff);
  if (!obstacle) return redirect(staffPaths.recovery);
  return refuseForm(context, form, { sends: textsIn(staffLocale).staff.recovery.obstacles[obstacle] });
}

export default function RecoveryPage() {
  return <Recovery {...(useLoaderData<typeof loader>() as RecoveryProps)} />;
}

function obstacleTo(office: Office, command: string, sends: HeldKind[], staff: StaffMember) {
  if (command === "propose-unlocking") return proposeUnlocking(office, sends, staff);
  if (command === "unlock") return unlock(office, sends, staff);
  throw new Response(null, { status: 400 });
}

async function recoveryShown(office: Office, { id, role }: StaffMember): Promise<RecoveryProps["recovery"]> {
  const recovery = await newestRecovery(office.db);
  if (!recovery) return null;
  const { why, begunAt, backupAt, lastSeenAt, replayedAt, erased, proposedBy, unlockedBy, unlockedAt } =
    recovery;
  const colleagues = await listStaff(office.db);
  const nameOf = (staffId: string | null) => colleagues.find((one) => one.id === staffId)?.name ?? null;
  const shown = (at: Date | null) => at && shownMoment(at, staffLocale);
  return {
    why,
    begunAt: shownMoment(begunAt, staffLocale),
    backupAt: shown(backupAt),
    lastSeenAt: shown(lastSeenAt),
    ready: replayedAt !== null,
    erased,
    sends: recovery.sends,
    proposedBy: nameOf(proposedBy),
    unlocked: unlockedAt && { at: shownMoment(unlockedAt, staffLocale), by: nameOf(unlockedBy) ?? "" },
    may: mayUnlock.has(role),
    isOwn: proposedBy === id,
  };
}

/** How many of each choice, and of which requests. */
async function heldShown(office: Office): Promise<HeldLine[]> {
  const rows = await listHeld(office.db);
  return heldKinds.map((kind) => {
    const ofKind = rows.filter((row) => heldKindOf(row.kind) === kind);
    return {
      kind,
      count: ofKind.length,
      numbers: [...new Set(ofKind.flatMap(({ number }) => number ?? []))],
    };
  });
}
