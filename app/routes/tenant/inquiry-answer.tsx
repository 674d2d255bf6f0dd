import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { refusedForm, refuseForm } from "#app/server/forms.ts";
import { takeTurn } from "#app/server/guard.ts";
import { answerInquiry } from "#app/server/inquiry-answer.ts";
import { requireContact } from "#app/server/inquiry-door.ts";
import { wrongWithFiles } from "#app/server/uploads/said.ts";
import { takeIn } from "#app/server/uploads/take-in.ts";
import { InquiryPage, type InquiryPageProps } from "#app/ui/contact/inquiry-page.tsx";
import { titled } from "../page-title.ts";
import { inquiryShown } from "./inquiry-shown.ts";

export const meta = titled(({ pages }) => pages.inquiry.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<InquiryPageProps> {
  const { office } = context;
  const at = await requireContact(office, request, params.inquiryId);
  const refused = refusedForm(context);
  const shown = await inquiryShown(office, at, localeOf(request));
  return { ...shown, typed: refused?.typed ?? {}, formKey: null, errors: refused?.errors ?? {} };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const at = await requireContact(office, request, params.inquiryId);
  await takeTurn(context, request, "send-words");
  const { form, taken, ...notTaken } = await takeIn(office, at.dossierId, request);
  const wrong = wrongWithFiles(notTaken, office.config.uploads, locale);
  const viruses = notTaken.refused.filter(({ why }) => why === "virus").length;
  const { inquiry, errors } = textsIn(locale).pages;
  const said = { ...inquiry.errors, tooLong: errors.tooLong };
  const result = await answerInquiry(office, at, form, said, { taken, wrong, viruses });
  if ("errors" in result) return refuseForm(context, form, result.errors);
  // Answered or ended meanwhile: the page says so.
  return redirect(pathsIn(locale).inquiryAnswer(at.inquiry.inquiryId));
}

export default function InquiryAnswerPage() {
  return <InquiryPage {...(useLoaderData<typeof loader>() as InquiryPageProps)} />;
}
