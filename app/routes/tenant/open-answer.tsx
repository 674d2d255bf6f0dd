import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Dossier, mattersOf, wayToOpen } from "#app/domain/dossier.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { codeError } from "#app/server/code-errors.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { askCode, enterCode } from "#app/server/identity-check.ts";
import { loginAskedFor, loginEndingIn, loginsShown } from "#app/server/login-pages.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { renewSession } from "#app/server/sessions.ts";
import { isOpen, requireProven } from "#app/server/tenant-answer.ts";
import { OpenAnswer } from "#app/ui/tenant/open-answer.tsx";
import { listOpenCodes } from "#db/codes.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.openAnswer.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { tenant, dossier, hold } = await requireProven(office, request, params.number);
  if (!hold && isOpen(tenant, office.now())) throw redirect(answerPath(locale, dossier));
  const codes = await listOpenCodes(office.db, tenant.dossierId, tenant.session.id);
  return {
    locale,
    organisation: await organisationShown(office, locale),
    number: dossier.number,
    held: hold && { why: hold.why, until: shownMoment(hold.until, locale) },
    toMailboxGiven: wayToOpen(dossier) === "mailbox-given",
    logins: dossier.onBehalf ? [] : loginsShown(office, locale, tenant.shown),
    loginEnding: loginEndingIn(request),
    asked: codes.some(({ purpose }) => purpose === "open"),
    formKey: null,
    errors: refusedForm(context)?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { tenant, dossier, hold } = await requireProven(office, request, params.number);
  if (hold) return redirect(pathsIn(locale).openAnswer(dossier.number));
  const { dossierId, session, stamp } = tenant;
  const said = textsIn(locale).pages.errors;
  const form = await request.formData();
  const from = { dossierId, session, number: dossier.number, page: "openAnswer" } as const;
  const toProvider = await loginAskedFor(context, request, form, from);
  if (toProvider) return toProvider;
  const way = wayToOpen(dossier);
  const question = { dossierId, sessionId: session.id, way, purpose: "open" as const };

  if (textIn(form, "command") === "request-code") {
    const asked = await askCode(office, question, stamp);
    return asked
      ? redirect(pathsIn(locale).openAnswer(dossier.number))
      : refuseForm(context, form, { code: said.tooMany });
  }
  const code = textIn(form, "code");
  if (!code) return refuseForm(context, form, { code: said.code });
  const verdict = await enterCode(office, question, code, stamp);
  if (verdict.state !== "right") return refuseForm(context, form, { code: codeError(verdict, said) });
  return redirect(answerPath(locale, dossier), {
    headers: { "Set-Cookie": await renewSession(office, "tenant", session.id) },
  });
}

export default function OpenAnswerPage() {
  return <OpenAnswer {...useLoaderData<typeof loader>()} />;
}

function answerPath(locale: Locale, dossier: Dossier): string {
  return pathsIn(locale).answer(dossier.number, mattersOf(dossier)[0] ?? "personal");
}
