import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { speak } from "#app/domain/said.ts";
import { type Kept, keptOf, listsFrom } from "#app/domain/wish-lists.ts";
import { mostCorrections, type WishStep, wishSteps } from "#app/domain/wishes.ts";
import { localeOf, tenantRoutes } from "#app/i18n/addresses.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { draftAt, nextAfter, pageBefore, relationIn, withWant } from "#app/server/draft-steps.ts";
import { answerDraft, type DraftAnswers } from "#app/server/drafts.ts";
import { fieldsIn, formFrom, refusedForm, refuseForm, showAgain, textIn } from "#app/server/forms.ts";
import { notFound } from "#app/server/guard.ts";
import type { Office } from "#app/server/office.ts";
import { registerNow } from "#app/server/post.ts";
import { correctionRows, offeredIn, parseWish } from "#app/server/wish-forms.ts";
import { errorsAt, fieldsOf, rightAt, wishErrorsIn } from "#app/server/wish-steps.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { WishPage, type WishProps } from "#app/ui/tenant/wish.tsx";
import { findRegister } from "#db/register.ts";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.wishes.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<WishProps | null> {
  const locale = localeOf(request);
  const step = stepAt(request);
  const draft = await draftAt(context.office, request, step);
  if (!draft) return null;
  const refused = refusedForm(context);
  const { answers } = draft;
  const typed = refused?.fields ?? answers.wishes?.[step] ?? [];
  const register = await registerNow(context.office.db, locale);
  return {
    locale,
    step,
    back: pageBefore(answers, step, locale),
    lists: listsFrom(register),
    typed,
    rows: correctionRows(formFrom(typed)),
    kept: step === "kept" ? await keptHere(context.office, answers, locale) : [],
    formKey: null,
    errors: refused?.errors ?? {},
  };
}

/** Keeps what is right, as it was typed. Who wants a copy before something goes, asks for one beside it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const step = stepAt(request);
  const { office } = context;
  const draft = await draftAt(office, request, step);
  if (!draft) return redirect(pathsIn(locale).draft[step]);
  const form = await request.formData();
  if (textIn(form, "command") === "more") return showAgain(context, withOneMore(form));
  const { answers } = draft;
  const said = wishErrorsIn(locale);
  const right = rightAt(step);
  const all = formFrom([...fieldsOf(answers, right, step), ...fieldsIn(form)]);
  const parsed = parseWish(right, all, said, offeredIn(listsFrom(await registerNow(office.db, locale))));
  const errors = parsed.ok ? {} : errorsAt(step, parsed.errors);
  if (Object.keys(errors).length > 0) return refuseForm(context, form, errors);
  const wantsCopy = step === "kept" && textIn(form, "erasure-copy") === "yes";
  const wants = (wantsCopy && withWant(answers.wants ?? [], "access", false)) || answers.wants;
  const added = { wants, wishes: { ...answers.wishes, [step]: fieldsIn(form) } };
  await answerDraft(office, draft, added);
  return redirect(nextAfter({ ...answers, ...added }, step, request));
}

function stepAt(request: Request): WishStep {
  const { pathname } = new URL(request.url);
  const path = pathname.replace(/\.data$/, "");
  const locale = localeOf(request);
  const step = wishSteps.find((name) => tenantRoutes[name][locale] === path);
  if (!step) throw notFound();
  return step;
}

function withOneMore(form: FormData): FormData {
  form.set("rectification-rows", String(Math.min(correctionRows(form) + 1, mostCorrections)));
  return form;
}

async function keptHere(office: Office, answers: DraftAnswers, locale: Locale): Promise<Kept[]> {
  const found = await findRegister(office.db);
  if (!found) return [];
  const chosen = chosenOf(answers.wishes?.erasure ?? []);
  const asked = { chosen, relation: relationIn(answers), today: dayOf(office.now()) };
  return keptOf(found.register, speak(found.register, locale), asked);
}

function chosenOf(typed: [string, string][]): string[] | null {
  const form = formFrom(typed);
  if (textIn(form, "erasure-all") !== "some") return null;
  return form.getAll("erasure-element").map(String);
}

export default function WishRoute() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <WishPage {...(props as WishProps)} /> : <DraftExpired locale={locale} />;
}
