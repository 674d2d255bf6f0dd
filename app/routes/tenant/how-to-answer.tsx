import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerWays } from "#app/domain/commands.ts";
import { isByMandate } from "#app/domain/representation.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, nextAfter } from "#app/server/draft-steps.ts";
import { answerDraft, type Draft } from "#app/server/drafts.ts";
import { parseContact, refusedForm, refuseForm } from "#app/server/forms.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { HowToAnswer } from "#app/ui/tenant/how-to-answer.tsx";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.howToAnswer.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "contact");
  if (!draft) return null;
  const refused = refusedForm(context);
  const { contact } = draft.answers;
  const typedWay = answerWays.find((way) => way === refused?.typed.answerBy) ?? null;
  const values = refused
    ? {
        answerBy: typedWay,
        email: refused.typed.email ?? "",
        largePrint: Boolean(refused.typed.largePrint),
      }
    : {
        answerBy: contact?.answerBy ?? null,
        email: contact?.mailbox ?? "",
        largePrint: contact?.largePrint ?? false,
      };
  return {
    locale,
    toThePerson: goesToThePerson(draft),
    values,
    formKey: null,
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "contact");
  if (!draft) return redirect(pathsIn(locale).draft.answer);
  const form = await request.formData();
  const contact = parseContact(form, textsIn(locale).pages.errors, goesToThePerson(draft));
  if (!contact.ok) return refuseForm(context, form, contact.errors);
  await answerDraft(context.office, draft, { contact: contact.answer });
  return redirect(nextAfter(draft.answers, "contact", request));
}

/** What somebody with a mandate asks is answered to the person, on paper. */
function goesToThePerson({ answers: { forWhom } }: Draft): boolean {
  return forWhom !== undefined && forWhom !== "self" && forWhom !== "child" && isByMandate(forWhom);
}

export default function HowToAnswerPage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <HowToAnswer {...props} /> : <DraftExpired locale={locale} />;
}
