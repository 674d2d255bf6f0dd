import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisationShown } from "#app/server/organisation.ts";
import { Start } from "#app/ui/tenant/start.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.start.title);

export async function loader({ context }: LoaderFunctionArgs) {
  return { locale: "nl" as const, organisation: await organisationShown(context.office) };
}

export default function StartPage() {
  return <Start {...useLoaderData<typeof loader>()} />;
}
