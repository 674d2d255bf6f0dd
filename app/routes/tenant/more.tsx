import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mostAsked } from "#app/domain/rights.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, firstOpen, nextAfter, pageBefore, withWant } from "#app/server/draft-steps.ts";
import { answerDraft } from "#app/server/drafts.ts";
import { parseWant, refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { inOrder } from "#app/ui/tenant/choose-right.tsx";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { MoreToAsk, type MoreToAskProps } from "#app/ui/tenant/more.tsx";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.more.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<MoreToAskProps | null> {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "all");
  if (!draft) return null;
  const { wants: asked = [], all } = draft.answers;
  const isFull = asked.length >= mostAsked;
  return {
    locale,
    back: pageBefore(draft.answers, "all", locale),
    asked,
    open: isFull ? [] : inOrder.filter((want) => !asked.includes(want)),
    chosen: all || isFull ? "no" : null,
    formKey: null,
    errors: refusedForm(context)?.errors ?? {},
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const draft = await draftAt(office, request, "all");
  if (!draft) return redirect(pathsIn(locale).draft.more);
  const form = await request.formData();
  const { errors, more } = textsIn(locale).pages;
  const { answers } = draft;
  const asked = answers.wants ?? [];
  if (textIn(form, "right") === "no") {
    await answerDraft(office, draft, { all: true });
    return redirect(nextAfter({ ...answers, all: true }, "all", request));
  }
  const want = parseWant(form, { ...errors, right: more.error });
  if (!want.ok) return refuseForm(context, form, want.errors);
  const wants = withWant(asked, want.answer, false);
  if (!wants || wants.length > mostAsked) {
    return refuseForm(context, form, { right: wants ? more.full(mostAsked) : more.already });
  }
  const added = { wants, all: undefined };
  await answerDraft(office, draft, added);
  return redirect(firstOpen({ ...answers, ...added }, request));
}

export default function MorePage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <MoreToAsk {...props} /> : <DraftExpired locale={locale} />;
}
