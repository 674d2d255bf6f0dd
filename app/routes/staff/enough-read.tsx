import { useLoaderData } from "@remix-run/react";
import { dossiersPerDay } from "#app/server/staff-readings.ts";
import { EnoughRead } from "#app/ui/staff/sign-in.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.enoughRead.title);

export const loader = () => ({ most: dossiersPerDay });

export default function EnoughReadPage() {
  return <EnoughRead locale="nl" {...useLoaderData<typeof loader>()} />;
}
