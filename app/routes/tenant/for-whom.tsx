import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, nextAfter } from "#app/server/draft-steps.ts";
import { answerDraft } from "#app/server/drafts.ts";
import { parseForWhom, refusedForm, refuseForm } from "#app/server/forms.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { ForWhom } from "#app/ui/tenant/for-whom.tsx";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.forWhom.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "forWhom");
  if (!draft) return null;
  const errors = refusedForm(context)?.errors ?? {};
  return { locale, asker: draft.answers.forWhom ?? null, formKey: null, errors };
}

/** Another answer than before: what was said of the person, and how they are answered, no longer holds. */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "forWhom");
  if (!draft) return redirect(pathsIn(locale).draft.forWhom);
  const form = await request.formData();
  const forWhom = parseForWhom(form, textsIn(locale).pages.errors);
  if (!forWhom.ok) return refuseForm(context, form, forWhom.errors);
  const { answer } = forWhom;
  const changed = draft.answers.forWhom && draft.answers.forWhom !== answer;
  const forgotten = { relation: undefined, who: undefined, clues: undefined, contact: undefined };
  const added = { forWhom: answer, ...(changed && forgotten) };
  await answerDraft(context.office, draft, added);
  return redirect(nextAfter({ ...draft.answers, ...added }, "forWhom", request));
}

export default function ForWhomPage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <ForWhom {...props} /> : <DraftExpired locale={locale} />;
}
