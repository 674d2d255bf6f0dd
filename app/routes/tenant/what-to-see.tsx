import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Theme, themes } from "#app/domain/records.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, nextAfter } from "#app/server/draft-steps.ts";
import { answerDraft } from "#app/server/drafts.ts";
import { parseScope, type Refused, refusedForm, refuseForm } from "#app/server/forms.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { WhatToSee, type WhatToSeeProps } from "#app/ui/tenant/what-to-see.tsx";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.whatToSee.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "scope");
  if (!draft) return null;
  const refused = refusedForm(context);
  const values = refused ? fromTyped(refused) : fromAnswer(draft.answers.scope);
  return { locale, values, formKey: null, errors: refused?.errors ?? {} };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "scope");
  if (!draft) return redirect(pathsIn(locale).draft.scope);
  const form = await request.formData();
  const scope = parseScope(form, textsIn(locale).pages.errors);
  if (!scope.ok) return refuseForm(context, form, scope.errors);
  await answerDraft(context.office, draft, { scope: scope.answer });
  return redirect(nextAfter(draft.answers, "scope", request));
}

export default function WhatToSeePage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <WhatToSee {...props} /> : <DraftExpired locale={locale} />;
}

function fromTyped({ typed, themes: chosen }: Refused): WhatToSeeProps["values"] {
  const scope = (["everything", "some"] as const).find((value) => value === typed.scope) ?? null;
  return { scope, themes: chosen };
}

function fromAnswer(scope: Theme[] | undefined): WhatToSeeProps["values"] {
  if (!scope) return { scope: null, themes: [] };
  return scope.length === themes.length
    ? { scope: "everything", themes: [] }
    : { scope: "some", themes: scope };
}
