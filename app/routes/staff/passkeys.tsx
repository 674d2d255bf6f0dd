// A colleague's own passkeys. Whoever signs in at the identity provider asks for them there.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textIn } from "#app/server/forms.ts";
import { notFound, requirePasskeys, requireStaff } from "#app/server/guard.ts";
import { inviteOneself } from "#app/server/invite.ts";
import type { Office } from "#app/server/office.ts";
import { removePasskey } from "#app/server/passkeys.ts";
import { OwnPasskeys, type OwnPasskeysProps } from "#app/ui/staff/own-passkeys.tsx";
import { listPasskeysOf } from "#db/passkeys.ts";
import { titled } from "../page-title.ts";

type Shown = Omit<OwnPasskeysProps, "locale">;

export const meta = titled(({ staff }) => staff.ownPasskeys.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<Shown> {
  const { staff, fresh } = await requireOwner(context.office, request);
  const kept = await listPasskeysOf(context.office.db, staff.id);
  return {
    mustSignIn: !fresh,
    passkeys: kept.map(({ id, createdAt, lastUsedAt, backedUp, stoppedAt }) => ({
      id,
      madeAt: shownMoment(createdAt, staffLocale),
      usedAt: lastUsedAt && shownMoment(lastUsedAt, staffLocale),
      backedUp,
      stopped: stoppedAt !== null,
      last: !kept.some((other) => other.id !== id && !other.stoppedAt),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { office } = context;
  const { staff, sessionId, fresh } = await requireOwner(office, request);
  const form = await request.formData();
  // The page says to sign in first.
  if (!fresh) return redirect(staffPaths.passkeys);
  if (textIn(form, "command") === "add-passkey") {
    return redirect(await inviteOneself(office.db, staff, office.now()));
  }
  // The page offers no button for the last one.
  await removePasskey(office, { sessionId, staffId: staff.id, id: textIn(form, "passkey") });
  return redirect(staffPaths.passkeys);
}

export default function OwnPasskeysPage() {
  return <OwnPasskeys locale={staffLocale} {...(useLoaderData<typeof loader>() as Shown)} />;
}

async function requireOwner(office: Office, request: Request) {
  requirePasskeys(office);
  const desk = await requireStaff(office, request);
  if (desk.staff.subject !== null) throw notFound();
  return desk;
}
