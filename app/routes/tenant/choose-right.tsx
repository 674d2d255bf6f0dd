import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { nextAfter, withWant } from "#app/server/draft-steps.ts";
import { answerDraft, beginDraft, readDraft } from "#app/server/drafts.ts";
import { parseWant, refusedForm, refuseForm } from "#app/server/forms.ts";
import { ChooseRight } from "#app/ui/tenant/choose-right.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.chooseRight.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await readDraft(context.office, request);
  return {
    locale,
    right: draft?.answers.wants?.[0] ?? null,
    formKey: null,
    errors: refusedForm(context)?.errors ?? {},
  };
}

/** The first answer begins a draft; after one was sent, a new one. What was chosen first is chosen anew. */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const form = await request.formData();
  const { errors, more } = textsIn(locale).pages;
  const want = parseWant(form, errors);
  if (!want.ok) return refuseForm(context, form, want.errors);
  const draft = await readDraft(context.office, request);
  if (draft && !draft.row.dossierId) {
    const wants = withWant(draft.answers.wants ?? [], want.answer, true);
    if (!wants) return refuseForm(context, form, { right: more.already });
    await answerDraft(context.office, draft, { wants });
    return redirect(nextAfter({ ...draft.answers, wants }, "wants", request));
  }
  const setCookie = await beginDraft(context.office, { wants: [want.answer] });
  return redirect(pathsIn(locale).draft.forWhom, { headers: { "Set-Cookie": setCookie } });
}

export default function ChooseRightPage() {
  return <ChooseRight {...useLoaderData<typeof loader>()} />;
}
