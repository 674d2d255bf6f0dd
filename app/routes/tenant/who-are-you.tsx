import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asksOf, type Relation } from "#app/domain/relation.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { draftAt, isForAnother, nextAfter, relationIn } from "#app/server/draft-steps.ts";
import { answerDraft } from "#app/server/drafts.ts";
import { parseClues, parseWho, refusedForm, refuseForm, type Typed, type Who } from "#app/server/forms.ts";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { WhoAreYou, type WhoAreYouProps } from "#app/ui/tenant/who-are-you.tsx";
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
  const relation = relationIn(draft.answers);
  const clues = cluesTyped(relation, refused?.typed ?? draft.answers.clues ?? {});
  return { locale, forAnother, relation, values, clues, formKey: null, errors: refused?.errors ?? {} };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "who");
  if (!draft) return redirect(pathsIn(locale).draft.who);
  const form = await request.formData();
  const said = textsIn(locale).pages.errors;
  const who = parseWho(form, said, context.office.now(), draft.answers.forWhom ?? "self");
  const clues = parseClues(form, said, relationIn(draft.answers));
  if (!who.ok || !clues.ok) {
    return refuseForm(context, form, { ...(!who.ok && who.errors), ...(!clues.ok && clues.errors) });
  }
  const added = { who: who.answer, clues: clues.answer };
  await answerDraft(context.office, draft, added);
  const last = draft.answers.forWhom === "heir" ? "who" : "clues";
  return redirect(nextAfter({ ...draft.answers, ...added }, last, request));
}

export default function WhoAreYouPage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <WhoAreYou {...props} /> : <DraftExpired locale={locale} />;
}

function cluesTyped(relation: Relation, typed: Partial<Record<string, string>>): WhoAreYouProps["clues"] {
  return Object.fromEntries(asksOf(relation).map(({ clue }) => [clue, typed[clue] ?? ""]));
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
