import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { showStopping, stopByForm } from "#app/server/stopping-page.ts";
import { NotMine } from "#app/ui/tenant/not-mine.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.notMine.title);

export function loader(asked: LoaderFunctionArgs) {
  return showStopping(asked);
}

export function action(asked: ActionFunctionArgs) {
  return stopByForm("request", asked);
}

export default function NotMinePage() {
  return <NotMine {...useLoaderData<typeof loader>()} />;
}
