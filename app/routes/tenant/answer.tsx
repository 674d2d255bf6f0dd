import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { downloadObstacle, supplementLetter } from "#app/domain/decide.ts";
import { type Dossier, exportAvailableUntil } from "#app/domain/dossier.ts";
import { exportTerm } from "#app/domain/forgetting.ts";
import { answerLetters } from "#app/domain/letters.ts";
import { slicesIn } from "#app/domain/supplement.ts";
import { localeOf, themeOf } from "#app/i18n/addresses.ts";
import { shownDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import {
  gapsIn,
  gatheredAt,
  givingOf,
  searchedFor,
  surveyAnswer,
  themesIn,
} from "#app/server/answer-content.ts";
import { openGivenRecords } from "#app/server/found-records.ts";
import { notFound } from "#app/server/guard.ts";
import type { Office } from "#app/server/office.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { pageIn, pagingOf } from "#app/server/paging.ts";
import { registerOf } from "#app/server/post.ts";
import { requireOpenAnswer } from "#app/server/tenant-answer.ts";
import { Answer, type AnswerProps } from "#app/ui/tenant/answer.tsx";
import { findFile } from "#db/files.ts";
import { noteReading } from "#db/readings.ts";
import { reviewPageSize, tallyByTheme } from "#db/records.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.answer.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<AnswerProps> {
  const locale = localeOf(request);
  const { office } = context;
  const { tenant, dossier, events, part, readable } = await requireOpenAnswer(office, request, params.number);
  const theme = themeOf(params.theme, locale);
  const letter =
    part > 0
      ? supplementLetter(dossier)
      : dossier.letters.find((written) => written.letter === answerLetters[dossier.right]);
  if (!theme || !themesIn(dossier).includes(theme) || !dossier.approval || !letter) throw notFound();

  await noteReading(office.db, {
    dossierId: tenant.dossierId,
    staffId: null,
    what: "answer",
    at: office.now(),
  });
  const within = { dossierId: tenant.dossierId, sliceIds: slicesIn(dossier) };
  const tallies = await tallyByTheme(office.db, within);
  const tallyOf = (name: typeof theme) => tallies.find((tally) => tally.theme === name);
  const given = tallyOf(theme)?.given ?? 0;
  const page = pageIn(request);
  const opened = await openGivenRecords(office, office.db, within, theme, page);
  const register = await registerOf(office.db, dossier, locale);
  const toGive = givingOf(dossier, register);
  const counts = await countsOf(office, tenant.dossierId, dossier);
  return {
    locale,
    organisation: await organisationShown(office, locale),
    number: dossier.number,
    outcome: dossier.approval.outcome,
    asOf: shownDay(dayOf(gatheredAt(events, part)), locale),
    themes: themesIn(dossier).map((name) => ({
      theme: name,
      records: counts?.get(name) ?? tallyOf(name)?.given ?? 0,
    })),
    theme,
    records: opened.flatMap((record) => toGive(record).given ?? []),
    paging: pagingOf(page, reviewPageSize, given),
    searched: searchedFor(dossier, register),
    withheld: tallyOf(theme)?.withheld ?? 0,
    hasGap: gapsIn(dossier, theme).length > 0,
    letterId: letter.letterId,
    part,
    parts: readable.map((one) => themesIn(one)[0] ?? theme),
    mayHandOver: part === 0 && dossier.right === "portability" && (dossier.bundle?.records ?? 0) > 0,
    formKey: null,
    download: await downloadOf(office, dossier, locale),
  };
}

export default function AnswerPage() {
  return <Answer {...(useLoaderData<typeof loader>() as AnswerProps)} />;
}

/** Of a file to take along there is less than was reviewed. */
async function countsOf(office: Office, dossierId: string, dossier: Dossier) {
  if (dossier.right !== "portability") return null;
  const key = await office.vault.openKey(office.db, dossierId);
  const register = await registerOf(office.db, dossier, dossier.locale);
  const { themes } = await surveyAnswer(office, office.db, key, dossier, register);
  return new Map(themes.map(({ theme, records }) => [theme, records]));
}

async function downloadOf(
  office: Office,
  dossier: Dossier,
  locale: Locale,
): Promise<AnswerProps["download"]> {
  const obstacle = downloadObstacle(dossier, office.now());
  if (obstacle === "export-expired") return { state: "expired" };
  if (obstacle === "downloads-used-up") return { state: "used-up" };
  const until = exportAvailableUntil(dossier);
  const file = dossier.bundle && (await findFile(office.db, dossier.bundle.fileId));
  if (obstacle || !until || !file) return { state: "preparing" };
  return {
    state: "ready",
    size: file.bytes,
    until: shownDay(until, locale),
    timesLeft: exportTerm.downloads - dossier.downloads.length,
  };
}
