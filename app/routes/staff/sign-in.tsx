import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { againNames, pageAfter, type SignInAgain, staffPaths } from "#app/i18n/paths.ts";
import { textIn } from "#app/server/forms.ts";
import { codeOf, log } from "#app/server/log.ts";
import type { Office } from "#app/server/office.ts";
import { endPasskeySignIn, passkeyOver } from "#app/server/passkeys.ts";
import { enterDesk } from "#app/server/sessions.ts";
import { beginSignIn } from "#app/server/staff-login.ts";
import { StaffSignIn, type StaffSignInProps } from "#app/ui/staff/sign-in.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.signIn.title);

export function loader({ request, context }: LoaderFunctionArgs): Omit<StaffSignInProps, "locale"> {
  const { searchParams } = new URL(request.url);
  const failed = searchParams.get("mislukt");
  return {
    ways: waysOf(context.office),
    failed: failed === null ? null : failed === "passkey" ? "passkey" : "provider",
    again: againIn((before) => searchParams.get(againNames[before])),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { office } = context;
  const form = await request.formData();
  const again = againIn((before) => textIn(form, before));
  const ways = waysOf(office);
  const way = textIn(form, "way");
  if (ways.passkey && way === "passkey") return withPasskey(office, request, { form, again });
  // The page that asks to sign in again does not know which way its reader has.
  if (ways.passkey && way !== "provider" && again) return redirect(staffPaths.signInAgain(again));
  return atProvider(office, again);
}

export default function StaffSignInPage() {
  return (
    <StaffSignIn locale="nl" {...(useLoaderData<typeof loader>() as Omit<StaffSignInProps, "locale">)} />
  );
}

const waysOf = ({ config }: Office) => ({
  provider: config.staffSignIn !== null,
  passkey: config.staffPasskeys,
});

const dossierNumber = z.string().regex(/^AVG-\d{4}-\d{4,}$/);
const known = {
  approval: dossierNumber,
  decision: dossierNumber,
  "carrying-out": dossierNumber,
  later: dossierNumber,
  access: z.uuid(),
};

function againIn(told: (before: SignInAgain["before"]) => string | null): SignInAgain | null {
  for (const before of ["approval", "decision", "carrying-out", "later", "access"] as const) {
    const about = known[before].safeParse(told(before));
    if (about.success) return { before, about: about.data };
  }
  return null;
}

async function atProvider(office: Office, again: SignInAgain | null) {
  try {
    const { location, setCookie } = await beginSignIn(office, again);
    return redirect(location, { headers: { "Set-Cookie": setCookie } });
  } catch (error) {
    log("error", { what: "sign-in-failed", code: codeOf(error) });
    return redirect(`${staffPaths.signIn}?mislukt`);
  }
}

async function withPasskey(
  office: Office,
  request: Request,
  { form, again }: { form: FormData; again: SignInAgain | null },
) {
  const headers = new Headers({ "Set-Cookie": await passkeyOver(office) });
  try {
    const member = await endPasskeySignIn(office, request, textIn(form, "answer"));
    headers.append("Set-Cookie", await enterDesk(office, request, member.id, office.now()));
    const to = textIn(form, "to") === "passkeys" ? staffPaths.passkeys : staffPaths.queue;
    return redirect(again ? pageAfter(again) : to, { headers });
  } catch (error) {
    log("warn", { what: "sign-in-failed", kind: "passkey", code: codeOf(error) });
    const back = again ? `${staffPaths.signInAgain(again)}&` : `${staffPaths.signIn}?`;
    return redirect(`${back}mislukt=passkey`, { headers });
  }
}
