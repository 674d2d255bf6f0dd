import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, nextAfter } from "#app/server/draft-steps.ts";
import { answerDraft } from "#app/server/drafts.ts";
import { parseFootage } from "#app/server/footage-form.ts";
import { refusedForm, refuseForm } from "#app/server/forms.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { type FootageProps, FootageScreen } from "#app/ui/tenant/footage.tsx";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.footage.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<FootageProps | null> {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "footage");
  if (!draft) return null;
  const refused = refusedForm(context);
  const { day, ...rest } = draft.answers.footage ?? {};
  const written = refused?.typed ?? { ...rest, day: day?.split("-").reverse().join("-") };
  const typedAt = (name: keyof FootageProps["values"]) => written[name] ?? "";
  return {
    locale,
    formKey: null,
    values: {
      address: typedAt("address"),
      entrance: typedAt("entrance"),
      day: typedAt("day"),
      from: typedAt("from"),
      until: typedAt("until"),
      looks: typedAt("looks"),
    },
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const draft = await draftAt(office, request, "footage");
  if (!draft) return redirect(pathsIn(locale).draft.footage);
  const form = await request.formData();
  const { footage, errors } = textsIn(locale).pages;
  const said = { ...footage.errors, tooLong: errors.tooLong };
  const parsed = parseFootage(form, said, dayOf(office.now()));
  if (!parsed.ok) return refuseForm(context, form, parsed.errors);
  await answerDraft(office, draft, { footage: parsed.answer });
  return redirect(nextAfter(draft.answers, "footage", request));
}

export default function FootagePage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <FootageScreen {...props} /> : <DraftExpired locale={locale} />;
}
