import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOpenNotice } from "#app/domain/notices.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { refusedForm, refuseForm } from "#app/server/forms.ts";
import { takeTurn } from "#app/server/guard.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { answerNotice, requireRecipient } from "#app/server/notice-door.ts";
import { NoticePage, type NoticePageProps } from "#app/ui/contact/notice-page.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.notice.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<NoticePageProps> {
  const { office } = context;
  const locale = localeOf(request);
  const { home, notice } = await requireRecipient(office, request, params.noticeId);
  const refused = refusedForm(context);
  const isOpen = isOpenNotice(notice);
  return {
    locale,
    letter: isOpen ? await readLetter(office, home.id, notice.noticeId) : null,
    confirmedAt: notice.confirmed && shownMoment(notice.confirmed.at, locale),
    isDeclined: notice.declined !== null,
    typed: refused?.typed ?? {},
    formKey: null,
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const at = await requireRecipient(office, request, params.noticeId);
  await takeTurn(context, request, "send-words");
  const form = await request.formData();
  const { notice, errors } = textsIn(locale).pages;
  const result = await answerNotice(office, at, form, { ...notice.errors, tooLong: errors.tooLong });
  if ("errors" in result) return refuseForm(context, form, result.errors);
  // Confirmed or ended meanwhile: the page says so.
  return redirect(pathsIn(locale).noticeAnswer(at.notice.noticeId));
}

export default function NoticeAnswerPage() {
  return <NoticePage {...(useLoaderData<typeof loader>() as NoticePageProps)} />;
}
