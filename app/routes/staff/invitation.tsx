// Where the link of an invitation leads. Looking at it changes nothing: mail programs do that too.

import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textIn } from "#app/server/forms.ts";
import { requirePasskeys } from "#app/server/guard.ts";
import { codeOf, log } from "#app/server/log.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { endMaking, openInvitation, passkeyOver } from "#app/server/passkeys.ts";
import { enterDesk } from "#app/server/sessions.ts";
import { Invitation, InvitationOver, type InvitationProps } from "#app/ui/staff/passkey.tsx";
import { titled } from "../page-title.ts";

type Shown = Omit<InvitationProps, "locale">;

export const meta: MetaFunction<typeof loader> = (page) => {
  const about = page.data ? "invitation" : "over";
  return titled(({ staff }) => staff.passkey[about].title)(page);
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { office } = context;
  requirePasskeys(office);
  const token = params.token ?? "";
  const found = await openInvitation(office, token);
  if (!found) return json(null, { status: 404 });
  const { name, role, expiresAt } = found.invitation;
  const shown: Shown = {
    association: (await organisationShown(office, staffLocale)).name,
    token,
    name,
    role,
    invitedBy: found.invitedBy,
    until: shownMoment(expiresAt, staffLocale),
    failed: new URL(request.url).searchParams.has("mislukt"),
  };
  return json(shown);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  requirePasskeys(office);
  const here = staffPaths.invitation(params.token ?? "");
  const headers = new Headers({ "Set-Cookie": await passkeyOver(office) });
  try {
    const answer = textIn(await request.formData(), "answer");
    const staffId = await endMaking(office, request, { token: params.token ?? "", answer });
    if (!staffId) return redirect(here, { headers });
    headers.append("Set-Cookie", await enterDesk(office, request, staffId, office.now()));
    return redirect(staffPaths.queue, { headers });
  } catch (error) {
    log("warn", { what: "passkey-not-made", code: codeOf(error) });
    return redirect(`${here}?mislukt`, { headers });
  }
}

export default function InvitationPage() {
  const shown = useLoaderData<typeof loader>() as Shown | null;
  return shown ? <Invitation locale={staffLocale} {...shown} /> : <InvitationOver locale={staffLocale} />;
}
