import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, isForAnother, nextAfter } from "#app/server/draft-steps.ts";
import { answerDraft } from "#app/server/drafts.ts";
import { parseWho, refusedForm, refuseForm, type Typed, type Who } from "#app/server/forms.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { WhoAreYou } from "#app/ui/tenant/who-are-you.tsx";
import { titled, useLocale } from "../page-title.ts";
import { personTyped } from "./person-typed.ts";

export const meta = titled(({ pages }) => pages.whoAreYou.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "who");
  if (!draft) return null;
  const refused = refusedForm(context);
  const values = refused ? fromTyped(refused.typed) : fromAnswer(draft.answers.who as Who | undefined);
  const forAnother = isForAnother(draft.answers);
  return { locale, forAnother, values, formKey: null, errors: refused?.errors ?? {} };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "who");
  if (!draft) return redirect(pathsIn(locale).draft.who);
  const form = await request.formData();
  const who = parseWho(
    form,
    textsIn(locale).pages.errors,
    context.office.now(),
    draft.answers.forWhom ?? "self",
  );
  if (!who.ok) return refuseForm(context, form, who.errors);
  await answerDraft(context.office, draft, { who: who.answer });
  return redirect(nextAfter(draft.answers, "who", request));
}

export default function WhoAreYouPage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <WhoAreYou {...props} /> : <DraftExpired locale={locale} />;
}

function fromTyped(typed: Typed) {
  const field = (name: string) => typed[name] ?? "";
  return {
    ...personTyped(typed),
    birthDay: field("birthDay"),
    birthMonth: field("birthMonth"),
    birthYear: field("birthYear"),
  };
}

function fromAnswer(who: Who | undefined) {
  const [birthYear = "", birthMonth = "", birthDay = ""] = who?.birthDate.split("-") ?? [];
  return fromTyped({ ...who, birthDay, birthMonth, birthYear });
}
