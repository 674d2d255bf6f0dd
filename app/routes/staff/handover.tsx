import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayGive } from "#app/domain/actors.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { mayRefuseHandover } from "#app/domain/handing-over.ts";
import { isHandoverOwed, isToOther, missingSide, openHandover } from "#app/domain/handover.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { commandHandover, receiverOf, spokenOf } from "#app/server/handover.ts";
import type { Office } from "#app/server/office.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { HandoverScreen, type HandoverScreenProps } from "#app/ui/staff/handover.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.handover.title);

type Loaded = Omit<HandoverScreenProps, "code">;

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Loaded> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier } = await readDossier(office.db, dossierId);
  const refused = refusedForm(context);
  const { actor } = desk.stamp;
  const open = openHandover(dossier);
  return {
    locale: staffLocale,
    number: dossier.number,
    state: stateOf(dossier),
    ...(await handoverShown(office, dossier)),
    toVerify: open?.file && mayGive(actor, "verify-receiver") ? open.handoverId : null,
    mayRefuse: mayRefuseHandover(dossier) && mayGive(actor, "refuse-handover"),
    typed: refused?.typed ?? {},
    formKey: null,
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

function stateOf(dossier: Dossier): HandoverScreenProps["state"] {
  const { over } = dossier.handing;
  if (over) return over.why;
  const open = openHandover(dossier);
  if (open) return missingSide(open) ?? "ready";
  if (isHandoverOwed(dossier)) return "owed";
  return isToOther(dossier) && !dossier.answeredAt ? "not-answered" : null;
}

async function handoverShown(
  office: Office,
  { handing }: Dossier,
): Promise<Pick<HandoverScreenProps, "last" | "over">> {
  const last = handing.tries.at(-1);
  const { over } = handing;
  return {
    last: last
      ? {
          receiver: await receiverOf(office, last),
          bounced: last.bounced,
          asked: shownMoment(last.askedAt, staffLocale),
          until: shownDay(last.until, staffLocale),
          verified: last.verified && {
            found: last.verified.found,
            at: shownMoment(last.verified.at, staffLocale),
            spoken: await spokenOf(office, last),
          },
          confirmed: last.confirmedAt && shownMoment(last.confirmedAt, staffLocale),
        }
      : null,
    over: over && {
      at: shownMoment(over.at, staffLocale),
      reason: over.reason && (await office.vault.readText(office.db, over.reason)),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const form = await request.formData();
  const { staff, pages } = textsIn(staffLocale);
  const said = { ...staff.handover.errors, tooLong: pages.errors.tooLong };
  const result = await commandHandover({ office, dossierId, form, stamp: desk.stamp }, said);
  // Shown on this one page: it is kept nowhere.
  if ("code" in result) return result;
  return answerForm(context, form, result, staffPaths.handover(params.number ?? ""));
}

export default function StaffHandoverPage() {
  const answered = useActionData<typeof action>();
  const code = answered && "code" in answered ? answered.code : null;
  return <HandoverScreen {...(useLoaderData<typeof loader>() as Loaded)} code={code} />;
}
