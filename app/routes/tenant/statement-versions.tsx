import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownDay } from "#app/i18n/format.ts";
import { StatementVersions, type StatementVersionsProps } from "#app/ui/tenant/statement.tsx";
import { listRegisterVersions } from "#db/register.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.statement.versions.title);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<StatementVersionsProps> {
  const locale = localeOf(request);
  const versions = await listRegisterVersions(context.office.db);
  return {
    locale,
    versions: versions.map(({ version, publishedAt }) => ({
      version,
      from: shownDay(dayOf(publishedAt), locale),
    })),
  };
}

export default function StatementVersionsPage() {
  return <StatementVersions {...(useLoaderData<typeof loader>() as StatementVersionsProps)} />;
}
