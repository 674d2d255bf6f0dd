import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askObstacle } from "#app/domain/handing-over.ts";
import { isHandoverOwed, openHandover } from "#app/domain/handover.ts";
import { WishWords } from "#app/domain/wishes.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { refusedForm, refuseForm } from "#app/server/forms.ts";
import { notFound, takeTurn } from "#app/server/guard.ts";
import { commandHandoverAsTenant, receiverOf } from "#app/server/handover.ts";
import { requireOpenAnswer } from "#app/server/tenant-answer.ts";
import { HandOver, type HandOverProps } from "#app/ui/tenant/hand-over.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.handOver.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<HandOverProps> {
  const { office } = context;
  const locale = localeOf(request);
  const { tenant } = await requireOpenAnswer(office, request, params.number);
  const { dossier } = await readDossier(office.db, tenant.dossierId);
  if (dossier.right !== "portability") throw notFound();
  const open = openHandover(dossier);
  const { over } = dossier.handing;
  const refused = refusedForm(context);
  const receiver = open && (await receiverOf(office, open));
  const wished = dossier.wishWords && (await office.vault.readText(office.db, dossier.wishWords));
  const asked = wished ? WishWords.parse(JSON.parse(wished)).receiver : null;
  return {
    locale,
    number: dossier.number,
    open:
      open && receiver
        ? {
            ...receiver,
            asked: shownMoment(open.askedAt, locale),
            until: shownDay(open.until, locale),
            verified: open.verified && shownMoment(open.verified.at, locale),
            confirmed: open.confirmedAt && shownMoment(open.confirmedAt, locale),
          }
        : null,
    over: over && { why: over.why, at: shownMoment(over.at, locale) },
    isOwed: isHandoverOwed(dossier),
    mayAsk: askObstacle(dossier, office.now()) === null,
    typed: {
      name: refused?.typed.name ?? asked?.name ?? "",
      mailbox: refused?.typed.mailbox ?? asked?.contact ?? "",
    },
    formKey: null,
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const locale = localeOf(request);
  const { tenant } = await requireOpenAnswer(office, request, params.number);
  await takeTurn(context, request, "send-words");
  const { handOver, errors: common } = textsIn(locale).pages;
  const form = await request.formData();
  const { dossierId, stamp } = tenant;
  const said = { ...handOver.errors, notNow: handOver.notNow, tooLong: common.tooLong };
  const errors = await commandHandoverAsTenant({ office, dossierId, form, stamp }, said);
  if (errors) return refuseForm(context, form, errors);
  return redirect(pathsIn(locale).handOver(params.number ?? ""));
}

export default function HandOverPage() {
  return <HandOver {...(useLoaderData<typeof loader>() as HandOverProps)} />;
}
