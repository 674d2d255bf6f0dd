import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, isForAnother, nextAfter } from "#app/server/draft-steps.ts";
import { answerDraft } from "#app/server/drafts.ts";
import { parseRelation, refusedForm, refuseForm } from "#app/server/forms.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { HowYouKnowUs } from "#app/ui/tenant/relation.tsx";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.relation.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "relation");
  if (!draft) return null;
  const { answers } = draft;
  const errors = refusedForm(context)?.errors ?? {};
  const forAnother = isForAnother(answers);
  return { locale, forAnother, relation: answers.relation ?? null, formKey: null, errors };
}

/** Another answer than before: name and address stay, what helps us look is asked anew. */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "relation");
  if (!draft) return redirect(pathsIn(locale).draft.relation);
  const form = await request.formData();
  const relation = parseRelation(form, textsIn(locale).pages.errors);
  if (!relation.ok) return refuseForm(context, form, relation.errors);
  const changed = draft.answers.relation !== relation.answer;
  const added = { relation: relation.answer, ...(changed && { clues: undefined }) };
  await answerDraft(context.office, draft, added);
  return redirect(nextAfter({ ...draft.answers, ...added }, "relation", request));
}

export default function RelationPage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <HowYouKnowUs {...props} /> : <DraftExpired locale={locale} />;
}
