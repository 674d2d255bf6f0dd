import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { nextAfter } from "#app/server/draft-steps.ts";
import { answerDraft, beginDraft, readDraft } from "#app/server/drafts.ts";
import { parseRight, refusedForm, refuseForm } from "#app/server/forms.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { ChooseRight } from "#app/ui/tenant/choose-right.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.chooseRight.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await readDraft(context.office, request);
  return {
    locale,
    organisation: await organisationShown(context.office, locale),
    right: draft?.answers.right ?? null,
    formKey: null,
    errors: refusedForm(context)?.errors ?? {},
  };
}

/** The first answer begins a draft; after one was sent, a new one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const form = await request.formData();
  const right = parseRight(form, textsIn(locale).pages.errors);
  if (!right.ok) return refuseForm(context, form, right.errors);
  const draft = await readDraft(context.office, request);
  if (draft && !draft.row.dossierId) {
    await answerDraft(context.office, draft, { right: right.answer });
    return redirect(nextAfter({ ...draft.answers, right: right.answer }, "right", request));
  }
  const setCookie = await beginDraft(context.office, { right: right.answer });
  return redirect(pathsIn(locale).draft.forWhom, { headers: { "Set-Cookie": setCookie } });
}

export default function ChooseRightPage() {
  return <ChooseRight {...useLoaderData<typeof loader>()} />;
}
