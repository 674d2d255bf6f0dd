// The privacy statement as the draft would make it, in either language; without a draft the one in force.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffLocale } from "#app/i18n/locale.ts";
import { requireStaff } from "#app/server/guard.ts";
import { registerInForce } from "#app/server/organisation.ts";
import { RegisterPreview, type RegisterPreviewProps } from "#app/ui/staff/register-preview.tsx";
import { findRegisterDraft } from "#db/register.ts";
import { titled } from "../page-title.ts";
import { statementShown } from "../statement-shown.ts";

export const meta = titled(({ staff }) => staff.register.preview.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<RegisterPreviewProps> {
  const { office } = context;
  await requireStaff(office, request);
  const draft = await findRegisterDraft(office.db);
  const { register } = draft ?? (await registerInForce(office.db));
  const locale = new URL(request.url).searchParams.get("taal") === "en" ? "en" : staffLocale;
  return { locale: staffLocale, isDraft: draft !== null, statement: statementShown(register, locale) };
}

export default function RegisterPreviewPage() {
  return <RegisterPreview {...(useLoaderData<typeof loader>() as RegisterPreviewProps)} />;
}
