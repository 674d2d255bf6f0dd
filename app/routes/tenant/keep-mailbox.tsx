import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { showStopping, stopByForm } from "#app/server/stopping-page.ts";
import { KeepMailbox } from "#app/ui/tenant/not-mine.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.keepMailbox.title);

export function loader(asked: LoaderFunctionArgs) {
  return showStopping(asked);
}

export function action(asked: ActionFunctionArgs) {
  return stopByForm("mailbox-change", asked);
}

export default function KeepMailboxPage() {
  return <KeepMailbox {...useLoaderData<typeof loader>()} />;
}
