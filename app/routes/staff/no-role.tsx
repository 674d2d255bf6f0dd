import { NoRole } from "#app/ui/staff/sign-in.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.noRole.title);

export default function NoRolePage() {
  return <NoRole locale="nl" />;
}
