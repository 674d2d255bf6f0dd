import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffPaths } from "#app/i18n/paths.ts";
import { textIn } from "#app/server/forms.ts";
import { codeOf, log } from "#app/server/log.ts";
import { beginSignIn } from "#app/server/staff-login.ts";
import { StaffSignIn } from "#app/ui/staff/sign-in.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.signIn.title);

export function loader({ request }: LoaderFunctionArgs) {
  return { failed: new URL(request.url).searchParams.has("mislukt") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const approving = textIn(await request.formData(), "approving");
  const number = /^AVG-\d{4}-\d{4,}$/.test(approving) ? approving : null;
  try {
    const { location, setCookie } = await beginSignIn(context.office, number);
    return redirect(location, { headers: { "Set-Cookie": setCookie } });
  } catch (error) {
    log("error", { what: "sign-in-failed", code: codeOf(error) });
    return redirect(`${staffPaths.signIn}?mislukt`);
  }
}

export default function StaffSignInPage() {
  return <StaffSignIn locale="nl" {...useLoaderData<typeof loader>()} />;
}
