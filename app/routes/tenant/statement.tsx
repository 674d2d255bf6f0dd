// The privacy statement in force, for anybody.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownDay } from "#app/i18n/format.ts";
import { registerInForce } from "#app/server/organisation.ts";
import { StatementPage, type StatementPageProps } from "#app/ui/tenant/statement.tsx";
import { titled } from "../page-title.ts";
import { statementShown } from "../statement-shown.ts";

export const meta = titled(({ pages }) => pages.statement.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<StatementPageProps> {
  const locale = localeOf(request);
  const { version, publishedAt, register } = await registerInForce(context.office.db);
  return {
    statement: statementShown(register, locale),
    version: { version, from: shownDay(dayOf(publishedAt), locale) },
  };
}

export default function StatementInForce() {
  return <StatementPage {...(useLoaderData<typeof loader>() as StatementPageProps)} />;
}
