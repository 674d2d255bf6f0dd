import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Dossier, toShow } from "#app/domain/dossier.ts";
import { isCopyAwaited } from "#app/domain/id-copy.ts";
import { suffices } from "#app/domain/identity.ts";
import { byHand, relationRules } from "#app/domain/relation.ts";
import { levelToOpen, mayNow, waysToOpen } from "#app/domain/release.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { codeError } from "#app/server/code-errors.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { requireTenant, takeTurn } from "#app/server/guard.ts";
import { askCode, enterCode } from "#app/server/identity-check.ts";
import { loginAskedFor, loginEndingIn, loginsShown } from "#app/server/login-pages.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { renewSession, shownIn } from "#app/server/sessions.ts";
import { type ProofState, type ProofWay, Prove, typedWays } from "#app/ui/tenant/prove.tsx";
import { listOpenCodes } from "#db/codes.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.prove.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { dossierId, session, shown, level } = await requireTenant(office, request, params.number);
  const { dossier } = await readDossier(office.db, dossierId);
  const at = office.now();
  // What was shown before a change of contact data is to be shown anew.
  const counting = shownIn(shown);
  const opens = mayNow("open-answer", dossier, counting, at);
  const levelNow = levelToOpen(dossier, counting, at);
  const asked = await listOpenCodes(office.db, dossierId, session.id);
  const proved = waysToOpen(dossier, counting, at);
  const stateOf = (way: ProofWay): ProofState => {
    if (proved.includes(way)) return "done";
    return asked.some((code) => code.way === way && code.purpose === "prove") ? "asked" : "open";
  };
  return {
    locale,
    organisation: await organisationShown(office, locale),
    number: params.number ?? "",
    // By what somebody says to be, never by what is known of them: else the page would tell whose number is known.
    states: Object.fromEntries(waysFor(office, dossier).map((way) => [way, stateOf(way)])),
    callBack: relationRules[dossier.relation].callBack,
    byHand: byHand(dossier.relation),
    // Somebody's own sign-in does not show that another may ask for them, and an account here is a tenant's.
    logins: dossier.onBehalf
      ? []
      : loginsShown(office, locale, shown).filter(
          ({ method }) => method === "eid" || byHand(dossier.relation) === null,
        ),
    loginEnding: loginEndingIn(request),
    proved: levelNow >= "A3" ? (2 as const) : levelNow >= "A2" ? (1 as const) : (0 as const),
    opens,
    // Only to somebody who has shown a contact on file: to others every request is alike.
    comeBy: !opens && dossier.cautions.length > 0 && level >= "A2",
    toShow: toShow(dossier),
    copy: suffices(level, "send-id-copy", dossier.cautions) ? copyShown(dossier) : null,
    formKey: null,
    errors: refusedForm(context)?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { dossierId, session, stamp } = await requireTenant(office, request, params.number);
  const number = params.number ?? "";
  const said = textsIn(locale).pages.errors;
  const here = pathsIn(locale).prove(number);
  const form = await request.formData();
  const toProvider = await loginAskedFor(context, request, form, {
    dossierId,
    session,
    number,
    page: "prove",
  });
  if (toProvider) return toProvider;
  const way = typedWays.find((name) => name === textIn(form, "way"));
  const { dossier } = await readDossier(office.db, dossierId);
  if (!way || (way !== "from-staff" && !waysFor(office, dossier).includes(way))) return redirect(here);
  const question = { dossierId, sessionId: session.id, purpose: "prove" } as const;

  if (way !== "from-staff" && textIn(form, "command") === "request-code") {
    await takeTurn(context, request, "ask-code");
    const asked = await askCode(office, { ...question, way }, stamp);
    return asked ? redirect(here) : refuseForm(context, form, { [`code-${way}`]: said.tooMany });
  }
  const code = textIn(form, "code");
  if (!code) {
    return refuseForm(context, form, {
      [`code-${way}`]: way === "letter-to-home" ? said.codeLetter : said.code,
    });
  }
  await takeTurn(context, request, "enter-code");
  const verdict = await enterCode(office, { ...question, way }, code, stamp);
  if (verdict.state !== "right")
    return refuseForm(context, form, { [`code-${way}`]: codeError(verdict, said) });
  return redirect(here, { headers: { "Set-Cookie": await renewSession(office, "tenant", session.id) } });
}

function copyShown({ idCopy }: Dossier): "awaited" | "over" | null {
  if (isCopyAwaited(idCopy)) return "awaited";
  return idCopy && "over";
}

/** The codes that can be asked. Who is in no system is known nowhere that the portal may send to. */
function waysFor(office: Office, { relation }: Dossier): ProofWay[] {
  if (byHand(relation)) return [];
  return ["mailbox-on-file", ...(office.sms ? ["sms-on-file" as const] : []), "letter-to-home"];
}

type Office = LoaderFunctionArgs["context"]["office"];

export default function ProvePage() {
  return <Prove {...useLoaderData<typeof loader>()} />;
}
