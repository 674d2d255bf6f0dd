// What of a dossier goes when, and what keeps it. Under the number of one that is gone: that it is.

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayGive } from "#app/domain/actors.ts";
import { type Dossier, hasOpenComplaint } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { holdsRetention } from "#app/domain/flags.ts";
import { forgettable } from "#app/domain/forgetting.ts";
import { goesOn } from "#app/domain/forgetting-days.ts";
import { shownDay } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { commandHold } from "#app/server/holds.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import {
  type ForgottenProps,
  ForgottenScreen,
  type RetentionProps,
  RetentionScreen,
} from "#app/ui/staff/retention.tsx";
import { findTombstone, type Tombstone } from "#db/forgetting.ts";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { signed } from "./signed.ts";

export const meta = titled(({ staff }) => staff.retention.title);

type Office = LoaderFunctionArgs["context"]["office"];
type Shown = { gone: ForgottenProps } | { gone: null; page: RetentionProps };

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Shown> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const tombstone = await findTombstone(office.db, params.number ?? "");
  if (tombstone) return { gone: goneShown(tombstone) };
  const dossierId = await readAsStaff(office, desk, params.number, "dossier");
  const { dossier, events } = await readDossier(office.db, dossierId);
  const refused = refusedForm(context);
  const typed = refused?.typed ?? {};
  const page = {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    things: thingsShown(dossier),
    flagged: holdsRetention(dossier) || hasOpenComplaint(dossier),
    hold: await holdShown(office, dossier, events, await listStaff(office.db)),
    mayLift: mayGive(desk.stamp.actor, "lift-hold"),
    typed: {
      ground: typed.ground ?? "",
      reason: typed.reason ?? "",
      reviewOn: typed.reviewOn ?? "",
      liftReason: typed.liftReason ?? "",
    },
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
  return { gone: null, page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const { stamp, ...desk } = await requireStaff(office, request);
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const form = await request.formData();
  const { pages, staff } = textsIn(staffLocale);
  const said = { ...staff.retention.errors, tooLong: pages.errors.tooLong };
  const result = await commandHold({ office, dossierId, form, stamp }, said);
  return answerForm(context, form, result, staffPaths.retention(params.number ?? ""));
}

export default function StaffRetentionPage() {
  const shown = useLoaderData<typeof loader>() as Shown;
  return shown.gone ? <ForgottenScreen {...shown.gone} /> : <RetentionScreen {...shown.page} />;
}

function goneShown({ number, forgottenOn, right, outcome, days, onTime }: Tombstone): ForgottenProps {
  return {
    locale: staffLocale,
    number,
    on: shownDay(forgottenOn, staffLocale),
    right,
    outcome,
    days,
    onTime,
  };
}

function thingsShown(dossier: Dossier): RetentionProps["things"] {
  const days = goesOn(dossier);
  const shown = (day: Dossier["forgotten"]["export"] | null) => (day ? shownDay(day, staffLocale) : null);
  return forgettable.map((thing) => ({
    thing,
    goes: shown(days[thing]),
    went: shown(dossier.forgotten[thing]),
  }));
}

async function holdShown(
  { vault, db }: Office,
  { hold }: Dossier,
  events: RecordedEvent[],
  colleagues: StaffMember[],
): Promise<RetentionProps["hold"]> {
  if (!hold) return null;
  const { ground, reason, reviewOn, isReviewDue } = hold;
  return {
    ground,
    reason: (await vault.readTexts(db, [reason.textId])).get(reason.textId) ?? "",
    by: signed(events, "hold-set", colleagues),
    reviewOn: shownDay(reviewOn, staffLocale),
    isReviewDue,
  };
}
