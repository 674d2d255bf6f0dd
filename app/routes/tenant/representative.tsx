import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, nextAfter } from "#app/server/draft-steps.ts";
import { answerDraft } from "#app/server/drafts.ts";
import { parseRepresentative, refusedForm, refuseForm } from "#app/server/forms.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { Representative } from "#app/ui/tenant/representative.tsx";
import { titled, useLocale } from "../page-title.ts";
import { personTyped } from "./person-typed.ts";

export const meta = titled(({ pages }) => pages.representative.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "representative");
  if (!draft) return null;
  if (draft.answers.forWhom === "self") throw redirect(pathsIn(locale).draft.who);
  const refused = refusedForm(context);
  const values = personTyped(refused?.typed ?? { ...draft.answers.representative });
  return { locale, values, formKey: null, errors: refused?.errors ?? {} };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "representative");
  if (!draft) return redirect(pathsIn(locale).draft.representative);
  const form = await request.formData();
  const parsed = parseRepresentative(form, textsIn(locale).pages.errors);
  if (!parsed.ok) return refuseForm(context, form, parsed.errors);
  await answerDraft(context.office, draft, { representative: parsed.answer });
  return redirect(nextAfter(draft.answers, "representative", request));
}

export default function RepresentativePage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <Representative {...props} /> : <DraftExpired locale={locale} />;
}
