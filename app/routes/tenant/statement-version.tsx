// One version of the privacy statement, with what changed in it.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownDay } from "#app/i18n/format.ts";
import { notFound } from "#app/server/guard.ts";
import {
  StatementVersion,
  type StatementVersionProps,
  type VersionShown,
} from "#app/ui/tenant/statement.tsx";
import { findRegister, type RegisterVersion } from "#db/register.ts";
import { titled } from "../page-title.ts";
import { publicDifference, statementShown } from "../statement-shown.ts";

export const meta = titled(({ pages }) => pages.statement.title);

export async function loader({
  request,
  params,
  context,
}: LoaderFunctionArgs): Promise<StatementVersionProps> {
  const locale = localeOf(request);
  const { db } = context.office;
  const wanted = /^[1-9]\d{0,5}$/.test(params.version ?? "") ? Number(params.version) : null;
  const found = wanted && (await findRegister(db, wanted));
  const current = await findRegister(db);
  if (!found || !current) throw notFound();
  const before = found.version > 1 ? await findRegister(db, found.version - 1) : null;
  const shown = ({ version, publishedAt }: RegisterVersion): VersionShown => ({
    version,
    from: shownDay(dayOf(publishedAt), locale),
  });
  return {
    statement: statementShown(found.register, locale),
    version: shown(found),
    current: shown(current),
    differences: before && publicDifference(before.register, found.register, locale),
  };
}

export default function StatementVersionPage() {
  return <StatementVersion {...(useLoaderData<typeof loader>() as StatementVersionProps)} />;
}
