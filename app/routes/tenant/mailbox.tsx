import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Dossier, pendingChange } from "#app/domain/dossier.ts";
import { mayNow } from "#app/domain/release.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { mailboxAt } from "#app/server/applicant.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { notFound, requireTenant, takeTurn } from "#app/server/guard.ts";
import { isOneAddress } from "#app/server/mail.ts";
import { askMailboxChange } from "#app/server/mailbox-change.ts";
import type { Office } from "#app/server/office.ts";
import { shownIn } from "#app/server/sessions.ts";
import { Mailbox, type MailboxProps } from "#app/ui/tenant/mailbox.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.mailbox.title);

/** Whoever has everything by post has no such page. */
async function requireMailbox(office: Office, request: Request, number: string | undefined) {
  const tenant = await requireTenant(office, request, number);
  const { dossier } = await readDossier(office.db, tenant.dossierId);
  if (!dossier.hasMailbox) throw notFound();
  return { ...tenant, dossier, may: mayNow("change-mailbox", dossier, shownIn(tenant.shown), office.now()) };
}

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<MailboxProps> {
  const locale = localeOf(request);
  const { office } = context;
  const { dossier, may } = await requireMailbox(office, request, params.number);
  const refused = refusedForm(context);
  return {
    locale,
    number: dossier.number,
    mailbox: may ? await mailboxShown(office, dossier, locale) : null,
    values: { email: refused?.typed.email ?? "" },
    formKey: null,
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { dossier, dossierId, may, stamp } = await requireMailbox(office, request, params.number);
  const paths = pathsIn(locale);
  if (!may) return redirect(paths.prove(dossier.number));
  const here = redirect(paths.mailbox(dossier.number));
  const form = await request.formData();
  // One that was withdrawn, or took effect, in the meantime: the page shows how it stands.
  if (textIn(form, "command") === "withdraw-mailbox-change") {
    await carryOut(office, dossierId, [{ type: "withdraw-mailbox-change" }], stamp);
    return here;
  }
  const { errors, mailbox } = textsIn(locale).pages;
  const email = textIn(form, "email");
  if (!isOneAddress(email)) return refuseForm(context, form, { email: errors.email });
  const now = await mailboxAt(office, office.db, dossier, stamp.at);
  if (now?.toLowerCase() === email.toLowerCase()) return refuseForm(context, form, { email: mailbox.same });
  await takeTurn(context, request, "ask-code");
  await askMailboxChange(office, dossierId, email, stamp);
  return here;
}

export default function MailboxPage() {
  return <Mailbox {...(useLoaderData<typeof loader>() as MailboxProps)} />;
}

async function mailboxShown(
  office: Office,
  dossier: Dossier,
  locale: Locale,
): Promise<MailboxProps["mailbox"]> {
  const at = office.now();
  const change = pendingChange(dossier, at);
  return {
    now: (await mailboxAt(office, office.db, dossier, at)) ?? "",
    pending: change && {
      address: await office.vault.readText(office.db, change.address),
      from: shownMoment(change.from, locale),
    },
  };
}
