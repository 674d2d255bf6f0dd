import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InquiryDoor } from "#app/ui/contact/inquiry-door.tsx";
import { titled } from "../page-title.ts";
import { doorShown, knock } from "./contact-door.ts";

export const meta = titled(({ pages }) => pages.inquiry.title);

export function loader(asked: LoaderFunctionArgs) {
  return doorShown(asked, asked.params.inquiryId);
}

export function action(asked: ActionFunctionArgs) {
  return knock(asked, (paths) => ({
    id: asked.params.inquiryId,
    asked: paths.inquiryCodeAsked,
    open: paths.inquiryAnswer,
  }));
}

export default function InquiryPage() {
  return <InquiryDoor {...useLoaderData<typeof loader>()} />;
}
