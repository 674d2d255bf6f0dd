import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InquiryDoor } from "#app/ui/contact/inquiry-door.tsx";
import { titled } from "../page-title.ts";
import { doorShown, knock } from "./contact-door.ts";

export const meta = titled(({ pages }) => pages.notice.title);

export function loader(asked: LoaderFunctionArgs) {
  return doorShown(asked, asked.params.noticeId);
}

export function action(asked: ActionFunctionArgs) {
  return knock(asked, (paths) => ({
    id: asked.params.noticeId,
    asked: paths.noticeCodeAsked,
    open: paths.noticeAnswer,
  }));
}

export default function NoticeDoorPage() {
  return <InquiryDoor to="notice" {...useLoaderData<typeof loader>()} />;
}
