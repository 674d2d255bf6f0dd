import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { capacityOf, capacityOfSelf } from "#app/domain/representation.ts";
import { listsFrom } from "#app/domain/wish-lists.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { dayInFull, hourInWords } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import {
  changeOf,
  draftAt,
  footageAsked,
  isForAnother,
  pageBefore,
  relationIn,
} from "#app/server/draft-steps.ts";
import { answerDraft, type DraftAnswers, readDraft } from "#app/server/drafts.ts";
import { type Representative, textIn } from "#app/server/forms.ts";
import { anyTenant, takeTurn } from "#app/server/guard.ts";
import type { Office } from "#app/server/office.ts";
import { registerNow } from "#app/server/post.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { askedIn, asksOnce } from "#app/server/wish-steps.ts";
import { CheckAnswers, type CheckAnswersProps } from "#app/ui/tenant/check-answers.tsx";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { findDossiersOfForm } from "#db/dossiers.ts";
import { saveSessionDossier } from "#db/sessions.ts";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.checkAnswers.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<CheckAnswersProps | null> {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "check");
  if (!draft) return null;
  const { answers } = draft;
  const { wants = [], forWhom, who, contact, clues } = answers;
  const register = await registerNow(context.office.db, locale);
  const asked = askedIn(answers, register, locale);
  if (!forWhom || !who || !contact || asked.length < wants.length)
    throw redirect(pathsIn(locale).draft.right);
  return {
    locale,
    formKey: draft.row.formKey,
    back: pageBefore(answers, "check", locale),
    asked: asked.map(({ want, ask }) => ({
      want,
      change: changeOf(answers, want, locale),
      scope: ask.scope,
      wanted: ask.wish ? { wish: ask.wish, words: ask.words ?? {} } : null,
    })),
    lists: listsFrom(register),
    you: {
      name: `${who.firstNames} ${who.lastName}`,
      birthDate: dayInFull(who.birthDate as Day, locale),
      address: addressLine(who),
    },
    relation: relationIn(answers),
    clues: clues ?? {},
    footage: footageLine(answers, locale),
    representative: representativeShown(answers),
    tooYoung:
      forWhom === "self" && capacityOfSelf(who.birthDate as Day, dayOf(context.office.now())) !== null,
    answerBy: contact.answerBy,
    largePrint: contact.largePrint,
    email: contact.mailbox,
  };
}

/**
 * Sends the request, or takes out something that is no longer asked. A second click, or the same page sent again, leads
 * to the same confirmation.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const sent = await readDraft(office, request);
  if (sent?.row.dossierId) return showAgain(office, request, sent.row.formKey);
  const draft = await draftAt(office, request, "check");
  if (!draft) return redirect(pathsIn(locale).draft.check);
  const { answers } = draft;
  const form = await request.formData();
  const dropped = textIn(form, "drop");
  if (dropped) {
    const wants = answers.wants?.filter((want) => want !== dropped) ?? [];
    if (wants.length > 0) await answerDraft(office, draft, { wants });
    return redirect(pathsIn(locale).draft.check);
  }
  const { forWhom, representative, who, contact, clues } = answers;
  const [first, ...further] = asksOnce(askedIn(answers, await registerNow(office.db, locale), locale));
  if (!forWhom || !who || !contact || !first) return redirect(pathsIn(locale).draft.check);
  await takeTurn(context, request, "file-request");
  const { session, setCookie, stamp } = await anyTenant(office, request);
  await receiveRequest(
    office,
    {
      draftId: draft.row.id,
      formKey: draft.row.formKey,
      sessionId: session.id,
      applicant: {
        ...who,
        mailbox: contact.mailbox,
        largePrint: contact.largePrint,
        clues: clues ?? {},
        representative: isForAnother(answers) ? (representative ?? null) : null,
      },
      onBehalf: capacityOf(forWhom, who.birthDate as Day, dayOf(stamp.at)),
      relation: relationIn(answers),
      ...first,
      further,
      answerBy: contact.answerBy,
      locale,
    },
    stamp,
  );
  return redirect(
    pathsIn(locale).draft.received,
    setCookie ? { headers: { "Set-Cookie": setCookie } } : undefined,
  );
}

function representativeShown({ forWhom, representative }: DraftAnswers): CheckAnswersProps["representative"] {
  if (!forWhom || forWhom === "self" || !representative) return null;
  const { firstNames, lastName } = representative;
  return { asker: forWhom, name: `${firstNames} ${lastName}`, address: addressLine(representative) };
}

/** "ingang B, Lindenlaantje 12, 14 november 2026, 18.00 uur – 18.30 uur" */
function footageLine(answers: DraftAnswers, locale: Locale): string | null {
  const asked = footageAsked(answers);
  if (!asked?.day) return null;
  const { entrance, address, day, from, until } = asked;
  const [begin, end] = [hourInWords(from ?? "", locale), hourInWords(until ?? "", locale)];
  return `${entrance}, ${address}, ${dayInFull(day as Day, locale)}, ${begin} – ${end}`;
}

function addressLine({ postcode, houseNumber, houseNumberAddition }: Representative): string {
  return `${postcode}, ${`${houseNumber} ${houseNumberAddition}`.trim()}`;
}

/** Sent before, perhaps without the answer ever coming back: the same browser may see its requests. */
async function showAgain(office: Office, request: Request, formKey: string) {
  const { session, setCookie } = await anyTenant(office, request);
  for (const { id } of await findDossiersOfForm(office.db, formKey)) {
    await saveSessionDossier(office.db, session.id, id, { filed: true });
  }
  return redirect(
    pathsIn(localeOf(request)).draft.received,
    setCookie ? { headers: { "Set-Cookie": setCookie } } : undefined,
  );
}

export default function CheckAnswersPage() {
  const locale = useLocale();
  const props = useLoaderData<typeof loader>();
  return props ? <CheckAnswers {...props} /> : <DraftExpired locale={locale} />;
}
