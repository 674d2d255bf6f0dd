import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Theme, themes } from "#app/domain/records.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, nextAfter } from "#app/server/draft-steps.ts";
import { answerDraft, type DraftAnswers } from "#app/server/drafts.ts";
import { parseScope, type Refused, refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { WhatToSee, type WhatToSeeProps } from "#app/ui/tenant/what-to-see.tsx";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.whatToSee.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "scope");
  if (!draft) return null;
  const refused = refusedForm(context);
  const values = refused ? fromTyped(refused) : fromAnswer(draft.answers);
  return { locale, values, formKey: null, errors: refused?.errors ?? {} };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "scope");
  if (!draft) return redirect(pathsIn(locale).draft.scope);
  const form = await request.formData();
  const camera = textIn(form, "camera") === "yes";
  // Images lie with the documents.
  if (camera) form.append("theme", "documents" satisfies Theme);
  const scope = parseScope(form, textsIn(locale).pages.errors);
  if (!scope.ok) return refuseForm(context, form, scope.errors);
  await answerDraft(context.office, draft, { scope: scope.answer, camera });
  return redirect(nextAfter({ ...draft.answers, camera }, "scope", request));
}

export default function WhatToSeePage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <WhatToSee {...props} /> : <DraftExpired locale={locale} />;
}

function fromTyped({ typed, themes: chosen }: Refused): WhatToSeeProps["values"] {
  const scope = (["everything", "some"] as const).find((value) => value === typed.scope) ?? null;
  return { scope, themes: chosen, camera: typed.camera === "yes" };
}

function fromAnswer({ scope, camera = false }: DraftAnswers): WhatToSeeProps["values"] {
  if (!scope) return { scope: null, themes: [], camera };
  return scope.length === themes.length
    ? { scope: "everything", themes: [], camera }
    : { scope: "some", themes: scope, camera };
}
