import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { capacityOf, capacityOfSelf } from "#app/domain/representation.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { dayInFull } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { draftAt, footageAsked, isForAnother, relationIn, scopeIn } from "#app/server/draft-steps.ts";
import { type DraftAnswers, readDraft } from "#app/server/drafts.ts";
import type { Representative } from "#app/server/forms.ts";
import { anyTenant, takeTurn } from "#app/server/guard.ts";
import type { Office } from "#app/server/office.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { CheckAnswers, type CheckAnswersProps } from "#app/ui/tenant/check-answers.tsx";
import { DraftExpired } from "#app/ui/tenant/dead-ends.tsx";
import { saveSessionDossier } from "#db/sessions.ts";
import { titled, useLocale } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.checkAnswers.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const draft = await draftAt(context.office, request, "check");
  if (!draft) return null;
  const { right, forWhom, who, contact, clues } = draft.answers;
  const scope = scopeIn(draft.answers);
  if (!right || !forWhom || !who || !contact || !scope) throw redirect(pathsIn(locale).draft.right);
  return {
    locale,
    formKey: draft.row.formKey,
    right,
    scope,
    you: {
      name: `${who.firstNames} ${who.lastName}`,
      birthDate: dayInFull(who.birthDate as Day, locale),
      address: addressLine(who),
    },
    relation: relationIn(draft.answers),
    clues: clues ?? {},
    footage: footageLine(draft.answers, locale),
    representative: representativeShown(draft.answers),
    tooYoung:
      forWhom === "self" && capacityOfSelf(who.birthDate as Day, dayOf(context.office.now())) !== null,
    answerBy: contact.answerBy,
    largePrint: contact.largePrint,
    email: contact.mailbox,
  };
}

/** Sends the request. A second click, or the same page sent again, leads to the same confirmation. */
export async function action({ request, context }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const sent = await readDraft(office, request);
  if (sent?.row.dossierId) return showAgain(office, request, sent.row.dossierId);
  const draft = await draftAt(office, request, "check");
  if (!draft) return redirect(pathsIn(locale).draft.check);
  const { forWhom, representative, who, contact, clues } = draft.answers;
  const scope = scopeIn(draft.answers);
  if (!forWhom || !who || !contact || !scope) return redirect(pathsIn(locale).draft.check);
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
        representative: isForAnother(draft.answers) ? (representative ?? null) : null,
      },
      onBehalf: capacityOf(forWhom, who.birthDate as Day, dayOf(stamp.at)),
      relation: relationIn(draft.answers),
      scope,
      footage: footageAsked(draft.answers),
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

/** "ingang B, Lindenlaantje 12, 14 november 2026, 18:00-18:30" */
function footageLine(answers: DraftAnswers, locale: Locale): string | null {
  const asked = footageAsked(answers);
  if (!asked?.day) return null;
  const { entrance, address, day, from, until } = asked;
  return `${entrance}, ${address}, ${dayInFull(day as Day, locale)}, ${from}–${until}`;
}

function addressLine({ postcode, houseNumber, houseNumberAddition }: Representative): string {
  return `${postcode}, ${`${houseNumber} ${houseNumberAddition}`.trim()}`;
}

/** Sent before, perhaps without the answer ever coming back: the same browser may see its request. */
async function showAgain(office: Office, request: Request, dossierId: string) {
  const { session, setCookie } = await anyTenant(office, request);
  await saveSessionDossier(office.db, session.id, dossierId, { filed: true });
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
